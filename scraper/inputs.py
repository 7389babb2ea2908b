"""What goes into a run: bytes with their capture, or the reason why there are none. And what may come out instead of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.capture import Capture
from schemas.memory import Memory
from schemas.outcome import Fate, Reason


@dataclass(frozen=True, slots=True)
class Input:
    """One target whose bytes are at hand."""

    target: str
    """The URL, or the path of a file as it was given."""
    capture: Capture
    body: bytes
    platform: str | None = None
    """The forum software that somebody has declared it to be of."""
    memory: Memory | None = None
    """What is known of its site; null where nobody keeps what is learnt."""


@dataclass(frozen=True, slots=True)
class BadInput:
    """One target that could not be read; it ends as its failure says."""

    target: str
    reason: Reason
    detail: str = ""
    """The message of the error, for people."""
    body: bytes | None = None
    """What was received, where anything was (a broken archive): kept, so that it can be replayed."""

    def failure(self) -> Failure:
        """What stands in place of an answer."""
        return Failure(self.reason, self.detail)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that was not read or whose cleaning went wrong: no file, robots, deadline, memory, a died worker, a bug. No answer of the cleaner."""

    reason: Reason
    detail: str = ""

    @property
    def fate(self) -> Fate:
        """`skipped` where we chose not to, `rejected` where the page is to blame and not its reading, else `failed`."""
        return self.reason.fate


NOTHING_THERE = frozenset({Reason.NOT_FOUND, Reason.NOT_A_FILE})
"""Nothing to read under that name: a command all of whose inputs end so did not even start."""


def printable(text: str) -> str:
    """The text with lone surrogates written out (`\\udce9`): file names may hold bytes that are no UTF-8, values and stores may not."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
