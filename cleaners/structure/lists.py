"""Lists of boards and of topics on pages of no known engine: rows below labels that only boards print, or that count answers.

Board | Topics | Posts | Last post          a list of boards
Topic | Author | Replies | Views            a list of topics
Which glaze?  Ida · 12 replies · 3 d ago    one as well, where nothing stands above its rows
#12  Glaze runs  new  Ida                   one where what a row leads to is a thread by its address
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ..draft import ListDraft
from ..numbers import whole_number
from ..page.nodes import is_nofollow
from ..page.page import Interval, Page
from ..rules.phrase import number
from .beside.around import REPLIES_WORDS
from .beside.content import is_content
from .beside.members import SINCE
from .beside.pager import pages
from .judged.says import FIELDS, thread_of

# What stands above the columns of boards' lists, by the public language files of phpBB, SMF, MyBB, FluxBB and bbPress.
_TOPICS = frozenset("topics threads themen sujets discussions temas tópicos argomenti discussioni onderwerpen tematy wątki темы тем ämnen trådar emner".split())
_TOPIC = frozenset("topic thread subject discussion thema betreff sujet tema asunto assunto tópico argomento onderwerp temat wątek тема ämne tråd emne".split())
_ANSWERS = frozenset("replies answers responses antworten réponses respuestas respostas risposte reacties antwoorden odpowiedzi ответы ответов svar".split())
_POSTS = frozenset("posts beiträge messages mensajes mensagens messaggi berichten posty сообщения сообщений inlägg indlæg innlegg".split())
_VIEWS = frozenset(
    "views hits gelesen aufrufe zugriffe vues vistas visitas exibições visite letture weergaven wyświetleń просмотры просмотров visningar".split()
)
_LAST = re.compile(
    r"(?:last|latest|newest|letzter|letzte|neuester|dernier|último|ultimo|laatste|ostatni|последнее|senaste|siste|seneste)\s+"
    r"(?:post|reply|message|activity|beitrag|antwort|mensaje|mensagem|messaggio|bericht|сообщение|inlägg|innlegg|indlæg)",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"(?<![\w.,])(?P<count>\d{{1,6}}(?:[.,]\d{{3}})?)\s+(?:{REPLIES_WORDS})(?!\w)", re.IGNORECASE)
_TICKET = frozenset("title titel titre título titolo tytuł summary zusammenfassung résumé resumen resumo".split()) | _TOPIC
"""What stands above what tickets are called."""
_LABELS = _TOPICS | _ANSWERS | _TICKET
_OF_ANYTHING = frozenset({"status", "owner", "owned by", "component", "keywords", "resolution"})
"""Such fields that works and parcels have, too: of those whose addresses say so they are tickets'."""
_TRACKER = re.compile(r"(?<![a-z])(?:bugs?|bugzilla|(?:issue|bug)?trackers?|issues?|tickets?|tasks?|trac|help-?desk|support|forums?)(?![a-z])", re.IGNORECASE)
_FEWEST_FIELDS = 2
"""Of tickets, beside what they are called."""
_ROWS = ("tr", "dl")
_CELLS = ("td", "th", "dt", "dd")
_MOST_HEADS = 20
"""Rows of labels whose columns are looked at: below each may stand all of the page."""
_GRID = 3
"""Elements around a label, and around the row that it stands in, in which a list that is no table keeps its rows: django-machina's keep them in a card."""
_LONGEST_LABEL = 40
_LONGEST_COUNT = 120
"""Characters of the line of a row that counts its answers."""
_FEWEST_BELOW = 2
_FEWEST_COUNTED = 3
"""Rows that make a list: below labels, and where each counts its answers."""
_FEWEST_LEADING = 5
"""The same where each leads to a thread of its own, by the addresses alone."""
_LEAST_LEADING = 0.6
"""Share of the page's text that stands in these rows: similar threads stand below posts of which one or two say little."""
_LEAST = 0.3
"""Share of the page's text that stands in the rows: less stands beside something else, as similar threads do."""

_LEAST_OF_BOARDS = 0.15
"""The same where these are boards: nothing lists boards beside it, and a new forum has two of them."""


class _Row(NamedTuple):
    """A row of a list."""

    box: HtmlElement
    answers: int | None
    cells: Sequence[HtmlElement] = ()
    """What it holds side by side; nothing where no labels stand above it and it is no row of a table."""


class Labelled(NamedTuple):
    """The rows of a list below labels."""

    draft: ListDraft
    places: list[Interval]


