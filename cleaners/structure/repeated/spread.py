"""Posts that no element is around: each is a head with what follows it, up to the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from .units import HEADINGS, Survey, Unit

_MOST_BEHIND = 200
"""Siblings that a head of a post may have behind it. Without an end, thousands of rare classes among thousands of siblings take minutes."""
_MOST_HEADS = 0.75
"""Share of a family that stands in one parent, from which its members there may be the heads of posts."""
_MOST_WORDS = 0.5
"""Share of the own characters of rows that stand in one table, from which they may, too."""
_COLONS = (":", "：")
"""Boxes around posts that are built as these."""

_Called = tuple[str, str]
"""A tag and the classes with it."""


def spread(page: Page, survey: Survey, whole: list[Unit]) -> Iterator[tuple[str, list[Unit]]]:
    """The same posts where a member is only the head of one, and what follows it up to the next head belongs to it, too."""
    if len(whole) < 2 or any(unit.inner for unit in whole):
        return
    parents = Counter(unit.box.getparent() for unit in whole)
    if len(parents) > 1:
        # Tables around a table of posts have rows of their own, and so have those beside it, of files and of what was changed.
        parent, count = parents.most_common(1)[0]
        if count < _MOST_HEADS * len(whole):
            sizes: Counter[HtmlElement | None] = Counter()
            for unit in whole:
                sizes[unit.box.getparent()] += survey.own(unit)
            parent, size = sizes.most_common(1)[0]
            if whole[0].box.tag != "tr" or size < _MOST_WORDS * sizes.total():
                return
        whole = [unit for unit in whole if unit.box.getparent() is parent]
    told = _heads([unit for unit in whole if survey.has(survey.times, unit)], whole)
    told = _above_feet(told, whole) or told
    for kind, heads in (("+", whole), ("[time]+", told), ("[label]+", _labelled(page, whole))):
        if len(heads) > 1 and (kind == "+" or len(told) <= 0.75 * len(whole)) and not _ends_with_heads(found := _with_first(page, stretched(page, heads))):
            yield kind, found


def _heads(told: list[Unit], whole: list[Unit]) -> list[Unit]:
    """Rows that print a time without those that have the cells of rows which mostly print none: words of posts, where somebody names a day."""
    if not told or told[0].box.tag != "tr":
        return told
    cells, printing = Counter(map(_cells, whole)), Counter(map(_cells, told))
    usual = printing.most_common(1)[0][0]
    return [unit for unit in told if (own := _cells(unit)) == usual or 2 * printing[own] > cells[own]]


def _above_feet(told: list[Unit], whole: list[Unit]) -> list[Unit]:
    """Where posts begin whose last row says when: each has as many rows, and none stands below the last of these."""
    telling = {unit.box for unit in told}
    rows = [number for number, unit in enumerate(whole, start=1) if unit.box in telling]
    step = rows[0] if rows else 1
    return whole[::step] if step > 1 and rows[-1] == len(whole) and rows == list(range(step, len(whole) + 1, step)) else []


def _labelled(page: Page, whole: list[Unit]) -> list[Unit]:
    """Rows that begin with the label of the first that has one: "Name:" above "Date:" and "Message:"."""
    labels = [page.lines[page.line_at(unit.place.start)].text for unit in whole]
    first = next((label for label in labels if label.endswith(_COLONS)), None)
    return [unit for unit, label in zip(whole, labels, strict=True) if label == first]


def _cells(unit: Unit) -> tuple[tuple[str, str | None], ...]:
    return tuple((cell.tag, cell.get("colspan")) for cell in unit.box.iterchildren("td", "th"))


def _ends_with_heads(spread: Sequence[Unit]) -> bool:
    """Whether most of the units end with a heading: it is that of the next post, and all of them begin too late."""
    return sum(bool(unit.rest) and unit.rest[-1].tag in HEADINGS for unit in spread[:-1]) > 0.5 * len(spread)


def stretched(page: Page, heads: list[Unit]) -> list[Unit]:
    """Each head with its following siblings, up to the next head; the last with as many as the others have at most."""
    starts = {unit.box for unit in heads}
    found: list[Unit] = []
    most = 0
    for number, unit in enumerate(heads):
        rest: list[HtmlElement] = []
        end = unit.place.end
        is_last = number > 0 and number == len(heads) - 1
        for sibling in unit.box.itersiblings():
            if sibling in starts or len(rest) >= (most if is_last else _MOST_BEHIND):
                end = max(end, page.place(sibling).start)  # words may stand behind the last element
                break
            rest.append(sibling)
            if sibling.tag == "hr" and found:
                behind = [_behind_line(page, one.rest) for one in found]
                if all(called is None for called in behind) or (is_last and _shown(page, sibling.itersiblings()) not in behind):
                    break  # lines part the posts, and the last from what is below them
        most = max(most, len(rest))
        end = max([end, *(page.place(one).end for one in rest)])
        found.append(Unit(unit.box, Interval(unit.place.start, end), (), None, tuple(rest)))
    return found


def _with_first(page: Page, found: list[Unit]) -> list[Unit]:
    """Posts that each begin with a line between posts, with what stands above the first line where it is all there is and built as what is below that."""
    first = found[0]
    built = [one.tag for one in first.rest]
    above = [*first.box.itersiblings(preceding=True)][::-1] if first.box.tag == "hr" else []
    if not above or [one.tag for one in above] != built:
        return found
    return [Unit(above[0], Interval(page.place(above[0]).start, first.place.start), (), None, tuple(above[1:])), *found]


def _behind_line(page: Page, rest: Sequence[HtmlElement]) -> _Called | None:
    """What is called that stands behind the last line in what follows a head, as the head of the next post may; null where nothing is shown there."""
    line = next((at for at in range(len(rest) - 1, -1, -1) if rest[at].tag == "hr"), None)
    return ("", "") if line is None else _shown(page, rest[line + 1 :])


def _shown(page: Page, elements: Iterable[HtmlElement]) -> _Called | None:
    """What the first of some elements is called that shows something; null where none does."""
    return next(((one.tag, one.get("class") or "") for one in elements if page.place(one)), None)
