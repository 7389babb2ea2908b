"""What a page asks its readers for between the paragraphs of an article, in small boxes that need no name: to subscribe, to give, to buy.

What tells them is what one presses there: a link or button of the site's own that asks to sign up, a field for an address, a link that is paid for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..page.words import word_count
from ..prose.interrupting import is_price, says_price
from ..urls import join, same_site

# Parts of the paths on which sites keep what one signs up for.
_LEADS = re.compile(
    r"[/?&=_.-](?:subscri(?:be|ption)s?|sign-?up|newsletters?|nieuwsbri(?:ef|even)|nyhetsbrev|nyhedsbrev|uutiskirje|infolettre|bolet[ií]n(?:es)?|boletim|hirlevel|bulten|abo|abos|abonn\w*|prenumer\w*|suscri\w*|assin(?:e|ar|atura)s?|iscri\w*|tilaa|subskry\w*"
    r"|donat(?:e|ions?)|spenden|faire-un-don|donar|doar)(?:[/?&=#_.-]|$)",
    # of addresses in lower case: a pattern that takes either case tries all of these behind every sign
)
_JOINTS = frozenset("-_.")
"""What joins such a word to others, in the address of a story."""
_SAYS = re.compile(
    r"(?:(?:subscribe|register|sign (?:me )?up)(?: now| today| here| for free)?|join(?: us)? (?:now|today|free)"
    r"|become a (?:member|subscriber|patron|supporter)|get (?:the|our) newsletter"
    r"|(?:donate|give)(?: now| today| here)?|make a (?:gift|donation)(?: now| today)?|support us"
    r"|(?:jetzt )?(?:abonnieren|anmelden|registrieren|abo abschließen|unterstützen|spenden)|(?:je )?m[’']abonne|s[’']abonner|s[’']inscrire|je m[’']inscris"
    r"|suscr[ií]b(?:ete|irse|irme|ase)|quiero suscribirme|hazte soci[oa]|quiero apoyar|assine(?: já| agora)?|inscreva-se"
    r"|iscriviti|abbonati|iscrivimi|abonneren|word abonnee|aanmelden"
    r"|bli (?:prenumerant|medlem)|prenumerera|bliv abonnent|tilmeld(?: dig)?|bli abonnent|tilaa|zapisz się|prenumeruj|подписаться|оформить подписку"
    r"|feliratkozom|odebírat|abone ol|登録する|購読する|订阅|立即订阅|구독(?:하기)?|اشترك(?: الآن)?)\W*",
    # of words in lower case
)
_AT_SHOP = r" (?:at|on|from) [^\W\d][\w .&'’-]{1,30}"
_BUYS = re.compile(
    rf"(?:buy|shop|order)(?: (?:it|now|here|today))*(?:{_AT_SHOP})?|(?:check|see|view|get)(?: it)?{_AT_SHOP}"
    rf"|(?:check|see|view|get)(?: (?:the|latest|today['’]s))* (?:deals?|offers?|prices?)(?:{_AT_SHOP})?"
    r"|(?:jetzt |hier |online )*(?:kaufen|bestellen|zum angebot|zum shop)(?: bei .{2,30})?|bei .{2,30} (?:kaufen|ansehen|bestellen)"
    r"|(?:acheter|comprar|acquista|kopen|kup teraz|köp|osta|купить)(?: .{2,30})?|voir (?:l[’']offre|le prix)|ver (?:oferta|precio|preço)"
    r"|vedi (?:offerta|prezzo)|bekijk (?:prijs|aanbieding)|sprawdź cenę"
    # of words in lower case
)
"""What one presses to buy what a box names the price of."""
_AMOUNT = re.compile(r"(?:[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€£]|kr|zł|usd|eur))\+?")
"""Some money and nothing else, of lines in lower case."""
_COLLECTS = re.compile(r"(?:donate to|support (?:the|our)) [^\W\d].{1,60}")
"""What heads a box that shows how much readers have given."""
_AMOUNTS, _AMOUNTS_WITHIN = 2, 4
"""Lines of money, among so many."""
# Where messengers keep the channels that one joins.
_CHANNELS = re.compile(r"//(?:[\w-]+\.)?(?:whatsapp\.com|t\.me|telegram\.me)/")
_BOXES = frozenset("div section aside form figure center fieldset".split())
_PAID_BOXES = _BOXES | {"table", "ul", "li", "tr", "td", "tbody"}
_STOPS = frozenset({"body", "main", "article"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LARGEST = 400
"""Characters of a box, at most."""
_FEW, _LONGEST = 6, 60
"""Words and characters of what one presses."""
_ENDS = (".", "!", "?")
_SENTENCE = 10
"""Words of a line that tells something, as a short one does that ends so. Boxes beside each other in a flow would be one with all that stands between them."""
_MOST = 0.8
"""Of a line that is links."""
_LONGEST_ASKED = 160
"""Characters of a line that is: pages that are to be paid for link the beginning of the story itself to where one pays."""
_HALF = 0.5
"""Of the page's prose: what holds more is the article."""

