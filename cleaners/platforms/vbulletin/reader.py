"""vBulletin 3.6 to 3.8, 4.0 to 4.2 and 5.0 to 5.7. Read by the ids that its scripts need and the classes of its own templates, never by a theme's.

    posts     `#post_message_N` in `#postN` (3) or `li#post_N` (4); `li[data-node-id]` (5)
    way       `span.navbar` (3), `#breadcrumb` (4), `#breadcrumbs` (5)
    pages     `.pagenav`, `.pagination`, `.js-pagenav`
    lists     `a#thread_title_N`, `td#fN`, `.forumbit_post`, `tr.topic-item`, `tr.forum-item`

Templates: showthread, FORUMDISPLAY, FORUMHOME, printthread, STANDARD_ERROR, navbar, pagenav; archive/index.php.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...nothing.notice import worded
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ..clock import settle
from ..engine import Draft
from .cards import Card, cards
from .head import Head
from .lists import list_links, next_pages
from .posts import Posts
from .views import Sheet, archived, printed, read_sheets, title_of

_NAMES = (
    "alt1",
    "bigusername",
    "vbmenu_control",
    "postcontainer",
    "threadbit",
    "forumbit_post",
    "standard_error",
    "js-post__content-text",
    "post-content-text",
    "topic-item",
    "forum-item",
)
_SIGNS = ("clientscript/vbulletin", "vBulletin ", "archive/archive.css")
_SCRIPT = re.compile(r"(?:^|/)clientscript/vbulletin[-_]", re.MULTILINE)
_MAKER = re.compile(r"^vBulletin \d", re.MULTILINE)
_ARCHIVE = re.compile(r"(?:^|/)archive/archive\.css(?:\?|$)", re.MULTILINE)
_ROWS = ("pda", "threadbit", "forumbit_post", "forumbit_nopost", "topic-item", "forum-item", "forum-list-container", "standard_error", "searchbits")
_ROW_IDS = ("threadslist", "forumbits", "searchbits", "threads", "pagenumbers")
_ARTICLE = re.compile(r"/content\.php\b")
"""The articles of 4.x: below them stand the posts of a thread as comments."""
_UNKNOWN = re.compile(r"\b(?:invalid|no) \w+ specified|ungültig|angegeben", re.IGNORECASE)
_PROFILE = re.compile(r"/member\.php\b|/members?/[^/?#]+")
_SEARCH = re.compile(r"/search\.php\b|/search(?:/|\?|$)")
_SERVICE = re.compile(r"/(?:memberlist|online|calendar|register|login|usercp|private|profile|sendmessage|faq|newreply|newthread|misc)\.php\b")
_SINGLE = re.compile(r"/showpost\.php|[?&]mode=(?:threaded|hybrid)")


class VBulletin:
    """The engine."""

    name = "vbulletin"
    versions = "3.6-5.7"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By posts with vBulletin's ids; else by its scripts and generator together with a list, a refusal or another view of a thread."""
        if page.kind != "html" or not (page.has_named(*_NAMES) or page.names_address(*_SIGNS)):
            return ()
        signs = tuple(_signs(page))
        posts = any(card.words is not None for card in cards(page)) and not _ARTICLE.search(page.url or "")
        # Its makers' articles and blogs are printed with the same scripts: they are no forum.
        if not posts and not (signs and _shape(page)):
            return ()
        return (*(["#post_message_N"] if posts else []), *signs)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A thread, or a list, or why there is neither."""
        found = cards(page)
        if found and not page.by_id("searchbits"):
            return _thread(page, desk, context, found)
        if sheets := printed(page):
            return _view(page, desk, context, sheets, "print_view")
        if sheets := archived(page):
            return _view(page, desk, context, sheets, "archive_view")
        return _list(page, context)


ENGINE = VBulletin()


def _signs(page: Page) -> Iterator[str]:
    """What beside posts gives vBulletin away."""
    if _MAKER.search(page.addresses):
        yield "generator"
    if _SCRIPT.search(page.addresses):
        yield "clientscript/vbulletin"
    if _ARCHIVE.search(page.addresses) and page.has_named("pagenumbers", "pda"):  # numbers stand where there are several pages
        yield "archive/archive.css"
    if page.tree.get("id") == "vbulletin_html" or any(style.get("id") == "vbulletin_css" for style in page.tree.iter("style")):
        yield "#vbulletin_html"
    if page.tree.find("body[@id='vb-page-body']") is not None:
        yield "#vb-page-body"


def _shape(page: Page) -> bool:
    """Whether the page is one of a forum's: a list, a message, a thread in another view, or one of those that serve its members."""
    if any(kind.search(page.url or "") for kind in (_PROFILE, _SEARCH, _SERVICE)):
        return True
    if page.has_named(*_ROWS, *_ROW_IDS) or any(name.startswith(("thread_title_", "td_threadtitle_")) for name in page.index.ids):
        return True
    return bool(page.by_class("alt1Active") or _messages(page) or printed(page) or archived(page))


