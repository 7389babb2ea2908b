"""Lines in the bodies of posts that are nobody's words: labels and counters that most have, the thread's title, what is printed of members, a preview."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...metadata.title import folding
from ...page.mask import Mask
from ...page.page import Interval, Page, VisibleLine
from ..beside.members import about
from ..judged.says import is_of_tracker
from ..repeated.post import Post, own_lines, said_lines
from ..repeated.units import NUMBER
from .answers import POINTER

_SHORTEST_TITLE = 8
_LONGEST_HEAD = 120
"""Characters of a line beside the title in it."""
_LONGEST_REPEATED = 60
_LONGEST_NOTICE = 200
_BY_ALL = 0.8
"""Share of the posts, and of two people or more, in which a line longer than that is software's, too: "Log in or register to take part"."""
_SHORTEST_PREVIEW = 40
"""Characters of a line that does not stand in a body twice by chance."""
_SHORTEST_NAME = 3
_COUNTER = re.compile(r"# [^\W\d]{2,12}s?|[^\W\d]{2,12}: #")
"""A line that counts something, its number masked: "1 Like"."""
_DESCRIPTION = re.compile(r"(?:description|beschreibung|descripción|descrição|descrizione|omschrijving|описание|opis)\s*:?", re.IGNORECASE)
"""What trackers print above the words that open a ticket."""
_OF_MEMBERS = 0.6
"""Share of the bodies that begin with what is printed of their authors, from which all such beginnings are that."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the bodies of a thread have in common."""

    repeated: frozenset[str]
    """Lines that most bodies have, numbers masked."""
    title: str
    """The thread's title, folded."""
    members: bool
    """Whether most bodies begin with what software prints of their author."""
    tracker: bool
    """Whether the thread is a ticket."""

    @classmethod
    def of(cls, page: Page, posts: Sequence[Post], title: str, quotes: Iterable[Interval]) -> Labels:
        """Those of posts whose thread is called so; `quotes` are where the page shows others' words."""
        members = sum(about(_lines_of(page, post)) > 0 for post in posts) >= _OF_MEMBERS * len(posts) > 1
        return cls(_repeated(page, posts, quotes), folding(title), members, is_of_tracker(page))

    def hold(self, line: str) -> bool:
        """Whether most bodies have such a line."""
        return NUMBER.sub("#", line) in self.repeated

    def within(self, page: Page, place: Interval, post: Post) -> Iterator[Interval]:
        """Where such lines stand in the body of a post; nowhere where it is nothing else."""
        lines = [line for line in _lines_of(page, post) if line.start < place.end and place.start < line.end]
        told = [line for line in lines if len(line.text) <= _LONGEST_NOTICE and _masked(line.text, post) in self.repeated]
        if lines and post.time is not None and lines[0].text == post.time.moment.raw:
            told.append(lines[0])
        members = about(lines) if self.members else 0
        told += lines[:members]
        first = lines[members].text if lines[members:] else ""
        if first and (_is_headline(first, post, self.title) or (self.tracker and _DESCRIPTION.fullmatch(first))):
            told.append(lines[members])
        told += _preview(lines)
        chosen = set(told)
        if len(chosen) < len(lines):
            for line in sorted(chosen):
                yield Interval(max(line.start, place.start), min(line.end, place.end))


def _repeated(page: Page, posts: Sequence[Post], quotes: Iterable[Interval]) -> frozenset[str]:
    """Short lines that stand in most bodies: labels of buttons and counters, not what people wrote, nor what they quote."""
    if len(posts) < 3:
        return frozenset()
    quoted = Mask.of(page, quotes)
    counts: Counter[str] = Counter()
    last: Counter[str] = Counter()
    longer: Counter[str] = Counter()
    for post in posts:
        lines = [line.text for line in _lines_of(page, post) if len(line.text) <= _LONGEST_NOTICE and not quoted.holds(line.start)]
        told = [_masked(line, post) for line in lines if _could_be_label(line)]
        counts.update(set(told))
        longer.update({_masked(line, post) for line in lines if len(line) > _LONGEST_REPEATED})
        last.update(text for text in told[-1:] if _COUNTER.fullmatch(text))
    most = {text for text, count in counts.items() if count >= max(3, 0.6 * len(posts))}
    if len({post.author.name for post in posts if post.author is not None}) > 1:  # what one person writes below everything is a signature
        most.update(text for text, count in longer.items() if count >= max(3, _BY_ALL * len(posts)))
    return frozenset(most.union(text for text, count in last.items() if count >= max(3, 0.2 * len(posts))))


def _lines_of(page: Page, post: Post) -> list[VisibleLine]:
    """The lines of a post's body, or all its own where it has none."""
    return [page.lines[index] for index in (said_lines(page, post) if post.body is not None else sorted(own_lines(page, post.unit)))]


def _masked(line: str, post: Post) -> str:
    """A line without its numbers and without the name of who wrote the post, where it says more than that."""
    name = post.author.name if post.author is not None else ""
    return NUMBER.sub("#", line.replace(name, "@") if len(name) >= _SHORTEST_NAME and len(line) > len(name) + _SHORTEST_NAME else line)


def _is_headline(line: str, post: Post, title: str) -> bool:
    """Whether a line is the thread's title, or says that the author wrote in it: "Ada replied to the topic: West quay"."""
    if len(title) < _SHORTEST_TITLE or len(line) > _LONGEST_HEAD + len(title):
        return False  # all posts may stand on one line
    head = folding(line).removeprefix("re ")
    if len(head) < _SHORTEST_TITLE:
        return False
    return title.startswith(head) or (post.author is not None and line.startswith(post.author.name) and head.endswith(title))


def _could_be_label(line: str) -> bool:
    return len(line) <= _LONGEST_REPEATED and any(map(str.isalnum, line)) and POINTER.fullmatch(line) is None


def _preview(lines: Sequence[VisibleLine]) -> Sequence[VisibleLine]:
    """The lines with which a body begins that stand in it once more, with all that follows: what is shown until somebody asks for the rest."""
    if not lines or len(lines[0].text) < _SHORTEST_PREVIEW:
        return ()
    again = next((at for at in range(1, len(lines)) if lines[at].text == lines[0].text), None)
    if again is None:
        return ()
    # The last line above is the link to the rest, the one before it may break off.
    same = sum(first.text == second.text for first, second in zip(lines[:again], lines[again:], strict=False))
    return lines[:again] if same >= again - 2 else ()
