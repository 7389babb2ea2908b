"""Letters in the archives of mailing lists: below who wrote it, when, and a third field of RFC 5322, section 3.6, or his address, each on its own line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..page.words import word_count
from .beside.content import is_content
from .repeated.before_times import name_before
from .repeated.names import SURE, Named
from .repeated.post import Post
from .repeated.times import Printed
from .repeated.units import Survey, Unit

FIELD = re.compile(
    r"\s*(?P<field>from|author|date|sent|subject|to|b?cc|reply-to|message-id|in-reply-to|references|list-id|newsgroups)\s*(?::(?:\s.*)?|$)", re.IGNORECASE
)
"""A line of such a head; a value may stand below it."""
_OF_NAMES = {"author": "from", "sent": "date"}
"""What archives and programs for mail call fields."""
_TELLING = frozenset({"from", "date"})
_FEWEST = 3
_ADDRESS = re.compile(r"[<(][^\s<>()]+(?:@| at |_at_)[^<>()]+[>)]")
"""Behind the name of who sent a letter; two fields are then enough."""
_BETWEEN = 1
"""Lines between fields, for values."""
_FEWEST_WORDS = 6
"""Of a letter."""
_WORDS = 0.5
"""Share of a line or an element that is no link: less leads to other letters."""


def heads_of_letters(page: Page, within: Interval | None = None) -> list[Interval]:
    """Where such heads stand on a page, or in a part of it."""
    found: list[Interval] = []
    fields: dict[str, int] = {}
    for index in page.lines_in(within or Interval(0, page.length)):
        field = FIELD.fullmatch(page.lines[index].text)
        name = _OF_NAMES.get(field["field"].lower(), field["field"].lower()) if field is not None else None
        if fields and (name in fields or index > max(fields.values()) + _BETWEEN + 1):
            found += _whole(page, fields)
            fields = {}
        if name is not None:
            fields[name] = index
    return [*found, *_whole(page, fields)]


def _whole(page: Page, fields: dict[str, int]) -> Iterator[Interval]:
    """Where a head stands, where it is one: with its first line and its last."""
    if fields.keys() >= _TELLING and (len(fields) >= _FEWEST or _ADDRESS.search(page.lines[fields["from"]].text)):
        yield Interval(page.lines[min(fields.values())].start, page.lines[max(fields.values())].end)


def senders(page: Page) -> Iterator[Named]:
    """Who wrote each letter by its head, where no address stands behind his name."""
    for head in heads_of_letters(page):
        for index in page.lines_in(head):
            line = page.lines[index]
            field = FIELD.fullmatch(line.text)
            if field is not None and field["field"].lower() == "from" and (name := line.text.partition(":")[2].strip()) and "@" not in name:
                start = line.end - len(name)
                yield Named(page.innermost(start), start, name, None, SURE, Interval(start, line.end))


def letter(page: Page, survey: Survey, times: Sequence[Printed], names: Sequence[Named]) -> list[Post]:
    """The one letter of a page on which nobody else says anything; none on any other page."""
    return _below(page, survey, times, names, heads_of_letters(page))


def posted(page: Page, survey: Survey, times: Sequence[Printed]) -> list[Post]:
    """The one post below a line that says who and when, where no element is around both: "Posted by Ada on May 3, 2004 at 12:30:00:"."""
    named = [(mark, name) for mark in times if is_content(mark.element) and (name := name_before(page, mark.at, mark.element)) is not None]
    sure = [(page.lines[page.line_at(mark.at)], name) for mark, name in named if name.weight >= SURE]
    return _below(page, survey, times, [name for _, name in sure], [Interval(line.start, line.end) for line, _ in sure])


def _below(page: Page, survey: Survey, times: Sequence[Printed], names: Sequence[Named], heads: Sequence[Interval]) -> list[Post]:
    """What stands below the only head of a page as its post, where nobody else says anything there."""
    if len(heads) != 1 or not is_content(page.begun_before(heads[0].start)):
        return []
    time = next((mark for mark in times if heads[0].start <= mark.at < heads[0].end), None)
    author = next((mark for mark in names if heads[0].start <= mark.at < heads[0].end and mark.weight >= SURE), None)
    body = _body(page, survey, heads[0])
    if time is None or author is None or body is None:
        return []
    place, said = page.place(body), page.slice(heads[0])
    others = (line for line in page.paragraphs if not place.start <= line.start < place.end and line.text not in said)
    if (
        any(survey.count_line(line) >= _WORDS * len(line.text) for line in others)
        or word_count(page.text(Interval(max(place.start, heads[0].end), place.end))) < _FEWEST_WORDS
    ):
        return []
    unit = Unit(body, Interval(heads[0].start, place.end))
    return [Post(unit, list(body.iter("*")), time=time, author=author, body=None if place.start <= heads[0].start else body)]


def _body(page: Page, survey: Survey, head: Interval) -> HtmlElement | None:
    """What holds the words below a head, up to the next rule or to what leads to other letters; null where nothing does."""
    element = page.begun_before(head.start)
    for up in (element, *element.iterancestors()):
        place = page.place(up)
        if place.start > head.start or place.end <= head.end or not survey.count(Interval(head.end, place.end)):
            continue
        below = [part for part in up.iterchildren("*") if page.place(part).start >= head.end]
        while below and (not page.place(below[0]) or _leads_on(below[0])):
            del below[0]
        parts = list(takewhile(lambda part: part.tag != "hr" and _is_of_words(page, survey, part), below))
        if not below or up.tag == "pre":  # it was printed as it was sent
            return up
        end = page.place(parts[-1]).end if parts else 0
        return parts[0] if len(parts) == 1 else page.gather(parts, Interval(page.place(parts[0]).start, end)) if parts else None
    return None


def _leads_on(part: HtmlElement) -> bool:
    """Whether each item of a list has a link: to the next letter, to all of the month."""
    items = [item for item in part.iter("li") if item.text_content().strip()]
    return part.tag == "ul" and bool(items) and all(next(item.iter("a"), None) is not None for item in items)


def _is_of_words(page: Page, survey: Survey, part: HtmlElement) -> bool:
    place = page.place(part)
    return survey.count(place) >= _WORDS * (place.end - place.start)
