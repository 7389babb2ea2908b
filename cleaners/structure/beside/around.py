"""What a page says of its thread beside the posts: what it is called, in which forum it stands, how many posts it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from lxml.html import HtmlElement

from ...metadata.metadata import Metadata
from ...metadata.title import folding
from ...page.mask import Mask
from ...page.page import Interval, Page
from ...rules.phrase import number
from ..judged.says import is_of_tracker
from ..repeated.post import ANSWER
from ..repeated.units import chrome
from .printed_title import names_site, printed_title
from .trail import LONGEST_CRUMBS, Trail

_LABEL = re.compile(r"^\s*(?:\[[^\[\]]{1,30}\]|(?:bug |issue |ticket )?#\d{1,8}\b)[\s(:–-]*", re.IGNORECASE)
"""The name of a mailing list before a subject, what a board calls a kind of threads ("[Solved]"), and the number that a tracker gives to one."""
_OF_PAGE = re.compile(r"\s*[(\[][^\W\d]+\W{0,2}\s?\d{1,6}[)\]]")
_OWN_NUMBER = re.compile(r"(?<=\S)\s+#\d{1,8}$|^(?:(?:bug|issue|ticket|case|request) )?#\d{1,8}:\s+(?=\S)", re.IGNORECASE)
"""What trackers print behind a title in its heading and before it in the page's, or before it in both."""
_CALLED = re.compile(r"(?:title|summary|subject|titel|betreff|titre|sujet|título|asunto|assunto|titolo|oggetto|onderwerp|тема)\s?[:：]", re.IGNORECASE)
"""Stands before what a ticket is called."""
_SHORTEST_HEADING = 8
"""Characters of a heading in a post that is no word of it."""
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
_DIGIT = re.compile(r"\d")
_PARTS_OF_LINES = re.compile(r"\s*[·•|,;]\s+|\s+-\s+")
_MOST_COUNTS = 2
"""Counts of answers that differ above the posts; a page with more lists other threads."""
_BETWEEN = re.compile(r"\s+(?:[|/»>·•–—-]|::|[-=]>)\s+|\s*[»|]\s*")
"""What stands between the title of a thread and what else a page's title says."""
_POWERED = re.compile(r"powered by\b", re.IGNORECASE)
_BOARD = re.compile(r"\s*/\w{1,16}/\s+[-–—]\s+")
"""The folder of a board in front of the thread's title, as boards print it whose visitors have no names."""


def section(where: Trail, title: str | None) -> tuple[str, ...]:
    """The forums above the thread, from the board down."""
    steps = where.steps
    return steps[:-1] if steps and folding(steps[-1]) == folding(title or "") else steps


def title(page: Page, meta: Metadata, first: Interval, where: Trail) -> str | None:
    """What the page's own title calls the thread; where that names the site alone, what is printed above the posts."""
    called = _titled(page, meta, first, where)
    return (names_site(page, meta, where, called or "") and printed_title(page, meta, first, where)) or called


