"""What stands in an article and is no part of its text: what its system puts there, and sentences pulled out of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice

from lxml.html import HtmlElement

from ..metadata.title import folding
from ..page.page import Interval, Page
from ..page.pictures import PICTURES, pictures_in
from ..remembered import remembered
from .called_boxes import asking, leading, sharing
from .own_links import contents, own_pages
from .players import players
from .skipped import skipped
from .widget_areas import widget_areas

# What WordPress core and Jetpack put into the element of the text without it being the author's. Their own class names:
# wp-includes/blocks/pullquote (repeats words of the text), latest-posts, latest-comments, post-navigation, links to the text's other pages, Jetpack's
# related posts and sharing buttons; Substack's, Ghost's and Arc's calls to subscribe and to read on; what plugins print for recipes, episodes, live entries,
# votes and authors.
_SYSTEM_S = (
    "wp-block-pullquote",
    "wp-block-latest-posts",
    "wp-block-latest-comments",
    "post-navigation",
    "jp-relatedposts",
    "sharedaddy",
    "addtoany_share_save_container",
    "page-links",
    "post-nav-links",
    "subscription-widget-wrap",
    "subscription-widget",
    "kg-signup-card",
    "kg-cta-card",
    "interstitial-link",
    "b-article-body__interstitial-link",
    "wprm-recipe-snippet",
    "wprm-recipe-jump",
    "wprm-recipe-print",
    "wprm-recipe-rating",
    "wprm-call-to-action",
    "tasty-recipes-quick-links",
    "tasty-recipes-rating",
    "tasty-recipes-buttons",
    "tasty-recipes-scale-container",
    "tasty-recipes-units-scale-container",
    "tasty-recipes-entry-footer",
    "podcast_player",
    "podcast_meta",
    "powerpress_player",
    "powerpress_links",
    "liveblog-entry-actions",
    "rmp-widgets-container",
    "kk-star-ratings",
    "post-ratings",
    "saboxplugin-wrap",
    "post-copyright",
    "tr-caption",
)
# What is left out where a page is printed: MediaWiki's and Bootstrap's names.
_UNPRINTED = ("noprint", "no-print", "d-print-none", "hidden-print", "mw-editsection")
# hAtom's names, which WordPress's themes print: where a page shows both, the first is the author's own lead, told in the summary.
_LEAD, _CONTENT = "entry-summary", "entry-content"
# WordPress's block themes keep header, footer, comments and what stands around a post ("Posted ... in ... by") as parts of their templates, beside its content
# (wp-includes/blocks/template-part.php, post-content.php).
_PART, _OWN_CONTENT = "wp-block-template-part", "wp-block-post-content"
_LEVELS = ("h2", "h3", "h4", "h5")
_HEADINGS = frozenset({"h2", "h3", "h4"})
_TO_ITSELF = re.compile(
    r"\W*(?:(?:copy |direct |share )?(?:(?:perma|anchor )?link|anchor)(?: (?:to|for)\b.{1,100})?|section titled .{1,100}|permalien|lien permanent"
    r"|enlace permanente|link permanente|anker|ancre)\W*"
)
"""What a heading's link to itself says, of words in lower case."""
_BOXES = frozenset("div section aside p span".split())
_DATA = ("table", "pre", "blockquote", "h1")
_AROUND = 8
"""Elements around a picture among which is the box that holds its caption."""
_LONGEST_TEASER = 400
"""Characters of a picture's place, a heading and a lead."""
_SMALL_PART = 0.25
_HOUR_NAMES = re.compile(r"(?:.*[-_])?(?:date|time|timestamp|hour|heure|hora|uhrzeit)(?:[-_].*)?", re.IGNORECASE)
_HOUR = re.compile(
    r"(?:\d{1,2}[./]\d{1,2}[./](?:\d\d){0,2}(?:[\s,|–-]+(?=\d)|$))?(?:\d{1,2}(?:[:.]|\s?h\s?)\d\d(?:\s?(?:[ap]\.?m\.?|uhr))?(?:\s[A-Z]{2,4})?)?", re.IGNORECASE
)
"""The hour, the day, or both."""
_TIME_CODE = re.compile(r"[\[(]?\d{1,2}:\d\d:\d\d[\])]?")
"""How far into a recording somebody speaks, as transcripts print it."""
# Boxes that hold nothing of the text, by what they are called, and their characters at most. Of the lines of WCXB's articles that stood in the text out of
# such small boxes with a picture in them, 169 were its caption and 1 was text.
_PICTURED = re.compile(r"(?:.*[-_])?(?:photos?|pictures?|images?|img|figure|foto|bild|pic|media)(?:[-_].*)?", re.IGNORECASE)
_BESIDE = re.compile(r"(?:.*[-_])?media[-_]text", re.IGNORECASE)
"""A picture with text beside it: WordPress core's block of that name holds paragraphs of the story (wp-includes/blocks/media-text)."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = frozenset({"left", "right"})
_BYLINE = re.compile(r"(?:.*[-_])?by-?line(?:[-_].*)?", re.IGNORECASE)
_LONGEST_CAPTION = 250
_PULLED = re.compile(r"(?:.*[-_])?pull-?_?quotes?(?:[-_].*)?", re.IGNORECASE)
# Words of a sentence that is pulled out: fewer may stand twice by chance, and nobody pulls out more.
_FEWEST, _MOST = 5, 60


def foreign(page: Page) -> list[HtmlElement]:
    """The elements that hold nothing of the author's, or what he says elsewhere."""
    found = [element for name in _SYSTEM_S if name in page.index.classes for element in page.by_class(name)]
    if page.by_class(_CONTENT):
        found += page.by_class(_LEAD)
    found += page.index.by_property("caption")
    found += (button for button in page.index.tags.get("button", ()) if next(button.iterancestors("pre"), None) is not None)
    return [
        *found,
        *small_part(page, picture_boxes(page, chain.from_iterable(page.index.tags.get(tag, ()) for tag in PICTURES))),
        *small_part(page, asking(page)),
        *small_part(page, sharing(page)),
        *small_part(page, leading(page)),
        *_teasers(page),
        *contents(page),
        *own_pages(page),
        *_hours(page),
        *_template_parts(page),
        *players(page),
        *_labelled_bylines(page),
        *skipped(page),
        *widget_areas(page),
    ]


