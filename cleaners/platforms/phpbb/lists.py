"""What phpBB's lists lead to: topics and forums, with the counts and times that their rows print.

Templates: styles/*/template/{viewforum_body,forumlist_body,search_results}.html; templates/subSilver/{viewforum_body,index_body}.tpl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...numbers import whole_number
from ...page.nodes import classes, having
from ...page.page import Page
from ...urls import join

_KINDS = {"topictitle": "thread", "forumtitle": "forum", "forumlink": "forum", "subforum": "forum"}
_SESSION = re.compile(r"([?&])sid=[0-9a-f]*(?:&|(?=#|$))")
_START = re.compile(r"[?&]start=(\d+)")
_TOPIC = re.compile(r"viewtopic\.php\?(?:[^#]*&)?t=\d+(?!.*[?&](?:p|start|view)=)[^#]*$")
_COUNTS = ("topicdetails", "postdetails")
_COUNTED = re.compile(r"(?P<count>\d[\d.,]*)\s+[^\W\d][^\d]*")
_PLAIN = frozenset({"nav", "gensmall"})
"""Before 3.0 all small print is called so."""


def address(page: Page, element: HtmlElement) -> str | None:
    """Where a link or a picture leads, without the number of the visitor's session, which phpBB puts into every address of a first visit."""
    href = element.get("href") or element.get("src") or ""
    bare = _SESSION.sub(lambda found: found[1] if found[0].endswith("&") else "", href)
    return join(page.base, bare)


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Topics and forums in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    tests = " or ".join(having(token) for token in _KINDS)
    for anchor in page.tree.xpath(f"//a[{tests}] | //*[{having('topictitle')}]//a[@href]") or _unnamed(page):
        target = address(page, anchor)
        # A search for posts prints the forum's link on the line of the topic's.
        kind = next((kind for token, kind in _KINDS.items() if token in classes(anchor)), "forum" if "viewforum.php?" in (target or "") else "thread")
        title = page.line_of(anchor)
        if not target or not title or target in found:
            continue
        rows = (up for up in anchor.iterancestors("li", "tr", "div") if up.tag == "tr" or "row" in classes(up))
        row = None if "subforum" in classes(anchor) else next(rows, None)
        found[target] = Link(
            url=target,
            title=title,
            kind=kind,
            reply_count=_replies(page, row) if row is not None and kind == "thread" else None,
            last_post_at=_last_post(page, row, context) if row is not None else None,
        )
    return (*found.values(), *next_page(page))


def _unnamed(page: Page) -> list[HtmlElement]:
    """The links to topics of a style of 2.0 that calls their titles nothing; not those to their pages and last posts."""
    return [anchor for anchor in page.index.tags.get("a", ()) if _TOPIC.search(anchor.get("href") or "") and not page.line_of(anchor).isdecimal()]


def _replies(page: Page, row: HtmlElement) -> int | None:
    """The first counter of a topic's row: by class, else the first cell with nothing but a number."""
    counters = row.xpath(f".//*[{' or '.join(having(token) for token in ('posts', *_COUNTS))}]")
    for cell in counters or [cell for cell in row.iter("td") if page.line_of(cell).isdecimal()]:
        digits = re.match(r"[\d.,\s]+", page.text_of(cell))
        number = "".join(sign for sign in digits[0] if sign.isdecimal()) if digits else ""
        if number:
            return whole_number(number)
    for cell in row.iter("td", "div"):  # styles on Bootstrap print "2 Replies" above "33 Views"
        counted = [_COUNTED.fullmatch(line) for line in page.text_of(cell).split("\n")]
        if len(counted) == 2 and counted[0] and counted[1]:
            return whole_number("".join(sign for sign in counted[0]["count"] if sign.isdecimal()))
    return None


