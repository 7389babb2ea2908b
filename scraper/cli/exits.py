"""The exit codes, all of them, and which error ends in which. 64 and up are those of BSD's sysexits.h."""

from __future__ import annotations

from enum import IntEnum

from schemas.errors import Bug, ConfigError, LockHeld, StoreError, ThresherError


class Exit(IntEnum):
    """What a process says by ending."""

    OK = 0
    """Every target ended stored, unchanged, listed, skipped, or rejected for a reason of the page."""
    FAILED = 1
    """An input failed, or a check found something."""
    NOTHING_STARTED = 2
    """Usage, configuration, or all inputs missing."""
    UNREACHABLE = 69
    """Nothing could be reached."""
    BUG = 70
    """A fault of ours."""
    STORE = 74
    """The store, or the place that output goes to, is unavailable, damaged, full or read-only."""
    LOCKED = 75
    """Another run holds the lock."""
    INTERRUPTED = 130
    """Stopped by SIGINT, state kept."""
    TERMINATED = 143
    """Stopped by SIGTERM, state kept."""


def of(error: ThresherError) -> Exit:
    """The exit code of an error that ended a command."""
    match error:
        case ConfigError():
            return Exit.NOTHING_STARTED
        case StoreError():
            return Exit.STORE
        case LockHeld():
            return Exit.LOCKED
        case Bug():
            return Exit.BUG
    return Exit.FAILED


def ended(total: int, *, failed: int, missing: int) -> Exit:
    """The exit code of so many inputs; the missing ones are among the failed."""
    if failed:
        return Exit.NOTHING_STARTED if missing == total else Exit.FAILED
    return Exit.OK
