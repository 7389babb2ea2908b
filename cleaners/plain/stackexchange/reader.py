"""A question of StackExchange or Stack Overflow saved as text: the question, its answers, and the comments on each.

    TITLE · Asked ... ago · Viewed 2k times     above the question
    SCORE, words, tags                          of a post; only the question has tags
    Share · Improve this answer · Follow        below its words, then perhaps `edited DATE` and by whom
    asked | answered DATE, NAME, reputation     closes it; of a community's post `community wiki`
    SCORE words – NAME Commented DATE           a comment, closed likewise; before 2023 without the word
    NAME NAME Over a year ago, words, ISO DATE  a comment since 2025, with its score and buttons below
    Add a comment |                             below the last
    2 Answers, Sorted by: ...                   between the question and its answers

No dump prints ids of posts, nor, since 2018, which answer was accepted: these are null.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from schemas.outcome import Reason
from schemas.record import Author

from ...context import Context
from ...dates.dates import iso
from ...draft import Moment, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.page import Page
from ...platforms.engine import Draft
from ..body import Layout, read_body
from ..earlier import Earlier
from ..rows import release
from .cards import ENOUGH, NO_WORDS, Card, Cards
from .split import WHEN

_CLOSES = re.compile(rf"(?<!\S)(?:asked|answered)\s+{WHEN}")
_NEVER = re.compile(r"(?!)(?P<name>)")
"""No line of the software stands above a quote."""


class StackExchangeText:
    """The engine, for text alone."""

    name = "stackexchange"
    versions = "2014-2026"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Lines that close a question or an answer, and the software's own lines around posts."""
        if page.kind != "text" or _CLOSES.search(page.source) is None:
            return ()
        found = Cards(page)
        signs = found.signs()
        return (f"{len(found.signatures)} posts signed", *signs) if found.signatures and len(signs) > 1 and len(signs) + len(found.signatures) > ENOUGH else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The question with its answers; `content_missing` where no words stand above what closes posts."""
        found = Cards(page)
        if not any(card.body for card in found.cards):
            return NothingDraft(Reason.CONTENT_MISSING, "stackexchange: posts are signed, but their words are missing")
        return _Thread(page, desk, context, found).draft()


ENGINE = StackExchangeText()


class _Thread:
    """One page of a question's answers, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, found: Cards) -> None:
        self.page = page
        self.desk = desk
        self.context = context
        self.found = found
        self.rows = found.rows

    def draft(self) -> ThreadDraft:
        """The thread; books what it reads."""
        cards = [card for card in self.found.cards if card.body]
        begins = Counter(self.rows[card.body.start].column for card in cards if card.kind == "answer").most_common(1)
        posts = [self.post(number, card, begins[0][0] if begins else None) for number, card in enumerate(cards)]
        draft = ThreadDraft("stackexchange", posts, extractor="plain.stackexchange")
        if self.found.title is not None:
            draft.title = self.rows[self.found.title].text
            self.desk.move(self.rows[self.found.title].words, "title")
        for number, post in enumerate(posts, 1):
            post.position = number
        self.count(draft)
        return draft

    def post(self, number: int, card: Card, column: int | None) -> PostDraft:
        """One post; booked as `posts.N...`. `column` is where the words of answers begin, which may begin with code themselves."""
        field = f"posts.{number}"
        found = [row for row in self.rows[card.body.start : card.body.stop] if not NO_WORDS.fullmatch(row.text)]
        if card.kind == "comment" and found:
            release(found[0], self.desk)
            found[0] = replace(found[0], mark="")
            column = found[0].column
        elif not any(row.column == column for row in found):
            column = found[0].column if found else 0
        layout = Layout(column or 0, self.found.limit, wrote=_NEVER)
        post = PostDraft(read_body(self.page, self.desk, found, field, layout, Earlier(), self.found.namer), kind=card.kind, accepted=card.accepted)
        if card.name:
            post.author = Author(name=card.name[0])
            self.desk.move(card.name[1], f"{field}.author")
        if card.when:
            post.published = self.when(card.when[0])
            self.desk.move(card.when[1], f"{field}.published_at")
        if card.edited:
            post.edited = self.when(card.edited[0])
            self.desk.move(card.edited[1], f"{field}.edited_at")
        if card.score:
            post.score = card.score[0]
            self.desk.move(card.score[1], f"{field}.score")
        return post

    def when(self, raw: str) -> Moment:
        """A time of the site: in words, or as machines read it. Of the century only its years may be printed."""
        if "T" in raw and raw.endswith("Z+00:00"):
            return replace(iso(raw.removesuffix("+00:00"), zone="UTC", base=self.context.base), raw=raw)
        return replace(self.context.when(re.sub(r" '(?=\d\d\b)", ", 20", raw)), raw=raw)

    def count(self, draft: ThreadDraft) -> None:
        """Answers as their heading counts them, and comments, those with them that a link would show; over several pages nobody counts the latter."""
        counted = self.found.counted()
        if counted is None:
            return
        row, answers, hidden = counted
        self.desk.move(row.words, "declared_posts")
        draft.whole = answers == sum(post.kind == "answer" for post in draft.posts) and not hidden
        if draft.whole or hidden:
            draft.page = draft.pages = 1
            draft.declared_posts = len(draft.posts) + hidden
