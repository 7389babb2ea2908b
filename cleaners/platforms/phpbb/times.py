"""The zone of phpBB's times: the one that the foot of its pages names (phrases ALL_TIMES and TIMEZONE of language/*/common.php).

since 3.1   All times are <span title="America/Chicago">UTC-06:00</span>    the offset is that of today, the title knows the others
3.0         All times are UTC - 8 hours [ DST ]                             the hour of summer is added to all times of the year
2.0         All times are GMT + 1 Hour
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...context import Context
from ...draft import Moment
from ...page.page import Page

_OFFSET = r"(?:UTC|GMT)(?:\s*(?P<sign>[+-])\s*(?P<hours>\d{1,2})(?::(?P<part>\d\d))?)?(?![\w+-])"
_FOOT = re.compile(rf"\D{{0,120}}\b{_OFFSET}(?:\s[^\W\d]+)?(?P<summer>\s*\[[^\]\d]+\])?\s*")
_NAMED = re.compile(r"[A-Z][A-Za-z_]+(?:/[A-Za-z_+-]+)+")


@dataclass(frozen=True, slots=True)
class Zoned(Context):
    """A context whose zone is the page's own."""

    def when(self, raw: str) -> Moment:
        """The time that the page prints in words."""
        found = Context.when(self, raw)
        return replace(found, zone="page") if found.zone == "config" else found


def zoned(page: Page, context: Context, after: int) -> Context:
    """The context in the zone that the foot names, which stands at or after `after`; half hours without a name are a gap."""
    zone = _by_title(page, after) or _by_words(page, after)
    return Zoned(zone, context.base, context.language) if zone else context


def _by_title(page: Page, after: int) -> str | None:
    spans = (e for e in reversed(page.index.tags.get("span", ())) if _NAMED.fullmatch(e.get("title") or ""))
    return next((e.get("title") for e in spans if page.place(e).start >= after and _FOOT.fullmatch(page.line_of(e))), None)


def _by_words(page: Page, after: int) -> str | None:
    for line in reversed(page.lines):
        if line.start < after:
            return None
        if ("UTC" in line.text or "GMT" in line.text) and (found := _FOOT.fullmatch(line.text)):
            hours = int(found["hours"] or 0) * (-1 if found["sign"] == "-" else 1) + bool(found["summer"])
            # Such zones are named the other way round.
            return f"Etc/GMT{-hours:+d}" if (found["part"] or "00") == "00" and -12 <= hours <= 14 else None
    return None
