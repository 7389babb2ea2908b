"""Visits in a process of their own: the network is waited for there while pages are cleaned here, and what harms it costs the pages in hand.

    ask(key, url) --pipe--> process (scraper.fetch.process) --pipe--> (key, Visit)

A process and no thread, because the workers that clean are forked from this one.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Iterator
from typing import Self

from schemas.errors import ThresherError
from schemas.outcome import Reason

from .process import Errand, Settings, Visited, serve
from .visit import NotFetched, Validators

_FORK = multiprocessing.get_context("fork")
STOP_S = 2.0
"""What the process may take to close its archive after its pipe has ended."""


class Visitor:
    """This side of the fetching process, a context manager: started before its parent grows by all that cleaning needs, and again after it died."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.out: set[int] = set()
        """Keys of the errands that have not ended."""
        self._process: multiprocessing.process.BaseProcess | None = None

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ask(self, key: int, url: str, validators: Validators | None = None) -> None:
        """Sends somebody to `url`. Each key comes back exactly once."""
        if self._process is None:
            self._start()
        self.out.add(key)
        try:
            self.pipe.send(Errand(key, url, validators))
        except OSError:
            return  # it died; whoever reads the answers learns it from the end of the pipe

    def answers(self) -> Iterator[Visited]:
        """What has come back by now; waits for nothing. Raises StoreError where the memory of hosts cannot be kept."""
        while self.out and self._process is not None and self.pipe.poll():
            try:
                said = pickle.loads(self.pipe.recv_bytes())
            except (EOFError, OSError):
                yield from self._lost()
                return
            if isinstance(said, ThresherError):
                raise said
            self.out.discard(said.key)
            yield said

    def _lost(self) -> Iterator[Visited]:
        assert self._process is not None
        self._process.join()
        code, self._process = self._process.exitcode, None
        lost, self.out = sorted(self.out), set()
        for key in lost:
            yield Visited(key, NotFetched(Reason.FETCHER_DIED, f"the fetching process ended with {code}"))

    def _start(self) -> None:
        self.pipe, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=serve, args=(theirs, self.settings), daemon=True)
        self._process.start()
        theirs.close()

    def stop(self) -> None:
        """Ends the process; errands that are out are dropped. Waits a moment for files to be closed in order."""
        if self._process is None:
            return
        self.pipe.close()
        self._process.join(STOP_S)
        self._process.kill()
        self._process.join()
        self._process = None
