"""FluxBB 1.4 and 1.5, PunBB 1.2 to 1.4, from which it grew. Read by the ids and classes that their own pages print, never by a style's.

    #punviewtopic, #punindex ...     FluxBB, PunBB 1.2: what page it is; `.pun` around all
    #brd-viewtopic, #brd-index ...   PunBB 1.3 and 1.4: likewise; `#brd-wrap` around all
    .linkst ul, #brd-crumbs-top      the way to the topic
    .postlink, .posting              whether one may answer
    #msg, .main-message              a message in place of a page

Templates: viewtopic.php, viewforum.php, index.php, search.php, include/functions.php, include/parser.php of both.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...dates.day_order import settle
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ...rules.phrase import NUMBER, number
from ..engine import Draft, Reader
from .lists import TOPIC, list_links, next_pages, page_numbers
from .posts import Card, Posts, cards, name_quoted

_NAMES = ("pun", "brd-wrap", "blockpost", "posthead")
_PAGES = ("viewtopic", "viewforum", "index", "search", "profile", "login", "register", "userlist", "misc", "help", "post", "message")
_PEOPLE = frozenset({"profile", "userlist"})
_SEPARATOR = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_DECLARED = re.compile(rf"({NUMBER})\D*$")
# `No view` and `No permission` of the language files; of what does not exist they say "Bad request".
_NO_PERMISSION = re.compile(
    r"permi|permes|berechtig|uprawnie|прав|tilladelse|adgang|oikeutta|réttindi|leje|权限|權限|権限|권한|मति|مجوز|اجازت",
    re.IGNORECASE,
)


class FluxBB:
    """The engine."""

    name = "fluxbb"
    versions = "FluxBB 1.4-1.5, PunBB 1.2-1.4"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By what its pages call themselves, or by posts with their numbers."""
        if page.kind != "html" or not page.has_named(*_NAMES):
            return ()
        named = _name_of(page)
        posts = bool(cards(page))
        return (*([f"page {named}"] if named else []), *(["posts #pN"] if posts else []))

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        named = _name_of(page)
        if posts := [] if named == "search" else cards(page):
            return _Topic(page, desk, context).draft(posts)
        links = list_links(page, context)
        if named in _PEOPLE:
            return ListDraft(Reason.PROFILE, links)
        if (message := _message(page)) is not None:
            return NothingDraft(Reason.NO_ACCESS if _NO_PERMISSION.search(message) else Reason.CONTENT_MISSING, message[:200])
        if named == "login":
            return NothingDraft(Reason.NO_ACCESS, "a name and a password are wanted")
        if named == "search":
            return ListDraft(Reason.SEARCH, links)
        if named == "viewforum" or any(link.kind == "thread" for link in links):
            return ListDraft(Reason.TOPIC_LIST, links)
        if links or named == "index":
            return ListDraft(Reason.FORUM_INDEX, links)
        return NothingDraft(Reason.NO_POSTS_FOUND, "FluxBB without posts or lists")


ENGINE = FluxBB()


def _name_of(page: Page) -> str | None:
    """What the page calls itself, e.g. `viewtopic`."""
    for name in _PAGES:
        if any("pun" in classes(part) for part in page.by_id(f"pun{name}")):
            return name
    if page.by_id("brd-wrap"):
        own = (identity.removeprefix("brd-") for identity in page.index.ids if identity.startswith("brd-"))
        # PunBB 1.3 names the pages of a profile one by one: brd-profile-about.
        return next((name for identity in own for name in _PAGES if identity == name or identity.startswith(f"{name}-")), None)
    return None


def _message(page: Page) -> str | None:
    """The first line of a message that stands in place of a page."""
    boxes = [*page.by_id("msg"), *page.by_class("main-message")]
    lines = (page.line_of(part) for box in boxes for part in box.iter("p"))
    return next((line for line in lines if line), None)


class _Topic(Reader):
    """One page of a topic, being read."""

    def draft(self, found: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context)
        draft = ThreadDraft("fluxbb", [reader.read(at, card) for at, card in enumerate(found)], extractor="fluxbb")
        self.read_head(draft)
        draft.topic_id = self.topic_id()
        draft.closed = self.is_closed()
        current, numbered = page_numbers(self.page)
        draft.page = current or 1
        draft.pages = max(1, draft.page, *(at for _, at in numbered))
        draft.whole = False if draft.pages > 1 else None
        for info in self.page.by_class("item-info")[:1]:
            total = _DECLARED.search(self.page.line_of(info).rstrip("] "))
            draft.declared_posts = number(total[1]) if total else None
        settle(draft.posts, self.context.when)
        name_quoted(draft.posts)
        answer_by_quotes(draft)
        draft.links = next_pages(self.page)
        return draft

    def trail(self) -> tuple[list[HtmlElement], HtmlElement | None]:
        """The links of the way to the topic without its own, and the element that names the topic."""
        for part in self.page.by_id("brd-crumbs-top"):
            links = list(part.iter("a"))
            heads = [link for heading in self.page.by_class("main-title") for link in heading.iter("a")]
            last = [link for link in links if any("crumblast" in classes(up) for up in link.iterancestors("span"))] or heads or links
            return [link for link in links if not TOPIC.search(link.get("href") or "")], last[-1] if last else None
        for part in self.page.by_class("linkst"):
            for steps in (list(trail.iterchildren("li")) for trail in part.iter("ul")):
                return [link for step in steps[:-1] for link in step.iter("a")], steps[-1] if steps else None
        return [], None

    def read_head(self, draft: ThreadDraft) -> None:
        links, named = self.trail()
        self.read_section(draft, [link for link in links if self.page.line_of(link)])
        title = self.page.line_of(named).removeprefix(_SEPARATOR).strip() if named is not None else ""
        draft.title = title or draft.posts[0].title
        self.desk.book("title", *(link for heading in self.page.by_class("main-title") for link in heading.iter("a")))

    def topic_id(self) -> str | None:
        """By what names the topic, the links that answer it, its address."""
        _, named = self.trail()
        links = [*(named.iter("a") if named is not None else ()), *(link for part in self.page.by_class("pagelink") for link in part.iter("a"))]
        canonical = (link.get("href") for link in self.page.tree.iter("link") if link.get("rel") == "canonical")
        addresses = (*(link.get("href") for link in links), *canonical, self.page.url)
        return next((found[1] or found[2] for address in addresses if (found := TOPIC.search(address or ""))), None)

    def is_closed(self) -> bool | None:
        """By what stands where one answers: words of its own in place of a link, or before the title (PunBB 1.3)."""
        for heading in self.page.by_class("main-title"):
            return bool((heading.text or "").strip())
        for part in self.page.by_class("postlink"):
            words = "".join((part.text or "", *(child.tail or "" for child in part))).strip()
            if words or next(part.iter("a"), None) is not None:
                return bool(words)
        return None
