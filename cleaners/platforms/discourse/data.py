"""What Discourse says in data: its answers to programs, and what lies beside a page for the application to begin with.

    {"post_stream": {"posts": [...], "stream": [...]}, "title", "posts_count", ...}    a topic: /t/ID.json, /t/ID/NUMBER.json
    {"cooked", "post_number", "topic_id", ...}                                         a post: /posts/ID.json
    {"topic_list": {"topics": [...]}}, {"category_list": {"categories": [...]}}        lists
    #data-preloaded[data-preloaded]                                                    an object whose members are such answers, each written as text

Serializers: app/serializers/{topic_view,post,topic_list,basic_category}_serializer.rb; app/controllers/application_controller.rb (errors).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from schemas.outcome import Reason
from schemas.target import Link

from ...dates.dates import iso
from ...draft import ListDraft, NothingDraft
from ...page.data import at, number, parsed, rows, string
from ...page.page import Page
from ...urls import join
from .posts import holds_post

BOX = "data-preloaded"
"""The element beside the page, and its attribute."""

Answer = Mapping[str, object]

_SETTINGS = re.compile(r"site|topic_\d|custom|activated")
"""Members of what lies beside a page that lead nowhere, and the topic."""
_FOLDER = re.compile(r"^https?://[^/?#]+((?:/[^/?#]+)?)/(?:t|c|u|tags?|posts|latest|top|new|hot|categories|search)(?:[./?]|$)")
_REFUSED = frozenset({"invalid_access", "not_logged_in", "read_only"})
_MORE = re.compile(r"^([^?]*?)(?:\.json)?(\?.*)?$")


class Topic(NamedTuple):
    """A topic in data: the answer, and the pointer to it in the page."""

    answer: Answer
    pointer: str


def topic_of(answer: object) -> bool:
    """Whether an answer is a topic with posts."""
    return any(holds_post(row) for row in rows(answer, "post_stream", "posts"))


class Beside:
    """The data beside a page; empty where there are none."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _held(self) -> Mapping[str, object]:
        held = next((value for box in self._page.by_id(BOX) if (value := box.get(BOX))), None)
        found = parsed(held) if held else None
        return found if isinstance(found, dict) else {}

    @cached_property
    def topic(self) -> Topic | None:
        """The topic that the page shows."""
        for key, written in self._held.items():
            if key.startswith("topic_") and isinstance(written, str) and topic_of(answer := parsed(written)) and isinstance(answer, dict):
                return Topic(answer, f"#{BOX}/{key}")
        return None

    def answers(self) -> Iterator[Answer]:
        """Every other answer that is no setting."""
        for key, written in self._held.items():
            if not _SETTINGS.match(key) and isinstance(written, str) and isinstance(answer := parsed(written), dict):
                yield answer

    def way(self, category: int | None) -> tuple[str, ...]:
        """The names of a category and of those it is in, outermost first."""
        written = self._held.get("site")
        known = {number(row, "id"): row for row in rows(parsed(written) if isinstance(written, str) and category is not None else None, "categories")}
        names: list[str] = []
        while category is not None and category in known:
            row = known.pop(category)
            names.append(string(row, "name") or "")
            category = number(row, "parent_category_id")
        return tuple(name for name in reversed(names) if name)


def stated(topic: Topic | None) -> dict[int, dict[str, object]]:
    """What a topic's data say of each post, by its number."""
    return {key: row for row in rows(topic.answer, "post_stream", "posts") if (key := number(row, "post_number")) is not None} if topic else {}


class Span(NamedTuple):
    """Which of a topic's posts its data hold; null where they do not name all there are."""

    page: int | None = None
    pages: int | None = None
    is_all: bool | None = None
    """Whether they are all."""
    is_page: bool = False
    """Whether they are all of the page's."""


def span(topic: Topic) -> Span:
    """By the ids of all posts, which an answer names in their order."""
    listed_ids = at(topic.answer, "post_stream", "stream")
    stream = [key for one in (listed_ids if isinstance(listed_ids, list) else ()) if (key := number(one)) is not None]
    held = [number(row, "id") for row in rows(topic.answer, "post_stream", "posts")]
    if not stream or not held:
        return Span()
    chunk = number(topic.answer, "chunk_size") or 20
    before = (stream.index(held[0]) if held[0] in stream else 0) // chunk
    return Span(before + 1, max(1, math.ceil(len(stream) / chunk)), set(stream) <= {*held}, set(stream[before * chunk : (before + 1) * chunk]) <= {*held})


