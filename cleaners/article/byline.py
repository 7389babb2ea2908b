"""Who wrote an article, as the page prints it around its text: by the marks of elements, by links to an author's page, by lines "By X"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ..dates import dates
from ..metadata.persons import is_capitalised, is_label, names_in, persons
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Link, Page, VisibleLine
from ..remembered import remembered
from .author_lists import of_lists
from .beside import above, did_otherwise, is_elsewhere, is_of_others, lines_above, lines_below, lines_beside
from .pictured import pictured
from .undersigned import signed_off, undersigned

# Classes that name an author and nothing else; facts of microformats (h-entry), WordPress core and its own themes.
AUTHOR_CLASSES = frozenset(
    "author byline author-name author_name authorname author__name byline__name byline-name entry-author post-author "
    "article-author article__author article-author__name posted-by createdby by by-author p-author wp-block-post-author__name "
    "wp-block-post-author-name contributor contributor-name".split()
)
_AUTHOR_PARTS = "author byline writer contributor posted-by createdby auteur autor yazar muhabir penulis skribent forfatter".split()
_LINES = frozenset({"byline", "posted-by"})
# Words of class names, whatever a theme puts before and behind them: `blog_author-text`, `articleAuthorName`.
_AUTHOR_WORDS = frozenset(
    "author authors byline bylines writer writers contributor contributors auteur auteurs autor autorin autores autore"
    " yazar muhabir penulis skribent forfatter".split()
)
_NO_AUTHOR_WORDS = frozenset(
    "comment comments related avatar image img photo picture bio biography about social description desc follow more role job position archive "
    "category count icon thumb thumbnail recent popular email company label editor reviewer bookmark subscribe share content grid archives "
    "excerpt message list section sidebar widget footer modal popup tooltip next prev previous diger".split()
)
_WORD_OF_CLASS = re.compile(r"[a-z]+|[A-Z][a-z]*")
_AUTHOR_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autori|redakteure?|redaktion|redactie|redazione|people|profiles?|contributors?|writers?|staff|by|bios?|journalists?|columnists?"
    r"|reporters?)/[^/?#]+(?:/profile)?/?(?:[?#]|$)",
    # of addresses in lower case
)
WRITTEN_BY = re.compile(r"(?:This|The) (?:post|article|story|guide|piece|blog post) was (?:originally )?written by\s.*")
_BY = re.compile(
    r"(?:(?:Article|Story|Words|Text|Posted|Written|Reporting)\s+)?(?:[Bb]y|BY|Von|Par|Por|Di|Door|Av|Af|Przez|Автор|Yazan|作者|記者|记者)\b\s*[:：]?\s*\S.*"
    r"|(?:Geschrieben|Verfasst|Écrit|Rédigé|Publié|Escrito|Scritto|Geschreven|Skrevet|Skriven|Napisane|Tekst|Text|Texte|Texto|Testo)"
    r"\s+(?:von|par|por|da|di|door|av|af|przez)\b\s*:?\s*\S.*"
    r"|(?:Author|AUTHOR|От|작성자|글쓴이|Autor(?:in|a|es|zy)?|Auteure?|Autore|Аутор|Text|Texte|Tekst|Teksti|Kirjoittaja|Muhabir|Yazar|Szerző|Írta|Piše"
    r"|Scris de|Forfatter|Författare|Skribent|Penulis|Tác giả|Συντάκτ(?:ης|ρια)|Γράφει|كتبه?|كتبت|بقلم|الكاتب|نویسنده|מאת|लेखक|ผู้เขียน|글|文)\s*[:：]\s*\S.*"
    r"|(?:작성자|글쓴이)\s+[가-힣]{2,4}"
    r"|(?:von|par|por|di|door|av|af|przez)(?: [A-ZÀ-ÞŁŚŹŻČŠŽ][\w'’.-]+){2,4}"
    r"|(?:Written )?By(?=[A-Z]\w*\s).*|" + WRITTEN_BY.pattern
)
# What kind of story it is, where a byline says that instead; elsewhere the name behind it is that of whom it is about.
_KIND = re.compile(
    r"(?:Interview|Reportage|Analyse|Bericht|Kommentar|Recherche|Protokoll|Gespräch|Entretien|Enquête|Propos recueillis par|Entrevista|Reportaje|Crónica"
    r"|Reportagem|Intervista|Wywiad|Reportaż|Rozmawiała?|Rozmowa|Haber|Röportaj|Söyleşi|Intervju|Haastattelu|Story|Report|Words|Reporter)"
    r"\s*(?:[:：]|\b(?:by|von|par|por|di|av|af)\b)\s*(?=\S)"
)
# Some put it into one line with day and source.
_WITHIN_LINE = re.compile(
    r"(?:作者|記者|记者|撰文)\s*[:：／]\s*(?=\S)"
    r"|(?<=\s)(?:Author|Autor(?:in)?|Auteure?|Autore|Аутор|Автор|Szerző|Συντάκτ(?:ης|ρια)|Yazar|Penulis|Tác giả|लेखक)\s*:\s*(?=\S)"
)
_KOREAN = re.compile(r"^(?:기자명 )?([가-힣]{2,4}) ?기자(?=\s|$)")
# Papers of Taiwan begin a story so: 〔記者林海／港口報導〕
_REPORTED = re.compile(r"^[〔（(【][^〕）)】]{0,6}記者([\u4e00-\u9fff]{2,4})[／/]")
# Behind a byline with its day some say when the story was changed: "Door Ada Quay op 14 mei 2024. Laatst bijgewerkt: 15 mei 2024".
_THEN_SAID = re.compile(r"[.|·•]\s+(?=[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?:)")
_FIRST_WORD = re.compile(r"[^\W\d]+\s*:?\s+")
_HAS_DAY = re.compile(r",?\s(?:[^\W\d]+\.?,?\s+){0,3}\d")
_THEN_BY = re.compile(r"[\s|·•,–—-]+(?=(?:by|von|par|por|di|door)\s)", re.IGNORECASE)
_ARTICLES = frozenset("the der die das dem den des".split())
"""What follows "by" before a thing; before a name stands a particle."""
_HOLD_NAMES = frozenset("a span div p address b strong h2 h3 h4 h5 h6 li em i cite section button dd td header".split())
_TERMS = frozenset("text texte texto testo tekst words".split())
_MAX_LINE = 130
_MAX_BLOCK_LINES = 4
_LARGEST = 2_000
"""Characters of a byline with some words on each author. Marks stand in marks, and all that each holds is as much as they are times the page."""
# Below the text stand terms and buttons before the author's box.
_LINES_BELOW, _BELOW = 12, 2_500
# Names of one byline stand together.
_TOGETHER = 60
_LABEL = 40
_GLUED = re.compile("[\u3040-\u9fff\uac00-\ud7af]{2}")

_RANKS = _ITEM, _RELATION, _CLASS, _WORDS, _LINKED = range(5)

Signed = tuple[Author, Interval]


@dataclass(frozen=True, slots=True)
class _Mark:
    """An element that may name an author, and how well it is marked: the lower the better."""

    rank: int
    element: HtmlElement
    place: Interval


def authors_around(page: Page, text: Interval, heading: Interval, scope: Interval, cut: Mask) -> list[Signed]:
    """The people that are named between heading and text, else those named below it; by the best kind of mark that names any."""
    near = above(text, heading)
    marks = [mark for mark in _marks(page, scope, Interval(heading.end, text.start)) if not cut.holds(mark.place.start)]
    first = [mark for mark in marks if near.start <= mark.place.start < near.end]
    linked = [mark for mark in first if mark.rank == _LINKED]
    below = [mark for mark in marks if text.end <= mark.place.start < text.end + _BELOW]
    marked = [mark for mark in marks if mark.rank <= _RELATION]
    return (
        _named(page, [mark for mark in first if mark.rank < _LINKED])
        or _linked(_named(page, linked), _by_lines(page, lines_above(page, text, heading), cut))
        or pictured(page, lines_beside(page, text, heading), cut)
        or _named(page, marked)
        or signed_off(page, text)
        or _named(page, below)
        or _by_lines(page, lines_below(page, text, _LINES_BELOW), cut)
        or undersigned(page, text)
    )


def _linked(linked: list[Signed], said: list[Signed]) -> list[Signed]:
    """Whom links to authors' pages name, unless a line "By X" says that it was others."""
    lines = [author.name.casefold() for author, _ in said]
    return linked if not said or any(line.startswith(author.name.casefold()) for author, _ in linked for line in lines) else said


