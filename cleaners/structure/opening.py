"""What opens a thread in other markup than its answers: a question, a story, a link with its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..page.page import Interval, Page, VisibleLine
from ..page.words import word_count
from ..rules.elements import STORY_WORDS
from .alike import named_alike
from .beside.content import is_content
from .described import described
from .fields.authors import behind_sign
from .fields.bodies import narrowed
from .fields.parts import parts
from .fields.untimed import is_byline
from .judged.says import names_fields
from .repeated.before_times import name_before
from .repeated.names import SURE, Named
from .repeated.post import Post, own_lines
from .repeated.series import Series
from .repeated.slots import is_called_words
from .repeated.times import Printed
from .repeated.units import Survey, Unit

_HEAD = 300
"""Characters before the words of an opening post in which stands whose they are, and since when."""
_FOOT = 40
"""Characters below them in which it stands since when they are."""
_HEAD_LINES = 3
"""Below the heading, among which one says whose the words are."""
_FEWEST_ANSWERS = 2
"""By which it can be told that the first post is built otherwise than they are."""
_FEW = 4
"""Words from which a line below a head is no label."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Finds it above the first answer."""

    page: Page
    survey: Survey
    times: Sequence[Printed]
    names: Sequence[Named]
    forum: bool
    """Whether the page is a forum's by what it says."""

    def before(self, posts: list[Post]) -> list[Post]:
        """The posts with the one that they answer before them, where its markup is another than theirs: a question, a story, a link with its text."""
        posts = self._whole(_joined(self.page, posts))
        alike = named_alike(self.page, posts, self.times, Interval(0, posts[0].unit.place.start))
        lead = replace(self, names=[*self.names, *alike])._lead(posts[0].unit) or described(self.page, self.survey, self.times, posts[0].unit)
        lead = lead or self._below_byline(posts)
        if lead is None or (lead.time, lead.author) == (posts[0].time, posts[0].author) or _same_head(lead, posts[0]) or self._holds_heads(lead, posts):
            return posts
        return [lead, *(replace(post, unit=post.unit._replace(parent=None if post.unit.parent is None else post.unit.parent + 1)) for post in posts)]

    def _holds_heads(self, lead: Post, posts: Sequence[Post]) -> bool:
        """Whether what stands above posts prints the times of several: the tree of a threaded board, which has all heads once more."""
        place = lead.unit.place
        inside = {mark.moment.at for mark in self.times if place.start <= mark.at < place.end} - {None}
        return len(inside & {post.time.moment.at for post in posts if post.time is not None}) > 1

    def _whole(self, posts: list[Post]) -> list[Post]:
        """The posts with the words of the first, where its head alone is built as the others are: they follow in an element of their own."""
        first, *answers = posts
        bare = first.body is None and first.author is not None and first.time is not None and not first.unit.inner
        if not bare or len(answers) < _FEWEST_ANSWERS or any(post.body is None for post in answers):
            return posts
        beside = takewhile(lambda one: self.page.place(one).end <= answers[0].unit.place.start, first.unit.box.itersiblings("*"))
        words = next((one for one in beside if self.survey.count(place := self.page.place(one)) > 0.5 * (place.end - place.start) > 0), None)
        return posts if words is None else [replace(first, body=narrowed(self.page, self.survey, words)), *answers]

    def _lead(self, first: Unit) -> Post | None:
        """What stands before the first answer, with its author and time shortly before its words; null where nothing does.

        It is what stands right above, or what the page's heading heads: stories have rows of links and notices below them. A story of which
        nothing says whose it is is one all the same.
        """
        above = [line for line in self.page.paragraphs if line.end <= first.place.start]
        prose = [line for line in above if self.survey.count_line(line) >= 0.6 * len(line.text) and not self.survey.prints_time(Interval(line.start, line.end))]
        heads = [place.end for heading in self.page.index.tags.get("h1", ()) if (place := self.page.place(heading)) and place.end <= first.place.start]
        headed = [line for line in prose if not heads or line.start >= heads[-1]]
        if sum(word_count(line.text) for line in headed) < STORY_WORDS:
            headed = []
        leads = [lead for line in dict.fromkeys([*prose[-1:], *headed[:1]]) if (lead := self._around(line, first)) is not None]
        signed = next((lead for lead in leads if lead.author is not None), None)
        return signed or self._few_words(heads, first) or (leads[-1] if leads and headed else None)

    def _few_words(self, heads: Sequence[int], first: Unit) -> Post | None:
        """The same where it is too short for a paragraph: what stands below somebody's name and a time, which stand together, on a page of a forum."""
        start = heads[-1] if heads else 0
        time = next((mark for mark in self.times if start <= mark.at < first.place.start), None)
        if time is None:
            return None
        head = self.page.line_at(time.at)
        if not any(mark.weight >= SURE and abs(self.page.line_at(mark.at) - head) <= 1 for mark in self.names):
            return None
        below = (self.page.lines[index] for index in range(head + 1, self.page.line_at(first.place.start)))
        words = (line for line in below if word_count(line.text) >= _FEW and self.survey.count_line(line) >= 0.9 * len(line.text))
        return next((lead for line in words if (lead := self._around(line, first)) is not None), None)

    def _around(self, line: VisibleLine, first: Unit) -> Post | None:
        """The post around a line above the first answer; null where no author and time stand shortly before it."""
        innermost = self.page.innermost(line.start)
        ups = [up for up in (innermost, *innermost.iterancestors()) if up.tag not in ("body", "html")]
        inside = list(takewhile(lambda up: self.page.place(up).end <= first.place.start, ups))
        if not inside or not is_content(inside[-1]):
            return None
        unit = Unit(inside[-1], self.page.place(inside[-1]))
        lead = parts(self.page, self.survey, Series("opening", [unit]), self.times, self.names)[0]
        if lead.time is not None and (said := self._said_by(lead.time)) is not None:
            # Of the names in its words, which told what is a head and what is not, none is the author's.
            lead = replace(parts(self.page, self.survey, Series("opening", [unit]), self.times, [said])[0], author=said)
        if lead.time is None or lead.author is None or lead.author.weight < SURE:
            # They stand beside its words, not around them.
            near = range(max(unit.place.start - _HEAD, 0), line.start)
            time = next((mark for mark in reversed(self.times) if mark.at in near), None)
            name = next((mark for mark in reversed(self.names) if mark.at in near and mark.weight >= SURE), None)
            name = self._said_by(time) or name if time is not None else name
            time = time if time is not None or name is None else self._right_below(unit, first)
            apart = all(mark is None or mark.at < unit.place.start for mark in (time, name))
            named = lead.body is not None and lead.body is not unit.box and is_called_words(lead.body)
            lead = replace(lead, time=time, author=name, body=None if not apart else lead.body if named else narrowed(self.page, self.survey, unit.box))
        if lead.author is None and names_fields(self.page.lines[index].text for index in own_lines(self.page, unit)):
            return None  # the state of a ticket
        return lead if lead.time is not None and (lead.time.at < line.start or self._is_foot(lead, line)) else None

    def _below_byline(self, posts: Sequence[Post]) -> Post | None:
        """What says whose it is, and not when. Where answers do say when, that is a forum's line on who began the thread, unless it is called words."""
        if (lead := self._untimed(posts[0].unit)) is None or all(post.time is None for post in posts):
            return lead
        began = posts[0].author is not None and lead.author is not None and posts[0].author.name == lead.author.name
        return lead if self.forum and not began and lead.body is not None and is_called_words(lead.body) else None

    def _untimed(self, first: Unit) -> Post | None:
        """What stands between a line "by Ada", or "Author: Ada", below the page's heading and the first answer; null where no such line stands there."""
        heads = [place.end for heading in self.page.index.tags.get("h1", ()) if (place := self.page.place(heading)) and place.end <= first.place.start]
        between = [line for line in self.page.lines if heads and heads[-1] <= line.start and line.end <= first.place.start]
        head = next((line for line in between[:_HEAD_LINES] if is_byline(line.text) or self._labelled(line) is not None), None)
        below = next((line for line in between if head is not None and line.start >= head.end and word_count(line.text) >= _FEW), None)
        if head is None or below is None:
            return None
        inner = self.page.innermost(below.start)
        apart = takewhile(lambda up: (at := self.page.place(up)).start >= head.end and at.end <= first.place.start, (inner, *inner.iterancestors()))
        box = next(reversed(list(apart)), None)
        if box is None or not is_content(box):
            return None
        name = behind_sign(head.text)
        signed = Named(self.page.innermost(head.start), head.end - len(name), name, None, SURE, Interval(head.end - len(name), head.end))
        author = self._labelled(head) or signed
        post = parts(self.page, self.survey, Series("opening", [Unit(box, self.page.place(box))]), (), ())[0]
        return replace(post, author=author, body=box)

    def _labelled(self, line: VisibleLine) -> Named | None:
        """Whom a line names behind a word that says whose name it is; null where it has no such word."""
        return next((mark for mark in self.names if mark.place is not None and line.start < mark.at < line.end and mark.weight >= SURE), None)

    def _right_below(self, words: Unit, first: Unit) -> Printed | None:
        """The time that stands between what somebody posted on a forum and the first answer, right below the former."""
        below = (mark for mark in self.times if words.place.end <= mark.at < min(first.place.start, words.place.end + _FOOT))
        return next(below, None) if self.forum else None

    def _is_foot(self, lead: Post, line: VisibleLine) -> bool:
        """Whether when, and who as well unless he is named above, stands below the words of what somebody posted on a forum."""
        if lead.time is None or lead.author is None or not self.forum or lead.author.weight < SURE:
            return False
        return lead.author.at < line.start or abs(self.page.line_at(lead.author.at) - self.page.line_at(lead.time.at)) <= 1

    def _said_by(self, time: Printed) -> Named | None:
        """Whose name stands behind "by" and before a time; null where the line says no such thing, or the name is one that is known."""
        before = name_before(self.page, time.at, time.element)
        return before if before is not None and before.weight >= SURE and all(mark.at != before.at for mark in self.names) else None


def _joined(page: Page, posts: list[Post]) -> list[Post]:
    """The posts with the first two as one, where they are one: what frames all others and has the words, and its head, which alone says who and when."""
    frame, head = posts[0], posts[min(1, len(posts) - 1)]
    framed = len(posts) > 2 and head.unit.parent == 0 and all(post.unit.parent is not None for post in posts[1:])
    said = head.body is not None and page.text_of(head.body)
    if not framed or frame.time or frame.body is None or said or head.author is None or head.time is None:
        return posts
    opening = replace(frame, author=head.author, time=head.time)
    return [opening, *(replace(post, unit=post.unit._replace(parent=post.unit.parent - 1 if post.unit.parent else None)) for post in posts[2:])]


def _same_head(lead: Post, first: Post) -> bool:
    """Whether who and when above the posts are those of the first of them: boards print both below a thread's title."""
    if lead.time is None or lead.author is None or first.time is None or first.author is None:
        return False
    moments = (lead.time.moment, first.time.moment)
    told = {moment.at or moment.raw for moment in moments}
    days = {moment.at.date() if moment.at else None for moment in moments}
    at_once = len(told) == 1 or (len(days) == 1 and any(moment.precision == "day" for moment in moments))
    return at_once and lead.author.name == first.author.name
