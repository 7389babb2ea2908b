"""Articles: the lines of the page that are one, by their signs; trafilatura is asked where these leave a doubt.

    something in its place?  ->  a list?  ->  comments apart  ->  lines judged  ->  in doubt: trafilatura votes  ->  trimmed ends
                             ->  title, byline, date and terms around the text

The record's text is made of slices of the page. Measured on the 709 article pages of WCXB, hosts not learnt from: the lines
alone reach F1 .954, trafilatura .935-.941 at four times the time, and its voice makes the lines no better but where they
are in great doubt.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Hyperlink
from schemas.target import Link

from ..comments import comments, told_comments
from ..dates.zones import has_several_meanings
from ..draft import ArticleDraft, Body, ListDraft, Moment, NothingDraft
from ..ledger import Desk
from ..metadata.breadcrumb import breadcrumb
from ..metadata.kicker import without_kicker
from ..metadata.metadata import Metadata
from ..metadata.title import LONGEST, folding
from ..nothing.notice import main_part, notice
from ..nothing.refusal import refusal
from ..nothing.slight import slight
from ..nothing.stand_in import stand_in
from ..nothing.wall import wall
from ..page.mask import Mask
from ..page.page import Interval, Page, Piece
from ..page.words import word_count
from ..platforms.engine import Context
from ..prose.confidence import confidence
from ..prose.judge import judge
from ..urls import linked
from .access import offers
from .apart import foreign, pulled
from .calls import calls
from .closings import without_closings
from .dates import modified_at, published_at
from .filed_around import Filed
from .images import images
from .listing import article_list
from .marked import marked
from .pages import article_pages
from .summary import printed_summary, standfirst
from .surroundings import Surroundings, signed_by, surroundings
from .trim import repeated_title, trimmed, without_bios, without_dates, without_kickers, without_signature

EXTRACTOR = "lines"
CATCH_ALL = "article.not-judged"

_DOUBT = 0.7
"""Expected F1 below which trafilatura is asked: some 9 of the 709 pages. Between .7 and .8 its vote neither helps nor harms;
above, it makes worse what is good."""
# The shortest of 709 article texts of WCXB has 30 words, of the WordPress corpus 50.
_MIN_WORDS = 8
_ALL_LINKS = 0.9
# From this share on, a line without a link must tell something.
_MOSTLY_LINKS = 0.6
_LEVELS = ("h1", "h2"), ("h3", "h4", "h5", "h6")
_BOLD = ("b", "strong")
"""What heads the story on old pages, which have no headings."""
_HEAD = 3
"""Lines of a text among which its title may stand."""
# Words beside a form that asks for a password, below which they are its introduction: the shortest article text of WCXB has 30.
_FEW_WORDS = 30


def read(page: Page, desk: Desk, meta: Metadata, context: Context, container: Sequence[HtmlElement] = ()) -> ArticleDraft | ListDraft | NothingDraft:
    """The page's article with its comments, links where it is a list of articles, or nothing and why. Books what it reads.

    `container` is what holds the text where the user has said so: then nobody looks for it.
    """
    if (other := stand_in(page)) is not None:
        return other
    if not page.lines:
        return refusal(page, meta) or NothingDraft(Reason.NO_ARTICLE_FOUND, "the page shows no text")
    if (instead := refusal(page, meta) or (article_list(page, meta) if not container else None)) is not None:
        return instead
    posts, holders = comments(page, desk, context)
    taken = [page.place(holder) for holder in holders]
    offered = offers(page)
    found = _told(page, container) if container else _judged(page, [*holders, *foreign(page), *offered, *calls(page)])
    places = _searchable(page, page.without_left_out(found.places))
    heading = _heading(page, meta, places)
    summary = standfirst(page, meta, heading)
    apart = Mask.of(page, (heading, *repeated_title(page, heading, places), summary, *(pulled(page, places) if not container else ())))
    places = without_kickers(page, [place for place in places if not apart.touches(place)], heading)
    places = trimmed(page, places, [author.name for author in meta.authors])
    if (other := notice(page, meta, places) or wall(page, meta, places) or wall(page, meta, main_part(page, places))) is not None:
        return other
    if not places or _is_chrome(page, places):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "no text that reads like an article")
    if _is_login_page(page, places):
        return NothingDraft(Reason.NO_ACCESS, f"a password is asked for: {page.slice(places[0])[:120]}")
    text = Interval(places[0].start, places[-1].end)
    around = surroundings(page, text, heading, [*taken, *map(page.place, page.left_out)], context)
    authors = signed_by(meta, around)
    published = published_at(page, meta, around, context)
    is_vouched_for = (authors or published) and meta.free_access is not False
    if not (container or is_vouched_for or posts) and (other := slight(page, meta, places)) is not None:
        return other
    names = [author.name for author in authors]
    places = without_signature(page, without_bios(page, without_closings(page, places), names), names)
    terms = [term for term, _ in (*around.filed.section, *around.filed.tags, *around.filed.called, *around.filed.led)]
    days = [printed[1] for printed in (around.published, around.modified) if printed]
    places = without_dates(page, places, days, sorted({*names, *terms}, key=len, reverse=True))
    desk.keep(places, "text")
    if heading:
        desk.move(heading, "title")
    told = summary or (Interval(0, 0) if meta.description else printed_summary(page, heading))
    if told:
        desk.move(told, "summary")
    draft = ArticleDraft(
        extractor=found.extractor,
        body=_body(page, places, heading),
        title=meta.title,
        summary=meta.description or (page.text(told) if told else None),
        published=published,
        modified=modified_at(page, meta, around, context, published),
        authors=authors,
        section=meta.section or _terms(around.filed.section) or breadcrumb(page, meta.title, text.start)[0] or _terms(around.filed.led),
        tags=_terms(around.filed.tags) or meta.tags or _terms(around.filed.called),
        comments=posts,
        free_access=False if meta.free_access is None and offered else meta.free_access,
        publisher=meta.publisher,
        flags=[*found.flags, *around.refused, *_doubts(published)],
        confidence=found.confidence,
        left=found.left,
    )
    if (at := article_pages(page, meta.canonical_url, holders)) is not None:
        draft.page, draft.pages, draft.first = at.number, at.total, at.first
        draft.links = (Link(url=at.onward, kind="next_page"),) if at.onward else ()
    _book(desk, draft, around)
    draft.comments = draft.comments or told_comments(page, desk, meta.data, meta.article, context)
    return draft


class _Found(NamedTuple):
    """Where the text stands, in page order, and by whose word."""

    places: list[Interval]
    extractor: str
    flags: list[str]
    left: list[tuple[Interval, str]]
    confidence: float | None


def _told(page: Page, container: Sequence[HtmlElement]) -> _Found:
    """The text as the user says where it is."""
    return _Found([piece.place for element in container for piece in page.pieces(page.place(element))], "container", [], [], None)


def _judged(page: Page, without: Sequence[HtmlElement]) -> _Found:
    """The lines that are judged to be the article's."""
    judged, extractor, flags = judge(page, map(page.place, without)), EXTRACTOR, list[str]()
    sure = confidence(judged.expected)
    if judged.expected < _DOUBT:
        from ..prose.opinion import NAME, opinion  # trafilatura takes half a second to import, and few pages need it

        if (second := opinion(page, without)) is not None:
            judged, extractor, flags = judged.voted(second.covered), f"{EXTRACTOR}, {NAME}", ["second_reading", *second.flags]
    return _Found(judged.places, extractor, flags, list(judged.left()), sure)


