"""Connections to real servers on loopback: dialled where we may go, kept while they are sound, secured and by way of proxies."""

from __future__ import annotations

import asyncio
import socket
import ssl
from pathlib import Path

import pytest

from schemas.config import FetchConfig
from schemas.errors import ConfigError, FetchError
from schemas.outcome import Reason
from scraper.fetch.client import Client
from scraper.fetch.dial import dial
from scraper.fetch.exchange import Ask, Exchange
from scraper.fetch.guard import Guard, Outage, Place, Resolver, TableResolver
from scraper.fetch.visit import NotFetched
from tests.fetch.server import Asked, answer, reset, serve, serve_raw
from tests.fetch.talk import AGENT, MOMENT, PAGE, Answer, Names, always, ask_all, bodies, conversation, refusal, stall

pytestmark = pytest.mark.enable_socket
PEM = Path(__file__).with_name("loopback.pem")


def test_one_connection_carries_request_after_request():
    """As long as the server lets it."""
    with serve(always(answer(PAGE))) as server:
        assert bodies(ask_all(server, *[server.url(f"/{number}") for number in range(5)])) == [PAGE] * 5
    assert server.connections == 1


def test_a_connection_that_the_server_ends_is_not_used_again():
    """`Connection: close` is believed."""
    with serve(always(answer(PAGE, "Connection: close"), close=True)) as server:
        ask_all(server, server.url(), server.url())
    assert server.connections == 2


def test_words_behind_an_answer_are_never_taken_for_the_next():
    """An answer that somebody smuggled behind another is thrown away with its connection."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE) + (answer(b"SMUGGLED") if asked.number == 0 else b""))

    with serve(handler) as server:
        assert bodies(ask_all(server, server.url(), server.url())) == [PAGE, PAGE]
    assert server.connections == 2


def test_words_that_come_while_a_connection_rests_end_it():
    """A 408 that nobody asked for is not the answer to what is asked next, whether it overtakes the question or crosses it."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE))
        await writer.drain()
        if asked.number == 0:
            writer.write(answer(b"too slow", status="408 Request Timeout"))
            await writer.drain()

    with serve(handler) as server:
        assert bodies(ask_all(server, *[server.url()] * 3)) == [PAGE] * 3
    assert server.connections == 2


def test_a_resting_connection_that_dies_under_a_request_is_replaced_once():
    """Nothing was heard, so the request is sent again; a fresh connection that dies is an error."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.number == 1 or asked.target == "/never":
            return reset(writer)
        writer.write(answer(PAGE))

    with serve(handler) as server:
        assert bodies(ask_all(server, server.url(), server.url())) == [PAGE, PAGE]
        assert len(server.asked) == 3
        assert refusal(server, url=server.url("/never")) == Reason.CONNECTION_LOST
        assert len(server.asked) == 4


def test_a_request_whose_answer_has_begun_is_not_sent_twice():
    """The server has acted on it."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE) if asked.number == 0 else b"HTTP/1.1 200")
        if asked.number:
            writer.close()

    with serve(handler) as server:
        with pytest.raises(FetchError, match="connection_lost"):
            ask_all(server, server.url(), server.url())
        assert len(server.asked) == 2


def test_the_address_that_was_checked_is_dialled_and_the_name_stays():
    """No other resolver is asked: this name exists in the table alone."""
    with serve(always(answer(PAGE))) as server:
        (got,) = ask_all(server, f"http://site.example:{server.port}/", names={"site.example": [("127.0.0.1",)]})
        assert isinstance(got, Exchange)
        assert got.address == "127.0.0.1"
        assert server.asked[0].header("host") == f"site.example:{server.port}"


def test_a_name_that_turns_inside_is_refused_at_the_next_connection():
    """DNS rebinding: each dialling is judged anew."""
    with serve(always(answer(PAGE, "Connection: close"), close=True)) as server:
        url = f"http://rebind.example:{server.port}/"
        names: Names = {"rebind.example": [("127.0.0.1",), ("10.0.0.1",)]}
        first, second = ask_all(server, url, url, names=names)
    assert isinstance(first, Exchange)
    assert isinstance(second, NotFetched)
    assert second.reason == Reason.ADDRESS_FORBIDDEN
    assert server.connections == 1


