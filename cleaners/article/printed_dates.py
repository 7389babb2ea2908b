"""When an article was published and changed, as the page prints it around its text: in marked times, and in short lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from ..context import Context
from ..dates import dates
from ..draft import Moment
from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from .beside import above, is_elsewhere, is_row, lines_above, lines_below, said_before, tells_of_else
from .marked_dates import Dated, Printed, marked
from .masthead import story_start
from .says_when import FIRST, PUBLISHED, SAYS_CHANGED, SAYS_WHEN
from .stamped import is_stamp
from .undersigned import lines_signed_off

_LABELLED = re.compile(r"(?<=\s)[^\W\d]{3,15}:\s(?=\D)")
_BY = re.compile(r"(?:posted |written |published )?(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_SIGNED = re.compile(r"(?:written|posted|published) by\s|(?:geschrieben|verfasst) von\s|écrit par\s|escrito por\s|scritto da\s", re.IGNORECASE)
_DATE_CLASS = re.compile(r"(?:[a-z]+[-_]{1,2}){0,3}(?:date|datetime|date-time|pubdate|timestamp)", re.IGNORECASE)
_MAX_DATE, _MAX_LINE, _LINES_BELOW = 60, 120, 6
_BAR = re.compile(r" [|·•] ")
# Two days are of a life or of a list, and what is so since a day was not published then.
_OF_OTHERS = re.compile(r"\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b| [|·•] (?:since|until|seit|bis|depuis|desde|hasta|até|dal|sinds)\b", re.IGNORECASE)
_BETWEEN = " |•·,;(/–—-"
_LABEL, _OPENING = 25, 40
"""Characters of a line in which it says that it tells of a change: a day may come first."""
_BEHIND, _AHEAD = timedelta(hours=12), timedelta(hours=14)
"""The farthest clocks of the world from UTC."""
_NOTES = 2
"""Last lines of a text that may be a note on it."""


def printed_dates(page: Page, times: Sequence[Dated], text: Interval, heading: Interval, cut: Mask, context: Context) -> tuple[Printed | None, Printed | None]:
    """When it was published and when it was changed: a marked time first, then a line that is a date and little else."""
    own = story_start(page, text, heading)
    near = Interval(max(own, above(text, heading).start), above(text, heading).end)
    published, changed = marked([time for time in times if time.place.start >= own], text, near)
    if published is None or changed is None:
        last = page.line_at(text.end - 1) + 1
        notes = [line for line in page.lines[max(0, last - _NOTES) : last] if FIRST.match(line.text)]
        notes += lines_signed_off(page, text)
        notes += [line for line in page.lines[last - 1 : last] if is_note_of_change(line.text)]
        above_text = (line for line in _nearest(page, text, heading, context) if line.start >= own)
        ends = {time.place.start: time.place.end for time in times if time.surely}
        beside = (*above_text, *notes, *lines_below(page, text, _LINES_BELOW))
        lines = [line for line in beside if not cut.holds(line.start) and ends.get(line.start, 0) < line.end]
        said, said_changed = _lines_of_dates(page, lines, text, context)
        published = said if said and FIRST.match(page.lines[page.line_at(said[1].start)].text) else published
        published = published or said or _called(page, Interval(near.start, text.start + 1), cut, ends, context) or _labelled(page, cut, context)
        changed = changed or said_changed
    return published, changed


def _called(page: Page, near: Interval, cut: Mask, of_changes: Collection[int], context: Context) -> Printed | None:
    """The first date in an element that is called one; themes print it into the line that the text begins. `of_changes`: where times of changes begin."""
    called = (element for token in page.index.classes if _DATE_CLASS.fullmatch(token) for element in page.by_class(token))
    for place in sorted(page.place(element) for element in called if not is_elsewhere(element) and next(element.iterancestors("li"), None) is None):
        raw = page.slice(place).strip()
        if not near.start <= place.start < near.end or len(raw) > _MAX_DATE or cut.holds(place.start) or place.start in of_changes:
            continue
        if not SAYS_CHANGED.search(raw) and not SAYS_CHANGED.search(said_before(page, place)):
            moment = context.when(raw)
            if moment.at and moment.precision != "month":
                return replace(moment, source="text"), place
    return None


def _labelled(page: Page, cut: Mask, context: Context) -> Printed | None:
    """The date behind "Published", or below a line that says so and no more, as lists of facts about a page print it; null where there are several days."""
    found: list[Printed] = []
    for line in page.lines:
        label = PUBLISHED.match(line.text) if len(line.text) <= _MAX_DATE else None
        if label is None or cut.holds(line.start):
            continue
        said: VisibleLine | None = line
        if label.end() == len(line.text):
            said = next((other for other in page.lines[page.line_at(line.start) + 1 :][:2] if not PUBLISHED.fullmatch(other.text)), None)
        if said is None or len(said.text) > _MAX_DATE or is_elsewhere(beside := page.begun_before(said.start)):
            continue
        if beside.tag == "a" or next(beside.iterancestors("a"), None) is not None:  # a card's, of what it leads to
            continue
        moment = context.when(said.text)
        if moment.at and moment.precision != "month":
            found.append((replace(moment, source="text"), Interval(said.start, said.end)))
    return found[0] if len({moment.at for moment, _ in found}) == 1 else None


def _nearest(page: Page, text: Interval, heading: Interval, context: Context) -> list[VisibleLine]:
    """The lines above the text: those from the heading on, then those before it from the nearest on, without the date of the visit in a masthead."""
    lines = lines_above(page, text, heading)
    before = [line for line in reversed(lines) if line.end <= heading.start]
    stories = [place for element in page.index.tags.get("article", ()) if (place := page.place(element)).start <= heading.start < place.end] if before else []
    own = [line for line in before if any(place.start <= line.start for place in stories) or not _is_of_visit(line.text, context)]
    # Between the heading and an agency's stamp may stand a list of older stories, with their days.
    return [*sorted((line for line in lines if line.end > heading.start), key=lambda line: not is_stamp(line.text)), *own]


def _is_of_visit(line: str, context: Context) -> bool:
    """Whether a line prints a day that it is somewhere at the time of the capture, and no time."""
    if context.base is None or len(line) > _MAX_LINE or not any(map(str.isdigit, line)):
        return False
    read = context.when(line)
    return read.at is not None and read.precision == "day" and (context.base - _BEHIND).date() <= read.at.date() <= (context.base + _AHEAD).date()


def date_lines(page: Page, text: Interval, context: Context, above: int) -> tuple[Printed | None, Printed | None]:
    """When a text that bears no marks was published and changed, by the short lines beside it: at most so many above."""
    first = page.line_at(text.start)
    lines = [*reversed(page.lines[max(0, first - above) : first]), *lines_below(page, text, _LINES_BELOW)]
    return _lines_of_dates(page, lines, text, context)


def _lines_of_dates(page: Page, lines: Sequence[VisibleLine], text: Interval, context: Context) -> tuple[Printed | None, Printed | None]:
    """Short lines that are a date and little else, or say by whom and when; published and changed may be on a line of both."""
    published: Printed | None = None
    changed: Printed | None = None
    for line in lines:
        at = page.line_at(line.start)
        label = page.lines[at - 1].text if at else ""
        before = label if len(label) <= _LABEL else ""
        if len(line.text) > _MAX_LINE and not (FIRST.match(line.text) or (is_row(line.text) and SAYS_WHEN.search(line.text))):
            continue
        if line.start >= text.end and not _says_of_this(line.text, before) and not (len(label) <= _MAX_LINE and _SIGNED.match(label)):
            continue
        if not any(map(str.isdigit, line.text)):
            continue
        for start, end in pairwise(sorted({0, *_cuts(line.text), *_joints(page, line), len(line.text)})):
            raw = line.text[start:end].rstrip(_BETWEEN)
            if len(raw) > _MAX_DATE and (SAYS_WHEN.match(raw) or SAYS_CHANGED.match(raw)):
                raw = raw[:_MAX_DATE].rpartition(" ")[0]
            if (len(raw) > _MAX_DATE and not _BY.match(raw)) or not any(map(str.isdigit, raw)) or (tells_of_else(raw, line.text) and not SAYS_WHEN.search(raw)):
                continue
            moment = _read(raw, context)
            if moment.at is None or moment.precision == "month" or dates.relative(raw, base=context.base).at:
                continue
            printed = Moment(raw, moment.at, moment.precision, moment.zone, source="text"), Interval(line.start + start, line.start + start + len(raw))
            if SAYS_CHANGED.match(raw) or (start == 0 and SAYS_CHANGED.search(before)):
                changed = changed or printed
            else:
                published = printed if published is None or FIRST.match(line.text) else published
    return published, changed


def _read(raw: str, context: Context) -> Moment:
    """When the words say; of words between bars that say nothing together, as a day and how long it takes to listen, those alone."""
    whole = dates.words(raw, language=context.language, zone=context.zone, base=context.base)
    if whole.at is not None or _BAR.search(raw) is None:
        return whole
    parts = (dates.words(part, language=context.language, zone=context.zone, base=context.base) for part in _BAR.split(raw) if any(map(str.isdigit, part)))
    return next((moment for moment in parts if moment.at), whole)


def is_note_of_change(line: str) -> bool:
    """Whether a line is what systems print below a text that was changed: who did so, and the day at its end."""
    return len(line) <= _MAX_LINE and line.rstrip(")")[-1:].isdigit() and SAYS_CHANGED.search(line, 0, _OPENING) is not None


def _says_of_this(line: str, before: str) -> bool:
    """Whether a line below a text, or the label before it, says when that was published or changed."""
    return bool(SAYS_WHEN.search(line) or SAYS_WHEN.match(before) or SAYS_CHANGED.match(before) or SAYS_CHANGED.search(line, 0, _OPENING))


def _joints(page: Page, line: VisibleLine) -> Iterator[int]:
    """Where elements begin right behind a letter or digit, as templates part day and section by a sheet alone; not behind what says which day it is."""
    for tag in ("span", "time", "b", "a", "small", "em", "i"):
        for _, place in page.begun_in(Interval(line.start + 1, line.end), tag):
            at = place.start - line.start
            said = line.text[max(0, at - _LABEL) : at]
            parts = (said[-4:].isdigit() and line.text[at].isdigit()) or not (SAYS_WHEN.search(said) or SAYS_CHANGED.search(said))
            if parts and said[-1].isalnum() and line.text[at].isalnum():
                yield at


def _cuts(line: str) -> Iterator[int]:
    """Where a line begins to say when it was published or changed, or something else; of a long one that names the site, the section and who wrote it, each."""
    for says in (SAYS_WHEN, SAYS_CHANGED, _LABELLED):
        yield from (match.start() for match in says.finditer(line))
    if len(line) > _MAX_DATE and not (_BY.match(line) or SAYS_WHEN.match(line) or _OF_OTHERS.search(line)):
        yield from (match.end() for match in _BAR.finditer(line))
