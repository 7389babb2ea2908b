"""What goes into a run: bytes with their capture, or the reason why there are none. And what may come out instead of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.capture import Capture
from schemas.outcome import Reason


@dataclass(frozen=True, slots=True)
class Input:
    """One target whose bytes are at hand."""

    target: str
    """The URL, or the path of a file as it was given."""
    capture: Capture
    body: bytes


@dataclass(frozen=True, slots=True)
class BadInput:
    """One target that could not be read; it ends as a failed outcome."""

    target: str
    reason: Reason
    detail: str = ""
    """The message of the error, for people."""
    body: bytes | None = None
    """What was received, where anything was (a broken archive, a manifest line): kept, so that it can be replayed."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Cleaning an input went wrong: deadline, memory, a died worker, a bug. No answer of the cleaner."""

    reason: Reason
    detail: str = ""


def printable(text: str) -> str:
    """The text with lone surrogates written out (`\\udce9`): file names may hold bytes that are no UTF-8, values and stores may not."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
