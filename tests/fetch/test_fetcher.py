"""One visit, from the URL as it was named to its one end, with real servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
from collections.abc import Callable, Mapping
from functools import partial

import pytest

from schemas.config import FetchConfig
from schemas.outcome import Fate, Reason
from scraper.cli.exits import Exit, reached
from scraper.fetch.client import Client
from scraper.fetch.fetcher import Fetcher, World
from scraper.fetch.guard import Guard, TableResolver, parse_allow
from scraper.fetch.hosts import MemoryBook
from scraper.fetch.identity import Identity
from scraper.fetch.visit import Captured, NotFetched, Unmodified, Validators, Visit
from tests.fetch.server import Asked, Handler, Server, answer, reset, serve
from tests.fetch.talk import AGENT, PAGE
from tests.fetch.waiting import Time

pytestmark = pytest.mark.enable_socket
Answering = Callable[[Asked], bytes]
PRIVATE = b"User-agent: *\nDisallow: /private\n"


def site(pages: Answering, robots: bytes = answer(status="404 Not Found")) -> Handler:
    """A handler for a site with that robots.txt."""

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(robots if asked.target == "/robots.txt" else pages(asked))

    return handle


def visit(server: Server, path: str = "/", *, url: str | None = None, known: Validators | None = None, contact: bool = True, **config: object) -> Visit:
    """The end of a visit by somebody who may go to `server` and to nothing else inside; waiting costs no time."""
    time = Time()

    async def go() -> Visit:
        settings = FetchConfig.model_validate(config)
        guard = Guard(frozenset({80, 443}), frozenset({parse_allow(server.allow)}), TableResolver({}))
        async with Client(settings, guard, AGENT, time.clock) as client:
            fetcher = Fetcher(client, guard, MemoryBook(), settings, Identity(AGENT, contact), World(time.clock, time.sleep, lambda: 0.5))
            return await fetcher.fetch(url or server.url(path), known)

    return asyncio.run(go())


def refused(end: Visit) -> tuple[Reason, int | None]:
    """Why there is no page, and the last status."""
    assert isinstance(end, NotFetched)
    return end.reason, end.status


def targets(server: Server) -> list[str]:
    """What was asked for."""
    return [asked.target for asked in server.asked]


def moved(place: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return answer(b"moved", f"Location: {place}", status=status)


def test_a_page_is_captured_under_the_url_that_was_asked_and_the_one_that_answered():
    """Every hop is kept, robots.txt comes first, and a fragment stays at home."""
    steps = {"/a": moved("/b", "301 Moved Permanently"), "/b": moved("c?d=1#there", "307 Temporary Redirect"), "/c?d=1": answer(PAGE)}
    with serve(site(lambda asked: steps[asked.target])) as server:
        end = visit(server, "/a#here")
        assert isinstance(end, Captured)
        assert targets(server) == ["/robots.txt", "/a", "/b", "/c?d=1"]
        assert (end.capture.url, end.capture.final_url) == (server.url("/a"), server.url("/c?d=1"))
    assert (end.body, end.capture.status, [hop.status for hop in end.exchanges]) == (PAGE, 200, [301, 307, 200])


@pytest.mark.parametrize(
    ("place", "asked"), [("/caf\u00e9".encode(), "/caf%C3%A9"), ("/caf\u00e9".encode("latin-1"), "/caf%E9"), (b"/caf%C3%A9", "/caf%C3%A9")]
)
def test_a_place_that_is_no_ascii_is_asked_for_byte_for_byte(place: bytes, asked: str):
    """Servers that do not escape it mean the bytes that they have sent, whatever their charset."""
    steps = {"/a": moved("PLACE").replace(b"PLACE", place), asked: answer(PAGE)}
    with serve(site(lambda asked: steps[asked.target])) as server:
        assert isinstance(visit(server, "/a"), Captured)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("file:///etc/passwd", Reason.BAD_REDIRECT),
        ("data:text/html,hello", Reason.BAD_REDIRECT),
        ("http://127.0.0.1:1/", Reason.ADDRESS_FORBIDDEN),
        ("http://2130706433:1/", Reason.ADDRESS_FORBIDDEN),
        ("http://[::ffff:127.0.0.1]:1/", Reason.ADDRESS_FORBIDDEN),
        ("http://169.254.169.254/latest/meta-data/", Reason.ADDRESS_FORBIDDEN),
        ("http://reader:secret@127.0.0.1/", Reason.BAD_ADDRESS),
        ("http://192.0.2.1:6379/", Reason.ADDRESS_FORBIDDEN),
        ("http://nowhere.example/", Reason.ROBOTS_UNREACHABLE),
        ("https://[", Reason.BAD_REDIRECT),
        ("", Reason.TOO_MANY_REDIRECTS),
    ],
)
def test_a_redirect_is_judged_like_a_url_that_a_person_named(place: str, reason: Reason):
    """Each hop anew; an empty place is the page itself (RFC 3986, 5.2.2)."""
    with serve(site(lambda asked: moved(place))) as server:
        end = visit(server)
    if place == "":
        assert refused(end)[0] in (reason, Reason.BAD_REDIRECT)
    else:
        assert refused(end)[0] is reason


def test_redirects_end():
    """A circle is noticed at once, a way without end after `max_redirects` hops."""
    with serve(site(lambda asked: moved("/again"))) as server:
        assert refused(visit(server, "/again"))[0] is Reason.TOO_MANY_REDIRECTS
        assert len(server.asked) == 2
    with serve(site(lambda asked: moved(f"{asked.target}x"))) as server:
        assert refused(visit(server, "/x", max_redirects=4))[0] is Reason.TOO_MANY_REDIRECTS
        assert len(server.asked) == 1 + 5


@pytest.mark.parametrize(
    ("status", "reason", "tries"),
    [
        ("204 No Content", Reason.UNEXPECTED_STATUS, 1),
        ("304 Not Modified", Reason.UNEXPECTED_STATUS, 1),
        ("302 Found", Reason.BAD_REDIRECT, 1),
        ("404 Not Found", Reason.HTTP_CLIENT_ERROR, 1),
        ("410 Gone", Reason.GONE, 1),
        ("429 Too Many Requests", Reason.RATE_LIMITED, 3),
        ("500 Internal Server Error", Reason.HTTP_SERVER_ERROR, 3),
        ("501 Not Implemented", Reason.HTTP_SERVER_ERROR, 1),
        ("503 Service Unavailable", Reason.HTTP_SERVER_ERROR, 3),
    ],
)
def test_what_brings_no_page_has_its_reason_and_is_tried_again_where_that_may_help(status: str, reason: Reason, tries: int):
    """With the status as evidence."""
    empty = status.startswith(("204", "304"))
    with serve(site(lambda asked: answer(b"" if empty else PAGE, status=status, length=not empty))) as server:
        end = visit(server, max_wait_s=1_000)
        assert len(server.asked) == 1 + tries
    assert refused(end) == (reason, int(status[:3]))


def test_a_server_in_trouble_is_asked_again_until_it_is_well():
    """Twice it resets the connection, then it answers."""

    async def flaky(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target != "/robots.txt" and asked.number < 3:
            reset(writer)
        else:
            writer.write(answer(PAGE))

    with serve(flaky) as server:
        end = visit(server)
    assert isinstance(end, Captured)


def test_a_host_that_wants_a_long_pause_is_left_alone_and_says_for_how_long():
    """Longer than the run has patience for."""
    with serve(site(lambda asked: answer(PAGE, "Retry-After: 7200", status="503 Service Unavailable"))) as server:
        end = visit(server)
        assert len(server.asked) == 2
    assert refused(end) == (Reason.RATE_LIMITED, 503)
    assert isinstance(end, NotFetched)
    assert end.retry_after_s == pytest.approx(7200, abs=5)


def test_robots_txt_is_obeyed_for_every_hop():
    """What is forbidden is not reached by a redirect either."""
    robots = answer(b"User-agent: *\nDisallow: /closed\n")
    with serve(site(lambda asked: moved("/closed/room"), robots)) as server:
        end = visit(server, "/open")
        assert targets(server) == ["/robots.txt", "/open"]
    assert refused(end)[0] is Reason.ROBOTS_DISALLOWED
    assert end.reason.fate is Fate.SKIPPED if isinstance(end, NotFetched) else False


def test_where_robots_txt_cannot_be_had_nothing_is_fetched():
    """Unknown is no (RFC 9309, 2.3.1.4)."""
    with serve(site(lambda asked: answer(PAGE), answer(status="503 Service Unavailable"))) as server:
        assert refused(visit(server))[0] is Reason.ROBOTS_UNUSABLE
        assert set(targets(server)) == {"/robots.txt"}


@pytest.mark.parametrize(
    "robots",
    [
        answer(status="500 Oops"),
        answer(status="429 Too Many Requests"),
        answer(status="304 Not Modified", length=False),
        answer(b"", "Location: http://", status="302 Found"),
        answer(b"", "Location: http://10.0.0.1/robots.txt", status="302 Found"),
        answer(gzip.compress(PRIVATE)[:-4], "Content-Encoding: gzip"),
        b"no HTTP at all\r\n\r\n",
    ],
)
def test_a_host_that_answers_is_never_said_to_be_out_of_reach(robots: bytes):
    """An exit code of 69 would send somebody to look for a broken line."""
    with serve(site(lambda asked: answer(PAGE), robots)) as server:
        reason, _ = refused(visit(server))
    assert reason is Reason.ROBOTS_UNUSABLE
    assert reached(reason) is Exit.FAILED


@pytest.mark.parametrize("first", [b"Disallow: /private\n", b"Allow: /\n"])
@pytest.mark.parametrize("packed", [False, True])
def test_of_a_robots_txt_without_end_the_beginning_is_obeyed(first: bytes, packed: bool):
    """RFC 9309, 2.5: 500 KiB of it, as they are meant, and no more are waited for; the cap for pages is another matter."""
    body = b"User-agent: *\n" + first + b"# and so on\n" * 500_000 + b"Disallow: /\n"

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target != "/robots.txt":
            writer.write(answer(PAGE))
            return
        whole = answer(gzip.compress(body), "Content-Encoding: gzip") if packed else answer(body)
        for start in range(0, len(whole), 65_536):
            writer.write(whole[start : start + 65_536])
            await writer.drain()

    with serve(handle) as server:
        assert isinstance(visit(server, max_body_bytes=700_000), Captured)
        end = visit(server, "/private", max_body_bytes=700_000)
    assert isinstance(end, Captured) == (first == b"Allow: /\n")


def test_a_robots_txt_that_is_a_bomb_costs_what_is_read_of_it():
    """Sixty megabytes in sixty kilobytes."""
    packed = gzip.compress(PRIVATE + b"#" * 60_000_000)
    tracemalloc.start()
    with serve(site(lambda asked: answer(PAGE), answer(packed, "Content-Encoding: gzip"))) as server:
        end = visit(server, "/private")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused(end)[0] is Reason.ROBOTS_DISALLOWED
    assert peak < 20_000_000


def test_an_unchanged_page_is_told_by_its_marks():
    """Both are sent as they were received; a 304 brings no body and needs none."""
    with serve(site(lambda asked: answer(status="304 Not Modified", length=False))) as server:
        end = visit(server, known=Validators('W/"7"', "Sun, 01 Feb 2026 10:00:00 GMT"))
        asked = server.asked[-1]
    assert isinstance(end, Unmodified)
    assert (asked.header("if-none-match"), asked.header("if-modified-since")) == ('W/"7"', "Sun, 01 Feb 2026 10:00:00 GMT")


def test_marks_are_shown_to_the_url_that_bore_them_and_to_no_other():
    """A redirect that leads elsewhere by now leads to another page."""
    steps = {"/latest": moved("/new"), "/new": answer(PAGE)}
    with serve(site(lambda asked: steps[asked.target])) as server:
        for bearer, shown in ((server.url("/new"), [None, '"7"']), (server.url("/old"), [None, None]), (None, ['"7"', None])):
            server.asked.clear()
            assert isinstance(visit(server, "/latest", known=Validators('"7"', None, bearer)), Captured)
            assert [asked.header("if-none-match") for asked in server.asked[1:]] == shown


def _by_condition(answers: Mapping[str | None, bytes], asked: Asked) -> bytes:
    return answers[asked.header("if-none-match")]


@pytest.mark.parametrize("status", ["412 Precondition Failed", "400 Bad Request"])
def test_a_server_that_cannot_take_a_condition_is_asked_once_more_without(status: str):
    """It has the page; one that refuses that as well has refused, and a 304 that nobody asked for is no answer."""
    for without, end in ((answer(PAGE), Captured), (answer(status=status), NotFetched), (answer(status="304 Not Modified", length=False), NotFetched)):
        answers = {'"7"': answer(status=status), None: without}
        with serve(site(partial(_by_condition, answers))) as server:
            assert isinstance(visit(server, known=Validators('"7"')), end)
            assert [asked.header("if-none-match") for asked in server.asked[1:]] == ['"7"', None]


def test_without_a_contact_only_the_operator_s_own_hosts_are_visited():
    """Sites must be able to reach whoever visits them."""
    with serve(site(lambda asked: moved("http://192.175.48.1/"))) as server:
        assert isinstance(visit(server, "/robots.txt", contact=False), NotFetched | Captured)
        assert refused(visit(server, contact=False))[0] is Reason.NO_CONTACT
        assert refused(visit(server, url="https://news.example/", contact=False))[0] is Reason.NO_CONTACT