def _is_login_page(page: Page, places: Sequence[Interval]) -> bool:
    """Whether a shown form asks for a password and hardly a word stands beside it."""
    forms = [page.place(field) for element in page.index.tags.get("input", ()) if element.get("type") == "password" for field in element.iterancestors("form")]
    if not any(forms):
        return False
    asking = Mask.of(page, forms)
    beside = (place for place in places if not asking.touches(place))
    return sum(word_count(page.slice(place)) for place in beside) < _FEW_WORDS


def _heading(page: Page, meta: Metadata, places: Sequence[Interval]) -> Interval:
    """Where the title stands as the page's heading, else as a lesser one or a bare line at the head of the text; empty where it does not."""
    wanted = folding(meta.title or "")
    if not wanted:
        return Interval(0, 0)
    great, lesser = ([without_kicker(page, element) for level in levels for element in page.index.tags.get(level, ())] for levels in _LEVELS)
    if not great and not lesser:
        lines = {(line.start, line.end) for line in page.lines}  # bold words at the head of a paragraph are a part of it
        lesser = [place for tag in _BOLD for element in page.index.tags.get(tag, ()) if (place := page.place(element)) in lines]
    top = places[0].start if places else 0
    candidates = chain(great, (place for place in lesser if place.start <= top), places[:_HEAD])
    return next((place for place in candidates if place and folding(page.text(place)[:LONGEST]) == wanted), Interval(0, 0))


