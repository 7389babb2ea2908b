"""What a site lets us ask for, and what we take from its silence (RFC 9309)."""

from __future__ import annotations

import asyncio
import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from schemas.errors import FetchError
from schemas.outcome import Reason
from scraper.fetch.exchange import Exchange
from scraper.fetch.guard import Outage
from scraper.fetch.hosts import MemoryBook
from scraper.fetch.robots import Robots, Verdict
from scraper.fetch.robots_rules import MAX_BYTES, decode, parse
from scraper.fetch.visit import NotFetched
from tests.fetch.waiting import Time

AGENT = "Gleaner/2.0 (+https://gleaner.example/about)"
SITE = "https://site.example"
CLOSED = b"User-agent: *\nDisallow: /\n"
PRIVATE = b"User-agent: *\nDisallow: /private\n"


def answer(body: bytes = b"", status: int = 200, **headers: str) -> Exchange:
    """What a server says; its URL is filled in by the web."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Exchange("", (), status, "", "HTTP/1.1", named, body, body, Time().clock(), 0.1)


Said = Exchange | NotFetched | FetchError


@dataclass
class Web:
    """A web of fixed answers, of which a list is given one by one, the last for ever."""

    answers: Mapping[str, Said | list[Said]]
    asked: list[str] = field(default_factory=list)

    async def ask(self, url: str) -> Exchange | NotFetched:
        """One request."""
        self.asked.append(url)
        await asyncio.sleep(0)
        said = self.answers[url]
        if isinstance(said, list):
            said = said.pop(0) if len(said) > 1 else said[0]
        if isinstance(said, FetchError):
            raise said
        return Exchange(url, *(getattr(said, name) for name in Exchange.__slots__[1:])) if isinstance(said, Exchange) else said


@dataclass
class Visitor:
    """Asks robots.txt for permission, in its own time."""

    web: Web
    book: MemoryBook = field(default_factory=MemoryBook)
    time: Time = field(default_factory=Time)

    def __post_init__(self) -> None:
        self.robots = Robots(self.web.ask, self.book, AGENT, self.time.clock)

    def verdict(self, url: str = f"{SITE}/page", after_s: float = 0.0) -> Verdict:
        """May we ask for it, some time later?"""
        self.time.passed_s += after_s
        return asyncio.run(self.robots.verdict(url))


def visitor(*said: Said, **pages: Said) -> Visitor:
    """Somebody before a site with these answers at /robots.txt, one after the other, and others at further paths."""
    return Visitor(Web({f"{SITE}/robots.txt": list(said), **{f"{SITE}/{path}": page for path, page in pages.items()}}))


class TestRules:
    """Where our reading of a file is more than Protego's."""

    @pytest.mark.parametrize(
        ("name", "meant"),
        [
            ("Gleaner", True),
            ("gLEANER", True),
            ("Gleaner/1.9", True),
            ("Gleaner the harvester", True),
            ("Gleaner (all versions)", True),
            ("Reaper, Gleaner", True),
            ("Gleaner*", True),
            ("Glean", False),
            ("Gleaner-Images", False),
            ("MyGleaner", False),
            ("(Gleaner)", False),
        ],
    )
    def test_a_group_is_ours_if_it_bears_our_name(self, name, meant):
        """The whole name and nothing but the name, whatever is written behind it."""
        rules = parse(f"User-agent: {name}\nDisallow: /\n".encode())
        assert rules.allows("Gleaner", f"{SITE}/page") is not meant

    @pytest.mark.parametrize(("record", "joined"), [("Mood: sunny", True), ("# mood", True), ("Sitemap: https://s.example/x", True), ("Noindex: /a", False)])
    def test_a_record_of_another_kind_parts_no_group(self, record, joined):
        """Unless it is written like a rule: then the group has had its rules."""
        rules = parse(f"User-agent: Gleaner\n{record}\nUser-agent: Reaper\nDisallow: /\n".encode())
        assert rules.allows("Gleaner", f"{SITE}/page") is not joined

    @pytest.mark.parametrize(
        "coded",
        [
            codecs.BOM_UTF8 + PRIVATE,
            codecs.BOM_UTF8 * 2 + PRIVATE,
            PRIVATE.decode().encode("utf-16"),
            codecs.BOM_UTF16_BE + PRIVATE.decode().encode("utf-16-be"),
            PRIVATE.decode().encode("utf-16-le"),
            PRIVATE.replace(b"\n", b"\r"),
            PRIVATE.replace(b"\n", b"\r\n"),
            b"\0" + PRIVATE,
            b"\xfd\xff junk\n" + PRIVATE.replace(b"\n", b"\n\xe9\n"),
        ],
    )
    def test_a_file_is_read_in_whatever_it_was_saved(self, coded):
        """Marks of byte order, NULs and foreign bytes hide no rule."""
        assert not parse(coded).allows("Gleaner", f"{SITE}/private/1")
        assert parse(coded).allows("Gleaner", f"{SITE}/open")

    def test_only_cr_and_lf_end_a_line(self):
        """A form feed or a line separator in a path stays in the path."""
        rules = parse("User-agent: *\nDisallow: /a\x0cAllow: /b\nDisallow: /c\u2028d\n".encode())
        assert rules.allows("Gleaner", f"{SITE}/a")
        assert rules.allows("Gleaner", f"{SITE}/c")
        assert not rules.allows("Gleaner", f"{SITE}/c%E2%80%A8d")

    def test_whole_lines_of_the_first_500_kib_are_read(self):
        """A rule that the limit cuts in two would forbid too much."""
        filler = b"#" * 99 + b"\n"
        head = b"User-agent: *\nDisallow: /early\n"
        body = head + filler * ((MAX_BYTES - len(head)) // 100) + b"Disallow: /late/and/long" + b"x" * 100 + b"\n"
        rules = parse(body)
        assert not rules.allows("Gleaner", f"{SITE}/early")
        assert rules.allows("Gleaner", f"{SITE}/late/and")
        assert len(decode(body)) <= MAX_BYTES

    def test_the_longer_rest_of_crawl_delay_and_request_rate_counts(self):
        """Both ask for the same courtesy."""
        rules = parse(b"User-agent: a\nCrawl-delay: 3\nRequest-rate: 1/10s\nUser-agent: b\nCrawl-delay: 30\nUser-agent: *\nCrawl-delay: soon\n")
        assert [rules.crawl_delay_s(agent) for agent in ("a", "b", "c")] == [10.0, 30.0, None]

    @pytest.mark.parametrize(("rate", "rest_s"), [(f"1/{'9' * 400}", 86_400.0), (f"{'9' * 400}/1", 0.0), ("0/9", None), (f"1/{'9' * 5_000}", None)])
    def test_no_number_is_too_long_for_a_rest(self, rate, rest_s):
        """No server ends our run by what it asks for."""
        assert parse(f"User-agent: *\nRequest-rate: {rate}\n".encode()).crawl_delay_s("a") == rest_s

    def test_robots_txt_itself_is_never_forbidden(self):
        """RFC 9309, 2.2.2."""
        assert parse(CLOSED).allows("Gleaner", f"{SITE}/robots.txt")

    @pytest.mark.parametrize("page", [b"<!doctype html><p>Disallow: / is what we say to robots</p>", b"", b"\x89PNG\r\n\x1a\n\0\0", b"Disallow: /\n"])
    def test_what_holds_no_rule_allows_everything(self, page):
        """A page of HTML, an image, rules for nobody."""
        assert parse(page).allows("Gleaner", f"{SITE}/page")


class TestAbsence:
    """What an answer means that is no file."""

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 410, 418, 451])
    def test_a_site_without_the_file_is_open(self, status):
        """RFC 9309, 2.3.1.3: unavailable."""
        assert visitor(answer(b"<h1>no</h1>", status)).verdict().allowed

    @pytest.mark.parametrize("status", [206, 300, 304, 429, 500, 502, 503, 504, 599, 999])
    def test_a_site_in_trouble_is_closed(self, status):
        """RFC 9309, 2.3.1.4. What no rule speaks of is closed too."""
        verdict = visitor(answer(b"", status)).verdict()
        assert (verdict.allowed, verdict.reason) == (False, Reason.ROBOTS_UNUSABLE)
        assert str(status) in verdict.detail

    def test_an_empty_file_is_a_file(self):
        """204 is an answer without a rule."""
        assert visitor(answer(status=204)).verdict().allowed

    @pytest.mark.parametrize(
        ("code", "met"),
        [
            (Reason.DEADLINE_EXCEEDED, False),
            (Reason.NAME_NOT_RESOLVED, False),
            (Reason.TLS_FAILED, False),
            (Reason.CONNECT_FAILED, False),
            (Reason.CONNECTION_LOST, False),
            (Reason.BAD_RESPONSE, True),
            (Reason.HEADERS_TOO_LARGE, True),
            (Reason.BAD_CONTENT_ENCODING, True),
            (Reason.UNSUPPORTED_CONTENT_ENCODING, True),
        ],
    )
    def test_a_net_in_trouble_is_closed(self, code, met):
        """Raised or returned, unknown is no; whether somebody was met is told for as long as that is remembered, by others too."""
        reason = Reason.ROBOTS_UNUSABLE if met else Reason.ROBOTS_UNREACHABLE
        for said in (FetchError(code.value, "why"), NotFetched(code, "why")):
            someone = visitor(said)
            for verdict in (someone.verdict(), someone.verdict(), Visitor(Web({}), someone.book.beside(), someone.time).verdict()):
                assert (verdict.allowed, verdict.reason, verdict.detail) == (False, reason, f"robots.txt: {code.value}: why")

    def test_who_was_met_and_then_no_more_is_told_as_it_is_now(self):
        """And the other way round."""
        someone = visitor(answer(status=500), FetchError("connect_failed"), FetchError("connect_failed"), answer(status=500))
        reasons = [Reason.ROBOTS_UNUSABLE, Reason.ROBOTS_UNREACHABLE, Reason.ROBOTS_UNUSABLE]
        assert [someone.verdict(after_s=3_601).reason for _ in range(3)] == reasons

    def test_a_line_that_broke_once_is_tried_once_more(self):
        """One lost packet does not close a site."""
        assert visitor(FetchError("connection_lost"), answer(PRIVATE)).verdict().allowed

    def test_what_we_chose_ourselves_is_told_as_it_is_and_not_remembered(self):
        """A host that is parked has said nothing about robots."""
        someone = visitor(NotFetched(Reason.HOST_PARKED, "an hour"), answer(PRIVATE))
        assert someone.verdict().reason is Reason.HOST_PARKED
        assert someone.verdict().allowed


