"""Stamps that are a name and a day with its hour, and nothing else, on one row or on neighbours, alike post after post, whoever printed them.

NAME · DATE       NAME, [DATE]       [DATE] NAME        one row
NAME / DATE       NAME / TITLE / DATE                   the name right above the day, or one row higher
Posted by NAME / TOWN / DATE                            the name behind its word, wherever it stands above

Lists of stories have such rows, too, each below a heading of its own; reviews and guest books have them of people of whom none comes back; change
logs with lists below, programmes with round minutes. Above the head of a post stands the end of another: a sentence, or a button that is the same
above most. The way of a parcel, votes, warnings and commits have all of it but talk: either buttons stand below most posts, or somebody asks something and
the posts go on in time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...dates.dates import words
from ...numbers import whole_number
from ..furniture import BARE_FACT, BY, COUNTED, COUNTS, FACT, FOOT, NO_NAME
from ..rows import Row, image_mark, is_sentence
from .line import begins_date
from .shaped import is_joined
from .stamp import CLOCK, Stamp, date_from, is_date, is_dated_word

_LONGEST, _NAME_LENGTH, _NAME_WORDS = 120, 40, 4
_REACH = 2
"""Rows above the day among which the name stands."""
_ENOUGH, _HALF = 3, 0.5
_ABOVE = 12
"""Rows above the first post among which answers are counted."""
_WORD = re.compile(r"(?<!\S)[\[(]?(?=\w)")
_MOST_WORDS = 7
"""Words of a row before its day: a name and the word for who wrote."""
_CREDITED = re.compile(rf"(?:[^\W\d_]{{4,14}} )?(?:{BY}):? (?P<name>\S.*)", re.IGNORECASE)
_SAID_WHEN = re.compile(r"(?:[^\W\d_]{2,12}:?(?: (?:on|at|am|le|el|il|em|op|um))?)?", re.IGNORECASE)
"""What may stand before a day on a row of its own: Posted, on."""
_ROUND = 5
"""Programmes and timetables give minutes that are multiples of it; people write whenever they do."""
_LEVEL = re.compile(r"(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|CRITICAL|FATAL)\b")
"""The words of programs' logs. Entries of change logs are items of lists."""
_LABEL = re.compile(r"#(?P<number>\d{1,6})")
_AROUND = " ·•|–—-,:[]»*"
_ENDED = re.compile(r"[.!?…:;,。！？][\"'”’»)\]]*$")
_ASKED = re.compile(r"[?？؟](?!\S*[/=&])")
"""On seven real boards somebody asked in 2 to 5 of 13 to 26 posts. That of an address is no question."""
_PARTED = re.compile(r"[^\W\d_]+,? [\[(·•|–—-]")
"""A word before a sign that parts it from the day: Lund, May and Jan are names there."""
_GLUED = re.compile(r"(?<=[a-z])[A-Z][a-z]{2,8}$")
"""The first word of a day, where a tool printed it without a space behind a word that is no name."""
_BOTH_NAMES = re.compile(r"(?P<name>\S+) \([^()]+\)")
"""A name for logging in, and what else its owner is called."""
_NAMED = re.compile(r"(?P<name>\S.*)")

Heads = dict[str, list[Stamp]]


def signed(rows: Sequence[Row]) -> list[Stamp]:
    """The heads of the kind that has most, of those that can be heads of posts; empty where none can."""
    kinds: Heads = {}
    for at, row in enumerate(rows):
        if len(row.text) <= _LONGEST and CLOCK.search(row.text) and not is_joined(rows, at):
            for kind, stamp in _heads(rows, at):
                kinds.setdefault(kind, []).append(stamp)
    several = sorted((found for found in kinds.values() if len(found) >= _ENOUGH), key=len, reverse=True)
    return _numbered(rows, next((found for found in several if _are_of_posts(rows, found)), []))


def _heads(rows: Sequence[Row], at: int) -> Iterator[tuple[str, Stamp]]:
    """What the day on a row can be the head of, with what is alike in heads of one kind."""
    row = rows[at]
    found = _day(row.text)
    if found is None:
        return
    start, end = found
    when, raw = row.part(start, end), row.text[start:end]
    before, after = row.text[:start].rstrip(_AROUND), _LABEL.sub("", row.text[end:]).strip(_AROUND)
    if _SAID_WHEN.fullmatch(before.strip(_AROUND)) and not after:
        for near in range(at - 1, max(at - 1 - _REACH, -1), -1):
            if (named := _name(rows[near].text, 0, len(rows[near].text))) is not None:
                kind = f"above {before}" if named.re is _CREDITED else f"{at - near} above {before}"
                yield kind, _signed(rows, Stamp(near, at + 1, when, raw, whole=True), named)
    if not (before and after) and (named := _name(row.text, 0, start) if before else _name(row.text, end, len(row.text))) is not None:
        yield f"{'before' if before else 'behind'} {named.re is _CREDITED}", _signed(rows, Stamp(at, at + 1, when, raw, whole=True), named)


