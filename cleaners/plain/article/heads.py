"""The head of a story in the text of a saved page: its heading, and right above its first words the line that says when it was published.

    a heading                              Ferry ramp to be mended by Monday
    who wrote it, and when                 Ada Quay, 3 May 2026
    its words                              The ramp at the north quay will be mended by Monday, the harbour office said.

Notices, forms and introductions have no day there; entries of a list have, but then several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.record import Author

from ...context import Context
from ...metadata.persons import is_capitalised, names_in
from ...metadata.roles import is_beat
from ...page.page import Interval, Page
from .below import READ_ON
from .blocks import Block

_BETWEEN = 2
"""Lines between heading and words that hold the day: it, and the author's name above or below it."""
_LONGEST = 120
"""Of a line that says when and by whom."""
_TWO_WORDS = re.compile(r"[^\W\d_]['’.\w-]* [^\W\d_]['’\w-]*")
_SAID = 4
"""The part of a paragraph that a date or a name in it is, at most."""


def is_headed(blocks: Sequence[Block], text: Sequence[Block], title: Block | None, published: Interval, context: Context) -> bool:
    """Whether a story's day stands between its heading and its words, right above these, and no other words on the page stand so below a day."""
    start, end = blocks.index(text[0]), blocks.index(text[-1])
    head = next((at for at in range(start - 1, max(start - 1 - _BETWEEN, 0), -1) if blocks[at].place.start <= published.start < blocks[at].place.end), None)
    # What a tool marked as a heading may head a menu or a thread as well: on most pages there are several.
    if head is None or title is None or title.rows[0].mark or not 0 < head - blocks.index(title) <= _BETWEEN:
        return False
    if any(READ_ON.fullmatch(block.text) for block in blocks[end : end + 2]):
        return False
    return not any(below.weight >= 0 and at != start - 1 and _says_when(block, context) for at, (block, below) in enumerate(pairwise(blocks)))


def signed_beside(page: Page, published: Interval, title: Block | None) -> list[tuple[Author, Interval]]:
    """Who is named in the line that says when: "Ada Quay, 3 May 2026"; or in one of that name alone between it and the heading, or below it.

    A section is named in the menu, too, and in a script without capitals looks the same.
    """
    at = page.line_at(published.start)
    beside = [page.lines[other] for other in (at - 1, at + 1) if 0 <= other < len(page.lines)] if title else []
    alone = [line for line in beside if title and title.place.end <= line.start and _TWO_WORDS.fullmatch(line.text)]
    for line in (page.lines[at], *alone):
        names = [name for name in names_in(line.text) if name.upper() != name.lower() and is_capitalised(name)] if len(line.text) <= _LONGEST else []
        once = [name for name in names if not any(map(is_beat, name.split())) and not any(other is not line and name in other.text for other in page.lines)]
        if once:
            return [(Author(name=name), Interval(line.start, line.end)) for name in once]
    return []


def is_said_by(block: Block, moved: Sequence[Interval]) -> bool:
    """Whether a line is what was read into fields, and no paragraph that begins with it."""
    inside = [place for place in moved if block.place.start <= place.start < block.place.end]
    return bool(inside) and (not block.sentence or _SAID * sum(place.end - place.start for place in inside) > block.place.end - block.place.start)


def _says_when(block: Block, context: Context) -> bool:
    may_say = not block.sentence and len(block.text) <= _LONGEST and any(map(str.isdigit, block.text))
    return may_say and context.when(block.text).precision in ("day", "minute", "second")
