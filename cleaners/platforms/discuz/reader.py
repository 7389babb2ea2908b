"""Discuz! 5 to 7, X1 to X3.5. Read by the ids that its scripts need and the classes of its own templates, never by a theme's.

    posts     `#postmessage_N` in `#pidN`
    pages     `body#nv_forum.pg_viewthread`, `.pg_forumdisplay`, `.pg_index` (X); `body#viewthread`, `#forumdisplay`, `#index` (7.x)
    message   `#messagetext` (X), `.alert_info`, `.alert_error` (7.x)

Templates: template/default/common/header.htm, showmessage.htm, member/login.htm; before X templates/default/header.htm, showmessage.htm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...nothing.notice import worded
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ..clock import settle
from ..engine import Draft, next_page
from .cards import Card, cards
from .head import ONE_AUTHOR, Head
from .lists import has_links, list_links, thread_rows
from .posts import Posts
from .views import archived, printed, read_archive, read_print

_NAMES = (
    "append_parent",
    "ajaxwaitid",
    "postlist",
    "threadlist",
    "threadlisttableid",
    "messagetext",
    "nv_forum",
    "nv_home",
    "nv_search",
    "nv_member",
    "nv_group",
    "t_f",
    "t_msgfont",
    "fl_tb",
    "plc",
    "author",
)
_SIGNS = ("Discuz!", "mod=viewthread", "viewthread.php?", "thread-", "forumdata/cache/", "data/cache/style_", "archiver/", "mod=")
_MAKER = re.compile(r"^Discuz! ", re.MULTILINE)
_STYLES = re.compile(r"(?:^|/)(?:forumdata/cache/style_\d|data/cache/style_\d+_)", re.MULTILINE)
_PARTS = frozenset({"nv_forum", "nv_home", "nv_search", "nv_member", "nv_group"})
"""Those of the software; the front page and the articles of its portal, `nv_portal`, are no forum's."""
_PAGES = frozenset(f"pg_{name}" for name in "viewthread forumdisplay index guide collection space logging register forum group post redirect tag".split())
"""Pages of those parts that have posts, lists or a wall; on others stand announcements and help."""
_PROFILE = re.compile(r"home\.php\?(?:[^#]*&)?mod=space|/space-(?:uid|username)-|(?:space|viewpro|eccredit)\.php\?")
_SEARCH = re.compile(r"/search\.php|mod=(?:guide|collection|tag)\b|[?&]searchid=")
_LOGIN = re.compile(r"mod=logging&action=login|logging\.php\?action=login|mod=register|/register\.php")
_PRINTABLE = "action=printable"
_MISSING = re.compile(r"不存在|已被删除|已被刪除|没有找到|沒有找到|不存在或|does not exist|not exist|được tìm thấy", re.IGNORECASE)
_CLOSED = re.compile(r"登录|登錄|登入|权限|權限|用户组|用戶組|会员|會員|游客|遊客|log ?in|permission|register|privilege|đăng nhập|quyền", re.IGNORECASE)


class Discuz:
    """The engine."""

    name = "discuz"
    versions = "6.0-7.2, X1-X3.5"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By posts or rows with Discuz!'s ids; else by its generator, styles and names together with a list, a message or another view of a thread."""
        if page.kind != "html" or not (page.has_named(*_NAMES) or _PRINTABLE in (page.url or "")):
            return ()
        if page.tree.find("body[@id='nv_portal']") is not None or page.by_id("blog_article") or page.by_id("article_content"):
            return ()  # articles and diaries of the same software
        posts = any(card.words is not None for card in cards(page))
        rows = not posts and bool(thread_rows(page))
        signs = tuple(_signs(page)) if posts or rows or page.names_address(*_SIGNS) else ()
        if posts or rows:
            return ("#postmessage_N" if posts else "#normalthread_N", *signs)
        return signs if signs and _shape(page) else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A thread, or a list, or why there is neither."""
        if found := cards(page):
            return _thread(page, desk, context, found)
        if sheets := archived(page):
            return _view(page, desk, context, read_archive(page, desk, sheets), len(sheets))
        if sheets := printed(page):
            return _view(page, desk, context, read_print(page, desk, sheets), len(sheets))
        return _list(page, context)


ENGINE = Discuz()


def _signs(page: Page) -> Iterator[str]:
    """What beside posts gives Discuz! away."""
    if _MAKER.search(page.addresses):
        yield "generator"
    if _STYLES.search(page.addresses):
        yield "cache/style_N"
    body = page.tree.find("body")
    if body is not None and body.get("id") in _PARTS and any(name.startswith("pg_") for name in classes(body)):
        yield f"#{body.get('id')}"
    if page.by_id("append_parent") and page.by_id("ajaxwaitid"):
        yield "#append_parent"


def _shape(page: Page) -> bool:
    """Whether the page is one of a forum's: a list, a message, a thread in another view, or one of those that serve its members."""
    body = page.tree.find("body")
    if body is not None and body.get("id") in _PARTS and not _PAGES.isdisjoint(classes(body)):
        return True
    return bool(_messages(page) or has_links(page) or archived(page) or printed(page))


