"""phpBB 2.0 to 3.3. Read by the classes, ids and anchors that its own templates print, never by a theme's.

body#phpbb.section-viewtopic            3.0-3.3; the section names the page since 3.0
  .breadcrumbs  .topic-title            since 3.1; before it .navlinks, and a heading without a class
  .pagination                           posts, page and pages
  .post#pN                              posts; tables and rows in subsilver2 and 2.0
  a.topictitle  a.forumtitle            lists; a.forumlink in subsilver2 and 2.0
  #message, a form to ucp.php?mode=login    what is printed in the place of a page
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...dates.day_order import settle
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...nothing.notice import worded
from ...numbers import whole_number
from ...page.nodes import classes, having
from ...page.page import Interval, Page
from ...posts.quotes import answer_by_quotes
from ...rules.phrase import NUMBER, number
from ..engine import Draft, Reader
from .card import Card
from .cards import cards
from .lists import counts, current_page, list_links, next_page, pagers
from .posts import Posts
from .times import zoned

_NAMES = ("phpbb", "phpbb_alert", "phpbb_confirm", "phpBB", "postbody", "topictitle", "forumtitle", "forumlink")
_SIGNS = ("phpbb.com", "viewtopic", "viewforum")
_SECTION = re.compile(r"section-(view(?:topic|forum)|index|memberlist|search|ucp|mcp|posting)")
_SCRIPT = re.compile(r"/(viewtopic|viewforum|memberlist|search|index|profile|posting|ucp)\.php")
_TOPIC = re.compile(r"[?&]t=(\d+)|-t(\d+)(?:[-./?&]|$)")
# Where the title stands, class and tag; `span.maintitle` is the board's name in 2.0.
_TITLES = (("topic-title", None), ("titles", "a"), ("maintitle", "a"), ("topic", "span"))
_STEP = re.compile(r"index\.php|viewforum|-f\d+|^\.?/?$")
_ACTION = re.compile(r"(?:^|/)(?:viewtopic|viewforum|ucp|login|posting|memberlist)\.php")
_COUNT = re.compile(NUMBER)
_COUNTED = re.compile(rf"({NUMBER})[.,' ]*[^\W\d_]")
_BRACKETED = re.compile(rf"\[\s*[^\d\]]*({NUMBER})[^\d\]]*\]")
_LOCKED = re.compile(r"(?:topic|reply)[_-]?locked|locked[_-]?(?:topic|reply|icon)", re.IGNORECASE)


class PhpBb:
    """The engine."""

    name = "phpbb"
    versions = "2.0-3.3"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By elements with phpBB's own ids, classes and addresses of forms, never by words: people write about phpBB, too."""
        if page.kind != "html" or not (page.has_named(*_NAMES) or page.names_address(*_SIGNS)):
            return ()
        body = page.tree.find("body")
        is_phpbb = body is not None and (body.get("id") or "").lower() == "phpbb"
        posts = cards(page)
        evidence = [
            *(["body#phpbb"] if is_phpbb else []),
            *([".section-*"] if body is not None and any(map(_SECTION.match, classes(body))) else []),
            *(["posts"] if posts else []),
            *([".topictitle"] if page.by_class("topictitle") else []),
            # A link in every generation (forumlist_body.html); vBulletin 4 calls the heading around one so.
            *([".forumtitle"] if any(part.tag == "a" for part in page.by_class("forumtitle")) or page.by_class("forumlink") else []),
            *(["form"] if any(_ACTION.search(form.get("action") or "") for form in page.tree.iter("form")) else []),
            *(["#phpbb_alert"] if page.by_id("phpbb_alert") or page.by_id("phpbb_confirm") else []),
            *(["links to phpbb.com"] if any(_is_credit(link) for link in page.tree.iter("a")) else []),
        ]
        return tuple(evidence) if is_phpbb or len(evidence) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        section = _section(page)
        posts = cards(page) if section not in ("posting", "ucp", "mcp", "viewforum", "index", "memberlist", "search") else []
        context = zoned(page, context, max((page.place(card.box).end for card in posts), default=0))
        if section == "memberlist" or (section == "profile" and not page.by_class("topictitle")):
            return _refusal(page) or ListDraft(Reason.PROFILE, list_links(page, context))
        if section == "search":
            return ListDraft(Reason.SEARCH, list_links(page, context))
        if posts:
            return _Topic(page, desk, context, posts).draft()
        if page.by_class("topictitle"):
            return ListDraft(Reason.TOPIC_LIST, list_links(page, context))
        if page.by_class("forumtitle") or page.by_class("forumlink"):
            return ListDraft(Reason.FORUM_INDEX, list_links(page, context))
        if refusal := _refusal(page):
            return refusal
        if section == "viewforum":
            return ListDraft(Reason.TOPIC_LIST, list_links(page, context))
        return NothingDraft(Reason.NO_POSTS_FOUND, "phpBB without posts or lists")


