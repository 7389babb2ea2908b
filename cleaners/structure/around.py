"""What a page says of its thread beside the posts: what it is called, where it stands in the forum, how many pages and posts it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.target import Link

from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..numbers import whole_number
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.numbered import first_of, plain, stems, without_number
from ..page.page import Interval, Page, VisibleLine
from ..page.pointers import pointers_of
from ..rules.phrase import number
from ..urls import join
from .post import ANSWER
from .units import CHROME

CRUMBS = re.compile(r"(?:.*[-_])?(?:bread-?crumbs?|crumbs|nav-?path|k?path-?way|nav-?trail|crumb-?trail)(?:[-_](?:list|nav|wrap(?:per)?|container|\d))?", re.I)
CRUMB_PARTS = ("crumb", "nav", "path")
_PAGER = re.compile(r"(?:.*[-_])?k?(?:pagination|paginator|pager|paging|page-?nav(?:igation)?|page-?links?|page-?numbers?|pages)(?:[-_].*)?", re.IGNORECASE)
_PAGE = re.compile(r"[?&;/](?:page[=/-]?|p=|pg=|paged=)(\d{1,5})(?:$|[/?&#;])", re.IGNORECASE)
_LONGEST_PAGE = 5
"""Digits of a page's number; longer ones in a pager are of something else."""
_CURRENT = frozenset({"active", "current", "selected", "is-active", "is-current", "pagination-current"})
_OF_PAGES = re.compile(
    r"\W*(?:pages?|seite|página|pagina|strona|страница|sida|side|第)\W*(?P<here>\d{1,5})\s*(?:of|von|sur|de|di|van|av|af|z|из|/)\s*(?P<all>\d{1,5})\b.*",
    re.IGNORECASE,
)
"""A line that says which page of how many this is."""
_NUMBERS = re.compile(r"\d+")
_BESIDE_NUMBERS = 24
"""Letters of a line of page numbers: "Go to page", "Previous", "Next"."""
_LONGEST_CRUMBS = 300
_LIST = re.compile(r"^\s*(?:\[[^\[\]]{1,30}\]|(?:bug |issue |ticket )?#\d{1,8}\b)[\s(:–-]*", re.IGNORECASE)
"""The name of a mailing list before a subject, and the number that a tracker gives to one."""
_OWN_NUMBER = re.compile(r"(?<=\S)\s+#\d{1,8}$")
"""What trackers print behind a title in its heading, and before it in the page's."""
_SHORTEST_HEADING = 8
"""Characters of a heading in a post that is no word of it."""
_PARTING = re.compile(r"\s*(?:[»›>→⟩/\\⇒]|::|&gt;)\s*")
"""What parts the steps of a trail; bars and dots part the entries of menus, too."""
_ROOT = re.compile(
    r"(?:\w+ )?(?:forums?|foren|foros|fóruns|fora|boards?|home|index|start(?:seite)?|accueil|inicio|início|hjem|hem|главная|форум\w*|首页|论坛)"
    r"(?: index| home)?",
    re.IGNORECASE,
)
"""What the first step of a trail is called."""
REPLIES_WORDS = (
    "repl(?:y|ies)|answers?|responses?|antworten|réponses?|respuestas?|respostas?|rispost[ae]|reacties|antwoorden|odpowiedzi|ответ(?:а|ов)?|svar|"
    "回复|回復|返信|답글"
)
_POSTS_WORDS = "posts|beiträge|messages|mensajes|mensagens|messaggi|berichten|posty|сообщени[йя]|inlägg|indlæg|innlegg"
# A whole line that counts answers or posts, or a part of one, as boards print it above them.
_REPLIES = re.compile(
    rf"(?:\W|\w{{1,12}}:?\s)?(?P<count>\d[\d., ]{{0,8}})\s+(?:{REPLIES_WORDS})\W?|(?:{REPLIES_WORDS})\s*[:：]\s*(?P<behind>\d[\d., ]{{0,8}})"
    rf"|\d+\s*[-–]\s*\d+\s+(?:of|von|de|sur|di|van|из|z)\s+(?P<all>\d[\d., ]{{0,8}})\s+(?:{REPLIES_WORDS})",
    re.IGNORECASE,
)
_POSTS = re.compile(rf"(?P<count>\d[\d.,]{{0,8}})\s+(?:{_POSTS_WORDS})(?:\s*/\s*\d+\s+\w+)?", re.IGNORECASE)
_PARTS_OF_LINES = re.compile(r"\s*[·•|,;]\s+|\s+-\s+")
_MOST_COUNTS = 2
"""Counts of answers that differ above the posts; a page with more lists other threads."""
_BETWEEN = re.compile(r"\s+(?:[|/»>·•–—-]|::|[-=]>)\s+|\s*[»|]\s*")
"""What stands between the title of a thread and what else a page's title says."""
_POWERED = re.compile(r"powered by\b", re.IGNORECASE)