def listed(page: Page) -> ListDraft | None:
    """The boards or topics that a page lists, with the link to its next page; null for any other page. Books nothing: lists have no record."""
    below = labelled(page)
    if below is not None:
        return below.draft
    return _draft(page, list(_counted(page)), "thread", _FEWEST_COUNTED) or _draft(page, list(_leading(page)), "thread", _FEWEST_LEADING, _LEAST_LEADING)


def are_rows(page: Page, below: Labelled | None, places: Sequence[Interval]) -> bool:
    """Whether all of these stretches stand in rows of boards, topics, tickets or members: what stands there is no post."""
    lists = [below.places] if below is not None else []
    heads = (*_heads(page, SINCE.fullmatch, _is_of_members), *_heads(page, lambda label: label.lower() in _TICKET, _is_of_tickets))
    lists += ([page.place(row) for row in (head, *_below(page, head))] for head in heads)
    return any(all(rows[0].start <= place.start and place.end <= rows[-1].end for place in places) for rows in lists)


def labelled(page: Page) -> Labelled | None:
    """The list below a row of labels; null where there is none that holds much of the page."""
    for row in _heads(page, lambda label: label.lower() in _LABELS, _is_head):
        labels = [page.line_of(cell).lower() for cell in _cells(row)]
        if not _counts(labels) and _fields(labels) <= _OF_ANYTHING and not _is_of_tracker(page, row):
            continue
        column = next((at for at, label in enumerate(labels) if label in _ANSWERS), None)
        rows = [_Row(below, None if column is None else _count(page, below, column), list(_cells(below))) for below in _below(page, row)]
        is_of_boards = column is None and _TICKET.isdisjoint(labels)
        if draft := _draft(page, rows, "forum" if is_of_boards else "thread", _FEWEST_BELOW, _LEAST_OF_BOARDS if is_of_boards else _LEAST):
            return Labelled(draft, [page.place(row.box) for row in rows])
    return None


def _cells(row: HtmlElement) -> Iterator[HtmlElement]:
    """What a row of a table, of a list of terms or of a grid holds side by side."""
    yield from row.iterchildren(*(_CELLS if row.tag in _ROWS else ("*",)))


def _heads(page: Page, tells: Callable[[str], object], is_head: Callable[[Sequence[str]], bool]) -> list[HtmlElement]:
    """The first rows of labels of which one tells that there may be such a row."""
    labels = [line for line in page.lines if len(line.text) <= _LONGEST_LABEL and tells(line.text)]
    if not labels:
        return []
    rows = [row for tag in _ROWS for row in page.index.tags.get(tag, ())]
    grids = (up for line in labels for up in islice(page.begun_before(line.start).iterancestors(), _GRID) if up.tag not in (*_ROWS, *_CELLS))
    found = (row for row in dict.fromkeys((*rows, *grids)) if page.place(row) and is_head([page.line_of(cell) for cell in _cells(row)]))
    return list(islice(found, _MOST_HEADS))


def _is_of_members(labels: Sequence[str]) -> bool:
    """Whether labels say since when members are, and what they count."""
    return any(map(SINCE.fullmatch, labels)) and any(label.lower() in _POSTS for label in labels)


def _is_head(labels: Sequence[str]) -> bool:
    """Whether labels say what boards count: topics with posts, or answers with views, or either with what came last; or what tickets are and have."""
    return _counts(labels) or _is_of_tickets(labels)


def _counts(labels: Sequence[str]) -> bool:
    """Whether labels say what boards count."""
    said = {label.lower() for label in labels}
    counts = sum(not said.isdisjoint(words) for words in (_TOPICS, _ANSWERS, _POSTS, _VIEWS)) + any(map(_LAST.fullmatch, labels))
    return counts > 1 and not said.isdisjoint(_TOPICS | _ANSWERS | _TOPIC)


def _is_of_tickets(labels: Sequence[str]) -> bool:
    """Whether labels say what tickets are called, and what else is known of each."""
    return any(label.lower() in _TICKET for label in labels) and len(_fields(labels)) >= _FEWEST_FIELDS


def _fields(labels: Sequence[str]) -> set[str]:
    """What labels say that is known of each ticket."""
    return {found["field"].lower() for label in labels if (found := FIELDS.fullmatch(label)) is not None}


def _is_of_tracker(page: Page, head: HtmlElement) -> bool:
    """Whether the address of a page, or one to which the first row below a head leads, is a tracker's."""
    first = next(_below(page, head), None)
    links = (link.get("href") or "" for link in first.iter("a")) if first is not None else ()
    return any(map(_TRACKER.search, (page.url or "", *links)))


