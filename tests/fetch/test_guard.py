"""Where we go and where we do not: every spelling of an inside address, and names that lead there."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from schemas.errors import ConfigError
from schemas.outcome import Reason
from scraper.fetch.guard import Guard, Place, TableResolver, parse_allow, routable
from scraper.fetch.visit import NotFetched

OUTSIDE = "93.184.215.14"


def guard(table: dict[str, list[tuple[str, ...]]] | None = None, *allow: str) -> Guard:
    """A guard in a world with a table for DNS."""
    return Guard(frozenset({80, 443}), frozenset(map(parse_allow, allow)), TableResolver(table or {}))


def verdict(judge: Guard, url: str) -> str:
    """The reason of a refusal, or `go`, as it is found before anything is dialled."""
    form = judge.judge(url)
    if isinstance(form, NotFetched):
        return form.reason.value
    place = Place.of(form)
    found = asyncio.run(judge.addresses(place.host, place.port))
    return found.reason.value if isinstance(found, NotFetched) else "go"


@pytest.mark.parametrize(
    "address",
    [
        *"0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 168.63.129.16 169.254.169.254".split(),
        *"172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.255.255 198.18.0.1 198.19.255.255".split(),
        *"198.51.100.1 203.0.113.255 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255".split(),
        *":: ::1 ::7f00:1 ::808:808 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:808:808 100::1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe".split(),
        *"64:ff9b:1::a00:1 64:ff9b:1::808:808 2001::1 2001:0:7f00:1:: 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::".split(),
        *"2002:808:808:: 3ffe::1 3fff::1 3fff:fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%lo febf::1 fec0::1 ff02::1".split(),
        *"2606:2800:21f:cb07:0:5efe:a00:1 2606:2800:21f:cb07:200:5efe:7f00:1 2606:2800:21f::1%eth0".split(),
        *"nonsense 1.2.3 1.2.3.4.5 08.8.8.8".split(),
        "",
    ],
)
def test_what_is_not_of_the_open_internet_is_closed(address: str):
    """IANA's special purposes, addresses inside addresses, and what is no address."""
    assert not routable(address)


@pytest.mark.parametrize(
    "address",
    [
        *"1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 93.184.215.14 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 168.63.129.15".split(),
        *"169.253.255.255 169.255.0.1 172.15.255.255 172.32.0.1 191.255.255.255 192.0.1.1 192.167.255.255 198.17.255.255 198.20.0.1 223.255.255.255".split(),
        *"2001:200::1 2001:4860:4860::8888 2003::1 2606:2800:21f:cb07:6820:80da:af6b:8b2c 2a00:1450::1 2606:4700::5efe:808:808".split(),
        *"64:ff9b::808:808 2606:2800:21f:cb07:0:5efe:808:808".split(),
    ],
)
def test_the_neighbours_of_closed_networks_are_open(address: str):
    """Nothing is closed that need not be."""
    assert routable(address)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://0x7f.1/", Reason.ADDRESS_FORBIDDEN),
        ("http://0300.0250.1/", Reason.ADDRESS_FORBIDDEN),
        ("http://127.0.0.1.:80/", Reason.ADDRESS_FORBIDDEN),
        ("http://１２７.0.0.1/", Reason.ADDRESS_FORBIDDEN),
        ("http:\\\\127.0.0.1\\x", Reason.ADDRESS_FORBIDDEN),
        ("http:127.0.0.1", Reason.ADDRESS_FORBIDDEN),
        ("\thttp://12\n7.0.0.1/", Reason.ADDRESS_FORBIDDEN),
        ("http://%31%32%37.0.0.1/", Reason.ADDRESS_FORBIDDEN),
        ("http://[::ffff:127.0.0.1]:80/", Reason.ADDRESS_FORBIDDEN),
        ("http://10.0.0.1:6379/", Reason.ADDRESS_FORBIDDEN),
        ("http://public.example\\@127.0.0.1/", "go"),  # browsers read a slash there, and a path that begins with @
        ("http://user@public.example/", Reason.BAD_ADDRESS),
        ("http://:secret@public.example/", Reason.BAD_ADDRESS),
        ("http://public.example@127.0.0.1/", Reason.BAD_ADDRESS),
        ("http://127.0.0.1%00.public.example/", Reason.BAD_ADDRESS),
        ("http://256.1.1.1/", Reason.BAD_ADDRESS),
        (f"http://{'a.' * 20_000}example/", Reason.BAD_ADDRESS),
        ("http://[fe80::1%25lo]/", Reason.BAD_ADDRESS),
        ("http://", Reason.BAD_ADDRESS),
        ("", Reason.BAD_ADDRESS),
        ("//public.example/", Reason.BAD_ADDRESS),
        ("ftp://public.example/", Reason.BAD_ADDRESS),
        ("javascript:alert(1)", Reason.BAD_ADDRESS),
        ("ws://public.example/", Reason.BAD_ADDRESS),
        ("http://\ud800.example/", Reason.BAD_ADDRESS),
        ("http://public.example:22/", Reason.PORT_FORBIDDEN),
        ("https://public.example:8443/", Reason.PORT_FORBIDDEN),
        ("http://public.example:0/", Reason.PORT_FORBIDDEN),
        ("http://93.184.215.14:25/", Reason.PORT_FORBIDDEN),
        ("http://public.example:443/", "go"),
        ("HTTP://PUBLIC.example./a?b#c", "go"),
        ("http://unknown.example/", Reason.NAME_NOT_RESOLVED),
        ("http://localhost/", Reason.ADDRESS_FORBIDDEN),
    ],
)
def test_a_url_is_judged_by_what_a_browser_would_ask_for(url: str, reason: str):
    """Whatever it looks like."""
    assert verdict(guard({"public.example": [(OUTSIDE,)], "localhost": [("127.0.0.1",)]}), url) == reason


