"""Bytes to text: the encoding, what no text holds, what nobody sees, and what kind of text it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from schemas.errors import ReadError

from .binary import binary
from .data import parsed
from .encoding import declared, otherwise, shown_by_bytes
from .kind import Kind, kind_of
from .mojibake import MENDED, mended
from .repair import MEANT, NORMALIZED, composed, may_be_decomposed, referenced, refers_to_widthless, visible, widthless

# C0 controls but tab, newline, form feed and carriage return; DEL and C1; what is no character at all. No page shows them, and lxml stops at some.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN = bytes({*range(0x20, 0x7F), *b"\t\n\f\r"})
_C1 = re.compile("[\x80-\x9f]")
_CONTROLS_IN_UTF_8 = re.compile(rb"[\x00-\x7f]|\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")
"""Among the bytes that are none of `_PLAIN`."""
# Share of control characters beyond which decoded bytes are no text. Measured on random bytes (13 %) and on
# compressed data read as windows-1252 (11 %); text with stray controls stays far below.
_MAX_CONTROL_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a capture."""

    text: str
    encoding: str
    kind: Kind
    flags: tuple[str, ...] = ()
    """`controls_removed`, `controls_replaced`, `declared_encoding_wrong`, `undecodable_bytes`, and those of `cleaners.page.repair`."""
    is_composed: bool = True
    """Whether it surely is in Unicode's NFC. Where it may not be, markup is left to whoever parses it: `>` and a mark behind it make one sign."""
    data: dict[str, object] | list[object] | None = None
    """What a JSON document says."""


def decode(body: bytes, content_type: str | None = None, *, repair_mojibake: bool = False) -> Decoded:
    """The text of `body`. `content_type` is the Content-Type header, if there was one.

    Raises ReadError `empty_input` for nothing but white space and `not_text` for binary data, and ConfigError `missing_extra` where
    mojibake should be repaired without ftfy.
    """
    if not body or body.isspace():
        raise ReadError("empty_input", f"{len(body)} bytes, no text")
    if (what := binary(body)) is not None:
        raise ReadError("not_text", what)
    encoding, text = declared(body, content_type)
    flags: list[str] = []
    if (shown := shown_by_bytes(body, encoding)) is not None:
        encoding, text = shown, body.decode(shown, "replace")
        flags.append("declared_encoding_wrong")
    # Before controls and soft hyphens go, which parts of letters look like.
    meant = mended(text) if repair_mojibake else text
    if meant != text:
        text = meant
        flags.append(MENDED)
    # Asked of bytes, and most of those beyond printable ASCII, which are few: to ask all of the text costs ten times as much.
    utf_8 = body if encoding == "utf-8" and not flags else _utf_8(text)
    rare = utf_8.translate(None, _PLAIN)
    unwanted = _CONTROLS_IN_UTF_8.search(rare) is not None
    if unwanted:
        text, removed = _cleared(text)
        flags += removed
    undecodable = text.count("\ufffd") if "\ufffd" in text else 0  # to look for one takes a twelfth of the time
    if undecodable and (other := otherwise(body, encoding, undecodable)) is not None:
        encoding, (text, flags) = other[0], _without_controls(other[1])
        undecodable, rare = text.count("\ufffd"), _utf_8(text).translate(None, _PLAIN)
        flags.append("declared_encoding_wrong")
    if undecodable:
        flags.append("undecodable_bytes")
    if unwanted:
        text = _SURROGATES.sub("\ufffd", text)
    text = text.removeprefix("\ufeff")
    if not text or text.isspace():
        raise ReadError("empty_input", f"{len(body)} bytes, no text")
    data = parsed(text)
    decoded = Decoded(text=text, encoding=encoding, kind=kind_of(text) if data is None else "json", flags=tuple(flags), data=data)
    return _repaired(decoded, _utf_8(text) if flags else utf_8, rare)


def _utf_8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _repaired(decoded: Decoded, utf_8: bytes, rare: bytes) -> Decoded:
    """The same without signs that nobody sees, and in NFC where that can be told; `utf_8` is its text, `rare` what of that is no printable ASCII."""
    text, flags, signs = decoded.text, list(decoded.flags), widthless(rare)
    if decoded.kind in ("html", "xml") and (signs or refers_to_widthless(utf_8)):
        text = referenced(text)
        rare = _utf_8(text).translate(None, _PLAIN)
        signs = widthless(rare)
        if _CONTROLS_IN_UTF_8.search(rare):
            text, removed = _without_controls(text)
            flags = list(dict.fromkeys([*flags, *removed]))
    if signs:
        text, found = visible(text, signs)
        flags += found
    decomposed = may_be_decomposed(rare)
    if decomposed and decoded.kind == "text" and (normal := composed(text)) != text:
        text = normal
        flags.append(NORMALIZED)
    if not text or text.isspace():
        raise ReadError("empty_input", "no text but signs that nobody sees")
    return replace(decoded, text=text, flags=tuple(flags), is_composed=not decomposed)


def _cleared(text: str) -> tuple[str, list[str]]:
    """The text without controls, and flags that say so. Raises ReadError `not_text` where there are more of them than any text has."""
    controls = len(text) - len(_CONTROLS.sub("", text))
    # Terminal colours in a log are no sign of binary data; NUL bytes and the like are.
    if controls - text.count("\x1b") > max(16, len(text) * _MAX_CONTROL_SHARE):
        raise ReadError("not_text", f"{controls} control characters among {len(text)}")
    return _without_controls(text)


def _without_controls(text: str) -> tuple[str, list[str]]:
    """The text with the characters that were meant by C1 controls and without other controls, and flags that say so."""
    # One class in `re` takes a fifteenth of the time of `translate`, which asks for every character beyond ASCII.
    meant = _C1.sub(lambda sign: MEANT.get(ord(sign[0]), sign[0]), text)
    cleared = _CONTROLS.sub("", meant)
    replaced = ["controls_replaced"] if meant != text else []
    return cleared, [*replaced, "controls_removed"] if cleared != meant else replaced
