"""When posts were written, as forums print it around them: the lines by which the posts of a saved text are counted.

byline     Post by NAME » DATE                                      phpBB
numbered   #N beside DATE, on one row or on neighbours; N grows     vBulletin, XenForo, MyBB, FluxBB
counted    Posts: 9, Joined: May 2024: the same counters each time    what is left where a tool lost names and dates
closing    NAME, DATE under the words, #N before it, or near         XenForo 1
titled     TITLE or Re: TITLE, #N, DATE; « Reply #N on: DATE »      SMF (`titled`)
trailing   NAME DATE N, or DATE N under NAME; N grows by one        Discourse, as it is printed where scripts do not run
headed     Posted DATE, the author's counters, Posted DATE again        Invision (`headed`)
starred    NAME ✭✭, May 2024; NAME@HOST, 26 ·, 1 year ago           Vanilla, Lemmy (`vanilla`, `lemmy`)
aged       NAME 2 hours ago | next                                   Hacker News, Reddit, Lobsters (`aged`)
asked      answered DATE by NAME(610 points), under the words           Question2Answer (`asked`)
worded     wrote on DATE last edited by NAME #N; Posted : DATE      NodeBB, wpForo (`worded`)
credited   (2) By NAME on DATE; Re: TITLE - Added by NAME 2 years ago  trackers and small boards (`credited`)
signed     NAME · DATE; NAME / DATE, alike post after post             any board or chat without a sign of its own (`signed`)
lettered   the first letter of a name, the name, DATE                   Flarum (`lettered`)
shaped     a date behind the same word each time                    any of them, where it prints none of the above (`shaped`)

A person may write any of these lines. What people write does not come back with the next number and a later place, post after post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...numbers import whole_number
from ...page.numbering import SKIP, growing
from ..furniture import BARE_FACT, BY, FACT
from ..rows import Row, part
from .aged import aged
from .asked import asked
from .credited import credited
from .headed import headed
from .lemmy import federated
from .lettered import lettered
from .line import begins_date
from .shaped import shaped
from .signed import signed
from .stamp import LONGEST_DATE, Stamp, dated, is_date
from .titled import titled
from .vanilla import starred
from .worded import posted, written

_REACH = 2
"""Rows between a number and its date: a mark, a picture."""
_SHORT_VALUE = 20
_SEVERAL = 3
"""Blocks of counters that are no accident."""
_FEW = 5
"""Stamps that may be others' by accident, where twice as many heads are alike in all they say."""
_NOTE = re.compile(r"^(?:Old|Posted:?|[|·•-]) | \(Edited\)$", re.IGNORECASE)
"""What stands around a date on the row of a number."""
_BYLINE = re.compile(
    rf"(?:#\d{{1,6}} )?(?:(?:Post|Beitrag|Message|Mensaje|Messaggio|Mensagem|Bericht|Сообщение|Re: .{{1,80}}?|Postby) ?)?"
    rf"(?:(?i:{BY})) (?:\*\* ?)?(?P<name>\S.{{0,60}}?)(?: ?\*\*)? »(?: (?P<when>.{{6,60}}))?"
)
_BYLINE_BEGINS = re.compile(rf"(?:Post|Beitrag|Message|Mensaje|Messaggio|Mensagem|Bericht|Сообщение|Re: |#\d|(?i:{BY}))(?!\w)")
_BYLINE_ROWS, _LONGEST_BYLINE = 5, 160
"""A tool may print each element of the line on a row of its own."""
_NUMBER = re.compile(
    r"(?:(?P<when>.{6,60}?)(?: [|·•-])?(?: Thread Starter)? )?(?:Post )?# ?(?P<number>\d{1,6})(?: of \d+)?(?: \| Link)?(?: ?(?P<after>\S.{5,60}))?"
)
_BARE = re.compile(r"(?P<when>)(?P<number>\d{1,6})(?P<after>)")
"""A number whose sign was taken for the mark of a heading, as tools put it before the element that holds the number."""
# Tapatalk prints the day, the number and the time, and no space between them.
_GLUED = re.compile(r"(?P<day>\S.{5,40})#(?P<number>\d{1,6}?)(?P<iso>(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d\S{0,12})")
_LONGEST_NAME = 61
_CLOSING = re.compile(r"(?:#(?P<number>\d{1,6}) )?(?P<name>\S.{0,60}?), (?P<when>.{6,60}?)(?: IP)?")
_TRAILING = re.compile(r"(?:(?P<name>\S+(?: \([^()]{1,60}\))?) )?(?:Closed )?(?P<when>[^\W\d_]+ \d{1,2}, \d{4}, \d{1,2}:\d\d[ap]m) (?P<number>\d{1,6})")


