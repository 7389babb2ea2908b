"""Tells a monitor how runs go, in the manner of healthchecks.io: URL/start, then URL where all is well, URL/fail, or URL/CODE.

Each ping is a process of its own: the run does not wait for the first one, forks no workers beside a thread that asks for a name, and
need not load what fetches. The address is the operator's own, whose word it is: it may lie on a private net, and the guard is told of
exactly the addresses that its name has. Nobody's robots.txt is asked, no turn is waited for, and no redirect followed.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from cleaners.urls import canonical
from schemas.config import FetchConfig
from schemas.errors import ThresherError

from .fetch.exchange import Ask
from .fetch.guard import Guard, Place, Resolver, TableResolver
from .fetch.identity import anonymous_agent
from .fetch.visit import NotFetched

DEADLINE_S = 5.0
"""For one ping, from its name to the last byte of the answer."""
_START_UP_S = 20.0
"""What an interpreter may need to get there, on a machine that starts much else at the full hour; without its ping a monitor takes the run for lost."""
HURRY_S = 0.5
"""How long a run waits that was told to end and has five seconds for it: the ping goes on alone."""
# All that this interpreter can import that one can too, wherever it was started and by whatever name.
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from scraper.ping import main; main()"


class Ping:
    """Pings of one run. None of them ever ends or delays it for long; one that fails is told to `complain`, without the address: that is a secret."""

    def __init__(self, url: str, proxy: str | None, complain: Callable[[str], None]) -> None:
        self._url, self._proxy, self._complain = url, proxy, complain
        self._started: subprocess.Popen[bytes] | None = None
        self._failures: set[str] = set()

    def start(self) -> None:
        """The run has begun. Waits for nothing."""
        self._started = self._sent("start")

    def end(self, code: int, *, hurried: bool) -> None:
        """It has ended with that exit code; `hurried`: whoever stopped it does not wait for long."""
        if self._started is not None:
            self._heard(self._started, 0.0 if hurried else DEADLINE_S + _START_UP_S)
        last = self._sent(None if code == 0 else "fail" if code == 1 else str(code))
        if last is not None:
            self._heard(last, HURRY_S if hurried else DEADLINE_S + _START_UP_S)

    def _sent(self, what: str | None) -> subprocess.Popen[bytes] | None:
        command = [sys.executable, "-P", "-c", _BOOT, *sys.path]
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
            assert process.stdin is not None
            with process.stdin as pipe:  # arguments are there for all to see
                pipe.write(json.dumps([address(self._url, what), self._proxy]).encode())
        except OSError as error:
            self._fail(f"the ping could not be sent: {error.strerror or error}")
            return None
        return process

    def _heard(self, process: subprocess.Popen[bytes], patience_s: float) -> None:
        """Waits for the end of a ping, and leaves it alone where that takes too long: it has its own deadline."""
        try:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            if patience_s > HURRY_S:
                self._fail("the ping did not arrive: its process has come to nothing")
            return
        assert process.stdout is not None
        with process.stdout as pipe:
            why = pipe.read().decode("utf-8", "replace")
        if process.returncode or why:
            self._fail(f"the ping did not arrive: {why or f'its process ended with {process.returncode}'}")

    def _fail(self, message: str) -> None:
        if message not in self._failures:  # a monitor that is down is so twice in a run
            self._failures.add(message)
            self._complain(message)


def address(url: str, what: str | None) -> str:
    """The address for `start`, `fail` or an exit code; that for success for null. A query stays where it is."""
    parts = urlsplit(url)
    return url if what is None else parts._replace(path=f"{parts.path.rstrip('/')}/{what}").geturl()


def main() -> None:
    """The inside of the process: address and proxy as JSON come in, and why it did not arrive goes out, if so."""
    signal.setitimer(signal.ITIMER_REAL, DEADLINE_S + _START_UP_S)  # nothing outlives that, whatever it hangs in
    url, proxy = json.load(sys.stdin)
    why = asyncio.new_event_loop().run_until_complete(_why_not(url, proxy))
    os.write(sys.stdout.fileno(), (why or "").encode("utf-8", "replace"))
    os._exit(0)  # a name server that is slow need not be waited for


async def _why_not(url: str, proxy: str | None) -> str | None:
    from .fetch.client import Client  # what fetches is loaded where it is needed: not beside the run

    try:
        async with asyncio.timeout(DEADLINE_S):
            guard = await _own(url)
            async with Client(FetchConfig(deadline_s=DEADLINE_S, proxy=proxy), guard, anonymous_agent(), lambda: datetime.now(UTC)) as client:
                answer = await client.exchange(Ask(url))
    except TimeoutError:
        return f"no answer within {DEADLINE_S:g} s"
    except ThresherError as error:
        return str(error)
    except OSError as error:
        return f"name_not_resolved: {error.strerror or error}"
    except ValueError:
        return "bad_address: ping_url is no web address"
    if isinstance(answer, NotFetched):
        return f"{answer.reason}: {answer.detail}"
    return None if answer.status < 300 else f"status {answer.status}"


async def _own(url: str) -> Guard:
    """A guard that lets us go to this place and no other. Raises OSError for a name without addresses, and ValueError for no address at all."""
    place = Place.of(canonical(url))
    found = await Resolver().resolve(place.host, place.port)
    return Guard(frozenset({place.port}), frozenset((address, place.port) for address in found), TableResolver({place.host.removesuffix("."): [found]}))
