"""`thresher init`: from an address to a configuration that loads and works."""

from __future__ import annotations

import os
import pty
import re
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from schemas.source import SourceKind
from scraper.config.config import read
from tests.cli.processes import Ended, ended, process
from tests.cli.site import FEED, FEED_PAGE, HARBOUR, HOME, LIST_PAGE, ROBOTS, SITEMAP, SITEMAP_PAGE, STORY, STORY_PAGE, Site, open_site
from tests.crawl.board import LIST, STRAP, open_board
from tests.fetch.server import Server, serve_raw
from tests.fetch.talk import stall
from tests.fetch.test_connecting import server_tls

pytestmark = pytest.mark.enable_socket

NAMED = f"User-agent: *\nCrawl-delay: 0\nSitemap: {HOME}{SITEMAP}\n"
NEW = "/news-map.xml"
SHELL_PAGE = """<html><head><title>Harbour Talk</title><meta name="generator" content="Discourse 3.2.0"></head>
<body><noscript>enable JavaScript</noscript><div id="main"></div><script src="/app.js"></script></body></html>"""
NAMES_FEED = f'<link rel="alternate" type="application/rss+xml" href="{FEED}">'
WALL_PAGE = f"""<html><head><title>Before you continue</title>{NAMES_FEED}</head><body><h1>We value your privacy</h1>
<p>We and our 812 partners store information on your device, such as cookies. Accept cookies to continue to the site.</p>
<button>Accept all</button><button>Reject all</button></body></html>"""
SECTION_PAGE = LIST_PAGE.replace("</head>", f'{NAMES_FEED}<link rel="alternate" type="application/rss+xml" href="/sport/feed/"></head>')
NEWS = {STORY: STORY_PAGE, FEED: FEED_PAGE, SITEMAP: SITEMAP_PAGE, ROBOTS: NAMED, HARBOUR: LIST_PAGE}


def init(home: Path, server: Server, url: str, *args: str) -> Ended:
    """The command with the server allowed."""
    return ended("init", url, *args, "--allow", server.allow, cwd=home)


def chosen(home: Path, pages: dict[str, str], path: str) -> tuple[SourceKind, str, list[str]]:
    """Kind and path of the source that is written, and what the site was asked for."""
    with open_site(pages) as site:
        assert init(home, site.server, site.server.url(path)).code == 0
        (source,) = read(home / "thresher.toml").source
        return source.kind, source.url.removeprefix(site.server.url("")), site.asked


@pytest.mark.parametrize("start", [LIST, STRAP])
def test_a_board_or_a_thread_of_it_leads_to_the_board(tmp_path: Path, start: str):
    """The whole file holds what a first run needs, and the next commands are told."""
    with open_board() as board:
        told = init(tmp_path, board.server, board.url(start), "--contact", "https://example.org/me")
        assert board.asked == [ROBOTS, *dict.fromkeys([start, LIST])]
        checked = ended("check", cwd=tmp_path)
        assert board.asked == []  # the store remembers robots.txt from the first visit
    assert told.code == 0
    assert told.out.splitlines()[0].startswith("found    forum of bbpress ")
    assert told.out.endswith("written  thresher.toml\nnext     thresher check\n         thresher run\n         thresher report\n")
    config = read(tmp_path / "thresher.toml")
    (source,) = config.source
    assert (source.id, source.kind, source.url, source.scope) == ("cloth-and-leather", SourceKind.FORUM, board.url(LIST), "below")
    assert (config.fetch.user_agent, config.fetch.allow, config.data_dir) == ("Thresher/1.0 (+https://example.org/me)", (board.server.allow,), "data")
    assert (checked.code, checked.out.count("\n+")) == (0, 5)


def test_every_line_of_the_file_says_what_it_is_for(tmp_path: Path):
    """In a comment, and nothing in it is longer than a wide screen."""
    with open_board() as board:
        init(tmp_path, board.server, board.url(LIST))
    lines = (tmp_path / "thresher.toml").read_text().splitlines()
    assert [line for line in lines if " = " in line and not re.search(r" # \w", line)] == []
    assert max(map(len, lines)) <= 160


