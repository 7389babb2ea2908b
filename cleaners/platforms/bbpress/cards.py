"""Where bbPress's posts stand on a page, and which of their parts is what: by the classes that its templates print.

    header   .bbp-reply-header      date, permalink, links for moderators; before the box, or in it, even in the content
    box      .post-ID               .bbp-reply-author, .bbp-reply-content; in themes of their own any depth apart
    group    .bbp-threaded-replies  the answers to the post before it
    renamed  #post-N.type-reply     .bbp-author-link, .bbp-reply-post-date, and what is longest beside them, where a theme calls cells otherwise

BuddyBoss prints the opening post in the head of the replies: in its theme 2 in `.bs-header-item`, since its plug-in's 2.9 in `.bb-rl-topic-header`, where
posts are `.post-ID > .bb-rl-reply-content` (ReadyLaunch).

Templates: loop-single-reply.php, content-single-topic-lead.php; in 2.0 the rows and cells of a table, with the same classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from ...page.nodes import classes
from ...posts.subtree import Marks, marks, of_classes, outside

_READY_LEAD = "bb-rl-topic-content"
_THEME_LEAD = "item-description"
"""BuddyPress describes all sorts of things in what is called so; the opening post is what stands in the head of replies."""
CONTENTS = frozenset({"bbp-reply-content", "bbp-topic-content", "bb-rl-reply-content", _READY_LEAD})
HEADERS = frozenset({"bbp-reply-header", "bbp-topic-header"})
AUTHORS = frozenset({"bbp-reply-author", "bbp-topic-author"})
_LEADS = frozenset({"bbp-lead-topic", "bbp-topic"})
# Heads and feet of lists carry the classes of posts, too; so do the rows above posts in early 2.0, and excerpts in lists of topics.
_NO_BOX = frozenset({"bbp-header", "bbp-footer", "bbp-topics", "bbp-forums"}) | HEADERS
_HEAD_TAGS = frozenset({"thead", "tfoot"})
_POST = re.compile(r"(?:post|reply)-(\d+)")
_POST_CALLS = frozenset({"post-", "reply"})
_TYPES = frozenset({"type-reply", "type-topic"})
_KEPT = frozenset({"bbp-author-link", "bbp-reply-post-date"})
_BESIDE_WORDS = _KEPT | {"bbp-author-role", "bbp-reply-permalink", "bbp-admin-links", "bbp-reply-to-link"}
_TELLING = _NO_BOX | _LEADS | {"bbp-threaded-replies"}
_OWN = etree.XPath(f"descendant-or-self::*[contains(@class, 'bbp-') or contains(@class, 'bb-rl-') or contains(@class, '{_THEME_LEAD}')]")
"""What may be called one of these: to look at each element of a page took as long as to recognise all engines."""


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    content: HtmlElement
    box: HtmlElement
    author: HtmlElement | None
    header: HtmlElement | None
    group: HtmlElement | None
    """The innermost list of answers that it stands in."""
    depth: int
    """How many such lists lie around it."""
    lead: bool
    """Whether it is the opening post, shown apart from the replies."""
    inside: Marks = field(repr=False)
    """What the box holds beside the content."""
    written: Marks = field(repr=False)
    """What the content holds."""
    names: frozenset[str]
    """The classes that WordPress and bbPress give the post: type, status, number, author, place."""

    def beside(self) -> Iterator[HtmlElement]:
        """Every element of header and box that is none of the post's own words."""
        if self.header is not None:
            yield from self.header.iter("*")
        yield from outside(self.box, lambda element: element is self.content)

    def first(self, *tokens: str) -> HtmlElement | None:
        """The first element with one of the classes, the post's own words left aside."""
        wanted = frozenset(tokens)
        if self.header is not None and (found := next((e for e in self.header.iter("*") if not wanted.isdisjoint(classes(e))), None)) is not None:
            return found
        return next((element for token in tokens for element in self.inside.get(token, ())), None)

    def number(self, token: str) -> str | None:
        """The number N of a class `TOKEN-N`."""
        begins = f"{token}-"
        return next((number for name in self.names if name.startswith(begins) and (number := name.removeprefix(begins)).isdecimal()), None)

    def post_id(self) -> str | None:
        """The number of the post as its elements are called."""
        calls = [self.header.get("id") if self.header is not None else None, self.box.get("id"), *self.names]
        return next((found[1] for call in calls if call and (found := _POST.fullmatch(call))), None)


