"""Stamps that are a name and a time and nothing else, on one row or on neighbours, alike post after post, whoever printed them.

NAME · DATE       NAME, [DATE]       [DATE] NAME        one row, with words that come back around the name (`naming`)
NAME / DATE       NAME / TITLE / DATE                   the name right above the time, or one row higher
DATE / NAME       2 years ago / NAME                    the name right below it, or one row lower
words / — NAME, DATE                                    below the words: where these stand above the first such row, and none below the last

Lists of stories have such rows, too, each below a heading of its own or a link to read on; reviews and guest books have them of people of whom none
comes back; change logs with lists below, programmes with round minutes. Above the head of a post stands the end of another: a sentence, or a button
that is the same above most. The way of a parcel, votes, warnings and commits have all of it but talk: either buttons stand below most posts, or
somebody asks something and the posts go on in time. Days without hours want the buttons.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...dates.dates import counted_in
from ...numbers import whole_number
from ...posts.spoken import are_spoken, asks
from ..article.below import READ_ON
from ..furniture import COUNTS, FOOT
from ..rows import Row, image_mark, is_sentence
from .moments import AROUND, Told, in_order, told
from .naming import ENDED, LEVEL, Slot, login, may_name, slot, without_common
from .shaped import is_joined
from .stamp import CLOCK, Stamp
from .worded import VERBS

_BEFORE, _BEHIND = 0, 9
_PLACES = (_BEFORE, _BEHIND, -1, -2, 1, 2)
"""Where the name may stand: before or behind the time on its row, or so many rows above or below."""
_ENOUGH, _COMMON, _HALF = 3, 0.4, 0.5
"""Heads, and their share of the times that the page prints: posts that were edited, and quotes, have more than one."""
_ABOVE = 12
"""Rows above the first post among which answers are counted."""
_SAID_WORDS = 3
"""What may stand beside a time that says nothing of who wrote: Posted on, at the office."""
_OWN_SIGN = re.compile(r"(?:\.\d{1,3} ?)?(?:[^\W\d_]{2,4}:\S{1,20})?")
"""Fractions of a second, and what tells somebody who gives no name from others."""
_LABEL = re.compile(r"#\d{1,6}")
_HOUR = re.compile(r"\d{1,2}(?:[:h]|\.(?!\d\d[./-]))(?P<minute>\d\d)(?!\d)")
_ROUND = 5
"""Programmes and timetables give minutes that are multiples of it; people write whenever they do."""
_SPOKE = re.compile(rf"(?:{VERBS}|écrit|scritto|said|says|sagte|dijo|disse|dit|zei|replied|responded|antwortete|respondió|répondu|сказал|ответил)(?:\(а\))?:?")
_ANSWER = re.compile(r"repl|quot|antwort|zitat|zitier|répon|cit[aeo]|respond|rispond|reag|ответ|цитир|odpowied|cytuj|回复|回覆|返信|引用|답글", re.IGNORECASE)
"""Buttons for an answer; likes stand below the entries of feeds, too."""
_HEADING_WORDS = 12
_TITLE = 3
"""Rows from the title to the first post, the title's and that of the head counted."""

Kind = tuple[int, str, tuple[str, ...], tuple[str, ...]]


def signed(rows: Sequence[Row]) -> list[Stamp]:
    """The heads of the kind that has most, of those that can be heads of posts; empty where none can."""
    times = [found for at in range(len(rows)) if (found := told(rows, at)) and not is_joined(rows, at)]
    if len(times) < _ENOUGH:
        return []
    kinds: dict[Kind, list[Stamp]] = {}
    for place in _PLACES:
        for kind, stamp in _of_place(rows, times, place):
            kinds.setdefault(kind, []).append(stamp)
    least = max(_ENOUGH, _COMMON * len(times))
    several = sorted(((found, kind) for kind, found in kinds.items() if len(found) >= least), key=lambda one: len(one[0]), reverse=True)
    heads = ((_numbered(rows, _closing(rows, found)), _is_speech(kind)) for found, kind in several)
    return next((found for found, speech in heads if _are_of_posts(rows, found, speech=speech)), [])


