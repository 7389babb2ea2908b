"""When an article was published and changed: what the page's head states, what it prints beside the text, what its scripts and address say.

stated  >  printed, where it is earlier than stated or nothing is stated  >  one `datePublished` in scripts  >  the page's own entry in a list
        >  the day in the address

What is printed beside the heading is the story's own; systems state the day on which they last put it out instead, so an earlier printed
day wins, and so does one that is the address's, too. Where stated and printed mean one day, the finer of both is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..context import Context
from ..dates import dates
from ..dates.day_order import DATE, is_month_first, year_first
from ..dates.month_names import MONTHS
from ..draft import Moment
from ..metadata.addresses import bare
from ..metadata.jsonld import words
from ..metadata.metadata import Metadata
from ..metadata.own_article import ARTICLE_TYPES
from ..metadata.stated_dates import updates
from ..page.page import Page
from ..urls import join
from .surroundings import Surroundings

# A day by its own clocks, which may be fourteen hours ahead of UTC or twelve behind.
_EARLIER, _LATER = timedelta(hours=14), timedelta(hours=36)
_OF_ADDRESS = re.compile(
    r"(?:19|20)\d\d([/-])(?:(?<=/)[a-z_.-]+/)?(\d\d?|[a-z]{3,9})\1(\d\d?)(?=[/_.?#&-]|$)|(?<![\d])(20\d\d)([01]\d)([0-3]\d)(?![\d])", re.IGNORECASE
)
# Frameworks keep what their scripts read in an attribute, too, with its quotes escaped.
_IN_SCRIPT = re.compile(
    r"ubli(?:(?<=datePubli)shed|(?<=publi)(?:sh(?:ed)?(?:_?[dD]ate|_?[aA]t)|cationDate))"
    r'(?:\\*"|&quot;)\s*:\s*(?:\\*"|&quot;)(\d{4}-\d\d-\d\d[^"\\&]{0,20})'
)
"""Begins with what all names have in common: a search leaps from one to the next, and goes through all of a page."""
_ASSIGNED = re.compile(
    r"""pub(?<![\w.$?&-]pub)(?:_?[dD]ate|_?[tT]ime|lish(?:ed)?(?:_?[dD]ate|_?[tT]ime|_?[aA]t))["']?\s*[:=]\s*["']?"""
    r"""(\d{4}-\d\d-\d\d[^"'\\&;,<}]{0,20}|1\d{9}(?:\d{3})?(?![\d.]))"""
)
_NAMES_OTHER = re.compile(r"""(?<!\w)(?:title|headline|url|link|href|src)["']?\s*[:=]\s*["'](?=\S)""")
"""In the same braces: a time of another story, of a video."""
_KEY_OF_OTHER = re.compile(r"""(?:comment|repl|video|advert|related)\w*["']?\s*[:=]\s*\[?\s*$""", re.IGNORECASE)
_LARGEST_OBJECT = 600
_OF_ACCOUNT = re.compile(r'\bvar ct ?= ?["\'](1\d{9})["\']')
"""WeChat's pages of official accounts print their day by script alone."""
_MADE = frozenset({"meta dc.date.created", "meta dcterms.created", "meta datecreated", "json-ld dateCreated"})
"""When a draft was begun, where a system states nothing else: it is published later."""
_LONGEST_LINE = 40
_LONGEST_ENTRY = 300


def published_at(page: Page, meta: Metadata, around: Surroundings, context: Context) -> Moment | None:
    """When the article was published, and the source that said so; null where nothing does."""
    printed = around.published[0] if around.published else None
    stated, printed = (_settled(page, moment, (printed, meta.modified, meta.published), context) for moment in (meta.published, printed))
    if stated is None or stated.at is None:
        found = printed or _in_scripts(page, meta, context) or _in_list(page, meta.canonical_url, context) or _of_address(page.url, context.base)
        return found or _assigned(page, meta, context) or stated
    if printed is None or printed.at is None:
        return stated
    if stated.source in _MADE and printed.at > stated.at - _EARLIER:
        return printed
    if _is_same_day(stated, printed):
        return printed if stated.precision == "day" and printed.precision != "day" else stated
    address = _of_address(page.url, None)
    is_addressed = address is not None and address.at is not None and address.at.date() == printed.at.date()
    return printed if printed.at < stated.at or is_addressed else stated


def modified_at(page: Page, meta: Metadata, around: Surroundings, context: Context, published: Moment | None) -> Moment | None:
    """When the article was changed last; null where nothing says so, and where a clock without its zone says that this was before it was published."""
    printed = around.modified[0] if around.modified else None
    found = _settled(page, meta.modified or printed, (printed, meta.published), context)
    if found and found.at and published and published.at and found.zone == "assumed_utc" and found.precision != "day":
        return None if timedelta() < published.at - found.at < _EARLIER else found
    return found


