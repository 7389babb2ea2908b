"""`thresher db`: the store as a file."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from schemas.errors import ConfigError

from ..answers import one_line
from ..explain import visible
from ..store.failures import told
from ..store.migrations import STEPS, copy, tables
from ..store.opening import connect, look_over
from .options import everywhere
from .session import STORE_NAME, Session, standard, write


@click.group("db")
@everywhere
def command() -> None:
    """Look over the store's file, and copy it while runs go on."""


@command.command("status")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@standard
def status(session: Session, as_json: bool) -> None:
    """Say that the store is whole, and how much is in it.

    Reads the whole file. One that is damaged, or is not a store, ends with 74 and says what to do.
    """
    with _whole(session.data_dir / STORE_NAME) as connection:
        rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in sorted(tables(STEPS))}
        pages, free, page_bytes = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size"))
    place = str(session.data_dir / STORE_NAME)
    said = {"store": place, "version": len(STEPS), "bytes": pages * page_bytes, "free_bytes": free * page_bytes, "rows": rows}
    if as_json:
        write(one_line(json.dumps(said, ensure_ascii=False)))
        return
    write(visible(f"{place}: whole, version {len(STEPS)}, {pages * page_bytes / 1e6:,.1f} MB, {free * page_bytes / 1e6:,.1f} MB of it free"))
    for table, count in rows.items():
        write(f"{count:>11,} {table}")


@command.command("backup")
@click.argument("file")
@standard
def backup(session: Session, file: str) -> None:
    """Copy the store to a file, also while a run is at work.

    The copy is as the store was at one moment, appears whole or not at all, and is looked over. A file that is there is left alone.
    """
    to = Path(file)
    if os.path.lexists(to):
        raise ConfigError("output_unusable", f"{file}: it is there and stays as it is: name another")
    if not to.absolute().parent.is_dir():
        raise ConfigError("output_unusable", f"{file}: there is no such folder")
    with _whole(session.data_dir / STORE_NAME) as connection, told(to):  # it is the copy's place that may be full or read-only
        copy(connection, to)
    with closing(sqlite3.connect(to)) as copied:  # not for reading only: that would leave an empty log beside it
        look_over(copied, to)
    session.remark(f"{session.data_dir / STORE_NAME} as it was just now, {to.stat().st_size / 1e6:,.1f} MB in {file}")


@contextmanager
def _whole(path: Path) -> Iterator[sqlite3.Connection]:
    """The store, to be read, which has been looked over. Raises StoreError."""
    with closing(connect(path, read_only=True)) as connection, told(path):
        look_over(connection, path)
        yield connection
