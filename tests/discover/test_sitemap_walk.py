"""All sitemaps of a site, each asked for once, whoever does the asking."""

from __future__ import annotations

from schemas.outcome import Reason
from scraper.discover.sitemaps import WELL_KNOWN, Answer, SitemapWalk

SITE = "https://news.example"


def drive(walk: SitemapWalk, site: dict[str, str]) -> tuple[list[str], list[str]]:
    """Pages found, and paths asked for, in order."""
    pages: list[str] = []
    asked: list[str] = []
    while (url := walk.wanted()) is not None:
        path = url.removeprefix(SITE)
        asked.append(path)
        body = site.get(path)
        pages.extend(link.url.removeprefix(SITE) for link in walk.take(url, Answer(200, body.encode()) if body is not None else Answer(404, b"")))
    return pages, asked


def index(*paths: str) -> str:
    """A sitemap index."""
    return "<sitemapindex>" + "".join(f"<sitemap><loc>{path}</loc></sitemap>" for path in paths) + "</sitemapindex>"


def urlset(*paths: str) -> str:
    """A sitemap."""
    return "<urlset>" + "".join(f"<url><loc>{path}</loc></url>" for path in paths) + "</urlset>"


def test_robots_names_the_sitemaps_and_nothing_is_guessed() -> None:
    """However it spells it; each page comes once."""
    robots = "User-agent: *\r\nSITEMAP : /a.xml # ours\nSite-map:https://news.example/b.txt\nSitemap: /a.xml\nSitemap:\nSitemaps: /c.xml"
    site = {"/robots.txt": robots, "/a.xml": urlset("/1", "/2"), "/b.txt": f"{SITE}/2\n{SITE}/3?utm_source=map\n{SITE}/3"}
    assert drive(SitemapWalk.of_site(SITE), site) == (["/1", "/2", "/3?utm_source=map"], ["/robots.txt", "/a.xml", "/b.txt"])


def test_well_known_names_are_tried_until_one_is_a_sitemap() -> None:
    """A page that says it is none counts as none."""
    site = {"/robots.txt": "User-agent: *", WELL_KNOWN[0]: "<html>Not here</html>", WELL_KNOWN[2]: urlset("/1"), WELL_KNOWN[3]: urlset("/2")}
    assert drive(SitemapWalk.of_site(SITE), site) == (["/1"], ["/robots.txt", *WELL_KNOWN[:3]])
    assert drive(SitemapWalk.of_site(SITE), {})[1] == ["/robots.txt", *WELL_KNOWN]


def test_indexes_that_name_each_other_are_asked_for_once() -> None:
    """Also themselves, the robots.txt and the pages they were redirected to."""
    site = {
        "/a.xml": index("/b.xml", "/a.xml", "/a.xml#x", "/robots.txt"),
        "/b.xml": index("/a.xml", "/c.xml"),
        "/c.xml": urlset("/1"),
        "/robots.txt": "Sitemap: /a.xml",
    }
    assert drive(SitemapWalk.of_site(SITE), site) == (["/1"], ["/robots.txt", "/a.xml", "/b.xml", "/c.xml"])
    walk = SitemapWalk.of(f"{SITE}/old.xml")
    assert walk.wanted() == f"{SITE}/old.xml"
    assert list(walk.take(f"{SITE}/old.xml", Answer(200, index("/new.xml").encode(), f"{SITE}/new.xml"))) == []
    assert walk.wanted() is None


def test_feeds_serve_as_sitemaps() -> None:
    """RSS and Atom, as the protocol allows."""
    feed = f"<rss version='2.0'><channel><item><title>One</title><link>{SITE}/1</link></item></channel></rss>"
    assert drive(SitemapWalk.of(f"{SITE}/feed"), {"/feed": feed}) == (["/1"], ["/feed"])


def test_an_endless_index_ends_and_says_so() -> None:
    """Each names the next one, and ever more of them."""
    walk, asked = SitemapWalk.of(f"{SITE}/0.xml", max_sitemaps=40), 0
    while (url := walk.wanted()) is not None:
        asked += 1
        list(walk.take(url, Answer(200, index(*(f"/{asked}-{number}.xml" for number in range(3))).encode())))
    assert asked <= 40
    assert {left.reason for left in walk.left} <= {Reason.BUDGET_SPENT, Reason.CRAWL_TRAP}
    assert walk.left


def test_what_is_not_taken_is_said() -> None:
    """Another host's sitemap, a missing one, a page instead of one, what lies beyond the budget, a cut end."""
    site = {"/a.xml": index("https://other.example/b.xml", "/gone.xml", "/page.xml", "/c.xml"), "/page.xml": "<html>", "/c.xml": urlset("/1", "/2", "/3")[:-3]}
    walk = SitemapWalk.of(f"{SITE}/a.xml", max_pages=2)
    assert drive(walk, site)[0] == ["/1", "/2"]
    reasons = [left.reason for left in walk.left]
    assert reasons == [Reason.OUT_OF_SCOPE, Reason.HTTP_CLIENT_ERROR, Reason.NO_TEXT, Reason.BUDGET_SPENT, Reason.UNREADABLE]
    assert walk.left_count == 5


def test_another_hosts_sitemap_is_taken_where_robots_names_it() -> None:
    """The protocol lets a site vouch for it so; that of a stranger's index is not."""
    walk = SitemapWalk.of_site(SITE)
    robots = walk.wanted()
    assert robots == f"{SITE}/robots.txt"
    list(walk.take(robots, Answer(200, b"Sitemap: https://cdn.example/news.xml")))
    assert walk.wanted() == "https://cdn.example/news.xml"
    list(walk.take("https://cdn.example/news.xml", Answer(200, index("/deep.xml").encode())))
    assert walk.wanted() == "https://cdn.example/deep.xml"
