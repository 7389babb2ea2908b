"""One run at a time on a data folder. The lock goes with its process, however that ends."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from schemas.errors import LockHeld, StoreError

LOCK = "run.lock"
HOLDER = "run.json"
"""Who holds the lock, for people; without meaning while nobody does."""


@contextmanager
def held(folder: Path, command: str, at: datetime) -> Iterator[None]:
    """The lock of a data folder. Raises LockHeld with who has it, and StoreError where the folder cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise StoreError("store_unavailable", f"{folder}: {_called(folder)}, where a folder for the data was meant") from error
    except OSError as error:
        raise StoreError("store_unavailable", f"{folder}: {error.strerror or error}") from error
    try:
        lock = FileLock(folder / LOCK)
        lock.acquire(timeout=0)
    except Timeout:
        raise LockHeld("locked", f"{folder}: {_holder(folder / HOLDER)}") from None
    except (OSError, NotImplementedError) as error:
        raise StoreError("store_unavailable", f"{folder / LOCK}: {getattr(error, 'strerror', None) or error}") from error
    try:
        _sign(folder, {"pid": os.getpid(), "since": f"{at:%Y-%m-%d %H:%M:%S} UTC", "command": command})
        yield
    finally:
        with suppress(OSError):
            (folder / HOLDER).unlink(missing_ok=True)
        lock.release()


def _called(place: Path) -> str:
    return "a link that leads nowhere" if place.is_symlink() else "a file"


def _sign(folder: Path, holder: Mapping[str, object]) -> None:
    draft = folder / f".{HOLDER}"
    try:
        draft.write_text(json.dumps(holder), encoding="utf-8")
        os.replace(draft, folder / HOLDER)
    except OSError as error:
        raise StoreError("store_unavailable", f"{folder}: {error.strerror or error}") from error


def _holder(file: Path) -> str:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return f"process {said['pid']} is at work there since {said['since']}: {said['command']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another run is at work there"
