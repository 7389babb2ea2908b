"""Talks with a client of ours and a server on loopback."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from schemas.config import FetchConfig
from schemas.errors import FetchError
from scraper.fetch.client import Client
from scraper.fetch.exchange import Ask, Exchange, Headers
from scraper.fetch.guard import Guard, TableResolver, parse_allow
from scraper.fetch.visit import NotFetched
from tests.fetch.server import Asked, Handler, Server

AGENT = "Tests/1.0 (+https://tests.example/contact)"
MOMENT = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
PAGE = b"<p>A page that is whole.</p>"
Names = dict[str, list[tuple[str, ...]]]
Answer = Exchange | NotFetched


def conversation(
    server: Server,
    talk: Callable[[Client], Awaitable[object]],
    config: FetchConfig | None = None,
    names: Names | None = None,
    tls: ssl.SSLContext | None = None,
) -> object:
    """What `talk` gives, held by a client that may visit `server` and nothing else inside."""

    async def hold() -> object:
        guard = Guard(frozenset({80, 443, server.port}), frozenset({parse_allow(server.allow)}), TableResolver(names or {}))
        async with Client(config or FetchConfig(), guard, AGENT, lambda: MOMENT, tls=tls) as client:
            return await talk(client)

    return asyncio.run(hold())


def ask_all(server: Server, *urls: str, config: FetchConfig | None = None, names: Names | None = None) -> list[Answer]:
    """The answers to URLs that are asked one after the other by one client."""
    answers: list[Answer] = []

    async def talk(client: Client) -> None:
        for url in urls:
            answers.append(await client.exchange(Ask(url)))

    conversation(server, talk, config, names)
    return answers


def ask(server: Server, target: str = "/", headers: Headers = (), config: FetchConfig | None = None) -> Exchange:
    """The answer to one path."""
    got = conversation(server, lambda client: client.exchange(Ask(server.url(target), headers)), config)
    assert isinstance(got, Exchange)
    return got


def bodies(answers: list[Answer]) -> list[bytes]:
    """Of answers that came whole."""
    return [one.body for one in answers if isinstance(one, Exchange)]


def refusal(server: Server, config: FetchConfig | None = None, tls: ssl.SSLContext | None = None, url: str | None = None, names: Names | None = None) -> str:
    """The code of the error that an exchange ends with."""
    with pytest.raises(FetchError) as caught:
        conversation(server, lambda client: client.exchange(Ask(url or server.url())), config, names, tls)
    return caught.value.code


def always(data: bytes, *, close: bool = False) -> Handler:
    """A handler that says the same to everybody."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        if close:
            writer.close()

    return handler


async def stall(writer: asyncio.StreamWriter, *pieces: bytes) -> None:
    """Says something, and then nothing more; the connection stays."""
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    await asyncio.Event().wait()
