"""Chats print a name once, above all that somebody writes in a row, and with each message its time alone."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...page.page import Interval, Page
from ..repeated.post import Post
from ..repeated.series import Series
from ..repeated.times import Printed, beside_when, says_when

_AS_MUCH = 0.9
"""Share of the text of groups that their messages hold."""
_FEWEST = 3
"""Named messages, from which it can be told that names stand where they change."""


def ungrouped(found: Sequence[Series], groups: Series) -> Series:
    """The messages in groups that each name their writer once, where all messages say when; the groups where these hold no such."""

    def parts(one: Series) -> bool:
        if round(one.named * len(one.units)) != len(groups.units) or one.timed < 1 or one.share < _AS_MUCH * groups.share:
            return False
        starts = sorted(part.place.start for part in one.units)
        held = [bisect.bisect_left(starts, unit.place.end) - bisect.bisect_left(starts, unit.place.start) for unit in groups.units]
        return min(held) == 1 < max(held) and sum(held) == len(one.units)

    return next(filter(parts, found), groups) if groups.timed == groups.named == 1 else groups


def tell_writers_above(page: Page, posts: Sequence[Post], times: Sequence[Printed]) -> None:
    """Tell messages that say nothing but their time and their words the author of the one above, where names stand only where they change."""
    bare, named = [post for post in posts if post.author is None], [post for post in posts if post.author is not None]
    if (
        not bare
        or len(named) < _FEWEST
        or named[0] is not posts[0]
        or any(post.time is None for post in named)
        or any(_repeats(page, *pair) for pair in pairwise(posts))
    ):
        return
    marks = [mark.at for mark in times]
    firsts = [bisect.bisect_left(marks, post.unit.place.start) for post in bare]
    own = [times[at] if at < len(marks) and marks[at] < post.unit.place.end else None for post, at in zip(bare, firsts, strict=True)]
    if all(first and _says_no_more(page, post) for post, first in zip(bare, own, strict=True)):
        for post, first in zip(bare, own, strict=True):
            post.time = post.time or first
        for above, post in pairwise(posts):
            if post.author is None and above.author is not None:
                post.author = replace(above.author, at=post.unit.place.start, place=None)


def _repeats(page: Page, above: Post, post: Post) -> bool:
    """Whether a message names who is named by the one right above it, with no day between them."""
    if above.author is None or post.author is None or above.author.name != post.author.name:
        return False
    last = page.lines[page.line_at(post.unit.place.start - 1)]
    return not _is_time(last.text)


def _says_no_more(page: Page, post: Post) -> bool:
    """Whether a message prints its words and times alone: when it was sent, and perhaps the day of the next one."""
    body = page.place(post.body) if post.body is not None else Interval(0, 0)
    lines = (page.lines[index] for place in post.unit.stretches for index in page.lines_in(place))
    return bool(body) and all(_is_time(line.text) for line in lines if not (body.start <= line.start and line.end <= body.end))


def _is_time(line: str) -> bool:
    """Whether a line says when and nothing else."""
    return says_when(line) and not beside_when(line)
