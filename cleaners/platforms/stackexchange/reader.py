"""StackExchange and Stack Overflow: a question, its answers, and comments on each. Read by the ids and classes that its own scripts need.

    #question-header .question-hyperlink    the title
    #question .post-tag                     tags
    #answers-header                         how many answers there are
    .pager-answers                          pages of answers; the question is repeated on each

The software is not public. What is known of it was read from pages: tables with `.post-text` (of 2015 and 2016), `.post-layout` (of 2018),
`.js-post-body` (of 2025 and 2026) and comments in `#follow-up-N` beside it. No page that denies access was at hand.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..engine import Draft, Reader
from .lists import list_links, next_pages, page_numbers, rows, tags
from .posts import NOTICES, Card, Posts, cards, question_id

_NAMES = ("postcell", "answercell", "question-summary", "s-post-summary", "js-tag-cell", "s-topbar")
_ASSETS = ("sstatic.net/", "/Content/Sites/", "/Content/Js/")
_CLOSED_HELP = re.compile(r"/help/(?:closed-questions|duplicates|reopen-questions)(?:[/?#]|$)")
_STATUS_OF_TITLE = re.compile(r"\[(?:closed|duplicate|on hold|migrated)\]$")
_NUMBER = re.compile(r"\d+")
_PAGE_OF_URL = re.compile(r"[?&]page=(\d+)")
_LISTS_OF_URL = re.compile(r"/(?:questions|search|tags|users)(?:[/?#]|$)")


class StackExchange:
    """The engine."""

    name = "stackexchange"
    versions = "2014-2026"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By cells of posts in a question or an answer, by rows of a list; else by its files together with its bar and an address of its lists."""
        if page.kind != "html" or not page.has_named(*_NAMES):
            return ()
        posts = any(_is_post(cell) for token in ("postcell", "answercell") for cell in page.by_class(token))
        lists = any((row.get("id") or "").startswith(("question-summary-", "answer-id-")) for row in rows(page))
        assets = page.names_address(*_ASSETS)
        listing = bool(tags(page)) or (bool(page.by_class("s-topbar")) and bool(_LISTS_OF_URL.search(page.url or "")))
        if not posts and not lists and not (assets and listing):
            return ()
        return tuple(
            name
            for name, found in (("#question .postcell", posts), ("#question-summary-N", lists), ("files", assets), (".js-tag-cell or .s-topbar", listing))
            if found
        )

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A question with answers, or a list, or why there is neither."""
        topic_id = _topic_id(page)
        posts = cards(page, topic_id)
        if posts:
            return _Thread(page, desk, context, topic_id).draft(posts)
        links = list_links(page)
        url = page.url or ""
        if "/users/" in url:
            return ListDraft(Reason.PROFILE, links)
        if "/search" in url:
            return ListDraft(Reason.SEARCH, links)
        if tags(page):
            return ListDraft(Reason.FORUM_INDEX, links)
        return ListDraft(Reason.TOPIC_LIST, links) if links or rows(page) else NothingDraft(Reason.NO_POSTS_FOUND, "StackExchange without posts or lists")


ENGINE = StackExchange()


def _is_post(cell: HtmlElement) -> bool:
    """Whether a cell stands in the element of a question or an answer."""
    return any(up.get("id") == "question" or (up.get("id") or "").startswith("answer-") for up in cell.iterancestors())


def _topic_id(page: Page) -> str | None:
    """The question's number: by its element, the link of its title, the page's address."""
    declared = next((box.get("data-questionid") for box in page.by_id("question")), None)
    titles = (link.get("href") for link in page.by_class("question-hyperlink") if any(up.get("id") == "question-header" for up in link.iterancestors()))
    return declared or next((number for address in (*titles, page.url) if (number := question_id(address))), None)


class _Thread(Reader):
    """One page of a question's answers, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, topic_id: str | None) -> None:
        super().__init__(page, desk, context)
        self.topic_id = topic_id

    def draft(self, found: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context, found)
        draft = ThreadDraft("stackexchange", [reader.read(at, card, self.topic_id) for at, card in enumerate(found)], extractor="stackexchange")
        draft.topic_id = self.topic_id
        self.read_head(draft)
        question = next((card.box for card in found if card.kind == "question"), None)
        if question is not None:
            self.read_tags(draft, question)
            draft.closed = self.is_closed(question, draft.title or "")
        current, numbered = page_numbers(self.page)
        of_url = _PAGE_OF_URL.search(self.page.url or "")
        draft.page = current or (whole_number(of_url[1]) if of_url else 1)
        draft.pages = max(1, draft.page, *(number for _, number in numbered))
        self.read_claims(draft)
        draft.links = next_pages(self.page)
        return draft

    def read_head(self, draft: ThreadDraft) -> None:
        for heading in (part for head in self.page.by_id("question-header") for part in head.iter("h1")):
            draft.title = self.page.line_of(heading) or None
            self.desk.book("title", heading)
            return

    def read_tags(self, draft: ThreadDraft, question: HtmlElement) -> None:
        links = [link for part in question.iter("*") if "post-taglist" in classes(part) for link in part.iter("a") if "post-tag" in classes(link)]
        draft.tags = tuple(dict.fromkeys(text for link in links if (text := self.page.line_of(link))))
        self.desk.book("tags", *links)

    def is_closed(self, question: HtmlElement, title: str) -> bool | None:
        """By a notice on the question that names an original or leads to what closing means; by the title; open where there is a form to answer."""
        if _STATUS_OF_TITLE.search(title):
            return True
        for part in question.iter("*"):
            names = classes(part)
            if "question-originals-answer-count" in names or ("question-originals-of-duplicate" in names):
                return True
            if "special-status" in names and any("question-status" in classes(inner) and "bounty" not in classes(inner) for inner in part.iter("*")):
                return True
            if names.intersection(NOTICES) and any(_CLOSED_HELP.search(link.get("href") or "") for link in part.iter("a")):
                return True
        return False if self.page.by_id("post-form") else None

    def read_claims(self, draft: ThreadDraft) -> None:
        """Answers as the heading counts them; comments as shown, with those that a link would show. Over several pages nobody counts the latter."""
        heading = next((part for head in self.page.by_id("answers-header") for part in head.iter("h2")), None)
        if draft.pages != 1:
            draft.whole = False
            return
        if heading is None:
            return
        counted = heading.get("data-answercount") or next((found[0] for found in (_NUMBER.search(self.page.text_of(heading)),) if found), None)
        hidden = [found for link in self.page.by_class("comments-link") if (found := _NUMBER.search(self.page.text_of(link)))]
        if counted is not None:
            comments = sum(post.kind == "comment" for post in draft.posts)
            draft.declared_posts = 1 + whole_number(counted) + comments + sum(whole_number(found[0]) for found in hidden)
