"""What stands in an article's place in the text of a saved page, told as for pages with markup: a list of stories, a refusal, a notice, a wall.

The page's own part is the first stretch of lines without a menu in it that holds sentences, if no other holds twice as many words in such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.outcome import Reason

from ...draft import ListDraft, NothingDraft
from ...metadata.metadata import Metadata
from ...metadata.title import Titles
from ...nothing.notice import LEAST_SAID, notice_in
from ...nothing.refusal import refusal
from ...nothing.said import Shown, said
from ...nothing.wall import wall
from ...page.page import Page
from ..rows import ENDS
from .beginnings import is_list
from .blocks import Block

_MENU = 3
"""So many labels on end are a menu."""
_LONGEST_LABEL = 12
"""Words of a heading; what is longer and ends like no sentence was cut by the tool."""
_HALF = 0.5


def instead(page: Page, blocks: Sequence[Block], chosen: Sequence[Block]) -> ListDraft | NothingDraft | None:
    """What the page is where it is no article, with its evidence; null where it may be one. `chosen` is what would be the article's text."""
    if not blocks:
        return None
    own = _own_part(blocks)
    heads = [block.text for block in own if _is_label(block)][:_MENU]
    first = Metadata(titles=Titles(element=blocks[0].text))
    lines = [block.text for block in own]
    for meta in (first, *(Metadata(titles=Titles(headings=[head])) for head in heads)):
        if (refused := refusal(page, meta, lines)) is not None:
            return refused
    if is_list(blocks):
        return ListDraft(Reason.ARTICLE_LIST, ())
    for part in (own, chosen):
        told = said((Shown(block.text, _is_label(block)) for block in part), (blocks[0].text, *heads))
        found = notice_in(told, page, first, LEAST_SAID) if told is not None else None
        # A strip that asks to allow cookies stands below pages that tell little else, too.
        if found is not None and (found.reason is not Reason.CONSENT_WALL or _told(part) == _told(blocks)):
            return found
    return wall(page, first, [block.place for block in (chosen or blocks)])


def _own_part(blocks: Sequence[Block]) -> list[Block]:
    parts = [part for part in _parts(blocks) if _told(part)]
    most = max(map(_told, parts), default=0)
    return next((part for part in parts if _told(part) >= _HALF * most), [])


def _parts(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The stretches between menus, each with the labels right above it."""
    part: list[Block] = []
    labels: list[Block] = []
    for block in blocks:
        if _is_label(block):
            labels.append(block)
            continue
        if len(labels) > _MENU and part:
            yield [*part, *labels[:_MENU]]
            part = []
        part += labels[-_MENU:] if not part else labels
        part.append(block)
        labels = []
    yield [*part, *labels[:_MENU]]


def _told(part: Sequence[Block]) -> int:
    return sum(block.words for block in part if not _is_label(block))


def _is_label(block: Block) -> bool:
    """Whether a line is a heading, a link, a button or a field: short, and ending like no sentence."""
    return block.words <= _LONGEST_LABEL and ENDS.search(block.text) is None
