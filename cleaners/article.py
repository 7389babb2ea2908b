"""Articles: trafilatura's reading of the tree that is already parsed, placed on the page's own lines.

    something in its place?  ->  a list?  ->  comments apart  ->  trafilatura  ->  align  ->  whole lines  ->  trimmed ends
                             ->  title, byline, date and terms around the text

The record's text is made of slices of the page: what trafilatura returns and the page does not show (texts of pictures,
list markers, merged cells) is not used, and counted. Metadata is ours (`cleaners.metadata`): a third of its time.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import __version__ as _VERSION
from trafilatura import bare_extraction
from trafilatura.settings import Document

from schemas.outcome import Reason
from schemas.record import Hyperlink, Image
from schemas.target import Link

from .align import Alignment, Squeezed, align
from .article_dates import modified_at, published_at
from .article_pages import article_pages
from .comments import comments
from .container import second_reading
from .draft import ArticleDraft, Body, ListDraft, NothingDraft
from .ledger import Desk
from .listing import article_list
from .marked import marked
from .mask import Mask
from .metadata import Metadata
from .nodes import having
from .notice import main_part, notice
from .page import Interval, Page, Piece
from .platforms.engine import Context
from .refusal import refusal
from .stand_in import stand_in
from .surroundings import Surroundings, signed_by, surroundings
from .title import LONGEST, folding
from .trim import trimmed
from .urls import join
from .wall import wall
from .words import word_count

EXTRACTOR = f"trafilatura {_VERSION}"
CATCH_ALL = f"trafilatura-{_VERSION}"

# A line of which trafilatura keeps more than this is kept whole: it drops inline bits (links, labels) out of sentences.
_WHOLE_LINE = 0.5
# Share of trafilatura's characters that may be missing from the page before the record says so.
_MAX_LOST = 0.05
# The shortest of 709 article texts of WCXB has 30 words, of the WordPress corpus 50.
_MIN_WORDS = 8
_ALL_LINKS = 0.9
# From this share on, a line without a link must tell something.
_MOSTLY_LINKS = 0.6
# Words beside a form that asks for a password, below which they are its introduction: the shortest article text of WCXB has 30.
_FEW_WORDS = 30
# trafilatura's time grows with the square of the depth: 0.1 CPU s for two paragraphs at 256 elements, 1.8 s at 2,000. The deepest of
# 1,100 pages of WCXB and of our platforms' corpus is 56.
_TOO_DEEP = etree.XPath("boolean(/*" + "/*" * 256 + ")")
# It grows with the square of the elements, too: 3 CPU s for 15,000 of paragraphs that are alike, over 60 s for 60,000. The largest of
# those pages has 6,400. And each of its blocks is looked for in all of the text, of which they show 79,000 characters at most.
_MAX_ELEMENTS = 10_000
_MAX_CHARACTERS = 500_000
_CONTAINER = "container"
_INLINE = frozenset({"hi", "ref", "del", "graphic"})

# What WordPress core and Jetpack put into the element of the text without it being the author's. Their own class names:
# wp-includes/blocks/pullquote (repeats words of the text), post-navigation, Jetpack's related posts and sharing buttons.
_NOT_TEXT = ("wp-block-pullquote", "post-navigation", "jp-relatedposts", "sharedaddy", "addtoany_share_save_container")


def read(page: Page, desk: Desk, meta: Metadata, context: Context, container: Sequence[HtmlElement] = ()) -> ArticleDraft | ListDraft | NothingDraft:
    """The page's article with its comments, links where it is a list of articles, or nothing and why. Books what it reads.

    `container` is what holds the text where the user has said so: then nobody looks for it.
    """
    if (other := stand_in(page)) is not None:
        return other
    if not page.lines:
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "the page shows no text")
    if (instead := refusal(page, meta) or (article_list(page, meta) if not container else None)) is not None:
        return instead
    posts, holders = comments(page, desk, context)
    too_much = _is_too_much(page, holders)
    aligned, flags = _read_text(page, holders) if not too_much and not container else (Alignment((), 0, 0), [])
    taken = [page.place(holder) for holder in holders]
    heading = _heading(page, meta)
    places = list(_whole_lines(page, aligned.places))
    if container:
        places = [piece.place for element in container for piece in page.pieces(page.place(element))]
    elif whole := second_reading(page, places, taken, alone=too_much):
        places = whole
        flags.append("second_reading")
    places = _searchable(page, page.without_left_out(places))
    apart = Mask.of(page, (heading, *taken))
    places = trimmed(page, [place for place in places if not apart.touches(place)])
    if (other := notice(page, meta, places) or wall(page, meta, places) or wall(page, meta, main_part(page, places))) is not None:
        return other
    if not places or _is_chrome(page, places):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "no text that reads like an article")
    if _is_login_page(page, places):
        return NothingDraft(Reason.NO_ACCESS, f"a password is asked for: {page.slice(places[0])[:120]}")
    text = Interval(places[0].start, places[-1].end)
    around = surroundings(page, text, heading, [*taken, *map(page.place, page.left_out)], context)
    flags += around.refused
    desk.keep(places, "text")
    if heading:
        desk.move(heading, "title")
    published = published_at(page, meta, around, context)
    draft = ArticleDraft(
        extractor=_CONTAINER if too_much or container else EXTRACTOR,
        body=_body(page, places),
        title=meta.title,
        summary=meta.description,
        published=published,
        modified=modified_at(page, meta, around, context),
        authors=signed_by(meta, around),
        section=meta.section or tuple(dict.fromkeys(term for term, _ in around.section)),
        tags=tuple(dict.fromkeys(term for term, _ in around.tags)) or meta.tags,
        comments=posts,
        free_access=meta.free_access,
        publisher=meta.publisher,
        flags=flags,
    )
    if (at := article_pages(page, meta.canonical_url, holders)) is not None:
        draft.page, draft.pages, draft.first = at.number, at.total, at.first
        draft.links = (Link(url=at.onward, kind="next_page"),) if at.onward else ()
    _book(desk, draft, around)
    return draft


def load() -> None:
    """Have trafilatura load what it loads at its first page: stop words, patterns, its settings file."""
    bare_extraction("<html><body><p>A page of no use, long enough to be read by every part of the reader.</p></body></html>", with_metadata=False)


def _is_too_much(page: Page, holders: Sequence[HtmlElement]) -> bool:
    """Whether trafilatura would take too long over the page, of which it takes `holders` out before it does anything else."""
    elements = sum(1 for _ in page.tree.iter())
    if elements > _MAX_ELEMENTS:
        elements -= sum(1 for holder in holders for _ in holder.iter())
    return elements > _MAX_ELEMENTS or page.length > _MAX_CHARACTERS or bool(_TOO_DEEP(page.tree))


def _read_text(page: Page, holders: Sequence[HtmlElement]) -> tuple[Alignment, list[str]]:
    """What trafilatura keeps, as places on the page, and what is to be said of it."""
    flags: list[str] = []
    squeezed = Squeezed(page)
    # The last first, so that the places of the others hold while trafilatura takes one out of its copy.
    without = [_path(holder) for holder in reversed(holders)] + [f"//*[{having(name)}]" for name in _NOT_TEXT if name in page.source]
    found: list[str] = []
    # Where its pruning leaves nothing, its recall mode prunes less: one WCXB page of 709, F1 .997 instead of nothing.
    for recall in (False, True):
        try:
            document = bare_extraction(page.tree, url=page.url, include_comments=False, with_metadata=False, favor_recall=recall, prune_xpath=without)
        except AssertionError:  # it asserts that an element has a parent, on pages whose whole body is one odd block
            flags.append("reader_failed")
            continue
        if isinstance(document, Document) and document.body is not None and (found := _blocks(document.body)):
            break
    aligned = align(squeezed, found)
    if aligned.lost > _MAX_LOST * (aligned.placed + aligned.lost):
        flags.append("reader_text_not_on_page")
    return aligned, flags


def _path(element: HtmlElement) -> str:
    """The XPath of one element by its place among its siblings, which holds in a copy of the tree, too."""
    ups = (element, *element.iterancestors())
    return "/*" + "".join(reversed([f"/*[{up.getparent().index(up) + 1}]" for up in ups[:-1]]))


def _blocks(body: etree._Element) -> list[str]:
    """The texts of trafilatura's tree, one per block, in its order."""
    found: list[str] = []
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE and words:
            found.append("".join(words))
            words = []
        if text := element.text if event == "start" else element.tail:
            words.append(text)
    return [*found, "".join(words)] if words else found


