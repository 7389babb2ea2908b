"""Times of engines whose pages name their zone in the foot, with the current time: vBulletin and Discuz!.

vBulletin: "30th March 2025, 16:26", "11-29-2024, 09:03 AM", "Yesterday, 10:56 PM" (phrase all_times_are_gmt_x_time_now_is_y). The format that its
installer sets is `m-d-Y`, whatever the language (install/vbulletin-settings.xml dateformat). Discuz! sets the year first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..context import Context
from ..dates.day_order import is_month_first, is_month_first_as_installed, year_first
from ..draft import Moment, PostDraft
from ..numbers import whole_number
from ..page.page import Page

_OFFSET = r"\b(?:GMT|UTC|WEZ)(?:\s+[^\W\d]+)?(?:\s*(?P<sign>[+-])\s*(?P<hours>\d{1,2})(?:[:.](?P<part>\d\d?))?)?"
_ZONE = re.compile(rf"^\D{{0,60}}{_OFFSET}\s*[.,]\s.*\d{{1,2}}[:.h]\d\d")
_ZONE_LAST = re.compile(rf"^\D{{0,60}}\d{{1,2}}[:.h]\d\d[^\d]{{0,40}}{_OFFSET}\s*\.?$")
_LAST_LINES = 60
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")


class Times:
    """Reads the times of one page alike: `raws` are all it prints, in the order of time where `ordered`; the foot stands at or after `after`."""

    def __init__(self, page: Page, context: Context, raws: Sequence[str], *, ordered: bool, after: int = 0) -> None:
        self._suffix = ""
        self._context = context
        if (offset := printed_zone(page, after)) is not None:
            self._suffix = f" GMT{offset // 60:+d}:{offset % 60:02d}" if offset >= 0 else f" GMT-{-offset // 60}:{-offset % 60:02d}"
            if offset % 60 == 0:  # near days are those of the page's clocks; such zones are named the other way round
                self._context = replace(context, zone=f"Etc/GMT{-offset // 60:+d}")
        told = is_month_first(raws, self._context.when, ordered=raws if ordered else ())
        self._month_first = is_month_first_as_installed(raws, context.language) if told is None else told

    def when(self, raw: str) -> Moment:
        """The time that a text names."""
        text = year_first(raw, month_first=self._month_first)
        found = self._context.when(text)
        if self._suffix and found.at is not None and _CLOCK.search(text):
            if self._context.zone and self._context.zone.startswith("Etc/"):
                found = replace(found, zone="page")
            elif (placed := self._context.when(text + self._suffix)).at is not None:
                found = placed
        return replace(found, raw=raw)


def settle(page: Page, context: Context, posts: list[PostDraft], after: int) -> None:
    """Give the raw times of the posts their place in time; those that a machine's number told have it."""
    raws = [post.published.raw for post in posts if post.published]
    times = Times(page, context, raws, ordered=True, after=after)
    for post in posts:
        if post.published and post.published.at is None:
            post.published = times.when(post.published.raw)
        if post.edited and post.edited.at is None:
            post.edited = times.when(post.edited.raw)


def printed_zone(page: Page, after: int) -> int | None:
    """The zone of the page's times in minutes; null where no foot names it."""
    for line in reversed(page.lines[-_LAST_LINES:]):
        if line.start < after:
            return None
        if found := _ZONE.match(line.text) or _ZONE_LAST.match(line.text):
            hours, part = int(found["hours"] or 0), found["part"] or ""
            minutes = whole_number(part) if len(part) == 2 and whole_number(part) % 15 == 0 and part != "75" else {"5": 30, "75": 45, "25": 15}.get(part, 0)
            return (hours * 60 + minutes) * (-1 if found["sign"] == "-" else 1)
    return None
