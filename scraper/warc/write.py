"""Writes what was visited as WARC 1.1 (ISO 28500:2017), so that any tool of the web archives can read it.

    warcinfo | response, request | revisit, request | metadata, request | ...        one gzip member each

    response    an answer and its body as it was transferred, without its chunks
    revisit     304 (server-not-modified), or a body that this run has archived before (identical-payload-digest)
    metadata    in place of an answer that objects to being archived: that it came, and what it said against it

Files are called `NAME.open` while they grow. What was written survives the end of this process at any moment, because nothing is
buffered here; what survives the end of the machine is up to the kernel until a file is complete, which is then synced and renamed.
"""

from __future__ import annotations

import fcntl
import os
import re
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from schemas.errors import StoreError
from schemas.version import VERSION

from ..fetch.exchange import Exchange
from ..store.failures import told
from .archivable import objection
from .digests import label
from .message import answer_head, request_block

MAX_FILE_BYTES = 1_000_000_000
"""What WARC 1.1, annex C recommends."""
MAX_REMEMBERED = 1_000_000
"""Bodies and pages of this run that later ones may refer to: some 300 bytes each. Later ones are written in full."""
OPEN = ".open"
_PROFILE = "http://netpreserve.org/warc/1.1/revisit/"
_NAMED = re.compile(r"\(([^)]*)\)")

Fields = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Written:
    """An archived answer that others can refer to."""

    url: str
    at: str


