"""One page of a bbPress topic as a thread: its head, who answers whom, and what the page says of how much there is."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.rule import fold

from ...context import Context
from ...dates.day_order import settle
from ...draft import PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.quotes import answered, trace
from ...posts.subtree import inside
from ...rules.phrase import number
from ...rules.ruleset import ruleset
from ..engine import Reader
from .cards import Card
from .lists import next_pages, page_number
from .posts import Posts

_POST_LISTS = ("bbp-replies", "bbp-lead-topic", "bbp-topic", "bb-single-reply-list")
"""Lists of posts; the last in BuddyBoss's theme."""
_TOPIC_LIST = re.compile(r"topic-(\d+)-replies|bbp-topic-(\d+)(?:-lead)?")
_PAGE_OF_URL = re.compile(r"/page/(\d+)/?(?:[?#]|$)|[?&]paged=(\d+)")
_COUNTS = frozenset({"count", "first", "last", "total", "replies"})


class Topic(Reader):
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, root: HtmlElement) -> None:
        super().__init__(page, desk, context)
        self.root = root
        self.lines = ruleset("bbpress").lines

    def draft(self, posts: list[Card], flags: list[str]) -> ThreadDraft:
        """The thread as far as the page shows it."""
        reader = Posts(self.page, self.desk, self.context, self.lines)
        draft = ThreadDraft("bbpress", [reader.read(at, card) for at, card in enumerate(posts)], extractor="bbpress", flags=flags)
        draft.topic_id = self.topic_id(posts)
        if posts[0].lead:
            draft.posts[0].id = draft.posts[0].id or draft.topic_id
        self.read_head(draft)
        draft.tags = tuple(dict.fromkeys(line_in(tag) for part in self.all("bbp-topic-tags") for tag in part.iter("a")))
        opening = posts[0] if draft.posts[0].id == draft.topic_id or posts[0].lead else None
        draft.closed = self.is_closed(draft, opening)
        if opening is not None and {"sticky", "super-sticky"} & opening.names:
            draft.sticky = True
        elif opening is not None and opening.lead:
            draft.sticky = False  # only the lead's classes say so; those of a reply, which the opening post has otherwise, never do
        counted = self.claim("bbp-pagination-count")
        self.read_claims(draft, posts, counted)
        settle(draft.posts, self.context.when)
        threaded = _is_threaded(posts, counted)
        self.name_parents(posts, draft.posts, draft.topic_id, threaded)
        if not threaded and any(post.reply_to for post in draft.posts):
            draft.flags.append("reply_to_flat_view")
        draft.links = next_pages(self.page, self.root)
        return draft

    # who answers whom

    def name_parents(self, posts: list[Card], drafts: list[PostDraft], topic_id: str | None, threaded: bool) -> None:
        """Who answers whom: nesting where the view is threaded; in a flat view the quoted post, else the printed parent."""
        trace(drafts)
        deepest = max(card.depth for card in posts)
        beside: dict[HtmlElement | None, set[str | None]] = {}
        for card, draft in zip(posts, drafts, strict=True):
            beside.setdefault(card.group, set()).add(draft.id)
        above: list[str | None] = []
        for card, draft in zip(posts, drafts, strict=True):
            above[card.depth :] = [draft.id]
            if draft.id == topic_id or card.lead:
                continue
            quoted = answered(draft.body.quotes)
            if threaded:
                draft.reply_to = above[card.depth - 1] if 0 < card.depth < len(above) else None
                if card.depth and card.depth == deepest and quoted in beside[card.group]:
                    draft.reply_to = quoted  # beyond the site's depth, answers are printed beside what they answer
            else:
                draft.reply_to = quoted
            draft.reply_to = draft.reply_to or card.number("bbp-parent-topic") or topic_id

    # the topic

    def all(self, *tokens: str) -> list[HtmlElement]:
        """The elements of the topic with one of the classes, class by class."""
        return [element for token in tokens for element in inside(self.root, self.page.by_class(token))]

    def topic_id(self, posts: list[Card]) -> str | None:
        """The topic's number: by the lists' ids, else by its opening post or what a reply says that it belongs to; null where nothing says so."""
        for element in self.all(*_POST_LISTS):
            if found := _TOPIC_LIST.fullmatch(element.get("id") or ""):
                return found[1] or found[2]
        for card in posts:
            if ("type-topic" in card.names or card.lead) and (number := card.post_id()):
                return number
            if topic := card.number("bbp-parent-topic"):
                return topic
        return None

    def read_head(self, draft: ThreadDraft) -> None:
        """Title and section by the way to the topic, else the title by the heading above it."""
        single = len(draft.posts) == 1 and not self.all(*_POST_LISTS)
        for trail in (self.all("bbp-breadcrumb") or self.page.by_class("bbp-breadcrumb"))[:1]:  # themes print it above the forums' own element
            steps = [(line_in(link), classes(link), link) for link in trail.iter("a")]
            current = " ".join(line_in(part) for part in trail.iter("*") if "bbp-breadcrumb-current" in classes(part))
            topics = [text for text, names, _ in steps if "bbp-breadcrumb-topic" in names]
            if single:
                draft.flags.append("single_reply_view")
            draft.title = self.uncut(topics[-1] if single and topics else current) or None
            draft.section = tuple(text for text, names, _ in steps if text and "bbp-breadcrumb-topic" not in names)
            draft.forum = next((text for text, names, _ in reversed(steps) if "bbp-breadcrumb-forum" in names), None)
            for _, _, link in steps:
                self.desk.book("section", link)
            return
        if single:
            draft.flags.append("single_reply_view")
        # BuddyPress shows a group's topic without a way to it, under a heading of its own.
        for heading in self.root.iterchildren("h1", "h2", "h3"):
            if title := self.page.text_of(heading):
                draft.title = title
                self.desk.book("title", heading)
                return

    def uncut(self, title: str) -> str:
        """The title as the page's heading has it, where the way to the topic shows only its beginning."""
        start = title.removesuffix("...").removesuffix("…").rstrip()
        if start in ("", title):
            return title
        headings = (self.page.line_of(heading) for heading in self.page.tree.iter("h1"))
        return next((heading for heading in headings if heading.startswith(start) and len(heading) > len(title)), title)

    def is_closed(self, draft: ThreadDraft, opening: Card | None) -> bool | None:
        """By the class of the opening post or of the page around the topic; by the notice in the form's place."""
        around = [classes(up) for up in self.root.iterancestors() if "type-topic" in classes(up)]
        statuses = [*([opening.names] if opening is not None else []), *around]
        if any("status-closed" in names for names in statuses):
            return True
        for notice in self.all("bbp-template-notice", "bbp-no-reply"):
            found = self.lines.find(self.page.text_of(notice).replace("\n", " "))
            if found and found[0].id.endswith(".closed") and fold(draft.title or "") in found[1].groupdict().values():
                return True
            if found and found[0].id.endswith(".closed-for-others") and "forum" not in found[1].string.lower():
                return True
        return False if any("status-publish" in names for names in statuses) else None

    # the page's own claim

    def read_claims(self, draft: ThreadDraft, posts: list[Card], counted: dict[str, int | str]) -> None:
        """How many posts and pages the page says that there are, which of them these are, and flags where that cannot be so."""
        described = self.claim("bbp-topic-description")
        shown, lead = len(posts), int(posts[0].lead)
        numbers = {name: value for name, value in counted.items() if isinstance(value, int)}
        what = counted.get("what")
        total = numbers.get("total", numbers.get("count"))
        if what == "posts":
            draft.declared_posts = total
        elif what == "replies" and total is not None:
            draft.declared_posts = total + 1
        elif what == "threads" and total == 0:
            draft.declared_posts = 1
        if isinstance(replies := described.get("replies"), int):
            if draft.declared_posts is not None and draft.declared_posts != replies + 1:
                draft.flags.append("claims_disagree")
            draft.declared_posts = max(draft.declared_posts or 0, replies + 1)
        flat = what in ("posts", "replies")
        first, last = numbers.get("first", 1) if flat else 1, numbers.get("last", numbers.get("first"))
        self.read_positions(draft.posts, posts, first)
        if "single_reply_view" in draft.flags:
            draft.whole = False
            return
        draft.page, draft.pages = self.pages(first, last, total) if flat else self.pages(1, None, None)
        if flat and "first" in numbers and last is not None and last - first + 1 + lead != shown:
            draft.flags.append("page_count_mismatch")
        if draft.pages == 1 and draft.declared_posts is not None and draft.declared_posts != shown:
            draft.flags.append("declared_posts_mismatch")
        draft.whole = False if draft.pages != 1 else None if draft.declared_posts is None else shown >= draft.declared_posts

    def read_positions(self, drafts: list[PostDraft], posts: list[Card], first: int) -> None:
        """As printed, else counted on from the page's first. Replies beside a lead topic are numbered without it."""
        lead = int(posts[0].lead)
        printed = [draft.position + lead if draft.position else 0 for draft in drafts[lead:]]
        trusted = all(printed) and len(set(printed)) == len(printed)
        for at, draft in enumerate(drafts):
            if at < lead:
                draft.position = 1
            else:
                draft.position = printed[at - lead] if trusted else first + at

    def claim(self, token: str) -> dict[str, int | str]:
        """The numbers of the first line with that class, and what they count."""
        for element in self.all(token):
            found = self.lines.find(self.page.text_of(element).replace("\n", " "))
            if found:
                rule, match = found
                key = rule.id.rpartition(".")[2]
                what = "threads" if "thread" in key else "replies" if "repl" in key else "posts" if "post" in key else ""
                return {"what": what, **{key: number(value) for key, value in match.groupdict().items() if value and key in _COUNTS}}
        return {}

    def pages(self, first: int, last: int | None, total: int | None) -> tuple[int, int]:
        """This page and how many there are: by the links, else by the counter, else by the address."""
        url = _PAGE_OF_URL.search(self.page.url or "")
        current = whole_number(url[1] or url[2]) if url else 1
        linked = [1]
        for part in self.all("bbp-pagination-links"):
            for link in part.iter("*"):
                printed = page_number(link)
                if printed is not None:
                    linked.append(printed)
                    current = printed if "current" in classes(link) else current
        if len(linked) == 1 and total and last and last < total:
            size = last - first + 1
            current = max(current, (first - 1) // size + 1)
            linked.append(-(-total // size))
        return current, max(*linked, current)


def _is_threaded(posts: list[Card], counted: dict[str, int | str]) -> bool:
    """By nesting or by the counter; else every post stands in a list item of its own, for all may answer the topic."""
    if counted.get("what") == "threads" or any(card.depth for card in posts):
        return True
    parents = [card.box.getparent() for card in posts if not card.lead]
    return any(parent is not None and parent.tag == "li" and "bbp-body" not in classes(parent) for parent in parents)
