"""What is quoted in a post of no known engine: by what elements are called, and by how they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ...page.nodes import line_in
from ...page.page import Interval, Page, VisibleLine
from ...posts.cited import QUOTE_WORDS, author_of, names_somebody, posted_by
from ...remembered import remembered
from ..repeated.post import Post, said_lines
from ..repeated.times import says_when

_QUOTE = re.compile(
    r"(?:^|[-_])(?:bb(?:code)?_?)?quot(?:e|ed|ing)(?:[-_]?(?:box|body|content|block|container|main|message|text|msg|wrapper|post|table|d|c))?(?:$|[-_])",
    re.IGNORECASE,
)
_HEAD_OF_QUOTE = re.compile(
    r"quot(?:e|ed|er|ing)?[-_]?(?:head(?:er|ing)?|title|author|by|name|info|meta|source|link|from|switch|toggle)(?:$|[-_])", re.IGNORECASE
)
"""What the line above a quote is called that stands outside of it."""
QUOTERS = frozenset({"div", "table", "fieldset", "dl", "section", "aside", "article", "td"})
"""Elements that hold quotes without being a `blockquote`."""
_LONGEST_NAME = 40
_LABEL_AND_NAME = re.compile(rf"(?:{QUOTE_WORDS})\s*[:：]\s*\S.*", re.IGNORECASE)
_FEW_PARTS = 4
"""Elements in the head of a quote."""
_LONGEST_HEAD = 120
_BESIDE_NAME = " @(),;|·•–—-"
_ENDS = tuple(".!?…")
_TELLING = 20
"""Characters of a line that two people do not write by chance."""
ORIGINAL = re.compile(rf"original (?:post|message)|(?:{QUOTE_WORDS})\s*[:：]?", re.IGNORECASE)
"""A line that says that a quote follows, and not whose."""
BY = re.compile(r"(?:(?:by|von|de|par|por|di|da|door|av|af|od|от)\s+)?@?(?P<name>\S.{0,38}?)(?:\s+(?:wrote|said))?\s*[:：]?", re.IGNORECASE)


def quotes_in(element: HtmlElement) -> list[HtmlElement]:
    """The tops of what is called a quote, or begins as mails quote, and is no `blockquote`, nor in one, nor around one alone."""
    found: dict[HtmlElement, None] = {}
    for part in element.iterdescendants(*QUOTERS, "span"):
        if (is_quote(part.get("class") or "") or _is_of_mail(part)) and next(part.iter("blockquote"), None) is None and not _is_head(part):
            # Old vBulletin prints every post as a `blockquote`: what is around the body is none of its quotes.
            ups = takewhile(lambda up: up is not element, part.iterancestors())
            if not any(up in found or up.tag == "blockquote" for up in ups):
                found[part] = None
    return list(found)


def _is_of_mail(part: HtmlElement) -> bool:
    """Whether a stretch of a letter begins with the sign that mails put before each line that they quote."""
    return part.tag == "span" and (part.text or "").startswith("> ")


def _is_head(part: HtmlElement) -> bool:
    """Whether what is called a quote is only the head of one, or words in a line: mails print `>` before each line that they quote."""
    if part.tag == "span":
        return not (part.text or "").lstrip().startswith(">")
    if any(_HEAD_OF_QUOTE.search(up.get("class") or "") for up in islice(part.iterancestors(), 1)):
        return True
    words = line_in(part) if len(part) < _FEW_PARTS else ""
    return len(words) <= _LONGEST_NAME and _LABEL_AND_NAME.fullmatch(words) is not None


def quoted_places(page: Page) -> list[Interval]:
    """Where the page shows what is called a quote: names and times in it are those of what is quoted."""
    called = (element for token in page.index.names_with("quot")[0] if is_quote(token) for element in page.by_class(token))
    return [place for element in called if element.tag in QUOTERS and (place := page.place(element))]


def unnamed_quotes(page: Page, body: HtmlElement, authors: Mapping[str, str]) -> list[HtmlElement]:
    """Elements in a body that nothing calls quotes, and that begin as none but quotes do: with a label, and somebody of the page on the line or the next."""
    whole = page.place(body)
    found: list[HtmlElement] = []
    for index in page.lines_in(whole):
        line = page.lines[index]
        if index + 2 >= len(page.lines) or (found and line.start < page.place(found[-1]).end):
            continue
        wrote = author_of(line.text) if names_somebody(line.text) else None
        posted = (posted_by(line.text) or wrote or "").casefold() in authors
        if not posted and ORIGINAL.fullmatch(line.text) is None:
            continue
        last = page.lines[index if posted else index + 1]
        by = BY.fullmatch(last.text)
        named = posted or (posted_by(last.text) or (by["name"] if by is not None else "")).casefold() in authors  # old vBulletin has both
        element = page.begun_before(line.start)
        ups = [up for up in (element, *element.iterancestors()) if whole.start <= page.place(up).start == line.start and page.place(up).end <= whole.end]
        around = [up for up in ups if up is not body and page.place(up).end > last.end]
        quoted = any(up.tag == "blockquote" for up in (element, *element.iterancestors()))
        if named and around and not quoted and (wrote is None or _is_box_of_quote(page, around[0], whole)):
            found.append(around[0])
    return found


def _is_box_of_quote(page: Page, element: HtmlElement, body: Interval) -> bool:
    """Whether an element that begins as quotes do is one: people write such a line, too, in their own words and above what they quote."""
    return element.tag in QUOTERS and page.place(element).end < body.end and next(element.iter("blockquote"), None) is None


def first_said(page: Page, posts: Sequence[Post]) -> dict[str, int]:
    """Which post is the first with a line in its body, by the line; short lines are nobody's alone."""
    found: dict[str, int] = {}
    for number, post in enumerate(posts):
        for index in said_lines(page, post):
            if len(page.lines[index].text) >= _TELLING:
                found.setdefault(page.lines[index].text, number)
    return found


