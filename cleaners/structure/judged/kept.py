"""Which units of a thread are posts: not the events, notices and placeholders between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...page.nodes import classes
from ...page.page import Page
from ..repeated.post import Post, own_lines
from .says import names_fields

WORDED = 0.9
"""Share of posts with words of their own at which a thread is one of those who write."""
_TOLD = 0.8
"""Share of posts that say who and when, from which what says neither is none."""
_EVENT = re.compile(
    r"(?:.*[-_])?system[-_]?(?:note|message|post|event)|(?:.*[-_])?(?:timeline|modification|moderation|mod)[-_]?(?:event|log)(?:[-_]?\w+)?|event", re.I
)
_LOGGED = re.compile(r"(?:\*{1,3}|-!-|-->|<--|={2,3}>?|[→←⇐⇒])\s")
"""What logs of chats print before who came and went."""
_LONGEST_PAGER = 80
"""Characters of a pager, links and all."""
_COUNT = re.compile(r"\W*(?:\d[\d.,]*k? [^\W\d][^\n\d]{1,20}|[^\W\d][^\n\d]{1,20}:? \d[\d.,]*k?)\W*")
_COUNTS = 3
"""Lines that count something, of what sums a thread up."""


def kept(page: Page, posts: list[Post]) -> list[Post]:
    """The posts among the units of a thread."""
    return _told(page, _without_events(_without_sums(page, _without_fields(page, _without_edges(posts)))))


def _without_edges(posts: list[Post]) -> list[Post]:
    """The posts without the short ones before the first and behind the last that says who or when, where most say both, or who where none says when: pagers,
    forms and labels of columns, built alike.
    """
    told = [number for number, post in enumerate(posts) if post.time is not None or post.author is not None or post.unit.size > _LONGEST_PAGER]
    timeless = all(post.time is None for post in posts)
    both = sum((post.time is not None or timeless) and post.author is not None for post in posts)
    return _these(posts, range(told[0], told[-1] + 1)) if both > 0.5 * len(posts) else posts


def _without_fields(page: Page, posts: list[Post]) -> list[Post]:
    """The posts without what tells the state of a ticket, and not who said something when; it stands before them for the most part."""
    untold = (number for number, post in enumerate(posts) if post.time is None or post.author is None)
    fields = {number for number in untold if names_fields(page.lines[index].text for index in own_lines(page, posts[number].unit))}
    return _these(posts, [number for number in range(len(posts)) if number not in fields]) if len(fields) < 0.5 * len(posts) else posts


def _without_sums(page: Page, posts: list[Post]) -> list[Post]:
    """The posts without the one that has counts where the others have words: 8 posts, 5 users, 79 views, who wrote last. Where several are so, members are."""
    counts = [post.body is None and sum(_COUNT.fullmatch(page.lines[index].text) is not None for index in own_lines(page, post.unit)) for post in posts]
    numbers = [number for number, count in enumerate(counts) if count < _COUNTS]
    return _these(posts, numbers) if len(posts) > 2 and len(numbers) == len(posts) - 1 else posts


def _without_events(posts: list[Post]) -> list[Post]:
    """The posts without what is called an event among them: who labelled, closed or moved something, and when, printed as a post."""
    numbers = [number for number, post in enumerate(posts) if not any(map(_EVENT.fullmatch, classes(post.unit.box)))]
    return _these(posts, numbers) if len(numbers) > 0.5 * len(posts) else posts


def _told(page: Page, posts: list[Post]) -> list[Post]:
    """The posts without what says neither who nor when, or what a log tells of a chat, where nearly all say both: notices and placeholders between them."""
    if sum(post.time is not None and post.author is not None for post in posts) < _TOLD * len(posts):
        return posts
    worded = sum(post.body is not None for post in posts) >= WORDED * len(posts)
    numbers = [
        number
        for number, post in enumerate(posts)
        if (post.author is not None or (post.time is not None and not any(_LOGGED.match(page.lines[index].text) for index in own_lines(page, post.unit))))
        and (post.body is not None or (post.author is not None and not worded) or any(one.tag == "img" for one in post.elements))
    ]
    return _these(posts, numbers)


def _these(posts: list[Post], numbers: Sequence[int]) -> list[Post]:
    """Some of the posts, by their numbers."""
    at = {old: new for new, old in enumerate(numbers)}
    return [
        replace(posts[old], unit=posts[old].unit._replace(parent=at.get(parent) if (parent := posts[old].unit.parent) is not None else None)) for old in numbers
    ]