ENGINE = PhpBb()


def _is_credit(link: HtmlElement) -> bool:
    """Whether it is the link of the line on copyright, which stands in no post."""
    return re.fullmatch(r"https?://(?:www\.)?phpbb\.com/?", link.get("href") or "", re.IGNORECASE) is not None


def _section(page: Page) -> str | None:
    """Which page of phpBB it is: by the body's class since 3.0, else by its address."""
    body = page.tree.find("body")
    names = " ".join(sorted(classes(body))) if body is not None else ""
    found = _SECTION.search(names) or _SCRIPT.search(page.url or "")
    return found[1] if found else None


def _refusal(page: Page) -> NothingDraft | None:
    """What is printed in the place of a page: a message, or a form to log in with the reason above it."""
    for form in page.tree.iter("form"):
        action = form.get("action") or ""
        if ("mode=login" in action or "login.php" in action or form.get("id") == "login") and form.xpath(".//input[@type='password']"):
            headings = (page.text_of(e) for e in form.iter("h2", "h3", "h4", "th", "span") if page.text_of(e))
            return NothingDraft(Reason.NO_ACCESS, next(headings, "").partition("\n")[0][:200] or "a login is wanted")
    boxes = [*page.by_id("message"), *page.tree.xpath(f"//table[{having('tablebg')} or {having('forumline')}][.//th][.//*[{having('gen')}]]")]
    for box in boxes:
        text = " ".join((page.text_of(next(iter(box.iter("p")), box)) if box.tag != "table" else page.text_of(box)).split())
        return NothingDraft(worded(text, Reason.NO_ACCESS), text[:200])
    return None


