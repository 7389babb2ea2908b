"""One page of a thread saved as text, its posts found: what each says, of whom and when, and what counters claim of the thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from schemas.outcome import Reason
from schemas.record import Author

from ...context import Context
from ...dates.day_order import DATE, is_month_first, year_first
from ...draft import Moment, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.page import Page
from ...platforms.clock import printed_zone
from ...platforms.engine import Draft
from ...platforms.phpbb.times import Zoned, zoned
from ...posts.quotes import answered
from ..body import Layout, read_body
from ..cards.card import Card
from ..cards.reader import Cards
from ..earlier import Earlier
from ..furniture import CHANGED, FOOT, NO_NAME
from ..rows import release
from ..stamps.stamp import dated, is_date, is_dated_word
from .columns import is_side_by_side
from .forms import BEGUN, Form
from .survey import ENOUGH, LONGEST_SIGN, Board, folded

_COUNTER = re.compile(
    r"(?P<posts>[\d.,]+) (?:posts?|Beiträge?|messages?|mensajes?|berichten) ?(?:• ?)?"
    r"(?:(?:Page|Seite|Página|Pagina) (?P<page>\d+) (?:of|von|sur|de|van|di) (?P<pages>\d+))?.{0,20}"
)
_RESULTS = re.compile(r"Results (?P<first>\d+) to (?P<last>\d+) of (?P<posts>\d+)")
_PAGE = re.compile(r"(?:Page )?(?P<page>\d+) (?:of|von) (?P<pages>\d+)")

_TALLEST_HEAD, _TITLE_REACH = 10, 30
"""Rows above the first stamp among which the head of its post stands, and the title; menus are higher."""
_LINKED = re.compile(r"(?:Reverse )?[Ll]ink: .*")
"""What elinks prints of a page's own links to others."""
_YEARS_AGO = re.compile(r"(?:\d{1,2}|an?|one) years? ago")


