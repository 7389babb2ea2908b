"""One exchange with a real server on loopback: whole, and within its bounds."""

from __future__ import annotations

import asyncio
import gzip
import inspect
import os
import zlib
from pathlib import Path

import httpx
import pytest

from schemas.config import FetchConfig
from schemas.errors import Bug, ConfigError, FetchError
from schemas.outcome import Reason
from scraper.fetch.client import Client, failure
from scraper.fetch.exchange import Ask, Exchange
from scraper.fetch.guard import Guard
from tests.fetch.server import Asked, answer, reset, serve
from tests.fetch.talk import AGENT, MOMENT, PAGE, always, ask, ask_all, refusal, stall

pytestmark = pytest.mark.enable_socket


def test_an_exchange_holds_what_went_over_the_wire():
    """The request as it was sent, the answer as it was received."""
    with serve(always(answer(PAGE, 'ETag: W/"1"', "X-Odd: \xff\xe9", status="200 Fine"))) as server:
        got = ask(server, "/a/b?c=d|e'f", (("if-none-match", '"\xff"'),))
        assert got.request_headers == server.asked[0].headers
        assert server.asked[0].target == "/a/b?c=d|e%27f"
    assert dict(got.request_headers) == {
        "host": server.allow,
        "user-agent": AGENT,
        "accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
        "accept-encoding": "gzip, deflate",
        "connection": "keep-alive",
        "if-none-match": '"\xff"',
    }
    assert (got.status, got.reason_phrase, got.http_version, got.address, got.started_at) == (200, "Fine", "HTTP/1.1", "127.0.0.1", MOMENT)
    assert got.headers == (("etag", 'W/"1"'), ("x-odd", "\xff\xe9"), ("content-length", str(len(PAGE))))
    assert got.body == PAGE
    assert got.body is got.wire_body
    assert got.capture(got.url).size_bytes == len(PAGE)


def test_a_packed_body_is_kept_both_ways():
    """As it was transferred for the archive, as it was meant for the reader."""
    packed = gzip.compress(PAGE)
    with serve(always(answer(packed, "Content-Encoding: GZIP"))) as server:
        got = ask(server)
    assert (got.wire_body, got.body) == (packed, PAGE)


def test_every_status_comes_back_as_it_is():
    """Redirects are not followed, errors are answers, and a Location that is no URL is somebody else's trouble."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"x", "Location: file:///etc/passwd", "Location: http://[", "Content-Encoding: identity", status=f"{asked.target[1:]} X"))

    with serve(handler) as server:
        got = ask_all(server, *map(server.url, ("/200", "/302", "/404", "/410", "/429", "/500", "/999")))
    assert [one.status for one in got if isinstance(one, Exchange)] == [200, 302, 404, 410, 429, 500, 999]
    assert server.connections == 1


@pytest.mark.parametrize("status", ["204 No Content", "304 Not Modified"])
def test_a_status_without_body_has_none(status: str):
    """Also where it announces one, or a coding that we do not take off."""
    with serve(always(answer(PAGE, "Content-Encoding: br", status=status))) as server:
        got = ask(server)
    assert (got.status, got.body) == (int(status[:3]), b"")


def test_a_whole_answer_is_good_although_the_connection_breaks_behind_it():
    """Its length was announced and has come."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE))
        await writer.drain()
        reset(writer)

    with serve(handler) as server:
        assert ask(server).body == PAGE


BROKEN = {
    "closed without a word": (b"", Reason.CONNECTION_LOST),
    "cut in its headers": (b"HTTP/1.1 200 OK\r\nConte", Reason.CONNECTION_LOST),
    "cut in its body": (answer(PAGE)[:-1], Reason.CONNECTION_LOST),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", Reason.BAD_RESPONSE),
    "two lengths": (answer(PAGE, "Content-Length: 1"), Reason.BAD_RESPONSE),
    "an empty body announced and too large": (b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000\r\n\r\n", Reason.TOO_LARGE),
    "cut in its gzip": (answer(gzip.compress(os.urandom(999))[:500], "Content-Encoding: gzip"), Reason.BAD_CONTENT_ENCODING),
    "no gzip": (answer(PAGE, "Content-Encoding: gzip"), Reason.BAD_CONTENT_ENCODING),
    "brotli": (answer(PAGE, "Content-Encoding: br"), Reason.UNSUPPORTED_CONTENT_ENCODING),
    "cut in the second layer": (answer(gzip.compress(zlib.compress(PAGE)[:-2]), "Content-Encoding: deflate, gzip"), Reason.BAD_CONTENT_ENCODING),
    "headers without end": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000, Reason.HEADERS_TOO_LARGE),
    "interim answers without end": (b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000, Reason.HEADERS_TOO_LARGE),
}


@pytest.mark.parametrize("name", BROKEN)
def test_half_an_answer_is_an_error(name: str):
    """Each with its reason, and never a page."""
    data, reason = BROKEN[name]
    with serve(always(data, close=True)) as server:
        assert refusal(server) == reason


