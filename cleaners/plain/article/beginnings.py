"""A list of stories in the text of a saved page: headings, each with the beginning of a story or all of it, and what comes back below them.

    a heading                                   Court asks the harbour office
    the story, or its first words               The office must explain in writing why it closed the mole …
    what comes back below each of them          Read more / Continue reading Court asks … / Published May 24, 2024

A page with one story has sections that begin alike, too; but their text is whole, no line below them names its heading again or the day of each,
and teasers beside a story hold less than it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from ...article.says_when import SAYS_WHEN
from ...metadata.title import folding
from ..rows import ENDS
from ..stamps.credited import is_credit
from ..stamps.stamp import date_from
from .below import READ_ON
from .blocks import Block

_CUT = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\W*(?P<behind>[^.!?…]*)$")
"""The end of what was cut, with the words of a link behind it."""
_LINK_WORDS = 30
_TEASER = 60
"""Words of the longest beginning: WordPress cuts at 55 (`excerpt_length`)."""
_STORY_WORDS = 8
_ABOVE = 3
"""Lines above a paragraph among which its heading stands."""
_HEADING_WORDS = range(2, 31)
_NAMED_WORDS = 4
"""Of a heading that is no person's name and no product's."""
_SEVERAL = 3
"""Headings with who wrote and when that no single story has."""
_WORDS_BEFORE = range(2, 5)
_MOST = 0.6
"""Share of the page's words in paragraphs that entries which end alike hold between them."""


Closing = Callable[[Block, Sequence[str]], str]
"""The word that the end of an entry has in common with others, for a block and the headings above it; empty where none ends."""


def is_list(blocks: Sequence[Block]) -> bool:
    """Whether most of what the page tells stands in entries of a list of stories."""
    total = sum(block.words for block in blocks if _is_told(block))
    for closes, least, longest in _CLOSINGS:
        entries: dict[str, list[int]] = {}
        for word, words in _entries(blocks, closes):
            if words <= (longest or _MOST * total):
                entries.setdefault(word, []).append(words)
        if any(len(words) >= least and sum(words) >= _MOST * total for words in entries.values()):
            return True
    return _are_headed(blocks)


def _are_headed(blocks: Sequence[Block]) -> bool:
    """Whether several paragraphs stand below a heading of their own and who wrote when; answers have the title of what they answer there, or none."""
    below = zip(blocks, blocks[1:], blocks[2:], strict=False)
    headed = {folding(head.text) for head, line, told in below if not head.sentence and head.words >= _NAMED_WORDS and is_credit(line.text) and _is_told(told)}
    return len({text.removeprefix("re ") for text in headed}) >= _SEVERAL


def _entries(blocks: Sequence[Block], closes: Closing) -> Iterator[tuple[str, int]]:
    """Each stretch from a heading to a block that closes it, where something is told between them: the closing's word, and the words that are told."""
    headings: list[str] = []
    words = 0
    for block, below in zip_longest(blocks, blocks[1:]):
        is_told = _is_told(block)
        is_heading = not is_told and below is not None and _is_told(below)
        words += block.words if is_told and headings else 0
        if words and not is_heading and (word := closes(block, headings)):
            yield word, words
            headings, words = [], 0
        elif not is_told and not block.chrome and block.words in _HEADING_WORDS:
            headings = headings if words else headings[-_ABOVE:]
            headings.append(folding(block.text))


def _is_told(block: Block) -> bool:
    """Whether a block is a paragraph, whole or cut."""
    return block.sentence or (block.words >= _STORY_WORDS and _CUT.search(block.text) is not None)


def _says_again(block: Block, headings: Sequence[str]) -> str:
    """A line, or what stands behind the end of what was cut, that is a heading above it and some words before: continue reading, 5 comments on."""
    end = _CUT.search(block.text) if _is_told(block) else None
    if end is None and ENDS.search(block.text):
        return ""
    text = folding(end["behind"] if end else block.text)
    before = (text.removesuffix(f" {heading}").split() for heading in headings if len(heading.split()) >= _NAMED_WORDS and text.endswith(f" {heading}"))
    return next((words[0] for words in before if len(words) in _WORDS_BEFORE or (len(words) > _WORDS_BEFORE.stop and _has_digit(words))), "")


def _says_when(block: Block, headings: Sequence[str]) -> str:
    said = None if block.sentence else SAYS_WHEN.search(block.text)
    is_dated = said is not None and date_from(block.text, said.end()) is not None
    return "published" if is_dated and any(len(heading.split()) >= _NAMED_WORDS for heading in headings) else ""


def _leads_on(block: Block, _headings: Sequence[str]) -> str:
    return "more" if not _is_told(block) and READ_ON.fullmatch(block.text) else ""


def _breaks_off(block: Block, _headings: Sequence[str]) -> str:
    end = _CUT.search(block.text) if _is_told(block) else None
    return "…" if end and len(end["behind"].split()) <= _LINK_WORDS else ""


def _has_digit(words: Sequence[str]) -> bool:
    return any(map(str.isdigit, "".join(words)))


_CLOSINGS: tuple[tuple[Closing, int, int], ...] = ((_says_again, 3, 0), (_says_when, 3, 0), (_leads_on, 4, _TEASER), (_breaks_off, 4, _TEASER))
"""How an entry may end, how many that end so no single story has, and the words of the longest; 0 where whole stories end so, too."""