_Pressed = tuple[HtmlElement, str, str]
"""What one presses, where it leads, and what it says."""


def calls(page: Page) -> list[HtmlElement]:
    """The boxes, each the largest that is small and holds no more than that: one sentence that asks, and none beside what is paid for."""
    told = sum(line.end - line.start for line in page.paragraphs)
    pressed = list(_pressed(page))
    asked = (_box(page, seed, _BOXES, ("h1",), told, 1) for seed in _seeds(page, pressed))
    paid = (_box(page, link.element, _PAID_BOXES, _HEADINGS, told, 0) for link in page.links_of_content if "sponsored" in link.relations)
    priced = (_box(page, element, _BOXES, (*_HEADINGS, "li"), told, 0) for element, href, words in pressed if says_price(page, href, words))
    sold = (
        _box(page, element, _BOXES, (*_HEADINGS, "li"), told, 0)
        for element, href, words in pressed
        if _BUYS.fullmatch(words.lower()) and not _is_own(page, href)
    )
    collected = (_box(page, line, _BOXES, ("h1",), told, 1) for line in _collecting(page))
    boxes = chain(asked, paid, priced, (box for box in sold if box is not None and _is_sale(page.text_of(box))), collected)
    return [box for box in dict.fromkeys(boxes) if box is not None]


def is_subscription(page: Page, place: Interval) -> bool:
    """Whether a line is links from end to end that all lead to where one subscribes to the site. Where one signs up firms sell what their articles tell of."""
    links = page.begun_in(place, "a") if place.end - place.start <= _LONGEST_ASKED else []
    if not links or sum(min(own.end, place.end) - own.start for _, own in links) < _MOST * (place.end - place.start):
        return False
    addresses = [link.get("href") or "" for link, _ in links]
    return all((led := _LEADS.search(href.lower())) and _JOINTS.isdisjoint(led[0]) and "sign" not in led[0] and _is_own(page, href) for href in addresses)


def _is_sale(text: str) -> bool:
    """Whether what a box holds is what something costs and where it is to be had, with no more than a name beside each: what it can do is told."""
    lines = [line.strip().lower() for line in text.split("\n") if line.strip()]
    buys = sum(_BUYS.fullmatch(line) is not None for line in lines)
    prices = sum(is_price(line) and not line.endswith(_ENDS) for line in lines)
    return prices > 0 and len(lines) <= prices + 2 * buys


def _collecting(page: Page) -> Iterator[HtmlElement]:
    """The headings below which stands how much was given, and how much is to be: two lines of nothing but money."""
    for heading in chain.from_iterable(page.index.tags.get(level, ()) for level in _HEADINGS[1:]):
        if _COLLECTS.fullmatch(page.text_of(heading).lower()):
            at = page.line_at(page.place(heading).start)
            if sum(_AMOUNT.fullmatch(line.text.lower()) is not None for line in page.lines[at + 1 : at + 1 + _AMOUNTS_WITHIN]) >= _AMOUNTS:
                yield heading


def _pressed(page: Page) -> Iterator[_Pressed]:
    """The links and buttons with a few words on them."""
    buttons = ((button, "") for button in page.index.tags.get("button", ()))
    for element, href in chain(((link.element, link.address) for link in page.links_of_content), buttons):
        place = page.place(element)
        if 0 < place.end - place.start <= _LONGEST:
            yield element, href, page.slice(place)


def _seeds(page: Page, pressed: Iterable[_Pressed]) -> Iterator[HtmlElement]:
    """Those of them that ask for it, and fields for addresses."""
    for element, href, words in pressed:
        address = href.lower()
        asks = (_LEADS.search(address) or _SAYS.fullmatch(words.lower())) and _is_own(page, href)
        if (asks or _CHANNELS.search(address)) and word_count(words) <= _FEW:
            yield element
    yield from (field for field in page.index.tags.get("input", ()) if field.get("type") == "email")


def _is_own(page: Page, href: str) -> bool:
    if page.url is None or "//" not in href:
        return True
    target = join(page.base, href)
    return target is not None and same_site(target, page.url)


def _box(page: Page, seed: HtmlElement, tags: Collection[str], without: Collection[str], told: int, sentences: int) -> HtmlElement | None:
    """The largest small element of these tags around what one presses, with so many sentences and without those others within; null where there is none."""
    found = None
    for up in seed.iterancestors():
        start, end = page.place(up)
        if end - start > min(_LARGEST, _HALF * told) or up.tag in _STOPS or next(up.iter(*without), None) is not None:
            break
        if up.tag in tags and end > start:
            if sum(word_count(line) >= _SENTENCE for line in page.text_of(up).split("\n")) > sentences:
                break
            found = up
    return found
