"""Threads that nobody has answered, where nothing calls their one post so: what a board prints beside a post tells it from an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ..page.page import Interval, Page, VisibleLine
from ..page.words import word_count
from ..urls import join
from .around import REPLIES_WORDS
from .board import could_be_board, offers_quote
from .members import is_of_member
from .names import SURE, Named
from .opening import is_content
from .parts import parts
from .post import Post
from .series import Series
from .times import Innermost, Printed
from .units import Survey, Unit

_FEWEST_WORDS = 6
"""Of the words of a post."""
_MOST_TIMES = 3
"""In a post: when it was written, edited, and its author last seen; lists have more."""
_TRIED = 6
"""Times around which a post is looked for."""
_LEAST = 0.3
"""Share of the page's words, links and chrome aside, that stand in its one post."""
_LONGEST_NAME = 40
_LINES_TO_MEMBER = 4
"""Lines below a name among which one counts what its bearer wrote, or says since when he may."""
_UNANSWERED = re.compile(rf"(?:.*\D)?0\s+(?:{REPLIES_WORDS})|(?:{REPLIES_WORDS})\s*[:：]?\s*\(?0\)?", re.IGNORECASE)


def could_be_lone(page: Page) -> bool:
    """Whether a page that is not called a forum's may hold one post alone: it asks for an answer, and has something that only boards have."""
    return bool(page.index.tags.get("textarea")) and could_be_board(page)


@dataclass(frozen=True, slots=True)
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
        """Whose the post in a stretch is: who is called a name there, or what stands alone above what is printed of members."""
        told = next((mark for mark in self.names if place.start <= mark.at < place.end and mark.weight >= SURE and not self._leads_here(mark)), None)
        return told or next(self._members(place), None)

    def _leads_here(self, mark: Named) -> bool:
        """Whether what looks like a name leads to the page on which it stands: to what its author alone wrote there."""
        path = urlsplit(join(self.page.url, mark.url or "") or "").path
        return bool(mark.url) and path == urlsplit(self.page.url or "").path

    def _members(self, place: Interval) -> Iterator[Named]:
        lines = [self.page.lines[index] for index in self.page.lines_in(place)]
        tops = Innermost(self.page)
        for at, line in enumerate(lines):
            below = [one.text for one in lines[at + 1 : at + 1 + _LINES_TO_MEMBER]]
            if len(line.text) <= _LONGEST_NAME and not self._is_head(line) and any(map(is_of_member, below)):
                element = tops.at(line.start)
                if self.page.text_of(element) == line.text:
                    yield Named(element, line.start, line.text, None, SURE, Interval(line.start, line.end))

    def _read(self, box: HtmlElement) -> list[Post]:
        """The post in a box, where what stands in it and around it is a board's."""
        unit = Unit(box, self.page.place(box))
        if sum(unit.place.start <= mark.at < unit.place.end for mark in self.times) > _MOST_TIMES or next(box.iter("textarea"), None) is not None:
            return []
        name = self._named(unit.place)
        names = [mark for mark in self.names if name is None or mark.name == name.name] or ([name] if name is not None else [])
        post = parts(self.page, self.survey, Series("lone", [unit], [self.survey.own(unit)]), self.times, names)[0]
        post = replace(post, author=post.author or name)
        if post.time is None or post.author is None or post.body is None or not self._is_board(unit):
            return []
        return [post] if word_count(self.page.text(self.page.place(post.body))) >= _FEWEST_WORDS else []

    def _is_board(self, unit: Unit) -> bool:
        """Whether what stands in a post, or on the page beside it, is a board's: two of four where the page does not say what it is.

        Of members are profiles, too, and for an answer asks every blog.
        """
        lines = [self.page.lines[index].text for index in self.page.lines_in(unit.place)]
        beside = (line.text for line in self.page.lines if line.end <= unit.place.start or line.start >= unit.place.end)
        member = any(map(is_of_member, lines))
        quoting = any(map(offers_quote, unit.box.iter("*"))) or any(map(offers_quote, _below(unit.box)))
        unanswered = any(_UNANSWERED.fullmatch(text) for text in beside if len(text) <= _LONGEST_NAME)
        asking = any(self.page.place(form).start >= unit.place.end for form in self.page.index.tags.get("textarea", ()))
        several = member + quoting + unanswered + asking > 1
        return quoting or unanswered or several if self.forum else several and (member or quoting or unanswered)


def _below(box: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of what follows a post right below it: its buttons, where they are no part of it."""
    following = box.getnext()
    if following is not None and isinstance(following.tag, str):
        yield from following.iter("*")
