"""One post of FluxBB or PunBB, read.

    .blockpost#pN                  FluxBB and PunBB 1.2 (viewtopic.php)
      h2 .conr, h2 a               its number; its time, linked to it
      .postleft dt                 the author's name, linked where visitors may see profiles
      .postright h3, .postmsg      its title and words
      .postedit, .postsignature    in or behind the words
    .post > .posthead#pN           PunBB 1.3 and 1.4
      .post-num, .post-link a      its number and time, with .post-edit beside them
      .author-ident .username      the author
      .entry-title, .entry-content its title and words, with .lastedit and .sig-content in them

Quotes (include/parser.php): `.quotebox > cite + blockquote`; in PunBB 1.2 `blockquote > .incqbox > h4`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Moment, PostDraft
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import WROTE_BY_SOFTWARE, Cited, author_of
from ...posts.subtree import Marks, holders, marks, of_classes, pasted, within
from ...rules.phrase import number
from ..engine import Reader

_BOX_ID = re.compile(r"p(\d+)")
_LABEL = re.compile(r"#?\s*(\S+)")
_PROFILE = re.compile(r"profile\.php\?(?:[^#]*&)?id=(\d+)|(?:^|/)user/?(\d+)(?:[-/.]|$)")
_QUOTED_POST = re.compile(r"[?&]pid=(\d+)|#p(\d+)$")
_IN_BRACKETS = re.compile(r"\(([^()]*\d[^()]*)\)\s*$")
_WORDS = ("postmsg", "entry-content")
_EDITS = ("postedit", "lastedit", "post-edit")
_SIGNATURES = ("postsignature", "sig-content")
_OF_MEMBERS = ("postfootleft", "userstatus")
"""What says whether a member is online; a guest has none."""


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str
    box: HtmlElement
    body: HtmlElement
    within: tuple[HtmlElement, ...]
    """Other posts that stand in it, where tags are missing."""


def cards(page: Page) -> list[Card]:
    """The posts of a topic's page in document order. What a search found stands in boxes without a number."""
    boxes: dict[HtmlElement, str] = {}
    for head in (*page.by_class("blockpost"), *page.by_class("posthead")):
        identity = _BOX_ID.fullmatch(head.get("id") or "")
        box = head if "blockpost" in classes(head) else head.getparent()
        if identity is not None and box is not None:
            boxes.setdefault(box, identity[1])
    words = [part for token in _WORDS for part in page.by_class(token) if part.tag == "div" and not classes(part) & set(_SIGNATURES)]
    bodies: dict[HtmlElement | None, HtmlElement] = {}
    for part, box in zip(words, holders(words, boxes), strict=True):
        bodies.setdefault(box, part)
    for box in pasted(page, boxes, {body: owner for owner, body in bodies.items() if owner is not None}):
        del boxes[box]
    inner = within(boxes)
    return [Card(identity, box, bodies[box], tuple(inner.get(box, ()))) for box, identity in boxes.items() if box in bodies]


def cited(quote: HtmlElement) -> Cited:
    """Who is quoted: `<cite>Ada wrote:</cite>` before the quote, `<h4>Ada wrote:</h4>` in it in PunBB 1.2; extensions link the post."""
    box = quote.getparent()
    lines = [part for part in (box if box is not None and "quotebox" in classes(box) else ()) if part.tag == "cite"]
    inner = next((part for part in quote.iterchildren("div") if "incqbox" in classes(part)), None)
    line = next(iter((*lines, *(inner.iterchildren("h4") if inner is not None else ()))), None)
    if line is None:
        return Cited()
    links = (found for link in line.iter("a") if (found := _QUOTED_POST.search(link.get("href") or "")))
    post = next(links, None)
    return Cited(line, author_of(WROTE_BY_SOFTWARE.sub("", line_in(line))), (post[1] or post[2]) if post else None)


