"""What only interrupts an article: the labels of advertisements and lists, links that point on, what one presses."""

from __future__ import annotations

import re
from functools import cached_property

from lxml.html import HtmlElement

from ..page.page import Interval, Page, VisibleLine
from ..page.words import small
from ..urls import join, same_site
from .furniture import ADVERTISED, CONTENTS, PLAYS, POINTS_ON

MOST = 0.8
"""Of a line that is a link."""
PRESSED = frozenset({"a", "button"})
_LONGEST_LABEL = 40
_LONGEST_HINT = 60
_LONGEST_TOOLS = 120
_PAGES = 2
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:[€£¥₹]|zł\b|kr\b|₽|руб\b|EUR\b|USD\b)")
_TOOLS = re.compile(
    r"(?:(?:printer[- ]friendly|print|e-?mail|share|save|send)(?: (?:this|the|as))?(?: (?:page|article|story|version|pdf))?(?: to (?:a friend|friends))?"
    r"|(?:download )?pdf|(?:artikel |seite )?(?:drucken|versenden|empfehlen|merken|weiterempfehlen)|druckversion|imprimer(?: l[’']article| cette page)?"
    r"|envoyer (?:à un ami|par e-?mail)|imprimir(?: (?:el )?art[íi](?:culo|go))?|enviar (?:a un amigo|para um amigo|por (?:e-?mail|correo))"
    r"|stampa(?: (?:l[’']articolo|questa pagina))?|invia (?:a un amico|per e-?mail)|afdrukken|doorsturen|drukuj|wyślij znajomemu|skriv ut|tipsa en vän"
    r"|udskriv|tulosta|yazdır|vytisknout|nyomtatás|версия для печати|распечатать|打印(?:本[页稿])?|列印|印刷(?:する|用ページ)?|인쇄(?:하기)?|طباعة)"
)
"""What one does with a page, of links in lower case."""
_MOST_LISTED = 5
"""Stories that one label points to."""
_ENDS_IN_TIME = re.compile(r"(?:\d{1,2}:\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})$")
_MORE = re.compile(r"(?:more|weitere|plus de|más|mais|altr[ei]|meer|więcej|fler[ae]?|ещё) (?!(?:than|dan|niż|än) |(?:de )?\d)[^.!?:]{2,30}:?")
"""What heads a list of other pages, of lines in lower case: "More soups", not "More than soup". Of the six that head two or more on WCXB's articles three
are text by its truth's word, of the four that head three one is."""
_FEWEST_MORE = 3
_OF_ONE = re.compile(
    r"(?:more (?:stories|articles|posts|columns) (?:by|from)|(?:mehr|weitere) (?:artikel|beiträge|texte) von|autres articles de|otros artículos de"
    r"|altri articoli di) [^.!?:]{2,40}:?"
    r"|(?:(?:stories|articles|posts|columns) (?:by|from)|(?:artikel|beiträge|texte) von|articles de|artículos de|articoli di)"
    r"(?-i:(?: [A-ZÀ-ÞŁŚŹŻČŠŽ][\w'’.-]*){2,4}):?",
    re.IGNORECASE,
)
"""What heads a list of what one person wrote: a name in capitals, where no more is said. "Stories by the sea" are none of these."""
_FEWEST_OF_ONE = 2
_SHOUTED = re.compile(r"[^\W\d_a-z]{2,20}(?: [^\W\d_a-z]{2,20}){0,3}:\s+(?=\S)")
"""PREVIOUS COVERAGE: and the like."""
_NOWHERE = "http://page.invalid/"
"""Where a page without an address stands."""


