"""Stories of other pages that a page prints one below the other: a blog's front page, a category, a tag or an author with whole posts, or with one alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ..draft import ListDraft
from ..metadata.addresses import bare, is_front
from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.mask import Mask
from ..page.nodes import classes, is_nofollow
from ..page.page import Interval, Page
from ..page.teasers import HEADINGS, Teaser, teasers
from ..page.words import word_count
from ..urls import same_site

_TITLE = re.compile(r"(?:.*[-_])?(?:title|headline)")
"""What templates call an element that is the title of an entry: `entry-title`, `post_title`, `article-title`, `title`."""
_TITLE_WORDS = 3
"""Of a title: a link of fewer words leads to a section."""
_TOLD_WORDS = 8
"""Of a line that tells something: the page's own heading and how many entries there are have fewer."""
_AROUND = frozenset({*HEADINGS, "nav", "aside", "footer", "header"})
"""What a link that is a title by what it is called stands in nowhere: the headings are titles themselves."""


def of_others(page: Page, meta: Metadata, places: Sequence[Interval], heading: Interval, printed: Sequence[Interval]) -> ListDraft | None:
    """The page as a list where its text is what other pages tell: right above it stands a title that leads there, and that the page does not name as its own.

    `printed`: the names and days around the text. One alone is no entry unless one of them stands beside it; where they stand between the page's own heading
    and that title, the page is signed or dated itself.
    """
    if meta.article is not None or "og:article" in meta.types or not places:
        return None
    named = Mask.of(page, printed)  # a name below a heading leads to its author's page
    led = sorted((one for one in _led(page, meta) if not named.touches(page.place(one.heading))), key=lambda one: one.end)
    titles = Mask.of(page, (page.place(one.heading) for one in led))
    first = next((place.start for place in places if word_count(page.slice(place)) >= _TOLD_WORDS or titles.touches(place)), places[0].start)
    above = next((one for one in reversed(led) if page.place(one.heading).start <= first), None)
    if above is None or any(above.end <= page.place(element).start < first for tag in HEADINGS for element in page.index.tags.get(tag, ())):
        return None
    own = page.place(above.heading)
    told = next((place.start for place in places if place.start >= own.end), own.end)
    entry = next((up for up in above.heading.iterancestors() if page.place(up).end > told), above.heading)
    if (item := next(entry.iterancestors("article", "li"), None)) is not None and not heading.is_within(page.place(item)):
        entry = item
    if heading and not (is_front(page.url) or heading.is_within(own) or _leads(page, heading)) and _is_of_page(page, heading, own, page.place(entry), printed):
        return None
    further = any(above.end < one.end <= place.start for one in led for place in places)
    leads_again = sum(bare(page.url_of(link)) == bare(above.link.url) for link in entry.iter("a")) > 1
    # Of a page whose address nobody knows, the one title that leads somewhere is as likely to lead to itself.
    is_known = page.url is not None or meta.canonical_url is not None
    if not (further or (is_known and (leads_again or any(place.is_within(page.place(entry)) for place in printed)))):
        return None
    return ListDraft(Reason.ARTICLE_LIST, tuple(dict.fromkeys(one.link for one in led)), title=meta.title)


def _is_of_page(page: Page, heading: Interval, own: Interval, entry: Interval, printed: Sequence[Interval]) -> bool:
    """Whether between the page's heading and the first title a name or a day is the page's, or a heading says that other pages follow: "Up next"."""
    end = own.start if heading.is_within(entry) else min(entry.start, own.start)
    headings = (page.place(element).start for tag in HEADINGS for element in page.index.tags.get(tag, ()))
    return any(heading.start <= place.start < end for place in printed) or any(heading.end <= start < own.start for start in headings)


def _leads(page: Page, heading: Interval) -> bool:
    """Whether what looks like the page's heading is a link: the site's name, the section's."""
    return any(place.start == heading.start and place.end >= heading.end - 1 for _, place in page.begun_in(heading, "a"))


def _led(page: Page, meta: Metadata) -> Iterator[Teaser]:
    """The titles that lead to other pages of the site, and not to one that the page lies in or calls itself."""
    named = f" {folding(meta.titles.element or '')} {folding(meta.titles.og or '')} "
    own = {bare(page.url), bare(meta.canonical_url)} - {None}
    for one in [*teasers(page), *_titled(page)]:
        target, words = bare(one.link.url), one.link.title or ""
        if target is None or word_count(words) < _TITLE_WORDS or f" {folding(words)} " in named:
            continue
        if not any(f"{address}/".startswith(f"{target}/") for address in own if address):
            yield one


def _titled(page: Page) -> Iterator[Teaser]:
    """Links into the site that are the whole of an element that is called a title, and no heading; or that hold a title, with the summary below it; or that,
    empty, cover what they are called, as theme authors stretch them over a card."""
    headings = {folding(page.line_of(heading)): heading for tag in HEADINGS for heading in page.index.tags.get(tag, ())}
    for link in page.links:
        element = link.element
        called = _title_of(page, element) if page.place(element) else headings.get(folding(element.get("title") or element.get("aria-label") or ""))
        if called is None or any(up.tag in _AROUND for up in element.iterancestors()):  # of most links
            continue
        target = page.url_of(element)
        if target is not None and not (is_front(target) or is_nofollow(element) or (page.url and not same_site(target, page.url))):
            yield Teaser(Link(url=target, title=page.line_of(called) or None, kind="article"), called, page.place(called).end)


def _title_of(page: Page, link: HtmlElement) -> HtmlElement | None:
    """The title that a link is, or the first that it holds; null where it holds none."""
    around = link.getparent()
    if around is not None and page.place(around) == page.place(link) and _is_title(around):
        return around
    return next((one for one in link.iter() if isinstance(one.tag, str) and page.place(one) and (one.tag in HEADINGS or _is_title(one))), None)


def _is_title(element: HtmlElement) -> bool:
    return element.tag == "h6" or any(_TITLE.fullmatch(name) for name in classes(element))
