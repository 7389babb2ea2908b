"""What the user has said of a site (`[[site]]`), put to use on one page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import lxml.html
from lxml.html import HtmlElement

from schemas.config import CleanConfig, SiteConfig, SiteReading
from schemas.record import Author

from .dates import dates
from .dates.day_order import year_first
from .draft import Moment
from .ledger import Desk
from .metadata.metadata import Metadata
from .metadata.persons import persons
from .page.page import Page
from .page.selectors import select
from .urls import host

_LANGUAGES = {"dmy": "en-gb", "mdy": "en-us"}
"""Those whose short dates have that order."""
_PRECISIONS = (("second", "SXc"), ("minute", "MHI"), ("day", "djx"))
"""The directives of `strptime` that say so much, the finest first."""

_SOME_DAY = datetime(2026, 11, 30, 8, 7, tzinfo=UTC)
_NO_PAGE = lxml.html.document_fromstring("<p>")


def site_of(config: CleanConfig, url: str | None) -> SiteReading | None:
    """What is said of the page's host: by its name, else by the longest pattern that fits; null where nothing is."""
    name = host(url)
    if name is None:
        return None
    fitting = [site for site in config.sites if _fits(site.host, name)]
    return max(fitting, key=lambda site: (not site.host.startswith("*."), len(site.host)), default=None)


def selecting(site: SiteReading) -> tuple[str, ...]:
    """The keys by which it selects elements."""
    return tuple(key for key in ("container", "drop", "title", "author", "date") if getattr(site, key))


def _fits(pattern: str, name: str) -> bool:
    bare = host(f"https://{pattern.removeprefix('*.')}/")
    return bare is not None and (name.endswith(f".{bare}") if pattern.startswith("*.") else name == bare)


def named(ruleset: str, site: SiteReading | None) -> str:
    """The digest of the rules in force, what is said of the site included."""
    said = site.model_dump(exclude_defaults=True, exclude={"host", "timezone", "platform"}) if site else {}
    return hashlib.sha256(f"{ruleset} {sorted(said.items())}".encode()).hexdigest()[:12] if said else ruleset


def leave_out(page: Page, site: SiteReading) -> None:
    """Leave out of the page what the site's rule drops."""
    for selector in site.drop:
        for element in select(page.tree, selector):
            page.leave_out(element, site.rule)


def containers(page: Page, site: SiteReading | None) -> list[HtmlElement]:
    """What holds the text, in page order, none within another; empty where the page has none, or nothing is said of its site."""
    if site is None or page.kind != "html":
        return []
    found = {element: None for selector in site.container for element in select(page.tree, selector) if page.place(element)}
    return sorted((element for element in found if not any(above in found for above in element.iterancestors())), key=page.place)


def language_of_dates(site: SiteReading | None, language: str | None) -> str | None:
    """The language whose order of day and month holds: the page's, unless something is said of its site."""
    return _LANGUAGES[site.date_order] if site and site.date_order else language


@dataclass(frozen=True, slots=True)
class Stated:
    """The metadata of a page by the site's rule before all others, and where on the page it is printed."""

    meta: Metadata
    places: tuple[tuple[HtmlElement, str], ...] = ()

    def book(self, page: Page, desk: Desk) -> None:
        """Book it, where nobody has taken it for text."""
        for element, field in self.places:
            desk.move(page.place(element), field)


def stated(page: Page, site: SiteReading, meta: Metadata, base: datetime | None) -> Stated:
    """Title, authors and time as the site's rule finds them; what it does not find stays as the page says it."""
    places: list[tuple[HtmlElement, str]] = []
    titles = [element for element in _found(page, site.title) if page.text_of(element)]
    if titles:
        meta = replace(meta, title=page.line_of(titles[0]))
        places.append((titles[0], "title"))
    signed = [(element, found) for element in _found(page, site.author) if (found := _persons(page, element))]
    if signed:
        meta = replace(meta, authors=tuple({author.name: author for _, found in signed for author in found}.values()))
        places += [(element, "authors") for element, _ in signed]
    for element in _found(page, site.date):
        if (at := _moment(page, element, site, base)) is not None:
            meta = replace(meta, published=at)
            places.append((element, "published_at"))
            break
    return Stated(meta, tuple(places))