@pytest.mark.parametrize(
    ("pages", "start", "kind", "found", "asked"),
    [
        (NEWS, STORY, "feed", FEED, [ROBOTS, STORY, FEED]),
        (NEWS, FEED, "feed", FEED, [ROBOTS, FEED]),
        (NEWS, SITEMAP, "sitemap", SITEMAP, [ROBOTS, SITEMAP]),
        (NEWS, HARBOUR, "sitemap", SITEMAP, [ROBOTS, HARBOUR, SITEMAP]),
        ({**NEWS, "/": SHELL_PAGE}, "/", "sitemap", SITEMAP, [ROBOTS, "/", SITEMAP]),
        ({**NEWS, FEED: LIST_PAGE}, STORY, "sitemap", SITEMAP, [ROBOTS, STORY, FEED, SITEMAP]),
        (
            {**NEWS, "/news-map.xml": SITEMAP_PAGE, ROBOTS: f"{NAMED}Sitemap: /news-map.xml\n"},
            HARBOUR,
            "sitemap",
            "/news-map.xml",
            [ROBOTS, HARBOUR, "/news-map.xml"],
        ),
        ({**NEWS, ROBOTS: ""}, HARBOUR, "list", HARBOUR, [ROBOTS, HARBOUR]),
        ({**NEWS, SITEMAP: SITEMAP_PAGE.replace(HOME, "https://cdn.example")}, HARBOUR, "sitemap", SITEMAP, [ROBOTS, HARBOUR, SITEMAP]),
        ({**NEWS, "/": WALL_PAGE}, "/", "feed", FEED, [ROBOTS, "/", FEED]),
        ({**NEWS, "/sport/": SECTION_PAGE, "/sport/feed/": FEED_PAGE}, "/sport/", "feed", "/sport/feed/", [ROBOTS, "/sport/", "/sport/feed/"]),
        ({"/": STORY_PAGE.replace("</article>", f'</article><a href="{HARBOUR}">Harbour</a>')}, "/", "list", "/", [ROBOTS, "/", FEED]),
    ],
)
def test_the_best_source_that_a_page_is_or_names_is_chosen(tmp_path: Path, pages: dict[str, str], start: str, kind: str, found: str, asked: list[str]):
    """Its own feed, else the site's, else the sitemap of the site, else the page itself; never the feed of comments; nothing is asked for that is not named."""
    assert chosen(tmp_path, pages, start) == (kind, found, asked)


@pytest.mark.parametrize("start", [STORY, FEED])
def test_a_sitemap_beside_a_feed_is_written_to_be_switched_on(tmp_path: Path, start: str):
    """And told. Without its marks of a comment the file loads too."""
    with open_site(NEWS) as site:
        told = init(tmp_path, site.server, site.server.url(start)).out
        assert f"with {site.server.url(SITEMAP)} to be switched on" in told
    text = (tmp_path / "thresher.toml").read_text()
    head, mark, tail = text.partition("# [[source]]")
    (tmp_path / "thresher.toml").write_text(head + (mark + tail).replace("# ", "", 5))
    assert [source.kind for source in read(tmp_path / "thresher.toml").source] == ["feed", "sitemap"]
    assert [source.id for source in read(tmp_path / "thresher.toml").source] == ["gazette-news-views", "gazette-news-views-sitemap"]


def test_the_sitemap_of_all_is_written_beside_that_of_news(tmp_path: Path):
    """To be switched on, for that of news names two days."""
    chosen(tmp_path, {**NEWS, NEW: SITEMAP_PAGE, ROBOTS: f"{NAMED}Sitemap: {NEW}\n"}, HARBOUR)
    text = (tmp_path / "thresher.toml").read_text()
    head, mark, tail = text.partition("# [[source]]")
    (tmp_path / "thresher.toml").write_text(head + (mark + tail).replace("# ", "", 5))
    assert [urlsplit(source.url).path for source in read(tmp_path / "thresher.toml").source] == [NEW, SITEMAP]


