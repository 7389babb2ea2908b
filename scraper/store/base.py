"""What a store is. SQLite is the one we have; `tests/store/contract.py` is what a second one must pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from schemas.alarm import Alarm
from schemas.capture import Capture
from schemas.ledger import Ledger
from schemas.markup import Markup
from schemas.memory import Memory
from schemas.observation import Observation
from schemas.outcome import Outcome, Reason
from schemas.record import Record
from schemas.report import RunReport, Silence
from schemas.target import Link

from ..discover.worth import Known
from ..inputs import BadInput, Failure, Input
from ..workers.reading import Reading
from .sightings import Standing
from .targets import Targets

Merge = Callable[[Sequence[Record]], Record]
"""Joins the pages of one thread or article; pure. Raises ValueError where they cannot be one record."""


def merge(records: Sequence[Record]) -> Record:
    """The `Merge` of all commands, loaded with the first page: a run that finds nothing new needs no reader."""
    from cleaners.merge import merge

    return merge(records)


class Store(Protocol):
    """Keeps everything a run saw and made. Each method is one transaction: after a kill it happened whole or not at all.

    Every method raises `StoreError` where the store is unavailable, locked, full, read-only or damaged.
    """

    def right(self, now: datetime, latest: datetime) -> None:
        """Puts back what is dated after `latest`, by a clock that was ahead and has been put back since: what is read from now on is later than that.

        Raises ConfigError where it is the clock of now that is wrong.
        """

    @property
    def targets(self) -> Targets:
        """The line of pages that sources lead to."""

    def observe(self, run: int, source: str, seen: Observation) -> None:
        """Adds to what this run has seen of a source."""

    def observations(self, source: str, most: int, since: datetime | None = None) -> Sequence[Observation]:
        """The last `most` looks at a source since the day of `since`, the oldest first; those of a day that is past may be one."""

    def thin(self, source: str, until: datetime, most: int) -> None:
        """Makes one sum of each day's looks at a source that lie before `until`, and keeps no more than the last `most` of all."""

    def markup(self, source: str) -> Markup:
        """What the pages of a source were made of; of one that was never read, nothing."""

    def keep_markup(self, source: str, markup: Markup) -> None:
        """Keeps it in place of what was kept before."""

    def alarms(self, since: datetime | None = None) -> Sequence[Alarm]:
        """All that are on, the oldest first, and with `since` those that have gone off from then on."""

    def keep_alarms(self, changes: Iterable[Alarm]) -> None:
        """Keeps alarms that came on, and those that went off."""

    def page_before(self, url: str) -> str | None:
        """The URL of the page before the one that was last read at `url`, of the same thread; null where none was read."""

    def holds_page(self, url: str) -> bool:
        """Whether the page at `url` is one of those of which a record is made now."""

    def shows(self, capture: Capture) -> bool:
        """Whether the record that the body is a page of shows this page as it stands there, and not as it was read since; true of what is no such page."""

    def last_page(self, url: str) -> str | None:
        """The URL of the last page that was read of the thread of which `url` is a page; null where none was."""

    def begin(self, command: str, at: datetime) -> int:
        """A new run, unfinished; its number."""

    def end(self, run: int, at: datetime, left_out: Mapping[Reason, int] = {}, silence: Silence | None = None) -> None:
        """Marks the run as finished; `left_out` counts the links that it did not go to, by reason, and `silence` says whether our own network is to
        blame. Of runs that are long over the report stays and of their outcomes those that say that a page is gone.
        """

    def together(self) -> AbstractContextManager[object]:
        """What is written inside is kept all of it or nothing, in one transaction."""

    def put(
        self, run: int, item: Input, reading: Reading | Failure, *, merge: Merge, at: datetime, source: str | None = None, with_body: bool = True
    ) -> Outcome:
        """Keeps the capture, what was read from it and its outcome, joins the page to its thread, and counts what it has shown.

        The same capture with the same answer again changes nothing and ends as `unchanged`. Where a newer reading of the same address of
        the same page is known, the older one is kept and does not count. A reading that now belongs to another record, or to none,
        leaves its former one. `at` stands for the time of capture where that is not known. Without its body a page is kept that asks for
        that; it cannot be replayed. Another page of the same body that does not ask for that keeps it.
        """

    def mend(self, run: int, pages: Iterable[tuple[Input | BadInput, Reading | Failure]], merge: Merge) -> list[tuple[Input | BadInput, Reading | Failure]]:
        """Puts what `spoilt` pages are read as in the place of what is kept of them, and lets go of those that hold no record by now; then it makes
        records that cannot be read anew of their pages. Gives back what holds no record by now, and the failures, whose pages stay as they are.
        """

    def memory(self, host: str) -> Memory:
        """What the pages that were put have shown to be the site's and not its authors'; of an unknown host, nothing."""

    def note(self, run: int, outcome: Outcome) -> None:
        """Keeps the outcome of a target that had no bytes of its own."""

    def last_capture(self, url: str) -> Capture | None:
        """The last whole capture of `url` whose body was read; null where there is none."""

    def last_read(self, target: str) -> Capture | None:
        """The last capture that was read of a page, by its address, by the one that this led to, or by the file that it was read from; null where
        there is none."""

    def read_lately(self, most: int) -> Sequence[tuple[str, str, str]]:
        """Of the last `most` pages that became records: the source that leads to each, its address, and the digest of what it says, the oldest first."""

    def standing(self, capture: Capture) -> Standing | None:
        """What the body of a capture was read as at its address; null where it was not."""

    def turned_over(self, url: str) -> bool:
        """Whether the list at `url` names nothing that it named before: what came and went between was not seen. False where it goes on on a next page."""

    def is_gone(self, url: str) -> bool:
        """Whether the page was told to be gone (410), and has not been seen since."""

    def revisit(self, run: int, url: str, capture: Capture, *, at: datetime, headers: tuple[tuple[str, str], ...], source: str | None = None) -> Outcome:
        """Keeps the news that `capture`, one of `last_capture`, is still the page at `url`, with the headers that said so, in place of the news before.

        A record ends as `unchanged`, a list or a rejected page as it did before; records stay as they are, and there is no body to replay.
        """

    def known(self, url: str) -> Known | None:
        """What `keep_hint` kept of a page, and whether its record is complete; null where nothing was kept."""

    def keep_hint(self, url: str, hint: Link, at: datetime) -> None:
        """Keeps what a list said of a page that was read to its end by `at`; it replaces what was kept before."""

    def keep_move(self, former: str, host: str, url: str, at: datetime) -> None:
        """Keeps that a host leads to another one for good, as it was told at `url`: records that are read there from now on, and were read at
        the former one before, stay under their first ids.
        """

    def records(self, run: int | None = None, since: datetime | None = None) -> Iterator[Record]:
        """All records, by id in code point order; of a run, those that its pages belong to, as they are now; with `since`, those that came or
        changed in runs that were at work since then.
        """

    def incomplete(self, run: int) -> Iterator[Record]:
        """The records of that run that lacked posts or pages by the page's own claim when it ended, as they are now."""

    def captures(self) -> Iterator[Input]:
        """Every capture whose body is kept, in order of arrival: what can be replayed, rejected and failed ones included, sightings not."""

    def readings(self) -> Iterator[Input | BadInput]:
        """Each body that was read at an address, as it was received last, in order of arrival, where it is kept: what can be read again; one that is
        damaged is `bad_archive`."""

    def spoilt(self) -> Iterator[Input | BadInput]:
        """Of those, each that is a page of a record and cannot be read as it was kept."""

    def page(self, capture: Capture) -> Record | None:
        """The record that the body of a capture was read as at its address, of that page alone; null where it holds none."""

    def dropped(self) -> Iterator[Capture]:
        """Every capture whose body was dropped, in order of arrival: what cannot be replayed."""

    def body(self, sha256: str) -> bytes:
        """The body of that digest, as it came. Raises StoreError where it is not kept any more, or at all (`body_dropped`) or is not what it was."""

    def drop_bodies(self, before: datetime, is_asked: Callable[[], bool] = lambda: False) -> int:
        """Drops bodies of pages that have been something else since before that time, and gives how many; stops early when `is_asked`.

        The last body of each page stays, and that of each page of a record; records, provenance and the captures themselves do. Each step
        is a transaction of its own.
        """

    def ledger(self, capture: Capture) -> Ledger | None:
        """Of what the body of a capture was read as at its address; null where that gave none, or went with its body."""

    def outcomes(self, run: int) -> Iterator[Outcome]:
        """Of one run that is not long over, in the order in which its targets ended."""

    def last_outcomes(self, since: datetime, target: str | None = None) -> Iterator[Outcome]:
        """How each target of the runs that were at work since then ended last, in that order; of one target alone where it is named.

        One that was stored in one of them, and was unchanged when it was looked at last, counts as stored.
        """

    def title(self, record_id: str) -> str | None:
        """Of a record; null where it has none, or is none."""

    def report(self, run: int | None = None) -> RunReport:
        """The numbers of a run, of the last one by default. Raises ConfigError where there is no such run."""

    def last_finished(self, command: str | None = None, *, asking: bool = False) -> RunReport | None:
        """The last run that came to its end, of that command where one is named; null where there is none. `asking`: for which anything was due, and which
        is told page by page.
        """

    def holds(self) -> tuple[int, int]:
        """How many records there are, of all runs, and how many posts are in them."""

    def size_bytes(self) -> int:
        """What the store takes on disk."""

    def free_bytes(self) -> int:
        """What of `size_bytes` stands empty, and is filled before the store takes more."""

    def close(self) -> None:
        """Lets go of the store. Nothing else may be called after it."""
