"""The loop over the web: what is due is visited, cleaned, kept and counted, and what it leads to stands in line behind it.

frontier --errand--> visitor --capture--> cleaning --answer--> store --> outcome
    ^                   |                                        |
    +--- links of an unchanged page ---- links of a new one -----+
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from cleaners.metadata.directives import is_followed
from cleaners.urls import host
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.errors import StoreError
from schemas.outcome import WALLS, Fate, Outcome, Reason
from schemas.record import Permission
from schemas.target import Link

from ..discover.leads import leads
from ..discover.scope import host_of
from ..fetch.conditional import is_doubted, validators
from ..fetch.errand import Errand, Visited
from ..fetch.exchange import Headers
from ..fetch.visit import Captured, NotFetched, Unmodified, Validators
from ..fetch.visitor import Visitor
from ..inputs import Failure, Input, printable
from ..permission import is_archived, is_permitted, objection, refused
from ..rhythm import Back, Look
from ..stop import Halted, Stop
from ..store.base import Merge, Store
from ..store.sightings import Standing
from ..workers.reading import Reading
from ..workers.workers import Cleaning
from .absent import absent
from .frontier import Frontier, Offered
from .line import Place
from .listener import Listener
from .turning import back, has_news, moved_meanwhile, standing_at

NOTHING_SAID = Permission()
UNSEEN = WALLS | {Reason.CONTENT_MISSING, Reason.ERROR_PAGE, Reason.SCRIPT_SHELL}
"""What stands before a page says nothing about the page: a board's closed topics are no trap."""

NO_RECORD = frozenset({Reason.NO_ARTICLE_FOUND, Reason.NO_POSTS_FOUND})
"""A page that is named to lead on, and does, is a list, also where its reader knows none of its kind."""


