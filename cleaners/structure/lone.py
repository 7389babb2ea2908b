"""Threads that nobody has answered, where nothing calls their one post so: what a board prints beside a post tells it from an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice, pairwise
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ..metadata.title import folding
from ..page.page import Interval, Page, VisibleLine
from ..page.words import word_count
from ..urls import join
from .beside.around import REPLIES_WORDS
from .beside.content import is_content
from .beside.members import is_label_of_member, is_of_member
from .beside.offers import is_number, offers_answer, offers_quote
from .beside.trail import trail
from .fields.authors import MOST_WORDS, behind_sign, could_be_name
from .fields.broken import first_broken
from .fields.parts import parts
from .judged.board import asks_to_log_in, could_be_answered, could_be_board
from .judged.says import is_of_tracker, thread_of
from .repeated.before_times import name_before
from .repeated.names import NO_NAME, SURE, Named
from .repeated.post import ANSWER, Post
from .repeated.series import Series
from .repeated.times import Printed
from .repeated.units import HEADINGS, Survey, Unit

_FEWEST_WORDS = 6
"""Of the words of a post."""
_MOST_TIMES = 3
"""In a post: when it was written, edited, and its author last seen; lists have more."""
_TRIED = 6
"""Times around which a post is looked for."""
_LEAST = 0.3
"""Share of the page's words, links and chrome aside, that stand in its one post."""
_LONGEST_NAME = 40
_LARGEST_COLUMN = 250
"""Characters of what a board prints of the author beside a post."""
_NOBODY = frozenset({"th", "button", "label", "option"})
"""Elements that name columns, and what one can do."""
_ASKING = ("a", "button", "input")
_NEAR = 3
"""Elements around a time, of which one holds its author's name, too."""
_LINES_TO_MEMBER = 4
"""Lines below a name among which one counts what its bearer wrote, or says since when he may."""
_SHORTEST_TITLE = 20
"""Characters of a link that leads to a thread; shorter ones lead to a forum, or do something."""
_STARTED = re.compile(
    r"(?:(?:topic|thread|discussion|question|thema|diskussion|sujet|tema)\W+)?(?:started|opened|asked|gestartet|begonnen|eröffnet|erstellt|lancé|ouvert|créé|"
    r"iniciad[oa]|abiert[oa]|criado|aperto|avviat[ao]|gestart|начат[ао]?|создан[ао]?)\W+(?:by|von|par|por|da|door)\W.*",
    re.IGNORECASE,
)
"""A line above a thread that says who began it."""
_COLUMNS = 2
"""Elements around a post that may hold no more than a column beside it: who its author is, what one can do."""
_NO_ANSWERS = re.compile(
    r"(?:(?:no|keine|aucune|sin|sem|nessuna|geen|brak|нет|inga|ingen)\s+|noch keine\s+)(?:replies|answers|antworten|réponse|respuestas|respostas|risposta|"
    r"antwoorden|odpowiedzi|ответов|svar)(?:\s+(?:yet|so far|pour l['’]instant|pour le moment|aún|ancora|ainda|än))?\W?|be the first to (?:reply|answer)\W?",
    re.IGNORECASE,
)
"""What boards say below a post that nobody has answered; blogs speak of comments and responses."""
_UNANSWERED = re.compile(rf"(?:.*\D)?0\s+(?:{REPLIES_WORDS})|(?:{REPLIES_WORDS})\s*[:：]?\s*\(?0\)?|{_NO_ANSWERS.pattern}", re.IGNORECASE)


def could_be_lone(page: Page) -> bool:
    """Whether a page that is not called a forum's may hold one post alone: that can be answered there, and something that only boards have stands on it, or it
    says that nobody has answered.
    """
    unanswered = any(_NO_ANSWERS.fullmatch(line.text) for line in page.lines if len(line.text) <= _LONGEST_NAME)
    return unanswered or (could_be_answered(page) and could_be_board(page))


