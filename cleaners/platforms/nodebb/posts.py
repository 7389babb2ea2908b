"""One post of NodeBB, read: its body, author, time, place, edits and signature, each from the element that prints it.

Templates: partials/topic/post.tpl and topic.tpl of the themes Persona (1.x-4.x), Vanilla (1.x), Material (1.x) and Harmony (3.x-4.x). Names and
times stand in attributes, for the browser's script to put into words; a page saved from a browser prints them as well.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from schemas.record import Author, Hyperlink

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited, author_of
from ...posts.quotes import Said
from ...urls import join
from ..engine import Reader
from .page import HIDDEN, identity, times, unescaped, within

# A post may hold the posts that answer it, once somebody has unfolded them; what it answers stands above it in short.
_ASIDE = frozenset({"post", "post/replies/container"})
_POST_LINK = re.compile(r"/post/([^/?#]+)/?(?:[?#]|$)")
_TOPIC_LINK = re.compile(r"/topic/\d+(?:/|$)")
_LABEL = re.compile(r"#\d+")
# `composer.user_said` of public/language/*/modules.json, without the name: "@ada said:", and what stands before it in Greek and Russian.
_SAID = frozenset(
    "said|wrote|sagte|schrieb|hat gesagt|hat geschrieben|a dit|a dit :|a écrit|dijo|disse|escreveu|ha detto|ha scritto|zei|schreef|powiedział|"
    "powiedział(a)|napisał|napisał(a)|сказал|сказал(а)|написал|написал(а)|písal|řekl|napsal|sade|skrev|sa|sagde|dedi|söyledi|yazdı|说|說|さんが言いました|"
    "كتب|каза|বলেছেন|ο/η είπε|είπε|ütles|گفته است|sanoi|dixo|אמר|válasza|berkata|の発言|님의 말|parašė|zegt|a spus|участник написал|yavuze|povedal|"
    "je napisal/-a|је рекао|đã nói".split("|")
)
# The same before a linked topic, where the line ends in no colon.
_SAID_IN = frozenset({"كتب في", "dixo en", "је рекао у"})
_COLONS = (":", "：", "ঃ")
_MENTION = re.compile(r"@[\w.-]+?(?=님[이의]|が発言|[^\w.-]|$)")  # Korean and Japanese set no space behind a name
_LONGEST_CREDIT, _LONGEST_OPENING = 300, 10
_VOTES = re.compile(r"-?\d{1,9}")
_HEAD = frozenset({"permalink", "bookmarked"})
_BETWEEN = " •·|}"
"""Signs that themes put behind a name, within its link; the brace is one too many in the template of Peace 3.1."""


def cite(quote: HtmlElement) -> Cited:
    """The author of a quote from the line above it, which the composer writes; else from the first line of it, where the credit is quoted as well."""
    above = quote.getprevious()
    found = _credited(above) if above is not None else Cited()
    if found.element is not None or (quote.text or "").strip():
        return found
    first = next(quote.iterchildren("*"), None)
    return _credited(first) if first is not None and first.getnext() is not None else Cited()


def _credited(above: HtmlElement) -> Cited:
    """Who is named by a line that is "@ada said:", "@ada said in <a href="/post/7">Keel</a>:" or the like.

    A line without a link to a post must hold nothing but a mention and the verb: anybody may write "@ada, look at this:".
    """
    if above.tag not in ("p", "div") or (above.tail or "").strip():
        return Cited()
    line = line_in(above)
    if not line or len(line) > _LONGEST_CREDIT:
        return Cited()
    links = list(above.iter("a"))
    threads = any(_TOPIC_LINK.search(link.get("href") or "") for link in links)  # up to 1.4 the post's place in its topic
    sources = [(link, source[1]) for link in links if (source := _POST_LINK.search(link.get("href") or ""))]
    topic = line_in(sources[0][0]) if sources else ""
    mention = next((line_in(link) for link in links if "plugin-mentions-a" in classes(link)), None) or _first_mention(line)
    opening, _, rest = line.replace(topic, "", 1).partition(mention) if mention else (line, "", "")
    verb = " ".join(f"{opening}{rest}".rstrip(" :：ঃ").split()).lower()
    ends = line.endswith(_COLONS)
    # In Japanese the topic comes first; Greek and Russian print a word before the name.
    if mention and len(opening) <= _LONGEST_OPENING and ((ends and (sources or threads or verb in _SAID)) or (sources and verb in _SAID_IN)):
        return Cited(above, mention.lstrip("@").rstrip(":"), sources[0][1] if sources else None)
    if not ends or not topic:
        return Cited()
    before = line.partition(topic)[0].strip()
    # "Ada [said]:" links the verb, "Ada said in [Keel]:" the topic behind a preposition.
    author = before if topic.lower() in _SAID else author_of(before.rpartition(" ")[0])
    return Cited(above, author, sources[0][1]) if author else Cited()


def _first_mention(line: str) -> str | None:
    found = _MENTION.search(line)
    return found[0].rstrip(".-") if found else None


class Posts(Reader):
    """Reads posts; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, stated: dict[str, dict[str, Any]]) -> None:
        super().__init__(page, desk, context)
        self.stated = stated
        """What the data beside the page says of each post, by number."""
        self.shortened: list[Said] = []
        """What the answered posts say that stand in short above the answers."""

    def read(self, at: int, element: HtmlElement) -> PostDraft:
        """The post of an element; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        beside = _Beside(element)
        stated = self.stated.get(element.get("data-pid") or "", {})
        deleted = "deleted" in classes(element) or stated.get("deleted") in (1, True)
        post = PostDraft(self._body(beside, field, deleted=deleted), id=element.get("data-pid"), deleted=deleted)
        index = element.get("data-index") or ""
        post.position = whole_number(index) + 1 if index.isdecimal() and len(index) < 8 else None
        post.author = self._author(beside, element, stated, field)
        self._read_permalink(beside, post, field)
        post.published = self._published(beside, element, field)
        self._read_edits(beside, post, field)
        if post.edited is None and stated.get("edited") and isinstance(raw := stated.get("editedISO"), str):
            post.edited = next((moment for moment in [iso(raw, base=self.context.base)] if moment.at), None)
        self._read_parent(beside)
        post.reply_to = _parent(beside) or identity(stated.get("toPid"))
        post.signature = self.text(f"{field}.signature", beside.named("post/signature", "post-signature"))
        for part in beside.named("post/vote-count", "votes"):
            if _VOTES.fullmatch(votes := part.get("data-votes") or ""):
                post.score = whole_number(votes)
                self.desk.book(f"{field}.score", part)
                break
        return post

    def _body(self, beside: _Beside, field: str, *, deleted: bool) -> Body:
        content = beside.content
        if content is None:
            return Body()
        # In place of a deleted post stands a bare line, in a theme in a box of its own; what people wrote is always marked up.
        gone = deleted and all(part.tag == "div" for part in content.iterdescendants())
        inside = (part for part in content.iter() if part is not content)
        dropped = [content] if gone else [*beside.heads, *(part for part in inside if part.get("component") or part.get("data-pollid"))]
        body = read_body(self.page, self.desk, content, field, dropped=dropped, citation=cite)
        for files in beside.named("post/attachments"):
            links = ((self.page.url_of(link), self.page.line_of(link)) for link in files.iter("a"))
            body.attachments += tuple(Hyperlink(url=url, text=text or None) for url, text in links if url)
            self.desk.book(f"{field}.attachments", files)
        return body

    def _author(self, beside: _Beside, element: HtmlElement, stated: dict[str, Any], field: str) -> Author | None:
        links = [part for part in beside.parts if part.get("data-username") is not None and part.get("data-uid") is not None and part is not element]
        links = links or [part for part in beside.parts if part.get("itemprop") == "author" and part.tag != "div"]
        printed = next((line.strip(_BETWEEN) for link in links if (line := self.page.line_of(_bare(link)))), None)
        metas = (
            part.get("content") for scope in beside.parts if scope.get("itemprop") == "author" for part in scope.iter("meta") if part.get("itemprop") == "name"
        )
        user = stated.get("user")
        names = [printed, *metas, *(link.get("data-username") for link in links), element.get("data-username")]
        if isinstance(user, dict):
            names += [unescaped(user.get("displayname")), unescaped(user.get("username"))]
        name = next((" ".join(name.split()) for name in names if name and name.strip()), None)
        self.desk.book(f"{field}.author", *links)
        uid = element.get("data-uid") or next((link.get("data-uid") for link in links), None) or None
        if name is None:
            return None
        target = next((href for link in links if "/user/" in (href := link.get("href") or "")), None)
        if target is None and (slug := element.get("data-userslug")):
            target = next((href for part in beside.parts if part.tag == "a" and (href := part.get("href") or "").endswith(f"/user/{slug}")), None)
        return Author(name=name, url=join(self.page.base, target or ""), id=uid if uid != "0" else None, guest=uid == "0" if uid else None)

    def _read_parent(self, beside: _Beside) -> None:
        names = [part.get("title") for part in beside.named("avatar/icon", "avatar/picture") if within(part, "post/parent")]
        for part in beside.named("post/parent/content"):
            if names and names[0]:
                self.shortened.append(Said(_parent(beside), names[0], self.page.line_of(part)))

    def _read_permalink(self, beside: _Beside, post: PostDraft, field: str) -> None:
        for link in beside.parts:
            found = _POST_LINK.search(link.get("href") or "") if link.tag == "a" else None
            if not found or link.get("component") or within(link, "post/parent"):
                continue
            post.permalink = post.permalink or self.page.url_of(link)
            printed = self.page.line_of(link)
            if _LABEL.fullmatch(printed):
                post.label = printed
                self.desk.book(f"{field}.label", link)

    def _published(self, beside: _Beside, element: HtmlElement, field: str) -> Moment | None:
        """By microdata, by the number on the post, by the title of its link; the words are the browser's."""
        printed = [part for part in beside.named("timeago", "permalink") if not within(part, "post/parent", "post/editor", "post/footer")]
        self.desk.book(f"{field}.published_at", *printed)
        dates = (part.get("content") or "" for part in beside.parts if part.get("itemprop") == "datePublished")
        if found := next((moment for raw in dates if (moment := iso(raw, base=self.context.base)).at), None):
            return found
        return self.context.epoch(element.get("data-timestamp"), per_second=1000) or next(times(iter(printed), self.context), None)

    def _read_edits(self, beside: _Beside, post: PostDraft, field: str) -> None:
        dates = [part.get("content") or "" for part in beside.parts if part.get("itemprop") == "dateModified"]
        notes = [part for part in beside.named("post/editor") if part.get("data-editor") or ("data-editor" not in part.attrib and not HIDDEN & classes(part))]
        titles = [part.get("title") or "" for note in notes for part in note.iter("*") if "timeago" in classes(part)]
        moments = [iso(raw, base=self.context.base) for raw in dates if raw]
        moments += [self.context.when(raw) for raw in titles if raw]
        found = next((moment for moment in moments if moment.at), None)
        if found and not (post.published and found.at == post.published.at):
            post.edited = found
        self.desk.book(f"{field}.edited_at", *notes)


