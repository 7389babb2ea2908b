"""The workers of a crew, each with a pipe of its own.

An executor from the standard library breaks as a whole when one of its workers is killed. The limits hold even when this
process is killed outright: the deadline is a timer of the worker's own whose signal the kernel acts on, also inside C code,
and a worker whose pipe ends goes home.
"""

from __future__ import annotations

import multiprocessing
import pickle
import resource
import signal
import sys
import time
from collections import deque
from collections.abc import Sequence
from multiprocessing.connection import wait
from socket import socket
from typing import Generic, TypeVar

from schemas.config import CleanConfig, WorkerConfig
from schemas.errors import ConfigError
from schemas.outcome import Reason

from ..inputs import Failure, Input
from .worker import Work, serve

T = TypeVar("T")

PAGES_PER_WORKER = 500
"""After so many pages a worker is replaced, so that what libraries leak does not pile up; a fork costs about as much as one page."""
LOOK_AHEAD_PER_WORKER = 4
LOOK_AHEAD_BYTES = 128_000_000
"""Inputs read before their turn: enough to keep the crew busy behind one slow page, never a whole corpus in memory."""
FILES_PER_WORKER = 4
"""Of those that a process may open: each worker takes one here, and what is read and kept needs its own."""
GRACE_S = 5.0
"""A worker that outlives its deadline by this is stopped from outside: its own timer cannot end a process that is suspended."""

_FORK = multiprocessing.get_context("fork")


class Task(Generic[T]):
    """One input on its way; or none, for what failed before it got here."""

    def __init__(self, given: Input | Failure) -> None:
        self.given = given
        self.size_bytes = len(given.body) if isinstance(given, Input) else 0
        self.result: T | Failure | ConfigError | None = None
        self.done = False
        if isinstance(given, Failure):
            self.end(given)

    def end(self, result: T | Failure | ConfigError) -> None:
        """It is done, and this came of it."""
        self.done, self.result = True, result

    def outcome(self) -> T | Failure:
        """What came of it, once it is done. Raises ConfigError where the configuration cannot be used."""
        if isinstance(self.result, ConfigError):
            raise self.result
        return self.result  # type: ignore[return-value]  # done, so it is no longer the null it began with


class Crew(Generic[T]):
    """Workers, hired when there is something to do."""

    def __init__(self, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> None:
        self.limits = limits
        self.config = config
        self.work = work
        self.most = min(limits.count, _affordable())
        """Workers at once: as many as are wanted, or as the machine lets us have."""
        self.idle: list[_Worker[T]] = []
        self.busy: list[_Worker[T]] = []
        self.waiting: deque[Task[T]] = deque()
        self.held = 0
        self.held_bytes = 0

    def has_room(self) -> bool:
        """Whether another input may be read before the first is answered."""
        return self.held == 0 or (self.held < self.most * LOOK_AHEAD_PER_WORKER and self.held_bytes < LOOK_AHEAD_BYTES)

    def take(self, given: Input | Failure) -> Task[T]:
        """Puts an input in line; it is held until it is let go."""
        task: Task[T] = Task(given)
        self.held += 1
        self.held_bytes += task.size_bytes
        if not task.done:
            self.waiting.append(task)
        self.attend(timeout_s=0.0)
        return task

    def let_go(self, task: Task[T]) -> None:
        """Nothing of it is needed here any more."""
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
        while self.waiting and len(self.busy) < self.most:
            try:
                worker = self.idle.pop() if self.idle else _Worker(self.limits, self.config, self.work)
            except OSError:  # no process more is to be had
                if not self.busy:
                    raise
                self.most = len(self.busy)
                return
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
        """Ends the workers, whatever they are doing."""
        for worker in (*self.idle, *self.busy):
            worker.stop()


def _affordable() -> int:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return sys.maxsize if files == resource.RLIM_INFINITY else max(1, files // FILES_PER_WORKER)


class _Worker(Generic[T]):
    """This side of one worker process."""

    task: Task[T]
    overdue_at: float

    def __init__(self, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> None:
        self.limits = limits
        self.config = config
        self.pages = 0
        self.alive = True
        self.pipe, theirs = _FORK.Pipe()
        with theirs:
            self.process = _FORK.Process(target=serve, args=(theirs, limits, config, work), daemon=True)
            try:
                self.process.start()
            except BaseException:
                self.pipe.close()
                raise

    def give(self, task: Task[T]) -> bool:
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
            return Failure(Reason.DEADLINE_EXCEEDED, f"no answer after {self.limits.deadline_s:g} s{self._suspect()}")
        return Failure(Reason.WORKER_DIED, f"killed by {signal.Signals(-code).name}" if code < 0 else f"exited with {code}")

    def _suspect(self) -> str:
        """What an operator wrote for the site of the page, which may be what takes so long; empty where that is nothing."""
        from cleaners.site import selecting, site_of  # what reads pages is loaded in workers alone, unless there is a death to explain

        given = self.task.given
        site = site_of(self.config, given.capture.final_url or given.capture.url) if isinstance(given, Input) else None
        keys = selecting(site) if site else ()
        return f"; does its [[site]] {site.host} select what takes so long, by {', '.join(keys)}?" if site and keys else ""

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self.alive = False
        self.pipe.close()
        self.process.kill()
        self.process.join()
