"""Cleaning in processes that can be lost: a page that stalls, eats memory or kills its worker is one failure, and the rest goes on.

    inputs --look-ahead--> crew of forked workers, one page each at a time --> answers, in the order of the inputs

An executor from the standard library breaks as a whole when one of its workers is killed, so each worker has its own pipe.
The limits hold even when this process is killed outright: the deadline is a timer of the worker's own whose signal the
kernel acts on, also inside C code, and a worker whose pipe ends goes home.
"""

from __future__ import annotations

import importlib
import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from itertools import chain
from multiprocessing.connection import wait
from socket import socket
from typing import Generic, TypeVar

from pydantic import ValidationError

from schemas.cleaned import Answer
from schemas.config import CleanConfig, Config, WorkerConfig
from schemas.errors import ConfigError
from schemas.outcome import Reason

from .inputs import Failure, Input
from .reading import Reading, Sealed
from .worker import Work, failure, serve

K = TypeVar("K")
T = TypeVar("T")

PAGES_PER_WORKER = 500
"""After so many pages a worker is replaced, so that what libraries leak does not pile up; a fork costs about as much as one page."""
LOOK_AHEAD_PER_WORKER = 4
LOOK_AHEAD_BYTES = 128_000_000
"""Inputs read before their turn: enough to keep the crew busy behind one slow page, never a whole corpus in memory."""
GRACE_S = 5.0
"""A worker that outlives its deadline by this is stopped from outside: its own timer cannot end a process that is suspended."""

_FORK = multiprocessing.get_context("fork")


def clean_many(jobs: Iterable[tuple[K, Input | Failure]], config: Config) -> Iterator[tuple[K, Reading | Failure]]:
    """Each job's key with the reading of its input, or with the failure that it came with, in the order given and while later ones are still being read.

    Raises ConfigError where the configuration cannot be used; whatever else goes wrong with a page is its Failure.
    """
    source = iter(jobs)
    for key, given in source:
        if isinstance(given, Input):
            break
        yield key, given
    else:  # nothing to read, nothing to load
        return
    with closing(work_through(chain([(key, given)], source), config, _sealed(cleaning(many=False)))) as pairs:
        for key, sealed in pairs:
            yield key, _opened(sealed)


