"""Rows written only where they say something new. Names of tables and columns come from our own code, values are bound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any


def upsert(db: sqlite3.Connection, table: str, key: Mapping[str, object], value: Mapping[str, object], *, first: Mapping[str, object] | None = None) -> None:
    """Inserts the row, or changes `value` in the row that has the same `key`, where it differs. `first` is written with a new row only.

    Conflicts on any unique index count.
    """
    row = {**key, **value, **(first or {})}
    db.execute(_statement(table, tuple(row), tuple(value)), tuple(row.values()))


def upsert_rows(db: sqlite3.Connection, table: str, key: tuple[str, ...], value: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Many rows of one table, each its key and then its value."""
    db.executemany(_statement(table, key + value, value), rows)


@cache
def _statement(table: str, row: tuple[str, ...], value: tuple[str, ...]) -> str:
    mine, theirs = ", ".join(value), ", ".join(f"excluded.{name}" for name in value)
    return f"""INSERT INTO {table} ({", ".join(row)}) VALUES ({", ".join("?" * len(row))})
        ON CONFLICT DO UPDATE SET ({mine}) = ({theirs}) WHERE ({mine}) IS NOT ({theirs})"""
