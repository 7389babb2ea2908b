"""What waits to be visited: each page once, hosts in turn, within the budget of the run."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemas.outcome import Reason
from schemas.target import Left, Link

from .discover.gate import Gate, deeper
from .discover.scope import host_of
from .discover.worth import Known, worth

PER_HOST = 2
"""Errands for one host that may be out: one that is under way, and one that has its turn next."""
_COUNTED = frozenset({Reason.DUPLICATE_TARGET, Reason.OUT_OF_SCOPE, Reason.BAD_ADDRESS})
"""What a page leads to beside its own matter; a number is enough. Other links that were left are told one by one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in line."""

    number: int
    url: str
    hint: Link | None = None
    """The link that led there; null for a start."""
    depth: int = 0
    first: Place | None = None
    """The page whose last page this may be; null where it is a first page itself."""

    @property
    def is_site(self) -> bool:
        """Whether somebody named it for a whole site."""
        return self.hint is None and urlsplit(self.url).path == "/"


@dataclass(frozen=True, slots=True)
class Offered:
    """What became of a page's links."""

    left: tuple[Left, ...]
    """Not taken, and to be told."""
    goes_on: bool
    """Whether a further page of the same record or list stands in line."""


class Frontier:
    """The line of one run. `known` and `is_gone` say what is kept of a URL; `room` is how many errands may be out at once."""

    def __init__(self, gate: Gate, *, follow: bool, max_pages: int, room: int, known: Callable[[str], Known | None], is_gone: Callable[[str], bool]) -> None:
        self.gate = gate
        self.follow = follow
        self.max_pages = max_pages
        self.room = room
        self.known = known
        self.is_gone = is_gone
        self.left: Counter[Reason] = Counter()
        """Links that were not taken, by reason."""
        self._waiting: dict[str, deque[Place]] = {}
        self._hosts: deque[str] = deque()
        self._out: Counter[str] = Counter()
        self._numbers = 0
        self._asked = 0
        self._refused: list[tuple[Place, Left]] = []

    def start(self, url: str) -> Left | None:
        """Puts a page in line that the user has named; why not, if it cannot."""
        target = self.gate.consider(Link(url=url, kind="page"))
        if isinstance(target, Left):
            return target
        self._stand(target.url or url, None, 0)
        return None

    def next(self) -> Place | None:
        """Who is to be visited now; null while everybody waits for somebody who is out, and at the end."""
        for _ in range(len(self._hosts)):
            if self._asked >= self.max_pages or self._out.total() >= self.room:
                return None
            host = self._hosts.popleft()
            line = self._waiting[host]
            if self._out[host] < PER_HOST and (place := self._first(line)) is not None:
                self._asked += 1
                self._out[host] += 1
                if line:
                    self._hosts.append(host)
                return place
            if line:
                self._hosts.append(host)
        return None

    def visited(self, place: Place, answered: str | None = None) -> None:
        """Its errand has ended; `answered` is the URL that answered. Where a start leads to another host, that is the host that was meant."""
        self._out[host_of(place.url)] -= 1
        if place.hint is None and answered is not None:
            self.gate.scope = self.gate.scope.also(host_of(answered))

    def hosts(self, place: Place) -> frozenset[str] | None:
        """Where redirects of a page may lead; null for anywhere."""
        return None if place.hint is None or self.gate.scope.everywhere else self.gate.scope.hosts

    def learn(self, place: Place, *, yielded: bool, digest: str) -> None:
        """What the page was worth; told before its links are offered."""
        self.gate.learn(place.url, yielded=yielded, digest=digest)

    def offer(self, place: Place, links: Iterable[Link], sha256: str | None, *, is_record: bool) -> Offered:
        """Lets the links of a page stand in line; `sha256` is that of its body. Without `follow` a record leads to its own next pages only."""
        told: list[Left] = []
        goes_on = False
        for link in links:
            further = link.kind == "next_page"
            if not self.follow and not (is_record and further):
                continue
            depth = deeper(link, place.depth)
            target = self.gate.consider(link, place.url, depth, capture=sha256)
            if not isinstance(target, Left):
                target = self._needless(link, target.url or link.url, place) or target
            if isinstance(target, Left):
                self.left[target.reason] += 1
                if target.reason not in _COUNTED:
                    told.append(target)
            else:
                goes_on |= further
                self._stand(target.url or link.url, link, depth, first=(place.first or place) if further else None)
        return Offered(tuple(told), goes_on)

    def _needless(self, link: Link, url: str, place: Place) -> Left | None:
        """Why a link that may be followed need not be."""
        if self.is_gone(url):
            return Left(url=link.url, reason=Reason.NOTHING_NEW, why="it was told to be gone for good (410)")
        left = worth(link, self.known(url))
        if left is not None:
            self.gate.vouch(place.url)
        return left

    def refused(self) -> Iterator[tuple[Place, Left]]:
        """Who stood in line until a trap was noticed there, each told once."""
        while self._refused:
            yield self._refused.pop()

    def left_over(self) -> Iterator[Place]:
        """Who still waits when the budget is spent."""
        for line in self._waiting.values():
            yield from line

    def _stand(self, url: str, hint: Link | None, depth: int, first: Place | None = None) -> None:
        self._numbers += 1
        host = host_of(url)
        line = self._waiting.setdefault(host, deque())
        if not line:
            self._hosts.append(host)
        line.append(Place(self._numbers, url, hint, depth, first))

    def _first(self, line: deque[Place]) -> Place | None:
        while line:
            place = line.popleft()
            left = self.gate.check(place.url) if place.hint is not None else None
            if left is None:
                return place
            self._refused.append((place, left))
        return None
