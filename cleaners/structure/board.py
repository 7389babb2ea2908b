"""Whether posts are a board's by what stands in them: software for boards prints who its members are, and offers to quote everybody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from ..page.page import Page
from .members import is_of_member
from .post import ANSWER, Post, own_lines

_MOST = 0.5
_NEARLY_ALL = 0.8
"""Shares of the posts in which a sign stands."""
_TO_QUOTE = re.compile(
    r"(?:reply with |with )?(?:quote|zitat|zitieren|zitiere|citer|citar|cita|citeren|citeer|cytuj|citera|citér|siter|цитировать|цитата|引用|인용|"
    r"alıntıla|idézet|lainaa)"
    r"(?: (?:message|post|this|reply|selected))?",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"(?:^|[/?&;=_-])(?:re?p?ly_?)?quote(?:[/=&?;._-]|$)|replyquote|repquote", re.IGNORECASE)
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
    return _QUOTES.search(page.addresses) is not None or any(is_of_member(text) or ANSWER.match(text) for text in said)


def offers_quote(element: HtmlElement) -> bool:
    """Whether an element is a link or a button that answers with a quote."""
    if element.tag not in ("a", "button", "input"):
        return False
    words = " ".join((element.text_content() or element.get("value") or "").split())
    pictures = (image.get("alt") or image.get("title") or "" for image in element.iter("img"))
    said = (words, element.get("title") or "", element.get("aria-label") or "", *pictures)
    return any(_TO_QUOTE.fullmatch(one) for one in said) or _QUOTES.search(element.get("href") or "") is not None
