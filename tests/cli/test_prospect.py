"""What a page is worth as a source, judged page by page."""

from __future__ import annotations

from hashlib import sha256

import pytest

from schemas.capture import Capture
from schemas.config import CleanConfig, Config, FetchConfig
from schemas.source import SourceKind
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.inputs import Input
from scraper.prospect import Look, look, prospects
from tests.cli.processes import SAMPLES
from tests.cli.site import FEED_PAGE, HARBOUR, HOME, LIST_PAGE, SITEMAP_PAGE, STORY_PAGE
from tests.crawl.board import LIST, open_board

PAGE = "https://gazette.example/page/"
OPML = '<?xml version="1.0"?><opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/feed"/></body></opml>'
NOFOLLOW = '<meta name="robots" content="nofollow"></head>'


def seen(body: str | bytes, url: str = PAGE, *headers: tuple[str, str]) -> Look:
    """What is found in a body."""
    raw = body.encode() if isinstance(body, str) else body
    return look(Input(url, Capture(url=url, headers=headers, sha256=sha256(raw).hexdigest(), size_bytes=len(raw)), raw), CleanConfig(), "Heron/1.0")


@pytest.mark.parametrize(
    ("body", "kind", "what", "links"),
    [
        (FEED_PAGE, "feed", "feed", 2),
        (FEED_PAGE.partition("<item>")[0] + "</channel></rss>", "feed", "feed", 0),
        (SITEMAP_PAGE, "sitemap", "sitemap", 1),
        (LIST_PAGE, "list", "article_list", 9),
        (LIST_PAGE.replace("</head>", NOFOLLOW), "list", "article_list", 0),
        (STORY_PAGE, None, "article", 0),
        (OPML, None, "feed", 0),
        ("", None, "empty_input", 0),
        ("\0\1\2" * 100, None, "not_text", 0),
    ],
)
def test_a_page_is_told_by_what_its_reader_finds(body: str, kind: str | None, what: str, links: int):
    """And what it leads to is counted, as far as it lets itself be followed."""
    found = seen(body)
    assert (found.kind, found.what, found.links) == (kind, what, links)
    assert (found.detail != "") == (found.kind is None or not links)


def test_a_board_is_told_with_its_software():
    """A thread of it names the board, which it links to by its name."""
    board, thread = (seen((SAMPLES / name).read_bytes()) for name in ("bench-list.html", "bench-strap.html"))
    assert (board.kind, board.title, board.platform.split()[0]) == (SourceKind.FORUM, "Cloth and leather", "bbpress")
    assert (thread.kind, thread.what) == (None, "thread")
    assert thread.board == "https://mendingbench.example/forums/forum/cloth-and-leather/"


def test_a_wall_is_no_source_whatever_it_links_to():
    """Its reason is told."""
    wall = seen((SAMPLES / "bench-members.html").read_bytes())
    assert (wall.kind, wall.reason) == (None, "no_access")


def test_a_front_page_is_a_list_though_it_reads_like_an_article():
    """One long teaser, and links to the rest."""
    body = STORY_PAGE.replace("</article>", f'</article><a href="{HARBOUR}">Harbour</a>')
    assert seen(body, "https://gazette.example/").kind is SourceKind.LIST
    assert seen(body).kind is None


def test_headers_may_ask_not_to_follow():
    """By the name of whoever visits too."""
    assert seen(LIST_PAGE, PAGE, ("x-robots-tag", "heron: nofollow")).links == 0
    assert seen(LIST_PAGE, PAGE, ("x-robots-tag", "other: nofollow")).links == 9


ELSEWHERE = "https://cdn.example"


@pytest.mark.parametrize(
    ("body", "url", "outside"),
    [
        (SITEMAP_PAGE.replace(HOME, ELSEWHERE), PAGE, {}),
        (SITEMAP_PAGE.replace(HOME, "https://WWW.gazette.example:443"), PAGE, {"below": "not below /page/"}),
        (SITEMAP_PAGE.replace(HOME, "https://www.gazette.example"), "https://gazette.example/map.xml", {}),
        (FEED_PAGE.replace(HOME, ELSEWHERE), PAGE, {}),
        (FEED_PAGE.replace(HOME, "https://gazette.example"), PAGE, {}),
        (LIST_PAGE, "https://gazette.example/2026/", {}),
        (LIST_PAGE.replace("</ul>", '<li><a href="/page/9">9</a></ul>'), PAGE, {}),
        (LIST_PAGE.replace('href="', f'href="{ELSEWHERE}'), PAGE, {"host": "cdn.example is another host", "below": "cdn.example is another host"}),
        ("", PAGE, {}),
    ],
)
def test_links_that_all_lie_outside_are_told_by_scope(body: str, url: str, outside: dict[str, str]):
    """As a run would leave them: a feed may name pages anywhere, a sitemap those of one other host, and one link inside is enough."""
    found = seen(body, url)
    assert found.outside == outside
    assert [found.leads(scope) for scope in ("host", "below")] == [found.links > 0 and scope not in outside for scope in ("host", "below")]


def test_a_redirect_to_another_host_means_that_host():
    """As for a run."""
    raw = SITEMAP_PAGE.replace(HOME, ELSEWHERE).encode()
    capture = Capture(url=PAGE, final_url=f"{ELSEWHERE}/map.xml", sha256=sha256(raw).hexdigest(), size_bytes=len(raw))
    assert look(Input(PAGE, capture, raw), CleanConfig(), "Heron/1.0").outside == {}


@pytest.mark.enable_socket
@pytest.mark.parametrize("session", ["?sid=0f1e2d3c4b5a69788796a5b4c3d2e1f0", "?view=new&PHPSESSID=ab12cd34ef56ab12cd34ef56ab"])
def test_the_address_of_a_source_bears_nobodys_session(session: str):
    """Boards put it into every link of a first visit, and people copy it."""
    with open_board() as board:
        board.pages[LIST + session] = board.pages[LIST]
        settings = Settings(FetchConfig(allow=(board.server.allow,), interval_s=0.0), Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
        (found,) = prospects(settings, Config(), [board.url(LIST + session)])
        assert (found.look.kind, found.url) == (SourceKind.FORUM, board.url(LIST + ("?view=new" if "view" in session else "")))
