"""`thresher sources`: listed, checked against what is there, and added to a file that is otherwise left as it is."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from scraper.config.config import read
from scraper.config.sources import Ids, toml
from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES, Ended, ended
from tests.cli.site import FEED, FEED_PAGE, HARBOUR, LIST_PAGE, ROBOTS, STORY, STORY_PAGE, open_site
from tests.crawl.board import LIST, open_board
from tests.fetch.server import Server

CONFIG = """\
# mine, and in my order
data_dir = "kept"   # here

[[source]]
url = "https://forum.example/forums/"  # the board
id = "climate"
kind = "forum"
every = "30m"
tags = ["sea", "ice"]

[workers]
count = 1
"""
OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="Küste &amp; Meer">
<outline type="rss" text="The &quot;Bay&quot; \\ news" xmlUrl="https://bay.example/feed"/>
<outline type="rss" text="The Bay news" xmlUrl="https://bay.example/feed/"/>
<outline type="rss" text="Climate" xmlUrl="http://www.forum.example/forums/?utm_source=x"/>
<outline type="rss" text="" xmlUrl="https://www.pier.example/rss#top"/></outline>
<outline type="rss" text="Closed" xmlUrl="https://me:geheim@closed.example/feed"/></body></opml>"""


@pytest.fixture
def file(home: Path) -> Path:
    """A configuration with one source."""
    path = home / "thresher.toml"
    path.write_text(CONFIG)
    return path


def test_sources_are_listed_as_a_table_and_as_json(thresher: Call, file: Path):
    """Each with what it is and how often it is looked at."""
    assert thresher("sources", "list").out == "climate  forum  30m  host  https://forum.example/forums/  sea ice\n"
    (source,) = thresher("sources", "list", "--json").lines
    assert (source["id"], source["tags"]) == ("climate", ["sea", "ice"])
    file.write_text("")
    told = thresher("sources", "list")
    assert (told.code, told.out) == (0, "")
    assert "thresher init URL" in told.err


def test_feeds_of_an_opml_file_are_added_once(thresher: Call, file: Path, home: Path):
    """Folders become tags; what is there under any spelling is not added, nor is what carries a password, which is not shown either."""
    (home / "feeds.opml").write_text(OPML)
    told = thresher("sources", "import", "feeds.opml")
    assert told.code == 1
    assert [line.split() for line in told.out.splitlines()] == [
        ["+", "the-bay-news", "feed", "https://bay.example/feed"],
        ["+", "pier-example", "feed", "https://www.pier.example/rss"],
    ]
    assert "https://***@closed.example/feed: bad_address: " in told.err
    assert "geheim" not in told.err + file.read_text()
    assert file.read_text().startswith(CONFIG)
    assert [(source.id, source.tags) for source in read(file).source[1:]] == [("the-bay-news", ("Küste & Meer",)), ("pier-example", ("Küste & Meer",))]
    before = file.read_bytes()
    assert thresher("sources", "import", "feeds.opml").out == ""
    assert file.read_bytes() == before
    assert {path.name for path in home.iterdir()} == {"thresher.toml", "feeds.opml"}


TEXT = """\
# my places
https://a.example/blog/feed/  The A blog
https://b.example/news-sitemap.xml
https://c.example/section?page=feedback   # Section C
HTTPS://A.example/blog/feed/
nonsense
"""


def test_a_text_of_addresses_is_added(home: Path):
    """Kinds are guessed from the addresses; a configuration is made where there is none."""
    told = ended("sources", "import", "-", stdin=TEXT.encode(), cwd=home)
    assert (told.code, told.err) == (1, "thresher: nonsense: bad_address: no web address, as https://forum.example/forums/\n")
    assert [(source.id, source.kind) for source in read(home / "thresher.toml").source] == [
        ("the-a-blog", "feed"),
        ("b-example", "sitemap"),
        ("section-c", "list"),
    ]
    begins = (home / "thresher.toml").read_text().partition("[[source]]")[0]
    assert 'data_dir = "data" ' in begins
    assert begins.endswith("their turn\n\n")
    assert '\n# user_agent = "Name/1.0 (+https://example.org/contact)"' in begins
    named = ended("sources", "import", "-", "--kind", "forum", stdin=b"https://d.example/feed", cwd=home)
    assert (named.code, named.err) == (0, "")
    assert read(home / "thresher.toml").source[-1].kind == "forum"


LISTS = """
# Ours
- https://a.example/feed
* [The B news](https://b.example/feed)
The C news,https://c.example/feed
<https://d.example/feed> "https://e.example/feed",
https://f.example/feed;https://g.example/feed?x=1,2
"""


