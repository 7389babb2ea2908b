"""The turns of one run: what is read first, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

import pytest

from schemas.outcome import Reason
from schemas.target import Link
from scraper.crawl.frontier import Frontier
from scraper.crawl.line import Place
from scraper.crawl.memory_line import MemoryLine
from scraper.discover.gate import Gate
from scraper.discover.scope import Scope
from scraper.fetch.visit import NotFetched, Unmodified, Visit
from scraper.store.targets import Due

INDEX = "https://club.example/map.xml"


def links_of(names: Callable[[int], Sequence[str]], url: str) -> list[Link]:
    """What a sitemap names; the index 400 parts."""
    part = url.rpartition("/")[2].removesuffix(".xml")
    named = [f"/m/{number}.xml" for number in range(400)] if url == INDEX else names(int(part)) if part.isdigit() else []
    return [Link(url=f"https://club.example{path}", kind="sitemap" if path.endswith(".xml") else "page") for path in named]


@pytest.mark.parametrize(
    ("names", "are_a_trap"),
    [
        (lambda part: [f"/story/{part}-{number}" for number in range(3)], False),
        (lambda part: [f"/m/{part + 1000}.xml"], True),
    ],
)
def test_the_parts_of_a_large_index_are_no_trap_unless_they_lead_to_more_parts_alone(names: Callable[[int], Sequence[str]], are_a_trap: bool) -> None:
    """Hundreds of them are read before the first page that one of them names, and none is a record."""
    gate = Gate(Scope.of([INDEX]))
    frontier = Frontier(MemoryLine(lambda url: None, lambda url: False, lambda: datetime.now(UTC)), lambda source: gate, follow=True, max_pages=401, room=2)
    frontier.start(INDEX)
    read = 0
    while (place := frontier.next()) is not None:
        read += 1
        frontier.visited(place, Unmodified(place.url, ()))
        frontier.learn(place, yielded=False, digest=place.url)
        frontier.offer(place, links_of(names, place.url), None, is_record=False)
    trapped = frontier.left[Reason.CRAWL_TRAP] + sum(left.reason is Reason.CRAWL_TRAP for _, left in frontier.refused())
    assert (read < 401, trapped > 0) == (are_a_trap, are_a_trap)


@pytest.mark.parametrize(("every", "asked"), [(1, 3), (2, 10)], ids=["the name service is down", "it fails now and then"])
def test_where_our_own_network_is_down_few_pages_of_a_host_are_tried(every: int, asked: int) -> None:
    """Each may wait long for a name service; the others stay in line as they are, and one that is reached proves that there is a way."""
    gate = Gate(Scope.of([INDEX]))
    frontier = Frontier(MemoryLine(lambda url: None, lambda url: False, lambda: datetime.now(UTC)), lambda source: gate, follow=False, max_pages=100, room=1)
    for number in range(10):
        frontier.start(f"https://club.example/story/{number}")
    tried = 0
    while (place := frontier.next()) is not None:
        tried += 1
        away: Visit = NotFetched(Reason.NAME_NOT_RESOLVED, is_ours=True)
        frontier.visited(place, away if tried % every == 0 else Unmodified(place.url, ()))
    assert tried == asked
    assert {left.reason for _, left in frontier.left_over()} <= {Reason.HOST_PARKED}


def test_a_source_with_many_pages_lets_those_of_another_one_on_its_host_pass() -> None:
    """Fifty thousand pages of a sitemap may wait for weeks behind the budget; what a feed beside it names is read today, also if it was found last."""
    gates = {"map": Gate(Scope.of([INDEX])), "news": Gate(Scope.of([INDEX]))}
    waiting = [Due(number, "club.example", "map") for number in range(1, 100)] + [Due(number, "club.example", "news") for number in range(100, 103)]

    class Waiting(MemoryLine):
        """They stand in line before the run begins."""

        def due(self) -> Iterable[Due]:
            return waiting

        def stand(self, url: str, link: Link | None, place: Place | None, capture: str | None) -> tuple[int, str] | None:
            return 200, url

        def take(self, number: int) -> Place:
            source = "news" if number >= 100 else "map"
            return Place(number, f"https://club.example/{source}/{number}", source=source)

    line = Waiting(lambda url: None, lambda url: False, lambda: datetime.now(UTC))
    frontier = Frontier(line, lambda source: gates[source or ""], follow=True, max_pages=9, room=1)
    read = []
    while (place := frontier.next()) is not None:
        read.append(place.number)
        frontier.visited(place, Unmodified(place.url, ()))
        if place.number == 102:
            frontier.offer(place, [Link(url="https://club.example/new", kind="article")], None, is_record=False)
    assert read == [1, 100, 2, 101, 3, 102, 4, 200, 5]
    assert len(list(frontier.left_over())) == 94
