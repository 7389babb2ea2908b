"""Labels of authors' counters, and titles above these, told by coming back beside the stamps of posts: what no list of words holds for all languages.

    Kolarz                     the name
    Użytkownik                 a title, which several have
    Posty: 33                  counters, or the label and the number each on a row

What a person writes may look so, too. It does not come back in the heads of most posts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..furniture import ONE_TITLE
from ..labels import LABEL_WORDS, LONGEST_LABEL, PROSE_END, Labels, counted
from ..rows import Row
from ..stamps.stamp import Stamp, is_date, is_dated_word

_COMMON, _ENOUGH = 0.6, 2
"""Share of stamps, and stamps, that have such a row beside them."""
_REACH = 16
"""Rows from a stamp to the farthest counter of its author."""
_LONGEST_WORDS = 4
_VALUE = re.compile(r"-?\d{1,3}(?:[.,\s]\d{3})*%?|\d+(?:[.,]\d+)?[KkMm]?")


def counters(rows: Sequence[Row], stamps: Sequence[Stamp]) -> frozenset[str]:
    """Labels that stand beside most stamps with a number or a day behind them, or on the row below."""
    edges = [0, *(edge for stamp in stamps for edge in (stamp.start, stamp.end)), len(rows)]
    gaps = list(pairwise(edges))[::2]
    near = [range(max(start, end - _REACH), end) for start, end in gaps[:-1]], [range(start, min(end, start + _REACH)) for start, end in gaps[1:]]
    least = max(_ENOUGH, _COMMON * len(stamps))
    found = (Counter(label for gap in side for label in set(_labels(rows, gap))) for side in near)
    return frozenset(label for count in found for label, times in count.items() if times >= least)


def _labels(rows: Sequence[Row], near: range) -> Iterator[str]:
    for at in near:
        text = rows[at].text
        if label := counted(text):
            yield label
        elif at + 1 in near and _is_bare(text) and _is_value(rows[at + 1].text) and not (at + 2 in near and _is_value(rows[at + 2].text)):
            yield text  # above several values stands a title, or a name


def _is_bare(text: str) -> bool:
    words = text.split()
    short = len(text) <= LONGEST_LABEL and len(words) <= _LONGEST_WORDS and not ONE_TITLE.fullmatch(text)
    return short and text[0].isalpha() and not text.endswith(PROSE_END[:3]) and not any(map(str.isdigit, text))


def _is_value(text: str) -> bool:
    words = text.split()
    month = len(words) == 2 and is_dated_word(words[0]) and words[1].isdecimal()
    return _VALUE.fullmatch(text) is not None or month or is_date(text)


def ranks(labels: Labels, facts: Sequence[int]) -> frozenset[str]:
    """Titles above the first counters of most heads: what stands there below two names or more. None where most heads have no such row."""
    below: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for at in facts:
        if at > 1 and ((title := labels.rows[at - 1].text) and (ONE_TITLE.fullmatch(title) or _is_bare(title))):
            below.setdefault(title, set()).add(labels.rows[at - 2].text)
            count[title] += 1
    found = frozenset(title for title, names in below.items() if len(names) >= _ENOUGH and all(len(name.split()) <= LABEL_WORDS for name in names))
    return found if sum(count[title] for title in found) >= max(_ENOUGH, _COMMON * len(facts)) else frozenset()
