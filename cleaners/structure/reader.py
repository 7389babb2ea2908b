"""A page of no known engine, read by the structure that repeats in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ..context import Context
from ..dates.dates import counted_in
from ..dates.day_order import settle
from ..draft import ListDraft, NothingDraft, ThreadDraft
from ..ledger import Desk
from ..metadata.metadata import Metadata
from ..page.mask import Mask
from ..page.page import Page
from ..page.words import word_count
from ..posts.quotes import answer_quoted
from ..rules.elements import STORY_WORDS
from .alike import with_alike
from .beside.around import declared, section, title
from .beside.content import is_content
from .beside.pager import pages
from .beside.trail import trail
from .fields.answers import answer_opening
from .fields.chats import ungrouped
from .fields.edits import edits
from .fields.handles import displayed
from .fields.parts import parts
from .fields.posts import drafts
from .fields.quoted import quoted_places
from .fields.sources import sources
from .fields.untimed import names_above
from .judged.board import could_be_board
from .judged.doubts import doubts
from .judged.kept import WORDED, kept
from .judged.kind import Signs, are_on_story, could_be_rows, could_be_thread, is_rows, kind_of, signs
from .judged.leads import are_elsewhere, lead_to_threads, may_be_elsewhere, row
from .judged.peers import are_peers
from .judged.says import Says, says_of, thread_of
from .judged.written import amid_words, unsaid, written, written_in
from .letters import heads_of_letters, letter, posted, senders
from .lists import are_rows, labelled, listed
from .lone import Lone, could_be_lone
from .opening import Opening
from .remarks import Remarks
from .repeated.attributed import attributed
from .repeated.names import names
from .repeated.pasted import copies, is_copy, pasted_posts
from .repeated.post import Post, signatures
from .repeated.series import Series, alone, finest, framed, holding, series, wider, without
from .repeated.times import Printed, is_of_post, times
from .repeated.units import Families, Survey, chrome, families
from .signed import are_signed, signed

PLATFORM = "unknown"
EXTRACTOR = "structure"
CATCH_ALL = "structure.outside-posts"

_TRIED = 6
"""How many families are looked at as posts, the most promising first."""
_PEOPLE = 2
"""Names at which a page of a forum is more than a notice with its author."""
_FEWEST_TIMES = 3
"""Of the posts of a thread on a page that is not called a forum's: `kind_of` asks for three."""
_FEWEST_OF_BOARD = 2
"""The same where what stands in posts is a board's."""
_UNTOLD = 0.5
"""What posts are worth of which few say who and when, beside those of which all do."""
_BESIDE = 0.5
"""Share of the page's text in the rows of a list, below which it may stand beside a post."""


def read(page: Page, desk: Desk, meta: Metadata, context: Context) -> ThreadDraft | ListDraft | NothingDraft | None:
    """The page's thread, the links of a list of threads, or that a forum's page has neither; null for a page of something else. Books what it reads."""
    # What no page can be that is not called a forum's is not looked for: most pages are articles, and a look costs half of what reading one does.
    says = says_of(page, meta)
    elsewhere = not says.forum
    amid: list[HtmlElement] = []
    if elsewhere and says.news:
        if amid := amid_words(page, meta.inner):
            meta = unsaid(page, context, amid)
            says = says_of(page, meta)
        if says.news:
            return None
    printed = times(page, context, yearless=says.forum)
    if elsewhere and (count := _beside_chrome(page, printed)) < _FEWEST_TIMES and not (count and _may_be_board(page, count)) and not are_signed(page):
        return listed(page)
    found = Found(page, meta, context, printed, says)
    posts = found.thread()
    if len(written_in(amid, [part for post in posts for part in written(page, post)])) < len(amid):
        return None
    below = labelled(page)
    if posts and not are_rows(page, below, [post.unit.place for post in posts]):
        return found.draft(desk, posts)
    return (below.draft if below is not None else found.rows() or listed(page)) or found.nothing()


def _beside_chrome(page: Page, printed: Sequence[Printed]) -> int:
    """How many times stand in the page's content: lists of what is new, beside it, print one for each row."""
    apart = chrome(page)
    return sum(not any(place.start <= mark.at < place.end for place in apart) for mark in printed)


def _may_be_board(page: Page, times: int) -> bool:
    """Whether a page with a time or two may be a board's though it does not say so, or a letter."""
    return (could_be_board(page) if times >= _FEWEST_OF_BOARD else could_be_lone(page)) or bool(heads_of_letters(page))


