"""What a page's site calls itself: stated in the head, else told by the link to its front page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ..page.page import Page
from ..urls import host
from .addresses import is_front
from .head import Head
from .jsonld import words
from .title import folding, parts

_STATED = ("og:site_name", "application-name", "al:android:app_name", "apple-mobile-web-app-title", "sitename")
_LONGEST = 80
_WORDS = 5
_SIGN = re.compile(r"(?<![^\W_])(?:logo|brand|site[-_]?(?:title|name|branding)|home[-_]?link|identity|masthead)(?![^\W_])", re.IGNORECASE)
_PICTURE = re.compile(
    r"^(?:(?:go|back|return) to (?:the )?|(?:the )?logo (?:of |von |de |der )?)|\s+(?:(?:website |site )?logo|home(?: ?page)?)$", re.IGNORECASE
)
_FILE = re.compile(r"_|\.\w{2,4}\b")
_HOME = frozenset(
    "|home|homepage|home page|menu|index|back|start|startseite|zur startseite|accueil|inicio|início|página inicial|hem|hjem|forside|etusivu|strona główna"
    "|главная|на главную|головна|úvod|domů|főoldal|acasă|αρχική|ana sayfa|anasayfa|beranda|trang chủ|首页|首頁|主页|ホーム|トップ|홈|หน้าแรก"
    "|الرئيسية|דף הבית|صفحه نخست|logo|site name|brand".split("|")
)
"""What such links are called on any site."""


def site_name(head: Head) -> str | None:
    """The stated name, else that which a link to the front page has in common with `<title>`, or which it has as the site's sign."""
    stated = head.first(*_STATED) or next((name for node in head.data.of("WebSite") if (name := words(node.get("name")))), None)
    if stated or is_front(head.page.url):
        return stated
    publishers = [name for node in head.data.nodes for one in head.data.objects(node.get("publisher")) if (name := words(one.get("name")))]
    in_title = {folding(part): part for part in parts(head.title or "")}
    sign: str | None = None
    for name, is_sign in _names_of_front(head):
        if found := in_title.get(folding(name)):
            return found
        if _is_before_colon(name, head.title or "") or name in publishers:
            return name
        sign = sign or (name if is_sign else None)
    return next((found for name in publishers if (found := in_title.get(folding(name)))), sign)


def _is_before_colon(name: str, title: str) -> bool:
    """Whether a title begins or ends with a name and a colon between: "The Quay: Ice in the lock" (Blogger), "Ice in the lock: The Quay" (TYPO3)."""
    return folding(name) not in _HOME and (title.startswith(f"{name}: ") or title.endswith(f": {name}"))


def _names_of_front(head: Head) -> Iterator[tuple[str, bool]]:
    """What links to the front page are called, and whether that is the site's sign: their words, their title, the description of their picture."""
    page = head.page
    for link, address, relations in page.links:
        if not leads_home(address, page):
            continue
        is_home = "home" in relations.split()
        is_sign = (is_home or _is_sign(link)) and not _is_of_portal(address, page)
        # A motto may stand below the name.
        name, _, motto = page.text_of(link).partition("\n")
        for said in (page.line_of(link), name if motto else None):
            if said and len(said) <= _LONGEST and folding(said):
                yield said, is_sign and folding(said) not in _HOME and (is_home or len(said.split()) <= _WORDS)
        picture = next(link.iter("img"), None)
        # Descriptions are often a file's name or a motto.
        for said in (link.get("title"), picture.get("alt") if picture is not None else None):
            if said and len(said) <= _LONGEST and folding(said):
                bare = _PICTURE.sub("", " ".join(said.split()))
                yield bare, _is_words(bare) and (is_home or (is_sign and _is_of_host(bare, host(page.url))))


def _is_words(name: str) -> bool:
    """Whether it is no name of a file, nor what such links are called on any site."""
    folded = folding(name)
    return folded not in _HOME and "logo" not in folded and _FILE.search(name) is None


def _is_of_host(name: str, own: str | None) -> bool:
    """Whether a name spells a part of the host, or its initials do."""
    names = folding(name).split()
    squeezed, initials = "".join(names), "".join(word[0] for word in names)
    labels = [label.replace("-", "") for label in (own or "").removeprefix("www.").split(".")[:-1]]
    return any(min(len(label), len(squeezed)) > 2 and (label in squeezed or squeezed in label or label == initials) for label in labels)


def _is_sign(link: HtmlElement) -> bool:
    """Whether it or what it lies in is called the site's logo or name."""
    parent = link.getparent()
    return any(_SIGN.search(element.get("class") or "") or _SIGN.search(element.get("id") or "") for element in (link, parent) if element is not None)


def leads_home(href: str, page: Page) -> bool:
    """Whether a link's address is that of the site's first page; addresses are resolved only where they may be."""
    href = href.strip()
    if href in ("/", ""):
        return href == "/"
    if href in ("./", "."):
        return page.base != page.url and is_front(page.base)
    own = host(page.url)
    if not own or "//" not in href or not is_front(href):
        return False
    return host(href if ":" in href else f"https:{href}") == own or _is_of_portal(href, page)


def _is_of_portal(href: str, page: Page) -> bool:
    """Whether an address is on the host of the portal that a section's own host belongs to: `www.example.org` for `news.example.org`."""
    own, other = host(page.url) or "", (host(href if ":" in href else f"https:{href}") or "") if "//" in href else ""
    _, _, parent = own.partition(".")
    return other != own and "." in parent and other in (parent, f"www.{parent}")
