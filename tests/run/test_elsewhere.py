"""Sources that name pages of other hosts, and pages that several sources name."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from scraper.store.targets import MOST_EARLY
from tests.cli.processes import ended
from tests.cli.site import FEED, FEED_PAGE, HOME, SITEMAP, SITEMAP_PAGE, STORY, STORY_PAGE, Site, open_site
from tests.crawl.board import LIST, STRAP, open_board

from .test_run import an_hour_later, configure, rows, run

pytestmark = pytest.mark.enable_socket

FOG = "/2026/fog/"
INDEX = f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{HOME}/part.xml</loc></sitemap></sitemapindex>'


def records(home: Path) -> list[dict[str, Any]]:
    """What is exported."""
    return ended("export", "-", "--format", "jsonl", "--data-dir", home / "kept", cwd=home).lines


def configured(home: Path, files: Site, pages: Site, kind: str, path: str) -> None:
    """A source on the server for files; both hosts are ours."""
    configure(home, files.server, ("news", kind, path))
    text = (home / "thresher.toml").read_text()
    (home / "thresher.toml").write_text(text.replace("allow = [", f'allow = ["{pages.server.allow}", '))


@pytest.mark.parametrize(("kind", "path"), [("feed", FEED), ("sitemap", SITEMAP), ("sitemap", "/index.xml")])
def test_the_pages_of_a_source_may_lie_on_another_host_than_the_source(tmp_path: Path, kind: str, path: str):
    """As where a service publishes the feed, or the sitemap and its parts lie on a server for files; and a run that only looks at a page
    again follows it on its own host.
    """
    moved = "/2026/moved/"
    with open_site({STORY: STORY_PAGE, FOG: STORY_PAGE.replace("Lamp", "Fog")}) as pages, open_site({}) as files:
        where = pages.server.url("")
        files.pages |= {FEED: FEED_PAGE.replace(HOME, where), SITEMAP: SITEMAP_PAGE.replace(HOME, where), "/index.xml": INDEX}
        files.pages["/part.xml"] = files.pages[SITEMAP]
        configured(tmp_path, files, pages, kind, path)
        ends = run(tmp_path, "--json").ends
        assert ends[STORY] == ("stored", None)
        pages.pages[moved] = pages.pages.pop(STORY)
        pages.moved[STORY] = moved
        files.pages.clear()
        an_hour_later(tmp_path, hours=25)
        assert run(tmp_path, "--json").ends[STORY] in {("stored", None), ("unchanged", None)}


def test_a_sitemap_does_not_lead_to_many_hosts(tmp_path: Path):
    """Nor to any other where it has pages of its own."""
    entry = SITEMAP_PAGE.partition("<url>")[2].partition("</urlset>")[0]
    with open_site({STORY: STORY_PAGE}) as pages, open_site({}) as files:
        configured(tmp_path, files, pages, "sitemap", SITEMAP)
        there = "<url>" + entry.replace(HOME, pages.server.url(""))
        for other in ("<url>" + entry.replace(HOME, "http://other.example"), "<url>" + entry):
            files.pages[SITEMAP] = SITEMAP_PAGE.partition("<url>")[0] + there + other + "</urlset>"
            run(tmp_path)
            an_hour_later(tmp_path)
        assert STORY not in pages.asked


def test_a_page_that_several_sources_name_is_asked_for_once(tmp_path: Path):
    """Whatever each of them says or does not say of it: a sitemap without dates does not wake what a board knows better."""
    with open_board() as board:
        sitemap = SITEMAP_PAGE.replace(f"{HOME}{STORY}", board.url(STRAP))
        board.pages[SITEMAP] = sitemap.encode()
        configure(tmp_path, board.server, ("map", "sitemap", SITEMAP), ("bench", "forum", LIST))
        run(tmp_path)
        asked = Counter(board.asked)
        assert asked.keys() >= {LIST, SITEMAP, STRAP}
        assert set(asked.values()) == {1}
        for change in (b"<!-- 1 -->", b"<!-- 2 -->"):
            board.pages[SITEMAP] += change
            an_hour_later(tmp_path)
            run(tmp_path)
            assert STRAP not in board.asked


def test_an_article_whose_feed_counts_its_comments_is_looked_at_again(tmp_path: Path):
    """For corrections by its own rhythm, for comments when there are more of them."""
    named = FEED_PAGE.replace("<rss ", '<rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/" ')
    counted = named.replace("</item>", "<slash:comments>3</slash:comments></item>")
    with open_site({STORY: STORY_PAGE, FEED: counted}) as site:
        configure(tmp_path, site.server, ("news", "feed", FEED))
        run(tmp_path)
        assert rows(tmp_path, "SELECT reply_count, due_at - looked_at FROM targets WHERE url LIKE '%lamp-room%'") == [
            (3, (timedelta(days=1) - MOST_EARLY).total_seconds())
        ]
        an_hour_later(tmp_path)
        site.pages[FEED] = counted.replace(">3<", ">4<", 1)
        assert site.asked
        run(tmp_path)
        assert set(site.asked) >= {FEED, STORY}


@pytest.mark.parametrize("named", [False, True], ids=["asked for again", "named by the feed first"])
def test_an_article_that_was_renamed_stays_one_record(tmp_path: Path, named: bool):
    """Under its first id and with its latest words, also where its new address was read before the old one was asked for again."""
    moved, page = "/2026/the-lamp-room/", STORY_PAGE.replace("<title>", f'<link rel="canonical" href="{HOME}{STORY}"><title>')
    with open_site({FEED: FEED_PAGE, STORY: page}) as site:
        configure(tmp_path, site.server, ("news", "feed", FEED))
        run(tmp_path)
        site.pages[moved] = site.pages.pop(STORY).replace(STORY, moved).replace("gulls", "terns")
        site.moved[STORY] = moved
        if named:
            site.pages[FEED] = FEED_PAGE.replace(STORY, moved)
            an_hour_later(tmp_path, hours=2)
            run(tmp_path)
        an_hour_later(tmp_path, hours=25)
        run(tmp_path)
        (record,) = records(tmp_path)
        assert record["id"] == site.server.url(STORY)
        assert "terns" in record["text"]


@pytest.mark.parametrize(
    ("title", "day", "other_day"),
    [("Fog on the bay", "", ""), ("Fog on the bay", "2026-11-20", "2026-11-20"), ("Lamp room opens", "2026-11-13", "2026-11-20")],
)
def test_an_article_whose_address_leads_to_another_story_stays_as_it_was(tmp_path: Path, title: str, day: str, other_day: str):
    """A site that takes a story away may send on to its newest one: of the same day, or the next of a column."""
    other = "/2026/fog/"
    dated = STORY_PAGE.replace("</title>", '</title><meta property="article:published_time" content="{}">')
    fog = dated.format(other_day).replace("Lamp room opens", title).replace("gulls", "fog")
    with open_site({FEED: FEED_PAGE, STORY: dated.format(day), other: fog}) as site:
        configure(tmp_path, site.server, ("news", "feed", FEED))
        run(tmp_path)
        site.pages.pop(STORY)
        site.moved[STORY] = other
        an_hour_later(tmp_path, hours=25)
        run(tmp_path)
        assert len(found := records(tmp_path)) == 2
        assert {(record["title"], "fog" in record["text"]) for record in found} == {("Lamp room opens", False), (title, True)}


def test_a_site_that_moved_to_another_domain_is_the_same_site(tmp_path: Path):
    """Its feed leads there for good, and what that names is what was read before."""
    with open_site({FEED: FEED_PAGE, STORY: STORY_PAGE}) as old, open_site({}) as new:
        configured(tmp_path, old, new, "feed", FEED)
        run(tmp_path)
        new.pages |= {FEED: FEED_PAGE.replace(HOME, new.server.url("")), STORY: STORY_PAGE.replace("gulls", "terns")}
        old.moved |= {FEED: new.server.url(FEED), STORY: new.server.url(STORY)}
        an_hour_later(tmp_path)
        run(tmp_path)
        assert STORY in new.asked
        (record,) = records(tmp_path)
        assert (record["id"], record["url"], "terns" in record["text"]) == (old.server.url(STORY), new.server.url(STORY), True)


def test_a_page_that_moved_is_asked_for_where_it_is_now_alone(tmp_path: Path):
    """Its rhythm goes on there once its old address has led there for good, and one that was on its way when the site moved is not lost."""
    with open_site({FEED: FEED_PAGE, STORY: STORY_PAGE, FOG: STORY_PAGE.replace("Lamp", "Fog")}) as old, open_site({}) as new:
        configured(tmp_path, old, new, "feed", FEED)
        run(tmp_path)
        new.pages = {path: page.replace(HOME, new.server.url("")) for path, page in old.pages.items()}
        new.pages[FEED] = new.pages[FEED].replace(FOG, "/2026/fog-now/")  # no list names that story any more
        old.moved = {path: new.server.url(path) for path in old.pages}
        for hours in (25, 25, 25):
            an_hour_later(tmp_path, hours=hours)
            run(tmp_path)
        assert {STORY, FOG} <= set(old.asked)
        assert {STORY, FOG} <= set(new.asked)
        an_hour_later(tmp_path, hours=24 * 5)
        run(tmp_path)
        assert (STORY in old.asked, new.asked.count(STORY)) == (False, 1)


def test_a_feed_that_is_empty_is_missed_by_the_second_look(tmp_path: Path):
    """Though it is the same empty one at each look."""
    with open_site({FEED: FEED_PAGE, STORY: STORY_PAGE}) as site:
        configure(tmp_path, site.server, ("news", "feed", FEED))
        run(tmp_path)
        site.pages[FEED] = FEED_PAGE.partition("<item>")[0] + "</channel></rss>"
        told = []
        for _ in range(2):
            an_hour_later(tmp_path, hours=8)
            told.append("alarm: news: source_failing" in run(tmp_path).err)
    assert told == [False, True]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ((1, 2, 3), (4, 5, 6), True),
        ((1, 2, 3), (3, 4, 5), False),
        ((1,), (2,), False),
        ((1, 2), ("1/", "2/"), False),
    ],
    ids=["all others", "one stays", "a list of one", "another spelling"],
)
def test_a_feed_that_is_shorter_than_what_comes_between_two_looks_says_so(tmp_path: Path, before: tuple[object, ...], now: tuple[object, ...], told: bool):
    """What came and went meanwhile was not seen: nobody is woken for it, and the report does not hide it."""

    def feed(names: tuple[object, ...]) -> str:
        items = "".join(f"<item><title>Story {name}</title><link>{HOME}/2026/story-{name}</link></item>" for name in names)
        return FEED_PAGE.partition("<item>")[0] + items + "</channel></rss>"

    with open_site({FEED: feed(before)}) as site:
        configure(tmp_path, site.server, ("news", "feed", FEED))
        run(tmp_path)
        said = ended("report", "--json", "--data-dir", tmp_path / "kept", cwd=tmp_path).lines[0]["sources"][0]
        assert said["turned_over"] is False
        site.pages[FEED] = feed(now)
        an_hour_later(tmp_path, hours=7)
        run(tmp_path)
    rows = ended("report", "--data-dir", tmp_path / "kept", cwd=tmp_path).out
    assert ("names nothing that it named before" in rows) is told
