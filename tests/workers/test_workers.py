"""Workers under pages that stall, hog and kill."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import re
import resource
import signal
import subprocess
import sys
import weakref
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig, CleanSection, Config, SiteConfig, WorkerConfig
from schemas.errors import ConfigError, ReadError
from schemas.ledger import Ledger
from schemas.outcome import Reason
from scraper.inputs import Failure, Input
from scraper.intake.intake import read_file
from scraper.packing import unpacked
from scraper.store.rows import page as page_of
from scraper.workers import crew
from scraper.workers.crew import LOOK_AHEAD_PER_WORKER
from scraper.workers.worker import GARBAGE
from scraper.workers.workers import clean_many, work_through

LIMITS = WorkerConfig(count=2, deadline_s=1.0, memory_bytes=200_000_000)


def page(text: str) -> Input:
    body = text.encode()
    return Input(text, Capture(sha256=sha256(body).hexdigest(), size_bytes=len(body)), body)


def behave(item: Input, config: CleanConfig) -> str:
    """What the page's text says."""
    match item.target.split()[0]:
        case "stall":
            while True:
                pass
        case "stall_in_c":
            re.fullmatch(r"(a|a)*b", "a" * 40)
        case "suspend":
            os.kill(os.getpid(), signal.SIGSTOP)
        case "hog":
            hoard = [bytearray(1_000_000) for _ in itertools.count()]
            return str(len(hoard))
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "exit":
            os._exit(3)
        case "leave":
            sys.exit("bye")
        case "bug":
            raise TypeError("no such thing")
        case "invalid":
            raise ReadError("record_invalid", "position 0")
        case "misconfigured":
            raise ConfigError("unknown_platform", "phpnuke")
        case "unpicklable":
            return lambda: "never"  # type: ignore[return-value]
        case "large":
            return "x" * 5_000_000
        case "print":
            print("noise")  # noqa: T201
            os.write(1, b"noise")
    return f"{item.target} by {config.max_nodes}"


def run(*texts: str, limits: WorkerConfig = LIMITS) -> list[str | Failure]:
    config = Config(workers=limits, clean=CleanSection(max_nodes=7))
    return [answer for _, answer in work_through(((text, page(text)) for text in texts), config, behave)]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_answers_come_in_the_order_of_the_inputs(count: int):
    """However many workers there are, and whichever is done first."""
    texts = ["large", *(f"page {number}" for number in range(30))]
    inputs = [page(text) for text in texts]
    config = Config(workers=LIMITS.model_copy(update={"count": count}), clean=CleanSection(max_nodes=7))
    pairs = list(work_through(enumerate(inputs), config, behave))
    assert [number for number, _ in pairs] == list(range(31))
    assert [answer for _, answer in pairs[1:]] == [f"{text} by 7" for text in texts[1:]]


@pytest.mark.parametrize(
    ("deed", "reason", "detail"),
    [
        ("stall", Reason.DEADLINE_EXCEEDED, "no answer after 1 s"),
        ("stall_in_c", Reason.DEADLINE_EXCEEDED, "no answer after 1 s"),
        ("hog", Reason.MEMORY_EXCEEDED, "more than 200000000 bytes for one page"),
        ("kill", Reason.WORKER_DIED, "killed by SIGKILL"),
        ("crash", Reason.WORKER_DIED, "killed by SIGSEGV"),
        ("exit", Reason.WORKER_DIED, "exited with 3"),
        ("leave", Reason.WORKER_DIED, "exited with 1"),
        ("bug", Reason.CLEANER_BUG, "TypeError: no such thing (workers/test_workers.py:"),
        ("invalid", Reason.RECORD_INVALID, "position 0"),
        ("unpicklable", Reason.CLEANER_BUG, "AttributeError: "),
    ],
)
def test_one_bad_page_is_one_failure_and_the_rest_goes_on(deed: str, reason: Reason, detail: str):
    """Nothing but the page itself is lost, on one worker as on two."""
    deadline_s = LIMITS.deadline_s if reason is Reason.DEADLINE_EXCEEDED else 30.0
    for count in (1, 2):
        before, bad, *after = run("first", deed, *"abcdefghij", limits=LIMITS.model_copy(update={"count": count, "deadline_s": deadline_s}))
        assert isinstance(bad, Failure)
        assert bad.reason is reason
        assert bad.detail.startswith(detail)
        assert [before, *after] == [f"{text} by 7" for text in ("first", *"abcdefghij")]


