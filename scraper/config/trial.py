"""What an operator wrote of a site, tried out where it can be ended: an XPath that counts may take years for a small page, and hears no signal in them."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection

import cleaners.site
from schemas.config import SiteConfig

LONGEST_S = 10.0
"""A thousand times what selectors take for examples of a few screens."""

_FORK = multiprocessing.get_context("fork")


def faults(site: SiteConfig) -> Iterator[tuple[str, str]]:
    """See `cleaners.site.faults`; where it has examples, in a process of its own, which has so many seconds for them."""
    if not (site.hits or site.misses):
        yield from cleaners.site.faults(site)
        return
    found = _tried(site)
    yield from [("hits" if site.hits else "misses", f"its selectors have not gone through its examples in {LONGEST_S:g} s")] if found is None else found


def _tried(site: SiteConfig) -> Sequence[tuple[str, str]] | None:
    ours, theirs = _FORK.Pipe(duplex=False)
    with ours:
        with theirs:
            process = _FORK.Process(target=_try, args=(theirs, site), daemon=True)
            process.start()
        try:
            return ours.recv() if ours.poll(LONGEST_S) else None
        except EOFError:  # it has died of them
            return None
        finally:
            process.kill()
            process.join()


def _try(pipe: Connection, site: SiteConfig) -> None:
    for number in (signal.SIGINT, signal.SIGHUP):  # they go to the whole terminal, and this ends with its parent
        signal.signal(number, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_S + 1)  # also where the parent is killed
    pipe.send(list(cleaners.site.faults(site)))
