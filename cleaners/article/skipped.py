"""What whoever has a page read out may skip: a letter that asks for an address, a post of elsewhere, other stories, in the midst of an article.

BBC, The Guardian and others print a link before it that leads behind it, where a few words say so (WCAG 2.4.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement

from ..page.page import Page
from ..page.words import word_count

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_SKIPS, _WORDS_BEHIND = 50, 8
"""Links that lead past something, and words of what stands behind it."""
_PART = 0.5
"""Of what the page tells: what holds more of it nobody skips."""


def skipped(page: Page) -> Iterator[HtmlElement]:
    """All from a link that begins a line and no sentence to the few words behind it that it leads to, and that can be reached by keys."""
    if "tabindex" not in page.source:
        return
    most = _PART * sum(len(line.text) for line in page.paragraphs)
    for link, place in islice(((link.element, page.place(link.element)) for link in page.links if link.address.startswith("#")), _MOST_SKIPS):
        target = next(iter(page.index.ids.get((link.get("href") or "").strip()[1:], ())), None)
        if target is None or not place or (link.tail or "").strip() or page.lines[page.line_at(place.start)].start != place.start or not _is_end(page, target):
            continue
        above = {up: branch for branch, up in pairwise((link, *link.iterancestors()))}
        last = next((branch for branch, up in pairwise((target, *target.iterancestors())) if up in above), None)
        if last is None or (around := last.getparent()) is None:
            continue
        branches = list(around)
        between = branches[branches.index(above[around]) : branches.index(last) + 1]
        if sum(end - start for start, end in map(page.place, between)) <= most:
            yield from between


def _is_end(page: Page, target: HtmlElement) -> bool:
    """Whether an element can be reached by keys, and says a few words that head nothing."""
    heads = any(up.tag in _HEADINGS for up in (target, *islice(target.iterancestors(), 2)))
    return target.get("tabindex") is not None and not heads and 1 <= word_count(page.line_of(target)) <= _WORDS_BEHIND
