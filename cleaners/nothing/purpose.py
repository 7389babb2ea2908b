"""Pages that are there for something else than to be read, and say a few words about it: a form to fill in, goods to buy.

Their words are sentences like any others, so it is not these that tell them but what the page has for its visitor: fields, buttons, and what it is
called. A page that says to machines which article it is is never one of them; one that says it is some, and of when, only where it has a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ..draft import NothingDraft
from ..metadata.addresses import segments
from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.teasers import entries, teasers
from ..page.words import word_count
from .notice import is_stated

_FRAME = frozenset({"header", "nav", "aside", "footer"})
_PRESSED = ("submit", "button", "image")
_NAMES = ("id", "class", "action", "name")
_SEARCH = re.compile(r"search|such(?:e|en|begriff)|recherche|buscar|busca|szukaj|hledat|keres(?:es|és)|query|keywords?|^[qs]$", re.IGNORECASE)
_OF_READERS = re.compile(r"comment(?!sblock)|kommentar|coment[aá]r|repl(?:y|ies)|respond|poll|survey", re.IGNORECASE)
"""What the forms below a story are named, or what holds them; Jetpack's letters to a site are `commentsblock`."""
_HOLDERS = 3
_NO_ENTRY = frozenset({"hidden", "submit", "button", "image", "reset", "checkbox", "radio", "search", "range"})
_SEVERAL = 2
"""Fields of a form on a page that a name or a day vouches for, or that goes on for long: a newsletter has one."""
_MANY = 4
"""Fields of a form that nothing is called after: who comments gives a name, an address and a site beside the words."""
_WORDS_A_FIELD = 10
"""Words beside such a form, for each of its fields, from which on the form is beside the point."""
_MOST_WORDS = 600
"""Of a page that tells what its form is for, or what it sells, at length. Guides to passwords have more."""
_FEW_WORDS = 100
"""The most on a page that a name or a day vouches for, and beside a form that nothing is called after. Films are called Contact, and surveys reported."""
_LONGEST_LABEL, _LABEL_WORDS = 60, 2
"""Characters on a button, and words beside those that it is known by; a link may hold all of a card, or of a headline."""

