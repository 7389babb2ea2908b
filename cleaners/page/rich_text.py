"""Text as content systems keep it in JSON, as HTML: strings, and trees of blocks.

"<p>...</p>", "...\\n\\n..."                                                    a string; {"rendered": ...}, {"html": ...} WordPress and others
[{"type": "text", "content": "..."}]                                           Arc; {"blocks": [{"type", "data": {"text"}}]} Editor.js
[{"_type": "block", "style", "children": [{"text"}]}]                          Sanity; {"root": {"children"}} Lexical
{"nodeType": "document", "content": [{"nodeType", "content": [{"value"}]}]}    Contentful; {"type": "doc", "content"} ProseMirror
[{"type": "paragraph", "text": "..."}]                                         Prismic
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*[\s/>]")
_LIST = re.compile(r"<li[\s>]", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LEFT_OUT = frozenset(
    "image img figure photo picture video audio media embed oembed iframe gallery promo related newsletter interstitial ad ads advert advertisement"
    " social tweet button cta form asset gist map".split()
)
"""What blocks are called that hold no words of the story, or those of a caption or of another one."""
_KEPT = frozenset({"text", "paragraph"})
_INLINE = re.compile(r"(?:text|span|(?:entry-|asset-)?hyperlink|link|autolink|a|strong|em|b|i|u|mark|inline.*|line-?break|hard_?break|br|)", re.IGNORECASE)
_HEADINGS = frozenset({"heading", "header", "headline", "subhead", "subheading"})
_STYLED = re.compile(r"h[1-6]")
_TYPES = ("type", "_type", "nodeType", "blockType", "name")
_WORDS = ("text", "value", "content", "html", "rendered", "paragraph", "body")
_PARTS = "children content blocks content_elements nodes items document json root data body innerBlocks attributes fields".split()
_BREAK = re.compile(r"line-?break|hard_?break|br", re.IGNORECASE)
_MAX_DEPTH = 30
"""Of blocks in each other."""


def as_html(value: object, depth: int = 0) -> str:
    """The text that a value of JSON holds, as HTML; empty where it holds none."""
    if isinstance(value, str):
        return value if _HTML.search(value) else _paragraphs(value)
    if depth == _MAX_DEPTH or not isinstance(value, dict | list):
        return ""
    if isinstance(value, list):
        return "".join(_block(one, depth + 1) for one in value)
    return _block(value, depth + 1)


def _paragraphs(text: str) -> str:
    """Plain text: blank lines part its paragraphs, or where it has none, line feeds do."""
    text = text.strip()
    parts = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    return "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in parts if part.strip())


def _block(value: object, depth: int) -> str:
    if not isinstance(value, dict):
        return as_html(value, depth)
    kind = _first_string(value, _TYPES)
    called = _parts_of(kind)
    if called & _LEFT_OUT and not called & _KEPT:
        return ""
    words = _first_string(value, _WORDS)
    if words:
        own = words if _HTML.match(words.lstrip()) and kind.lower() in ("text", "html", "", "paragraph") else _element(value, kind, _inline(words))
        below = value.get("items")  # Editor.js keeps a list below an item in the item
        return f"{own}{as_html(below, depth)}" if isinstance(below, list) and not _LIST.search(words) else own
    return next(filter(None, (_of_parts(value, key, kind, depth) for key in _PARTS if isinstance(value.get(key), dict | list))), "")


def _of_parts(value: dict[str, object], key: str, kind: str, depth: int) -> str:
    """What a block says in the parts that a member of it holds; the items of a list stand on a line each, whatever they are."""
    parts = value[key]
    if key != "items" and isinstance(parts, list) and parts and all(map(_is_inline, parts)):
        return _element(value, kind, "".join(_said(part, depth) for part in parts))
    return as_html(parts, depth)


def _element(value: dict[str, object], kind: str, words: str) -> str:
    """A block's words in an element of its rank."""
    if not words.strip():
        return ""
    style = value.get("style")
    is_heading = _parts_of(kind) & _HEADINGS or any(isinstance(said, str) and _STYLED.fullmatch(said) for said in (kind, style))
    tag = "h2" if is_heading else "blockquote" if "quote" in kind or style == "blockquote" else "pre" if kind == "code" else "p"
    return f"<{tag}>{words}</{tag}>"


def _parts_of(kind: str) -> set[str]:
    """The words of a block's name: `core/image`, `pullQuote`, `interstitial_link`."""
    return {part.lower() for part in _NAME_PARTS.findall(kind)}


def _inline(words: str) -> str:
    return words if _HTML.search(words) else html.escape(words, quote=False)


def _is_inline(value: object) -> bool:
    """Whether a part stands in a line with others: a run of text, a link."""
    if isinstance(value, str):
        return True
    return isinstance(value, dict) and _INLINE.fullmatch(_first_string(value, _TYPES)) is not None


def _said(value: object, depth: int) -> str:
    """The words of a part of a line."""
    if isinstance(value, str):
        return html.escape(value, quote=False)
    if depth == _MAX_DEPTH or not isinstance(value, dict):
        return ""
    if words := _string(value, _WORDS):
        return _inline(words)
    if _BREAK.fullmatch(_first_string(value, _TYPES)):
        return "<br>"
    parts = next((part for key in _PARTS if isinstance(part := value.get(key), list)), None)
    return "".join(_said(part, depth + 1) for part in parts or ())


def _string(value: dict[str, object], names: Iterable[str]) -> str:
    """The first of the members that is a text, with its white space."""
    return next((said for name in names if isinstance(said := value.get(name), str) and said), "")


def _first_string(value: dict[str, object], names: Iterable[str]) -> str:
    return _string(value, names).strip()