def _below(page: Page, head: HtmlElement) -> Iterator[HtmlElement]:
    """The rows of a table below one of it; of lists of terms, as phpBB's style and its kin print rows, those that stand nearest; of a grid what follows."""
    if head.tag not in _ROWS:
        following = ([row for row in up.itersiblings("*") if page.place(row)] for up in (head, *islice(head.iterancestors(), _GRID)))
        rows = next(filter(None, following), [])
        rows = rows if len(rows) > 1 else [row for box in rows for row in box.iterchildren("*")]
        labels = sum(bool(page.place(label)) for label in _cells(head))
        yield from (row for row in rows if len(row) >= labels)  # below tabs ("Topics", "Posts") stand no columns
        return
    if head.tag == "dl":
        lists = ([row for row in up.iter("dl") if row is not head] for up in head.iterancestors())
        yield from next(filter(None, lists), ())
        return
    yield from head.itersiblings("tr")
    above = head.getparent()
    for body in (above if above is not None and above.tag == "thead" else head).itersiblings("tbody"):
        yield from body.iterchildren("tr")


def _count(page: Page, row: HtmlElement, column: int) -> int | None:
    """The number that a cell of a row holds."""
    cells = list(_cells(row))
    words = page.line_of(cells[column]) if column < len(cells) else ""
    return whole_number(words) if words.isdecimal() else None


def _counted(page: Page) -> Iterator[_Row]:
    """What holds one count of answers, as large as it can be without holding the next."""
    counts = [(line.start + found.start(), found) for line in page.lines if len(line.text) <= _LONGEST_COUNT and (found := _COUNTED.search(line.text))]
    if len(counts) < _FEWEST_COUNTED:
        return
    around = [(page.begun_before(at), number(found["count"])) for at, found in counts]
    held = Counter(up for element, _ in around for up in (element, *element.iterancestors()))
    for element, answers in around:
        if held[element] == 1:
            box = [up for up in (element, *element.iterancestors()) if held[up] == 1][-1]
            yield _Row(box, answers, list(box.iterchildren(*_CELLS)))


def _leading(page: Page) -> Iterator[_Row]:
    """What holds the links to one thread, by their addresses, as large as it can be without those to the next."""
    threads: dict[str, list[HtmlElement]] = defaultdict(list)
    for link in page.index.tags.get("a", ()) if thread_of(page.addresses) is not None else ():
        if (thread := thread_of(link.get("href") or "")) is not None and is_content(link):
            threads[thread].append(link)
    if len(threads) < _FEWEST_LEADING:
        return
    held = Counter(up for links in threads.values() for up in {up for link in links for up in link.iterancestors()})
    for links in threads.values():
        box = next((up for up in reversed([links[0], *links[0].iterancestors()]) if held[up] <= 1), links[0])
        if next(iter(_links(page, box)), None) in links:  # shorter ones are of tags, which papers call topics
            yield _Row(box, None)


def _draft(page: Page, rows: Sequence[_Row], kind: str, fewest: int, least: float = _LEAST) -> ListDraft | None:
    """The links of the rows, where these are most of the page."""
    found = {row.box: link for row in rows if (link := _link(page, row, kind)) is not None}
    places = sorted(map(page.place, found))
    if len(set(found.values())) < fewest or sum(place.end - place.start for place in places) < least * page.length:
        return None
    reason = Reason.TOPIC_LIST if kind == "thread" else Reason.FORUM_INDEX
    return ListDraft(reason, (*dict.fromkeys(found.values()), *pages(page, places, places).links))


def _link(page: Page, row: _Row, kind: str) -> Link | None:
    """Where a row leads: by the longest link of its first cell with one, where it has cells. Titles are longer than names, and stand before what came last."""
    cells = (links for cell in row.cells if (links := _links(page, cell)))
    links = next(cells, []) or _links(page, row.box)
    target = page.url_of(links[0]) if links else None
    return Link(url=target, title=page.line_of(links[0]) or None, kind=kind, reply_count=row.answers) if target else None


def _links(page: Page, box: HtmlElement) -> list[HtmlElement]:
    """The links in an element that show words, the longest first, or pictures."""
    shown = (link for link in box.iter("a") if page.place(link) or next(link.iter("img"), None) is not None)
    return sorted((link for link in shown if not is_nofollow(link)), key=lambda link: -len(page.line_of(link)))
