"""Pages that lead to articles and are none: front pages, sections, categories, tags, author archives, search results."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ..comments.sections import sections
from ..draft import ListDraft, NothingDraft
from ..metadata.addresses import is_front, path
from ..metadata.metadata import Metadata
from ..nothing.notice import is_stated
from ..page.lines import PARAGRAPH_WORDS
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page, VisibleLine
from ..page.pointers import pointers_of
from ..page.teasers import HEADINGS, TEASER_CHARACTERS, Teaser, entries, teasers, whole_link
from ..page.words import word_count
from ..urls import join, same_site

# WordPress core, get_body_class() in wp-includes/post-template.php.
_WORDPRESS_LISTS = frozenset({"archive", "blog", "category", "tag", "author", "date", "search", "search-results", "post-type-archive", "tax"})
_WORDPRESS_SINGLES = frozenset({"single", "singular", "page", "attachment"})
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage", "og:profile"})

# With these one page of WCXB's 709 articles is a list by its structure: a catalogue, whose thirteen entries lead to pages
# of their own. At a teased share of 0.8 it would be two, without the share of entries five.
_MIN_TEASERS = 4
_MIN_TEASED = 0.9
_MIN_IN_ENTRIES = 0.4
_FEWEST = 2
_MIN_TOLD = 30
"""Words beside teasers below which a page tells nothing itself: the shortest article text of WCXB has as many. Of the 709 two have fewer, a catalogue and a
guide in 197 entries, of which the one is neither dated nor signed nor called an article by its page."""
_MIN_SAID = 8
"""And below which its own words are a heading: a date or a name amid them is that of a teaser."""
_MOST_INTRODUCING, _MOST_PARAGRAPHS, _FEWEST_BELOW = 150, 2, 3
"""Words and paragraphs that neither a date nor a name vouches for, and headings right below them that lead to other pages: a section is introduced so. No
article of WCXB has three such headings below fewer than 160 words, and that one tells them in seventeen lines."""
_MIN_TERMS = 0.8
"""Share of the terms of a list that lead each to another page: a glossary's lead nowhere, or to where the page goes on."""
_MIN_INDEXED = 8
_MIN_LINKED = 0.8
_HEADLINE, _MIN_HEADLINES = 4, 0.65
"""Words of a link that is none of a menu, and the share of such links in all of a page's text."""
_MIN_IN_FRONT = 20
"""Headlines of a front page, if they say more than its paragraphs beside them: of two homes that WCXB calls articles one has one headline, one seven."""

