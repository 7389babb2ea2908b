"""The print view of a thread (printthread.php), which gives posts no elements of their own.

    <hr><strong>subject</strong> - <a href="member.php?...">name</a> - <strong>date</strong><br><br>words<hr>

Templates: printthread, printthread_post; a guest's name stands without a link. The same written in MyCode, which anybody can do, has another line above it
and classes on what is bold and what is linked (`mycode_hr`, `mycode_b`, `mycode_url` of 1.8; before, bold words are no `strong`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.page import Interval, Page
from .dates import printed
from .posts import author_of, read_words

_GUEST = re.compile(r"\s*-\s+(?P<name>.+?)\s+-\s*", re.DOTALL)
_FORUM = re.compile(r"\+-{2,}\s*[^:]+:\s*(?P<name>.+?)\s*\($")
_THREAD = re.compile(r"[?&]tid=(\d+)|thread-(\d+)")


@dataclass(frozen=True, slots=True)
class Head:
    """The line above a post."""

    rule: HtmlElement
    subject: HtmlElement
    name: HtmlElement | str
    date: HtmlElement


def print_heads(page: Page) -> list[Head]:
    """The lines above posts; empty where the page is no print view."""
    titles = [part for part in page.by_class("largetext") for link in part.iter("a") if _THREAD.search(link.get("href") or "")]
    if not titles or page.by_class("post_body") or "<hr" not in page.source:
        return []
    heads = [head for subject in page.index.tags.get("strong", ()) if (head := _head(subject)) is not None]
    return [head for head in heads if _parts_posts(head.rule, heads[0]) and not any(part.get("class") for part in (head.subject, head.date))]


def _parts_posts(element: HtmlElement, head: Head) -> bool:
    """Whether an element is a line between posts, as the one above a head is."""
    return element.tag == "hr" and element.attrib == head.rule.attrib and element.getparent() is head.rule.getparent()


def _head(subject: HtmlElement) -> Head | None:
    before, after = subject.getprevious(), subject.getnext()
    if before is None or before.tag != "hr" or after is None:
        return None
    if after.tag == "strong" and (guest := _GUEST.fullmatch(subject.tail or "")):
        return Head(before, subject, guest["name"], after)
    date = after.getnext()
    if after.tag != "a" or (subject.tail or "").strip() != "-" or (after.tail or "").strip() != "-" or date is None or date.tag != "strong":
        return None
    return Head(before, subject, after, date)


def read_print(page: Page, desk: Desk, heads: list[Head]) -> ThreadDraft:
    """The thread of a print view: times stay raw."""
    container = heads[-1].subject.getparent()
    ends = [*(page.place(head.subject).start for head in heads[1:]), page.place(container).end]
    posts = [_post(page, desk, at, head, end) for at, (head, end) in enumerate(zip(heads, ends, strict=True))]
    draft = ThreadDraft("mybb", posts, extractor="mybb", flags=["print_view"])
    for link in (link for part in page.by_class("largetext") for link in part.iter("a")):
        draft.title = page.line_of(link) or None
        found = _THREAD.search(link.get("href") or "")
        draft.topic_id = found and (found[1] or found[2])
        desk.book("title", link)
        break
    # "+--- Forum: NAME (<i>address</i>)"; the site itself stands above with one dash.
    names = [found["name"] for mark in page.index.tags.get("i", ()) if (found := _FORUM.match(_before(mark)))]
    draft.section, draft.forum = tuple(names), names[-1] if names else None
    return draft


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    text = previous.tail if previous is not None else element.getparent().text
    return " ".join((text or "").split())


def _post(page: Page, desk: Desk, at: int, head: Head, end: int) -> PostDraft:
    field = f"posts.{at}"
    words: list[HtmlElement] = []
    node = head.date.getnext()
    while node is not None and not _parts_posts(node, head):
        words.append(node)
        node = node.getnext()
    box = page.gather(words, Interval(page.place(head.date).end, end))
    post = PostDraft(read_words(page, desk, box, field), position=at + 1)
    if isinstance(head.name, str):
        post.author = Author(name=head.name, guest=True)
    else:
        post.author = author_of(page, head.name)
        desk.book(f"{field}.author", head.name)
    post.published = Moment(printed(head.date).replace("\n", " "))
    desk.book(f"{field}.published_at", head.date)
    return post
