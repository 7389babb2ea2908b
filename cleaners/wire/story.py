"""Reads the furniture of a wire story: dateline or credits prove the story, then its head and tail are looked for around them.

dateline of a known agency                     proves
credits in brackets, or of a whole desk        prove
`Associated Press writer ... contributed`      proves
notice of rights, desk with its bureau         prove
name of an agency under a byline               proves
dated dateline of a stranger + proving credits prove together
byline, note, key points                       prove nothing; they are read where a story is proved
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from schemas.record import Credit, Piece, Wire

from . import contributed, credits, dateline, head, signatures
from .agencies import SIGNATURES, TRACES, row
from .units import Unit, units

# In lower case. Together with the agencies' names: what holds none of them is no story, and needs no closer look.
_CREDIT_TRACES = ("reporting by", "writing by", "editing by", "compiled by", "assistance from", "bur-")
_MENTION = re.compile(rf"\b(?:{SIGNATURES})\b")


def wire(text: str, *, year: int | None = None) -> Wire | None:
    """The news-agency furniture of a text, with spans into it; null means that the text holds none.

    `year` is that of the page's publication: a dateline that prints no year gets its ISO date only from it. Lines are the
    unit, paragraphs may be apart by one or two newlines. Of several stories the first is read. Nothing is cut from the text.
    Raises nothing.
    """
    if not any(trace in text for trace in TRACES):
        folded = text.lower()
        if not any(trace in folded for trace in _CREDIT_TRACES):
            return None
    lines = units(text)
    at, filed = _first_dateline(lines, year)
    tail = _tail(lines, max(at, 0), filed)
    if filed and not filed.known and not tail.desk_named:
        at, filed, tail = -1, None, _tail(lines, 0, None)
    top = head.read(lines, at if filed else _below_byline(lines))
    closing = next((mark for mark in tail.weak if mark.credit.span.end == lines[-1].end), None) if lines else None
    if not (filed or tail.vouches or top.signed_by_person or (top.byline and closing)):
        return None
    weak = [mark for mark in tail.weak if mark is closing or tail.touches(mark)]
    agencies = [filed.agency if filed and filed.known else None, tail.agency, top.agency, filed.agency if filed else None, *(mark.agency for mark in weak)]
    entries = {(entry.span.start, entry.role, entry.names): entry for entry in (*top.credits, *tail.credits, *(mark.credit for mark in weak))}
    return Wire(
        agency=next(filter(None, agencies), None) or _only_mention(text),
        dateline=filed.dateline if filed else None,
        byline=top.byline,
        byline_span=top.byline_span,
        credits=tuple(entries[key] for key in sorted(entries, key=lambda key: key[0])),
        notes=tuple(dict.fromkeys((*top.notes, *tail.notes))),
        key_points=top.key_points,
    )


@dataclass(slots=True)
class _Tail:
    """What stands below a dateline, gathered line by line."""

    credits: list[Credit] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    weak: list[signatures.Signature] = field(default_factory=list)
    """Bare names of agencies; they count where they close the text or touch a credit line."""
    agency: str | None = None
    desk_named: bool = False
    """Credits that only agency stories have."""
    vouches: bool = False
    rows: set[int] = field(default_factory=set)
    """Starts of the lines above and below the credit lines."""

    def touches(self, mark: signatures.Signature) -> bool:
        """Whether a bare name stands next to a credit line."""
        return mark.credit.span.start in self.rows


def _first_dateline(lines: list[Unit], year: int | None) -> tuple[int, dateline.Filed | None]:
    """The first dateline of a known agency, else the first of a stranger; -1 where there is none."""
    stranger: tuple[int, dateline.Filed | None] = (-1, None)
    for at, unit in enumerate(lines):
        filed = dateline.read(unit, lines[at + 1] if at + 1 < len(lines) else None, year)
        if filed and filed.known:
            return at, filed
        if filed and not stranger[1]:
            stranger = at, filed
    return stranger


def _tail(lines: list[Unit], begin: int, filed: dateline.Filed | None) -> _Tail:
    """Everything from the dateline, which may hold a whole story on its line, to the next story's; all lines where there is none."""
    tail = _Tail()
    for at in range(begin, len(lines)):
        unit = lines[at]
        if filed and at > begin and dateline.read(unit, None, None):
            break
        marks = len(tail.credits)
        if line := credits.read(unit):
            tail.credits.extend(line.credits)
            tail.desk_named |= line.vouches
            tail.vouches |= line.vouches
        elif helped := contributed.read(unit):
            tail.credits.extend(helped.credits)
            tail.agency = tail.agency or helped.agency
            tail.vouches = True
        elif signature := signatures.read(unit, last=at == len(lines) - 1):
            if signature.vouches:
                tail.credits.append(signature.credit)
                tail.agency = tail.agency or signature.agency
                tail.vouches = True
            else:
                tail.weak.append(signature)
        elif filed and filed.agency == "AFP" and (initials := signatures.desk(unit)):
            tail.credits.append(initials)
        elif head.correction(unit):
            tail.notes.append(unit.piece())
        if len(tail.credits) > marks:
            tail.rows.update(lines[near].start for near in (at - 1, at + 1) if 0 <= near < len(lines))
    return tail


def _below_byline(lines: list[Unit]) -> int:
    """Index of the line below the first byline and the agency's name under it; 0 where there is no byline."""
    at = next((at + 1 for at, unit in enumerate(lines) if head.byline(unit)), 0)
    while 0 < at < len(lines) and (head.note(lines[at]) or head.byline(lines[at]) or signatures.read(lines[at], last=False)):
        at += 1
    return at


def _only_mention(text: str) -> str | None:
    """The agency that the story itself names (`told Reuters`), where it names only one."""
    names = {row(match).name for match in _MENTION.finditer(text)}
    return names.pop() if len(names) == 1 else None
