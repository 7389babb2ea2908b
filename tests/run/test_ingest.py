"""The loop: one outcome for every input, whatever comes and whenever it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import count, islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.merge import merge
from schemas.cleaned import Answer, Listed, Rejected
from schemas.config import Config
from schemas.errors import Bug, StoreError
from schemas.outcome import Fate, Outcome, Reason
from scraper.inputs import BadInput, Failure, Input
from scraper.run import Job, ingest
from scraper.store.sqlite import open_store
from scraper.workers.reading import Reading
from scraper.workers.workers import clean_many
from tests.store.contract import only_thread
from tests.store.examples import NOON, article, reading, received

ROOT = Path(__file__).parents[2]


class Ticking:
    """A clock that moves a second whenever it is read."""

    def __init__(self) -> None:
        self.seconds = count()

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=next(self.seconds))


class Cleaner:
    """Gives each body the answer that is known for it, `ahead` inputs late."""

    def __init__(self, pages: Iterable[tuple[Input, Answer | Failure]], ahead: int = 0) -> None:
        self.answers = {item.capture.sha256: reading(item, answer) for item, answer in pages}
        self.ahead = ahead

    def __call__(self, jobs: Iterable[Job]) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
        jobs = iter(jobs)
        held = list(islice(jobs, self.ahead))
        for job in jobs:
            held.append(job)
            yield self.answer(*held.pop(0))
        for job in held:
            yield self.answer(*job)

    def answer(self, entry: Input | BadInput, given: Input | Failure) -> tuple[Input | BadInput, Reading | Failure]:
        """What came as a failure stays one."""
        return entry, given if isinstance(given, Failure) else self.answers[given.capture.sha256]


@pytest.fixture
def store(tmp_path):
    """A new store."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        yield store


def brought(store, inputs, pages, *, ahead: int = 0, told: list[Outcome] | None = None):
    """A run over the inputs; its numbers."""
    on_outcome = told.append if told is not None else lambda outcome: None
    return ingest(inputs, store=store, clean_many=Cleaner(pages, ahead), merge=merge, clock=Ticking(), command="ingest", on_outcome=on_outcome)


LIST = received(b"<ul>", url="https://forum.example/"), Listed(reason=Reason.TOPIC_LIST)
EMPTY = received(b"", path="empty.html"), Rejected(reason=Reason.EMPTY_INPUT)
STALLED = received(b"<a><a>", path="bomb.html"), Failure(Reason.DEADLINE_EXCEEDED, "60 s")
GONE = BadInput("gone.html", Reason.NOT_FOUND, "no such file")


@pytest.mark.parametrize("ahead", [0, 1, 3, 100])
def test_every_input_ends_in_one_outcome_in_the_order_of_the_inputs(store, ahead):
    """However far the cleaner reads ahead, and wherever the unreadable ones stand."""
    told: list[Outcome] = []
    pages = [article("flood"), LIST, EMPTY, STALLED]
    inputs = [GONE, pages[0][0], GONE, LIST[0], LIST[0], EMPTY[0], STALLED[0], GONE]
    report = brought(store, inputs, pages, ahead=ahead, told=told)
    assert [outcome.fate.value for outcome in told] == ["failed", "stored", "failed", "listed", "skipped", "rejected", "failed", "failed"]
    assert list(store.outcomes(report.run)) == told
    assert report.balanced()
    assert report.targets == len(inputs)
    assert report.reasons == {
        "failed:deadline_exceeded": 1,
        "failed:not_found": 3,
        "listed:topic_list": 1,
        "rejected:empty_input": 1,
        "skipped:duplicate_target": 1,
    }


@given(
    st.lists(st.sampled_from([article("a")[0], article("b")[0], LIST[0], EMPTY[0], STALLED[0], GONE]), max_size=12),
    st.integers(0, 4),
)
def test_targets_are_the_sum_of_fates(tmp_path_factory, inputs, ahead):
    """The outcome law, for any mix of inputs, in the first run and the second."""
    pages = [article("a"), article("b"), LIST, EMPTY, STALLED]
    with closing(open_store(tmp_path_factory.mktemp("law") / "thresher.db")) as store:
        first, second = (brought(store, inputs, pages, ahead=ahead) for _ in range(2))
    for report in (first, second):
        assert report.balanced()
        assert report.targets == len(inputs)
    assert second.fates[Fate.UNCHANGED] == first.fates[Fate.STORED]
    assert second.fates[Fate.STORED] == 0


def test_the_same_body_at_two_addresses_is_no_duplicate(store):
    """Only body and address together are seen already."""
    one, two = received(b"<ul>", path="a.html"), received(b"<ul>", path="b.html")
    report = brought(store, [one, two, one], [LIST])
    assert (report.fates[Fate.LISTED], report.fates[Fate.SKIPPED]) == (2, 1)


def test_a_broken_archive_is_kept_for_replay(store):
    """It could not be read, but it is not lost."""
    report = brought(store, [BadInput("page.mhtml", Reason.BAD_ARCHIVE, "no part", body=b"MIME-Version: 1.0")], [])
    assert report.reasons == {"failed:bad_archive": 1}
    assert [(item.target, item.body) for item in store.captures()] == [("page.mhtml", b"MIME-Version: 1.0")]


