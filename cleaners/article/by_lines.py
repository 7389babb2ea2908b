"""Who wrote an article by lines "By X", in whatever language, and by the names below such a label."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from schemas.record import Author

from ..dates import dates
from ..metadata.persons import is_capitalised, is_label, names_in, persons
from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from .beside import lines_below

Signed = tuple[Author, Interval]

WRITTEN_BY = re.compile(r"(?:This|The) (?:post|article|story|guide|piece|blog post) was (?:originally )?written by\s.*")
BY = re.compile(
    r"(?:(?:Article|Story|Words|Text|Posted|Written|Reporting)\s+)?(?:[Bb]y|BY|Von|Par|Por|Di|Door|Av|Af|Przez|Автор|Yazan|作者|記者)\b(?!\s?[,،、])\s*[:：]?\s*\S.*"
    r"|(?:Geschrieben|Verfasst|Écrit|Rédigé|Publié|Escrito|Scritto|Geschreven|Skrevet|Skriven|Napisane|Tekst|Text|Texte|Texto|Testo)"
    r"\s+(?:von|par|por|da|di|door|av|af|przez)\b\s*:?\s*\S.*"
    r"|(?:Author|AUTHOR|От|작성자|글쓴이|Autor(?:in|a|es|zy|ka|ki)?|Auteure?|Autore|Аутор|Text|Texte|Tekst|Teksti|Kirjoittaja|Muhabir|Yazar|Szerző|Írta|Piše"
    r"|Scris de|Forfatter|Författare|Skribent|Penulis|Tác giả|Συντάκτ(?:ης|ρια)|Γράφει|كتبه?|كتبت|بقلم|الكاتب|نویسنده|מאת|लेखक|ผู้เขียน|글|文|记者)\s*[:：]\s*\S.*"
    r"|(?:Text|Texte|Texto|Testo|Tekst|Words|Текст) ?(?:and|und|et|y|e|en|og|och|i|и|&|\+|/) ?(?:[Pp]hotos?|[Ff]otos?|[Bb]ild(?:er)?|zdjęcia|фото)"
    r"\s*:\s*(?!(?:[Tt]he|[Aa]n?|[Dd](?:ie|er|as)|[Ll](?:a|es?|os)|El|Il|Une?) )\S.*"
    r"|(?:작성자|글쓴이)\s+[가-힣]{2,4}"
    r"|(?:von|par|por|di|door|av|af|przez)(?: [A-ZÀ-ÞŁŚŹŻČŠŽ][\w'’.-]+){2,4}"
    r"|(?:Written )?By(?=[A-Z]\w*\s).*|" + WRITTEN_BY.pattern
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
_BEHIND_BAR = re.compile(r"\s[|·•]\s(?=(?:By|BY|Von|Par|Por|Door)\s+[^\W\d_a-z])")
# In lists of facts about a story, as the BBC's World Service prints them, "Author, " is for those who hear the page.
_ITEM = re.compile(r"(?:Author|Autor(?:in)?|Auteure?|Autore|Автор|Yazar|작성자|作者|المؤلف|الكاتب)\s*[,،、]\s*(?=\S)")
_ARTICLES = frozenset("the der die das dem den des".split())
"""What follows "by" before a thing; before a name stands a particle."""
_TERMS = frozenset("text texte texto testo tekst words".split())
_NAMES = frozenset("name nom nombre nome naam namn navn imię".split())
"""What a list of terms says between "Authors" and the first of them."""
LONGEST_LINE = 130
_LINES_BELOW = 6
_LABEL = 40


def by_lines(page: Page, text: Interval, cut: Mask, above: int) -> list[Signed]:
    """A line "By X" beside a text that bears no marks: at most so many lines above."""
    first = page.line_at(text.start)
    lines = [*reversed(page.lines[max(0, first - above) : first]), *lines_below(page, text, _LINES_BELOW)]
    return said_by(page, lines, cut)


def said_by(page: Page, lines: Iterable[VisibleLine], cut: Mask) -> list[Signed]:
    """A line "By X", one where it follows on a date, or the names on the line, or in the list, after "By"."""
    label = False
    listed: list[Signed] = []
    for line in lines:
        after, label = label, _is_label(page, line) or (label and _is_term(page, line, _NAMES))
        if reported := _REPORTED.match(line.text):
            return [(Author(name=reported[1]), Interval(line.start + reported.start(1), line.start + reported.end(1)))]
        if len(line.text) > LONGEST_LINE or cut.holds(line.start):
            continue
        by = 0 if BY.fullmatch(line.text) or _own_by(page, line) else _behind_another(page, line)
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
    return is_label(line.text) or _is_term(page, line, _TERMS)


def _is_term(page: Page, line: VisibleLine, terms: Collection[str]) -> bool:
    return line.text.casefold() in terms and bool(page.begun_in(Interval(line.start, line.end), "dt"))


def _own_by(page: Page, line: VisibleLine) -> str | None:
    """What the element says that a line begins with, where it says "By X" and no more than that: others may follow without a space."""
    parts = (page.slice(place) for tag in ("span", "div") for _, place in page.begun_in(Interval(line.start, line.start + 1), tag) if place.end < line.end)
    return next((part for part in parts if BY.fullmatch(part) and any(names_in(part))), None)


def _own_part(page: Page, line: VisibleLine) -> str:
    """Of a line that begins with "By X" the part that says no more than that."""
    if own := _own_by(page, line):
        return own
    # "Door <b>Ada Quay</b> op di 14 mei": the name is an element of its own, and a day follows.
    lead = _FIRST_WORD.match(line.text)
    if lead is None:
        return line.text
    at = line.start + lead.end()
    named = (place for tag in ("span", "a", "b", "strong") for _, place in page.begun_in(Interval(at - 1, at + 1), tag) if place.end < line.end)
    alone = next((place for place in named if _HAS_DAY.match(page.slice(Interval(place.end, line.end))) and is_capitalised(page.slice(place).strip())), None)
    return page.slice(Interval(line.start, alone.end)) if alone else line.text


def _behind_another(page: Page, line: VisibleLine) -> int | None:
    """Where "by X" begins behind a date, or the name of a station and a bar; or X, in a list, behind "Author, "."""
    if within := _WITHIN_LINE.search(line.text):
        return within.start()
    if (bar := _BEHIND_BAR.search(line.text)) and all(map(is_capitalised, names_in(line.text[bar.end() :]))):
        return bar.end()
    if (item := _ITEM.match(line.text)) and _is_fact(page, Interval(line.start, line.start + item.end())):
        return item.end()
    then = _THEN_BY.search(line.text)
    before = line.text[: then.start()] if then else ""
    return then.end() if then and any(map(str.isdigit, before)) and dates.words(before).at else None


def _is_fact(page: Page, label: Interval) -> bool:
    """Whether a label begins an item, and is an element of its own, as the first word of a list is not: "Author, director and singer"."""
    begin = Interval(label.start, label.start + 1)
    return bool(page.begun_in(begin, "li")) and any(place.end <= label.end for _, place in page.begun_in(begin, "span"))


def _may_sign(name: str) -> bool:
    if " " not in name and name.isidentifier():
        return True
    return name.split()[0] not in _ARTICLES and all(not word[:1].islower() or len(word) < 4 for word in name.split())