def test_addresses_are_found_where_lists_and_tables_have_them(home: Path):
    """In Markdown, in cells, between signs, several in a line."""
    told = ended("sources", "import", "-", stdin=LISTS.encode(), cwd=home)
    assert (told.code, told.err) == (0, "")
    assert [(source.id, source.url.removeprefix("https://")) for source in read(home / "thresher.toml").source] == [
        ("a-example", "a.example/feed"),
        ("the-b-news", "b.example/feed"),
        ("the-c-news", "c.example/feed"),
        ("d-example", "d.example/feed"),
        ("e-example", "e.example/feed"),
        ("f-example", "f.example/feed"),
        ("g-example", "g.example/feed?x=1,2"),
    ]


def test_ids_stay_apart_and_short(thresher: Call, home: Path):
    """Whatever titles are like."""
    lines = [f"https://{number}.example/ {title}" for number, title in enumerate(["News", "news!", "Новости", "word " * 40, "x" * 200, "Straße"])]
    (home / "list.txt").write_text("\n".join(lines))
    thresher("sources", "import", "list.txt")
    ids = [source.id for source in read(home / "thresher.toml").source]
    assert ids[:3] == ["news", "news-2", "2-example"]
    assert ids[5] == "strasse"
    assert max(map(len, ids)) <= 48


def test_ten_thousand_feeds_of_one_title_are_named_in_seconds():
    """Each name is looked for behind the last one of its kind: from the first on it took half a minute."""
    ids = Ids(["news-3"])
    named = [ids.free("News", "https://forum.example/") for _ in range(10_000)]
    assert (named[:4], named[-1], ids.free("News 2", "https://forum.example/")) == (["news", "news-2", "news-4", "news-5"], "news-10001", "news-2-2")


def test_tags_hold_whatever_folders_are_called(thresher: Call, home: Path):
    """Quotes, backslashes, signs that some take for line ends, and those beyond the first plane come back as they were."""
    title = 'a"b\\c \u2028 \U0001f409 ]] #'
    shown = title.replace('"', "&quot;")
    outline = f'<outline text="{shown}"><outline text="Bay" xmlUrl="https://bay.example/feed?a=1&amp;b=%22&c=3"/></outline>'
    (home / "feeds.opml").write_text(f'<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><body>{outline}</body></opml>', encoding="utf-8")
    assert thresher("sources", "import", "feeds.opml").code == 0
    (source,) = read(home / "thresher.toml").source
    assert source.tags == (title,)
    assert source.url == "https://bay.example/feed?a=1&b=%22&c=3"
    assert "\u2028" not in thresher("sources", "list").out
    assert toml("\x7f\n") == '"\\u007f\\n"'


def test_line_ends_and_links_stay_what_they_are(thresher: Call, home: Path):
    """The file is replaced whole, and a link to it leads to the new one."""
    real = home / "etc.toml"
    real.write_bytes(b'\xef\xbb\xbfdata_dir = "kept"\r\n# no line end')
    real.chmod(0o640)
    (home / "thresher.toml").symlink_to(real)
    (home / "list.txt").write_text("https://a.example/feed")
    assert thresher("sources", "import", "list.txt").code == 0
    assert (home / "thresher.toml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    body = real.read_bytes()
    assert body.startswith(b'\xef\xbb\xbfdata_dir = "kept"\r\n# no line end\r\n\r\n[[source]]\r\n')
    assert body.count(b"\n") == body.count(b"\r\n")
    assert len(read(real).source) == 1


def test_what_would_not_load_is_not_written(thresher: Call, file: Path, home: Path):
    """Tables cannot be added to a list that is written in one line."""
    file.write_text('source = [{ id = "a", kind = "feed", url = "https://a.example/" }]\n')
    (home / "list.txt").write_text("https://b.example/feed")
    before = file.read_bytes()
    told = thresher("sources", "import", "list.txt")
    assert told.code == 2
    assert "nothing was written" in told.err
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "code", "word"),
    [
        ("gone.opml", 2, "gone.opml: not_found: "),
        (SAMPLES / "bench-list.html", 1, "no_text: a page, and no list of addresses"),
        ("empty.txt", 1, "no address in it"),
        ("binary", 1, "not_text"),
        ("https://a.example/list.opml", 2, "this command reads files"),
    ],
)
def test_what_holds_no_addresses_adds_nothing(thresher: Call, file: Path, home: Path, name: str, code: int, word: str):
    """And says why."""
    (home / "empty.txt").write_text("# nothing\n")
    (home / "binary").write_bytes(bytes(range(256)))
    told = thresher("sources", "import", name)
    assert told.code == code
    assert word in told.err
    assert file.read_text() == CONFIG


