"""When an article was published and changed, as the page prints it around its text: in elements that are marked, and in short lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from ..dates import dates
from ..draft import Moment
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page, VisibleLine
from ..platforms.engine import Context
from .beside import above, lines_above, lines_below

PUBLISHED_CLASSES = frozenset(
    "entry-date published dt-published post-date date-published published-date publish-date wp-block-post-date article-date article__date".split()
)
MODIFIED_CLASSES = frozenset({"updated", "modified", "dt-updated", "date-modified"})
# Below a text stand the dates of other texts; a line there has to say that it is about this one.
_SAYS_WHEN = re.compile(
    r"(?<![^\W\d])(?:(?:first )?published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|udgivet|opublikowano"
    r"|опубликовано|опубліковано|yayınlan\w+|publikováno|vydáno|közzétéve|julkaistu|publicat|objavljeno|udgivet|発行|公開|发布)",
    re.IGNORECASE,
)
_SAYS_CHANGED = re.compile(
    r"(?<![^\W\d])(?:last |zuletzt )?(?:updated?|modified|reviewed|revised|edited|aktualisiert|geändert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt"
    r"|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено|оновлено|güncelle\w+|aktualizováno|frissítve|päivitetty|actualizat|ažurirano|更新)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:posted |written |published )?(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_MAX_DATE, _MAX_LINE = 60, 120
_BETWEEN = " |•·,;(/–—-"
_LABEL = 25
_LINES_BELOW = 6

Printed = tuple[Moment, Interval]


@dataclass(frozen=True, slots=True)
class Dated:
    """A marked time: its mark's rank, what it says, where it stands, and whether it is that of a change."""

    rank: int
    moment: Moment
    place: Interval
    changed: bool


def printed_dates(page: Page, times: Sequence[Dated], text: Interval, heading: Interval, cut: Mask, context: Context) -> tuple[Printed | None, Printed | None]:
    """When it was published and when it was changed: a marked time first, then a line that is a date and little else."""
    near = above(text, heading)
    published, changed = _marked(times, text, near)
    if published is None or changed is None:
        lines = [line for line in (*lines_above(page, text, heading), *lines_below(page, text, _LINES_BELOW)) if not cut.holds(line.start)]
        said, said_changed = _lines_of_dates(lines, text, context)
        published, changed = published or said, changed or said_changed
    return published, changed


def date_lines(page: Page, text: Interval, context: Context, above: int) -> tuple[Printed | None, Printed | None]:
    """When a text that bears no marks was published and changed, by the short lines beside it: at most so many above."""
    first = page.line_at(text.start)
    lines = [*reversed(page.lines[max(0, first - above) : first]), *lines_below(page, text, _LINES_BELOW)]
    return _lines_of_dates(lines, text, context)


def marked_times(page: Page, element: HtmlElement, context: Context) -> Iterator[Dated]:
    """The time that a `time` element or a property of schema.org says, or why it can be none; nothing where it says none."""
    place, printed = page.place(element), page.line_of(element)
    # Microformats say it in the title of an abbreviation.
    stamp = element.get("datetime") or element.get("content") or (element.get("title") if element.tag == "abbr" else None) or printed
    read = dates.words(stamp, language=context.language, zone=context.zone, base=context.base)
    if read.at is None and read.refused is None:
        return
    parent = element.getparent()
    own = classes(element)
    marks = own | (classes(parent) if parent is not None else frozenset())
    before = page.slice(Interval(max(0, place.start - _LABEL), place.start))
    named = element.get("itemprop") or ""
    says_changed = _SAYS_CHANGED.search(printed) or (named != "datePublished" and _SAYS_CHANGED.search(before))
    changed = named == "dateModified" or bool(own & MODIFIED_CLASSES and not own & PUBLISHED_CLASSES) or bool(says_changed)
    rank = 0 if named or "pubdate" in element.attrib or marks & PUBLISHED_CLASSES else 1
    yield Dated(rank, Moment(printed or stamp, read.at, read.precision, read.zone, read.refused, "microdata" if named else "time"), place, changed)


def _marked(times: Sequence[Dated], text: Interval, near: Interval) -> tuple[Printed | None, Printed | None]:
    """The marked time first; then the nearest to the start; below the text only a marked one counts."""
    beside = [time for time in times if time.place.start < near.end or time.place.start >= text.end]
    published = [time for time in beside if not time.changed and (time.rank == 0 or time.place.start < near.end)]
    best = min(published, key=lambda time: (time.rank, time.place.start >= text.end, time.place.start < near.start, time.place.start), default=None)
    changed = next((time for time in beside if time.changed), None)
    return (best.moment, best.place) if best else None, (changed.moment, changed.place) if changed else None


def _lines_of_dates(lines: Sequence[VisibleLine], text: Interval, context: Context) -> tuple[Printed | None, Printed | None]:
    """Short lines that are a date and little else, or say by whom and when; published and changed may be on a line of both."""
    published: Printed | None = None
    changed: Printed | None = None
    label = ""
    for line in lines:
        before, label = label, line.text if len(line.text) <= _LABEL else ""
        if len(line.text) > _MAX_LINE or (line.start >= text.end and not _SAYS_WHEN.search(line.text) and not _SAYS_WHEN.match(before)):
            continue
        for start, end in pairwise(sorted({0, *_cuts(line.text), len(line.text)})):
            raw = line.text[start:end].rstrip(_BETWEEN)
            if (len(raw) > _MAX_DATE and not _BY.match(raw)) or not any(map(str.isdigit, raw)):
                continue
            moment = dates.words(raw, language=context.language, zone=context.zone, base=context.base)
            if moment.at is None or moment.precision == "month" or dates.relative(raw, base=context.base).at:
                continue
            printed = Moment(raw, moment.at, moment.precision, moment.zone, source="text"), Interval(line.start + start, line.start + start + len(raw))
            if _SAYS_CHANGED.match(raw) or (start == 0 and _SAYS_CHANGED.search(before)):
                changed = changed or printed
            else:
                published = published or printed
    return published, changed


def _cuts(line: str) -> Iterator[int]:
    """Where a line begins to say when it was published or changed."""
    for says in (_SAYS_WHEN, _SAYS_CHANGED):
        yield from (match.start() for match in says.finditer(line))
