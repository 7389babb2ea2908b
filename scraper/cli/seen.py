"""What was read of the pages whose ends are still to be told to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.cleaned import Answer, Cleaned, Listed
from schemas.outcome import Fate, Outcome
from schemas.record import Record

from ..inputs import BadInput, Failure, Input, printable
from ..workers.reading import Reading


class Seen:
    """The answers whose outcomes are still to be told: an outcome names its page and not what is in it."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        """By target."""

    def noting(self, pairs: Iterable[tuple[Input | BadInput, Reading | Failure]]) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
        """The same pairs, remembered."""
        for item, reading in pairs:
            if isinstance(reading, Reading):
                self.note(item, reading.answer)
            yield item, reading

    def note(self, item: Input | BadInput, answer: Answer | Failure) -> None:
        """Remembers one."""
        if not isinstance(answer, Failure):
            self.answers[printable(item.target)] = answer

    def of(self, outcome: Outcome) -> tuple[str | None, Record | None]:
        """Title and record of the page, as far as it has them; of one that is not kept, nothing."""
        answer = self.answers.pop(outcome.target, None)
        if outcome.fate is Fate.SKIPPED:
            return None, None
        match answer:
            case Cleaned(record=record):
                return record.title, record
            case Listed(title=title):
                return title, None
        return None, None
