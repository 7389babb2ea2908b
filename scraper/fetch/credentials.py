"""What a host gave the operator to be known by: cookies and headers from files, sent to that host and to no other.

Values are secrets: they stand in no error, no log and no representation.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from cleaners.urls import host as host_of
from schemas.config import SiteConfig
from schemas.errors import ConfigError

from .exchange import Headers

MAX_FILE_BYTES = 1_000_000

# RFC 9110, 5.1 and 5.5: what a field's name and value may hold.
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*")
_COOKIE = re.compile(r"[\x20-\x3a\x3c-\x7e\x80-\xff]*")
_OURS = frozenset(
    """
    accept-encoding connection content-length content-encoding content-type expect host if-match if-modified-since if-none-match if-range
    if-unmodified-since keep-alive proxy-authorization proxy-connection range te trailer transfer-encoding upgrade user-agent
    """.split()
)
"""Headers that say who we are, frame the message or ask for a part of a page: a file has no say in them."""


@dataclass(frozen=True, slots=True)
class Cookie:
    """One line of a cookies.txt."""

    domain: str
    """In lower case, without its dot."""
    below: bool
    """Whether it is for the hosts below `domain` as well."""
    path: str
    secure: bool
    expires: float
    """Seconds since 1970; 0 for the end of a session, which no file can know."""
    pair: str = field(repr=False)
    """`name=value`."""

    def is_for(self, host: str, path: str, now: float) -> bool:
        """Whether it belongs to that host and path (RFC 6265, 5.1.3 and 5.1.4) and has not expired."""
        at_home = host == self.domain or (self.below and host.endswith("." + self.domain))
        inside = path == self.path or path.startswith(self.path if self.path.endswith("/") else self.path + "/")
        return at_home and inside and (not self.expires or self.expires > now)


@dataclass(frozen=True, slots=True)
class _Known:
    """What one host is shown."""

    cookies: tuple[Cookie, ...] = ()
    headers: Headers = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What is shown to whom. Without sites: nothing to nobody."""

    known: Mapping[str, _Known] = field(default_factory=dict)
    """By host."""
    now: Callable[[], float] = time.time

    @classmethod
    def load(cls, sites: Sequence[SiteConfig], folder: Path, now: Callable[[], float] = time.time) -> Credentials:
        """Reads the files that `sites` name, relative to `folder`. Raises ConfigError (`bad_credentials`) with file and line."""
        known: dict[str, _Known] = {}
        for site in sites:
            if site.cookies is None and site.headers is None:
                continue
            host = host_of(f"https://{site.host}/")
            if host is None:
                raise ConfigError("bad_credentials", f"site {site.host!r}: no name of a host")
            before = known.get(host, _Known())
            cookies = _cookies(folder / site.cookies) if site.cookies else ()
            headers = _headers(folder / site.headers) if site.headers else ()
            known[host] = _Known((*before.cookies, *cookies), (*before.headers, *headers))
        return cls(known, now)

    def headers_for(self, url: str, *, own: bool = False) -> Headers:
        """What goes with a request for `url`, which must be canonical. `own`: the operator's own host, whose net is trusted without TLS.

        A redirect to another host is another URL, and gets what that host is shown.
        """
        host = host_of(url) or ""
        known = self.known.get(host)
        if known is None:
            return ()
        parts = urlsplit(url)
        trusted = own or parts.scheme == "https"
        shown = [header for header in known.headers if trusted]
        fitting = [cookie for cookie in known.cookies if (trusted or not cookie.secure) and cookie.is_for(host, parts.path, self.now())]
        # RFC 6265, 5.4: one field only, longer paths first.
        pairs = [value for name, value in shown if name == "cookie"] + [cookie.pair for cookie in sorted(fitting, key=lambda cookie: -len(cookie.path))]
        others = tuple(header for header in shown if header[0] != "cookie")
        return (*others, ("cookie", "; ".join(pairs))) if pairs else others


def faults(sites: Sequence[SiteConfig], folder: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is wrong with the files that `sites` name, each by where in the configuration it is named."""
    for number, site in enumerate(sites):
        for key, name, read in (("cookies", site.cookies, _cookies), ("headers", site.headers, _headers)):
            try:
                if name:
                    read(folder / name)
            except ConfigError as error:
                yield ("site", number, key), error.detail


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """`file:line` and the line, in ISO 8859-1, which keeps every byte; blank lines left out."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise ConfigError("bad_credentials", f"{path}: not a file")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ConfigError("bad_credentials", f"{path}: {getattr(error, 'strerror', None) or 'cannot be read'}") from error
    if len(data) > MAX_FILE_BYTES:
        raise ConfigError("bad_credentials", f"{path}: more than {MAX_FILE_BYTES} bytes")
    text = data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    for number, line in enumerate(re.split(r"\r\n|[\r\n]", text), start=1):
        if line.strip():
            yield f"{path}:{number}", line


def _headers(path: Path) -> Headers:
    """`Name: value` lines; `#` begins a comment."""
    found = []
    for where, line in _lines(path):
        if line.startswith("#"):
            continue
        header = _HEADER.fullmatch(line)
        if header is None:
            raise ConfigError("bad_credentials", f"{where}: not a line of the form Name: value")
        name = header[1].lower()
        if name in _OURS:
            raise ConfigError("bad_credentials", f"{where}: {name} is not for a file to set")
        found.append((name, header[2]))
    return tuple(found)


def _cookies(path: Path) -> tuple[Cookie, ...]:
    """The lines of a cookies.txt as browsers' exporters write them, with or without the line that names the format."""
    found = []
    for where, line in _lines(path):
        entry = line.removeprefix("#HttpOnly_")
        if entry.startswith("#"):
            continue
        # An empty value leaves a tab at the end, which editors take away.
        fields = [*entry.split("\t"), ""][:7] if entry.count("\t") == 5 else entry.split("\t")
        if len(fields) != 7:
            raise ConfigError("bad_credentials", f"{where}: {len(fields)} fields, where a cookies.txt has 7 with tabs between them")
        domain, below, place, secure, expires, name, value = (part.strip(" ") for part in fields)
        try:
            until = float(expires or 0)
        except ValueError:
            raise ConfigError("bad_credentials", f"{where}: the fifth field is no time in seconds since 1970") from None
        if not _COOKIE.fullmatch(name) or not _COOKIE.fullmatch(value) or not place.startswith("/"):
            raise ConfigError("bad_credentials", f"{where}: a path that does not begin with /, or a name or value with characters that no cookie may have")
        pair = f"{name}={value}" if name else value
        found.append(Cookie(domain.lstrip(".").lower(), below.upper() == "TRUE" or domain.startswith("."), place, secure.upper() == "TRUE", until, pair))
    return tuple(found)
