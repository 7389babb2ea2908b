"""What a page asks of its visitor: which buttons it has, which fields, and where its links lead.

A page with markup shows that by its elements. The text of a saved one has labels only, so there the words on them have to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..metadata.title import folding
from ..page.page import Page

Asked = Callable[[Page], bool]


def _either(markup: Asked, text: Asked) -> Asked:
    """What is asked of a page with markup in one way, and of a saved text in another."""
    return lambda page: (text if page.kind == "text" else markup)(page)


def _labelled(words: re.Pattern[str]) -> Asked:
    """Whether a label of a saved text holds the words."""
    return lambda page: any(map(words.search, _labels(page)))


def button(*patterns: str) -> Asked:
    """Whether a button, or a link like one, begins with one of the patterns, folded."""
    wanted = re.compile("|".join(patterns))
    return _either(lambda page: any(map(wanted.match, _pressed(page))), lambda page: any(map(wanted.match, _printed(page))))


def age(page: Page) -> bool:
    """Whether there is something to enter by: a button, or fields for a date."""
    return _enter(page) or (page.kind != "text" and _has_date_fields(page))


def captcha(page: Page) -> bool:
    """Whether there is a captcha to solve."""
    if any(name in page.index.classes for name in _CAPTCHAS) or any(mark in page.source for mark in _CAPTCHA_SCRIPTS):
        return True
    return any("captcha" in (element.get(name) or "").lower() for tag, name in _CAPTCHA_PLACES for element in page.index.tags.get(tag, ()))


def _has_password(page: Page) -> bool:
    return any((element.get("type") or "").lower() == "password" for element in page.index.tags.get("input", ()))


def _has_date_fields(page: Page) -> bool:
    return page.tree.find(".//select") is not None or any(element.get("type") == "date" for element in page.index.tags.get("input", ()))


def _leads_to_store(page: Page) -> bool:
    return any(store in (link.get("href") or "") for link in page.index.tags.get("a", ()) for store in _STORES)


def _leads_up(page: Page) -> bool:
    return any(
        (link.get("href") or "") in ("../", "..") or _SORTED.fullmatch(link.get("href") or "") or "parent directory" in folding(page.text_of(link))
        for link in page.index.tags.get("a", ())
    )


def _has_no_menu(page: Page) -> bool:
    return "nav" not in page.index.tags and len(page.index.tags.get("a", ())) <= _FEW_LINKS


def _pressed(page: Page) -> Iterator[str]:
    elements = (element for tag in ("button", "a", "label", "summary") for element in page.index.tags.get(tag, ()))
    for element in (*elements, *page.index.roles.get("button", ())):
        yield folding(page.text_of(element))
    for element in page.index.tags.get("input", ()):
        if element.get("type") in ("submit", "button"):
            yield folding(element.get("value") or "")


def _printed(page: Page) -> Iterator[str]:
    """What may be written on buttons of a saved text: those of one row are run together, so each word may begin one."""
    for label in _labels(page):
        yield from (folding(label[word.start() :]) for word in _BUTTON_BEGINS.finditer(label))


def _labels(page: Page) -> Iterator[str]:
    """The lines of a saved text that end like no sentence and are shorter than those that the tool wrapped."""
    return (line.text for line in page.lines if ("(BUTTON)" in line.text or len(line.text) <= _LONGEST_LABEL) and not line.text.endswith(_NO_LABEL))


accept = button(
    r"(?:yes )?(?:i )?(?:accept|agree|allow|consent|refuse|ok\b|okay|got it|continue with|understood|reject|manage|customi[sz]e)",
    r"(?:alle[ns]? )?(?:cookies )?(?:akzeptier|zustimm|einverstanden|ablehn|annehm|erlaub|zulassen|verstanden|ich stimme)",
    r"(?:tout )?(?:j )?(?:accepte|refuse|continuer sans|d accord|personnaliser)|acept|rechaz|de acuerdo|accett|rifiut|acconsent",
    r"(?:alla |alle )?(?:godkänn|acceptera|neka|avvisa|accepter|tillad|tillåt|afvis|godta|tillat|avvis)|hyväksy|hylkää|salli|přijm|přijím|souhlas|odmít",
    r"elfogad|hozzájárul|elutasít|(?:tümünü |hepsini )?(?:kabul|reddet|onayla)|αποδοχή|αποδέχομαι|прий|погодж|відхил",
    r"(?:すべて|全て)?(?:に|の|を|cookie|クッキー)*(?:同意|許可|拒否|受け入れ)|(?:全部|我)?(?:同意|接受|拒绝|拒絕|允许)",
    r"(?:모두 )?(?:동의|수락|허용|거부)|موافق|أوافق|قبول|رفض",
    r"aceit|rejeit|concord|(?:alles |cookies )?(?:accepte|accoord|akkoord|weiger|toestaan)|akcept|zaakcept|zgadzam|przejdź|zgoda|odrzu|прин|соглас",
    r"(?:אני )?(?:מסכי|מאשר|מקבל|דוח)|קבל|דחה|אישור|(?:tôi )?(?:đồng ý|chấp nhận|từ chối)|(?:saya )?(?:setuju|terima|tolak)|συμφων|απόρριψη",
    "|".join(map(folding, ("ยอมรับ", "ยินยอม", "ปฏิเสธ", "सहमत", "स्वीकार", "अस्वीकार", "मैं सहमत"))),
)
"""Whether there is a button to agree with, or to refuse."""

_enter = button(
    r"(?:yes|no|enter|leave|exit|i am|i m|confirm|verify|continue|over|under)\b|(?:ja|nein|eintreten|betreten|bestätigen|weiter|verlassen|ich bin)\b",
    r"(?:oui|non|entrer|j ai|je suis|quitter|sortir|confirmer)\b|(?:sí|si|no|entrar|salir|soy|tengo|confirmar)\b|(?:entra|esci|ho|sono|conferma)\b",
    r"(?:nej|nei|kyllä|olen|ano|ne|vstoupit|igen|nem|belépek|evet|hayır|giriş|da|nu|ναι|όχι|так|ні)\b",
    r"はい|いいえ|入場|是|否|进入|進入|离开|離開|已满|예|네|아니|입장|성인|نعم|لا\b|دخول",
    r"(?:sim|não|sair|sou|tenho)\b|(?:nee|ik ben|verder|toegang)\b|(?:tak|nie|wejdź|wchodzę|mam|wyjdź|opuść)\b|(?:да|нет|войти|мне|выйти|подтвер)",
)

_STORES = "apps.apple.com/ itunes.apple.com/ play.google.com/store appgallery.huawei.com apps.microsoft.com/ onelink.me/ .app.link/ market://details".split()
_CAPTCHAS = "h-captcha g-recaptcha cf-turnstile frc-captcha geetest_holder mtcaptcha smart-captcha captcha captcha-container".split()
_CAPTCHA_SCRIPTS = ("hcaptcha.com/", "/recaptcha/", "turnstile/v0/", "<altcha-widget", "smartcaptcha", "geetest.com")
_CAPTCHA_PLACES = (("img", "src"), ("form", "action"), ("input", "name"))
_SORTED = re.compile(r"\?C=\w;O=\w|\?(?:sort|order)=\w+.*")
_FEW_LINKS = 12
_PASSWORD = re.compile(
    r"password|passphrase|passwor[dt]|kennwort|mot de passe|contraseña|senha|palavra-passe|wachtwoord|hasło|пароль|lösenord|adgangskode|salasana|heslo|jelszó|"
    r"şifre|parol[aă]|κωδικός|パスワード|密码|密碼|비밀번호|كلمة (?:المرور|السر)",
    re.IGNORECASE,
)
_STORE_NAMES = re.compile(r"App Store|Google Play|AppGallery|Play Store|Microsoft Store")
_UP = re.compile(r"^(?:\[\w*\] ?)?(?:Parent Directory|\.\./)", re.IGNORECASE)
_BUTTON_BEGINS = re.compile(r"\b\w|(?<=[^\W\d_A-Z])[A-Z]")
_LONGEST_LABEL, _NO_LABEL = 60, (".", "!", "?", ":", ";", ",", "…", "。")
_FEW_LABELS = 6
"""Headings, fields and buttons of a notice, and no menu."""

password = _either(_has_password, _labelled(_PASSWORD))
"""Whether a field for a password is there."""
app = _either(_leads_to_store, _labelled(_STORE_NAMES))
"""Whether a link leads to a store of apps, or a label of a saved text is called like one."""
files = _either(_leads_up, _labelled(_UP))
"""Whether links lead up to the folder above, or sort a list of files, as Apache, nginx, lighttpd and IIS print them."""
no_other_page = _either(_has_no_menu, lambda page: sum(1 for _ in _labels(page)) <= _FEW_LABELS)
"""Whether the page has no menu: one that a server brings with it has none."""