def _is_same_day(stated: Moment, printed: Moment) -> bool:
    """Whether a day that is printed without its zone can be that of a time that is stated."""
    if stated.at is None or printed.at is None:
        return False
    if printed.precision != "day" and stated.precision != "day":
        return abs(printed.at - stated.at) < _EARLIER
    if stated.precision == "day" or printed.zone == "page":
        return stated.at.date() == printed.at.date()
    return printed.at - _EARLIER <= stated.at <= printed.at + _LATER


def _settled(page: Page, moment: Moment | None, witnesses: Iterable[Moment | None], context: Context) -> Moment | None:
    """The moment, where its numbers are a day and a month in either order, in the one that another time, the address or the page's other dates show."""
    found = DATE.search(moment.raw) if moment and moment.at else None
    if moment is None or found is None or max(int(found[1]), int(found[3])) > 12 or found[1] == found[3]:
        return moment
    either = {
        month_first: replace(context.when(year_first(moment.raw, month_first=month_first)), raw=moment.raw, source=moment.source)
        for month_first in (True, False)
    }
    if all(read.at != moment.at for read in either.values()):
        return moment  # read from a stamp, not from these words
    days = {other.at.date() for other in witnesses if other and other.at and not DATE.search(other.raw)}
    address = _of_address(page.url, None)
    days |= {address.at.date()} if address and address.at else set()
    told = [month_first for month_first, read in either.items() if read.at and read.at.date() in days]
    if not told:
        raws = [line.text for line in page.lines if len(line.text) <= _LONGEST_LINE and DATE.search(line.text)]
        order = is_month_first([moment.raw, *raws], context.when)
        told = [] if order is None else [order]
    return either[told[0]] if len(told) == 1 else moment


def _in_scripts(page: Page, meta: Metadata, context: Context) -> Moment | None:
    """The one time of publication that a page's scripts hold; null where they hold several, for other stories have theirs there."""
    stated = meta.data.of(*ARTICLE_TYPES)
    others = [*updates(meta.data, meta.article or {}), *(stated if len(stated) == 1 and stated[0] is not meta.article else [])]
    raws = {found[1] for found in _IN_SCRIPT.finditer(page.source)} - {words(one.get("datePublished")) for one in others}
    moments = [dates.iso(raw, zone=context.zone, base=context.base) for raw in raws]
    return replace(moments[0], source="script") if len(moments) == 1 and moments[0].at else None


def _assigned(page: Page, meta: Metadata, context: Context) -> Moment | None:
    """The one time that scripts assign or count in seconds, of what names no other title or address: less sure than all else that says when."""
    scripts = [element.text for element in page.naming if element.tag == "script" and element.text]
    raws = {found[1] for script in scripts for found in _ASSIGNED.finditer(script) if not _is_of_other(script, found.span(), meta.title)}
    if not raws and "rich_media" in page.source:
        raws = {found[1] for script in scripts for found in _OF_ACCOUNT.finditer(script)}
    moments = [context.epoch(raw[:10]) or dates.iso(raw, zone=context.zone, base=context.base) for raw in raws]
    return replace(moments[0], source="script") if len({moment.at for moment in moments}) == 1 and moments[0].at else None


def _is_of_other(script: str, span: tuple[int, int], title: str | None) -> bool:
    """Whether the braces around an assignment name something else than the page does."""
    start, end = span
    before = script[max(0, start - _LARGEST_OBJECT) : start].rpartition("{")
    said = before[2] + script[end : end + _LARGEST_OBJECT].partition("}")[0] if before[1] else ""
    if _KEY_OF_OTHER.search(before[0][-_LONGEST_LINE:]):
        return True
    return _NAMES_OTHER.search(said) is not None and not (title and title in said)


def _in_list(page: Page, canonical_url: str | None, context: Context) -> Moment | None:
    """The day beside the page's own title in a list of stories, or in a link to the page itself: some themes print it nowhere else."""
    own = {bare(url) for url in (page.url, canonical_url) if url}
    for link, href, _ in page.links:
        if "#" in href or bare(join(page.base, href)) not in own:
            continue
        entry, text = next(link.iterancestors("li"), None), page.line_of(link)
        whole = page.line_of(entry) if entry is not None else ""
        for raw in (text, whole.replace(text, " ", 1) if text and len(whole) < _LONGEST_ENTRY else ""):
            moment = dates.words(raw.strip(), language=context.language, zone=context.zone, base=context.base) if any(map(str.isdigit, raw)) else None
            if moment and moment.at and moment.precision != "month" and len(raw) <= _LONGEST_LINE:
                return replace(moment, source="list")
    return None


def _of_address(url: str | None, base: datetime | None) -> Moment | None:
    """The day that stands in the address: /2024/05/14/, /2024-05-14-, /2024/may/14/, /2024/BAY/05/14/, 20240514."""
    for found in _OF_ADDRESS.finditer(url or ""):
        year, month, day = (found[4], found[5], found[6]) if found[4] else (found[0][:4], found[2], found[3])
        number = MONTHS.get(month.lower()) if month.isalpha() else int(month)
        try:
            at = date(int(year), number or 0, int(day))
        except ValueError:
            continue
        moment = dates.iso(at.isoformat(), base=base)
        if moment.at:
            return replace(moment, raw=found[0], source="url")
    return None
