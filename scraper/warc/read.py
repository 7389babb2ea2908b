"""From the records of a web archive to inputs: pages as they were captured, and for each that cannot be had the reason why.

    response    200 -> Input; another status -> BadInput with the reason of that status
    revisit     the body that it says was unchanged, from the archives read so far -> Input
    resource    a page saved without its headers -> Input
    conversion  text made of a page (WET) -> Input
    damage      BadInput

What is no page (requests, metadata, redirects, robots.txt, pictures, styles) is passed over and counted.
"""

from __future__ import annotations

import os
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from errno import EIO
from hashlib import sha256
from urllib.parse import urlsplit

from cleaners.urls import parted, stated
from schemas.capture import Capture
from schemas.errors import ReadError
from schemas.outcome import Reason

from ..inputs import BadInput, Input, printable
from .digests import agrees
from .inflow import GZIP, Inflow, Source, begins_archive
from .message import MAX_HEAD_BYTES, Answer, read_answer
from .originals import Original, Originals, read_again
from .records import Damage, Record, Records

SNIFFED_BYTES = 4_096
"""Of a file, to tell whether it is a web archive."""
_PAGES = frozenset({200, 203})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# A picture or a style that a browser got with its page is not a page that came to nothing. What names no type may be one.
_PAGE_TYPE = re.compile(
    r"text/(?!css|javascript|ecmascript|vtt|calendar|csv)|application/(?:[\w.+-]*\+)?(?:xml|json)\b|application/(?:xhtml|octet-stream|rss|atom)"
)
_NOT_ARCHIVED = b"not-archived:"


def holds_records(head: bytes) -> bool:
    """Whether a file with these first bytes is a web archive, packed by gzip or not."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(31).decompress(head, SNIFFED_BYTES)
        except zlib.error:
            return False
    return begins_archive(head)


def read_warc(
    source: Source,
    max_bytes: int,
    *,
    name: str,
    path: str | None = None,
    head: bytes = b"",
    originals: Originals | None = None,
    passed_over: Counter[str] | None = None,
) -> Iterator[Input | BadInput]:
    """The pages of an archive, in its order, one in memory at a time; no body has more than `max_bytes`.

    `name` is for people; `path` opens the archive anew where it is a file, without which no revisit can be resolved; `head` was read from
    `source` already. Raises nothing.
    """
    reading = _Reading(max_bytes, path, Originals() if originals is None else originals)
    over = Counter() if passed_over is None else passed_over
    empty = True
    try:
        for found in Records(Inflow(source, head), reading.hold):
            item = reading.damaged(found, name) if isinstance(found, Damage) else reading.item(found)
            empty = False
            if isinstance(item, _PassedOver):
                over[item.kind] += 1
            else:
                yield item
    except OSError as error:
        yield BadInput(name, Reason.UNREADABLE, os.strerror(error.errno or EIO))
        return
    if empty:
        yield BadInput(name, Reason.NOT_FOUND, "no record in this archive")


@dataclass(frozen=True, slots=True)
class _PassedOver:
    """What is no page, by a name for its kind."""

    kind: str


class _Reading:
    """What is made of the records of one archive."""

    def __init__(self, max_bytes: int, path: str | None, originals: Originals) -> None:
        self.max_bytes, self.path, self.originals = max_bytes, path, originals
        self.hold = max_bytes + MAX_HEAD_BYTES
        """How much of a record's block is held."""

    def damaged(self, damage: Damage, name: str) -> BadInput:
        """The page of a damaged record, or the place where there is no telling."""
        return BadInput(printable(stated(damage.url)) if damage.url else f"{name}#{damage.at}", Reason.BAD_ARCHIVE, printable(damage.detail))

    def item(self, record: Record) -> Input | BadInput | _PassedOver:
        """The page, or why there is none."""
        url = stated(record.fields.get("warc-target-uri", ""))
        if record.kind not in ("response", "resource", "conversion", "revisit"):
            return _PassedOver(_kind(record) if _is_sound(record) else "damaged records of what is no page")
        if not re.match(r"https?://", url, re.IGNORECASE):
            return _PassedOver("records of no web address")
        if parted(url) is None:
            return BadInput(printable(url), Reason.BAD_ARCHIVE, "an address that cannot be taken apart")
        try:
            _check(record)
            if record.kind in ("resource", "conversion"):
                return self._saved(record, url)
            if record.kind == "response":
                return self._answered(record, read_answer(record.block), url)
            return self._revisited(record, read_answer(record.block) if record.block else None, url)
        except ReadError as error:
            return BadInput(printable(url), Reason(error.code), printable(error.detail))

    def _saved(self, record: Record, url: str) -> Input | _PassedOver:
        media_type = record.fields.get("content-type", "")
        if not _may_be_page(media_type):
            return _PassedOver(_NO_PAGE)
        self._check_whole(record)
        if not record.whole or len(record.block) > self.max_bytes:
            raise ReadError(Reason.TOO_LARGE, f"more than {self.max_bytes} bytes")
        headers = (("content-type", media_type),) if media_type else ()
        return _input(record, url, None, headers, record.block)

    def _answered(self, record: Record, answer: Answer, url: str) -> Input | BadInput | _PassedOver:
        if record.place is not None and self.path is not None and answer.status in _PAGES:
            original = Original(self.path, record.place, record.fields.get("warc-date", ""))
            self.originals.note(original, digest=record.fields.get("warc-payload-digest"), url=url)
        labelled = record.fields.get("warc-payload-digest")
        if labelled and record.whole and "warc-block-digest" not in record.fields and not answer.bears(labelled):
            raise ReadError(Reason.BAD_ARCHIVE, f"a payload that is not that of {labelled}")
        return self._page(record, answer, url, record)

    def _revisited(self, record: Record, answer: Answer | None, url: str) -> Input | BadInput | _PassedOver:
        """What a revisit leaves out stands in the original: the body, and for 304 or no answer at all the headers, too."""
        fields = record.fields
        if answer is not None and answer.status != 304 and (answer.status not in _PAGES or not _may_be_page(answer.header("content-type"))):
            return self._page(record, answer, url, record)
        digest = None if fields.get("warc-profile", "").endswith("server-not-modified") else fields.get("warc-payload-digest")
        original = self.originals.find(digest=digest, url=stated(fields.get("warc-refers-to-target-uri") or url), date=fields.get("warc-refers-to-date"))
        before = None if original is None else read_again(original, self.hold)
        if original is None or before is None:
            said = f"{stated(fields.get('warc-refers-to-target-uri') or url)} of {fields.get('warc-refers-to-date') or 'an unknown time'}"
            raise ReadError(Reason.REVISIT_UNRESOLVED, f"as it was before, at {said}, which none of the archives read so far holds")
        self.originals.note(replace(original, date=fields.get("warc-date", "")), digest=None, url=url)
        _check(before)
        then = read_answer(before.block)
        if answer is None or answer.status == 304:
            return self._page(record, then, url, before)
        return self._page(record, replace(then, status=answer.status, headers=answer.headers), url, before)

    def _page(self, record: Record, answer: Answer, url: str, holder: Record) -> Input | BadInput | _PassedOver:
        """The page of an answer, whose body `holder` has."""
        if urlsplit(url).path == "/robots.txt":
            return _PassedOver("answers for robots.txt")
        if answer.status in _REDIRECTS:
            return _PassedOver("redirects")
        if answer.status not in _PAGES:
            return BadInput(printable(url), Reason.of_status(answer.status), f"status {answer.status}")
        if not _may_be_page(answer.header("content-type")):
            return _PassedOver(_NO_PAGE)
        self._check_whole(holder)
        if not holder.whole:
            raise ReadError(Reason.TOO_LARGE, f"more than {self.max_bytes} bytes")
        return _input(record, url, answer.status, answer.headers, answer.body(self.max_bytes))

    def _check_whole(self, record: Record) -> None:
        why = record.fields.get("warc-truncated") or ("segmented" if "warc-segment-number" in record.fields else "")
        if why:
            raise ReadError(Reason.BAD_ARCHIVE, f"the archive holds only a part of it ({why})")


