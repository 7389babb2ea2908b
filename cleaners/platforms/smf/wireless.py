"""SMF's views for phones: WAP2 and i-mode of 1.1 and 2.0. They print no times, no numbers of posts and no signatures.

    p, td    <strong>Ada</strong>: her words         a name alone in bold, or linked, at the beginning of what holds a post
    --- Quote from: Ada on DATE ---                  lines around a quote; around code likewise
    ?topic=N.0;wap2  ?board=N.0;imode                the links of lists; those with an access key of `0`, `*` and `#` lead up, back and onward
    (1/2)                                            this page, and how many there are

Template: Themes/default/Wireless.template.php, wap2_ and imode_display, _messageindex, _boardindex, _below. WAP 1.1, which is no HTML, is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...posts.cited import Cited, Marked
from ...posts.quotes import answer_by_quotes
from ...urls import join
from ..engine import Draft, next_page
from .words import quoted_author

VIEWS = (";wap2", ";imode")
"""What the address of each page, and those of its links, end with."""
_VIEW = re.compile(r"[?;&](?:wap2|imode)(?=[;&#]|$)")
_FULL = re.compile(r"[?;&]nowap$")
"""The way to the page for large screens, which is the last link of each."""
_TOPIC = re.compile(r"[?;&]topic=(\d+)(?:\.(\d+))?")
_BOARD = re.compile(r"[?;&]board=\d+")
_PAGES = re.compile(r"(?:<< < )?\((\d{1,6})/(\d{1,6})\)")
_STEPS = frozenset("0*#")
_MARK = re.compile(r"--- (\S.*?)\s*---")
_NAMES = frozenset({"strong", "b", "a"})


def is_wireless(page: Page) -> bool:
    """Whether it is a page of these views: it leads to the one for large screens, and stays in its own view wherever else it leads."""
    links = [link.address for link in page.links]
    return any(map(_FULL.search, links)) and any(map(_VIEW.search, (page.url or "", *links)))


def read_wireless(page: Page, desk: Desk, context: Context) -> Draft:
    """A topic, or a list, or why there is neither."""
    if posts := _posts(page):
        return _topic(page, desk, posts)
    if any("action=login2" in (form.get("action") or "") for form in page.tree.iter("form")):
        return NothingDraft(Reason.NO_ACCESS, "a login is wanted")
    links = tuple(_links(page))
    if links:
        of_board = any(link.kind == "thread" for link in links) or _BOARD.search(page.url or "")
        return ListDraft(Reason.TOPIC_LIST if of_board else Reason.FORUM_INDEX, (*links, *_onward(page)))
    return NothingDraft(Reason.NO_POSTS_FOUND, "SMF's view for phones without posts or lists")


def _posts(page: Page) -> list[tuple[HtmlElement, HtmlElement]]:
    """What holds each post, and its author's name."""
    if not any(map(_TOPIC.search, _addresses(page))):
        return []
    holders = (element for tag in ("p", "td") for element in page.index.tags.get(tag, ()))
    return [(holder, holder[0]) for holder in holders if len(holder) and not (holder.text or "").strip() and _is_name(holder[0])]


def _is_name(element: HtmlElement) -> bool:
    linked = element.tag != "a" or "action=profile" in (element.get("href") or "")
    return element.tag in _NAMES and linked and (element.tail or "").lstrip().startswith(":")


def _addresses(page: Page) -> Iterator[str]:
    """Those of the page itself."""
    yield page.url or ""
    yield from (link.get("href") or "" for link in page.tree.iter("link") if link.get("rel") == "canonical")


def _topic(page: Page, desk: Desk, posts: Sequence[tuple[HtmlElement, HtmlElement]]) -> ThreadDraft:
    draft = ThreadDraft("smf", [], extractor="smf.wireless")
    found = next(found for address in _addresses(page) if (found := _TOPIC.search(address)))
    draft.topic_id = found[1]
    before = whole_number(found[2] or "0")
    for at, (holder, name) in enumerate(posts):
        post = _post(page, desk, holder, name, f"posts.{at}")
        post.position = before + at + 1
        draft.posts.append(post)
    ways = (part for tag in ("p", "td") for part in page.index.tags.get(tag, ()) if " > " in page.line_of(part))
    if (way := next(ways, None)) is not None and page.place(way).end <= page.place(posts[0][0]).start:
        draft.section = tuple(page.line_of(way).split(" > "))
        draft.forum = draft.section[-1]
        desk.book("section", way)
    if (numbers := _PAGES.search(" ".join(line.text for line in page.lines))) is not None:
        draft.page, draft.pages = whole_number(numbers[1]), whole_number(numbers[2])
        draft.whole = draft.pages == 1
    draft.links = _onward(page)
    answer_by_quotes(draft)
    return draft


def _post(page: Page, desk: Desk, holder: HtmlElement, name: HtmlElement, field: str) -> PostDraft:
    begin, end = page.place(holder).start, page.place(name).end
    marks = _Marks(page, Interval(end, page.place(holder).end))
    head = Interval(begin, end + 1)  # with the colon
    body = read_body(page, desk, holder, field, without=[head, *marks.mute], marked=marks.quotes)
    printed = page.line_of(name)
    desk.book(f"{field}.author", name)
    target = page.url_of(name) if name.tag == "a" else None
    return PostDraft(body, author=Author(name=printed, url=target) if printed else None)


@dataclass(slots=True)
class _Marks:
    """The lines that mark where quotes and code begin and end in a post: these are opened by a word with a colon, quotes also by one without."""

    page: Page
    place: Interval
    quotes: list[Marked] = field(default_factory=list)
    mute: list[Interval] = field(default_factory=list)
    """Marks that name nobody."""

    def __post_init__(self) -> None:
        opened: list[tuple[str, Interval]] = []
        for line in (self.page.lines[index] for index in self.page.lines_in(self.place)):
            mark = _MARK.fullmatch(line.text)
            if mark is None or line.start < self.place.start:
                continue
            own = Interval(line.start, line.end)
            if opened and ":" not in mark[1]:
                self._close(*opened.pop(), own)
            else:
                opened.append((mark[1], own))
        self.quotes.sort(key=lambda quote: (quote.place.start, -quote.place.end))

    def _close(self, said: str, first: Interval, last: Interval) -> None:
        self.mute.append(last)
        author, _ = quoted_author(said)
        if author is None:
            self.mute.append(first)
        if not said.endswith(":"):  # "Code:"
            self.quotes.append(Marked(Interval(first.end, last.start), Cited(None, author, None, first if author else None)))


def _links(page: Page) -> Iterator[Link]:
    """Boards and topics, once each."""
    seen = set()
    for anchor, address, _ in page.links:
        kind = "thread" if _TOPIC.search(address) else "forum" if _BOARD.search(address) else None
        target = join(page.base, address)
        if (
            kind is None
            or target is None
            or target in seen
            or anchor.get("accesskey") in _STEPS
            or _FULL.search(address)
            or "#" in address
            or "action=" in address
        ):
            continue
        if any(map(str.isalnum, title := page.line_of(anchor))):
            seen.add(target)
            yield Link(url=target, title=title, kind=kind)


def _onward(page: Page) -> tuple[Link, ...]:
    anchors = [anchor for anchor, _, _ in page.links]
    return next_page(page, [anchor for anchor in anchors if anchor.get("accesskey") == "#" or page.line_of(anchor) == ">"])
