"""What stands around an article's text: who wrote it, when, and under which terms it is filed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml.html import HtmlElement

from schemas.record import Author

from . import dates
from .draft import Moment
from .mask import Mask
from .nodes import classes
from .page import Interval, Page, VisibleLine
from .persons import names_in, persons
from .platforms.engine import Context
from .urls import join

# Classes that name an author and nothing else; facts of microformats (h-entry), WordPress core and its own themes.
AUTHOR_CLASSES = frozenset(
    "author byline author-name author_name authorname author__name byline__name byline-name entry-author post-author "
    "article-author article__author article-author__name posted-by by-author p-author wp-block-post-author__name "
    "wp-block-post-author-name author-title contributor contributor-name".split()
)
PUBLISHED_CLASSES = frozenset(
    "entry-date published dt-published post-date date-published published-date publish-date wp-block-post-date article-date article__date".split()
)
MODIFIED_CLASSES = frozenset({"updated", "modified", "dt-updated", "date-modified"})
_BY = re.compile(r"(?:Written [Bb]y|By|Von|Par|Por|Di|Door)\s+\S.{1,80}")
# Below a text stand the dates of other texts; a line there has to say that it is about this one.
_SAYS_WHEN = re.compile(r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b", re.IGNORECASE)
_SAYS_CHANGED = re.compile(
    r"\b(?:last |zuletzt )?(?:updated|modified|reviewed|revised|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bijgewerkt)\b", re.IGNORECASE
)
_ELSEWHERE = frozenset({"aside", "nav"})
# A byline line beside the text is short, and so is a date line.
_MAX_LINE = 100
_MAX_DATE = 60
_BETWEEN = " |•·,;(/–—-"
_LINES_AROUND = 6


@dataclass(frozen=True, slots=True)
class _Time:
    """A time element: its mark's rank, what it says, where it stands, and whether it is that of a change."""

    rank: int
    moment: Moment
    place: Interval
    changed: bool


_Printed = tuple[Moment, Interval]


@dataclass(slots=True)
class Surroundings:
    """What is printed near the text, with its places."""

    authors: list[tuple[Author, Interval]] = field(default_factory=list)
    published: _Printed | None = None
    modified: _Printed | None = None
    section: list[tuple[str, Interval]] = field(default_factory=list)
    tags: list[tuple[str, Interval]] = field(default_factory=list)


def surroundings(page: Page, text: Interval, heading: Interval, without: Sequence[Interval], context: Context) -> Surroundings:
    """What is printed around the text: in the smallest element that holds heading and text, outside `without` (comments)."""
    scope = _scope(page, Interval(min(text.start, heading.start) if heading else text.start, text.end))
    found = Surroundings()
    cut = Mask.of(page, without)
    marked: list[tuple[int, HtmlElement]] = []
    times: list[_Time] = []
    for element in scope.iter("a", "span", "div", "p", "time", "address", "b", "strong", "h2", "h3", "h4", "h5", "li", "em", "i"):
        tag, property_ = element.tag, element.get("itemprop") or ""
        tokens = (element.get("class") or "").split()
        relations = (element.get("rel") or "").lower().split() if tag == "a" else []
        if not relations and not property_ and tag != "time" and AUTHOR_CLASSES.isdisjoint(tokens):
            continue
        place = page.place(element)
        if not place or cut.holds(place.start):
            continue
        if tag == "time" or property_ in ("datePublished", "dateModified"):
            times += _times(page, element, context)
        if "tag" in relations:
            term = (page.text_of(element), place)
            (found.section if "category" in relations or _is_category(element) else found.tags).append(term)
        elif "author" in relations or property_ == "author":
            marked.append((0 if property_ else 1, element))
        elif not AUTHOR_CLASSES.isdisjoint(tokens):
            marked.append((2, element))
    found.authors = _authors(page, marked) or by_lines(page, text, cut)
    _choose(found, times, text)
    if found.published is None or found.modified is None:
        published, changed = date_lines(page, text, context)
        found.published = found.published or published
        found.modified = found.modified or changed
    return found


def _scope(page: Page, extent: Interval) -> HtmlElement:
    """The smallest `article`, `main` or page that holds the extent."""
    best, size = page.tree, page.length + 1
    for element in (*page.index.tags.get("article", ()), *page.index.tags.get("main", ())):
        place = page.place(element)
        if place.start <= extent.start and place.end >= extent.end and place.end - place.start < size:
            best, size = element, place.end - place.start
    return best


