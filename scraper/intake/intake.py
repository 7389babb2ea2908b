"""From what a person names (files, folders, patterns, `-`) to inputs, or the reason why there is none.

find(["pages/", "a.html", "old/*.htm"]) -> paths in order, and what was passed over
read_all(paths, ...)                    -> Input | BadInput of each, and of each page in a web archive (WARC) or a store of ours,
                                           and of each conversation in a file of letters
read_file(path, ...)                    -> Input | BadInput
"""

from __future__ import annotations

import errno
import glob
import importlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from cleaners.urls import masked, stated
from schemas.capture import Capture
from schemas.errors import ConfigError, ReadError
from schemas.outcome import Reason

from ..inputs import BadInput, Input, printable
from ..warc.inflow import begins_archive
from ..warc.originals import Originals
from ..warc.read import SNIFFED_BYTES, holds_records, read_warc
from .saved import Saved, unpack

STDIN = "-"

# Mirrors made by wget keep the query in the file's name: `viewtopic.php?f=2&t=5`.
_PAGE_NAME = re.compile(
    r".*\.(?:(?:x?html?|shtml|xml|rss|atom|txt|mbox|mht|mhtml|webarchive)(?:\.(?:gz|zst))?|w?arc(?:\.wet)?(?:\.gz)?|(?:php|aspx?|jsp|cgi)\?.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE_NAME = re.compile(r".*\.warc(?:\.wet)?(?:\.gz)?", re.IGNORECASE | re.DOTALL)
"""What bears such a name is read as an archive even where its beginning is damaged."""
# Browsers save frames, styles and pictures of `page.html` into `page_files`, on Windows in its language ("Connected Files").
_PARTS = re.compile(r"(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros|_file|_bestanden|-filer|_pliki|_soubory|_dosyalar|_tiedostot)")
_KINDS = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device", stat.S_IFSOCK: "a socket"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What the names lead to, in the order given; the files of a folder sorted by path."""

    targets: tuple[str | BadInput, ...]
    """Paths as they can be opened, `-` for standard input, and names that lead nowhere."""
    passed_over: Counter[str]
    """What lay in the folders and is not read, by kind, counted; `read_all` adds what lies in archives."""


def find(names: Iterable[str]) -> Finding:
    """What is to be read. Nothing is raised."""
    passed_over: Counter[str] = Counter()
    targets: list[str | BadInput] = []
    for name in names:
        matches = [name]
        if glob.has_magic(name) and not os.path.lexists(name):
            matches = sorted(_matches(name))
            if not matches:
                targets.append(BadInput(printable(name), Reason.NOT_FOUND, f"nothing has such a name{_perhaps_address(name)}"))
        for match in matches:
            targets += _files(match, passed_over) if match != STDIN and os.path.isdir(match) else [match]
    return Finding(tuple(targets), passed_over)


# `**` as a whole part of a path, with what follows it.
_ANY_DEPTH = re.compile(r"(?:^|(?<=/))\*\*/+")


def _matches(pattern: str) -> set[str]:
    """What has such a name. `**/` is folders at any depth but hidden and linked ones: links lead in circles, and `glob` follows them all."""
    before, *after = _ANY_DEPTH.split(pattern, maxsplit=1)
    if not after:
        return set(glob.glob(pattern))
    found: set[str] = set()
    for top in glob.glob(before) if before else ["."]:
        for place, folders, _ in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found |= _matches(os.path.join(glob.escape(place), after[0]).removeprefix("" if before else "./"))
    return found


_BARE_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/|$)", re.IGNORECASE)
"""`forum.example/topic`, `forum.example`."""


def is_address(name: str) -> bool:
    """Whether a name is a URL to be visited and no file: it begins with a scheme and its slashes."""
    return re.match(r"[a-z][a-z0-9+.-]*://", name, re.IGNORECASE) is not None


