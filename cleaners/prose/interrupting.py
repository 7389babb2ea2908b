"""What only interrupts an article: the labels of advertisements and lists, links that point on, what one presses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

from lxml.html import HtmlElement

from ..page.page import Interval, Page
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
_PLAYED = re.compile(
    r"(?:watch|listen|v[ií]deos?|photos?|pictures|in pictures|gallery|slideshow|interactive|podcast|fotos?|bilder(?:strecke|galerie)?|galer[ií]a|fotogalería"
    r"|diaporama|en images|infographie|fotostrecke|fotogallery|galeria|beeld|zdjęcia|wideo|видео|фото|動画|写真|视频|图集|影片|فيديو|صور)\s?[:：]\s*(?=\S)"
)
"""What leads to what can be watched elsewhere, of lines in lower case that are links."""
_BOUGHT = re.compile(
    r"(?:add to cart|(?:view|see|check|compare) (?:the )?(?:prices?|availability|deals?)|(?:shop|buy|order|get it) (?:it )?(?:now|here|online)"
    r"|(?:jetzt|hier) (?:kaufen|bestellen)|zum angebot|acheter|voir le prix|comprar(?: ahora| agora)?|ver precio|ver preço|acquista(?: ora)?|koop nu|kup teraz"
    r"|купить)\s?[:：]\s*(?=\S)"
)
"""What stands before a link to goods, of lines in lower case."""
_NOWHERE = "http://page.invalid/"
"""Where a page without an address stands."""

Links: TypeAlias = Sequence[tuple[HtmlElement, Interval]]
"""Links, each with where it stands."""


class Ways:
    """Which lines of one page interrupt its article, and where they lead, by their numbers among the visible ones. `linked` is the share of each that is
    linked."""

    def __init__(self, page: Page, linked: Sequence[float]) -> None:
        self._page = page
        self._lines = page.lines
        self._linked = linked
        self._leading: dict[int, bool] = {}

    def interrupts(self, number: int) -> bool:
        """Whether the line is nothing but the label of an advertisement or of a list of contents, what a viewer of pictures or stars say, a button, the way
        to other pages of the article, or words such as `read also`, or a label in capitals, and a link to another page of the site."""
        text, links = self._lines[number].text, self._links[number]
        if not self._linked[number]:
            if len(text) > _LONGEST_HINT:
                return False
            lowered = small(text)
            if len(text) <= _LONGEST_LABEL and (ADVERTISED.fullmatch(lowered) or CONTENTS.fullmatch(lowered)):
                return True
            return PLAYS.fullmatch(lowered) is not None or self._points_on(number)
        if len(text) <= _LONGEST_LABEL and len(links) >= _PAGES and self._is_pager(links):
            return True
        if self._linked[number] > MOST and (
            self._is_listed(number) or self._is_offered(text, links) or self._is_script(number) or self._are_tools(text, links)
        ):
            return True
        return len(links) == 1 and (self._is_labelled_link(number, links[0][1]) or self._is_bought(number, links[0][1]))

    def _is_bought(self, number: int, link: Interval) -> bool:
        """Whether a line is a label of goods and a link to them, and no more; wherever that leads."""
        _, text, start, _, _ = self._lines[number]
        label = _BOUGHT.match(small(text)) if ":" in text or "：" in text else None
        return label is not None and link.start - start <= label.end() and not any(map(str.isalnum, text[link.end - start :]))

    def _is_labelled_link(self, number: int, link: Interval) -> bool:
        """Whether the one link of a line, with a label before it or in it, is all that the line says, and leads to another page of the site."""
        _, text, start, _, _ = self._lines[number]
        if link.start == start and ":" not in text:
            return False
        label = POINTS_ON.match(small(text))
        if label is None and self._linked[number] > MOST:
            label = (_SHOUTED.match(text) if text[:1].isupper() else None) or _PLAYED.match(small(text))
        if label is None or any(map(str.isalnum, text[link.end - start :])) or not self.leads_within(number):
            return False
        at = link.start - start
        return label.end() - at in (0, 1) or (not any(map(str.isalnum, text[:at])) and ":" in label[0] and label.end() < len(text))

    def _points_on(self, number: int) -> bool:
        """Whether a line is `read also` and what leads on is below it, or `stories by X` and two such lines are, or `more soups` and three."""
        below = number + 1
        if below == len(self._lines) or not self._linked[below]:
            return False
        text = self._lines[number].text
        lowered = small(text)
        if POINTS_ON.fullmatch(lowered) is not None:
            return self._leads_on(below)
        fewest = _FEWEST_OF_ONE if _OF_ONE.fullmatch(text) else _FEWEST_MORE if _MORE.fullmatch(lowered) else 0
        return fewest > 0 and all(map(self._leads_on, range(below, below + fewest)))

    def leads_within(self, number: int) -> bool:
        """Whether the first link of a line leads to another page of the same site, as the headings of teasers do."""
        if number not in self._leading:
            links = self._links[number]
            self._leading[number] = bool(links) and leads_within(self._page, links[0][0])
        return self._leading[number]

    @cached_property
    def _links(self) -> Sequence[Links]:
        """Of each line the links that begin in it and show text."""
        found: list[list[tuple[HtmlElement, Interval]]] = [[] for _ in self._lines]
        for link in self._page.index.tags.get("a", ()):
            place = self._page.place(link)
            if place.start < place.end:
                found[self._page.line_at(place.start)].append((link, place))
        return found

    def _leads_on(self, number: int) -> bool:
        """Whether the visible line of that number is a link to another page of the site."""
        if number >= len(self._lines):
            return False
        links = self._links[number]
        return bool(links) and sum(place.end - place.start for _, place in links) > MOST * len(self._lines[number].text) and self.leads_within(number)

    def _is_listed(self, number: int) -> bool:
        """Whether a line that is a link to another story ends in a day or an hour, or stands in a list below a label."""
        text = self._lines[number].text
        return ((text[-1].isdigit() and _ENDS_IN_TIME.search(text) is not None) or self.is_labelled(number)) and self.leads_within(number)

    def is_labelled(self, number: int) -> bool:
        """Whether one of the lines above, below which all are links, says that they point on."""
        if not self._labels:
            return False
        above = range(number - 1, max(-1, number - 1 - _MOST_LISTED), -1)
        label = next((other for other in above if other in self._labels), None)
        return label is not None and all(map(self._leads_on, range(label + 1, number)))

    @cached_property
    def _labels(self) -> frozenset[int]:
        """The numbers of the lines that say that what is below points on."""
        return frozenset(number for number, line in enumerate(self._lines) if len(line.text) <= _LONGEST_LABEL and self._points_on(number))

    def _is_offered(self, text: str, links: Links) -> bool:
        """Whether a line that is a link to another site says what something costs there."""
        return is_price(text) and any(says_price(self._page, link.get("href") or "", text) for link, _ in links)

    def _is_script(self, number: int) -> bool:
        """Whether a link that is a button begins the line: "Print this page"."""
        return self._lines[number].start in self._scripts

    @cached_property
    def _scripts(self) -> frozenset[int]:
        return frozenset(self._page.place(link.element).start for link in self._page.links if link.address[:11].lower() == "javascript:")

    def _are_tools(self, text: str, links: Links) -> bool:
        """Whether each of its links is to print the page, to send it to somebody or to keep it."""
        said = (self._page.slice(place).strip().lower() for _, place in links)
        return len(text) <= _LONGEST_TOOLS and bool(links) and all(map(_TOOLS.fullmatch, said))

    def _is_pager(self, links: Links) -> bool:
        """Whether two of the links or more are numbers, as those to the pages of an article are."""
        return sum(self._page.slice(place).strip().isdigit() for _, place in links) >= _PAGES


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
