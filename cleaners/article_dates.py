"""When an article was published: by the page's own word, by what is printed beside its text, by htmldate."""

from __future__ import annotations

from datetime import UTC, datetime

from htmldate import find_date

from . import dates
from .byline import Surroundings
from .draft import Moment
from .metadata import Metadata
from .page import Interval, Page
from .platforms.engine import Context

_MAX_DATE_LINE = 80


def published_at(page: Page, text: Interval, meta: Metadata, around: Surroundings, context: Context) -> Moment | None:
    """The page's own word, then what is printed beside the text, made finer by each other; htmldate only where both are silent."""
    printed = around.published[0] if around.published else None
    if meta.published is not None:
        finer = meta.published.precision == "day" and printed is not None and printed.precision != "day" and printed.at and meta.published.at
        return printed if finer and printed and printed.at and meta.published.at and printed.at.date() == meta.published.at.date() else meta.published
    if printed is not None:
        return printed
    # Its search through all text is left off: on 180 pages of WCXB that say nothing themselves it found 8 right dates and
    # 7 wrong ones, and one for each of 60 pages that have none, at 8 times the price. Without a bound it would ask the clock.
    bound = context.base or datetime(2100, 1, 1, tzinfo=UTC)
    found = find_date(page.tree, extensive_search=False, original_date=True, url=page.url, max_date=bound.replace(tzinfo=None))
    moment = dates.iso(found, base=context.base) if found else None
    return None if moment is None or _stands_only_below(page, text, moment) else moment


def _stands_only_below(page: Page, text: Interval, moment: Moment) -> bool:
    """Whether the day is printed below the text and nowhere before its end: there stand the dates of comments and other articles."""
    below = False
    for line in page.lines:
        if len(line.text) <= _MAX_DATE_LINE and any(map(str.isdigit, line.text)):
            at = dates.words(line.text).at
            if at and moment.at and at.date() == moment.at.date():
                if line.start < text.end:
                    return False
                below = True
    return below
