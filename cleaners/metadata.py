"""What a page says of itself in its head: metadata elements, links, JSON-LD. One pass; what stands in the body is read elsewhere."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from urllib.parse import unquote

from schemas.record import Author, Image, Permission

from . import dates
from .access import stated_access
from .directives import OUR_NAME, product
from .draft import Moment
from .jsonld import JsonObject, LinkedData, is_block, linked_data, types_of, values, words
from .language import language_tag
from .microdata import ELEMENT, items
from .page import Page
from .persons import persons, says_by, upright
from .stated_dates import MODIFIED, PUBLISHED, finest
from .terms import PICTURES, RIGHTS, SOURCES, is_based_on, lead_image, licence
from .title import LONGEST, Titles, folding
from .urls import host, join, same_site

ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting Report ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle ReviewNewsArticle "
    "BackgroundNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle TechArticle ScholarlyArticle "
    "LiveBlogPosting MedicalScholarlyArticle".split()
)
"""schema.org's types of articles."""

_PAGE_TYPES = frozenset("WebPage ItemPage AboutPage FAQPage MedicalWebPage".split())

_ISO_LIKE = re.compile(r"\s*\d{4}-\d\d")
_MAX_PIECES = 20
"""Pieces of one heading: a title stands among the first."""
_LONGEST = 20_000
"""Characters of one metadata element that are looked at."""
_NOTHING = LinkedData()
_NO_TITLES = Titles()
_AUTHORS = "author article:author parsely-author sailthru.author cxenseparse:author dc.creator dcterms.creator citation_author byl author_name".split()
_PARSELY = {"authors": "parsely-author", "pub_date": "parsely-pub-date", "image_url": "parsely-image-url"}
_TAGS = "news_keywords parsely-tags citation_keywords keywords dc.subject dcterms.subject sailthru.tags".split()
_BETWEEN_TAGS = re.compile("[,;]")
_INDEXED = frozenset({"dc.creator", "dcterms.creator", "citation_author"})
"""Written for indexes: family name first."""


_NOTHING_SAID = Permission()

# Who wrote it and when are read from the marks of elements around the text, with their places: see `byline` and `printed_dates`.
_MARKED = frozenset(
    "name headline url mainEntityOfPage image caption contentUrl license isBasedOn isAccessibleForFree articleSection keywords inLanguage publisher".split()
)


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


def metadata(page: Page, *, zone: str | None, base: datetime | None, agent: str = "") -> Metadata:
    """What the page's head says. `zone` (IANA) places times that carry none, `base` (capture time) bounds them; `agent` may be asked by its name."""
    return Metadata() if page.kind != "html" else _Head(page, zone, base, agent).read()


