"""Pages that stand in an article's place: not found, consent first, prove that you are human, forbidden.

A page is told by its own title or top heading, word for word, or by WordPress's own mark, and only where it tells no story besides:
an article about such pages has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.teasers import teased
from ..page.words import word_count
from ..rules.elements import STORY_WORDS
from . import asked
from .notice import is_stated, main_part
from .notices import consent, error, guard, missing
from .notices.notice import Notice
from .said import SENTENCES

_CHROME = ("nav", "aside", "footer", "form")
_WITH_DIGITS = re.compile(r"\w*\d\w*")
_OTHER_WORDS = 8
"""Of something else, in a page that calls itself an error's: a site's joke about it is shorter."""
_ERROR_CLASS = "error404"
"""WordPress core, `get_body_class()` in wp-includes/post-template.php, where the query found nothing."""
_NO_TEXT_YET = "noarticletext"
"""MediaWiki's, around the words that invite to write a page which nobody has written."""
_FOUND_NOTHING = ({"error-404", "not-found"}, {"no-results", "not-found"})
"""The section of WordPress's own themes (404.php, template-parts/content-none.php) where no page, or nothing that was searched for, is."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of page calls itself, folded (lower case, no signs)."""

    reason: Reason
    titles: re.Pattern[str]
    own_words: re.Pattern[str] | None = None
    """Paragraphs that speak of this are no story."""
    asks: asked.Asked | None = None
    """Whether the page has the buttons, fields or links of its kind."""
    notices: tuple[Notice, ...] = ()
    """What such a page says below its title, where its title may be a story's as well: a swimming bath is closed, and eels are 404."""

    def keeps_to(self, sentence: str) -> bool:
        """Whether a folded sentence speaks of what such pages are about."""
        own = self.own_words is not None and self.own_words.search(sentence) is not None
        return own or self.titles.fullmatch(sentence) is not None or any(notice.keeps_to(sentence) for notice in self.notices)


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# Titles are those of web servers (nginx, Apache, IIS), of WordPress themes and of the services that stand before sites.
_KINDS = (
    _Kind(
        Reason.SOFT_404,
        _any_of(
            r"(?:http )?(?:error )?404(?: error)?(?: (?:page |file |file or directory )?not found)?|not found",
            r"(?:sorry |oops |whoops |uh oh )*(?:the |this |that )?page (?:you requested |you are looking for |you re looking for )?"
            r"(?:not found|(?:was|is) not found|(?:can|could) ?(?:not|n t|t) be found|does ?(?:not|n t) exist|no longer exists|has been removed)",
            r"(?:die )?seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada",
            r"pagina (?:non trovata|niet gevonden)|sidan (?:hittades inte|kunde inte hittas)|siden (?:ble ikke funnet|blev ikke fundet)",
            r"nie znaleziono strony|strona nie została znaleziona|страница не найдена|sayfa bulunamadı",
            r"الصفحة غير موجودة|页面未找到|找不到页面|ページが見つかりません",
        ),
        notices=(missing.GONE,),
    ),
    _Kind(
        Reason.BOT_CHALLENGE,
        _any_of(
            r"just a moment|one more step|attention required|pardon our interruption|access to this page has been denied|ddos guard|captcha",
            r"(?:http )?(?:error )?429(?: error)?(?: too many requests)?|too many requests",
            r"checking (?:your browser|if the site connection is secure).*|robot check|(?:human|bot) verification|security check(?: required)?",
            r"(?:are you|(?:please )?(?:verify|confirm|verifying|making sure|checking) (?:that )?you(?: are| re)) (?:a |not a )?(?:human|robot|bot)",
            r"\S.* used cloudflare to restrict access",
            r"nur einen moment|un instant|un momento|een moment geduld",
        ),
        own_words=_any_of(r"\b(?:anubis|bots?|robots?|captcha|java ?script|cookies|(?:your|ihr(?:en)?|votre|tu|il tuo) browser)\b"),
        notices=(guard.CAPTCHA, guard.BLOCKED),
    ),
    _Kind(
        Reason.CONSENT_WALL,
        _any_of(
            r"before you continue(?: to .*)?|we value your privacy|your privacy (?:choices|matters)|privacy (?:choices|settings)",
            r"(?:cookie )?consent|cookie settings|we use cookies|wir verwenden cookies|datenschutzeinstellungen",
            r"bevor sie (?:fortfahren|zu .* weitergehen)|(?:ihre|deine) privatsphäre ist uns wichtig|(?:nous respectons )?votre vie privée",
            r"avant de continuer.*|antes de continuar.*|prima di continuare.*|voordat je verdergaat.*",
        ),
        own_words=_any_of(r"\b(?:cookies?|partner[ns]?|vendors|personali[sz]ed ads|consent)\b"),
        asks=asked.accept,
        notices=(consent.CONSENT,),
    ),
    _Kind(
        Reason.NO_ACCESS,
        _any_of(
            r"(?:please )?(?:log|sign) ?in(?: (?:required|or (?:register|sign up)|to (?:continue|your account|view|read|see).*))?",
            r"(?:member|user) login|login required|(?:members|registered users) only|you are not logged in\b.*",
            r"(?:sorry |error )?(?:you (?:must|need to|have to) |please )(?:be )?(?:logged|log|signed|sign) in\b.*",
            r"(?:bitte )?(?:anmelden|einloggen)|anmeldung(?: erforderlich)?",
            r"(?:du musst|sie müssen) (?:dich |sich |angemeldet |eingeloggt )(?:sein|anmelden|einloggen)\b.*",
            r"connexion|se connecter|identification|vous devez (?:être connecté|vous connecter|vous identifier)\b.*",
            r"iniciar sesión|acceder|(?:debes?|tienes que) (?:iniciar sesión|estar (?:registrado|identificado)|registrarte)\b.*",
            r"accedi|devi (?:effettuare (?:l accesso|il login)|accedere)\b.*|inloggen|(?:je|u) moet (?:ingelogd|inloggen|aangemeld)\b.*|iniciar sessão|entrar",
            r"zaloguj się|logowanie|войти|вход|вы должны (?:войти|авторизоваться)\b.*|logga in|log ind|logg inn|kirjaudu sisään",
        ),
        own_words=_any_of(
            r"\b(?:log(?:ged)?[- ]?in|login|sign(?:ed)?[- ]?in|registe?r(?:ed)?|password|permission|member(?:s|ship)?|account)\b",
            r"\b(?:anmeld\w*|angemeldet|registrier\w*|passwor[td]|konto|connect\w*|inscri\w*|mot de passe)\b",
            r"\b(?:sesión|contraseña|accedere|ingelogd|wachtwoord|senha|hasło|пароль)\b",
        ),
        asks=asked.password,
    ),
    _Kind(
        Reason.DOMAIN_PARKED,
        _any_of(
            r"welcome to (?:nginx|openresty|caddy|tengine|centos|xampp|apache)\b.*|it works|(?:apache2?|nginx|iis|lighttpd|plesk|http server|domain|web server)"
            r"(?: \w+){0,3} (?:default|test) page(?: .*)?|test page for .*|iis windows(?: server)?|iis\d*",
            r"default (?:web ?site|web|server|plesk|parking) page|web server s default page",
        ),
        own_words=_any_of(
            r"\b(?:server|apache|nginx|httpd|iis|configur\w*|director\w+|packages?|install\w*|administrator|default|cpanel|plesk|hosting|websites?|documentation)\b"
        ),
        asks=asked.no_other_page,
    ),
    _Kind(Reason.DIRECTORY_INDEX, _any_of(r"(?:index of|directory listing (?:of|for))\b.*", r".*\bparent directory"), asks=asked.files),
    _Kind(
        Reason.ERROR_PAGE,
        _any_of(
            r"(?:http )?(?:error |status )?5\d\d(?: error)?(?: (?:internal|server|bad|service|gateway|backend|temporarily|web)\b.*)?",
            r"internal server error|bad gateway|gateway time ?out|service (?:temporarily )?unavailable|database error|application error",
        ),
        notices=(error.ERROR,),
    ),
    _Kind(
        Reason.NO_ACCESS,
        _any_of(r"access denied|forbidden|(?:http )?(?:error )?403(?: error)?(?: forbidden)?"),
        own_words=_any_of(r"\b(?:permission|access|server|resource|credentials|(?:un)?authori[sz]ed)\b"),
        notices=(guard.BLOCKED,),
    ),
)


