"""Whether a page lets itself be archived: X-Robots-Tag, and the robots meta element in its head."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape

from cleaners.metadata.directives import EXPIRY, OUR_NAME, directives, expired, in_meta, product

from ..fetch.exchange import Headers

MAX_HEAD_BYTES = 1_000_000
"""Where the head of a page is looked for; pages that put all their styles into it stay below half of that."""
_AGAINST = frozenset({"noarchive", "none"})


def objection(headers: Headers, body: bytes, agent: str, at: datetime) -> str:
    """What a page says against being archived by `agent` at that time, with where it says so; empty where it says nothing."""
    for place, asked in (("X-Robots-Tag", directives(headers, agent)), ("robots meta element", _in_head(body, headers, agent))):
        said = sorted(_AGAINST & asked) or ([EXPIRY] if expired(asked, at) else [])
        if said:
            return f"{said[0]} ({place})"
    return ""


def _in_head(body: bytes, headers: Headers, agent: str) -> frozenset[str]:
    """The directives of all meta elements for every robot and for ours."""
    names = {"robots", OUR_NAME, product(agent)} - {""}
    contents = [
        meta["content"] for meta in _metas(_text(body[:MAX_HEAD_BYTES], headers)) if meta.get("name", "").strip().lower() in names and "content" in meta
    ]
    return frozenset(directive for content in contents for directive in in_meta(content))


def _text(body: bytes, headers: Headers) -> str:
    """Good enough for elements' names: every charset of the web but UTF-16 leaves ASCII where it is."""
    charset = next((value.lower() for name, value in headers if name == "content-type"), "").partition("charset=")[2].strip(" \"'")
    if body.startswith(codecs.BOM_UTF16_BE) or charset.startswith("utf-16be"):
        return body.decode("utf-16-be", "replace")
    if body.startswith(codecs.BOM_UTF16_LE) or charset.startswith("utf-16"):
        return body.decode("utf-16-le", "replace")
    return body.decode("latin-1")


_SIGN = re.compile(r"<(?:(?P<comment>!--)|(?P<raw>script|style|title|textarea|template)\b|(?P<meta>meta)(?=[\s/])|(?P<body>body)\b)", re.IGNORECASE)
_END = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in ("script", "style", "title", "textarea", "template")}
_END_OF_COMMENT = re.compile(r"(?:(?<=<!--)|(?<=<!---)|--!?)>")
"""The first two are of an empty one: `<!-->` and `<!--->` (HTML, 13.2.5.43)."""
_EMPTY = re.compile(r"\s*/>")
"""As XHTML writes an element without content; to a browser of HTML it is open. What asks us to keep off counts where one of them finds it."""
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


def _metas(page: str) -> Iterator[dict[str, str]]:
    """The attributes of each meta element before the body, but for those in comments and scripts."""
    at = 0
    while (sign := _SIGN.search(page, at)) and not sign["body"]:
        at = sign.end()
        if sign["meta"]:
            attributes: dict[str, str] = {}
            while attribute := _ATTRIBUTE.match(page, at):
                attributes.setdefault(attribute[1].lower(), unescape(attribute[2] or attribute[3] or attribute[4] or ""))
                at = attribute.end()
            yield attributes
        elif _EMPTY.match(page, at):
            continue
        elif end := (_END_OF_COMMENT if sign["comment"] else _END[sign["raw"].lower()]).search(page, at):
            at = end.end()
        else:
            return