def test_a_connection_that_stands_needs_no_name():
    """It leads where it was judged to lead."""
    with serve(always(answer(PAGE))) as server:
        url = f"http://rebind.example:{server.port}/"
        got = ask_all(server, url, url, names={"rebind.example": [("127.0.0.1",), ("10.0.0.1",)]})
    assert [isinstance(one, Exchange) for one in got] == [True, True]
    assert server.connections == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://inside.example/", "ftp://site.example/", "http://me@site.example/"])
def test_what_the_guard_refuses_is_a_value_and_no_error(url: str):
    """We chose not to go there."""
    with serve(always(answer(PAGE))) as server:
        (got,) = ask_all(server, url, names={"inside.example": [("10.0.0.1",)]})
    assert isinstance(got, NotFetched)
    assert server.connections == 0


def test_a_name_without_address_and_a_closed_port_are_errors():
    """Of DNS and of the server."""
    with serve(always(answer(PAGE))) as server:
        assert refusal(server, url="http://nowhere.example/") == Reason.NAME_NOT_RESOLVED
    assert refusal(server) == Reason.CONNECT_FAILED


class Deaf:
    """A name service that cannot be asked, that knows no such name, or that never answers."""

    def __init__(self, number: int | None) -> None:
        self.number = number

    async def resolve(self, host: str, port: int) -> tuple[str, ...]:
        """Fails as getaddrinfo does."""
        if self.number is None:
            await asyncio.sleep(60.0)
        raise socket.gaierror(self.number, "no")


def ask_deaf(number: int | None) -> tuple[type, str]:
    """What a client says of a name."""

    async def hold() -> object:
        async with Client(FetchConfig(deadline_s=0.5), Guard(frozenset({80}), frozenset(), Deaf(number)), AGENT, lambda: MOMENT) as client:
            return await client.exchange(Ask("http://site.example/"))

    with pytest.raises(FetchError) as error:
        asyncio.run(hold())
    return type(error.value), error.value.code


def test_a_network_of_ours_that_is_down_is_told_from_a_host_that_is():
    """No name service, and no way to any of a host's addresses; one that refuses us is there."""
    assert ask_deaf(socket.EAI_AGAIN) == (Outage, "name_not_resolved")
    assert ask_deaf(socket.EAI_NONAME) == (FetchError, "name_not_resolved")
    assert ask_deaf(None) == (Outage, "deadline_exceeded")
    with serve_raw(lambda reader, writer: stall(writer)) as server, pytest.raises(FetchError, match="deadline_exceeded") as late:
        conversation(server, lambda client: client.exchange(Ask(server.url())), FetchConfig(deadline_s=0.5))
    assert type(late.value) is FetchError

    async def hold(*addresses: str) -> object:
        # No TCP leads to the address of everybody, and the kernel says so as of a network that is not there.
        place = Place.of("http://site.example:1/")
        with pytest.raises(FetchError, match="connect_failed") as error:
            await dial(place, addresses, None)
        return type(error.value)

    assert asyncio.run(hold("255.255.255.255")) is Outage
    assert asyncio.run(hold("255.255.255.255", "127.0.0.1")) is FetchError
    assert asyncio.run(hold("127.0.0.1", "255.255.255.255")) is FetchError


def test_the_next_address_is_tried_where_the_first_does_not_answer():
    """A host may have addresses that are down."""
    with serve(always(answer(PAGE))) as server:
        names: Names = {"site.example": [("127.0.0.9", "127.0.0.1")]}

        async def hold() -> object:
            allow = frozenset({("127.0.0.1", server.port), ("127.0.0.9", server.port)})
            async with Client(FetchConfig(), Guard(frozenset({server.port}), allow, TableResolver(names)), AGENT, lambda: MOMENT) as client:
                return await client.exchange(Ask(f"http://site.example:{server.port}/"))

        got = asyncio.run(hold())
    assert isinstance(got, Exchange)
    assert got.address == "127.0.0.1"