def refusal(page: Page, meta: Metadata, lines: Sequence[str] = ()) -> NothingDraft | None:
    """What stands here in an article's place, with its evidence; null where nothing does. `lines` are those of the main part of a text without markup."""
    body = page.tree.find("body") if page.kind == "html" else None
    if body is not None and _ERROR_CLASS in classes(body) and not _tells_story(page, None):
        return NothingDraft(Reason.SOFT_404, f"body.{_ERROR_CLASS}")
    for section in page.by_class("not-found"):
        if any(names <= classes(section) for names in _FOUND_NOTHING) and not _tells_story(page, None):
            return NothingDraft(Reason.SOFT_404, f"the page says: {page.line_of(section)[:120]}")
    if page.by_class(_NO_TEXT_YET):
        return NothingDraft(Reason.SOFT_404, f".{_NO_TEXT_YET}")
    for title in _titles(meta):
        pieces = [(part, folding(part)) for part in parts(title)]
        for kind in _KINDS:
            named = next((part for part, folded in pieces if kind.titles.fullmatch(folded)), None)
            if named and (kind.asks is None or kind.asks(page)) and not _tells_story(page, kind.own_words) and not _tells_other(page, meta, kind, lines):
                return NothingDraft(kind.reason, f"the page calls itself {named[:120]!r}")
    return None


