"""Pages that are there for something else than to be read, and say a few words about it: a form to fill in, goods to buy.

Their words are sentences like any others, so it is not these that tell them but what the page has for its visitor: fields, buttons, and what it is
called. A page that says to machines which article it is, and from when, is never one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ..draft import NothingDraft
from ..metadata.addresses import segments
from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.words import word_count
from .notice import is_stated

_FRAME = frozenset({"header", "nav", "aside", "footer"})
_PRESSED = ("submit", "button", "image")
_NAMES = ("id", "class", "action", "name")
_SEARCH = re.compile(r"search|such(?:e|en|begriff)|recherche|buscar|busca|szukaj|hledat|keres(?:es|és)|query|keywords?|^[qs]$", re.IGNORECASE)
_NO_ENTRY = frozenset({"hidden", "submit", "button", "image", "reset", "checkbox", "radio", "search", "range"})
_LONGEST_NAME = 5
"""Words of a title that is a form's name: "Create your new account"."""
_MOST_OTHER = 1
"""Words of one where a name or a day vouches for the page: "Member sign in". Stories are about logins, too, and below many stands a form."""
_SEVERAL = 2
"""Fields of its form: a newsletter has one."""
_MANY = 4
"""Fields of a form that nothing is called after: who comments gives a name, an address and a site beside the words."""
_WORDS_A_FIELD = 10
"""Words beside such a form, for each of its fields, from which on the form is beside the point."""
_MOST_WORDS = 600
"""Of a page that tells what its form is for, or what it sells, at length. Guides to passwords have more."""
_LONGEST_LABEL = 60
"""Characters on a button; a link may hold all of a card."""
_FEW_WORDS = 100
"""The most on a page that a program has dated, as WordPress does with all of its pages, and that is called after its form."""

_NAME = re.compile(
    r"\b(?:"
    r"log ?(?:in|on)|sign ?(?:in|on|up)|regist(?:er|ration)|(?:create|open|new|my|your) (?:\w+ )?account|account (?:login|information|details)|password"
    r"|contact(?: us|s)?|feedback|checkout|(?:shopping|your|my) (?:cart|basket|bag)|subscribe|unsubscribe"
    r"|anmeld\w+|einlogg\w+|registrier\w+|kundenkonto|kontakt\w*|warenkorb|passw[oö]rt\w*|kennwort\w*"
    r"|inscri\w+|connexion|se connecter|mon compte|créer un compte|mot de passe|contacte[rz]\w*|panier"
    r"|inici(?:ar|a|e) sesión|acceso|registr(?:o|arse)|(?:mi|crear) cuenta|contraseña|contacto|carrito|accedi|accesso|registrazione|contatt\w+|carrello"
    r"|entrar|cadastr\w+|minha conta|senha|contato|carrinho|inlogg\w+|aanmelden|registreren|wachtwoord\w*|winkelwagen"
    r"|zaloguj|logowanie|rejestracj\w+|hasł\w+|koszyk\w*|přihláš\w+|přihlas\w+|prihlás\w+|registr[aá]c\w+|hesl\w+|košík\w*"
    r"|войти|вход|регистраци\w+|авторизаци\w+|парол\w+|контакт\w*|обратная связь|корзин\w+|увійти|реєстраці\w+"
    r"|bejelentkez\w*|belép\w*|regisztr\w+|jelszó\w*|kapcsolat\w*|kosár|giriş\w*|kayıt\w*|şifre\w*|iletişim|sepet\w*"
    r"|logga in|registrera\w*|lösenord|log(?:g|ge)? ind?|adgangskode\w*|passord\w*|kirjaudu\w*|rekisteröi\w*|salasana\w*|yhteystie\w+"
    r")\b|ログイン|新規登録|会員登録|お問い?合わ?せ|パスワード|登录|登入|注册|註冊|密码|密碼|联系我们|聯絡我們|购物车|로그인|회원가입|비밀번호|문의|장바구니"
    r"|تسجيل|اتصل بنا|تماس با ما|ورود|ثبت نام"
)
"""What forms to log in, to register, to write to a site or to pay by are called, folded."""
_ADDRESSED = re.compile(
    r"(?:\w+[-_. +])*(?:log[-_]?[io]n|sign[-_]?(?:in|up|on)|regist\w*|(?:create|my|your|user|new)?[-_]?account|pass(?:word|wort|wd)\w*"
    r"|(?:forgot|lost|reset|recover)(?:[-_+]?(?:pass\w*|pwd?|login|account))?|contact\w*|kontakt\w*|contatt\w*|feedback|checkout|cart|basket|warenkorb|kundenkonto|anmeld\w*|inscri\w*|connexion|belepes|inlog\w*)"
    r"(?:[-_. +](?:us|form|page|user|in|up|vergessen))*",
    re.IGNORECASE,
)
"""The last part of the addresses of such pages."""
_BUY = re.compile(
    r"\b(?:add|put|move) (?:it |this |all )?(?:to|in) (?:my |your |the |shopping )*(?:cart|basket|bag|trolley)\b"
    r"|\bin (?:den|ihren) (?:warenkorb|einkaufswagen)\b|\bajouter au panier\b|\b(?:añadir|agregar) (?:al carrito|a la cesta)\b"
    r"|\b(?:aggiungi|metti) (?:al|nel) carrello\b|\badicionar ao carrinho\b"
    r"|\b(?:do koszyka|do košík[ua])\b|\bkosárba\b|\b(?:i|till) varukorgen\b|\blæg i kurv\w*|\bostoskori\w+|\bin (?:mijn )?winkel(?:wagen|mand)\b"
    r"|\bsepete ekle\b|\b(?:в корзину|купить|в кошик|купити|в количката)\b|στο καλάθι|カートに(?:入れる|追加)|加入购物车|加入購物車|장바구니|أضف إلى (?:ال)?سلة"
)
"""What is written on the buttons that goods are bought by, folded."""
_BUYS = re.compile(r"add-?(?:to|2)-?(?:cart|basket|bag|trolley)|buy-?now|buy-?box|cart-?(?:quantity|qty)", re.IGNORECASE)
"""What such a button is named."""