@dataclass
class Crawl:
    """One run over the web. Each target is one transaction and ends in exactly one outcome."""

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
    listener: Listener
    stop: Stop = field(default_factory=Stop)
    _places: dict[int, Place] = field(default_factory=dict)
    _reading: dict[str, Place] = field(default_factory=dict)
    _kept: list[Outcome] = field(default_factory=list)
    """Outcomes of the transaction that is open."""

    def start(self, url: str) -> None:
        """Takes up a URL that the user has named."""
        left = self.frontier.start(url)
        if left is not None:
            with self._whole():
                self._note(left.url, left.reason, left.why)

    def work(self) -> None:
        """Until nothing is waiting any more, or it is to stop: then what is under way has a little time to end. Raises StoreError, ConfigError and Bug."""
        with suppress(Halted):  # nothing can be read by then of what is under way
            self._work()

    def _work(self) -> None:
        while self._send_out() and not self.stop.is_over():
            room = self.cleaning.has_room()
            # A visit that is back waits in its pipe until somebody is free to read its page: memory is bounded by what is in hand.
            pipes = [self.visitor.pipe] if room and self.visitor.out else []
            waits_s = [self.stop.patience_s(), self.visitor.patience_s() if room else None]
            self.cleaning.wait([*pipes, *self.stop.pipes()], min((wait_s for wait_s in waits_s if wait_s is not None), default=None))
            if room:
                for visited in self.visitor.answers():
                    self._back(self._places.pop(visited.key), visited)
                    if not self.cleaning.has_room():
                        break
            for item, reading in self.cleaning.answers():
                with self._whole():
                    self._read(self._reading.pop(item.target), item, reading)

    def tell_left_over(self) -> None:
        """An end for each page that was named and still waits at the end; of those that were found a number is enough."""
        for place, left in self.frontier.left_over():
            with self._whole():
                self._end(place, left.reason, left.why)

    def _send_out(self) -> bool:
        """Gives the visitor what is due; whether anything is under way."""
        self.frontier.closed |= self.stop.is_asked()
        is_new = False
        while (place := self.frontier.next()) is not None:
            self._places[place.number] = place
            hosts, marks = self.frontier.hosts(place), self._marks(place)
            is_new |= marks is None
            self.visitor.ask(Errand(place.number, place.url, marks, hosts, place.is_site and place.source is None))
        if is_new:
            self.cleaning.load()  # beside the fetching process, which has a start of its own to make, and its visits
        for place, left in self.frontier.refused():
            with self._whole():
                self._end(place, left.reason, left.why)
        return bool(self.visitor.out or self.cleaning.busy)

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """What belongs to the end of one target is kept together; it is told afterwards."""
        with self.store.together():
            yield
        told, self._kept = self._kept, []
        for outcome in told:
            self.listener.ended(outcome)

    def _marks(self, place: Place) -> Validators | None:
        last = self.store.last_capture(place.url)
        if last and ((place.hint is None and is_doubted(last.fetched_at, self.clock())) or not self.store.shows(last)):
            return None
        marks = validators(last.headers, last.fetched_at) if last else None
        return replace(marks, url=last.final_url) if marks and last else None

    def _back(self, place: Place, visited: Visited) -> None:
        visit = visited.visit
        self.frontier.visited(place, visit)
        if visited.sitemaps:
            with self._whole():
                self._offer(place, (Link(url=url, kind="sitemap") for url in visited.sitemaps), None, is_record=False)
        if isinstance(visit, Captured) and visit.moved_from is not None:
            self.store.keep_move(visit.moved_from, host_of(visit.capture.final_url or place.url), place.url, self.clock())
        last = self.store.last_capture(place.url)
        if isinstance(visit, Captured) and (last is None or last.sha256 != visit.capture.sha256 or not self.store.shows(last)):
            self._reading[place.url] = place
            name = host(visit.capture.final_url or place.url)
            memory = self.store.memory(name) if name else None
            self.cleaning.give(Input(place.url, visit.capture, visit.body, self.frontier.line.platform(place), memory))
            return
        with self._whole():
            match visit:
                case NotFetched():
                    fate, reason = absent(visit, place.hint, is_known=last is not None)
                    self._note(place.url, reason, visit.detail, place.source, fate)
                    self._looked(place, Look(visit.reason.fate, visit.reason), None)
                case Unmodified():
                    self._stands(place, visit.exchanges[-1].headers)
                case Captured():
                    self._stands(place, visit.capture.headers)

    def _stands(self, place: Place, headers: Headers) -> None:
        """The page is as it was: kept as a sighting, and its links are those that it had."""
        capture = self.store.last_capture(place.url)
        stands = self.store.standing(capture) if capture else None
        if capture is None or stands is None:
            self._end(place, Reason.UNEXPECTED_STATUS, "unmodified, but nothing is kept of it")
            return
        reason = refused(headers, self.agent) if stands.record_id is not None else None
        if reason is not None and not is_permitted(capture, self.permitted):
            outcome = self._note(place.url, reason, "the page asks for it by now", place.source)
        else:
            outcome = self.store.revisit(self.run, place.url, capture, at=self.clock(), headers=headers, source=place.source)
            self._kept.append(outcome)
        if stands.reason not in UNSEEN:
            self.frontier.learn(place, yielded=stands.record_id is not None, digest=stands.content)
        links: Sequence[Link] = stands.links if is_followed(headers, self.agent) else ()
        if self._is_asked_where_to(place, is_record=stands.record_id is not None) and (stands.answer != "rejected" or stands.reason in NO_RECORD):
            kinds = tuple(header for header in capture.headers if header[0] == "content-type")  # a 304 does not repeat it
            bare = capture.model_copy(update={"headers": (*headers, *kinds)})
            links = leads(links if stands.answer == "listed" else links or None, bare, self._body(capture.sha256), self.agent)
        is_record, understood = stands.record_id is not None, stands.answer != "rejected"
        news = not understood or (is_record and has_news(stands, stands))
        goes_on = self._lead_on(place, links, capture.sha256, is_record=is_record, understood=understood, news=news)
        empty = Listed(reason=stands.reason) if stands.answer == "listed" and stands.reason and not stands.links else None
        look = Look(outcome.fate, outcome.reason, changed=False, complete=None if goes_on else stands.complete, goes_on=goes_on)
        self._looked(place, look, empty)  # a list that still has nothing in it is missed at each look

    def _body(self, sha256: str) -> bytes:
        """As it came; empty where its page asks that it be not kept. What it led to besides its links stands in line since it was read."""
        try:
            return self.store.body(sha256)
        except StoreError as error:
            if error.code != "body_dropped":
                raise
            return b""

    def _read(self, place: Place, item: Input, reading: Reading | Failure) -> None:
        last = self.store.last_capture(place.url)
        stood = self.store.standing(last) if last is not None else None
        is_back = last is not None and not self.store.shows(last)  # its record ended before it, or had it from another address
        thread = standing_at(self.store, place.first.url) if place.first is not None and stood is None else None
        if isinstance(reading, Failure):
            self.listener.answered(item, reading)
            outcome = self._put(place, item, reading)
            self._looked(place, Look(outcome.fate, outcome.reason), reading, stood)
            return
        answer, links = self._leading(place, item, reading.answer)
        self.listener.answered(item, answer)
        sha256, is_record = item.capture.sha256, isinstance(answer, Cleaned)
        reading = reading if answer is reading.answer else reading.saying(answer, sha256)
        reason = objection(item.capture, answer, self.agent, self.permitted)
        outcome = self._note(place.url, reason, "the page asks for it", place.source) if reason is not None else self._put(place, item, reading)
        digest = reading.written.content
        if not (isinstance(answer, Rejected) and answer.reason in UNSEEN):
            self.frontier.learn(place, yielded=is_record, digest=digest)
        stands = self.store.standing(item.capture) if is_record else None
        understood = not isinstance(answer, Rejected)
        news = not understood or (is_record and (is_back or has_news(stood, stands)))
        is_new = place.first is not None and self.store.known(place.first.url) is None
        goes_on = self._lead_on(place, links, sha256, is_record=is_record, understood=understood, news=news)
        changed = reason is None and (stood is None or stood.content != digest)  # of what is not kept nothing tells
        complete = stands.complete if stands and not goes_on else None
        turned = Back.NONE
        if stands is not None and isinstance(answer, Cleaned):
            turned = back(stood, stands, answer.record) if stood else moved_meanwhile(self.store, place, item.capture, thread, ends=is_new and not goes_on)
        self._looked(place, Look(outcome.fate, outcome.reason, changed=changed, complete=complete, goes_on=goes_on, back=turned), answer, stood)

    def _leading(self, place: Place, item: Input, answer: Answer) -> tuple[Answer, Sequence[Link]]:
        """The answer as it is to be kept, and where the page leads."""
        permission = answer.record.permission if isinstance(answer, Cleaned) else answer.permission if isinstance(answer, Listed) else NOTHING_SAID
        if answer.links and not is_followed(item.capture.headers, self.agent, permission.robots):
            answer = answer.model_copy(update={"links": ()})  # not followed now, nor when the page is seen again
        links: Sequence[Link] = answer.links
        if self._is_asked_where_to(place, is_record=isinstance(answer, Cleaned)) and (not isinstance(answer, Rejected) or answer.reason in NO_RECORD):
            links = leads(links if isinstance(answer, Listed) else links or None, item.capture, item.body, self.agent)
            if links and isinstance(answer, Rejected):
                answer = Listed(reason=Reason.ARTICLE_LIST, links=links, markup=answer.markup)
        return answer, links

    def _put(self, place: Place, item: Input, reading: Reading | Failure) -> Outcome:
        with_body = is_archived(item, self.agent, self.permitted, self.clock())
        outcome = self.store.put(self.run, item, reading, merge=self.merge, at=self.clock(), source=place.source, with_body=with_body)
        self._kept.append(outcome)
        return outcome

    def _is_asked_where_to(self, place: Place, *, is_record: bool) -> bool:
        """Whether a page leads also where its reader does not look: what the user names is where to begin, unless it is a record itself."""
        return self.frontier.follow and place.hint is None and (place.is_site or not is_record) and self.frontier.line.leads_anywhere(place)

    def _lead_on(self, place: Place, links: Iterable[Link], sha256: str, *, is_record: bool, understood: bool, news: bool) -> bool:
        """Lets the links stand in line; whether the record goes on there.

        What a list said of a page is kept once all its pages are read: while it says the same, the page is left alone.
        """
        offered = self._offer(place, links, sha256, is_record=is_record or not understood, news=news and not place.is_earlier)
        first = place.first or place
        if understood and not offered.goes_on and first.hint is not None:
            self.store.keep_hint(first.url, first.hint, self.clock())
        return offered.goes_on

    def _offer(self, place: Place, links: Iterable[Link], sha256: str | None, *, is_record: bool, news: bool = False) -> Offered:
        offered = self.frontier.offer(place, links, sha256, is_record=is_record, news=news)
        for left in offered.left:
            self._note(left.url, left.reason, left.why, place.source)
        return offered

    def _end(self, place: Place, reason: Reason, detail: str) -> None:
        """A page that was not read."""
        self._note(place.url, reason, detail, place.source)
        self._looked(place, Look(reason.fate, reason, asked=False), None)

    def _looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None = None) -> None:
        self.frontier.looked(place, look)
        self.listener.looked(place, look, answer, stood)

    def _note(self, url: str, reason: Reason, detail: str, source: str | None = None, fate: Fate | None = None) -> Outcome:
        outcome = Outcome(target=printable(url), fate=fate or reason.fate, reason=reason, detail=printable(detail), source=source, at=self.clock())
        self.store.note(self.run, outcome)
        self._kept.append(outcome)
        return outcome
