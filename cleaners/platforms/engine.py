"""What a forum engine is: a file or folder here with an `ENGINE`. Found by itself; there is no list to edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Protocol

from lxml.html import HtmlElement

from schemas.target import Link

from ..context import Context
from ..draft import ListDraft, NothingDraft, ThreadDraft
from ..ledger import Desk
from ..page.page import Page
from ..posts.subtree import within

Draft = ThreadDraft | ListDraft | NothingDraft


class Engine(Protocol):
    """A forum software whose pages we can read."""

    name: str
    versions: str
    """For people: the generations that were read, e.g. `2.0-2.7`."""

    def recognise(self, page: Page) -> tuple[str, ...]:
        """What on the page gives the engine away; empty where nothing does."""

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The page's thread or links; books what it reads."""


def most_evident(engines: Iterable[Engine], page: Page) -> tuple[Engine, tuple[str, ...]] | tuple[None, tuple[()]]:
    """The engine with the most evidence on the page, the first of several, and that evidence; (None, ()) where none finds any."""
    found = [(engine, evidence) for engine in engines if (evidence := engine.recognise(page))]
    return max(found, key=lambda pair: len(pair[1]), default=(None, ()))


def next_page(page: Page, links: Iterable[HtmlElement]) -> tuple[Link, ...]:
    """The page after this one: the first of the links that leads anywhere."""
    targets = (target for link in links if (target := page.url_of(link)))
    return tuple(Link(url=target, kind="next_page") for target in islice(targets, 1))


class Reader:
    """Reads a page, or its posts: the page, the desk at which it books what it reads, and what it must know beside."""

    def __init__(self, page: Page, desk: Desk, context: Context) -> None:
        self.page = page
        self.desk = desk
        self.context = context

    def text(self, field: str, parts: Iterable[HtmlElement]) -> str | None:
        """What the first of the elements that shows anything says; books it as read into the field."""
        return self._shown(field, parts, self.page.text_of)

    def line(self, field: str, parts: Iterable[HtmlElement]) -> str | None:
        """The same on one line."""
        return self._shown(field, parts, self.page.line_of)

    def _shown(self, field: str, parts: Iterable[HtmlElement], reading: Callable[[HtmlElement], str]) -> str | None:
        for part in parts:
            if shown := reading(part):
                self.desk.book(field, part)
                return shown
        return None

    def read_section(self, draft: ThreadDraft, links: Sequence[HtmlElement]) -> None:
        """Section and forum by the links of the way to a thread; where there is but one, it leads to the site's front page."""
        draft.section = tuple(map(self.page.line_of, links))
        draft.forum = draft.section[-1] if len(draft.section) > 1 else None
        self.desk.book("section", *links)


class _Boxed(Protocol):
    """A post's elements, of which one holds all of it."""

    @property
    def box(self) -> HtmlElement: ...


class NestedReader(Reader):
    """Reads posts whose elements may stand in each other; `within` has for a post's element those of the posts in it."""

    def __init__(self, page: Page, desk: Desk, context: Context, found: Iterable[_Boxed]) -> None:
        super().__init__(page, desk, context)
        self.within = within([card.box for card in found])
