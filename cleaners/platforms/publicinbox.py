"""public-inbox, the archive of the kernel's mailing lists and others: letters as they were sent, each in a `pre`.

    thread, flat (/T/) or nested (/t/)     pre > a#mHASH "*", subject in b, the letters around it, "From: NAME @ TIME UTC (permalink / raw)", words, a#eHASH "^"
    its overview, last on the page         a#rHASH for each letter: TIME ` NAME, indented below what it answers
    one letter                             pre#b: its head, words; overview below, a#r "[this message]"
    lists and searches                     links to .../T/ or to letters, by their Message-IDs

Source: lib/PublicInbox/{View,WwwStream,SearchView}.pm of public-inbox 1.0-1.9, 2016-2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author, Hyperlink
from schemas.target import Link

from ..context import Context
from ..draft import Body, ListDraft, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..page.page import Interval, Page, VisibleLine
from ..posts.body import read_body
from ..structure.fields.endings import behind_dashes
from ..structure.fields.mail_quotes import mail_quotes, signs_of
from ..structure.repeated.post import ANSWER
from ..urls import join
from .engine import Draft, Reader
from .story import claim, name_parents, name_quotes

_HASH = re.compile(r"m[0-9a-f]{40}")
_FROM = re.compile(r"From: (?P<name>.+?)\s+@ (?P<time>\d{4}-\d\d-\d\d\s+\d{1,2}:\d\d UTC) \(")
_FIELD = re.compile(r"(?P<field>From|Date|Subject): (?P<value>.+)")
_ADDRESS = re.compile(r"\s*<[^<>]*>$")
_LETTER = re.compile(r"(?:^|/)(?P<id>[^/?#\s]+@[^/?#\s]+)/(?:[Tt]/)?(?:#.*)?$")
_COUNT = re.compile(r"Thread overview:\s*(?:(?P<count>\d+)\+? messages|\(only message\)).*")
_ATTACHED = re.compile(r"\[-- Attachment #\d+: (?:Type: |(?P<name>.+?) --\]).*", re.DOTALL)
_OWN = "permalink"
_TOOLS = frozenset({"raw", "reply", "flat", "nested"})
"""What links around each letter are called; where a search shows letters, no other link leads to them."""
_SIGNATURE = 8
"""Lines of a signature at most, as `endings` has it."""


class PublicInbox:
    """The engine."""

    name = "publicinbox"
    versions = "1.0-1.9"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the addresses of its own pages, and the anchors of letters."""
        if page.kind != "html" or not page.names_address("_/text/"):
            return ()
        letters = next(_threaded(page), None) is not None
        found = {"new.atom": page.names_address("new.atom"), "#mirror": page.by_id("mirror"), "a#mHASH": letters, "pre#b": _single(page) is not None}
        signs = tuple(sign for sign, stands in found.items() if stands)
        return ("_/text/", *signs) if signs else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A thread, a letter or a list."""
        letters = list(_threaded(page)) if not page.by_id("d") else []
        single = _single(page)
        if letters or single is not None:
            return _Thread(page, desk, context).draft(letters, single)
        links = tuple(dict.fromkeys(_lists(page)))
        return ListDraft(Reason.TOPIC_LIST, links) if links else NothingDraft(Reason.NO_POSTS_FOUND, "no letters and no links to any")


ENGINE = PublicInbox()


def _threaded(page: Page) -> Iterator[tuple[HtmlElement, str]]:
    """The `pre` of each letter of a thread, and its hash."""
    for pre in page.index.tags.get("pre", ()):
        first = next(pre.iterchildren("a"), None)
        identity = (first.get("id") or "") if first is not None else ""
        if _HASH.fullmatch(identity) and not (pre.text or "").strip():
            yield pre, identity[1:]


def _single(page: Page) -> HtmlElement | None:
    return next((pre for pre in page.by_id("b") if pre.tag == "pre"), None)


def _lists(page: Page) -> Iterator[Link]:
    for link in page.index.tags.get("a", ()):
        target, words = page.url_of(link), page.line_of(link)
        if target and _LETTER.search(target) and words and words not in _TOOLS:
            yield Link(url=target.partition("#")[0], title=ANSWER.sub("", words) if words != _OWN else None, kind="thread")


class _Thread(Reader):
    """A page of letters, being read."""

    def draft(self, letters: list[tuple[HtmlElement, str]], single: HtmlElement | None) -> ThreadDraft:
        """The letters in the order of the page."""
        posts = [self._letter(at, pre, identity) for at, (pre, identity) in enumerate(letters)] if single is None else [self._lone(single)]
        draft = ThreadDraft("publicinbox", posts, extractor="publicinbox", topic_id=posts[0].id, title=posts[0].title)
        if single is not None:
            self._place(draft, posts[0])
            return draft
        self._name_answered(posts, [identity for _, identity in letters])
        name_quotes(posts)
        counts = (_COUNT.fullmatch(line.text) for line in reversed(self.page.lines))
        claim(draft, next((int(found["count"] or 1) - 1 for found in counts if found is not None), None), withheld=False)
        return draft

    def _letter(self, at: int, pre: HtmlElement, identity: str) -> PostDraft:
        """One letter of a thread: its head ends with the blank line below who wrote it, its words with the link up to that head."""
        page, field = self.page, f"posts.{at}"
        lines = [page.lines[index] for index in page.lines_in(page.place(pre))]
        head = next((number for number, line in enumerate(lines) if _FROM.match(line.text)), 0)
        foot = [page.place(link).start for link in page.by_id(f"e{identity}")]
        words = Interval(_below(lines, head + 1), foot[0] if foot else page.place(pre).end)
        subject = next((part for part in pre.iter("b")), None)
        post = PostDraft(Body(), title=page.line_of(subject) if subject is not None else None)
        if (found := _FROM.match(lines[head].text)) is not None:
            post.author = Author(name=found["name"])
            post.published = self.context.when(found["time"])
            for name, key in (("name", "author"), ("time", "published_at")):
                self.desk.move(Interval(lines[head].start + found.start(name), lines[head].start + found.end(name)), f"{field}.{key}")
            own = (found for link, _ in page.begun_in(Interval(lines[head].start, lines[head].end), "a") if (found := _LETTER.search(link.get("href") or "")))
            target = next(own, None)
            post.id = unquote(target["id"]) if target is not None else None
            post.permalink = join(page.base, target.string) if target is not None else None
        if at == 0 and subject is not None:
            self.desk.book("title", subject)
        self._read_words(post, pre, words, field)
        return post

    def _lone(self, pre: HtmlElement) -> PostDraft:
        """The letter of a page of its own, below its head."""
        page = self.page
        lines = [page.lines[index] for index in page.lines_in(page.place(pre))]
        start = _below(lines, 1)
        post = PostDraft(Body(), id=self._named_by(page.url or ""), permalink=page.url)
        for line in lines:
            if line.start >= start or (found := _FIELD.match(line.text)) is None:
                continue
            place = Interval(line.start + found.start("value"), line.end)
            if found["field"] == "From":
                post.author = Author(name=_ADDRESS.sub("", found["value"]).strip('"'))
                self.desk.move(place, "posts.0.author")
            elif found["field"] == "Date":
                post.published = self.context.when(found["value"].partition("\t")[0])
                self.desk.move(place, "posts.0.published_at")
            else:
                post.title = found["value"]
                self.desk.move(place, "title")
        self._read_words(post, pre, Interval(start, page.place(pre).end), "posts.0")
        return post

    def _read_words(self, post: PostDraft, pre: HtmlElement, words: Interval, field: str) -> None:
        """The words of a letter, without the signature below two dashes."""
        page, whole = self.page, self.page.place(pre)
        post.title = ANSWER.sub("", post.title) if post.title else None
        rows = [line for line in (page.lines[index] for index in page.lines_in(words)) if words.start <= line.start][-_SIGNATURE - 1 :]
        ending = [Interval(line.start, line.end) for line in behind_dashes(rows)] if words else []
        post.signature = "\n".join(page.slice(place) for place in ending[1:]) or None
        for place in ending:
            self.desk.move(place, f"{field}.signature")
        cuts = [Interval(whole.start, words.start), Interval(words.end, whole.end), *ending]
        quotes = mail_quotes(page, pre, cuts, {})
        parts = {link: found for link, _ in page.begun_in(words, "a") if (found := _ATTACHED.fullmatch(page.text_of(link))) is not None}
        files, cuts = [link for link, found in parts.items() if found["name"]], sorted([*cuts, *signs_of(page, quotes)])
        dropped = [link for link in parts if link not in files]
        post.body = read_body(page, self.desk, pre, field, dropped=dropped, attachments=files, without=cuts, marked=quotes)
        named = zip(post.body.attachments, (parts[link]["name"] for link in files), strict=False)
        post.body.attachments = tuple(Hyperlink(url=file.url, text=name) for file, name in named)

    def _name_answered(self, posts: list[PostDraft], identities: list[str]) -> None:
        """Whom letters answer, by the overview, which has each below what it answers."""
        order = {identity: number for number, identity in enumerate(identities)}
        found: list[tuple[int, int]] = []
        for link in self.page.index.tags.get("a", ()):
            number = order.get((link.get("id") or "").removeprefix("r"))
            if number is not None and (link.get("id") or "").startswith("r"):
                found.append((number, _depth(self.page, link)))
        name_parents([posts[number] for number, _ in found], [depth for _, depth in found], None)

    def _place(self, draft: ThreadDraft, post: PostDraft) -> None:
        """Of which thread a letter alone on its page is one, and what it answers, by the overview below it."""
        page = self.page
        overviews = (up for link in page.by_id("r") for up in link.iterancestors("pre"))
        links = [link for link, _ in page.begun_in(page.place(pre), "a")] if (pre := next(overviews, None)) is not None else []
        rows = [link for link in links if page.lines[page.line_at(page.place(link).start)].text[:4].isdecimal()]
        known = {"r": post}
        letters = [known.get(link.get("id") or "") or PostDraft(Body(), id=self._named_by(link.get("href") or "")) for link in rows]
        name_parents(letters, [_depth(page, link) for link in rows], None)
        draft.topic_id = letters[0].id if letters else post.id
        draft.flags.append("single_reply_view")
        draft.whole = False

    @staticmethod
    def _named_by(address: str) -> str | None:
        found = _LETTER.search(address.partition("#")[0])
        return unquote(found["id"]) if found is not None else None


def _below(lines: list[VisibleLine], first: int) -> int:
    """Where the words below a head begin: behind a blank line."""
    return next((line.start for line in lines[first:] if line.gap > 1), lines[-1].end)


def _depth(page: Page, link: HtmlElement) -> int:
    """How far a letter is indented in an overview: the sign before its author stands below who is answered."""
    line = page.lines[page.line_at(page.place(link).start)]
    return line.text[: page.place(link).start - line.start].rfind("`")
