"""Articles: the lines of the page that are one, by their signs; trafilatura is asked where these leave a doubt.

    something in its place?  ->  a list?  ->  comments apart  ->  lines judged  ->  in doubt: trafilatura votes  ->  trimmed ends
                             ->  title, byline, date and terms around the text

The record's text is made of slices of the page. Measured on the 709 article pages of WCXB, hosts not learnt from: the lines
alone reach F1 .954, trafilatura .935-.941 at four times the time, and its voice makes the lines no better but where they
are in great doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..comments import comments, told_comments
from ..context import Context
from ..dates.zones import has_several_meanings
from ..draft import ArticleDraft, ListDraft, Moment, NothingDraft
from ..ledger import Desk
from ..metadata.breadcrumb import breadcrumb
from ..metadata.metadata import Metadata
from ..nothing.notice import main_part, notice
from ..nothing.purpose import purpose
from ..nothing.refusal import refusal
from ..nothing.stand_in import stand_in
from ..nothing.wall import wall
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count
from ..prose.confidence import confidence
from ..prose.judge import judge
from .apart import foreign, pulled, unprinted
from .bios import without_bios, without_signature
from .body import body, links_in
from .boxed_links import RULE as BOXED_LINK
from .boxed_links import boxed_links
from .calls import calls
from .closings import RULE as SAID_BY_SITE
from .closings import closings
from .colophon import without_colophon
from .dated_titles import dated_titles
from .dates import modified_at, published_at
from .filed_around import Filed, FiledAround
from .heading import heading
from .in_data import refuses, told_story
from .listing import article_list, front, introducing
from .of_others import of_others
from .offers import offers
from .pages import ArticlePages, article_pages
from .reprinted import reprinted
from .summary import printed_summary, standfirst
from .surroundings import Surroundings, book_around, filed_by, signed_by, surroundings
from .trim import repeated_title, trimmed, without_dates, without_kickers
from .untold import Voucher, untold

EXTRACTOR = "lines"
CATCH_ALL = "article.not-judged"

_DOUBT = 0.7
"""Expected F1 below which trafilatura is asked: some 9 of the 709 pages. Between .7 and .8 its vote neither helps nor harms;
above, it makes worse what is good."""
# The shortest of 709 article texts of WCXB has 30 words, of the WordPress corpus 50.
_MIN_WORDS = 8
_MIN_LETTERS = 2 * _MIN_WORDS
"""As many in Chinese: rows of strokes, numbers or pictures are told apart by spaces as words are."""
_ALL_LINKS = 0.9
# From this share on, a line without a link must tell something.
_MOSTLY_LINKS = 0.6
# Words beside a form that asks for a password, below which they are its introduction: the shortest article text of WCXB has 30.
_FEW_WORDS = 30
_MOST_ASKING = 100
"""Words of paragraphs in a form that asks for a password, with what it says of registering and of secrets."""


def read(page: Page, desk: Desk, meta: Metadata, context: Context, container: Sequence[HtmlElement] = ()) -> ArticleDraft | ListDraft | NothingDraft:
    """The page's article with its comments, links where it is a list of articles, or nothing and why. Books what it reads.

    `container` is what holds the text where the user has said so: then nobody looks for it.
    """
    if (instead := _instead(page, meta, is_told=bool(container))) is not None:
        return instead
    posts, holders = comments(page, desk, context)
    offered = offers(page)
    found = _told(page, container) if container else _judged(page, [*holders, *foreign(page), *offered, *calls(page)], boxed_links(page))
    text = _text(page, meta, found.places, is_told=bool(container))
    around = surroundings(page, text.span, text.heading, [page.place(part) for part in (*holders, *page.left_out)], context)
    authors = signed_by(page, meta, around)
    published = published_at(page, meta, around, context)
    # A story's address has a day whatever is answered there: the wall before it, the notice in its place.
    is_dated = published is not None and published.source != "url"
    if (other := _nothing(page, meta, text.places, context, is_signed=is_dated)) is not None:
        return other
    voucher = _voucher(meta, around, is_signed=bool(authors), is_dated=is_dated)
    if not (container or posts) and (told := _of_no_story(page, meta, text, around, found.confidence, voucher, is_dated=published is not None)) is not None:
        return told
    said = set(closings(page, text.places, filter(None, (meta.site_name, meta.publisher))))
    places = _without_ends(page, meta, [place for place in text.places if place not in said], authors, around)
    desk.keep(places, "text")
    draft = ArticleDraft(
        extractor=found.extractor,
        body=body(page, places, text.heading),
        published=published,
        modified=modified_at(page, meta, around, context, published),
        authors=authors,
        comments=posts,
        free_access=False if meta.free_access is None and offered else meta.free_access,
        flags=[*found.flags, *around.refused, *_doubts(published)],
        confidence=found.confidence,
        left=[*((place, SAID_BY_SITE) for place in sorted(said)), *found.left],
    )
    _file(draft, page, desk, meta, around, text)
    _number(draft, article_pages(page, meta.canonical_url, holders))
    book_around(desk, draft, around)
    draft.comments = draft.comments or told_comments(page, desk, meta.data, meta.article, context)
    return draft


def _instead(page: Page, meta: Metadata, *, is_told: bool) -> ListDraft | NothingDraft | None:
    """What the page is in the place of an article, as far as that shows before its lines are judged."""
    if (other := stand_in(page)) is not None:
        return other
    if (other := refusal(page, meta)) is not None:
        return other
    if not page.lines:
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "the page shows no text")
    return article_list(page, meta) if not is_told else None


class _Text(NamedTuple):
    """The lines of an article, and what stands apart from them: both may be empty."""

    places: list[Interval]
    heading: Interval
    summary: Interval

    @property
    def span(self) -> Interval:
        """From the first line to the last; the heading where there is none."""
        return Interval(self.places[0].start, self.places[-1].end) if self.places else self.heading


def _text(page: Page, meta: Metadata, found: list[Interval], *, is_told: bool) -> _Text:
    """The lines that were found, without title, summary, what is pulled out of them, and what stands at their ends."""
    places = _searchable(page, page.without_left_out(found))
    title = heading(page, meta, places)
    summary = standfirst(page, meta, title)
    apart = Mask.of(page, (title, *repeated_title(page, title, places), summary, *(() if is_told else (*pulled(page, places), *reprinted(page, places)))))
    places = without_kickers(page, [place for place in places if not apart.touches(place)], title)
    return _Text(trimmed(page, places, [author.name for author in meta.authors]), title, summary)


def _nothing(page: Page, meta: Metadata, places: Sequence[Interval], context: Context, *, is_signed: bool) -> ListDraft | NothingDraft | None:
    """Why the lines are no article: they are a notice or a wall, too few, links, or the introduction of a login; of a page of titles, these."""
    if (other := notice(page, meta, places, is_signed=is_signed) or wall(page, meta, places) or wall(page, meta, main_part(page, places))) is not None:
        return other
    if not places or _is_chrome(page, places):
        return _titles(page, meta, context) or NothingDraft(Reason.NO_ARTICLE_FOUND, "no text that reads like an article")
    if _is_login_page(page, places):
        return NothingDraft(Reason.NO_ACCESS, f"a password is asked for: {page.slice(places[0])[:120]}")
    return None


def _titles(page: Page, meta: Metadata, context: Context) -> ListDraft | None:
    """The dated titles of a page that has nothing of its own: beside a wall, or where its story is in its data, they are of others."""
    listed = dated_titles(page, meta, context)
    return listed if listed is not None and not refuses(page, meta) and told_story(page, meta) is None else None


def _of_no_story(
    page: Page, meta: Metadata, text: _Text, around: Surroundings, confidence: float | None, voucher: Voucher | None, *, is_dated: bool
) -> ListDraft | NothingDraft | None:
    """The page as a list, or nothing, where its text is of other pages or tells nothing."""
    return (
        of_others(page, meta, text.places, text.heading, around.printed)
        or introducing(page, meta, text.places, around.printed)
        or front(page, meta, around.printed)
        or purpose(page, meta, text.places, is_vouched_for=voucher is not None, is_dated=is_dated)
        or untold(page, meta, text.places, confidence, voucher)
    )


def _voucher(meta: Metadata, around: Surroundings, *, is_signed: bool, is_dated: bool) -> Voucher | None:
    """What vouches for the text: a page that calls itself a site states in its head whose that is, which says no more of the text than a day does."""
    if around.authors or (is_signed and "og:website" not in meta.types) or filed_by(meta, around):
        return "name"
    return "date" if is_signed or is_dated else None


def _without_ends(page: Page, meta: Metadata, places: list[Interval], authors: Sequence[Author], around: Surroundings) -> list[Interval]:
    """The lines of the text without what its last ones say of its authors, and what stands around it once more."""
    names = [author.name for author in authors]
    places = without_colophon(page, meta, places, names)
    places = without_signature(page, without_bios(page, places, names), names)
    terms = [term for term, _ in (*around.filed.section, *around.filed.tags, *around.filed.called, *around.filed.led)]
    days = [printed[1] for printed in (around.published, around.modified) if printed]
    return without_dates(page, places, days, sorted({*names, *terms}, key=len, reverse=True))


def _file(draft: ArticleDraft, page: Page, desk: Desk, meta: Metadata, around: Surroundings, text: _Text) -> None:
    """What the article is called, by whom it is published and under what it is filed. Books title and summary."""
    if text.heading:
        desk.move(text.heading, "title")
    told = text.summary or (Interval(0, 0) if meta.description else printed_summary(page, text.heading))
    if told:
        desk.move(told, "summary")
    draft.title = meta.title
    draft.summary = meta.description or (page.text(told) if told else None)
    draft.publisher = meta.publisher
    draft.agency = filed_by(meta, around)
    draft.section = meta.section or _sections(meta, around.filed) or breadcrumb(page, meta.title, text.places[0].start)[0] or _terms(around.filed.led)
    draft.tags = _terms(around.filed.tags) or meta.tags or _terms(around.filed.called)


def _number(draft: ArticleDraft, at: ArticlePages | None) -> None:
    """Which page of the article this is, and where the next one is; nothing of an article on one page."""
    if at is not None:
        draft.page, draft.pages, draft.first = at.number, at.total, at.first
        draft.links = (Link(url=at.onward, kind="next_page"),) if at.onward else ()


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


def _judged(page: Page, apart: Sequence[HtmlElement], leading: Sequence[HtmlElement]) -> _Found:
    """The lines that are judged to be the article's: none of what stands apart from it, or leads to another."""
    without = [*apart, *leading]
    judged, extractor, flags = judge(page, map(page.place, without)), EXTRACTOR, list[str]()
    sure = confidence(judged.expected)
    if judged.expected < _DOUBT:
        from ..prose.opinion import NAME, opinion  # trafilatura takes half a second to import, and few pages need it

        if (second := opinion(page, without)) is not None:
            judged, extractor, flags = judged.voted(second.covered), f"{EXTRACTOR}, {NAME}", ["second_reading", *second.flags]
    return _Found(judged.places, extractor, flags, [*((page.place(box), BOXED_LINK) for box in leading), *judged.left()], sure)