def refuse_address(name: str) -> None:
    """Raises ConfigError for a URL, where only files are read."""
    if is_address(name):
        shown = printable(masked(name))
        raise ConfigError("no_file", f"{shown}: this command reads files; thresher ingest reads addresses, and thresher fetch --body saves a page")


def _files(folder: str, passed_over: Counter[str]) -> list[str | BadInput]:
    """The page files below a folder. Links to folders are not followed, so no loop can be."""
    found: list[str | BadInput] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: found.append(_unreadable(str(error.filename), error))):
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        passed_over["links to folders"] += len(links)
        passed_over["hidden folders"] += sum(name.startswith(".") for name in folders if name not in links)
        parts = [name for name in folders if _is_of_a_page(name, files)]
        passed_over["folders of parts of a page"] += len(parts)
        folders[:] = sorted(name for name in folders if name not in (*links, *parts) and not name.startswith("."))
        for name in files:
            path = os.path.join(place, name)
            if name.startswith("."):
                passed_over["hidden files"] += 1
            elif not _PAGE_NAME.fullmatch(name):
                passed_over["files that are no pages by their names"] += 1
            elif os.path.exists(path) and not os.path.isfile(path):
                passed_over["pipes and devices"] += 1
            else:
                found.append(path)
    for kind in [kind for kind, count in passed_over.items() if not count]:
        del passed_over[kind]
    found.sort(key=lambda item: item.target if isinstance(item, BadInput) else item)
    return found or [BadInput(printable(folder), Reason.NOT_FOUND, "no page in this folder")]


def _is_of_a_page(folder: str, files: list[str]) -> bool:
    """Whether a folder holds what a page beside it is made of, by its name."""
    named = _PARTS.fullmatch(folder)
    return named is not None and any(f"{named[1]}{ending}" in files for ending in (".html", ".htm", ".xhtml"))


@dataclass(frozen=True, slots=True)
class Origin:
    """What the user knows about a page; it goes before what the file says of itself."""

    url: str | None = None
    fetched_at: datetime | None = None


NOTHING_KNOWN = Origin()


def read_all(
    targets: Iterable[str | BadInput], stdin: BinaryIO, max_bytes: int, origin: Origin = NOTHING_KNOWN, passed_over: Counter[str] | None = None
) -> Iterator[Input | BadInput]:
    """Each target's bytes, one at a time, and each page's of a web archive or a store, each conversation's of a file of letters.

    What is no page in an archive is counted in `passed_over`.

    `origin` is not for archives, whose records say it themselves.
    """
    from .salvage import begins_store, salvaged  # a single page is read without any store

    originals = Originals()
    for target in targets:
        if isinstance(target, BadInput):
            yield target
            continue
        name = printable(target)
        file = stdin if target == STDIN else _opened(target, name)
        if isinstance(file, BadInput):
            yield file
            continue
        with nullcontext() if target == STDIN else file:
            try:
                head = file.read(min(SNIFFED_BYTES, max_bytes))
            except OSError as error:
                yield _unreadable(name, error)
                continue
            if target != STDIN and begins_store(head):
                yield from salvaged(Path(target), max_bytes)
            elif holds_records(head) or _ARCHIVE_NAME.fullmatch(target):
                path = None if target == STDIN else target
                yield from read_warc(file, max_bytes, name=name, path=path, head=head, originals=originals, passed_over=passed_over)
            else:
                page = _page(file, name, max_bytes, origin, path=None if target == STDIN else name, head=head)
                yield from (page,) if isinstance(page, BadInput) else _conversations(page)


def _conversations(page: Input) -> Iterator[Input]:
    """Each conversation in a file of several, called by where in the file it begins, which stays as the file grows; else the page as it is."""
    # What reads saved text is heavy, and loaded for what may be letters alone.
    may_be = b"\nSubject:" in page.body and b"\nDate:" in page.body
    found = importlib.import_module("cleaners.plain.letters.topics").conversations(page.body) if may_be else []
    if not found:
        yield page
    for part in found:
        capture = page.capture.model_copy(update={"sha256": sha256(part.body).hexdigest(), "size_bytes": len(part.body)})
        yield replace(page, target=f"{page.target}#{part.at}", capture=capture, body=part.body)