WALL_PAGE = """<html lang="en"><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>
<p>We and our 842 partners store and access information on a device, such as cookies.</p><button>Accept all</button><button>Reject all</button></body></html>"""
OF_TWO_OTHERS = SITEMAP_PAGE.replace(HOME, "https://cdn.example").replace("</urlset>", "<url><loc>https://files.example/map</loc></url></urlset>")


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        ({STORY: STORY_PAGE}, "article: a single page; name the one that lists such pages"),
        ({STORY: STORY_PAGE}, f"{FEED}, which it names: http_client_error: 404 Not Found; no source found"),
        ({STORY: STORY_PAGE, FEED: FEED_PAGE.partition("<item>")[0] + "</channel></rss>"}, f"{FEED}, which it names: feed: it leads nowhere; no source found"),
        ({STORY: STORY_PAGE.replace(FEED, "http://127.0.0.9/")}, "not globally routable; a host of your own is named by --allow ADDRESS:PORT; no source"),
        ({}, "http_client_error: 404 Not Found; is the address spelt as the site spells it?; no source found"),
        ({STORY: "<html><body><h1>Gazette</h1><p>News.</p></body></html>"}, "; it names no feed, sitemap or board: where the site has one, name that; no"),
        ({STORY: WALL_PAGE}, "consent_wall: the page calls itself 'Before you continue'; its feed, sitemap or board may be open"),
        ({STORY: OF_TWO_OTHERS}, "sitemap: none of its 2 links lies inside of its scope, so nothing would be read"),
        ({ROBOTS: "User-agent: *\nDisallow: /\n", STORY: STORY_PAGE}, "; what it leaves open may be named, and its operator asked; no source found"),
    ],
)
def test_where_no_source_is_nothing_is_written(tmp_path: Path, pages: dict[str, str], why: str):
    """And the reason is told."""
    with open_site(pages) as site:
        told = init(tmp_path, site.server, site.server.url(STORY))
    assert told.code == 1
    assert why in told.err
    assert "no source found, thresher.toml is not written" in told.err
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_reached_is_told_by_the_code(tmp_path: Path):
    """As of every visit."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        place = f"127.0.0.1:{taken.getsockname()[1]}"
        told = ended("init", f"http://{place}/", "--allow", place, cwd=tmp_path)
    assert (told.code, (tmp_path / "thresher.toml").exists()) == (69, False)
    assert "; is the name spelt right, and the network up?; no source found" in told.err


@pytest.mark.parametrize(
    ("speaks_tls", "advice"),
    [(True, "; its certificate is not one that this machine trusts; no source found"), (False, "; is it https that is spoken at that port?; no source found")],
)
def test_what_fails_of_https_is_told_apart(tmp_path: Path, speaks_tls: bool, advice: str):
    """A host that speaks plain text has no certificate that could be at fault."""
    with serve_raw(lambda reader, writer: stall(writer, b"220 mail.example ESMTP\r\n"), tls=server_tls() if speaks_tls else None) as server:
        told = ended("init", f"https://{server.allow}/", "--allow", server.allow, cwd=tmp_path)
    assert told.code == 69
    assert advice in told.err


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["https://forum.example/"], "no_contact: sites must be able to reach whoever visits them: --contact "),
        (["https://forum.example/", "--contact", "nobody"], "bad_user_agent: "),
        (["https://forum.example/", "--contact", ""], "it is empty"),
        (["forum.example"], "bad_address: forum.example: no web address, as https://forum.example/forums/; write https://forum.example/\n"),
        (["127.0.0.1:8000/tea"], "; write http://127.0.0.1:8000/tea\n"),
        (["localhost:8000/tea"], "; write http://127.0.0.1:8000/tea\n"),
        (["localhost:443"], "; write https://127.0.0.1/\n"),
        (["forum.example:tea"], "bad_address: forum.example:tea: no web address, as https://forum.example/forums/\n"),
        (["forum.example/tea?page=2"], "; write https://forum.example/tea?page=2\n"),
        (["me:geheim@forum.example"], "no web address, as https://forum.example/forums/\n"),
        (["forum"], "bad_address: forum: no web address, as https://forum.example/forums/\n"),
        ([""], "bad_address: nothing: no web address, as https://forum.example/forums/\n"),
        (["ftp://forum.example/"], "bad_address: ftp://forum.example/: no web address, as https://"),
        (["https://"], "bad_address: https://: no web address, as https://"),
        (["https://me:geheim@forum.example/"], "bad_address: https://***@forum.example/: it carries a user's name"),
        (["https://forum.example/", "--contact", "me@example.org", "--output", "mine.toml"], "config_exists: mine.toml is there"),
        (["https://forum.example/", "--contact", "me@example.org", "--output", "no/such.toml"], "output_unusable: no/such.toml: there is no such folder"),
    ],
)
def test_nothing_starts_without_what_it_takes(tmp_path: Path, args: list[str], word: str):
    """And no file is touched."""
    (tmp_path / "mine.toml").write_text("# mine\n")
    told = ended("init", *args, cwd=tmp_path)
    assert told.code == 2
    assert word in told.err
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("mine.toml", "# mine\n")]


def test_a_script_without_a_contact_gets_the_line_to_fill_in(tmp_path: Path):
    """For its own hosts only, and it is told."""
    with open_site(NEWS) as site:
        told = init(tmp_path, site.server, site.server.url(HARBOUR), "--output", "my own.toml")
    assert "no contact is known" in told.err
    assert '\n# user_agent = "Name/1.0 (+https://example.org/contact)"' in (tmp_path / "my own.toml").read_text()
    named = "--config 'my own.toml'"
    assert told.out.endswith(f"next     thresher check {named}\n         thresher run {named}\n         thresher report {named}\n")


def test_on_a_terminal_the_contact_is_asked_for(tmp_path: Path):
    """And stands in the file; an answer that is mistyped is asked for again, and no other."""
    with open_site(NEWS) as site:
        config = asked_at_terminal(tmp_path, site, b"me at home\nme@example.org\nHeron/2\nHeron\n")
    assert config.fetch.user_agent == "Heron/1.0 (mailto:me@example.org)"


def asked_at_terminal(home: Path, site: Site, typed: bytes):
    """The configuration after somebody has typed these lines."""
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    command = ["init", site.server.url(HARBOUR), "--allow", site.server.allow]
    with process(*command, cwd=home, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        assert running.wait(timeout=60) == 0
    os.close(theirs)
    os.close(ours)
    return read(home / "thresher.toml")
