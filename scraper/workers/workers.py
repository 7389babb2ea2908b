"""Cleaning in processes that can be lost: a page that stalls, eats memory or kills its worker is one failure, and the rest goes on.

inputs --look-ahead--> crew of forked workers, one page each at a time --> answers, in the order of the inputs
"""

from __future__ import annotations

import importlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from functools import cached_property
from itertools import chain
from multiprocessing.connection import wait
from socket import socket
from typing import TypeVar

from pydantic import ValidationError

from schemas.cleaned import Answer
from schemas.config import Config

from ..inputs import Failure, Input
from .crew import Crew, Task
from .reading import Reading, Sealed
from .worker import Work, failure

K = TypeVar("K")
T = TypeVar("T")


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

    Forks, so use it from a process without threads. What cleaning needs is loaded with the first page, unless that is awaited (`load`), and within
    `loading`.
    """

    def __init__(self, config: Config, loading: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._config = config
        self._loading = loading
        self._tasks: list[tuple[Input, Task[Sealed]]] = []

    @cached_property
    def _crew(self) -> Crew[Sealed]:
        with self._loading():
            work = _sealed(cleaning(many=True))
        return Crew(self._config.workers, self._config.cleaning(), work)

    def load(self) -> None:
        """What cleaning needs, for a page that is on its way."""
        self._crew  # noqa: B018  # made by being asked for

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
    crew = Crew(config.workers, config.cleaning(), work)
    source = iter(jobs)
    line: deque[tuple[K, Task[T]]] = deque()
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