def _thread(page: Page, desk: Desk, context: Context, found: list[Card]) -> ThreadDraft:
    reader = Posts(page, desk, context, found)
    draft = ThreadDraft("discuz", [], extractor="discuz")
    own: list[PostDraft] = []
    for card in found:
        own.append(reader.read(len(draft.posts), card))
        draft.posts.append(own[-1])
        draft.posts += reader.comments(card, len(draft.posts))
    head = Head(page, desk, context)
    head.read(draft, page.place(found[0].box).start)
    draft.page, draft.pages, following = head.pages()
    draft.links = next_page(page, [following] if following is not None else [])
    if draft.title is None and draft.page == 1:
        draft.title = own[0].title
    _place(draft, own)
    if ONE_AUTHOR.search(page.url or ""):
        draft.whole = False
    elif draft.pages == 1 and draft.declared_posts is None and [post.position for post in own] == list(range(1, len(own) + 1)):
        draft.whole = True
    return _finish(page, context, draft, page.place(found[-1].box).end)


def _place(draft: ThreadDraft, own: list[PostDraft]) -> None:
    """The places of posts in the thread. A forum may call the first ones by words: they stand before those with numbers.

    Comments have no numbers of their own: where there are any, all of the page are counted on from its first post.
    """
    if draft.page == 1:
        for at, post in enumerate(own, start=1):
            post.position = post.position or at
    comments = len(draft.posts) - len(own)
    if comments and (first := own[0].position) is not None:
        for at, post in enumerate(draft.posts):
            post.position = first + at
    if comments and draft.declared_posts is not None:
        draft.declared_posts += comments


def _view(page: Page, desk: Desk, context: Context, draft: ThreadDraft, end: int) -> ThreadDraft:
    head = Head(page, desk, context)
    title = draft.title
    head.read(draft, 0)
    draft.title = title or draft.title
    draft.page, draft.pages, following = head.pages()
    draft.links = next_page(page, [following] if following is not None else [])
    draft.whole = None if draft.pages == 1 else False
    return _finish(page, context, draft, end)


def _finish(page: Page, context: Context, draft: ThreadDraft, end: int) -> ThreadDraft:
    """What can be told once all posts are read: times, quoted posts, answers."""
    settle(page, context, draft.posts, end)
    answer_by_quotes(draft)
    return draft


def _list(page: Page, context: Context) -> Draft:
    links = list_links(page, context)
    threads, forums = (any(link.kind == kind for link in links) for kind in ("thread", "forum"))
    body = page.tree.find("body")
    part = body.get("id") if body is not None else None
    if not threads and not forums and (refusal := _refusal(page)) is not None:
        return refusal
    if part == "nv_home" or _PROFILE.search(page.url or ""):
        return ListDraft(Reason.PROFILE, links)
    if part == "nv_search" or _SEARCH.search(page.url or "") or page.by_class("slst"):
        return ListDraft(Reason.SEARCH, links)
    if threads or thread_rows(page):
        return ListDraft(Reason.TOPIC_LIST, links)
    if forums:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "Discuz! without posts or lists")


def _refusal(page: Page) -> NothingDraft | None:
    """Why nothing is shown, where a message or a login stands in place of the content."""
    for message in _messages(page):
        text = page.line_of(next(message.iter("p"), message)) or page.line_of(message)
        if not text:
            continue
        reason = Reason.CONTENT_MISSING if _MISSING.search(text) else Reason.NO_ACCESS if _CLOSED.search(text) else worded(text, Reason.NO_POSTS_FOUND)
        return NothingDraft(reason, text[:200])
    if page.by_id("messagelogin") or _LOGIN.search(page.url or ""):
        return NothingDraft(Reason.NO_ACCESS, "a name and a password are wanted")
    return None


def _messages(page: Page) -> list[HtmlElement]:
    """What stands in place of a page's content (showmessage.htm of the generations)."""
    old = [part for name in ("alert_info", "alert_error", "alert_right") for part in page.by_class(name)]
    return [*page.by_id("messagetext"), *old]
