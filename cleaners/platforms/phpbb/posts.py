"""One post of phpBB, read: its body, author, time, number, edits, files and signature, each from the element that prints it.

Templates: styles/*/template/{viewtopic_body,bbcode,attachment}.html; phpBB/phpbb/textformatter/s9e/factory.php for quotes since 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from schemas.record import Author, Hyperlink, Image

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...page.nodes import classes, line_in
from ...page.page import Interval, Page
from ...page.spoilers import says_spoiler
from ...posts.body import read_body
from ...posts.cited import WROTE_BY_SOFTWARE, Citation, Cited, author_of
from ...posts.subtree import outside
from ..engine import Reader
from .card import Card, is_member, profile_of
from .lists import address

_USER = re.compile(r"[?&]u=(\d+)")
_POST = re.compile(r"[?&]p=(\d+)|#p(\d+)$")
_ANSWERED = re.compile(r"#(\d+)")
_LABEL = re.compile(r"^[^\d:]{1,40}:\s+")
# What stands above the words of quotes, code and files in the body: no words of the author.
_TITLES = frozenset({"codetitle", "attachtitle"})
_QUOTES = frozenset({"quotecontent", "quotediv"})
_SIGNATURE_LINE = re.compile(r"_{10,}")
_SIGNATURE_IN_MARKDOWN = re.compile(r"\n*(?:\\?_){10,}.*\Z", re.DOTALL)
_FILE = "download/file.php"


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, cards: list[Card]) -> None:
        super().__init__(page, desk, context)
        names = {page.text_of(card.author) for card in cards if card.author is not None}
        self.names = sorted(filter(None, names), key=len, reverse=True)
        self.links_authors = any(profile_of(card) is not None for card in cards)

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        page, field = self.page, f"posts.{at}"
        words = list(outside(card.content, set(card.within).__contains__))
        quoted = list(_quotes(words))
        tail = self._tail(card)
        after = [e for e in card.content.iter("a", "img") if tail and page.place(e).start >= tail.start] if tail else []
        inside = [e for e in (*card.edits, *card.signatures, *card.attachments) if card.content in e.iterancestors()]
        dropped = [*card.within, *inside, *_furniture(words, quoted, self.cite), *after]
        files = [e for e in words if e.tag == "div" and classes(e) & {"inline-attachment", "attachcontent"}]
        body = read_body(
            page, self.desk, card.content, field, dropped=dropped, attachments=files, quoted=quoted, without=[tail] if tail else (), citation=self.cite
        )
        if tail and body.markdown:
            body.markdown = _SIGNATURE_IN_MARKDOWN.sub("", body.markdown).rstrip() or None
        self._read_files(body, [*files, *card.attachments], field)
        post = PostDraft(body, id=card.id, deleted="deleted" in classes(card.box) or any("post_deleted_msg" in classes(note) for note in card.edits))
        self._read_links(card, post)
        post.published = self._published(card, field)
        post.author = self._author(card, field)
        self._read_subject(card, post, field)
        self._read_edits(card, post, field)
        if tail:
            post.signature = page.text(tail).lstrip("_\n ") or None
            self.desk.move(tail, f"{field}.signature")
        for element in card.signatures:
            post.signature = page.text_of(element).lstrip("_\n ") or None
            self.desk.book(f"{field}.signature", element)
        return post

    def cite(self, quote: HtmlElement) -> Cited:
        """Who is quoted, by the line that phpBB prints above the words, and which post since 3.2."""
        line = _line_of(quote)
        if line is None:
            return Cited()
        linked = next((a for a in line.iter("a") if "viewprofile" in (a.get("href") or "") or _USER.search(a.get("href") or "")), None)
        number = next((found for a in line.iter("a") if (found := a.get("data-post-id") or _number(a))), None)
        if linked is not None and (name := line_in(linked)):
            return Cited(line, name, number)
        printed = " ".join("".join(_own_text(line)).split())
        for name in self.names:
            if printed.startswith(f"{name} "):
                return Cited(line, name, number)
        bare = WROTE_BY_SOFTWARE.sub("", printed)
        author = author_of(bare)
        # A title that says nothing of writing is "Quote:" in the site's language.
        is_name = line.tag == "cite" or bare != printed or author != printed.rstrip(":").strip()
        return Cited(line, author if is_name else None, number)

    def _tail(self, card: Card) -> Interval:
        """The signature that 2.0 prints within the words, below a line of underscores; empty where there is none."""
        place = self.page.place(card.content)
        if card.box.tag != "tr" or not place:
            return Interval(0, 0)
        edits = [self.page.place(e) for e in card.edits if self.page.place(e)]
        end = min((edit.start for edit in edits), default=place.end)
        for index in reversed(self.page.lines_in(Interval(place.start, end))):
            line = self.page.lines[index]
            if _SIGNATURE_LINE.fullmatch(line.text.strip()):
                return Interval(max(line.start, place.start), end)
        return Interval(0, 0)

    def _read_files(self, body: Body, parts: list[HtmlElement], field: str) -> None:
        files = {file.url: file for file in body.attachments}
        images = {image.url: image for image in body.images}
        for part in parts:
            for element in part.iter("a", "img"):
                target = address(self.page, element)
                if not target or (element.tag == "a" and _FILE not in target):
                    continue
                name = self.page.line_of(element) or element.get("alt") or element.get("title") or None
                if element.tag == "img":
                    images.setdefault(target, Image(url=target, alt=element.get("alt") or None))
                if _FILE in target:
                    files.setdefault(target, Hyperlink(url=target, text=name))
            self.desk.book(f"{field}.attachments", part)
        body.attachments, body.images = tuple(files.values()), tuple(images.values())

    def _read_links(self, card: Card, post: PostDraft) -> None:
        """The post's own address: the one that names it by number, else the one that leads to its place on the page."""
        links = [part for part in _beside(card, card.box) if part.tag == "a" and "#" in (part.get("href") or "")]
        named = [a for a in links if post.id and "p=" in a.get("href", "") and _number(a) == post.id]
        placed = [a for a in links if post.id and re.search(rf"#p?{post.id}$", a.get("href", ""))]
        post.permalink = next((target for a in (*named, *placed) if (target := address(self.page, a))), None)
        # LemmyBB's head names the post that is answered: "Replying to #97".
        answered = (found[1] for a in links if (found := _ANSWERED.fullmatch(self.page.line_of(a))) and a.get("href", "").endswith(f"#p{found[1]}"))
        post.reply_to = next((number for number in answered if number != post.id), None)

    def _author(self, card: Card, field: str) -> Author | None:
        if card.author is None or not (name := self.page.line_of(card.author)):
            return None
        self.desk.book(f"{field}.author", card.author)
        link = profile_of(card)
        if link is None:
            classed = bool(classes(card.author) & {"username", "username-coloured"})
            unlinked = None if card.prints or not classed else not is_member(card)
            return Author(name=name, guest=True if self.links_authors else unlinked)
        href = link.get("href") or ""
        user = _USER.search(href)
        return Author(name=name, url=address(self.page, link), id=user[1] if user else None, guest=False)

    def _published(self, card: Card, field: str) -> Moment | None:
        """By `<time>` since 3.2; else the first words beside the post that read as a date; else the last of its head, which we cannot place in time."""
        page = self.page
        others = [page.place(e) for e in (card.content, *card.within, *card.profiles, *card.edits, *card.signatures, *card.attachments)]
        near = {part: list(_beside(card, part)) for part in card.head}
        for part in card.head:
            for element in (element for element in near[part] if element.tag == "time"):
                found = iso(element.get("datetime") or "", zone=self.context.zone)
                if found.at:
                    self.desk.book(f"{field}.published_at", element)
                    return replace(found, raw=page.text_of(element) or found.raw)
        for part, with_links in ((part, with_links) for with_links in (False, True) for part in card.head):
            if with_links and "author" not in classes(part):
                continue
            marks = [
                page.place(e)
                for e in near[part]
                if e.tag in ("a", "b", "span") and (e is card.author or e.tag == "b" or "gen" in classes(e) or (e.tag == "a" and not with_links))
            ]
            named = [page.place(card.author)] if card.author is not None and card.author is not part else []
            for _, found_at in page.pieces(page.place(part), [*others, *marks, *named]):
                place = self._before_subject(card, part, found_at)
                raw = _LABEL.sub("", page.slice(place).strip(" \t\n\xa0»«[]•-|"))
                if (found := self.context.when(raw)).at is not None:
                    self.desk.move(place, f"{field}.published_at")
                    return found
        for part in card.head[:1]:
            pieces = page.pieces(page.place(part), [*others, *map(page.place, part.iter("a", "strong"))]) if "author" in classes(part) else []
            if pieces and (raw := page.slice(pieces[-1].place).strip(" \n\xa0»")) and any(map(str.isdecimal, raw)):
                self.desk.move(pieces[-1].place, f"{field}.published_at")
                return Moment(raw)
        return None

    def _before_subject(self, card: Card, part: HtmlElement, place: Interval) -> Interval:
        """2.0 prints time and subject in one element, an empty one between them."""
        first = " ".join((part.text or "").split())
        splits = card.box.tag == "tr" and len(part) and first and self.page.slice(place).startswith(first)
        return Interval(place.start, place.start + len(first)) if splits else place

    def _read_subject(self, card: Card, post: PostDraft, field: str) -> None:
        if card.subject is None and card.box.tag == "tr" and card.head:
            # 2.0 prints "Post subject: Re: Kilns" behind the time, in one element with it.
            place = list(self.desk.free(self.page.place(card.head[0])))[-1:]
            if place and (label := _LABEL.match(said := self.page.slice(place[0]).strip())):
                post.title = said[label.end() :] or None
                self.desk.move(place[0], f"{field}.title")
        if card.subject is not None and (subject := self.page.line_of(card.subject)):
            post.title = subject
            self.desk.book(f"{field}.title", card.subject)

    def _read_edits(self, card: Card, post: PostDraft, field: str) -> None:
        """The note that the post was edited; one that it was bumped begins with empty lines, and one that it was deleted has a class."""
        page = self.page
        for note in card.edits:
            said = page.place(next((e for e in note.iter("span") if "gensmall" in classes(e)), note))
            bumps = "notice" in classes(note) and not (note.text or "").strip() and len(note) > 1 and note[0].tag == note[1].tag == "br"
            if not page.text_of(note) or bumps or "post_deleted_msg" in classes(note):
                continue
            reason = next((e for e in note.iter("em", "span") if e.tag == "em" or "genmed" in classes(e)), None)
            raw = page.text(said).partition("\n")[0]
            names = [page.place(e) for e in note.iter("a", "em")]
            post.edited = replace(self.context.when(page.text(said, names).partition("\n")[0]), raw=raw)
            post.edit_reason = page.text_of(reason) or None if reason is not None else None
            self.desk.book(f"{field}.edited_at", note)
            return


