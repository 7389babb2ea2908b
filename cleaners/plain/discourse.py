"""A topic of Discourse as its own `/raw/TOPIC` answers, and as archives keep it: each post in the markup in which it was written.

Ada_Brook | 2024-04-27 14:14:25 UTC | #1
[quote="Bo, post:3, topic:880"]       what Bo wrote, up to `[/quote]`; quotes may stand in quotes
-------------------------             below each post
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.record import Author

from ..context import Context
from ..draft import PostDraft, ThreadDraft
from ..ledger import Desk
from ..numbers import whole_number
from ..page.page import Page
from ..posts.quotes import answered
from .body import Layout, read_body
from .earlier import Earlier
from .rows import Row, rows

_HEAD = re.compile(r"(?P<name>\S{1,60}) \| (?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC) \| #(?P<number>\d{1,6})")
_RULE = "-" * 25
_LAYOUT = Layout(0, None, wrote=re.compile(r'\[quote(?:="(?P<name>[^",\]]*)[^\]]*)?\]$'), closes=re.compile(r"\[/quote\]"))
_TOPIC = re.compile(r"/raw/(\d+)")
_PAGE = re.compile(r"[?&]page=(\d{1,5})(?:&|$)")


class DiscourseText:
    """The engine, for what it answers in its own markup."""

    name = "discourse"
    versions = "1-3"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By heads of posts that stand first or below a rule, and nowhere else."""
        if page.kind != "text" or " UTC | #" not in page.source:
            return ()
        found = _rows(page)
        heads = _heads(found)
        rules = sum(row.text == _RULE for row in found)
        return (f"{len(heads)} posts headed NAME | TIME UTC | #N", *(("heads below rules",) if heads and rules >= len(heads) else ()))[: 2 * len(heads)]

    def read(self, page: Page, desk: Desk, context: Context) -> ThreadDraft:
        """The topic, or the page of it that was asked for."""
        found, earlier = _rows(page), Earlier()
        heads = _heads(found)
        draft = ThreadDraft("discourse", [], extractor="plain.discourse")
        for at, (start, end) in enumerate(zip(heads, [*heads[1:], len(found)], strict=True)):
            draft.posts.append(_post(page, desk, context, f"posts.{at}", found[start:end], earlier))
            earlier.add(draft.posts[-1])
        if heads[0] == 1:  # archives print the title above
            draft.title = found[0].text.lstrip("# ") or None
            desk.move(found[0].place, "title")
        address = page.url or ""
        topic, shown = _TOPIC.search(address), _PAGE.search(address)
        draft.topic_id = topic[1] if topic else None
        draft.page = whole_number(shown[1]) if shown else 1 if draft.posts[0].position == 1 else None
        return draft


ENGINE = DiscourseText()


def _rows(page: Page) -> list[Row]:
    """The lines as they were written: marks of lists and deeper columns are their author's."""
    return [replace(row, words=row.place, text=page.words(row.place), column=0, mark="") for row in rows(page, lambda _: None)]


def _heads(found: Sequence[Row]) -> list[int]:
    """The first line or the one below a title, and those below rules."""
    return [at for at, row in enumerate(found) if _HEAD.fullmatch(row.text) and (at < 2 or found[at - 1].text == _RULE)]


def _post(page: Page, desk: Desk, context: Context, field: str, found: Sequence[Row], earlier: Earlier) -> PostDraft:
    head, words = found[0], found[1:-1] if found[-1].text == _RULE else found[1:]
    said = _HEAD.fullmatch(head.text)
    assert said is not None
    post = PostDraft(read_body(page, desk, words, field, _LAYOUT, earlier, lambda _: None, said["name"]), id=said["number"], label=said["number"])
    post.author, post.published = Author(name=said["name"]), context.when(said["when"])
    post.position, post.reply_to = whole_number(said["number"]), answered(post.body.quotes)
    for group, name in (("name", "author"), ("when", "published_at"), ("number", "label")):
        desk.move(head.part(*said.span(group)), f"{field}.{name}")
    return post