class Found:
    """What repeats on one page."""

    def __init__(self, page: Page, meta: Metadata, context: Context, printed: list[Printed], says: Says) -> None:
        self.page = page
        self.meta = meta
        self.context = context
        self.says = says
        quoted = Mask.of(page, quoted_places(page))
        printed = [mark for mark in printed if mark.at >= page.length or not quoted.holds(mark.at)]
        self.edits = edits(page, printed)
        edited = frozenset(edit.mark for edit in self.edits)
        shown = [*displayed(page, names(page, [mark.at for mark in printed], [edit.place for edit in self.edits]))]
        below = Mask.of(page, signatures(page, sorted(mark.at for mark in shown)))
        published = [mark for mark in printed if mark not in edited and not self._is_of_signature(mark, below)]
        self.times = printed if len(edited) > len(published) else published
        """Of the posts; where the page prints of most when they were last edited alone, these."""
        stated = attributed(page, shown) if says.forum and printed else []  # cards of stories have their authors in attributes, too
        found = sorted([*shown, *stated, *senders(page)], key=lambda mark: mark.at)
        self.names = [mark for mark in found if mark.at >= page.length or not quoted.holds(mark.at)]
        if says.forum and thread_of(page.url or "") is not None and not self.times:
            self.names = names_above(page, len(self.names)) or self.names
        if not says.forum and are_peers(page, self.names, self.times):
            self.says = says._replace(forum=True)
        self.survey = Survey(page, self.times, [mark.at for mark in self.names])
        self.listed: list[Post] = []

    def _is_of_signature(self, mark: Printed, below: Mask) -> bool:
        """Whether a day is one that somebody's signature tells of."""
        if mark.moment.precision != "day" or counted_in(mark.moment.raw) or mark.at >= self.page.length or not below.holds(mark.at):
            return False  # people count from a day, not back from now
        return not is_of_post(self.page.lines[self.page.line_at(mark.at)].text)

    def thread(self) -> list[Post]:
        """The posts of the first family that is a thread, or a letter; none where there is no such family."""
        if found := letter(self.page, self.survey, self.times, self.names) or signed(self.page, self.context):
            return found
        among = families(self.page)
        candidates = series(self.page, self.survey, among)
        every = tuple(candidates)
        elsewhere = not self.says.forum
        if elsewhere and not any(could_be_thread(one, self.page, self.survey) for one in candidates):
            return self.lone() if could_be_lone(self.page) else []
        threads: list[tuple[float, list[Post], bool]] = []
        for _ in range(_TRIED):
            one = finest(candidates)
            if one is None:
                break
            one = ungrouped(candidates, one)
            candidates.remove(one)
            if (elsewhere and not (could_be_thread(one, self.page, self.survey) or could_be_rows(one, self.page))) or not is_content(one.units[0].box):
                continue
            one, told, posts = self.held(candidates, one)
            kind = kind_of(told)
            rows = framed(every, one, self._are_rows(posts)) if kind != "other" and not threads else None
            if rows is not None:
                self.listed = self.parted(rows)
                return []
            if kind == "thread":
                whole = wider(every, one)
                worth = told.share * told.bodied * max(told.told, _UNTOLD)
                threads.append((worth, posts if whole is one else self.judged(whole)[1], are_on_story(told)))
                if told.bodied >= WORDED:
                    break
            elif not threads and (kind == "list" or is_rows(told)):
                self.listed = posts if kind == "list" else []
                return self.lone() if told.share < _BESIDE else []
        if not threads:
            best = self.alone(among)
            return self.completed(self.answered(best)) if best else self.lone()
        _, best, on_story = max(threads, key=lambda one: one[0])
        posts = self.completed(best)
        return [] if on_story and posts[0].unit.place.start >= best[0].unit.place.start else posts

    def _are_rows(self, posts: Sequence[Post]) -> Callable[[Series], bool]:
        """Says of what frames posts whether its links make it rows of threads."""
        elsewhere = may_be_elsewhere(self.page, posts)
        return lambda frame: lead_to_threads(self.page, self.survey, frame) or (elsewhere and are_elsewhere(self.page, self.parted(frame)))

    def alone(self, among: Families) -> list[Post]:
        """The post that is alone of its kind and makes a thread; on a page that is not called a forum's it makes none."""
        if not self.says.forum:
            return []
        for one in alone(self.page, self.survey, among)[:3]:
            told, posts = self.judged(one)
            if kind_of(told) == "thread":
                return posts
        return []

    def completed(self, posts: list[Post]) -> list[Post]:
        """Without what is no post among them, and with the first post and the remarks that stand apart from them."""
        best = kept(self.page, posts)
        opened = Opening(self.page, self.survey, self.times, self.names, forum=self.says.forum).before(best)
        opened = best if len(opened) > len(best) and is_copy(self.page, *opened[:2]) else opened
        return Remarks(self.page, self.survey, self.times, self.names).among(opened)

    def lone(self) -> list[Post]:
        """The page's one post, where it is the thread of one that nobody has answered."""
        found = Lone(self.page, self.survey, self.times, self.names, forum=self.says.forum).posts()
        return self.answered(found) or (posted(self.page, self.survey, self.times) if self.says.forum else [])

    def answered(self, posts: list[Post]) -> list[Post]:
        """The posts, where one is alone of its kind among those that are like it in other markup."""
        return with_alike(self.page, self.survey, self.times, self.names, posts[0]) if len(posts) == 1 else posts

    def draft(self, desk: Desk, posts: list[Post]) -> ThreadDraft:
        """The posts as a thread; books what it reads."""
        places = [post.unit.place for post in posts]
        where = trail(self.page, places[0].start)
        called = title(self.page, self.meta, places[0], where)
        draft = ThreadDraft(PLATFORM, drafts(self.page, desk, posts, called, self.edits), extractor=EXTRACTOR, title=called)
        draft.bodies = tuple(part for post in posts for part in written(self.page, post))
        draft.section = section(where, called)
        if draft.section:
            desk.move(where.place, "section")
        draft.section = draft.section or self.meta.section
        draft.forum = draft.section[-1] if draft.section else None
        draft.page, draft.pages, draft.links, draft.first = pages(self.page, places)
        draft.declared_posts = declared(self.page, places, [self.page.place(post.body) for post in posts if post.body is not None])
        edited = {edit.mark.at for edit in self.edits}
        for found, told in zip(posts, draft.posts, strict=True):
            if found.time is not None and found.time.at in edited:
                told.published, told.edited = None, found.time.moment
        unsettled = settle(draft.posts, self.context.when, self.context.language, installed=self.says.forum)
        draft.doubts = doubts(posts, draft.posts, day_or_month=unsettled)
        for post, quotes in sources(draft.posts):
            post.body.quotes = quotes
        answer_quoted(draft.posts)
        answer_opening(posts, draft.posts)
        return draft

    def judged(self, one: Series) -> tuple[Signs, list[Post]]:
        """What tells of a family what it is, and its posts."""
        posts = self.parted(one)
        if away := copies(self.page, posts) or pasted_posts(self.page, posts, lambda others: self.parted(without(one, others, self.survey), others)):
            one = without(one, away, self.survey)
            posts = self.parted(one, away)
        return signs(self.page, self.says, self.survey, one, posts, self.names), posts

    def held(self, candidates: list[Series], one: Series) -> tuple[Series, Signs, list[Post]]:
        """A family as `judged`, or, where it says neither who nor when, the one of the candidates whose posts hold its; that is a candidate no more."""
        told, posts = self.judged(one)
        if told.told or (whole := holding(candidates, one)) is None:
            return one, told, posts
        candidates.remove(whole)
        return (whole, *self.judged(whole))

    def parted(self, one: Series, pasted: Collection[HtmlElement] = frozenset()) -> list[Post]:
        """The posts of a family, taken apart."""
        return parts(self.page, self.survey, one, self.times, self.names, pasted)

    def rows(self) -> ListDraft | None:
        """The links of a list of threads, where the page is one; where most are to threads by their addresses, the others are of what is built alike."""
        links = tuple(dict.fromkeys(link for post in self.listed if (link := row(self.page, self.survey, post)) is not None))
        threads = tuple(link for link in links if thread_of(link.url) is not None)
        links = threads if len(threads) > 0.5 * len(links) else links
        return ListDraft(Reason.TOPIC_LIST, (*links, *pages(self.page).links)) if links else None

    def nothing(self) -> NothingDraft | None:
        """That a page which calls itself a forum's shows no posts: whatever an article's reader would make of it, it would not be what people wrote."""
        prose = sum(word_count(line.text) for line in self.page.paragraphs if self.survey.count_line(line) > 0.5 * len(line.text))
        several = len({mark.name for mark in self.names}) > _PEOPLE and len(self.times) >= _FEWEST_OF_BOARD
        if self.says.forum and not self.says.news and (several or prose < STORY_WORDS):
            return NothingDraft(Reason.NO_POSTS_FOUND, f"a forum's page with {len(self.names)} names and {len(self.times)} times, in no structure that repeats")
        return None
