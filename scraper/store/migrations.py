"""The tables, step by step: step N takes a store from `user_version` N-1 to N. A step that was released is never edited.

runs ──< outcomes
bodies ──< captures            what was received: a body once, a capture each time it came, and when it was last seen unchanged
bodies ──< readings ──< links  what the latest rules made of a body at an address
           readings ──  pages >── records ──< posts
targets                        the line of `run`, kept between runs
observations, alarms, markups  what a source was like in each run, what has changed about it, and what its pages are made of
hosts, robots                  how we stand with those whom we visit
moves                          hosts that lead to another one for good
memories                       what the pages of a host have shown
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

APPLICATION_ID = 0x54485253
"""`THRS`, at byte 68 of the file: how we know our own."""

Step = tuple[str, ...]

_MADE = re.compile(r"CREATE TABLE (\w+)")
_ADDED = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (\w+)")

STEPS: tuple[Step, ...] = (
    (
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY, command TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT
        ) STRICT""",
        """CREATE TABLE outcomes (
            run INTEGER NOT NULL REFERENCES runs, number INTEGER NOT NULL,
            target TEXT NOT NULL, fate TEXT NOT NULL, reason TEXT, detail TEXT NOT NULL, record_id TEXT, sha256 TEXT, source TEXT, at TEXT,
            posts INTEGER NOT NULL, complete INTEGER, lines_removed INTEGER NOT NULL,
            PRIMARY KEY (run, number)
        ) STRICT, WITHOUT ROWID""",
        "CREATE TABLE bodies (sha256 TEXT PRIMARY KEY, size_bytes INTEGER NOT NULL, deflated BLOB NOT NULL) STRICT",
        """CREATE TABLE captures (
            id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES bodies, target TEXT NOT NULL, url TEXT, final_url TEXT, path TEXT,
            status INTEGER, headers TEXT NOT NULL, fetched_at TEXT, run INTEGER NOT NULL REFERENCES runs
        ) STRICT""",
        "CREATE UNIQUE INDEX captures_once ON captures (sha256, coalesce(url, ''), coalesce(path, ''), coalesce(fetched_at, ''))",
        # For conditional requests: the last capture of a URL.
        "CREATE INDEX captures_by_url ON captures (url, fetched_at)",
        """CREATE TABLE readings (
            id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL REFERENCES bodies, address TEXT NOT NULL,
            fetched_at TEXT, taken_at TEXT NOT NULL, answer TEXT NOT NULL, reason TEXT, detail TEXT NOT NULL, ledger BLOB,
            UNIQUE (sha256, address)
        ) STRICT""",
        """CREATE TABLE links (
            reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL,
            url TEXT NOT NULL, title TEXT, kind TEXT NOT NULL, reply_count INTEGER, last_post_at TEXT,
            PRIMARY KEY (reading, number)
        ) STRICT, WITHOUT ROWID""",
        # `record` is the record without its posts: those stand apart, once each, so that a page more costs a page. `content` is the
        # digest of it without its provenance: what it says, whoever said it.
        """CREATE TABLE records (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, url TEXT, title TEXT, host TEXT, published_at TEXT, complete INTEGER,
            content TEXT NOT NULL, record TEXT NOT NULL, first_run INTEGER NOT NULL REFERENCES runs, updated_run INTEGER NOT NULL REFERENCES runs
        ) STRICT""",
        """CREATE TABLE pages (
            reading INTEGER PRIMARY KEY REFERENCES readings, record_id TEXT NOT NULL REFERENCES records DEFERRABLE INITIALLY DEFERRED, page INTEGER NOT NULL,
            url TEXT NOT NULL, record BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX pages_by_record ON pages (record_id, page)",
        # `key` is the post's own id, or its position where it has none. Row ids stay with their post: a full-text index can lean on them.
        """CREATE TABLE posts (
            id INTEGER PRIMARY KEY, record_id TEXT NOT NULL REFERENCES records DEFERRABLE INITIALLY DEFERRED, key TEXT NOT NULL, place INTEGER NOT NULL,
            post_id TEXT, position INTEGER NOT NULL, author TEXT, published_at TEXT, text TEXT NOT NULL, post TEXT NOT NULL,
            UNIQUE (record_id, key)
        ) STRICT""",
    ),
    (
        # The sighting of a page that its server says has not changed: no body of its own came, and it is not replayed.
        "ALTER TABLE captures ADD COLUMN revisit_of INTEGER REFERENCES captures",
        # How we stand with a host (`scraper.fetch.hosts`). Times are seconds since 1970, because they are reckoned with.
        """CREATE TABLE hosts (
            host TEXT PRIMARY KEY, ended_at REAL NOT NULL, parked_until REAL NOT NULL, failures INTEGER NOT NULL, strikes INTEGER NOT NULL,
            latency_s REAL NOT NULL, holder TEXT, held_until REAL NOT NULL, wanted_by TEXT, wanted_until REAL NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE robots (
            origin TEXT PRIMARY KEY, fresh_until REAL NOT NULL, status INTEGER, fetched_at REAL NOT NULL, failures INTEGER NOT NULL,
            detail TEXT NOT NULL, deflated BLOB
        ) STRICT""",
        # What a list said of a page when the page was last read.
        "CREATE TABLE hints (url TEXT PRIMARY KEY, reply_count INTEGER, last_post_at TEXT, at TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX readings_by_address ON readings (address)",
        # Digest of what the page says, whoever and wherever it says it (`scraper.discover.digest`); empty where it was read before this step.
        "ALTER TABLE readings ADD COLUMN content TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX outcomes_gone ON outcomes (target) WHERE reason = 'gone'",
    ),
    (
        # The pages that sources lead to (`scraper.store.targets`): when each is due, in seconds since 1970, null for not by itself.
        """CREATE TABLE targets (
            number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, source TEXT NOT NULL, host TEXT NOT NULL,
            title TEXT, kind TEXT NOT NULL, reply_count INTEGER, last_post_at TEXT, depth INTEGER NOT NULL, first TEXT, found_on TEXT,
            due_at REAL, looked_at REAL, interval_s REAL, failures INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        "CREATE INDEX targets_due ON targets (due_at) WHERE due_at IS NOT NULL",
        # What a run saw of a source (`schemas.observation`), and what is not as it was (`schemas.alarm`).
        "CREATE TABLE observations (source TEXT NOT NULL, run INTEGER NOT NULL REFERENCES runs, seen TEXT NOT NULL, PRIMARY KEY (source, run)) STRICT",
        """CREATE TABLE alarms (
            id INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, evidence TEXT NOT NULL, guess TEXT NOT NULL, ended TEXT
        ) STRICT""",
        # Links that a run left, by reason; process and machine that work on it.
        "ALTER TABLE runs ADD COLUMN left_out TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE runs ADD COLUMN pid INTEGER",
        # Of the page itself; noughts where it was read before this step.
        "ALTER TABLE pages ADD COLUMN posts INTEGER NOT NULL DEFAULT 0",
    ),
    (
        # The counts of a site's memory (`schemas.memory`), deflated JSON of bounded size.
        "CREATE TABLE memories (host TEXT PRIMARY KEY, learnt BLOB NOT NULL) STRICT",
    ),
    # What is kept packed (`scraper.packing`) is zstd from here on, in columns that are still called deflated; what was packed before stays as it is.
    (),
    (
        # Ids of the posts that the page shows, as JSON, and how many pages it says there are; none where it was read before this step.
        "ALTER TABLE pages ADD COLUMN ids TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE pages ADD COLUMN claimed INTEGER",
    ),
    # A post may move from thread to thread.
    ("CREATE INDEX posts_by_id ON posts (post_id, published_at) WHERE post_id IS NOT NULL",),
    # Which addresses have led to another one.
    ("CREATE INDEX captures_by_end ON captures (final_url) WHERE final_url IS NOT NULL",),
    (
        # Threads that nobody has asked for longest, and the further pages of each (`scraper.forgotten`).
        "CREATE INDEX targets_unasked ON targets (source, looked_at) WHERE kind = 'thread' AND due_at IS NULL",
        "CREATE INDEX targets_by_first ON targets (first) WHERE first IS NOT NULL",
    ),
    # Sites that moved to another domain (`scraper.store.relocated`), and the address that told.
    ("CREATE TABLE moves (former TEXT NOT NULL, host TEXT NOT NULL, url TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (former, host)) STRICT, WITHOUT ROWID",),
    (
        # The numbers of a run that is long over (`scraper.store.history`), packed JSON; null where its outcomes say them.
        "ALTER TABLE runs ADD COLUMN report BLOB",
        "CREATE INDEX runs_told_apart ON runs (id) WHERE report IS NULL",
        # Whether the page let itself be kept when it was received so: of two with one body, one may and one may not.
        "ALTER TABLE captures ADD COLUMN archived INTEGER NOT NULL DEFAULT 1",
    ),
    # What the pages of a source are made of (`schemas.markup`), packed JSON of bounded size.
    ("CREATE TABLE markups (source TEXT PRIMARY KEY, names BLOB NOT NULL) STRICT",),
    # Looks (`schemas.observation`) count pages that were shut since: programs from before took such a look for damage, at the end of a run.
    (),
    # Whether our own network was to blame, as the run itself judged (`schemas.report`); null where it was not, or ran before this step.
    ("ALTER TABLE runs ADD COLUMN silence TEXT",),
)


