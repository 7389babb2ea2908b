"""A story that its page holds in data alone: in JSON-LD's `articleBody`, or in what a script draws the page from.

Asked only where the page shows no story. Scripts hold other stories, too, with their texts: the page's own has the title that the head states, or
the address's last part. Goods have texts and titles as well, and a thread's question is no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from itertools import chain
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ..metadata.addresses import is_front, segments
from ..metadata.jsonld import JsonObject
from ..metadata.metadata import Metadata
from ..metadata.roles import is_role
from ..metadata.title import folding, parts
from ..nothing.notice import main_part
from ..nothing.wall import demanded, wall
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.rich_text import as_html
from ..page.script_data import objects_in_scripts
from ..page.words import word_count
from ..remembered import remembered
from .untold import THINGS

EXTRACTOR = "data"

_POINTER = "#data"
_FEWEST_WORDS = 30
"""Of a story: the shortest article text of WCXB has as many."""
_LONGEST = 2_000_000
_TAG = re.compile(r"<[^<>]*>")
_TITLES = ("title", "headline", "headlines", "name", "heading")
_TITLED = ("rendered", "basic", "default", "text", "value", "web")
_SLUGS = ("slug", "url", "canonical_url", "canonicalUrl", "link", "permalink", "path", "uri", "href", "website_url")
_BODIES = (
    "articleBody content_elements body content contentHtml content_html bodyHtml body_html html htmlContent articleContent article_content fullText full_text"
    " bodyText text story blocks contentBlocks elements"
).split()
_PUBLISHED = (
    "datePublished publishedAt published_at publishDate publish_date publishedDate published_date publicationDate publication_date first_publication_date"
    " firstPublishedAt display_date displayDate datePosted date_posted publishTime published pubDate date createdAt created_at"
).split()
_CHANGED = "dateModified updatedAt updated_at modifiedAt modified_at modifiedDate last_updated_date lastModified last_modified modified".split()
_AUTHORS = "author authors byline bylines writers credits".split()
_NAMED = "name displayName display_name fullName full_name title".split()
_KEY = re.compile(r"(?=.*\d)[0-9a-fA-F-]{8,}")
_INSIDE = ("by", "fields", "attributes", "data", "node", "nodes", "edges")
_NO_STORY = frozenset("price prices sku offers variants priceRange currency salary answers replies posts articles stories entries results".split())
"""Members of what is sold, of what is answered, and of lists."""
_SOLD = re.compile(r"(?:^|_)price|Price|(?:^|_)currency|Currency|(?:^|_)sku")
"""Members of what is sold are called so in many ways: `price_cents`, `formattedPrice`."""
_CLOSED = re.compile(
    r"isplus|(?:is|has|requires?|needs)?(?:premium|paywall(?:ed)?|locked|paid|subscription|(?:subscri(?:bers?|ption)|members?)(?:only|required))"
    r"(?:content|article|story|only)?"
)
_FREE = re.compile(r"(?:is)?(?:accessible)?(?:for)?free(?:access|article|content)?")
_LEVEL = re.compile(r"(?:content|article|subscription|access|paywall)*(?:access|audience|level|tier|type|visibility)")
"""What members are called, without capitals and bars, that say who may read a story."""
_YES, _NO = (True, 1, "true", "1", "yes"), (False, 0, "false", "0", "no")
_THOSE_WHO_PAY = frozenset("hard locked members only_paid paid premium subscriber subscribers subscription tiers".split())
_CHROME, _PRESSED = ("header", "nav", "aside", "footer", "form"), ("button", "label", "a")
_READS_ON = re.compile(
    r"\b(?:continue|(?:keep|to|go on) read(?:ing)?|unlock|full (?:story|article)|(?:weiter|zu )lesen|lire|leer|leyendo|leggere|continuar|continuare"
    r"|lezen|läsa|læse|czytać|читать)\b"
)
"""What one presses at a wall is pressed for, of folded words."""
_LONGEST_PRESSED = 100


class Told(NamedTuple):
    """A story in data: its text as HTML, and what is said of it in the words of schema.org; null where JSON-LD says it."""

    html: str
    node: JsonObject | None

    def adopt(self, page: Page) -> HtmlElement | None:
        """Take the text in, as more of the page's lines, its captions left out; null where it holds no words. For before a desk is made."""
        page.adopt({"html": self.html}, _POINTER)
        element = page.text_at(f"{_POINTER}/html")
        for caption in element.iter("figcaption") if element is not None else ():
            page.leave_out(caption, "article.caption")
        return element


def told_story(page: Page, meta: Metadata) -> Told | None:
    """The page's own story in its data; null where there is none, or one object that it is in or is called like says that it is for those who pay.

    Of several objects with its title the one that says most is taken.
    """
    if is_front(page.url) or meta.free_access is False or (meta.types & THINGS and not meta.article) or refuses(page, meta):
        return None
    if meta.article and (text := _text(meta.article.get("articleBody"))):
        return Told(text, None)
    titles = {folding(title) for title in _own_titles(meta)} - {""}
    slug = (segments(meta.canonical_url or page.url) or [""])[-1]
    titled: dict[str, Told] = {}
    there: dict[str, Told] = {}
    shut: dict[int, object] = {}  # what is in such an object, kept so that nothing else has its number
    for one in objects_in_scripts(page):
        if is_closed := id(one) in shut or _is_closed(one):
            shut.update((id(inner), inner) for inner in one.values() if isinstance(inner, dict))
        title = _title(one)
        if title is None or not _could_be_story(one):
            continue
        found = titled if folding(title) in titles else there if _is_at(one, slug) else None
        if found is not None and is_closed:
            return None
        if found is not None and (text := next(filter(None, (_text(one.get(name)) for name in _BODIES)), None)):
            found.setdefault(text, Told(text, _node(one, title)))
    if titled:
        return titled[max(titled, key=len)]
    return next(iter(there.values())) if len(there) == 1 else None


