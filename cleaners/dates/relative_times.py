"""How long ago a text says that something was: "2 years, 6 months ago", "vor 2 Jahren", "3時間前", and "3h" where that is all it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .date_words import ABOUT, AGO, BY, NOW, ONE, SECONDS, UNSPACED


@dataclass(frozen=True, slots=True)
class Ago:
    """A span of time before now, the finest unit it counts (one of `SECONDS`), both in seconds; and where in the text its words end."""

    seconds: int
    unit: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which a language frames its counted units, which are the first group; `last` where nothing of the frame follows them."""

    pattern: re.Pattern[str]
    last: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language says it: seconds and count of each unit's word (0 where it does not hold its count), one counted unit, the frames."""

    units: dict[str, tuple[int, int]]
    part: re.Pattern[str]
    forms: tuple[_Form, ...]


_WORD = re.compile(r"[^\W\d_]+")
_SHORT = re.compile(r"(\d{1,2})(m|h|d|w|mo|y)")
_UNSPACED_SIGN = re.compile(r"[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# After a frame that stands last in its phrase: the end, a sign, a time of day, or who did it. "2 years ago we moved" is a story.
_CLOSED = re.compile(rf"\s*(?:[.…]?\s*$|[-–—~·•|()\[\]«»/:;#*]|,\s*(?=\d|$)|\d|(?:{'|'.join(BY)})(?!\w))")
_AROUND = 60
"""Characters beside the words where a page says when; with more, they are what somebody wrote."""


def ago(text: str) -> Ago | None:
    """What a text in lower case says of its own age; null where it says none."""
    if text.strip(" .…") in NOW:
        return Ago(0, 1, len(text))
    if short := _SHORT.fullmatch(text):
        unit = _grammar("en").units[short[2]][0]
        return Ago(int(short[1]) * unit, unit, len(text))
    read: Ago | None = None
    longest = 0
    for language in _languages(text):
        grammar = _grammar(language)
        for form in grammar.forms:
            found = form.pattern.search(text)
            # Languages share words: of "2 anos, 6 meses atrás" Spanish knows the months alone.
            if found and len(found[0]) > longest and len(text) - len(found[0]) <= _AROUND and (form.last or _CLOSED.match(text, found.end())):
                counted = [(int(digits or bool(one) or grammar.units[unit][1]), grammar.units[unit][0]) for digits, one, unit in grammar.part.findall(found[1])]
                if all(count or unit == 1 for count, unit in counted):  # "days ago" says nothing
                    read, longest = Ago(sum(count * unit for count, unit in counted), min(unit for _, unit in counted), found.end()), len(found[0])
    return read


def is_unspaced(text: str) -> bool:
    """Whether a text is Chinese, Japanese, Korean or Thai, in part at least: words stand there without spaces."""
    return not text.isascii() and _UNSPACED_SIGN.search(text) is not None


def _languages(text: str) -> list[str]:
    """Those whose frames a text may hold."""
    openers = _openers()
    found = dict.fromkeys(language for word in _WORD.findall(text) for language in openers.get(word, ()))
    if is_unspaced(text):
        found.update(dict.fromkeys(UNSPACED))
    return list(found)


@lru_cache(maxsize=1)
def _openers() -> dict[str, tuple[str, ...]]:
    """The words that tell a frame, each with its languages; the units where a frame is nothing else."""
    found: dict[str, tuple[str, ...]] = {}
    for language, (framed, *units) in AGO.items():
        frames = framed.split("/")
        for word in dict.fromkeys(_WORD.findall(" ".join([*frames, *(units if "{}" in frames else ())]))):
            found[word] = (*found.get(word, ()), language)
    return found


@lru_cache(maxsize=len(AGO))
def _grammar(language: str) -> _Grammar:
    frames, *rows = AGO[language]
    units = {word.rstrip("12"): (seconds, int(word[-1]) if word[-1] in "12" else 0) for seconds, row in zip(SECONDS, rows, strict=True) for word in row.split()}
    names = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    spaced = language not in UNSPACED
    part, bare = (_part(names, group, spaced=spaced) for group in ("(", "(?:"))
    body = rf"({bare}(?:[\s,،]*(?:[^\W\d_]{{1,3}}\s+)?(?=\d){bare})*)"
    return _Grammar(units, re.compile(part), tuple(_form(frame, body, spaced=spaced) for frame in frames.split("/")))


def _part(names: str, group: str, *, spaced: bool) -> str:
    """A unit with its count; `group` opens what holds the digits, the word for one and the unit."""
    start, gap, end = (r"(?<![\w.,])", r"(?:\s+|')", r"(?!\w)[.']?") if spaced else ("", r"\s*", r"\.?")
    return rf"{start}(?:{group}\d{{1,4}})\s*(?:de\s+)?|(?<!\w){group}{'|'.join(ONE)}){gap})?{group}{names}){end}"


def _form(frame: str, body: str, *, spaced: bool) -> _Form:
    before, after = (re.escape(words.strip()) for words in frame.split("{}"))
    opening = rf"(?<!\w){before}\s+(?:(?:{'|'.join(ABOUT)})\s+)?" if before else ""
    closing = rf"\s*{after}" + (r"(?!\w)" if spaced else "") if after else ""
    return _Form(re.compile(opening + body + closing), last=not after)
