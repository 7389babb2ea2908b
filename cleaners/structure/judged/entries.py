"""What repeats with times and is no post: releases, events, episodes, files and what has been done to something are entries of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, repeat

from ...page.page import Interval, Page
from ...page.words import word_count
from ..beside.members import is_of_member
from ..beside.offers import is_number, offers_answer
from ..beside.stage import are_said
from ..fields.authors import MOST_WORDS
from ..repeated.hours import are_round, round_hours
from ..repeated.names import SURE
from ..repeated.post import ANSWER, Post, own_lines
from ..repeated.times import says_when
from ..repeated.units import ALL_HEADINGS, NUMBER
from .board import is_board
from .says import thread_of

_VERSION = re.compile(r"\d+(?:\.\d+)+")
_OF_RELEASE = re.compile(r"(?:version |release )?v?\d{1,3}(?:\.\d{1,3})+(?![\d.:/-])", re.IGNORECASE)
"""How a line begins that heads what has changed in a program."""
_GOES_ON = re.compile(r" [a-zà-ÿа-яё]\w+ \w+")
_COLUMNS = 4
"""Cells of a row that is a record of something: who and when stand beside what somebody wrote in two of them, or three."""
_SHORTEST_TITLE = 6
"""Characters of a line above who and when that is a title: initials, counters and marks of sex or rank are shorter."""
_FEWEST_WORDS = 6
"""Of a line of somebody's words."""
_HALF = 0.5
_FEWEST = 3
"""Entries of which it can be told."""
_ASKED = 0.4
"""Share of what is said in an interview that is questions."""
_OF_INTERVIEWS = 2
"""People who speak in one."""
_ASKING = ("?", "？", "؟", "?»", "?\N{RIGHT DOUBLE QUOTATION MARK}")
RISING = 0.9
"""Share of the steps from post to post that go on in time in a thread of which nothing else tells that it is one."""


def titled(page: Page, posts: Sequence[Post]) -> float:
    """Share of the posts that have a title of their own, which no other has: entries have one, posts share the thread's."""
    lines = [[page.lines[index].text for index in own_lines(page, post.unit)] for post in posts]
    said = Counter(line for own in lines for line in set(own))
    # What another post says, too, is quoted, and what a line of the same post begins with is cut off from that.
    heads = ((_title(page, post), own) for post, own in zip(posts, lines, strict=True))
    titles = [_bare(words) if said[words] < 2 and sum(line.startswith(words) for line in own) < 2 else "" for words, own in heads]
    told = Counter(titles)
    return sum(bool(title) and told[title] == 1 for title in titles) / len(posts)


def _title(page: Page, post: Post) -> str:
    """What heads a post: a heading that says neither who nor when, what was taken for a name by its place and is too long for one, or the first line that
    stands above who wrote it, or above when where nobody did, and above its body.
    """
    author = post.author
    if author is not None and author.weight < SURE and len(author.name.split()) > MOST_WORDS:
        return author.name
    holders = {element for mark in (post.time, author) if mark is not None for element in (mark.element, *mark.element.iterancestors())}
    if heading := next((words for one in post.elements if one.tag in ALL_HEADINGS and one not in holders and (words := page.line_of(one))), ""):
        return heading
    below = [mark.at for mark in (author or post.time,) if mark is not None] + [page.place(part).start for part in (post.body,) if part is not None]
    lines = (page.lines[index] for index in sorted(own_lines(page, post.unit)))
    above = (line for line in lines if line.end <= min(below, default=0) and (post.time is None or not line.start <= post.time.at < line.end))
    return next((line.text for line in above if sum(map(str.isalnum, line.text)) >= _SHORTEST_TITLE and (author is None or author.name not in line.text)), "")


def _bare(title: str) -> str:
    """A title without "Re:" and its numbers; those of versions stay, for they are what differs."""
    bare = ANSWER.sub("", title.lower())
    return bare if _VERSION.search(bare) else NUMBER.sub("#", bare)


def are_entries(page: Page, posts: Sequence[Post], told: float) -> bool:
    """Whether posts are entries of a list: half of them are titled (as `told` says), or name nobody and do not go on in time, as far as can be told, or each is
    a line of a log, the last one first, a row of many cells, a release, a member, or what is planned for an hour. None are that stand in each other, and
    titled ones or lines that can be answered are posts.
    """
    if len(posts) < _FEWEST or any(post.unit.parent is not None for post in posts):
        return False
    going_on = rising(posts)
    yearless = sum(post.time is not None and post.time.moment.at is None for post in posts) > _HALF * len(posts)
    nameless = sum(post.author is None for post in posts) > _HALF * len(posts) and (going_on < RISING or yearless)
    lines = [[page.lines[index].text for index in sorted(own_lines(page, post.unit))] for post in posts]
    log = all(len(said) == 1 for said in lines) and (going_on == 0 or sum(map(_says_what_was_done, repeat(page), posts)) > _HALF * len(posts))
    table = all([len(row) >= _COLUMNS for top in (post.unit.box, *post.unit.rest) for row in top.iter("tr")] == [True] for post in posts)
    versions = sum(any(map(_OF_RELEASE.match, said[:1])) for said in lines) > _HALF * len(posts)
    offered = are_offered(posts)
    wrote = offered or thread_of(page.url or "") is not None
    timeless = all(post.time is None for post in posts)
    planned = timeless and round_hours([said[0] for said in lines if said]) > _HALF * len(posts)
    members = timeless and sum(_is_member(said, wrote=wrote) for said in lines) > _HALF * len(posts)
    return members or planned or ((told > _HALF or nameless or log or table or versions) and not (offered or is_board(page, posts)))


