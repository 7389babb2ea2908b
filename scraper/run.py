"""The loop: every input is cleaned, kept and counted, and ends in exactly one outcome.

inputs -> (bad | seen in this run) -> outcome
       -> clean_many -> store.put  -> outcome
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from cleaners.urls import host
from schemas.capture import Capture
from schemas.cleaned import Answer
from schemas.errors import Bug
from schemas.memory import Memory
from schemas.outcome import Fate, Outcome, Reason
from schemas.report import RunReport

from .inputs import BadInput, Failure, Input, printable
from .reading import Reading
from .store.base import Merge, Store

CleanMany = Callable[[Iterable[Input]], Iterable[tuple[Input, Reading | Failure]]]
"""Cleans inputs and hands each back with what it was read as, in the order given and while later ones are still being read. May read ahead."""


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
    waiting: deque[Input | BadInput | Outcome] = deque()

    def note(outcome: Outcome) -> None:
        store.note(run, outcome)
        on_outcome(outcome)

    def settle(item: Input, reading: Reading | Failure) -> None:
        reason = None if isinstance(reading, Failure) else objects(item, reading.answer)
        if reason is not None:
            note(Outcome(target=printable(item.target), fate=reason.fate, reason=reason, detail="the page asks for it", at=clock()))
        else:
            on_outcome(store.put(run, item, reading, merge=merge, at=clock(), with_body=archived(item)))

    def settle_waiting() -> None:
        while waiting and not isinstance(entry := waiting[0], Input):
            waiting.popleft()
            if isinstance(entry, Outcome):
                note(entry)
            elif entry.body is not None:
                settle(_received(entry, entry.body), entry.failure())
            else:
                fate = entry.failure().fate
                note(Outcome(target=printable(entry.target), fate=fate, reason=entry.reason, detail=printable(entry.detail), at=clock()))

    for item, reading in clean_many(_queued(inputs, waiting, clock, store)):
        settle_waiting()
        if not waiting or waiting.popleft() != item:
            raise Bug("answer_out_of_order", printable(item.target))
        settle(item, reading)
    settle_waiting()
    if waiting:
        raise Bug("answers_missing", f"{len(waiting)} inputs were not answered")
    then(run)
    store.end(run, clock())
    return store.report(run)


def _queued(inputs: Iterable[Input | BadInput], waiting: deque[Input | BadInput | Outcome], clock: Callable[[], datetime], store: Store) -> Iterator[Input]:
    """What is to be cleaned. Everything is put in the queue, so that outcomes come in the order of the inputs however far the cleaner reads ahead.

    Sites are remembered as the run found them: how far the cleaner reads ahead must not show in a record.
    """
    seen: set[bytes] = set()
    memories: dict[str, Memory] = {}
    for item in inputs:
        if isinstance(item, Input):
            key = sha256(f"{item.capture.sha256} {item.capture.url or item.capture.path or ''}".encode("utf-8", "surrogatepass")).digest()
            if key in seen:
                waiting.append(_duplicate(item, clock()))
                continue
            seen.add(key)
            name = host(item.capture.final_url or item.capture.url)
            if name and name not in memories:
                memories[name] = store.memory(name)
            item = replace(item, memory=memories.get(name or ""))
            waiting.append(item)
            yield item
        else:
            waiting.append(item)


def _duplicate(item: Input, at: datetime) -> Outcome:
    return Outcome(target=printable(item.target), fate=Fate.SKIPPED, reason=Reason.DUPLICATE_TARGET, capture=item.capture.sha256, at=at)


def _received(item: BadInput, body: bytes) -> Input:
    return Input(item.target, Capture(path=printable(item.target), sha256=sha256(body).hexdigest(), size_bytes=len(body)), body)