def test_who_wrote_selectors_for_the_site_of_a_page_that_took_too_long_is_told_of_them():
    """An XPath that counts all elements for each of them takes years, in C code that hears no signal."""
    counts = "//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]"
    body = b"<html><body>" + b"<p>A sentence about the ferry.</p>" * 300
    capture = Capture(url="https://forum.example/t/1", sha256=sha256(body).hexdigest(), size_bytes=len(body))
    for host, told in (("forum.example", "no answer after 1 s; does its [[site]] forum.example select what takes so long, by drop?"), ("other.example", None)):
        config = Config(workers=LIMITS, site=(SiteConfig(host=host, drop=(counts,)),))
        ((_, answer),) = work_through([(0, Input("page", capture, body))], config, lambda item, given: clean(item.capture, item.body, given))
        assert (answer.detail if isinstance(answer, Failure) else None) == told


def test_a_crew_survives_nothing_but_bad_pages():
    """Each is its own failure; workers are replaced as often as it takes."""
    # None of them stalls, and a busy machine may take its time over one.
    answers = run(*["kill", "bug", "exit", "hog", "crash"] * 4, limits=LIMITS.model_copy(update={"deadline_s": 30.0}))
    assert [answer.reason for answer in answers if isinstance(answer, Failure)] == [
        Reason.WORKER_DIED,
        Reason.CLEANER_BUG,
        Reason.WORKER_DIED,
        Reason.MEMORY_EXCEEDED,
        Reason.WORKER_DIED,
    ] * 4


def test_what_failed_before_it_came_keeps_its_place():
    """A file that could not be read is answered in its turn, and no worker sees it."""
    missing = Failure(Reason.NOT_FOUND, "no such file")
    jobs: list[tuple[str, Input | Failure]] = [("a", page("a")), ("b", missing), ("c", page("c")), ("d", missing)]
    assert list(work_through(jobs, Config(workers=LIMITS), behave)) == [("a", "a by 1000000"), ("b", missing), ("c", "c by 1000000"), ("d", missing)]


def test_answers_of_the_door_come_through_whole(root: Path):
    """What crosses the pipe is what the door gave; its ledger and its record are packed for the store."""
    inputs = [found for path in sorted((root / "data" / "samples").glob("*.*")) if isinstance(found := read_file(str(path), 10**6), Input)]
    assert inputs
    for given, reading in clean_many([(found, found) for found in inputs], Config()):
        assert inputs.pop(0) is given
        assert not isinstance(reading, Failure)
        answer = clean(given.capture, given.body, CleanConfig())
        assert reading.answer == answer.model_copy(update={"ledger": None})
        assert unpacked(reading.written.body) == given.body
        ledger, page = reading.written.ledger, reading.written.page
        assert (Ledger.model_validate_json(unpacked(ledger)) if ledger else None) == answer.ledger
        assert (page_of(page) if page else None) == (answer.record if isinstance(answer, Cleaned) else None)
    assert inputs == []


def test_a_suspended_worker_is_ended_from_outside(monkeypatch: pytest.MonkeyPatch):
    """Its own timer cannot end it, so the parent does."""
    monkeypatch.setattr("scraper.workers.crew.GRACE_S", 0.2)
    suspended, last = run("suspend", "last", limits=LIMITS.model_copy(update={"deadline_s": 0.3}))
    assert isinstance(suspended, Failure)
    assert suspended.reason is Reason.DEADLINE_EXCEEDED
    assert last == "last by 7"


def test_a_configuration_that_cannot_be_used_is_not_a_pages_failure():
    """It ends the whole, and no worker stays behind."""
    with pytest.raises(ConfigError, match="phpnuke"):
        run("fine", "misconfigured", "fine")


def test_inputs_are_read_ahead_only_so_far():
    """A corpus is not pulled into memory behind its first page."""
    pulled: list[str] = []

    def inputs() -> Iterator[Input]:
        for number in range(1000):
            pulled.append(str(number))
            yield page(f"page {number}")

    answers = work_through(enumerate(inputs()), Config(workers=LIMITS), behave)
    next(answers)
    assert len(pulled) <= LIMITS.count * LOOK_AHEAD_PER_WORKER
    answers.close()


