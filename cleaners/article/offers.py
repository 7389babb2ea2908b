"""What a paid article shows where the rest of its text would stand: what is called a paywall or an offer, and what asks those who pay to log in."""

from __future__ import annotations

import bisect
import re

from lxml.html import HtmlElement

from ..page.page import Page, VisibleLine
from ..page.words import word_count

_OFFER_PARTS = ("wall", "offer", "subscri", "overlay", "barrier", "content", "upgrade")
_OFFERS = re.compile(
    r"(?:.*[-_])?(?:paywall|pay-wall|regwall|piano-offer|subscriber-only|subscribers-only|premium-(?:offer|wall|overlay)|plus-(?:offer|wall)"
    r"|subscription-(?:wall|prompt|required|offer)|article-barrier|content-gate|locked-content|gated-content|meteredcontent|post-upgrade-cta)(?:[-_].*)?",
    re.IGNORECASE,
)
# What an offer asks for. It need not be all that it says.
_ASKS = re.compile(
    r"\b(?:subscri(?:be|bers?|ption)|sign in|log in|become a (?:paid )?member|(?:already|for paid) (?:a )?(?:subscriber|member)|unlock|free trial"
    r"|continue reading|keep reading"
    r"|abonn\w*|anmelden|einloggen|weiterlesen|freischalten|se connecter|réservé aux|suscr[ií]b\w*|suscripción"
    r"|iniciar sesión|assin(?:e|ar|ante|atura)\w*|abbonati?|abbonamento|accedi"
    r"|prenumer\w*|logga in|abonner|tilaa|kirjaudu|subskryb\w*|prenumerat\w*|zaloguj|подпи\w+)\b"
    r"|購読|会員|ログイン|订阅|登录|会员|訂閱|登入|會員|구독|로그인|회원|اشترك|الاشتراك|للمشتركين|تسجيل الدخول|सदस्यता|सब्सक्राइब|लॉग ?इन",
    re.IGNORECASE,
)
_MOST_WORDS = 120
"""Of an offer; what is called so and says more is the paid text itself."""
_ALREADY = re.compile(
    r"(?<![^\W\d])(?:already|bereits|schon|déjà|ya eres|già|já (?:é|sou)|al|allerede|redan|jo|już|už|již|уже)\b[^?]{0,20}"
    r"\b(?:subscri|abonn|suscri|assinante|abbonat|prenumer|tilaaj|subskry|předplat|подпис)\w*[^?]{0,20}\?"
)
"""What offers ask in whatever words they are else made, of lines in lower case."""
_GIVES = re.compile(
    r"(?<![^\W\d])(?:(?:un|all[- ])?access|unlimited|keep reading|(?:read|continue|view) (?:on|reading|the full|this|the rest)|full (?:article|story)|zugang"
    r"|zugriff|weiterlesen|accès|lire la suite|acceso|acesso|seguir leyendo|continuar lendo|accesso|accedi a|continua a leggere|toegang|lees verder|dostęp"
    r"|czytaj dalej|tillgång|läs vidare|tilgang|les videre|adgang|læs (?:videre|hele)|lue koko|pääsy|přístup|доступ)(?![^\W\d])"
)
"""And what they give: the rest of the text. Two of WCXB's articles, which are free, ask that question beside a report that is sold, and a letter."""
_LONGEST_QUESTION = 80
_RESERVED = re.compile(
    r"\W*(?:(?:this|the) (?:article|story|content|post) is (?:available )?(?:only )?(?:for|to) (?:our )?(?:paying |paid |registered )?(?:subscribers|members)\b"
    r"|dieser (?:artikel|beitrag|inhalt|text) ist (?:nur|exklusiv) (?:für|mit) \w*abo\w*|cet article est réservé (?:aux|à nos) abonné"
    r"|est[ea] (?:artículo|contenido|noticia) es (?:exclusiv[oa]|solo) para suscriptores|est[ea] (?:conteúdo|matéria|artigo) é exclusiv[oa] para assinantes"
    r"|questo (?:articolo|contenuto) è riservato agli abbonati|dit artikel is (?:alleen|enkel|exclusief) voor (?:abonnees|leden)"
    r"|ten artykuł jest (?:dostępny )?tylko dla (?:prenumeratorów|subskrybentów)|(?:материал|статья) доступн?[аы]? только (?:для )?подписчик"
    r"|(?:[［\[【]\s*)?有料会員限定|この記事は(?:有料|電子版|プレミアム)?会員(?:限定|専用|向け|記事)|이 기사는 (?:유료 ?)?(?:회원|구독자) ?(?:전용|만)"
    r"|(?:本文|此文|本内容)仅(?:限|供)\w{0,4}(?:会员|订阅)|هذا (?:المقال|المحتوى) (?:متاح )?للمشتركين)"
)
"""What a line begins with, in lower case, that says whom an article is for."""
_LONGEST_RESERVED = 160
_STOPS = frozenset({"body", "main", "article"})
_BESIDE = frozenset({"nav", "header", "footer", "aside"})


def offers(page: Page) -> list[HtmlElement]:
    """What offers a subscription where the rest of a text would stand."""
    called = [element for element in page.called(_OFFERS, *_OFFER_PARTS) if _is_offer(page, element)]
    return called or [box for line in page.lines if (box := _asked_in(page, line)) is not None or (box := _reserved_in(page, line)) is not None]


def _asked_in(page: Page, line: VisibleLine) -> HtmlElement | None:
    """The largest small box around a line that asks those who pay already to log in, below the text and with an offer in it; null where there is none."""
    if "?" not in line.text or len(line.text) > _LONGEST_QUESTION or _ALREADY.search(line.text.lower()) is None:
        return None
    found = None
    for up in page.innermost(line.start).iterancestors():
        if up.tag in _STOPS or word_count(page.text_of(up)) > _MOST_WORDS or next(up.iter("h1"), None) is not None:
            break
        found = up
    return found if found is not None and _is_offer(page, found) and _GIVES.search(page.text_of(found).lower()) else None


def _reserved_in(page: Page, line: VisibleLine) -> HtmlElement | None:
    """The largest box that begins with a line which says that the article is for those who pay; null where the line says nothing like it."""
    if len(line.text) > _LONGEST_RESERVED or _RESERVED.match(line.text.lower()) is None:
        return None
    found = None
    innermost = page.innermost(line.start)
    for up in (innermost, *innermost.iterancestors()):
        if up.tag in _STOPS or page.place(up).start < line.start or word_count(page.text_of(up)) > _MOST_WORDS or _tells_on(page, up, line):
            break
        found = up
    return found if found is not None and _is_offer(page, found) else None


def _tells_on(page: Page, element: HtmlElement, line: VisibleLine) -> bool:
    """Whether two paragraphs or more follow the line there, none of which asks for a subscription: a text that quotes such a line has them."""
    place = page.place(element)
    first = bisect.bisect_right(page.paragraphs, line.start, key=lambda other: other.start)
    end = bisect.bisect_left(page.paragraphs, place.end, key=lambda other: other.start)
    return sum(_ASKS.search(other.text) is None for other in page.paragraphs[first:end]) > 1


def _is_offer(page: Page, element: HtmlElement) -> bool:
    """Whether the element asks for a subscription, in the page's content and in few words."""
    words = page.text_of(element)
    if not words or any(up.tag in _BESIDE for up in element.iterancestors()):
        return False
    return 4 <= word_count(words) <= _MOST_WORDS and _ASKS.search(words) is not None
