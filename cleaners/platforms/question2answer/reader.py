"""Question2Answer to 1.8: a question, its answers, and comments on each. Read by the classes of its base theme, which all themes inherit.

    .qa-body-wrapper .qa-main        every page; `.qa-template-NAME` says which
    .qa-q-view  .qa-a-list           a question and its answers
    .qa-q-list-item                  a question in a list
    .qa-page-links                   pages

Templates: qa-include/qa-theme-base.php and qa-include/app/format.php of 1.8, and parts of older ones. No saved page with answers was at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ...context import Context
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..engine import Draft, Reader, next_page
from .posts import Card, Posts, cards, tags_of

_NAMES = ("qa-main", "qa-q-view", "qa-q-list-item", "qa-body-wrapper")
_QUESTION = re.compile(r"(?:^|/|\?qa=)(\d+)(?:/|%2F|$)")
_NUMBER = re.compile(r"\d+")
_TEMPLATE = "qa-template-"
_REASONS = {"search": Reason.SEARCH, "user": Reason.PROFILE, "users": Reason.PROFILE, "tags": Reason.FORUM_INDEX, "categories": Reason.FORUM_INDEX}
_NO_PERMISSION = re.compile(r"permission|log in|register", re.IGNORECASE)


class Question2Answer:
    """The engine."""

    name = "question2answer"
    versions = "to 1.8"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By a question's or an answer's element with its inner one, by rows of a list, by the frame around both."""
        if page.kind != "html" or not page.has_named(*_NAMES):
            return ()
        signs = {
            ".qa-q-view .qa-q-view-main": bool(page.by_class("qa-q-view") and page.by_class("qa-q-view-main")),
            ".qa-q-list-item .qa-q-item-title": bool(page.by_class("qa-q-list-item") and page.by_class("qa-q-item-title")),
            ".qa-body-wrapper .qa-main": bool(page.by_class("qa-body-wrapper") and page.by_class("qa-main")),
        }
        return tuple(name for name, found in signs.items() if found)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A question with answers, or a list, or why there is neither."""
        posts = cards(page)
        if any(card.kind != "comment" for card in posts):
            return _Thread(page, desk, context).draft(posts)
        template = _template(page)
        links = (*_rows(page), *next_page(page, page.by_class("qa-page-next")))
        error = next((text for part in page.by_class("qa-error") if (text := page.line_of(part))), None)
        if template == "login" or (error and not links):
            denied = template == "login" or bool(_NO_PERMISSION.search(error or ""))
            return NothingDraft(Reason.NO_ACCESS if denied else Reason.CONTENT_MISSING, (error or "a name and a password are wanted")[:200])
        reason = next((reason for name, reason in _REASONS.items() if template == name or template.startswith(f"{name}-")), None)
        if reason is not None or links or page.by_class("qa-q-list-item"):
            return ListDraft(reason or Reason.TOPIC_LIST, links)
        return NothingDraft(Reason.NO_POSTS_FOUND, "Question2Answer without posts or lists")


ENGINE = Question2Answer()


def _template(page: Page) -> str:
    """What the page is, as it says on its body; empty where it does not."""
    body = page.tree.find("body")
    tokens = classes(body) if body is not None else frozenset()
    return next((token.removeprefix(_TEMPLATE) for token in sorted(tokens) if token.startswith(_TEMPLATE)), "")


def _rows(page: Page) -> Iterator[Link]:
    """The questions of a list, once each; on pages of tags and categories, these."""
    seen = set()
    for row in page.by_class("qa-q-list-item"):
        title = next((link for part in row.iter("*") if "qa-q-item-title" in classes(part) for link in part.iter("a")), None)
        target = page.url_of(title)
        if title is not None and target and target not in seen:
            seen.add(target)
            counted = next((part for part in row.iter("span") if "qa-a-count-data" in classes(part)), None)
            digits = page.line_of(counted) if counted is not None else ""
            yield Link(url=target, title=page.line_of(title) or None, kind="thread", reply_count=whole_number(digits) if digits.isdecimal() else None)
    for link in (link for token in ("qa-top-tags-label", "qa-nav-cat-list") for part in page.by_class(token) for link in part.iter("a")):
        if _template(page) in ("tags", "categories") and (target := page.url_of(link)) and target not in seen:
            seen.add(target)
            yield Link(url=target, title=page.line_of(link) or None, kind="forum")


def _numbers(page: Page) -> tuple[int, int]:
    """The number of this page and the highest that is named."""
    parts = [part for links in page.by_class("qa-page-links") for part in links.iter("a", "span")]
    numbers = [(whole_number(text), classes(part)) for part in parts if (text := page.line_of(part)).isdecimal()]
    current = next((number for number, names in numbers if "qa-page-selected" in names), 1)
    return current, max([current, *(number for number, _ in numbers)])


class _Thread(Reader):
    """One page of a question's answers, being read."""

    def draft(self, found: list[Card]) -> ThreadDraft:
        question = next((card for card in found if card.kind == "question"), None)
        topic_id = question.id if question is not None and question.id else self.id_of_address()
        reader = Posts(self.page, self.desk, self.context, found)
        draft = ThreadDraft("question2answer", [reader.read(at, card, topic_id) for at, card in enumerate(found)], extractor="question2answer")
        draft.topic_id = topic_id
        self.read_title(draft)
        if question is not None:
            self.read_question(draft, question.box)
        draft.page, draft.pages = _numbers(self.page)
        if draft.pages > 1:
            draft.whole = False
        else:
            self.read_claims(draft)
        draft.links = next_page(self.page, self.page.by_class("qa-page-next"))
        return draft

    def id_of_address(self) -> str | None:
        found = _QUESTION.search(self.page.url or "")
        return found[1] if found else None

    def read_title(self, draft: ThreadDraft) -> None:
        """The heading of the page; themes put it beside the part that the base theme prints it in."""
        for heading in self.page.index.tags.get("h1", ()):
            # Behind its link stands whether the question is closed.
            named = next((part for part in heading.iter("a") if self.page.line_of(part)), heading)
            if title := self.page.line_of(named):
                draft.title = title
                self.desk.book("title", named)
                return

    def read_question(self, draft: ThreadDraft, box: HtmlElement) -> None:
        links = tags_of(self.page, box)
        draft.tags = tuple(dict.fromkeys(self.page.line_of(link) for link in links))
        self.desk.book("tags", *links)
        draft.closed = "qa-q-closed" in classes(box) or any("qa-q-view-closed" in classes(part) for part in box.iter("*"))
        for category in (part for part in box.iter("a") if "qa-category-link" in classes(part)):
            draft.forum = self.page.line_of(category) or None
            draft.section = (draft.forum,) if draft.forum else ()
            self.desk.book("section", category)
            return

    def read_claims(self, draft: ThreadDraft) -> None:
        """Answers as counted above them, with the comments shown; some comments are shown only on demand, and then nobody counts them."""
        counts = [*self.page.by_id("a_list_title"), *self.page.by_class("qa-a-count-data")]
        counted = next((found for part in counts if (found := _NUMBER.search(self.page.line_of(part)))), None)
        if self.page.by_class("qa-c-item-expand"):
            draft.whole = False
        elif counted is not None:
            draft.declared_posts = 1 + whole_number(counted[0]) + sum(post.kind == "comment" for post in draft.posts)
