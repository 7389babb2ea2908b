"""Posts that are none of their own: markup that somebody pasted into the words of others, and copies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, time

from lxml.html import HtmlElement

from ...draft import Moment
from ...page.page import Page
from ...posts.subtree import pasted
from .post import Post
from .units import masked

_NUMBER, _NAME = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_ANSWERS = re.compile(r"child|repl(?:y|ies)|answer|nested|thread|comments", re.IGNORECASE)
_FEWEST_COPIES = 4
_TWICE = 2
_MOST_AGAIN = 2
"""Answers that stand above the others as well."""
_MOST_PASTED = 0.34
"""Share of the posts that may stand in the words of several others. Where more do, the site nests answers so."""


def pasted_posts(page: Page, posts: Sequence[Post], read: Callable[[Collection[HtmlElement]], Sequence[Post]]) -> set[HtmlElement]:
    """The boxes that stand in what is the body of other posts, where those of answers do not: markup that somebody pasted into his words.

    `read` takes a page's posts apart as if some of them were none. What is a body is told by the posts that nest in none, or where there is but one of
    these by the others: in a body that holds other posts none would be seen.
    """
    nested = [post for post in posts if post.unit.parent is not None]
    around: dict[HtmlElement, int] = {}
    """The elements between a post and the one around it, with the number of that."""
    for post in nested:
        outer = post.unit.parent or 0
        ups = list(post.unit.box.iterancestors())
        ups = ups[: ups.index(posts[outer].unit.box)] if posts[outer].unit.box in ups else []
        if not any(up.tag in ("ul", "ol") or _ANSWERS.search(up.get("class") or "") for up in ups):
            around.update(dict.fromkeys(ups, outer))
    if not around:
        return set()
    others = {post.unit.box for post in nested}
    if len(posts) - len(nested) == 1:
        others = {post.unit.box for post in posts} - others
    called = {_slot(post, post.body) for post in read(others) if post.body is not None and post.body is not post.unit.box}
    words = {up: posts[outer].unit.box for up, outer in around.items() if _slot(posts[outer], up) in called}
    away = pasted(page, [post.unit.box for post in posts], words)
    holding = {posts[around[up]].unit.box for up in words} - away
    return away if len(away) <= _MOST_PASTED * len(posts) or len(holding) == 1 else set()


def _slot(post: Post, element: HtmlElement) -> tuple[str, str]:
    """What an element of a post is called, or where it stands in it where it has no name."""
    return (element.tag, masked(names)) if (names := element.get("class")) else (element.tag, post.slots[element][0])


def copies(page: Page, posts: Sequence[Post]) -> set[HtmlElement]:
    """The boxes of one copy of each post, where all stand twice, one copy right behind the other: for telephones and for desks. The one with an id stays.

    Else the first copies of the one answer or two that stand above the others as well: the best.
    """
    if len(posts) < _FEWEST_COPIES or any(post.unit.inner for post in posts):
        return set()
    pairs = list(zip(posts[::2], posts[1::2], strict=False))
    if len(posts) % 2 or not all(is_copy(page, one, other) for one, other in pairs):
        return _again(page, posts)
    return {(one if other.unit.box.get("id") and not one.unit.box.get("id") else other).unit.box for one, other in pairs}


def _again(page: Page, posts: Sequence[Post]) -> set[HtmlElement]:
    """The boxes of posts of which later ones say the same at the same minute, of the same author; none where that is more than a copy or two of some."""
    said: dict[tuple[str, datetime, str], list[HtmlElement]] = defaultdict(list)
    for post in posts:
        if post.author is not None and post.body is not None and post.time is not None and post.time.moment.at is not None:
            said[post.author.name, post.time.moment.at, page.text_of(post.body)].append(post.unit.box)
    again = [boxes[0] for (_, at, _), boxes in said.items() if len(boxes) == _TWICE and at.time() != time()]
    return set(again) if len(again) <= _MOST_AGAIN and len(said) + len(again) == len(posts) else set()


def is_copy(page: Page, one: Post, other: Post) -> bool:
    """Whether two posts are of the same words, and of nobody else and no other time, as far as both say whose they are and when."""
    if one.body is None or other.body is None or page.text_of(one.body) != page.text_of(other.body):
        return False
    times = [post.time.moment for post in (one, other) if post.time is not None]
    people = {post.author.name for post in (one, other) if post.author is not None}
    return len(people) == 1 and bool(times) and _is_of_one_time(times[0], times[-1])


def _is_of_one_time(one: Moment, other: Moment) -> bool:
    """Whether two times are the same, or of one time of day and their days printed otherwise, which may be read as others: 3/5 and May 3. Who says good morning
    each day at ten says so in one form.
    """
    if one.at == other.at:
        return one.at is not None or one.raw == other.raw
    return one.at is not None and other.at is not None and one.at.time() == other.at.time() and _formed(one.raw) != _formed(other.raw)


def _formed(raw: str) -> str:
    """A time without its numbers and names."""
    return _NAME.sub("a", _NUMBER.sub("0", raw))