def _titled(page: Page, meta: Metadata, first: Interval, where: Trail) -> str | None:
    """The heading above the posts that the page's own title holds, else the part of that title which neither the site nor a forum is called."""
    printed = _BOARD.sub("", page.tree.findtext(".//title") or "", count=1)
    whole = folding(printed)
    headings = [element for tag in ("h1", "h2", "h3") for element in page.index.tags.get(tag, ()) if page.place(element)]
    above = [element for element in headings if page.place(element).end <= first.start]
    if where.rest and any(at.start <= where.place.start and where.place.end <= at.end for at in map(page.place, above)):
        return where.rest  # the heading is the trail
    held = [words for element in above if (words := _OWN_NUMBER.sub("", page.line_of(element))) and folding(words) and folding(words) in whole]
    bare = folding(_LABEL.sub("", printed))
    leading = [words for words in held if bare.startswith(folding(words))]
    forums = {folding(step) for step in _forums(where, leading)}
    within = _heading_in(page, headings, first, bare)
    if within and (not leading or folding(printed.removesuffix(within)) in map(folding, leading)):
        return within
    if called := _ticket(page, first):
        return called
    above_it, _, below_it = (" ".join(part.split()) for part in printed.partition(": "))
    if folding(above_it) in forums and _is_told(page, below_it, first, where):
        return below_it
    parts = [_without_page(part, held) for words in _BETWEEN.split(printed) if (part := " ".join(words.split())) and not _POWERED.match(part)]
    site = folding(meta.site_name or "")
    behind = (words.partition(": ")[2].strip() for words in (*parts, printed))
    told = [part for part in (*parts, *behind) if folding(part) != site and _is_told(page, part, first, where)]
    named = [words for words in held if folding(words) not in forums]
    answered = {folding(ANSWER.sub("", words.lower())) for element in headings if ANSWER.match(words := page.line_of(element).lower())}
    if not leading:
        answered.add(folding(meta.title or ""))
    told_so = [words for words in named if folding(words) in answered or (bare != whole and words in leading and len(words) >= _SHORTEST_HEADING)]
    if told_so and folding(told_so[0]) != whole:
        return told_so[0]
    if repeated := [part for part in told if folding(part) not in forums and _is_answered(page, part)]:
        return repeated[0]
    if not named and told:
        return max(told, key=lambda part: (folding(part) == folding(where.rest), folding(part) not in forums, len(part)))
    held += [words for words in (meta.title, parts[0] if parts else None) if words and folding(words) in whole]
    # The page's title is the thread's with the site's before or behind it, perhaps behind a label: "Site » Topic: Which glaze?".
    held = [words for words in held if folding(words) not in {*forums, site} and words.partition(": ")[2] not in named] or held
    return max(held, key=lambda words: (whole.startswith(folding(words)), folding(words) != whole, len(words)), default=meta.title)


def _forums(where: Trail, leading: Sequence[str]) -> tuple[str, ...]:
    """The steps of a trail without the last one where that is what the page is headed and its title begins with: the thread."""
    last = folding(where.steps[-1]) if len(where.steps) > 1 and not where.rest else ""
    return where.steps[:-1] if last and last in map(folding, leading) else where.steps


def _without_page(part: str, headings: Iterable[str]) -> str:
    """A part of the page's title without the number of the page behind a heading: "Night boats (page: 2)" below the heading "Night boats"."""
    return next((words for words in headings if part.startswith(words) and _OF_PAGE.fullmatch(part, len(words))), part)


def _heading_in(page: Page, headings: Iterable[HtmlElement], first: Interval, whole: str) -> str | None:
    """The heading with which the first post begins, and with which the page's title begins or ends: trackers print it in the box of what is told."""
    inside = (page.line_of(element) for element in headings if first.start <= page.place(element).start < min(first.start + LONGEST_CRUMBS, first.end))
    held = (words for words in inside if len(words) >= _SHORTEST_HEADING and folding(words))
    return next((words for words in held if whole.startswith(folding(words)) or whole.endswith(folding(words))), None)


def _ticket(page: Page, first: Interval) -> str | None:
    """What a ticket is called by a table of what is known of it above the first post; null where there is no such table."""
    above = list(takewhile(lambda line: line.end <= first.start, page.lines)) if is_of_tracker(page) else []
    return next((below.text for label, below in pairwise(above) if _CALLED.fullmatch(label.text) and len(below.text) >= _SHORTEST_HEADING), None)


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
        if part in words and wanted in map(folding, (words, words.partition(":")[2], words.partition(" (")[0], _LABEL.sub("", words))):
            return True
    return False


def _is_answered(page: Page, part: str) -> bool:
    """Whether a part of the page's title stands in a line of its own behind "Re:", as posts are titled, perhaps with a label before it."""
    wanted = folding(part)
    titled = (words for line in page.lines if line.text.endswith(part) for words in (line.text, line.text.partition(": ")[2].strip()))
    return any(ANSWER.match(words) is not None and folding(ANSWER.sub("", words)) == wanted for words in titled)


def declared(page: Page, posts: Sequence[Interval], bodies: Iterable[Interval]) -> int | None:
    """How many posts the thread has by the last line above them that counts its answers, the opening one included.

    Null where no line does, where it counts fewer than there are, and where many do: such lines are of other threads. What people write in the
    `bodies` of posts counts nothing.
    """
    counts: list[int] = []
    written = Mask.of(page, bodies)
    apart = chrome(page)
    for line in page.lines:
        if line.end > posts[-1].start:
            break
        if len(line.text) > LONGEST_CRUMBS or _DIGIT.search(line.text) is None or any(around.start <= line.start < around.end for around in apart):
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
