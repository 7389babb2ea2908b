"""Where a page prints times: in attributes that say so, and in short lines that read as dates."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from lxml.html import HtmlElement

from ...context import Context
from ...dates.date_words import AGO, WEEKDAYS
from ...dates.dates import counted_in
from ...dates.month_names import MONTHS
from ...dates.yearless import is_yearless
from ...draft import Moment
from ...page.page import Interval, Page, VisibleLine
from ...page.words import small
from ...posts.edited import BEGINS, OF_AN_EDIT
from ..beside.members import SINCE
from .before_times import LABEL, without_day
from .hours import hours

_LONGEST_LINE = 120
"""Characters of a line that says who wrote something and when; longer ones are what somebody wrote."""
_EARLY = 30
_LONGEST_NAME = 40
"""Characters before a time that stands in an element of its own on a line that says more."""
_LONGEST_TITLE = 70
_NEAR = "today|yesterday|heute|gestern|just now|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|сегодня"
# What every date holds that `cleaners.dates.dates` can place: numbers with signs between, a clock, a year, a count of units, a near day.
_IN_NUMBERS = (
    r"\d{1,4}\u200f?[-./] ?\d{1,2}\u200f?[-./] ?\d{2,4}|\d{1,2}[:.h]\d\d|(?<!\d)(?:(?:19|20|25)\d\d|[^\x00-\x7f\D]{4})(?!\d)|\b\d{1,2}[hdmy]\b|[年月前전]|"
    rf"{_NEAR}|ที่ผ่านมา|ที่แล้ว|มาแล้ว"
)
_WITHOUT_A_SPAN = re.compile(_IN_NUMBERS)
_FRAMES = [frame.split("{}") for frames, *_ in AGO.values() for frame in frames.split("/")]
_BEFORE = "|".join(sorted({re.escape(before.strip()) for before, after in _FRAMES if before and not after} | {"for"}))
_BEHIND = "|".join(sorted({re.escape(after.strip()) for _, after in _FRAMES if after}))
_COUNTED = rf"(?<!\d)(?:\d++ \S{{1,14}} (?:\w{{1,3}} )?)?\d++ ?\S{{1,14}}(?: \w{{1,3}})? ?(?:{_BEHIND})(?!\w)"
"""So many units ago, or so many of two: "2 years, 10 months ago"."""
_LIKE_A_DATE = re.compile(rf"{_IN_NUMBERS}|(?<!\w)(?:{_BEFORE}) (?:\d+|une?|uma?|en|ett|een)(?!\w)|{_COUNTED}")
"""Both of texts in lower case: a pattern that takes either case takes two to three times as long."""
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_OF_DATES = frozenset({*MONTHS, *WEEKDAYS, *_NEAR.split("|"), "uhr", "utc"})
_SIGNED = re.compile(r"(?:\S+\s+){0,3}\S*\s*[,–—|·/-]\s*")
"""What stands before the day of a letter: who wrote it."""
_OF_A_SPAN = frozenset(word for frame in (*_BEFORE.split("|"), *_BEHIND.split("|")) for word in _WORD.findall(frame))
"""Words that count back from now: most lines have none, and to look for what they frame takes three times as long as for the rest."""
# Of these a line holds one if it holds a date: to ask for them costs a tenth of what the pattern does, and most lines have none.
_SIGN_OF_A_DATE = re.compile(r"[\d年月前전]")
_NEAR_OR_ONE = (*_NEAR.split("|"), " un", " um", " en", " ett", " een")
_BEFORE_EDIT = re.compile(r"\W+(?:(?:last|zuletzt|dernière|última?|laatst)\W*)?$", re.IGNORECASE)
_HALF = re.compile(r"\d\s?(?:[AP]M(?=[^\W\d_]|#)|[ap]m(?=[A-Z#]))")
"""The half of the day where what stands in the next element follows without space."""
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_DOTS = re.compile(r"(?:^|\s+)[·•|]\s+")
"""What parts a time from a rank, a place, a count on its line."""
_UP_TO_LABEL = re.compile(r"(?:.*\s[-–—·•|,;(]\s*|.*[,;]\s+)*")
"""What parts a name from what says since when its bearer is a member, on one line."""
_TITLED = ("abbr", "span", "a", "relative-time", "time-ago", "faceplate-timeago", "small", "bdi", "div", "li")
STAMPS = ("data-time", "data-ts", "data-timestamp", "data-utime", "data-epoch", "data-date", "data-unixtime", "data-created", "date")
"""Attributes that hold a time for scripts to print."""
_STAMPS_OF_OWN = ("created", "created-at", "createdat", "created-timestamp", "posted-at", "published-at", "utctime", "timestamp", "ts")
"""The same of elements that a site defines."""
_TOOLTIPS = ("title", "data-original-title", "data-bs-original-title", "data-bs-title", "data-tooltip", "data-tippy-content", "data-tip", "data-content")
"""What scripts show over an element: Bootstrap, Semantic UI, Tippy and others, which take its title away or ask for another attribute."""
_PUBLISHED = frozenset({"datePublished", "dateCreated", "commentTime"})
"""What microdata call the time of a post; its `content` says it, whatever is printed."""
_TELLING = frozenset({"datetime", "content", *_TOOLTIPS, *STAMPS, *_STAMPS_OF_OWN})
_EITHER_ORDER = re.compile(r"(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-]\d{4}\b")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_FIGURES = re.compile(r"\d+")
_OF_YEARS = 4
"""Figures of a year."""
_WIDEST_ZONES, _STEP_OF_ZONES, _MINUTE = timedelta(hours=14), timedelta(minutes=15), timedelta(minutes=1)
"""How far a zone is from UTC at most, in steps of what; and what a time without seconds leaves out."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A time that the page prints: the smallest element around it, where it begins in the visible text, and what it says."""

    element: HtmlElement
    at: int
    moment: Moment


