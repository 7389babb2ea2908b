"""Stamps of Vanilla and Lemmy, which head a post with its author's name and a line of when: sure only on pages that say whose software they are.

Vanilla     NAME ✭✭✭ or NAME Admin, under it March 2025 edited March 2025 in CATEGORY
Lemmy       NAME@HOST, under it English, 26 ·, 1 year ago
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..page.page import Interval
from .furniture import ONE_TITLE
from .labels import LONGEST_LABEL
from .rows import Row, image_mark
from .stamp import Stamp, is_date, is_dated_word

_VANILLA = re.compile(r"Howdy, Stranger!|Powered by Vanilla.*|(?:Sign In or Register|Sign In) to comment\.")
_DATED = re.compile(r"(?P<when>\S.{3,40}?)(?: edited (?P<edited>\S.{3,40}?))?(?: in \S.{0,80})?")
_STARS = re.compile(r"✭+")
_ROLE = r"(?:Admin|Administrator|Moderator|Staff|MVP|Member|Guest|New|Best Answer)"
_STARRED = re.compile(rf"(?P<name>\S.{{0,{LONGEST_LABEL}}}?)(?: ?✭+| {_ROLE})")
_TWICE = re.compile(r"(?P<name>\S.{0,40}?) ?(?P=name)(?: ?✭+| \S.{0,40})?")

_LEMMY = re.compile(r"fedilink|Support Lemmy|You must log in or (?:#|register) to comment\.?|.{0,40}\bjoin-lemmy\.org")
_AGO = re.compile(r"(?:\d{1,2}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago|(?:edit-2)?(?:\d{1,2}|an?) \w{3,7} ago")
_SCORE = re.compile(r"[-\d.,]*[km]? ?·")
_BETWEEN = re.compile(
    r"[-\d.,]*[km]? ?·?|arrow-(?:up|down)|link|fedilink|\((?:BUTTON)\)|\W+|"
    r"English|Deutsch|Français|Español|Italiano|Português|Nederlands|Polski|Русский|Українська|Svenska|Suomi|Dansk|Norsk|Türkçe|日本語|中文|한국어|العربية"
)
_BADGE = re.compile(r"OP|M|A|B|mod|admin|bot account")
_HOST = re.compile(r"@[\w.-]{3,60}\.[a-z]{2,10}")
_AT_HOST = re.compile(r"(?P<name>[^@]{1,60}?) ?@[\w.-]{3,60}\.[a-z]{2,10}(?P<badges>[OPMAB]{0,4})")
_TALLEST_HEAD = 14


def starred(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps of Vanilla."""
    if not any(_VANILLA.fullmatch(row.text) for row in rows if len(row.text) <= LONGEST_LABEL):
        return
    texts = [row.text for row in rows]
    count = Counter(texts)
    for at in range(1, len(rows)):
        match = _DATED.fullmatch(texts[at]) if len(texts[at]) <= 2 * LONGEST_LABEL else None
        if match is None or not _is_when(match["when"]) or (match["edited"] and not _is_when(match["edited"])):
            continue
        start = at - 1
        while start > 0 and (_STARS.fullmatch(texts[start]) or ONE_TITLE.fullmatch(texts[start]) or re.fullmatch(_ROLE, texts[start])):
            start -= 1
        named = _named(rows[start], count, below=start < at - 1)
        if named is None and (start == at - 1 and not _TWICE.fullmatch(texts[start])):
            continue
        end = at + 1
        if end < len(rows) and re.fullmatch(r"edited(?: \S.{3,40})?", texts[end]):
            end += 1 + (texts[end] == "edited")
        if end + 1 < len(rows) and texts[end] == "in":
            end += 2
        name, place = named if named is not None else (None, None)
        yield Stamp(start, end, rows[at].part(*match.span("when")), match["when"], name=name, named=place, whole=True)


def _is_when(text: str) -> bool:
    """Whether a text is a date; of last year's posts Vanilla prints the month alone."""
    month, _, year = text.partition(" ")
    return is_date(text) or (is_dated_word(month) and len(year) == len("2025") and year.isdecimal())


def _named(row: Row, count: Counter[str], *, below: bool) -> tuple[str, Interval] | None:
    """The name that a row begins with, a title behind it perhaps; null where nothing tells them apart."""
    start = image_mark(row.text)
    text = row.text[start:]
    if len(text) > 2 * LONGEST_LABEL:
        return None
    match = _TWICE.fullmatch(text) or _STARRED.fullmatch(text)
    name = match["name"] if match else text if below or (" " not in text and count[text] > 1) else ""
    return (name, row.part(start, start + len(name))) if 1 < len(name) <= LONGEST_LABEL else None


def federated(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps of Lemmy's comments; of the post itself it prints the name and the community as one."""
    if not any(_LEMMY.fullmatch(row.text) for row in rows if len(row.text) <= LONGEST_LABEL):
        return
    last = 0
    for at, row in enumerate(rows):
        if not _AGO.fullmatch(row.text) or at <= last or not _SCORE.fullmatch(rows[at - 1].text):
            continue
        top = at - 1
        while top > last and at - top < _TALLEST_HEAD and _BETWEEN.fullmatch(rows[top].text):
            top -= 1
        while top > last and at - top < _TALLEST_HEAD and (_BADGE.fullmatch(rows[top].text) or _HOST.fullmatch(rows[top].text)):
            top -= 1
        holder = rows[top]
        start = image_mark(holder.text)
        text = re.sub(r"(?: (?:OP|M|A|B))+$", "", holder.text[start:])
        match = _AT_HOST.fullmatch(text)
        apart = _HOST.fullmatch(rows[top + 1].text) or _BADGE.fullmatch(rows[top + 1].text) or not re.search(r"[a-z0-9_](?:OP)?M?A?B?$", text)
        name = match["name"] if match else text if apart or text == text.lower() else None
        if name is None or not 1 < len(name) <= LONGEST_LABEL or _BADGE.fullmatch(name):
            yield Stamp(top, at + 1, row.words, row.text, whole=True)
        else:
            yield Stamp(top, at + 1, row.words, row.text, name=name, named=holder.part(start, start + len(name)), whole=True)
        last = at
