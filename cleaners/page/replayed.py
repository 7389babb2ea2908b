"""Pages that an archive on the web replays: they are read as what was archived, at its own address and as of the time of its capture.

    https://web.archive.org/web/20240612081530/https://quay.example/topic/4/
    ------ the archive ----/--- capture ----/----------- original -----------

Wayback machines (the Internet Archive's, pywb, OpenWayback) write that before every address of the page, with `im_` or the like behind the time for what
is none; browsers then ask the archive. Such servers say the time in `Memento-Datetime` (RFC 7089), too, and a page that was saved from them names both in
the call of the script that keeps its links inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape

from schemas.capture import Capture
from schemas.target import Link

_TIME = r"(?P<time>\d{14})(?:[a-z]{2}_)?"
_ADDRESS = re.compile(rf"https?:(?P<site>//[^/?#]+)(?P<folder>/(?:[^?#/]+/)*?){_TIME}/(?P<original>https?:/{{1,2}}[^/].*)", re.DOTALL)
_SCRIPT = re.compile(
    rf"__wm\.wombat\(\s*\"(?P<original>https?://[^\"\s]+)\"\s*,\s*\"{_TIME}\"\s*,\s*\"https?:(?P<site>//[^\"\s/]+)/\"\s*,\s*\"(?P<folder>\w+)\""
)
"""As the Internet Archive calls it in the head of each page."""
_TODAY = r"//archive\.(?:today|ph|is|li|vn|md|fo)"
_TODAY_ADDRESS = re.compile(rf"https?:{_TODAY}/")
_NAMED = re.compile(
    rf"<link rel=\"(?:bookmark|canonical)\" href=\"https?:(?P<site>{_TODAY})/(?P<time>\d{{14}}|\d{{4}}\.\d\d\.\d\d-\d{{6}})/(?P<original>https?://[^\"\s]+)\""
)
"""As archive.today calls the page in the head of its frame."""
_LED_OUT = re.compile(rf"https?:{_TODAY}/(?:(?:o/)?\w{{5}}/(?P<scheme>https?://)|o/\w{{5}}/(?=[\w-]+\.[\w.-]+/))(?P<rest>[^\"'\s<>]*)")
"""The address of each link on a page: `http://` is left out, and what leads to a place on it is written as if it were of its name."""
_CONTENT, _SCALE = '<div id="CONTENT"', '<table id="hashtags"'
"""Begins what the frame holds; and beside it, from 0% to 100%, how far down one is."""
_OF_HEAD = re.compile(r"<title>[^<]*</title>|<meta name=\"robots\"[^<>]*>")
_HEAD = 20_000
"""Characters among which that stands."""
_FIRST_YEAR = 1990
_ONE_SLASH = re.compile(r"\A(https?:)/(?=[^/])")


@dataclass(frozen=True, slots=True)
class Replay:
    """A page that an archive replays."""

    site: str
    """The archive: `//web.archive.org`."""
    folder: str
    """What stands before the times of captures there: `/web/`."""
    stamp: str
    """The time of the capture as it stands there: `20240612081530`."""
    original: str
    """The address of the page that was archived."""

    def restored(self, text: str) -> str:
        """The page's source with its addresses as they were. Those that lead to other captures were written by people."""
        site, folder = (re.escape(part).replace("/", r"\\?/") for part in (self.site, self.folder))  # scripts may write slashes so, too
        return re.sub(rf"(?:(?:https?:)?{site})?{folder}{self.stamp}(?:[a-z]{{2}}_)?\\?/(?=https?:|mailto:|\\?/\\?/)", "", text)

    def captured(self, capture: Capture) -> Capture:
        """The capture as one of the original page."""
        return capture.model_copy(update={"url": self.original, "final_url": None, "fetched_at": _moment(self.stamp)})

    def replayed(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """Links as the archive has them: whoever follows them stays in it."""
        return tuple(link.model_copy(update={"url": f"https:{self.site}{self.folder}{self.stamp}/{link.url}"}) for link in links)


@dataclass(frozen=True, slots=True)
class Snapshot(Replay):
    """One of archive.today, which keeps a page as it was drawn, under a name of five letters, and in a frame whose head is all its own."""

    def restored(self, text: str) -> str:
        """The page's title, what the archive asks of robots, and what stands in the frame, with its addresses as they were."""
        begin = text.index(_CONTENT)
        head = "".join(found[0] for found in _OF_HEAD.finditer(text, 0, min(begin, _HEAD)))
        end = text.rfind(_SCALE, begin)
        return f"<html><head>{head}</head><body>{_LED_OUT.sub(_original, text[begin : end if end > 0 else None])}"


def replay_of(url: str | None, text: str) -> Replay | None:
    """What an archive replays by a page's address, or by its source where it was saved without one; null for a page of the living web."""
    if (snapshot := _snapshot_of(url, text)) is not None:
        return snapshot
    found = _ADDRESS.fullmatch(url) if url is not None else _SCRIPT.search(text, 0, _HEAD)
    if found is None or not _is_time(found["time"]):
        return None
    folder = found["folder"]
    return Replay(found["site"], folder if folder.startswith("/") else f"/{folder}/", found["time"], _ONE_SLASH.sub(r"\1//", found["original"]))


def _snapshot_of(url: str | None, text: str) -> Snapshot | None:
    named = _NAMED.search(text, 0, _HEAD) if url is None or _TODAY_ADDRESS.match(url) else None
    stamp = re.sub(r"\D", "", named["time"]) if named else ""
    if named is None or _CONTENT not in text or not _is_time(stamp):
        return None
    return Snapshot(named["site"], "/", stamp, unescape(named["original"]))


def _original(found: re.Match[str]) -> str:
    return f"{found['scheme'] or 'http://'}{found['rest'].replace('%23', '#', 1)}"


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def _is_time(stamp: str) -> bool:
    try:
        return _moment(stamp).year >= _FIRST_YEAR
    except ValueError:
        return False