def test_no_more_workers_are_hired_than_the_machine_has_processes_and_files_for(monkeypatch: pytest.MonkeyPatch):
    """However many the configuration asks for: the pages wait for those that there are."""
    few, (soft, hard) = LIMITS.model_copy(update={"count": 5_000}), resource.getrlimit(resource.RLIMIT_NOFILE)
    start, started = crew._FORK.Process.start, itertools.count(1)

    def start_three(process: multiprocessing.process.BaseProcess) -> None:
        if next(started) > 3:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        start(process)

    texts = [f"page {number}" for number in range(90)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(64, len(os.listdir("/proc/self/fd")) + 40), hard))
    try:
        assert run(*texts, limits=few) == [f"{text} by 7" for text in texts]
        monkeypatch.setattr(crew._FORK.Process, "start", start_three)
        assert run(*texts, limits=few) == [f"{text} by 7" for text in texts]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_large_inputs_are_not_hoarded(monkeypatch: pytest.MonkeyPatch):
    """The look-ahead counts bytes too."""
    monkeypatch.setattr("scraper.workers.crew.LOOK_AHEAD_BYTES", 1_000)
    pulled: list[int] = []

    def inputs() -> Iterator[Input]:
        for number in range(8):
            pulled.append(number)
            yield page("x" * 2_000)

    answers = work_through(enumerate(inputs()), Config(workers=LIMITS), behave)
    next(answers)
    assert len(pulled) == 1
    assert len(list(answers)) == 7


def test_what_a_worker_prints_never_reaches_the_data(capfd: pytest.CaptureFixture[str]):
    """stdout is the parent's."""
    assert run("print") == ["print by 7"]
    assert capfd.readouterr().out == ""


def test_no_worker_outlives_the_answers():
    """Whether they were all taken, or the taker left in the middle."""
    answers = work_through(enumerate([page("quick"), page("stall")]), Config(workers=LIMITS), behave)
    for _ in answers:
        break
    answers.close()
    assert multiprocessing.active_children() == []


def test_a_memory_limit_counts_each_page_for_itself():
    """What a worker holds of earlier pages does not shrink the next page's share, and the parent has no limit."""
    held: list[bytearray] = []

    def hold(item: Input, config: CleanConfig) -> int:
        held.append(bytearray(60_000_000))
        return len(held)

    limits = WorkerConfig(count=1, memory_bytes=100_000_000)
    assert [answer for _, answer in work_through(enumerate(map(page, "abcde")), Config(workers=limits), hold)] == [1, 2, 3, 4, 5]
    assert resource.getrlimit(resource.RLIMIT_AS)[0] == resource.RLIM_INFINITY


def test_what_pages_leave_behind_in_circles_is_let_go():
    """A page's tree whose parts hold each other is garbage that only looking for it finds."""
    left: list[weakref.ref[Circle]] = []

    def leave(item: Input, config: CleanConfig) -> int:
        circle = Circle()
        circle.itself = circle
        circle.others = [[] for _ in range(GARBAGE // _PAGES)]
        left.append(weakref.ref(circle))
        return sum(ref() is not None for ref in left)

    answers = work_through(enumerate(map(page, "abcdefghijklmnopqrstuvwxyz")), Config(workers=WorkerConfig(count=1)), leave)
    alive = [answer for _, answer in answers if isinstance(answer, int)]
    assert len(alive) == 26
    assert max(alive) <= 2 * _PAGES  # what is made while a worker looks waits for a later look


_PAGES = 5
"""So many leave as many objects as make a worker look for circles."""


class Circle:
    """Holds itself."""

    itself: Circle | None = None
    others: list[list[None]]


ORPHANS = """
import os, sys
sys.path.insert(0, {root!r})
from tests.workers.test_workers import LIMITS, page
from schemas.config import Config
from scraper.workers.workers import work_through

def tell(item, config):
    os.write(2, b"%d\\n" % os.getpid())
    while item.target == "stall":
        pass

# The first answer comes while the second page stalls, so one worker is idle and one is busy when the parent is killed.
answers = work_through(enumerate([page("quick"), page("stall")]), Config(workers=LIMITS), tell)
next(answers)
os.kill(os.getpid(), 9)
"""


def test_workers_end_when_their_parent_is_killed(root: Path):
    """The idle one because its pipe ends, the busy one at its deadline: reading to the end of what they hold open returns."""
    parent = subprocess.run([sys.executable, "-c", ORPHANS.format(root=str(root))], capture_output=True, timeout=20, check=False)
    assert parent.returncode == -signal.SIGKILL
    assert len(parent.stderr.split()) >= 1