def _is_login_page(page: Page, places: Sequence[Interval]) -> bool:
    """Whether a shown form asks for a password and hardly a word stands beside it. A form around all of a page, as ASP.NET's, is none that asks."""
    fields = [element for element in page.index.tags.get("input", ()) if element.get("type") == "password"]
    forms = [place for field in fields for form in field.iterancestors("form") if (place := page.place(form)) and not _tells(page, place)]
    if not forms:
        return False
    asking = Mask.of(page, forms)
    beside = (place for place in places if not asking.touches(place))
    return sum(word_count(page.slice(place)) for place in beside) < _FEW_WORDS


def _tells(page: Page, within: Interval) -> bool:
    """Whether a part of the page has as many words in paragraphs as an article has."""
    told = (word_count(line.text) for line in page.paragraphs if within.start <= line.start < within.end)
    return any(words >= _MOST_ASKING for words in accumulate(told))


def _is_chrome(page: Page, places: Sequence[Interval]) -> bool:
    """Whether the text is a few words only, of no letters, or links from end to end: what trafilatura's last resort makes of a page without an article."""
    if sum(1 for _ in islice(filter(str.isalpha, chain.from_iterable(map(page.slice, places))), _MIN_LETTERS)) < _MIN_LETTERS:
        return True
    size = sum(place.end - place.start for place in places)
    links = [place for _, place in links_in(page, places)]
    linked = sum(place.end - place.start for place in links)
    if linked >= _MOSTLY_LINKS * size:
        mask = Mask.of(page, links)
        told = (place for place in places if word_count(page.slice(place)) >= _MIN_WORDS and not mask.touches(place))
        if linked >= _ALL_LINKS * size or next(told, None) is None:
            return True
    return not any(words >= _MIN_WORDS for words in accumulate(word_count(page.slice(place)) for place in places))


def _searchable(page: Page, places: list[Interval]) -> list[Interval]:
    """The places without what the page withholds from search and from print; all of them where it withholds them all."""
    withheld = [page.place(part) for part in (*page.withheld(page.tree), *unprinted(page))]
    return [piece.place for place in places for piece in page.pieces(place, withheld)] or places if withheld else places


def _doubts(published: Moment | None) -> Iterator[str]:
    """That the letters behind a time are those of several zones, and it was read as if there were none."""
    if published and published.zone == "assumed_utc" and published.precision == "minute" and has_several_meanings(published.raw):
        yield "zone_doubtful"


def _sections(meta: Metadata, filed: FiledAround) -> tuple[str, ...]:
    """The printed sections; nothing where they are the several tags that the head states, which some systems keep at addresses of categories."""
    named = _terms(filed.section)
    return () if len(named) > 1 and set(named) == set(meta.tags) else named


def _terms(filed: Filed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term, _ in filed))
