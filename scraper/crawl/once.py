"""A crawl once over, from URLs that somebody names; what comes back by itself is `schedule`'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from schemas.config import Config
from schemas.outcome import Reason

from ..discover.gate import Gate
from ..discover.scope import Scope
from ..fetch.errand import Settings
from ..fetch.visitor import Visitor
from ..permission import permitted
from ..stop import Stop
from ..store.base import Merge, Store
from ..workers.workers import Cleaning
from .crawl import Crawl
from .frontier import Frontier
from .listener import Listener
from .memory_line import MemoryLine


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a crawl begins and how far it goes."""

    urls: tuple[str, ...]
    follow: bool = False
    """Whether it goes where lists lead; the further pages of a record are read in any case."""
    max_pages: int = 1_000


def crawl(
    plan: Plan, settings: Settings, config: Config, store: Store, run: int, *, clock: Callable[[], datetime], merge: Merge, listener: Listener, stop: Stop
) -> Mapping[Reason, int]:
    """Visits the URLs of a plan as part of a run, until all are or it is to stop; how many links were left out, by reason.

    Raises StoreError, ConfigError and Bug. Forks, so call it from a process without threads.
    """
    gate = Gate(Scope.of(plan.urls))
    line = MemoryLine(store.known, store.is_gone, clock)
    frontier = Frontier(line, lambda source: gate, follow=plan.follow, max_pages=plan.max_pages, room=2 * settings.config.hosts_at_once)
    with Visitor(settings) as visitor, closing(Cleaning(config, stop.loading)) as cleaning:
        work = Crawl(store, run, visitor, cleaning, frontier, merge, clock, settings.identity.user_agent, permitted(config), listener, stop)
        for url in plan.urls:
            work.start(url)
        work.work()
        if not stop.is_asked():
            work.tell_left_over()
    return frontier.left
