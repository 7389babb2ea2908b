"""A page's head, taken apart in one pass: its metadata elements and links by name, its headings, its JSON-LD."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..remembered import remembered
from .addresses import bare, is_front
from .jsonld import LinkedData, is_block, linked_data, values, words
from .kicker import without_kicker
from .title import LONGEST

_MAX_PIECES = 20
"""Pieces of one heading: a title stands among the first."""
_MAX_LESSER = 10
_MOST_OF_TITLE = 0.5
_GOES_ON = re.compile(r"\s*[-_|–—:·•»«｜]|\s+\S")
"""Headings of each lower rank: below those stand other stories' own."""
_LONGEST = 20_000
"""Characters of one metadata element that are looked at."""
_OF_USERS = re.compile(
    r"(?:^|[\s_-])comment-?(?:content|body|text|message)|comment-\d|bbp-(?:reply|topic)-content|post_(?:body|message)|"
    r"message-?(?:body|text|content)|userContent|usertext|commentContent|\bcooked\b|bbWrapper|Post-body|post-?msg|commtext|ipsType_richText|"
    r"ipsRichText|post-content-text|posttext|postbody|js-post-body|s-prose|qa-\w+-content|md-div|story_text|post_content\d|\bmsg_\d",
    re.IGNORECASE,
)
"""What software calls that in which people write."""
_STORY_TITLE = re.compile(r"(?:single[-_])?(?:post|entry|article|story|news)[-_](?:(?:main|page|detail|full)[-_])?(?:title|headline)", re.IGNORECASE)
"""What themes call an element with a story's title that is no heading."""
_MOST_BOLD, _FEWEST_WORDS = 40, 3
"""Lines in bold print among which a page without headings has its title, and the words of one."""
_PARSELY = {"authors": "parsely-author", "pub_date": "parsely-pub-date", "image_url": "parsely-image-url"}