_ACCOUNT = (
    r"log ?(?:in|on)|sign ?(?:in|on|up)|regist(?:er|ration)|(?:create|open|new|make|my|your) (?:\w+ )?account|account|passwords?"
    r"|checkout|(?:shopping|your|my) (?:cart|basket|bag)|(?:un)?subscribe"
    r"|anmeld(?:en|ung)|einloggen|registrier(?:en|ung)|kundenkonto|warenkorb|pass[wv]ort|kennwort"
    r"|inscri(?:ption|vez|re|pción|ção|zione|viti|bete|birse)|connexion|se connecter|mon compte|compte|mot de passe|panier"
    r"|inici(?:ar|a|e) sesión|acceso|registr(?:o|arse|ate)|(?:mi )?cuenta|contraseña|carrito|accedi|accesso|registrazione|carrello"
    r"|entrar|cadastr(?:o|ar|e se)|(?:minha )?conta|senha|carrinho|inloggen|aanmelden|registreren|wachtwoord|winkelwagen"
    r"|zaloguj(?: się)?|logowanie|rejestracja|hasł[oa]|koszyk|přihlášení|přihlásit|prihlásenie|prihlásiť|registr[aá]c[ei]a?|hesl[oa]|košík"
    r"|войти|вход|регистраци[яи]|авторизаци[яи]|парол[ьяи]|парола|корзина|увійти|реєстрація"
    r"|bejelentkezés|belépés|regisztráció|jelszó|kosár|giriş(?: yap)?|kayıt(?: ol)?|şifre|sepet(?:im)?"
    r"|logga in|registrera(?: dig)?|lösenord|log(?:g|ge)? ind?|adgangskode|opret bruger|passord|kirjaudu(?: sisään)?|rekisteröidy|salasana"
)
_LETTER = r"contact(?:s|o|ez)?|feedback|kontakt(?:e|formular|ieren|y)?|contatt[oi]|contato|контакты?|обратная связь|kapcsolat|iletişim|yhteystiedot"
_UNSPACED = (
    r"ログイン|新規登録|会員登録|お問い?合わ?せ|パスワード|登录|登入|注册|註冊|密码|密碼"
    r"|联系我们|聯絡我們|购物车|로그인|회원가입|비밀번호|문의|장바구니"
)
_NAME = re.compile(rf"\b(?:{_ACCOUNT}|{_LETTER}|تسجيل الدخول|اتصل بنا|تماس با ما|ورود|ثبت نام)\b|{_UNSPACED}")
"""What forms to log in, to register, to write to a site or to pay by are called, folded."""
_BESIDE_NAME = re.compile(
    r"\b(?:us|page|forms?|to|or|and|an?|the|for|your|our|my|me|with|please|here|new|free|user|users|member|members|customer|client|manual|email|e|mail|i|d|s"
    r"|forgot|forgotten|lost|reset|recover|recovery|retrieve|request|change|create|enter|open|make|send|welcome|info|information|details|comments?|suggestions"
    r"|nous|sie|uns|und|oder|ihr|ihre|zum|mit|vergessen|zurücksetzen|oublié|perdu|créer|un|votre|vos|et|ou|de|con|nosotros|recupera\w*|crear|di|ci|da|e|a|o"
    r"|nas|się|zapomnia\w+|swojego|nie|pamiętam|zapomenut\w+|zabudnut\w+|nového|člena|uživatele|на|в|с|сайт[еа]?|нами|новый|пользовател\w+|забыли|ваш"
    r"|запрос|восстановлени\w+|забравена|elfelejtett|új|glemt|din|dit|glömt|ditt|unohditko|unohtunut|jag|har|ik|ben|mijn|vergeten|contactez|yap|ol)\b"
    r"|再設定|再発行|を?(?:お?忘れ|忘れた)(?:の方|方)?|マイページ|会員|サービス|ページ|フォーム|画面|免费|会员|用户|找回|修改|重置|忘记|忘記|찾기|하기|بنا"
)
"""Small words and others that stand beside such a name, and leave it one: "Forgot your password?", "Contact us"."""
_PARTED = re.compile(r"[-_. +]+")
_ENTRANCE = frozenset(
    "login logon signin signup signon userlogin myaccount createaccount contactus forgotpassword lostpassword resetpassword forgotpwd resetpwd pwdreset "
    "forgottenpwd passvergessen kontaktformular belepes fpass".split()
)
_DOOR = _ENTRANCE | frozenset(
    "register registration account accounts password passwort passwd pwd contact contacts kontakt kontakte contatti contacto contato feedback "
    "checkout cart basket warenkorb kundenkonto anmelden anmeldung inscription connexion inloggen registrieren".split()
)
_BESIDE_DOOR = frozenset(
    "us form page user users member members my your new create forgot forgotten lost reset recover retrieve change vergessen customer company info about "
    "service services help wp log sign in up on auth portal shop secure regi pages".split()
)
"""What the last part of the addresses of such pages is made of: what says so anywhere, what says so below a folder like it, and what stands beside."""
_SPELT = 3
"""Letters of a word that a host spells: fewer stand in any."""
_CODE = 2
"""Letters of a folder that is a language."""
_BUY = re.compile(
    r"\b(?:add|put|move) (?:it |this )?(?:to|in) (?:my |your |the |shopping )*(?:cart|basket|bag|trolley)\b"
    r"|\bin (?:den|ihren) (?:warenkorb|einkaufswagen)\b|\bajouter au panier\b|\b(?:añadir|agregar) (?:al carrito|a la cesta)\b"
    r"|\b(?:aggiungi|metti) (?:al|nel) carrello\b|\badicionar ao carrinho\b"
    r"|\b(?:do koszyka|do košík[ua])\b|\bkosárba\b|\b(?:i|till) varukorgen\b|\blæg i kurv\w*|\bostoskori\w+|\bin (?:mijn )?winkel(?:wagen|mand)\b"
    r"|\bsepete ekle\b|\b(?:в корзину|в кошик|в количката)\b|^(?:купить|купити)(?: сейчас| зараз| (?:в )?(?:1|один) к?лик\w*)?$|στο καλάθι"
    r"|カートに(?:入れる|追加)|加入购物车|加入購物車|장바구니|أضف إلى (?:ال)?سلة"
)
"""What is written on the buttons that goods are bought by, folded."""
_PLACE = re.compile(r"\s*#\w")
_BUYS = re.compile(r"add-?(?:to|2)-?(?:cart|basket|bag|trolley)|buy-?box|cart-?(?:quantity|qty)", re.IGNORECASE)
"""What such a button is named."""


