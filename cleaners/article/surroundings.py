"""What stands around an article's text: who wrote it, when, and under which terms it is filed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from lxml.html import HtmlElement

from schemas.record import Author

from ..context import Context
from ..draft import ArticleDraft
from ..ledger import Desk
from ..metadata.accounts import is_account, is_desk
from ..metadata.eastern_names import is_chinese_house
from ..metadata.metadata import Metadata
from ..metadata.persons import is_capitalised
from ..metadata.title import folding
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.words import word_count
from ..wire.agencies import agency_of
from .by_lines import BY, LONGEST_LINE, Signed
from .byline import authors_around
from .filed_around import FiledAround, filed_around
from .marked_dates import MODIFIED_CLASSES, PUBLISHED_CLASSES, Printed, marked_times
from .pictured import is_common
from .printed_dates import printed_dates

_NAME = 2
"""Words of a name, at least."""
_NO_PERSON = frozenset(
    "the our a an staff news newswire wire service press agency media desk bureau team studio publishing network group correspondent reporter contributor"
    " writer guest special".split()
)
"""Words of what is no person's name: "By The Editors", "By Pier News Service"."""
_LATIN = re.compile("[A-Za-z]")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PICTURES = ("figure", "figcaption", "blockquote")
"""What holds lines that begin with "by" of who took a picture, or said what is told there."""
_BOXES_OF_LINE = 4
_OF_PICTURE = re.compile(r"caption|credit|photo|picture|image", re.IGNORECASE)
"""So do boxes that are called so."""
_TITLE_WORDS = 4
"""Of a link: fewer lead to people and to sections."""
_PUBLISHED = ("published", "dt-published")
"""Of microformats: other names of days are also those of boxes."""
_PLAIN = frozenset({"span", "p", "div", "li"})
_LONGEST_DAY = 40


@dataclass(slots=True)
class Surroundings:
    """What is printed near the text, with its places."""

    authors: list[Signed] = field(default_factory=list)
    published: Printed | None = None
    modified: Printed | None = None
    is_said: bool = False
    """Whether a line between heading and text says by whom it is, in the words of one that says nothing else: "By Ada Quay"."""
    refused: tuple[str, ...] = ()
    """Why marked times are none that the page can carry: see `Moment.refused`."""
    filed: FiledAround = field(default_factory=FiledAround)

    @property
    def printed(self) -> list[Interval]:
        """Where the people and the times stand."""
        return [place for _, place in self.authors] + [found[1] for found in (self.published, self.modified) if found]


def surroundings(page: Page, text: Interval, heading: Interval, without: Sequence[Interval], context: Context) -> Surroundings:
    """What is printed around the text: in the smallest element that holds heading and text, outside `without` (comments)."""
    scope = _scope(page, Interval(min(text.start, heading.start) if heading else text.start, text.end))
    cut = Mask.of(page, without)
    found = Surroundings(authors=authors_around(page, text, heading, scope, cut))
    found.is_said = bool(found.authors and heading) and all(_is_said(page, place, Interval(heading.end, text.start)) for _, place in found.authors)
    found.filed = filed_around(page, scope, text, heading, cut)
    stamped = [*page.index.tags.get("time", ()), *filter(_is_dated, page.index.tags.get("abbr", ())), *_called_published(page)]
    stamped += page.index.by_property("datePublished", "dateModified")
    placed = ((page.place(element), element) for element in dict.fromkeys(stamped))
    own = (pair for pair in placed if pair[0].is_within(scope) and not cut.holds(pair[0].start) and not _is_of_other(page, *pair, text))
    beside = sorted(own, key=itemgetter(0))
    times = [time for _, element in beside for time in marked_times(page, element, context)]
    found.refused = tuple(dict.fromkeys(time.moment.refused for time in times if time.moment.refused and not text.start < time.place.start < text.end))
    found.published, found.modified = printed_dates(page, [time for time in times if time.moment.at], text, heading, cut, context)
    return found


def _is_dated(abbreviation: HtmlElement) -> bool:
    """Whether an abbreviation is a time of microformats."""
    return bool(classes(abbreviation) & (PUBLISHED_CLASSES | MODIFIED_CLASSES))


def _called_published(page: Page) -> Iterator[HtmlElement]:
    """The short elements of no meaning that are called the day of publication and hold no marked time."""
    for name in _PUBLISHED:
        for element in page.by_class(name):
            if element.tag in _PLAIN and len(page.line_of(element)) <= _LONGEST_DAY and next(element.iter("time", "abbr"), None) is None:
                yield element


def _is_of_other(page: Page, place: Interval, element: HtmlElement, text: Interval) -> bool:
    """Whether a time below the text is another story's: in an item or an article of its own with a heading, or a link with the words of one."""
    if place.start < text.end:
        return False
    item = next((up for up in element.iterancestors("li", "article") if page.place(up).start >= text.end), None)
    if item is None:
        return False
    return next(item.iter("h2", "h3", "h4", "h5", "h6"), None) is not None or any(word_count(page.line_of(link)) >= _TITLE_WORDS for link in item.iter("a"))