@dataclass(frozen=True)
class Lone:
    """Finds the one post of a page."""

    page: Page
    survey: Survey
    times: Sequence[Printed]
    names: Sequence[Named]
    forum: bool
    """Whether the page is a forum's by what it says."""

    def posts(self) -> list[Post]:
        """That post alone; none where a page shows no such thing."""
        boxes = (self._box(time) for time in self.times[:_TRIED] if is_content(time.element))
        best = min((box for box in boxes if box is not None), key=lambda box: self.page.place(box).end - self.page.place(box).start, default=None)
        return self._read(best) if best is not None else []

    def _box(self, time: Printed) -> HtmlElement | None:
        """The smallest element around a time that holds somebody's name and most of what the page says; null where none does."""
        for up in (time.element, *time.element.iterancestors()):
            if up.tag in ("body", "html"):
                break
            place = self.page.place(up)
            if self.survey.count(place) >= _LEAST * self.survey.text and self._named(place) is not None and self._says(place):
                return up
        return None

    def _says(self, place: Interval) -> bool:
        """Whether a stretch holds a line of somebody's words."""
        lines = (self.page.lines[index] for index in self.page.lines_in(place))
        return any(word_count(line.text) >= _FEWEST_WORDS and self.survey.count_line(line) > 0.8 * len(line.text) and not self._is_head(line) for line in lines)

    def _is_head(self, line: VisibleLine) -> bool:
        return is_of_member(line.text) or self.survey.prints_time(Interval(line.start, line.end))

    def _named(self, place: Interval) -> Named | None:
        """Whose the post in a stretch is: who is called a name there, who stands behind "by" before a time, or above what is printed of members; on a forum's
        page also who stands alone before a time, or on the line above it.
        """
        told = (mark for mark in self.names if place.start <= mark.at < place.end and mark.weight >= SURE and not self._leads_here(mark))
        printed = (mark for at, mark in self._before_times if place.start <= at < place.end)
        members = (mark for mark, end in self._members if place.start <= mark.at and end <= place.end)
        above = (mark for at, mark in self._above_times if place.start <= at < place.end and place.start <= mark.at < place.end)
        return next(chain(told, printed, members, above), None)

    @cached_property
    def _before_times(self) -> list[tuple[int, Named]]:
        """Who stands behind "by" before a time, with where that is."""
        named = ((time.at, name_before(self.page, time.at, time.element)) for time in self.times)
        return [(at, mark) for at, mark in named if mark is not None and (mark.weight >= SURE or self.forum)]

    @cached_property
    def _above_times(self) -> list[tuple[int, Named]]:
        """What stands near each time on the line above it and could be a name by its words, with where the time is; of forums' pages alone."""
        found = []
        called = folding(self.page.tree.findtext(".//title") or "")
        for time in self.times if self.forum else ():
            at = self.page.line_at(time.at)
            for line in self.page.lines[max(at - 1, 0) : at]:
                element, words = self.page.innermost(line.start), behind_sign(line.text)
                is_name = could_be_name(words) and NO_NAME.search(words) is None and len(words.split()) <= MOST_WORDS and folding(words) not in called
                is_near = not set(islice(time.element.iterancestors(), _NEAR)).isdisjoint(element.iterancestors())
                if is_name and is_near and element.tag not in _NOBODY and self.page.text_of(element) in (line.text, words) and not self._is_head(line):
                    place = Interval(line.end - len(words), line.end)
                    found.append((time.at, Named(element, place.start, words, element.get("href"), 0.2, place)))
        return found

    def _leads_here(self, mark: Named) -> bool:
        """Whether what looks like a name leads to the page on which it stands: to what its author alone wrote there."""
        path = urlsplit(join(self.page.base, mark.url or "") or "").path
        return bool(mark.url) and path == urlsplit(self.page.url or "").path

    @cached_property
    def _members(self) -> list[tuple[Named, int]]:
        """What stands alone above what is printed of members, in a column with it that holds little more, with the end of what is printed."""
        found = []
        for at, line in enumerate(self.page.lines):
            below = next((one for one in self.page.lines[at + 1 : at + 1 + _LINES_TO_MEMBER] if is_of_member(one.text)), None)
            if below is None or len(line.text) > _LONGEST_NAME or self._is_head(line):
                continue
            element = self.page.innermost(line.start)
            column = next((up for up in (element, *element.iterancestors()) if self.page.place(up).end >= below.end), element)
            beside = self.page.place(column)
            whole = first_broken(self.page, element) or self.page.text_of(element)
            if element.tag not in _NOBODY and whole == line.text and beside.end - beside.start <= _LARGEST_COLUMN:
                found.append((Named(element, line.start, line.text, None, SURE, Interval(line.start, line.end)), below.end))
        return found

    def _read(self, box: HtmlElement) -> list[Post]:
        """The post in a box, where what stands in it and around it is a board's."""
        unit = Unit(box, self.page.place(box))
        if self._printed(unit.place) > _MOST_TIMES or next(box.iter("textarea"), None) is not None:
            return []
        name = self._named(unit.place)
        names = [mark for mark in self.names if name is None or mark.name == name.name] or ([name] if name is not None else [])
        post = parts(self.page, self.survey, Series("lone", [unit], [self.survey.own(unit)]), self.times, names)[0]
        post = replace(post, author=post.author or name)
        if post.time is None or post.author is None or post.body is None or self._leads_on(post) or not self._is_board(unit, self.page.place(post.body)):
            return []
        return [post] if word_count(self.page.text(self.page.place(post.body))) >= _FEWEST_WORDS else []

    def _leads_on(self, post: Post) -> bool:
        """Whether a link that the page is not called after heads a post, or stands right before its author or time: it is the one row of a list."""
        body = self.page.place(post.body) if post.body is not None else Interval(0, 0)
        marks = [mark.at for mark in (post.author, post.time) if mark is not None]
        way = trail(self.page, max(marks)).place
        called = folding(self.page.tree.findtext(".//title") or "")
        above = [
            link
            for link in post.elements
            if link.tag == "a"
            and (place := self.page.place(link)).end <= max(marks)
            and not any(apart.start <= place.start < apart.end for apart in (body, way))
            and not any(place.start <= at < place.end for at in marks)
        ]
        heads = [link for link in above if link.getparent().tag in HEADINGS or link is above[-1]]
        titles = (ANSWER.sub("", self.page.line_of(link)) for link in heads)
        return any(len(words) > _SHORTEST_TITLE and " " in words and folding(words) not in called for words in titles)

    def _is_board(self, unit: Unit, body: Interval) -> bool:
        """Whether what stands in a post, or on the page beside it, is a board's: two of six where the page does not say what it is; where it does, also that
        its address is a thread's, and that the time is told to the minute.

        Of members are profiles, too, and for an answer asks every blog.
        """
        lines = [line for line in self.page.lines if line.end <= body.start or line.start >= body.end]
        around = self._column(unit.box)
        column = self.page.place(around)
        inside = [line.text for line in lines if column.start <= line.start < column.end]
        parts = [*around.iter("*"), *_below(unit.box)]
        member = any(map(is_of_member, inside)) or any(is_label_of_member(above) and below[:1].isdigit() for above, below in pairwise(inside))
        quoting = any(map(offers_quote, parts))
        said = [*(line.text for line in lines), *(self.page.text_of(part) for part in parts if len(part) == 0 and self.page.place(part))]
        unanswered = any(_UNANSWERED.fullmatch(text) for text in said if len(text) <= _LONGEST_NAME)
        elsewhere = (link for tag in _ASKING for link in self.page.index.tags.get(tag, ()) if self.forum and is_content(link))
        replying = (any(map(offers_answer, parts)) and self._is_of_one(column, body)) or (
            any(map(offers_answer, elsewhere)) and self._is_of_one(Interval(0, self.page.length), body)
        )
        forms = self.page.index.tags.get("textarea", ())
        asking = replying or any(asks_to_log_in(line.text) for line in lines) or any(self.page.place(form).start >= unit.place.end for form in forms)
        started = any(_STARTED.fullmatch(line.text) for line in lines if line.end <= body.start and len(line.text) <= _LONGEST_NAME)
        signs = member + quoting + unanswered + asking + started + any(map(is_number, parts))
        addressed = self.forum and thread_of(self.page.url or "") is not None
        clocked = self.forum and (addressed or signs > member) and self._is_clocked(unit)  # profiles say to the minute when who was seen
        several = signs + addressed + clocked > 1
        return quoting or unanswered or replying or several or is_of_tracker(self.page) if self.forum else several and (member or quoting or unanswered)

    def _is_clocked(self, unit: Unit) -> bool:
        """Whether a time to the minute stands in a post: what lacks its year has one."""
        told = (mark.moment for mark in self.times if unit.place.start <= mark.at < unit.place.end)
        return any(moment.at is None or moment.precision in ("second", "minute") for moment in told)

    def _is_of_one(self, column: Interval, body: Interval) -> bool:
        """Whether nobody but one is named in a stretch outside a post's words: where somebody answers, the offer to answer may be below that."""
        outside = (mark for mark in self.names if column.start <= mark.at < column.end and not body.start <= mark.at < body.end)
        return len({mark.name for mark in outside if mark.weight >= SURE}) < 2

    def _column(self, box: HtmlElement) -> HtmlElement:
        """A post with what stands beside it: the largest of the elements right around it that print no other time, heading or form."""
        times = self._printed(self.page.place(box))
        found = box
        for up in islice(box.iterancestors(), _COLUMNS):
            if self._printed(self.page.place(up)) > times or next(up.iter("h1", "textarea", "body"), None) is not None:
                break
            found = up
        return found

    def _printed(self, place: Interval) -> int:
        return sum(place.start <= mark.at < place.end for mark in self.times)


def _below(box: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of what follows a post right below it: its buttons, where they are no part of it."""
    following = box.getnext()
    if following is not None:
        yield from following.iter("*")