def name_quoted(posts: Sequence[PostDraft]) -> None:
    """Take the verb from the names of quoted authors in languages that we do not read.

    "Ada kirjoitti" is Ada, who wrote on this page; so "kirjoitti" is the verb, and "Bo kirjoitti" is Bo, who did not.
    """
    authors = sorted({post.author.name for post in posts if post.author}, key=len, reverse=True)
    verbs = set()
    for said in (quote.author or "" for post in posts for quote in post.body.quotes):
        writer = None if said in authors else next((name for name in authors if said.startswith(f"{name} ")), None)
        if writer is not None:
            verbs.add(said.removeprefix(writer))
    longest_first = sorted(verbs, key=lambda verb: (-len(verb), verb))
    for post in posts:
        post.body.quotes = tuple(quote.model_copy(update={"author": _without(quote.author, longest_first, authors)}) for quote in post.body.quotes)


def _without(said: str | None, verbs: Collection[str], authors: Collection[str]) -> str | None:
    """The name that stands before one of the verbs, or all of it."""
    if said is None or said in authors:
        return said
    return next((name for verb in verbs if (name := said.removesuffix(verb)) not in ("", said)), said)


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        inside, beside = marks(card.body, *card.within), marks(card.box, card.body, *card.within)
        edits, signatures = (of_classes(inside, names) + of_classes(beside, names) for names in (_EDITS, _SIGNATURES))
        # Buttons to change a post are list items of the same class as the notice that somebody did.
        edits = [part for part in edits if part.tag != "li"]
        # In 1.2 a title with a link to select stands above code; the line of a quote is its author's.
        heads = [part for box in inside.get("codebox", ()) for part in box.iter("h4", "a") if not any(up.tag == "pre" for up in part.iterancestors())]
        body = read_body(self.page, self.desk, card.body, field, dropped=[*card.within, *edits, *signatures, *heads], citation=cited)
        post = PostDraft(body, id=card.id)
        self._read_head(card, beside, post, field)
        if edits:
            printed = self.page.line_of(edits[0])
            when = _IN_BRACKETS.search(printed)
            post.edited = self.context.when(when[1]) if when else Moment(printed)
            self.desk.book(f"{field}.edited_at", edits[0])
        post.signature = self.text(f"{field}.signature", signatures)
        post.author = self._author(beside, field)
        return post

    def _read_head(self, card: Card, beside: Marks, post: PostDraft, field: str) -> None:
        page = self.page
        headings = list(card.box.iterchildren("h2"))
        numbers = [*beside.get("post-num", ()), *(part for head in headings for part in head.iter("span") if "conr" in classes(part))]
        for part in numbers[:1]:
            post.label = page.line_of(part) or None
            found = _LABEL.fullmatch(post.label or "")
            try:
                post.position = number(found[1]) if found else None
            except ValueError:
                post.position = None
            self.desk.book(f"{field}.label", part)
        links = [*(part for box in beside.get("post-link", ()) for part in box.iter("a")), *(link for head in headings for link in head.iter("a"))]
        if (link := next((link for link in links if page.text_of(link)), None)) is not None:
            post.published = self.context.when(page.line_of(link))
            post.permalink = page.url_of(link)
            self.desk.book(f"{field}.published_at", link)
        titles = [*beside.get("entry-title", ()), *(part for box in beside.get("postright", ()) for part in box.iterchildren("h3"))]
        post.title = self.line(f"{field}.title", titles)

    def _author(self, beside: Marks, field: str) -> Author | None:
        """By the linked name; of an unlinked one, whether it is a member's is told by what is printed of members alone."""
        page = self.page
        names = [*beside.get("username", ()), *(part for box in beside.get("postleft", ()) for part in box.iter("dt"))]
        element = next((part for part in names if page.text_of(part)), None)
        if element is None:
            return None
        name = page.line_of(element)
        self.desk.book(f"{field}.author", element)
        for link in element.iter("a"):
            if user := _PROFILE.search(link.get("href") or ""):
                return Author(name=name, url=page.url_of(link), id=user[1] or user[2], guest=False)
        told = of_classes(beside, _OF_MEMBERS)
        member = any(page.text_of(part) for part in told)
        # PunBB 1.3 prints nothing where others are told to be online: there its list of the author's facts says so.
        return Author(name=name, guest=not member if told or "author-ident" in beside else None)
