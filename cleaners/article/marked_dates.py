"""The times around an article that are marked as such, in `time` elements and properties of schema.org, and which of them are of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice, pairwise

from lxml.html import HtmlElement

from ..context import Context
from ..dates import dates
from ..draft import Moment
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..structure.repeated.times import STAMPS
from .says_when import SAYS_CHANGED

PUBLISHED_CLASSES = frozenset(
    "entry-date published dt-published post-date date-published published-date publish-date wp-block-post-date article-date article__date".split()
)
MODIFIED_CLASSES = frozenset({"updated", "modified", "dt-updated", "date-modified", "field--name-changed", "editdate"})
_SURELY_MODIFIED = MODIFIED_CLASSES - {"updated", "dt-updated"}
_CLOCK = re.compile(r"\d[:.h]\d\d(?!\d)")
_FORM, _FEWEST_ENTRIES, _LONGEST_COVERAGE = 3, 3, timedelta(days=3)
_LABEL = 25
"""Characters before a time in which is said what it is of."""

Printed = tuple[Moment, Interval]


@dataclass(frozen=True, slots=True)
class Dated:
    """A marked time: its mark's rank, what it says, where it stands, and whether it is that of a change."""

    rank: int
    moment: Moment
    place: Interval
    changed: bool
    surely: bool = False
    """Whether nothing else can be meant: hAtom's templates call an entry's only date "updated", and Business Wire marks its own as `dateModified`."""
    form: tuple[tuple[object, str | None], ...] = ()
    """Tag and class of its element and of those around: entries of a page are alike."""


def marked_times(page: Page, element: HtmlElement, context: Context) -> Iterator[Dated]:
    """The time that a `time` element or a property of schema.org says, or why it can be none; nothing where it says none."""
    place, printed = page.place(element), page.line_of(element)
    # Microformats say it in the title of an abbreviation.
    stamp = element.get("datetime") or element.get("content") or (element.get("title") if element.tag == "abbr" else None) or printed
    counted = None if element.get("datetime") else next((element.get(name) for name in STAMPS if name in element.attrib), None)
    read = context.epoch(counted) or _finer(dates.words(stamp, language=context.language, zone=context.zone, base=context.base), printed, context)
    if read.at is None and read.refused is None:
        return
    parent = element.getparent()
    own = classes(element)
    marks = own | (classes(parent) if parent is not None else frozenset())
    before = page.slice(Interval(max(0, place.start - _LABEL), place.start))
    named = element.get("itemprop") or ""
    says_changed = SAYS_CHANGED.search(printed) or (named != "datePublished" and SAYS_CHANGED.search(before))
    changed = named == "dateModified" or bool(says_changed) or any(_is_of_change(page, names) for names in (own, marks))
    rank = 0 if named or "pubdate" in element.attrib or marks & PUBLISHED_CLASSES else 1
    form = tuple((up.tag, up.get("class")) for up in islice((element, *element.iterancestors()), _FORM))
    surely = changed and not marks.isdisjoint(_SURELY_MODIFIED)
    moment = Moment(printed or stamp, read.at, read.precision, read.zone, read.refused, "microdata" if named else "time")
    yield Dated(rank, moment, place, changed, surely, form)


def _finer(read: Moment, printed: str, context: Context) -> Moment:
    """The moment as it is printed, where its stamp says no more than the day and the print says when on that day."""
    if read.at is None or read.precision != "day" or not _CLOCK.search(printed):
        return read
    said = dates.words(printed, language=context.language, zone=context.zone, base=context.base)
    return said if said.at and said.at.date() == read.at.date() else read


def _is_of_change(page: Page, names: frozenset[str]) -> bool:
    """Whether classes say that a time is that of a change; an entry's only date is called "updated", too, where no other is called "published"."""
    published = names & PUBLISHED_CLASSES
    return bool(names & MODIFIED_CLASSES) and (not published or (published == {"entry-date"} and bool(page.by_class("published"))))


def marked(times: Sequence[Dated], text: Interval, near: Interval) -> tuple[Printed | None, Printed | None]:
    """The marked time first; then the nearest to the start; below the text only a marked one counts."""
    beside = [time for time in times if time.place.start < near.end or time.place.start >= text.end]
    entries = _entries(times, text, near)
    published = [time for time in beside if not time.changed and time not in entries and (time.rank == 0 or time.place.start < near.end)]
    best = min(published, key=lambda time: (time.rank, time.place.start >= text.end, time.place.start < near.start, time.place.start), default=None)
    changed = next((time for time in beside if time.changed), next(iter(entries), None))
    return (best.moment, best.place) if best else None, (changed.moment, changed.place) if changed else None


def _entries(times: Sequence[Dated], text: Interval, near: Interval) -> list[Dated]:
    """The times of a live blog's entries, which begins with the last one: three and more that are alike, each earlier than the one before, within days.

    Each prints its clock; cards of other stories print the day.
    """
    within = [time for time in times if near.start <= time.place.start < text.end and not time.changed and _CLOCK.search(time.moment.raw)]
    alike = [time for time in within if time.form == within[0].form]
    at = [time.moment.at for time in alike if time.moment.at]
    falls = len(at) == len(alike) >= _FEWEST_ENTRIES and all(earlier < later for later, earlier in pairwise(at))
    return alike if falls and at[0] - at[-1] <= _LONGEST_COVERAGE else []
