"""Vanilla Forums since 2.1, rendered by PHP or, since 2023, by the browser. Read by the ids and classes of its own views, never by a theme's.

    body#vanilla_discussion_index   which view it is
    .Breadcrumbs .CrumbLabel        the way to the discussion
    .PageTitle h1                   its title
    #Discussion_N #Comment_N        posts, and rows of lists
    .Pager                          pages
    .SplashInfo                     what a page says that shows nothing

A page that the browser draws holds posts where it was saved after that; its sign is the data that its scripts start from (`window.gdn`).
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
from ...posts.quotes import answer_by_quotes
from ...posts.subtree import unpasted
from ..engine import Draft, Reader
from .lists import list_links, next_pages, page_numbers
from .posts import Card, Posts, cards

_NAMES = ("ItemComment", "ItemDiscussion", "MessageList", "userContent")
_ASSETS = re.compile(r"/applications/(?:vanilla|dashboard)/(?:js|design)/|/js/library/jquery\.gardenhandleajaxform\.js")
_DATA = re.compile(r"""window(?:\.|\[["'])gdn\b""")
_VIEW = re.compile(r"(?:vanilla|dashboard)_[a-z]+_[a-z0-9]+")
_DISCUSSION_OF_URL = re.compile(r"/discussion/(\d+)(?:/|$)")
_PAGE_OF_URL = re.compile(r"/p(\d+)/?(?:[?#]|$)")


class Vanilla:
    """The engine."""

    name = "vanilla"
    versions = "2.1-2024"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the body's name of a view, posts with Vanilla's ids, and its scripts and styles; never by words."""
        if page.kind != "html" or not (_VIEW.fullmatch(_view(page)) or page.has_named(*_NAMES)):
            return ()
        evidence = (
            *(["#Comment_N .Message"] if next(cards(page), None) else []),
            *(["body#vanilla_"] if _VIEW.fullmatch(_view(page)) else []),
            *(["applications/vanilla"] if _ASSETS.search(page.addresses) else []),
            *(["window.gdn"] if any(_DATA.search(script.text or "") for script in page.tree.iter("script")) else []),
        )
        return evidence if len(evidence) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A discussion, or a list, or why there is neither."""
        posts = unpasted(page, cards(page), lambda card: (card.box, card.body))
        if posts and not _is_list(page):
            return _Discussion(page, desk, context).draft(posts)
        return _nothing(page) or _list(page, context)


ENGINE = Vanilla()


def _view(page: Page) -> str:
    return next((body.get("id") or "" for body in page.index.tags.get("body", ())), "")


def _is_list(page: Page) -> bool:
    """Whether a page of posts is somebody's, or what a search found."""
    return _view(page).startswith(("dashboard_profile", "dashboard_search", "vanilla_profile", "dashboard_activity"))


def _nothing(page: Page) -> NothingDraft | None:
    """What a page says in place of its content, or a form to sign in."""
    view = _view(page)
    for part in page.by_class("SplashInfo"):
        refused = view.endswith(("_permission", "_unauthorized"))
        return NothingDraft(Reason.NO_ACCESS if refused else Reason.SOFT_404, page.text_of(part).partition("\n")[0][:200] or "a notice of the software")
    if view.startswith("dashboard_entry"):
        return NothingDraft(Reason.NO_ACCESS, "a name and a password are wanted")
    return None


def _list(page: Page, context: Context) -> Draft:
    links, view = list_links(page, context), _view(page)
    kinds = {link.kind for link in links}
    if "_profile_" in view:
        return ListDraft(Reason.PROFILE, links)
    if "_search_" in view:
        return ListDraft(Reason.SEARCH, links)
    if "thread" in kinds or "_discussions_" in view:
        return ListDraft(Reason.TOPIC_LIST, links)
    if "forum" in kinds:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "Vanilla without posts or lists")


class _Discussion(Reader):
    """One page of a discussion, being read."""

    def draft(self, found: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context, found)
        draft = ThreadDraft("vanilla", [reader.read(at, card) for at, card in enumerate(found)], extractor="vanilla")
        draft.topic_id = self.topic_id(found)
        self.read_head(draft)
        self.read_state(draft, found)
        current, last = page_numbers(self.page)
        named = _PAGE_OF_URL.search(self.page.url or "")
        opens = found[0].id.startswith("Discussion_") and found[0].is_served  # a browser draws numbers of pages without their names
        draft.page = current or (whole_number(named[1]) if named else 1 if opens else None)
        # A pager is printed where there is more than one page.
        draft.pages = last or (1 if opens else None)
        draft.whole = draft.pages == 1 if draft.pages else None
        answer_by_quotes(draft)
        draft.links = next_pages(self.page)
        return draft

    def topic_id(self, found: list[Card]) -> str | None:
        """By the discussion's own post, else by the address."""
        heads = (link.get("href") or "" for link in self.page.tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
        urls = (named[1] for address in (self.page.url or "", *heads) if (named := _DISCUSSION_OF_URL.search(address)))
        return next((card.id.partition("_")[2] for card in found if "_" in card.id), None) or next(urls, None)

    def read_head(self, draft: ThreadDraft) -> None:
        """Title and category: the way ends with the category, not with the discussion."""
        headings = [part for box in self.page.by_class("PageTitle") for part in box.iter("h1", "h2")] or self.page.index.tags.get("h1", [])
        for heading in (part for part in headings if self.page.text_of(part)):
            draft.title = draft.title or self.page.line_of(heading)
            self.desk.book("title", heading)
        steps = [link for trail in self.page.by_class("Breadcrumbs")[:1] for link in trail.iter("a") if self.page.line_of(link)]
        self.read_section(draft, steps)
        draft.forum = draft.forum or self.category()

    def category(self) -> str | None:
        """As the head of the discussion names it."""
        links = (link for cell in self.page.by_class("Category") if "MItem" in classes(cell) for link in cell.iter("a"))
        return next((line for link in links if (line := self.page.line_of(link))), None)

    def read_state(self, draft: ThreadDraft, found: list[Card]) -> None:
        """Closed and announced, by the classes of the discussion and the note in the place of a form."""
        around = (part for card in found[:1] for part in (card.box, *card.box.iterancestors()))
        names = {name for part in around if isinstance(part, HtmlElement) for name in classes(part)}
        notes = [part for part in self.page.by_class("Note") if "Closed" in classes(part)]
        if "Closed" in names or any("SignInOrRegister" not in classes(part) for part in notes):
            draft.closed = True
        elif notes or self.page.by_class("CommentForm"):
            draft.closed = False
        draft.sticky = True if {"Announcement", "Announcement-Everywhere", "Announcement-Category"} & names else None