class Trail(NamedTuple):
    """Where a thread stands: the links that lead to it from the board down, what stands behind them, and where all this is printed."""

    steps: tuple[str, ...] = ()
    rest: str = ""
    place: Interval = Interval(0, 0)


def trail(page: Page, first: int) -> Trail:
    """The trail of links above the first post, which begins at `first`; empty where there is none."""
    for element in page.called(CRUMBS, *CRUMB_PARTS):
        place = page.place(element)
        links = [link for link in element.iterdescendants("a") if page.line_of(link)]
        if links and place.start < first:
            steps, rest = tuple(map(page.line_of, links)), page.slice(Interval(page.place(links[-1]).end, place.end)).strip(" /»›>→")
            return Trail(steps[:-1], steps[-1], place) if len(links) > 1 and not rest and _leads_here(page, links[-1]) else Trail(steps, rest, place)
    whole = folding(page.tree.findtext(".//title") or "")
    chrome = [page.place(element) for tag in ("nav", "footer") for element in page.index.tags.get(tag, ())]
    for line in page.lines:
        if line.end > first:
            break
        place = Interval(line.start, line.end)
        if len(line.text) > _LONGEST_CRUMBS or _PARTING.search(line.text) is None or any(around.start <= line.start < around.end for around in chrome):
            continue
        links = [link for link, at in page.begun_in(place, "a") if at.end <= line.end]
        between = _between(page, line, links)
        if len(links) > 1 and all(map(_PARTING.fullmatch, between[:-1])) and (not between[-1] or _PARTING.match(between[-1])):
            found = Trail(tuple(map(page.line_of, links)), _PARTING.sub("", between[-1], count=1).strip(), place)
            if _ends_in(found, whole) or _ROOT.fullmatch(found.steps[0]):
                return found
    return Trail()


def _leads_here(page: Page, link: HtmlElement) -> bool:
    """Whether a link is to the page on which it stands."""
    to = (link.get("href") or "").partition("#")[0]
    return not to or (page.url is not None and join(page.url, to) == page.url.partition("#")[0])


def _ends_in(found: Trail, title: str) -> bool:
    """Whether a trail leads to what the page is called, or to the forum that its title names, too: rows of links to log in do not."""
    last = folding(ANSWER.sub("", found.rest.partition(" (")[0])) or folding(found.steps[-1])
    return bool(last) and last in title


def _between(page: Page, line: VisibleLine, links: Sequence[HtmlElement]) -> list[str]:
    """What stands on a line between its links, and behind the last."""
    at = [*(page.place(link) for link in links), Interval(line.end, line.end)]
    return [line.text[before.end - line.start : behind.start - line.start] for before, behind in pairwise(at)]


def section(where: Trail, title: str | None) -> tuple[str, ...]:
    """The forums above the thread, from the board down."""
    steps = where.steps
    return steps[:-1] if steps and folding(steps[-1]) == folding(title or "") else steps


def title(page: Page, meta: Metadata, first: Interval, where: Trail) -> str | None:
    """The heading above the posts that the page's own title holds, else the part of that title which neither the site nor a forum is called."""
    printed = page.tree.findtext(".//title") or ""
    whole = folding(printed)
    headings = [element for tag in ("h1", "h2", "h3") for element in page.index.tags.get(tag, ()) if page.place(element)]
    above = [element for element in headings if page.place(element).end <= first.start]
    if where.rest and any(at.start <= where.place.start and where.place.end <= at.end for at in map(page.place, above)):
        return where.rest  # the heading is the trail
    held = [words for element in above if (words := _OWN_NUMBER.sub("", page.line_of(element))) and folding(words) and folding(words) in whole]
    bare = folding(_LIST.sub("", printed))
    leading = [words for words in held if bare.startswith(folding(words))]
    forums = {folding(step) for step in _forums(where, leading)}
    if not leading and (within := _heading_in(page, headings, first, bare)):
        return within
    above_it, _, below_it = (" ".join(part.split()) for part in printed.partition(": "))
    if folding(above_it) in forums and _is_told(page, below_it, first, where):
        return below_it
    parts = [part for words in _BETWEEN.split(printed) if (part := " ".join(words.split())) and not _POWERED.match(part)]
    site = folding(meta.site_name or "")
    told = [part for part in (*parts, printed.partition(": ")[2].strip()) if folding(part) != site and _is_told(page, part, first, where)]
    named = [words for words in held if folding(words) not in forums]
    answered = {folding(ANSWER.sub("", words.lower())) for element in headings if ANSWER.match(words := page.line_of(element).lower())}
    if not leading:
        answered.add(folding(meta.title or ""))
    told_so = [words for words in named if folding(words) in answered or (bare != whole and words in leading and len(words) >= _SHORTEST_HEADING)]
    if told_so and folding(told_so[0]) != whole:
        return told_so[0]
    if not named and told:
        return max(told, key=lambda part: (folding(part) == folding(where.rest), folding(part) not in forums, len(part)))
    held += [words for words in (meta.title, parts[0] if parts else None) if words and folding(words) in whole]
    held = [words for words in held if folding(words) not in forums] or held
    # The page's title is the thread's with the site's before or behind it.
    return max(held, key=lambda words: (whole.startswith(folding(words)), folding(words) != whole, len(words)), default=meta.title)


