"""What a page of Discuz! says of its thread around the posts: the way to it, its title, its number, its pages, and how often it was answered.

    #pt .z, #nav            the way to the thread             X; 6.x and 7.x, the archive
    #thread_subject         its title; #threadtitle h1 (7.x), .viewthread h1 (6.x), .postlist h2, .view_tit (phones)
    .pg, .pages             numbers of pages                  X; 6.x and 7.x
    .hm span.xi1            how often it was seen and answered, above the first page

Templates: template/default/forum/viewthread.htm, source/function/function_core.php multi(); before X templates/default/viewthread.htm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ...draft import ThreadDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..engine import Reader

TOPIC = re.compile(r"(?:viewthread|mod=viewthread)\S*[?&]p?tid=(\d+)|[?&]p?tid=(\d+)|(?:^|/)thread-(\d+)-\d+|[?/]tid-(\d+)")
_THREAD = re.compile(r"mod=viewthread|viewthread\.php|(?:^|/)thread-\d+-\d+|goto=(?:findpost|lastpost)|[?/]tid-\d+")
_PAGE_OF_URL = re.compile(r"[?&]page=(\d{1,6})(?!\d)|(?:^|/)thread-\d+-(\d{1,6})-|[?/]tid-\d+-page-(\d{1,6})")
ONE_AUTHOR = re.compile(r"[?&]authorid=[1-9]")
"""A view of what one member wrote alone."""
_NUMBER = re.compile(r"\d{1,7}")
_BARS = ("pg", "pages")
_COUNTED = 2
"""The numbers above the first page: how often the thread was seen, and answered."""


class Head(Reader):
    """What stands around the posts of one page."""

    def read(self, draft: ThreadDraft, top: int) -> None:
        """All but the pages; `top` is where the posts begin."""
        self.read_section(draft, self._trail())
        for title in self._titles():
            links = [link for link in title.iter("a") if not _THREAD.search(address := link.get("href") or "") or ONE_AUTHOR.search(address)]
            kind = title.iter("em")  # of threads there, in the view for phones
            text = " ".join(self.page.text(self.page.place(title), map(self.page.place, (*links, *kind))).split())
            if text:
                draft.title = text
                self.desk.book("title", title)
                break
        draft.topic_id = self.topic_id()
        tags = [link for part in self.page.by_class("ptg") for link in part.iter("a") if "mod=tag" in (link.get("href") or "")]
        draft.tags = tuple(filter(None, map(self.page.line_of, tags)))
        self.desk.book("tags", *tags)
        draft.declared_posts = self._declared(top)

    def topic_id(self) -> str | None:
        """By the page's own address, else by what answers or prints it."""
        canonical = [link.get("href") or "" for link in self.page.naming if link.tag == "link" and link.get("rel") == "canonical"]
        forms = [form.get("action") or "" for form in self.page.index.tags.get("form", ()) if "reply" in (form.get("action") or "")]
        tools = [link.address for link in self.page.links if "action=printable" in link.address or "goto=nextoldset" in link.address]
        for address in (self.page.url or "", *canonical, *forms, *tools):
            if found := TOPIC.search(address):
                return str(next(filter(None, found.groups())))
        return None

    def pages(self) -> tuple[int, int, HtmlElement | None]:
        """This page, how many there are, and the link to the next."""
        of_url = _PAGE_OF_URL.search(self.page.url or "")
        current = whole_number(next(filter(None, of_url.groups()))) if of_url else 1
        last, following = current, None
        for bar in bars(self.page):
            here = next((whole_number(text) for part in bar.iter("strong") if (text := self.page.text_of(part)).isdecimal() and len(text) < 7), None)
            current = here or current
            last = max([last, current, *_numbers(self.page, bar)])
            following = following if following is not None else onward(bar)
        return current, last, following

    def _trail(self) -> list[HtmlElement]:
        """The links of the way to the thread, without its own and without the picture of a house."""
        parts = [*(part for box in self.page.by_id("pt") for part in box.iter("div") if "z" in classes(part)), *self.page.by_id("nav")]
        links = [link for part in parts[:1] for link in part.iter("a") if "nvhm" not in classes(link) and self.page.line_of(link)]
        return [link for link in links if not _THREAD.search(link.get("href") or "")]

    def _titles(self) -> Iterator[HtmlElement]:
        page = self.page
        yield from page.by_id("thread_subject")
        yield from (part for box in page.by_id("threadtitle") for part in box.iter("h1"))
        yield from (part for box in page.by_class("viewthread") for part in box.iterchildren("h1"))
        yield from (part for box in page.by_class("postlist") for part in box.iterchildren("h2"))
        yield from page.by_class("view_tit")

    def _declared(self, top: int) -> int | None:
        for box in self.page.by_class("hm"):
            numbers = [self.page.text_of(part) for part in box.iter("span") if "xi1" in classes(part)]
            if len(numbers) == _COUNTED and all(map(str.isdecimal, numbers)) and self.page.place(box).end <= top:
                self.desk.book("declared_posts", box)
                return whole_number(numbers[1]) + 1
        return None


def bars(page: Page) -> list[HtmlElement]:
    """Where numbers of pages stand; those below the comments of a post are its own."""
    found = [bar for name in _BARS for bar in page.by_class(name)]
    return [bar for bar in found if not any("cm" in classes(up) for up in bar.iterancestors("div"))]


def onward(bar: HtmlElement) -> HtmlElement | None:
    """The link to the next page."""
    return next((link for link in bar.iter("a") if {"nxt", "next"} & classes(link)), None)


def _numbers(page: Page, bar: HtmlElement) -> Iterator[int]:
    """Those of the links, and how many pages there are, as a title tells."""
    for part in bar.iter("a", "span"):
        if part.tag == "a" or part.get("title"):
            text = page.line_of(part) or part.get("title") or ""
            yield from (whole_number(number) for number in _NUMBER.findall(text))