class _Topic(Reader):
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, posts: list[Card]) -> None:
        super().__init__(page, desk, context)
        self.posts = posts

    def draft(self) -> ThreadDraft:
        page = self.page
        reader = Posts(page, self.desk, self.context, self.posts)
        draft = ThreadDraft("phpbb", [reader.read(at, card) for at, card in enumerate(self.posts)], extractor="phpbb")
        draft.declared_posts = self.declared()
        self.read_title(draft)
        self.read_way(draft)
        draft.closed = self.is_closed()
        draft.page, draft.pages = current_page(page)
        self.read_positions(draft)
        if not page.index.tags.get("time"):  # since 3.2 the default style states times for machines, too
            settle(draft.posts, self.context.when)
        draft.links = tuple(next_page(page))
        if draft.pages is None and draft.declared_posts == len(draft.posts):
            draft.page, draft.pages = 1, 1
        if draft.declared_posts is not None:
            draft.whole = len(draft.posts) >= draft.declared_posts
        answer_by_quotes(draft)
        return draft

    def read_title(self, draft: ThreadDraft) -> None:
        """By class; in 3.0 and for printing a heading without one, before the first post."""
        page = self.page
        first = page.place(self.posts[0].box).start
        named = [e for token, tag in _TITLES for e in page.by_class(token) if tag in (None, e.tag)]
        headings = [e for e in page.index.tags.get("h2", ()) if page.place(e).end <= first]
        linked = [h for h in headings if any("viewtopic" in (a.get("href") or "") for a in h.iter("a"))]
        for element in (*named, *linked, *headings[:1]):
            link = next((a for a in element.iter("a") if page.text_of(a)), element)
            counted = _labelled(page, link)
            place = page.place(link) if counted is None else Interval(page.place(link).start, page.place(counted).start)
            if title := page.text(place).replace("\n", " ").strip():
                draft.title = title
                self.desk.move(place, "title")
                if draft.declared_posts is None and counted is not None:
                    draft.declared_posts = _leading(page, counted)
                break
        hrefs = [a.get("href") or "" for e in (*named, *linked) for a in e.iter("a")]
        canonical = [e.get("href") or "" for e in page.tree.iter("link") if e.get("rel") == "canonical"]
        inputs = [f"?t={e.get('value')}" for e in page.tree.xpath("//form[@id='topic-search']//input[@name='t']")]
        printed = [page.text_of(a) for a in page.tree.xpath("//*[@id='page-header']//a")]
        for address_ in (*hrefs, *canonical, *inputs, page.url or "", *printed):
            if found := _TOPIC.search(address_):
                draft.topic_id = found[1] or found[2]
                return

    def read_way(self, draft: ThreadDraft) -> None:
        """The way from the index to the topic: the first that the page prints."""
        page = self.page
        for token in ("breadcrumbs", "navlinks", "nav"):
            for trail in page.by_class(token):
                links = [a for a in trail.iter("a") if _STEP.search(a.get("href") or "") or "crumb" in _around(a)]
                steps = [(page.line_of(a), a) for a in links]
                steps = [(text, a) for text, a in steps if text]
                if len(steps) < 2:
                    continue
                draft.section = tuple(dict.fromkeys(text for text, _ in steps))
                draft.forum = steps[-1][0]
                for _, link in steps:
                    self.desk.book("section", link)
                return

    def is_closed(self) -> bool | None:
        """By the lock on the button to reply; null where the visitor is shown none."""
        page = self.page
        closed: bool | None = None
        for link in page.tree.iter("a"):
            if "mode=reply" not in (link.get("href") or ""):
                continue
            marks = [*(n for e in link.iter("*") for n in classes(e)), *(i.get("src") or "" for i in link.iter("img")), *_around(link)]
            if any(mark == "fa-lock" or _LOCKED.search(mark) for mark in marks):
                return True
            closed = False
        return closed

    def declared(self) -> int | None:
        """How many posts the topic has, as the pager says."""
        page = self.page
        for part in pagers(page):
            if part.tag == "ul":  # Bootstrap's: the count is the first of its items
                if counted := _leading(page, next(iter(part), part)):
                    return counted
                continue
            links = [page.place(e) for e in part.iter("a", "ul", "strong", "b")]
            text = page.text(page.place(part), links).replace("\xa0", " ")
            if counts(part):
                found = _COUNT.search(text)
                count = found[0] if found else None
            else:
                bracketed = _BRACKETED.fullmatch(text.strip())
                count = bracketed[1] if bracketed else None
            if count:
                return number(count)
        return None

    def read_positions(self, draft: ThreadDraft) -> None:
        """Counted on from the first of the page, where its address says which that is."""
        start = re.search(r"[?&]start=(\d+)", self.page.url or "")
        first = whole_number(start[1]) + 1 if start else 1
        if start is None and (draft.page or 1) > 1:
            full = draft.page != draft.pages
            first = ((draft.page or 1) - 1) * len(draft.posts) + 1 if full or not draft.declared_posts else draft.declared_posts - len(draft.posts) + 1
        repeated = self.repeats_first(draft, first)
        for at, post in enumerate(draft.posts):
            post.position = 1 if repeated and not at else first + at - repeated

    def repeats_first(self, draft: ThreadDraft, first: int) -> bool:
        """Whether the topic's first post stands above the others of a later page, as an extension has it: there is one more than there should be."""
        if first <= 1 or draft.declared_posts is None or not draft.page or draft.page < 2:
            return False
        full = (first - 1) // (draft.page - 1)
        return len(draft.posts) == 1 + min(full, draft.declared_posts - first + 1)


def _labelled(page: Page, heading: HtmlElement) -> HtmlElement | None:
    """The label behind a title that counts the topic's posts ("4 posts"), as styles of other frames have it."""
    last = heading[-1] if len(heading) else None
    return last if last is not None and last.tag == "span" and "label" in classes(last) and _leading(page, last) is not None else None


def _leading(page: Page, part: HtmlElement) -> int | None:
    """The number that an element begins with, where it counts something: "4 posts", not "2"."""
    found = _COUNTED.match(page.line_of(part).replace("\xa0", " "))
    return number(found[1]) if found else None


def _around(link: HtmlElement) -> set[str]:
    """The classes of the link and of the two elements around it."""
    parent = link.getparent()
    above = parent.getparent() if parent is not None else None
    return {name for e in (link, parent, above) if e is not None for name in classes(e)}