def times(page: Page, context: Context, *, yearless: bool = False) -> list[Printed]:
    """Every time on the page in document order; with those that lack a year, where these are asked for and are most, or stand as others do."""
    found = list(_stated(page, context))
    # The title of a link to somebody's journal says when that was written, and the line around it when the post was.
    printing = (mark.element for mark in found if mark.element.tag == "time" or says_when(page.text_of(mark.element)))
    taken = sorted((place.start, place.end) for element in printing if (place := page.place(element)))
    printed = list(_printed(page, context, taken))
    found += (mark for mark in printed if mark.moment.at is not None)
    untold = [mark for mark in printed if mark.moment.at is None] if yearless else []
    if len(untold) <= len(found):  # boards leave out this year, and print those before it
        standing = {_place(mark) for mark in found}
        untold = [mark for mark in untold if _place(mark) in standing]
    return sorted([*found, *untold], key=lambda mark: mark.at)


def _place(mark: Printed) -> tuple[object, ...]:
    """What the element of a time and the one around it are called."""
    up = mark.element.getparent()
    return (mark.element.tag, mark.element.get("class"), *((up.tag, up.get("class")) if up is not None else ()))


def _printed(page: Page, context: Context, taken: Sequence[tuple[int, int]]) -> Iterator[Printed]:
    """The times on lines where none is `taken` yet, and the days without a year, which are no moments."""
    starts = [start for start, _ in taken]
    whole = "\n".join(line.text for line in page.lines).lower()
    near = [word for word in _NEAR_OR_ONE if word in whole]
    alone = hours(page, context)
    for number, line in enumerate(page.lines):
        head = line.text[:_LONGEST_LINE]
        if (date := _date(head, near)) is None or (head is not line.text and date.start() > _EARLY):
            continue
        before = head[: date.start()]
        if SINCE.match(_UP_TO_LABEL.sub("", without_day(before), count=1)) or (number and _is_labelled(page, page.lines[number - 1], line)):
            continue
        at = bisect.bisect_left(starts, line.end) - 1
        if at >= 0 and taken[at][1] > line.start:
            continue
        if number + 1 < len(page.lines) and _CLOCK.fullmatch(page.lines[number + 1].text) and _CLOCK.search(head) is None:
            head = f"{head} {page.lines[number + 1].text}"  # a day above its hour
        told, edit = _edit_behind(context, head, date.end(), near)
        where, moment = _on_line(page, context, line, told, near)
        where = line.start + date.start() if where is None else where
        element = page.innermost(where)
        moment = alone[line] if moment.at is None and line in alone else _exact(element, moment, context)
        if moment.at is not None:
            yield Printed(element, where, moment)
        elif is_yearless(small(head)):
            yield Printed(element, where, Moment(head))
        if edit is not None:
            at = line.start + len(head) - len(edit.raw)
            yield Printed(page.innermost(at), at, edit)


