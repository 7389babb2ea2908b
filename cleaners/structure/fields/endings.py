"""Signatures that nothing calls so: what ends all posts of somebody who wrote several, and what stands in others where those stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Interval, Page, VisibleLine
from ..repeated.post import Post
from ..repeated.units import NUMBER

_TALLEST = 8
"""Lines of a signature."""
_DRAWN = re.compile(r"_{5,}")
_DASHES = re.compile(rf"--|—|{_DRAWN.pattern}|-{{5,}}|={{5,}}")
"""Lines with which people, and software for mail and news, part a signature from the words above it."""
_DASHES_IN_SOURCE = re.compile(r"\n--[ \t]*\r?\n")
_FIRST_WORDS = 20
"""Characters by which the line behind a rule is known."""


def endings(page: Page, posts: Sequence[Post], repeated: Collection[str], notices: Collection[Interval]) -> dict[int, list[Interval]]:
    """The lines of each post's signature, by the post's number. `repeated` lines, numbers masked, and `notices` are the engine's and no part of one."""
    lines = [_lines(page, post, repeated, notices) for post in posts]
    parted = ((number, behind_dashes(rows) or _run_on(page, rows) or _above_picture(page, posts[number], rows)) for number, rows in enumerate(lines))
    found = {number: rows for number, rows in parted if rows}
    by_author: dict[str, list[int]] = defaultdict(list)
    for number, post in enumerate(posts):
        if number not in found and post.author is not None and post.body is not None:
            by_author[post.author.name].append(number)
    told: dict[int, list[VisibleLine]] = {}
    for author, numbers in by_author.items():
        count = _shared([lines[number] for number in numbers]) if len(numbers) > 1 else 0
        if count == 1 and _is_own_name(lines[numbers[0]][-1].text, author):
            continue  # people end letters so
        told |= {number: lines[number][-count:] for number in numbers if count}
    found |= told
    if told:
        others = [number for number, rows in enumerate(lines) if rows and number not in found]
        ruled = all(_behind_rule(posts[number], lines[number]) == rows for number, rows in told.items())
        called = frozenset.intersection(*(_called(page, posts[number], rows) for number, rows in told.items()))
        for number in others:
            rows = _behind_rule(posts[number], lines[number]) if ruled else _in_called(page, posts[number], lines[number], called)
            if rows and len(rows) < len(lines[number]):
                found[number] = rows
    return {number: [Interval(row.start, row.end) for row in rows] for number, rows in found.items()}


def _lines(page: Page, post: Post, repeated: Collection[str], notices: Collection[Interval]) -> list[VisibleLine]:
    """The last lines of a post's body that are its author's own."""
    if post.body is None:
        return []
    place = page.place(post.body)
    quotes = [page.place(quote) for quote in post.body.iter("blockquote") if quote is not post.body]
    heads = {page.line_at(mark.at) for mark in (post.author, post.time) if mark is not None}
    kept: list[VisibleLine] = []
    for index in reversed(page.lines_in(place)):
        line = page.lines[index]
        if line.start < place.start or line.end > place.end or any(quote.start <= line.start < quote.end for quote in quotes):
            break
        if index not in heads and NUMBER.sub("#", line.text) not in repeated and Interval(line.start, line.end) not in notices:
            kept.append(line)
        if len(kept) > _TALLEST:
            break
    return kept[::-1]


def _shared(lines: Sequence[Sequence[VisibleLine]]) -> int:
    """How many lines end all of these posts and are the whole of none."""
    count, longest = 0, min(_TALLEST, min(map(len, lines)) - 1)
    while count < longest and len({rows[-count - 1].text for rows in lines}) == 1:
        count += 1
    return count


def _is_own_name(line: str, author: str) -> bool:
    """Whether a line is the name of who wrote it, or a part of that."""
    words = line.casefold().strip(".,! ").split()
    return line[:1].isalnum() and set(words) <= set(author.casefold().split())


def behind_dashes(rows: Sequence[VisibleLine]) -> list[VisibleLine]:
    """The last of these lines from the one on that parts a signature from the words above it; none where no such line stands there."""
    at = next((at for at in range(len(rows) - 2, 0, -1) if _DASHES.fullmatch(rows[at].text)), None)
    return list(rows[at:]) if at is not None else []


def _above_picture(page: Page, post: Post, rows: Sequence[VisibleLine]) -> list[VisibleLine]:
    """The line that is drawn below the words of a post, where a picture alone stands below it: signatures are pictures, too."""
    if len(rows) < 2 or post.body is None or not _DRAWN.fullmatch(rows[-1].text):
        return []
    return list(rows[-1:]) if any(page.place(picture).start >= rows[-1].end for picture in post.body.iter("img")) else []


def _run_on(page: Page, rows: Sequence[VisibleLine]) -> list[VisibleLine]:
    """The end of the last line from two dashes on that are a line of the page's source: some archives leave the lines of letters to styles."""
    if not rows or " -- " not in rows[-1].text:
        return []
    last, element = rows[-1], page.begun_before(rows[-1].start)
    around = next((up for up in (element, *element.iterancestors()) if page.place(up).start <= last.start and last.end <= page.place(up).end), element)
    source = _DASHES_IN_SOURCE.split(around.text_content())
    said = " ".join(source[-1].split())
    if len(source) < 2 or not last.text.endswith(f" -- {said}") or len(source[-1].strip().splitlines()) > _TALLEST:
        return []
    start = last.end - len(said)
    return [last._replace(text="-- ", start=start - len("-- "), end=start), last._replace(text=said, start=start)]


def _behind_rule(post: Post, rows: Sequence[VisibleLine]) -> list[VisibleLine]:
    """The lines behind the last rule (`hr`) of a body."""
    rule = next(reversed(list(post.body.iter("hr"))), None) if post.body is not None else None
    first = _words_behind(rule, post.body)[:_FIRST_WORDS] if rule is not None and post.body is not None else ""
    at = next((at for at in range(len(rows) - 1, 0, -1) if rows[at].text.startswith(first)), None) if first else None
    return list(rows[at:]) if at is not None else []


def _words_behind(rule: HtmlElement, body: HtmlElement) -> str:
    """The first words behind an element, in the body that it stands in."""
    at = rule
    while at is not body:
        if words := (at.tail or "").split():
            return " ".join(words)
        following = at.getnext()
        if following is not None and (words := following.text_content().split()):
            return " ".join(words)
        at = at.getparent() if following is None else following
    return ""


def _called(page: Page, post: Post, rows: Sequence[VisibleLine]) -> frozenset[str]:
    """What the element is called that holds these lines of a body and no more."""
    extent = Interval(rows[0].start, rows[-1].end)
    return frozenset(token for element in post.elements if page.place(element) == extent for token in classes(element))


def _in_called(page: Page, post: Post, rows: Sequence[VisibleLine], called: Collection[str]) -> list[VisibleLine]:
    """The last lines of a body that stand in an element which is called so."""
    for element in post.elements if called else ():
        place = page.place(element)
        if place.end == rows[-1].end and not classes(element).isdisjoint(called):
            return [row for row in rows if place.start <= row.start]
    return []