def declared(home: Path, server: Server, **sources: tuple[str, str]) -> None:
    """A configuration of sources, each by its id as (kind, path)."""
    blocks = "".join(f'[[source]]\nid = "{name}"\nkind = "{kind}"\nurl = "{server.url(path)}"\n' for name, (kind, path) in sources.items())
    (home / "thresher.toml").write_text(f'data_dir = "kept"\n[fetch]\nallow = ["{server.allow}"]\n{blocks}')


def check(home: Path, *args: str) -> tuple[Ended, dict[str, dict[str, Any]]]:
    """The command, and what it says by id."""
    told = ended("sources", "check", *args, "--json", cwd=home)
    return told, {line["id"]: line for line in told.lines}


def test_a_check_of_no_sources_says_so(home: Path):
    """It is no success that nothing was wrong with nothing."""
    (home / "thresher.toml").unlink(missing_ok=True)
    told = ended("sources", "check", cwd=home)
    assert (told.code, told.out, told.err) == (2, "", "thresher: no_sources: there is no thresher.toml here; `thresher init URL` writes one\n")


@pytest.mark.enable_socket
def test_sources_that_are_what_they_say_are_well(home: Path):
    """A board is a forum, a list and an archive; each address is asked for once."""
    with open_board() as board:
        declared(home, board.server, forum=("forum", LIST), archive=("archive", f"{LIST}?x=1"))
        board.pages[f"{LIST}?x=1"] = board.pages[LIST]
        told, found = check(home)
        assert board.asked == [ROBOTS, LIST, f"{LIST}?x=1"]
        text = ended("sources", "check", "forum", cwd=home).out
    assert told.code == 0
    assert [(line["good"], line["kind"], line["what"], line["links"], line["robots"]) for line in found.values()] == [
        (True, "forum", "topic_list", 3, "allowed")
    ] * 2
    assert text == "+  forum  forum  topic_list (forum), 3 links, bbpress 1.0-1.2, 2.0-2.7, robots.txt allows it, 0.1 s between requests\n"


@pytest.mark.enable_socket
def test_sources_that_are_something_else_are_named(home: Path):
    """Another kind, a single page, nothing, what robots.txt forbids; those that are well stand beside them."""
    empty = FEED_PAGE.partition("<item>")[0] + "</channel></rss>"
    robots = "User-agent: *\nDisallow: /closed/\n"
    with open_site({FEED: FEED_PAGE, "/empty.xml": empty, HARBOUR: LIST_PAGE, STORY: STORY_PAGE, ROBOTS: robots}) as site:
        declared(
            home,
            site.server,
            feed=("feed", FEED),
            harbour=("list", HARBOUR),
            other=("forum", f"{FEED}?2"),
            empty=("feed", "/empty.xml"),
            story=("list", STORY),
            gone=("feed", "/gone"),
            closed=("list", "/closed/"),
            far=("list", "/far/"),
        )
        site.pages["/far/"] = LIST_PAGE.replace('href="', 'href="https://cdn.example')
        site.pages[f"{FEED}?2"] = FEED_PAGE
        told, found = check(home)
        some, _ = check(home, "feed", "harbour")
        wrong, _ = check(home, "fead")
        far = ended("sources", "check", "far", cwd=home)
    assert (told.code, some.code, wrong.code) == (1, 0, 2)
    assert "did you mean feed?" in wrong.err
    assert [name for name, line in found.items() if line["good"]] == ["feed", "harbour"]
    assert {name: line["what"] for name, line in found.items() if not line["good"]} == {
        "other": "feed",
        "empty": "feed",
        "story": "article",
        "gone": "http_client_error",
        "closed": "robots_disallowed",
        "far": "article_list",
    }
    assert found["harbour"]["what"] == "article_list"
    assert (found["far"]["links"], found["far"]["outside"], found["feed"]["outside"]) == (9, "cdn.example is another host", None)
    assert "none of its 9 links lies inside of its scope, so nothing would be read: cdn.example is another host" in far.out
    assert found["closed"]["robots"] == "robots_disallowed"


@pytest.mark.enable_socket
def test_where_nobody_is_met_the_code_says_so(home: Path):
    """As of every visit."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        declared(home, Server("127.0.0.1", taken.getsockname()[1]), news=("feed", "/feed"))
        told, found = check(home)
    assert told.code == 69
    assert found["news"]["what"] == "robots_unreachable"
