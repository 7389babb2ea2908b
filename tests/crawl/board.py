"""The samples' own forum, served on loopback under the addresses that its pages name."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.cli.processes import SAMPLES
from tests.fetch.server import Asked, Server, answer, serve

HOME = "https://mendingbench.example"
LIST = "/forums/forum/cloth-and-leather/"
STRAP = "/forums/topic/which-thread-for-a-rucksack-strap/"
WINTER = "/forums/topic/what-did-you-mend-this-winter/"
WINTER_2 = f"{WINTER}page/2/"
ROBOTS = "/robots.txt"
_FILES = {LIST: "bench-list.html", STRAP: "bench-strap.html", WINTER: "bench-winter-1.html", WINTER_2: "bench-winter-2.html"}


@dataclass
class Board:
    """The forum, and what is to be otherwise with it. Pages carry an ETag; what is not there is 404."""

    server: Server = field(default_factory=lambda: Server("127.0.0.1"))
    robots: bytes = b"User-agent: *\nDisallow: /wp-admin/\n"
    pages: dict[str, bytes] = field(default_factory=lambda: {path: (SAMPLES / name).read_bytes() for path, name in _FILES.items()})
    headers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Header lines by path."""
    gone: set[str] = field(default_factory=set)
    """Paths that answer 410."""
    moved: dict[str, str] = field(default_factory=dict)
    """Paths that send on, and where."""
    under_way: int = 0
    most_at_once: int = 0

    async def handle(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        """Answers one request."""
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        try:
            writer.write(self.answer(asked))
            await writer.drain()
        finally:
            self.under_way -= 1

    def answer(self, asked: Asked) -> bytes:
        """The answer as bytes."""
        if asked.target == ROBOTS:
            return answer(self.robots, "Content-Type: text/plain")
        if asked.target in self.moved:
            return answer(b"moved", f"Location: {self.moved[asked.target]}", status="301 Moved Permanently")
        if asked.target in self.gone:
            return answer(b"gone", status="410 Gone")
        page = self.pages.get(asked.target)
        if page is None:
            return answer(b"<h1>Nothing here</h1>", "Content-Type: text/html", status="404 Not Found")
        body = page.replace(HOME.encode(), self.server.url("").encode())
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if asked.header("if-none-match") == etag:
            return answer(b"", f"ETag: {etag}", status="304 Not Modified")
        return answer(body, "Content-Type: text/html; charset=utf-8", f"ETag: {etag}", *self.headers.get(asked.target, ()))

    def url(self, path: str) -> str:
        """The address of a page."""
        return self.server.url(path)

    @property
    def asked(self) -> list[str]:
        """What was asked for since the last look, in order."""
        targets = [asked.target for asked in self.server.asked]
        self.server.asked.clear()
        return targets


@contextmanager
def open_board() -> Iterator[Board]:
    """The board, on the air."""
    board = Board()
    with serve(board.handle) as server:
        board.server = server
        yield board