_NO_PAGE = "records that are no pages by their media type"


def _is_sound(record: Record) -> bool:
    """Whether its block is that of its digest, if it has one that is known here."""
    labelled = record.fields.get("warc-block-digest")
    return not labelled or not record.whole or agrees(labelled, record.block) is not False


def _check(record: Record) -> None:
    if not _is_sound(record):
        raise ReadError(Reason.BAD_ARCHIVE, f"{len(record.block)} bytes that are not those of {record.fields['warc-block-digest']}")


def _kind(record: Record) -> str:
    if record.kind == "metadata" and _NOT_ARCHIVED in record.block:
        return "pages that object to being archived"
    known = record.kind in ("warcinfo", "request", "metadata", "continuation")
    return f"{record.kind} records" if known else "records of unknown kinds"


def _may_be_page(media_type: str) -> bool:
    return not media_type.strip() or _PAGE_TYPE.match(media_type.strip().lower()) is not None


def _input(record: Record, url: str, status: int | None, headers: tuple[tuple[str, str], ...], body: bytes) -> Input:
    capture = Capture(
        url=printable(url),
        status=status,
        headers=tuple((name, printable(value)) for name, value in headers),
        fetched_at=_moment(record.fields.get("warc-date", "")),
        sha256=sha256(body).hexdigest(),
        size_bytes=len(body),
    )
    return Input(printable(url), capture, body)


def _moment(date: str) -> datetime | None:
    """W3C-DTF in UTC; null where it is malformed or says no time of day, against which relative dates would be misplaced."""
    try:
        moment = datetime.fromisoformat(date) if len(date) > len("2026-11-24") else None
    except ValueError:
        return None
    if moment is None or not 1 < moment.year < 9999:  # ages of posts are counted from here, and the calendar of computers has ends
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
