"""Where letters begin in a file that holds several, and what their heads say.

    From ada at example.org  Mon Mar  4 21:12:11 2024        the line that parts letters in a mailbox (RFC 4155), and in Mailman's archives
    From: ada at example.org (Ada Lund)                      fields (RFC 5322, section 2.2), some of which no person types
    Date: Mon, 4 Mar 2024 21:12:11 +0100
    Subject: [quay] Re: Loose ring at the steps
     that is broken                                          a field that goes on
    Message-ID: <4.ada@example.org>

A letter that quotes others with their heads has neither the line nor those fields in each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import Protocol

from ..stamps.stamp import is_date

_PARTS = re.compile(r">?From \S{1,200}(?: at \S{1,200})? +(?P<when>\S.{10,50})")
_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z]{0,30}(?:-[A-Za-z0-9]{1,30}){0,5}): ?(?P<value>.*)")
_NEEDED = frozenset({"from", "date", "subject"})
_OF_PROGRAMS = frozenset(
    {"message-id", "in-reply-to", "references", "newsgroups", "message", "list-id", "received", "nntp-posting-host", "archived-at", "xref"}
)
"""Fields that nobody writes into a letter; `Message: 3` numbers those of a digest."""
_OF_FORUMS = frozenset({"list-post", "mailing-list", "newsgroups"})
"""Fields of a list to which its readers write."""
_NO_WORDS = ("multipart/", "text/html", "text/calendar", "application/", "message/", "image/", "audio/", "video/")
"""What a letter is declared to be whose words do not stand below its head as they were written."""
_LONGEST = 2_000
"""Of a field with what goes on below it, such as the letters before it. Codes are read in the square of their number."""
_CODED = re.compile(r"=(?:[0-9A-F]{2}|$)")
_ID = re.compile(r"<([^<>\s]{1,250})>")
_NAMED = re.compile(r'"?(?P<name>[^"<>]*[^"<>\s])"? *<[^<>]*>?|[^()\s]+(?: at [^()\s]+)? +\((?P<said>[^()]+)\)')
_LIST = re.compile(r"\[[^\[\]]{1,40}\]\s*")
_WAS = re.compile(r"\s*[(\[]was:? .*", re.IGNORECASE)
_ANSWER = re.compile(r"(?:(?:re|aw|sv|antw|odp|rv|res|fwd?|wg)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)


class Line(Protocol):
    """What a head is read from: a row of a page, or a line of a file that no page has been made of."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def gap(self) -> int:
        """2 where a blank line stands before it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a head: its first row, where its value begins there, and all of what it says."""

    at: int
    start: int
    value: str


@dataclass(frozen=True, slots=True)
class Head:
    """The rows of one head and its fields by their names in small letters."""

    start: int
    end: int
    parted: bool
    """A line that parts letters stands above its fields."""
    fields: dict[str, Field]

    @property
    def is_of_program(self) -> bool:
        """Whether only a program writes such a head."""
        return self.parted or bool(self.fields.keys() & _OF_PROGRAMS)

    def is_coded(self, rows: Iterable[Line]) -> bool:
        """Whether the words of its letter, in those rows, are in parts, in markup, in codes (RFC 2045) or a program's data, which are not read."""
        coding = self._said("content-transfer-encoding")
        printable = coding.startswith("quoted-printable") and any(_CODED.search(row.text) for row in rows)
        return printable or coding.startswith("base64") or self._said("content-type").startswith(_NO_WORDS)

    @property
    def is_one_way(self) -> bool:
        """Whether a program sent it by itself (RFC 3834), as bounces, or it came to all who subscribed to what names no place to write to (RFC 2369)."""
        by_itself = self._said("auto-submitted").startswith("auto-") or self._said("return-path") == "<>"
        return by_itself or ("list-unsubscribe" in self.fields and self.fields.keys().isdisjoint(_OF_FORUMS))

    @property
    def name(self) -> str:
        """Who wrote it: a name, or the address where no name stands beside it."""
        printed = decoded(self.fields["from"].value)
        named = _NAMED.fullmatch(printed)
        return (named["name"] or named["said"]).strip(" '") if named else printed.strip("<> ")

    @property
    def id(self) -> str | None:
        """What no other letter is called."""
        return next(iter(self._ids("message-id")), None)

    @property
    def answered(self) -> list[str]:
        """The letters that it answers, the last one first."""
        return [*self._ids("in-reply-to"), *self._ids("references")[::-1]]

    @property
    def subject(self) -> str:
        """What it is about, as it is printed, without the marks of an answer."""
        printed = decoded(self.fields["subject"].value)
        tag = _LIST.match(printed)
        answered = _ANSWER.match(printed, tag.end() if tag else 0)
        return f"{tag[0] if tag else ''}{printed[answered.end() :]}" if answered else printed

    @property
    def topic(self) -> str:
        """The subject without the list's name and the subject that it had before."""
        return _WAS.sub("", _ANSWER.sub("", _LIST.sub("", self.subject))).strip().casefold()

    def _said(self, name: str) -> str:
        return self.fields[name].value.lower() if name in self.fields else ""

    def _ids(self, name: str) -> list[str]:
        return _ID.findall(self.fields[name].value) if name in self.fields else []


def heads(rows: Sequence[Line]) -> list[Head]:
    """The heads of the letters of a file; of those that stand below a line that parts letters only these, if some do.

    One alone must begin its file, have an id and be one that can be answered: memos of an office have references and numbers, too, and a patch stands below
    a line as a letter does.
    """
    found = [head for head in _heads(rows) if head.is_of_program]
    found = [head for head in found if head.parted] or found
    return found if len(found) > 1 or any(head.start == 0 and head.id and not head.is_one_way for head in found) else []


def decoded(value: str) -> str:
    """A value without the encoding of RFC 2047, where it is no longer than anybody's."""
    try:
        return str(make_header(decode_header(value))) if "=?" in value and len(value) <= 2 * _LONGEST else value
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return value


def _heads(rows: Sequence[Line]) -> Iterator[Head]:
    at = 0
    while at < len(rows):
        parts = _PARTS.fullmatch(rows[at].text)
        fields, end = _fields(rows, at + (parts is not None))
        is_whole = fields.keys() >= _NEEDED
        parted = parts is not None and is_whole and is_date(parts["when"])  # asked last, as it takes longest
        if parts is not None and not parted:
            end = at  # the next row may begin a head of its own
        elif is_whole and (parted or at == 0 or rows[at].gap > 1 or rows[at - 1].gap > 1):
            yield Head(at, end, parted, fields)
        at = max(end, at + 1)


def _fields(rows: Sequence[Line], at: int) -> tuple[dict[str, Field], int]:
    """The fields that stand on end from a row on, and the first row behind them."""
    found: dict[str, Field] = {}
    start, last = at, None
    while at < len(rows) and (at == start or rows[at].gap == 1):
        row = rows[at]
        field = _FIELD.fullmatch(row.text)
        if field is not None:
            last = field["name"].lower()
            found.setdefault(last, Field(at, field.start("value"), field["value"]))
        elif last is None or _PARTS.fullmatch(row.text):
            break
        elif len(found[last].value) < _LONGEST:  # what goes on is set in by spaces or a tab; a blank line ends the head
            found[last] = replace(found[last], value=f"{found[last].value} {row.text}")
        at += 1
    return found, at