class Head:
    """What the head's elements hold, unread but for white space and Parse.ly's JSON."""

    def __init__(self, page: Page, written: Iterable[HtmlElement] = ()) -> None:
        self.page = page
        self.metas: dict[str, list[str]] = {}
        """Contents by `property`, `name`, `itemprop` or `http-equiv` in lower case, in document order."""
        self.links: dict[str, str] = {}
        """The first address of each relation."""
        self.title: str | None = None
        """The `<title>` element."""
        self.headings: list[str] = []
        """Shown `h1` elements."""
        self.pieces: list[str] = []
        """What stands in elements or text nodes of its own inside them."""
        self.branding: list[str] = []
        """Those of them that are links to the front page."""
        self.inner: list[HtmlElement] = []
        """Of the elements that are believed those that stand neither in the head nor at the top of the body."""
        self._users: dict[HtmlElement | None, bool] = {None: False, **dict.fromkeys(written, True)}
        self.data: LinkedData = linked_data(self._read())
        self._parsely()

    def _read(self) -> list[str]:
        """Takes the elements apart, all but the blocks of JSON-LD, which are given back."""
        blocks: list[str] = []
        for element in self.page.tree.iter("meta", "link", "title", "h1", "script"):
            tag = element.tag
            if tag == "script":
                if is_block(element) and element.text and not self._is_of_users(element):
                    blocks.append(element.text)
                    self._note(element)
            elif tag == "meta":
                if "itemprop" not in element.attrib and self._is_of_users(element):
                    continue
                self._note(element)
                self._meta(_names(element), element.get("content"))
            elif tag == "link":
                if self._is_of_users(element):
                    continue
                self._note(element)
                for relation in (element.get("rel") or "").lower().split():
                    self.links.setdefault(relation, element.get("href") or "")
            elif tag == "h1":
                self._heading(element)
            else:
                # Pictures in SVG have titles too; the page's own comes first.
                self.title = self.title or _unescaped((element.text or "")[:LONGEST]) or None
        return blocks

    def first(self, *names: str) -> str | None:
        """The first content of the first of the names that is there."""
        for name in names:
            if texts := self.metas.get(name):
                return texts[0]
        return None

    def every(self, *names: str) -> Iterator[str]:
        """The contents of all elements of these names."""
        return (text for name in names for text in self.metas.get(name, ()))

    def labelled(self) -> Iterator[tuple[str, str]]:
        """What the page has printed on cards of X beside a label of its own."""
        for number in "12":
            label, text = self.first(f"twitter:label{number}"), self.first(f"twitter:data{number}")
            if label and text:
                yield label, text

    def lesser_headings(self) -> list[str]:
        """The first headings below the first rank, each on one line; of a page without any, as old ones are, what is in bold print."""
        tags = self.page.index.tags
        found = [element for tag in ("h2", "h3") for element in tags.get(tag, ())[:_MAX_LESSER]]
        if found or self.headings:
            return [line for element in found if (line := self.page.line_of(element))]
        bold = (line for tag in ("b", "strong") for element in tags.get(tag, ())[:_MOST_BOLD] if (line := self.page.line_of(element)))
        return [line for line in bold if len(line.split()) >= _FEWEST_WORDS]

    def lines_of_title(self) -> list[str]:
        """The lines with which `<title>` begins and goes on behind a sign or a space, none of them a link, that are most of it."""
        title = self.title or ""
        begun = (line for line in self.page.lines if len(line.text) > _MOST_OF_TITLE * len(title) and title.startswith(line.text))
        own = (line for line in begun if not any(place.end >= line.end for _, place in self.page.begun_in(Interval(line.start, line.end), "a")))
        return [line.text for line in own if _GOES_ON.match(title, len(line.text))]

    def names_of_entries(self) -> list[str]:
        """What is marked as the name of an entry (h-entry's p-name, hAtom's entry-title), each on one line."""
        marked = (element for name in ("p-name", "entry-title") for element in self.page.by_class(name))
        return [line for element in marked if (line := self.page.line_of(element)[:LONGEST])]

    def called_title(self) -> str | None:
        """What the one element says that is called a story's title; null where there are several, as on lists, where a heading is of the first rank,
        and where it is another story's: beside the page's words, below them, or in a link.
        """
        if self.headings:
            return None
        found = {line: element for element in self.page.called(_STORY_TITLE, "title", "headline") if (line := self.page.line_of(element)[:LONGEST])}
        return next((line for line, element in found.items() if len(found) == 1 and self._is_above_words(element)), None)

    def _is_above_words(self, element: HtmlElement) -> bool:
        """Whether most of the page's paragraphs stand below an element, and it neither beside them nor in or around a link to another page."""
        start = self.page.place(element).start
        above, all_words = (sum(len(line.text) for line in self.page.paragraphs if line.end <= end) for end in (start, self.page.length))
        around = [element, *element.iterancestors()]
        links = [*(up for up in around if up.tag == "a"), *islice(element.iter("a"), _MAX_PIECES)]
        own = bare(self.page.url)
        leads_away = any((address := bare(self.page.url_of(link))) is not None and address != own for link in links)
        return 2 * above <= all_words and not leads_away and all(up.tag not in ("aside", "nav", "footer") for up in around)

    def _meta(self, names: Iterable[str], content: str | None) -> None:
        if content and (said := _unescaped(content[:_LONGEST])):
            for name in names:
                self.metas.setdefault(name, []).append(said)

    def _note(self, element: HtmlElement) -> None:
        if (up := element.getparent()) is not None and up.tag not in ("head", "body", "html"):
            self.inner.append(element)

    def _is_of_users(self, element: HtmlElement) -> bool:
        """Whether an element stands in what a user wrote: it says nothing of the page then, whatever it says."""
        path: list[HtmlElement] = []
        up = element.getparent()
        while up not in self._users:
            path.append(up)
            up = up.getparent()
        inside = self._users[up]
        for step in reversed(path):
            names, identity = step.get("class"), step.get("id")
            inside = self._users[step] = inside or ((names or identity) is not None and _is_of_users(names, identity))
        return inside

    def _heading(self, element: HtmlElement) -> None:
        heading = " ".join(self.page.text(without_kicker(self.page, element))[:LONGEST].split())
        if not heading:
            return
        self.headings.append(heading)
        texts = islice(element.itertext(), _MAX_PIECES)
        self.pieces += [piece for text in texts if (piece := " ".join(text[:LONGEST].split())) and piece != heading]
        link = next(element.iter("a"), None)
        if link is not None and self._is_above(self.page.url_of(link)) and self.page.line_of(link) == heading:
            self.branding.append(heading)

    def _is_above(self, address: str | None) -> bool:
        """Whether an address is the front page's, or that of a folder in which the page lies: a blog's on a host of several."""
        own, folder = bare(self.page.url) or "", bare(address) or ""
        return is_front(address) or (folder != "" and own.startswith(f"{folder}/"))

    def _parsely(self) -> None:
        """Parse.ly's older form: one element of JSON, whose values are those of `parsely-NAME`."""
        for stated in self.metas.get("parsely-page", ()):
            for value in values(html.unescape(stated)):
                for key, said in value.items() if isinstance(value, dict) else ():
                    name = _PARSELY.get(key, f"parsely-{key}")
                    for text in said if isinstance(said, list) else [said]:
                        self._meta([name.lower()], words(text))


def _names(element: HtmlElement) -> list[str]:
    """The names of a metadata element: `property` and `itemprop` may have several, a `name` is one of several words."""
    named = element.get("name")
    if named and not element.get("property"):
        return ["-".join(named.lower().split())]
    return (element.get("property") or element.get("itemprop") or element.get("http-equiv") or "").lower().split()


def _unescaped(said: str) -> str:
    """On one line, without the entities that are left where a system escaped it twice."""
    return " ".join(html.unescape(said).split())


@remembered(1_024)  # what stands around scripts and links is called the same on all pages of a site
def _is_of_users(names: str | None, identity: str | None) -> bool:
    """Whether software calls so that in which people write."""
    return _OF_USERS.search(f"{names} {identity}") is not None