def _signed(rows: Sequence[Row], stamp: Stamp, named: re.Match[str]) -> Stamp:
    """The head with the name in its first row, and the pictures above it."""
    row = rows[stamp.start]
    name = named["name"].strip(_AROUND)
    name = both["name"] if (both := _BOTH_NAMES.fullmatch(name)) else name
    first = row.text.find(name, named.start("name"))
    return replace(stamp, start=_top(rows, stamp.start), name=name, named=row.part(first, first + len(name)))


def _numbered(rows: Sequence[Row], found: list[Stamp]) -> list[Stamp]:
    """The heads with the numbers that stand right below them, where these count the posts; else as they are."""
    below = [rows[stamp.end] if stamp.end < len(rows) else None for stamp in found]
    numbers = [whole_number(row.text) for row in below if row is not None and row.text.isdecimal()]
    if not found or len(numbers) < len(found) or any(second != first + 1 for first, second in pairwise(numbers)):
        return found
    counted = zip(found, numbers, (row.words for row in below if row is not None), strict=True)
    return [replace(stamp, end=stamp.end + 1, number=number, label=label) for stamp, number, label in counted]


def _top(rows: Sequence[Row], at: int) -> int:
    """Where a head begins: at the pictures above its first row."""
    while at and image_mark(f"{rows[at - 1].text}.") == len(rows[at - 1].text):
        at -= 1
    return at


def _day(text: str) -> tuple[int, int] | None:
    """Where a row prints a day and its hour; null where it does not, or after too many words."""
    for count, begins in enumerate(_WORD.finditer(text)):
        if count > _MOST_WORDS:
            break
        word = text[begins.end() :].split(maxsplit=1)[0]
        end = date_from(text, begins.end()) if begins_date(word) and not _PARTED.match(text, begins.end()) else None
        if end is not None and CLOCK.search(text, begins.end(), end):
            return begins.end(), end
    return None


def _name(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name that is all that stands there, perhaps behind the word for who wrote; null where it can be no name."""
    start += image_mark(text[start:end])
    while start < end and text[start] in _AROUND:
        start += 1
    named = _CREDITED.fullmatch(text, start, end) or _NAMED.fullmatch(text, start, end)
    name = named["name"].strip(_AROUND) if named else ""
    if (glued := _GLUED.search(name)) and is_dated_word(glued[0]):
        return None
    if not 1 < len(name) <= _NAME_LENGTH or len(name.split()) > _NAME_WORDS or not any(map(str.isalpha, name)) or is_date(name):
        return None
    return None if _ENDED.search(name) or any(other.fullmatch(name) for other in (_LEVEL, NO_NAME, FOOT, FACT, BARE_FACT, COUNTED)) else named


def _are_of_posts(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether heads of one kind can be those of posts: by who wrote, by the minutes, by what stands below and above."""
    answered = 1 < len({stamp.name for stamp in found}) < len(found) or _is_answered(rows, found[0])
    minutes = [clock["minute"] for stamp in found for clock in [*CLOCK.finditer(stamp.raw or "")][-1:]]
    below = [rows[stamp.end] for stamp in found if stamp.end < len(rows)]
    logged = sum(bool(row.mark) or _LEVEL.match(row.text) is not None for row in below)
    if not answered or logged > _HALF * len(found) or not any(int(minute) % _ROUND for minute in minutes):
        return False
    return _follow_posts(rows, found) and _is_talk(rows, found)


def _is_answered(rows: Sequence[Row], first: Stamp) -> bool:
    """Whether the page counts answers above the first head: where nobody comes back, that tells a thread from reviews."""
    return any(COUNTS[0].fullmatch(row.text.rstrip(" /|·•")) for row in rows[max(0, first.start - _ABOVE) : first.start])


def _follow_posts(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether above most heads, but the first, a sentence ends, or a button stands that is the same above most; a heading of their own is neither."""
    above = [rows[stamp.start - 1].text for stamp in found[1:]]
    common = {text for text, times in Counter(above).items() if times >= max(2, _HALF * len(above))}
    names = {stamp.name for stamp in found}
    ends = sum(
        text not in names and (text in common or _ENDED.search(text) is not None or is_sentence(text) or FOOT.fullmatch(text) is not None) for text in above
    )
    return ends > _HALF * len(above)


def _is_talk(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether buttons stand below most posts, or somebody asks something before the last of them and most go on in time."""
    if sum(FOOT.fullmatch(rows[stamp.start - 1].text) is not None for stamp in found[1:]) > _HALF * (len(found) - 1):
        return True
    times = [words(stamp.raw).at if stamp.raw else None for stamp in found]
    onward = sum(first is not None and second is not None and first <= second for first, second in pairwise(times))
    return onward > _HALF * (len(found) - 1) and any(_ASKED.search(row.text) for row in rows[found[0].end : found[-1].start])
