"""Forums of other engines on loopback that live: their pages, in the fewest elements by which their readers know them.

Markup stands in `engines/NAME.html`, part by part: page, list, row, thread, pager with its links, card.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.fetch.server import answer

from .living import MISSING, NAMES, Forum, Said, Topic, moved

PARTS = re.compile(r"^=== (\w+)\n", re.MULTILINE)


@dataclass
class Discourse(Forum):
    """Its topics are shells that only scripts fill, and answers to programs, of twenty posts each. Every tenth post is a note of what was done."""

    engine = "discourse"
    start = "/latest.json"
    size: int = 20

    def path(self, topic: int, page: int = 1) -> str:
        """Of the shell for people; the data of its pages have others."""
        return f"/t/moorings-of-pier-{topic}/{topic}" + (f".json?page={page}" if page > 1 else "")

    def place(self, topic: Topic, target: str) -> tuple[Topic, int] | None:
        """The shell and the data are no different places."""
        found = re.fullmatch(rf"/t/[\w-]+/{topic.number}(?:\.json)?(?:\?page=(\d+))?", target)
        return (topic, int(found[1] or 1)) if found else None

    def listed(self) -> bytes:
        """As data."""
        rows = [
            {"id": topic.number, "slug": f"moorings-of-pier-{topic.number}", "title": topic.title, "archetype": "regular"}
            | {"posts_count": len(topic.posts), "highest_post_number": topic.posts[-1].number, "last_posted_at": topic.posts[-1].at.isoformat()}
            for topic in self.topics.values()
        ]
        return as_json({"topic_list": {"per_page": 30, "topics": rows}})

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """The shell, or a page of the data."""
        if ".json" not in target:
            head = '<meta name="generator" content="Discourse 3.4.0 - https://github.com/discourse/discourse version 0">'
            return as_html(f'{head}<link rel="canonical" href="{self.server.url(target)}">', '<div class="hidden" id="data-preloaded"></div>')
        held = [self._post(topic, post) for post in topic.posts[(number - 1) * self.size : number * self.size]]
        stream = {"posts": held, "stream": [1000 + post.number for post in topic.posts]}
        said = {"id": topic.number, "title": topic.title, "slug": f"moorings-of-pier-{topic.number}", "posts_count": len(topic.posts), "post_stream": stream}
        return as_json(said) if held else MISSING

    def _post(self, topic: Topic, post: Said) -> dict[str, object]:  # type: ignore[override]
        said = {"cooked": "", "post_type": 3, "action_code": "pinned.enabled"} if post.number % 10 == 0 else {"cooked": f"<p>{post.text}</p>", "post_type": 1}
        by = {"username": NAMES[post.number % 3], "user_id": post.number % 3 + 1, "created_at": post.at.isoformat()}
        return {"id": 1000 + post.number, "post_number": post.number, "topic_id": topic.number, "version": 1} | by | said


@dataclass
class Printed(Forum):
    """An engine whose pages hold posts in markup."""

    address: str = ""
    """Of a topic: places for its number, and for what names a further page."""
    further: str = ""
    """What names a further page: places for its number, and for the number of posts before it."""
    kinds: tuple[str, str] = ("", "")
    """What its pages call themselves: lists, and topics."""

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The markup."""
        _, *found = PARTS.split((Path(__file__).parent / "engines" / f"{self.engine}.html").read_text("utf-8"))
        return dict(zip(found[::2], found[1::2], strict=True))

    def part(self, name: str, **said: object) -> str:
        """A part with what is said in it; null where the engine prints none."""
        return self.parts.get(name, "").format(**said)

    def path(self, topic: int, page: int = 1) -> str:
        """Of a page of a topic."""
        return self.address.format(topic, self.further.format(page, (page - 1) * self.size) if page > 1 else "")

    def place(self, topic: Topic, target: str) -> tuple[Topic, int] | None:
        """By the path of each page, as it is written."""
        return next(((topic, page) for page in range(1, 30) if self.path(topic.number, page) == target), None)

    def listed(self) -> bytes:
        """All topics."""
        rows = "".join(self.part("row", number=topic.posts[0].number, **self._said(topic)) for topic in self.topics.values() if topic.posts)
        return self._page("Ferries", self.part("list", rows=rows), self.kinds[0])

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """A page of a topic; a number that is too high leads to the last."""
        if number > self.pages(topic):
            return moved(self.path(topic.number, self.pages(topic)))
        return self.thread(topic, number, topic.posts[(number - 1) * self.size : number * self.size])

    def thread(self, topic: Topic, page: int, posts: Sequence[Said]) -> bytes:
        """A page of a topic with some posts."""
        cards = "".join(self.card(topic, post) for post in posts)
        question = self.card(topic, topic.posts[0], "question")
        said = self._said(topic)
        return self._page(topic.title, self.part("thread", pager=self._pager(topic, page), cards=cards, question=question, **said), self.kinds[1])

    def card(self, topic: Topic, post: Said, part: str = "card") -> str:
        """A post."""
        place = topic.posts.index(post) + 1
        said = {"number": post.number, "author": NAMES[post.number % 3], "at": post.at, "text": post.text}
        return self.part(part, topic=topic.number, title=topic.title, place=place, before=place - 1, **said)

    def _said(self, topic: Topic) -> dict[str, object]:
        count = {"posts": len(topic.posts), "replies": len(topic.posts) - 1, "last": max(post.at for post in topic.posts)}
        return {"topic": topic.number, "title": topic.title, "link": self.path(topic.number), **count}

    def _page(self, title: str, main: str, kind: str) -> bytes:
        page = self.part("page", title=title, main=main, kind=kind, root=self.server.url(""))
        return answer(page.encode(), "Content-Type: text/html; charset=utf-8")

    def _pager(self, topic: Topic, page: int) -> str:
        pages = self.pages(topic)
        links = {number: self.path(topic.number, number).replace("&", "&amp;") for number in range(1, pages + 2)}
        numbers = "".join(self.part("current" if number == page else "other", number=number, link=links[number]) for number in range(1, pages + 1))
        further = self.part("further", number=page + 1, link=links[page + 1]) if page < pages else ""
        shown = {"first": (page - 1) * self.size + 1, "end": min(page * self.size, len(topic.posts)), "posts": len(topic.posts)}
        return self.part("pager", page=page, pages=pages, numbers=numbers, further=further, **shown) if pages > 1 else ""


