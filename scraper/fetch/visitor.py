"""Visits in a process of their own: the network is waited for there while pages are cleaned here, and what harms it costs the pages in hand.

    ask(errand) --pipe--> process (scraper.fetching) --pipe--> Visited
                                                     --pipe--> null, now and then: it is there
    farewell    --pipe--> the archive is closed           --pipe--> StoreError where it cannot be

A process and no thread, because the workers that clean are forked from this one. A new interpreter and no fork, because this one has
the store open: what SQLite knows of a file in one process must not be taken into another (sqlite.org/howtocorrupt.html, 2.6). It is
given its end of the pipe and nothing else.
"""

from __future__ import annotations

import signal
import socket
import struct
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Self

from schemas.errors import Bug, StoreError, ThresherError
from schemas.outcome import Reason

from .errand import Errand, Settings, Visited
from .frames import framed, receive
from .visit import Captured, NotFetched

STOP_S = 3.0
"""What the process may take to close its archive where a run does not end in order."""
PART_S = 1.5
"""What it may take to end where it has none: one that hangs is not to keep a run that was told to end beyond its five seconds."""
LISTEN_S, MOST_LISTENED = 10.0, 12
"""How long it is listened for at a time, and after how many times without a word it hangs: it says something every `fetching.BEAT_S`. Counted, and
not measured, so that a machine that stood still for a night is none on which it hung for a night."""
MAX_DEATHS = 3
"""After so many deaths in a row without a single answer there is no point in starting it again."""

# All that this interpreter can import that one can too, wherever it was started and by whatever name.
_BOOT = "import sys; sys.path[:] = sys.argv[2:]; from scraper.fetching import main; main(int(sys.argv[1]))"


class Visitor:
    """This side of the fetching process, a context manager: started before its parent loads all that cleaning needs, and again after it died."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.out: set[int] = set()
        """Keys of the errands that have not ended."""
        self.pipe: socket.socket
        """Where answers arrive, to be waited for while anything is `out`."""
        self._process: subprocess.Popen[bytes] | None = None
        self._deaths = 0
        """In a row, without an answer."""
        self._listened = 0
        """How often in a row nothing was heard."""
        self._listens_until = 0.0
        self._lost: deque[Visited] = deque()

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Where the run ends in order, raises what the process said at its end: StoreError for an archive that cannot be completed."""
        if kind is None:
            self._part()
        else:
            self._stop()

    def ask(self, errand: Errand) -> None:
        """Sends somebody out. Each key comes back exactly once. Raises Bug where the process cannot be started."""
        if self._process is None:
            self._start()
        self.out.add(errand.key)
        if not self._say(errand):
            with suppress(OSError):
                self.pipe.shutdown(socket.SHUT_RDWR)  # whoever reads the answers learns it from the end of the pipe

    def answers(self) -> Iterator[Visited]:
        """What has come back by now, one after the other as they are taken; waits for nothing.

        Raises StoreError where the memory of hosts cannot be kept, and Bug for a process that dies whenever it is started.
        """
        while self.out:
            if self._lost:
                visited = self._lost.popleft()
            elif self._process is not None and _speaks(self.pipe):
                self._listen(0)
                try:
                    said, body = receive(self.pipe)
                except (EOFError, OSError):
                    self._bury()
                    continue
                if isinstance(said, ThresherError):
                    raise said
                if said is None:
                    continue
                visited, self._deaths = _whole(said, body), 0
                del said, body
            elif self._hangs():
                self._bury()
                continue
            else:
                return
            self.out.discard(visited.key)
            yield visited

    def patience_s(self) -> float | None:
        """After how long `answers` is to be asked again though nothing has come; for ever for null."""
        return max(0.0, self._listens_until - time.monotonic()) if self.out else None

    def _listen(self, times: int) -> None:
        self._listened, self._listens_until = times, time.monotonic() + LISTEN_S

    def _hangs(self) -> bool:
        """Whether it has said nothing for so long that it never will, as one that was stopped (SIGSTOP) or stands in a loop."""
        if time.monotonic() >= self._listens_until:
            self._listen(self._listened + 1)
        return self._listened >= MOST_LISTENED

    def _bury(self) -> None:
        """The process has died, or is to, and with it all errands."""
        how = _ending(self._stop())
        self._deaths += 1
        if self._deaths >= MAX_DEATHS:
            raise Bug("fetcher_died", f"the fetching process {how}, and so did those before it: {MAX_DEATHS} in a row without an answer")
        told = {visited.key for visited in self._lost}
        self._lost.extend(Visited(key, NotFetched(Reason.FETCHER_DIED, f"the fetching process {how}")) for key in sorted(self.out - told))

    def _start(self) -> None:
        self.pipe, theirs = socket.socketpair()
        # It may hang in the midst of a message, too, or take none. The kernel waits, and not Python, which would take a large body piece by piece.
        for way in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self.pipe.setsockopt(socket.SOL_SOCKET, way, struct.pack("@ll", *_timeval(LISTEN_S * MOST_LISTENED)))
        self._listen(0)
        with theirs:
            command = [sys.executable, "-P", "-c", _BOOT, str(theirs.fileno()), *sys.path]
            # A session of its own: a Ctrl-C goes to a whole terminal, and stopping in order is the parent's business.
            try:
                self._process = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=(theirs.fileno(),), start_new_session=True
                )
            except OSError as error:
                self.pipe.close()
                raise Bug("fetcher_died", f"the fetching process cannot be started: {error}") from error
        self._say(self.settings)

    def _say(self, head: object) -> bool:
        """Whether it was taken: not by a process that has died, or that hangs with as much before it as a pipe holds."""
        try:
            self.pipe.sendall(framed(head))
        except OSError:
            return False
        return True

    def _part(self) -> None:
        """Ends the process in order, which may take as long as its files need, if it does not hang. Answers that still come are dropped."""
        if self._process is None:
            return
        last: ThresherError | None = None
        try:
            if self.settings.warc is None:
                self.pipe.settimeout(PART_S)
            self._say(None)
            try:
                while True:
                    said, _ = receive(self.pipe)
                    last = said if isinstance(said, ThresherError) else None
            except (TimeoutError, BlockingIOError):
                self._process.kill()
            except (EOFError, OSError):
                pass
            code = self._process.wait()
        except BaseException:
            self._process.kill()
            raise
        finally:
            self._stop()
        if last is None and code and self.settings.warc is not None:
            left = ", ".join(str(path) for path in sorted(self.settings.warc.glob("*.open"))) or str(self.settings.warc)
            last = StoreError(
                "store_unavailable", f"{left}: not completed, because the fetching process {_ending(code)}; the next run into this folder does it"
            )
        if last is not None:
            raise last

    def _stop(self) -> int:
        """Ends the process, and gives its exit code; errands that are out are dropped. Waits a moment for files to be closed in order."""
        if self._process is None:
            return 0
        process, self._process = self._process, None
        self.pipe.close()
        try:
            return process.wait(STOP_S)
        except BaseException as error:
            process.kill()
            code = process.wait()
            if isinstance(error, subprocess.TimeoutExpired):
                return code
            raise


def _timeval(seconds: float) -> tuple[int, int]:
    """As the kernel takes it: seconds, and millionths of one."""
    return int(seconds), int(seconds % 1 * 1_000_000)


def _speaks(pipe: socket.socket) -> bool:
    """Whether something has come, an end included."""
    try:
        pipe.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _whole(visited: Visited, body: bytes) -> Visited:
    return replace(visited, visit=replace(visited.visit, body=body)) if isinstance(visited.visit, Captured) else visited


def _ending(code: int) -> str:
    return f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with {code}"