def test_a_name_that_leads_inside_once_is_refused_whole():
    """One closed address among open ones is enough."""
    names: dict[str, list[tuple[str, ...]]] = {"both.example": [(OUTSIDE, "127.0.0.1")], "six.example": [("fd12::1",)], "none.example": [()]}
    judge = guard(names)
    assert [verdict(judge, f"http://{name}/") for name in names] == ["address_forbidden", "address_forbidden", "name_not_resolved"]


def test_a_name_may_lead_to_the_operators_own_address_on_the_allowed_port_only():
    """What is allowed is a pair of address and port."""
    judge = guard({"wiki.example": [("10.0.0.5",)]}, "10.0.0.5:80")
    assert verdict(judge, "http://wiki.example/") == "go"
    assert verdict(judge, "https://wiki.example/") == "address_forbidden"


def test_an_allowed_pair_opens_its_port_for_the_address_alone():
    """Other addresses, other ports and names stay closed."""
    judge = guard({"localhost": [("127.0.0.1",)]}, "127.0.0.1:8900", "[::1]:8900")
    assert [verdict(judge, url) for url in ("http://127.0.0.1:8900/x", "http://0x7f000001:8900/", "https://[::1]:8900/")] == ["go"] * 3
    assert verdict(judge, "http://127.0.0.1:8901/") == "address_forbidden"
    assert verdict(judge, "http://127.0.0.2:8900/") == "address_forbidden"
    assert verdict(judge, "http://[::ffff:127.0.0.1]:8900/") == "address_forbidden"
    assert verdict(judge, "http://localhost:8900/") == "port_forbidden"


def test_the_operators_own_hosts_are_known_by_their_address():
    """A name is never our own, wherever it leads."""
    judge = guard({}, "127.0.0.1:8900", "[::1]:80")
    assert judge.is_own("http://127.0.0.1:8900/x")
    assert judge.is_own("http://[::1]/")
    assert not judge.is_own("http://127.0.0.1/x")
    assert not judge.is_own("http://localhost:8900/x")


def test_the_canonical_form_is_what_comes_back():
    """One string for scope, robots, dialling and the record."""
    assert guard().judge("HTTP://Ex%41mple.ORG:80/a/../b c?q=ü") == "http://example.org/b%20c?q=%C3%BC"


def test_dns_is_asked_once_for_a_name_and_never_for_an_address():
    """What was judged is what is dialled."""
    judge = guard({"public.example": [(OUTSIDE,)]})
    verdict(judge, "http://public.example/")
    verdict(judge, f"http://{OUTSIDE}/")
    assert isinstance(judge.resolver, TableResolver)
    assert judge.resolver.asked == ["public.example"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [("127.0.0.1:8900", ("127.0.0.1", 8900)), ("[::1]:80", ("::1", 80)), ("[0:0::0:1]:65535", ("::1", 65535)), (" 10.0.0.5:1 ", ("10.0.0.5", 1))],
)
def test_the_operator_allows_an_address_with_a_port(text: str, pair: tuple[str, int]):
    """IPv6 in brackets, as in a URL."""
    assert parse_allow(text) == pair


@pytest.mark.parametrize(
    "text",
    [
        *"127.0.0.1 127.0.0.1: localhost:80 ::1:80 [::1] 127.0.0.1:0 127.0.0.1:65536 127.0.0.1:http 127.0.0.1:８０ [127.0.0.1]:80 127.1:80".split(),
        "",
    ],
)
def test_nothing_else_can_be_allowed(text: str):
    """No name, no network, no port left open."""
    with pytest.raises(ConfigError):
        parse_allow(text)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://a.example/", Place("http", "a.example", 80, "a.example", "/")),
        ("https://a.example:8443/b?c/d#e", Place("https", "a.example", 8443, "a.example:8443", "/b?c/d")),
        ("https://[::1]/", Place("https", "::1", 443, "[::1]", "/")),
        ("http://[::1]:81/?x", Place("http", "::1", 81, "[::1]:81", "/?x")),
    ],
)
def test_a_canonical_url_is_taken_apart(url: str, place: Place):
    """The fragment is never sent."""
    assert Place.of(url) == place


@pytest.mark.corpus
def test_every_spelling_of_the_list_comes_out_as_asked(corpus: Path):
    """Addresses that must be refused and addresses that must work, names answered from the list's own table."""
    forms = json.loads((corpus / "trust" / "ssrf_addresses.json").read_text("utf-8"))
    judge = guard({name: [tuple(found)] for name, found in forms["dns"].items()}, "127.0.0.1:8900")
    assert [url for url in forms["refuse"] if verdict(judge, url) == "go"] == []
    assert [url for url in forms["allow"] if verdict(judge, url) != "go"] == []
