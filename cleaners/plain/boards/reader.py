"""Threads of phpBB, vBulletin, XenForo, SMF, MyBB, Discourse, FluxBB, Invision and more saved as text: one reader, and what each prints that others do not.

An engine is known by its stamps (`stamps`) and by lines of its own outside of posts. Posts are found by their stamps, and taken apart by place and
repetition (`cards`). No dump prints the ids of posts: what counts them is their label and position.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft
from ...ledger import Desk
from ...page.page import Page
from ...platforms.engine import Draft
from .forms import FORMS, UNKNOWN, Form
from .survey import ENOUGH, LONGEST_SIGN, Board, folded
from .thread import Thread

_SEVERAL = 4
"""Lines of authors or posts that no article has so many of."""
_MADE_BY = re.compile(
    r"(?:powered by|copyright ©|©|.{0,30}forum software).{0,30}\b"
    r"(?:NodeBB|Flarum|Invision Community|Vanilla|wpForo|Simple Machines|XenForo|vBulletin|phpBB|MyBB)\b.{0,60}",
    re.IGNORECASE,
)
"""The line at the foot of a page that says which forum's software made it."""
_TOLD_BY = re.compile(
    r"This site is best viewed in a modern browser with JavaScript enabled\.?.*|"
    r"Something went wrong while trying to load the full version of this site\..*|"
    r"Powered by Question2Answer|r/\w{2,30} ?• ?\d{1,2} ?\w{1,6}\.? ago.{0,40}|Go to \w{2,30} ?r/\w{2,30}.{0,40}"
)
"""Lines of Flarum's view without scripts, of Question2Answer without points and of today's Reddit, of which no text tells where posts begin."""
_AUTHOR_COUNTER = re.compile(
    r"(?:Posts|Messages|Threads|Joined|Join Date|Registered|Reputation|Reaction score|Likes Received|Beiträge|Registriert|Inscription|Mensajes|Registrado|"
    r"Messaggi|Berichten|Lid geworden op)(?P<value>: ?\S.{0,30}|:)?",
    re.IGNORECASE,
)
_POST_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        r"#\d{1,5}",
        r"\S.{0,60} (?:said|wrote|schrieb|sagte): ?↑?|Quote from: .{1,80}|Originally Posted by .{1,60}",
        r"Click to expand\.\.\.|Zum Vergrößern anklicken\.\.\.\.?",
        r"Reactions: .{1,100}",
        r"Last edited:(?: .{1,60})?|(?:\S.{0,60} )?wrote on .{4,60}|last edited by(?: .{1,60})?",
        r"Not open for further replies\.",
        r"Discussion starter|[\d,.]+ posts?(?: ?· ?(?:Joined \d{4})?)?",
    )
)
"""Lines around posts, of several kinds: two kinds, or many of one, stand on no other page. Numbers alone are also those of a list of the ten best."""


@lru_cache(maxsize=1)
def _board(page: Page) -> Board:
    # Each engine that is asked and the one that reads share one survey, one page after the other.
    return Board(page)


class BoardText:
    """An engine, for text alone."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.name = form.name
        self.versions = form.versions

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Stamps of posts, and lines of the engine around them; one post wants more of them than several do."""
        if page.kind != "text":
            return ()
        board = _board(page)
        signs = board.signs(self.form) if board.stamps else ()
        if not signs or len(board.stamps) + len(signs) <= ENOUGH:
            return ()
        # By its own name alone an engine is known beside several posts.
        if len(signs) < ENOUGH and not (len(board.stamps) > ENOUGH and re.fullmatch(folded(self.form.signs[0]), signs[0])):
            return ()
        return (f"{len(board.stamps)} posts headed alike", *signs)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The thread, or that this is a list; `content_missing` where the tool printed authors and words side by side, or no words at all."""
        board = _board(page)
        return ListDraft(Reason.TOPIC_LIST, ()) if board.is_list() else Thread(page, desk, context, board, self.form).draft()


class UnknownBoard(BoardText):
    """A forum of an engine that does not name itself: several posts that are headed alike, each with words of its own."""

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Less than any engine has that is known by its own lines."""
        if page.kind != "text":
            return ()
        board = _board(page)
        if (
            len(board.stamps) <= ENOUGH
            or board.stamps[0].shaped
            or not (board.is_counted_through() and board.is_said_below() and board.is_signed())
            or board.is_forwarded()
        ):
            return ()
        return (f"{len(board.stamps)} posts headed alike",)


ENGINES = (*(BoardText(form) for form in FORMS), UnknownBoard(UNKNOWN))


def remains(page: Page) -> NothingDraft | None:
    """That the text is a forum's page without heads of posts; null where no engine says so of itself, or by several of its lines."""
    board = _board(page)
    for form in FORMS:
        signs = board.signs(form)
        if len(signs) > ENOUGH or (signs and re.fullmatch(folded(form.signs[0]), signs[0])):
            return NothingDraft(Reason.CONTENT_MISSING, f"lines of {form.name} without heads of posts: {signs[0][:120]}")
    texts = [row.text for row in board.rows if len(row.text) <= LONGEST_SIGN]
    counters = [at for at, text in enumerate(texts) if _AUTHOR_COUNTER.fullmatch(text)]
    # Counters of one author: two with their values, one under the other.
    together = any(1 <= second - first <= ENOUGH and texts[first] != texts[second] for first, second in pairwise(counters))
    kinds = Counter(number for text in texts for number, line in enumerate(_POST_LINES) if line.fullmatch(text))
    if made := next((text for text in texts if _MADE_BY.fullmatch(text) or _TOLD_BY.fullmatch(text)), None):
        return NothingDraft(Reason.CONTENT_MISSING, f"a forum's page without heads of posts: {made[:120]}")
    if len(counters) >= _SEVERAL or together or kinds.total() - kinds[0] >= _SEVERAL or len(kinds) >= ENOUGH:
        detail = f"{len(counters)} counters of authors, {kinds.total()} lines around posts"
        return NothingDraft(Reason.CONTENT_MISSING, f"a forum's lines without heads of posts: {detail}")
    return None