def _found(page: Page, selector: str | None) -> Sequence[HtmlElement]:
    return select(page.tree, selector) if selector else ()


def _persons(page: Page, element: HtmlElement) -> tuple[Author, ...]:
    link = element if element.tag == "a" else next(element.iter("a"), None)
    url = page.url_of(link)
    return persons([(page.line_of(element) or element.get("content"), url)])


def _moment(page: Page, element: HtmlElement, site: SiteReading, base: datetime | None) -> Moment | None:
    """What one of the element's ways to say it says; its attributes first, but where a format is given."""
    stamps = [value for name in ("datetime", "content") if (value := element.get(name))]
    printed = [words] if (words := page.line_of(element)) else []
    for raw in (*printed, *stamps) if site.date_format else (*stamps, *printed):
        read = read_date(raw, site, base)
        if read.at is not None:
            return replace(read, raw=raw)
    return None


def read_date(raw: str, site: SiteReading, base: datetime | None = None) -> Moment:
    """A time as the site writes it. `at` is null where it is not written so, or is none that a page can carry."""
    if site.date_format is None:
        ordered = year_first(raw, month_first=site.date_order == "mdy") if site.date_order else raw
        return dates.words(ordered, language=language_of_dates(site, None), zone=site.timezone, base=base)
    try:
        at = datetime.strptime(raw.strip(), site.date_format)  # noqa: DTZ007  # the zone is the site's, where none is printed
    except ValueError:
        return Moment(raw)
    length = {"second": 19, "minute": 16, "day": 10}.get(_precision(site.date_format), 7)
    offset = at.isoformat(timespec="seconds")[19:] if length > 10 else ""
    return dates.iso(at.isoformat(timespec="seconds")[:length] + offset, zone=site.timezone, base=base)


def _precision(date_format: str) -> str:
    directives = date_format.replace("%%", "").split("%")[1:]
    return next((name for name, letters in _PRECISIONS if any(part[:1] in letters for part in directives if part)), "month")


def faults(site: SiteConfig) -> Iterator[tuple[str, str]]:
    """What is wrong with a site's rule, as key and sentence: selectors that are none, and examples that it does not keep."""
    several = {key: getattr(site, key) for key in ("container", "drop")}
    single = {key: (value,) for key in ("title", "author", "date") if (value := getattr(site, key)) is not None}
    selectors = [(key, selector) for key, group in {**several, **single}.items() for selector in group]
    if site.date_format is not None and site.date is None:
        yield "date_format", "for what `date` names, and there is none"
    if site.date_format is not None and (fault := _fault_of_format(site.date_format)):
        yield "date_format", fault
        return
    if (site.hits or site.misses) and not selectors:
        yield ("hits" if site.hits else "misses"), "examples for selectors, and there is none"
    trees = {key: [lxml.html.document_fromstring(f"<div>{html}</div>") for html in getattr(site, key)] for key in ("hits", "misses")}
    for key, selector in selectors:
        try:
            select(_NO_PAGE, selector)
            hits = [element for tree in trees["hits"] for element in select(tree, selector)]
            misses = [html for html, tree in zip(site.misses, trees["misses"], strict=True) if select(tree, selector)]
        except ValueError as error:
            yield key, f"{selector!r}: {error}"
            continue
        if site.hits and not hits:
            yield key, f"{selector!r} finds nothing in its own examples"
        yield from ((key, f"{selector!r} finds what it must leave alone: {html!r}") for html in misses)
        if key == "date" and hits and not any(_reads(element, site) for element in hits):
            yield key, f"{selector!r}: no time in its own examples is written as said"


def _fault_of_format(date_format: str) -> str:
    """Why nothing at all can be read by it; empty where something can: what it writes itself."""
    try:
        read = datetime.strptime(_SOME_DAY.strftime(date_format), date_format)  # noqa: DTZ007  # of which the year alone is looked at
    except (ValueError, re.error) as error:  # the latter of a directive that stands there twice
        return f"{date_format!r}: no format of strptime: {error}"
    return "" if read.year == _SOME_DAY.year else f"{date_format!r}: it names no year"  # strptime takes 1900 for it


def _reads(element: HtmlElement, site: SiteReading) -> bool:
    said: Iterable[str] = filter(None, (element.text_content(), element.get("datetime"), element.get("content")))
    return any(read_date(raw, site).at is not None for raw in said)
