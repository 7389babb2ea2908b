"""One row written only where it says something new."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def upsert(db: sqlite3.Connection, table: str, key: Mapping[str, object], value: Mapping[str, object], *, first: Mapping[str, object] | None = None) -> None:
    """Inserts the row, or changes `value` in the row that has the same `key`, where it differs. `first` is written with a new row only.

    Names of tables and columns come from our own code, values are bound. Conflicts on any unique index count.
    """
    row = {**key, **value, **(first or {})}
    mine, theirs = ", ".join(value), ", ".join(f"excluded.{name}" for name in value)
    db.execute(
        f"""INSERT INTO {table} ({", ".join(row)}) VALUES ({", ".join("?" * len(row))})
        ON CONFLICT DO UPDATE SET ({mine}) = ({theirs}) WHERE ({mine}) IS NOT ({theirs})""",
        tuple(row.values()),
    )