class _Form(NamedTuple):
    """What a form outside the frame of the page asks for."""

    element: HtmlElement
    entries: int
    """Fields to write or to choose in."""
    has_password: bool


def purpose(page: Page, meta: Metadata, places: Sequence[Interval], *, is_vouched_for: bool, is_dated: bool) -> NothingDraft | None:
    """What the page is for, where that is not to be read; null where it may be.

    `is_vouched_for`: a name or a day stands around the text; `is_dated`: a day does, or in the page's address.
    """
    if meta.article is not None:
        return None
    words, most = 0, _FEW_WORDS if is_stated(meta) else _MOST_WORDS
    for place in places:  # no further than to where a text is too long for a form's: most are stories
        words += word_count(page.slice(place))
        if words >= most:
            return None
    return _form(page, meta, places, words, is_vouched_for=is_vouched_for) or (None if is_dated else _goods(page, meta))


def _form(page: Page, meta: Metadata, places: Sequence[Interval], words: int, *, is_vouched_for: bool) -> NothingDraft | None:
    """The page of a form: called after it, or with few words beside its many fields."""
    least = _SEVERAL if is_vouched_for or words >= _FEW_WORDS else 1
    forms = [form for form in _forms(page) if form.has_password or form.entries >= least]
    if not forms:
        return None
    name, address = _named(meta), _addressed(page)
    if name is not None and (words < _FEW_WORDS or address is not None or not is_vouched_for) and (reason := _reason(forms, name)) is not None:
        return NothingDraft(reason, f"a form, and the page is called after it: {name}"[:200])
    if is_vouched_for or _is_called(meta):
        return None
    if address is not None and (reason := _reason(forms, address)) is not None:
        return NothingDraft(reason, f"a form, and the page's address is called after it: {address}"[:200])
    for form in forms:
        place = page.place(form.element)
        if form.entries >= _MANY and words < min(_FEW_WORDS, _WORDS_A_FIELD * form.entries) and not 0 < place.end <= places[0].start:
            return NothingDraft(
                Reason.NO_ARTICLE_FOUND, f"a form of {form.entries} fields, and nothing signs, dates or calls it a story: {page.slice(places[0])[:120]}"
            )
    return None


def _reason(forms: Sequence[_Form], name: str) -> Reason | None:
    """What a form of that name keeps from being an article; null where none of them is of that kind: beside a film called Contact one logs in."""
    is_letter = re.search(_LETTER, folding(name)) is not None
    if is_letter and all(form.has_password for form in forms):
        return None
    return Reason.NO_ACCESS if not is_letter and any(form.has_password for form in forms) else Reason.NO_ARTICLE_FOUND


