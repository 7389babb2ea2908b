"""What tells an article's lines from the page around them, as numbers: a row of signs for each visible line.

A line's own words, the elements that it stands in, the lines next to it, and how much of the page's prose stands where it
stands. One pass over the elements and one over the lines; nothing is asked of the tree but what the walk has noted.
"""

from __future__ import annotations

import bisect
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, groupby, pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from .furniture import SAYS_SIDE, called, says_whose
from .interrupting import MOST, PRESSED, Ways, is_pressed

NAMES = (
    "words characters links ends paragraph item heading cell code nav aside footer form header list table caption byname offers "
    "depth side apart widest wide narrow after_heading to_last beside_prose near_prose alike alike_links "
    "words_before words_after words_before_2 words_after_2 links_before links_after links_before_2 links_after_2 "
    "side_section says_side section_prose heading_prose under_link_within page_prose gap asks interrupts rights"
).split()
"""The signs of a row, in order."""

_PROSE_WORDS = 10
_PROSE_LINKS = 0.5
_FAR = 20
"""Lines from the first and the last paragraph of the article beyond which it does not matter how many."""
_SHARES = (0.55, 0.75, 0.9)
"""What share of its parent's prose a container must hold: the lower, the deeper it goes."""
_MOST_OF_PAGE = 0.8
"""Of the page's text: what holds more holds the article, whatever it is called."""
_HALF = 0.5
"""Of the page's prose: what holds more, and the heading, does, too."""
_LARGEST_OFFER = 800
"""Characters of what may be called after what is pressed in it: above, of WCXB's elements that are called so as many hold the article as do not."""
_ASKING = 400
"""Characters of what asks for an address, at most."""