@dataclass
class Smf(Printed):
    """2.1."""

    engine = "smf"
    start = "/index.php?board=3.0"

    def path(self, topic: int, page: int = 1) -> str:
        """By the number of posts before it."""
        return f"/index.php?topic={topic}.{(page - 1) * self.size}"


@dataclass
class Mybb(Printed):
    """1.8."""

    engine = "mybb"
    start = "/forumdisplay.php?fid=2"
    address: str = "/showthread.php?tid={}{}"
    further: str = "&page={}"


@dataclass
class Nodebb(Printed):
    """3.x."""

    engine = "nodebb"
    start = "/category/3/locks"
    address: str = "/topic/{0}/moorings-of-pier-{0}{1}"
    further: str = "?page={}"
    kinds: tuple[str, str] = ("category", "topic")


@dataclass
class Invision(Printed):
    """4.x."""

    engine = "invision"
    start = "/forum/2-ferries/"
    address: str = "/topic/{}-moorings/{}"
    further: str = "page/{}/"
    kinds: tuple[str, str] = ("forums", "topic")


@dataclass
class Vbulletin(Printed):
    """4.2."""

    engine = "vbulletin"
    start = "/forumdisplay.php?5-Ferries"
    address: str = "/showthread.php?{}-Moorings{}"
    further: str = "/page{}"


@dataclass
class Wpforo(Printed):
    """1.x, extended layout."""

    engine = "wpforo"
    start = "/community/boats/"
    address: str = "/community/boats/moorings-{}/{}"
    further: str = "paged/{}/"


