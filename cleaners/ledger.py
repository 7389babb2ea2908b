"""The desk at which readers and rules book what they take from a page. First come, first served: what a reader has
claimed, no rule can take; what nobody claims is booked under the catch-all rule of the page's reader.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from lxml.html import HtmlElement

from schemas.ledger import Ledger, Span, TextFate

from .page.page import Interval, Page, VisibleLine

_SHORT = frozenset({"author", "published_at", "label", "score"})
_LONGEST_VALUE = 500
"""Characters of an element that says one of these."""


class Desk:
    """Claims on one page's visible text."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._taken = bytearray(page.length)
        self._claims: list[tuple[int, int, TextFate, str | None, str | None]] = []
        for element, rule in page.left_out.items():
            self.remove(page.place(element), rule)

    def adopt(self, value: object, pointer: str) -> None:
        """Take in the words of data that the page holds beside what it shows, as more of its lines. `pointer` says where the data stand.

        Raises ReadError `too_large` beyond the page's budget of elements.
        """
        self._page.adopt(value, pointer)
        self._taken.extend(bytes(self._page.length - len(self._taken)))

    def keep(self, places: Iterable[Interval], field: str) -> None:
        """Book text that stands in a text field of the record."""
        for place in places:
            self._claim(place, TextFate.KEPT, None, field)

    def move(self, place: Interval, field: str) -> None:
        """Book text that was read into another field; not what an element that is never closed holds beside it: no name or time is as long."""
        if place.end - place.start > _LONGEST_VALUE and field.rpartition(".")[2] in _SHORT:
            return
        self._claim(place, TextFate.MOVED, None, field)

    def book(self, field: str, *elements: HtmlElement) -> None:
        """Book what elements show as read into a field that holds no text of the record."""
        for element in elements:
            self.move(self._page.place(element), field)

    def remove(self, place: Interval, rule: str) -> None:
        """Book text that a rule takes out."""
        self._claim(place, TextFate.REMOVED, rule, None)

    def kept(self) -> dict[str, list[Interval]]:
        """By field, where the text stands that it holds, in page order."""
        found: dict[str, list[Interval]] = defaultdict(list)
        for start, end, fate, _, field in sorted(self._claims):
            if fate is TextFate.KEPT and field is not None:
                found[field].append(Interval(start, end))
        return found

    def moved(self) -> list[Interval]:
        """Where text stands that was read into other fields, in page order."""
        return [Interval(start, end) for start, end, fate, _, _ in sorted(self._claims) if fate is TextFate.MOVED]

    def free(self, place: Interval) -> Iterator[Interval]:
        """The parts of an interval that nobody has claimed."""
        at = place.start
        while at < place.end:
            start = self._taken.find(0, at, place.end)
            if start < 0:
                return
            end = self._taken.find(1, start, place.end)
            at = place.end if end < 0 else end
            yield Interval(start, at)

    def is_free(self, place: Interval) -> bool:
        """Whether nobody has claimed any of it."""
        return self._taken.find(1, place.start, place.end) < 0

    def _claim(self, place: Interval, fate: TextFate, rule: str | None, field: str | None) -> None:
        if not place or self._taken.find(0, place.start, place.end) < 0:
            return
        for start, end in [place] if self.is_free(place) else list(self.free(place)):
            self._taken[start:end] = b"\x01" * (end - start)
            self._claims.append((start, end, fate, rule, field))

    def close(self, catch_all: str, hidden_rule: str = "page.hidden") -> Ledger:
        """The ledger. Unclaimed text goes to `catch_all`; space between two claims on a line goes to the earlier one."""
        for rest in list(self.free(Interval(0, self._page.length))):
            self._claims.append((rest.start, rest.end, TextFate.REMOVED, catch_all, None))
        claims = iter(sorted(self._claims))
        end = 0
        shown: list[Span] = []
        for line in self._page.lines:
            at, first = line.start, len(shown)
            while at < line.end:
                while end <= at:
                    _, end, fate, rule, field = next(claims)
                stop = min(end, line.end)
                span = Span(line.number, at - line.start, stop - line.start, fate, rule, field)
                if len(shown) > first:
                    _join(shown, line, span)
                else:
                    shown.append(span)
                at = stop
        hidden = [Span(line.number, 0, len(line.text), TextFate.HIDDEN, hidden_rule) for line in self._page.all_lines if line.hidden]
        spans = sorted([*shown, *hidden], key=attrgetter("line", "start")) if hidden else shown
        # Built without validation: the law's property test checks what matters.
        return Ledger.model_construct(lines=tuple(self._page.all_lines), spans=tuple(spans))


def _join(spans: list[Span], line: VisibleLine, span: Span) -> None:
    """One more span behind the last of its line; white space alone is no span of its own, and equal neighbours are one."""
    last = spans[-1]
    alike = (last.fate, last.rule, last.field) == (span.fate, span.rule, span.field)
    if alike or line.text[span.start : span.end].isspace():
        spans[-1] = replace(last, end=span.end)
    elif line.text[last.start : last.end].isspace():
        spans[-1] = replace(span, start=last.start)
    else:
        spans.append(span)
