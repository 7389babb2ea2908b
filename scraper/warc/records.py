"""The records of a web archive, one after another: WARC of any version, and ARC, its ancestor. What is damaged costs itself.

blank lines -> head -> block -> blank lines -> the next record, or the end
                 |       |          +-- something else: the length was wrong; on to the next head, in the block if it was held
                 |       +-- its gzip member ends first: cut off; the next member goes on
                 +-- no head: garbage; on to the next head
broken gzip at any of these: on to the next member that begins with a head
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from .inflow import Inflow, Torn

MAX_HEAD_BYTES = 1_048_576
"""URLs are the longest fields, and data: URLs the longest of them."""
SMALL_BYTES = 65_536
"""What is held of every block: enough for the headers of an answer."""
_SEARCHED_AGAIN_BYTES = 1_000_000_000
"""Of one archive. In a made one, every record could claim as much as may be held, and each would be searched again for the others."""
_WARC_LINE_BYTES, _ARC_LINE_BYTES = 20, 8_192
"""What the first line of a head takes at most."""

_WARC = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}[ \t]*\r?\n")
# `URL address date type length`; version 2 has more fields before the length (Internet Archive, "ARC File Format", 1996).
_ARC = re.compile(rb"([a-z][a-z0-9+.-]{1,15}:\S{1,4096}) ([0-9A-Fa-f.:]{1,45}) ([0-9]{12,17}) (?:(\S{1,100}) ?[^\r\n]{0,2048} )?([0-9]{1,18})\r?\n")
_ARC_START = b"filedesc://"
_START = re.compile(rb"[\r\n]*(?:WARC/[0-9]\.|filedesc://)")
_LINE_END = re.compile(rb"\n")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")


def begins_archive(data: bytes) -> bool:
    """Whether unpacked bytes are the first of a web archive."""
    return _START.match(data) is not None


@dataclass(frozen=True, slots=True)
class Record:
    """One record as its archive holds it."""

    kind: str
    """WARC-Type in lower case; `response` for every record of an ARC file but its first, which is `warcinfo`."""
    fields: Mapping[str, str]
    """WARC's named fields by their names in lower case; ARC's under the names of WARC's."""
    block: bytes
    """Its first `SMALL_BYTES` where it was not wanted or too large."""
    whole: bool
    """Whether that is all of the block."""
    place: int | None
    """Where in the source an inflow begins with it; null where none can."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What stands in place of one record or of several that cannot be told apart."""

    at: int
    """In the unpacked archive."""
    detail: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    kind: str
    fields: Mapping[str, str]
    length: int | None
    """Null where the head gives none, or two."""


