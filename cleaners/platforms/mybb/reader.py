"""MyBB 1.4 to 1.9. Read by the ids that its scripts need and the classes that its own templates print, never by a theme's.

    .navigation                    the way to the thread; `.active` is its title
    #posts .post_body#pid_N        posts, in `#post_N`
    .pagination                    the thread's pages
    #tid_N                         threads in a list

Templates: install/resources/mybb_theme.xml (postbit, postbit_classic, showthread, forumdisplay_thread, forumbit_depth2_forum,
printthread, error_nopermission), inc/themes/core.base/frontend/templates since 1.9; archive/global.php for the archive.
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
from .posts import Card, Posts, archived, cards, settle, with_gone
from .print import print_heads, read_print

_NAMES = ("post_body", "copyright")
_SIGNS = ("jscripts/", "cache/themes/", "css.php?stylesheet", "archive/screen.css", "mybb", "showthread.php", "thread-", "Thread-")
_SCRIPT = re.compile(r"(?:^|/)jscripts/(?:general|thread|jquery\.plugins(?:\.min)?|popup_menu|prototype|report|rating|inline_edit)\.js")
_THEME = re.compile(r"(?:^|/)(?:cache/themes/|css\.php\?stylesheet)")
_ARCHIVE = re.compile(r"(?:^|/)archive/(?:screen|print)\.css$")
_MAKER = re.compile(r"https?://(?:www\.)?(?:mybb\.com|mybboard\.(?:net|com))(?:/|$)")
_TOPIC = re.compile(r"(?:newreply|showthread|printthread|ratethread|sendthread)\.php\?(?:[^#]*&)?tid=(\d+)|(?:^|[/?])thread-(\d+)(?:[-.]|$)")
_CLOSED_PICTURE = re.compile(r"/(?:closed|thread_closed)\.(?:gif|png)$")
_OPEN_PICTURE = re.compile(r"/newreply\.(?:gif|png)$")
_PROFILE_URL = re.compile(r"/member\.php\?(?:.*&)?action=profile|/user-[^/?#]+\.html", re.IGNORECASE)
_PAGE_OF_URL = re.compile(r"[?&]page=(\d+)|-page-(\d+)\.html|thread-\d+-(\d+)\.html")
_INDENT = re.compile(r"margin-left:\s*(\d{1,4})px;?")
_POST_ANCHOR = re.compile(r"#pid(\d+)$")
_NO_PERMISSION = re.compile(r"permission|berechtig", re.IGNORECASE)


class MyBB:
    """The engine."""

    name = "mybb"
    versions = "1.4-1.9"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By posts with MyBB's ids, by its scripts, styles and forms; never by words in the source."""
        if page.kind != "html" or not (page.has_named(*_NAMES) or page.names_address(*_SIGNS)):
            return ()
        assets = _assets(page)
        first = next(cards(page), None)
        posts = first is not None and (bool(assets) or (first.body.get("id") or "").startswith("pid_"))
        # Styles and scripts name MyBB together; each alone could be another's.
        if not posts and not {"archive/screen.css", "print view"} & set(assets) and len(assets) < 2:
            return ()
        return (*(["#post_N .post_body#pid_N"] if posts else []), *assets)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A thread, or a list, or why there is neither."""
        posts = list(cards(page))
        if posts:
            return _Thread(page, desk, context).draft(with_gone(page, posts))
        if heads := print_heads(page):
            return _finish(page, context, read_print(page, desk, heads))
        if posts := unpasted(page, archived(page), lambda card: (card.box, card.body)):
            return _Thread(page, desk, context).draft(posts)
        return _list(page, context)


ENGINE = MyBB()


def _assets(page: Page) -> list[str]:
    """What beside posts gives MyBB away."""
    head = list(page.tree.iter("script", "input"))
    styles = _styles(page)
    tests = {
        "jscripts": any(_SCRIPT.search(element.get("src") or "") for element in head if element.tag == "script"),
        "cache/themes": any(map(_THEME.search, styles)),
        "archive/screen.css": any(map(_ARCHIVE.search, styles)) and bool(page.by_id("infobox") or page.by_id("fullversion") or page.by_id("content")),
        "my_post_key": any(element.get("name") == "my_post_key" for element in head if element.tag == "input"),
        "#copyright": any(_MAKER.match(link.get("href") or "") for part in (*page.by_id("copyright"), *page.by_id("footer")) for link in part.iter("a")),
        "print view": bool(print_heads(page)),
    }
    return [name for name, found in tests.items() if found]


def _styles(page: Page) -> list[str]:
    return [element.get("href") or "" for element in page.tree.iter("link")]


def _list(page: Page, context: Context) -> Draft:
    url = page.url or ""
    refusal = _refusal(page)
    links = list_links(page, context)
    threads, forums = ([link for link in links if link.kind == kind] for kind in ("thread", "forum"))
    hrefs = [anchor.get("href") or "" for anchor in page.index.tags.get("a", ())]
    if refusal is not None:
        return NothingDraft(Reason.NO_ACCESS, refusal)
    if _PROFILE_URL.search(url) or any("action=finduserthreads" in href for href in hrefs):
        return ListDraft(Reason.PROFILE, links)
    if "/search.php" in url and threads:
        return ListDraft(Reason.SEARCH, links)
    if threads or any("newthread.php?fid=" in href or "sortby=" in href for href in hrefs):
        return ListDraft(Reason.TOPIC_LIST, links)
    if forums:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "MyBB without posts or lists")


def _refusal(page: Page) -> str | None:
    """What the page says where it wants a name or a password in place of its content (error_nopermission, forumdisplay_password)."""
    for error in page.by_class("error"):  # the archive asks for nothing
        if _NO_PERMISSION.search(text := page.text_of(error)) and any(map(_ARCHIVE.search, _styles(page))):
            return text.rpartition("\n")[2][:200]
    for form in page.index.tags.get("form", ()):
        fields = {field.get("name"): field.get("value") for field in form.iter("input")}
        if any(up.get("id") in ("quick_login", "panel", "header") for up in (form, *form.iterancestors())):
            continue
        if fields.get("action") == "do_login" or "pwverify" in fields:
            cell = next(form.iterancestors("td"), form)  # 1.8 prints the form into the message, 1.6 the message into the form
            text = page.text_of(cell)
            return text.partition("\n")[0][:200] or "a password is wanted"
    return None


class _Thread(Reader):
    """One page of a thread, being read."""

    def draft(self, found: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context)
        draft = ThreadDraft("mybb", [reader.read(at, card) for at, card in enumerate(found)], extractor="mybb")
        self.read_head(draft)
        draft.topic_id = self.topic_id()
        draft.closed = self.is_closed()
        draft.page, draft.pages = self.pages()
        self.read_positions(draft)
        draft.links = next_pages(self.page)
        return _finish(self.page, self.context, draft)

    def read_head(self, draft: ThreadDraft) -> None:
        """Title and forum by the way to the thread; the archive links the thread above its posts."""
        for trail in (*self.page.by_class("navigation"), *self.page.by_class("breadcrumb"))[:1]:
            actives = [part for part in trail.iter("*") if "active" in classes(part)]
            draft.title = next((text for part in actives if (text := self.page.line_of(part))), None)
            links = [link for link in trail.iter("a") if self.page.line_of(link) and not _leads_to_pages(link)]
            self.read_section(draft, links)
        full = [link for part in self.page.by_id("fullversion") for link in part.iter("a")]
        if full:
            draft.title = self.page.line_of(full[0]) or draft.title
            self.desk.book("title", full[0])
        for part in (strong for head in self.page.by_class("thead") for strong in head.iter("strong")):
            if draft.title and self.page.line_of(part) == draft.title:
                self.desk.book("title", part)

    def topic_id(self) -> str | None:
        """By the thread's own address, else by what answers, prints or rates it, which stand outside of posts."""
        full = [link for part in self.page.by_id("fullversion") for link in part.iter("a")]
        tools = [link for name in ("new_reply_button", "closed_button", "thread_tools") for part in self.page.by_class(name) for link in part.iter("a")]
        forms = [form.get("action") or "" for form in self.page.by_id("quick_reply_form")]
        for address in (self.page.url or "", *(link.get("href") or "" for link in (*full, *tools)), *forms):
            if found := _TOPIC.search(address):
                return found[1] or found[2]
        fields = (field.get("value") or "" for field in self.page.tree.iter("input") if field.get("name") == "tid")
        return next((value for value in fields if value.isdecimal()), None)

    def is_closed(self) -> bool | None:
        """By the button to answer; in 1.6 a picture."""
        pictures = [image.get("src") or "" for image in self.page.index.tags.get("img", ()) if image.getparent().tag == "a"]
        buttons = [link for part in self.page.by_class("page-buttons") for link in part.iter("a")]
        locks = any("fa-lock" in classes(icon) for link in buttons for icon in link.iter("i"))
        if locks or self.page.by_class("closed_button") or any(map(_CLOSED_PICTURE.search, pictures)):
            return True
        answers = any("newreply.php" in (link.get("href") or "") for link in buttons)
        return False if answers or self.page.by_class("new_reply_button") or any(map(_OPEN_PICTURE.search, pictures)) else None

    def pages(self) -> tuple[int, int]:
        """This page and how many there are: by the links, else by the address."""
        url = _PAGE_OF_URL.search(self.page.url or "")
        current = whole_number(next(group for group in url.groups() if group)) if url else 1
        printed, numbered = page_numbers(self.page)
        current = printed or current
        return current, max(1, current, *(number for _, number in numbered))

    def last_post(self) -> str | None:
        """The id of the thread's last post, as the form to answer names it."""
        fields = (field.get("value") for form in self.page.by_id("quick_reply_form") for field in form.iter("input") if field.get("name") == "lastpid")
        return next(fields, None)

    def above_in_tree(self) -> str | None:
        """The post that the one shown answers, by the tree of threaded mode: its own row links no post and stands further in than that of its parent."""
        indented = [
            (whole_number(found[1]), row) for row in self.page.index.tags.get("div", ()) if (found := _INDENT.fullmatch((row.get("style") or "").strip()))
        ]
        rows = [(indent, _post_linked(row)) for indent, row in indented if any("smalltext" in classes(part) for part in row.iterchildren("span"))]
        own = [at for at, (_, number) in enumerate(rows) if number is None]
        if len(own) != 1:
            return None
        return next((number for indent, number in reversed(rows[: own[0]]) if indent < rows[own[0]][0]), None)

    def read_positions(self, draft: ThreadDraft) -> None:
        """As printed; where nothing is, counted on a thread's first page."""
        printed = [post.position for post in draft.posts]
        if None in printed and draft.page == 1:
            for at, post in enumerate(draft.posts, start=1):
                post.position = at
        if "mode=threaded" in (self.page.url or ""):
            draft.flags.append("single_reply_view")  # one post, and a tree that leads to the others
            if len(draft.posts) == 1:
                draft.posts[0].reply_to = self.above_in_tree()
        elif draft.page == draft.pages and (last := self.last_post()) and last not in {post.id for post in draft.posts}:
            draft.flags.append("last_post_missing")
        if draft.pages != 1 or not {"single_reply_view", "last_post_missing"}.isdisjoint(draft.flags):
            draft.whole = False
        elif None not in printed and printed == list(range(1, len(printed) + 1)):
            draft.whole = True


def _post_linked(row: HtmlElement) -> str | None:
    """The number of the post to which a row of the tree leads; null for the one that is shown."""
    return next((found[1] for link in row.iterchildren("a") if (found := _POST_ANCHOR.search(link.get("href") or ""))), None)


def _leads_to_pages(link: HtmlElement) -> bool:
    """Whether a link of the way to the thread is one to the thread's other pages (1.8 prints them there, too)."""
    return any(name.startswith("pagination") for up in (link, *link.iterancestors()) for name in classes(up))


def _finish(page: Page, context: Context, draft: ThreadDraft) -> ThreadDraft:
    """What can be told once all posts are read: times, quoted posts, answers."""
    settle(page, context, draft.posts)
    # MyBB prints no other parent in its linear mode. Of an answer to no post in particular it keeps that it answers the thread's first one
    # (inc/datahandlers/post.php, verify_reply_to).
    answer_by_quotes(draft, opening=draft.posts[0].id if draft.posts[0].position == 1 else None)
    return draft
