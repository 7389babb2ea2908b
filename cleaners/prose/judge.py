"""Whether each line of a page belongs to its article: its signs, weighed as `weights.py` says.

Logistic regression: a line's chance comes of a sum of signs times weights, so that it can be taken apart. The chances are
honest: the F1 that they let expect of a page is what comes out (`tests/bench/prose.py`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import mul

from ..page.mask import Mask
from ..page.page import Interval, Page
from .signs import NAMES, Signs, signs
from .weights import BIAS, LINE, WEIGHTS

_MOST_ODDS = 40.0
_LINKS = NAMES.index("links")
_INTERRUPTS, _RIGHTS, _CAPTION, _ITEM = map(NAMES.index, ("interrupts", "rights", "caption", "item"))
_APART = tuple(map(NAMES.index, ("nav", "aside", "footer", "form", "apart")))
_FEW_LINKS = 0.1
_SURE = 0.8
"""The chance of blocks that another one follows, on the average of their characters."""
_FOLLOWED = 0.5
"""How much they hold at least, by what that holds. With both no line of WCXB's articles changes."""

_FEWEST_STATED = 3

_REASONS = tuple(
    (f"article.{name}", NAMES.index(sign), least)
    for name, sign, least in (
        ("interrupts", "interrupts", 0),
        ("in-nav", "nav", 0),
        ("in-footer", "footer", 0),
        ("in-aside", "aside", 0),
        ("in-form", "form", 0),
        ("links", "links", 0.5),
        ("set-apart", "apart", 0),
        ("rights", "rights", 0),
        ("offers", "offers", 0),
        ("asks", "asks", 0),
        ("of-author", "byname", 0),
        ("under-side-heading", "side_section", 0),
        ("caption", "caption", 0),
        ("side-name", "side", 0),
        ("in-header", "header", 0),
    )
)
"""What tells a line that is left out, the plainest sign first: a rule's id, the sign, and what it is more than."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The chance of each line, 0 to 1, in the order of the page's lines."""

    page: Page
    chances: Sequence[float]
    rows: Sequence[Sequence[float]]
    """The signs of each line."""

    @property
    def places(self) -> list[Interval]:
        """The lines that belong to the article."""
        return [Interval(line.start, line.end) for line, chance in zip(self.page.lines, self.chances, strict=True) if chance > LINE]

    @property
    def expected(self) -> float:
        """The F1 of the kept lines' characters that the chances let expect, 0 to 1."""
        hoped = kept = right = 0.0
        for line, chance in zip(self.page.lines, self.chances, strict=True):
            size = len(line.text)
            hoped += chance * size
            if chance > LINE:
                kept += size
                right += chance * size
        return 2 * right / (kept + hoped) if kept else 0.0

    def voted(self, other: Mask) -> Judgement:
        """The chances after a second reader's vote, whose text the mask covers. What only interrupts, or says whose the text is, nobody votes in."""
        lines = zip(self.page.lines, self.chances, self.rows, strict=True)
        return Judgement(
            self.page,
            [0.0 if row[_INTERRUPTS] or row[_RIGHTS] else (chance + other.within(line) / len(line.text)) / 2 for line, chance, row in lines],
            self.rows,
        )

    def left(self) -> Iterator[tuple[Interval, str]]:
        """The lines that do not belong to the article, each with the sign that tells it best, as a rule's id."""
        for line, chance, row in zip(self.page.lines, self.chances, self.rows, strict=True):
            if chance <= LINE:
                yield Interval(line.start, line.end), _told_by(row)


def _stated(page: Page) -> Iterator[int]:
    """The numbers of the lines of the paragraphs that a page states to be its article's, each by a property of its own: The New York Times keeps the first
    apart, beside a box of links. What one property holds whole may hold advertisements, too; what items of their own have is of other stories."""
    paragraphs = [element for element in page.index.by_property("articleBody") if element.tag == "p" and page.place(element)]
    items = [next((up for up in element.iterancestors() if up.get("itemscope") is not None), None) for element in paragraphs]
    of_each = Counter(items)
    if of_each and max(of_each.values()) >= _FEWEST_STATED:
        ((item, _),) = of_each.most_common(1)
        own = (element for element, one in zip(paragraphs, items, strict=True) if one is item)
        yield from chain.from_iterable(map(page.lines_in, map(page.place, own)))