def _labelled_bylines(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that whoever has the page read out hears to be the byline (ARIA's `aria-labelledby`), as the BBC's World Service prints them."""
    boxes = chain.from_iterable(page.index.tags.get(tag, ()) for tag in ("section", "div")) if "byline" in page.source else ()
    named = (box for box in boxes if (names := box.get("aria-labelledby")) and _BYLINE.fullmatch(names))
    return (box for box in named if page.place(box).end - page.place(box).start <= _LONGEST_CAPTION)


def unprinted(page: Page) -> list[HtmlElement]:
    """The elements that stay on the screen where a page is printed, and the links of headings to themselves: they may be a part of a line."""
    return small_part(page, chain(chain.from_iterable(map(page.by_class, _UNPRINTED)), _anchors(page)))


def _anchors(page: Page) -> Iterator[HtmlElement]:
    """The links that headings begin or end with and that lead to these: "Permalink", "#". Other words are the heading's, as are its number and a note's."""
    for heading in chain.from_iterable(page.index.tags.get(level, ()) for level in _LEVELS):
        start, end = page.place(heading)
        links = [link for link in heading.iter("a") if (link.get("href") or "").startswith("#")] if start < end else []
        own = {one.get("id") for one in (heading.getparent(), *heading.iter()) if one is not None} if links else set()
        for link in links:
            first, last = page.place(link)
            said = page.text_of(link).lower()
            href = link.get("href") or ""
            is_its = href[1:] in own and (said == href.lower() or _TO_ITSELF.fullmatch(said) is not None)
            if (is_its or not any(map(str.isalnum, said))) and first < last < first + end - start and (first == start or last == end):
                yield link


def _template_parts(page: Page) -> Iterator[HtmlElement]:
    """The parts of a block theme's template that do not hold the post's content, where the page shows that."""
    holding = {up for content in page.by_class(_OWN_CONTENT) for up in content.iterancestors()}
    return (part for part in page.by_class(_PART) if part not in holding) if holding else iter(())


def picture_boxes(page: Page, pictures: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The small boxes around one of the pictures that are, or are called, one, and tables that text flows around: what they say is its caption."""
    seen: set[HtmlElement] = set()
    for picture in pictures:
        for box in islice(picture.iterancestors(), _AROUND):
            start, end = page.place(box)
            if box in seen or end - start > _LONGEST_CAPTION:
                break
            seen.add(box)
            if start < end and _is_called_picture(box) and next(box.iterdescendants(*_DATA), None) is None:
                yield box


def _is_called_picture(box: HtmlElement) -> bool:
    if box.tag == "table":
        return (box.get("align") or "").lower() in _ASIDE and len(pictures_in(box)) == 1
    return box.tag == "figure" or (box.tag in _BOXES and _says_picture(box.get("class") or ""))


@remembered(4_096)  # a site repeats its classes on every page
def _says_picture(names: str) -> bool:
    split = [_HUMP.sub("-", name) for name in names.split()]
    return any(map(_PICTURED.fullmatch, split)) and not any(map(_BESIDE.fullmatch, split))


def small_part(page: Page, found: Iterable[HtmlElement]) -> list[HtmlElement]:
    """The elements; none where they are a good part of what the page tells."""
    elements = list(dict.fromkeys(found))
    size = sum(end - start for start, end in set(map(page.place, elements)))
    return elements if size and size <= _SMALL_PART * sum(len(line.text) for line in page.paragraphs) else []


def _hours(page: Page) -> Iterator[HtmlElement]:
    """The hours above the entries of live coverage, and the time codes of transcripts."""
    parts = (*page.index.tags.get("time", ()), *page.called(_HOUR_NAMES, "date", "time", "hour", "heure", "hora", "uhr"))
    shown = [(part, said) for part in parts if (said := page.text_of(part)) and (_HOUR.fullmatch(said) or _TIME_CODE.fullmatch(said))]
    if shown:
        shape = _HOUR if "LiveBlogPosting" in page.source else _TIME_CODE
        yield from (part for part, said in shown if shape.fullmatch(said))


def _teasers(page: Page) -> list[HtmlElement]:
    """The teasers in a story."""
    return small_part(page, (article for article in page.index.tags.get("article", ())[1:] if _is_teaser(page, article)))


def _is_teaser(page: Page, article: HtmlElement) -> bool:
    """Whether an article in another is short and has a heading that leads to a page of its own."""
    start, end = page.place(article)
    if not 0 < end - start <= _LONGEST_TEASER or next(article.iterancestors("article"), None) is None or next(article.iter("h1"), None) is not None:
        return False
    links = (link for heading in article.iter(*_HEADINGS) for link in (*heading.iter("a"), *heading.iterancestors("a")))
    target = next((page.url_of(link) for link in links), None)
    return target is not None and target.partition("#")[0] != (page.url or "").partition("#")[0]


def pulled(page: Page, places: Sequence[Interval]) -> list[Interval]:
    """Where quotes and asides repeat a sentence of the text: in print they draw the eye, in the text they are said twice."""
    extent = Interval(places[0].start, places[-1].end) if places else Interval(0, 0)
    elements = [element for tag in ("aside", "blockquote") for element, _ in page.begun_in(extent, tag)] + list(page.called(_PULLED, "pull"))
    said = {page.place(element): folding(_quoted(page, element)) for element in elements}
    quotes = [(place, words) for place, words in said.items() if _FEWEST <= len(words.split()) <= _MOST]
    if not quotes:
        return []
    pieces = [(place, words) for place in places if (words := folding(page.slice(place)))]
    starts, ends = [place.start for place, _ in pieces], [place.end for place, _ in pieces]
    text = f" {' '.join(words for _, words in pieces)} "
    at = list(accumulate((len(words) + 1 for _, words in pieces), initial=0))

    def is_said_elsewhere(quote: Interval, words: str) -> bool:
        own = slice(bisect_left(starts, quote.start), bisect_right(ends, quote.end))
        return text.find(f" {words} ", 0, at[own.start] + 1) >= 0 or text.find(f" {words} ", at[max(own.start, own.stop)]) >= 0

    return [place for place, words in sorted(quotes) if is_said_elsewhere(place, words)]


def _quoted(page: Page, element: HtmlElement) -> str:
    """What a quote says, without whose words it is."""
    place = page.place(element)
    cited = [page.place(cite) for cite in element.iter("cite")]
    return page.text(place, cited) if cited else page.slice(place)