def _is_login_page(page: Page, places: Sequence[Interval]) -> bool:
    """Whether a shown form asks for a password and hardly a word stands beside it."""
    forms = [page.place(field) for element in page.index.tags.get("input", ()) if element.get("type") == "password" for field in element.iterancestors("form")]
    if not any(forms):
        return False
    asking = Mask.of(page, forms)
    beside = (place for place in places if not asking.touches(place))
    return sum(word_count(page.slice(place)) for place in beside) < _FEW_WORDS


def _heading(page: Page, meta: Metadata) -> Interval:
    """Where the title stands as the page's heading; empty where it does not."""
    wanted = folding(meta.title or "")
    for level in ("h1", "h2"):
        for element in page.index.tags.get(level, ()):
            place = page.place(element)
            if wanted and place and folding(page.text_of(element)[:LONGEST]) == wanted:
                return place
    return Interval(0, 0)


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


def _whole_lines(page: Page, places: Sequence[Interval]) -> Iterator[Interval]:
    for index, inside in _by_line(page, places):
        line = page.lines[index]
        if sum(place.end - place.start for place in inside) > _WHOLE_LINE * len(line.text):
            yield Interval(line.start, line.end)
        else:
            yield from inside


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


def _body(page: Page, places: Sequence[Interval]) -> Body:
    pieces = list(_pieces(page, places))
    text = page.compose(pieces)
    return Body(
        text=text,
        text_full=text,
        markdown=marked(page, pieces) or None,
        links=tuple(dict.fromkeys(_hyperlinks(page, places))),
        images=tuple(dict.fromkeys(_images(page, places))),
    )