class TestRedirects:
    """Where the file is elsewhere (RFC 9309, 2.3.1.2)."""

    def test_six_hops_are_followed_to_another_site(self):
        """The rules hold for the site that was asked."""
        hops: dict[str, Said | list[Said]] = {f"{SITE}/{number}": answer(status=301, location=f"/{number + 1}") for number in range(1, 5)}
        hops |= {f"{SITE}/robots.txt": answer(status=302, location="1"), f"{SITE}/5": answer(status=307, location="//cdn.example/r#x")}
        someone = Visitor(Web({**hops, "https://cdn.example/r": answer(PRIVATE)}))
        assert someone.verdict().allowed
        assert someone.verdict(f"{SITE}/private").reason is Reason.ROBOTS_DISALLOWED

    @pytest.mark.parametrize("location", ["/robots.txt", "/else", "", "mailto:me@site.example", "http://[", None])
    def test_a_way_that_leads_nowhere_closes_the_site(self, location):
        """A loop, no place, no web address."""
        named = {} if location is None else {"location": location}
        verdict = visitor(answer(status=301, **named), **{"else": answer(status=301, location="/robots.txt")}).verdict()
        assert (verdict.allowed, verdict.reason) == (False, Reason.ROBOTS_UNUSABLE)

    def test_a_way_without_end_is_left(self):
        """After ten hops."""
        endless: dict[str, Said | list[Said]] = {f"{SITE}/{number}": answer(status=301, location=f"/{number + 1}") for number in range(1, 99)}
        someone = Visitor(Web({**endless, f"{SITE}/robots.txt": answer(status=301, location="/1")}))
        assert someone.verdict().reason is Reason.ROBOTS_UNUSABLE
        assert len(someone.web.asked) == 11

    def test_a_hop_that_we_must_not_take_closes_the_site(self):
        """A robots.txt does not lead us into somebody's inner net."""
        someone = Visitor(
            Web({f"{SITE}/robots.txt": answer(status=302, location="http://10.0.0.1/"), "http://10.0.0.1/": NotFetched(Reason.ADDRESS_FORBIDDEN, "10.0.0.1")})
        )
        verdict = someone.verdict()
        assert (verdict.reason, "address_forbidden" in verdict.detail) == (Reason.ROBOTS_UNUSABLE, True)