def _forums(where: Trail, leading: Sequence[str]) -> tuple[str, ...]:
    """The steps of a trail without the last one where that is what the page is headed and its title begins with: the thread."""
    last = folding(where.steps[-1]) if len(where.steps) > 1 and not where.rest else ""
    return where.steps[:-1] if last and last in map(folding, leading) else where.steps


def _heading_in(page: Page, headings: Iterable[HtmlElement], first: Interval, whole: str) -> str | None:
    """The heading with which the first post begins and the page's title, too: trackers print it in the box of what is told."""
    inside = (page.line_of(element) for element in headings if first.start <= page.place(element).start < min(first.start + _LONGEST_CRUMBS, first.end))
    return next((words for words in inside if len(words) >= _SHORTEST_HEADING and whole.startswith(folding(words))), None)


def _is_told(page: Page, part: str, first: Interval, where: Trail) -> bool:
    """Whether a part of the page's title is what its trail ends with, or stands on a line above the posts or in the first of them, alone or behind a label."""
    wanted = folding(part)
    if not wanted or wanted in map(folding, where.steps[:-1]):
        return False
    if wanted in (folding(where.rest), folding(where.steps[-1]) if where.steps else ""):
        return True
    for line in page.lines:
        if line.start >= first.end:
            break
        words = ANSWER.sub("", line.text)
        if part in words and (folding(words) == wanted or folding(words.partition(":")[2]) == wanted or folding(words.partition(" (")[0]) == wanted):
            return True
    return False


class Pages(NamedTuple):
    """Where a page stands among those of its thread or list."""

    number: int
    total: int | None
    """Null where no pager says so."""
    links: tuple[Link, ...]
    """To the next one."""
    first: str | None
    """Address of the first one, where this is another, as far as its own address tells it."""


def pages(page: Page, outside: Sequence[Interval] = ()) -> Pages:
    """By the page's pager, its address and its relations. `outside` the posts lines may say so, too."""
    stated = _PAGE.search(page.url or "")
    here = whole_number(stated[1]) if stated else 1
    printed: dict[int, str] = {}
    for element in page.called(_PAGER, "pag"):
        printed, unlinked = _numbers(page, element)
        if printed:
            here = unlinked or here
            break
    said = next((found for line in _lines(page, outside) if len(line.text) <= _LONGEST_CRUMBS and (found := _OF_PAGES.fullmatch(line.text))), None)
    if said is not None and 0 < whole_number(said["here"]) <= whole_number(said["all"]):
        here = whole_number(said["here"])
        printed.setdefault(whole_number(said["all"]), "")
    if not printed:
        for line in _lines(page, outside):
            numbers, unlinked = _row(page, line)
            if numbers:
                printed, here = numbers, unlinked
                break
    onward = [link for link in pointers_of(page.tree, page.url) if link.kind == "next_page"]
    if not onward and (target := join(page.url, printed.get(here + 1, "")) or _neighbour(page, here + 1)):
        onward = [Link(url=target, kind="next_page")]
    return Pages(here, max([here, *printed]) if printed else None, tuple(onward), _first(page, here, printed))


def _first(page: Page, here: int, printed: Mapping[int, str]) -> str | None:
    """The address of the first page: this one's without its number, which a word in it or the pager tells."""
    if here == 1 or page.url is None:
        return None
    others = ((number, target) for number, address in printed.items() if (target := join(page.base, address or "#")))
    return first_of(page.url) or next((bare for number, target in others if (bare := without_number(page.url, here, target, number))), None)