def _number(link: HtmlElement) -> str | None:
    found = _POST.search(link.get("href") or "")
    return (found[1] or found[2]) if found else None


def _own_text(line: HtmlElement) -> Iterator[str]:
    """The words of a quote's title without its arrow and its time."""
    yield line.text or ""
    for child in line:
        if not child.get("data-post-id") and "responsive-hide" not in classes(child) and child.tag not in ("div", "time"):
            yield child.text_content()
        yield child.tail or ""


def _beside(card: Card, part: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of a part of the post, its words and other posts in it left aside."""
    return outside(part, {card.content, *card.within}.__contains__)


def _quotes(words: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Quotes that are no `blockquote`: boxes below a title in subsilver2, tables with a cell of that class in 2.0."""
    for element in words:
        if (element.tag == "div" and classes(element) & _QUOTES and not says_spoiler(element.getprevious())) or (
            element.tag == "table" and any("quote" in classes(cell) for row in _rows(element) for cell in row)
        ):
            yield element


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag == "tbody":
            yield from (row for row in child if row.tag == "tr")


def _line_of(quote: HtmlElement) -> HtmlElement | None:
    """Where a quote says whose it is."""
    if quote.tag == "table":
        return next((e for row in _rows(quote) for e in row.iter("span", "b") if "genmed" in classes(e) or e.tag == "b"), None)
    if quote.tag == "div":
        before = quote.getprevious()
        return before if before is not None and "quotetitle" in classes(before) else None
    return next((e for e in quote.iter("cite") if next(e.iterancestors("blockquote"), None) is quote), None)


def _furniture(words: Sequence[HtmlElement], quotes: Iterable[HtmlElement], cite: Citation) -> Iterator[HtmlElement]:
    """What phpBB prints in the words: titles of code and files, and of quotes that name nobody."""
    for element in (element for element in words if element.tag in ("p", "dt", "div", "span")):
        names = classes(element)
        above = element.getparent()
        is_head_of_code = element.tag in ("p", "dt") and above is not None and "codebox" in classes(above)
        if is_head_of_code or names & _TITLES or ("genmed" in names and _in_code_table(element)):
            yield element
    for quote in (*(element for element in words if element.tag == "blockquote"), *quotes):
        line = _line_of(quote)
        if line is not None and cite(quote).author is None:
            yield line


def _in_code_table(element: HtmlElement) -> bool:
    table = next(element.iterancestors("table"), None)
    return table is not None and _has_cell(table, "code")


def _has_cell(table: HtmlElement, token: str) -> bool:
    return any(token in classes(cell) for row in _rows(table) for cell in row)
