"""Comments below single posts, in other markup than theirs: pages of questions and answers print them smaller, and some have but one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from ..page.page import Page
from ..remembered import remembered
from .fields.parts import parts
from .repeated.names import SURE, Named
from .repeated.post import Post
from .repeated.series import Series
from .repeated.times import Printed
from .repeated.units import Survey, Unit

_CALLED = re.compile(r"comment(?:[-_]?(?:item|box|row|card|entry|wrap(?:per)?))?|(?:answer|question|post)[-_]comment", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remarks:
    """Finds them in a thread's posts, beside their words."""

    page: Page
    survey: Survey
    times: Sequence[Printed]
    names: Sequence[Named]

    def among(self, posts: list[Post]) -> list[Post]:
        """The posts with the comments below each of them behind it, in which nothing else of theirs stands."""
        around = _around(posts)
        below = [(number, box) for number, post in enumerate(posts) for box in self._boxes(post, around)]
        if not below:
            return posts
        units = [Unit(box, self.page.place(box)) for _, box in below]
        told = parts(self.page, self.survey, Series("remarks", units), self.times, self.names)
        found = [(number, one) for (number, _), one in zip(below, told, strict=True) if _is_told(one)]
        at: list[int] = []
        """Where each of the posts stands among all."""
        whole: list[Post] = []
        for number, post in enumerate(posts):
            own = [one for holder, one in found if holder == number]
            at.append(len(whole))
            inner = tuple(sorted({*post.unit.inner, *(one.unit.place for one in own)}))
            parent = at[post.unit.parent] if post.unit.parent is not None else None
            whole.append(replace(post, unit=post.unit._replace(inner=inner, parent=parent), elements=_without(post.elements, own)))
            whole += [replace(one, unit=one.unit._replace(parent=at[number])) for one in own]
        return whole

    def _boxes(self, post: Post, around: Set[HtmlElement]) -> Iterator[HtmlElement]:
        """The outermost elements of a post that are called comments, beside its words, and hold no post."""
        taken: set[HtmlElement] = {post.body} if post.body is not None else set(post.elements)
        for element in post.elements:
            if element in around or not _is_called(element.get("class") or "") or not taken.isdisjoint(element.iterancestors()):
                continue
            taken.add(element)
            unit = Unit(element, self.page.place(element))
            if unit.place and self.survey.has(self.survey.times, unit) and self.survey.has(self.survey.names, unit):
                yield element


@remembered(4_096)  # posts are built alike
def _is_called(names: str) -> bool:
    """Whether one of the classes says that an element is a comment."""
    return any(map(_CALLED.fullmatch, names.split()))


def _around(posts: Sequence[Post]) -> set[HtmlElement]:
    """The boxes of posts, all elements around them, and those around their own words, in which nobody else's stand."""
    found: set[HtmlElement] = set()
    for post in posts:
        for inner in (post.unit.box, post.body.getparent() if post.body not in (None, post.unit.box) else None):
            up = inner
            while up is not None and up not in found:
                found.add(up)
                up = up.getparent()
    return found


def _is_told(one: Post) -> bool:
    """Whether a comment says who and when, and something."""
    return one.time is not None and one.author is not None and one.author.weight >= SURE and one.body is not None


def _without(elements: list[HtmlElement], inner: Sequence[Post]) -> list[HtmlElement]:
    """A post's elements without those of the comments in it."""
    away = {element for one in inner for element in one.elements}
    return [element for element in elements if element not in away] if away else elements