def signed_by(page: Page, meta: Metadata, around: Surroundings) -> tuple[Author, ...]:
    """The people that the page's head names, else those that are printed; the site itself only where nobody else is named, nor an agency.

    Where the head names accounts of the site's system, an office or some of the people that are printed, these are meant; and where a line below the title
    says by whom the story is and nothing on the page names whom the head states: systems state whose account put it in.
    """
    sites = {folding(name) for name in (meta.site_name, meta.publisher) if name}
    spelt = {_squeezed(name) for name in sites}
    stated = tuple(_without_site(author, sites) for author in meta.authors if agency_of(author.name) is None)
    people = tuple(author for author in stated if _squeezed(author.name) not in spelt and not is_chinese_house(author.name))
    signed = tuple(_without_site(author, sites) for author, _ in around.authors if agency_of(author.name) is None)
    printed = tuple(
        one
        for one in signed
        if _squeezed(one.name) not in spelt and not is_chinese_house(one.name) and not any(f"{folding(one.name)} ".startswith(f"{name} ") for name in sites)
    )
    if people and printed and (_are_accounts(people, printed) or _are_some_of(people, printed) or (around.is_said and _are_others(page, people, printed))):
        return printed
    return people or printed or (() if filed_by(meta, around) else stated or signed)


def book_around(desk: Desk, draft: ArticleDraft, around: Surroundings) -> None:
    """Book what is printed around the text where it says what the draft says."""
    names = {author.name.casefold() for author in draft.authors}
    for author, place in around.authors:
        if author.name.casefold() in names:
            desk.move(place, "authors")
        elif draft.agency and agency_of(author.name) == draft.agency:
            desk.move(place, "wire.agency")
    for name, moment, printed in (("published_at", draft.published, around.published), ("modified_at", draft.modified, around.modified)):
        if printed and moment and moment.at and printed[0].at and moment.at.date() == printed[0].at.date():
            desk.move(printed[1], name)
    for name, terms, own in (
        ("section", draft.section, (*around.filed.section, *around.filed.led)),
        ("tags", draft.tags, (*around.filed.tags, *around.filed.called)),
    ):
        for term, place in own:
            if term in terms:
                desk.move(place, name)


def _squeezed(name: str) -> str:
    """What "Bay Times" and "BAYTIMES" have in common."""
    return folding(name).replace(" ", "")


def filed_by(meta: Metadata, around: Surroundings) -> str | None:
    """The agency that the page's head or its byline names for an author."""
    return next((agency for author in (*meta.authors, *(author for author, _ in around.authors)) if (agency := agency_of(author.name))), None)


def _without_site(author: Author, sites: Collection[str]) -> Author:
    """The author without whose reporter he is: "Ada Quay Bay Times Harbour Bureau" in The Bay Times."""
    words = author.name.split()
    for site in sites:
        own = site.removeprefix("the ").split()
        at = next((at for at in range(_NAME, len(words)) if folding(" ".join(words[at : at + len(own)])) == " ".join(own)), None)
        if at is not None and len(own) > 1:
            return author.model_copy(update={"name": " ".join(words[:at]).rstrip(" ,/-–|")})
    return author


def _are_accounts(people: Sequence[Author], printed: Sequence[Author]) -> bool:
    return all(is_account(author.name) or is_desk(author.name) for author in people) and all(
        is_capitalised(author.name) and not is_desk(author.name) for author in printed
    )


def _are_some_of(people: Sequence[Author], printed: Sequence[Author]) -> bool:
    """Whether more are printed than are stated, each with a page of his own: systems state the one who put the story in."""
    names = [folding(author.name) for author in printed]
    pages = {author.url for author in printed} - {None}
    return len(names) > len(people) and len(pages) == len(names) and all(any(name.endswith(folding(one.name)) for name in names) for one in people)


def _are_others(page: Page, people: Sequence[Author], printed: Sequence[Author]) -> bool:
    """Whether other people are printed, in letters like those of whom is stated, and none of these is one of them by any of his names; nobody where the page
    prints whom the head states anywhere: below a review, or behind "Edited by"."""
    stated = {word for author in people for word in folding(author.name).split()}
    if any(author.name in line.text for author in people for line in page.lines):
        return False
    is_latin = any(_LATIN.search(author.name) for author in people)
    return all(
        is_capitalised(author.name)
        and not is_desk(author.name)
        and not is_common(page, author.name)
        and _NO_PERSON.isdisjoint(words := author.name.lower().split())
        and len(set(words)) == len(words)  # "Von Haus zu Haus"
        and bool(_LATIN.search(author.name)) is is_latin
        and stated.isdisjoint(folding(author.name).split())
        for author in printed
    )


def _is_said(page: Page, place: Interval, between: Interval) -> bool:
    """Whether whom a line between heading and text names is said there to have written it, and not in the title of a part or below a picture."""
    line = page.lines[page.line_at(place.start)]
    own = Interval(line.start, line.end)
    if not own.is_within(between) or len(line.text) > LONGEST_LINE or BY.fullmatch(line.text) is None:
        return False
    if any(page.begun_in(own, tag) for tag in _HEADINGS) and not page.begun_in(own, "a"):
        return False
    around = [page.innermost(line.start)]
    around += around[0].iterancestors()
    called = " ".join(up.get("class") or "" for up in around[:_BOXES_OF_LINE] if page.place(up).is_within(own))
    return not (_OF_PICTURE.search(called) or "photographer" in line.text.lower() or any(up.tag in _PICTURES for up in around))


def _scope(page: Page, extent: Interval) -> Interval:
    """The smallest `article`, `main` or page that holds the extent."""
    best = Interval(0, page.length)
    for element in (*page.index.tags.get("article", ()), *page.index.tags.get("main", ())):
        place = page.place(element)
        if place.start <= extent.start and place.end >= extent.end and place.end - place.start < best.end - best.start:
            best = place
    return best