@dataclass(frozen=True, slots=True)
class _Around:
    """What lies around an element, handed down from its parent, so that no element asks all its ancestors."""

    box: HtmlElement | None = None
    """The nearest element that WordPress gave a post's classes."""
    barred: bool = False
    """In the head or foot of a list."""
    header: bool = False
    """In what is called the header of a post."""
    words: bool = False
    """In the words of a post."""
    lead: bool = False
    group: HtmlElement | None = None
    depth: int = 0

    def inside(self, element: HtmlElement) -> _Around:
        """The same for what stands in `element`."""
        names, called = classes(element), element.get("id") or ""
        is_post = not names.isdisjoint(_TYPES) or any(_POST.fullmatch(call) for call in (*names, called) if call[:5] in _POST_CALLS)
        if not is_post and names.isdisjoint(_TELLING) and element.tag not in _HEAD_TAGS:
            return self
        is_group = "bbp-threaded-replies" in names
        return _Around(
            box=element if is_post else self.box,
            # A post in what is called a header: BuddyBoss's header is the whole of it.
            barred=(self.barred and not (is_post and self.header)) or not names.isdisjoint(_NO_BOX) or element.tag in _HEAD_TAGS,
            header=self.header or not names.isdisjoint(HEADERS),
            lead=self.lead or (not names.isdisjoint(_LEADS) and not is_post),
            group=element if is_group else self.group,
            depth=self.depth + is_group,
            words=self.words,
        )


class _Surroundings:
    """What lies around elements below a root, each worked out once."""

    def __init__(self, root: HtmlElement) -> None:
        self._known: dict[HtmlElement, _Around] = {root: _Around()}

    def of(self, element: HtmlElement) -> _Around:
        """What the element's parent hands down to it."""
        due: list[HtmlElement] = []
        at = element.getparent() if element not in self._known else element
        while at not in self._known:
            due.append(at)
            at = at.getparent()
        around = self._known[at]
        for up in reversed(due):
            around = self._known[up] = around.inside(up)
        return around

    def close(self, element: HtmlElement) -> None:
        """Nothing below the element is a post: it is the words of one."""
        self._known[element] = _Around(words=True)


def cards(root: HtmlElement) -> Iterator[Card]:
    """Every post in document order."""
    header: HtmlElement | None = None
    surroundings = _Surroundings(root)
    for element in cast(list[HtmlElement], _OWN(root)):
        names = classes(element)
        opens = _READY_LEAD in names or (_THEME_LEAD in names and any("bs-header-item" in classes(up) for up in islice(element.iterancestors(), 2)))
        is_header, is_content = not names.isdisjoint(HEADERS), opens or not names.isdisjoint(CONTENTS)
        if not is_header and not is_content:
            continue
        around = surroundings.of(element)
        if around.words:
            continue
        if is_header:
            header = element
        if not is_content or around.barred:
            continue
        box, cell = around.box, None
        if box is None:  # a theme that leaves WordPress's classes away: the author stands beside the content
            box, cell = element.getparent(), _author_before(element)
            if box is None or (cell is None and not opens):
                continue
        surroundings.close(element)
        inside, written = marks(cell if cell is not None else box, element), marks(element)
        author = next(iter(of_classes(inside, AUTHORS)), None)
        if author is not None and not len(author) and header is None:
            continue  # "Author" above "Posts": the head or foot of a list that a theme calls otherwise
        # A theme may print the header below the words, or above them in their element.
        inner = next((found for part in (inside, written) for found in of_classes(part, HEADERS) if found is not box), None)
        head = inner if inner is not None else header
        yield Card(element, box, author, head, around.group, around.depth, around.lead or opens, inside, written, classes(box))
        header = None


def renamed(root: HtmlElement) -> Iterator[Card]:
    """Every post in document order, of a theme that keeps nothing but WordPress's box, the link that bbPress makes of its author, and the time."""
    surroundings = _Surroundings(root)
    for box in root.iter("div", "li", "article"):
        names = classes(box)
        if names.isdisjoint(_TYPES) or not _POST.fullmatch(box.get("id") or ""):
            continue
        told = [part for part in box.iter("*") if not classes(part).isdisjoint(_BESIDE_WORDS)]
        around = {up for part in told for up in (part, *part.iterancestors())}
        parts = [part for part in box.iter("*") if part not in around and part.getparent() in around and not any(up in told for up in part.iterancestors())]
        content = max(parts, key=lambda part: len(part.text_content().strip()), default=None)
        if content is None or not _KEPT.issubset(name for part in told for name in classes(part)):
            continue
        place = surroundings.of(content)
        yield Card(content, box, None, None, place.group, place.depth, False, marks(box, content), marks(content), names)


def _author_before(content: HtmlElement) -> HtmlElement | None:
    for sibling in content.itersiblings(preceding=True):
        names = classes(sibling)
        if names & AUTHORS:
            return sibling
        if names & CONTENTS:
            break
    return None