def is_answer(data: object) -> tuple[str, ...]:
    """What in a JSON document gives Discourse away: members that stand together in its answers only."""
    post = at(rows(data, "post_stream", "posts"), 0) or data
    topic = at(rows(data, "topic_list", "topics"), 0) or at(rows(data, "topics"), 0)
    category = at(rows(data, "category_list", "categories"), 0)
    tests = {
        "post_stream": topic_of(data),
        "post": holds_post(post) and number(post, "topic_id") is not None,
        "latest_posts": any(holds_post(row) for row in rows(data, "latest_posts")),
        "topic_list": number(topic, "highest_post_number") is not None and string(topic, "archetype") is not None,
        "empty topic_list": isinstance(at(data, "topic_list", "topics"), list) and at(data, "topic_list", "per_page") is not None,
        "category_list": number(category, "topic_count") is not None and string(category, "slug") is not None,
        "grouped_search_result": isinstance(at(data, "grouped_search_result", "post_ids"), list),
        "user": isinstance(at(data, "user", "trust_level"), int) and string(data, "user", "username") is not None,
        "error_type": isinstance(at(data, "errors"), list) and string(data, "error_type") is not None,
    }
    return tuple(name for name, found in tests.items() if found)


def root(page: Page) -> str:
    """What stands in an answer's address before the paths of Discourse: sites may keep it in a folder. Empty where nothing does."""
    found = _FOLDER.match(page.url or "")
    return found[1] if found else ""


def listed(page: Page, answer: object) -> ListDraft | NothingDraft | None:
    """The list, or the refusal, that an answer is; null for one of another kind."""
    kind = string(answer, "error_type")
    if kind is not None and isinstance(at(answer, "errors"), list):
        reason = Reason.NO_ACCESS if kind in _REFUSED else Reason.SOFT_404
        return NothingDraft(reason, string(answer, "errors", 0) or kind)
    if isinstance(at(answer, "grouped_search_result"), dict):
        return ListDraft(Reason.SEARCH, tuple(_topics(page, rows(answer, "topics"))))
    if isinstance(at(answer, "user", "username"), str):
        return ListDraft(Reason.PROFILE, tuple(_topics(page, rows(answer, "topics"))), title=string(answer, "user", "username"))
    if isinstance(at(answer, "topic_list", "topics"), list):
        return ListDraft(Reason.TOPIC_LIST, (*_topics(page, rows(answer, "topic_list", "topics")), *_more(page, answer)))
    if isinstance(at(answer, "category_list", "categories"), list):
        return ListDraft(Reason.FORUM_INDEX, tuple(_categories(page, rows(answer, "category_list", "categories"))))
    if latest := [row for row in rows(answer, "latest_posts") if holds_post(row)]:
        found = {f"{root(page)}/t/{string(row, 'topic_slug') or '-'}/{number(row, 'topic_id')}": string(row, "topic_title") for row in latest}
        links = (Link(url=url, title=title, kind="thread") for path, title in found.items() if (url := join(page.base, path)))
        return ListDraft(Reason.TOPIC_LIST, tuple(links))
    return None


def _topics(page: Page, found: list[dict[str, object]]) -> Iterator[Link]:
    for row in found:
        key, posts = number(row, "id"), number(row, "posts_count")
        target = join(page.base, f"{root(page)}/t/{string(row, 'slug') or '-'}/{key}")
        if key is not None and target:
            last = iso(string(row, "last_posted_at") or string(row, "bumped_at") or "").at
            yield Link(url=target, title=string(row, "title"), kind="thread", reply_count=max(0, posts - 1) if posts is not None else None, last_post_at=last)


def _categories(page: Page, found: list[dict[str, object]]) -> Iterator[Link]:
    for row in found:
        key, slug = number(row, "id"), string(row, "slug")
        if key is not None and (target := join(page.base, f"{root(page)}/c/{slug or '-'}/{key}")):
            yield Link(url=target, title=string(row, "name"), kind="forum")
        yield from _categories(page, rows(row, "subcategory_list"))


def _more(page: Page, answer: object) -> Iterator[Link]:
    """The next page of a list: an answer's own is an answer, too."""
    path = _MORE.match(string(answer, "topic_list", "more_topics_url") or "")
    if path and path[1] and (target := join(page.base, f"{path[1]}{'.json' if page.kind == 'json' else ''}{path[2] or ''}")):
        yield Link(url=target, kind="next_page")