def _is_speech(kind: Kind) -> bool:
    """Whether the words around the names of a kind say that people wrote or said something: NAME wrote on DATE."""
    _, rest, lead, tail = kind
    return any(_SPOKE.fullmatch(word) for word in (*rest.split(), *lead, *tail))


def _of_place(rows: Sequence[Row], times: Sequence[Told], place: int) -> Iterator[tuple[Kind, Stamp]]:
    """What can be heads whose names stand at one place, each with what is alike in heads of its kind."""
    beside = [(time, where, rest) for time in times if (found := _beside(rows, time, place)) for where, rest in [found]]
    for (time, _, rest), one in zip(beside, without_common([where for _, where, _ in beside]), strict=True):
        if may_name(one.name):
            yield (place, rest, one.lead, one.tail), _stamp(rows, time, place, one)


def _beside(rows: Sequence[Row], time: Told, place: int) -> tuple[Slot, str] | None:
    """Where somebody may be named, and what else stands beside the time; null where the place has no room for a name."""
    row = rows[time.at]
    before, behind = time.before.strip(AROUND).casefold(), _LABEL.sub("", time.behind).strip(AROUND)
    behind = "" if _OWN_SIGN.fullmatch(behind) else behind.casefold()
    if place == _BEFORE:
        found, rest = slot(row, 0, time.start), behind
    elif place == _BEHIND:
        found, rest = slot(row, time.stop, time.stop + len(row.text[time.stop :])) if behind else None, before
    else:
        near = time.at + place if place < 0 else time.end - 1 + place
        found, rest = slot(rows[near], 0, len(rows[near].text)) if 0 <= near < len(rows) else None, f"{before} {behind}"
    return (found, rest) if found is not None and len(rest.split()) <= _SAID_WORDS else None


def _stamp(rows: Sequence[Row], time: Told, place: int, one: Slot) -> Stamp:
    """The head with the pictures above it."""
    name = login(one.name)
    start, end = time.at, time.end
    if place not in (_BEFORE, _BEHIND):
        start, end = min(start, time.at + place), max(end, time.end + place)
    while start and image_mark(f"{rows[start - 1].text}.") == len(rows[start - 1].text):
        start -= 1
    return Stamp(start, end, time.when, time.raw, one.number, one.label, name, one.row.part(one.start, one.start + len(name)), whole=True)


def _closing(rows: Sequence[Row], found: list[Stamp]) -> list[Stamp]:
    """The stamps as those below the words of posts, where words stand right above the first and none right below the last; else as they are."""
    first, last = found[0].start, found[-1].end
    above = rows[max(0, first - _TITLE) : first]
    is_row = found[0].end - first == 1
    if not (is_row and any(is_sentence(row.text) for row in above)) or (last < len(rows) and _is_said(rows[last].text)):
        return found
    begins = first - 1
    # One line that ends like none may stand in a post; above its first line stand the title and a menu.
    while begins > 1 and any(_is_said(row.text) for row in rows[begins - 2 : begins]):
        begins -= 1
    begins += not _is_said(rows[begins].text)
    starts = [begins, *(stamp.end for stamp in found[:-1])]
    return [replace(stamp, closing=True, whole=False, begins=start) for stamp, start in zip(found, starts, strict=True)]


def _is_said(text: str) -> bool:
    """Whether a row is a sentence, the end of one, or a line of some that a tool wrapped."""
    return len(text.split()) > _HEADING_WORDS or is_sentence(text) or ENDED.search(text) is not None


def _numbered(rows: Sequence[Row], found: list[Stamp]) -> list[Stamp]:
    """The heads with their numbers, or those on rows right below or above them, where these count the posts; else without any."""
    if _are_counted([stamp.number for stamp in found]):
        return found
    found = [replace(stamp, number=None, label=None) for stamp in found]
    for below in (True, False):
        beside = [rows[at] if 0 <= (at := stamp.end if below else stamp.start - 1) < len(rows) else None for stamp in found]
        numbers = [whole_number(row.text.lstrip("# ")) if row is not None and row.text.lstrip("# ").isdecimal() else None for row in beside]
        if _are_counted(numbers):
            counted = zip(found, numbers, (row.words for row in beside if row is not None), strict=True)
            return [replace(stamp, start=stamp.start - (not below), end=stamp.end + below, number=number, label=label) for stamp, number, label in counted]
    return found


