"""Stamps that stand above the words twice, around the author's counters: as Invision prints them.

worded     NAME, Posted DATE, NAME and counters, Posted DATE (edited)      since version 4; some themes, and version 3, print one of the two
signed     Posted: DATE, by NAME                                           phpBB, to be printed
aged       NAME, counters, NAME and group, DATE 1 yr, DATE 1 yr            since version 5
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...page.page import Interval
from ..furniture import BY, FOOT
from ..labels import LONGEST_LABEL
from ..rows import ENDS, Row
from .stamp import Stamp, is_date, is_when

_LONGEST = 100
_TALLEST_CARD, _BESIDE = 30, 2
"""Rows between the two stamps of one post: the author's counters, or a button."""
_VERBS = r"Posted|Geschrieben|Posté(?:\(e\))?|Publicado|Inviat[oa]|Geplaatst|Postado|Опубликовано|Napisano"
_EDITED = r"\((?:edited|bearbeitet|modifié|editado|modificato|bewerkt|изменено|edytowane)\)"
_WORDED = re.compile(rf"(?:{_VERBS}):? (?P<when>\w.{{3,40}}?)(?: {_EDITED})?")
_VERB = re.compile(rf"(?:{_VERBS}):?")
_BY = re.compile(rf"(?:{BY}) (?P<name>\S+(?: \S+){{0,3}})", re.IGNORECASE)
_NOTE = re.compile(_EDITED)
_AGE = r"\d{1,2} ?(?:yrs?|mths?|mos?|wks?|days?|hrs?|mins?|Jr\.?|Mon\.?|Tg\.?|Std\.?|an|ans|mois|j)"
_AGED = re.compile(rf"(?P<when>\S.{{4,40}}?(?:19|20)\d\d) ?{_AGE}")
_AGE_ALONE = re.compile(_AGE)
_ABOVE = re.compile(
    r"(?:Followers|Abonnenten|Abonnés|Seguidores|Volgers)(?: \d{1,6})?|(?:Expand|Collapse) topic overview|Recommended Posts|"
    r"Featured Replies|Empfohlene Beiträge"
)
"""Lines of the page above the head of a post."""
_ROLE = re.compile(r"Author|Autor|Auteur|Autore|Solution|Lösung|Popular Post|Beliebter Beitrag|Topic Starter")
"""What stands below a stamp and above the words."""
NOBODY = frozenset({"Advertisement", "Anzeige", "Werbung", "Publicité", "Publicidad"})
"""Whom a forum names above an advertisement that it sets like a post."""


@dataclass(frozen=True, slots=True)
class _Head:
    """One row, or two, that say when a post was written."""

    start: int
    end: int
    raw: str
    place: Interval
    worded: bool


