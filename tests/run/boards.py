"""Forums of other engines on loopback that live: their pages, in the fewest elements by which their readers know them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from tests.fetch.server import answer

from .living import MISSING, NAMES, Forum, Said, Topic


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


def as_json(said: object) -> bytes:
    """An answer to a program."""
    return answer(json.dumps(said).encode(), "Content-Type: application/json; charset=utf-8")


def as_html(head: str, main: str, title: str = "The Quay") -> bytes:
    """A page."""
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{main}</body></html>'
    return answer(html.encode(), "Content-Type: text/html; charset=utf-8")