def server_tls() -> ssl.SSLContext:
    """What a server needs to be site.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


def test_tls_is_spoken_with_the_name_and_checked_against_it():
    """The dot at the end of a name belongs to the name but not to its certificate; another name has none."""
    trusting = ssl.create_default_context(cafile=str(PEM))
    with serve(always(answer(PAGE)), tls=server_tls()) as server:
        names: Names = {"site.example": [("127.0.0.1",)], "other.example": [("127.0.0.1",)]}

        async def talk(client: Client) -> list[Answer]:
            hosts = ("site.example", "site.example", "site.example.", "127.0.0.1")
            return [await client.exchange(Ask(f"https://{host}:{server.port}/")) for host in hosts]

        got = conversation(server, talk, names=names, tls=trusting)
        assert isinstance(got, list)
        assert [isinstance(one, Exchange) and one.body == PAGE for one in got] == [True] * 4
        assert server.connections == 3
        assert refusal(server, tls=trusting, url=f"https://other.example:{server.port}/", names=names) == Reason.TLS_FAILED


def test_a_certificate_that_nobody_we_trust_has_signed_is_refused():
    """The usual authorities do not know this server."""
    with serve(always(answer(PAGE)), tls=server_tls()) as server:
        assert refusal(server) == Reason.TLS_FAILED
        assert server.asked == []


def test_a_server_without_tls_and_one_that_never_shakes_hands():
    """The first is told at once, the second when time is up."""
    with serve_raw(lambda reader, writer: stall(writer, b"220 mail.example ESMTP\r\n")) as server:
        assert refusal(server, url=f"https://{server.allow}/") == Reason.TLS_FAILED
    with serve_raw(lambda reader, writer: stall(writer)) as server:
        assert refusal(server, FetchConfig(deadline_s=0.2), url=f"https://{server.allow}/") == Reason.DEADLINE_EXCEEDED


def test_a_server_that_hangs_up_in_the_handshake_says_so():
    """asyncio has no words for it, and a reason without evidence helps nobody."""

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(65_536)

    with serve_raw(hang_up) as server, pytest.raises(FetchError, match="closed before it was secured") as caught:
        conversation(server, lambda client: client.exchange(Ask(f"https://{server.allow}/")))
    assert caught.value.code == Reason.CONNECT_FAILED


def test_a_site_behind_a_proxy_that_hangs_up_in_the_handshake_says_so():
    """As one without a proxy does."""

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await reader.read(65_536)

    with serve_raw(hang_up) as proxy, pytest.raises(FetchError, match="by way of the proxy: closed before it was secured") as caught:
        conversation(
            proxy,
            lambda client: client.exchange(Ask("https://site.example/")),
            FetchConfig(proxy=f"http://{proxy.allow}"),
            {"site.example": [("93.184.215.14",)]},
        )
    assert caught.value.code == Reason.CONNECTION_LOST


def test_a_proxy_is_given_the_whole_url_and_its_password():
    """The connection goes there and nowhere else, but the URL is judged as without it."""
    with serve(always(answer(PAGE))) as proxy:
        config = FetchConfig(proxy=f"http://me:p%40ss@{proxy.allow}")
        outside, inside = ask_all(
            proxy,
            "http://site.example/a?b",
            "http://inside.example/",
            config=config,
            names={"site.example": [("93.184.215.14",)], "inside.example": [("10.0.0.1",)]},
        )
        assert isinstance(outside, Exchange)
        assert outside.address is None
        assert proxy.asked[0].target == "http://site.example/a?b"
        assert proxy.asked[0].header("host") == "site.example"
        assert proxy.asked[0].header("proxy-authorization") == "Basic bWU6cEBzcw=="
        assert "proxy-authorization" not in dict(outside.request_headers)
        assert isinstance(inside, NotFetched)
        assert inside.reason == Reason.ADDRESS_FORBIDDEN
        assert len(proxy.asked) == 1


def test_a_proxy_is_told_the_checked_address_for_tls():
    """It could look a name up anew and find another."""

    async def proxying(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await writer.drain()
            await writer.start_tls(server_tls())
        else:
            writer.write(answer(PAGE))

    with serve(proxying) as proxy:
        got = conversation(
            proxy,
            lambda client: client.exchange(Ask("https://site.example/a")),
            FetchConfig(proxy=f"http://{proxy.allow}"),
            {"site.example": [("93.184.215.14",)]},
            ssl.create_default_context(cafile=str(PEM)),
        )
        assert isinstance(got, Exchange)
        assert got.body == PAGE
        assert [asked.target for asked in proxy.asked] == ["93.184.215.14:443", "/a"]


def test_a_proxy_that_refuses_is_a_failed_connection():
    """Whatever it says, it is not the site's answer."""
    with serve(always(answer(b"no", status="407 Proxy Authentication Required"))) as proxy:
        config = FetchConfig(proxy=f"http://{proxy.allow}")
        assert refusal(proxy, config, url="https://site.example/", names={"site.example": [("93.184.215.14",)]}) == Reason.CONNECT_FAILED


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "https://127.0.0.1:1", "nonsense", ""])
def test_a_proxy_that_we_cannot_speak_to_is_refused_at_the_start(proxy: str):
    """An empty one is none."""
    guard = Guard(frozenset({80}), frozenset(), TableResolver({}))
    if not proxy:
        Client(FetchConfig(proxy=proxy), guard, AGENT, lambda: MOMENT)
        return
    with pytest.raises(ConfigError):
        Client(FetchConfig(proxy=proxy), guard, AGENT, lambda: MOMENT)


