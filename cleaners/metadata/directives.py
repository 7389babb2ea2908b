"""What a server's headers and a page's `meta` elements ask of robots, and the reservation against text and data mining.

    X-Robots-Tag: noarchive, nosnippet
    X-Robots-Tag: otherbot: noindex, nofollow
    X-Robots-Tag: unavailable_after: 25 Jun 2027 15:00:00 GMT

The grammar is the search engines' own (their documentation of robots meta elements and X-Robots-Tag); there is no RFC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from lxml.html import HtmlElement

from schemas.record import Permission

TDM_RESERVED = "tdm-reserved"
"""Stands for the header `tdm-reservation: 1` (TDM Reservation Protocol, W3C community report of 2024, section 4)."""
OUR_NAME = "thresher"
"""Sites may address this program by name, in their headers and in a `meta` element, whatever User-Agent its operator gives it."""
_ROBOTS = frozenset({"robots", OUR_NAME})
_NOFOLLOW = frozenset({"nofollow", "none"})
EXPIRY = "unavailable_after"
_OF_WORDS = frozenset({EXPIRY, "revisit-after"})
_WITH_VALUE = frozenset({*_OF_WORDS, "max-snippet", "max-image-preview", "max-video-preview"})
"""Directives that have a colon themselves; any other word before a colon names a robot."""
_PREFIX = re.compile(r"\s*([\w.*-]+(?:/[\w.]+)?)\s*:\s*", re.ASCII)


def directives(headers: Iterable[tuple[str, str]], agent: str = "") -> frozenset[str]:
    """What is asked of every robot, of this program and of the one called `agent` (a User-Agent or its product token; any case), in lower case.

    A directive with a value is `name:value`; the value of `unavailable_after` is a date as it was printed. Lines for other robots are left out.
    """
    ours = ("", "*", "robots", OUR_NAME, product(agent))
    found: set[str] = set()
    for name, value in headers:
        if name.lower() == "x-robots-tag":
            found.update(directive for whom, directive in _parts(value) if whom in ours)
        elif name.lower() == "tdm-reservation" and value.strip() == "1":
            found.add(TDM_RESERVED)
    return frozenset(found)


def in_meta(content: str) -> Iterator[str]:
    """The directives of a `meta` element's content, which is called by the robot that it is meant for; as `directives` has them."""
    return (directive for _, directive in _parts(content))


def is_followed(headers: Iterable[tuple[str, str]], agent: str, page: Iterable[str] = ()) -> bool:
    """Whether neither a page's headers nor what it says itself (`Permission.robots`) asks `agent` to leave its links alone."""
    return _NOFOLLOW.isdisjoint({*page, *directives(headers, agent)})


def is_page_followed(tree: HtmlElement) -> bool:
    """Whether the page lets robots follow its links: no robots meta element, nor one for this program, says `nofollow` or `none`."""
    for element in tree.iter("meta"):
        if (element.get("name") or "").strip().lower() in _ROBOTS and not _NOFOLLOW.isdisjoint(in_meta(element.get("content") or "")):
            return False
    return True


def permission(page: Permission, headers: Iterable[tuple[str, str]], agent: str = "") -> Permission:
    """What the page says of its use, with what its headers say to every robot, to this program and to `agent`."""
    asked = directives(headers, agent)
    robots = dict.fromkeys((*page.robots, *sorted(asked - {TDM_RESERVED})))
    return Permission(robots=tuple(robots), tdm_reservation=True if TDM_RESERVED in asked else page.tdm_reservation)


def expired(asked: Iterable[str], at: datetime) -> bool:
    """Whether one of the directives says that the page is not to be shown any more at that time. A date that cannot be read says nothing."""
    return any(moment is not None and moment <= at for moment in map(_expiry, asked))


def product(agent: str) -> str:
    """The name that rules for us go by (RFC 9309, 2.2.1): `Name` of `Name/1.0 (+https://example.org/)`, in lower case."""
    return re.split(r"[/\s(]", agent.strip(), maxsplit=1)[0].lower()


def _parts(value: str) -> Iterator[tuple[str, str]]:
    """(robot, directive) of one header. A robot's name holds until the next one: proxies join headers with commas. Some part directives by spaces."""
    whom = ""
    pieces = iter(re.split("[,;]", value))
    for piece in pieces:
        while (prefix := _PREFIX.match(piece)) and prefix[1].lower() not in _WITH_VALUE:
            whom, piece = prefix[1].partition("/")[0].lower(), piece[prefix.end() :]
        before, colon, after = (part.lower().split() for part in piece.partition(":"))
        name = before.pop() if colon and before else ""
        yield from ((whom, word) for word in before)
        if name == EXPIRY and len(after) == 1 and after[0].isalpha():
            after = [f"{after[0]},", *next(pieces, "").lower().split()]  # the comma after a weekday's name is the date's own
        if name:
            end = len(after) if name in _OF_WORDS else 1
            yield whom, f"{name}:{' '.join(after[:end])}"
            yield from ((whom, word) for word in after[end:])


def _expiry(directive: str) -> datetime | None:
    name, _, date = directive.partition(":")
    if name != EXPIRY:
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(date.upper())
        except (ValueError, TypeError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
