"""What a vBulletin page says of its thread around the posts: the way to it, its title, its pages, and whether it is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ...context import Context
from ...draft import ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..engine import Reader
from .cards import Card

_TOPIC = re.compile(
    r"(?:showthread|printthread|newreply|subscription|sendmessage|misc|threadtag|threadrate|postings)\.php\?(?:[^#]*&)?t(?:hreadid)?=(\d+)"
    r"|showthread\.php[?/](\d+)(?:-|$|&|#)|/threads?/(\d+)(?:-|$|/)|(?:^|[/?])t-(\d+)(?:-p-\d+)?\.html"
)
_SLUG = re.compile(r"/(\d+)-[^/?#]+?(?:\.html|/page-?\d+|/)?(?:[?#]|$)")
_PAGE_OF_URL = re.compile(r"[?&]page=(\d+)|[?&]pp=\d+&page=(\d+)|/page-?(\d+)(?!\d)|-p-(\d+)\.html")
_PAGE_OF_SLUG = re.compile(r"-(\d+)\.html(?:[?#]|$)")
_NUMBER = re.compile(r"\d[\d.,]*")
_CLOSED_PICTURE = re.compile(r"/threadclosed[^/]*\.(?:gif|png)$")
_OPEN_PICTURE = re.compile(r"/(?:reply|newreply)[^/]*\.(?:gif|png)$")
_BARS = ("pagenav", "pagination", "js-pagenav")


class Head(Reader):
    """What stands around the posts of one page; `first` is the page's first post."""

    def __init__(self, page: Page, desk: Desk, context: Context, first: Card | None) -> None:
        super().__init__(page, desk, context)
        self.first = first

    def read(self, draft: ThreadDraft) -> None:
        """All but the pages."""
        links = self._trail()
        self.read_section(draft, links)
        for title in self._titles():
            if text := self.page.line_of(title):
                draft.title = text
                self.desk.book("title", title)
                break
        draft.topic_id = self.topic_id()
        draft.closed = self._is_closed()
        draft.declared_posts = self._declared()
        tags = [link for part in self.page.by_id("tag_list_cell") for link in part.iter("a") if "tag=" in (link.get("href") or "")]
        draft.tags = tuple(filter(None, map(self.page.line_of, tags)))
        self.desk.book("tags", *tags)

    def topic_id(self, addresses: tuple[str, ...] = ()) -> str | None:
        """By the thread's own address, else by what answers, prints or follows it, which stands outside of posts; in 5.x its first post has its number."""
        page = self.page
        for href in (page.url or "", *addresses):
            if found := _TOPIC.search(href):
                return next(group for group in found.groups() if group)
        if self.first is not None and self.first.generation == 5 and "conversation-starter" in " ".join(classes(self.first.box)):
            return self.first.id
        slug = _SLUG.search(page.url or "")
        if slug:
            return slug[1]
        fields = [field for form in page.index.tags.get("form", ()) for field in form.iter("input") if field.get("name") in ("searchthreadid", "t", "threadid")]
        if number := next((value for field in fields if (value := field.get("value") or "").isdecimal()), None):
            return number
        return next((next(group for group in found.groups() if group) for link in self._tools() if (found := _TOPIC.search(link.get("href") or ""))), None)

    def pages(self, first_position: int | None, *, more: bool) -> tuple[int, int]:
        """This page and how many there are: as printed, else by the links and the address; `more` where a link leads to the next."""
        current, total = self._printed_pages()
        url = self.page.url or ""
        if current is None and (found := _PAGE_OF_URL.search(url)):
            current = whole_number(next(group for group in found.groups() if group))
        # A slug may end in a number, too: only posts that are not the first tell that it is a page's.
        if current is None and (first_position or 1) > 1 and (found := _PAGE_OF_SLUG.search(url)):
            current = whole_number(found[1])
        current = current or 1
        numbers = [whole_number(text) for bar in self._bars() for link in bar.iter("a") if (text := self.page.text_of(link)).isdecimal() and len(text) < 6]
        return current, max(current + more, total or 0, *numbers)

    def _trail(self) -> list[HtmlElement]:
        """The links of the way to the thread: by the ids and classes of the generations, else by schema.org's."""
        page = self.page
        new = [part for name in ("breadcrumb", "breadcrumbs") for part in page.by_id(name)]
        old = [part for part in page.by_class("navbar") if part.tag == "span"]
        marked = [part for tag in ("ol", "ul", "div", "nav") for part in page.index.tags.get(tag, ()) if "BreadcrumbList" in (part.get("itemtype") or "")]
        for parts in (new, old, marked):
            seen: set[str] = set()
            links = []
            for link in (link for part in parts for link in part.iter("a")):
                if page.line_of(link) and (href := link.get("href") or "") not in seen and not _TOPIC.search(href):
                    seen.add(href)
                    links.append(link)
            if links:
                return links
        return []

    def _titles(self) -> Iterator[HtmlElement]:
        """Where the thread's title may stand, the surest first."""
        page = self.page
        for part in page.by_class("threadtitle"):
            if part.tag in ("h1", "span", "div"):
                yield from part.iter("a")
                yield part
        yield from page.by_class("main-title")
        if "/showpost.php" in (page.url or ""):  # a single post names its thread by a link to the post
            heads = (part for part in page.by_class("tcat") if part.tag == "td")
            yield from (link for head in heads for link in head.iter("a") if "showthread.php" in (link.get("href") or ""))
        yield from reversed([strong for part in page.by_class("navbar") if part.tag == "td" for strong in part.iter("strong")])
        yield from (part for bar in page.by_id("breadcrumb") for part in bar.iter("li") if "lastnavbit" in classes(part))

    def _tools(self) -> Iterator[HtmlElement]:
        """The links outside of posts."""
        boxes = [self.page.place(self.first.box)] if self.first else []
        top = boxes[0].start if boxes else 0
        yield from (link for link in self.page.index.tags.get("a", ()) if self.page.place(link).end <= top or not boxes)
        yield from (link for name in ("threadtools_menu", "threadtools") for part in self.page.by_id(name) for link in part.iter("a"))

    def _is_closed(self) -> bool | None:
        """By the button to answer: in 3.x a picture, in 4.x one with a sign for "add" where the thread is open."""
        pictures = [image.get("src") or "" for image in self.page.index.tags.get("img", ()) if image.getparent().tag == "a"]
        answers = [image for image in pictures if _CLOSED_PICTURE.search(image) or _OPEN_PICTURE.search(image)]
        if answers:
            return any(map(_CLOSED_PICTURE.search, answers))
        for button in self.page.by_id("newreplylink_top"):
            return button.find(".//span") is None
        return None

    def _declared(self) -> int | None:
        """How many posts the thread has, from "Results 1 to 10 of 11"."""
        told = [self.page.line_of(part) for part in self.page.by_class("postpagestats")]
        arrows = [link for link in self.page.index.tags.get("a", ()) if {"next", "prev", "start"} & set((link.get("rel") or "").split())]
        told += [link.get("title") or "" for link in (*(link for bar in self.page.by_class("pagenav") for link in bar.iter("a")), *arrows)]
        for text in told:
            numbers = _NUMBER.findall(text)
            if len(numbers) == 3:
                return max(whole_number("".join(filter(str.isdecimal, number))) for number in numbers)
        return None

    def _bars(self) -> list[HtmlElement]:
        return [bar for name in _BARS for bar in self.page.by_class(name)] + self.page.by_id("pagenumbers")

    def _printed_pages(self) -> tuple[int | None, int | None]:
        """As "Page 1 of 5" above the links, or as the number among them that is none."""
        page = self.page
        for bar in self._bars():
            for part in bar.iter("td", "a", "label", "div"):
                numbers = _NUMBER.findall(page.line_of(part)) if {"vbmenu_control", "popupctrl", "js-pagenav-label"} & classes(part) else []
                if len(numbers) == 2:
                    current, total = (whole_number("".join(filter(str.isdecimal, number))) for number in numbers)
                    return current, total
            for part in bar.iter("strong", "b", "span", "a", "input"):
                chosen = part.tag in ("strong", "b") or {"selected", "js-pagenav-current-button"} & classes(part)
                if chosen and (text := page.text_of(part)).isdecimal():
                    totals = [
                        whole_number(text) for total in bar.iter("span", "div") if "pagetotal" in classes(total) and (text := page.text_of(total)).isdecimal()
                    ]
                    return whole_number(page.text_of(part)), max(totals, default=None)
        return None, None
