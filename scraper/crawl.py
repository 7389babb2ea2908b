"""The loop over the web: what is due is visited, cleaned, kept and counted, and what it leads to stands in line behind it.

frontier --errand--> visitor --capture--> cleaning --answer--> store --> outcome
    ^                   |                                        |
    +--- links of an unchanged page ---- links of a new one -----+
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime

from cleaners.directives import is_followed
from cleaners.urls import host
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.config import Config
from schemas.outcome import Outcome, Reason
from schemas.record import Permission
from schemas.target import Link

from .discover.digest import content_digest
from .discover.gate import Gate
from .discover.leads import leads
from .discover.scope import Scope
from .fetch.conditional import validators
from .fetch.exchange import Headers
from .fetch.process import Errand, Settings, Visited
from .fetch.visit import Captured, NotFetched, Unmodified, Validators
from .fetch.visitor import Visitor
from .frontier import Frontier, Offered, Place
from .inputs import Failure, Input, printable
from .permission import refusal, refused
from .store.base import Merge, Store
from .workers import Cleaning

NOTHING_SAID = Permission()
WALLS = frozenset({Reason.NO_ACCESS, Reason.CONSENT_WALL, Reason.BOT_CHALLENGE})
"""What stands before a page says nothing about the page: a board's closed topics are no trap."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a crawl begins and how far it goes."""

    urls: tuple[str, ...]
    follow: bool = False
    """Whether it goes where lists lead; the further pages of a record are read in any case."""
    max_pages: int = 1_000


def crawl(
    plan: Plan,
    settings: Settings,
    config: Config,
    store: Store,
    run: int,
    *,
    clock: Callable[[], datetime],
    merge: Merge,
    on_outcome: Callable[[Outcome], None],
    on_answer: Callable[[Input, Answer | Failure], None],
) -> Mapping[Reason, int]:
    """Visits the URLs of a plan as part of a run; how many links were left out, by reason.

    Raises StoreError, ConfigError and Bug. Forks, so call it from a process without threads.
    """
    permitted = frozenset(site.host for site in config.site if site.permission)
    frontier = Frontier(
        Gate(Scope.of(plan.urls)),
        follow=plan.follow,
        max_pages=plan.max_pages,
        room=2 * settings.config.hosts_at_once,
        known=store.known,
        is_gone=store.is_gone,
    )
    with Visitor(settings) as visitor, closing(Cleaning(config)) as cleaning:
        work = _Crawl(store, run, visitor, cleaning, frontier, merge, clock, settings.identity.user_agent, permitted, on_outcome, on_answer)
        for url in plan.urls:
            work.start(url)
        work.work()
    return frontier.left