def by_lines(page: Page, text: Interval, cut: Mask, above: int) -> list[Signed]:
    """A line "By X" beside a text that bears no marks: at most so many lines above."""
    first = page.line_at(text.start)
    lines = [*reversed(page.lines[max(0, first - above) : first]), *lines_below(page, text, _LINES_BELOW // 2)]
    return _by_lines(page, lines, cut)


def _marks(page: Page, scope: Interval, between: Interval) -> list[_Mark]:
    """The marked elements of the scope in document order; `between` heading and text a byline may be an aside."""
    ranked: dict[HtmlElement, int] = {}
    for token in (*page.index.names_with(*_AUTHOR_PARTS)[0], "by"):
        if token in AUTHOR_CLASSES or _says_author(token):
            for element in page.by_class(token):
                ranked[element] = min(ranked.get(element, _WORDS), _CLASS if token in AUTHOR_CLASSES else _WORDS)
    for link in page.links:
        if (rank := _rank_of_link(link)) is not None:
            ranked[link.element] = min(ranked.get(link.element, rank), rank)
    ranked |= dict.fromkeys(page.index.by_property("author"), _ITEM)
    placed = (_Mark(rank, element, page.place(element)) for element, rank in of_lists(ranked).items() if element.tag in _HOLD_NAMES)
    within = [mark for mark in placed if mark.place and scope.start <= mark.place.start and mark.place.end <= scope.end]
    shown = (mark for mark in within if (mark.rank <= _RELATION and between.start <= mark.place.start < between.end) or not is_elsewhere(mark.element))
    return sorted(shown, key=lambda mark: (mark.place.start, -mark.place.end))


def _rank_of_link(link: Link) -> int | None:
    if "author" in link.relations.split():
        return _RELATION
    return _LINKED if _AUTHOR_ADDRESS.search(link.address.lower()) else None


@remembered(4_096)
def _says_author(token: str) -> bool:
    words = [word.lower() for word in _WORD_OF_CLASS.findall(token)] if len(token) < _MAX_LINE else []
    if words and words[-1] in _AUTHOR_WORDS:
        words = [word for word in words if word != "list"]  # TYPO3 names the parts of a story so as it does those of a list of them
    return not _AUTHOR_WORDS.isdisjoint(words) and _NO_AUTHOR_WORDS.isdisjoint(words)


def _named(page: Page, marks: Sequence[_Mark]) -> list[Signed]:
    """The people of the best kind of mark: the first byline's, each once."""
    marked = {mark.element for mark in marks}
    for rank in _RANKS:
        found: dict[str, Signed] = {}
        end: int | None = None
        for mark in (mark for mark in marks if mark.rank == rank):
            if end is not None and mark.place.start > end + _TOGETHER:
                break
            for author, place in _read(page, mark, marked):
                found.setdefault(author.name.casefold(), (author, place))
                end = max(end or 0, place.end)
        if found:
            return list(found.values())
    return []


def _read(page: Page, mark: _Mark, marked: Collection[HtmlElement]) -> Iterator[Signed]:
    """The people that a marked element names; nobody where it holds more than a byline."""
    element = next((node for node in mark.element.iter() if node.get("itemprop") == "name"), mark.element)
    if element is mark.element and (mark.rank in (_CLASS, _WORDS) or element.tag == "li"):
        element = _innermost(page, marked, element)
    place = page.place(element)
    lines = [line for line in _parted(page, element).split("\n") if line.strip()] if place.end - place.start <= _LARGEST else []
    if not lines or len(lines) > _MAX_BLOCK_LINES or did_otherwise(page, place) or (mark.rank == _LINKED and is_of_others(page, place)):
        return
    pages = {page.line_of(link).casefold(): page.url_of(link) for link in element.iter("a")}
    link = element if element.tag == "a" else next(element.iter("a"), None) if element is mark.element or element.tag != "a" else None
    link = link if link is not None else next(mark.element.iterancestors("a"), None)
    url = page.url_of(link)
    for line in lines:
        if len(line) > _MAX_LINE or not (found := persons([(_without_date(_KIND.sub("", line, count=1)), url)])):
            continue
        if (mark.rank <= _CLASS and not _is_line(mark.element)) or _BY.fullmatch(line) or all(is_capitalised(author.name) for author in found):
            yield from ((author if author.url else Author(name=author.name, url=pages.get(author.name.casefold())), place) for author in found)
            return


def _parted(page: Page, element: HtmlElement) -> str:
    """The element's text with a bar where two elements stand without space between two words: `<b>Ada Quay</b><i>Journalist</i>`."""
    text = page.text_of(element)
    for one in element.iterdescendants(*_HOLD_NAMES):
        other = one.getnext()
        if other is None or one.tail or not text:
            continue
        first, second = page.line_of(one), page.line_of(other)
        if (first[-1:].islower() and second[:1].isupper()) or _GLUED.fullmatch(first[-1:] + second[:1]):
            text = text.replace(f"{first}{second}", f"{first} | {second}", 1)
    return text


def _is_line(element: HtmlElement) -> bool:
    """Whether its class names a line that holds other things than names, too: a section, a day."""
    marks = classes(element) & AUTHOR_CLASSES
    return bool(marks) and marks <= _LINES


def _innermost(page: Page, marked: Collection[HtmlElement], element: HtmlElement) -> HtmlElement:
    """The innermost element that is marked, too, and names somebody; else the element itself."""
    for inner in element.iterdescendants(*_HOLD_NAMES):
        if inner in marked and (place := page.place(inner)).end - place.start <= _LARGEST and any(names_in(page.line_of(inner))):
            return _innermost(page, marked, inner)
    return element


def _by_lines(page: Page, lines: Iterable[VisibleLine], cut: Mask) -> list[Signed]:
    """A line "By X", one where it follows on a date, or the names on the line, or in the list, after "By"."""
    label = False
    listed: list[Signed] = []
    for line in lines:
        after, label = label, _is_label(page, line)
        if reported := _REPORTED.match(line.text):
            return [(Author(name=reported[1]), Interval(line.start + reported.start(1), line.start + reported.end(1)))]
        if len(line.text) > _MAX_LINE or cut.holds(line.start):
            continue
        by = 0 if _BY.fullmatch(line.text) else _behind_a_date(line.text)
        own = _THEN_SAID.split(_own_part(page, line), maxsplit=1)[0] if by == 0 else line.text[by:] if by is not None else ""
        names = [name for name in names_in(own) if _may_sign(name)] if own and not listed else []
        names = names or _KOREAN.findall(line.text)[:1]
        if not names and (after or listed) and line.text[:1].isupper():
            names = [name for name in names_in(line.text) if is_capitalised(name)]
        signed = [(author, Interval(line.start + (by or 0), line.end)) for author in persons((name, None) for name in names)]
        if signed and (after or listed) and page.begun_in(Interval(line.start, line.end), "li"):
            listed += signed
        elif listed or signed:
            return listed or signed
    return listed


def _is_label(page: Page, line: VisibleLine) -> bool:
    """Whether a line says that the next one is a name: "Written by", and in a list of terms also "Text"."""
    if len(line.text) > _LABEL:
        return False
    return is_label(line.text) or (line.text.casefold() in _TERMS and bool(page.begun_in(Interval(line.start, line.end), "dt")))


def _own_part(page: Page, line: VisibleLine) -> str:
    """Of a line that begins with "By X" the element that says no more than that: others may follow without a space."""
    parts = (page.slice(place) for tag in ("span", "div") for _, place in page.begun_in(Interval(line.start, line.start + 1), tag) if place.end < line.end)
    if own := next((part for part in parts if _BY.fullmatch(part) and any(names_in(part))), None):
        return own
    # "Door <b>Ada Quay</b> op di 14 mei": the name is an element of its own, and a day follows.
    lead = _FIRST_WORD.match(line.text)
    if lead is None:
        return line.text
    at = line.start + lead.end()
    named = (place for tag in ("span", "a", "b", "strong") for _, place in page.begun_in(Interval(at - 1, at + 1), tag) if place.end < line.end)
    alone = next((place for place in named if _HAS_DAY.match(page.slice(Interval(place.end, line.end))) and is_capitalised(page.slice(place).strip())), None)
    return page.slice(Interval(line.start, alone.end)) if alone else line.text


def _behind_a_date(line: str) -> int | None:
    """Where "by X" begins behind a date."""
    if within := _WITHIN_LINE.search(line):
        return within.start()
    then = _THEN_BY.search(line)
    return then.end() if then and any(map(str.isdigit, line[: then.start()])) and dates.words(line[: then.start()]).at else None


def _without_date(line: str) -> str:
    """What follows a date and a separator; the line as it is where none begins it."""
    first, separator, rest = line.partition("·") if "·" in line else line.partition(" | ")
    return rest.strip() if separator and any(map(str.isdigit, first)) and dates.words(first.strip()).at else line


def _may_sign(name: str) -> bool:
    if " " not in name and name.isidentifier():
        return True
    return name.split()[0] not in _ARTICLES and all(not word[:1].islower() or len(word) < 4 for word in name.split())