def _is_chrome(page: Page, places: Sequence[Interval]) -> bool:
    """Whether the text is a few words only, or links from end to end: what trafilatura's last resort makes of a page without an article."""
    size = sum(place.end - place.start for place in places)
    links = [place for _, place in _links(page, places)]
    linked = sum(place.end - place.start for place in links)
    if linked >= _MOSTLY_LINKS * size:
        mask = Mask.of(page, links)
        told = (place for place in places if word_count(page.slice(place)) >= _MIN_WORDS and not mask.touches(place))
        if linked >= _ALL_LINKS * size or next(told, None) is None:
            return True
    return sum(word_count(page.slice(place)) for place in places) < _MIN_WORDS


def _searchable(page: Page, places: list[Interval]) -> list[Interval]:
    """The places without what the page withholds from search; all of them where it withholds them all."""
    withheld = [page.place(part) for part in page.withheld(page.tree)]
    return [piece.place for place in places for piece in page.pieces(place, withheld)] or places if withheld else places


def _by_line(page: Page, places: Iterable[Interval]) -> Iterator[tuple[int, list[Interval]]]:
    """The lines that the places touch, each with the parts of it that they cover."""
    at, inside = -1, list[Interval]()
    for place in places:
        for index in page.lines_in(place):
            line = page.lines[index]
            if index != at:
                if inside:
                    yield at, inside
                at, inside = index, []
            inside.append(Interval(max(place.start, line.start), min(place.end, line.end)))
    if inside:
        yield at, inside


def _pieces(page: Page, places: Sequence[Interval]) -> Iterator[Piece]:
    """Places as pieces, the widest break that stands between two of them before the second."""
    last = -1
    for index, inside in _by_line(page, places):
        gap = max(line.gap for line in page.lines[last + 1 : index + 1])
        for place in inside:
            yield Piece(gap, place)
            gap = 0
        last = index


def _body(page: Page, places: Sequence[Interval], heading: Interval) -> Body:
    pieces = list(_pieces(page, places))
    text = page.compose(pieces)
    return Body(
        text=text,
        text_full=text,
        markdown=marked(page, pieces) or None,
        links=tuple(dict.fromkeys(_hyperlinks(page, places))),
        images=images(page, places, heading),
    )


def _links(page: Page, places: Sequence[Interval]) -> list[tuple[HtmlElement, Interval]]:
    """The links that begin in one of the places, with their own."""
    found = page.begun_in(Interval(places[0].start, places[-1].end), "a")
    return [(link, place) for link, place in found if _holds(places, place.start)]


def _hyperlinks(page: Page, places: Sequence[Interval]) -> Iterator[Hyperlink]:
    for link, place in _links(page, places):
        target = linked(page.base, link.get("href") or "")
        if target:
            yield Hyperlink(url=target, text=page.text(place).replace("\n", " ") or None)


def _doubts(published: Moment | None) -> Iterator[str]:
    """That the letters behind a time are those of several zones, and it was read as if there were none."""
    if published and published.zone == "assumed_utc" and published.precision == "minute" and has_several_meanings(published.raw):
        yield "zone_doubtful"


def _holds(places: Sequence[Interval], position: int) -> bool:
    """Whether one of the places, which are in order, holds the character."""
    at = bisect.bisect_right(places, position, key=lambda place: place.start) - 1
    return at >= 0 and position < places[at].end


def _terms(filed: Filed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term, _ in filed))


def _book(desk: Desk, draft: ArticleDraft, around: Surroundings) -> None:
    """Book what is printed around the text where it says what the draft says."""
    names = {author.name.casefold() for author in draft.authors}
    for author, place in around.authors:
        if author.name.casefold() in names:
            desk.move(place, "authors")
    for field, moment, printed in (("published_at", draft.published, around.published), ("modified_at", draft.modified, around.modified)):
        if printed and moment and moment.at and printed[0].at and moment.at.date() == printed[0].at.date():
            desk.move(printed[1], field)
    for field, terms, own in (
        ("section", draft.section, (*around.filed.section, *around.filed.led)),
        ("tags", draft.tags, (*around.filed.tags, *around.filed.called)),
    ):
        for term, place in own:
            if term in terms:
                desk.move(place, field)
