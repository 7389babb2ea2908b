"""The records of a web archive, one after another: WARC of any version, and ARC, its ancestor. What is damaged costs itself.

blank lines -> head -> block -> two line ends -> the next record, or the end
                 |       |          +-- something else: the length was wrong; on to the next head, in the block as far as it was held
                 |       +-- its gzip member ends first: cut off; the next member goes on
                 +-- no head: garbage; on to the next head
broken gzip at any of these: on to the next member that begins with a head

What none of this can tell: a plain archive that was cut in the middle of a page from one whose last length is too large. Both are searched,
so that what looks like a record in the words of the page that was cut is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from .inflow import Inflow, Torn

MAX_HEAD_BYTES = 1_048_576
"""URLs are the longest fields, and data: URLs the longest of them."""
_BLANK_BYTES = 65_536
"""Looked at a time for blank lines."""
_SEARCHED_AGAIN_BYTES = 1_000_000_000
"""Of one archive. In a made one, every record could claim as much as may be held, and each would be searched again for the others."""
_WARC_LINE_BYTES, _ARC_LINE_BYTES = 20, 8_192
"""What the first line of a head takes at most."""

_WARC = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}[ \t]*\r?\n")
# `URL address date type length`; version 2 has more fields before the length (Internet Archive, "ARC File Format", 1996).
_ARC = re.compile(rb"(?m:^)([a-z][a-z0-9+.-]{1,15}:\S{1,4096}) ([0-9A-Fa-f.:]{1,45}) ([0-9]{12,17})((?: [^\r\n]{0,2048})?) ([0-9]{1,18})\r?\n")
_ARC_START = b"filedesc://"
_LINE_END = re.compile(rb"\n")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_END_OF_RECORD = re.compile(rb"\r?\n\r?\n")
"""WARC 1.1, 4. ARC has a single line end there, which is found in many a page as well."""
_ADDRESSED = frozenset({"response", "resource", "request", "revisit", "conversion", "continuation"})
"""What must have a WARC-Target-URI (WARC 1.1, 5.11)."""
_ONCE = frozenset({"warc-type", "warc-record-id", "warc-date", "warc-target-uri", "content-length"})
"""Where one of these says two things, two heads have run into one another."""
_FIELD = re.compile(r"(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:(?P<value>[^\0-\x08\x0a-\x1f]*)")
"""WARC 1.1, 4. What is none is damage, and not a field that is not known."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record as its archive holds it."""

    kind: str
    """WARC-Type in lower case; `response` for every record of an ARC file but its first, which is `warcinfo`."""
    fields: Mapping[str, str]
    """WARC's named fields by their names in lower case; ARC's under the names of WARC's."""
    block: bytes
    """Its first bytes where it was too large to be held."""
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
    fields: Mapping[str, str]
    length: int
    fault: str = ""
    """What makes the length doubtful."""

    @property
    def kind(self) -> str:
        return self.fields.get("warc-type", "").lower()

    @property
    def url(self) -> str | None:
        return self.fields.get("warc-target-uri")

    @property
    def lacks(self) -> str:
        """The field without which there is no telling what this is; empty where it has them all."""
        return "WARC-Type" if not self.kind else "WARC-Target-URI" if self.kind in _ADDRESSED and not self.url else ""


