"""A ledger for people: the page line by line, what became of each piece, and by which rule or for which field.

        12  + The ferry was late again.                                 posts.3.text
        13  > 4 May 2026 at 9:14 am                             posts.3.published_at
    14-31  - Log in                                                 page.nav (18)

A page may hold anything; what a terminal would act on is shown as its escape and never sent.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.ledger import Ledger, Line, Span, TextFate

MARKS = {TextFate.KEPT: "+", TextFate.MOVED: ">", TextFate.REMOVED: "-", TextFate.HIDDEN: "."}
_COLOURS = {TextFate.KEPT: "32", TextFate.MOVED: "36", TextFate.REMOVED: "31", TextFate.HIDDEN: "2"}
MIN_COLUMNS = 10
TEXT_COLUMNS = 60
"""Where the reasons begin behind a text that is not cut, unless it is longer."""
LEGEND = "  ".join(f"{mark} {fate}" for fate, mark in MARKS.items())

# C0 and C1 controls (ESC begins what a terminal obeys), line and paragraph separators, bidirectional marks and overrides, lone surrogates.
_ACTED_ON = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text as a terminal may be sent it: what it would act on is written out as `\\x1b` or `\\u202e`."""
    return _ACTED_ON.sub(lambda sign: ascii(sign[0])[1:-1], text)


def columns(text: str) -> int:
    """How many columns a terminal gives the text: two for wide East Asian signs, none for combining ones (Unicode UAX 11)."""
    return sum(map(_columns, text))


def _columns(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def fitted(text: str, width: int) -> str:
    """The text cut to so many columns, an ellipsis for what is left out, and filled with spaces."""
    used = cut = 0
    for end, sign in enumerate(text):
        used += _columns(sign)
        if used <= width - 1:
            cut = end + 1
        elif used > width:  # a line may have millions of signs: no further than the eye will see
            text = text[:cut] + "…"
            used = columns(text)
            break
    return text + " " * (width - used)


@dataclass(frozen=True, slots=True)
class _Row:
    """One span, or neighbours that are alike."""

    first: int
    last: int
    text: str
    fate: TextFate
    why: str
    spans: int = 1


def explained(ledger: Ledger, *, width: int | None, colour: bool, whole: bool) -> Iterator[str]:
    """The page, one row for each span, without line ends.

    Rows are cut to `width` columns; for null, as in a file, they are as long as their text. Neighbouring lines that one rule took
    stand in one row with their count, unless `whole` asks for each.
    """
    rows = list(_rows(ledger) if whole else _folded(_rows(ledger)))
    number_width = max((len(_numbers(row)) for row in rows), default=1)
    why_width = max((columns(_reason(row)) for row in rows), default=0)
    if width is not None:
        why_width = min(why_width, max(MIN_COLUMNS, width // 3))
    text_width = TEXT_COLUMNS if width is None else max(MIN_COLUMNS, width - number_width - why_width - 6)
    for row in rows:
        text = row.text + " " * (text_width - columns(row.text)) if width is None else fitted(row.text, text_width)
        why = _reason(row) if width is None else fitted(_reason(row), why_width)
        shown = f"{_numbers(row):>{number_width}}  {MARKS[row.fate]} {text}  {why}".rstrip()
        yield f"\x1b[{_COLOURS[row.fate]}m{shown}\x1b[0m" if colour else shown


def _rows(ledger: Ledger) -> Iterator[_Row]:
    lines: dict[int, Line] = {line.number: line for line in ledger.lines}
    for span in ledger.spans:
        text = lines[span.line].text[span.start : span.end]
        yield _Row(span.line, span.line, visible(text), span.fate, visible(_why(span)))


def _why(span: Span) -> str:
    return (span.field if span.fate in (TextFate.KEPT, TextFate.MOVED) else span.rule) or "?"


def _folded(rows: Iterator[_Row]) -> Iterator[_Row]:
    held: _Row | None = None
    for row in rows:
        if held and row.fate in (TextFate.REMOVED, TextFate.HIDDEN) and (row.fate, row.why) == (held.fate, held.why) and row.first <= held.last + 1:
            held = _Row(held.first, row.last, held.text, held.fate, held.why, held.spans + 1)
            continue
        if held:
            yield held
        held = row
    if held:
        yield held


def _numbers(row: _Row) -> str:
    return str(row.first) if row.first == row.last else f"{row.first}-{row.last}"


def _reason(row: _Row) -> str:
    return row.why if row.spans == 1 else f"{row.why} ({row.spans})"


def summary(ledger: Ledger) -> dict[str, dict[str, int]]:
    """Characters by fate, and of the removed and hidden ones by rule, largest first."""
    fates: Counter[str] = Counter({fate.value: 0 for fate in TextFate})
    rules: Counter[str] = Counter()
    for span in ledger.spans:
        fates[span.fate.value] += span.end - span.start
        if span.rule:
            rules[span.rule] += span.end - span.start
    return {"characters": dict(fates), "by_rule": dict(rules.most_common())}


def totals(ledger: Ledger) -> str:
    """The summary as one line: `7,210 characters: 62 % kept, 9 % moved, 29 % removed; 340 more hidden`."""
    fates = summary(ledger)["characters"]
    seen = sum(count for fate, count in fates.items() if fate != TextFate.HIDDEN.value)
    shares = ", ".join(f"{round(100 * fates[fate.value] / seen) if seen else 0} % {fate}" for fate in (TextFate.KEPT, TextFate.MOVED, TextFate.REMOVED))
    hidden = fates[TextFate.HIDDEN.value]
    return f"{seen:,} characters: {shares}{f'; {hidden:,} more hidden' if hidden else ''}"
