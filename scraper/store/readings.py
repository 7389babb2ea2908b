"""What a body was read as, and the records that follow from it. Works inside the transaction of its caller.

    body + address -> reading (answer, ledger, links) -> page of a record --merge--> record -> posts

A record follows from its pages alone: it is made again whenever one of them comes, changes or leaves.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cleaners.lost import Former, Look, with_lost
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.record import Article, Record, Thread

from ..inputs import Failure, Input, printable
from ..packing import packed
from ..workers.reading import Reading
from .base import Merge
from .boards import id_of
from .moved import others, without_moved
from .relocated import first_id
from .renamed import fold, former_id
from .rows import POST_COLUMNS, address, headers, is_whole, link_rows, page, post_rows, posts, record_columns, stamp
from .shown import Left, Shown, pages_of
from .spellings import spellings
from .upsert import upsert, upsert_rows

_PAGE = "SELECT reading, record_id FROM pages JOIN readings ON id = reading WHERE sha256 = ? AND address = ?"


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as it stands after a page came."""

    record: Record
    changed: bool
    """False where it says what it said before, whoever said it."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What it takes to write: the open transaction, the run that writes, and how pages are joined."""

    db: sqlite3.Connection
    run: int
    merge: Merge

    def keep(self, item: Input, reading: Reading | Failure, *, with_body: bool = True) -> None:
        """The body once, or none where no page of it may be kept, and one row for this sighting of it."""
        capture = item.capture
        sha256, target = capture.sha256, printable(item.target)
        if not self.db.execute("SELECT 1 FROM bodies WHERE sha256 = ? AND length(deflated) > 0", (sha256,)).fetchone():
            body = packed(item.body) if isinstance(reading, Failure) else reading.written.body
            row = (sha256, len(item.body), body if with_body else b"")
            self.db.execute("INSERT INTO bodies VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET deflated = excluded.deflated", row)  # it may have been dropped
        sighting = (target, sha256, capture.url, capture.final_url, capture.path, capture.status, headers(capture), stamp(capture.fetched_at), self.run)
        self.db.execute(
            """INSERT INTO captures (target, sha256, url, final_url, path, status, headers, fetched_at, run, archived)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET archived = excluded.archived WHERE archived <> excluded.archived""",
            (*sighting, with_body),
        )
        if not with_body:
            self._let_go(capture)

    def _let_go(self, capture: Capture) -> None:
        """Takes what a page was before for kept no more, and drops the body where no other page holds it."""
        self.db.execute("UPDATE captures SET archived = 0 WHERE sha256 = ? AND (url, path) IS (?, ?)", (capture.sha256, capture.url, capture.path))
        held = "SELECT 1 FROM captures WHERE captures.sha256 = bodies.sha256 AND archived AND revisit_of IS NULL"
        self.db.execute(f"UPDATE bodies SET deflated = x'' WHERE sha256 = ? AND NOT EXISTS ({held})", (capture.sha256,))

    def read(self, item: Input, read: Reading, at: datetime) -> Kept | None:
        """Keeps what the page was read as as the reading of that body at that address; the record that it belongs to, null where it holds none.

        Raises ValueError or OverflowError where it cannot be kept: pages that do not merge, numbers beyond 64 bits.
        """
        capture = item.capture
        known = self.db.execute("SELECT id, fetched_at FROM readings WHERE sha256 = ? AND address = ?", (capture.sha256, address(capture))).fetchone()
        fetched_at = stamp(capture.fetched_at)
        if known and known[1] and (fetched_at or "") < known[1]:
            return self._standing(known[0])  # the same body, seen earlier than what we know of it
        reading = self._reading(item, read, at)
        if isinstance(read.answer, Cleaned) and read.written.page is not None:
            return self._page(reading, capture, read.answer.record, read.written.page)
        self._withdraw(reading)
        return None

    def _standing(self, reading: int) -> Kept | None:
        row = self.db.execute("SELECT record_id FROM pages WHERE reading = ?", (reading,)).fetchone()
        return Kept(self._made(row[0]), changed=False) if row else None

    def _reading(self, item: Input, read: Reading, at: datetime) -> int:
        answer, written = read.answer, read.written
        key = {"sha256": item.capture.sha256, "address": address(item.capture)}
        value = {"fetched_at": stamp(item.capture.fetched_at), **_said(answer), "ledger": written.ledger, "content": written.content}
        upsert(self.db, "readings", key, value, first={"taken_at": stamp(at)})
        (reading,) = self.db.execute("SELECT id FROM readings WHERE sha256 = ? AND address = ?", tuple(key.values())).fetchone()
        links = list(link_rows(answer.links))
        known = self.db.execute("SELECT number, url, title, kind, reply_count, last_post_at FROM links WHERE reading = ? ORDER BY number", (reading,))
        if links != known.fetchall():
            self.db.execute("DELETE FROM links WHERE reading = ?", (reading,))
            self.db.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?)", ((reading, *link) for link in links))
        return int(reading)

    def _page(self, reading: int, capture: Capture, record: Record, data: bytes) -> Kept:
        """`data` is the record, packed: as it came, it is written as it came."""
        record_id = self._known_as(id_of(self.db, record) if isinstance(record, Thread) else record.id)
        former = first_id(self.db, record) or (former_id(self.db, capture, record) if isinstance(record, Article) else None)
        if former not in (None, record_id):
            fold(self.db, record_id, former)
            record_id = former
        if record_id != record.id:
            record = record.model_copy(update={"id": record_id})
            data = packed(record.as_json().encode())
        self._withdraw(reading, unless=record.id)
        ids = json.dumps([post.id for post in record.posts if post.id] if isinstance(record, Thread) else [])
        claimed = record.pages if isinstance(record, Thread) else None
        row = {
            "record_id": record.id,
            "page": record.page,
            "url": record.url or "",
            "record": data,
            "posts": len(posts(record)),
            "ids": ids,
            "claimed": claimed,
        }
        upsert(self.db, "pages", {"reading": reading}, row)
        kept = self.follow(record.id, {data: record})
        for other in others(self.db, record.id, posts(record)):
            self.follow(other)
        return kept

    def _known_as(self, record_id: str) -> str:
        """The id that the record is kept under already, perhaps from before its site was spelt otherwise."""
        spelt = (record_id, *spellings(record_id))
        rows = self.db.execute(f"SELECT id FROM records WHERE id IN ({', '.join('?' * len(spelt))})", spelt)
        known = {row[0] for row in rows}
        return next((one for one in spelt if one in known), record_id)

    def _withdraw(self, reading: int, unless: str | None = None) -> None:
        """Takes the page of a reading out of its record, and ends the record that has none left."""
        row = self.db.execute("SELECT record_id FROM pages WHERE reading = ?", (reading,)).fetchone()
        if row is None or row[0] == unless:
            return
        self.db.execute("DELETE FROM pages WHERE reading = ?", (reading,))
        self._go_on(row[0])

    def let_go(self, captures: Iterable[Capture]) -> None:
        """Takes pages out of their records, all of them before one of these is made again: what cannot be read is none to make it of."""
        gone = [self.db.execute(_PAGE, (capture.sha256, address(capture))).fetchone() for capture in captures]
        self.db.executemany("DELETE FROM pages WHERE reading = ?", ((reading,) for reading, _ in gone))
        for record_id in sorted({record_id for _, record_id in gone}):
            self._go_on(record_id)

    def _go_on(self, record_id: str) -> None:
        """Makes the record of the pages that are left, or ends it where none is."""
        if self.db.execute("SELECT 1 FROM pages WHERE record_id = ?", (record_id,)).fetchone():
            self.follow(record_id)
        else:
            self.db.execute("DELETE FROM posts WHERE record_id = ?", (record_id,))
            self.db.execute("DELETE FROM records WHERE id = ?", (record_id,))

    def mend(self, capture: Capture, record: Record) -> None:
        """Puts what a page is read as in the place of what is kept of it, under the id of its record."""
        reading, record_id = self.db.execute(_PAGE, (capture.sha256, address(capture))).fetchone()
        data = packed(record.model_copy(update={"id": record_id}).as_json().encode())
        self.db.execute("UPDATE pages SET record = ? WHERE reading = ?", (data, reading))

    def follow(self, record_id: str, at_hand: Mapping[bytes, Record] = {}) -> Kept:
        """Makes the record of its pages again, and writes it where it says something else than before. `at_hand` are pages that need no parse."""
        record = self._made(record_id, at_hand)
        columns = record_columns(record)
        known = self.db.execute("SELECT content, record FROM records WHERE id = ?", (record_id,)).fetchone()
        changed = self._posts(record) or known is None or known[0] != columns["content"] or not (known[1] == columns["record"] or is_whole(known[1]))
        if changed:
            upsert(self.db, "records", {"id": record_id}, {**columns, "updated_run": self.run}, first={"first_run": self.run})
        return Kept(record, changed)

    def _made(self, record_id: str, at_hand: Mapping[bytes, Record] = {}) -> Record:
        """One record of its pages; where an address was read as a thread and as an article, of those of the first one's kind."""
        found = pages_of(self.db, record_id)
        alone = at_hand if len(found.present) == 1 else {}
        pages = [self._bounded(one, self._record(one.reading, alone)) for one in found.present]
        record = self.merge([part for part in pages if part.kind == pages[0].kind])
        if not isinstance(record, Thread):
            return record
        return without_moved(self.db, with_lost(record, [self._former(left) for left in found.former]))

    def _bounded(self, one: Shown, record: Record) -> Record:
        return record.model_copy(update={"pages": one.claimed}) if one.claimed not in (None, record.pages) else record

    def _former(self, left: Left) -> Former:
        since = [Look(self._thread(later), datetime.fromisoformat(later.at)) for later in left.since]
        return Former(self._thread(left.page), since, left.beside)

    def _thread(self, one: Shown) -> Thread:
        """Only threads name ids."""
        record = self._record(one.reading)
        if not isinstance(record, Thread):
            raise ValueError(f"no page of a thread: {record.id}")
        return record

    def _record(self, reading: int, at_hand: Mapping[bytes, Record] = {}) -> Record:
        (data,) = self.db.execute("SELECT record FROM pages WHERE reading = ?", (reading,)).fetchone()
        return at_hand[data] if data in at_hand else page(data)

    def _posts(self, record: Record) -> bool:
        """Writes the posts that differ, in a long thread those of the new page; whether there were any."""
        wanted = post_rows(record)
        rows = self.db.execute(f"SELECT key, {', '.join(POST_COLUMNS)} FROM posts WHERE record_id = ?", (record.id,))
        known = {key: tuple(row) for key, *row in rows}
        gone = [(record.id, key) for key in known.keys() - wanted.keys()]
        news = {key: row for key, row in wanted.items() if known.get(key) != row}
        self.db.executemany("DELETE FROM posts WHERE record_id = ? AND key = ?", gone)
        upsert_rows(self.db, "posts", ("record_id", "key"), POST_COLUMNS, ((record.id, key, *row) for key, row in news.items()))
        return bool(gone or news)


def _said(answer: Answer) -> dict[str, object]:
    match answer:
        case Cleaned():
            return {"answer": "cleaned", "reason": None, "detail": ""}
        case Listed():
            return {"answer": "listed", "reason": answer.reason.value, "detail": answer.title or ""}
        case Rejected():
            return {"answer": "rejected", "reason": answer.reason.value, "detail": answer.detail}