def stamps(rows: Sequence[Row], title: str | None) -> list[Stamp]:
    """The stamps of the text's posts, of the kind that has most; empty where it has none. `title` is that of the thread, if it is known."""
    kinds = (
        _bylines,
        headed,
        starred,
        federated,
        aged,
        _numbered,
        _trailing,
        _closing,
        written,
        posted,
        asked,
        lettered,
        credited,
        *((titled(title),) if title else ()),
    )
    found = max((list(kind(rows)) for kind in kinds), key=len)
    others = signed(rows) if len(found) < _FEW else []
    if others and len(others) >= 2 * len(found):
        return others
    return found if len(found) > 1 else shaped(rows) or list(_counted(rows)) or found


def _bylines(rows: Sequence[Row]) -> Iterator[Stamp]:
    at = 0
    while at < len(rows):
        found = next((stamp for end in range(min(at + _BYLINE_ROWS, len(rows)), at, -1) if (stamp := _byline(rows, at, end))), None)
        if found:
            yield found
        at = found.end if found else at + 1


def _byline(rows: Sequence[Row], start: int, end: int) -> Stamp | None:
    """The byline that these rows print together; null where they do not, or where one of them alone says as much."""
    parts = rows[start:end]
    if not _BYLINE_BEGINS.match(parts[0].text) or not any("»" in row.text for row in parts) or any(len(row.text) > _LONGEST_BYLINE for row in parts):
        return None
    match = _BYLINE.fullmatch(" ".join(row.text for row in parts))
    if match is None or (match["when"] and not is_date(match["when"])):
        return None
    named = part(parts, *match.span("name"))
    when = part(parts, *match.span("when")) if match["when"] else None
    return Stamp(start, end, when, match["when"], name=match["name"], named=named) if named and (when or not match["when"]) else None


def _numbered(rows: Sequence[Row]) -> Iterator[Stamp]:
    last: int | None = None
    seen: set[int] = set()
    for at, row in enumerate(rows):
        short = row.text if "#" in row.text and len(row.text) < 2 * LONGEST_DATE else ""
        match = _GLUED.fullmatch(short) or _NUMBER.fullmatch(short) or (_BARE.fullmatch(row.text) if row.mark == "#" or row.fresh else None)
        if match is None:
            continue
        number = whole_number(match["number"])
        # An answer may stand above what has a lower number: where what it answers is read first.
        if number in seen or (last is not None and abs(number - last) > SKIP):
            continue
        found = _beside(rows, at, match)
        if found is not None:
            last = number
            seen.add(number)
            yield found


def _beside(rows: Sequence[Row], at: int, match: re.Match[str]) -> Stamp | None:
    """The stamp of a number and of the date on its row or near it."""
    row, number = rows[at], whole_number(match["number"])
    if match.re is _GLUED:
        return Stamp(at, at + 1, row.part(*match.span("iso")), match["iso"], number, row.part(match.start("number") - 1, match.end("number")))
    start = max(0, row.text.rfind("#", 0, match.start("number")))
    label = row.part(start, match.end("number"))
    inside = next((group for group in ("when", "after") if match[group]), None)
    if inside:
        start, end = match.span(inside)
        for note in _NOTE.finditer(match[inside]):
            start, end = (match.start(inside) + note.end(), end) if note.start() == 0 else (start, match.start(inside) + note.start())
        raw = row.text[start:end]
        return Stamp(at, at + 1, row.part(start, end), raw, number, label) if _is_day_alone(raw.replace(" | ", " ")) else None
    for near in (at - 1, at + 1, *range(at - 2, at - 1 - _REACH, -1), *range(at + 2, at + 1 + _REACH)):
        if 0 <= near < len(rows) and (found := dated(rows[near])):
            return Stamp(min(at, near), max(at, near) + 1, found[0], found[1], number, label)
    return None