def _is_member(lines: Sequence[str], *, wrote: bool) -> bool:
    """Whether lines are about a member, and of nothing that he `wrote`, as it may be where one can answer, or in a thread."""
    return any(map(is_of_member, lines)) and (not wrote or all(word_count(line) < _FEWEST_WORDS or says_when(line) for line in lines))


def _says_what_was_done(page: Page, post: Post) -> bool:
    """Whether a post goes on behind its author's name as a sentence does: "Ada removed a post"; what somebody says stands apart from his name."""
    place = None if post.author is None else post.author.place or page.place(post.author.element)
    return place is not None and _GOES_ON.match(page.slice(Interval(place.end, page.lines[page.line_at(place.start)].end))) is not None


def are_no_talk(posts: Sequence[Post]) -> bool:
    """Whether most posts cannot be answered, and they go back in time, step by step, or are of somebody else each and do not go on from minute to minute.

    What its place alone tells for a name is as likely a town, a bird or a title where none comes back.
    """
    by_somebody = [post for post in posts if post.author is not None]
    authors = [post.author for post in by_somebody if post.author is not None]
    sure = all(author.weight >= SURE for author in authors)
    several = len(authors) > max(_FEWEST, len(posts) - 2)  # the foot of a page is built as they are, now and then
    once = several and len({author.name for author in authors}) == len(authors) and not (sure and _go_on(by_somebody))
    return len(posts) >= _FEWEST and (once or rising(posts) == 0) and not are_offered(posts)


def _go_on(posts: Sequence[Post]) -> bool:
    """Whether each post was written after the one before it, at a minute that nobody had planned, as talks and trains have theirs."""
    ats = [post.time.moment.at for post in posts if post.time is not None and post.time.moment.precision != "day" and post.time.moment.at is not None]
    return len(ats) == len(posts) and rising(posts) == 1 and not are_round([at.minute for at in ats])


def rising(posts: Sequence[Post]) -> float:
    """Share of the steps from post to post that go on in time."""
    ats = [post.time.moment.at for post in posts if post.time is not None]
    steps = [later >= earlier for earlier, later in pairwise(at for at in ats if at is not None)]
    return sum(steps) / len(steps) if steps else 1.0


def are_talk(page: Page, posts: Sequence[Post], *, called: bool) -> bool:
    """Whether most posts can be answered, or somebody wrote two of them, or the page is a thread by its address. Where none tells a time, more has to say so:
    that they are `called` posts, that names which come back lead somewhere, that lines are about members, or what is said. Terms, minutes and interviews have
    names above words, too.
    """
    if are_offered(posts):
        return True
    again = comes_back(posts)
    if not again and thread_of(page.url or "") is None:
        return False
    linked = again and sum(post.author is not None and post.author.url is not None for post in posts) > _HALF * len(posts)
    if called or linked or any(post.time is not None for post in posts):
        return True
    lines = [[page.lines[index].text for index in sorted(own_lines(page, post.unit))] for post in posts]
    if _are_asked(posts, lines):
        return False
    return any(is_of_member(line) for said in lines for line in said) or are_said(page, [" ".join(said) for said in lines])


def _are_asked(posts: Sequence[Post], lines: Sequence[Sequence[str]]) -> bool:
    """Whether of two people who begins asks a question each time, and nearly every other time, and the other never: so are interviews printed."""
    names = [post.author.name if post.author is not None else None for post in posts]
    words = ([line for line in said if line not in names] for said in lines)
    asking = [(name == names[0], own[-1].endswith(_ASKING)) for name, own in zip(names, words, strict=True) if own]
    asked = sum(is_first for is_first, _ in asking)
    is_of_two = names[0] is not None and len(set(names) - {None}) == _OF_INTERVIEWS
    return is_of_two and asked >= max(_FEWEST, _ASKED * len(posts)) and all(is_first == asks for is_first, asks in asking)


def comes_back(posts: Sequence[Post]) -> bool:
    """Whether somebody wrote two posts, and not all of them, as nobody is twice in a list of people."""
    told = [post.author.name for post in posts if post.author is not None]
    return 1 < len(set(told)) < len(told)


def are_offered(posts: Sequence[Post]) -> bool:
    """Whether most posts can be answered, or lead to themselves by their number."""
    return sum(any(offers_answer(one) or is_number(one) for one in post.elements) for post in posts) > _HALF * len(posts)
