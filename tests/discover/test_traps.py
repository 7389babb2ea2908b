"""Traps: how many pages are asked for before each is noticed, and that honest sites are read to their end."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from schemas.outcome import Reason

from .walking import HOST, Sight, Site, crawl, to


def _number(url: str) -> int:
    return int(re.findall(r"\d+", url)[-1])


def _drawn(*seed: object) -> str:
    return hashlib.md5(repr(seed).encode()).hexdigest()


def _word(*seed: object) -> str:
    return "".join("abcdefghijklmnop"[int(sign, 16)] for sign in _drawn(*seed)[:8])


def months(url: str) -> Sight:
    """Each month links to the next and to the one before, for ever."""
    year, month = map(int, re.findall(r"\d+", url))
    ahead, back = divmod(year * 12 + month, 12), divmod(year * 12 + month - 2, 12)
    return Sight(f"{year} {month} nothing on", tuple(to(f"/calendar/{y}/{m + 1}") for y, m in (ahead, back)))


def days(url: str) -> Sight:
    """Months that link to their days, which are empty and each say their own date."""
    parts = list(map(int, re.findall(r"\d+", url)))
    if len(parts) == 3:
        return Sight(f"nothing on {parts}")
    year, month = divmod(parts[0] * 12 + parts[1], 12)
    return Sight(f"{parts}", (*(to(f"/events/{parts[0]}/{parts[1]}/{day}") for day in range(1, 29)), to(f"/events/{year}/{month + 1}")))


def dates(url: str) -> Sight:
    """A date in the query that walks on."""
    year, month, day = map(int, re.findall(r"\d+", url))
    serial = year * 360 + month * 30 + day + 1
    return Sight(f"agenda of {url}", (to(f"/agenda?date={serial // 360}-{serial % 360 // 30:02}-{serial % 30:02}"),))


def session_parameter(url: str) -> Sight:
    """The same thread under a new session at every link."""
    return Sight("one thread", (to(f"/thread?sid={_drawn(url)}"), to(f"/thread?sid={_drawn(url, 2)}")), is_record=True)


def session_unnamed(url: str) -> Sight:
    """The same under a parameter that nobody knows, with values that nobody would take for a session."""
    return Sight("one thread", tuple(to(f"/thread?visit={_number('0' + url) + step}") for step in (1, 2)), is_record=True)


def session_folder(url: str) -> Sight:
    """A session as a folder of every address."""
    page = url.rsplit("/", 1)[1]
    return Sight(f"page {page}", tuple(to(f"/x{_drawn(url, name)[:12]}/{name}") for name in ("a", "b", "c")), is_record=True)


def session_everywhere(url: str) -> Sight:
    """Sixty pages, each linking to ten others, every link under a session of its own."""
    page = _number(url.rsplit("/", 1)[1])
    return Sight(f"page {page}", tuple(to(f"/{_drawn(url, step)[:12]}/page{(page + step) % 60}") for step in range(1, 11)), is_record=True)


def session_in_a_parameter(url: str) -> Sight:
    """The same in a parameter with a name of the site's own."""
    page = _number(urlsplit(url).path)
    return Sight(f"page {page}", tuple(to(f"/page{(page + step) % 60}?vk={_drawn(url, step)[:12]}") for step in range(1, 11)), is_record=True)


def tags(url: str) -> Sight:
    """Every page of tags offers to add another one."""
    chosen = url.rsplit("/", 1)[1]
    return Sight(f"tagged {chosen}", tuple(to(f"/tag/{chosen}+{word}") for word in ("red", "blue", "green", "old")))


def filters(url: str) -> Sight:
    """A shop's filters in all combinations; what they show differs each time."""
    chosen = urlsplit(url).query
    names = [name for name in "abcdefgh" if name not in parse_qs(chosen)]
    return Sight(f"shown: {chosen}", tuple(to(f"/shop?{chosen}{'&' if chosen else ''}{name}={value}") for name in names for value in (1, 2)))


def last_page_again(url: str) -> Sight:
    """Beyond its third page a thread repeats that one, and always offers a next one."""
    page = int(parse_qs(urlsplit(url).query).get("page", ["1"])[0])
    return Sight(f"posts of page {min(page, 3)}", (to(f"/thread?page={page + 1}", "next_page"),), is_record=True)


def growing(url: str) -> Sight:
    """Relative links that grow by their own folder."""
    path = urlsplit(url).path.rstrip("/")
    return Sight(path, (to(f"{path}/news/"), to(f"{path}/about/")))


