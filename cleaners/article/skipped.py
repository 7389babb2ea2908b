"""What whoever has a page read out may skip: a letter that asks for an address, a post of elsewhere, other stories, in the midst of an article.

BBC, The Guardian and others print a link before it that leads behind it, where a few words say so (WCAG 2.4.1). Before 2015 BBC and The New York Times
began boxes with one to the paragraph behind: "Continue reading the main story".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..page.words import word_count

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_SKIPS, _WORDS_BEHIND = 50, 8
"""Links that lead past something, and words of what stands behind it."""
_READ_ON = re.compile(
    r"(?:continue(?: reading)?(?: the)?(?: main)?(?: story| article| text)?|skip\b.{0,40}|(?:zum )?haupt(?:text|artikel)|(?:hier )?weiterlesen"
    r"|(?:bereich )?überspringen|continuer la lecture|(?:passer|aller) (?:au|à l|la).{0,30}|(?:continuar|seguir) leyendo|saltar\b.{0,30}"
    r"|continua a leggere|salta\b.{0,30}|continuar (?:a ler|lendo)|verder lezen|(?:overslaan|hoppa över|spring over|hopp over)\b.{0,30}"
    r"|czytaj dalej|pomiń\b.{0,30}|читать дальше|пропустить\b.{0,30})",
    re.IGNORECASE,
)
"""What a link says that leads past a box."""
_LONGEST_PULLED, _MOSTLY = 500, 0.6
"""Characters of a box with a quote that is pulled out of the story, and share of a box that is one or links to others: facts are told in boxes, too."""
_PART = 0.5
"""Of what the page tells: what holds more of it nobody skips."""


def skipped(page: Page) -> Iterator[HtmlElement]:
    """All from a link that begins a line and no sentence to the few words behind it that it leads to, and that can be reached by keys."""
    yield from _passed(page)
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


def _passed(page: Page) -> Iterator[HtmlElement]:
    """The links that begin a box and lead to what stands right behind it, where they say so; with all of the box, where it is a quote or links to others."""
    for link in (link.element for link in page.links if link.address.startswith("#") and len(link.address) > 1):
        box, place = link.getparent(), page.place(link)
        if box is None or not place or page.place(box).start != place.start or _READ_ON.fullmatch(page.line_of(link)) is None:
            continue
        end = page.place(box).end
        target = next(iter(page.index.ids.get((link.get("href") or "").strip()[1:], ())), None)
        if target is None or not page.place(target) or page.slice(Interval(end, max(end, page.place(target).start))).strip():
            continue
        if page.place(target).start >= end:
            yield box if _is_pulled(page, box, link) or _is_linked(page, Interval(place.end, end)) else link


def _is_pulled(page: Page, box: HtmlElement, link: HtmlElement) -> bool:
    start, end = page.place(box)
    quoted = sum(stop - begin for begin, stop in map(page.place, box.iter("blockquote")) if stop)
    return end - start <= _LONGEST_PULLED and quoted > _MOSTLY * (end - start - len(page.text_of(link)))


def _is_linked(page: Page, place: Interval) -> bool:
    return sum(end - start for _, (start, end) in page.begun_in(place, "a")) > _MOSTLY * (place.end - place.start)


def _is_end(page: Page, target: HtmlElement) -> bool:
    """Whether an element can be reached by keys, and says a few words that head nothing."""
    heads = any(up.tag in _HEADINGS for up in (target, *islice(target.iterancestors(), 2)))
    return target.get("tabindex") is not None and not heads and 1 <= word_count(page.line_of(target)) <= _WORDS_BEHIND