class _Form(NamedTuple):
    """What a form outside the frame of the page asks for."""

    element: HtmlElement
    entries: int
    """Fields to write or to choose in."""
    has_password: bool


def purpose(page: Page, meta: Metadata, places: Sequence[Interval], *, is_vouched_for: bool, is_dated: bool) -> NothingDraft | None:
    """What the page is for, where that is not to be read; null where it may be.

    `is_vouched_for`: a name or a day stands around the text; `is_dated`: a day does.
    """
    words = sum(word_count(page.slice(place)) for place in places)
    if meta.article is not None or words >= (_FEW_WORDS if is_stated(meta) else _MOST_WORDS):
        return None
    return _form(page, meta, places, words, is_vouched_for=is_vouched_for) or (None if is_dated else _goods(page, meta))


def _form(page: Page, meta: Metadata, places: Sequence[Interval], words: int, *, is_vouched_for: bool) -> NothingDraft | None:
    """The page of a form: called after it, or with few words beside its many fields."""
    forms = [form for form in _forms(page) if form.has_password or form.entries >= (_SEVERAL if is_vouched_for else 1)]
    if not forms:
        return None
    reason = Reason.NO_ACCESS if any(form.has_password for form in forms) else Reason.NO_ARTICLE_FOUND
    if (name := _named(meta, _MOST_OTHER) if is_vouched_for else _named(meta, _LONGEST_NAME) or _addressed(page)) is not None:
        return NothingDraft(reason, f"a form, and the page is called after it: {name}"[:200])
    if is_vouched_for or _is_called(meta):
        return None
    for form in forms:
        place = page.place(form.element)
        if form.entries >= _MANY and words < _WORDS_A_FIELD * form.entries and not 0 < place.end <= places[0].start:
            return NothingDraft(reason, f"a form of {form.entries} fields, and nothing signs, dates or calls it a story: {page.slice(places[0])[:120]}")
    return None


def _goods(page: Page, meta: Metadata) -> NothingDraft | None:
    """The page of goods: with a button to buy them by. Whoever reviews what he sells, dates it or calls it an article."""
    if _is_called(meta):
        return None
    for button in _buttons(page):
        place = page.place(button)
        label = folding(
            (page.text_of(button) if place.end - place.start <= _LONGEST_LABEL else "") or button.get("value") or button.get("alt") or button.get("title") or ""
        )
        if _BUY.search(label) or any(map(_BUYS.search, (*classes(button), button.get("id") or "", button.get("name") or ""))):
            return NothingDraft(Reason.NO_ARTICLE_FOUND, f"goods for sale, and nothing dates it or calls it a story: {label}"[:200])
    return None


def _is_called(meta: Metadata) -> bool:
    return "og:article" in meta.types or is_stated(meta)


def _buttons(page: Page) -> Iterator[HtmlElement]:
    fields = (field for field in page.index.tags.get("input", ()) if field.get("type") in _PRESSED)
    yield from (element for element in (*page.index.tags.get("button", ()), *fields, *page.index.tags.get("a", ())) if not _is_of_frame(element))


def _forms(page: Page) -> Iterator[_Form]:
    """Those that are not of the frame, nor searches."""
    for element in page.index.tags.get("form", ()):
        if not (_is_of_frame(element) or element.get("role") == "search" or _SEARCH.search(" ".join(filter(None, map(element.get, _NAMES))))):
            kinds = [
                (field.get("type") or "text").lower() if field.tag == "input" else field.tag
                for field in element.iter("input", "textarea", "select")
                if not _SEARCH.search(field.get("name") or "")
            ]
            yield _Form(element, sum(kind not in _NO_ENTRY for kind in kinds), "password" in kinds)


def _is_of_frame(element: HtmlElement) -> bool:
    return any(up.tag in _FRAME for up in element.iterancestors())


def _named(meta: Metadata, most: int) -> str | None:
    """What the page calls itself where that is a form's name with so many other words at most."""
    titles = meta.titles
    for title in filter(None, (titles.element, titles.og, *titles.headings)):
        for part in (title, *parts(title)):
            words = folding(part)
            if len(words.split()) <= _LONGEST_NAME and _NAME.search(words) and len(_NAME.sub(" ", words).split()) <= most:
                return part
    return None


def _addressed(page: Page) -> str | None:
    """The last part of the page's address where that is a form's."""
    return next((part for part in segments(page.url)[-1:] if _ADDRESSED.fullmatch(part)), None)
