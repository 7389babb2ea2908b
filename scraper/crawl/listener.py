"""Who hears of a run over the web: the command that tells of it, and what watches its sources."""

from __future__ import annotations

from typing import Protocol

from schemas.cleaned import Answer
from schemas.outcome import Outcome

from ..inputs import Failure, Input
from ..rhythm import Look
from ..store.sightings import Standing
from .line import Place


class Listener(Protocol):
    """Who hears of a run."""

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """A page was read; told before its outcome."""

    def ended(self, outcome: Outcome) -> None:
        """A target has ended, and its outcome is kept."""

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """A page of a source has ended; told inside the transaction that keeps it.

        `answer` is null where it was not read anew; `stood` is what it was read as before, null where it was not.
        """