def maze(url: str) -> Sight:
    """Words without end, at every depth, and no page says the same."""
    path = urlsplit(url).path.rstrip("/")
    words = [_word(path, number) for number in range(4)]
    return Sight(f"no such page: {path}", tuple(to(f"{path if number else '/start'}/{word}") for number, word in enumerate(words)))


def maze_of_lists(url: str) -> Sight:
    """The same, and each page looks like a list of articles."""
    return Sight(f"no such page: {url}", tuple(to(link.url, "article") for link in maze(url).links))


def soft_404(url: str) -> Sight:
    """The same, but every page says the same."""
    return Sight("no such page", maze(url).links)


def orders(url: str) -> Sight:
    """A list in every order, each with the links to all others."""
    ways = [f"/list?sort={key}&dir={way}&view={view}" for key in ("date", "name", "size") for way in ("asc", "desc") for view in ("grid", "list")]
    return Sight("a list", tuple(map(to, ways)))


def swapped(url: str) -> Sight:
    """Parameters in every order, double slashes, trailing slashes, default files, fragments, a tracker and another scheme."""
    spellings = ["/board/?a=1&b=2", "/board?b=2&a=1", "//board//?a=1&b=2", "/board/index.php?a=1&b=2", "/board/?a=1&b=2#x", "/board/?a=1&utm_source=m&b=2"]
    return Sight("a board", (*map(to, (HOST + spelling for spelling in spellings)), to("http://www.site.example/board/?a=1&b=2")))


def refreshed(url: str) -> Sight:
    """A page that refreshes itself, each time under a new number."""
    return Sight("wait", (to(f"/wait?n={_number('0' + url) + 1}", "refresh"),))


TRAPS = [
    (months, "/calendar/2026/1", 25),
    (days, "/events/2026/1", 100),
    (dates, "/agenda?date=2026-01-01", 25),
    (session_parameter, "/thread?sid=0", 1),
    (session_unnamed, "/thread?visit=0", 3),
    (session_folder, "/start/a", 10),
    (session_everywhere, "/0a1b2c3d4e5f/page0", 80),
    (session_in_a_parameter, "/page0?vk=0a1b2c3d4e5f", 80),
    (tags, "/tag/red", 40),
    (filters, "/shop?", 125),
    (last_page_again, "/thread", 4),
    (growing, "/news/", 8),
    (maze, "/start", 125),
    (maze_of_lists, "/start", 125),
    (soft_404, "/start", 5),
    (orders, "/list", 1),
    (swapped, "/board/?a=1&b=2", 1),
    (refreshed, "/wait?n=0", 2),
]


@pytest.mark.parametrize("last_first", [False, True], ids=["broad", "deep"])
@pytest.mark.parametrize(("site", "start", "pages"), TRAPS, ids=[site.__name__ for site, _, _ in TRAPS])
def test_a_trap_is_noticed(site: Site, start: str, pages: int, last_first: bool) -> None:
    """The crawl ends by itself after so many pages, in either order of asking, and says why."""
    walk = crawl(site, start, last_first=last_first)
    assert len(walk.asked) <= pages
    assert walk.left[Reason.CRAWL_TRAP] + walk.left[Reason.DUPLICATE_TARGET] > 0
    assert all(walk.whys.values())


def board(url: str, *, topics: int = 2_000, a_page: int = 20) -> Sight:
    """A board of many topics, newest first, each with its author's profile beside it; every third thread goes over three pages."""
    address = urlsplit(url)
    page = int(parse_qs(address.query).get("page", ["1"])[0])
    if address.path.startswith("/user/"):
        return Sight(f"profile {address.path}", (to("/board"),))
    if address.path.startswith("/topic/"):
        further = (to(f"{address.path}?page={page + 1}", "next_page"),) if _number(address.path) % 3 == 0 and page < 3 else ()
        return Sight(f"posts of {url}", (to("/board"), *further), is_record=True)
    first = (page - 1) * a_page
    shown = range(first, min(first + a_page, topics))
    links = [link for number in shown for link in (to(f"/topic/{_word(number)}-{number}", "thread"), to(f"/user/{_word(number)}"))]
    return Sight(f"topics {shown}", (*links, *([to(f"/board?page={page + 1}", "next_page")] if shown.stop < topics else [])))


