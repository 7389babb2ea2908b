"""What stands in the bodies of posts, or beside them, and is none of their words by what it is called or hides: tools, copies, signatures, heads of code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Interval, Page
from ...remembered import remembered
from ..repeated.post import SIGNATURE, Post
from ..repeated.units import LONGEST_BUTTON

SERVICE = "structure.service"
"""The rule that takes parts of a body which are called a tool, a notice or a signature."""

_SERVICE = re.compile(
    r"(?:^|[-_])(?:edit(?:ed|s|-?info|-?by|-?note|-?notice)?|last-?edit(?:ed)?|modified|notice|revision|toolbar|tools|actions?|buttons?|controls?|menu|share|social|reactions?|likes?|votes?|rating|"
    r"report|links|post-?tools?(?:-?(?:bar|box|container))?|reply-?link|quot(?:e|ed)[-_](?:switch|toggle)|post-?footer|postfoot(?:er)?|sr-only|visually-hidden|screen-reader-text|tooltip|dropdown)"
    r"(?:$|[-_])(?![\w-]*hide$)",  # GitHub calls "edit-comment-hide" what it hides while somebody edits
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"(?:^|[-_])attach(?:ed|ments?)?(?:[-_]?(?:box|files?|list|thumbs?))?$", re.IGNORECASE)
"""What engines call a post's files, or the list of them: phpBB's `attachbox`, `message-attachments` of XenForo, `bbp-attachments` of a plugin."""
_BESIDE_FILE = 80
"""Characters beside the link to a file: what it is called, its size, how often it was fetched, and a head above all of them."""
_SENTENCE = re.compile(r"[^\W\d]{3}[.!?…](?:\s|$)|[。！？]")
"""The end of one: people say something of a file, and software does not; "Max. 3 MB" makes a list of files words, and loses none."""
_HIDDEN = re.compile(r"(?:[a-z]{1,3}-)?(?:hidden|hide)|d-none")
"""Classes of frameworks that hide what they are given to, as long as no script takes them away."""
_TELLING = 4
"""Words with which nothing begins as what it stands in does but a copy of that."""
_WORD = re.compile(r"\w+")
_OF_MAILS = re.compile(r"(?:>\s?)+")
_CODE = re.compile(r"(?:^|[-_ ])(?:bb)?code", re.IGNORECASE)
_LONGEST_OF_CODE = 40


@remembered(4_096)  # posts are built alike
def _is_called(names: str, pattern: re.Pattern[str]) -> bool:
    """Whether one of the class tokens is what the pattern asks for."""
    return any(map(pattern.search, names.split()))


def service_in(page: Page, element: HtmlElement) -> Iterator[HtmlElement]:
    """The tops of what is a button, or called a tool, a notice or a part of the page's own, below an element."""
    return _tops(element, lambda part: _is_button(page, part) or _is_called(part.get("class") or "", _SERVICE))


def within(element: HtmlElement, called: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The tops of what is called so below an element."""
    return _tops(element, lambda part: _is_called(part.get("class") or "", called))


def _tops(element: HtmlElement, asked: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    """What is asked for below an element, but for what stands in another of the kind."""
    taken: set[HtmlElement] = set()
    for part in element.iterdescendants("*"):
        if asked(part) and taken.isdisjoint(part.iterancestors()):
            taken.add(part)
            yield part


def _is_button(page: Page, part: HtmlElement) -> bool:
    """Whether an element is a button, or a short one of scripts that leads nowhere: a block, or what has its line for itself.

    In the words of people scripts make buttons of whom they name, of what they hide, and of pictures that grow.
    """
    if part.tag == "button" or part.get("role") != "button" or part.get("href"):
        return bool(part.tag == "button")
    place = page.place(part)
    alone = bool(place) and part.tag != "summary" and page.lines[page.line_at(place.start)].text == page.text_of(part)
    return place.end - place.start <= LONGEST_BUTTON and bool(part.tag == "div" or (alone and next(part.iter("img"), None) is None))


def files_in(page: Page, body: HtmlElement) -> list[HtmlElement]:
    """The lists of files in the words of a post."""
    return [part for part in within(body, _ATTACHED) if _lists_files(page, part)]


def _lists_files(page: Page, part: HtmlElement) -> bool:
    """Whether an element holds links and hardly a word beside them, nor the end of a sentence."""
    links = [(place.start, place.end) for link in part.iter("a") if (place := page.place(link)) or len(link)]
    whole = page.place(part)
    if not links or whole.end - whole.start - sum(end - start for start, end in links) > _BESIDE_FILE * len(links):
        return False
    ends, starts = (whole.start, *(end for _, end in links)), (*(start for start, _ in links), whole.end)
    return not any(_SENTENCE.search(page.slice(Interval(end, start))) for end, start in zip(ends, starts, strict=True) if end < start)


def copies_in(page: Page, body: HtmlElement) -> Iterator[HtmlElement]:
    """What stands in a body once more, hidden by a sheet that is not here: the source of it, for scripts to edit."""
    for part in body.iterdescendants("div", "pre", "span", "textarea"):
        if part.tag == "textarea" or (any(map(_HIDDEN.fullmatch, classes(part))) and _begin(page, part) == _begin(page, body)):
            yield part


def _begin(page: Page, element: HtmlElement) -> list[str]:
    """The words with which an element begins, without the signs of Markdown before them."""
    return [word[0] for word in islice(_WORD.finditer(page.text_of(element)), _TELLING)]


def signatures_beside(page: Page, post: Post, body: Interval) -> Iterator[HtmlElement]:
    """The tops of what a post calls a signature outside its body."""
    end = 0
    for part in post.elements:
        place = page.place(part)
        beside = place.start >= end and (place.end <= body.start or place.start >= body.end)
        if place and beside and _is_called(part.get("class") or "", SIGNATURE):
            end = place.end
            if not any(mark is not None and place.start <= mark.at < place.end for mark in (post.author, post.time)):  # it says who wrote it, and when
                yield part


def marks_of_mails(page: Page, quoted: Iterable[HtmlElement]) -> Iterator[Interval]:
    """The signs with which mails begin the lines that they quote."""
    for quote in quoted:
        for index in page.lines_in(page.place(quote)):
            line = page.lines[index]
            if (found := _OF_MAILS.match(line.text)) is not None:
                yield Interval(line.start, line.start + found.end())


def heads_of_code(page: Page, body: HtmlElement) -> Iterator[Interval]:
    """What boxes around code print above it and below: its language, and buttons that select it."""
    for code in body.iter("pre", "code"):
        boxes = [up for up in takewhile(lambda up: up is not body, code.iterancestors()) if _CODE.search(up.get("class") or "")]
        if boxes:
            box, place = page.place(boxes[-1]), page.place(code)
            for beside in (Interval(box.start, place.start), Interval(place.end, box.end)):
                if 0 < beside.end - beside.start <= _LONGEST_OF_CODE:
                    yield beside
