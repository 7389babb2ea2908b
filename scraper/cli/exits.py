"""The exit codes, all of them, and which error ends in which. 64 and up are those of BSD's sysexits.h."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import click

from schemas.errors import Bug, ConfigError, LockHeld, StoreError, ThresherError
from schemas.outcome import UNREACHED, Fate, Outcome, Reason

from ..inputs import NOTHING_THERE
from ..intake.intake import is_address
from ..silence import UNMET


class Exit(IntEnum):
    """What a process says by ending."""

    OK = 0
    """Every target ended stored, unchanged, listed, skipped, or rejected for a reason of the page."""
    FAILED = 1
    """An input failed, an alarm is on, or a check found something."""
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
    """Stopped by SIGTERM, or by SIGHUP as of a terminal that is closed, state kept."""


def of(error: BaseException) -> Exit:
    """The exit code of an error that ended a command. SIGTERM has its own (`endings.Terminated`)."""
    match error:
        case ConfigError() | click.ClickException():
            return Exit.NOTHING_STARTED
        case StoreError():
            return Exit.STORE
        case LockHeld():
            return Exit.LOCKED
        case Bug():
            return Exit.BUG
        case ThresherError():
            return Exit.FAILED
        case KeyboardInterrupt() | click.Abort():
            return Exit.INTERRUPTED
        case BrokenPipeError():
            return Exit.OK
    return Exit.BUG


@dataclass
class Tally:
    """Outcomes counted for the exit code."""

    total: int = 0
    failed: int = 0
    missing: int = 0
    """Inputs that are not there; they are among the failed."""
    unreachable: int = 0
    """URLs behind which nobody was met, or that were left alone because nobody was met there before."""

    def count(self, outcome: Outcome) -> None:
        """One more."""
        self.total += 1
        self.failed += outcome.fate is Fate.FAILED
        self.missing += outcome.reason in NOTHING_THERE
        self.unreachable += is_address(outcome.target) and outcome.reason in UNMET

    def ended(self) -> Exit:
        """The exit code of them all."""
        if self.total and self.unreachable == self.total:
            return Exit.UNREACHABLE
        return ended(self.total, failed=self.failed, missing=self.missing)


def ended(total: int, *, failed: int, missing: int) -> Exit:
    """The exit code of so many inputs; the missing ones are among the failed."""
    if failed:
        return Exit.NOTHING_STARTED if missing == total else Exit.FAILED
    return Exit.OK


def reached(reason: Reason | None) -> Exit:
    """The exit code of one visit that ended for `reason`, or of one that brought a page."""
    if reason in UNREACHED:
        return Exit.UNREACHABLE
    return Exit.FAILED if reason is not None and reason.fate is Fate.FAILED else Exit.OK
