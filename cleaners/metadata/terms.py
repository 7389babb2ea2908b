"""Whose work an article is and how it may be had, as its page states it: the work it was taken from, its licence, its picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from schemas.record import Image

from ..page.page import Page
from ..urls import linked, same_site
from .jsonld import JsonObject, LinkedData, listed, words

SOURCES = ("syndication-source", "original-source", "dc.source", "dcterms.source", "dc.relation.isbasedon")
"""Metadata that may name the work that this one was taken from; Google News' two, and Dublin Core's."""
RIGHTS = ("dcterms.license", "dc.rights.license", "dc.rights", "dcterms.rights")
PICTURES = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full")

_COMMONS = re.compile(r"//creativecommons\.org/(?:licenses|publicdomain)/")
_LICENCE = re.compile(r"licen[cs]e|copyright", re.IGNORECASE)
_NEAR = 3
"""Elements around a link whose classes say what it is one of."""


def is_based_on(page: Page, node: JsonObject, named: Iterable[str], canonical: str | None) -> str | None:
    """The address of the work that this one was taken from: `isBasedOn`, a meta element, a canonical address on another site.

    A front page is no work, and the same path on another host is this page once more: a mirror, or a site's mobile one.
    """
    stated = [address for key in ("isBasedOn", "isBasedOnUrl") for address in _addresses(page, node.get(key))]
    elsewhere = linked(page.base, canonical or "")
    if page.url and elsewhere and not same_site(elsewhere, page.url) and _path(elsewhere) != _path(page.url):
        stated.append(elsewhere)
    found = (address for address in (*stated, *(linked(None, name) for name in named)) if address and _path(address) and _bare(address) != _bare(page.url))
    return next(found, None)


def licence(page: Page, nodes: Sequence[JsonObject], link: str, rights: str | None) -> str | None:
    """The address of the licence, else the words of the rights: of the head's link, JSON-LD, the one that the page's links name, Dublin Core.

    A picture's licence stands in its figure and is none of the page.
    """
    stated = (named for node in nodes for named in (*_addresses(page, node.get("license")), words(node.get("license"))))
    if found := linked(page.base, link) or next((named for named in stated if named), None):
        return found
    licences = [link for link in page.links if "license" in link.relations or (_COMMONS.search(link.address) and _is_called_licence(link.element))]
    addresses = {linked(page.base, link.address) for link in licences if _is_page_s(link.element)} - {None}
    return addresses.pop() if len(addresses) == 1 else rights


def _is_called_licence(link: HtmlElement) -> bool:
    """Whether one of the elements around a link is called so, outside what the site says below each page."""
    around = list(link.iterancestors())
    return any(_LICENCE.search(up.get("class") or "") for up in around[:_NEAR]) and not any(
        up.tag == "footer" and not any(out.tag == "article" for out in around[at:]) for at, up in enumerate(around)
    )


def _is_page_s(link: HtmlElement) -> bool:
    """Whether a link stands for the page, not for a picture or for what is shown beside."""
    return not any(up.tag in ("figure", "aside") for up in link.iterancestors())


def lead_image(page: Page, data: LinkedData, node: JsonObject, named: str | None, alt: str | None) -> Image | None:
    """The picture that is stated for the article: JSON-LD's with its caption, else that of its cards."""
    card = linked(page.base, named or "")
    for value in listed(node.get("image")):
        picture = data.by_id.get(value["@id"], value) if isinstance(value, dict) and isinstance(value.get("@id"), str) else value
        about = picture if isinstance(picture, dict) else {}
        for address in _addresses(page, picture):
            return Image(url=address, alt=alt if address == card else None, caption=words(about.get("caption")))
    return Image(url=card, alt=alt) if card else None


def _addresses(page: Page, value: object) -> Iterator[str]:
    """The web addresses that a property names, as text or as those of objects."""
    for one in listed(value):
        named = [one] if isinstance(one, str) else [one.get("url"), one.get("contentUrl"), one.get("@id")] if isinstance(one, dict) else []
        texts = (words(text) for text in named)
        if found := next((address for text in texts if text and (address := _web(page, text))), None):
            yield found


def _web(page: Page, text: str) -> str | None:
    """The address, where the words are one: `CC BY 4.0` is none beside the page."""
    return linked(page.base, text) if "/" in text and " " not in text.strip() else None


def _bare(url: str | None) -> str | None:
    return url.split("#")[0].rstrip("/").replace("http://", "https://", 1) if url else None


def _path(url: str) -> str:
    """What of an address stands behind its host, without slash and fragment at its end."""
    return url.split("#")[0].partition("//")[2].partition("/")[2].rstrip("/")
