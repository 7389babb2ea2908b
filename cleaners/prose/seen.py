"""What the signs of a page's lines are read off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from ..page.mask import Mask
from ..page.page import Page, VisibleLine
from .interrupting import Ways
from .where import NO_PROSE, Prose, Where, places_of

Columns = Mapping[str, Sequence[float]]
"""Signs by name, each with its value for every line."""

_PROSE_WORDS = 10
_PROSE_LINKS = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """The visible lines of a page, and of each in turn the words, the characters, what share is linked, where it stands, and whether it is prose."""

    page: Page
    lines: Sequence[VisibleLine]
    words: Sequence[int]
    sizes: Sequence[int]
    linked: Sequence[float]
    wheres: Sequence[Where]
    blocks: Sequence[Where | None]
    """The nearest block around each."""
    tags: Sequence[str]
    """Of that; empty where there is none."""
    cut: Sequence[bool]
    """Whether it is none of the article's."""
    prose: Sequence[bool]
    own: Sequence[bool]
    """Whether it is prose that may be the article's."""
    total: int
    """Characters of that."""
    held: Prose
    ways: Ways

    @classmethod
    def of(cls, page: Page, cut: Mask) -> Seen:
        """A page's lines."""
        lines, words = page.lines, page.word_counts
        links = Mask.of(page, map(page.place, page.index.tags.get("a", ())))
        sizes = [len(line.text) for line in lines]
        linked = [links.within(line) / size for line, size in zip(lines, sizes, strict=True)]
        prose = [count >= _PROSE_WORDS and share < _PROSE_LINKS for count, share in zip(words, linked, strict=True)]
        heading = next((place.start for element in page.index.tags.get("h1", ()) if (place := page.place(element))), None)
        held = Prose.of(list(compress(lines, prose)), heading)
        wheres = places_of(page, held)
        blocks = [where.block for where in wheres]
        tags = [block.tag if block is not None else "" for block in blocks]
        away = [cut.holds(line.start) for line in lines]
        own = [is_prose and not is_cut and not where.bits & NO_PROSE for is_prose, is_cut, where in zip(prose, away, wheres, strict=True)]
        return cls(page, lines, words, sizes, linked, wheres, blocks, tags, away, prose, own, sum(compress(sizes, own)), held, Ways(page, linked))