def test_a_reset_in_a_body_without_length_is_no_end():
    """Only an orderly end of the connection ends such a body."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE, length=False))
        await writer.drain()
        reset(writer)

    with serve(handler) as server:
        assert refusal(server) == Reason.CONNECTION_LOST


STALLS: dict[str, tuple[bytes, ...]] = {
    "says nothing": (),
    "stops in its headers": (b"HTTP/1.1 200 OK\r\nX: ",),
    "stops before its body": (b"HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n",),
    "stops in its body": (b"HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n", b"x"),
    "stops in a chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nx",),
    "stops after a bit of gzip": (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", gzip.compress(PAGE)[:20]),
}


@pytest.mark.parametrize("name", STALLS)
def test_one_deadline_holds_for_everything(name: str):
    """A server that stops, wherever it stops, is left when time is up."""
    with serve(lambda asked, writer: stall(writer, *STALLS[name])) as server:
        assert refusal(server, FetchConfig(deadline_s=0.2)) == Reason.DEADLINE_EXCEEDED


def test_a_drip_does_not_stretch_the_deadline():
    """Each byte comes in time, the page does not."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"x")
            await asyncio.sleep(0.01)

    with serve(handler) as server:
        assert refusal(server, FetchConfig(deadline_s=0.3)) == Reason.DEADLINE_EXCEEDED


def test_a_name_server_that_never_answers_is_inside_the_deadline():
    """DNS belongs to dialling."""

    class Silent:
        async def resolve(self, host: str, port: int) -> tuple[str, ...]:
            await asyncio.Event().wait()
            return ()

    async def hold() -> object:
        async with Client(FetchConfig(deadline_s=0.1), Guard(frozenset({80}), frozenset(), Silent()), AGENT, lambda: MOMENT) as client:
            return await client.exchange(Ask("http://site.example/"))

    with pytest.raises(FetchError, match="deadline_exceeded"):
        asyncio.run(hold())


@pytest.mark.parametrize("framing", ["Transfer-Encoding: chunked", "X-Until: the end"])
def test_an_endless_body_ends_at_the_cap(framing: str):
    """The connection is left in the middle of it."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 200 OK\r\n{framing}\r\n\r\n".encode())
        while not writer.is_closing():
            writer.write(b"3e8\r\n" + b"x" * 1000 + b"\r\n")
            await writer.drain()

    with serve(handler) as server:
        assert refusal(server, FetchConfig(max_body_bytes=100_000)) == Reason.TOO_LARGE


def test_a_bomb_is_left_before_it_has_come_whole():
    """The cap holds for what comes out, while it comes."""
    zeros = zlib.compressobj(9, zlib.DEFLATED, 31)
    million = zeros.compress(bytes(1_000_000)) + zeros.flush(zlib.Z_FULL_FLUSH)
    again = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = again.compress(bytes(1_000_000)) + again.flush(zlib.Z_FULL_FLUSH)

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(million, "Content-Encoding: gzip", length=False))
        while not writer.is_closing():
            writer.write(block)
            await writer.drain()

    with serve(handler) as server:
        assert refusal(server, FetchConfig(max_body_bytes=3_000_000)) == Reason.TOO_LARGE


def test_no_cookie_is_kept():
    """What a server sets, it does not get back."""
    with serve(always(answer(PAGE, "Set-Cookie: a=b; Path=/"))) as server:
        ask_all(server, server.url(), server.url())
        assert [asked.header("cookie") for asked in server.asked] == [None, None]


def test_nothing_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Neither a proxy nor a netrc."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    netrc.chmod(0o600)
    for name, value in {"HTTP_PROXY": "http://127.0.0.1:9", "ALL_PROXY": "http://127.0.0.1:9", "NETRC": str(netrc), "SSL_CERT_FILE": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.lower(), value)
    with serve(always(answer(PAGE))) as server:
        assert ask(server).body == PAGE
        assert server.asked[0].header("authorization") is None


@pytest.mark.parametrize(
    "header",
    [
        *[("x-a", value) for value in ("b\r\nx-evil: c", "b\nc", "b\rc", "b\0", "日本")],
        *[(name, "b") for name in ("x a", "x:a", "x\na", "", "host", "te", "content-length", "transfer-encoding", "connection", "accept-encoding")],
    ],
)
def test_a_header_that_would_break_the_request_is_never_sent(header: tuple[str, str]):
    """Nor one that decides how the answer is framed."""
    with serve(always(answer(PAGE))) as server:
        with pytest.raises(ConfigError):
            ask(server, headers=(header,))
        assert server.asked == []


def test_a_header_of_the_caller_takes_the_place_of_ours():
    """Never both."""
    with serve(always(answer(PAGE))) as server:
        ask(server, headers=(("accept", "application/rss+xml"),))
        assert [value for name, value in server.asked[0].headers if name == "accept"] == ["application/rss+xml"]


def test_every_error_of_httpx_has_a_meaning_here():
    """A new class in a new version falls under its parent, or this test says so."""
    kinds = [kind for _, kind in inspect.getmembers(httpx, inspect.isclass) if issubclass(kind, Exception)]
    assert len(kinds) > 20
    for kind in kinds:
        error = kind.__new__(kind)
        Exception.__init__(error, "said so")
        ours = failure(error)
        assert isinstance(ours, FetchError | Bug)
        if isinstance(ours, FetchError):
            assert ours.code in set(Reason)
