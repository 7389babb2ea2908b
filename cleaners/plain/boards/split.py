"""The lines of a forum's page found again where a tool ran them together: the whole page on one line, or some posts.

    ... words BUTTONS NAME TITLE Posts: 9 Joined: May 2024 STAMP words BUTTONS ...      or STAMP NAME counters words

Stamps are found by what they say, counters by their labels beside a stamp, buttons by coming back between stamps. What no such edge parts stays
together: a name of which the beginning or the end cannot be known is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.rule import LONGEST_LINE

from ...numbers import whole_number
from ...page.numbering import growing
from ...page.page import Interval
from ...posts.edited import is_said_by_software
from ..furniture import BELOW, BUTTON_RUN, LABEL, TITLE
from ..rows import Namer, Row, cut
from ..stamps.line import MOST_STAMPS, NUMBER, bylines, date_before, numbered, trailing
from ..stamps.stamp import DATE_REACH, date_from
from .worded_split import BELOW_WORDED
from .worded_split import edges as worded_edges

_LONGEST_PAGE = 2_000_000
_HEAD, _BEHIND = 400, 240
"""Characters before and behind a stamp among which an author's counters stand."""
_APART = 60
"""Characters from one counter to the next."""
_LONGEST_NAME = 60
_COMMON = 0.6
_FRAMED = re.compile(r" [^\W\d_]{1,8}: ")
"""What SMF prints between the number of an answer and its date: words of its own, which stay together."""
_COUNTS = re.compile(r"(?: [\d.,]+[KkMm]?){1,4} ?$")
_VALUE = re.compile(r" ?:? ?(?P<value>[\d.,]+[KkMm]?(?!\S)|\S+)")
_DOUBLED = re.compile(r"(?<!\S)(?P<name>[^\W_]\S{2,40}(?: \S{1,20}){0,2}) (?P=name)(?!\S)")
_TAIL = 400
_SIGNATURE_SENTENCES = 3
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…)”\"\]])\s+")
_DASHES = re.compile(r"(?<!\S)--(?!\S)")
_EDITED = re.compile(r"(?<=[\w.!?…)”\"\]] )(?=[A-ZÄÖÜÉÚ«])\S")
_NOTE = re.compile(r"\s*(?P<note>\((?:This post was|Dieser Beitrag wurde|Este mensaje|Ce message)[^()]{5,250}\))")
_SENTENCE_END = re.compile(r"[.!?…)”\"]$")


def split(rows: Sequence[Row], namer: Namer) -> list[Row]:
    """The rows, with long ones cut where stamps, heads and feet of posts begin and end in them, and short ones where they hold a part of such."""
    found: list[Row] = []
    inline = _inline(rows)
    for at, row in enumerate(rows):
        edges = _edges(row.text) if LONGEST_LINE < len(row.text) <= _LONGEST_PAGE else inline.get(at, set())
        found += cut(row, edges, namer) if edges else [row]
    return found


# rows of some lines


def _inline(rows: Sequence[Row]) -> dict[int, set[int]]:
    """By row, the edges of stamps that stand among words: a counter, `#N DATE` and the first words of a post on one row, as html2text prints MyBB's."""
    found: list[tuple[int, int, dict[int, set[int]]]] = []
    if sum(row.text.count("#") for row in rows) > MOST_STAMPS:
        return {}
    for at, row in enumerate(rows):
        if "#" not in row.text or len(row.text) > LONGEST_LINE:
            continue
        for match in NUMBER.finditer(row.text):
            if _FRAMED.match(row.text, match.end()):
                continue
            following = rows[at + 1].text if at + 1 < len(rows) and match.end() == len(row.text) else ""
            if (end := date_from(row.text, match.end())) is not None:
                found.append((whole_number(match["number"]), at, {at: {match.start(), end}}))
            elif following and (end := date_from(following, 0)) is not None:
                found.append((whole_number(match["number"]), at, {at: {match.start()}, at + 1: {end}}))
    stamps = [found[place] for place in growing([number for number, _, _ in found])]
    among = [stamp for stamp in stamps if any(0 < edge < len(rows[at].text) for at, edges in stamp[2].items() for edge in edges)]
    if not among or len(among) < _COMMON * len(stamps):
        return {}
    edges: dict[int, set[int]] = {}
    for _, _, places in stamps:
        for at, cuts in places.items():
            edges.setdefault(at, set()).update(cuts)
    for at, cuts in _inline_feet(rows, [at for _, at, _ in stamps]):
        edges.setdefault(at, set()).update(cuts)
    return edges


