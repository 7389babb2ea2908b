"""Where pages wait for their visit: in the store between runs, or in memory for one (`memory_line`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from schemas.config import RunConfig
from schemas.outcome import Reason
from schemas.source import Source, SourceKind, span
from schemas.target import Left, Link

from ..discover.scope import host_of
from ..discover.worth import Known, gone, worth
from ..rhythm import Back, Look, Rhythm, next_look
from ..store.targets import Due, Targets, Waiting
from . import earlier, forgotten

NOTHING = (None, None)
"""What most sitemaps say of how a page stands."""
_SEVERAL = 3
"""Pages that are read again for a post that is on none. Which page has lost it from its end nothing tells; a count that is wrong by itself costs no more."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in line."""

    number: int
    url: str
    hint: Link | None = None
    """The link that led there; null for a start."""
    first: Place | None = None
    """The page whose last page this may be; null where it is a first page itself."""
    source: str | None = None
    is_forgotten: bool = False
    """Whether no list names it any more, and it is asked for all the same (`scraper.forgotten`)."""
    is_earlier: bool = False
    """Whether it is read again in its turn, behind the last page of its thread (`scraper.earlier`)."""

    @property
    def is_site(self) -> bool:
        """Whether somebody named it for a whole site."""
        return self.hint is None and urlsplit(self.url).path == "/"


class Line(Protocol):
    """The pages of one run that wait, by number."""

    def due(self) -> Iterable[Due]:
        """Each page that waits already."""

    def needless(self, link: Link, url: str, *, news: bool) -> Left | None:
        """Why a link that may be followed need not be; `news`: the page it is on leads to something new besides."""

    def stand(self, url: str, link: Link | None, place: Place | None, capture: str | None) -> tuple[int, str] | None:
        """Puts a page in line that a page at `place` named; number and URL of what is to be asked for, null where it stands there already.

        For a discussion that goes on, that is the page where it ended. `capture` is the sha256 of the body that named it.
        """

    def take(self, number: int) -> Place:
        """The page with that number, whose turn has come."""

    def looked(self, place: Place, look: Look, led: str) -> Iterable[tuple[int, str]]:
        """How its visit ended; number and host of a page that is to be asked for in consequence. `led` is where its address leads for good, if so."""

    def platform(self, place: Place) -> str | None:
        """The forum software that the page is declared to be of."""

    def leads_anywhere(self, place: Place) -> bool:
        """Whether a start may lead also where its reader does not look."""

    def kind(self, place: Place) -> SourceKind | None:
        """The kind of the source that the page is, or that it is a part of; null for a page that a source has led to."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What the store knows of the pages of the thread that a URL is a page of: URLs, null where it knows none."""

    last: Callable[[str], str | None]
    before: Callable[[str], str | None]
    holds: Callable[[str], bool]
    """Whether it is one of the pages of which its thread is made now."""


