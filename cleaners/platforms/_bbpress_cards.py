"""Where bbPress's posts stand on a page, and which of their parts is what: by the classes that its templates print.

    header   .bbp-reply-header      date, permalink, links for moderators; before the box, or in it
    box      .post-ID               .bbp-reply-author, .bbp-reply-content; in themes of their own any depth apart
    group    .bbp-threaded-replies  the answers to the post before it

Templates: loop-single-reply.php, content-single-topic-lead.php; in 2.0 the rows and cells of a table, with the same classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ..nodes import classes

CONTENTS = frozenset({"bbp-reply-content", "bbp-topic-content"})
HEADERS = frozenset({"bbp-reply-header", "bbp-topic-header"})
AUTHORS = frozenset({"bbp-reply-author", "bbp-topic-author"})
_LEADS = frozenset({"bbp-lead-topic", "bbp-topic"})
# Heads and feet of lists carry the classes of posts, too; so do the rows above posts in early 2.0, and excerpts in lists of topics.
_NO_BOX = frozenset({"bbp-header", "bbp-footer", "bbp-topics", "bbp-forums"}) | HEADERS
_HEAD_TAGS = frozenset({"thead", "tfoot"})
_POST = re.compile(r"(?:post|reply)-(\d+)")

Marks = dict[str, list[HtmlElement]]
"""Elements by class token, in document order."""


def marks(root: HtmlElement, *, without: HtmlElement | None = None) -> Marks:
    """The elements below `root` by class, the subtree `without` left aside; one walk."""
    found: Marks = {}
    skipped = False
    for element in root.iter("*"):
        if skipped and without in element.iterancestors():
            continue
        skipped = element is without
        if skipped:
            continue
        for token in (element.get("class") or "").split():
            found.setdefault(token, []).append(element)
    return found


def of_classes(found: Marks, tokens: Iterable[str]) -> list[HtmlElement]:
    """The elements with one of the classes, class by class."""
    return [element for token in tokens for element in found.get(token, ())]


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    content: HtmlElement
    box: HtmlElement
    author: HtmlElement | None
    header: HtmlElement | None
    groups: tuple[HtmlElement, ...]
    """The lists of answers that it stands in, innermost first."""
    lead: bool
    """Whether it is the opening post, shown apart from the replies."""
    inside: Marks = field(repr=False)
    """What the box holds beside the content."""

    @property
    def names(self) -> frozenset[str]:
        """The classes that WordPress and bbPress give the post: type, status, number, author, place."""
        return classes(self.box)

    def parts(self) -> Iterator[HtmlElement]:
        """Where its date and permalink may stand."""
        if self.header is not None:
            yield self.header
        yield self.box

    def first(self, *tokens: str) -> HtmlElement | None:
        """The first element with one of the classes, the post's own words left aside."""
        if self.header is not None and (found := next((e for e in self.header.iter("*") if classes(e) & set(tokens)), None)) is not None:
            return found
        return next((element for token in tokens for element in self.inside.get(token, ())), None)

    def number(self, token: str) -> str | None:
        """The number N of a class `TOKEN-N`."""
        return next((name[len(token) + 1 :] for name in self.names if name.startswith(f"{token}-") and name[len(token) + 1 :].isdecimal()), None)

    def post_id(self) -> str | None:
        """The number of the post as its elements are called."""
        calls = [self.header.get("id") if self.header is not None else None, self.box.get("id"), *self.names]
        return next((found[1] for call in calls if call and (found := _POST.fullmatch(call))), None)


def cards(root: HtmlElement) -> Iterator[Card]:
    """Every post in document order."""
    header: HtmlElement | None = None
    last: HtmlElement | None = None
    for element in root.iter("*"):
        names = classes(element)
        if not names:
            continue
        if names & HEADERS:
            header = element
        if not names & CONTENTS or (last is not None and last in element.iterancestors()):
            continue
        around = list(element.iterancestors())
        around = around[: around.index(root)] if root in around else around
        box = _box(around)
        if box is None:
            continue
        last = element
        inside = marks(box, without=element)
        author = next((cell for token in AUTHORS for cell in inside.get(token, ())), None)
        inner = next((part for token in HEADERS for part in inside.get(token, ())), None)
        groups = tuple(up for up in around if "bbp-threaded-replies" in classes(up))
        lead = any(classes(up) & _LEADS and up.tag in ("ul", "table", "div") for up in around if up is not box)
        yield Card(element, box, author, header if header is not None else inner, groups, lead, inside)
        header = None


def _box(around: list[HtmlElement]) -> HtmlElement | None:
    """The element that WordPress gave the post's classes; else the parent, if the author stands beside the content."""
    if any(classes(up) & _NO_BOX or up.tag in _HEAD_TAGS for up in around):
        return None
    for up in around:
        names = classes(up)
        if names & {"type-reply", "type-topic"} or any(_POST.fullmatch(name) for name in names) or _POST.fullmatch(up.get("id") or ""):
            return up
    parent = around[0] if around else None
    return parent if parent is not None and any(classes(child) & AUTHORS for child in parent) else None