def _neighbour(page: Page, wanted: int) -> str | None:
    """The address of a page by its number, whatever the link to it is called: this page's own with that number; null where nothing links to it."""
    if page.url is None:
        return None
    own = {plain(page.url), *(stem.name for stem in stems(page.url) if stem.worded)}
    addresses = (url.partition("#")[0] for link in page.links if f"{wanted}" in link.address and (url := join(page.base, link.address)))
    return next((url for url in addresses if any(stem.worded and stem.number == wanted and stem.name in own for stem in stems(url))), None)


def _lines(page: Page, outside: Sequence[Interval]) -> Iterator[VisibleLine]:
    """The lines above the first post and below the last, where the page has posts."""
    if outside:
        yield from (line for line in page.lines if line.end <= outside[0].start or line.start >= outside[-1].end)


def _numbers(page: Page, pager: HtmlElement) -> tuple[dict[int, str], int | None]:
    """The pages to which a pager links, and the one of which it prints the number alone."""
    linked: dict[int, str] = {}
    alone: set[int] = set()
    for element in pager.iter("*"):
        words = page.line_of(element) if page.place(element) else ""
        if words.isdecimal() and len(words) <= _LONGEST_PAGE and whole_number(words):
            if element.tag == "a" and not _is_current(element):
                linked.setdefault(whole_number(words), element.get("href") or "")
            elif element.tag == "a" or len(element) == 0:
                alone.add(whole_number(words))
    alone -= set(linked)
    return linked, alone.pop() if len(alone) == 1 else None


def _is_current(link: HtmlElement) -> bool:
    """Whether a link is to the page on which it stands."""
    up = link.getparent()
    called = classes(link) if up is None else classes(link) | classes(up)
    return link.get("aria-current") is not None or not (link.get("href") or "").strip("#") or not called.isdisjoint(_CURRENT)


def _row(page: Page, line: VisibleLine) -> tuple[dict[int, str], int]:
    """The pages to which a line of numbers links and the one that it prints without a link; nothing where a line is something else."""
    nothing: tuple[dict[int, str], int] = ({}, 1)
    if len(line.text) > _LONGEST_CRUMBS or _NUMBERS.search(line.text) is None or sum(map(str.isalpha, line.text)) > _BESIDE_NUMBERS:
        return nothing
    links = [(link, place) for link, place in page.begun_in(Interval(line.start, line.end), "a")]
    linked = {whole_number(words): link for link, _ in links if (words := page.line_of(link).strip("()[] ")).isdecimal() and len(words) <= _LONGEST_PAGE}
    stretches = [line.text[: links[0][1].start - line.start].rpartition(":")[2], *_between(page, line, [link for link, _ in links])] if links else []
    alone = [whole_number(digits) for stretch in stretches for digits in _NUMBERS.findall(stretch) if len(digits) <= _LONGEST_PAGE]
    ordered = list(linked) == sorted(linked) and 0 not in linked
    if not linked or not ordered or len(alone) != 1 or alone[0] in linked or not {alone[0] - 1, alone[0] + 1} & set(linked):
        return nothing
    return {page_number: link.get("href") or "" for page_number, link in linked.items()}, alone[0]


def declared(page: Page, posts: Sequence[Interval], bodies: Iterable[Interval]) -> int | None:
    """How many posts the thread has by the last line above them that counts its answers, the opening one included.

    Null where no line does, where it counts fewer than there are, and where many do: such lines are of other threads. What people write in the
    `bodies` of posts counts nothing.
    """
    counts: list[int] = []
    written = Mask.of(page, bodies)
    chrome = [page.place(element) for tag in CHROME for element in page.index.tags.get(tag, ())]
    for line in page.lines:
        if line.end > posts[-1].start:
            break
        if len(line.text) > _LONGEST_CRUMBS or _NUMBERS.search(line.text) is None or any(around.start <= line.start < around.end for around in chrome):
            continue
        for part in _PARTS_OF_LINES.split(line.text):
            if written.holds(line.start):
                break
            if found := _REPLIES.fullmatch(part):
                counts.append(number(found["count"] or found["behind"] or found["all"]) + 1)
            elif line.end <= posts[0].start and (found := _POSTS.fullmatch(part)):
                counts.append(number(found["count"]))
    fitting = [count for count in counts if count >= len(posts)]
    return fitting[-1] if fitting and len(set(fitting)) <= _MOST_COUNTS else None
