"""Simple Machines Forum 1.1, 2.0 and 2.1, and ElkArte 1, which came from it. Read by the ids and classes of their own templates, never by a theme's.

    .navigate_section, div.nav    the way to the topic            #display_head, #top_subject   its title
    #forumposts, #quickModForm    the posts                       .pagelinks                    numbers of pages
    .postheader, .postbody        the same posts on the print page
    ;wap2, ;imode                 views for phones (wireless.py)
    index.php/topic,41.0.html     what boards may print for index.php?topic=41.0 (Sources/QueryString.php, ob_sessrewrite)

Templates: Themes/default/{Display,MessageIndex,BoardIndex,Printpage,Login,Errors}.template.php; ElkArte's themes/default/Display.template.php.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author

from ...context import Context
from ...dates.day_order import settle
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ..engine import Draft, Reader
from .lists import board_links, found_links, has_pages_below, list_links, next_pages, page_numbers, topic_links
from .posts import Card, Posts, cards, moved_to
from .wireless import VIEWS, is_wireless, read_wireless
from .words import moment

_SIGNS = ("?smf", "?fin", "simplemachines.org", "action=printpage", *VIEWS)
_WORDS = ("_scripturl", "smf_theme_url")
"""In the source of each page: variables of its scripts. Themes drop one of them."""
_ADDRESSES = ("index.php?", "index.php/", "?action=", "?topic=", "?board=")
"""Some of them stand on each page that has these, and on few others: to search the source of every page took as long as all other engines together."""
_STYLE = re.compile(r"/index\w*\.(?:css|js)\?(?:fin|rc|b)\d+$|\.(?:css|js)\?smf\d+")
_SCRIPT = re.compile(r"var (?:smf_scripturl|smf_theme_url)")
_SCRIPT_OF_ELKARTE = re.compile(r"\belk_scripturl = ")
_TOPIC = re.compile(r"[?;&/]topic[=,](\d+)")
_BOARD = re.compile(r"[?;&/]board[=,]\d+|#c?\d+$")
_BOARD_URL = re.compile(r"[?;&/]board[=,]\d+")
_PROFILE_URL = re.compile(r"[?;&]action=profile\b")
_SEARCH_URL = re.compile(r"[?;&]action=search")
_START = re.compile(r"[?;&/]topic[=,]\d+\.(\d+)")
_REPLIES = re.compile(r"[;&]num_replies=(\d+)")
_ICON = re.compile(r"/topic/(\w+?_post|\w+?_poll)(_locked)?(_sticky)?\.\w+$")
_PRINTED_1_1 = "//hr/following-sibling::*[1][self::div][contains(@style, '5ex')]"

_PrintedPost = tuple[list[HtmlElement], HtmlElement]
"""What stands in bold above a post (title, author, time), and its words."""


class Smf:
    """The engine."""

    name = "smf"
    versions = "1.1-2.1, ElkArte 1"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By elements and scripts of SMF's own, never by words in the source: people write about them, too."""
        if page.kind != "html" or not ("quickModForm" in page.index.ids or page.names_address(*_SIGNS) or _has_variables(page)):
            return ()
        strong = [
            *(["smf_scripturl"] if _has_script(page, _SCRIPT) else []),
            *(["elk_scripturl"] if _has_script(page, _SCRIPT_OF_ELKARTE) and cards(page) else []),  # its lists are none of SMF's
            *(["#quickModForm"] if any("action=quickmod" in (form.get("action") or "") for form in page.by_id("quickModForm")) else []),
            *(["Themes/default?smf"] if any(_STYLE.search(link.get("href") or "") for link in page.tree.iter("link")) else []),
            *([".postheader and .postbody"] if _printed(page) and "action=credits" in page.source else []),
        ]
        strong += ["links to ;wap2 or ;imode"] if is_wireless(page) else []
        weak = [
            *(["#subject_N"] if "subject_" in page.source and cards(page) else []),
            *(["credit"] if _has_credit(page) else []),
            *(["printed posts"] if _printed(page) else []),
        ]
        return (*strong, *weak) if strong or len(weak) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        posts = cards(page)
        if not posts and is_wireless(page):
            return read_wireless(page, desk, context)
        if len(posts) == 1 and (target := moved_to(page, posts[0])) is not None:
            return NothingDraft(Reason.REDIRECT_STUB, f"the topic was moved to {target}"[:200])
        if posts:
            return _Topic(page, desk, context).draft(posts)
        if printed := _printed(page):
            return _Printed(page, desk, context).draft(printed)
        if (refusal := _refusal(page)) is not None:
            return NothingDraft(Reason.NO_ACCESS, refusal)
        address = page.url or ""
        if page.by_id("profileview") or _PROFILE_URL.search(address):
            return ListDraft(Reason.PROFILE, list_links(page, context))
        if page.by_id("search_results") or _SEARCH_URL.search(address):
            return ListDraft(Reason.SEARCH, list_links(page, context))
        if topic_links(page) or found_links(page) or page.by_id("messageindex") or _BOARD_URL.search(address):
            return ListDraft(Reason.TOPIC_LIST, list_links(page, context))
        if board_links(page):
            return ListDraft(Reason.FORUM_INDEX, list_links(page, context))
        return NothingDraft(Reason.NO_POSTS_FOUND, "SMF without posts or lists")