def _links(page: Page, places: Sequence[Interval]) -> list[tuple[HtmlElement, Interval]]:
    """The links that begin in one of the places, with their own."""
    found = page.begun_in(Interval(places[0].start, places[-1].end), "a")
    return [(link, place) for link, place in found if _holds(places, place.start)]


def _hyperlinks(page: Page, places: Sequence[Interval]) -> Iterator[Hyperlink]:
    for link, place in _links(page, places):
        target = join(page.url, link.get("href") or "")
        if target:
            yield Hyperlink(url=target, text=page.text(place).replace("\n", " ") or None)


def _images(page: Page, places: Sequence[Interval]) -> Iterator[Image]:
    """Pictures in figures between the first and the last kept words, with their captions."""
    first, last = places[0].start, places[-1].end
    for figure in page.index.tags.get("figure", ()):
        place = page.place(figure)
        if not first <= place.start <= last or not page.left_out.keys().isdisjoint((figure, *figure.iterancestors())):
            continue
        caption = next((page.text_of(node) for node in figure.iter("figcaption")), None)
        for image in figure.iter("img"):
            if next(image.iterancestors("figure")) is not figure:  # that of a figure within
                continue
            target = join(page.url, image.get("src") or image.get("data-src") or "")
            if target:
                yield Image(url=target, alt=image.get("alt") or None, caption=caption or None)


def _holds(places: Sequence[Interval], position: int) -> bool:
    """Whether one of the places, which are in order, holds the character."""
    at = bisect.bisect_right(places, position, key=lambda place: place.start) - 1
    return at >= 0 and position < places[at].end


def _book(desk: Desk, draft: ArticleDraft, around: Surroundings) -> None:
    """Book what is printed around the text where it says what the draft says."""
    names = {author.name.casefold() for author in draft.authors}
    for author, place in around.authors:
        if author.name.casefold() in names:
            desk.move(place, "authors")
    for field, moment, printed in (("published_at", draft.published, around.published), ("modified_at", draft.modified, around.modified)):
        if printed and moment and moment.at and printed[0].at and moment.at.date() == printed[0].at.date():
            desk.move(printed[1], field)
    for field, terms, own in (("section", draft.section, around.section), ("tags", draft.tags, around.tags)):
        for term, place in own:
            if term in terms:
                desk.move(place, field)
