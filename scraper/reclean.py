"""Pages that the store keeps, read again by the rules of today: what is a record, or was one.

store.readings() -> clean_many -> Again (what it changes) -> Store.put

Lists and walls stay as they were read: where they lead was found by whoever visited them, and the next visit compares with that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from cleaners.metadata.directives import is_followed
from cleaners.urls import canonical, host
from schemas.cleaned import Answer, Cleaned
from schemas.errors import StoreError
from schemas.outcome import Outcome, Reason
from schemas.record import Article, Record
from schemas.report import RunReport

from .inputs import BadInput, Failure, Input, printable
from .packing import packed
from .run import CleanMany, Job
from .store.base import Merge, Store
from .workers.reading import Reading

_NOT_SAID = {"id", "provenance"}
"""Of a record: what the store may have given it, and who made it."""


@dataclass(frozen=True, slots=True)
class Again:
    """A page that was read again, or could not be."""

    item: Input | BadInput
    reading: Reading | Failure
    changes: tuple[str, ...]
    """The fields of its record that are others now; or what it is in the place of a record, or a record in the place of."""


def read_again(store: Store, clean_many: CleanMany, platforms: Mapping[str, str], agent: str) -> Iterator[Again]:
    """Each page that is a record or was one, and each whose body is damaged, in order of arrival. `platforms` are those that sources declare. Nothing
    is written.
    """
    for item, reading in _read(store, store.readings(), clean_many, platforms):
        if isinstance(item, BadInput):
            yield Again(item, reading, ())
            continue
        try:
            before = store.page(item.capture)
        except StoreError as error:
            if error.code != "store_damaged":
                raise
            yield Again(item, reading, () if isinstance(reading, Failure) else ("made anew: what is kept of it is spoilt",))
            continue
        if before is None and not (isinstance(reading, Reading) and isinstance(reading.answer, Cleaned)):
            continue
        yield Again(item, _as_kept(item, reading, before, agent), _changes(before, reading))


def read_spoilt(store: Store, clean_many: CleanMany, platforms: Mapping[str, str]) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
    """Each page of a record that cannot be read as it was kept. Nothing is written."""
    return _read(store, store.spoilt(), clean_many, platforms)


def _read(
    store: Store, items: Iterable[Input | BadInput], clean_many: CleanMany, platforms: Mapping[str, str]
) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
    def jobs() -> Iterator[Job]:
        for item in items:
            if isinstance(item, BadInput):
                yield item, item.failure()
                continue
            waiting = store.targets.at(canonical(item.capture.url)) if item.capture.url else None
            name = host(item.capture.final_url or item.capture.url)
            given = replace(item, platform=platforms.get(waiting.source) if waiting else None, memory=store.memory(name) if name else None)
            yield given, given

    yield from clean_many(jobs())


def reclean(
    pages: Iterable[Again],
    *,
    spoilt: Iterable[tuple[Input | BadInput, Reading | Failure]],
    store: Store,
    merge: Merge,
    clock: Callable[[], datetime],
    objects: Callable[[Input, Answer], Reason | None],
    told: Callable[[Again, Outcome], None],
) -> RunReport:
    """Keeps what the pages are read as now, but for those whose record may not be kept by now (`objects`); the numbers of the run.

    Each page is one transaction. What is `spoilt` comes first: no record can be made of its pages while one of them cannot be read. Raises StoreError.
    """
    run = store.begin("reclean", clock())
    left = [Again(item, reading, _changes(None, reading)) for item, reading in store.mend(run, spoilt, merge)]
    failed = {page.item for page in left if isinstance(page.reading, Failure)}  # they stay as they are, and are met again
    for page in chain(left, (page for page in pages if page.item not in failed)):
        item, reading, at = page.item, page.reading, clock()
        if isinstance(item, BadInput):
            outcome = Outcome(target=printable(item.target), fate=item.reason.fate, reason=item.reason, detail=printable(item.detail), at=at)
            store.note(run, outcome)
        elif (reason := objects(item, reading.answer) if isinstance(reading, Reading) else None) is not None:
            outcome = Outcome(target=printable(item.target), fate=reason.fate, reason=reason, detail="the page asks for it", capture=item.capture.sha256, at=at)
            store.note(run, outcome)
        else:
            outcome = store.put(run, item, reading, merge=merge, at=at)
        told(page, outcome)
    store.end(run, clock())
    return store.report(run)


def _as_kept(item: Input, reading: Reading | Failure, before: Record | None, agent: str) -> Reading | Failure:
    """Without links that the page asks not to follow, without what its site's memory has counted when it came, and a story under its first id."""
    if not isinstance(reading, Reading) or not isinstance(reading.answer, Cleaned):
        return reading
    record, written = reading.answer.record, reading.written
    # An article that was renamed is known by its title and time, which may be read otherwise now. A thread is known by its posts.
    if isinstance(before, Article) and isinstance(record, Article) and before.id != record.id:
        record = record.model_copy(update={"id": before.id})
        written = replace(written, page=packed(record.as_json().encode()))
    links = reading.answer.links if is_followed(item.capture.headers, agent, record.permission.robots) else ()
    answer = reading.answer.model_copy(update={"record": record, "links": links, "shown": None})
    return replace(reading, answer=answer, written=written)


def _changes(before: Record | None, reading: Reading | Failure) -> tuple[str, ...]:
    if isinstance(reading, Failure):
        return ()
    if not isinstance(reading.answer, Cleaned):
        return (f"no record any more: {reading.answer.reason}",)
    now = reading.answer.record
    if before is None or before.kind != now.kind:
        return (f"{now.kind}, which it was not",)
    return tuple(name for name in type(now).model_fields if name not in _NOT_SAID and getattr(now, name) != getattr(before, name))