def repeated_quotes(page: Page, post: Post, number: int, posts: Sequence[Post], said: Mapping[str, int]) -> Iterator[HtmlElement]:
    """Elements in a body, whatever they are called, that hold what an earlier post says and the line above it: its author's name, or a label."""
    body = post.body
    lines = said_lines(page, post)
    again = {index for index in lines if said.get(page.lines[index].text, number) < number}
    for index in sorted(again):
        head = page.lines[index - 1]
        author = posts[said[page.lines[index].text]].author
        named = author is not None and heads_words_of(author.name, head.text)
        if index - 1 not in lines or index - 1 in again or not (named or ORIGINAL.fullmatch(head.text)):
            continue
        ups = takewhile(lambda up: up is not body, _around(page, page.lines[index]))
        whole = [up for up in ups if again.union((index - 1,)).issuperset(page.lines_in(page.place(up)))]
        if whole and not any(up.tag == "blockquote" for up in _around(page, page.lines[index])):
            yield whole[-1]


def heads_words_of(name: str, line: str) -> bool:
    """Whether a line says in whatever language that somebody's words follow: his name alone, with a time, or before a colon. "Thanks Ada, that worked!" is
    said to her, by whoever says below it what she said, too: "Sent from my telephone".
    """
    if len(line) > _LONGEST_HEAD or name.casefold() not in line.casefold():
        return False
    is_alone = line.casefold().strip(_BESIDE_NAME) == name.casefold()
    return is_alone or line.endswith((":", "：")) or (says_when(line) and not line.endswith(_ENDS)) or posted_by(line) is not None


def _around(page: Page, line: VisibleLine) -> Iterator[HtmlElement]:
    """The elements around the beginning of a line, the smallest first."""
    element = page.begun_before(line.start)
    return (up for up in (element, *element.iterancestors()) if page.place(up).start <= line.start < page.place(up).end)


@remembered(4_096)  # posts are built alike
def is_quote(names: str) -> bool:
    """Whether one of the names of an element is what quotes are called, and not what the line above them is."""
    return any(_QUOTE.search(name) and not _HEAD_OF_QUOTE.search(name) for name in names.split())
