"""A page's own addresses: the one that it goes by, and what two spellings of one have in common."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from ..dedupe import dedupe_key
from ..urls import join, linked, same_site


def canonical(url: str | None, base: str | None, named: Iterable[str | None]) -> str | None:
    """The first of the named addresses that is of the page's site and not its front page; null where there is none.

    `url` is the page's own, `base` what its relative addresses start from. A fragment names a place on a page, and is left out.
    """
    own = join(None, url or "")
    # A template that names the front page on every page would make one record of the whole site.
    may_be_front = own is None or (is_front(own) and "?" not in dedupe_key(own))
    found = (address.partition("#")[0] for one in named if (address := linked(base, one or "")))
    return next((one for one in found if (not url or same_site(one, own)) and (may_be_front or not is_front(one) or "?" in one)), None)


def is_front(url: str | None) -> bool:
    """Whether it leads to the first page of a site."""
    return url is not None and path(url.split("#")[0].split("?")[0]) in ("", "/")


def bare(url: str | None) -> str | None:
    """The address without query, fragment, closing slash and the difference of http and https."""
    return url.split("#")[0].split("?")[0].rstrip("/").replace("http://", "https://", 1) if url else None


def path(url: str | None) -> str:
    """What of an address follows its host; empty where nothing does."""
    return "/" + url.split("/", 3)[3] if url and url.count("/") >= 3 else ""


def segments(url: str | None) -> list[str]:
    """The parts of an address's path, the last one without its extension."""
    found = [unquote(part) for part in path(url).split("#")[0].split("?")[0].split("/") if part]
    return [*found[:-1], found[-1].rsplit(".", 1)[0]] if found else []