def _tells_other(page: Page, meta: Metadata, kind: _Kind, lines: Sequence[str]) -> bool:
    """Whether a page whose title may be a story's says to machines that it is an article, or tells something else below its heading: in sentences of other
    words, none of which makes the claim of such pages, and with no way on beside them (home, a search).
    """
    if not kind.notices or is_stated(meta):
        return bool(kind.notices)
    around = main_part(page, ())
    if not lines and (not around or _leads_on(page, around)):
        return False
    passed = Mask.of(page, (page.place(element) for tag in (*_CHROME, "a", "button", "label") for element in page.index.tags.get(tag, ())))
    said = lines or [page.slice(piece.place) for place in around for piece in page.pieces(place) if not passed.holds(piece.place.start)]
    sentences = [folding(sentence) for line in said for sentence in SENTENCES.split(line)]
    if any(notice.is_claim(sentence) for notice in kind.notices for sentence in sentences if not kind.titles.fullmatch(sentence)):
        return False
    other = " ".join(sentence for sentence in sentences if not kind.keeps_to(sentence))
    return word_count(_WITH_DIGITS.sub("", other)) >= _OTHER_WORDS


def _leads_on(page: Page, around: Sequence[Interval]) -> bool:
    """Whether a link home or a search stands in the places: whoever has found nothing is shown where else to look."""
    home = urljoin(page.url or "", "/")

    def stands(element: HtmlElement) -> bool:
        at = page.place(element).start
        return any(place.start <= at < place.end for place in around)

    if any(stands(link) and (link.get("href") or "").strip() in ("/", home, home.rstrip("/")) for link in page.index.tags.get("a", ())):
        return True
    return any(
        stands(form) and any((field.get("type") or "text") in ("search", "text") for field in form.iter("input")) for form in page.index.tags.get("form", ())
    )


def _titles(meta: Metadata) -> Iterator[str]:
    yield from filter(None, (meta.titles.element, *meta.titles.headings[:1], meta.titles.og))


def _tells_story(page: Page, own_words: re.Pattern[str] | None) -> bool:
    """Whether paragraphs outside of menus, forms and teasers, `own_words` not counted, make a story."""
    chrome = Mask.of(page, (*(page.place(element) for tag in _CHROME for element in page.index.tags.get(tag, ())), *teased(page)))
    words = 0
    for line in page.paragraphs:
        if chrome.holds(line.start):
            continue
        if own_words is None or not own_words.search(line.text):
            words += word_count(line.text)
    return words >= STORY_WORDS
