"""Who is visited next: hosts in turn, and at each host sources, within the budget of the run, and no page that has turned out to lie in a trap or outside."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from schemas.outcome import Reason
from schemas.target import Left, Link

from ..discover.gate import Gate
from ..discover.scope import host_of
from ..fetch.visit import Captured, NotFetched, Visit
from ..rhythm import Look
from .line import Line, Place
from .turns import Turns

PER_HOST = 2
"""Errands for one host that may be out: one that is under way, and one that has its turn next."""
_OFF_LINE = 3
"""Visits of a host that fail in a row for want of a name service or a network, ours or its own, after which the others wait for the next run: a look-up that
nobody answers takes ten seconds, and each page a line of the mail."""
_COUNTED = frozenset({Reason.DUPLICATE_TARGET, Reason.OUT_OF_SCOPE, Reason.BAD_ADDRESS, Reason.BUDGET_SPENT})
"""What a page leads to beside its own matter, or beyond what one run takes; a number is enough. Other links that were left are told one by one."""
_SPENT = (Reason.BUDGET_SPENT, "the run has visited as many pages as it may")
_PARKED = (Reason.HOST_PARKED, "its host is left alone for now")


@dataclass(frozen=True, slots=True)
class Offered:
    """What became of a page's links."""

    left: tuple[Left, ...]
    """Not taken, and to be told."""
    goes_on: bool
    """Whether a further page of the same record or list stands in line."""