ENGINE = Smf()


def _has_variables(page: Page) -> bool:
    return page.names_address(*_ADDRESSES) and any(word in page.source for word in _WORDS)


def _has_script(page: Page, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(script.text or "") for script in page.tree.iter("script"))


def _has_credit(page: Page) -> bool:
    """Whether the page's foot names the software: the link stands beside one to its credits, or says its version."""
    return any(
        "simplemachines.org" in (a.get("href") or "") and ("Simple Machines" in (a.text_content() or "") or "SMF" in a.text_content()) for a in _links(page)
    )


def _links(page: Page) -> Sequence[HtmlElement]:
    return page.index.tags.get("a", [])


def _printed(page: Page) -> list[_PrintedPost]:
    """The posts of a print page: what stands in bold above each (title, author, time), and its words."""
    found = []
    for body in page.by_class("postbody"):
        head = body.getprevious()
        if head is not None and "postheader" in classes(head):
            found.append((list(head.iterchildren("strong", "b")), body))
    if not found and "action=printpage" in (page.url or page.source) and page.by_class("largetext"):
        for body in page.tree.xpath(_PRINTED_1_1):
            bold = list(body.itersiblings("b", preceding=True))[:3]
            found.append((bold[::-1], body))
    return [(bold, body) for bold, body in found if len(bold) == 3]


def _refusal(page: Page) -> str | None:
    """What says that the visitor may not read here: SMF's error, or its form to log in; null where nothing does."""
    for box in page.by_id("fatal_error"):
        return page.text_of(box).rpartition("\n")[2][:200]
    if any("frmLogin" in (form.get("id"), form.get("name")) for form in page.tree.iter("form")):
        return "a login is wanted"
    for link in _links(page):  # 1.1 prints an error in a table without a name, and a way back below it
        if (link.get("href") or "").startswith("javascript:history.go(-1)"):
            tables = (page.text_of(table) for up in link.iterancestors() for table in up.itersiblings("table", preceding=True))
            return next((text.rpartition("\n")[2] for text in tables if text), "an error")[:200]
    return None


