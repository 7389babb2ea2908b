"""Pages that lead to articles and are none: front pages, sections, categories, tags, author archives, search results."""

from __future__ import annotations

import bisect

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ..draft import ListDraft
from ..metadata.metadata import Metadata
from ..page.mask import Mask
from ..page.nodes import classes, is_nofollow
from ..page.page import Interval, Page
from ..page.pointers import pointers_of
from ..urls import join, same_site

# WordPress core, get_body_class() in wp-includes/post-template.php.
_WORDPRESS_LISTS = frozenset({"archive", "blog", "category", "tag", "author", "date", "search", "search-results", "post-type-archive", "tax"})
_WORDPRESS_SINGLES = frozenset({"single", "singular", "page", "attachment"})
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage", "og:profile"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_ENTRIES = frozenset({"article", "main", "li"})
_CHROME = frozenset({"nav", "aside", "footer", "header"})

# With these one page of WCXB's 709 articles is a list by its structure: a catalogue, whose thirteen entries lead to pages
# of their own. At a teased share of 0.8 it would be two, without the share of entries five.
_MIN_TEASERS = 4
_MIN_TEASED = 0.9
_MIN_IN_ENTRIES = 0.4
_TEASER_CHARACTERS = 800
_MIN_INDEXED = 8
_MIN_LINKED = 0.8


def article_list(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of articles, or null where it is none."""
    body = page.tree.find("body")
    body_classes = classes(body) if body is not None else frozenset()
    if body_classes & _WORDPRESS_SINGLES:
        return None
    wordpress = bool(body_classes & _WORDPRESS_LISTS) and (meta.generator or "").startswith("WordPress")
    if not wordpress and (meta.article is not None or "og:article" in meta.types):
        return None
    teasers = _teasers(page)
    many = len(teasers) >= _MIN_TEASERS
    if wordpress or _leads_elsewhere(page) or (many and (meta.types & _LIST_TYPES or _teased_share(page, teasers) >= _MIN_TEASED)):
        reason = Reason.SEARCH if "search" in body_classes and wordpress else Reason.ARTICLE_LIST
        further = (link for link in pointers_of(page.tree, page.url) if link.kind == "next_page")
        return ListDraft(reason=reason, links=tuple(dict.fromkeys([*(link for link, _ in teasers), *further])), title=meta.title)
    return _index(page, meta)


def _index(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of links where its main part is made of them, without a sentence between."""
    mains = page.index.tags.get("main", []) or page.index.roles.get("main", [])
    extent = page.place(mains[0]) if len(mains) == 1 else Interval(0, 0)
    links = [
        (link, place) for link, place in page.begun_in(extent, "a") if page.url is None or same_site(join(page.base, link.get("href") or "") or "", page.url)
    ]
    if len(links) < _MIN_INDEXED or sum(place.end - place.start for _, place in links) < _MIN_LINKED * (extent.end - extent.start):
        return None
    linked = Mask.of(page, (place for _, place in links))
    if any(extent.start <= line.start < extent.end and not linked.touches(Interval(line.start, line.end)) for line in page.paragraphs):
        return None
    found = ((join(page.base, link.get("href") or ""), page.slice(place)) for link, place in links)
    return ListDraft(
        Reason.ARTICLE_LIST, tuple(dict.fromkeys(Link(url=url, title=title.strip() or None, kind="article") for url, title in found if url)), title=meta.title
    )


def _teasers(page: Page) -> list[tuple[Link, int]]:
    """Headings that are links into the site, with where they stand; menus, asides and footers left out."""
    found = []
    for heading in page.tree.iter(*_HEADINGS):
        link = _whole_link(page, heading)
        target = join(page.base, link.get("href") or "") if link is not None else None
        if target is None or link is None or is_nofollow(link) or (page.url and not same_site(target, page.url)):
            continue
        # A page's own header holds the site's name; an article's header holds its heading.
        chrome = next((node.tag for node in heading.iterancestors() if node.tag in _CHROME or node.tag in _ENTRIES), None)
        front = target.split("?")[0].count("/") == 3 and target.split("?")[0].endswith("/")
        if front or (chrome in _CHROME and not (chrome == "header" and _in_entry(heading))):
            continue
        found.append((Link(url=target, title=page.text_of(heading).replace("\n", " ").strip() or None, kind="article"), page.place(heading).end))
    return found


def _in_entry(heading: HtmlElement) -> bool:
    return any(node.tag in _ENTRIES for node in heading.iterancestors())


def _whole_link(page: Page, heading: HtmlElement) -> HtmlElement | None:
    """The link that is the whole heading, inside it or around it."""
    place = page.place(heading)
    if not place:
        return None
    for link in heading.iter("a"):
        words = page.place(link)
        if words.end - words.start >= 0.8 * (place.end - place.start):
            return link
    parent = heading.getparent()
    return parent if parent is not None and parent.tag == "a" else None


def _leads_elsewhere(page: Page) -> bool:
    """Whether entries make up the page, and the largest is headed by a link to a page of its own: cards beside an article are smaller than it."""
    entries = [element for element in page.tree.iter("article") if page.place(element)]
    entries = [element for element in entries if not any(node.tag == "article" for node in element.iterancestors())]
    if len(entries) < 2 or _share_of_paragraphs(page, [page.place(element) for element in entries]) < _MIN_IN_ENTRIES:
        return False
    largest = max(entries, key=lambda element: page.place(element).end - page.place(element).start)
    heading = next((node for node in largest.iter(*_HEADINGS) if page.place(node)), None)
    link = _whole_link(page, heading) if heading is not None else None
    target = join(page.base, link.get("href") or "") if link is not None else None
    if heading is None or target is None or not same_site(target, page.url) or target.split("#")[0] == (page.url or "").split("#")[0]:
        return False
    before = Interval(page.place(largest).start, page.place(heading).start)
    return sum(len(line.text) for line in page.paragraphs if before.start <= line.start < before.end) <= _TEASER_CHARACTERS


def _share_of_paragraphs(page: Page, places: list[Interval]) -> float:
    total = inside = 0
    entries = Mask.of(page, places)
    for line in page.paragraphs:
        total += len(line.text)
        inside += len(line.text) * entries.holds(line.start)
    return inside / total if total else 1.0


def _teased_share(page: Page, teasers: list[tuple[Link, int]]) -> float:
    """Share of the page's paragraph text that stands shortly after a heading that leads elsewhere, and before the next."""
    ends = sorted(end for _, end in teasers)
    total = teased = 0
    for line in page.paragraphs:
        total += len(line.text)
        at = bisect.bisect_right(ends, line.start) - 1
        if at >= 0 and line.end - ends[at] <= _TEASER_CHARACTERS:
            teased += len(line.text)
    return teased / total if total else 1.0
