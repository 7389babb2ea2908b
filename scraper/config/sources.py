"""Sources as they are written into `thresher.toml`: named, rendered, added to a file whose other text stays as it is."""

from __future__ import annotations

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from cleaners.dedupe import dedupe_key
from cleaners.feeds.opml import subscriptions
from cleaners.masks import masked_whole
from cleaners.page.decode import decode
from cleaners.urls import host
from schemas.config import CleanConfig
from schemas.errors import ConfigError, ReadError
from schemas.outcome import Reason
from schemas.source import Source, SourceKind
from schemas.target import Left

from ..export.base import unusable
from ..inputs import Input, printable
from .config import parse, web_address

MAX_ID = 48
_COLUMN = 56
"""Where comments begin."""
_NO_OTHER_THAN = re.compile(r"[^a-z0-9]+")
_SITEMAP = re.compile(r"sitemap[\w.-]*\.(?:xml|txt)(?:\.gz)?$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://(?:(?![,;|]https?://)[^\s<>\"'`])+", re.IGNORECASE)
_FEED = re.compile(r"(?:^|[/?&=._-])(?:feeds?|rss2?|atom|rdf)(?:$|[/?&=._-])|\.(?:xml|rss|rdf|atom)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One address of a list that is to be imported."""

    url: str
    title: str | None = None
    kind: SourceKind | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """What a list holds."""

    taken: tuple[Entry, ...]
    left: tuple[Left, ...]


def entries(item: Input, config: CleanConfig) -> Entries:
    """The addresses of an OPML file, or of a text (`_of_line`), in which lines that begin with # are comments.

    Work for a worker process: what strangers export may be damaged in any way. A body that is no text holds nothing.
    """
    try:
        decoded = decode(item.body, item.capture.header("content-type"))
    except ReadError as error:
        return Entries((), (Left(url=item.target, reason=Reason(error.code), why=error.detail),))
    if decoded.kind == "xml":
        read = subscriptions(decoded)
        return Entries(tuple(Entry(one.feed, one.title, SourceKind.FEED, one.folders) for one in read.taken), read.left)
    if decoded.kind == "html":
        return Entries((), (Left(url=item.target, reason=Reason.NO_TEXT, why="a page, and no list of addresses"),))
    lines = [line for line in decoded.text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return Entries(tuple(entry for line in lines for entry in _of_line(line)), ())


def _of_line(line: str) -> Iterator[Entry]:
    """The addresses of a line, as they stand in a list, a table or Markdown; one alone may be titled, behind it or in the cell or brackets before it."""
    found = list(_ADDRESS.finditer(line))
    for one in found:
        url = one[0].rstrip(",;")
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1]
        before, behind = line[: one.start()], line[one.start() + len(url) :]
        titles = [behind, before] if before.rstrip(' "').endswith(("](", ",", ";", "\t")) else [behind]
        yield Entry(url, next((title for title in titles if _slug(title) and len(found) == 1), None))
    if not found:
        yield Entry(line.split()[0])  # which is none, and is told


def guessed(url: str) -> SourceKind:
    """The kind that an address looks like; `thresher sources check` knows better."""
    path = url.split("/", 3)[-1]
    return SourceKind.SITEMAP if _SITEMAP.search(path) else SourceKind.FEED if _FEED.search(path) else SourceKind.LIST


def added(found: Sequence[Entry], present: Sequence[Source], kind: SourceKind | None = None) -> Iterator[Source | Left]:
    """Each entry as a source, or why it is none. Of two addresses of one page the first counts, those that are present before all."""
    ids = Ids(source.id for source in present)
    known = {dedupe_key(source.url): source.id for source in present}
    for entry in found:
        try:
            url, key = web_address(entry.url)
        except ValueError as error:
            yield Left(url=masked_whole(entry.url), reason=Reason.BAD_ADDRESS, why=str(error))
            continue
        if key in known:
            yield Left(url=url, reason=Reason.DUPLICATE_TARGET, why=f"it is there as {known[key]}")
        else:
            known[key] = name = ids.free(entry.title, url)
            yield Source(id=name, kind=kind or entry.kind or guessed(url), url=url, tags=entry.tags)


class Ids:
    """Gives each source a short name that nobody bears yet."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._reached: dict[str, int] = {}
        """The last number behind each name: thousands of feeds may have one title, or one host."""

    def free(self, title: str | None, url: str) -> str:
        """One made of the title, else of the host; it is borne from now on."""
        name = _slug(title or "") or _slug((host(url) or "").removeprefix("www.")) or "source"
        number = self._reached.get(name, 1)
        while (free := name if number == 1 else f"{name}-{number}") in self._taken:
            number += 1
        self._reached[name] = number
        self._taken.add(free)
        return free


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    whole = _NO_OTHER_THAN.sub("-", plain).strip("-")
    return whole if len(whole) <= MAX_ID else whole[: MAX_ID + 1].rpartition("-")[0] or whole[:MAX_ID]


def block(source: Source, why: Mapping[str, str] = {}) -> str:
    """The source as `[[source]]`, what it leaves to the defaults left out unless `why` has a comment for it."""
    set_here = source.model_dump(mode="json", exclude_defaults=True)
    lines = ["[[source]]"]
    for key, value in source.model_dump(mode="json").items():
        if key in set_here or key in why:
            lines.append(row(f"{key} = {toml(value)}", why.get(key, "")))
    return "\n".join(lines) + "\n"


def row(assignment: str, comment: str) -> str:
    """One line of the file."""
    return f"{assignment:<{_COLUMN}} # {' '.join(comment.split())}" if comment else assignment


def toml(value: str | Sequence[str]) -> str:
    """Text, or a list of it, as TOML. JSON's strings are TOML's, but for DEL; what is no Unicode is written out."""
    return json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def append(file: Path, sources: Sequence[Source], beginning: str = "") -> None:
    """Adds the sources at the end of the file, which is made where there is none, and begins so. It holds them all or stays as it was.

    Raises ConfigError where the whole would be no configuration, and what `unusable` makes of errors.
    """
    try:
        place = file.resolve()  # a link stays one
        before = place.read_bytes() if place.exists() else beginning.encode()
        end = "\r\n" if b"\r\n" in before else "\n"
        text = "\n".join(block(source) for source in sources)
        gap = "" if not before else "\n" if before.endswith(b"\n") else "\n\n"
        whole = before + printable(gap + text).replace("\n", end).encode()
        try:
            parse(whole.decode("utf-8-sig"), file)
        except ConfigError as error:
            raise ConfigError(error.code, f"{error.detail}\nnothing was written: with the sources at its end the file would not load") from error
        with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as draft:
            try:
                draft.write(whole)
                draft.flush()
                os.fsync(draft.fileno())
                if place.exists():
                    shutil.copymode(place, draft.name)
                else:
                    Path(draft.name).chmod(0o644)
                os.replace(draft.name, place)
            except BaseException:
                Path(draft.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise unusable(str(file), error) from error
