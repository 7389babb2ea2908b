"""A page as a worker read it, with all that the store keeps of it packed where it was read: whoever writes the store only writes.

answer of the door -> Reading -> Sealed --pipe--> Reading -> `Store.put`
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from schemas.cleaned import Answer, Cleaned
from schemas.ledger import Ledger, TextFate

from ..discover.digest import content_digest
from ..inputs import Input
from ..packing import packed


@dataclass(frozen=True, slots=True)
class Written:
    """What the store keeps of a page, as it keeps it."""

    body: bytes
    """Packed, as are page and ledger."""
    page: bytes | None
    """JSON of the record; null where the page holds none."""
    ledger: bytes | None
    """JSON; null where there is none."""
    lines_removed: int
    """Lines of which a rule took a part or all, where the page holds a record."""
    content: str
    """Digest of what the page says."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page was read as."""

    answer: Answer
    """Without its ledger, which is as long as all the rest and which nobody in a run looks into."""
    written: Written

    @classmethod
    def of(cls, item: Input, answer: Answer) -> Reading:
        """The answer as it is to be kept. Raises PydanticSerializationError (a ValueError) for text that is no Unicode."""
        ledger = answer.ledger
        written = Written(
            body=packed(item.body),
            page=packed(answer.record.as_json().encode()) if isinstance(answer, Cleaned) else None,
            ledger=packed(ledger.as_json().encode()) if ledger else None,
            lines_removed=_lines_removed(ledger) if ledger and isinstance(answer, Cleaned) else 0,
            content=content_digest(answer, item.capture.sha256),
        )
        return cls(answer.model_copy(update={"ledger": None}), written)

    def saying(self, answer: Answer, sha256: str) -> Reading:
        """The same page with another answer; `sha256` is that of its body."""
        return replace(self, answer=answer, written=replace(self.written, content=content_digest(answer, sha256)))


@dataclass(frozen=True, slots=True)
class Sealed:
    """A reading with its answer as JSON: written and read again in half the time of its pickle, and checked against the contract on the way."""

    kind: type[Answer]
    json: str
    written: Written

    @classmethod
    def of(cls, reading: Reading) -> Sealed:
        """As it crosses a pipe."""
        return cls(type(reading.answer), reading.answer.as_json(), reading.written)

    def opened(self) -> Reading:
        """As it was. Raises ValidationError where its answer breaks the contract."""
        return Reading(self.kind.model_validate_json(self.json), self.written)


def _lines_removed(ledger: Ledger) -> int:
    return len({span.line for span in ledger.spans if span.fate is TextFate.REMOVED})
