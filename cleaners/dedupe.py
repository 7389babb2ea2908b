"""When two addresses name one page: the key that they share. What is asked stays the address as it was linked, but for its
session and for marks that count who comes from where: a feed that begins to bear them names no new stories.

A key never leaves out what may tell two threads apart: ambiguous names (`s`, `sid`, `order`, `view`) are judged by their value too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote_plus

import ada_url

from .urls import canonical

_SESSION_NAMES = re.compile(r"(?:php|asp|j|b|oc|xtc|os|zen)?_?sess(?:ion)?_?id\w*|(?:os|oc|xt)csid|zenid|cfid|cftoken", re.IGNORECASE)
_OF_A_MEETING = re.compile(r"sess(?:ion)?_?id=\d{1,6}", re.IGNORECASE)
"""A conference has sessions, too, and numbers them."""
_MAYBE_SESSION = re.compile(r"s|sid|psid|session|sess|token|nonce|csrf\w*|rand(?:om)?|rnd|cb|cache\w*|auth|sig|_", re.IGNORECASE)
"""A session where the value looks drawn by chance: `sid` is a story's number in PHP-Nuke, `s` a search in WordPress."""
_DRAWN = re.compile(r"[0-9a-f]{16,}|(?=\w*\d)(?=\w*[a-z])[\w-]{20,}", re.IGNORECASE)
_LETS_IN = frozenset({"token", "auth", "sig"})
"""Those of them that stand in the addresses of feeds which are for one subscriber: what is asked for without them is refused."""
_NO_SESSION = frozenset({("sid", ""), ("sid", "0")})
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid|session)=?[^/;?]*|(?<=/)\([A-Z]\([^/()]{8,}\)\)/", re.IGNORECASE)
"""Servlets' path parameters, and ASP.NET's cookieless sessions: `/(S(lit3py55t21z5v55vlm25s55))/`."""

_COUNTED = re.compile(r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|mkt_tok|twclid|ttclid|_hs(?:enc|mi)", re.IGNORECASE)
"""Names that mean nothing else on any site: what the page is never hangs on them."""
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_[ce]id|mkt_tok|igsh(?:id)?|y?sclid|yclid|twclid|ttclid|li_fat_id|_ga|_gl|_hs\w+|hsctatracking"
    r"|vero_\w+|oly_\w+_id|wickedid|s_cid|ref_(?:src|url)|cmpid|ncid|ocid|smid|smtyp|at_(?:medium|campaign|custom\d)|(?:pk|piwik|mtm|matomo)_\w+"
    r"|wt[._]\w+|xtor|spm|scid|trk(?:campaign)?|sc_(?:campaign|channel|content|medium|geo|outcome)|__twitter_impression|guccounter|guce_\w+",
    re.IGNORECASE,
)
# WordPress: wp-includes/comment-template.php, Jetpack's sharing; phpBB and vBulletin mark the words of a search.
_SAME_PAGE = frozenset({"replytocom", "share", "nb", "hilit", "highlight", "searchterm", "searchterms", "topicseen", "boardseen", "nowap", "fromrss"})
_ORDER = frozenset("sort sortby sort_by sortfield sortorder sort_order order orderby order_by dir direction sortdir sd sk ascending desc asc".split())
_DIRECTIONS = frozenset({"", "a", "d", "asc", "desc", "ascending", "descending", "up", "down", "0", "1", "true", "false"})
_VIEW = frozenset("view layout display format print printable printer printerfriendly tmpl amp".split())
_VIEWS = frozenset(
    "print printable printer printpage printthread grid list cards table compact flat threaded nested linear hybrid classic amp mobile desktop component "
    "unread newest newpost getnewpost getlastpost lastpost".split()
)
_ACTION = frozenset({"action", "mode", "do"})
_ACTIONS = frozenset({"print", "printable", "printpage", "printthread", "getnewpost", "getlastpost"})
"""Print and jump pages of a thread; `action=unread` of SMF is a list of its own."""
_PRINT = frozenset({"print", "printable", "printer", "printerfriendly", "amp"})
_OFFSETS = frozenset({"start", "offset", "st", "from"})

