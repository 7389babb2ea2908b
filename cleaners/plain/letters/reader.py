"""One thread of letters, or a list of several: whose letters they are, what they answer, and which are about the same."""

from __future__ import annotations

import re
from functools import lru_cache

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.page import Page
from ...platforms.engine import Draft
from ...rules.ruleset import ruleset
from ..boards.forms import Form
from ..boards.survey import Board
from ..boards.thread import Thread
from ..rows import rows, width
from ..stamps.stamp import Stamp
from .heads import Head, heads
from .topics import topics

_FORM = Form("unknown", "", (), marked=True)
_PART = re.compile(r"-{10,} next part -{10,}")
"""Below it Mailman says what it took out of a letter."""


class _Letters(Board):
    """The rows of a file of letters, and their heads as the stamps of posts."""

    def __init__(self, page: Page) -> None:
        self.namer = ruleset(None).lines.find
        self.rows = rows(page, self.namer)
        self.limit = width(self.rows)
        self.heads = heads(self.rows)
        self.title = (self.heads[0].fields["subject"].at, self.heads[0].subject) if self.heads else None
        self.stamps = [self._stamp(head) for head in self.heads]

    def is_coded(self) -> bool:
        """Whether the words of a letter are none as they stand there."""
        ends = [*(head.start for head in self.heads[1:]), len(self.rows)]
        return any(head.is_coded(self.rows[head.end : end]) for head, end in zip(self.heads, ends, strict=True))

    def _stamp(self, head: Head) -> Stamp:
        when, sender = head.fields["date"], head.fields["from"]
        place, named = (self.rows[field.at].part(field.start, len(self.rows[field.at].text)) for field in (when, sender))
        return Stamp(head.start, head.end, place, when.value, name=head.name, named=named, whole=True)


@lru_cache(maxsize=1)
def _letters(page: Page) -> _Letters:
    return _Letters(page)


class _Thread(Thread):
    """A thread of letters, being read."""

    def draft(self) -> Draft:
        """The thread, its posts called as their letters are."""
        for card in self.cards.cards:
            card.end = next((at for at in range(card.body, card.end) if _PART.fullmatch(self.rows[at].text)), card.end)
        draft = super().draft()
        if isinstance(draft, ThreadDraft):
            draft.extractor = "plain.letters"
            self._name(draft.posts)
            draft.topic_id = draft.posts[0].id
        return draft

    def _name(self, posts: list[PostDraft]) -> None:
        """Give posts the ids of their letters, and those of the letters that they answer."""
        assert isinstance(self.board, _Letters)
        ids = {head.id for head in self.board.heads}
        for post, head in zip(posts, self.board.heads, strict=True):
            post.id = head.id
            post.reply_to = next((other for other in head.answered if other in ids and other != head.id), None)


class LetterText:
    """Letters in one file, for text alone."""

    name = "unknown"
    versions = ""

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Several heads that programs write, below no story that prints letters; more evidence than any forum has of which the letters speak."""
        if page.kind != "text":
            return ()
        board = _letters(page)
        found = board.heads if board.stamps and not board.is_below_story() else []
        return tuple(f"a letter below {', '.join(head.fields)}"[:200] for head in found)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The thread; a list of topics where they are about several things and nobody took the file apart; nothing where one is in codes."""
        board = _letters(page)
        if len(set(topics(board.heads))) > 1:
            return ListDraft(Reason.TOPIC_LIST, ())
        if board.is_coded():
            return NothingDraft(Reason.CONTENT_MISSING, "letters in parts, in markup, in codes of bytes or of data, which are not read")
        return _Thread(page, desk, context, board, _FORM).draft()


ENGINE = LetterText()