def _inline_feet(rows: Sequence[Row], stamps: Sequence[int]) -> Iterator[tuple[int, set[int]]]:
    """The edges of the last buttons on rows, behind which a name stands with a title or counters on the row below, or that end a row as others do."""
    names: set[str] = set()
    for at in range(stamps[0], len(rows)):
        text = rows[at].text
        run = next(reversed(list(BUTTON_RUN.finditer(text, max(0, len(text) - _HEAD)))), None) if len(text) <= LONGEST_LINE else None
        if run is None:
            continue
        name = text[run.end() :].strip()
        below = rows[at + 1].text if at + 1 < len(rows) else ""
        if (name and len(name) <= _LONGEST_NAME and (TITLE.fullmatch(below) or LABEL.match(below))) or (not name and run[0] in names):
            names.add(run[0])
            yield at, set(run.span()) | _tail(text, 0, run.start())


def _edges(text: str) -> set[int]:
    stamps = max((list(kind(text)) for kind in (bylines, numbered, trailing)), key=len)
    worded, places = worded_edges(text)
    if worded > len(stamps):
        return places.union(*(_tail(text, first, second) for first, second in pairwise(sorted(places)) if not BELOW_WORDED.match(text, first)))
    if not stamps:
        return set()
    edges = {edge for stamp in stamps for edge in (stamp.start, stamp.end)}
    behind = _is_behind(text, stamps)
    foot = _foot(text, stamps, behind=behind)
    gaps = [Interval(0, stamps[0].start), *(Interval(first.end, second.start) for first, second in pairwise(stamps))]
    for number, (gap, again) in enumerate(zip(gaps, _repeated(text, gaps), strict=True)):
        found = _before(text, gap, again, foot, counters=not behind)
        edges |= found | (_tail(text, gap.start, min(found, default=gap.end)) if number else set())
    if behind:
        for gap in (*gaps[1:], Interval(stamps[-1].end, len(text))):
            edges |= _head_behind(text, gap)
    for stamp in stamps:
        if note := _NOTE.match(text, stamp.end):
            edges |= set(note.span("note"))
    below = _below(text, stamps[-1].end, foot)
    return edges | below | _tail(text, stamps[-1].end, min(below))


# heads


def _is_behind(text: str, stamps: Sequence[Interval]) -> bool:
    """Whether authors' counters stand behind the stamps, not before them."""
    before = behind = 0
    for stamp in stamps:
        above, below = _labels(text, max(0, stamp.start - _HEAD), stamp.start), _labels(text, stamp.end, stamp.end + _BEHIND)
        before += bool(above) and stamp.start - above[-1].end() <= 2 * _APART
        behind += bool(below) and below[0].start() - stamp.end <= 2 * _APART
    return behind > before


def _labels(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Labels of counters between two places, each near the next."""
    found: list[re.Match[str]] = []
    for match in LABEL.finditer(text, start, end):
        if found and match.start() - found[-1].end() > _APART:
            if found[-1].end() - start > _APART and len(found) > 1:
                break
            found = []
        found.append(match)
    return found if len(found) > 1 else []


def _value_end(text: str, label_end: int, limit: int) -> int:
    """Where the value behind a label ends: a date, a number, or one word."""
    after = re.compile(r" ?:? ?").match(text, label_end)
    begin = after.end() if after else label_end
    dated = date_from(text[:limit], begin)
    match = _VALUE.match(text, label_end, limit)
    return dated or (match.end() if match else label_end)


def _before(text: str, gap: Interval, again: int, foot: str, *, counters: bool) -> set[int]:
    """The edges of the foot of one post and the head of the next, in the text between their stamps."""
    edges: set[int] = set()
    head = gap.end
    if counters and (labels := _labels(text, max(gap.start, gap.end - _HEAD), gap.end)):
        head = labels[0].start()
        edges |= {label.start() for label in labels} | {_value_end(text, labels[-1].end(), gap.end)}
    elif (start := _counted_from(text, gap)) is not None:
        head = start
        edges.add(start)
    runs = list(BUTTON_RUN.finditer(text, max(gap.start, gap.end - _HEAD), gap.end))
    buttons = [match for match in runs if (foot and match[0].endswith(foot)) or gap.end - match.end() <= 1]
    above = next((match for match in reversed(buttons) if match.end() <= head), None)
    edges |= {edge for match in buttons for edge in match.span() if match.start() >= head or match is above}
    if above is not None and head - above.end() <= _LONGEST_NAME:
        return edges | _titled(text, above.end(), head)
    return edges | {min(again, head)} | _signed(text, gap.start, head)


def _counted_from(text: str, gap: Interval) -> int | None:
    """Where the date begins, when an author joined, that numbers alone follow up to the end of a gap; null where none does."""
    start = max(gap.start, gap.end - DATE_REACH)
    while counts := _COUNTS.search(text, start, gap.end):
        if (joined := date_before(text, counts.start())) is not None:
            return joined
        start = counts.start() + 1  # the year of the date is a number, too
    return None


def _repeated(text: str, gaps: Sequence[Interval]) -> list[int]:
    """By gap, where the words begin that stand in front of another stamp, too, as the head of one author's posts does; its end where none do."""
    tails = [text[max(gap.start, gap.end - _HEAD) : gap.end].split(" ")[::-1] for gap in gaps]
    order = sorted(range(len(gaps)), key=lambda number: tails[number])
    longest = [0] * len(gaps)
    for first, second in pairwise(order):
        pairs = zip(tails[first], tails[second], strict=False)
        count = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(tails[first]), len(tails[second])))
        if count < min(len(tails[first]), len(tails[second])):  # else these are two posts of the same words
            longest[first], longest[second] = max(longest[first], count), max(longest[second], count)
    return [gap.end - len(" ".join(tail[:count])) for gap, tail, count in zip(gaps, tails, longest, strict=True)]