_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php\d?|aspx?|jsp|cfm|shtml)$", re.IGNORECASE)
_FIRST_PAGE = re.compile(r"/page[/-]1$", re.IGNORECASE)
_SLASHES = re.compile("/{2,}")
_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class Parameter(NamedTuple):
    """One parameter of a query, decoded."""

    name: str
    value: str


def parameters(search: str) -> Iterator[Parameter]:
    """The parameters of `?a=1&b;c=2`, in order. SMF parts them by semicolons."""
    for piece in re.split(r"[&;]", search.removeprefix("?")):
        if piece:
            name, _, value = piece.partition("=")
            yield Parameter(unquote_plus(name), unquote_plus(value))


class Address(NamedTuple):
    """One address in its two spellings."""

    asked: str
    """Canonical, without fragment, session and marks of campaigns."""
    key: str
    """What all addresses of the page share: host and path without `www.`, session, default file, sort order, tracking and order of parameters.

    No address: it has no scheme. The case of path and values stays, as sites are free to tell it apart.
    """


def address(url: str) -> Address:
    """The address to ask for, and the key of the page. Raises ValueError for what is no web address."""
    parsed = ada_url.URL(canonical(url))
    parsed.hash = ""
    path = parsed.pathname
    if ";" in path or "(" in path:
        parsed.pathname = path = _PATH_SESSION.sub("", path)
    given = tuple(parameters(parsed.search)) if parsed.search else ()
    if any(map(_is_nobodys, given)):
        parsed.search = _without_marks(parsed.search)
    host = parsed.host.removeprefix("www.")
    if "%" in path:
        path = _ESCAPE.sub(_decoded, path)
    path = _FIRST_PAGE.sub("", _INDEX.sub("", _SLASHES.sub("/", path)).rstrip("/"))
    names = {parameter.name.lower() for parameter in given}
    # phpBB's `st` is days to show beside a sort key; in other places it is an offset.
    kept = [one for one in given if not (_is_session(one) or _is_idle(one) or (one.name == "st" and names & {"sk", "sd"}))]
    query = "&".join(f"{name}={value}" for name, value in sorted(kept))
    return Address(parsed.href, f"{host}{path or '/'}{'?' if query else ''}{query}")


def dedupe_key(url: str) -> str:
    """The key alone."""
    return address(url).key


def _decoded(escape: re.Match[str]) -> str:
    sign = chr(int(escape.group(1), 16))
    return sign if sign in _UNRESERVED else escape.group().upper()  # RFC 3986, 6.2.2


def _without_marks(search: str) -> str:
    kept = ""
    for mark, piece in re.findall(r"([?&;])([^&;]*)", search):
        if not any(map(_is_nobodys, parameters(piece))):
            kept += (mark if kept else "?") + piece
    return "" if kept == "?" else kept


def _is_nobodys(parameter: Parameter) -> bool:
    """Whether it tells who asks, or who sent them, and no part of what is asked for."""
    is_session = _is_session(parameter) and parameter.name.lower() not in _LETS_IN
    return is_session or _COUNTED.fullmatch(parameter.name) is not None


def _is_session(parameter: Parameter) -> bool:
    name, value = parameter
    if _SESSION_NAMES.fullmatch(name) or (name.lower(), value) in _NO_SESSION:
        return _OF_A_MEETING.fullmatch(f"{name}={value}") is None
    return _MAYBE_SESSION.fullmatch(name) is not None and _DRAWN.fullmatch(value) is not None


def _is_idle(parameter: Parameter) -> bool:
    """Whether it changes how the page looks or who is counted, and not what is on it."""
    name, value = parameter.name.lower(), parameter.value.lower()
    if name in _SAME_PAGE or _TRACKING.fullmatch(name):
        return True
    if name in ("dir", "direction"):  # `dir=photos` is a folder
        return value in _DIRECTIONS
    if name in _ORDER:  # `order=4711` is somebody's order
        return value in _DIRECTIONS or not value.isdecimal()
    if name in _VIEW:  # `view=article` is Joomla's way to say which page
        return value in _VIEWS or (name in _PRINT and value in ("", "1", "true", "yes"))
    if name in _ACTION:
        return value in _ACTIONS
    return name in _OFFSETS and value == "0"
