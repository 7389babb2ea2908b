"""The last lines of a text that say of its authors who they are and how to reach them, or are their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..metadata.roles import is_role
from ..page.page import Interval, Page
from ..wire.agencies import mentions
from .undersigned import is_labelled, is_signed_off

_REACH = re.compile(
    r"(?:you can |to )?(?:contact|reach|e-?mail|write to|call|follow)\s+(?:(?:reporter|correspondent|editor|columnist|(?:staff|senior) \w+)\s+)?", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\W*(?:about (?:the|our) (?:authors?|writers?|contributors?|reporters?|journalists?|columnists?)|about me|über (?:den autor|die autorin|die autoren)"
    r"|zur person|(?:à propos de )?l[’']auteure?|sobre (?:el autor|la autora|o autor|a autora)|l[’']autor[ei]|over de auteur|o autor(?:ze|ce)"
    r"|om (?:författaren|forfatteren)|об авторе|yazar hakkında|著者について|作者简介|عن الكاتبة?)\W*"
)
"""What heads what is said of an author, of lines in lower case."""
_POST = re.compile(r"(?<!\s)\s*\([^()\d]{3,60}\)$|\s기자(?:\s\S{1,60}@\S{1,60})?$")
"""What stands behind a name that signs: where and as what somebody is posted, or that he reports, and his mailbox."""
_PHONE = re.compile(r"\d{3}[-. )]{1,2}\d{4}")
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ENDS = tuple(".!?…:")
_LONGEST = 160
_LONGEST_BIO = 600
"""Characters of what is said of an author."""


def without_bios(page: Page, places: Sequence[Interval], names: Sequence[str]) -> list[Interval]:
    """The places without the last ones that say of one of the authors who he is, or print his name and mailbox: they begin with his whole name, or with
    how to reach him.

    One for each author, of whom no sentence before tells anything: a council that signs its own news, or who writes of himself, is what they are about. A
    line in which an agency says who helped is none. Of the last lines of WCXB's articles that begin so, 9 are none of the text and 2 are. What heads such
    lines goes with them: "About the author", a name with a role.
    """
    last, left = len(places), [name for name in names if next(mentions(name), None) is None]
    while last > 1 and (name := _is_of(page.slice(places[last - 1]), left)) is not None:
        if any(name in line and line.endswith(_ENDS) for line in map(page.slice, places[: last - 1])):
            break
        left.remove(name)
        last -= 1
    while 1 < last < len(places) and _heads_bio(page.slice(places[last - 1]), names):
        last -= 1
    return list(places[:last])


def _heads_bio(line: str, names: Sequence[str]) -> bool:
    """Whether a line says that it is about the author, or is a name or a name and a role."""
    name, _, role = line.partition(",")
    return _ABOUT.fullmatch(line.lower()) is not None or (name in names and (not role or is_role(role)) and len(line) <= _LONGEST)


def _is_of(line: str, names: Sequence[str]) -> str | None:
    """Which author a line is of; null where it is of none."""
    asks = _REACH.match(line)
    line = line[asks.end() :] if asks else line
    named = next((name for name in names if line.startswith(name) and not line[len(name) : len(name) + 1].isalnum()), None)
    if named is None or len(line) > _LONGEST_BIO or (asks and not (_MAILBOX.search(line) or _PHONE.search(line))):
        return None
    is_bio = " " in named and line.endswith(_ENDS) and line.startswith((" ", ","), len(named))
    return named if is_bio or _MAILBOX.search(line) is not None else None


def without_signature(page: Page, places: Sequence[Interval], names: Sequence[str]) -> list[Interval]:
    """The places without a last one that is an author's name and nothing else, or says that he wrote or posted it."""
    above, line = (page.slice(place).strip() for place in places[-2:]) if len(places) > 1 else ("", "")
    line = _POST.sub("", line)
    is_own = line in names or ((is_signed_off(line) or is_labelled(line, above)) and any(name in line for name in names))
    return list(places[:-1] if is_own else places)