class WarcWriter:
    """The archive of one run, a context manager. Every method raises StoreError: `store_full`, `store_read_only`, `store_unavailable`."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        user_agent: str,
        *,
        new_id: Callable[[], UUID] = uuid4,
        max_file_bytes: int = MAX_FILE_BYTES,
    ) -> None:
        """`clock` gives UTC-aware times. Nothing is made before the first answer is written."""
        self.folder, self.clock, self.user_agent = folder, clock, user_agent
        self.new_id, self.max_file_bytes = new_id, max_file_bytes
        self.files: list[Path] = []
        """Complete ones, in order."""
        self._serial = 0
        self._file: FileIO | None = None
        self._path = folder
        self._warcinfo = ""
        self._by_digest: dict[str, _Written] = {}
        self._by_url: dict[str, _Written] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, exchange: Exchange) -> None:
        """Archives one request and its answer. Where this raises, nothing of the two is left in the file."""
        with told(self.folder):
            file = self._file or self._begin()
            at = _stamp(exchange.started_at)
            answer_id = self._id()
            about: Fields = [("WARC-Target-URI", exchange.url), ("WARC-Date", at), ("WARC-Warcinfo-ID", self._warcinfo)]
            if exchange.address:
                about.append(("WARC-IP-Address", exchange.address.partition("%")[0]))
            request = request_block(exchange)
            head: Fields = [("WARC-Type", "request"), ("WARC-Record-ID", self._id()), ("WARC-Concurrent-To", answer_id), *about]
            self._append(
                file,
                [
                    *self._answer(exchange, [("WARC-Record-ID", answer_id), *about], at),
                    *_record([*head, ("Content-Type", "application/http; msgtype=request")], [request]),
                ],
            )
            if file.tell() >= self.max_file_bytes:
                self._end(file)

    def close(self) -> None:
        """Completes the last file; doing it twice does nothing."""
        if self._file is not None:
            with told(self._path):
                self._end(self._file)

    def _answer(self, exchange: Exchange, about: Fields, at: str) -> Iterable[bytes]:
        head, body = answer_head(exchange), exchange.wire_body
        conditional = any(name in ("if-none-match", "if-modified-since") for name, _ in exchange.request_headers)
        if exchange.status == 304 and conditional:
            before = self._by_url.get(exchange.url, _Written(exchange.url, ""))
            return _revisit("server-not-modified", about, before, head)
        objected = objection(exchange.headers, exchange.body, self.user_agent, exchange.started_at)
        if objected:
            note = _fields([("not-archived", objected), ("status", str(exchange.status)), ("payload-digest", label(body)), ("payload-bytes", str(len(body)))])
            return _record([("WARC-Type", "metadata"), *about, ("Content-Type", "application/warc-fields")], [note])
        digest = label(body)
        this = _Written(exchange.url, at)
        if exchange.status in (200, 203) and (exchange.url in self._by_url or len(self._by_url) < MAX_REMEMBERED):
            self._by_url[exchange.url] = this
        before = self._by_digest.get(digest, this)
        if body and before is not this:
            # A block that is the answer without its body is truncated (WARC 1.1, 6.7.2).
            return _revisit("identical-payload-digest", [*about, ("WARC-Payload-Digest", digest), ("WARC-Truncated", "length")], before, head)
        if len(self._by_digest) < MAX_REMEMBERED:
            self._by_digest[digest] = this
        kind: Fields = [("WARC-Type", "response"), *about, ("WARC-Payload-Digest", digest), ("Content-Type", "application/http; msgtype=response")]
        # What a server has packed already does not get smaller by more effort.
        packed = any(name == "content-encoding" for name, _ in exchange.headers)
        return _record(kind, [head, body], level=1 if packed else 6)

    def _begin(self) -> FileIO:
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self._serial:
            self._complete_left_over()
        now = self.clock()
        while True:
            self._serial += 1
            name = f"thresher-{now.astimezone(UTC):%Y%m%d%H%M%S}-{self._serial:05}.warc.gz"
            self._path = self.folder / f"{name}{OPEN}"
            if (self.folder / name).exists():
                continue
            with suppress(FileExistsError):
                file = FileIO(self._path, "xb")
                break
        fcntl.flock(file, fcntl.LOCK_EX)
        self._warcinfo = self._id()
        named = _NAMED.search(self.user_agent)
        about = _fields(
            [
                ("software", f"Thresher/{VERSION}"),
                ("format", "WARC File Format 1.1"),
                ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                ("robots", "obey (RFC 9309); noarchive obeyed"),
                ("http-header-user-agent", self.user_agent),
                *([("operator", named[1].lstrip("+"))] if named else []),
            ]
        )
        kind: Fields = [("WARC-Type", "warcinfo"), ("WARC-Record-ID", self._warcinfo), ("WARC-Date", _stamp(now)), ("WARC-Filename", name)]
        try:
            self._append(file, _record([*kind, ("Content-Type", "application/warc-fields")], [about]))
        except OSError:
            self._path.unlink()
            file.close()
            raise
        self._file = file
        return file

    def _append(self, file: FileIO, pieces: Iterable[bytes]) -> None:
        """All of them or none: a disk that is full, or a body that no memory is left to pack, leaves no half of a record."""
        start = file.tell()
        try:
            for piece in pieces:
                view = memoryview(piece)
                while view:
                    view = view[file.write(view) :]
        except BaseException:
            file.truncate(start)
            file.seek(start)
            raise

    def _end(self, file: FileIO) -> None:
        self._file = None
        with file:
            os.fsync(file)
            self.files.append(_complete(self._path))

    def _complete_left_over(self) -> None:
        """What a run left behind that was killed. Its last record may be cut, which readers say and pass over."""
        for path in sorted(self.folder.glob(f"thresher-*{OPEN}")):
            with suppress(BlockingIOError, FileNotFoundError), path.open("rb") as left:
                fcntl.flock(left, fcntl.LOCK_EX | fcntl.LOCK_NB)  # another run's file is locked as long as that run lives
                if os.fstat(left.fileno()).st_size:  # an empty one may be about to be locked by its run
                    _complete(path)

    def _id(self) -> str:
        return f"<{self.new_id().urn}>"


def _complete(path: Path) -> Path:
    """The file under its own name, and that name on the disk. A name that is taken is never written over."""
    final = path.with_name(path.name.removesuffix(OPEN))
    if final.exists():
        raise StoreError("store_unavailable", f"{final} exists already; {path.name} stays as it is")
    path.rename(final)
    folder = os.open(final.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return final


def _revisit(profile: str, about: Fields, before: _Written, head: bytes) -> Iterable[bytes]:
    refers: Fields = [("WARC-Profile", _PROFILE + profile), ("WARC-Refers-To-Target-URI", before.url)]
    if before.at:
        refers.append(("WARC-Refers-To-Date", before.at))
    return _record([("WARC-Type", "revisit"), *about, *refers, ("Content-Type", "application/http; msgtype=response")], [head])


def _record(fields: Fields, block: list[bytes], level: int = 6) -> Iterable[bytes]:
    """One gzip member."""
    fields = [*fields, ("WARC-Block-Digest", label(*block)), ("Content-Length", str(sum(map(len, block))))]
    member = zlib.compressobj(level, zlib.DEFLATED, 31)
    for part in (b"WARC/1.1\r\n", _fields(fields), b"\r\n", *block, b"\r\n\r\n"):
        yield member.compress(part)
    yield member.flush()


def _fields(fields: Fields) -> bytes:
    # Control characters in a value would end the field, or the record's head.
    return "".join(f"{name}: {_CONTROLS.sub(' ', value)}\r\n" for name, value in fields).encode("utf-8", "backslashreplace")


_CONTROLS = re.compile(r"[\0-\x1f\x7f]+")


def _stamp(moment: datetime) -> str:
    """W3C-DTF with the microseconds that WARC 1.1 allows."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"