class Ways:
    """Which lines of one page interrupt its article, and where they lead; each is worked out once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._leading: dict[int, bool] = {}

    def interrupts(self, line: VisibleLine, linked: float) -> bool:
        """Whether the line is nothing but the label of an advertisement or of a list of contents, what a viewer of pictures or stars say, a button, the way
        to other pages of the article, or words such as `read also`, or a label in capitals, and a link to another page of the site."""
        text = line.text
        if not linked:
            if len(text) > _LONGEST_HINT:
                return False
            lowered = small(text)
            if len(text) <= _LONGEST_LABEL and (ADVERTISED.fullmatch(lowered) or CONTENTS.fullmatch(lowered)):
                return True
            return PLAYS.fullmatch(lowered) is not None or self._points_on(line, lowered)
        if len(text) <= _LONGEST_LABEL and sum(map(str.isdigit, text)) >= _PAGES and self._is_pager(line):
            return True
        if linked > MOST and (self._is_listed(line) or self._is_offered(line) or line.start in self._scripts or self._are_tools(line)):
            return True
        label = POINTS_ON.match(small(text)) or (_SHOUTED.match(text) if linked > MOST and text[:1].isupper() else None)
        if label is None or len(links := self._links(line)) != 1:
            return False
        at, end = links[0][1]
        if any(map(str.isalnum, text[end - line.start :])) or not self.leads_within(line):
            return False
        return label.end() - at + line.start in (0, 1) or (not any(map(str.isalnum, text[: at - line.start])) and ":" in label[0] and label.end() < len(text))

    def _points_on(self, line: VisibleLine, lowered: str) -> bool:
        """Whether a line is `read also` and what leads on is below it, or `stories by X` and two such lines are, or `more soups` and three."""
        below = self._number(line) + 1
        if POINTS_ON.fullmatch(lowered) is not None:
            return self._leads_on(below)
        fewest = _FEWEST_OF_ONE if _OF_ONE.fullmatch(line.text) else _FEWEST_MORE if _MORE.fullmatch(lowered) else 0
        return fewest > 0 and all(map(self._leads_on, range(below, below + fewest)))

    def leads_within(self, line: VisibleLine) -> bool:
        """Whether the first link of a line leads to another page of the same site, as the headings of teasers do."""
        if line.number not in self._leading:
            links = self._links(line)
            self._leading[line.number] = bool(links) and leads_within(self._page, links[0][0])
        return self._leading[line.number]

    def _links(self, line: VisibleLine) -> list[tuple[HtmlElement, Interval]]:
        return self._page.begun_in(Interval(line.start, line.end), "a")

    def _number(self, line: VisibleLine) -> int:
        """Of a line among the visible ones."""
        return self._page.line_at(line.start)

    def _leads_on(self, number: int) -> bool:
        """Whether the visible line of that number is a link to another page of the site."""
        if number >= len(self._page.lines):
            return False
        line = self._page.lines[number]
        links = self._links(line)
        return bool(links) and sum(place.end - place.start for _, place in links) > MOST * len(line.text) and self.leads_within(line)

    def _is_listed(self, line: VisibleLine) -> bool:
        """Whether a line that is a link to another story ends in a day or an hour, or stands in a list below a label."""
        return ((line.text[-1].isdigit() and _ENDS_IN_TIME.search(line.text) is not None) or self.is_labelled(line)) and self.leads_within(line)

    def is_labelled(self, line: VisibleLine) -> bool:
        """Whether one of the lines above, below which all are links, says that they point on."""
        if not self._labels:
            return False
        at = self._number(line)
        above = range(at - 1, max(-1, at - 1 - _MOST_LISTED), -1)
        label = next((number for number in above if number in self._labels), None)
        return label is not None and all(map(self._leads_on, range(label + 1, at)))

    @cached_property
    def _labels(self) -> frozenset[int]:
        """The numbers of the lines that say that what is below points on."""
        lines = enumerate(self._page.lines)
        return frozenset(number for number, line in lines if len(line.text) <= _LONGEST_LABEL and self._points_on(line, small(line.text)))

    def _is_offered(self, line: VisibleLine) -> bool:
        """Whether a line that is a link to another site says what something costs there."""
        return is_price(line.text) and any(says_price(self._page, link.get("href") or "", line.text) for link, _ in self._links(line))

    @cached_property
    def _scripts(self) -> frozenset[int]:
        """Where the links begin that are buttons: "Print this page"."""
        return frozenset(self._page.place(link.element).start for link in self._page.links if link.address[:11].lower() == "javascript:")

    def _are_tools(self, line: VisibleLine) -> bool:
        """Whether each of its links is to print the page, to send it to somebody or to keep it."""
        if len(line.text) > _LONGEST_TOOLS:
            return False
        said = [self._page.slice(place).strip().lower() for _, place in self._links(line)]
        return bool(said) and all(map(_TOOLS.fullmatch, said))

    def _is_pager(self, line: VisibleLine) -> bool:
        """Whether two of its links or more are numbers, as those to the pages of an article are."""
        return sum(self._page.slice(place).strip().isdigit() for _, place in self._links(line)) >= _PAGES


def leads_within(page: Page, link: HtmlElement) -> bool:
    """Whether a link leads to another page of the same site."""
    own = page.url or _NOWHERE
    target = join(own, link.get("href") or "")
    return target is not None and target.split("#")[0] != own.split("#")[0] and same_site(target, own)


def says_price(page: Page, href: str, words: str) -> bool:
    """Whether a few words of a link to another site say what something costs there."""
    if not is_price(words):
        return False
    own = page.url or _NOWHERE
    target = join(own, href)
    return target is not None and not same_site(target, own)


def is_price(words: str) -> bool:
    """Whether a few words say what something costs."""
    return len(words) <= _LONGEST_HINT and _PRICE.search(words) is not None


def is_pressed(element: HtmlElement) -> bool:
    """Whether one of `PRESSED` is a button, or a link that somebody has paid for. What unfolds an answer is its question."""
    if element.tag == "a":
        return "sponsored" in (element.get("rel") or "")
    return element.get("aria-expanded") is None and element.get("aria-controls") is None
