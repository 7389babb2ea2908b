"""Which of the pages that were read of a record are what it shows now, and which showed posts that it shows no more."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlsplit

from schemas.capture import Capture

from .rows import address
from .spellings import same_address

# Two addresses can show one page number differently: `?view=all`, a single reply, a saved text. Those stand side by side, and `merge`
# takes each post once.
_PAGES = """
    WITH mine AS (
        SELECT reading, page, pages.url, ids, claimed, sha256, address, coalesce(fetched_at, taken_at) AS read_at
        FROM pages JOIN readings ON readings.id = reading WHERE record_id = ?
    ), again AS (
        SELECT url AS address, sha256, max(fetched_at) FILTER (WHERE revisit_of IS NOT NULL) AS seen_at, min(fetched_at) AS came_at
        FROM captures WHERE url IN (SELECT address FROM mine) GROUP BY url, sha256
    )
    SELECT reading, page, url, ids, claimed, max(read_at, coalesce(seen_at, '')) AS at, coalesce(came_at, read_at) AS came_at
    FROM mine LEFT JOIN again USING (address, sha256) ORDER BY at, reading
"""
_READ = "SELECT page, record_id FROM readings JOIN pages ON reading = id WHERE"
_LED = "SELECT links.url FROM readings JOIN links ON reading = readings.id WHERE address = ? AND answer = 'rejected' AND kind = 'next_page'"


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as it was read once."""

    reading: int
    page: int
    url: str
    ids: tuple[str, ...]
    """Of its posts."""
    claimed: int | None
    """How many pages it says there are."""
    at: str
    """When it was last seen so (a stamp)."""
    came: str
    """When it was first seen so: a page that shows again what it showed before a post came, as posts that were deleted leave it, is one reading."""


@dataclass(frozen=True, slots=True)
class Left:
    """A page that is no more as it was."""

    page: Shown
    since: Sequence[Shown]
    """What was read after it: at each address the first time, the last one, the one before the first page was read next, and the last time that one
    page was all."""
    beside: frozenset[str]
    """Ids of the posts that were shown until one page was all; none where it has never been since. One set for all that left before the same page."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a record, the oldest first."""

    present: Sequence[Shown]
    """In the order of their numbers; none claims more pages than a later one says there are."""
    former: Sequence[Left]
    """Those that alone show some post."""


def pages_of(db: sqlite3.Connection, record_id: str) -> Pages:
    """Of each page at each address the latest reading is present, unless the thread ends before it by now."""
    rows = db.execute(_PAGES, (record_id,))
    every = [Shown(reading, page, url, tuple(json.loads(ids)), claimed, at, came) for reading, page, url, ids, claimed, at, came in rows]
    places = _places(every)
    ends = {there[-1]: end for there in places if (end := _end([every[at].claimed for at in there])) is not None}
    present = [at for at in sorted(there[-1] for there in places) if not any(told > at and every[at].page > end for told, end in ends.items())]
    shown = {post for at in present for post in every[at].ids}
    alone = {post: at for at, one in enumerate(every) for post in one.ids if post not in shown}  # the latest that shows it
    whole = [at for at, one in enumerate(every) if one.page == (one.claimed or 1) == 1]
    since = {at: {*_first_and_turn(places, every, at), *present, *whole[-1:]} for at in alone.values()}
    until = {at: next((later for later in whole if later > at), 0) for at in since}
    ids = {end: _ids(one for at, one in enumerate(every) if end and (at < end or (at > end and one.came < every[end].at))) for end in set(until.values())}
    former = [Left(every[at], [every[later] for later in sorted(since[at]) if later > at], ids[until[at]]) for at in sorted(since)]
    return Pages(sorted((_bounded(every[at], [end for told, end in ends.items() if told > at]) for at in present), key=lambda one: one.page), former)


def _first_and_turn(places: Sequence[Sequence[int]], every: Sequence[Shown], at: int) -> Iterator[int]:
    """Of each page the first look after one, and the last one before the first page had its next turn: read back so, its pages are all of the thread."""
    firsts = (there for there in places if every[there[0]].page == 1)
    turn = min((later for there in firsts for later in there if later > at), default=at)
    for there in places:
        yield next((later for later in there if later > at), at)
        yield max((later for later in there if at < later <= turn), default=at)


def _ids(some: Iterable[Shown]) -> frozenset[str]:
    return frozenset(post for one in some for post in one.ids)


def last_page(db: sqlite3.Connection, url: str) -> str | None:
    """The URL of the last page of the thread that `url` is a page of; null where none was read."""
    _, present = _thread_at(db, url)
    return present[-1].url if present else None


def page_before(db: sqlite3.Connection, url: str) -> str | None:
    """The URL of the page before the one that was last read at `url`; null where none was read."""
    number, present = _thread_at(db, url)
    return next((one.url for one in reversed(present) if one.page == number - 1), None)


def holds_page(db: sqlite3.Connection, url: str) -> bool:
    """Whether the page at `url` is a present one of its record."""
    return any(one.url == url for one in _thread_at(db, url)[1])


def shows(db: sqlite3.Connection, capture: Capture) -> bool:
    """Whether the body at its address is a present page of its record, or a page of none."""
    query = "SELECT reading, record_id FROM readings JOIN pages ON reading = id WHERE sha256 = ? AND address = ?"
    row = db.execute(query, (capture.sha256, address(capture))).fetchone()
    return row is None or any(one.reading == row[0] for one in pages_of(db, row[1]).present)


def _thread_at(db: sqlite3.Connection, url: str) -> tuple[int, Sequence[Shown]]:
    """What was last read at `url`, or where a page at `url` that shows nothing itself has led: the number of the page, and the present pages of its record."""
    row = db.execute(f"{_READ} address = ? ORDER BY id DESC LIMIT 1", (url,)).fetchone()
    row = row or db.execute(f"{_READ} address IN ({_LED}) ORDER BY id DESC LIMIT 1", (url,)).fetchone()
    return (row[0], pages_of(db, row[1]).present) if row else (0, ())


def _places(every: Sequence[Shown]) -> list[list[int]]:
    """The looks at each page of a record, in their order; its address may have changed on the way."""
    places: dict[int, list[list[int]]] = {}
    for at, one in enumerate(every):
        known = places.setdefault(one.page, [])
        there = next((there for there in known if any(same_address(every[before].url, one.url) for before in there)), None)
        there = there or next((there for there in known if _is_same(every[there[-1]], one)), None)
        if there is None:
            known.append([at])
        else:
            there.append(at)
    return [there for known in places.values() for there in known]


def _is_same(before: Shown, now: Shown) -> bool:
    """Whether a page was read at another address than before, by most of its posts: the topic, the board or the whole site moved. Views that ask
    for something else besides (`?view=all`, a print view) stand side by side.
    """
    common = len({*before.ids} & {*now.ids})
    return 2 * common > len({*before.ids, *now.ids}) and _asked(before.url) == _asked(now.url)


def _asked(url: str) -> set[str]:
    return {name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)}


def _end(claims: Sequence[int | None]) -> int | None:
    """How many pages there are by now, where a page said before that there were more."""
    known = [claim for claim in claims if claim is not None]
    return known[-1] if known and known[-1] < max(known) else None


def _bounded(one: Shown, ends: Sequence[int]) -> Shown:
    return replace(one, claimed=min(one.claimed, *ends)) if one.claimed is not None and ends else one