def test_the_machines_own_resolver_finds_loopback_and_says_no_to_nonsense():
    """Labels that DNS cannot carry are no names."""
    assert "127.0.0.1" in asyncio.run(Resolver().resolve("localhost", 80))
    with pytest.raises(OSError, match=r".+"):
        asyncio.run(Resolver().resolve("a" * 64 + ".example", 80))


@pytest.mark.parametrize("alert", [True, False])
def test_a_body_that_only_the_end_ends_is_whole_where_tls_says_so(alert: bool):
    """A server that falls over ends its connection too, but without the closing alert."""

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE, length=False))
        await writer.drain()
        if alert:
            writer.close()
        else:
            writer.transport.abort()

    trusting = ssl.create_default_context(cafile=str(PEM))
    with serve(handler, tls=server_tls()) as server:
        if alert:
            got = conversation(server, lambda client: client.exchange(Ask(server.url())), tls=trusting)
            assert isinstance(got, Exchange)
            assert got.body == PAGE
        else:
            assert refusal(server, tls=trusting) == Reason.CONNECTION_LOST


def test_few_connections_rest_at_a_time():
    """Whoever crawls a hundred thousand hosts does not hold a hundred thousand sockets; the one that has rested longest goes first."""
    with serve(always(answer(PAGE))) as first, serve(always(answer(PAGE))) as second, serve(always(answer(PAGE))) as third:
        hosts = {"a.example": first, "b.example": second, "c.example": third}
        guard = Guard(
            frozenset(server.port for server in hosts.values()),
            frozenset(("127.0.0.1", server.port) for server in hosts.values()),
            TableResolver({host: [("127.0.0.1",)] for host in hosts}),
        )

        async def hold() -> None:
            async with Client(FetchConfig(hosts_at_once=1), guard, AGENT, lambda: MOMENT) as client:
                for host in ("a.example", "b.example", "c.example", "c.example", "a.example"):
                    await client.exchange(Ask(f"http://{host}:{hosts[host].port}/"))

        asyncio.run(hold())
        assert [server.connections for server in hosts.values()] == [2, 1, 1]
