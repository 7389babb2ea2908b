"""An address as that of one of several pages: what they have in common, and the number.

/story/2/   /story/page/2   /story/seite-2   /story-2.html   /story?page=2
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ..numbers import whole_number

_WORD = r"(?:page|paged|seite|pagina|página|strona|strana|sivu|sida|side|p|pg)"
_IN_PATH = (
    re.compile(rf"(?P<before>.+?)/(?P<word>{_WORD}[-_/]?)?(?P<number>[1-9]\d{{0,2}})(?P<behind>)/?", re.IGNORECASE),
    re.compile(rf"(?P<before>.+?)[-_,.](?P<word>{_WORD}[-_]?)?(?P<number>[1-9]\d{{0,2}})(?P<behind>\.\w{{2,5}}|)/?", re.IGNORECASE),
)
_IN_QUERY = frozenset({"page", "seite", "pagina", "paged", "pg", "pagenumber", "pageno", "page_no", "pn", "p", "strona", "strana", "sivu", "sida"})

_LONGEST_VALUE = 7
"""Figures of what counts posts before a page."""
_OF_COMMENTS = re.compile(r"(?P<article>.+/)comment-page-[1-9]\d{0,4}/?")


class Stem(NamedTuple):
    """An address as that of one of several pages."""

    name: str
    """What they have in common."""
    number: int
    worded: bool
    """Whether a word says that the number is a page's: others are of chapters, months, parts of a series."""


def stems(url: str) -> Iterator[Stem]:
    """What an address is without the number of a page, and that number, by each form that it may have."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    for key, value in query:
        if key.lower() in _IN_QUERY and value.isdecimal() and len(value) <= 3:
            yield Stem(_key(parts.netloc, parts.path, [pair for pair in query if pair[0] != key]), whole_number(value), True)
    for form in _IN_PATH:
        if found := form.fullmatch(parts.path):
            yield Stem(_key(parts.netloc, found["before"] + found["behind"], query), whole_number(found["number"]), bool(found["word"]))


def plain(url: str) -> str:
    """The name of an address that holds no number."""
    parts = urlsplit(url)
    return _key(parts.netloc, parts.path, parse_qsl(parts.query, keep_blank_values=True))


def first_of(url: str) -> str | None:
    """The address of the first of several pages: this one's without the number that a word in it calls a page's; null where none does."""
    parts = urlsplit(url)
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key.lower() in _IN_QUERY and value.isdecimal() and len(value) <= 3:
            return _without(url, key)
    found = next((found for form in _IN_PATH if (found := form.fullmatch(parts.path)) and found["word"]), None)
    if found is None:
        return None
    return urlunsplit(parts._replace(path=found["before"] + found["behind"] + ("/" if parts.path.endswith("/") else ""), fragment=""))


def commented_at(url: str | None) -> str | None:
    """The address of the article whose page of comments an address is, as WordPress numbers them; null where it is none.

    wp-includes: get_comments_pagenum_link() in link-template.php gives `comment-page-2/`, without pretty addresses `cpage=2`.
    """
    parts = urlsplit(url or "")
    if found := _OF_COMMENTS.fullmatch(parts.path):
        return urlunsplit(parts._replace(path=found["article"], fragment=""))
    named = any(key == "cpage" and value.isdecimal() for key, value in parse_qsl(parts.query))
    return _without(url, "cpage") if url and named else None


def without_number(url: str, number: int, other: str, others: int) -> str | None:
    """An address without the one parameter that tells its page, which is its own `number`, by what that is in the address of another, the page `others`: it
    counts pages, or what stands on those before ("start=40"). The other lacks it at most where the rest is the same. Null where there is no such.
    """
    theirs = dict(parse_qsl(urlsplit(other).query))
    own = parse_qsl(urlsplit(url).query)
    told = [name for name, value in own if _tell_pages(value, number, theirs.get(name, "0"), others)]
    names = [name for name in told if name in theirs or plain(_without(url, name)) == plain(other)]
    return _without(url, names[0]) if len(names) == 1 else None


def _tell_pages(value: str, number: int, other: str, others: int) -> bool:
    """Whether two values count pages from one, or what stands before these, as many on each."""
    if not (value.isdecimal() and other.isdecimal()) or max(len(value), len(other)) > _LONGEST_VALUE:
        return False
    ours, theirs = whole_number(value), whole_number(other)
    step = ours // max(number - 1, 1)
    return (ours, theirs) == (number, others) or (step > 1 and (ours, theirs) == (step * (number - 1), step * (others - 1)))


def _without(url: str, name: str) -> str:
    """An address without a parameter, all others as they are."""
    parts = urlsplit(url)
    kept = (pair for pair in parts.query.split("&") if pair.partition("=")[0] != name)
    return urlunsplit(parts._replace(query="&".join(kept), fragment=""))


def _key(host: str, path: str, query: list[tuple[str, str]]) -> str:
    """An address as far as it tells pages apart."""
    return f"{host}{path.rstrip('/')}?{urlencode(sorted(query))}"