def _is_day_alone(text: str) -> bool:
    """Whether a text is a date without a name before it; short names read like words of a date."""
    first = text.split(" ", 1)[0]
    return is_date(text) and (begins_date(first) or not first[:1].isupper())


def _trailing(rows: Sequence[Row]) -> Iterator[Stamp]:
    matches = [(at, match) for at, row in enumerate(rows) if row.text[-1:].isdigit() and (match := _TRAILING.fullmatch(row.text))]
    for at, match in (matches[place] for place in growing([whole_number(match["number"]) for _, match in matches])):
        row = rows[at]
        holder = row if match["name"] else rows[at - 1] if at and row.gap == 1 and rows[at - 1].gap == 2 else None
        name = (match["name"] or (holder.text if holder else "")).partition(" (")[0] or None
        named = holder.part(0, len(name)) if holder and name else None
        start = at if holder is row or holder is None else at - 1
        yield Stamp(start, at + 1, row.part(*match.span("when")), match["when"], whole_number(match["number"]), row.part(*match.span("number")), name, named)


def _closing(rows: Sequence[Row]) -> Iterator[Stamp]:
    last, above, looked_at = 0, 0, 0
    begun: dict[str, int] = {}
    """The last row that begins with some whole words. Looking at all rows for each name would take the square of them."""
    for at, row in enumerate(rows):
        match = _CLOSING.fullmatch(row.text) if ", " in row.text and len(row.text) < 2 * LONGEST_DATE else None
        if match is None or not is_date(match["when"]):
            continue
        # Whoever signs the post is named above it, in its head.
        name = match["name"]
        for other in range(looked_at, at):
            begins = f"{rows[other].text} "[: _LONGEST_NAME + 1]
            begun.update((begins[:end], other) for end, sign in enumerate(begins) if sign == " ")
        looked_at = at
        if begun.get(name, -1) < above:
            continue
        counted = row if match["number"] else next((other for other in rows[above:at] if other.text == f"#{last + 1}"), None)
        number = whole_number(match["number"]) if match["number"] else last + 1 if counted else None
        if number is not None and not last < number <= (last + SKIP if last else 100_000):
            continue
        label = None if counted is None else row.part(0, match.end("number")) if match["number"] else counted.words
        last, above = number or last, at + 1
        yield Stamp(at, at + 1, row.part(*match.span("when")), match["when"], number, label, name, row.part(*match.span("name")), closing=True)


def _counted(rows: Sequence[Row]) -> list[Stamp]:
    """Blocks of counters that print the same labels; empty unless there are several."""
    blocks: dict[tuple[str, ...], list[Stamp]] = {}
    at = 0
    while at < len(rows):
        end = at
        labels: list[str] = []
        while end < len(rows) and (label := _counter(rows, end)):
            end, labels = end + label[1], [*labels, label[0]]
        if len(labels) > 1:
            blocks.setdefault(tuple(labels), []).append(Stamp(at, end))
        at = max(end, at + 1)
    found = max(blocks.values(), key=len, default=[])
    return found if len(found) >= _SEVERAL else []


def _counter(rows: Sequence[Row], at: int) -> tuple[str, int] | None:
    """The label of a counter that begins at a row, and its rows; null where none does."""
    text = rows[at].text
    if len(text) > LONGEST_DATE:
        return None
    if BARE_FACT.fullmatch(text):
        value = rows[at + 1].text if at + 1 < len(rows) else ""
        return (text.rstrip(" :").lower(), 2) if value and (value.isdigit() or is_date(value) or len(value) <= _SHORT_VALUE) else None
    match = FACT.fullmatch(text)
    return (text[: match.start("value")].rstrip(" :").lower(), 1) if match and match["value"] else None
