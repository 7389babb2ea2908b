"""A crawl over a site that is a function: first found, first asked, as the gate allows."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from schemas.outcome import Reason
from schemas.target import Left, Link
from scraper.discover.gate import Gate
from scraper.discover.scope import Scope

HOST = "https://site.example"


@dataclass(frozen=True)
class Sight:
    """One page of a made-up site."""

    text: str
    links: tuple[Link, ...] = ()
    is_record: bool = False


Site = Callable[[str], Sight]


@dataclass
class Walk:
    """What a crawl did."""

    asked: list[str] = field(default_factory=list)
    left: Counter[Reason] = field(default_factory=Counter)
    whys: dict[str, str] = field(default_factory=dict)


def to(path: str, kind: str = "page") -> Link:
    """A link into the site."""
    return Link(url=path if "//" in path else HOST + path, kind=kind)


def crawl(site: Site, start: str, *, at_most: int = 3_000, last_first: bool = False) -> Walk:
    """Asks for what the gate lets through until nothing is left, or for `at_most` pages."""
    gate, walk = Gate(Scope.of([HOST + start])), Walk()
    first = gate.consider(to(start))
    assert isinstance(first, str)
    waiting = deque([first])
    while waiting and len(walk.asked) < at_most:
        url = waiting.pop() if last_first else waiting.popleft()
        refused = gate.check(url, "page") if walk.asked else None
        if refused is not None:
            walk.left[refused.reason] += 1
            walk.whys[refused.url] = refused.why
            continue
        walk.asked.append(url)
        sight = site(url)
        gate.learn(url, yielded=sight.is_record, digest=hashlib.sha256(sight.text.encode()).hexdigest())
        for link in sight.links:
            found = gate.consider(link, url)
            if isinstance(found, Left):
                walk.left[found.reason] += 1
                walk.whys[found.url] = found.why
            else:
                waiting.append(found)
    return walk