def test_a_time_of_capture_that_is_to_come_is_none(store):
    """A page that was saved where the clock was wrong would stand for ever before all that come after it."""
    texts = {article("a", text)[0].capture.sha256: text for text in ("The river fell.", "The river rose.")}

    def cleaned(jobs: Iterable[Job]) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
        for entry, item in jobs:
            assert isinstance(item, Input)
            yield entry, reading(item, article("a", texts[item.capture.sha256], fetched_at=item.capture.fetched_at)[1])

    pages = [article("a", text, fetched_at=NOON + timedelta(days=late))[0] for text, late in (("The river fell.", 9_000), ("The river rose.", 0.5))]
    ingest(pages, store=store, clean_many=cleaned, merge=merge, clock=Ticking(), command="ingest")
    assert [record.text for record in store.records()] == ["The river rose."]


def test_what_cannot_be_read_is_kept_before_the_next_is_taken_up(store):
    """A folder of ten thousand cut-off archives was held in memory whole."""
    kept = []

    def broken() -> Iterator[BadInput]:
        for number in range(3):
            kept.append(len(list(store.captures())))
            yield BadInput(f"{number}.mhtml", Reason.BAD_ARCHIVE, body=b"MIME-Version: 1.%d" % number)

    ingest(broken(), store=store, clean_many=lambda jobs: clean_many(jobs, Config()), merge=merge, clock=Ticking(), command="ingest")
    assert kept == [0, 1, 2]


def test_a_file_over_the_cap_is_the_pages_fault(store):
    """By whatever way it comes to light."""
    told: list[Outcome] = []
    large = received(b"<p>", path="large.html")
    report = brought(store, [BadInput("huge.html", Reason.TOO_LARGE), large], [(large, Failure(Reason.TOO_LARGE))], told=told)
    assert [outcome.fate for outcome in told] == [Fate.REJECTED] * 2
    assert report.reasons == {"rejected:too_large": 2}


def test_names_that_are_no_unicode_are_counted_like_all(store):
    """A file name of old bytes does not stop the run."""
    told: list[Outcome] = []
    report = brought(store, [BadInput("caf\udce9.html", Reason.NOT_FOUND, "no file caf\udce9.html")], [], told=told)
    assert report.targets == 1
    assert told[0].target == "caf\\udce9.html"


def test_nothing_to_do_is_a_finished_run(store):
    """With zero targets."""
    report = brought(store, [], [])
    assert (report.targets, report.balanced()) == (0, True)
    assert report.ended_at is not None


def test_an_error_of_the_store_ends_the_run_unfinished_with_what_was_done(store):
    """What was committed stays; the report says that there was no end."""
    first, second = article("flood"), article("drought")

    def cut_off() -> Iterator[Input]:
        yield first[0]
        yield second[0]
        store.connection.execute("PRAGMA query_only = ON")
        yield EMPTY[0]

    with pytest.raises(StoreError, match="store_read_only"):
        brought(store, cut_off(), [first, second, EMPTY])
    assert store.report().fates[Fate.STORED] == 2
    assert store.report().ended_at is None
    assert [record.title for record in store.records()] == ["drought", "flood"]


def test_a_cleaner_that_loses_an_input_is_a_bug(store):
    """It is not passed over."""

    def loses(jobs: Iterable[Job]) -> Iterator[tuple[Input | BadInput, Reading | Failure]]:
        yield from list(Cleaner([EMPTY, LIST])(jobs))[:1]

    with pytest.raises(Bug, match="answers_missing"):
        ingest([EMPTY[0], LIST[0]], store=store, clean_many=loses, merge=merge, clock=Ticking(), command="ingest")


KILLED = """
import os, sys
from contextlib import closing
from pathlib import Path
from cleaners.merge import merge
from scraper.run import ingest
from scraper.store.sqlite import open_store
from tests.run.test_ingest import Cleaner, Ticking
from tests.store.examples import post, thread_page

pages = [thread_page(n, [post(n)], pages=60, declared=60) for n in range(1, 61)]
with closing(open_store(Path(sys.argv[1]))) as store:
    say = lambda outcome: print(outcome.fate.value, flush=True)
    ingest([item for item, _ in pages], store=store, clean_many=Cleaner(pages), merge=merge, clock=Ticking(), command="ingest", on_outcome=say)
"""


def test_a_run_killed_at_any_moment_loses_nothing_and_doubles_nothing(tmp_path):
    """kill -9 after 0, 7, 23 and 41 told pages; each run goes on where the last was cut, and the thread is whole in the end."""
    path = tmp_path / "thresher.db"
    command, environment = [sys.executable, "-c", KILLED, str(path)], {**os.environ, "PYTHONPATH": str(ROOT)}
    told = 0
    for moment in (1, 7, 23, 41):
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(moment)]
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.readlines()
        process.stdout.close()
        assert process.wait() == -signal.SIGKILL
        told = max(told, len(lines))
        with closing(open_store(path)) as store:
            report = store.report()
            thread = only_thread(store)
            assert report.ended_at is None
            assert report.balanced()
            assert report.targets >= len(lines)  # an outcome is kept before it is told
            assert len(thread.posts) >= told
    finished = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    with closing(open_store(path)) as store:
        thread = only_thread(store)
        assert [post.position for post in thread.posts] == list(range(1, 61))
        assert thread.complete is True
        assert len(list(store.captures())) == 60
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert store.report().fates[Fate.UNCHANGED] >= told
        assert len(finished.stdout.splitlines()) == 60