class Frontier:
    """The turns of one run. `gate_of` gives the gate of a source; `room` is how many errands may be out at once.

    Links that lead to nothing new are told one by one, unless they are only to be `counted`.
    """

    def __init__(
        self, line: Line, gate_of: Callable[[str | None], Gate], *, follow: bool, max_pages: int, room: int, counted: frozenset[Reason] = frozenset()
    ) -> None:
        self.line = line
        self.gate_of = gate_of
        self.follow = follow
        self.max_pages = max_pages
        self.room = room
        self.counted = _COUNTED | counted
        self.left: Counter[Reason] = Counter()
        """Links that were not taken, by reason."""
        self.closed = False
        """Whether no further visit begins."""
        self._parked: set[str] = set()
        """Hosts that want a longer pause than a run waits for, or that we cannot get to: who stands in line there stays, and spends nothing of the budget."""
        self._in_vain: Counter[str] = Counter()
        """Visits in a row that failed on our side of the wire, by host."""
        self._waiting: dict[str, Turns] = {}
        self._hosts: deque[str] = deque()
        self._out: Counter[str] = Counter()
        self._asked = 0
        self._refused: list[tuple[Place, Left]] = []
        self._led: dict[int, str] = {}
        """Where the addresses of pages that were visited lead for good."""
        for number, host, source in line.due():
            self._enqueue(number, host, source)

    def start(self, url: str) -> Left | None:
        """Puts a page in line that the user has named; why not, if it cannot."""
        found = self.gate_of(None).consider(Link(url=url, kind="page"))
        if isinstance(found, Left):
            return found
        self._stand(found, None, None, None)
        return None

    def next(self) -> Place | None:
        """Who is to be visited now; null while everybody waits for somebody who is out, and at the end."""
        for _ in range(len(self._hosts)):
            if self.closed or self._asked >= self.max_pages or self._out.total() >= self.room:
                return None
            host = self._hosts.popleft()
            if host in self._parked:
                continue
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

    def visited(self, place: Place, visit: Visit) -> None:
        """Its errand has ended. Where a start leads to another host, that is the host that was meant."""
        host = host_of(place.url)
        self._out[host] -= 1
        if not isinstance(visit, NotFetched):
            self._in_vain.pop(host, None)
            if visit.led is not None:
                self._led[place.number] = visit.led
        match visit:
            case NotFetched(reason=Reason.HOST_PARKED, exchanges=()):  # with some, it is a host that the page leads to
                self._asked -= 1
                self._parked.add(host)
            case NotFetched(is_ours=True):
                self._in_vain[host] += 1
                if self._in_vain[host] >= _OFF_LINE:
                    self._parked.add(host)
            case Captured(capture=capture) if place.hint is None and capture.final_url is not None:
                gate = self.gate_of(place.source)
                gate.scope = gate.scope.moved(capture.final_url)

    def hosts(self, place: Place) -> frozenset[str] | None:
        """Where redirects of a page may lead; null for anywhere."""
        return None if place.hint is None else self.gate_of(place.source).scope.hosts

    def learn(self, place: Place, *, yielded: bool, digest: str) -> None:
        """What the page was worth; told before its links are offered."""
        self.gate_of(place.source).learn(place.url, yielded=yielded, digest=digest)

    def looked(self, place: Place, look: Look) -> None:
        """How its visit ended; another page of its thread may have its turn in consequence."""
        for number, host in self.line.looked(place, look, self._led.pop(place.number, "")):
            self._enqueue(number, host, place.source)

    def offer(self, place: Place, links: Iterable[Link], sha256: str | None, *, is_record: bool, news: bool = False) -> Offered:
        """Lets the links of a page stand in line; `sha256` is that of its body. Without `follow` a record leads to its own next pages only.

        `news`: pages behind it that were read before are worth another look.
        """
        gate = self.gate_of(place.source)
        told: list[Left] = []
        goes_on = names_pages = False
        links = tuple(links)
        gate.scope = gate.scope.led(self.line.kind(place), links)
        for link in sorted(links, key=lambda link: link.kind == "next_page"):  # what is on the page says whether to go on
            further = link.kind == "next_page"
            if not self.follow and not (is_record and further):
                continue
            found = gate.consider(link, place.url)
            if isinstance(found, str):
                needless = self.line.needless(link, found, news=news)
                if needless is None:
                    goes_on |= further
                    news |= not further
                    names_pages |= link.kind != "sitemap"
                    self._stand(found, link, place, sha256)
                    continue
                gate.spare(place.url)
                found = needless
            self.left[found.reason] += 1
            if found.reason not in self.counted:
                told.append(found)
        if names_pages and place.hint is not None and place.hint.kind == "sitemap":
            gate.vouch(place.url)  # a hundred parts of an index are read before the first page that one of them names
        return Offered(tuple(told), goes_on)

    def refused(self) -> Iterator[tuple[Place, Left]]:
        """Who stood in line until a trap was noticed there, or lies outside by now, each told once."""
        while self._refused:
            yield self._refused.pop()

    def unasked(self) -> int:
        """How many hosts wait to which the run has not come, and is not to come."""
        return sum(bool(line) and host not in self._out and host not in self._parked for host, line in self._waiting.items())

    def left_over(self) -> Iterator[tuple[Place, Left]]:
        """Who was named and still waits at the end; who was only found is counted among those that were left."""
        for host, line in self._waiting.items():
            reason, why = _PARKED if host in self._parked else _SPENT
            for place in map(self.line.take, line):
                if place.hint is None:
                    yield place, Left(url=place.url, reason=reason, why=why)
                else:
                    self.left[reason] += 1

    def _stand(self, url: str, link: Link | None, place: Place | None, sha256: str | None) -> None:
        stands = self.line.stand(url, link, place, sha256)
        if stands is not None:
            number, asked = stands
            self._enqueue(number, host_of(asked), place.source if place else None)

    def _enqueue(self, number: int, host: str, source: str | None) -> None:
        line = self._waiting.setdefault(host, Turns())
        if not line:
            self._hosts.append(host)
        line.append(number, source)

    def _first(self, line: Turns) -> Place | None:
        while line:
            place = self.line.take(line.pop())
            left = self.gate_of(place.source).check(place.url, place.hint.kind) if place.hint is not None else None
            if left is None:
                return place
            self._refused.append((place, left))
        return None