def long_thread(url: str) -> Sight:
    """Five hundred pages, each with links to its neighbours."""
    page = int(parse_qs(urlsplit(url).query).get("page", ["1"])[0])
    return Sight(f"posts of page {page}", (to(f"/t?page={page + 1}", "next_page"),) if page < 500 else (), is_record=True)


def chain(url: str) -> Sight:
    """A blog where each story links to the one before, by its title at the site's root."""
    if "about" in url:
        return Sight("who we are")
    number = _number(url)
    return Sight(f"story {number}", (to("/about"), to(f"/story-of-{_word(number)}-{number - 1}")) if number else (), is_record=True)


def members_first(url: str) -> Sight:
    """The newest twenty topics are for members."""
    if "/topic/" not in url:
        return Sight("all", tuple(to(f"/topic/{number}", "thread") for number in range(400, 0, -1)))
    return Sight(f"topic {url}" if _number(url) <= 380 else "log in first", is_record=_number(url) <= 380)


def deleted_runs(url: str) -> Sight:
    """A sitemap's topics, of which sixty in a row are gone."""
    if "/topic/" not in url:
        return Sight("map", tuple(to(f"/topic/{number}", "thread") for number in range(1, 1_001)))
    gone = 500 <= _number(url) < 560
    return Sight(f"topic {url} {gone}", is_record=not gone)


def newspaper(url: str) -> Sight:
    """Sections by day, with stories under dates and words."""
    path = urlsplit(url).path
    if path.count("/") == 5:
        return Sight(f"story {path}", (to("/"), to("/sport/1/")), is_record=True)
    if path == "/":
        return Sight("front", tuple(to(f"/{section}/{page}/") for section in ("sport", "city", "world") for page in range(1, 31)))
    _, section, page, _ = path.split("/")
    return Sight(f"list {path}", tuple(to(f"/2024/05/{int(page):02}/{section}-{_drawn(path, number)[:6]}/") for number in range(10)))


def drawn_names(url: str) -> Sight:
    """A board whose topics are named by chance, and twenty of which are gone and say the same."""
    if "/t/" not in url:
        return Sight("all", tuple(to(f"/t/{_drawn(number)[:12]}/") for number in range(300)))
    gone = int(_drawn(url), 16) % 15 == 0
    return Sight("gone" if gone else url, is_record=not gone)


HONEST = [
    (board, "/board", "/topic/", 2_000 + 2 * 667),
    (long_thread, "/t", "/t", 500),
    (chain, "/story-600", "/story", 601),
    (members_first, "/all", "/topic/", 400),
    (deleted_runs, "/all", "/topic/", 1_000),
    (newspaper, "/", "/2024/", 900),
    (drawn_names, "/all", "/t/", 300),
]


@pytest.mark.parametrize("last_first", [False, True], ids=["broad", "deep"])
@pytest.mark.parametrize(("site", "start", "wanted", "pages"), HONEST, ids=[site.__name__ for site, *_ in HONEST])
def test_an_honest_site_is_read_to_its_end(site: Site, start: str, wanted: str, pages: int, last_first: bool) -> None:
    """Long threads, many topics, chains of stories and runs of closed pages are no traps."""
    walk = crawl(site, start, at_most=10_000, last_first=last_first)
    assert sum(urlsplit(url).path.startswith(wanted) for url in walk.asked) == pages


def test_profiles_are_given_up_and_their_board_is_not() -> None:
    """What brings nothing on a site that brings much is left alone after a while."""
    walk = crawl(board, "/board", at_most=10_000)
    assert sum("/user/" in url for url in walk.asked) < 80
    assert walk.left[Reason.CRAWL_TRAP] > 1_900


def cases(url: str) -> Sight:
    """A site that makes no difference between cases, and links in both."""
    number = _number("0" + url)
    return Sight(f"story {number}", tuple(to(path) for path in (f"/Story/{number + 1}", f"/story/{number + 1}")) if number < 200 else (), is_record=True)


def marks(url: str) -> Sight:
    """A site whose short codes differ by case alone."""
    if "/s/" not in url:
        return Sight("all", tuple(to(f"/s/{code}{number}") for number in range(100) for code in ("ab", "aB", "AB")))
    return Sight(f"story {url}", is_record=True)


def test_case_is_ignored_where_the_site_ignores_it() -> None:
    """A few copies are asked for to learn it; where cases tell pages apart all of them are asked for."""
    assert len(crawl(cases, "/story/0").asked) <= 201 + 4  # one more was waiting
    assert len(crawl(marks, "/all").asked) == 301
