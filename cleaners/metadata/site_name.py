"""What a page's site calls itself: stated in the head, else told by the link to its front page."""

from __future__ import annotations

from collections.abc import Iterator

from ..urls import host
from .addresses import is_front
from .head import Head
from .jsonld import words
from .title import folding, parts

_STATED = ("og:site_name", "application-name", "al:android:app_name", "apple-mobile-web-app-title")
_LONGEST = 80


def site_name(head: Head) -> str | None:
    """The stated name, else that which a link to the front page has in common with `<title>`, or which it has as the site's home."""
    stated = head.first(*_STATED) or next((name for node in head.data.of("WebSite") if (name := words(node.get("name")))), None)
    if stated or is_front(head.page.url):
        return stated
    in_title = {folding(part): part for part in parts(head.title or "")}
    home: str | None = None
    for name, is_home in _names_of_front(head):
        if found := in_title.get(folding(name)):
            return found
        home = home or (name if is_home else None)
    publishers = (words(one.get("name")) for node in head.data.nodes for one in head.data.objects(node.get("publisher")))
    return next((found for name in publishers if name and (found := in_title.get(folding(name)))), home)


def _names_of_front(head: Head) -> Iterator[tuple[str, bool]]:
    """What links to the front page are called, and whether they say that they lead home: words, title, the picture's description."""
    page = head.page
    for link in page.index.tags.get("a", ()):
        if not _leads_home(link.get("href") or "", host(page.url)):
            continue
        picture = next(link.iter("img"), None)
        is_home = "home" in (link.get("rel") or "").lower().split()
        for name in (page.line_of(link), link.get("title"), picture.get("alt") if picture is not None else None):
            if name and len(name) <= _LONGEST and folding(name):
                yield " ".join(name.split()), is_home


def _leads_home(href: str, own: str | None) -> bool:
    """Whether a link's address is that of the site's first page; addresses are resolved only where they may be."""
    href = href.strip()
    if href in ("/", ""):
        return href == "/"
    if not own or "//" not in href or not is_front(href):
        return False
    return host(href if ":" in href else f"https:{href}") == own