class StoredLine:
    """For `run`: what its sources lead to waits in the store, is due when its rhythm says so, and survives a kill."""

    def __init__(
        self,
        targets: Targets,
        sources: Mapping[str, Source],
        config: RunConfig,
        now: Callable[[], datetime],
        *,
        known: Callable[[str], Known | None],
        is_gone: Callable[[str], bool],
        pages: Pages,
    ) -> None:
        self.targets = targets
        self.sources = sources
        self.config = config
        self.now = now
        self.known = known
        self.is_gone = is_gone
        self.pages = pages
        self._looked: set[int] = set()
        """Pages of this run: one that several sources name is asked for once."""
        self._missed: dict[int, tuple[Place, ...]] = {}
        """Pages that were not there any more, by the number of the page before them that is read again for them."""
        self._earlier: set[int] = set()
        """Pages that are read again in their turn."""

    def due(self) -> Iterable[Due]:
        """What a killed run left comes with what is due by its rhythm."""
        return self.targets.due(self.sources, self.now())

    def needless(self, link: Link, url: str, *, news: bool) -> Left | None:
        """What a list says again of a page that was read is no news; others have their rhythm. That a further page is back only the one before it says."""
        waiting = self.targets.at(url)
        if link.kind != "next_page" and self.is_gone(url) and (waiting is None or waiting.hint is None or _said(link) in (_said(waiting.hint), NOTHING)):
            return gone(link)
        if waiting is None or waiting.looked_at is None or self._is_given_up(waiting):
            return None
        read_now = waiting.number in self._looked
        if link.kind == "next_page":
            why = "it was read in this run" if read_now else "the page before it brought nothing new"
            is_known = waiting.rhythm is not None and not waiting.rhythm.failures and self.pages.holds(url)
            return Left(url=link.url, reason=Reason.NOTHING_NEW, why=why) if read_now or (is_known and not news) else None
        hint = waiting.hint
        if read_now and hint is not None and _said(hint) == NOTHING != _said(link):  # it was another list that led there first
            self.targets.say(url, link)
        if hint is None or _said(link) in (_said(hint), NOTHING) or read_now:
            return Left(url=link.url, reason=Reason.NOTHING_NEW, why=f"read {waiting.looked_at:%Y-%m-%d %H:%M}, and its list says nothing else by now")
        return worth(link, self.known(url), self.now())

    def stand(self, url: str, link: Link | None, place: Place | None, capture: str | None) -> tuple[int, str] | None:
        """It belongs to the source of the page that named it, or of the source that named it first."""
        waiting = self.targets.at(url)
        now = self.now()
        owner = waiting.source if waiting and waiting.source in self.sources else None
        if owner is not None and waiting is not None and self._is_due(waiting):
            if link is not None and waiting.hint is not None and _said(link) != NOTHING:  # of two lists that name it, one may say how it stands
                self.targets.stand(url, owner, link, now, first=waiting.first, found_on=capture)
            return None
        source = owner or (place.source if place else None)
        if source is None:
            return None
        first = (place.first or place).url if place and link and link.kind == "next_page" else None
        end = self._where_it_ended(url) if link is not None and link.kind == "thread" and waiting is not None and waiting.looked_at is not None else None
        if end is not None and link is not None:
            last = self.targets.at(end)
            if last is not None and last.number in self._looked:
                return None  # it was read before its list was; where the list says more than it did, the next run asks again
            self.targets.rest(url, link)
            if self._is_due(last):
                return None
            hint = Link(url=end, kind="next_page")
            return self.targets.stand(end, source, hint, now, first=url, found_on=capture), end
        return self.targets.stand(url, source, link, now, first=first, found_on=capture), url

    def _where_it_ended(self, url: str) -> str | None:
        """The last page of a thread; null where that is its first one, or is not there any more: then it is read from its beginning."""
        end = self.pages.last(url)
        last = self.targets.at(end) if end is not None else None
        return None if end == url or (last is not None and last.rhythm is not None and last.rhythm.failures) else end

    def _is_due(self, waiting: Waiting | None) -> bool:
        return waiting is not None and waiting.due_at is not None and waiting.due_at <= self.now()

    def _is_given_up(self, waiting: Waiting) -> bool:
        """Whether it failed too often, and so long ago that it may be another page by now."""
        failed = waiting.due_at is None and waiting.rhythm is not None and waiting.rhythm.failures > 0
        return failed and waiting.looked_at is not None and self.now() - waiting.looked_at >= span(self.config.again_within)

    def take(self, number: int) -> Place:
        """It stays in the store until it was looked at."""
        return self._place(self.targets.numbered(number))

    def looked(self, place: Place, look: Look, led: str) -> Iterable[tuple[int, str]]:
        """Reckons when it is due again."""
        if look.reason is Reason.OUT_OF_SCOPE and not look.asked:  # its source is declared otherwise by now, and may be so again
            self.targets.let_go(place.number)
            return ()
        waiting = self.targets.numbered(place.number)
        hint = place.hint
        kind = hint.kind if hint else "start"
        # What a feed says of an article, when it was published and how many comments it has, says nothing of its corrections.
        has_hint = hint is not None and _said(hint) != NOTHING and kind != "article"
        before = Rhythm(timedelta()) if place.is_forgotten else waiting.rhythm
        after, rhythm = next_look(look, before, self._source(place), self.config, is_start=hint is None, has_hint=has_hint, kind=kind)
        if place.is_forgotten:
            after, rhythm = forgotten.next_look(look, (after, rhythm))
        if place.is_earlier and look.fate in earlier.AS_READ:
            after = None  # what its thread lacks is none of its news
        turned = self._turn_of_a_forgotten_one(place) if hint is None and forgotten.is_time(look, waiting, self.now()) else ()
        if turned and after is not None and not look.changed:
            after *= 2
        self.targets.looked(place.number, self.now(), after, rhythm)
        if hint is not None:
            self._hand_on(place, led, after)
        self._looked.add(place.number)
        missed = self._still_missed(place)
        if place.first is None:
            return turned
        if look.reason not in forgotten.NOT_THERE:
            return (*self._turned_back(place, place.first, look.back), *self._turn_of_an_earlier_one(place, place.first, look))
        before_it = tuple(self._turned_back(place, place.first, Back.BEFORE))  # posts were deleted, and the pages have moved up
        if self.pages.holds(place.url):
            self._missed |= {number: (*missed, place) for number, _ in before_it}
        return before_it

    def _hand_on(self, place: Place, led: str, after: timedelta | None) -> None:
        """A page that is at another address by now, and stands in line there as well, is asked for there alone."""
        there = self.targets.at(led)
        thread = place.first or place
        if there is None or there.source not in self.sources or thread.url in (there.url, there.first):
            return
        self.targets.close(place.number, thread.number)
        if there.due_at is None and after is not None:
            self.targets.wake(there.url, there.source, self.now() + after)

    def _turn_of_a_forgotten_one(self, place: Place) -> tuple[tuple[int, str], ...]:
        """The last page of a thread of this source that no list names, now due."""
        now = self.now()
        thread = self.targets.unasked(self._source(place).id, now - forgotten.unasked_for(self.config))
        if thread is None:
            return ()
        end = self._where_it_ended(thread.url)
        page = (self.targets.at(end) if end else None) or thread
        self.targets.turn(thread.number, page.number, now, forgotten.MARK)
        return ((page.number, host_of(page.url)),)

    def _turn_of_an_earlier_one(self, place: Place, first: Place, look: Look) -> Iterable[tuple[int, str]]:
        """The page of a thread whose turn has come once `place`, if that is the last one, was read."""
        if place.is_earlier or place.is_forgotten or not earlier.is_time(look) or self.pages.last(place.url) != place.url:
            return
        now = self.now()
        for page in self.targets.settled(first.url, now - earlier.unread_for(self.config)):
            if self.pages.holds(page.url):
                self._earlier.add(page.number)
                self.targets.wake(page.url, self._source(place).id, now)
                yield page.number, host_of(page.url)
                return

    def _still_missed(self, place: Place) -> tuple[Place, ...]:
        """Those that `place` was read again for. Where the thread says that it ends before one, nobody asks for that one any more."""
        missed = self._missed.pop(place.number, ())
        for page in missed:
            if not self.pages.holds(page.url):
                self.targets.let_be(page.number)
        return tuple(page for page in missed if self.pages.holds(page.url))

    def _turned_back(self, place: Place, first: Place, back: Back) -> Iterable[tuple[int, str]]:
        """Who stands in line again: pages of the same thread, if this run has not read them, or the next run is to read them again."""
        if back is Back.NONE:
            return
        before = None if back is Back.FIRST else self.pages.before(place.url)
        for _ in range(_SEVERAL if back is Back.SEVERAL else 1):
            waiting = self.targets.at(before or first.url) or self.targets.numbered(first.number)
            source = waiting.source if waiting.source in self.sources else place.source or waiting.source
            read_now, in_line = waiting.number in self._looked, self._is_due(waiting) and source == waiting.source
            if not in_line and (not read_now or back in (Back.AGAIN, Back.SEVERAL)):
                self.targets.wake(waiting.url, source, self.now())
                if not read_now:
                    yield waiting.number, host_of(waiting.url)
            if before is None or (before := self.pages.before(before)) is None:
                return

    def platform(self, place: Place) -> str | None:
        """As the source says."""
        return self._source(place).platform

    def leads_anywhere(self, place: Place) -> bool:
        """A forum, feed or sitemap that cannot be read as one is an alarm and no place to begin."""
        return self._source(place).kind in (SourceKind.LIST, SourceKind.ARCHIVE)

    def kind(self, place: Place) -> SourceKind | None:
        """Of its own page, and of the parts of a sitemap."""
        kind = self._source(place).kind
        is_part = place.hint is not None and place.hint.kind == "sitemap" and kind is SourceKind.SITEMAP
        return kind if place.hint is None or is_part else None

    def _source(self, place: Place) -> Source:
        return self.sources[place.source or ""]

    def _place(self, waiting: Waiting) -> Place:
        first = self.targets.at(waiting.first) if waiting.first else None
        is_forgotten = waiting.rhythm is not None and waiting.rhythm.interval == forgotten.MARK
        before = self._place(first) if first else None
        return Place(waiting.number, waiting.url, waiting.hint, before, waiting.source, is_forgotten, waiting.number in self._earlier)


def _said(link: Link) -> tuple[int | None, datetime | None]:
    return link.reply_count, link.last_post_at