class _Head:
    """The pass over one page."""

    def __init__(self, page: Page, zone: str | None, base: datetime | None, agent: str) -> None:
        self.page = page
        self.robots_names = tuple(dict.fromkeys(filter(None, ("robots", OUR_NAME, product(agent)))))
        self.zone = zone
        self.base = base
        self.metas: dict[str, list[str]] = {}
        self.links: dict[str, str] = {}
        self.title: str | None = None
        self.headings: list[str] = []
        self.pieces: list[str] = []
        self.spoken: str | None = None
        self.refused: dict[str, None] = {}
        blocks: list[str] = []
        for element in page.tree.iter("meta", "link", "title", "h1", "script"):
            tag = element.tag
            if tag == "script":
                if is_block(element) and element.text:
                    blocks.append(element.text)
            elif tag == "meta":
                self.meta(element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv"), element.get("content"))
            elif tag == "link":
                for relation in (element.get("rel") or "").lower().split():
                    self.links.setdefault(relation, element.get("href") or "")
            elif tag == "h1":
                if heading := " ".join(page.text_of(element)[:LONGEST].split()):
                    self.headings.append(heading)
                    texts = islice(element.itertext(), _MAX_PIECES)
                    self.pieces += [piece for text in texts if (piece := " ".join(text[:LONGEST].split())) and piece != heading]
            else:
                # Pictures in SVG have titles too; the page's own comes first.
                self.title = self.title or " ".join((element.text or "")[:LONGEST].split()) or None
        self.data = linked_data(blocks)
        self.parsely()

    def parsely(self) -> None:
        """Parse.ly's older form: one element of JSON, whose values are those of `parsely-NAME`."""
        for stated in self.metas.get("parsely-page", ()):
            for value in values(html.unescape(stated)):
                for key, said in value.items() if isinstance(value, dict) else ():
                    name = _PARSELY.get(key, f"parsely-{key}")
                    for text in said if isinstance(said, list) else [said]:
                        self.meta(name, words(text))

    def meta(self, names: str | None, content: str | None) -> None:
        if names and content and not content.isspace():
            for name in names.lower().split():
                self.metas.setdefault(name, []).append(" ".join(content[:_LONGEST].split()))

    def first(self, *names: str) -> str | None:
        return next((self.metas[name][0] for name in names if name in self.metas), None)

    def read(self) -> Metadata:
        canonical_url = self.canonical()
        article = self.article(canonical_url)
        node = article or {}
        pages = self.data.of(*_PAGE_TYPES)
        self.spoken = self.language(node)
        site = self.first("og:site_name", "application-name", "al:android:app_name") or next((words(n.get("name")) for n in self.data.of("WebSite")), None)
        titles = Titles(
            self.headings,
            (words(node.get("headline")) or "")[:LONGEST] or None,
            self.first("og:title", "twitter:title", "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"),
            self.title,
            site,
            host(self.page.url),
            _slug(self.page.url),
            self.pieces,
        )
        title = titles.vote()
        published = self.moment([node, *pages], "datePublished", PUBLISHED) or self.moment([node], "dateCreated", ())
        modified = self.moment([node, *pages], "dateModified", MODIFIED)
        return Metadata(
            titles=titles,
            title=title,
            canonical_url=canonical_url,
            site_name=site,
            description=self.first("og:description", "description", "twitter:description", "sailthru.description", "dc.description", "dcterms.abstract")
            or words(node.get("description")),
            language=self.spoken,
            license=licence(self.page, [node, *pages], self.links.get("license", ""), self.first(*RIGHTS)),
            is_based_on=is_based_on(self.page, node, [self.metas[name][0] for name in SOURCES if name in self.metas], self.links.get("canonical")),
            publisher=self.publisher(node),
            generator=self.first("generator"),
            permission=Permission(
                robots=tuple(self.robots()),
                tdm_reservation={"1": True, "0": False}.get(self.first("tdm-reservation") or ""),
            ),
            published=published,
            modified=modified,
            refused=tuple(self.refused),
            authors=self.authors(node),
            section=tuple(self.section(node, title)),
            tags=self.tags(node),
            lead_image=lead_image(self.page, self.data, node, self.first(*PICTURES), self.first("og:image:alt", "twitter:image:alt")),
            free_access=stated_access([node, *pages], self.first("article:content_tier")),
            types=frozenset().union(*(types_of(n) for n in self.data.nodes), [f"og:{kind.lower()}" for kind in self.metas.get("og:type", ())]),
            data=self.data,
            article=article,
        )

    def language(self, node: JsonObject) -> str | None:
        root = self.page.tree
        named = self.first("og:locale", "content-language", "dc.language", "dcterms.language", "citation_language")
        said = (root.get("lang"), root.get("xml:lang"), words(node.get("inLanguage")), named)
        return next((tag for tag in map(language_tag, said) if tag), None)

    def publisher(self, node: JsonObject) -> str | None:
        named = (words(one.get("name")) for one in self.data.objects(node.get("publisher")))
        return next((name for name in named if name), None) or self.first("dc.publisher", "dcterms.publisher", "citation_publisher")

    def canonical(self) -> str | None:
        for named in (self.links.get("canonical"), self.first("og:url")):
            found = join(self.page.url, named or "")
            if not found or not self.page.url:
                if found:
                    return found
                continue
            # A template that names the front page on every page would make one record of the whole site.
            own = join(None, self.page.url)
            front = found.split("?")[0].count("/") == 3 and found.split("?")[0].endswith("/")
            if same_site(found, own) and (not front or _path(own) in ("", "/")):
                return found
        return None

    def article(self, canonical_url: str | None) -> JsonObject | None:
        """The node of this page's article: the only one, or the one that names this page or its heading."""
        found = self.data.of(*ARTICLE_TYPES)
        if not found:
            return self.marked_article(canonical_url)
        if len(found) == 1:
            return found[0]
        return self.own(found, canonical_url)

    def marked_article(self, canonical_url: str | None) -> JsonObject | None:
        """The article of microdata: that which holds the page's only heading, or names this page; those of other stories are marked up alike."""
        found = [item for item in items(self.page, ARTICLE_TYPES, _MARKED) if types_of(item) & ARTICLE_TYPES]
        headings = self.page.index.tags.get("h1", ())
        around = [item for item in found if len(headings) == 1 and any(up is item[ELEMENT] for up in headings[0].iterancestors())]
        return around[-1] if around else self.own(found, canonical_url)

    def own(self, found: Sequence[JsonObject], canonical_url: str | None) -> JsonObject | None:
        """That of several articles which names this page or its heading."""
        own = {_bare(url) for url in (self.page.url, canonical_url) if url}
        for node in found:
            places = [node.get("url"), node.get("@id"), *(one.get("@id") or one.get("name") for one in self.data.objects(node.get("mainEntityOfPage")))]
            if any(isinstance(place, str) and _bare(join(self.page.url, place)) in own for place in places):
                return node
        named = {folding(text) for text in (*self.headings, self.first("og:title") or "") if text}
        return next((node for node in found if folding(words(node.get("headline")) or "") in named), None)

    def moment(self, nodes: list[JsonObject], key: str, names: Sequence[str]) -> Moment | None:
        said = [*((words(node.get(key)), f"json-ld {key}") for node in nodes), *((self.first(name), f"meta {name}") for name in names)]
        read = [replace(self.when(raw), source=source) for raw, source in said if raw]
        self.refused.update((moment.refused, None) for moment in read if moment.refused)
        return finest(read)

    def when(self, raw: str) -> Moment:
        if _ISO_LIKE.match(raw):
            return dates.iso(raw, zone=self.zone, base=self.base)
        return dates.words(raw, language=self.spoken, zone=self.zone, base=self.base)

    def authors(self, node: JsonObject) -> tuple[Author, ...]:
        for key in ("author", "creator"):
            named = [one for one in self.data.objects(node.get(key)) if not types_of(one) & {"Organization", "NewsMediaOrganization"}]
            # Several names in one object share what is said of it: no address is any one's.
            lists = ((names, one.get("url")) if isinstance(names := one.get("name"), list) and len(names) > 1 else ([names], one.get("url")) for one in named)
            found = persons((words(name), words(url) if len(names) == 1 else None) for names, url in lists for name in names)
            if found:
                return found
        for name in _AUTHORS:
            texts = self.metas.get(name, ())
            if found := persons((text, None) for text in (map(upright, texts) if name in _INDEXED else texts)):
                return found
        return persons((text, None) for label, text in self.labelled() if says_by(label))

    def labelled(self) -> Iterator[tuple[str, str]]:
        """What the page has printed on cards of X beside a label of its own."""
        for number in "12":
            label, text = self.first(f"twitter:label{number}"), self.first(f"twitter:data{number}")
            if label and text:
                yield label, text

    def robots(self) -> Iterator[str]:
        """What the page asks of every robot and of this program, each directive once, in lower case."""
        texts = [text for name in self.robots_names for text in self.metas.get(name, ())]
        yield from dict.fromkeys(word for text in texts for part in text.split(",") if (word := part.strip().lower()))

    def section(self, node: JsonObject, title: str | None) -> Iterator[str]:
        trail: list[str] = []
        for crumbs in self.data.of("BreadcrumbList")[:1]:
            for item in self.data.objects(crumbs.get("itemListElement")):
                inner = item.get("item")
                if name := words(item.get("name")) or (words(inner.get("name")) if isinstance(inner, dict) else None):
                    trail.append(name)
        if trail and title and folding(trail[-1]) in (folding(title), folding(self.title or "")):
            trail.pop()
        named = node.get("articleSection")
        sections = named if isinstance(named, list) else [named]
        yield from (
            trail or list(dict.fromkeys(filter(None, [*self.metas.get("article:section", ()), *map(words, sections), self.first("parsely-section")])))[:1]
        )

    def tags(self, node: JsonObject) -> tuple[str, ...]:
        named = node.get("keywords")
        own = named if isinstance(named, list) else [named]
        for source in (self.metas.get("article:tag"), own, *(self.metas.get(name) for name in _TAGS)):
            texts = [text for text in map(words, source or ()) if text]
            split = [part.strip() for text in texts for part in (_BETWEEN_TAGS.split(text) if len(texts) == 1 else [text])]
            if found := tuple(dict.fromkeys(part for part in split if part)):
                return found
        return ()


def _bare(url: str | None) -> str | None:
    return url.split("#")[0].split("?")[0].rstrip("/").replace("http://", "https://", 1) if url else None


def _path(url: str | None) -> str:
    return "/" + url.split("/", 3)[3] if url and url.count("/") >= 3 else ""


def _slug(url: str | None) -> str | None:
    """The last part of an address's path, without its extension."""
    last = _path(url).split("#")[0].split("?")[0].rstrip("/").rsplit("/", 1)[-1]
    return unquote(last.rsplit(".", 1)[0]) or None