def _titled(text: str, start: int, end: int) -> set[int]:
    """Where the title of an author begins behind the name."""
    match = _last_title(text, start, end)
    return {match.start(), match.end()} if match and text[start : match.start()].strip() else set()


def _last_title(text: str, start: int, end: int) -> re.Match[str] | None:
    """The titles right before a place; null where none stand there."""
    return next((match for match in TITLE.finditer(text, start, end) if not text[match.end() : end].strip()), None)


def _signed(text: str, start: int, end: int) -> set[int]:
    """The edges of a name before an author's counters where no buttons part it from words: twice the same, or one word behind a sentence."""
    near = max(start, end - 2 * _LONGEST_NAME)
    twice = list(_DOUBLED.finditer(text, near, end))
    if twice:
        match = twice[-1]
        return {match.start(), match.start() + len(match["name"]), match.end()}
    title = _last_title(text, near, end)
    if title is None:
        return set()
    before = text[near : title.start()].rstrip()
    words, _, name = before.rpartition(" ")
    edges = {title.start(), title.end()}
    return edges | {near + len(words)} if name and _SENTENCE_END.search(words) else edges


def _head_behind(text: str, gap: Interval) -> set[int]:
    """The edges of a name and counters that follow a stamp."""
    labels = _labels(text, gap.start, min(gap.end, gap.start + _BEHIND))
    if not labels or labels[0].start() - gap.start > 2 * _APART:
        return set()
    edges = {label.start() for label in labels} | {_value_end(text, labels[-1].end(), gap.end)}
    buttons = BUTTON_RUN.search(text, gap.start, labels[0].start())
    return edges | (set(buttons.span()) if buttons else _titled(text, gap.start, labels[0].start()))


# feet


def _tail(text: str, start: int, end: int) -> set[int]:
    """Edges in the end of a post's words at which a signature may begin, and what says that the post was edited."""
    near = max(start, end - _TAIL)
    edited = next((match.start() for match in _EDITED.finditer(text, near, end) if is_said_by_software(text[match.start() : end])), end)
    edges = {edited} | {edge for match in _DASHES.finditer(text, near, edited) for edge in match.span()}
    return edges | {match.end() for match in list(_SENTENCE_BREAK.finditer(text, near, edited))[-_SIGNATURE_SENTENCES:]}


def _foot(text: str, stamps: Sequence[Interval], *, behind: bool) -> str:
    """The buttons that stand between most stamps and behind the last; empty where none do. Heads above stamps may end in buttons of their own."""
    count = Counter({match[0]: 1 for match in BUTTON_RUN.finditer(text, stamps[-1].end)})
    for first, second in pairwise(stamps):
        runs = [match for match in BUTTON_RUN.finditer(text, max(first.end, second.start - _HEAD), second.start) if behind or second.start - match.end() > 1]
        count.update(run[0] for run in runs[-1:])
    common = [run for run, times in count.items() if times >= max(2, _COMMON * len(stamps))]
    return max(common, key=lambda run: (count[run], len(run)), default="")


def _below(text: str, start: int, foot: str) -> set[int]:
    """The edges between the last post and the foot of the page."""
    below = BELOW.search(text, start)
    limit = below.start() if below else len(text)
    buttons = [match for match in BUTTON_RUN.finditer(text, start, limit) if foot and match[0].endswith(foot)]
    edges = {limit}
    if buttons:
        edges |= set((buttons[0] if " " in foot or below is None else buttons[-1]).span())
    return edges