class _Topic(Reader):
    """One page of a topic, being read."""

    def draft(self, posts: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context)
        draft = ThreadDraft("smf", [reader.read(at, card) for at, card in enumerate(posts)], extractor="smf")
        draft.topic_id = self.topic_id(posts)
        self.read_head(draft)
        self.read_state(draft)
        self.read_pages(draft, self.page.place(posts[-1].box).end)
        settle(draft.posts, self.context.when)
        answer_by_quotes(draft)
        draft.links = next_pages(self.page)
        return draft

    def topic_id(self, posts: Sequence[Card]) -> str | None:
        """From the form around the posts, the way to the topic, the canonical address, or the page's own."""
        forms = (form.get("action") for form in self.page.by_id("quickModForm"))
        canonical = (link.get("href") for link in self.page.tree.iter("link") if link.get("rel") == "canonical")
        steps = (link.get("href") for link in self.trail())
        answers = (link.get("href") for card in posts for link in card.box.iter("a") if "action=post" in (link.get("href") or ""))
        for address in (*forms, *canonical, *steps, *answers, self.page.url):
            if found := _TOPIC.search(address or ""):
                return found[1]
        return None

    def trail(self) -> list[HtmlElement]:
        """The links of the way to the topic, from the home page on."""
        for part in (*self.page.by_class("navigate_section"), *self.page.by_class("nav")):
            links = [link for link in part.iter("a") if part.tag in ("div", "nav") and self.page.text_of(link) and "prev_next=" not in (link.get("href") or "")]
            if len(links) > 1:
                return links
        return []

    def read_head(self, draft: ThreadDraft) -> None:
        trail = self.trail()
        steps = [(self.page.line_of(link), link.get("href") or "") for link in trail]
        at_topic = bool(steps) and (bool(_TOPIC.search(steps[-1][1])) or not any(_BOARD.search(address) for _, address in steps))
        # Up to 2.0 the line with this id says "Topic: ... (Read 12 times)".
        headings = [part for part in self.page.by_id("top_subject") if "display_title" in classes(part.getparent())]
        draft.title = steps[-1][0] if at_topic else next((self.page.line_of(part) for part in headings), None)
        if draft.title is None and draft.posts[0].label is None:  # the way of ElkArte does not name the topic, but its opening post does
            draft.title = next(map(self.page.line_of, self.page.by_class("post_subject")), None)
        self.desk.book("section", *trail)
        draft.section = tuple(text for text, _ in (steps[:-1] if at_topic else steps))
        draft.forum = draft.section[-1] if len(draft.section) > 1 else None
        self.desk.book("title", *headings)

    def read_state(self, draft: ThreadDraft) -> None:
        """Closed and sticky: by icons beside the title in 2.1, by the name of the topic's picture before."""
        for head in self.page.by_class("display_title"):
            icons = [classes(icon) for icon in head.iter("span") if "main_icons" in classes(icon)]
            draft.closed = any("lock" in icon for icon in icons)
            draft.sticky = any("sticky" in icon for icon in icons)
            return
        for heading in (*self.page.by_class("catbg"), *self.page.by_class("catbg3")):
            for image in heading.iter("img"):
                if found := _ICON.search(image.get("src") or ""):
                    draft.closed, draft.sticky = bool(found[2]), bool(found[3])
                    return

    def read_pages(self, draft: ThreadDraft, end: int) -> None:
        """Which page this is; the number of the last reply on the last page is the topic's own count of replies.

        It counts where the page shows that the posts end there, at `end`: the numbers of pages stand again below them. The form to answer
        names the topic's last post.
        """
        numbers = page_numbers(self.page)
        if numbers is not None:
            draft.page, draft.pages = numbers[0], numbers[1]
            draft.whole = None if draft.pages == 1 else False
        counted = (found[1] for link in _links(self.page) if (found := _REPLIES.search(link.get("href") or "")))
        if (replies := next(counted, None)) is not None:
            draft.declared_posts = whole_number(replies) + 1
        labelled = [post.position for post in draft.posts if post.position]
        start = _START.search(self.page.url or "")
        first = whole_number(start[1]) + 1 if start and draft.page not in (None, 1) else 1
        for at, post in enumerate(draft.posts):
            # Only the opening post has no number, unless the theme prints none at all.
            post.position = post.position or (1 if labelled else first + at)
        if draft.page is None or draft.page != draft.pages:
            return
        fields = (field.get("value") for field in self.page.tree.iter("input") if field.get("name") == "last_msg")
        if (last := next(fields, None)) and last not in {post.id for post in draft.posts}:
            draft.flags.append("last_post_missing")
        elif draft.declared_posts is None and (labelled or len(draft.posts) == 1) and has_pages_below(self.page, end):
            draft.declared_posts = max([1, *labelled])


class _Printed(Reader):
    """A topic's print page: all its posts, without their numbers and without who is a guest."""

    def draft(self, posts: list[_PrintedPost]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context)
        draft = ThreadDraft("smf", [], extractor="smf.print", page=1, pages=1)
        for at, (bold, body) in enumerate(posts):
            post = reader.body(body, f"posts.{at}")
            self.read_head(post, bold, f"posts.{at}")
            draft.posts.append(post)
        draft.title = self.page.line_of(posts[0][0][0]) or None
        self.desk.book("title", posts[0][0][0])
        draft.topic_id = self.topic_id()
        for way in (*self.page.by_id("linktree"), *self.page.by_class("normaltext")):
            # Category, boards and who began the topic, with arrows between.
            draft.section = tuple(step.strip() for step in self.page.text_of(way).split("=>")[:-1])
            draft.forum = draft.section[-1] if draft.section else None
            self.desk.book("section", way)
            break
        settle(draft.posts, self.context.when)
        answer_by_quotes(draft)
        return draft

    def topic_id(self) -> str | None:
        addresses = (*(link.get("href") for link in self.page.tree.iter("link", "a")), self.page.url)
        return next((found[1] for address in addresses if (found := _TOPIC.search(address or ""))), None)

    def read_head(self, post: PostDraft, bold: Sequence[HtmlElement], field: str) -> None:
        """Author and time, which stand above the words in bold."""
        _, author, time = bold
        name = self.page.line_of(author)
        post.author = Author(name=name) if name else None
        post.published = moment(self.page.text_of(time), self.context)
        self.desk.book(f"{field}.author", author)
        self.desk.book(f"{field}.published_at", time)