def _last_post(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    cells = row.xpath(f".//*[{having('lastpost')}]") or row.xpath("./td[last()]")
    for cell in cells[:1]:
        for time in cell.iter("time"):
            if (found := iso(time.get("datetime") or "", zone=context.zone)).at:
                return found.at
        for line in reversed(page.text_of(cell).split("\n")):
            if at := context.when(line).at:
                return at
    return None


def pagers(page: Page) -> list[HtmlElement]:
    """The elements that count pages and link to others; those of single topics in a list are none.

    Styles that call them otherwise keep the link by which one jumps to a page: `jumpto()` is the function of every style of 3.0, the class that of the
    style for phones. In subsilver2, which has the small print of 2.0, it stands apart from what counts posts.
    """
    found = [e for e in page.by_class("pagination") if not any("row" in classes(up) for up in e.iterancestors("li"))]
    return found or list(_jumps(page)) or list(_bars(page)) or [*page.by_class("nav"), *page.by_class("gensmall")]


def _jumps(page: Page) -> Iterator[HtmlElement]:
    for anchor in page.index.tags.get("a", ()):
        jumps = (anchor.get("onclick") or "").startswith("jumpto()") or "jumpto" in classes(anchor)
        if jumps and not any(classes(up) & _PLAIN for up in anchor.iterancestors()):
            yield anchor.getparent()


def _bars(page: Page) -> Iterator[HtmlElement]:
    """What counts posts and pages in the bar above the posts of 3.1 and later: two numbers are emphasised in it ("3 posts • Page <strong>1</strong> ...")."""
    for bar in page.by_class("action-bar"):
        yield from (part for part in bar.iter("div", "span") if sum(child.tag == "strong" and page.text_of(child).isdecimal() for child in part) == 2)


def counts(pager: HtmlElement) -> bool:
    """Whether an element is one that counts pages by what it is, and not only where its words do."""
    return not classes(pager) & _PLAIN


def next_page(page: Page) -> Iterator[Link]:
    """The page after this one: by its relation or class; else by the lowest place in the list that lies behind this page's."""
    parts = pagers(page)
    anchors = [a for part in parts for a in part.iter("a")]
    named = [a for a in anchors if a.get("rel") == "next" or any("next" in classes(up) for up in a.iterancestors("li"))]
    named.extend(page.tree.xpath(f"//fieldset/a[{having('right-box')}]"))
    for anchor in named:
        if target := address(page, anchor):
            yield Link(url=target, kind="next_page")
            return
    here = _START.search(page.url or "")
    current = current_page(page)[0]
    starts = {
        whole_number(found[1]): a for a in anchors if (found := _START.search(a.get("href") or "")) and not any("topictitle" in classes(s) for s in _row_of(a))
    }
    step = min((start for start in starts if start), default=0)
    at = whole_number(here[1]) if here else ((current or 1) - 1) * step
    for start in sorted(starts):
        if start > at and (target := address(page, starts[start])):
            yield Link(url=target, kind="next_page")
            return


def _row_of(anchor: HtmlElement) -> list[HtmlElement]:
    row = next(anchor.iterancestors("tr"), None)
    return list(row.iter("a", "span")) if row is not None else []


def current_page(page: Page) -> tuple[int | None, int | None]:
    """This page and how many there are: "Page 2 of 3" with both numbers emphasised, else the numbers of the links."""
    parts = pagers(page)
    for part in dict.fromkeys((*parts, *page.by_class("page-number"), *page.by_class("nav"), *page.by_class("gensmall"))):
        for group in (part, *part.iter("a", "span")):
            numbers = [page.text_of(e) for e in group if e.tag in ("strong", "b")]
            if len(numbers) == 2 and all(number.isdecimal() for number in numbers) and 1 <= whole_number(numbers[0]) <= whole_number(numbers[1]):
                return whole_number(numbers[0]), whole_number(numbers[1])
        if part in parts and counts(part):
            items = [e for e in part.iter("li", "a", "strong", "span") if page.text_of(e).isdecimal()]
            active = next((whole_number(page.text_of(e)) for e in items if e.tag == "strong" or (e.tag == "li" and "active" in classes(e))), None)
            if active is not None:
                return active, max(whole_number(page.text_of(e)) for e in items)
    return _numbered(page)


def _numbered(page: Page) -> tuple[int | None, int | None]:
    """The same where styles of 2.0 print nothing but "Goto page 1, 2, 3": the number that is no link, and the last."""
    for part in page.by_class("gensmall"):
        linked = [whole_number(text) for a in part.iter("a") if _START.search(a.get("href") or "") and (text := page.text_of(a)).isdecimal()]
        bare = [whole_number(text) for b in part.iter("b") if len(b) == 0 and b.getparent().tag != "a" and (text := page.text_of(b)).isdecimal()]
        if linked and len(bare) == 1 and not any("topictitle" in classes(e) for a in part.iter("a") for e in _row_of(a)):
            return bare[0], max(*bare, *linked)
    return None, None
