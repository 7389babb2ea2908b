"""The comments of a page: by WordPress core's classes, by microdata that says Comment, or by what repeats where the page keeps comments.

a name says section     what repeats in it with an author are comments; where nothing does, it stays out of the text all the same
a name says comment     comments where nearly each has an author and a time
a heading says comments      "
lines say reply              "
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from operator import itemgetter

from lxml.html import HtmlElement

from ..context import Context
from ..dates.day_order import settle
from ..draft import PostDraft
from ..ledger import Desk
from ..metadata.jsonld import LinkedData
from ..metadata.stated_post import StatedPost
from ..metadata.structured import stated_posts
from ..page.page import Interval, Page
from ..page.words import word_count
from ..posts.quotes import answered, trace
from ..structure.fields.parts import parts
from ..structure.fields.posts import drafts
from ..structure.repeated.names import Named, names
from ..structure.repeated.post import Post
from ..structure.repeated.series import Series, alone, finest, series
from ..structure.repeated.times import Printed, times
from ..structure.repeated.units import Families, Survey, families, units
from .sections import BelowHeading, below_headings, counted, has_story_before, headed, kind_of_name, sections, single
from .wordpress import called_comments, core_comments

_TYPES = re.compile(r"(?:^|[/\s])(?:Comment|UserComments)(?:\s|$)")
_REPLY = re.compile(
    r"(?:reply|antworten|répondre|responder|rispondi|beantwoorden|svar(?:a)?|odpowiedz|ответить|vastaa|yanıtla|返信|回复)(?: to \S.{0,40})?", re.IGNORECASE
)
_IN_REPLY_TO = re.compile(
    r"(?:in reply to|replying to|in response to|(?:als )?antwort (?:auf|an)|(?:en )?réponse à|en respuesta a|respondiendo a|em resposta a|respondendo a"
    r"|in risposta a|als antwoord op|in antwoord op|som svar på|svar (?:på|til)|w odpowiedzi na|в ответ на|回复|返信先)\s*[:：]?\s*@?(?P<name>\S.{0,60})",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:re|aw|antw|sv|odp|rv)\s*:|.*\?$", re.IGNORECASE)
"""What answers and questions are headed with, and nobody is called."""
_LONGEST_REPLY = 50
_LONGEST_TOLD = 200
"""Characters of what says whom a comment answers."""
_TRIED = 6
"""How many families are looked at as comments, the most promising first."""
_NEARLY_ALL = 0.8
_HALF = 0.5
"""Share of the text that the best family holds: the heads of comments repeat, too."""


def comments(page: Page, desk: Desk, context: Context) -> tuple[list[PostDraft], list[HtmlElement]]:
    """The comments in page order, and the elements that hold all there is of them. Books what it reads."""
    called = called_comments(page)
    posts, holders = core_comments(page, desk, context, called, named=True)
    around = sections(page)
    if not posts:
        found = _Found(page, context)
        chosen, holders = found.stated() or found.repeated(around)
        # What says neither who nor when, and what is built otherwise, does not repeat.
        left = len(chosen) < len({identity for identity, _ in called})
        posts, printed = core_comments(page, desk, context, called, named=False) if left else ([], [])
        holders = printed if posts else holders
        posts = posts or (found.draft(desk, chosen) if chosen else [])
        holders = holders if posts else counted(page, found.below)
    inside = {element for section in around for element in section.iter()}
    return posts, sorted([*around, *(holder for holder in holders if holder not in inside)], key=lambda one: page.place(one))


class _Found:
    """What may be comments on one page that WordPress core did not print."""

    def __init__(self, page: Page, context: Context) -> None:
        self.page = page
        self.context = context
        self.known: dict[HtmlElement, StatedPost] = {}
        """What microdata state, by the element of the comment."""

    @cached_property
    def below(self) -> list[BelowHeading]:
        """What follows headings that say comments."""
        return list(below_headings(self.page))

    @cached_property
    def families(self) -> Families:
        """The families of the whole page."""
        return families(self.page)

    @cached_property
    def marks(self) -> tuple[list[Printed], list[Named]]:
        """Times and names of the page, looked for only where comments may be."""
        printed = times(self.page, self.context, yearless=True)
        return printed, names(self.page, [mark.at for mark in printed])

    @cached_property
    def survey(self) -> Survey:
        """What is where on the page."""
        printed, named = self.marks
        return Survey(self.page, printed, [mark.at for mark in named])

    def apart(self, one: Series) -> list[Post]:
        """The posts of a family, taken apart."""
        printed, named = self.marks
        return _each_timed(parts(self.page, self.survey, one, printed, named), printed)

    def stated(self) -> tuple[list[Post], list[HtmlElement]] | None:
        """The comments that microdata mark, null where they mark none."""
        if not any(_TYPES.search(element.get("itemtype") or "") for element in self.page.index.kinds.get("itemtype", ())):
            return None
        marked = [post for post in stated_posts(self.page, LinkedData(()), self.context) if post.element is not None and self.page.place(post.element)]
        self.known = {post.element: post for post in marked if post.element is not None and _TYPES.search(post.element.get("itemtype") or "")}
        boxes = sorted(self.known, key=lambda one: (self.page.place(one).start, -self.page.place(one).end))
        if not boxes:
            return None
        whole = units(boxes, [self.page.place(box) for box in boxes])
        found = [self._as_stated(post) for post in self.apart(Series("Comment", whole, [self.survey.own(unit) for unit in whole]))]
        return _said(found), [unit.box for unit in whole if unit.parent is None]

    def _as_stated(self, post: Post) -> Post:
        """The parts of a comment, where microdata say which they are."""
        said = self.known[post.unit.box]
        body = said.body if said.body is not None and self.page.place(said.body) else post.body
        if said.author is None or (post.author is not None and post.author.name == said.author.name):
            return replace(post, body=body)
        name = said.author.name
        printed = next((element for element in post.elements if element is not body and self.page.line_of(element) == name), None)
        author = Named(printed, self.page.place(printed).start, name, said.author.url, 1.0) if printed is not None else None
        return replace(post, body=body, author=author)

    def repeated(self, around: Sequence[HtmlElement]) -> tuple[list[Post], list[HtmlElement]]:
        """The posts of the first place that holds any, and their elements."""
        for scope, named in ((around, True), (single(self.page), False), (headed(self.page, self.below), False), (self._replied(), False)):
            if scope and (posts := self._in(scope, named=named)):
                return posts, _holders([post for post in posts if post.unit.parent is None])
        return [], []

    def _in(self, scope: Sequence[HtmlElement], *, named: bool) -> list[Post]:
        places = [self.page.place(element) for element in scope]
        inside = ((mark, [member for member in members if _lies_in(self.page.place(member), places)]) for mark, members in self.families.items())
        # Of names and ways that lead to the same elements the first stands: that which says comment comes before those around it.
        among: Families = dict(sorted(((mark, members) for mark, members in inside if members), key=lambda family: not _says_comment(family[0])))
        among |= _with_answers(self.page, among)
        candidates = series(self.page, self.survey, among)
        least = _HALF * max((one.share for one in candidates), default=0.0)
        for _ in range(_TRIED):
            one = finest(candidates)
            if one is None:
                break
            candidates.remove(one)
            if one.share >= least and _is_comments(posts := self.apart(one), self.page, named=named):
                return _said(posts)
        for one in (*alone(self.page, self.survey, among), *alone(self.page, self.survey, among, _says_comment)):
            if _is_comments(posts := self.apart(one), self.page, named=named):
                return posts
        return []

    def _replied(self) -> list[HtmlElement]:
        """The smallest element around lines that say reply, where there are several."""
        lines = [line for line in self.page.lines if len(line.text) <= _LONGEST_REPLY and _REPLY.fullmatch(line.text)]
        if len(lines) < 2 or not has_story_before(self.page, lines[0].start):
            return []
        element: HtmlElement | None = self.page.begun_before(lines[0].start)
        while element is not None and self.page.place(element).end < lines[-1].end:
            element = element.getparent()
        return [element] if element is not None else []

    def draft(self, desk: Desk, posts: Sequence[Post]) -> list[PostDraft]:
        """The comments as drafts; books them."""
        found = drafts(self.page, desk, posts, None, field="comments")
        _identify(found, posts)
        settle(found, self.context.when)
        trace(found)
        _tell_answered(self.page, found, posts)
        for draft, post in zip(found, posts, strict=True):
            draft.kind = "comment"
            draft.reply_to = draft.reply_to or answered(draft.body.quotes)
            if said := self.known.get(post.unit.box):
                draft.id = draft.id or said.id
                draft.author = draft.author or said.author
                draft.published = said.published if said.published and said.published.at else draft.published
                draft.reply_to = draft.reply_to or said.parent
        return found


def _holders(posts: Sequence[Post]) -> list[HtmlElement]:
    """The elements of posts, each with what is around it alone: a name that unfolds it, a picture."""
    ways = [[post.unit.box, *post.unit.box.iterancestors()] for post in posts]
    held = Counter(up for way in ways for up in way)
    alone = min(sum(held[up] == 1 for up in way) for way in ways) if len(ways) > 1 and not any(post.unit.rest for post in posts) else 1
    return [element for way, post in zip(ways, posts, strict=True) for element in (way[alone - 1], *post.unit.rest)]


def _each_timed(posts: Sequence[Post], printed: Sequence[Printed]) -> list[Post]:
    """The posts, each with the only time that it prints where the others print theirs elsewhere: replies are built another way than comments."""
    if all(post.time is not None for post in posts):
        return list(posts)
    by_element = {mark.element: mark for mark in printed}
    found = []
    for post in posts:
        own = [by_element[element] for element in post.elements if element in by_element] if post.time is None else []
        found.append(replace(post, time=own[0]) if len(own) == 1 else post)
    return found


def _tell_answered(page: Page, found: Sequence[PostDraft], posts: Sequence[Post]) -> None:
    """Of a comment that says outside its words what it is in reply to, say that it answers what a link there leads to, or the last before it by that name."""
    last: dict[str, str | None] = {}
    known: set[str | None] = set()
    for draft, post in zip(found, posts, strict=True):
        if draft.reply_to is None and last:
            words = frozenset(post.body.iter()) if post.body is not None else frozenset()
            short = (element for element in post.elements if element not in words and _is_short(page.place(element)))
            said = [(element, _IN_REPLY_TO.match(page.line_of(element))) for element in short]
            links = ((link.get("href") or "").rpartition("#")[2] for element, told in said if told for link in element.iter("a"))
            led = (identity for target in links for identity in (target, target.rpartition("-")[2]) if identity in known)
            named = (last.get(told["name"].casefold()) for element, told in said if told and told.end() == len(page.line_of(element)))
            draft.reply_to = next(chain(led, named), None)
        known.add(draft.id)
        if draft.author is not None:
            last[draft.author.name.casefold()] = draft.id


def _is_short(place: Interval) -> bool:
    return 0 < place.end - place.start <= _LONGEST_TOLD


def _identify(found: Sequence[PostDraft], posts: Sequence[Post]) -> None:
    """Give comments without numbers the ids of their elements, where each has one of its own: services print digests."""
    ids = [post.unit.box.get("id") for post in posts]
    if any(draft.id for draft in found) or not all(ids) or len(set(ids)) < len(ids):
        return
    for draft, post, identity in zip(found, posts, ids, strict=True):
        draft.id = identity
        draft.reply_to = ids[post.unit.parent] if post.unit.parent is not None else None


def _said(posts: Sequence[Post]) -> list[Post]:
    """The posts without those that say neither who nor when: forms and what is gone stand among comments like one of them."""
    kept = [number for number, post in enumerate(posts) if post.author is not None or post.time is not None]
    places = {number: place for place, number in enumerate(kept)}
    found = (posts[number] for number in kept)
    return [replace(post, unit=post.unit._replace(parent=places.get(post.unit.parent) if post.unit.parent is not None else None)) for post in found]


def _lies_in(place: Interval, places: Sequence[Interval]) -> bool:
    """Whether one of the places, which are in order and apart, holds the whole of this one."""
    at = bisect.bisect_right(places, place.start, key=itemgetter(0)) - 1
    return at >= 0 and place.end <= places[at].end


def _says_comment(mark: str) -> bool:
    return kind_of_name(mark.rpartition(".")[2]) == "one"


def _with_answers(page: Page, among: Families) -> Families:
    """One family of the elements that are called a comment and those that are called a reply, where a page has both."""
    ones, answers = ([members for mark, members in among.items() if says(mark)] for says in (_says_comment, _says_answer))
    if not ones or not answers:
        return {}
    both = {element for members in (*ones, *answers) for element in members}
    return {"comment or reply": sorted(both, key=lambda one: (page.place(one).start, -page.place(one).end))}


def _says_answer(mark: str) -> bool:
    return re.split(r"[-_.]+", mark.lower())[-1] == "reply"


def _is_comments(posts: Sequence[Post], page: Page, *, named: bool) -> bool:
    """Whether nearly each of the posts says who wrote it and when, and what; in a section that is called so, elements called comments need no time."""
    least = _NEARLY_ALL * len(posts)
    authors = sum(post.author is not None and not _TITLE.match(post.author.name) for post in posts)
    worded = sum(post.body is not None and word_count(page.text_of(post.body)) > 0 for post in posts)
    timed = sum(post.time is not None for post in posts)
    return authors >= least and worded >= least and (timed >= least or (named and all(_is_called_one(post.unit.box) for post in posts)))


def _is_called_one(element: HtmlElement) -> bool:
    return any(kind_of_name(name) == "one" for name in (element.get("class") or "").split())
