"""Lists of names, and where their people work: `A and B in Karachi and C in Bengaluru`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .languages import ENGLISH, Language

_WORD = re.compile(r"[^\W\d_][\w'’ʼ.\-]*")
_DESK = re.compile(r"(?:the\s+)?((?:[^\W\d_a-z][\w.\-]*\s+){1,4}(?:bureaux?|bureaus|newsrooms?|staff|team|desk))")
_LONGEST_NAME = 6  # words: Maria del Carmen de la Cruz is one

# Words that stand in names without a capital.
PARTICLES = frozenset(
    "a al am an and ap as aux bin bint d da das de del della den der des di do dos du e el en for ibn la las le les los"
    " o of on op s sur te ten ter the ul und upon van von y zu zum zur".split()
)
_STRANGERS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday the a an my your his her our their this that these those all any every night day"
    " morning noon evening midnight now then popular and or far default design nature".split()
)
# Regions of two words that follow a comma after a town; a lone word after a place is taken for one anyway, because a name has two.
_REGIONS = frozenset(
    "new york|new jersey|new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island"
    "|new south wales|south africa|south korea|north korea|new zealand|saudi arabia|sri lanka|british columbia|nova scotia|new brunswick"
    "|united kingdom|united states|hong kong|puerto rico|costa rica|burkina faso|sierra leone|papua new guinea|east timor|south sudan".split("|")
)


@dataclass(frozen=True, slots=True)
class Group:
    """People who share a place, or have none; `start` and `end` are offsets in the text that was read."""

    names: tuple[str, ...]
    place: str | None
    start: int
    end: int


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def named(words: list[str]) -> bool:
    """Whether words are spelt as a name is: each with a capital (or in a script without), but for particles."""
    return all(not word[0].islower() or word.lower() in PARTICLES or any(map(str.isupper, word)) for word in words)


def is_name(text: str) -> bool:
    """Whether the text is spelt as a person's name: at most six words, first and last of them no plain words."""
    words = text.split()
    if not 0 < len(words) <= _LONGEST_NAME or not all(_WORD.fullmatch(word) for word in words):
        return False
    if words[0].lower() in _STRANGERS or (words[-1][0].islower() and not any(map(str.isupper, words[-1]))):
        return False
    return named(words) and any(not word[0].islower() for word in words)


def is_full_name(text: str) -> bool:
    """Whether the text is a name with a forename, or a desk (`Moscow newsroom`)."""
    return bool(_DESK.fullmatch(text)) or (is_name(text) and len(text.split()) > 1)


def groups(text: str, language: Language = ENGLISH) -> tuple[Group, ...]:
    """The people of a list, by place. Empty where any entry is not spelt as a name: such words are no list of people."""
    found: list[Group] = []
    names: list[str] = []
    begun = at = 0
    for start, end in _items(text, language):
        item = text[start:end]
        where = language.place.search(item)
        if not where and not names and found and found[-1].place and _continues(item):
            found[-1] = Group(found[-1].names, flat(text[at:end]), found[-1].start, end)
            continue
        name = flat(item[: where.start()] if where else item)
        desk = _DESK.fullmatch(name)
        if not (desk or is_name(name) or (not name and names)):  # `A and B, in Karachi` has a place without a name before it
            return ()
        if not names:
            begun = start
        if name:
            names.append(desk[1] if desk else name)
        if where:
            at = start + where.end()
            if not named(text[at:end].replace("-", " ").split()) or not text[at].isalpha() or text[at].islower():
                return ()
            found.append(Group(tuple(names), flat(text[at:end]), begun, end))
            names = []
        last = end
    if names:
        found.append(Group(tuple(names), None, begun, last))
    return tuple(found)


def _items(text: str, language: Language) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    at = 0
    for match in language.separator.finditer(text):
        items.append((at, match.start()))
        at = match.end()
    return [*items, (at, len(text))]


def _continues(item: str) -> bool:
    """Whether an entry goes on with the place before it: `Tobago`, `D.C.`, `New Jersey`."""
    return (len(item.split()) == 1 and is_name(item)) or flat(item).lower() in _REGIONS
