"""Addresses as browsers understand them (WHATWG URL standard), so that what we name is what would be asked."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import ada_url

from .remembered import remembered

_WEB = ("http://", "https://")
_SITE = re.compile(r"https?://(?P<host>(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,})(?=[/?#]|\Z)", re.ASCII)
"""The beginning of most addresses, whose host needs no parser: no user, port or number, and no letters but small ones of ASCII."""
_SIGNS = r"\w.~!$&()*+,;=:@%"
_PLAIN = re.compile(rf"(?:/(?!\.|%2[eE])[{_SIGNS}-]*)+(?:\?[{_SIGNS}/?-]*)?(?:#[{_SIGNS}/?-]*)?", re.ASCII)
"""What follows it in an address that is in its standard spelling already: a path without dots to resolve, query and fragment, of signs that stay."""
_LONGEST_ASKED = 8_190
"""Characters of an address: a longer one fits into no request that Apache (LimitRequestLine) or nginx (large_client_header_buffers) takes."""
# Everything up to the last @ of the authority (WHATWG URL, authority state); slashes may lean, lack or have blanks between them.
# Blanks are given back to nobody: a megabyte of them would be looked through once for each.
_USER = re.compile(r"([\x00-\x20]*+(?:(?:https?|ftp):[/\\\s]*+|[a-z][a-z0-9+.\s-]*:[/\\][/\\\s]*+))[^/\\?#]*@", re.IGNORECASE)


def canonical(url: str) -> str:
    """The standard spelling of an absolute web address: host in lower case and punycode, dots resolved, percent signs as needed.

    Raises ValueError for anything that is no http(s) address.
    """
    return _web(ada_url.normalize_url(url))


def parted(url: str | None) -> str | None:
    """An address as it came; null where a bracket of its host is left open, so that nobody can say which part of it is what."""
    try:
        urlsplit(url or "")
    except ValueError:
        return None
    return url


def join(base: str | None, href: str) -> str | None:
    """The absolute web address that `href` names on the page `base`, its fragment kept; null where it names none.

    `mailto:`, `javascript:` and `data:` are no web addresses, neither is an empty reference or one that cannot be parsed.
    """
    if not href or href.isspace():
        return None
    return _joined(base, href)


@remembered(1_024)  # of an article's links each is asked for by its text, its Markdown, and whoever looks where they lead
def _joined(base: str | None, href: str) -> str | None:
    try:
        return _web(_plainly(base, href) or (ada_url.join_url(base, href) if base else ada_url.normalize_url(href)))
    except ValueError:
        return None


def _plainly(base: str | None, href: str) -> str | None:
    """The address where nothing is to be resolved but the site, as of most links; null elsewhere. To parse one takes ten times as long."""
    own = _SITE.match(href)
    if own is not None:
        return href if _PLAIN.fullmatch(href, own.end()) else None
    site = _SITE.match(base) if base and href[:1] == "/" and href[:2] != "//" and _PLAIN.fullmatch(href) else None
    return f"{site[0]}{href}" if site else None


def linked(base: str | None, href: str) -> str | None:
    """The same as it may be shown and kept, whatever somebody wrote into it: without a name and a password."""
    target = join(base, href)
    return masked(target) if target and "@" in target else target


@remembered(256)  # a page's readers ask for its own, and for those of a few others, again and again
def host(url: str | None) -> str | None:
    """The host of a web address in lower case and punycode, without port; null where there is none."""
    if not url:
        return None
    if (plain := _SITE.match(url)) is not None:
        return plain["host"]
    try:
        return ada_url.URL(url).hostname or None
    except ValueError:
        return None


def same_site(one: str | None, other: str | None) -> bool:
    """Whether two addresses belong together: the same host, or one host below the other, `www.` aside.

    No list of public suffixes: `a.github.io` and `b.github.io` stay apart, `news.example.org` and `example.org` do not.
    """
    first, second = _bare(host(one) or ""), _bare(host(other) or "")
    if not first or not second:
        return False
    return first == second or (first.endswith("." + second) and "." in second) or (second.endswith("." + first) and "." in first)


def masked(url: str) -> str:
    """The address as it may be shown and kept: `http://***@host/` for one that carries a user's name or password. Need not be a valid one."""
    named = _USER.match(url)
    return f"{named[1]}***@{url[named.end() :]}" if named else url


def stated(url: str) -> str:
    """An address that a file states, as it may be kept: without a name and a password, and in the standard spelling where it has one."""
    shown = masked(url)
    try:
        return canonical(shown)
    except ValueError:
        return shown


def _bare(name: str) -> str:
    return name.removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _web(url: str) -> str:
    """The address as it is, in its standard spelling already. Raises ValueError for other schemes, and for more than anybody can ask for;
    those of the web cannot lack a host."""
    if not url.startswith(_WEB) or len(url) > _LONGEST_ASKED:
        raise ValueError(f"no web address: {masked(url)[:200]}")
    return url
