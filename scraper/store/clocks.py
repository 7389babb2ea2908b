"""What a clock told that was ahead, and has been put back since: until its time came, nothing that is read later would count as later.

Works inside the transaction of its caller. What runs saw of a source stays as it was told.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from ipaddress import ip_address

from cleaners.urls import host
from schemas.errors import ConfigError
from schemas.record import Record

from ..fetch.retry_after import http_date
from ..packing import packed
from .rows import RECORD, page, stamp

_TIMES = (
    ("captures", "fetched_at"),
    ("readings", "fetched_at"),
    ("readings", "taken_at"),
    ("hints", "at"),
    ("moves", "at"),
    ("outcomes", "at"),
    ("runs", "started_at"),
    ("runs", "ended_at"),
)
_WITNESSES = 50
"""Pages, the last ones, whose servers said what time it was: the most of them decide, for one server may be wrong itself."""


def right(db: sqlite3.Connection, now: datetime, latest: datetime) -> None:
    """What is dated after `latest` keeps its order, and its last run ended now; what was looked at then is due now, and not in the years after that.

    Raises ConfigError where the servers bore out what is dated so: it is now that a clock is wrong, as where one without a battery began anew.
    """
    (last,) = db.execute("SELECT max(coalesce(ended_at, started_at)) FROM runs").fetchone()
    is_ahead = last is not None and last > stamp(latest)
    if is_ahead and (witness := _witness(db, latest)):
        told = f"this machine says that it is {now:%Y-%m-%d %H:%M} UTC, and {witness} UTC when a page was read, as most did"
        raise ConfigError("clock_behind", f"{told}: set its clock right")
    update = "UPDATE targets SET looked_at = ?1, due_at = ?1 WHERE looked_at > ?2 AND due_at IS NOT NULL"
    db.execute(update, (now.timestamp(), latest.timestamp()))
    if not is_ahead:
        return
    ahead = datetime.fromisoformat(last) - now
    _right_records(db, ahead, latest)
    db.create_function("righted", 1, lambda told: stamp(datetime.fromisoformat(told) - ahead), deterministic=True)
    for table, column in _TIMES:
        # Of two sightings at one time one is enough; the other one stays where it is.
        db.execute(f"UPDATE OR IGNORE {table} SET {column} = righted({column}) WHERE {column} > ?", (stamp(latest),))


def _witness(db: sqlite3.Connection, latest: datetime) -> str | None:
    """The last server whose Date (RFC 9110, 6.6.1) bears out that a page was read after `latest`; null where most of the last ones do not.

    Those that were read by a run that is dated so: what was saved elsewhere says nothing of the clock here, nor does a server on this machine.
    """
    query = """SELECT coalesce(final_url, url), headers FROM captures WHERE fetched_at > ?1 AND run IN
        (SELECT id FROM runs WHERE coalesce(ended_at, started_at) > ?1) ORDER BY fetched_at DESC LIMIT ?2"""
    said = [
        (moment, server)
        for url, headers in db.execute(query, (stamp(latest), _WITNESSES))
        if (server := host(url)) is not None and not _is_here(server)
        for name, value in json.loads(headers)
        if name == "date" and (moment := http_date(value)) is not None
    ]
    later = [f"{server} said {moment:%Y-%m-%d %H:%M}" for moment, server in said if moment > latest]
    return later[0] if 2 * len(later) > len(said) else None


def _is_here(server: str) -> bool:
    try:
        return ip_address(server.strip("[]")).is_loopback
    except ValueError:
        return server == "localhost" or server.endswith(".localhost")


def _right_records(db: sqlite3.Connection, ahead: timedelta, latest: datetime) -> None:
    """What the records of pages that were read since `latest` say of when that was, and what their pages say, of which they are made again."""
    query = "SELECT reading, record_id, record FROM pages JOIN readings ON readings.id = reading WHERE fetched_at > ?"
    records = set()
    for reading, record_id, data in db.execute(query, (stamp(latest),)).fetchall():
        records.add(record_id)
        told = _righted(page(data), ahead, latest)
        db.execute("UPDATE pages SET record = ? WHERE reading = ?", (packed(told.as_json().encode()), reading))
    for record_id in sorted(records):
        (frame,) = db.execute("SELECT record FROM records WHERE id = ?", (record_id,)).fetchone()
        told = _righted(RECORD.validate_json(frame), ahead, latest)
        db.execute("UPDATE records SET record = ? WHERE id = ?", (told.as_json(), record_id))


def _righted(record: Record, ahead: timedelta, latest: datetime) -> Record:
    captures = tuple(
        one.model_copy(update={"fetched_at": one.fetched_at - ahead}) if one.fetched_at and one.fetched_at > latest else one
        for one in record.provenance.captures
    )
    return record.model_copy(update={"provenance": record.provenance.model_copy(update={"captures": captures})})
