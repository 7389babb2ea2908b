"""Where the posts of a family lead: rows of lists have a link to a page of their own each, and posts none, or one to themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.target import Link

from ...metadata.title import folding
from ...page.nodes import is_nofollow
from ...page.page import Interval, Page
from ..repeated.names import SURE, Named
from ..repeated.post import ANSWER, Post
from ..repeated.series import Series
from ..repeated.units import ALL_HEADINGS, Survey
from .says import thread_of

_NUMBER = re.compile(r"(?:#|\b(?:msg|message|comment|note|post|reply|answer)[ :#-]?)\d+")
_SHORTEST_LEAD = 8
_FEWEST_ELSEWHERE = 3
"""Posts of which it can be told that they are parts of threads on other pages."""
_NEARLY_ALL = 0.8
_SEVERAL = 1.5
"""Times for each row of which a page has more where most rows have several."""
_MOST_BESIDE_A_LEAD = 60
"""Characters beside the links of a row's body: a preview is longer, and its row has its title outside of it."""


def led(page: Page, survey: Survey, posts: Sequence[Post], names: Sequence[Named], around: str) -> float:
    """The share of the posts with a link to a page of their own."""
    # Answers nest in what they answer; rows of lists do not.
    if sum(post.unit.parent is not None for post in posts) > 0.2 * len(posts):
        return 0.0
    authors = [post.author for post in posts if post.author is not None]
    # Titles are all different; what is told by its place alone and comes back is somebody's name.
    people = authors if len({mark.name for mark in authors}) < len(authors) else []
    named = frozenset(element for mark in (*names, *people) for element in (*mark.element.iter("a"), *mark.element.iterancestors("a")))
    found = (_lead(page, survey, post, named) for post in posts)
    leads = [lead for lead in found if lead.words and folding(lead.words) not in around]
    # Links beside each other are told from what every post has (a button, its number, the title) by being different; headings may be alike, not all one.
    different = _differ([lead.words for lead in leads if not lead.heads])
    heads = {lead.words for lead in leads if lead.heads}
    return sum(different if not lead.heads else len(heads) > 1 or len(posts) < 3 for lead in leads) / len(posts)


def lead_to_threads(page: Page, survey: Survey, one: Series) -> bool:
    """Whether the longest links in nearly all of a family lead to threads, and to several; shorter ones are of tags, which papers call topics.

    What says the same in all of them, and stands on the line of the only time, leads to the post in which it stands.
    """
    away = ([link for link in unit.box.iter("a") if not leads_here(page, link)] for unit in one.units)
    links = (max(own, key=lambda link: len(page.line_of(link)), default=None) for own in away)
    leads = [(thread, link) for link in links if link is not None and (thread := thread_of(page.url_of(link) or "")) is not None]
    if len(leads) < 0.8 * len(one.units) or len({thread for thread, _ in leads}) < max(2, 0.5 * len(leads)):
        return False
    lines = (page.lines[page.line_at(page.place(link).start)] for _, link in leads)
    beside = len(survey.times) <= _SEVERAL * len(one.units) and all(survey.prints_time(Interval(line.start, line.end)) for line in lines)
    return not beside or _differ([page.line_of(link) for _, link in leads])


def are_elsewhere(page: Page, posts: Sequence[Post]) -> bool:
    """Whether nearly all posts stand below links to threads, and `may_be_elsewhere`: what one member wrote, be it in one thread or in several."""
    if not may_be_elsewhere(page, posts):
        return False
    called = folding(page.tree.findtext(".//title") or "")
    return sum(any(_heads(page, post, element, called) for element in post.elements) for post in posts) >= _NEARLY_ALL * len(posts)


def may_be_elsewhere(page: Page, posts: Sequence[Post]) -> bool:
    """Whether the page is no thread by its address, and few of the posts say who wrote them, or all the same: names are then those of who is quoted."""
    if len(posts) < _FEWEST_ELSEWHERE or page.url is None or thread_of(page.url) is not None:
        return False
    named = [post.author.name for post in posts if post.author is not None]
    return len(set(named)) <= 1 or 2 * len(named) <= len(posts)


def _heads(page: Page, post: Post, link: HtmlElement, called: str) -> bool:
    """Whether a link alone on a line above a post's words is the title of a thread elsewhere: not the page's own, which is `called` so, as engines print it
    above each answer, and no time, nor what else leads to the post itself.
    """
    place = page.place(link)
    if link.tag != "a" or post.body is None or not place or place.end > page.place(post.body).start or leads_here(page, link):
        return False
    line, words = page.lines[page.line_at(place.start)], page.line_of(link)
    if line.text != words or len(words) < _SHORTEST_LEAD or (post.time is not None and place.start <= post.time.at < place.end):
        return False
    return " " in words and folding(ANSWER.sub("", words)) not in called and thread_of(page.url_of(link) or "") is not None


def leads_here(page: Page, link: HtmlElement) -> bool:
    """Whether a link leads to an element of its own page: to the post that it stands in, as a rule."""
    _, mark, anchor = (link.get("href") or "").rpartition("#")
    return bool(mark) and (link.get("href", "").startswith("#") or anchor in page.index.ids)


def _differ(leads: Sequence[str]) -> bool:
    """Whether most links are called otherwise, their numbers masked."""
    alike = Counter(_NUMBER.sub("#", words) for words in leads)
    return not alike or alike.most_common(1)[0][1] <= max(1, 0.7 * alike.total())


class Lead(NamedTuple):
    """The link that heads a row: its words, and whether they are a heading."""

    words: str = ""
    heads: bool = False


def _lead(page: Page, survey: Survey, post: Post, named: frozenset[HtmlElement]) -> Lead:
    """The words of the link to a page of its own that heads a row of a list, a teaser or a find; empty where a post has none.

    It stands above the body, or is it, and before the author's name, or in a heading.
    """
    body = page.place(post.body) if post.body is not None else Interval(0, 0)
    prose = survey.count(body)
    longest = Lead()
    for link in post.elements:
        place = page.place(link)
        if link.tag != "a" or link in named or (body and place.start >= body.start and (prose > _MOST_BESIDE_A_LEAD or place.start >= body.end)):
            continue
        heads = link.getparent().tag in ALL_HEADINGS
        if post.author and post.author.at < place.start and not heads:
            continue
        words = ANSWER.sub("", page.line_of(link).lower())
        to = link.get("href") or "#"
        if not words and heads:
            words = f"at {to}"  # a script writes the words
        if len(words) > max(len(longest.words), _SHORTEST_LEAD) and " " in words and not leads_here(page, link) and not survey.prints_time(place):
            longest = Lead(words, heads)
    return longest


def row(page: Page, survey: Survey, post: Post) -> Link | None:
    """The page to which a row leads by its longest link that is not a time."""
    # A name that its place alone tells is as likely the row's title.
    author = post.author if post.author is not None and post.author.weight >= SURE else None
    links = [element for element in post.elements if element.tag == "a" and not is_nofollow(element)]
    if author is not None:
        links = [link for link in links if link is not author.element and (author.url is None or link.get("href") != author.url)]
    longest = max(links, key=lambda link: (not survey.prints_time(page.place(link)), len(page.line_of(link))), default=None)
    target = page.url_of(longest)
    words = page.line_of(longest) if longest is not None else ""
    return Link(url=target, title=words if any(map(str.isalnum, words)) else None, kind="thread") if target else None
