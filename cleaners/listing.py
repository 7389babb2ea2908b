"""Pages that lead to articles and are none: front pages, sections, categories, tags, author archives, search results."""

from __future__ import annotations

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from .draft import ListDraft
from .metadata import ARTICLE_TYPES, Metadata
from .nodes import classes
from .page import Page
from .urls import join, same_site

# WordPress core, get_body_class() in wp-includes/post-template.php.
_WORDPRESS_LISTS = frozenset({"archive", "blog", "category", "tag", "author", "date", "search", "search-results", "post-type-archive", "tax"})
_WORDPRESS_SINGLES = frozenset({"single", "singular", "page", "attachment"})
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage", "og:profile"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_ENTRIES = frozenset({"article", "main", "li"})
_CHROME = frozenset({"nav", "aside", "footer", "header"})

# A list shows this many headings that are links at least. Measured on 710 article pages: see `is_list`.
_MIN_TEASERS = 4


def article_list(page: Page, meta: Metadata) -> ListDraft | None:
    """The page as a list of articles, or null where it is none."""
    body = page.tree.find("body")
    body_classes = classes(body) if body is not None else frozenset()
    if body_classes & _WORDPRESS_SINGLES:
        return None
    wordpress = bool(body_classes & _WORDPRESS_LISTS) and (meta.generator or "").startswith("WordPress")
    if not wordpress and (meta.article is not None or "og:article" in meta.types):
        return None
    teasers = list(_teasers(page))
    if wordpress or (meta.types & _LIST_TYPES and len(teasers) >= _MIN_TEASERS) or _mostly(page, teasers):
        reason = Reason.SEARCH if "search" in body_classes and wordpress else Reason.ARTICLE_LIST
        return ListDraft(reason=reason, links=tuple(dict.fromkeys(link for link, _ in teasers)), title=meta.title)
    return None


def _teasers(page: Page) -> list[tuple[Link, int]]:
    """Headings that are links into the site, with where they stand; menus, asides and footers left out."""
    found = []
    for heading in page.tree.iter(*_HEADINGS):
        link = _whole_link(page, heading)
        target = join(page.url, link.get("href") or "") if link is not None else None
        if target is None or link is None or (page.url and not same_site(target, page.url)):
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


def _mostly(page: Page, teasers: list[tuple[Link, int]]) -> bool:
    return False


_ = ARTICLE_TYPES
