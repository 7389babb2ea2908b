"""Threads of phpBB, vBulletin, XenForo, SMF, MyBB, Discourse and FluxBB saved as text: one reader, and what each engine prints that others do not.

An engine is known by its stamps (`stamps`) and by lines of its own outside of posts. Posts are found by their stamps, and taken apart by place and
repetition (`cards`). No dump prints the ids of posts: what counts them is their label and position.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from schemas.outcome import Reason
from schemas.record import Author
from schemas.rule import fold

from ..dates.day_order import DATE, is_month_first, year_first
from ..draft import Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..page.page import Page
from ..platforms._phpbb_times import Zoned, zoned
from ..platforms._vbulletin_times import printed_zone
from ..platforms.engine import Context, Draft
from ..posts.quotes import answered
from ..rules.ruleset import ruleset
from .board_split import split
from .body import Earlier, Layout, read_body
from .cards import Card, Cards
from .forms import BEGUN, FORMS, UNKNOWN, Form
from .labels import Labels
from .rows import Row, is_sentence, joined, release, rows, width
from .stamps import dated, is_date, is_dated_word, stamps

_LONGEST_SIGN = 200
_ENOUGH = 2
"""Posts, or lines of the engine beside a single post, that are no accident."""
_MOST = 0.8
_STORY_WORDS = 120
"""Words in sentences above the first post that are more than a forum's notices."""
_AROUND = 6_000
"""Characters at the ends of a row that holds all that stands above or below the posts."""
_HEAD_ROWS = 6
"""Rows around a stamp among which its author's counters stand."""
_SEVERAL = 4
"""Lines of authors or posts that no article has so many of."""
_MADE_BY = re.compile(
    r"(?:powered by|copyright ©|©|.{0,30}forum software).{0,30}\b"
    r"(?:NodeBB|Flarum|Invision Community|Vanilla|wpForo|Simple Machines|XenForo|vBulletin|phpBB|MyBB)\b.{0,60}",
    re.IGNORECASE,
)
"""The line at the foot of a page that says which forum's software made it."""
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
_COUNTER = re.compile(
    r"(?:Posts|Messages|Threads|Joined|Join Date|Registered|Reputation|Reaction score|Likes Received|Beiträge|Registriert): ?\S.{0,30}", re.IGNORECASE
)
_POST_LINE = re.compile(
    r"#\d{1,5}|\S.{0,60} (?:said|wrote|schrieb|sagte): ?↑?|Click to expand\.\.\.|Quote from: .{1,80}|Originally Posted by .{1,60}|Reactions: .{1,100}"
)
_COUNTER = re.compile(
    r"(?P<posts>[\d.,]+) (?:posts?|Beiträge?|messages?|mensajes?|berichten) ?(?:• ?)?"
    r"(?:(?:Page|Seite|Página|Pagina) (?P<page>\d+) (?:of|von|sur|de|van|di) (?P<pages>\d+))?.{0,20}"
)
_RESULTS = re.compile(r"Results (?P<first>\d+) to (?P<last>\d+) of (?P<posts>\d+)")
_PAGE = re.compile(r"(?:Page )?(?P<page>\d+) (?:of|von) (?P<pages>\d+)")