def _goods(page: Page, meta: Metadata) -> NothingDraft | None:
    """The page of goods: with a button to buy them by. Whoever reviews what he sells, dates it or calls it an article; a story may lead to what is sold."""
    if _is_called(meta):
        return None
    others = Mask.of(page, entries(page, teasers(page)))
    for button in _buttons(page):
        place = page.place(button)
        label = folding(
            (page.text_of(button) if place.end - place.start <= _LONGEST_LABEL else "") or button.get("value") or button.get("alt") or button.get("title") or ""
        )
        named = next((name for name in (*classes(button), button.get("id") or "", button.get("name") or "") if _BUYS.search(name)), None)
        says = _BUY.search(label) is not None and len(_BUY.sub(" ", label).split()) <= _LABEL_WORDS
        if (says or named) and not (others.touches(place) or _is_of_frame(button)):
            return NothingDraft(Reason.NO_ARTICLE_FOUND, f"goods for sale, and nothing dates it or calls it a story: {label if says else named}"[:200])
    return None


def _is_called(meta: Metadata) -> bool:
    return "og:article" in meta.types or is_stated(meta)


def _buttons(page: Page) -> Iterator[HtmlElement]:
    """What can be pressed; a link to a place on the page is none."""
    yield from page.index.tags.get("button", ())
    yield from (field for field in page.index.tags.get("input", ()) if field.get("type") in _PRESSED)
    yield from (link for link in page.index.tags.get("a", ()) if not _PLACE.match(link.get("href") or ""))


def _forms(page: Page) -> Iterator[_Form]:
    """Those that are not of the frame, nor searches, nor for readers of a story."""
    for element in page.index.tags.get("form", ()):
        if element.get("role") == "search" or _SEARCH.search(named := _named_of(element)) or _OF_READERS.search(named) or _is_of_frame(element):
            continue
        if any(_OF_READERS.search(_named_of(up)) for up in islice(element.iterancestors("div", "section"), _HOLDERS)):
            continue
        kinds = [
            (field.get("type") or "text").lower() if field.tag == "input" else field.tag
            for field in element.iter("input", "textarea", "select")
            if not _SEARCH.search(field.get("name") or "")
        ]
        yield _Form(element, sum(kind not in _NO_ENTRY for kind in kinds), "password" in kinds)


def _named_of(element: HtmlElement) -> str:
    return " ".join(filter(None, map(element.get, _NAMES)))


def _is_of_frame(element: HtmlElement) -> bool:
    return any(up.tag in _FRAME for up in element.iterancestors())


def _named(meta: Metadata) -> str | None:
    """What the page calls itself where that is a form's name with small words and the site's own.

    What is a part of a title is none where a heading goes on from it, "Registration - what parents should know"; nor is a heading beside the story's.
    """
    titles = meta.titles
    shown = [folding(heading) for heading in titles.headings if not _is_name(heading, meta)]
    headings = titles.headings if len(titles.headings) == 1 and meta.title not in titles.lesser else ()
    for title in filter(None, (meta.title, titles.element, *headings)):
        for part in (title, *parts(title)):
            if _is_name(part, meta) and not titles.is_site(part) and not any(folding(part) in heading for heading in shown):
                return part
    return None


def _is_name(title: str, meta: Metadata) -> bool:
    """Whether a title is a form's name, and small words."""
    words = folding(title)
    if _NAME.search(words) is None:
        return False
    site = folding(meta.titles.site or "").split()
    host = (meta.titles.host or "").replace("-", "")
    return all(word in site or (len(word) >= _SPELT and word in host) or word.isdecimal() for word in _BESIDE_NAME.sub(" ", _NAME.sub(" ", words)).split())


def _addressed(page: Page) -> str | None:
    """The last part of the page's address where that is a form's: of one word, below no folder that may be a section."""
    *folders, last = segments(page.url) or [""]
    words = _PARTED.split(last.lower())
    if _DOOR.isdisjoint(words) or not _DOOR.union(_BESIDE_DOOR).issuperset(words):
        return None
    if _ENTRANCE.isdisjoint(words) and len(words) == 1 and not all(len(folder) <= _CODE or folder.lower() in _DOOR | _BESIDE_DOOR for folder in folders):
        return None
    return last