def _are_counted(numbers: Sequence[int | None]) -> bool:
    """Whether numbers go up by one."""
    known = [number for number in numbers if number is not None]
    return len(known) == len(numbers) and all(second == first + 1 for first, second in pairwise(known))


def _are_of_posts(rows: Sequence[Row], found: Sequence[Stamp], *, speech: bool) -> bool:
    """Whether heads of one kind can be those of posts: by who wrote, by the minutes, by what stands below and above."""
    answered = 1 < len({stamp.name for stamp in found}) < len(found) or _is_answered(rows, found[0])
    minutes = [clock["minute"] for stamp in found for clock in [*_HOUR.finditer(stamp.raw or "")][-1:]]
    below = [rows[stamp.end] for stamp in found if stamp.end < len(rows)]
    logged = sum(bool(row.mark) or row.text.startswith(">") or LEVEL.match(row.text) is not None for row in below)
    if not answered or logged > _HALF * len(found) or (minutes and not any(int(minute) % _ROUND for minute in minutes)):
        return False
    if speech and _are_exact(found):
        return not _lead_on(rows, found)
    return _follow_posts(rows, found) and _is_talk(rows, found)


def _are_exact(found: Sequence[Stamp]) -> bool:
    """Whether most heads tell the hour, or how long ago it was; chronicles and lists tell days."""
    return sum(CLOCK.search(stamp.raw or "") is not None or counted_in(stamp.raw or "") is not None for stamp in found) > _HALF * len(found)


def _lead_on(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether a link to read on stands above most heads, but the first: they are of stories."""
    return sum(READ_ON.fullmatch(rows[stamp.start - 1].text) is not None for stamp in found[1:]) > _HALF * (len(found) - 1)


def _is_answered(rows: Sequence[Row], first: Stamp) -> bool:
    """Whether the page counts answers above the first head: where nobody comes back, that tells a thread from reviews."""
    return any(COUNTS[0].fullmatch(row.text.rstrip(" /|·•")) for row in rows[max(0, first.start - _ABOVE) : first.start])


def _follow_posts(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether posts end above most heads, but the first: with a sentence, or a button that is the same above most; a heading of their own is neither."""
    if found[0].closing:
        following = [rows[stamp.end] for stamp in found[:-1]]
        return sum(_is_said(row.text) for row in following) > _HALF * len(following)
    above = [rows[stamp.start - 1].text for stamp in found[1:]]
    common = {text for text, times in Counter(above).items() if times >= max(2, _HALF * len(above))}
    names = {stamp.name for stamp in found}
    ends = sum(
        text not in names and (text in common or ENDED.search(text) is not None or is_sentence(text) or FOOT.fullmatch(text) is not None) for text in above
    )
    asked = sum(asks(text) and len(text.split()) <= _HEADING_WORDS for text in above)
    return ends > _HALF * len(above) and asked <= _HALF * len(above) and not _lead_on(rows, found)


def _is_talk(rows: Sequence[Row], found: Sequence[Stamp]) -> bool:
    """Whether buttons to answer stand below most posts, or most tell the hour and are counted, or go on in time and have buttons, a question or an I."""
    above = [rows[stamp.start - 1].text for stamp in found[1:]]
    buttons = [text for text in above if FOOT.fullmatch(text)]
    footed = len(buttons) > _HALF * len(above)
    if footed and any(_ANSWER.search(text) for text in buttons):
        return True
    if not _are_exact(found):
        return False
    if found[0].number == 1:
        return True
    times = [in_order(stamp.raw) if stamp.raw else None for stamp in found]
    onward = sum(first is not None and second is not None and first <= second for first, second in pairwise(times))
    if onward <= _HALF * len(above) or times[0] == times[-1]:
        return False
    first = found[0].begins if found[0].begins is not None else found[0].end
    said = rows[max(0, first - _TITLE) : found[-1].start]
    return footed or are_spoken([row.text for row in said], len(found))