def _told_by(row: Sequence[float]) -> str:
    for rule, sign, least in _REASONS:
        if row[sign] > least:
            return rule
    return "article.beside-text"


def judge(page: Page, without: Iterable[Interval] = ()) -> Judgement:
    """The chances of the page's lines; of those in `without`, 0."""
    cut = Mask.of(page, without)
    found = signs(page, cut)
    chances = [0.0 if cut.holds(line.start) else _chance(row) for line, row in zip(page.lines, found.rows, strict=True)]
    together(found, [len(line.text) for line in page.lines], chances)
    for number in _stated(page):
        chances[number] = chances[number] if cut.holds(page.lines[number].start) else max(chances[number], _SURE)
    return Judgement(page, chances, found.rows)


def together(found: Signs, sizes: Sequence[int], chances: list[float]) -> None:
    """Make one chance of those of a list's lines, a table's, preformatted text's, a paragraph's, and of those of teasers' headings; what of lists has no
    links goes with the line before it, and so does a heading between two lines that are kept, the second of them a list's: of 13 that WCXB's articles lost
    so 12 were theirs. No line of a teaser keeps a better chance than its heading has, and none has any that only interrupts, says whose
    the text is, or heads nothing that is kept."""
    for numbers in found.lists:
        size = sum(sizes[number] for number in numbers)
        chance = sum(chances[number] * sizes[number] for number in numbers) / size
        linked = sum(found.rows[number][_LINKS] * sizes[number] for number in numbers) / size
        before = numbers[0] - 1
        if before >= 0 and linked < _FEW_LINKS:
            chance = max(chance, chances[before])
        for number in numbers:
            chances[number] = chance
    _follow(found, sizes, chances)
    for numbers in found.stanzas:
        size = sum(sizes[number] for number in numbers)
        chance = sum(chances[number] * sizes[number] for number in numbers) / size
        for number in numbers:
            chances[number] = chance
    for heading, _ in found.headings:
        after = heading + 1
        if heading > 0 and after < len(chances) and found.rows[after][_ITEM] and min(chances[heading - 1], chances[after]) > LINE:
            chances[heading] = max(chances[heading], chances[after])
    for heading, end in found.cards:
        for number in range(heading, end):
            chances[number] = min(chances[number], chances[heading])
    for number, row in enumerate(found.rows):
        if row[_INTERRUPTS] or row[_RIGHTS]:
            chances[number] = 0.0
    for number in _of_nothing(found, chances):
        chances[number] = 0.0


def _follow(found: Signs, sizes: Sequence[int], chances: list[float]) -> None:
    """Give the lines of a block with a list the chance of the other blocks of its names, where these are the article's and it leads nowhere: a recipe's
    ingredients, the facts of a report. Learnt signs see none of them in its prose, for that stands in another block."""
    for numbers, others in found.flows:
        size, beside = (sum(sizes[number] for number in some) for some in (numbers, others))
        linked = sum(found.rows[number][_LINKS] * sizes[number] for number in numbers) / size
        chance = sum(chances[number] * sizes[number] for number in others) / beside
        is_apart = any(found.rows[numbers[0]][sign] for sign in _APART)
        if not is_apart and linked < _FEW_LINKS and chance > _SURE and beside > _FOLLOWED * size:
            for number in numbers:
                chances[number] = max(chances[number], chance)


def _of_nothing(found: Signs, chances: Sequence[float]) -> Iterator[int]:
    """The headings that are kept while all that stands below them, up to the next of their level, is not. Below a heading may stand a picture alone."""
    for (heading, _), end in zip(found.headings, _ends(found.headings, len(chances)), strict=True):
        below = range(heading + 1, end)
        if chances[heading] > LINE and below and not any(chances[number] > LINE or found.rows[number][_CAPTION] for number in below):
            yield heading


def _ends(headings: Sequence[tuple[int, str]], last: int) -> list[int]:
    """Where what stands below each heading ends: at the next of its level or above, or at the last block."""
    ends: list[int] = []
    nearest: dict[str, int] = {}
    for heading, level in reversed(headings):
        ends.append(min((at for other, at in nearest.items() if other <= level), default=last))
        nearest[level] = heading
    return ends[::-1]


def _chance(row: Iterable[float]) -> float:
    odds = BIAS + sum(map(mul, WEIGHTS, row))
    return 1 / (1 + math.exp(-max(-_MOST_ODDS, min(_MOST_ODDS, odds))))
