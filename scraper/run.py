"""The loop: every input is cleaned, kept and counted, and ends in exactly one outcome.

inputs -> what to clean, or why not -> clean_many -> store.put | outcome
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from cleaners.urls import host
from schemas.capture import Capture
from schemas.cleaned import Answer
from schemas.errors import Bug
from schemas.memory import Memory
from schemas.outcome import Outcome, Reason
from schemas.report import RunReport

from .inputs import BadInput, Failure, Input, printable
from .store.base import Merge, Store
from .workers.reading import Reading

Job = tuple[Input | BadInput, Input | Failure]
"""An input, and what is to be cleaned of it; or why nothing is."""
CleanMany = Callable[[Iterable[Job]], Iterable[tuple[Input | BadInput, Reading | Failure]]]
"""Cleans inputs and hands each back with what it was read as, or with the failure that it came with, in the order given and while later ones are
still being read. May read a few ahead."""

_WRONG_CLOCK = timedelta(days=1)
"""Clocks differ, and zones are mistaken; what is said to come from later than this was written by a clock that was wrong."""


def ingest(
    inputs: Iterable[Input | BadInput],
    *,
    store: Store,
    clean_many: CleanMany,
    merge: Merge,
    clock: Callable[[], datetime],
    command: str,
    on_outcome: Callable[[Outcome], None] = lambda outcome: None,
    then: Callable[[int], None] = lambda run: None,
    objects: Callable[[Input, Answer], Reason | None] = lambda item, answer: None,
    archived: Callable[[Input], bool] = lambda item: True,
) -> RunReport:
    """Brings the inputs into the store; the numbers of the run.

    Each input is one transaction: a kill at any moment leaves what was done, and a run without end. `clock` gives UTC-aware times;
    `on_outcome` is told each outcome once it is kept, in the order of the inputs; `then` does what else belongs to the run, told its number;
    `objects` says why the record of a page may not be kept, `archived` whether its body may.
    Raises StoreError, and Bug where `clean_many` loses an input.
    """
    run = store.begin(command, clock())
    keeping = _Keeping(store, run, merge, clock, objects, archived)
    given = answered = 0

    def jobs() -> Iterator[Job]:
        nonlocal given
        for given, job in enumerate(_jobs(inputs, store, clock), 1):  # noqa: B007  # how many there were is asked below
            yield job

    for answered, (entry, reading) in enumerate(clean_many(jobs()), 1):  # noqa: B007
        on_outcome(keeping.ended(entry, reading))
    if answered != given:
        raise Bug("answers_missing", f"{given - answered} inputs were not answered")
    then(run)
    store.end(run, clock())
    return store.report(run)


@dataclass(frozen=True, slots=True)
class _Keeping:
    """How inputs end."""

    store: Store
    run: int
    merge: Merge
    clock: Callable[[], datetime]
    objects: Callable[[Input, Answer], Reason | None]
    archived: Callable[[Input], bool]

    def ended(self, entry: Input | BadInput, reading: Reading | Failure) -> Outcome:
        """The outcome of one input, kept with what was received and read of it."""
        item = entry if isinstance(entry, Input) else _received(entry)
        if isinstance(reading, Failure):
            if item is None or reading.reason is Reason.DUPLICATE_TARGET:
                return self._noted(entry, reading.reason, reading.detail, item)
        elif item is not None and (reason := self.objects(item, reading.answer)) is not None:
            return self._noted(entry, reason, "the page asks for it")
        assert item is not None  # what was read was received
        return self.store.put(self.run, item, reading, merge=self.merge, at=self.clock(), with_body=self.archived(item))

    def _noted(self, entry: Input | BadInput, reason: Reason, detail: str, item: Input | None = None) -> Outcome:
        capture = item.capture.sha256 if item is not None else None
        outcome = Outcome(target=printable(entry.target), fate=reason.fate, reason=reason, detail=printable(detail), capture=capture, at=self.clock())
        self.store.note(self.run, outcome)
        return outcome


def _jobs(inputs: Iterable[Input | BadInput], store: Store, clock: Callable[[], datetime]) -> Iterator[Job]:
    """What is to be cleaned; of what could not be read, and of what comes again, why it is not.

    Sites are remembered as the run found them: how far the cleaner reads ahead must not show in a record.
    """
    seen: set[bytes] = set()
    memories: dict[str, Memory] = {}
    for item in inputs:
        if isinstance(item, BadInput):
            yield item, item.failure()
            continue
        key = sha256(f"{item.capture.sha256} {item.capture.url or item.capture.path or ''}".encode("utf-8", "surrogatepass")).digest()
        if key in seen:
            yield item, Failure(Reason.DUPLICATE_TARGET)
            continue
        seen.add(key)
        name = host(item.capture.final_url or item.capture.url)
        if name and name not in memories:
            memories[name] = store.memory(name)
        item = replace(item, capture=_dated(item.capture, clock()), memory=memories.get(name or ""))
        yield item, item


def _dated(capture: Capture, now: datetime) -> Capture:
    """The same, its time not known where that is still to come: else it would be the page's latest reading until then, whatever is read meanwhile."""
    is_to_come = capture.fetched_at is not None and capture.fetched_at > now + _WRONG_CLOCK
    return capture.model_copy(update={"fetched_at": None}) if is_to_come else capture


def _received(item: BadInput) -> Input | None:
    """What could not be read, as far as anything was received."""
    if item.body is None:
        return None
    return Input(item.target, Capture(path=printable(item.target), sha256=sha256(item.body).hexdigest(), size_bytes=len(item.body)), item.body)