class Thread:
    """One page of a thread, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, board: Board, form: Form) -> None:
        self.page = page
        self.desk = desk
        self.board = board
        self.form = form
        self.wrote = re.compile(form.wrote)
        self.rows = board.rows
        self.title = board.title or self.title_twice()
        self.cards = Cards(self.rows, board.stamps, self.title[1] if self.title else None, self.spoken_of(), board.limit, self.wrote)
        self.context = _in_printed_zone(page, context, self.rows[self.cards.cards[-1].stamp.start].place.start)

    def spoken_of(self) -> set[str]:
        """Who is named as the author of a quote or of the thread."""
        rows = [row.text for row in self.rows if len(row.text) <= LONGEST_SIGN]
        return {match["name"] for text in rows if (match := self.wrote.match(text))} | {
            match["name"] or match["starter"] for text in rows if (match := BEGUN.fullmatch(text))
        }

    def title_twice(self) -> tuple[int, str] | None:
        """The row near above the posts that is printed twice there and says more than a link: MyBB's way and heading."""
        above = [row.text for row in self.rows[: self.board.stamps[0].start]]
        signs = [re.compile(folded(sign)) for sign in self.form.signs]
        named = self.spoken_of()
        head = _TALLEST_HEAD if self.names_twice() else 0
        for at in range(len(above) - 1, max(0, len(above) - _TITLE_REACH), -1):
            text = above[at]
            is_other = self.rows[at].rule or text in named or any(pattern.fullmatch(text) for pattern in (NO_NAME, FOOT, _LINKED, *signs))
            if len(text.split()) >= ENOUGH and any(map(str.isalpha, text)) and text in above[: at - (len(above) - at < head)] and not is_other:
                return at, text
        return None

    def names_twice(self) -> bool:
        """Whether heads of posts print one row twice, one below the other: the picture's name and the author's."""
        heads = (range(max(before.end, stamp.start - _TALLEST_HEAD), stamp.start - 1) for before, stamp in pairwise(self.board.stamps))
        return any(self.rows[at].text == self.rows[at + 1].text for head in heads for at in head)

    def draft(self) -> Draft:
        """The thread; `content_missing` where the tool printed authors and words side by side, or no words at all."""
        cards = self.cards.cards
        if self.cards.lost or is_side_by_side(self.page.source, len(cards)):
            return NothingDraft(Reason.CONTENT_MISSING, f"{self.form.name}: authors and words of posts are printed side by side")
        # Half of the posts without words: their words stand where those of none were looked for.
        if 2 * sum(card.end > card.body for card in cards) <= len(cards):
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
        """Its posts, in order; each is kept or moved in the ledger."""
        cards = self.cards.cards
        base = self.base()
        layout = Layout(
            base,
            self.board.limit,
            wrote=self.wrote,
            closes=re.compile(self.form.closes) if self.form.closes else None,
            glued=self.form.glued,
            marked=self.form.marked,
            centred=self.board.is_centred(),
        )
        earlier = Earlier(self.rows[cards[0].body : cards[-1].end], layout.wrote)
        when = self.when()
        found = []
        for number, card in enumerate(cards):
            post = self.post(card, f"posts.{number}", replace(layout, base=layout.base + self.shift(card)), earlier)
            post.published = when(card.stamp.raw) if card.stamp.raw else None
            if (edit := self.cards.edit(card)) is not None:
                post.edited, post.edit_reason = when(_date_in(edit[0].text)), edit[1]
                self.desk.move(edit[0].words, f"posts.{number}.edited_at")
            post.reply_to = answered(post.body.quotes)
            earlier.add(post)
            found.append(post)
        return found

    def base(self) -> int:
        """The column of most posts' words, as if each post stood where the stamps of most do, or the first."""
        rows = Counter(row.column - self.shift(card) for card in self.cards.cards for row in self.rows[card.body : card.end] if not row.mark)
        return rows.most_common(1)[0][0] if rows else 0

    def shift(self, card: Card) -> int:
        """How much deeper the tool set a post than others: an answer, where the stamp is all of its head, and an item of a list that it does not close."""
        columns = [self.rows[other.stamp.end - 1].column for other in self.cards.cards]
        common, times = Counter(columns).most_common(1)[0]
        if times * 2 > len(columns) and not card.stamp.whole:
            return 0
        return self.rows[card.stamp.end - 1].column - (common if times * 2 > len(columns) else columns[0])

    def post(self, card: Card, field: str, layout: Layout, earlier: Earlier) -> PostDraft:
        """One post, without its times."""
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
        clocks = [match[0] for row in self.rows if (match := DATE.search(row.text)) and len(row.text) <= LONGEST_SIGN]
        order = is_month_first([*raws, *others, *clocks], self.context.when, ordered=raws) if any(map(DATE.search, raws)) else None

        def read(raw: str) -> Moment:
            if _YEARS_AGO.fullmatch(raw):
                return Moment(raw)  # a year is no time to the month
            if not DATE.search(raw):
                return self.context.when(raw)
            return Moment(raw) if order is None else replace(self.context.when(year_first(raw, month_first=order)), raw=raw)

        return read

    # counts

    def count(self, draft: ThreadDraft) -> None:
        """What counters outside of posts claim."""
        for row in (*self.rows[: self.cards.cards[0].start], *self.rows[self.cards.cards[-1].until :]):
            if (match := _COUNTER.fullmatch(row.text)) and match["page"]:
                draft.declared_posts, draft.page, draft.pages = (
                    whole_number(re.sub(r"\D", "", match["posts"])),
                    whole_number(match["page"]),
                    whole_number(match["pages"]),
                )
            elif match := _RESULTS.fullmatch(row.text):
                draft.declared_posts = whole_number(match["posts"])
            elif draft.pages is None and (match := _PAGE.fullmatch(row.text)):
                draft.page, draft.pages = whole_number(match["page"]), whole_number(match["pages"])
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
    if (changed := CHANGED.fullmatch(edit)) and changed["when"]:
        return changed["when"]
    parts = edit.split()
    for start in range(len(parts)):
        for end in range(len(parts), start, -1):
            printed = " ".join(parts[start:end]).strip(",;.»)")
            if is_date(printed) and (printed[0].isdigit() or is_dated_word(parts[start])):
                return printed
    return edit
