"""Where a page says who wrote an article and when: from its heading to its first words, and in the lines just below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from ..metadata.persons import ends_otherwise, says_by, says_otherwise
from ..page.page import Interval, Page, VisibleLine

# Above the text stand summary, picture and buttons between the byline and its first words; readers take the byline along where it looks like text.
_ABOVE, _BEFORE_HEADING, _WITHIN = 2_500, 200, 800
# Of a text that is short its first part only: its last lines may say who wrote what it is about.
_PART = 3
# A table of contents may lie between those below the heading and those above the text.
_LINES_BESIDE = 5
# Headings below a text that go on to say so; others begin what else there is to read.
_TERM = re.compile(
    r"(?:author|date|published|updated|last updated|written by|article by|story by|autor(?:in)?|veröffentlicht|verfasst von|auteur|publié|autore|pubblicato"
    r"|publicado)(?:s|\(s\))?(?: on| am)?:?",
    re.IGNORECASE,
)
# Labels of those who are named beside a story and did not write it: whose release it is, whom to ask, who took the picture.
_OF_OTHERS = re.compile(
    r"(?:.*\s)?(?:from|(?:media |press )?contacts?|guests?|featuring|speakers?|credits?|ansprechpartner(?:in)?|(?:presse)?kontakt|contacto|contatto"
    r"|invités?)\s*:",
    re.IGNORECASE,
)
_OF_ELSE = re.compile(
    r"(?:when|event(?: date)?|dates? and times?|tickets?|doors?|deadline|wann|termin|veranstaltung|beginn|anmeldeschluss|quand|cuándo|quando|wanneer|kiedy|når"
    r"|när|(?:photos?|photograph(?:s|y)?|pictures?|images?|fotos?|fotografía|bild(?:er)?|zdjęci[ea]|фото)(?: credits?)?(?: (?:by|von|par|por|di|door|av))?)"
    r"\s*[:：]|(?:photo|foto|picture|photograph) (?:by|von|par|por|di|door|av)\s",
    re.IGNORECASE,
)
"""What a day stands behind that is of what is to be, or of a picture."""
_DAY_PLACE_HOUR = re.compile(r"[^|·•]*\d[^|·•]* [|·•] [^\d|·•]+ [|·•] \d{1,2}(?:[:.h](?:00|15|30|45))?\s?(?:[ap]\.?m\.?|uhr|h)?", re.IGNORECASE)
"""What is to be begins at a full hour or a quarter of one; stories come at any minute."""
_LABEL = 25
_LONGEST_LABEL = 40
_BARS = re.compile(r" [|·•] ")
_LONGEST_ROW, _LONGEST_FACT, _FEWEST_FACTS = 240, 60, 3
_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_LINES_BEFORE_HEADING, _LINES_BELOW_HEADING, _LINES_ABOVE_TEXT = 3, 14, 8


def above(text: Interval, heading: Interval) -> Interval:
    """From just before the heading, or some way before the text where no heading stands before its end, to some way into the text."""
    start = heading.start - _BEFORE_HEADING if _is_above(heading, text) else text.start - _ABOVE
    first = max(text.start, heading.end if _is_above(heading, text) else 0)
    return Interval(max(0, start), min(first + _WITHIN, first + (text.end - text.start) // _PART))


def lines_above(page: Page, text: Interval, heading: Interval) -> Sequence[VisibleLine]:
    """The lines of `above` that are nearest to the heading and to the text."""
    end = page.line_at(min(above(text, heading).end, page.length) - 1) + 1
    if not _is_above(heading, text):
        return page.lines[max(0, end - _LINES_BELOW_HEADING - _LINES_ABOVE_TEXT) : end]
    own = page.line_at(heading.start)
    split = min(end, own + _LINES_BELOW_HEADING)
    return [*page.lines[max(0, own - _LINES_BEFORE_HEADING) : split], *page.lines[max(split, end - _LINES_ABOVE_TEXT) : end]]


def lines_beside(page: Page, text: Interval, heading: Interval) -> Sequence[VisibleLine]:
    """The lines next to the heading, above the text's second line; none where no heading stands before the text."""
    if not _is_above(heading, text):
        return ()
    own = page.line_at(heading.start)
    return [line for line in page.lines[max(0, own - 2) : own + _LINES_BESIDE] if line.start != heading.start]


def _is_above(heading: Interval, text: Interval) -> bool:
    return bool(heading) and heading.start < text.end


def lines_below(page: Page, text: Interval, most: int, past: re.Pattern[str] = _TERM) -> Sequence[VisibleLine]:
    """The lines just below the text, up to the next heading that does not say who wrote it or when, or what `past` says; it may say "Written by X" itself."""
    first = page.line_at(text.end - 1) + 1
    headings = (place for tag in ("h2", "h3", "h4") for element in page.index.tags.get(tag, ()) if (place := page.place(element)).start >= text.end)
    heading = min((place.start for place in headings if not past.fullmatch(page.slice(place).strip())), default=page.length)
    return [line for line in page.lines[first : first + most] if line.start <= heading]


def said_before(page: Page, place: Interval) -> str:
    """The end of what stands before a place: on its line, or the line above one that it begins."""
    at = page.line_at(place.start)
    line = page.lines[at]
    before = line.text[: place.start - line.start] if place.start > line.start else page.lines[at - 1].text if at else ""
    return before[-_LABEL:]


def is_of_others(page: Page, place: Interval) -> bool:
    """Whether the label before a place says that it names no author."""
    at = page.line_at(place.start)
    line = page.lines[at]
    before, colon, _ = line.text[: place.start - line.start].rpartition(":")
    return _OF_OTHERS.fullmatch(f"{before}:" if colon else page.lines[at - 1].text if at else "") is not None


def tells_of_else(said: str, line: str) -> bool:
    """Whether words of a line with a day in them begin by saying that it is of an event or a picture, or go on to say where and at which hour that is.

    A line that names who wrote it, first or behind a comma, tells of the story, whoever took its pictures.
    """
    if _DAY_PLACE_HOUR.fullmatch(said):
        return True
    first, *others = line.split(",")
    return _OF_ELSE.match(said) is not None and not any(map(says_by, (f"{first.partition(':')[0]}:", *map(str.lstrip, others))))


def did_otherwise(page: Page, place: Interval) -> bool:
    """Whether what stands before a name says that he did something else than write, on its line or the one above."""
    at = page.line_at(place.start)
    line = page.lines[at]
    if place.start > line.start:
        return ends_otherwise(line.text[: place.start - line.start][-_LONGEST_LABEL:])
    return at > 0 and says_otherwise(page.lines[at - 1].text[-_LONGEST_LABEL:])


def is_elsewhere(element: HtmlElement) -> bool:
    """Whether it stands beside the article; an article may have a footer of its own."""
    around = [up.tag for up in element.iterancestors()]
    return any(tag in _ELSEWHERE and not (tag == "footer" and "article" in around[at:]) for at, tag in enumerate(around))


def is_row(line: str) -> bool:
    """Whether a line is a row of short facts between bars: who, when, how many have commented, that links are paid for."""
    parts = _BARS.split(line) if len(line) <= _LONGEST_ROW else []
    return len(parts) >= _FEWEST_FACTS and all(len(part) <= _LONGEST_FACT for part in parts)
