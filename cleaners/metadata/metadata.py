"""What a page says of itself in its head: metadata elements, links, JSON-LD. What stands in the body is read elsewhere.

head             the elements, taken apart            own_article      which JSON-LD node is this page's
title            by vote                              stated_authors   who wrote it
addresses        which one it goes by                 stated_dates     when
filed            section and tags                     stated_access    whether it is free to read
terms            whose work it is
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from lxml.html import HtmlElement

from schemas.record import Author, Image, Permission

from ..draft import Moment
from ..page.page import Page
from ..urls import host
from .addresses import canonical, segments
from .directives import OUR_NAME, in_meta, product
from .filed import section, sections, steps, tags
from .head import Head
from .jsonld import JsonObject, LinkedData, types_of, words
from .language import language_tag
from .own_article import own_article
from .site_name import site_name
from .stated_access import stated_access
from .stated_authors import stated_authors
from .stated_dates import MODIFIED, PUBLISHED, Clock, latest
from .terms import PICTURES, RIGHTS, SOURCES, is_based_on, lead_image, licence
from .title import LONGEST, Titles

_PAGE_TYPES = frozenset("WebPage ItemPage AboutPage FAQPage MedicalWebPage".split())
_NOTHING = LinkedData()
_NO_TITLES = Titles()
_NOTHING_SAID = Permission()
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description", "dcterms.abstract")
_TITLES = ("og:title", "twitter:title", "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "articletitle")
_ARTICLES = frozenset({"news", "newsarticle", "news.article", "news article", "blogposting", "blogpost"})
"""What systems say for OpenGraph's `article`."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The page's own word. Everything may be missing; nothing is guessed."""

    titles: Titles = _NO_TITLES
    title: str | None = None
    """By vote over `titles`."""
    canonical_url: str | None = None
    """Same-site, absolute; null where the page names none or names another site or the front page."""
    site_name: str | None = None
    description: str | None = None
    language: str | None = None
    license: str | None = None
    is_based_on: str | None = None
    publisher: str | None = None
    generator: str | None = None
    permission: Permission = _NOTHING_SAID
    published: Moment | None = None
    modified: Moment | None = None
    refused: tuple[str, ...] = ()
    """Why times that are stated are none that the page can carry: see `Moment.refused`."""
    authors: tuple[Author, ...] = ()
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lead_image: Image | None = None
    free_access: bool | None = None
    types: frozenset[str] = frozenset()
    """schema.org types of all JSON-LD nodes, and `og:` with Open Graph's type."""
    data: LinkedData = _NOTHING
    article: JsonObject | None = None
    """The JSON-LD node that describes this page's article."""
    inner: tuple[HtmlElement, ...] = ()
    """The elements that say this amid the page's content."""


def metadata(
    page: Page, *, zone: str | None, base: datetime | None, agent: str = "", written: Iterable[HtmlElement] = (), told: JsonObject | None = None
) -> Metadata:
    """What the page's head says. `zone` (IANA) places times that carry none, `base` (capture time) bounds them; `agent` may be asked by its name.

    What stands in elements that are `written` by people says nothing. `told` is what the page's scripts say of its article, where the head says nothing.
    """
    if page.kind != "html":
        return Metadata()
    head = Head(page, written)
    canonical_url = canonical(page.url, page.base, (head.links.get("canonical"), head.first("og:url")))
    article = own_article(head, canonical_url) or told
    clock = Clock(head, _language(head, article or {}), zone, base)
    meta = _stated(head, canonical_url, article, clock, _permission(head, agent))
    if article is None or article is not told:
        return meta
    published, modified = (moment and replace(moment, source="script") for moment in (meta.published, meta.modified))
    return replace(meta, published=published, modified=modified)


def _stated(head: Head, canonical_url: str | None, article: JsonObject | None, clock: Clock, permission: Permission) -> Metadata:
    node = article or {}
    stated = [node, *head.data.of(*_PAGE_TYPES)]
    titles = _titles(head, node)
    title = titles.vote()
    published = clock.moment(stated, "datePublished", PUBLISHED) or clock.moment([node], "dateCreated", ())
    modified = latest([clock.moment(stated, "dateModified", MODIFIED), *clock.of_updates(node)])
    return Metadata(
        titles=titles,
        title=title,
        canonical_url=canonical_url,
        site_name=titles.site,
        description=head.first(*_DESCRIPTIONS) or words(node.get("description")),
        language=clock.language,
        license=licence(head.page, stated, head.links.get("license", ""), head.first(*RIGHTS)),
        is_based_on=is_based_on(head.page, node, [head.metas[name][0] for name in SOURCES if name in head.metas], head.links.get("canonical")),
        publisher=_publisher(head, node),
        generator=head.first("generator"),
        permission=permission,
        published=published,
        modified=modified,
        refused=tuple(clock.refused),
        authors=stated_authors(head, node),
        section=section(head, node, title),
        tags=tags(head, node),
        lead_image=lead_image(head.page, head.data, node, head.first(*PICTURES), head.first("og:image:alt", "twitter:image:alt")),
        free_access=stated_access(stated, head.first("article:content_tier")),
        types=frozenset().union(*(types_of(one) for one in head.data.nodes), _og_types(head)),
        data=head.data,
        article=article,
        inner=tuple(head.inner),
    )


def _og_types(head: Head) -> frozenset[str]:
    """The kinds of thing that OpenGraph calls the page, by its own names."""
    said = (kind.lower() for kind in head.every("og:type"))
    return frozenset(f"og:{'article' if kind in _ARTICLES else kind}" for kind in said)


def _titles(head: Head, node: JsonObject) -> Titles:
    """What the places that name a title say."""
    path = segments(head.page.url)
    return Titles(
        headings=head.headings,
        headline=(words(node.get("headline")) or "")[:LONGEST] or None,
        og=head.first(*_TITLES),
        element=head.title,
        site=site_name(head),
        host=host(head.page.url),
        slug=path[-1] if path else None,
        pieces=head.pieces,
        marked=head.names_of_entries(),
        lesser=head.lesser_headings(),
        lines=head.lines_of_title(),
        sections=[*sections(head, node), *(name for name, _ in steps(head)), *path[:-1]],
        branding=head.branding,
        called=head.called_title(),
    )


def _language(head: Head, node: JsonObject) -> str | None:
    root = head.page.tree
    named = head.first("og:locale", "content-language", "dc.language", "dcterms.language", "citation_language")
    said = (root.get("lang"), root.get("xml:lang"), words(node.get("inLanguage")), named)
    return next((tag for tag in map(language_tag, said) if tag), None)


def _publisher(head: Head, node: JsonObject) -> str | None:
    named = (words(one.get("name")) for one in head.data.objects(node.get("publisher")))
    return next((name for name in named if name), None) or head.first("dc.publisher", "dcterms.publisher", "citation_publisher")


def _permission(head: Head, agent: str) -> Permission:
    """What the page asks of every robot and of this program, each directive once, in lower case; and whether it reserves the mining of its text."""
    names = dict.fromkeys(filter(None, ("robots", OUR_NAME, product(agent))))
    robots = dict.fromkeys(asked for text in head.every(*names) for asked in in_meta(text))
    return Permission(robots=tuple(robots), tdm_reservation={"1": True, "0": False}.get(head.first("tdm-reservation") or ""))
