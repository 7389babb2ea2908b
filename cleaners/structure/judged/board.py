"""Whether posts are a board's by what stands in them: software for boards prints who its members are, and offers to quote everybody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...page.page import Interval, Page
from ..beside.members import is_of_member
from ..beside.offers import ANSWERS, QUOTES, is_number, offers_quote
from ..repeated.post import ANSWER, Post, own_lines

_MOST = 0.5
_NEARLY_ALL = 0.8
"""Shares of the posts in which a sign stands."""
_TO_LOG_IN = re.compile(
    r"(?:.*\W)?(?:log(?:ged)?[ -]?in|login|sign(?:ed)?[ -]?in|register(?:ed)?|anmelden|einloggen|registrieren|connect(?:er|é)|inscri(?:re|t)|iniciar? sesión|"
    r"registrarse|inloggen|aanmelden|войти|зарегистрир\w+|zalogować|entrar)\b.{0,60}\b(?:reply|respond|answer|(?:may|can|to) post|join th\w+ \w+|participate|"
    r"antworten|konversation|diskussion|répondre|participer|responder|reageren|ответить|ответа|odpowiedzieć)\b.{0,40}",
    re.IGNORECASE,
)
_LONGEST_LINE = 180


def is_board(page: Page, posts: Sequence[Post]) -> bool:
    """Whether posts can be quoted, count their author's posts or say since when he is a member, or are headed as answers ("Re: West quay")."""
    count = len(posts)
    lines = [[page.lines[index].text for index in own_lines(page, post.unit)] for post in posts]
    of_members = sum(any(map(is_of_member, told)) for told in lines)
    if of_members >= _MOST * count:
        return True
    if sum(any(ANSWER.match(line) for line in told if len(line) <= _LONGEST_LINE) for told in lines) >= _MOST * count:
        return True
    return sum(any(map(offers_quote, post.elements)) for post in posts) >= _NEARLY_ALL * count


def could_be_board(page: Page) -> bool:
    """Whether anything on a page is what `is_board` asks for, whatever it stands in."""
    said = (line.text for line in page.lines if len(line.text) <= _LONGEST_LINE)
    return QUOTES.search(page.addresses) is not None or any(is_of_member(text) or ANSWER.match(text) for text in said)


def asks_to_log_in(line: str) -> bool:
    """Whether a line says that members alone may answer; where they may comment, blogs say so, too."""
    return len(line) <= _LONGEST_LINE and _TO_LOG_IN.fullmatch(line) is not None


def asks_for_answer(page: Page, place: Interval) -> bool:
    """Whether what stands in a place is there for who may answer: that he has to log in, below the head that his post would have."""
    return place.end - place.start <= _LONGEST_LINE and any(asks_to_log_in(page.lines[index].text) for index in page.lines_in(place))


def could_be_answered(page: Page) -> bool:
    """Whether anything on a page is for answering what stands there: a form, or links to answer, to quote, or to a post by its number."""
    if page.index.tags.get("textarea") or ANSWERS.search(page.addresses) or QUOTES.search(page.addresses):
        return True
    return any(map(is_number, page.index.tags.get("a", ())))