def _is_category(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and "taxonomy-category" in classes(parent)


def _times(page: Page, element: HtmlElement, context: Context) -> Iterator[_Time]:
    place, printed = page.place(element), page.text_of(element)
    stamp = element.get("datetime") or element.get("content") or printed
    read = dates.words(stamp, language=context.language, zone=context.zone, base=context.base)
    if read.at is None:
        return
    parent = element.getparent()
    own = classes(element)
    marks = own | (classes(parent) if parent is not None else frozenset())
    line = page.lines[page.line_at(place.start)]
    before = line.text[max(0, place.start - line.start - 25) : place.start - line.start]
    named = element.get("itemprop") or ""
    changed = named == "dateModified" or bool(own & MODIFIED_CLASSES and not own & PUBLISHED_CLASSES) or bool(_SAYS_CHANGED.search(before))
    rank = 0 if named or "pubdate" in element.attrib or marks & PUBLISHED_CLASSES else 1
    yield _Time(rank, Moment(printed or stamp, read.at, read.precision, read.zone), place, changed)


def _choose(found: Surroundings, times: list[_Time], text: Interval) -> None:
    """The marked time first; then the one nearest to the start; below the text only a marked one counts."""
    outside = [time for time in times if time.place.end <= text.start or time.place.start >= text.end]
    published = [time for time in outside if not time.changed and (time.rank == 0 or time.place.start < text.start)]
    if published:
        best = min(published, key=lambda time: (time.rank, time.place.start >= text.end, time.place.start))
        found.published = (best.moment, best.place)
    changed = next((time for time in outside if time.changed), None)
    found.modified = (changed.moment, changed.place) if changed else None


def _authors(page: Page, marked: list[tuple[int, HtmlElement]]) -> list[tuple[Author, Interval]]:
    """The people of the best kind of mark, once each."""
    for rank in (0, 1, 2):
        found: dict[str, tuple[Author, Interval]] = {}
        for element in (element for kind, element in marked if kind == rank):
            if any(ancestor.tag in _ELSEWHERE for ancestor in element.iterancestors()):
                continue
            name = next((node for node in element.iter() if isinstance(node.tag, str) and node.get("itemprop") == "name"), element)
            printed = page.text_of(name)
            if not printed or len(printed) > _MAX_LINE or "\n\n" in printed:
                continue
            link = element if element.tag == "a" else next(element.iter("a"), None)
            url = join(page.url, link.get("href") or "") if link is not None else None
            for author in persons([(printed.split("\n")[0] if rank < 2 else printed.replace("\n", " "), url)]):
                found.setdefault(author.name.casefold(), (author, page.place(name)))
        if found:
            return list(found.values())
    return []


def by_lines(page: Page, text: Interval, cut: Mask, above: int = _LINES_AROUND) -> list[tuple[Author, Interval]]:
    """A line "By X" just above or below the text: at most so many lines above."""
    for line in _lines_around(page, text, above):
        if len(line.text) <= _MAX_LINE and _BY.fullmatch(line.text) and not cut.holds(line.start):
            names = [name for name in names_in(line.text) if all(word[:1].isupper() or len(word) < 4 for word in name.split())]
            if names:
                return [(author, Interval(line.start, line.end)) for author in persons((name, None) for name in names)]
    return []


def date_lines(page: Page, text: Interval, context: Context, above: int = _LINES_AROUND) -> tuple[_Printed | None, _Printed | None]:
    """Short lines beside the text that are a date and little else: when it was published, when it was changed; either may be on a line of both."""
    published: _Printed | None = None
    changed: _Printed | None = None
    for line in _lines_around(page, text, above):
        if len(line.text) > 2 * _MAX_DATE or (line.start >= text.end and not _SAYS_WHEN.search(line.text)):
            continue
        cuts = sorted({0, *(match.start() for says in (_SAYS_WHEN, _SAYS_CHANGED) for match in says.finditer(line.text)), len(line.text)})
        for start, end in pairwise(cuts):
            raw = line.text[start:end].rstrip(_BETWEEN)
            if len(raw) > _MAX_DATE or not any(map(str.isdigit, raw)):
                continue
            moment = dates.words(raw, language=context.language, zone=context.zone, base=context.base)
            if moment.at is None or moment.precision == "month" or dates.relative(raw, base=context.base).at:
                continue
            printed = moment, Interval(line.start + start, line.start + start + len(raw))
            if not _SAYS_CHANGED.match(raw):
                published = published or printed
            else:
                changed = changed or printed
    return published, changed


def _lines_around(page: Page, text: Interval, above: int) -> Iterable[VisibleLine]:
    first, last = page.line_at(text.start), page.line_at(text.end - 1)
    yield from reversed(page.lines[max(0, first - above) : first])
    yield from page.lines[last + 1 : last + 1 + _LINES_AROUND]
