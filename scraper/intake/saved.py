"""What a saved file holds: the page's own bytes, out of gzip, zstd, MHTML and Safari's archives, and what the saver noted about its origin.

    raw bytes --gzip, zstd (by their first bytes)--> bytes --MHTML, property list--> root document
                                                           --saver's comment--> URL, time

This looks at containers and at the comment that browsers write into the first bytes; the page itself is read by the cleaners.
"""

from __future__ import annotations

import plistlib
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Protocol
from xml.parsers.expat import ExpatError

from schemas.errors import ReadError

from .mhtml import MAX_HEAD_BYTES, Part, opened

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
STEP_BYTES = 512
"""How much is inflated at once: gzip makes at most 1,032 bytes of one, zstd 128 KiB of a block of four, so a step stays below 20 MB."""
HEAD_BYTES = 2_048


@dataclass(frozen=True, slots=True)
class Saved:
    """A page as it was received, as far as its file tells."""

    body: bytes
    url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """As in `Capture`: lower-case names."""
    fetched_at: datetime | None = None


def unpack(raw: bytes, max_bytes: int) -> Saved:
    """The page in a file's bytes.

    Raises ReadError: `too_large` for more than `max_bytes` at any stage, `bad_archive` for a broken container.
    """
    body = inflated(raw, max_bytes)
    if looks_like_mhtml(body):
        return _root_document(body)
    if body.startswith(_PROPERTY_LIST) or (body.startswith(b"<?xml") and b"<key>WebMainResource</key>" in body[:HEAD_BYTES]):
        return _main_resource(body)
    return _with_savers_note(Saved(body))


class _Inflater(Protocol):
    """What zlib's and zstandard's decompression objects share."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


def inflated(raw: bytes, max_bytes: int) -> bytes:
    """The bytes with one layer of gzip or zstd taken off, if there is one. Raises ReadError as `unpack` does."""
    if len(raw) > max_bytes:
        raise ReadError("too_large", f"more than {max_bytes} bytes")
    if raw.startswith(GZIP):
        return inflate(raw, GZIP, lambda: zlib.decompressobj(wbits=31), zlib.error, max_bytes)
    if raw.startswith(ZSTD):
        import zstandard

        return inflate(raw, ZSTD, zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError, max_bytes)
    return raw


def inflate(raw: bytes, magic: bytes, inflater: Callable[[], _Inflater], error: type[Exception], max_bytes: int) -> bytes:
    """All members that begin with `magic` one after another; what follows the last and is none (padding of tapes and blocks) is let go, as gzip does."""
    parts: list[bytes] = []
    size = at = 0
    while raw.startswith(magic, at):
        member = inflater()
        while not member.eof and at < len(raw):
            packed = raw[at : at + STEP_BYTES]
            try:
                parts.append(member.decompress(packed))
            except error as problem:
                raise ReadError("bad_archive", str(problem)) from problem
            at += len(packed) - len(member.unused_data)
            size += len(parts[-1])
            if size > max_bytes:
                raise ReadError("too_large", f"more than {max_bytes} bytes when inflated")
        if not member.eof:
            raise ReadError("bad_archive", f"ends in the middle, after {size} inflated bytes")
    return b"".join(parts)


_HEADER_LINES = re.compile(rb"(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
# A page without pictures is its only part.
_MHTML_TYPE = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)\b|^snapshot-content-location:", re.IGNORECASE | re.MULTILINE)


def looks_like_mhtml(body: bytes) -> bool:
    """Whether the bytes begin with the headers of a web archive (RFC 2557). A page that shows a mail begins with a tag."""
    head = _HEADER_LINES.match(body[:MAX_HEAD_BYTES])
    return bool(head and _MHTML_TYPE.search(head[0]))


_MOST_PARTS = 10_000
"""Of an archive in which its page is looked for."""


def _root_document(body: bytes) -> Saved:
    head, parts = opened(body)
    root = _root_part(head, list(islice(parts, _MOST_PARTS)))
    content = root.content()
    if not root.is_closed and not content.rstrip().lower().endswith(b"</html>"):
        raise ReadError("bad_archive", "the web archive ends in the middle of its document")
    url = root.headers.get("Content-Location") or head.get("Snapshot-Content-Location")
    return Saved(
        content,
        url=_web_address(str(url or "").strip()),
        headers=(("content-type", " ".join(str(root.headers.get("Content-Type", "text/html")).split())),),
        fetched_at=_moment(lambda: parsedate_to_datetime(str(head["Date"]))),
    )


def _root_part(head: Message, parts: Sequence[Part]) -> Part:
    """The part that `start` or the archive's own address names, else the first document (RFC 2387, 3.2: else the first part; some put a style first)."""
    start, address = head.get_param("start"), head.get("Snapshot-Content-Location")
    for part in parts:
        if (start and part.headers.get("Content-ID") == start) or (address and part.headers.get("Content-Location") == address):
            return part
    for part in parts:
        if part.headers.get_content_type() in ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain"):
            return part
    raise ReadError("bad_archive", "the web archive holds no document")