class Board:
    """The parts of a page of text, whoever's it is."""

    def __init__(self, page: Page) -> None:
        self.namer = ruleset(None).lines.find
        found = rows(page, self.namer)
        self.limit = width(found)
        self.rows = split(self.unwrapped(found), self.namer)
        self.title = self.find_title()
        self.stamps = stamps(self.rows, self.title[1] if self.title else None)

    def unwrapped(self, found: list[Row]) -> list[Row]:
        """The rows, with the line above a quote whole where its date stands on a line of its own."""
        whole: list[Row] = []
        for row in found:
            if whole and whole[-1].text.endswith(": ↑") and row.gap == 1 and is_date(row.text):
                whole[-1] = joined([whole[-1], row], self.namer)
            else:
                whole.append(row)
        return whole

    def find_title(self) -> tuple[int, str] | None:
        """The row of the thread's title: what answers repeat behind `Re:`, what stands above the line that says who began, or what is printed twice."""
        texts = [fold(row.text) for row in self.rows]
        answered_to = Counter(text[3:].strip() for text in texts if text[:3].casefold() == "re:")
        if answered_to:
            title = answered_to.most_common(1)[0][0]
            at = next((at for at, text in enumerate(texts) if text == title), None)
            if at is not None:
                return at, self.rows[at].text
            at = next(at for at, text in enumerate(texts) if text[3:].strip() == title)
            return at, self.rows[at].text[3:].strip()
        for form in FORMS:
            under = next((at for at, text in enumerate(texts) if at and form.above_title and re.fullmatch(form.above_title, text[:_LONGEST_SIGN])), None)
            if under is not None:
                return under - 1, self.rows[under - 1].text
        thread = next((at for at, text in enumerate(texts) if text.startswith("Thread: ") and text[8:] in texts), None)
        if thread is not None:
            at = texts.index(texts[thread][8:])
            return at, self.rows[at].text
        return None

    def is_counted_through(self) -> bool:
        """Whether numbers of posts, where stamps bear any, go up by one from post to post."""
        numbers = [stamp.number for stamp in self.stamps if stamp.number is not None]
        steps = sum(second == first + 1 for first, second in pairwise(numbers))
        return not numbers or steps >= _MOST * (len(numbers) - 1)

    def is_said_below(self) -> bool:
        """Whether sentences stand in most posts, and no article stands above them."""
        edges = [*((0, self.stamps[0].start) if self.stamps[0].closing else (self.stamps[0].end,)), *(stamp.start for stamp in self.stamps[1:])]
        if not self.stamps[0].closing:
            edges.append(len(self.rows))
        said = sum(any(is_sentence(row.text) for row in self.rows[start:end]) for start, end in pairwise(edges))
        above = sum(len(row.text.split()) for row in self.rows[: self.stamps[0].start] if is_sentence(row.text))
        return 2 * said >= len(self.stamps) and (self.stamps[0].closing or above <= _STORY_WORDS)

    def is_signed(self) -> bool:
        """Whether stamps have authors: they name them, counters stand near most, or one short row comes back right above several."""
        if any(stamp.name for stamp in self.stamps) or not self.stamps[0].says_something:
            return True
        labels = Labels(self.rows, None)
        near = [range(max(0, stamp.start - _HEAD_ROWS), min(len(self.rows), stamp.end + _HEAD_ROWS)) for stamp in self.stamps]
        above = Counter(self.rows[stamp.start - 1].text for stamp in self.stamps if stamp.start and labels.is_label(stamp.start - 1))
        return 2 * sum(any(map(labels.is_fact, rows)) for rows in near) >= len(near) or (
            2 * above.total() >= len(near) and max(above.values(), default=0) >= _ENOUGH
        )

    def signs(self, form: Form) -> tuple[str, ...]:
        """The engine's lines that the text prints, each kind once, the first row of it."""
        texts = [text for row in self.rows if len(text := fold(row.text)) <= _LONGEST_SIGN]
        texts += [fold(" ".join(row.text for row in self.rows[stamp.start : stamp.end])) for stamp in self.stamps[:_ENOUGH] if stamp.end - stamp.start > 1]
        # Where lines were run together, what stands around the posts is one row above and one below them.
        around = [
            part
            for row in (self.rows[:1] + self.rows[-1:])
            if row.gap == 0 or (len(row.text) > _LONGEST_SIGN and self.stamps)
            for part in {row.text[:_AROUND], row.text[-_AROUND:]}
        ]
        found = (
            next((text for text in texts if re.fullmatch(sign, text)), None)
            or next((match[0] for text in around if (match := re.search(sign.removeprefix(".*"), text))), None)
            for sign in map(_folded, form.signs)
        )
        return tuple(text[:_LONGEST_SIGN] for text in found if text is not None)


def _folded(pattern: str) -> str:
    """A pattern for folded rows: folding turns quotes and dashes to ASCII."""
    return pattern.translate({ord("“"): '"', ord("„"): '"', ord("«"): '"', ord("»"): '"'})


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
        if not signs or len(board.stamps) + len(signs) <= _ENOUGH:
            return ()
        # By its own name alone an engine is known beside several posts.
        if len(signs) < _ENOUGH and not (len(board.stamps) > _ENOUGH and re.fullmatch(_folded(self.form.signs[0]), signs[0])):
            return ()
        return (f"{len(board.stamps)} posts headed alike", *signs)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The thread; `content_missing` where the tool printed authors and words side by side, or no words at all."""
        return _Thread(page, desk, context, _board(page), self.form).draft()


class UnknownBoard(BoardText):
    """A forum of an engine that does not name itself: several posts that are headed alike, each with words of its own."""

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Less than any engine has that is known by its own lines."""
        if page.kind != "text":
            return ()
        board = _board(page)
        if len(board.stamps) <= _ENOUGH or not (board.is_counted_through() and board.is_said_below() and board.is_signed()):
            return ()
        return (f"{len(board.stamps)} posts headed alike",)


