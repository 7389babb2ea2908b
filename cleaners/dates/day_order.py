"""Whether 05/04/2024 is the fifth of April or the fourth of May: a setting of the site or the visitor, which only a page's dates together tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..draft import Moment, PostDraft

DATE = re.compile(r"(?<![\d:.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[:.-]\d)")
"""A date of numbers whose year stands last; its second group is the sign between them."""

When = Callable[[str], Moment]
"""Places a printed time."""


_MONTH_FIRST = frozenset(
    ("en", "en-us", "en-ph", "en-pr", "en-gu", "en-as", "en-vi", "en-mp", "en-um", "en-mh", "fil", "fil-ph", "ceb", "ceb-ph", "es-pa", "es-pr")
)
"""The languages whose short dates CLDR 49 begins with the month."""


def is_month_first_in(language: str | None, sign: str) -> bool:
    """Whether the people of a language (BCP 47) mean May the fourth by 05/04; dots are day first everywhere, and so are dashes where no region is said."""
    tag = (language or "en").lower().replace("_", "-")
    return tag in _MONTH_FIRST and (sign == "/" or (sign == "-" and "-" in tag))


def is_month_first_as_installed(raws: Iterable[str], language: str | None) -> bool:
    """For want of better, where a software's installer sets `m-d-Y` (MyBB, vBulletin): sites in English leave it so, and dots say that one did not."""
    date = next((found for raw in raws if (found := DATE.search(raw))), None)
    return date is not None and date[2] != "." and (language or "en").lower() in ("en", "en-us")


def year_first(raw: str, *, month_first: bool) -> str:
    """The text with its first date of numbers as 2024-04-05, which is read alike everywhere; years of two digits are of the web's time, 1970 to 2069."""

    def turned(date: re.Match[str]) -> str:
        month, day = (date[1], date[3]) if month_first else (date[3], date[1])
        century = "" if len(date[4]) == 4 else "19" if int(date[4]) >= 70 else "20"
        return f"{century}{date[4]}-{month.zfill(2)}-{day.zfill(2)}"

    return DATE.sub(turned, raw, count=1)


def is_month_first(raws: Sequence[str], when: When, *, ordered: Sequence[str] = ()) -> bool | None:
    """How the page that prints all these times writes dates; null where they do not tell.

    A number above 12 tells; else what cannot be read or would lie after the capture; else what would lie before the time that precedes it in
    `ordered`, the times of posts in their order; else the number that is one in all of these where the other is not: people answer within a month,
    and not months later on the same day.
    """
    dated = [(raw, date) for raw in raws if (date := DATE.search(raw))]
    day_first, month_first = any(int(date[1]) > 12 for _, date in dated), any(int(date[3]) > 12 for _, date in dated)
    if day_first != month_first:
        return month_first
    wrong = {}
    for choice in (False, True):
        unplaced = sum(when(year_first(raw, month_first=choice)).at is None for raw, _ in dated)
        times = [at for raw in ordered if DATE.search(raw) and (at := when(year_first(raw, month_first=choice)).at)]
        wrong[choice] = unplaced + sum(later < earlier for earlier, later in pairwise(times))
    if wrong[False] != wrong[True]:
        return wrong[True] < wrong[False]
    printed = [date for raw in ordered if (date := DATE.search(raw))]
    firsts, seconds, years = ({date[group] for date in printed} for group in (1, 3, 4))
    return len(firsts) == 1 if len(years) == 1 and (len(firsts) == 1) != (len(seconds) == 1) else None


_HALF_OF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)


def settle(posts: Sequence[PostDraft], when: When, language: str | None = None, *, installed: bool = False) -> bool:
    """Read the times of posts and of their edits alike, where posts tell how; else what was read by the page's language stays. Whether that may be wrong.

    `installed` takes numbers between dashes before a clock of twice twelve hours for what installers of forums set, where posts do not tell.
    """
    dated = [(post, post.published.raw) for post in posts if post.published and DATE.search(post.published.raw)]
    raws = [raw for _, raw in sorted(dated, key=lambda pair: pair[0].position or 0)]
    told = order = is_month_first(raws, when, ordered=raws)
    if told is None and installed and all(_HALF_OF_DAY.search(raw) for raw in raws) and is_month_first_as_installed(raws, language):
        order = True
    if order is not None:
        for post in posts:
            post.published, post.edited = (_read(moment, when, month_first=order) for moment in (post.published, post.edited))
    return bool(dated) and told is None


def _read(moment: Moment | None, when: When, *, month_first: bool) -> Moment | None:
    """The moment with its numbers in that order; as it is where they cannot be read so, and where it was not read from them but from a stamp beside them."""
    if moment is None or DATE.search(moment.raw) is None:
        return moment
    found = when(year_first(moment.raw, month_first=month_first))
    if found.at in (None, moment.at) or (moment.at is not None and moment.at != when(year_first(moment.raw, month_first=not month_first)).at):
        return moment
    return replace(found, raw=moment.raw)
