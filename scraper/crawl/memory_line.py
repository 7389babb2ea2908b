"""Pages that wait for their visit in one run, and in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from schemas.source import SourceKind
from schemas.target import Left, Link

from ..discover.worth import Known, gone, worth
from ..rhythm import Look
from ..store.targets import Due
from .line import Place


class MemoryLine:
    """For one run over URLs that somebody has named. `known` and `is_gone` say what is kept of a URL."""

    def __init__(self, known: Callable[[str], Known | None], is_gone: Callable[[str], bool], now: Callable[[], datetime]) -> None:
        self.known = known
        self.is_gone = is_gone
        self.now = now
        self._places: dict[int, Place] = {}
        self._numbers = 0

    def due(self) -> Iterable[Due]:
        """Nobody waits before it begins."""
        return ()

    def needless(self, link: Link, url: str, *, news: bool) -> Left | None:
        """By what is kept of the page."""
        return gone(link) if self.is_gone(url) else worth(link, self.known(url), self.now())

    def stand(self, url: str, link: Link | None, place: Place | None, capture: str | None) -> tuple[int, str] | None:
        """The gate lets each page in once."""
        self._numbers += 1
        further = link is not None and link.kind == "next_page"
        first = (place.first or place) if place and further else None
        self._places[self._numbers] = Place(self._numbers, url, link, first)
        return self._numbers, url

    def take(self, number: int) -> Place:
        """Forgets it."""
        return self._places.pop(number)

    def looked(self, place: Place, look: Look, led: str) -> Iterable[tuple[int, str]]:
        """Nobody asks again in this run."""
        return ()

    def platform(self, place: Place) -> str | None:
        """Nobody has said."""
        return None

    def leads_anywhere(self, place: Place) -> bool:
        """Nobody has said what it is."""
        return True

    def kind(self, place: Place) -> SourceKind | None:
        """The hosts are those of the URLs that were named, whatever these are."""
        return None
