"""Where wpForo's posts stand on a page, and which of their parts is what: by the classes that its layouts print.

    #post-N.post-wrap       a post: .wpf-left (author), .wpf-right (.wpforo-post-content and its furniture)
    #post-N.reply-wrap      an answer in the threaded layout, in the #wpf-post-replies-N of what it answers
    #post-N.comment-wrap    a comment on a question or an answer: .wpforo-comment-content, .wpforo-comment-footer or (2022) -top

Templates: themes/*/layouts/{1,2,3,4}/post.php, layouts/3/comment.php, layouts/4/post-thread.php; wpf-themes/classic up to 1.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.subtree import Marks, of_classes, outside

BOXES = frozenset({"post-wrap", "reply-wrap", "comment-wrap"})
_CONTENTS = ("wpforo-post-content", "wpforo-comment-text", "wpforo-comment-content")
_POST = re.compile(r"post-(\d+)")
# What the layouts hang into the content, beside a person's words.
_FURNITURE = frozenset(
    {
        "wpf-post-edit-wrap",
        "wpf-post-edited",
        "wpforo-post-signature",
        "wpf-post-button-actions",
        "wpforo-comment-footer",
        "wpforo-comment-action-links",
        "wpforo-post-meta",
    }
)
_CUT = ("...", "…")


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str
    box: HtmlElement
    content: HtmlElement
    furniture: tuple[HtmlElement, ...]
    """What stands in the content and is none of the post's own words."""
    parts: Marks = field(repr=False)
    """What the box holds beside the post's own words, other posts left aside."""
    names: frozenset[str]

    @property
    def kind(self) -> str:
        """By the layout of questions and answers, which is the only one to vote."""
        if "comment-wrap" in self.names:
            return "comment"
        if "wpforo-post-voting" not in self.parts:
            return "post"
        return "answer" if "wpf-answer-wrap" in self.names else "question"

    @property
    def user(self) -> str | None:
        """The number of the author's account, `0` for a visitor; null before version 1.5, which prints none."""
        user: str | None = self.box.get("data-userid")
        return user

    def first(self, *tokens: str) -> HtmlElement | None:
        """The first element with one of the classes, the first class first."""
        return next(iter(of_classes(self.parts, tokens)), None)


def cards(root: HtmlElement) -> Iterator[Card]:
    """Every post in document order; what people pasted into a post is none."""
    words: set[HtmlElement] = set()
    for box in root.iter("div", "li", "article", "section"):
        names, numbered = classes(box), _POST.fullmatch(box.get("id") or "")
        if not numbered or names.isdisjoint(BOXES) or not words.isdisjoint(box.iterancestors()):
            continue
        if (content := _content(box)) is None:
            continue
        words.add(content)
        furniture = tuple(child for child in content if not classes(child).isdisjoint(_FURNITURE))
        yield Card(numbered[1], box, content, furniture, _parts(box, content, furniture), names)


def _content(box: HtmlElement) -> HtmlElement | None:
    found: Marks = {}
    for element in outside(box, lambda element: _is_other(element, box)):
        for token in classes(element).intersection(_CONTENTS):
            found.setdefault(token, []).append(element)
    return next(iter(of_classes(found, _CONTENTS)), None)


def _is_other(element: HtmlElement, box: HtmlElement) -> bool:
    return element is not box and not classes(element).isdisjoint(BOXES) and _POST.fullmatch(element.get("id") or "") is not None


def _parts(box: HtmlElement, content: HtmlElement, furniture: tuple[HtmlElement, ...]) -> Marks:
    found: Marks = {}
    beside = outside(box, lambda element: element is content or _is_other(element, box))
    for element in (*beside, *(element for part in furniture for element in part.iter("*"))):
        for token in classes(element):
            found.setdefault(token, []).append(element)
    return found


def full(element: HtmlElement, printed: str) -> str:
    """What a link shows, uncut and without a word before it ("by Ada"): wpForo prints the whole of it as the link's title."""
    whole = " ".join((element.get("title") or "").split())
    start = next((printed.removesuffix(mark).rstrip() for mark in _CUT if printed.endswith(mark)), None)
    if whole and (printed.endswith(f" {whole}") or (start and whole.startswith(start))):
        return whole
    return printed


def stretches(page: Page, element: HtmlElement, *without: HtmlElement) -> Iterator[tuple[Interval, str]]:
    """The places and words of an element's lines, subtrees left aside."""
    for _, place in page.pieces(page.place(element), [page.place(part) for part in without]):
        if words := page.slice(place).strip():
            yield place, words
