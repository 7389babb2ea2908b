"""Stamps that say in words who wrote and when, with a number or the thread's title before it or above: as trackers and small boards print them.

numbered   (2) By NAME on DATE in reply to 1 [link]       Fossil          #1, Updated by NAME 2 years ago       Redmine
mailed     DATE NAME <ADDRESS> - Correspondence added     RT
behind     comment:2, Changed 2 years ago by NAME         Trac
titled     Re: TITLE - Added by NAME 2 years ago          Redmine         Re: TITLE, By: NAME on DATE           Machina
parted     Re: TITLE - NAME - DATE                          MyBB, to be printed
labelled   msg2 (view) Author: NAME Date: DATE            Roundup

A list of stories has such lines, too, below a heading of its own each: neither a number stands there nor the same title again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.rule import fold

from ...numbers import whole_number
from ..furniture import BY
from ..rows import Row, is_sentence, part
from .line import begins_date, date_before
from .stamp import Stamp, date_from, is_date
from .worded import AGO

_ROWS, _LONGEST = 8, 160
"""A tool may print each part of the line on a row of its own."""
_REACH = 2
"""Rows above, where between one that heads the line and the line a sign stands alone."""
_NAME_WORDS = 5
_SEVERAL = 2
_TITLE_WORDS = 2
"""A single word is what was done: quote from, last edit."""
_BY = re.compile(
    rf"(?<![\w-])(?:(?:[^\W\d_]{{4,14}} )?(?:{BY})|author|autor|auteur|from|sender|verfasser|автор)\b:?(?: |$)",
    re.IGNORECASE,
)
_SIGN = re.compile(rf"{_BY.pattern}|<[^<>\s]+@| - \S.{{1,60}} - ", re.IGNORECASE)
"""What a line holds that is worth a look."""
_LINK = re.compile(r" ?,?(?: (?:on|at|am|le|el|il|em|op|date:|datum:|sent:|fecha:|data:|дата:|[·|–—-]))?(?= )", re.IGNORECASE)
"""What stands between a name and a date."""
# A year of two figures is one behind a name and a word for who wrote, as it is nowhere else.
_SHORT = re.compile(rf" (?P<when>{AGO}|\d{{1,2}}([./-])\d{{1,2}}\2\d\d,? (?:at |um |à )?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[ap]m)?)(?![\w/-])(?!\.\d)", re.IGNORECASE)
"""Times that are no dates by themselves."""
_AGO_LAST = re.compile(rf"(?<!\S)(?P<when>{AGO})$", re.IGNORECASE)
_VERB_BEFORE = re.compile(r"(?<!\S)[^\W\d_]{4,14}:?(?: (?:on|at|am|le|el|il|em|op))? $", re.IGNORECASE)
_TAIL = re.compile(r"[.,]?(?: in reply to \[?#?\d{1,6}\]?)?(?: ?\[{1,2}[^\[\]]{1,20}\]{1,2})*", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Тема): .{1,200}")
_ADDRESS = "<@>"
"""Stands for what is before a line that tells its author's address: such lines need no other sign that they belong together."""
_MAILED = re.compile(rf" {{1,2}}(?!(?:{BY}) )(?P<name>[^\s<>][^<>@]{{0,60}}?) ?<[^<>\s@]{{1,64}}@[^<>\s]{{1,64}}>(?: [-–—] .{{1,40}})?", re.IGNORECASE)
"""A name with its address behind a time, and what was done."""
_LAST_NAME = re.compile(rf"(?P<name>[^\W_][^\[\]()|·•:]{{0,40}}?){_TAIL.pattern}", re.IGNORECASE)
_PARTED = re.compile(r"(?P<lead>\S.*) - (?P<name>[^\s-]\S*(?: \S+){0,3}) - (?P<when>\S.{5,40})")
_NUMBER = re.compile(r"(?:[^\W\d_]{3,12}[ :]?)?[#(\[]{0,2}(?P<number>\d{1,6})[)\].:]{0,2}(?: \([^()]{1,12}\))?", re.IGNORECASE)
_PARTS = " -–—|·"
_AROUND_TITLE = re.compile(r"^(?:re: ?)+|[\s¶#:–—-]+$")


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands before it in a text, and where the name and the time stand."""

    lead: str
    name: tuple[int, int]
    when: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Credit:
    """A line, with what stands before it."""

    stamp: Stamp
    title: str
    """Of what stands before it or above, folded, without its mark of an answer; empty where it is a number."""


def credited(rows: Sequence[Row]) -> list[Stamp]:
    """The lines that are numbered, or below the title that stands above most; and the one above them all, which opens the thread."""
    found = list(_credits(rows))
    titles = Counter(one.title for one in found if one.title == _ADDRESS or len(one.title.split()) >= _TITLE_WORDS)
    common, count = max(titles.items(), key=lambda item: item[1], default=("", 0))
    told = [at for at, one in enumerate(found) if one.stamp.number is not None or (count >= _SEVERAL and one.title == common)]
    if len(told) < _SEVERAL:
        return []
    opening = [found[told[0] - 1]] if told[0] else []
    opens = any(is_sentence(row.text) for one in opening for row in rows[one.stamp.end : found[told[0]].stamp.start])
    return [one.stamp for one in (*(opening if opens else []), *map(found.__getitem__, told))]


def is_credit(text: str) -> bool:
    """Whether a row says who wrote and when, and nothing else."""
    told = _told(text) if len(text) <= _LONGEST else None
    return told is not None and not told.lead


def before_credit(text: str) -> str:
    """What stands before who wrote and when, where a row ends with these; else all of the row."""
    told = _told(text) if len(text) <= _LONGEST else None
    return told.lead if told and told.lead else text


def _credits(rows: Sequence[Row]) -> Iterator[_Credit]:
    at = 0
    while at < len(rows):
        found = _longest(rows, at) if len(rows[at].text) <= _LONGEST and _SIGN.search(rows[at].text) else None
        if found:
            yield found
        at = found.stamp.end if found else at + 1


def _longest(rows: Sequence[Row], start: int) -> _Credit | None:
    """What begins at a row: the fewest rows that say it, and those behind them that go on saying it, of which one alone may say nothing."""
    found: _Credit | None = None
    missed = 0
    for end in range(start + 1, min(start + _ROWS, len(rows)) + 1):
        if end - start > 1 and _PARTED.fullmatch(rows[end - 1].text):
            break  # which says it alone
        credit = _credit(rows, start, end)
        missed = 0 if credit else missed + 1
        if found and missed > 1:
            break
        found = credit or found
    return found


def _credit(rows: Sequence[Row], start: int, end: int) -> _Credit | None:
    """What these rows say together; null where they do not say who and when, and nothing else."""
    parts = rows[start:end]
    text = " ".join(row.text for row in parts)
    told = _told(text) if len(text) <= _LONGEST else None
    if told is None:
        return None
    named, when = part(parts, *told.name), part(parts, *told.when)
    if named is None or when is None:
        return None
    end += end < len(rows) and _SUBJECT.fullmatch(rows[end].text) is not None
    return _headed(rows, told.lead, Stamp(start, end, when, text[slice(*told.when)], name=text[slice(*told.name)], named=named, whole=True))


def _told(text: str) -> _Told | None:
    """What a text says of who and when, in either order."""
    if "@" in text and begins_date(text.partition(" ")[0]) and (end := date_from(text, 0)) and (mailed := _MAILED.fullmatch(text, end)):
        # GNU's change logs head each entry so, by the day alone.
        return _Told(_ADDRESS, mailed.span("name"), (0, end)) if ":" in text[:end] else None
    # Two heads with few words between them are not one, and what is numbered is no title that comes back.
    if (parted := _PARTED.fullmatch(text)) and parted["lead"].count(" - ") < _SEVERAL and not _NUMBER.fullmatch(parted["lead"]) and is_date(parted["when"]):
        return _Told(parted["lead"], parted.span("name"), parted.span("when"))
    by = _BY.search(text)
    return by and (_who_and_when(text, by) or _when_and_who(text, by))


def _who_and_when(text: str, by: re.Match[str]) -> _Told | None:
    """A name behind its word, and behind it the time with which the line ends."""
    at = by.end()
    for _ in range(_NAME_WORDS):
        at = text.find(" ", at + 1)
        if at < 0:
            return None
        name_end = len(text[:at].rstrip(" ,"))
        link = _LINK.match(text, name_end)
        begin = link.end() if link else at
        short = _SHORT.match(text, begin)
        end = short.end() if short else date_from(text, begin + 1) if begins_date(text[begin + 1 :].partition(" ")[0]) else None
        if end is not None:
            if _TAIL.fullmatch(text, end) is None:
                return None
            return _Told(text[: by.start()].rstrip(_PARTS), (by.end(), name_end), (begin + 1, end))
    return None


def _when_and_who(text: str, by: re.Match[str]) -> _Told | None:
    """A verb and a time before the word for who it was, and the name with which the line ends."""
    behind = _LAST_NAME.fullmatch(text, by.end())
    if behind is None:
        return None
    before = text[: by.start()].rstrip()
    ago = _AGO_LAST.search(before)
    start = ago.start("when") if ago else date_before(text, by.start())
    verb = _VERB_BEFORE.search(text[:start]) if start is not None else None
    if start is None or verb is None:
        return None
    return _Told(text[: verb.start()].rstrip(_PARTS), behind.span("name"), (start, len(before)))


def _headed(rows: Sequence[Row], lead: str, stamp: Stamp) -> _Credit:
    """A line with what stands before it on its row, else right above."""
    near = () if lead else range(stamp.start - 1, max(stamp.start - 1 - _REACH, -1), -1)
    above = next((at for at in near if any(map(str.isalnum, rows[at].text))), None)
    lead = lead if above is None else rows[above].text
    number = _NUMBER.fullmatch(lead)
    if number is None:
        return _Credit(stamp, _AROUND_TITLE.sub("", fold(lead[:_LONGEST]).lower()))
    start = stamp.start if above is None else above
    return _Credit(replace(stamp, start=start, number=whole_number(number["number"])), "")
