"""When a run has to come to its end: at a signal, or when its time is up. What is under way may end; nothing new begins."""

from __future__ import annotations

import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType, ModuleType

GRACE_S = 3.5
"""For what is under way, after a signal: long enough for most pages, and short enough for service managers, of which many wait five seconds."""


_OURS = ("schemas.", "cleaners.", "scraper.")


ENDING = (signal.SIGTERM, signal.SIGHUP)
"""Sent to end a process: by a service manager, and where a terminal is closed. Under `nohup` the second one is ignored."""


class Halted(Exception):
    """The time after a signal was over while something was loaded that is needed no more."""


class Stop:
    """Asked between two steps of a loop, which waits for `pipes` beside its own. `seconds` from now its time is up, never for null."""

    def __init__(self, seconds: float | None = None) -> None:
        self.signal: int | None = None
        """The signal that asked for the end; null where none did."""
        self._ends_at = None if seconds is None else time.monotonic() + seconds
        self._over_at: float | None = None
        self._pipes: tuple[socket.socket, ...] = ()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Takes SIGINT and those of `ENDING` for the wish to end in order; the second one of them ends at once, as it would without this."""
        mine, theirs = socket.socketpair()
        former = {number: signal.getsignal(number) for number in (signal.SIGINT, *ENDING)}

        def ask(number: int, frame: FrameType | None) -> None:
            self.signal = number
            self._over_at = time.monotonic() + GRACE_S
            theirs.send(b"\0")
            for each, handler in former.items():
                signal.signal(each, handler)

        self._pipes = (mine,)
        for number, handler in former.items():
            if handler is not signal.SIG_IGN:  # a shell's background job is not to hear of Ctrl-C
                signal.signal(number, ask)
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)
            self._pipes = ()
            mine.close()
            theirs.close()

    @contextmanager
    def loading(self) -> Iterator[None]:
        """A block that loads modules of ours: once what is under way has had its time, the next one is not begun. A busy machine takes longer for them.

        Raises Halted.
        """
        sys.meta_path.insert(0, self)
        try:
            yield
        finally:
            sys.meta_path.remove(self)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        """Asked before each module that is not there yet (`importlib.abc.MetaPathFinder`). Finds none."""
        if self.is_over() and name.startswith(_OURS):
            raise Halted

    def is_asked(self) -> bool:
        """Whether nothing new is to begin."""
        if self.signal is None and self._ends_at is not None and time.monotonic() >= self._ends_at:
            return True
        return self.signal is not None

    def is_over(self) -> bool:
        """Whether what is under way has had its time."""
        return self._over_at is not None and time.monotonic() >= self._over_at

    def patience_s(self) -> float | None:
        """How long the loop may wait before it asks again; for ever for null."""
        ends = [moment for moment in (self._over_at, self._ends_at if not self.is_asked() else None) if moment is not None]
        return max(0.0, min(ends) - time.monotonic()) if ends else None

    def pipes(self) -> tuple[socket.socket, ...]:
        """What to wait for beside; it has something to say once a signal came."""
        if self.signal is not None:
            return ()  # it has been heard
        return self._pipes