class Cleaning:
    """Pages handed to workers as they arrive, and their answers as they come, in any order. Close it to end the workers.

    Forks, so use it from a process without threads. What cleaning needs is loaded with the first page, and not before there is one.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._tasks: list[tuple[Input, _Task[Sealed]]] = []

    @cached_property
    def _crew(self) -> _Crew[Sealed]:
        return _Crew(self._config.workers, self._config.cleaning(), _sealed(cleaning(many=True)))

    def has_room(self) -> bool:
        """Whether a further page would not wait for long."""
        return not self._tasks or self._crew.has_room()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._tasks)

    def give(self, item: Input) -> None:
        """Hands the page to a worker."""
        self._tasks.append((item, self._crew.take(item)))

    def wait(self, beside: Sequence[socket], timeout_s: float | None) -> None:
        """Until a worker or one of the pipes `beside` has something to say, or so many seconds are over."""
        if not self._tasks:
            wait(beside, timeout_s)
        elif not any(task.done for _, task in self._tasks):
            self._crew.attend(timeout_s, beside)

    def answers(self) -> Iterator[tuple[Input, Reading | Failure]]:
        """What is done by now. Raises ConfigError where the configuration cannot be used."""
        for pair in [pair for pair in self._tasks if pair[1].done]:
            self._tasks.remove(pair)
            item, task = pair
            self._crew.let_go(task)
            yield item, _opened(task.outcome())

    def close(self) -> None:
        """Ends the workers, whatever they are doing."""
        if "_crew" in self.__dict__:
            self._crew.dismiss()


def cleaning(*, many: bool) -> Work[Answer]:
    """The door as work. What every page needs is loaded here, once, and not by each worker after its birth; where `many` are to come, what some need, too.

    An engine's rules are loaded with the first page of it that a worker meets, and patterns compiled with the first line that comes near them.
    """
    from cleaners.clean import clean
    from cleaners.platforms import platforms
    from cleaners.rules.ruleset import ruleset

    platforms()
    ruleset(None)
    if many:
        importlib.import_module("cleaners.posts.structured_markdown")  # loads BeautifulSoup, which takes as long as ten pages
    return lambda item, config: clean(item.capture, item.body, config.model_copy(update={"platform": item.platform}) if item.platform else config, item.memory)


def _sealed(door: Work[Answer]) -> Work[Sealed]:
    importlib.import_module("zstandard")  # here, and not in each worker
    return lambda item, config: Sealed.of(Reading.of(item, door(item, config)))


def _opened(sealed: Sealed | Failure) -> Reading | Failure:
    try:
        return sealed if isinstance(sealed, Failure) else sealed.opened()
    except ValidationError as error:
        return failure(error)


def work_through(jobs: Iterable[tuple[K, Input | Failure]], config: Config, work: Work[T]) -> Generator[tuple[K, T | Failure], None, None]:
    """Each job's key with what `work` made of its input in a worker process, or with the failure that it came with, in the order given.

    Forks, so call it from a process without threads. Closing the generator ends the workers. Raises ConfigError where `work` did.
    """
    crew = _Crew(config.workers, config.cleaning(), work)
    source = iter(jobs)
    line: deque[tuple[K, _Task[T]]] = deque()
    try:
        while True:
            while crew.has_room() and (job := next(source, None)):
                key, given = job
                line.append((key, crew.take(given)))
            if not line:
                return
            key, task = line.popleft()
            while not task.done:
                crew.attend()
            crew.let_go(task)
            yield key, task.outcome()
    finally:
        crew.dismiss()


class _Task(Generic[T]):
    """One input on its way; or none, for what failed before it got here."""

    def __init__(self, given: Input | Failure) -> None:
        self.given = given
        self.size_bytes = len(given.body) if isinstance(given, Input) else 0
        self.result: T | Failure | ConfigError | None = None
        self.done = False
        if isinstance(given, Failure):
            self.end(given)

    def end(self, result: T | Failure | ConfigError) -> None:
        self.done, self.result = True, result

    def outcome(self) -> T | Failure:
        if isinstance(self.result, ConfigError):
            raise self.result
        return self.result  # type: ignore[return-value]  # done, so it is no longer the null it began with


class _Crew(Generic[T]):
    """Workers, hired when there is something to do."""

    def __init__(self, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> None:
        self.limits = limits
        self.config = config
        self.work = work
        self.idle: list[_Worker[T]] = []
        self.busy: list[_Worker[T]] = []
        self.waiting: deque[_Task[T]] = deque()
        self.held = 0
        self.held_bytes = 0

    def has_room(self) -> bool:
        """Whether another input may be read before the first is answered."""
        return self.held == 0 or (self.held < self.limits.count * LOOK_AHEAD_PER_WORKER and self.held_bytes < LOOK_AHEAD_BYTES)

    def take(self, given: Input | Failure) -> _Task[T]:
        task: _Task[T] = _Task(given)
        self.held += 1
        self.held_bytes += task.size_bytes
        if not task.done:
            self.waiting.append(task)
        self.attend(timeout_s=0.0)
        return task

    def let_go(self, task: _Task[T]) -> None:
        self.held -= 1
        self.held_bytes -= task.size_bytes

    def attend(self, timeout_s: float | None = None, beside: Sequence[socket] = ()) -> None:
        """Hands out what is waiting, then hears whoever is ready; without a time-out, until somebody is, or one of the pipes `beside`."""
        self._hand_out()
        if not self.busy and not beside:
            return
        overdue_s = [max(0.0, worker.overdue_at - time.monotonic()) for worker in self.busy]
        ready = wait([*beside, *(worker.pipe for worker in self.busy)], min([*overdue_s, *([] if timeout_s is None else [timeout_s])], default=None))
        for worker in self.busy[:]:
            if worker.pipe in ready:
                self._settle(worker, worker.result())
            elif time.monotonic() > worker.overdue_at:
                worker.stop()
                self._settle(worker, Failure(Reason.DEADLINE_EXCEEDED, f"no answer after {self.limits.deadline_s:g} s, nor from its timer"))
        self._hand_out()

    def _hand_out(self) -> None:
        while self.waiting and len(self.busy) < self.limits.count:
            worker = self.idle.pop() if self.idle else _Worker(self.limits, self.config, self.work)
            task = self.waiting[0]
            if worker.give(task):
                self.busy.append(worker)
            elif worker.pages > 1:  # it was killed between two pages; that is not the fault of this one
                worker.stop()
                continue
            else:
                task.end(worker.result())
                worker.stop()
            self.waiting.popleft()

    def _settle(self, worker: _Worker[T], result: T | Failure | ConfigError) -> None:
        self.busy.remove(worker)
        worker.task.end(result)
        spent = isinstance(result, Failure) and result.reason is Reason.MEMORY_EXCEEDED
        if worker.alive and not spent and worker.pages < PAGES_PER_WORKER:
            self.idle.append(worker)
        else:
            worker.stop()

    def dismiss(self) -> None:
        for worker in (*self.idle, *self.busy):
            worker.stop()


class _Worker(Generic[T]):
    """This side of one worker process."""

    task: _Task[T]
    overdue_at: float

    def __init__(self, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> None:
        self.limits = limits
        self.pages = 0
        self.alive = True
        self.pipe, theirs = _FORK.Pipe()
        self.process = _FORK.Process(target=serve, args=(theirs, limits, config, work), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, task: _Task[T]) -> bool:
        """Sends the input; whether the worker was there to take it."""
        self.task = task
        self.pages += 1
        try:
            self.pipe.send(task.given)
        except OSError:
            return False
        self.overdue_at = time.monotonic() + self.limits.deadline_s + GRACE_S
        return True

    def result(self) -> T | Failure | ConfigError:
        """What the worker made of its input, or what became of the worker."""
        try:
            return pickle.loads(self.pipe.recv_bytes())  # type: ignore[no-any-return]  # ours, from our own process
        except (EOFError, OSError):
            self.alive = False
            self.process.join()
            return self._death(self.process.exitcode or 0)

    def _death(self, code: int) -> Failure:
        if code == -signal.SIGALRM:
            return Failure(Reason.DEADLINE_EXCEEDED, f"no answer after {self.limits.deadline_s:g} s")
        return Failure(Reason.WORKER_DIED, f"killed by {signal.Signals(-code).name}" if code < 0 else f"exited with {code}")

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self.alive = False
        self.pipe.close()
        self.process.kill()
        self.process.join()
