"""A post as structured data states it, and which statements are of the same one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal

from lxml.html import HtmlElement

from schemas.record import Author

from ..draft import Moment

Kind = Literal["post", "question", "answer", "comment"]


@dataclass(frozen=True, slots=True)
class StatedPost:
    """One post as structured data states it. Everything but its kind may be missing; nothing is guessed."""

    kind: Kind
    source: Literal["json-ld", "microdata"]
    id: str | None = None
    """The number in its address or element's id: `3072` of `#post-3072`."""
    url: str | None = None
    """Absolute. Of an opening post often the thread's."""
    author: Author | None = None
    published: Moment | None = None
    modified: Moment | None = None
    text: str | None = None
    """As stated; it may be the beginning only, and hold quotes."""
    parent: str | None = None
    """`id` of the post that this one is stated to answer, else its address."""
    position: int | None = None
    """1-based as stated; some count the opening post, some do not."""
    score: int | None = None
    """Votes up less votes down, else likes."""
    accepted: bool | None = None
    comment_count: int | None = None
    """Of an opening post, replies to the whole thread, or to this post alone: some state the one, some the other."""
    headline: str | None = None
    is_opening: bool = False
    """Whether it stands for its thread: others lie below it, or it has a headline."""
    element: HtmlElement | None = None
    """The microdata's element."""
    body: HtmlElement | None = None
    """The microdata's element of its text."""


def once(posts: Sequence[StatedPost]) -> tuple[StatedPost, ...]:
    """The posts, statements of the same one joined: the earlier one holds, the later ones fill what it leaves out.

    The same are those with one number, those of one author at one second, and those with one text of one author.
    """
    found: list[StatedPost] = []
    known: dict[tuple[object, ...], int] = {}
    for post in posts:
        keys = _keys(post)
        at = next((known[key] for key in keys if key in known), len(found))
        if at == len(found):
            found.append(post)
        else:
            found[at] = _joined(found[at], post)
        known.update((key, at) for key in keys if key not in known)
    return tuple(sorted(found, key=lambda post: not post.is_opening))


def _keys(post: StatedPost) -> list[tuple[object, ...]]:
    who = post.author.name.casefold() if post.author else None
    keys: list[tuple[object, ...]] = [("id", post.kind in ("question", "answer"), post.id)] if post.id else []
    if who and post.published and post.published.precision == "second":
        keys.append(("time", who, post.published.at))
    if who and post.text:
        keys.append(("text", who, " ".join(post.text.split())))
    return keys


def _joined(one: StatedPost, other: StatedPost) -> StatedPost:
    missing = {part.name: getattr(other, part.name) for part in fields(one) if getattr(one, part.name) is None}
    joined = replace(one, **missing, is_opening=one.is_opening or other.is_opening)
    # A thread and the post that opens it are stated apart by some, the one below the other.
    return replace(joined, parent=None) if joined.parent and joined.parent in (joined.id, joined.url) else joined