def version(connection: sqlite3.Connection) -> int:
    """The store's `user_version`."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables(steps: Sequence[Step]) -> frozenset[str]:
    """The tables that a store has after these steps."""
    return frozenset(made[1] for statements in steps for statement in statements if (made := _MADE.match(statement)))


def late(connection: sqlite3.Connection, steps: Sequence[Step]) -> Step:
    """The columns that the store lacks though it has taken these steps: the third one was edited on the day that it was made."""
    there = _parts(connection)
    return tuple(
        statement for statements in steps for statement in statements if (added := _ADDED.match(statement)) and f"column {added[1]}.{added[2]}" not in there
    )


def altered(connection: sqlite3.Connection) -> str:
    """What others have done to the schema that can spoil what we ask of it: their triggers, and what they took away; empty where there is nothing."""
    there = _parts(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as ours:
        migrate(ours, STEPS[: version(connection)])
        made = _parts(ours)
    triggers = sorted(part for part in there - made if part.startswith("trigger"))
    return ", ".join([*triggers, *(f"no {part}" for part in sorted(made - there))])


def _parts(connection: sqlite3.Connection) -> set[str]:
    """`table pages`, `column pages.posts`, `index pages_by_record`, `trigger spy`."""
    parts = connection.execute("SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    columns = connection.execute(
        "SELECT 'column ' || m.name || '.' || c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.sql LIKE 'CREATE TABLE%'"
    )
    return {part for rows in (parts, columns) for (part,) in rows}


def migrate(connection: sqlite3.Connection, steps: Sequence[Step], *, backup: Path | None = None) -> None:
    """Takes the store to the last step, each in one transaction, what is `late` before the others. First its present state is copied to `backup`.

    The connection must be in autocommit mode. A step that fails, or is killed, leaves the store at the step before.
    """
    taken = version(connection)
    if backup is not None and (taken < len(steps) or late(connection, steps)):
        copy(connection, backup)
    for number in range(taken, len(steps) + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            found = version(connection)  # asked under the lock: another process may have been faster
            for statement in steps[number - 1] if found < number else late(connection, steps[:number]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {max(found, number):d}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def copy(connection: sqlite3.Connection, to: Path) -> None:
    """A consistent copy of the store at `to`, which appears whole or not at all."""
    draft = to.with_name(f"{to.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as target:
            connection.backup(target)
        os.replace(draft, to)
    finally:
        draft.unlink(missing_ok=True)  # half a copy on a full disk