_PROPERTY_LIST = b"bplist00"


def _main_resource(body: bytes) -> Saved:
    """The page in a `.webarchive` of Safari: a property list whose `WebMainResource` has the page's bytes, address and encoding (WebKit, LegacyWebArchive)."""
    try:
        archive = plistlib.loads(body)
        main = archive["WebMainResource"]
        content, names = main["WebResourceData"], ("WebResourceMIMEType", "WebResourceTextEncodingName", "WebResourceURL")
        # What is no string may be lists of the same lists, again and again: its text would have no end.
        kind, encoding, url = (value if isinstance(value := main.get(name), str) else "" for name in names)
    except (plistlib.InvalidFileException, ExpatError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ReadError("bad_archive", f"no web archive in this property list: {type(error).__name__}") from error
    if not isinstance(content, bytes):
        raise ReadError("bad_archive", "the web archive holds no document")
    media_type = f"{kind or 'text/html'}{f'; charset={encoding}' if encoding else ''}"
    return Saved(content, url=_web_address(url), headers=(("content-type", " ".join(media_type.split())),))


# `saved from url=(0023)https://example.org/`: browsers since Internet Explorer 4; the number is the length of the address.
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(\S+) -->")
# The SingleFile extension: ` Page saved with SingleFile \n url: ... \n saved date: Tue Nov 24 2026 10:00:00 GMT+0100 (...)`
_SINGLE_FILE = re.compile(rb"<!--\s+Page saved with SingleFile\s+url:[ \t]*(\S+)\s+saved date:[ \t]*([^(\r\n]*)")


def _with_savers_note(saved: Saved) -> Saved:
    head = saved.body[:HEAD_BYTES]
    if note := _SINGLE_FILE.search(head):
        day = note[2].decode("ascii", "replace").strip()
        moment = _moment(lambda: datetime.strptime(day, "%a %b %d %Y %H:%M:%S GMT%z"))
        return replace(saved, url=_web_address(note[1].decode("utf-8", "replace")), fetched_at=moment)
    if note := _SAVED_FROM.search(head):
        return replace(saved, url=_web_address(note[1].decode("utf-8", "replace")))
    return saved


def _web_address(text: str) -> str | None:
    """Null for what is no address of a page on the web: `about:internet`, `cid:`, `file:`."""
    return text if re.match(r"https?://\S+\Z", text, re.IGNORECASE) else None


def _moment(parse: Callable[[], datetime]) -> datetime | None:
    """The time in UTC; null for none, a malformed one, or one without zone, which would only be a guess."""
    try:
        moment = parse()
    except (ValueError, TypeError, OverflowError):
        return None
    return moment.astimezone(UTC) if moment.tzinfo and 1 < moment.year < 9999 else None
