"""Reads the furniture of a wire story: dateline or credits prove the story, then its head and tail are looked for around them.

dateline of a known agency                     proves
credits of a reporter and another of the desk  prove
`Associated Press writer ... contributed`      proves
notice of rights, desk with its bureau         prove
name of an agency under or in a byline         proves, above a story
name of an agency as the story's last word     proves, below a story; so does `Le Courrier avec AFP`
dated dateline of a stranger + proving credits prove together
byline, note, key points                       prove nothing; they are read where a story is proved
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from schemas.record import Credit, Piece, Wire

from . import contacts, contributed, credits, dateline, head, notes, photos, signatures
from .agencies import SIGNATURES, row
from .hints import hinted
from .units import Unit, units

_MENTION = re.compile(rf"\b(?:{SIGNATURES})\b")
_QUOTED = re.compile(r"[\"“„«][^\n]*?[\"”“»]")
_STORY = 20  # words that an agency's name closes or opens, where that name alone proves the story
_ONE_LINE = 40  # words where they stand on one line: a caption is shorter
_FIRST_LINES = 3


def wire(text: str, *, year: int | None = None) -> Wire | None:
    """The news-agency furniture of a text, with spans into it; null means that the text holds none.

    `year` is that of the page's publication: a dateline that prints no year gets its ISO date only from it. Lines are the
    unit, paragraphs may be apart by one or two newlines. Of several stories the first is read. Nothing is cut from the text.
    Raises nothing.
    """
    if not any(_speaks(unit, after) for unit, after in hinted(text)):
        return None
    lines = units(text)
    at, filed = _first_dateline(lines, year)
    tail = _tail(lines, max(at, 0), filed)
    if filed and not filed.known and not tail.desk_named:
        at, filed, tail = -1, None, _tail(lines, 0, None)
    top = head.read(lines, at if filed else _below_byline(lines))
    closing = next((mark for mark in tail.weak.values() if mark.credit.span.end == lines[-1].end), None)
    opening = next((mark for unit in lines[:_FIRST_LINES] if (mark := tail.weak.get(unit.start)) and mark.opens and not head.byline(unit)), None)
    signed = any(mark and mark.vouches for mark in (closing, opening)) and _tells(lines)
    if not (filed or tail.vouches or top.signed or signed or (top.byline and closing)):
        return None
    weak = [mark for start, mark in tail.weak.items() if mark in (closing, opening) or start in tail.rows]
    agencies = [filed.agency if filed and filed.known else None, tail.agency, top.agency, filed.agency if filed else None, *(mark.agency for mark in weak)]
    agency = next(filter(None, agencies), None) or _only_mention(text)
    entries = {(entry.span.start, entry.role, entry.names): entry for entry in (*top.credits, *tail.credits, *(mark.credit for mark in weak))}
    return Wire(
        agency=agency,
        dateline=filed.dateline if filed else None,
        byline=top.byline,
        byline_span=top.byline_span,
        credits=tuple(entries[key] for key in sorted(entries, key=lambda key: key[0])),
        notes=tuple(dict.fromkeys((*top.notes, *tail.notes))),
        key_points=top.key_points,
    )


def _speaks(unit: Unit, after: Unit | None) -> bool:
    """Whether a line that names an agency or a role is furniture. In most texts that hold such lines they are prose, and no story is looked for."""
    return bool(
        unit.opens_a_wrap
        or dateline.read(unit, after, None)
        or credits.read(unit)
        or contributed.read(unit)
        or contacts.read(unit)
        or signatures.read(unit, last=after is None)
        or signatures.closing(unit)
        or ((by := head.byline(unit)) and by.agency)
    )


@dataclass(slots=True)
class _Tail:
    """What stands below a dateline, gathered line by line."""

    credits: list[Credit] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    weak: dict[int, signatures.Signature] = field(default_factory=dict)
    """Bare names of agencies by the start of their line; they count where they close the text or stand next to a credit line."""
    agency: str | None = None
    desk_named: bool = False
    """Credits that only agency stories have."""
    vouches: bool = False
    rows: set[int] = field(default_factory=set)
    """Starts of the lines above and below the credit lines."""


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
        elif named := contributed.read(unit) or contacts.read(unit):
            tail.credits.extend(named.credits)
            tail.agency = tail.agency or named.agency
            tail.vouches |= named.agency is not None
        elif signature := signatures.read(unit, last=at == len(lines) - 1):
            if signature.vouches and not signature.opens:
                tail.credits.append(signature.credit)
                tail.agency = tail.agency or signature.agency
                tail.vouches = True
            else:
                tail.weak[unit.start] = signature
        elif picture := photos.read(unit):
            tail.credits.append(picture)
        elif filed and (initials := signatures.desk(unit, filed.agency)):
            tail.credits.append(initials)
        elif notes.correction(unit) or (at > begin and notes.update(unit)):
            tail.notes.append(unit.piece())
        elif last_word := signatures.closing(unit):
            tail.weak[unit.start] = last_word
        if len(tail.credits) > marks:
            tail.rows.update(lines[near].start for near in (at - 1, at + 1) if 0 <= near < len(lines))
    return tail


def _tells(lines: list[Unit]) -> bool:
    """Whether the lines read as a story: some words of it, and nobody who speaks of himself outside quotation marks."""
    words = _QUOTED.sub(" ", "\n".join(unit.text for unit in lines))
    return len(words.split()) >= (_STORY if len(lines) > 1 else _ONE_LINE) and not notes.TALK.search(words) and "?" not in words


def _below_byline(lines: list[Unit]) -> int:
    """Index of the line below the first byline and the agency's name under it; 0 where there is no byline."""
    at = next((at + 1 for at, unit in enumerate(lines) if head.byline(unit)), 0)
    while 0 < at < len(lines) and (notes.note(lines[at]) or head.byline(lines[at]) or signatures.read(lines[at], last=False)):
        at += 1
    return at


def _only_mention(text: str) -> str | None:
    """The agency that the story itself names (`told Reuters`), where it names only one."""
    names = {row(match).name for match in _MENTION.finditer(text)}
    return names.pop() if len(names) == 1 else None
