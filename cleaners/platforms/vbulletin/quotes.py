"""What vBulletin makes of the marks in a post: quotes, blocks of code, and the words that it prints above them.

    3.x   div > div "Quote:" + table td > [div "Originally Posted by" strong, a[href*=#postN]] + [div words]
          the same without a table in themes for small screens: div > div "Quote:" + [div "Originally Posted by"] + [div words]
    4.x   .bbcode_container > .bbcode_quote > .bbcode_postedby + .message
          .bbcode_container > .bbcode_description "Code:" + .bbcode_code

Templates: bbcode_quote, bbcode_quote_printable, bbcode_code, bbcode_html, bbcode_php. None of them is a `<blockquote>`; those are how an indented paragraph is
printed (includes/class_bbcode.php, 4.x vb/bbcodeparser.php), and in 4.x the whole post.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from ...draft import Body
from ...ledger import Desk
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited
from ...posts.subtree import outside

_QUOTED_POST = re.compile(r"#post(\d+)$|[?&]p=(\d+)")
_LONGEST_LABEL = 40
_UNBOXED = 3
"""Label, name and words."""


def read_words(page: Page, desk: Desk, words: HtmlElement, field: str, attachments: Sequence[HtmlElement] = (), others: Sequence[HtmlElement] = ()) -> Body:
    """The words of a post; `others` are posts that stand in it."""
    _unindent(words)
    marks = _Marks(words, others)
    return read_body(page, desk, words, field, dropped=[*others, *marks.labels], attachments=attachments, quoted=marks.quotes, citation=marks.cited)


def _unindent(words: HtmlElement) -> None:
    """No `<blockquote>` of vBulletin is a quote."""
    for part in list(words.iter("blockquote")):
        part.tag = "div"


@dataclass(slots=True)
class _Marks:
    """The marks in one post."""

    quotes: dict[HtmlElement, HtmlElement]
    """Quotes, each with the element that begins with its author."""
    labels: dict[HtmlElement, None]
    """In document order; each quote asks whether it begins with one."""

    def __init__(self, words: HtmlElement, others: Sequence[HtmlElement]) -> None:
        self.quotes, self.labels = {}, {}
        for part in (part for part in outside(words, set(others).__contains__) if part.tag == "div"):
            names = classes(part)
            if "bbcode_quote" in names:
                self.quotes[part] = part
            elif "bbcode_description" in names:
                self.labels[part] = None
            elif (block := _labelled(part)) is not None:
                self.labels[part] = None
                if block.find("code") is None and block.tag != "pre":
                    cell = next(block.iter("td"), block)
                    self.quotes[_around(part, block, words)] = cell
            elif (around := _unboxed(part)) is not None and around is not words:
                self.labels[part] = None
                self.quotes[around] = around

    def cited(self, quote: HtmlElement) -> Cited:
        """Who is quoted."""
        for line in _lines(self.quotes[quote], self.labels):
            name = next((line_in(strong) for strong in line.iterchildren("strong")), None)
            links = (_QUOTED_POST.search(link.get("href") or "") for link in line.iter("a"))
            post_id = next((found[1] or found[2] for found in links if found), None)
            if name or post_id:
                return Cited(line, name, post_id)
        return Cited()


def _labelled(label: HtmlElement) -> HtmlElement | None:
    """The table, box or code that stands below a short line that ends in a colon, as the templates of 3.x print it."""
    if ("smallfont" not in classes(label) and label.find("label") is None) or next(label.iter("input", "button"), None) is not None:
        return None  # what a button opens is a site's own mark
    block = label.getnext()
    text = label.text_content().strip() if block is not None and not (label.tail or "").strip() else ""
    if not text.endswith(":") or len(text) > _LONGEST_LABEL:
        return None
    names = classes(block)
    boxed = block.tag == "div" and "alt2" in names and ("panel" in names or block.find("code") is not None)
    return block if block.tag == "table" or (block.tag == "pre" and "alt2" in names) or boxed else None


def _unboxed(label: HtmlElement) -> HtmlElement | None:
    """What holds a label, the line that names who is quoted, and the words, and nothing else."""
    around, parts = label.getparent(), [label, *islice(label.itersiblings(), _UNBOXED)]  # to count them all takes as long as there are many
    if "smallfont" not in classes(label) or label.getprevious() is not None or len(parts) != _UNBOXED or around.tag != "div":
        return None
    if any(part.tag != "div" or (part.tail or "").strip() for part in parts) or (around.text or "").strip() or not label.text_content().strip().endswith(":"):
        return None
    line = parts[1]
    told = line.find("strong") is not None and any(_QUOTED_POST.search(link.get("href") or "") for link in line.iter("a"))
    return around if told else None


def _around(label: HtmlElement, block: HtmlElement, words: HtmlElement) -> HtmlElement:
    """What holds a quote and its label, and nothing else."""
    parent = label.getparent()
    alone = parent is not words and parent.tag == "div" and len(parent) == 2 and not (parent.text or "").strip() and not (block.tail or "").strip()
    return parent if alone else block


def _lines(cell: HtmlElement, labels: Container[HtmlElement]) -> Iterator[HtmlElement]:
    """The element that names the author: `.bbcode_postedby`, in 3.x a line above the one with the words."""
    if "bbcode_quote" in classes(cell):
        yield from (part for part in cell.iter("div") if "bbcode_postedby" in classes(part) and _quote_of(part) is cell)
        return
    first = next((part for part in cell if part not in labels), None)
    if first is None or first.tag != "div" or "align" in first.attrib or (cell.text or "").strip() or (first.tail or "").strip():
        return
    if first.getnext() is not None:
        yield first


def _quote_of(part: HtmlElement) -> HtmlElement | None:
    return next((up for up in part.iterancestors() if "bbcode_quote" in classes(up)), None)
