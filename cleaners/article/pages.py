"""Which page of its article a page is: read from the links to its other pages, whose addresses are its own with another number.

A link to the next article has another address, whatever it says and whatever `rel=next` says of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from ..dedupe import dedupe_key
from ..page.numbered import Stem, plain, stems
from ..page.page import Link, Page
from ..urls import join

_ONWARD = re.compile(
    r"\W*(?:next(?: page)?|continue reading|page suivante|suivante?|nächste seite|weiter|auf der nächsten seite|siguiente|página siguiente|próxima(?: página)?"
    r"|pagina successiva|volgende(?: pagina)?|następna(?: strona)?|nästa(?: sida)?|next »)\W*"
)
"""What leads to the next page, of labels in lower case."""
_WORDED = re.compile(r"(?:page|seite|p[aá]gina|pagina|strona|strana|sivu|sida|side|oldal|страница)\s+(\d{1,3})", re.IGNORECASE)
"""What a pager may call a page: Twenty Twenty-One numbers the links of WordPress core so, "Page 2"."""
_LONGEST_LABEL = 30
_LONGEST_PAGER = 160
"""Characters of what holds the numbers of pages; a longer one holds more."""
_UPS = 4
_MOST_PAGES = 200
_ASIDES = frozenset({"aside", "footer"})


class ArticlePages(NamedTuple):
    """Where a page stands among those of its article."""

    number: int
    total: int | None
    """The greatest number that the page names; null where it names only its neighbours."""
    first: str | None
    """Address of page 1, where this is another one."""
    onward: str | None
    """Address of the next page; null on the last."""


class _Numbered(NamedTuple):
    """A link to a page of something."""

    link: HtmlElement
    url: str
    stem: str
    number: int
    label: str
    relation: str


def article_pages(page: Page, canonical: str | None = None, apart: Collection[HtmlElement] = ()) -> ArticlePages | None:
    """Which page of an article this is; null where it is the only one.

    `canonical` is the address that it gives itself: on later pages often that of the first. `apart` holds the pagers of something else: comments.
    """
    if page.url is None:
        return None
    # The links know nothing of where a visitor came from.
    own = canonical if canonical and dedupe_key(canonical) == dedupe_key(page.url) else page.url
    links = list(_numbered(page, apart))
    # Page 1 has an address without a number: where none of the links is that, a bare number is of a chapter or a month.
    firsts = {link.stem for link in links if link.number == 1 and link.stem == plain(link.url)}
    named = plain(canonical) if canonical else None
    told = (one for one in [*stems(own), Stem(plain(own), 1, True)] if one.number > 1 or one.worded)
    here = next((one for one in told if (one.worded or one.name in firsts or one.name == named) and _is_told(page, links, one.name, one.number)), None)
    if here is None:
        return None
    stem, number, _ = here
    if number == 1 and page.is_only_stated:  # nothing says that it is no later page that states the first one's address
        return None
    ours = {link.number: link.url for link in reversed(links) if link.stem == stem}
    counted = any(link.label.isdecimal() for link in links if link.stem == stem)
    first = None if number == 1 else canonical if named == stem else ours.get(1)
    return ArticlePages(number, max(number, *ours) if counted else None, first, ours.get(number + 1))


def _is_told(page: Page, links: Sequence[_Numbered], stem: str, number: int) -> bool:
    """Whether the links make the page that one: a relation or a label names its neighbour, or numbers stand around its own, which is no link."""
    ours = [link for link in links if link.stem == stem and link.number != number]
    for link in ours:
        if link.number == number + 1 and ("next" in link.relation or _ONWARD.fullmatch(link.label.lower())):
            return True
        if link.number == number - 1 and "prev" in link.relation:
            return True
        if link.label == str(link.number) and _stands_between(page, link.link, number):
            return True
    return False


def _stands_between(page: Page, link: HtmlElement, number: int) -> bool:
    """Whether a short element around a link to a page prints the number of this one, too."""
    up = link.getparent()
    for _ in range(_UPS):
        if up is None or len(page.line_of(up)) > _LONGEST_PAGER:
            return False
        # Element by element: where no space stands between them, a line of the page has them as one number.
        if re.search(rf"(?<![\w.,]){number}(?![\w.,])", " ".join(up.itertext(with_tail=True))):
            return not any(_label(page, one) == str(number) and not _is_here(page, one) for one in up.iter("a"))
        up = up.getparent()
    return False


def _label(page: Page, link: HtmlElement) -> str:
    """What a link says; of "Page 2" the number."""
    said = page.line_of(link)
    worded = _WORDED.fullmatch(said) if said[-1:].isdecimal() else None
    return worded[1] if worded else said


def _is_here(page: Page, link: HtmlElement) -> bool:
    """Whether a link leads nowhere else than to the page that it stands on."""
    target = page.url_of(link)
    return target is None or (page.url is not None and plain(target) == plain(page.url))


def _numbered(page: Page, apart: Collection[HtmlElement]) -> Iterator[_Numbered]:
    """The links of pagers, those in the head first; one without a number in its address leads to page 1, if to any."""
    inside = {element for top in apart for element in top.iter("a")}
    in_head = (Link(link, link.get("href") or "", (link.get("rel") or "").lower()) for link in page.naming if link.tag == "link")
    for link, address, relation in (*in_head, *page.links):
        start, end = page.place(link)
        stated = "next" in relation or "prev" in relation
        if end - start > _LONGEST_LABEL or (start == end and not stated):  # pictures have no label
            continue
        label = _label(page, link)
        if link in inside or not (stated or label.isdecimal() or _ONWARD.fullmatch(label.lower())):
            continue
        url = join(page.base, address)
        if url is None or any(up.tag in _ASIDES for up in link.iterancestors()):
            continue
        url = url.partition("#")[0]
        named = [one for one in stems(url) if one.number <= _MOST_PAGES]
        yield from (_Numbered(link, url, one.name, one.number, label, relation) for one in [*named, Stem(plain(url), 1, True)])