def _own_titles(meta: Metadata) -> Iterator[str]:
    """What the head calls the page; of titles with the site's name in them the longer part."""
    for title in filter(None, (meta.title, meta.titles.og, meta.titles.element)):
        yield title
        yield from (part for part in parts(title) if 2 * len(part) > len(title))


def refuses(page: Page, meta: Metadata) -> bool:
    """Whether what the page shows is a wall, and no request to let scripts run: whoever is told to log in is shown no story by other means.

    Beside menus and a title one line may say so: "Members only", or what one presses to read on.
    """
    shown = [Interval(line.start, line.end) for line in page.lines]
    found = wall(page, meta, shown) or wall(page, meta, main_part(page, shown)) if shown else None
    if found is not None:
        return found.reason != Reason.SCRIPT_SHELL
    pressed = (place for tag in _PRESSED for place in map(page.place, page.index.tags.get(tag, ())) if not _reads_on(page, place))
    chrome = Mask.of(page, chain(pressed, (page.place(element) for tag in _CHROME for element in page.index.tags.get(tag, ()))))
    return any(demanded(folding(line.text)) == Reason.NO_ACCESS for line in page.lines if not chrome.holds(line.start))


def _reads_on(page: Page, place: Interval) -> bool:
    """Whether what one presses there says that it is to read on; long ones stand in each other, and are not looked at."""
    return place.end - place.start <= _LONGEST_PRESSED and _READS_ON.search(folding(page.slice(place))) is not None


def _could_be_story(one: Mapping[str, object]) -> bool:
    """Whether nothing that an object holds is of goods, of questions or of lists."""
    return not any(one.get(name) for name in _NO_STORY) and not any(said and _SOLD.search(name) for name, said in one.items())


def _is_closed(one: Mapping[str, object]) -> bool:
    """Whether an object says that only those who pay, or are members, may read what it holds."""
    return any(_closes(_sort(name), said) for name, said in one.items())


def _closes(sort: re.Pattern[str] | None, said: object) -> bool:
    """Whether a member of that sort says so."""
    if sort is None or sort is _FREE:
        return sort is _FREE and said in _NO
    if isinstance(said, dict):
        return _is_closed(said) or (sort is _CLOSED and said.get("enabled") in _YES)
    return (sort is _CLOSED and said in _YES) or (isinstance(said, str) and said.lower() in _THOSE_WHO_PAY)


@remembered(4_096)
def _sort(name: str) -> re.Pattern[str] | None:
    """Which of these a member's name is; null for most."""
    called = name.replace("_", "").replace("-", "").lower()
    return next((sort for sort in (_CLOSED, _FREE, _LEVEL) if sort.fullmatch(called)), None)


def _text(value: object) -> str | None:
    """A story's text as HTML; null where it is too short for one, or beyond all bounds."""
    text = as_html(value) if isinstance(value, str | dict | list) else ""
    return text if len(text) <= _LONGEST and word_count(_TAG.sub(" ", text)) >= _FEWEST_WORDS else None


def _title(one: Mapping[str, object]) -> str | None:
    for name in _TITLES:
        said = one.get(name)
        said = next((said[key] for key in _TITLED if isinstance(said.get(key), str)), None) if isinstance(said, dict) else said
        if isinstance(said, str) and said.strip():
            return unescape(_TAG.sub("", said))
    return None


def _is_at(one: Mapping[str, object], slug: str) -> bool:
    """Whether an object's address ends like the page's."""
    for name in _SLUGS:
        said = one.get(name)
        said = said.get("current") if isinstance(said, dict) else said
        if slug and isinstance(said, str) and said and (segments(said if "/" in said else f"x://x/{said}") or [""])[-1] == slug:
            return True
    return False


def _node(one: Mapping[str, object], title: str) -> JsonObject:
    """What an object says of its story, as JSON-LD would."""
    said = {"@type": "Article", "headline": title, "datePublished": _when(one, _PUBLISHED), "dateModified": _when(one, _CHANGED)}
    names = [{"@type": "Person", "name": name} for key in _AUTHORS for name in _names(one.get(key), 0)]
    return {**{key: value for key, value in said.items() if value}, **({"author": names} if names else {})}


def _when(one: Mapping[str, object], names: list[str]) -> str | None:
    """The first time that one of the members says, ISO 8601 or in seconds or thousandths of them since 1970."""
    for name in names:
        said = one.get(name)
        if isinstance(said, str) and said[:4].isdigit():
            return said
        if isinstance(said, int) and not isinstance(said, bool) and 10**8 < said < 10**13:
            return datetime.fromtimestamp(said if said < 10**11 else said // 1000, UTC).isoformat()
    return None


def _names(value: object, depth: int) -> Iterator[str]:
    """The names of people in a member, whatever they are wrapped in; keys of records and roles are none."""
    if depth > 4:
        return
    if isinstance(value, str):
        if not (_KEY.fullmatch(value) or is_role(value)):
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from _names(one, depth + 1)
    elif isinstance(value, dict):
        named = next((said for key in _NAMED if isinstance(said := value.get(key), str) and said.strip()), None)
        inside = (named,) if named else tuple(value[key] for key in _INSIDE if key in value)
        for one in inside:
            yield from _names(one, depth + 1)
