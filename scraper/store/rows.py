"""Values as rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from cleaners.urls import masked
from schemas.capture import Capture
from schemas.outcome import Outcome
from schemas.record import Post, Record, Thread, thread_text
from schemas.target import Link

from ..packing import unpacked

Row = tuple[Any, ...]

RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def stamp(moment: datetime | None) -> str | None:
    """UTC with microseconds always, so that text sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment else None


# Each new page of a thread joins all pages before it, and they are parsed once only: 500 is a long thread.
@lru_cache(maxsize=500)
def page(data: bytes) -> Record:
    """The record of one page, from its packed JSON. Raises Damaged, and ValueError where it breaks its contract."""
    return RECORD.validate_json(unpacked(data))


def address(capture: Capture) -> str:
    """What a body was read as: its links and ids follow from this."""
    return capture.url or capture.path or ""


def headers(capture: Capture) -> str:
    """Names and values in their order, as JSON."""
    return json.dumps(capture.headers, ensure_ascii=False)


def capture(row: Row) -> Capture:
    """Digest, URL, URL that answered, path, status, headers, time and size of body as a capture."""
    digest, url, final_url, path, status, printed_headers, fetched_at, size_bytes = row
    return Capture(
        url=url,
        final_url=final_url,
        path=path,
        status=status,
        headers=json.loads(printed_headers),
        fetched_at=fetched_at,
        sha256=digest,
        size_bytes=size_bytes,
    )


def record_columns(record: Record) -> dict[str, object]:
    """What the record is found by, and the record without its posts."""
    frame = _frame(record)
    said = frame.model_dump_json(by_alias=True, exclude={"provenance"})
    return {
        "kind": record.kind,
        "url": record.url,
        "title": record.title,
        "host": record.site.host,
        "published_at": stamp(record.published_at),
        "complete": record.complete,
        "content": sha256(said.encode("utf-8")).hexdigest(),
        "record": frame.as_json(),
    }


def record(frame: str, posts: Iterable[str]) -> Record:
    """The record of a `record` column and the `post` columns of its posts in their order. Raises ValueError where they break the contract."""
    bare = RECORD.validate_json(frame)
    whole = tuple(Post.model_validate_json(post) for post in posts)
    if isinstance(bare, Thread):
        return bare.model_copy(update={"posts": whole, "text": bare.text or thread_text(whole)})
    return bare.model_copy(update={"comments": whole})


def is_whole(frame: str) -> bool:
    """Whether a `record` column keeps its contract."""
    try:
        RECORD.validate_json(frame)
    except (ValueError, RecursionError):
        return False
    return True


def _frame(record: Record) -> Record:
    if isinstance(record, Thread):
        derived = record.text == thread_text(record.posts)  # as the contract says, and need not be kept twice
        return record.model_copy(update={"posts": (), "text": "" if derived else record.text})
    return record.model_copy(update={"comments": ()})


POST_COLUMNS = ("place", "post_id", "position", "author", "published_at", "text", "post")


def post_rows(record: Record) -> dict[str, Row]:
    """Posts of a thread, comments of an article: `POST_COLUMNS` by a key that stays with them: their id, else their position."""
    rows: dict[str, Row] = {}
    for place, post in enumerate(posts(record)):
        key = post.id or f"position {post.position}"
        while key in rows:  # a page that prints an id twice keeps both posts
            key += "'"
        author = post.author.name if post.author else None
        rows[key] = (place, post.id, post.position, author, stamp(post.published_at), post.text, post.as_json())
    return rows


def posts(record: Record) -> tuple[Post, ...]:
    """What people wrote in it, one by one."""
    return record.posts if isinstance(record, Thread) else record.comments


def link_rows(links: Iterable[Link]) -> Iterator[Row]:
    """Number on the page, then the link's fields."""
    for number, link in enumerate(links, start=1):
        yield number, masked(link.url), link.title, link.kind, link.reply_count, stamp(link.last_post_at)


def link(row: Row) -> Link:
    """The link of a `link_rows` row, without its number."""
    url, title, kind, reply_count, last_post_at = row
    return Link(url=url, title=title, kind=kind, reply_count=reply_count, last_post_at=last_post_at)


def outcome_row(outcome: Outcome) -> Row:
    """Target, fate, reason, detail, record id, digest, source, time."""
    return (
        outcome.target,
        outcome.fate.value,
        outcome.reason.value if outcome.reason else None,
        outcome.detail,
        outcome.record_id,
        outcome.capture,
        outcome.source,
        stamp(outcome.at),
    )


def outcome(row: Row) -> Outcome:
    """The outcome of an `outcome_row`."""
    target, fate, reason, detail, record_id, capture_, source, at = row
    return Outcome(target=target, fate=fate, reason=reason, detail=detail, record_id=record_id, capture=capture_, source=source, at=at)