def _bare(link: HtmlElement) -> HtmlElement:
    """The part of an author's link that is nothing but the name: a theme may print a word before it."""
    return next((part for part in link.iter("strong") if "".join(part.itertext()).strip() == link.get("data-username")), link)


class _Beside:
    """The elements of a post that are none of its own words, nor posts unfolded within it."""

    def __init__(self, post: HtmlElement) -> None:
        self.parts: list[HtmlElement] = []
        self.content: HtmlElement | None = None
        self._called: dict[str, list[HtmlElement]] = {}
        events = etree.iterwalk(post, events=("start",))
        for _, element in events:
            if element is post:
                continue
            name = element.get("component")
            is_content = name == "post/content" or (name is None and element.get("itemprop") == "text" and element.tag != "meta")
            if is_content and self.content is None:
                self.content = element
            if is_content or name in _ASIDE:
                events.skip_subtree()
            else:
                self._keep(element)
        if self.content is not None:  # a theme may print the topic's tags below the words, within what is called the content
            self.content = next((part for part in self.content if part.get("itemprop") == "text"), self.content)
        self.heads = [] if self.content is None else [part for part in self.content if _is_head(part)]
        """Who and when, where a theme prints them within the content (the one of Opera's forums)."""
        for element in (part for head in self.heads for part in head.iter("*")):
            self._keep(element)

    def _keep(self, element: HtmlElement) -> None:
        self.parts.append(element)
        for call in classes(element) | {element.get("component") or ""}:
            self._called.setdefault(call, []).append(element)

    def named(self, *names: str) -> list[HtmlElement]:
        """The elements with one of these components or classes."""
        return [element for name in names for element in self._called.get(name, ())]


def _is_head(part: HtmlElement) -> bool:
    """Whether a part of the content says who wrote it, when, or to whom: what people write is neither microdata nor a component, and small print is `small`."""
    return part.tag == "small" and any(one.get("itemprop") == "author" or one.get("component") or _HEAD & classes(one) for one in part.iter("*"))


def _parent(beside: _Beside) -> str | None:
    """The post that this one answers, as the template names it: `data-topid` in Persona, `data-parent-pid` in Harmony."""
    return next((number for part in beside.named("post/parent") if (number := part.get("data-topid") or part.get("data-parent-pid"))), None)
