"""Who wrote an article, by a portrait beside a name, or the sign of a person before it and a day beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import islice

from lxml.html import HtmlElement

from schemas.record import Author

from ..metadata.accounts import UNCASED, is_desk
from ..metadata.addresses import is_front
from ..metadata.persons import is_capitalised, persons
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page, VisibleLine

_OF_PORTRAIT = re.compile(
    r"^(?:headshot|photo|picture|portrait|image|avatar|foto|bild) (?:of|von|de) |(?:['’]s)? (?:profile )?(?:headshot|photo|picture|portrait|image|avatar)$",
    re.IGNORECASE,
)
_PARTS_OF_LINE = re.compile(r"\s*[|·•—–,/]\s*|\s+[-]\s+|\s+in\s+")
# What sets of icons call the sign of a person, and systems a picture that somebody has chosen for himself.
_PERSON = re.compile(
    r"(?:fa|bi|icon|icofont|la|ti|ion|mdi|ri|uil|lni|glyphicon|dashicons|flaticon)-(?:[a-z]+-)?(?:user|person|author)(?:-(?:o|alt|circle|square|large|fill|line|outlined?|solid|regular|light|pen|pencil|edit|tie|\d))*|avatar|(?:user|author)-icon"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_ACCOUNT = re.compile(r"log-?in|sign-?(?:in|up)|account|regist|auth/|konto|cuenta|compte|conta/|giris|uye", re.IGNORECASE)
"""Where what stands behind such a sign leads in menus: to the reader's own account."""
_SIGNS = ("i", "img", "span")
_MOST_SIGNS = 12
"""Elements of a line, at most, among which is such a sign."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MAX_LINE = 130


def pictured(page: Page, lines: Iterable[VisibleLine], cut: Mask) -> list[tuple[Author, Interval]]:
    """A name that stands alone or beside a date, where a portrait before it is of that name or the sign of a person is right before it, and no word of it is a
    common one on the page."""
    lines = [line for line in lines if len(line.text) <= _MAX_LINE and not cut.holds(line.start)]
    return _beside_portrait(page, lines) or _behind_sign(page, lines)


def _beside_portrait(page: Page, lines: Iterable[VisibleLine]) -> list[tuple[Author, Interval]]:
    pictures = ((image, _portrait(image.get("alt") or "")) for image in page.tree.iter("img"))
    portraits = {name.casefold() for image, name in pictures if name and not _is_logo(page, image)}
    for line in lines if portraits else ():
        place = Interval(line.start, line.end)
        if any(page.begun_in(place, tag) for tag in _HEADINGS):
            continue
        own = (page.line_of(element) for tag in ("span", "a", "b", "strong") for element, _ in page.begun_in(place, tag))
        said = dict.fromkeys(part.strip() for part in (*_PARTS_OF_LINE.split(line.text), *own))
        found = [name for name in said if name.casefold() in portraits and not is_common(page, name)]
        if found:
            return [(author, place) for author in persons((name, None) for name in found)]
    return []


def _behind_sign(page: Page, lines: Iterable[VisibleLine]) -> list[tuple[Author, Interval]]:
    """The first name that stands right behind the sign of a person, as text or as the element there, where a year is beside it."""
    for line in filter(partial(_may_be_dated, page), lines):
        around = page.innermost(line.start)
        while (up := around.getparent()) is not None and page.place(up).is_within(Interval(line.start, line.end)):
            around = up
        for sign in islice(around.iterdescendants(*_SIGNS), _MOST_SIGNS):
            if not any(map(_PERSON.fullmatch, classes(sign))) or page.text_of(sign):
                continue
            behind = sign.getnext()
            said = (sign.tail or "").lstrip() or (page.line_of(behind) if behind is not None else "")
            name = _PARTS_OF_LINE.split(said, maxsplit=1)[0].strip()
            if name in line.text and is_capitalised(name) and not is_desk(name) and not is_common(page, name):
                return [(author, Interval(line.start, line.end)) for author in persons([(name, None)])]
    return []


def _may_be_dated(page: Page, line: VisibleLine) -> bool:
    """Whether a year is in a line or in one beside it, and no link of it leads to an account. Without capitals words of a menu look like a name."""
    at = page.line_at(line.start)
    beside = [line] if UNCASED.search(line.text) else page.lines[max(0, at - 1) : at + 2]
    links = (link.get("href") or "" for link, _ in page.begun_in(Interval(line.start, line.end), "a"))
    return any(_YEAR.search(one.text) for one in beside) and not any(map(_OF_ACCOUNT.search, links))


def _is_logo(page: Page, image: HtmlElement) -> bool:
    """Whether a picture leads to the first page of a site: it shows what that is called."""
    return any(is_front(page.url_of(link)) for link in image.iterancestors("a"))


def is_common(page: Page, name: str) -> bool:
    """Whether a word of the name stands in small letters somewhere on the page: a product's or a section's does, a person's hardly ever."""
    small = set(name.lower().split()) - set(name.split())
    return any(not small.isdisjoint(line.text.split()) for line in page.lines)


def _portrait(alt: str) -> str | None:
    """Whose portrait a picture is, by its description; null where it is of anything else."""
    bare = _OF_PORTRAIT.sub("", alt.split(",")[0]).strip() if len(alt) < _MAX_LINE else ""
    return bare if is_capitalised(bare) else None