class Records:
    """An iterator of what an inflow holds."""

    def __init__(self, inflow: Inflow, hold: int) -> None:
        """At most `hold` bytes of a block are held in memory."""
        self._inflow, self._hold = inflow, hold
        self._url: str | None = None
        self._searched_again = 0
        self._arc = False
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
        """The next record, or damage with the inflow at the next head; null at the end of the archive."""
        inflow = self._inflow
        place, at = inflow.place, inflow.taken
        self._skip_blank()
        if not at and inflow.look(len(_ARC_START), len(_ARC_START)) == _ARC_START:
            self._arc, self._begins, self._line_bytes = True, _ARC, _ARC_LINE_BYTES
        first = inflow.look(1, 40)
        if not first:
            return None
        if not self._at_head():
            inflow.find(self._begins, self._line_bytes)
            return Damage(at, f"{inflow.taken - at} bytes that are no record: {first!r}")
        head = self._head()
        self._url = head.url
        if head.fault:
            inflow.find(self._begins, self._line_bytes)
            return Damage(at, head.fault, self._url)
        return self._block(head, place, at)

    def _skip_blank(self) -> None:
        while blank := self._inflow.look(1, _BLANK_BYTES):
            size = len(blank) - len(blank.lstrip(b"\r\n"))
            self._inflow.drop(size)
            if size < len(blank):
                return

    def _at_head(self) -> bool:
        """Whether a head is what comes next. Looks no farther than its line, behind which the archive may be broken."""
        return self._begins.match(self._look_through(_LINE_END, self._line_bytes)) is not None

    def _look_through(self, end: re.Pattern[bytes], most: int) -> bytes:
        """The next bytes: those to such an end and maybe more, but at most so many, and what there is at the end of the archive."""
        inflow = self._inflow
        seen, searched = inflow.look(1, most), 0
        while not end.search(seen, max(0, searched - 3)) and len(seen) < most:
            searched = len(seen)
            seen = inflow.look(searched + 1, most)
            if len(seen) == searched:
                break
        return seen

    def _head(self) -> _Head:
        """Takes a head; of one with a fault, no more than what stands before another head in it."""
        ends = _LINE_END if self._arc else _END_OF_HEAD
        seen = self._look_through(ends, MAX_HEAD_BYTES)
        begin, end = self._begins.match(seen), ends.search(seen)
        assert begin is not None
        if end is None:
            head, size = _Head({}, 0, "no end of the record's head"), len(seen)
        else:
            head, size = _arc_head(begin) if self._arc else _warc_head(seen[begin.end() : end.start()]), end.end()
        if head.fault:  # only the last of those that have run into one another can be whole
            size = max((inner.start() for inner in self._begins.finditer(seen, begin.end(), size)), default=size)
        self._inflow.drop(size)
        return head

    def _block(self, head: _Head, place: int | None, at: int) -> Record | Damage:
        inflow, length = self._inflow, head.length
        held = bytearray()
        left = length
        while left:
            if inflow.between and self._at_head():
                return Damage(at, f"claims {length} bytes, and its gzip member holds {length - left}", head.url)
            piece = inflow.within(min(left, 1_048_576))
            if not piece and not (inflow.between and inflow.look(1, 1)):
                return self._wrong_length(held, at, f"claims {length} bytes, and the archive ends after {length - left}")
            inflow.drop(len(piece))
            left -= len(piece)
            held += piece[: self._hold - len(held)]
        if not self._ends_here(begins_member=inflow.packed and place is not None):
            return self._wrong_length(held, at, f"claims {length} bytes, and behind them stands {inflow.look(1, 40)!r}")
        if head.lacks:
            return Damage(at, f"no {head.lacks}", head.url)
        return Record(head.kind, head.fields, bytes(held), length <= self._hold, place)

    def _ends_here(self, begins_member: bool) -> bool:
        """Whether the record is over: its member is, and its check sum is right, or the next thing is a record, or what ends a record was there.

        Blank lines may be too few or too many. Behind a record that `begins_member`, a break is taken for its own, because most have a member
        for themselves.
        """
        inflow = self._inflow
        blank = bytearray()
        try:
            while rest := inflow.within(_BLANK_BYTES):
                size = len(rest) - len(rest.lstrip(b"\r\n"))
                inflow.drop(size)
                blank += rest[: min(size, 4)]
                if size < len(rest):
                    break
            else:
                return True
            if self._at_head():
                return True
            if begins_member:
                inflow.look(_BLANK_BYTES, 1)  # it may be nonsense that a broken member unpacks to, and then it breaks off soon
        except (Torn, OSError):  # either comes again with the next record
            if begins_member or not self._ended(blank):
                raise
            return True
        return self._ended(blank)

    def _ended(self, blank: bytearray) -> bool:
        return not self._arc and _END_OF_RECORD.match(blank) is not None

    def _wrong_length(self, held: bytearray, at: int, detail: str) -> Damage:
        """Goes to the next head, be it in the block: a length that is too large has swallowed whole records."""
        if self._searched_again + len(held) <= _SEARCHED_AGAIN_BYTES:
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
    fault = ""
    for line in re.split(r"\r?\n", re.sub(r"\r?\n[ \t]+", " ", text)):
        form = _FIELD.fullmatch(line)
        if form is None:
            fault = f"no field: {line[:40]!r}" if line else fault
            continue
        name, value = form["name"].lower(), form["value"].strip()
        if fields.setdefault(name, value) != value and name in _ONCE:
            fault = f"a head with two values of {name}"
    # WARC 1.0 has the address in angle brackets by its grammar and not by its examples, so that both are about.
    if "warc-target-uri" in fields:
        fields["warc-target-uri"] = re.sub(r"^<(.*)>$", r"\1", fields["warc-target-uri"])
    length = fields.get("content-length", "")
    sound = re.fullmatch(r"[0-9]{1,18}", length)
    return _Head(fields, int(length) if sound else 0, fault or ("" if sound else f"no length but {length!r}" if length else "no Content-Length"))


def _arc_head(line: re.Match[bytes]) -> _Head:
    url, address, stamp, more, length = (part.decode("latin-1") for part in line.groups())
    kind = "warcinfo" if url.startswith(_ARC_START.decode()) else "response"
    fields = {"warc-type": kind, "warc-target-uri": url, "warc-ip-address": address, "content-type": more.strip().partition(" ")[0]}
    try:
        moment = datetime.strptime(stamp[:14].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        moment = None
    if moment is not None:
        fields["warc-date"] = moment.isoformat()
    return _Head(fields, int(length))