class TestMemory:
    """How long an answer holds."""

    def test_many_who_ask_at_once_send_one_request(self):
        """And one per origin: scheme, host and port."""

        async def crowd(web: Web) -> list[Verdict]:
            robots = Robots(web.ask, MemoryBook(), AGENT, Time().clock)
            return await asyncio.gather(*(robots.verdict(f"{origin}/{n}") for n in range(9) for origin in (SITE, f"{SITE}:8443", "http://site.example")))

        web = Web({f"{origin}/robots.txt": answer(PRIVATE) for origin in (SITE, f"{SITE}:8443", "http://site.example")})
        assert all(verdict.allowed for verdict in asyncio.run(crowd(web)))
        assert sorted(web.asked) == sorted(web.answers)

    def test_another_process_reads_what_is_kept(self):
        """Rules and failures alike."""
        for said in (answer(PRIVATE), answer(status=500)):
            first = visitor(said)
            second = Visitor(Web({}), first.book.beside())
            assert first.verdict() == second.verdict()

    @pytest.mark.parametrize(
        ("control", "lifetime_s"),
        [
            ("", 86_400),
            ("max-age=600", 600),
            ("public, Max-Age = 7200", 7_200),
            ("max-age=1", 300),
            ("max-age=99999999", 86_400),
            ("no-store", 300),
            ("private, no-cache, max-age=900", 300),
            ("max-age=soon", 86_400),
        ],
    )
    def test_a_file_holds_as_long_as_its_server_says_within_a_day(self, control, lifetime_s):
        """But five minutes at least."""
        someone = visitor(answer(PRIVATE, cache_control=control), answer(CLOSED))
        assert someone.verdict().allowed
        assert someone.verdict(after_s=lifetime_s - 1).allowed
        assert not someone.verdict(after_s=2).allowed

    def test_a_clock_that_was_put_back_makes_nothing_hold_for_ever(self):
        """What is kept from the future is asked for again."""
        someone = visitor(answer(CLOSED), answer(PRIVATE))
        assert not someone.verdict().allowed
        assert someone.verdict(after_s=-400 * 86_400).allowed

    def test_an_old_copy_stands_in_for_a_file_out_of_reach_for_thirty_days(self):
        """Then the site is closed."""
        someone = visitor(answer(PRIVATE), answer(status=503))
        assert someone.verdict().allowed
        assert someone.verdict(after_s=29 * 86_400).allowed
        assert not someone.verdict(f"{SITE}/private").allowed
        assert someone.verdict(after_s=2 * 86_400).reason is Reason.ROBOTS_UNUSABLE

    def test_a_site_that_had_no_file_is_closed_while_it_is_in_trouble(self):
        """A 404 of yesterday is no copy."""
        someone = visitor(answer(status=404), answer(status=500))
        assert someone.verdict().allowed
        assert someone.verdict(after_s=86_401).reason is Reason.ROBOTS_UNUSABLE

    def test_a_file_out_of_reach_is_asked_for_ever_less_often(self):
        """After a minute, then two, four, up to an hour; it is open as soon as the file is there."""
        someone = visitor(*[answer(status=500)] * 20, answer(PRIVATE))
        waits = []
        while not someone.verdict().allowed:
            asked = len(someone.web.asked)
            waits.append(0)
            while asked == len(someone.web.asked):
                waits[-1] += 60
                someone.verdict(after_s=60)
        assert waits[:8] == [60, 120, 240, 480, 960, 1920, 3600, 3600]

    def test_a_network_of_ours_that_is_down_makes_nobody_wait_longer(self):
        """A minute each time, however often; what the host is to blame for counts on from where it was."""
        outage = Outage(Reason.NAME_NOT_RESOLVED, "no name server")
        someone = visitor(answer(status=500), *[outage] * 5, answer(status=500))
        asked = []
        for _ in range(9):
            someone.verdict(after_s=60)
            asked.append(len(someone.web.asked))
        assert asked == [1, 2, 3, 4, 5, 6, 7, 7, 8]

    def test_sitemaps_are_told_as_web_addresses(self):
        """Relative ones too, each once."""
        sitemaps = b"Sitemap: /a.xml\nSitemap: https://cdn.example/b.xml\nSitemap: /a.xml\nSitemap: ftp://x/\n"
        assert visitor(answer(CLOSED + sitemaps)).verdict().sitemaps == (f"{SITE}/a.xml", "https://cdn.example/b.xml")


ARGUED = {
    # RFC 9309, 2.2.2, compares paths after decoding, and has this very row in its table; the parser that Google published compares bytes.
    "ID_Encoding/66",
    # The same, for letters beyond ASCII: canonical URLs bear them percent-encoded, so that no such URL is ever judged.
    "ID_Encoding/63",
    "ID_Encoding/65",
    # A crawler that calls itself `Foo Bar` has no product token (2.2.1). Ours is checked to have one.
    "GoogleOnly_AcceptUserAgentUpToFirstSpace/40",
}
"""Where we differ from what others test, and why."""


@pytest.mark.corpus
def test_the_tests_of_others_pass_but_for_those_that_are_argued(corpus):
    """Google's, Protego's and the examples of the RFC."""
    suite = corpus / "trust" / "suites" / "robots.jsonl"
    if not suite.exists():
        pytest.skip("the suite of robots.txt is not here")
    cases = [json.loads(line) for line in suite.read_text(encoding="utf-8").splitlines()]
    failed = {case["id"] for case in cases if parse(case["robots"].encode("utf-8", "surrogatepass")).allows(case["ua"], case["url"]) is not case["allow"]}
    assert failed == ARGUED