def headed(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps that come twice, each pair as one; where no post has a pair, those that are worded."""
    heads = list(_heads(rows))
    pairs = [(first, second) for first, second in pairwise(heads) if _is_pair(rows, first, second)]
    if not pairs:
        pairs = [(head, head) for head in heads if head.worded]
        if pairs and all(_by(rows, head) for head, _ in pairs):
            above = [rows[head.start - 1].text.removeprefix("Re: ") for head, _ in pairs if head.start]
            if not _are_headings(above):
                yield from (_signed(rows, head, titled=len(set(above)) == 1) for head, _ in pairs)
            return
    last = 0
    for first, second in pairs:
        if first.start < last:
            continue
        at = _name(rows, first, last) if first is not second else None
        name = _printed(rows, first, at) if at is not None else None
        last = second.end
        while last < len(rows) and _ROLE.fullmatch(rows[last].text):
            last += 1
        named = rows[at].part(0, len(name)) if at is not None and name else None
        yield Stamp(first.start if at is None else at, last, second.place, second.raw, name=name, named=named)


def _are_headings(texts: Sequence[str]) -> bool:
    """Whether rows above stamps are those of stories: each another one, and few of them the end of what was said before."""
    return len(set(texts)) == len(texts) > 1 and 2 * sum(ENDS.search(text) is not None for text in texts) < len(texts)


def _by(rows: Sequence[Row], head: _Head) -> re.Match[str] | None:
    """The row below a stamp that says who wrote, and nothing else."""
    return _BY.fullmatch(rows[head.end].text) if head.end < len(rows) else None


def _signed(rows: Sequence[Row], head: _Head, *, titled: bool) -> Stamp:
    """The stamp with who wrote below it, and the title of the thread above it."""
    by = _by(rows, head)
    name, named = (by["name"], rows[head.end].part(*by.span("name"))) if by else (None, None)
    return Stamp(head.start - (titled and head.start > 0), head.end + 1, head.place, head.raw, name=name, named=named)


def _heads(rows: Sequence[Row]) -> Iterator[_Head]:
    for at, row in enumerate(rows):
        if len(row.text) > _LONGEST:
            continue
        following = rows[at + 1] if at + 1 < len(rows) else None
        if (match := _WORDED.fullmatch(row.text)) and is_when(match["when"]):
            yield _Head(at, at + 1, match["when"], row.part(*match.span("when")), worded=True)
        elif following is not None and _VERB.fullmatch(row.text) and is_when(following.text):
            noted = at + 2 < len(rows) and _NOTE.fullmatch(rows[at + 2].text) is not None
            yield _Head(at, at + 2 + noted, following.text, following.words, worded=True)
        elif (match := _AGED.fullmatch(row.text)) and is_date(match["when"]):
            yield _Head(at, at + 1, match["when"], row.part(*match.span("when")), worded=False)
        elif following is not None and _AGE_ALONE.fullmatch(following.text) and is_date(row.text):
            yield _Head(at, at + 2, row.text, row.words, worded=False)


def _is_pair(rows: Sequence[Row], first: _Head, second: _Head) -> bool:
    """Whether two stamps are those of one post: of one time, and its author's name again or nothing but a button between them."""
    if (first.raw, first.worded) != (second.raw, second.worded):
        return False
    if not first.worded:
        return second.start - first.end <= _BESIDE
    return second.start - first.end <= _TALLEST_CARD and first.start > 0 and _is_again(rows[first.start - 1].text, rows[first.end].text)


def _foot_above(rows: Sequence[Row], head: _Head, limit: int) -> int | None:
    """The row below the buttons of the post before; null where none stand near."""
    near = range(head.start - 1, max(limit, head.start - _TALLEST_CARD) - 1, -1)
    return next((at + 1 for at in near if len(rows[at].text) <= _LONGEST and (FOOT.fullmatch(rows[at].text) or _ABOVE.fullmatch(rows[at].text))), None)


def _name(rows: Sequence[Row], head: _Head, limit: int) -> int | None:
    """The row of the name above a stamp: right above it, and again below or above the counters; null where no row there comes back."""
    if head.worded:
        above, below = head.start - 1, head.end
        return above if above >= limit and below < len(rows) and _is_again(rows[above].text, rows[below].text) else None
    foot = _foot_above(rows, head, limit) or max(limit, head.start - _TALLEST_CARD)
    last = range(head.start - 1, max(foot, head.start - 3) - 1, -1)
    again = [at for at in range(foot, head.start) if any(at < below and _is_again(rows[below].text, rows[at].text) for below in last)]
    # Somebody may end a post with a part of the name.
    return next((at for at in again if not any(rows[other].text.startswith(f"{rows[at].text} ") for other in again)), None)


def _is_again(longer: str, name: str) -> bool:
    """Whether a row is a name again, with a number or a group behind it perhaps."""
    return 1 < len(name) <= LONGEST_LABEL and not name.isdigit() and not name.startswith("[") and (longer == name or longer.startswith(f"{name} "))


def _printed(rows: Sequence[Row], head: _Head, at: int) -> str:
    return rows[head.end].text if head.worded else rows[at].text