ENGINES = (*(BoardText(form) for form in FORMS), UnknownBoard(UNKNOWN))


def remains(page: Page) -> NothingDraft | None:
    """That the text is a forum's page without heads of posts; null where no engine says so of itself, or by several of its lines."""
    board = _board(page)
    for form in FORMS:
        signs = board.signs(form)
        if len(signs) > _ENOUGH or (signs and re.fullmatch(_folded(form.signs[0]), signs[0])):
            return NothingDraft(Reason.CONTENT_MISSING, f"lines of {form.name} without heads of posts: {signs[0][:120]}")
    texts = [row.text for row in board.rows if len(row.text) <= _LONGEST_SIGN]
    counters = [at for at, text in enumerate(texts) if _AUTHOR_COUNTER.fullmatch(text)]
    # Counters of one author: two with their values, one under the other.
    together = any(1 <= second - first <= _ENOUGH and texts[first] != texts[second] for first, second in pairwise(counters))
    kinds = Counter(number for text in texts for number, line in enumerate(_POST_LINES) if line.fullmatch(text))
    if made := next((text for text in texts if _MADE_BY.fullmatch(text)), None):
        return NothingDraft(Reason.CONTENT_MISSING, f"a forum's page without heads of posts: {made[:120]}")
    if len(counters) >= _SEVERAL or together or kinds.total() - kinds[0] >= _SEVERAL or len(kinds) >= _ENOUGH:
        detail = f"{len(counters)} counters of authors, {kinds.total()} lines around posts"
        return NothingDraft(Reason.CONTENT_MISSING, f"a forum's lines without heads of posts: {detail}")
    return None


