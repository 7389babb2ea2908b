"""Who wrote an article, by the name that its text ends with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.record import Author

from ..metadata.persons import is_capitalised, persons
from ..page.page import Interval, Page, VisibleLine

_FULL_NAMES = r"(?=\s*:?\s*(?-i:[^\W\d_a-zà-ÿа-яёіїєґ]\S*(?: (?:[^\W\d_a-zà-ÿа-яёіїєґ]\S*|et|и|і|i|e)){1,6})\W*$)"
"""Whole ones to the end of the line: with whom somebody spoke, by telephone or of what, is said behind the same words."""
_RIGHT = re.compile(r"^right$|text-align:\s*right", re.IGNORECASE)
SIGNED_OFF = re.compile(
    r"(?:(?:posted|written|published) by|(?:geschrieben|verfasst|veröffentlicht|gepostet) von|(?:écrit|rédigé|publié|posté) par|(?:escrito|publicado) por"
    rf"|(?:беседовал[аи]?|беседу вел[аи]?|(?:интервью )?подготовил[аи]?|розмовля(?:в|ла)|propos recueillis par|rozmawiał[ai]?"
    rf"|intervista (?:a cura )?di){_FULL_NAMES}"
    r"|(?:scritto|pubblicato) da|(?:geschreven|geplaatst) door|skrevet av|skrivet av|napisane przez|опубликовал[аи]?|[-–—]{1,2}\s*by)\b\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
"""What Movable Type and those after it print below the words of a story, in the same box: "Posted by Ada Quay at May 14, 2024 09:12 AM | Permalink".
So papers say who has put the questions of an interview."""
_LABELLED = re.compile(
    r"(?:автор|author|autor(?:in|a|ka)?|auteure?|autore|yazar|penulis|tác giả|författare|forfatter|συντάκτης|نویسنده|الكاتب|लेखक)\s?[:：]\s?(?=\S)",
    re.IGNORECASE,
)
"""What stands before a name in a line below a story, as editors type it."""
_OTHER = re.compile(r"(?!фото|photo|foto|bild)[^\W\d]+(?: [^\W\d]+){0,2}\s?[:：]", re.IGNORECASE)
"""Another label below it, but for who took the pictures: what a review is of has them behind it, too."""
_ENDS = tuple('.!?…”»"')
_CLOSED = (*_ENDS, "؟", "।")
_PARTS = re.compile(r"\s+[|•·]\s+|,?\s+(?:at|on|am|um|le|à|el|a las|il|alle|op|om|den)\s+(?=[^|]*\d)")
_COMMA = re.compile(r"\s*[,،]\s*")
_LONGEST = 160
_LAST = 3
"""Lines of a text among which it may stand: what is said of the author may follow."""


def undersigned(page: Page, text: Interval) -> list[tuple[Author, Interval]]:
    """The name that a text ends with in a line of its own to the right, in bold print, as papers of Vietnam have it."""
    line = page.lines[page.line_at(text.end - 1)]
    place = Interval(line.start, line.end)
    if not is_capitalised(line.text) or line.text.lower().startswith("the "):
        return []
    right = any(_RIGHT.search(element.get("style") or element.get("align") or "") for element, own in page.begun_in(place, "p") if own == place)
    bold = any(own == place for tag in ("strong", "b") for _, own in page.begun_in(place, tag))
    return [(author, place) for author in persons([(line.text, None)])] if right and bold else []


def signed_off(page: Page, text: Interval) -> list[tuple[Author, Interval]]:
    """Whom one of the last lines of a text names behind "Posted by", "Written by"."""
    for line in lines_signed_off(page, text):
        if found := persons([(_PARTS.split(SIGNED_OFF.sub("", line.text, count=1))[0], None)]):
            return [(author, Interval(line.start, line.end)) for author in found]
    return _labelled(page, text)


def _labelled(page: Page, text: Interval) -> list[tuple[Author, Interval]]:
    """The name behind such a label in one of the last two lines of a text, right below its last sentence: what a review is of has other labels before it."""
    last = page.line_at(text.end - 1)
    for number in range(last, max(last - 2, 0), -1):
        line = page.lines[number]
        if number < last and _OTHER.match(page.lines[last].text):
            continue
        if is_labelled(line.text, page.lines[number - 1].text):
            return [(author, Interval(line.start, line.end)) for author in persons([(_LABELLED.sub("", line.text, count=1), None)])]
    return []


def lines_signed_off(page: Page, text: Interval) -> Iterator[VisibleLine]:
    """The last lines of a text that say who wrote it, and perhaps when."""
    last = page.line_at(text.end - 1) + 1
    return (line for line in page.lines[max(0, last - _LAST) : last] if is_signed_off(line.text))


def is_signed_off(line: str) -> bool:
    """Whether a line begins so and is no sentence."""
    return len(line) <= _LONGEST and not line.endswith((".", "!", "?", ":")) and SIGNED_OFF.match(line) is not None


def is_labelled(line: str, above: str) -> bool:
    """Whether a line is such a label and one name or more, and the one above it is told. Who is asked in a story answers behind one."""
    label = _LABELLED.match(line) if len(line) <= _LONGEST and above.endswith(_ENDS) else None
    if label is None or line.endswith(_CLOSED):
        return False
    return all(" " in name and is_capitalised(name) for name in _COMMA.split(line[label.end() :]))