class Records:
    """An iterator of what an inflow holds."""

    def __init__(self, inflow: Inflow, hold: Callable[[str], int]) -> None:
        """`hold` says for a kind of record how many bytes of its block are wanted."""
        self._inflow, self._hold = inflow, hold
        self._url: str | None = None
        self._searched_again = 0
        self._arc: bool | None = None
        """Null before the first head."""
        self._begins, self._line_bytes = _WARC, _WARC_LINE_BYTES

    def __iter__(self) -> Iterator[Record | Damage]:
        """Until the end of the archive. Raises OSError as the source does."""
        inflow = self._inflow
        while True:
            self._url = None
            at = inflow.taken
            try:
                found = self._next()
            except Torn as torn:
                url, lost = self._url, inflow.resume(self._begins)
                found = Damage(at, f"{torn}; {lost} packed bytes lost", url)
            if found is None:
                return
            yield found

    def _next(self) -> Record | Damage | None:
        inflow = self._inflow
        place, at = inflow.place, inflow.taken
        self._skip_blank()
        head = self._head()
        if not isinstance(head, _Head):
            return head
        self._url = head.fields.get("warc-target-uri")
        if head.length is None:
            inflow.find(self._begins, self._line_bytes)
            return Damage(at, "no Content-Length, or more than one", self._url)
        return self._block(head, place, at, head.length)

    def _skip_blank(self) -> None:
        while blank := self._inflow.look(1, SMALL_BYTES):
            size = len(blank) - len(blank.lstrip(b"\r\n"))
            self._inflow.drop(size)
            if size < len(blank):
                return

    def _head(self) -> _Head | Damage | None:
        """Takes a head; null at the end of the archive, and damage with the inflow at the next head where there is none."""
        inflow, at = self._inflow, self._inflow.taken
        seen = inflow.look(1, _ARC_LINE_BYTES)
        if not seen:
            return None
        if self._arc is None:
            self._arc = inflow.look(len(_ARC_START), len(_ARC_START)) == _ARC_START
            if self._arc:
                self._begins, self._line_bytes = _ARC, _ARC_LINE_BYTES
        ends = _LINE_END if self._arc else _END_OF_HEAD
        while not (end := ends.search(seen)) and len(seen) < MAX_HEAD_BYTES and (more := inflow.look(len(seen) + 1, MAX_HEAD_BYTES)) != seen:
            seen = more
        begin = self._begins.match(seen)
        if begin is None or end is None:
            inflow.find(self._begins, self._line_bytes) if begin is None else inflow.drop(len(seen))
            return Damage(at, f"{inflow.taken - at} bytes that are no record: {seen[:40]!r}" if begin is None else "no end of the record's head")
        inflow.drop(end.end())
        return _arc_head(begin) if self._arc else _warc_head(seen[begin.end() : end.start()])

    def _block(self, head: _Head, place: int | None, at: int, length: int) -> Record | Damage:
        inflow = self._inflow
        whole = length <= max(self._hold(head.kind), SMALL_BYTES)
        held = bytearray()
        left = length
        while left:
            if inflow.between and self._begins.match(inflow.look(self._line_bytes, self._line_bytes)):
                return Damage(at, f"claims {length} bytes, and its gzip member holds {length - left}", self._url)
            piece = inflow.within(min(left, 1_048_576))
            if not piece and not inflow.between:
                return self._wrong_length(held, whole, at, f"claims {length} bytes, and the archive ends after {length - left}")
            inflow.drop(len(piece))
            left -= len(piece)
            if whole or len(held) < SMALL_BYTES:
                held += piece
        if not self._ends_here():
            return self._wrong_length(held, whole, at, f"claims {length} bytes, and behind them stands {inflow.look(40, 40)!r}")
        return Record(head.kind, head.fields, bytes(held if whole else held[:SMALL_BYTES]), whole, place)

    def _ends_here(self) -> bool:
        """Whether the record is over: its member is, and its check sum is right, or the next thing is a record. Blank lines may be too few or too many."""
        inflow = self._inflow
        while rest := inflow.within(SMALL_BYTES):
            size = len(rest) - len(rest.lstrip(b"\r\n"))
            inflow.drop(size)
            if size < len(rest):
                return self._begins.match(inflow.look(self._line_bytes, self._line_bytes)) is not None
        return True

    def _wrong_length(self, held: bytearray, whole: bool, at: int, detail: str) -> Damage:
        if whole and self._searched_again + len(held) <= _SEARCHED_AGAIN_BYTES:
            self._searched_again += len(held)
            self._inflow.put_back(held)
        self._inflow.find(self._begins, self._line_bytes)
        return Damage(at, detail, self._url)


def _warc_head(head: bytes) -> _Head:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    fields: dict[str, str] = {}
    lengths = set()
    for line in re.sub(r"\r?\n[ \t]+", " ", text).splitlines():
        name, _, value = line.partition(":")
        name, value = name.strip().lower(), value.strip()
        fields.setdefault(name, value)
        if name == "content-length":
            lengths.add(value)
    # WARC 1.0 has the address in angle brackets by its grammar and not by its examples, so that both are about.
    if "warc-target-uri" in fields:
        fields["warc-target-uri"] = re.sub(r"^<(.*)>$", r"\1", fields["warc-target-uri"])
    length = lengths.pop() if len(lengths) == 1 else ""
    return _Head(fields.get("warc-type", "").lower(), fields, int(length) if re.fullmatch(r"[0-9]{1,18}", length) else None)


def _arc_head(line: re.Match[bytes]) -> _Head:
    url, address, stamp, media_type, length = (part.decode("latin-1") for part in line.groups(b""))
    fields = {"warc-target-uri": url, "warc-ip-address": address, "content-type": media_type}
    try:
        moment = datetime.strptime(stamp[:14].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        moment = None
    if moment is not None:
        fields["warc-date"] = moment.isoformat()
    return _Head("warcinfo" if url.startswith(_ARC_START.decode()) else "response", fields, int(length))