def _thread(page: Page, desk: Desk, context: Context, found: list[Card]) -> ThreadDraft:
    reader = Posts(page, desk, context, found)
    draft = ThreadDraft("vbulletin", [reader.read(at, card) for at, card in enumerate(found)], extractor="vbulletin")
    head = Head(page, desk, context, found[0])
    head.read(draft)
    positions = [post.position for post in draft.posts]
    draft.links = tuple(next_pages(page))
    draft.page, draft.pages = head.pages(positions[0], more=bool(draft.links))
    if all(position is None for position in positions) and draft.page == 1:
        positions = list(range(1, len(positions) + 1))
        for post, number in zip(draft.posts, positions, strict=True):
            post.position = number
    if _SINGLE.search(page.url or "") or (len(positions) == 1 and (positions[0] or 1) > 1 and draft.pages == 1):
        draft.flags.append("single_reply_view")
        draft.whole = False
    elif draft.pages != 1:
        draft.whole = False
    elif positions == list(range(1, len(positions) + 1)):
        draft.whole = True
    return _finish(page, context, draft, page.place(found[-1].box).end)


def _view(page: Page, desk: Desk, context: Context, sheets: list[Sheet], flag: str) -> ThreadDraft:
    draft = read_sheets(page, desk, sheets)
    draft.flags.append(flag)
    draft.title, href = title_of(page, desk, sheets)
    head = Head(page, desk, context, None)
    draft.topic_id = head.topic_id((href or "",))
    draft.links = tuple(next_pages(page))
    draft.page, draft.pages = head.pages(None, more=bool(draft.links))
    if draft.page == 1:
        for at, post in enumerate(draft.posts, start=1):
            post.position = at
    draft.whole = draft.pages == 1
    return _finish(page, context, draft, page.place(sheets[-1].box).end)


def _finish(page: Page, context: Context, draft: ThreadDraft, end: int) -> ThreadDraft:
    """What can be told once all posts are read: times, quoted posts, answers."""
    settle(page, context, draft.posts, end)
    answer_by_quotes(draft)
    return draft


def _list(page: Page, context: Context) -> Draft:
    links = list_links(page, context)
    threads, forums = ([link for link in links if link.kind == kind] for kind in ("thread", "forum"))
    if not links and (refusal := _refusal(page)) is not None:
        return refusal
    if _PROFILE.search(page.url or ""):
        return ListDraft(Reason.PROFILE, links)
    if _SEARCH.search(page.url or "") or page.by_id("searchbits"):
        return ListDraft(Reason.SEARCH, links)
    if threads or page.has_named("threadslist", "threadbit", "topic-item"):
        return ListDraft(Reason.TOPIC_LIST, links)
    if forums:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "vBulletin without posts or lists")


def _refusal(page: Page) -> NothingDraft | None:
    """Why nothing is shown, where a message stands in place of the content."""
    for message in _messages(page):
        text = " ".join(page.text_of(message).split())[:200]
        if any(field.get("name") == "vb_login_username" for field in message.iter("input")):
            return NothingDraft(Reason.NO_ACCESS, text or "a name and a password are wanted")
        return NothingDraft(Reason.SOFT_404 if _UNKNOWN.search(text) else worded(text, Reason.NO_POSTS_FOUND), text)
    return None


def _messages(page: Page) -> list[HtmlElement]:
    """What stands in place of a page's content: STANDARD_ERROR of the generations; the archive prints its form into the page."""
    panels = [part for part in page.by_class("panel") if any(up.get("class") == "panelsurround" for up in part.iterancestors("td"))]
    forms = [part for part in page.by_id("content") if _ARCHIVE.search(page.addresses) and part.find(".//form") is not None]
    return [*page.by_class("standard_error"), *panels, *forms]