def _edit_behind(context: Context, head: str, at: int, near: Sequence[str]) -> tuple[str, Moment | None]:
    """The head of a line without what says behind the time at `at` that a post was edited, and the time of that: "4 May, 13:32 (edited 5 May by Ada)"."""
    word = OF_AN_EDIT.search(head, at)
    if word is None or _date(head[word.end() :], near) is None:
        return head, None
    edit = context.when(head[word.end() :].lstrip(" :："))
    return (head, None) if edit.at is None else (_BEFORE_EDIT.sub("", head[: word.start()]), edit)


def _on_line(page: Page, context: Context, line: VisibleLine, head: str, near: Sequence[str]) -> tuple[int | None, Moment]:
    """The time that the head of a line says, and where a part of it does that; null where all of it does."""
    half = _HALF.search(head)
    moment = context.when(head if half is None else head[: half.end()]) if len(line.text) <= 2 * _LONGEST_LINE else Moment("")
    if moment.at is None and (parts := _DOTS.split(head))[1:]:
        moment = next((told for part in parts if _date(part, near) and (told := context.when(part)).at is not None), moment)
    if moment.at is None and BEGINS.match(small(head)) and (counted := _date(head, near)) is not None:
        moment = context.when(head[counted.start() :])  # "Diese Antwort wurde geändert vor 2 Jahren von Ada": what stands before it is no part of a time
    if moment.at is not None and len(moment.raw) <= _LONGEST_TITLE:
        return None, moment
    # "mei_78" and "14.05.2024" in elements of their own, without space, or before all that somebody says
    apart = ((part, one) for part in _parts(page, line) if (one := _date(page.line_of(part), near)))
    read = ((page.place(part).start + date.start(), context.when(page.line_of(part))) for part, date in apart)
    return next(((start, one) for start, one in read if one.at is not None and moment.at in (None, one.at)), (None, moment))


def _parts(page: Page, line: VisibleLine) -> Iterator[HtmlElement]:
    """The elements that begin early on a line, and hold a part of it alone."""
    for element, (start, end) in page.begun_in(Interval(line.start, min(line.end, line.start + _LONGEST_NAME))):
        if end - start < len(line.text) and end <= min(line.end, start + _LONGEST_TITLE):
            yield element


def _is_labelled(page: Page, above: VisibleLine, line: VisibleLine) -> bool:
    """Whether the element right before that of a line says that its time is one of a member's: lists of such facts have each in two elements."""
    if SINCE.fullmatch(above.text.rstrip(":： ")) is None:
        return False
    return page.innermost(line.start).getprevious() is page.innermost(above.start)


def _exact(element: HtmlElement, moment: Moment, context: Context) -> Moment:
    """What the title of an element around a counted time ("2 years ago") says more exactly; the time itself where it says nothing."""
    titles = (one.get("title") or one.get("aria-label") or "" for one in (element, element.getparent()) if one is not None)
    title = next(filter(None, titles), "") if counted_in(moment.raw) is not None else ""
    told = (_stamp(title, context), context.when(title)) if title and len(title) <= _LONGEST_TITLE and _date(title) else ()
    return next((replace(one, raw=moment.raw) for one in told if one.at is not None and counted_in(one.raw) is None), moment)


