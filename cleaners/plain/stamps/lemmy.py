"""Stamps of Lemmy, on pages that say that they are its: NAME to COMMUNITY English · 1 year ago; of comments NAME@HOST, English, 26 ·, 1 year ago."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..labels import LONGEST_LABEL
from ..rows import Row
from .stamp import Stamp
from .vanilla import PICTURES, before_name

_LEMMY = re.compile(r"fedilink|Support Lemmy|You must log in (?:or (?:#|register) )?to comment\.?|[Mm]odlog|.{0,40}\bjoin-lemmy\.org")
_AGO = re.compile(r"(?:\d{1,2}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago|(?:edit-2)?(?:\d{1,2}|an?) \w{3,7} ago")
_IN_COMMUNITY = re.compile(rf"(?P<name>\S.{{0,60}}?) to \S.{{0,80}} ?· ?(?P<when>{_AGO.pattern})")
_GLUED = re.compile(r"[a-z0-9_)](?:OP)?M?A?B?$(?<=[A-Z])|\bOP$")
"""A name that ends in what may be badges: of who began the thread, a moderator, an admin, a bot."""
_SCORED = re.compile(rf"(?:[-\d.,]*[km]? ?· ?)?(?P<when>{_AGO.pattern})")
"""A comment's score and its age, which some tools print on one row."""
_SCORE = re.compile(r"[-\d.,]*[km]? ?·")
_LANGUAGE = (
    "English|Deutsch|Français|Español|Italiano|Português|Nederlands|Polski|Русский|Українська|Svenska|Suomi|Dansk|Norsk|Türkçe|日本語|中文|한국어|العربية"
)
_BETWEEN = re.compile(rf"[-\d.,]*[km]? ?·?|arrow-(?:up|down)|link|fedilink|\((?:BUTTON)\)|\W+|{_LANGUAGE}")
_BUTTONS_BEHIND = re.compile(rf"(?: (?:OP|M|A|B))*(?: ?link)?(?: ?fedilink)?(?: ?(?:{_LANGUAGE}))?$")
"""What stands behind a name without a break where a tool leaves out those between elements."""
_BADGE = re.compile(r"OP|M|A|B|mod|admin|bot account")
_HOST = re.compile(r"@[\w.-]{3,60}\.[a-z]{2,10}")
_AT_HOST = re.compile(r"(?P<name>[^@]{1,60}?) ?@[\w.-]{3,60}\.[a-z]{2,10}(?P<badges>[OPMAB]{0,4})")
_TALLEST_HEAD = 14


def federated(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps of Lemmy: of the post, and of its comments."""
    if not any(_LEMMY.fullmatch(row.text) for row in rows if len(row.text) <= LONGEST_LABEL):
        return
    opening = next((stamp for at in range(len(rows) - 1, -1, -1) if (stamp := _opening(rows, at))), None)
    if opening is not None:
        yield opening
    last = opening.end - 1 if opening is not None else 0
    for at, row in enumerate(rows):
        aged = _SCORED.fullmatch(row.text) if at > last else None
        if aged is None or not (aged.start("when") or _SCORE.fullmatch(rows[at - 1].text)):
            continue
        top = at - 1
        while top > last and at - top < _TALLEST_HEAD and _BETWEEN.fullmatch(rows[top].text):
            top -= 1
        while top > last and at - top < _TALLEST_HEAD and (_BADGE.fullmatch(rows[top].text) or _HOST.fullmatch(rows[top].text)):
            top -= 1
        start = before_name(rows[top].text)
        text = _BUTTONS_BEHIND.sub("", rows[top].text[start:])
        match = _AT_HOST.fullmatch(text)
        apart = _HOST.fullmatch(rows[top + 1].text) or _BADGE.fullmatch(rows[top + 1].text) or not _GLUED.search(text)
        name = match["name"] if match else text if apart else ""
        stamp = _stamp(rows, top, at, start, name)
        yield replace(stamp, when=row.part(*aged.span("when")), raw=aged["when"])
        last = at


def _opening(rows: Sequence[Row], at: int) -> Stamp | None:
    """The stamp of the post itself, which names its community; null where the row is none."""
    match = _IN_COMMUNITY.fullmatch(rows[at].text) if len(rows[at].text) <= 4 * LONGEST_LABEL else None
    end = at + 1
    while end < len(rows) and (_BETWEEN.fullmatch(rows[end].text) or rows[end].text in ("message-square", "file-text")):
        end += 1
    if match:
        printed = _unhosted(_BUTTONS_BEHIND.sub("", match["name"]))
        name = printed if not _GLUED.search(printed) and not PICTURES.match(printed) else None
        named = rows[at].part(0, len(name)) if name else None
        return Stamp(at, end, rows[at].part(*match.span("when")), match["when"], name=name, named=named, whole=True)
    if not _AGO.fullmatch(rows[at].text) or not at or rows[at - 1].text != "·":
        return None
    to = next((near for near in range(at - 2, max(0, at - _TALLEST_HEAD), -1) if rows[near].text == "to"), None)
    if to is None or any(map(str.isdigit, "".join(row.text for row in rows[to:at]))):
        return None
    top = to - 1
    while top > 0 and to - top < _TALLEST_HEAD and (_BADGE.fullmatch(rows[top].text) or _HOST.fullmatch(rows[top].text)):
        top -= 1
    start = before_name(rows[top].text)
    stamp = _stamp(rows, top, at, start, _unhosted(_BUTTONS_BEHIND.sub("", rows[top].text[start:])))
    return replace(stamp, end=end)


def _unhosted(name: str) -> str:
    """A name without the host that it is at home on."""
    match = _AT_HOST.fullmatch(name)
    return match["name"] if match and not match["badges"] else name


def _stamp(rows: Sequence[Row], top: int, at: int, start: int, name: str) -> Stamp:
    is_name = 1 < len(name) <= LONGEST_LABEL and name[0] not in "[(!" and not _BADGE.fullmatch(name)
    named = rows[top].part(start, start + len(name)) if is_name else None
    return Stamp(top, at + 1, rows[at].words, rows[at].text, name=name if is_name else None, named=named, whole=True)
