"""What was read of the pages whose ends are still to be told to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.cleaned import Answer, Cleaned, Listed
from schemas.outcome import Fate, Outcome
from schemas.record import Record

from ..inputs import Failure, Input
from ..reading import Reading


class Seen:
    """The answers whose outcomes are still to be told: an outcome names its page and not what is in it."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Failure] = {}

    def noting(self, pairs: Iterable[tuple[Input, Reading | Failure]]) -> Iterator[tuple[Input, Reading | Failure]]:
        """The same pairs, remembered."""
        for item, reading in pairs:
            self.note(item, reading if isinstance(reading, Failure) else reading.answer)
            yield item, reading

    def note(self, item: Input, answer: Answer | Failure) -> None:
        """Remembers one."""
        self.answers[item.capture.sha256] = answer

    def of(self, outcome: Outcome) -> tuple[str | None, Record | None]:
        """Title and record of the page, as far as it has them."""
        if outcome.fate is Fate.SKIPPED or outcome.capture is None:
            return None, None
        match self.answers.pop(outcome.capture, None):
            case Cleaned(record=record):
                return record.title, record
            case Listed(title=title):
                return title, None
        return None, None
