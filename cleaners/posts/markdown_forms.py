"""How CommonMark 0.31 writes the text and the elements of a body: what the writers of prose and of structures share."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..page.nodes import NO_TEXT, Attributes, is_emoji, is_pixel
from ..page.pictures import own_addresses
from ..urls import masked

_BLOCKS = frozenset("p div section article ul ol li blockquote pre h1 h2 h3 h4 h5 h6 table tr hr figure figcaption dl dt dd".split())
SILENT = NO_TEXT | frozenset("noscript button form input select textarea".split())
# All signs in one class, and then what must stand beside some: `re` leaps to the next of a class, and tries alternatives at every character.
_SPECIAL = re.compile(r"[\\`*_\[\]<>~&](?:(?<![~&])|(?<=~~)|(?<=~)(?=~)|(?<=&)(?=#?\w+;))")
# What makes a list, a heading or an underline of a line that begins with it.
_OPENING = re.compile(r"^( ?)(?:(\d{1,9})([.)])|([#+-]|=+))(?= |$|[#=-])")
_NO_ADDRESS = re.compile(r"[\x00-\x20<>]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = frozenset({"http", "https", "mailto", "ftp", "tel"})
_NUMBER = re.compile(r"[0-9]{1,9}")
_ROUND = re.compile(r"[()]")
BLANK_LINES = re.compile(r"\n{3,}")


def backslashed(sign: re.Match[str]) -> str:
    """A sign so that Markdown does not read it. A template in the place of this is read anew for each text."""
    return f"\\{sign[0]}"


def ends_line(name: str) -> bool:
    """Whether text behind an element begins a line."""
    return name == "br" or name in _BLOCKS


def written(name: str, tag: Attributes, inner: str) -> str:
    """An element around the Markdown of what it holds."""
    if form := _FORMS.get(name):
        return form(tag, inner)
    return f"\n\n{words}\n\n" if name in _BLOCKS and (words := inner.strip()) else inner


def text_as_markdown(text: str, *, opens: bool) -> str:
    """Words with the signs escaped that Markdown would read; `opens` where they begin a line."""
    words = " ".join(text.split())
    lead, tail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    if not words:
        return lead
    text = lead + _SPECIAL.sub(backslashed, words) + tail
    return _OPENING.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", text) if opens else text


def number_of(stated: object, otherwise: int) -> int:
    """The number that markup gives to an item of a list, where it is one that Markdown can write."""
    return int(str(stated)) if _NUMBER.fullmatch(str(stated)) else otherwise


_Form = Callable[[Attributes, str], str]


def _around(mark: str) -> _Form:
    def form(tag: Attributes, inner: str) -> str:
        words = inner.strip()
        if not words or "\n\n" in words:
            return inner
        lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        return f"{lead}{mark}{words}{mark}{tail}"

    return form


def _heading(level: int) -> _Form:
    return lambda tag, inner: f"\n\n{'#' * level} {' '.join(inner.split())}\n\n"


def _link(tag: Attributes, inner: str) -> str:
    words, target = inner.strip(), _target(tag.get("href"))
    return f"[{words}]({target})" if words and target else words


def _target(address: object) -> str | None:
    """Where a link leads, as it may stand in brackets; null for what is no address of the web or of mail, or would end the brackets."""
    target = str(address or "").strip()
    if not target or _NO_ADDRESS.search(target) or ((scheme := _SCHEME.match(target)) and scheme[1].lower() not in _SCHEMES):
        return None
    depth = 0
    for sign in _ROUND.findall(target):
        depth += 1 if sign == "(" else -1
        if depth < 0:
            break
    if depth:
        target = target.replace("(", "%28").replace(")", "%29")
    return masked(target) if "@" in target else target


def _image(tag: Attributes, inner: str) -> str:
    target = next(filter(None, map(_target, (*own_addresses(tag), tag.get("src")))), None)
    alt = " ".join(str(tag.get("alt") or "").split())
    if is_emoji(tag):
        return text_as_markdown(alt, opens=False)
    if not target or is_pixel(tag):
        return ""
    return "![" + _SPECIAL.sub(backslashed, alt) + f"]({target})"


def _quote(tag: Attributes, inner: str) -> str:
    inner = BLANK_LINES.sub("\n\n", inner).strip()
    return "\n\n" + "\n".join(f"> {line}".rstrip() for line in inner.splitlines()) + "\n\n" if inner else ""


_FORMS: dict[str, _Form] = {
    "strong": _around("**"),
    "b": _around("**"),
    "em": _around("*"),
    "i": _around("*"),
    "del": _around("~~"),
    "s": _around("~~"),
    "br": lambda tag, inner: "  \n",
    "hr": lambda tag, inner: "\n\n---\n\n",
    "a": _link,
    "img": _image,
    "blockquote": _quote,
    **{f"h{level}": _heading(level) for level in range(1, 7)},
}