@dataclass
class Stackexchange(Printed):
    """A question, which stands on each page, and answers in the order of votes; the list counts these."""

    engine = "stackexchange"
    start = "/questions"
    address: str = "/questions/{}/moorings{}"
    further: str = "?page={}&tab=scoredesc"
    by_age: bool = False
    """Whether the answers stand in the order of time instead."""

    def pages(self, topic: Topic) -> int:
        """Of answers."""
        return max(1, -(-(len(topic.posts) - 1) // self.size))

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """The question with a page of answers; a number that is too high leads to the last."""
        if number > self.pages(topic):
            return moved(self.path(topic.number, self.pages(topic)))
        answers = topic.posts[1:] if self.by_age else sorted(topic.posts[1:], key=lambda post: (post.number * 7) % 11)
        return self.thread(topic, number, answers[(number - 1) * self.size : number * self.size])


@dataclass
class Flarum(Forum):
    """1.x: posts in the data beside each page, twenty at most; nothing is drawn."""

    engine = "flarum"
    start = "/t/locks"

    def path(self, topic: int, page: int = 1) -> str:
        """By number."""
        return f"/d/{topic}-moorings" + (f"?page={page}" if page > 1 else "")

    def place(self, topic: Topic, target: str) -> tuple[Topic, int] | None:
        """By the path of each page."""
        return next(((topic, page) for page in range(1, 30) if self.path(topic.number, page) == target), None)

    def listed(self) -> bytes:
        """As data."""
        return self.beside("Locks", "", {"data": [self._stated(topic) for topic in self.topics.values()]})

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """As data."""
        held = topic.posts[(number - 1) * self.size : number * self.size]
        if not held:
            return MISSING
        users = [{"type": "users", "id": str(at), "attributes": {"username": by, "displayName": by, "slug": "x"}} for at, by in enumerate(NAMES)]
        posts = [
            {"type": "posts", "id": str(post.number), "relationships": {"user": {"data": {"type": "users", "id": str(post.number % 3)}}}}
            | {"attributes": {"number": post.number, "createdAt": post.at.isoformat(), "contentType": "comment", "contentHtml": f"<p>{post.text}</p>"}}
            for post in held
        ]
        order = {"posts": {"data": [{"type": "posts", "id": str(post.number)} for post in topic.posts]}}
        head = f'<link rel="canonical" href="{self.server.url(self.path(topic.number, number))}">'
        head += f'<link rel="next" href="{self.server.url(self.path(topic.number, number + 1))}">' if number < self.pages(topic) else ""
        return self.beside(topic.title, head, {"data": self._stated(topic) | {"relationships": order}, "included": [*users, *posts]})

    def _stated(self, topic: Topic) -> dict[str, object]:  # type: ignore[override]
        last = max(topic.posts, key=lambda post: post.at)
        said = {"title": topic.title, "slug": f"{topic.number}-moorings", "commentCount": len(topic.posts), "lastPostNumber": last.number}
        return {"type": "discussions", "id": str(topic.number), "attributes": said | {"lastPostedAt": last.at.isoformat()}}

    def beside(self, title: str, head: str, document: object) -> bytes:
        """A page with data."""
        held = json.dumps({"apiDocument": document, "resources": []})
        main = '<div id="app" class="App"><main class="App-content"><div id="content"></div><div id="flarum-loading">Loading...</div></main></div>'
        return as_html(head, f'{main}<script id="flarum-json-payload" type="application/json">{held}</script>', title)


def as_json(said: object) -> bytes:
    """An answer to a program."""
    return answer(json.dumps(said).encode(), "Content-Type: application/json; charset=utf-8")


def as_html(head: str, main: str, title: str = "The Quay", body: str = "") -> bytes:
    """A page; `body` are the attributes of that element."""
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body {body}>{main}</body></html>'
    return answer(html.encode(), "Content-Type: text/html; charset=utf-8")
