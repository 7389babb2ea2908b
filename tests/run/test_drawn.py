"""A feed that names the same stories under other ids each time that it is asked for, and one whose ids only look so."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.config import Config, FetchConfig
from schemas.outcome import Fate, Reason
from schemas.report import RunReport
from schemas.source import Source, SourceKind
from scraper.crawl.schedule import Schedule
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.fetch.visitor import Visitor
from scraper.stop import Stop
from scraper.store.sqlite import open_store
from tests.crawl.test_schedule import Unheard
from tests.fetch.server import Asked, Server, answer, serve

pytestmark = pytest.mark.enable_socket
STORIES = 8


def _id(*seed: object) -> str:
    return hashlib.md5(repr(seed).encode()).hexdigest()[:12]


@dataclass
class Paper:
    """What is asked of it hour by hour."""

    anew: bool
    """Whether ids are others each hour."""
    schedule: Schedule = field(init=False)
    server: Server = field(init=False)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    hour: int = 0
    edited: int = 0

    async def handle(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        """The feed, or a story; `edited` of them say something else by now."""
        if asked.target == "/robots.txt":
            writer.write(answer(status="404 Not Found"))
        elif asked.target == "/feed":
            items = (
                f"<item><title>Boat {number} came in</title><link>{self.server.url(f'/{_id(number, self.hour * self.anew)}/{number}')}</link>"
                f"<pubDate>{self.now - timedelta(hours=0 if number < self.edited else 99):%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
                for number in range(STORIES)
            )
            feed = f"<rss version='2.0'><channel><title>Pier</title>{''.join(items)}</channel></rss>"
            writer.write(answer(feed.encode(), "Content-Type: application/rss+xml"))
        else:
            number = int(asked.target.rpartition("/")[2])
            said = "It has left again since. " * (number < self.edited)
            lines = "".join(f"<p>Boat {number} lay at pier {line} when the tide turned, and people came to look at it. {said}</p>" for line in range(6))
            page = f"<html lang='en'><title>Boat {number} came in</title><article><h1>Boat {number} came in</h1>{lines}</article></html>"
            writer.write(answer(page.encode(), "Content-Type: text/html"))

    def run(self) -> RunReport:
        """The next hour."""
        self.now, self.hour = self.now + timedelta(hours=1), self.hour + 1
        settings = Settings(self.schedule.config.fetch, Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
        with Visitor(settings) as visitor:
            return self.schedule.run(settings, visitor, merge=merge, listener=Unheard(), stop=Stop(), command="run", max_pages=99).report


@contextmanager
def paper(folder: Path, *, anew: bool) -> Iterator[Paper]:
    """One on loopback."""
    made = Paper(anew)
    with serve(made.handle) as made.server, closing(open_store(folder / "thresher.db")) as store:
        fetch = FetchConfig(allow=(made.server.allow,), interval_s=0.0, tries=1)
        source = Source(id="pier", kind=SourceKind.FEED, url=made.server.url("/feed"))
        made.schedule = Schedule(Config(fetch=fetch, source=(source,)), store, lambda: made.now)
        yield made


def test_stories_that_are_named_under_other_ids_each_hour_are_read_no_third_time(tmp_path: Path):
    """Nor is that passed over in silence; what was read keeps its rhythm."""
    with paper(tmp_path, anew=True) as hours:
        first, second, third = hours.run(), hours.run(), hours.run()
    assert first.fates[Fate.STORED] == STORIES
    assert second.fates[Fate.STORED] + second.reasons.get("skipped:duplicate_target", 0) == STORIES
    assert (third.targets, third.left_out) == (1, {Reason.DUPLICATE_TARGET: STORIES})


def test_ids_that_stay_are_no_reason_to_leave_a_story_that_has_changed(tmp_path: Path):
    """They look as if they were drawn, and differ from story to story."""
    with paper(tmp_path, anew=False) as hours:
        hours.run()
        hours.run()
        hours.edited, hours.now = 3, hours.now + timedelta(hours=8)
        later = hours.run()
    assert (later.fates[Fate.STORED], later.left_out) == (3, {Reason.NOTHING_NEW: STORIES - 3})
