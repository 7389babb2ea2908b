"""A small forum on loopback that lives: posts come, go, change and move, threads and the whole forum move elsewhere."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cleaners.merge import merge
from schemas.config import Config, FetchConfig
from schemas.record import Thread
from schemas.source import Source, SourceKind
from scraper.crawl.schedule import Schedule
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.fetch.visitor import Visitor
from scraper.stop import Stop
from scraper.store.sqlite import SqliteStore, open_store
from tests.crawl.test_schedule import Unheard
from tests.fetch.server import Asked, Server, answer, serve

LIST = "/forums/ferries.2/"
BEGUN = datetime(2024, 6, 1, tzinfo=UTC)
NAMES = ("Ada Brook", "Kees", "Lighter Man")
SAID = (
    "Boat {} lies at pier {} since spring. Whose is it?",
    "Number {} has left with the tide, so pier {} is free.",
    "Who paints {} before pier {} is closed?",
)
"""Not the same but for numbers, as labels of a template are."""


@dataclass(frozen=True)
class Said:
    """A post."""

    number: int
    at: datetime
    text: str
    edited: bool = False


@dataclass
class Topic:
    """A thread as it stands in the forum now."""

    number: int
    title: str
    posts: list[Said]
    locked: bool = False


@dataclass
class Forum:
    """XenForo's pages of some threads, and what else it may answer. Other engines have other paths, places, lists and threads (boards.py)."""

    engine = "xenforo"
    start = LIST
    server: Server = field(default_factory=lambda: Server("127.0.0.1"))
    topics: dict[int, Topic] = field(default_factory=dict)
    size: int = 5
    root: str = ""
    """The folder that the forum stands in."""
    newest_first: bool = False
    counts: bool = False
    """Whether its pages say how many posts a thread has, as 2.3 does for search engines."""
    hidden: int = 0
    """Posts of each thread that it counts and nobody sees."""
    endless: bool = False
    """Whether each page leads to another one, which shows what the last one shows."""
    answers: dict[str, bytes | Callable[[], bytes]] = field(default_factory=dict)
    """What is answered for a path instead."""

    def write(self, topic: int, *numbers: int, place: int | None = None) -> None:
        """Posts come, in a thread that may be new; at its end, or at another place."""
        posts = self.topics.setdefault(topic, Topic(topic, f"Moorings of pier {topic}", [])).posts
        place = len(posts) if place is None else place
        time = datetime.now(UTC) - timedelta(hours=3) if posts else BEGUN  # captures bear the real time, and nothing is ahead of it
        posts[place:place] = [Said(number, time + timedelta(minutes=number), SAID[number % len(SAID)].format(number, topic)) for number in numbers]

    def delete(self, topic: int, *numbers: int) -> None:
        """Posts go."""
        self.topics[topic].posts = [post for post in self.topics[topic].posts if post.number not in numbers]

    def split(self, topic: int, other: int, *numbers: int) -> None:
        """Posts go into another thread, which may be new, to stand there by their time."""
        taken = [post for post in self.topics[topic].posts if post.number in numbers]
        self.delete(topic, *numbers)
        thread = self.topics.setdefault(other, Topic(other, f"Moorings of pier {other}", []))
        thread.posts = sorted([*thread.posts, *taken], key=lambda post: post.at)

    def edit(self, topic: int, number: int, text: str) -> None:
        """A post says something else."""
        posts = self.topics[topic].posts
        self.topics[topic].posts = [replace(post, text=text, edited=True) if post.number == number else post for post in posts]

    def path(self, topic: int, page: int = 1) -> str:
        """Of a page of a thread."""
        slug = self.topics[topic].title.lower().replace(" ", "-")
        return f"{self.root}/threads/{slug}.{topic}/" + (f"page-{page}" if page > 1 else "")

    async def handle(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        """Answers one request."""
        writer.write(self.answer(asked.target))
        await writer.drain()

    def answer(self, target: str) -> bytes:
        """The answer as bytes."""
        if (other := self.answers.get(target)) is not None:
            return other if isinstance(other, bytes) else other()
        if not target.startswith(self.root):
            return moved(self.root + target)
        if target == self.root + self.start:
            return self.listed()
        found = next((place for topic in self.topics.values() if (place := self.place(topic, target)) is not None), None)
        return self.shown(*found, target) if found else MISSING

    def place(self, topic: Topic, target: str) -> tuple[Topic, int] | None:
        """The page of a topic that a path is; null where it is none."""
        head, tail = f"{self.root}/threads/", f".{topic.number}/"
        is_here = target.startswith(head) and tail in target
        return (topic, int(target.partition(tail)[2].removeprefix("page-") or 1)) if is_here else None

    def listed(self) -> bytes:
        """The list of topics."""
        return page_of("forum_view_type_discussion", "Ferries", self._rows())

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """A page of a topic."""
        if number > self.pages(topic) and not self.endless:
            return moved(self.path(topic.number, self.pages(topic)))
        if target != self.path(topic.number, number):
            return moved(self.path(topic.number, number))
        return page_of("thread_view", topic.title, self._thread(topic, number), f'data-content-key="thread-{topic.number}"')

    def pages(self, topic: Topic) -> int:
        """How many it has."""
        return max(1, -(-len(topic.posts) // self.size))

    def _rows(self) -> str:
        rows = "".join(
            f'<div class="structItem structItem--thread js-threadListItem-{topic.number}" data-author="Ada Brook">'
            f'<div class="structItem-title"><a href="{self.path(topic.number)}" data-tp-primary="on">{topic.title}</a></div>'
            f'<div class="structItem-cell structItem-cell--meta"><dl class="pairs"><dt>Replies</dt><dd>{len(topic.posts) - 1 + self.hidden}</dd></dl></div>'
            f'<div class="structItem-cell structItem-cell--latest"><a href="{self.path(topic.number)}latest">'
            f'<time class="structItem-latestDate u-dt" datetime="{max(post.at for post in topic.posts).isoformat()}">then</time></a></div></div>'
            for topic in sorted(self.topics.values(), key=lambda topic: topic.number)
            if topic.posts
        )
        return f'<div class="structItemContainer"><div class="structItemContainer-group js-threadList">{rows}</div></div>'

    def _thread(self, topic: Topic, page: int) -> str:
        shown = list(reversed(topic.posts)) if self.newest_first else topic.posts
        last = self.pages(topic)
        pages = max(last, page + 1) if self.endless else last
        numbers = "".join(
            f'<li class="pageNav-page{" pageNav-page--current" if number == page else ""}"><a href="{self.path(topic.number, number)}">{number}</a></li>'
            for number in range(1, pages + 1)
        )
        further = f'<a href="{self.path(topic.number, page + 1)}" class="pageNav-jump pageNav-jump--next">Next</a>' if page < pages else ""
        nav = f'<nav class="pageNavWrapper"><div class="pageNav"><ul class="pageNav-main">{numbers}</ul>{further}</div></nav>' if pages > 1 else ""
        locked = '<dl class="blockStatus"><dd class="blockStatus-message blockStatus-message--locked">Not open for further replies.</dd></dl>'
        posts = "".join(self._post(topic, post) for post in shown[(min(page, last) - 1) * self.size : page * self.size])
        body = f'<div class="block-body js-replyNewMessageContainer">{posts}</div>{self._stated(topic) if self.counts else ""}'
        return f'<div class="block block--messages" data-type="post">{nav}{locked if topic.locked else ""}{body}</div>'

    def _stated(self, topic: Topic) -> str:
        """As templates/post_macros and the thread's own schema give it to search engines."""
        statistic = {
            "@type": "InteractionCounter",
            "interactionType": "https://schema.org/CommentAction",
            "userInteractionCount": len(topic.posts) - 1 + self.hidden,
        }
        first = topic.posts[0]
        stated = {
            "@context": "https://schema.org",
            "@type": "DiscussionForumPosting",
            "@id": self.path(topic.number),
            "headline": topic.title,
            "text": first.text,
            "datePublished": first.at.isoformat(),
            "author": {"@type": "Person", "name": NAMES[first.number % 3]},
            "interactionStatistic": [statistic],
        }
        return f'<script type="application/ld+json">{json.dumps(stated)}</script>'

    def _post(self, topic: Topic, post: Said) -> str:
        link, number, place = f"{self.path(topic.number)}post-{post.number}", post.number % 3, topic.posts.index(post) + 1
        edited = f'<div class="message-lastEdit">Last edited: <time class="u-dt" datetime="{(post.at + timedelta(hours=3)).isoformat()}">later</time></div>'
        return (
            f'<article class="message message--post js-post" data-author="{NAMES[number]}" data-content="post-{post.number}" id="js-post-{post.number}">'
            f'<h4 class="message-name"><a href="/members/x.{number + 1}/" class="username" data-user-id="{number + 1}">{NAMES[number]}</a></h4>'
            f'<header class="message-attribution"><ul class="message-attribution-main"><li><a href="{link}" rel="nofollow">'
            f'<time class="u-dt" datetime="{post.at.isoformat()}">then</time></a></li></ul>'
            f'<ul class="message-attribution-opposite"><li><a href="{link}" rel="nofollow">#{place}</a></li></ul></header>'
            f'<div class="message-userContent"><article class="message-body"><div class="bbWrapper">{post.text}</div></article></div>'
            f"{edited if post.edited else ''}</article>"
        )


def page_of(template: str, title: str, main: str, attributes: str = "", status: str = "200 OK") -> bytes:
    """A page of the forum as an answer."""
    html = (
        f'<!DOCTYPE html><html id="XF" lang="en-GB" data-xf="2.3" data-app="public" data-template="{template}" {attributes} class="template-{template}">'
        f'<head><title>{title} | The Quay</title></head><body data-template="{template}"><header class="p-header"><a href="/">The Quay</a></header>'
        '<div class="p-body"><ul class="p-breadcrumbs"><li><a href="/"><span itemprop="name">Forums</span></a></li>'
        f'<li><a href="{LIST}"><span itemprop="name">Ferries</span></a></li></ul><div class="p-title"><h1 class="p-title-value">{title}</h1></div>'
        f'<div class="p-body-pageContent">{main}</div></div><footer class="p-footer">Community platform by XenForo</footer></body></html>'
    )
    return answer(html.encode(), "Content-Type: text/html; charset=utf-8", status=status)


MISSING = page_of("error", "Oops!", '<div class="blockMessage">The requested thread could not be found.</div>', status="404 Not Found")
LOGIN = page_of(
    "login",
    "Log in",
    '<div class="blockMessage">You must be logged-in to do that.</div><form action="/login/login" method="post"><input type="password" name="p"></form>',
    status="403 Forbidden",
)


def moved(where: str, status: str = "301 Moved Permanently") -> bytes:
    """A redirect."""
    return answer(b"", f"Location: {where}", status=status)


@dataclass
class Days:
    """The forum, visited now and then."""

    forum: Forum
    store: SqliteStore
    schedule: Schedule
    visitor: Visitor
    settings: Settings
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def run(self, hours: float = 25, most: int = 1_000) -> dict[str, list[str]]:
        """The next run, so many hours later, of so many visits at most; the ends of each path."""
        self.now += timedelta(hours=hours)
        heard = Unheard()
        self.schedule.run(self.settings, self.visitor, merge=merge, listener=heard, stop=Stop(), command="run", max_pages=most)
        ends: dict[str, list[str]] = {}
        for outcome in heard.outcomes:
            ends.setdefault(outcome.target.split("/", 3)[3], []).append(f"{outcome.fate}{':' + outcome.reason if outcome.reason else ''}")
        return ends

    def age(self, hours: float) -> None:
        """What was captured until now was so long ago: captures bear the real time."""
        for table in ("captures", "readings"):
            past = f"-{hours} hours"
            self.store.connection.execute(f"UPDATE {table} SET fetched_at = strftime('%Y-%m-%dT%H:%M:%SZ', fetched_at, ?)", (past,))

    @property
    def asked(self) -> list[str]:
        """What was asked for since the last look."""
        targets = [asked.target for asked in self.forum.server.asked]
        self.forum.server.asked.clear()
        return targets

    def threads(self) -> dict[int, Thread]:
        """The records by the number of their thread."""
        records = [record for record in self.store.records() if isinstance(record, Thread)]
        assert all(record.id.startswith(f"{self.forum.engine}:127.0.0.1:") for record in records)
        return {int(record.id.split(":")[2]): record for record in records}


@contextmanager
def visited(home: Path, forum: Forum | None = None) -> Iterator[Days]:
    """A forum, and the runs on it."""
    forum = forum or Forum()
    with serve(forum.handle) as server, closing(open_store(home / "thresher.db")) as store:
        forum.server = server
        source = Source(id="quay", kind=SourceKind.FORUM, url=server.url(forum.root + forum.start), every="1h")
        config = Config(source=(source,), fetch=FetchConfig(allow=(server.allow,), interval_s=0.0))
        settings = Settings(config.fetch, Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
        with Visitor(settings) as visitor:
            made = Days(forum, store, Schedule(config, store, lambda: made.now), visitor, settings)
            yield made