_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?(?:#.*)?", re.IGNORECASE)
"""The paths of fronts, one of which each language may have: `/`, `/en/`, `/pt-br/index.php`."""
_MIN_SITE = 8
"""Other pages that the front of a site leads to."""


def article_list(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of articles, or null where it is none."""
    body = page.tree.find("body")
    body_classes = classes(body) if body is not None else frozenset()
    if body_classes & _WORDPRESS_SINGLES:
        return None
    wordpress = bool(body_classes & _WORDPRESS_LISTS) and (meta.generator or "").startswith("WordPress")
    if not wordpress and (meta.article is not None or "og:article" in meta.types):
        return None
    led = teasers(page)
    many = len(led) >= _MIN_TEASERS
    if wordpress or _leads_elsewhere(page) or (many and (meta.types & _LIST_TYPES or _teased_share(page, led) >= _MIN_TEASED)):
        reason = Reason.SEARCH if "search" in body_classes and wordpress else Reason.ARTICLE_LIST
        further = (link for link in pointers_of(page.tree, page.url) if link.kind == "next_page")
        return ListDraft(reason=reason, links=tuple(dict.fromkeys([*(one.link for one in led), *further])), title=meta.title)
    return _index(page, meta) or _front(page, meta) or _going_on(page, meta) or _terms(page, meta)


def teasing(page: Page, meta: Metadata, places: Sequence[Interval], *, is_vouched_for: bool) -> ListDraft | NothingDraft | None:
    """What the page leads to where hardly a word of the found text stands beside what heads and sums up other pages; null where it tells something itself.

    `is_vouched_for`: a date or an author stands around the text.
    """
    if meta.article is not None or "og:article" in meta.types:
        return None
    led = [one for one in teasers(page) if one.link.url != meta.canonical_url and one.link.title != meta.title]
    if len(led) < _FEWEST:
        return None
    inside = Mask.of(page, entries(page, led))
    told = sum(word_count(page.slice(place)) for place in places if not inside.touches(place))
    if told >= (_MIN_SAID if is_vouched_for else _MIN_TOLD) or not any(map(inside.touches, places)):
        return None
    if len(led) < _MIN_TEASERS:
        return NothingDraft(Reason.NO_ARTICLE_FOUND, f"little but headings that lead to other pages: {led[0].link.title}"[:200])
    return ListDraft(reason=Reason.ARTICLE_LIST, links=tuple(dict.fromkeys(one.link for one in led)), title=meta.title)


def introducing(page: Page, meta: Metadata, places: Sequence[Interval], printed: Sequence[Interval]) -> ListDraft | None:
    """What the page leads to right below a text that only introduces it; null where the text is a story of its own.

    `printed`: the names and days around it, of which those amid what heads and sums up other pages are theirs. Below a story stands "More news".
    """
    if meta.article is not None or "og:article" in meta.types or meta.authors or meta.published:
        return None
    paragraphs = [place for place in places if word_count(page.slice(place)) >= PARAGRAPH_WORDS]
    if not paragraphs:
        return None
    led = teasers(page)
    summed_up = entries(page, led)
    inside = Mask.of(page, summed_up)
    paragraphs = [place for place in paragraphs if not inside.touches(place)]
    if not 0 < len(paragraphs) <= _MOST_PARAGRAPHS or not all(map(inside.touches, printed)):
        return None
    end = max(place.end for place in paragraphs)
    first = min((place.start for place in summed_up if place.start >= end), default=end)
    away = Mask.of(page, (page.place(link.element) for link in page.links if not same_site(join(page.base, link.address), page.url)))
    between = (line for line in page.lines if end <= line.start < first and not away.holds(line.start))
    if any(between) or sum(word_count(page.slice(place)) for place in places if not inside.touches(place)) > _MOST_INTRODUCING:
        return None
    own = next(page.innermost(end - 1).iterancestors("article"), None)
    below = [one.link for one in led if page.place(one.heading).start >= first and (own is None or own in one.heading.iterancestors())]
    return ListDraft(Reason.ARTICLE_LIST, tuple(dict.fromkeys(below)), title=meta.title) if len(below) >= _FEWEST_BELOW else None


def _index(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of links where its main part is made of them; a page that parts nothing from its menu, where it is made of headlines."""
    if page.index.tags.get("main") or page.index.roles.get("main"):
        return _linked(page, meta, page.place(page.main), _MIN_LINKED, 0) if page.main is not None else None
    return _linked(page, meta, Interval(0, page.length), _MIN_HEADLINES, _HEADLINE)


def _front(page: Page, meta: Metadata) -> ListDraft | None:
    """The page at a site's own address as a list of links where headlines say more than its paragraphs, and nothing says whose story it is, or from when."""
    if not is_front(page.url) or "?" in (page.url or "") or meta.authors or meta.published:
        return None
    links, headlines = _led(page, Interval(0, page.length), _HEADLINE)
    linked = Mask.of(page, headlines.values())
    told = sum(len(line.text) for line in page.paragraphs if not linked.touches(Interval(line.start, line.end)))
    if len({page.url_of(link) for link in headlines}) < _MIN_IN_FRONT or sum(end - start for start, end in headlines.values()) <= told:
        return None
    return _list_of(page, meta, links, headlines)


def front(page: Page, meta: Metadata, printed: Sequence[Interval]) -> ListDraft | NothingDraft | None:
    """The page at a site's own address as a list of its headlines, or as nothing where it has next to none; null where it says which article it is.

    A site puts onto its front what it is about, whose it is, and the beginnings of what is new: text, but of no article. One of a page or two may be one,
    and so is what readers can comment on; without headlines, what is dated, or called an article. `printed`: the names and days around the text.
    A saved page that nobody knows the address of goes by the one that it states, and is no front where it states none.
    """
    address = page.url or meta.canonical_url
    if address is None or not _FRONT.fullmatch(path(address)) or meta.article is not None or is_stated(meta):
        return None
    links, headlines = _led(page, Interval(0, page.length), _HEADLINE)
    if len({page.url_of(link) for link, _ in links}) < _MIN_SITE or len(sections(page)) == 1:
        return None
    if len({page.url_of(link) for link in headlines}) < _MIN_TEASERS:
        if printed or meta.published or "og:article" in meta.types:
            return None
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "the front page of its site: nothing dates, signs or calls it an article")
    return _list_of(page, meta, links, headlines)


def _linked(page: Page, meta: Metadata, extent: Interval, share: float, words: int) -> ListDraft | None:
    """The links of a part of the page where so much of it is links of so many `words`, without a sentence between; shorter ones may lead on."""
    if _tells_beside(page, extent, (place for _, place in page.begun_in(extent, "a"))):
        return None
    links, headlines = _led(page, extent, words)
    if len(headlines) < _MIN_INDEXED or sum(place.end - place.start for place in headlines.values()) < share * (extent.end - extent.start):
        return None
    return None if _tells_beside(page, extent, headlines.values()) else _list_of(page, meta, links, headlines)


def _tells_beside(page: Page, extent: Interval, links: Iterable[Interval]) -> bool:
    """Whether a sentence of a part of the page stands where none of the links does."""
    linked = Mask.of(page, links)
    return any(extent.start <= line.start < extent.end and not linked.touches(Interval(line.start, line.end)) for line in page.paragraphs)


def _led(page: Page, extent: Interval, words: int) -> tuple[list[tuple[HtmlElement, Interval]], dict[HtmlElement, Interval]]:
    """The links of a part of the page to others of its site, and those of them of so many words."""
    links = [(link, place) for link, place in page.begun_in(extent, "a") if page.url is None or same_site(page.url_of(link) or "", page.url)]
    return links, {link: place for link, place in links if not words or word_count(page.slice(place)) >= words}


def _list_of(page: Page, meta: Metadata, links: Sequence[tuple[HtmlElement, Interval]], headlines: Mapping[HtmlElement, Interval]) -> ListDraft:
    found = [
        Link(url=url, title=page.slice(place).strip() or None, kind="article" if link in headlines else "page")
        for link, place in links
        if (url := page.url_of(link))
    ]
    return ListDraft(Reason.ARTICLE_LIST, tuple(dict.fromkeys(found)), title=meta.title)


def _going_on(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of links where nearly each of its paragraphs ends in one of the same words, such as "more", or stands above it."""
    said: dict[str, dict[VisibleLine, Link]] = defaultdict(dict)
    told = frozenset(page.paragraphs)
    for link in page.links if told else ():
        place = page.place(link.element)
        if not place:
            continue
        line = page.lines[at := page.line_at(place.start)]
        ends = place.end >= line.start + len(line.text) - 1
        line = page.lines[at - 1] if at and ends and place.start == line.start else line
        if not ends or line not in told:
            continue
        target = join(page.base, link.address)
        if target and (not page.url or same_site(target, page.url)) and target.split("#")[0] != (page.url or "").split("#")[0]:
            said[page.slice(place).strip().casefold()].setdefault(line, Link(url=target, kind="article"))
    total = sum(len(line.text) for line in told)
    for links in said.values():
        if len({link.url for link in links.values()}) >= _MIN_TEASERS and sum(len(line.text) for line in links) >= _MIN_TEASED * total:
            return ListDraft(Reason.ARTICLE_LIST, tuple(dict.fromkeys(links.values())), title=meta.title)
    return None


def _terms(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of what it found or of what was done, where most of its text are terms that lead each to another page, with what is said of them."""
    terms = [term for term in page.index.tags.get("dt", ()) if page.place(term)]
    links = [link for term in terms if (link := _whole_of(page, term)) is not None]
    lists = {up: page.place(up) for term in terms for up in term.iterancestors("dl")}
    extent = sum(place.end - place.start for up, place in lists.items() if not any(around in lists for around in up.iterancestors("dl")))
    if len(set(links)) < _FEWEST or len(links) < _MIN_TERMS * len(terms) or extent < _MIN_IN_ENTRIES * page.length:
        return None
    return ListDraft(Reason.ARTICLE_LIST, tuple(dict.fromkeys(links)), title=meta.title)


def _whole_of(page: Page, term: HtmlElement) -> Link | None:
    """The link to another page that is most of a term; null where none is."""
    place = page.place(term)
    link = max(term.iter("a"), key=lambda link: len(page.line_of(link)), default=None)
    target = page.url_of(link)
    if link is None or target is None or not same_site(target, page.url) or target.partition("#")[0] == (page.url or "").partition("#")[0]:
        return None
    words = page.line_of(link)
    return Link(url=target, title=words or None, kind="article") if 2 * len(words) > place.end - place.start else None


def _leads_elsewhere(page: Page) -> bool:
    """Whether entries make up the page, and the largest is headed by a link to a page of its own: cards beside an article are smaller than it."""
    entries = [element for element in page.tree.iter("article") if page.place(element)]
    entries = [element for element in entries if not any(node.tag == "article" for node in element.iterancestors())]
    if len(entries) < 2 or _share_of_paragraphs(page, [page.place(element) for element in entries]) < _MIN_IN_ENTRIES:
        return False
    largest = max(entries, key=lambda element: page.place(element).end - page.place(element).start)
    heading = next((node for node in largest.iter(*HEADINGS) if page.place(node)), None)
    link = whole_link(page, heading) if heading is not None else None
    target = page.url_of(link)
    if heading is None or target is None or not same_site(target, page.url) or target.split("#")[0] == (page.url or "").split("#")[0]:
        return False
    before = Interval(page.place(largest).start, page.place(heading).start)
    return sum(len(line.text) for line in page.paragraphs if before.start <= line.start < before.end) <= TEASER_CHARACTERS


def _share_of_paragraphs(page: Page, places: list[Interval]) -> float:
    total = inside = 0
    entries = Mask.of(page, places)
    for line in page.paragraphs:
        total += len(line.text)
        inside += len(line.text) * entries.holds(line.start)
    return inside / total if total else 1.0


def _teased_share(page: Page, led: Sequence[Teaser]) -> float:
    """Share of the page's paragraph text that stands shortly after a heading that leads elsewhere, and before the next."""
    ends = sorted(one.end for one in led)
    total = teased = 0
    for line in page.paragraphs:
        total += len(line.text)
        at = bisect.bisect_right(ends, line.start) - 1
        if at >= 0 and line.end - ends[at] <= TEASER_CHARACTERS:
            teased += len(line.text)
    return teased / total if total else 1.0
