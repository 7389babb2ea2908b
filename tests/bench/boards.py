"""Threads in random markup, read as of no known engine: `python -m tests.bench.boards [PAGES [FIRST_SEED]]`, with what went wrong by kind.

A post is perfect with its author, its time, and all of its words and no others. Rules were made with seeds below 70,000 in sight; report others.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.record import Post
from tests.structure.boards import Board, Said, board
from tests.structure.components import components

_FETCHED = datetime(2026, 12, 24, 12, tzinfo=UTC)


def posts_of(made: Board) -> list[Post]:
    """The posts that are read on a board; none where it ends as no thread."""
    body = made.page.encode()
    capture = Capture(url=made.url, fetched_at=_FETCHED, sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body))
    answer = clean(capture, body, CleanConfig())
    return list(answer.record.posts or ()) if isinstance(answer, Cleaned) and answer.record.kind == "thread" else []


def faults(made: Board) -> Iterator[str]:
    """What is wrong with each post of a board, a word for each fault."""
    found = posts_of(made)
    if len(found) != len(made.posts):
        yield from ["no thread" if not found else "other posts"] * len(made.posts)
        return
    for post, said in zip(found, made.posts, strict=True):
        fault = next(_faults(post, said), None)
        if fault is not None:
            yield fault
        elif made.nests and any(one.answers for one in made.posts):  # where all answer the first, it may stand apart
            if post.reply_to != (found[said.answers].id if said.answers is not None else None):
                yield "reply"
        elif not made.nests and bool(post.quotes) != (said.answers is not None):
            yield "quote"


def _faults(post: Post, said: Said) -> Iterator[str]:
    if post.author is None or post.author.name != said.author:
        yield "author"
    elif post.published_at != said.at:
        yield "time"
    elif post.text.replace("\n\n", "\n") != said.text:
        yield "text"


def main(pages: int = 300, first: int = 10_000) -> None:
    """A line of figures for each kind."""
    for kind, make in (("boards", board), ("sites of components", components)):
        made = [make(seed) for seed in range(first, first + pages)]
        wrong = Counter(fault for one in made for fault in faults(one))
        posts = sum(len(one.posts) for one in made)
        print(f"{posts - wrong.total()} of {posts} posts perfect on {pages} {kind}; wrong: {dict(wrong) or 'none'}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