_BLOCKS = frozenset("p li td th h1 h2 h3 h4 h5 h6 blockquote pre figcaption dd dt div section article".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ENDS = tuple('.!?:;"”’»)…。！？」।؟')
_BIT_OF = {name: 1 << number for number, name in enumerate(("nav", "aside", "footer", "form", "header"))}
_LIST, _TABLE, _CAPTION, _BYNAME, _OFFERS = 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9
_FLAGS = tuple(tuple(float(bits >> number & 1) for number in range(10)) for bits in range(1 << 10))
"""The bits of an element, as signs."""
_TAG_BITS = {**_BIT_OF, "dialog": _BIT_OF["form"], "ul": _LIST, "ol": _LIST, "dl": _LIST, "table": _TABLE, "figcaption": _CAPTION}
# WAI-ARIA's landmarks stand for the elements of the same meaning (HTML Accessibility API Mappings).
_ROLES = {"navigation": "nav", "complementary": "aside", "contentinfo": "footer", "banner": "header", "search": "form", "dialog": "form", "alertdialog": "form"}
_ROLE_BITS = {role: _BIT_OF[tag] for role, tag in _ROLES.items()}

_NO_PROSE = _TAG_BITS["nav"] | _TAG_BITS["footer"]

_MANY = 3
_LISTS = frozenset({"ul", "ol", "dl", "pre", "table"})
_PARAGRAPHS = frozenset({"p", "li", "td", "dt", "dd", "blockquote"})
_LEAVES = frozenset({"p", "pre", "blockquote", "ul", "ol", "table"})

_LABEL_WORDS = 6
_LABEL = "label"
"""The level of what is no heading but stands like one: below all of them."""
_TEASERS = 3
_AGAIN = 3
"""How often a page says a link before it is one to press: back to top, read the review, check the price."""
_VERSES = 4
_LONGEST_VERSE = 80
_CARD_LINES = 4
"""A heading, a date or a name, a lead, an invitation to read on: what has more is a section with a heading that is a link."""
_MUCH = 20_000
"""Characters of prose above which a page is not judged by how much it holds: a sixth of the pages learnt from hold more."""
_WRITTEN = frozenset({"text", "email"})
_WHOLE = frozenset({"body", "main", "article"})


@dataclass(slots=True, eq=False)
class _Where:
    """An element that shows text, and what it and those around it are called."""

    start: int
    end: int
    element: HtmlElement | None
    tag: str
    names: str
    bits: int
    depth: int
    side: int
    apart: int
    up: _Where | None
    block: _Where | None
    is_main: bool = False
    """Whether it holds the article."""
    box: _Where | None = None
    """What stands quite apart."""
    list: HtmlElement | None = None
    path: tuple[str, str, str, str] = ("", "", "", "")
    """What the nearest block and the element around it are called: blocks of one template have it in common."""


class Signs(NamedTuple):
    """What is to be known of a page's lines, in their order."""

    rows: list[tuple[float, ...]]
    """The signs of each, as `NAMES` names them."""
    lists: list[list[int]]
    """The numbers of the lines of each list, table and preformatted text."""
    stanzas: list[list[int]]
    """The numbers of the lines of each paragraph that has several, of each run of verses, and of the headings of each row of teasers."""
    cards: list[tuple[int, int]]
    """The teasers: the line of each heading, and the first line behind what belongs to it."""
    headings: list[tuple[int, str]]
    """The number of each line that is a heading, and which, `h1` to `h6`."""


def signs(page: Page, cut: Mask) -> Signs:
    """The signs of the page's lines. What is cut, the comments, is none of its prose."""
    lines = page.lines
    links = Mask.of(page, map(page.place, page.index.tags.get("a", ())))
    words = page.word_counts
    linked = [links.within(line) / len(line.text) for line in lines]
    prose = [count >= _PROSE_WORDS and share < _PROSE_LINKS for count, share in zip(words, linked, strict=True)]
    pressed = Counter(line.text for line, count, share in zip(lines, words, linked, strict=True) if share > MOST and count <= _LABEL_WORDS)
    heading = next((place.start for element in page.index.tags.get("h1", ()) if (place := page.place(element))), None)
    held = _Prose.of([line for line, is_prose in zip(lines, prose, strict=True) if is_prose], heading)
    wheres = _wheres(page, held)
    own = [is_prose and not cut.holds(line.start) and not where.bits & _NO_PROSE for is_prose, line, where in zip(prose, lines, wheres, strict=True)]
    sizes = [len(line.text) for line in lines]
    total = sum(size for size, is_own in zip(sizes, own, strict=True) if is_own)
    wide = _containers(page, lines, own)
    beside, near, alike, alike_links = _company(wheres, sizes, linked, prose)
    main = wide[1]
    asking = Mask.of(page, _asking(page, held))
    last = max((number for number, line in enumerate(lines) if own[number] and main.start <= line.start < main.end), default=len(lines))
    sections = _sections(wheres, sizes, prose)
    log_words = [0.0, 0.0, *map(math.log1p, words), 0.0, 0.0]
    near_links = [0.0, 0.0, *linked, 0.0, 0.0]
    page_prose = math.log1p(min(total, _MUCH))
    all_prose = total or 1
    ways = Ways(page)
    rows: list[tuple[float, ...]] = []
    rows_of_teasers = _teasers(page, ways, wheres, linked)
    teasers = set(chain.from_iterable(rows_of_teasers))
    side_section = leads_within = 0.0
    side_level, side_end = _LABEL, 0
    for number, (line, where) in enumerate(zip(lines, wheres, strict=True)):
        text, start = line.text, line.start
        block = where.block
        tag = block.tag if block is not None else ""
        is_heading = tag in _HEADINGS
        label = is_heading or words[number] <= _LABEL_WORDS
        says_side = 1.0 if (label or words[number] < 2 * _LABEL_WORDS) and SAYS_SIDE.search(text.lower()) else 0.0
        level = tag if is_heading else _LABEL
        if says_side and label:
            side_level, side_end = level, _section_end(where, line, is_heading)
            side_section = float(side_end > line.end)
        elif start >= side_end or (is_heading and level <= side_level):
            side_section = 0.0
        if is_heading:
            leads_within = float(number in teasers)
        section_prose = sections[number]
        path = where.path
        over = block.up if block is not None else None
        rows.append(
            (
                log_words[number + 2],
                math.log1p(sizes[number]),
                linked[number],
                text.endswith(_ENDS),
                tag == "p",
                tag == "li",
                is_heading,
                tag in ("td", "th"),
                tag == "pre",
                *_FLAGS[where.bits],
                where.depth,
                where.side,
                where.apart,
                *[place.start <= start < place.end for place in wide],
                0.5 if heading is None else start > heading,
                max(-_FAR, min(_FAR, last - number)),
                beside[over] / all_prose,
                near[over.up if over is not None else None] / all_prose,
                math.log1p(alike[path]),
                alike_links[path],
                log_words[number + 1],
                log_words[number + 3],
                log_words[number],
                log_words[number + 4],
                near_links[number + 1],
                near_links[number + 3],
                near_links[number],
                near_links[number + 4],
                side_section,
                says_side,
                section_prose,
                section_prose if is_heading else 0.0,
                leads_within,
                page_prose,
                line.gap,
                asking.holds(start),
                not is_heading and (pressed[text] >= _AGAIN or ways.interrupts(line, linked[number])),
                says_whose(text),
            )
        )
    stanzas = [*_stanzas(wheres, lines, cut), *_verses(wheres, lines, linked, cut), *rows_of_teasers]
    headings = [(number, where.block.tag) for number, where in enumerate(wheres) if where.block is not None and where.block.tag in _HEADINGS]
    cards = [*_cards(page, wheres, sorted(teasers)), *_boxes(page, ways, wheres, linked)]
    return Signs(rows, _lists(wheres, lines, cut), stanzas, cards, headings)


def _section_end(where: _Where, line: VisibleLine, is_heading: bool) -> int:
    """Where the section ends that a line heads: with the element around it that holds more. A label that is an element of its own in what holds the
    article, such as a button, heads none."""
    block = where.block
    scope = block.up if block is not None and block.up is not None else where
    if is_heading:
        while scope.up is not None and scope.end <= line.end:
            scope = scope.up
    elif scope.is_main and block is not None and block.tag not in _PARAGRAPHS:
        return line.end
    return scope.end


def _teasers(page: Page, ways: Ways, wheres: Sequence[_Where], linked: Sequence[float]) -> list[list[int]]:
    """The headings of teasers: each time at least three alike that are links to other pages of the site."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, where in enumerate(wheres):
        if linked[number] > MOST and where.block is not None and where.block.tag in _HEADINGS and ways.leads_within(page.lines[number]):
            alike[where.path].append(number)
    return [numbers for numbers in alike.values() if len(numbers) >= _TEASERS]


def _lists(wheres: Sequence[_Where], lines: Sequence[VisibleLine], cut: Mask) -> list[list[int]]:
    found: dict[HtmlElement, list[int]] = defaultdict(list)
    for number, (where, line) in enumerate(zip(wheres, lines, strict=True)):
        if where.list is not None and not cut.holds(line.start):
            found[where.list].append(number)
    return list(found.values())


def _stanzas(wheres: Sequence[_Where], lines: Sequence[VisibleLine], cut: Mask) -> list[list[int]]:
    found = []
    for block, numbers in groupby(range(len(lines)), key=lambda number: wheres[number].block):
        if block is not None and block.tag == "p" and len(several := [number for number in numbers if not cut.holds(lines[number].start)]) > 1:
            found.append(several)
    return found


def _verses(wheres: Sequence[_Where], lines: Sequence[VisibleLine], linked: Sequence[float], cut: Mask) -> Iterator[list[int]]:
    """The numbers of the lines of each run of short ones, each of which stands in an element of its own beside the others."""

    def stands(number: int) -> _Where | None:
        where, line = wheres[number], lines[number]
        is_verse = where.block is where and where.tag == "div" and not linked[number] and len(line.text) <= _LONGEST_VERSE and not cut.holds(line.start)
        return where.up if is_verse else None

    for up, run in groupby(range(len(lines)), key=stands):
        if up is not None and len(numbers := list(run)) >= _VERSES:
            yield numbers


def _cards(page: Page, wheres: Sequence[_Where], teasers: Sequence[int]) -> list[tuple[int, int]]:
    """What belongs to the heading of each teaser: the largest element around it that holds no other."""
    starts = [page.lines[number].start for number in teasers]
    found = []
    for number, before, after in zip(teasers, [-1, *starts], [*starts[1:], page.length], strict=False):
        card = wheres[number]
        while card.up is not None and card.up.start > before and card.up.end <= after:
            card = card.up
        end = page.line_at(card.end - 1) + 1
        if end - number <= _CARD_LINES:
            found.append((number, end))
    return found


def _boxes(page: Page, ways: Ways, wheres: Sequence[_Where], linked: Sequence[float]) -> Iterator[tuple[int, int]]:
    """What follows a link to another page in a small box that stands apart."""
    for number, where in enumerate(wheres):
        if where.box is not None and linked[number] > MOST:
            end = page.line_at(where.box.end - 1) + 1
            if 1 < end - number <= _CARD_LINES and ways.leads_within(page.lines[number]):
                yield number, end


class _Prose(NamedTuple):
    """Where prose begins, how much of it stands before, and where the page's heading begins."""

    starts: list[int]
    before: list[int]
    heading: int | None

    @classmethod
    def of(cls, lines: Sequence[VisibleLine], heading: int | None) -> _Prose:
        """Of these lines, in order."""
        return cls([line.start for line in lines], [0, *accumulate(len(line.text) for line in lines)], heading)

    def is_main(self, start: int, end: int) -> bool:
        """Whether a stretch of the page holds its heading and most of its prose."""
        if self.heading is None or not start <= self.heading < end:
            return False
        within = self.before[bisect.bisect_left(self.starts, end)] - self.before[bisect.bisect_left(self.starts, start)]
        return within > _HALF * self.before[-1]


def _wheres(page: Page, prose: _Prose) -> list[_Where]:
    """For each line the innermost element that holds all of it."""
    places = page.places
    most = _MOST_OF_PAGE * page.length
    top = _Where(0, page.length, None, "", "", 0, 0, 0, 0, None, None, True)
    found: list[_Where] = []
    stack = [top]
    elements = iter(page.index.elements)
    element = next(elements, None)
    for line in page.lines:
        while element is not None:
            start, end = places[element]
            if start > line.start:
                break
            if end >= line.end:  # what lies within a line holds none
                while stack[-1].end <= start and len(stack) > 1:
                    stack.pop()
                stack.append(_inside(page, stack[-1], element, start, end, end - start > most or prose.is_main(start, end)))
            element = next(elements, None)
        while stack[-1].end < line.end and len(stack) > 1:
            stack.pop()
        found.append(stack[-1])
    return found


def _inside(page: Page, up: _Where, element: HtmlElement, start: int, end: int, is_main: bool) -> _Where:
    tag, names, role = element.tag, "", ""
    if element.attrib:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        role = element.get("role") or ""
    where = _Where(start, end, element, tag, names, up.bits, up.depth + 1, up.side, up.apart, up, up.block, is_main, up.box, up.list, up.path)
    if tag in _BLOCKS:
        where.block, where.path = where, (tag, names, up.tag, up.names)
    if where.list is None and tag in _LISTS and not (is_main and _is_layout(page, element)):
        where.list = element
    if is_main:
        return where
    where.bits |= _TAG_BITS.get(tag, 0) | _ROLE_BITS.get(role, 0)
    may_offer = end - start <= _LARGEST_OFFER and tag not in _HEADINGS and up.tag not in _HEADINGS
    if may_offer and tag in PRESSED and is_pressed(element):
        where.bits |= _OFFERS
    if names:
        side, apart, bits = _calls(names)
        bits = bits if may_offer else bits & ~_OFFERS
        where.side, where.apart = min(_MANY, up.side + side), min(_MANY, up.apart + apart)
        where.bits |= bits
        where.box = where if apart else up.box
    return where


@lru_cache(maxsize=4_096)  # the elements of a page, and of a site's pages, go by the same few names
def _calls(names: str) -> tuple[bool, bool, int]:
    """Whether an element's names say that it may stand beside the text, that it stands quite apart, and the bits of what else they say."""
    side, apart, byname, caption, offers = called(names.lower())
    return bool(side), bool(apart), byname * _BYNAME | caption * _CAPTION | offers * _OFFERS


def _is_layout(page: Page, element: HtmlElement) -> bool:
    """Whether a list or table that holds the article has blocks in it, or most of it in one cell, as layouts have."""
    if next(element.iter("p", "div", "article", "section", "h1", "h2"), None) is not None:
        return True
    start, end = page.place(element)
    return any(stop - begin > _HALF * (end - start) for begin, stop in map(page.place, element.iter("td")))


def _asking(page: Page, prose: _Prose) -> Iterator[Interval]:
    """What asks for an address or an answer: around each field to write in, as much as is short and holds no article."""
    fields = (field for field in page.index.tags.get("input", ()) if (field.get("type") or "text").lower() in _WRITTEN)
    for seed in chain(page.index.tags.get("form", ()), fields):
        box = page.place(seed)
        for up in seed.iterancestors():
            start, end = page.place(up)
            if end - start > _ASKING or up.tag in _WHOLE or prose.is_main(start, end):
                break
            box = Interval(start, end)
        yield box


def _containers(page: Page, lines: Sequence[VisibleLine], own: Sequence[bool]) -> list[Interval]:
    """Where the prose stands: from the page downwards, as long as one child holds enough of what its parent holds."""
    sizes = [0, *accumulate(len(line.text) for line, is_own in zip(lines, own, strict=True) if is_own)]
    starts = [line.start for line, is_own in zip(lines, own, strict=True) if is_own]

    def held(element: HtmlElement) -> int:
        start, end = page.place(element)
        return sizes[bisect.bisect_left(starts, end)] - sizes[bisect.bisect_left(starts, start)]

    path: list[tuple[float, Interval]] = []
    element, holds, least = page.tree, sizes[-1], 1.0
    while holds:
        heaviest, most = None, 0
        for child in element:
            if isinstance(child.tag, str) and (size := held(child)) > most:
                heaviest, most = child, size
        if heaviest is None or heaviest.tag in _LEAVES or most < _SHARES[0] * holds:
            break
        least = min(least, most / holds)
        path.append((least, page.place(heaviest)))
        element, holds = heaviest, most
    whole = page.place(page.tree)
    return [next((place for share, place in reversed(path) if share >= wanted), whole) for wanted in _SHARES]


def _company(
    wheres: Sequence[_Where], sizes: Sequence[int], linked: Sequence[float], prose: Sequence[bool]
) -> tuple[Counter[_Where | None], Counter[_Where | None], Counter[tuple[str, ...]], dict[tuple[str, ...], float]]:
    """Prose by the element around its block, and by the one around that; lines of one template, and what share of them is linked."""
    beside: Counter[_Where | None] = Counter()
    near: Counter[_Where | None] = Counter()
    alike: Counter[tuple[str, ...]] = Counter()
    letters: Counter[tuple[str, ...]] = Counter()
    links: dict[tuple[str, ...], float] = defaultdict(float)
    for where, size, share, is_prose in zip(wheres, sizes, linked, prose, strict=True):
        block = where.block
        path = where.path
        alike[path] += 1
        letters[path] += size
        links[path] += share * size
        if is_prose:
            over = block.up if block is not None else None
            beside[over] += size
            near[over.up if over is not None else None] += size
    return beside, near, alike, {path: share / letters[path] for path, share in links.items()}


def _sections(wheres: Sequence[_Where], sizes: Sequence[int], prose: Sequence[bool]) -> list[float]:
    """For each line how much prose stands under its heading, as a logarithm."""
    found: list[float] = []
    heads = [number for number, where in enumerate(wheres) if where.block is not None and where.block.tag in _HEADINGS]
    for start, end in pairwise([0, *heads, len(wheres)]):
        told = sum(sizes[number] for number in range(start, end) if prose[number])
        found += [math.log1p(told)] * (end - start)
    return found