@dataclass
class _Crawl:
    """One run over the web. Each target is one transaction and ends in exactly one outcome, also where the budget ends before it."""

    store: Store
    run: int
    visitor: Visitor
    cleaning: Cleaning
    frontier: Frontier
    merge: Merge
    clock: Callable[[], datetime]
    """UTC-aware."""
    agent: str
    permitted: frozenset[str]
    """Hosts for which the operator has a permission, which goes before what their pages ask of strangers."""
    on_outcome: Callable[[Outcome], None]
    on_answer: Callable[[Input, Answer | Failure], None]
    """Hears of a page before its outcome is told."""
    _places: dict[int, Place] = field(default_factory=dict)
    _reading: dict[str, Place] = field(default_factory=dict)

    def start(self, url: str) -> None:
        """Takes up a URL that the user has named."""
        left = self.frontier.start(url)
        if left is not None:
            self._end(left.url, left.reason, left.why)

    def work(self) -> None:
        """Until nothing is waiting any more. Raises StoreError, ConfigError and Bug."""
        while self._send_out():
            room = self.cleaning.has_room()
            # A visit that is back waits in its pipe until somebody is free to read its page: memory is bounded by what is in hand.
            self.cleaning.wait([self.visitor.pipe] if room and self.visitor.out else [], None)
            if room:
                for visited in self.visitor.answers():
                    self._back(self._places.pop(visited.key), visited)
                    if not self.cleaning.has_room():
                        break
            for item, answer in self.cleaning.answers():
                self._read(self._reading.pop(item.target), item, answer)
        for place in self.frontier.left_over():
            self._note(place, Reason.BUDGET_SPENT, "the run has visited as many pages as it may")

    def _send_out(self) -> bool:
        """Gives the visitor what is due; whether anything is under way."""
        while (place := self.frontier.next()) is not None:
            self._places[place.number] = place
            self.visitor.ask(Errand(place.number, place.url, self._marks(place.url), self.frontier.hosts(place), place.is_site))
        for place, left in self.frontier.refused():
            self._note(place, left.reason, left.why)
        return bool(self.visitor.out or self.cleaning.busy)

    def _marks(self, url: str) -> Validators | None:
        last = self.store.last_capture(url)
        marks = validators(last.headers, last.fetched_at) if last else None
        return replace(marks, url=last.final_url) if marks and last else None

    def _back(self, place: Place, visited: Visited) -> None:
        visit = visited.visit
        self.frontier.visited(place, visit.capture.final_url if isinstance(visit, Captured) else None)
        self._offer(place, (Link(url=url, kind="sitemap") for url in visited.sitemaps), None, is_record=False)
        match visit:
            case NotFetched():
                self._note(place, visit.reason, visit.detail)
            case Unmodified():
                self._stands(place, visit.exchanges[-1].headers)
            case Captured(capture=capture, body=body):
                last = self.store.last_capture(place.url)
                if last is not None and last.sha256 == capture.sha256:
                    self._stands(place, capture.headers)
                else:
                    self._reading[place.url] = place
                    self.cleaning.give(Input(place.url, capture, body))

    def _stands(self, place: Place, headers: Headers) -> None:
        """The page is as it was: kept as a sighting, and its links are those that it had."""
        capture = self.store.last_capture(place.url)
        stands = self.store.standing(capture) if capture else None
        if capture is None or stands is None:
            self._note(place, Reason.UNEXPECTED_STATUS, "unmodified, but nothing is kept of it")
            return
        reason = refused(headers, self.agent) if stands.record_id is not None else None
        if reason is not None and host(place.url) not in self.permitted:
            self._note(place, reason, "the page asks for it by now")
        else:
            self.on_outcome(self.store.revisit(self.run, place.url, capture, at=self.clock(), headers=headers))
        if stands.reason not in WALLS:
            self.frontier.learn(place, yielded=stands.record_id is not None, digest=stands.content)
        links: Sequence[Link] = stands.links if is_followed(headers, self.agent) else ()
        if self._is_asked_where_to(place, is_record=stands.record_id is not None):
            kinds = tuple(header for header in capture.headers if header[0] == "content-type")  # a 304 does not repeat it
            links = leads(
                links if stands.answer == "listed" else links or None,
                capture.model_copy(update={"headers": (*headers, *kinds)}),
                self.store.body(capture.sha256),
                self.agent,
            )
        self._lead_on(place, links, capture.sha256, is_record=stands.record_id is not None, understood=stands.answer != "rejected")

    def _read(self, place: Place, item: Input, answer: Answer | Failure) -> None:
        permission = answer.record.permission if isinstance(answer, Cleaned) else answer.permission if isinstance(answer, Listed) else NOTHING_SAID
        headers, sha256 = item.capture.headers, item.capture.sha256
        is_record = isinstance(answer, Cleaned)
        if isinstance(answer, Cleaned | Listed) and not is_followed(headers, self.agent, permission.robots):
            answer = answer.model_copy(update={"links": ()})  # not followed now, nor when the page is seen again
        self.on_answer(item, answer)
        reason = refusal(permission.robots, tdm_reserved=permission.tdm_reservation) or refused(headers, self.agent) if is_record else None
        if reason is not None and host(place.url) not in self.permitted:
            self._note(place, reason, "the page asks for it")
        else:
            self.on_outcome(self.store.put(self.run, item, answer, merge=self.merge, at=self.clock()))
        if isinstance(answer, Failure):
            return
        if not (isinstance(answer, Rejected) and answer.reason in WALLS):
            self.frontier.learn(place, yielded=is_record, digest=content_digest(answer, sha256))
        links = answer.links if isinstance(answer, Cleaned | Listed) else ()
        if self._is_asked_where_to(place, is_record=is_record):
            links = leads(links if isinstance(answer, Listed) else links or None, item.capture, item.body, self.agent)
        self._lead_on(place, links, sha256, is_record=is_record, understood=not isinstance(answer, Rejected))

    def _is_asked_where_to(self, place: Place, *, is_record: bool) -> bool:
        """Whether a page leads also where its reader does not look: what the user names is where to begin, unless it is a record itself."""
        return self.frontier.follow and place.hint is None and (place.is_site or not is_record)

    def _lead_on(self, place: Place, links: Iterable[Link], sha256: str, *, is_record: bool, understood: bool) -> None:
        """Lets the links stand in line. What a list said of a page is kept once all its pages are read: while it says the same, the page is left alone."""
        offered = self._offer(place, links, sha256, is_record=is_record)
        first = place.first or place
        if understood and not offered.goes_on and first.hint is not None:
            self.store.keep_hint(first.url, first.hint, self.clock())

    def _offer(self, place: Place, links: Iterable[Link], sha256: str | None, *, is_record: bool) -> Offered:
        offered = self.frontier.offer(place, links, sha256, is_record=is_record)
        for left in offered.left:
            self._end(left.url, left.reason, left.why)
        return offered

    def _note(self, place: Place, reason: Reason, detail: str) -> None:
        self._end(place.url, reason, detail)

    def _end(self, url: str, reason: Reason, detail: str) -> None:
        outcome = Outcome(target=printable(url), fate=reason.fate, reason=reason, detail=printable(detail), at=self.clock())
        self.store.note(self.run, outcome)
        self.on_outcome(outcome)