def read_file(path: str, max_bytes: int, origin: Origin = NOTHING_KNOWN, *, target: str | None = None) -> Input | BadInput:
    """The page in a file; `target` is its name as the user gave it, the path by default.

    Nothing is raised: what cannot be read says why (`not_found`, `not_a_file`, `unreadable`, `bad_archive`, `too_large`).
    """
    name = printable(path if target is None else target)
    file = _opened(path, name)
    if isinstance(file, BadInput):
        return file
    with file:
        return _page(file, name, max_bytes, origin, path=name)


def read_stream(stream: BinaryIO, max_bytes: int, origin: Origin = NOTHING_KNOWN) -> Input | BadInput:
    """The page that stands in a stream, as from a file without a name. Nothing is raised."""
    return _page(stream, STDIN, max_bytes, origin, path=None)


def _opened(path: str, name: str) -> BinaryIO | BadInput:
    try:
        # Not blocking, because opening a pipe would wait for its writer.
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        mode = os.fstat(number).st_mode
        if stat.S_ISREG(mode):
            return open(number, "rb")
    except (OSError, ValueError) as error:
        return _unreadable(name, error)
    os.close(number)
    return BadInput(name, Reason.NOT_A_FILE, _KINDS.get(stat.S_IFMT(mode), "no file"))


def _page(file: BinaryIO, name: str, max_bytes: int, origin: Origin, *, path: str | None, head: bytes = b"") -> Input | BadInput:
    """The page in a file, whose first bytes may have been read already."""
    try:
        raw = head + file.read(max_bytes + 1 - len(head))
    except OSError as error:
        return _unreadable(name, error)
    return _input(name, raw, max_bytes, origin, path)


def _input(name: str, raw: bytes, max_bytes: int, origin: Origin, path: str | None) -> Input | BadInput:
    try:
        saved = unpack(raw, max_bytes)
    except ReadError as error:
        reason = Reason(error.code)
        return BadInput(name, reason, error.detail, raw if reason is Reason.BAD_ARCHIVE else None)
    if begins_archive(saved.body):
        return BadInput(name, Reason.UNREADABLE, "a web archive holds many pages: `thresher ingest` reads them")
    return Input(name, _capture(saved, origin, path), saved.body)


def _capture(saved: Saved, origin: Origin, path: str | None) -> Capture:
    url = origin.url or saved.url
    return Capture(
        url=printable(stated(url)) if url else None,
        path=path,
        headers=tuple((name, printable(value)) for name, value in saved.headers),
        fetched_at=origin.fetched_at or saved.fetched_at,
        sha256=sha256(saved.body).hexdigest(),
        size_bytes=len(saved.body),
    )


def _unreadable(name: str, error: OSError | ValueError) -> BadInput:
    if not isinstance(error, OSError):  # a NUL, or half a surrogate pair
        return BadInput(printable(name), Reason.NOT_FOUND, "no file can have this name")
    gone = error.errno in (errno.ENOENT, errno.ENOTDIR)
    said = os.strerror(error.errno or errno.EIO)
    return BadInput(printable(name), Reason.NOT_FOUND if gone else Reason.UNREADABLE, said + (_perhaps_address(name) if gone else ""))


def _perhaps_address(name: str) -> str:
    """What to say beside that there is no such file where the name may be an address that lacks its scheme; else nothing."""
    is_file = _PAGE_NAME.fullmatch(name) or name.lower().endswith(".opml")  # `topic.html` is called as files are
    is_likely = _BARE_ADDRESS.match(name) and ("/" in name or not is_file)
    return f"; an address begins with https://, as https://{printable(name)}" if is_likely else ""