class _Thread:
    """One page of a thread, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, board: Board, form: Form) -> None:
        self.page = page
        self.desk = desk
        self.board = board
        self.form = form
        self.rows = board.rows
        self.title = board.title or self.title_twice()
        self.cards = Cards(self.rows, board.stamps, self.title[1] if self.title else None, self.spoken_of())
        self.context = _in_printed_zone(page, context, self.rows[self.cards.cards[-1].stamp.start].place.start)

    def spoken_of(self) -> set[str]:
        """Who is named as the author of a quote or of the thread."""
        wrote = re.compile(self.form.wrote)
        rows = [row.text for row in self.rows if len(row.text) <= _LONGEST_SIGN]
        return {match["name"] for text in rows if (match := wrote.match(text))} | {
            match["name"] or match["starter"] for text in rows if (match := BEGUN.fullmatch(text))
        }

    def title_twice(self) -> tuple[int, str] | None:
        """The row above the posts that is printed twice there and says more than a link: MyBB's way and heading."""
        above = self.rows[: self.board.stamps[0].start]
        count = Counter(row.text for row in above if len(row.text.split()) >= _ENOUGH and not row.rule)
        at = next((at for at in range(len(above) - 1, -1, -1) if count[above[at].text] > 1), None)
        return None if at is None else (at, above[at].text)

    def draft(self) -> Draft:
        cards = self.cards.cards
        if self.cards.lost:
            return NothingDraft(Reason.CONTENT_MISSING, f"{self.form.name}: authors and words of posts are printed side by side")
        if not any(card.end > card.body for card in cards):
            return NothingDraft(Reason.CONTENT_MISSING, f"{self.form.name}: heads of posts without their words")
        posts = self.posts()
        draft = ThreadDraft(self.form.name, posts, extractor=f"plain.{self.form.name}", title=self.title[1] if self.title else None)
        if self.title:
            self.desk.move(self.rows[self.title[0]].words, "title")
        self.count(draft)
        self.place(draft)
        return draft

    # posts

    def posts(self) -> list[PostDraft]:
        cards = self.cards.cards
        base = Counter(row.column for card in cards for row in self.rows[card.body : card.end] if not row.mark).most_common(1)
        layout = Layout(
            base[0][0] if base else 0,
            self.board.limit,
            wrote=re.compile(self.form.wrote),
            closes=re.compile(self.form.closes) if self.form.closes else None,
            glued=self.form.glued,
        )
        earlier = Earlier(self.rows[cards[0].body : cards[-1].end], layout.wrote)
        when = self.when()
        found = []
        for number, card in enumerate(cards):
            post = self.post(card, f"posts.{number}", layout, earlier)
            post.published = when(card.stamp.raw) if card.stamp.raw else None
            if (edit := self.cards.edit(card)) is not None:
                post.edited, post.edit_reason = when(_date_in(edit[0].text)), edit[1]
                self.desk.move(edit[0].words, f"posts.{number}.edited_at")
            post.reply_to = answered(post.body.quotes)
            earlier.add(post)
            found.append(post)
        return found

    def post(self, card: Card, field: str, layout: Layout, earlier: Earlier) -> PostDraft:
        for row in self.rows[card.start : card.body]:
            release(row, self.desk)
        author = Author(name=card.name) if card.name else None
        body = read_body(self.page, self.desk, self.rows[card.body : card.end], field, layout, earlier, self.board.namer, card.name)
        stamp = card.stamp
        if stamp.when:
            self.desk.move(stamp.when, f"{field}.published_at")
        if stamp.label:
            self.desk.move(stamp.label, f"{field}.label")
        if card.named:
            self.desk.move(card.named, f"{field}.author")
        return PostDraft(body, position=stamp.number, label=f"#{stamp.number}" if stamp.label else None, author=author)

    def when(self) -> Callable[[str], Moment]:
        """How the page's times are read: where its dates do not tell day from month, they stay raw."""
        raws = [card.stamp.raw for card in self.cards.cards if card.stamp.raw]
        others = [day[1] for row in self.rows if DATE.search(row.text) and (day := dated(row))]
        clocks = [match[0] for row in self.rows if (match := DATE.search(row.text)) and len(row.text) <= _LONGEST_SIGN]
        order = is_month_first([*raws, *others, *clocks], self.context.when, ordered=raws) if any(map(DATE.search, raws)) else None

        def read(raw: str) -> Moment:
            if not DATE.search(raw):
                return self.context.when(raw)
            return Moment(raw) if order is None else replace(self.context.when(year_first(raw, month_first=order)), raw=raw)

        return read

    # counts

    def count(self, draft: ThreadDraft) -> None:
        """What counters outside of posts claim."""
        for row in (*self.rows[: self.cards.cards[0].start], *self.rows[self.cards.cards[-1].until :]):
            if (match := _COUNTER.fullmatch(row.text)) and match["page"]:
                draft.declared_posts, draft.page, draft.pages = int(re.sub(r"\D", "", match["posts"])), int(match["page"]), int(match["pages"])
            elif match := _RESULTS.fullmatch(row.text):
                draft.declared_posts = int(match["posts"])
            elif draft.pages is None and (match := _PAGE.fullmatch(row.text)):
                draft.page, draft.pages = int(match["page"]), int(match["pages"])
                continue
            else:
                continue
            self.desk.move(row.words, "declared_posts")

    def place(self, draft: ThreadDraft) -> None:
        """Positions of posts that bear no number, and whether the page shows the whole thread."""
        shown, last = len(draft.posts), draft.page is not None and draft.page == draft.pages
        first: int | None = 1
        if draft.page is not None and draft.page > 1:
            first = draft.declared_posts - shown + 1 if last and draft.declared_posts else None if last else (draft.page - 1) * shown + 1
        for number, post in enumerate(draft.posts):
            if post.position is None and first is not None:
                post.position = first + number
        if draft.declared_posts == shown and draft.pages is None:
            draft.page = draft.pages = 1
        if draft.pages not in (None, 1):
            draft.whole = False
        elif draft.declared_posts is not None:
            draft.whole = shown >= draft.declared_posts


def _in_printed_zone(page: Page, context: Context, after: int) -> Context:
    """The context in the zone that vBulletin and phpBB name below the posts for all times of the page."""
    found, offset = zoned(page, context, after), printed_zone(page, after)
    return found if found is not context or offset is None or offset % 60 else Zoned(f"Etc/GMT{-offset // 60:+d}", context.base, context.language)


def _date_in(edit: str) -> str:
    """The date in a line that says who edited a post, and when; the line itself where none can be cut out."""
    parts = edit.split()
    for start in range(len(parts)):
        for end in range(len(parts), start, -1):
            printed = " ".join(parts[start:end]).strip(",;.»)")
            if is_date(printed) and (printed[0].isdigit() or is_dated_word(parts[start])):
                return printed
    return edit