def _finer(titled: Moment, printed: str, context: Context) -> Moment:
    """The time in a title, or the one that is printed where the title only counts back from today what is printed in full, or is of something else."""
    if titled.at is None or len(printed) > _LONGEST_TITLE or counted_in(printed) is not None:
        return titled
    counted = counted_in(titled.raw) is not None
    figures = set() if counted else set(_FIGURES.findall(printed))
    if not counted and (max(map(len, figures), default=0) < _OF_YEARS or figures <= set(_FIGURES.findall(titled.raw))):
        return titled
    said = context.when(printed)
    if said.at is None or (not counted and said.precision != "minute"):
        return titled
    is_finer = titled.precision == "day" and said.at.date() == titled.at.date()
    return said if counted or is_finer or not _is_of_zones(said.at - titled.at) else titled


def _is_of_zones(difference: timedelta) -> bool:
    """Whether two times may be one, told in two time zones."""
    return abs(difference) <= _WIDEST_ZONES and (difference + _MINUTE) % _STEP_OF_ZONES <= _MINUTE


def _date(text: str, near: Sequence[str] = _NEAR_OR_ONE) -> re.Match[str] | None:
    """What looks like a date in a text; `near` are the words of `_NEAR_OR_ONE` that it can hold."""
    if _SIGN_OF_A_DATE.search(text) is None and not (near and any(map(small(text).__contains__, near))):
        return None
    lowered = small(text)
    return (_WITHOUT_A_SPAN if _OF_A_SPAN.isdisjoint(_WORD.findall(lowered)) else _LIKE_A_DATE).search(lowered)


def says_when(text: str) -> bool:
    """Whether a text holds what looks like a date."""
    return _date(text) is not None


def beside_when(text: str) -> list[str]:
    """The words of a text that are no parts of dates."""
    return [word for word in _LETTERS.findall(text.lower()) if word not in _OF_DATES]


def is_of_post(text: str) -> bool:
    """Whether a line with a day, called a signature, can say when a post was written: it has the day alone, a label before it, or who signs, as letters end."""
    date = _date(text)
    if date is None or beside_when(text[date.start() :]):
        return date is None
    before = without_day(text[: date.start()])
    return all(map(LABEL.fullmatch, beside_when(before))) or _SIGNED.fullmatch(before) is not None


def _stated(page: Page, context: Context) -> Iterator[Printed]:
    """The times that attributes state: of `time`, of titles above relative words, of the stamps that scripts read, of elements that sites define."""
    own = (tag for tag in page.index.tags if "-" in tag and tag not in _TITLED)
    for tag in ("time", *_TITLED, *own):
        for element in page.index.tags.get(tag, ()):
            if tag != "time" and _TELLING.isdisjoint(element.keys()):
                continue
            attributes = dict(element.items())
            if tag == "li" and len(page.line_of(element)) > _LONGEST_TITLE:
                continue  # a whole post, as NodeBB stamps them
            stamps = (*STAMPS, *_STAMPS_OF_OWN) if "-" in tag else STAMPS
            raw = attributes.get("datetime") or next((attributes[name] for name in stamps if name in attributes), "")
            if not raw and not _PUBLISHED.isdisjoint(attributes.get("itemprop", "").split()):
                raw = attributes.get("content") or ""
            moment = _stamp(raw, context) if raw else Moment("")
            title = next((attributes[name] for name in _TOOLTIPS if attributes.get(name)), "")
            if moment.at is None and title and len(title) <= _LONGEST_TITLE and _date(title):
                moment = _finer(context.when(title), page.line_of(element), context)
            if moment.at is None and tag == "time":
                moment = context.when(page.line_of(element))
            if moment.at is not None:
                words = page.line_of(element)
                words = raw if raw and len(words) > _LONGEST_TITLE else words or raw or title
                yield Printed(element, page.place(element).start, Moment(words, moment.at, moment.precision, moment.zone))


def _stamp(raw: str, context: Context) -> Moment:
    """The time in an attribute; none where its numbers may be a day and a month or the other way round: what is printed tells, or other posts do."""
    if _EITHER_ORDER.match(raw):
        return Moment("")
    if _EPOCH.fullmatch(raw):
        raw = datetime.fromtimestamp(int(raw[:10]), UTC).isoformat()
    return context.when(raw)
