"""Bytes to text, and what kind of text it is.

Order of witnesses for the encoding, as in the WHATWG standard "Encoding" and HTML section 13.2.3.2:
byte order mark, Content-Type header, declaration in the first kilobyte, guess. Bytes that can hardly be anything but
UTF-8 or UTF-16 are that, whatever header and declaration say.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import cchardet
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding, to_unicode

from schemas.errors import ReadError

from .data import parsed
from .mojibake import MENDED, mended
from .repair import MEANT, NORMALIZED, composed, may_be_decomposed, referenced, refers_to_widthless, visible, widthless

Kind = Literal["html", "xml", "json", "text"]

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"RIFF", "a RIFF container"),
    (b"OggS", "Ogg media"),
    (b"ID3", "MP3 audio"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
_IN_LETTERS = frozenset({b"GIF8", b"RIFF", b"OggS", b"ID3"})
"""Those of them that a text may begin with: a NUL follows soon, in a size or a version."""
_SOON = 64
# Scripts that serve files print blank lines before them, and readers of PDF allow for it.
_BEFORE_MAGIC = b"\xef\xbb\xbf \t\r\n"
_MAX_BEFORE_MAGIC = 1_024
# C0 controls but tab, newline, form feed and carriage return; DEL and C1; what is no character at all. No page shows them, and lxml stops at some.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN = bytes({*range(0x20, 0x7F), *b"\t\n\f\r"})
_C1 = re.compile("[\x80-\x9f]")
_CONTROLS_IN_UTF_8 = re.compile(rb"[\x00-\x7f]|\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")
"""Among the bytes that are none of `_PLAIN`."""
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|span|table|article|main|h1|ul|a|br|script|link|img)\b[^<]{0,400}>", re.IGNORECASE)
# What has ended is not looked at again: thirty remarks and no root would else be tried in a thousand million ways.
_XML_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?>|<\?.*?\?>)\s*)*+<(?:\w+:)?(\w+)",
    re.DOTALL,
)
_XML_ROOTS = frozenset({"rss", "feed", "RDF", "urlset", "sitemapindex", "opml"})

# Python's names for the legacy encodings that browsers know (WHATWG Encoding, section 4.2). Other guesses are guesses at short texts, and other
# declarations are none: some of Python's codecs read no text (`zlib`, `idna`), and some (`punycode`, `cp037`) read markup out of what is none.
_OF_THE_WEB = frozenset(
    "cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u "
    "mac-roman cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 mac-cyrillic gb18030 gbk big5 euc_jp iso2022_jp shift_jis euc_kr "
    "utf-16-le utf-16-be cp932 cp949 big5hkscs tis-620".split()
)

_UNICODE = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16-be"}
"""Names that are declared for Unicode, and how they are read where no mark says more; `utf-16-le` and `utf-16-be` are among `_OF_THE_WEB`."""

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF_16_TAGS = (
    ("utf-16-le", re.compile(rb"(?:[\t\n\r ]\0)*<\0[!?A-Za-z]\0")),
    ("utf-16-be", re.compile(rb"(?:\0[\t\n\r ])*\0<\0[!?A-Za-z]")),
)
"""How markup begins in it (XML 1.0, appendix F), whatever script it is about."""
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B][!-~]{2,1000}\x1b\([BJ]")
"""A run of letters of ISO-2022-JP (RFC 1468). Its bytes are ASCII, so that it is valid UTF-8 as well, and nobody writes it so."""
_HEAD = 2_048
"""Bytes that show whether a body is UTF-16."""
_PAIRED = frozenset("gb18030 gbk big5 big5hkscs euc_jp shift_jis euc_kr cp932 cp949".split())
_OF_PAIRS, _OF_LETTERS = 12, 3
"""Bytes behind the first of their letters in UTF-8 from which a text is that, and not in one of `_PAIRED` or with a byte for each letter."""

_ELSE_WINDOWS = "thresher-else-cp1252"
"""How bytes that are no UTF-8 are read in a page that is called so: one by one as windows-1252. Pages are put together of what was written in
either, and where nothing of a page is UTF-8, this is windows-1252 from end to end."""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_ELSE_WINDOWS, _as_windows)

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
    start = body[:_MAX_BEFORE_MAGIC].lstrip(_BEFORE_MAGIC)
    for magic, what in _MAGIC:
        if (body.startswith(magic) or start.startswith(magic)) and (magic not in _IN_LETTERS or 0 in start[:_SOON]):
            raise ReadError("not_text", what)
    encoding, text = _declared(body, content_type)
    flags: list[str] = []
    if (shown := _shown_by_bytes(body, encoding)) is not None:
        encoding, text = shown, body.decode(shown, "replace")
        flags.append("declared_encoding_wrong")
    # Before controls and soft hyphens go, which parts of letters look like.
    meant = mended(text) if repair_mojibake else text
    if meant != text:
        text = meant
        flags.append(MENDED)
    # Asked of the bytes beyond printable ASCII, which are few: to ask all of the text costs ten times as much.
    rare = body.translate(None, _PLAIN) if encoding == "utf-8" and not flags else _rare(text)
    unwanted = _CONTROLS_IN_UTF_8.search(rare) is not None
    controls = len(text) - len(_CONTROLS.sub("", text)) if unwanted else 0
    # Terminal colours in a log are no sign of binary data; NUL bytes and the like are.
    if controls - text.count("\x1b") > max(16, len(text) * _MAX_CONTROL_SHARE):
        raise ReadError("not_text", f"{controls} control characters among {len(text)}")
    if controls:
        text, removed = _without_controls(text)
        flags += removed
    undecodable = text.count("\ufffd")
    if undecodable:
        # WHATWG decoders never fail; a wrong declaration shows as replacement characters and hardly a letter beyond ASCII.
        guessed = _guess(body)
        if guessed != encoding and guessed != "utf-8":
            retried = body.decode("utf-8", _ELSE_WINDOWS) if (guessed, encoding) == ("cp1252", "utf-8") else body.decode(guessed, "replace")
            if retried.count("\ufffd") * 4 < undecodable:
                encoding, undecodable = guessed, retried.count("\ufffd")
                text, flags = _without_controls(retried)
                rare = _rare(text)
                flags.append("declared_encoding_wrong")
        if undecodable:
            flags.append("undecodable_bytes")
    if unwanted:
        text = _SURROGATES.sub("\ufffd", text)
    text = text.removeprefix("\ufeff")
    if not text or text.isspace():
        raise ReadError("empty_input", f"{len(body)} bytes, no text")
    data = parsed(text)
    kind = _kind(text) if data is None else "json"
    return _repaired(Decoded(text=text, encoding=encoding, kind=kind, flags=tuple(flags), data=data), rare)


def _declared(body: bytes, content_type: str | None) -> tuple[str, str]:
    """The encoding that the body's mark, the header or the markup names, else the likely one, and the text that it makes of the body."""
    marked, mark = read_bom(body)
    if marked is not None and mark is not None:
        return marked, to_unicode(body[len(mark) :], marked)
    encoding = next((name for name in _named(body, content_type) if name in _OF_THE_WEB or name in _UNICODE), None) or _guess(body)
    encoding = _UNICODE.get(encoding, encoding)
    return encoding, to_unicode(body, encoding)


def _named(body: bytes, content_type: str | None) -> Iterator[str | None]:
    yield http_content_type_encoding(content_type)
    yield html_body_declared_encoding(body)


def _rare(text: str) -> bytes:
    """What of a text is no printable ASCII, as UTF-8."""
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)


def _repaired(decoded: Decoded, rare: bytes) -> Decoded:
    """The same without signs that nobody sees, and in NFC where that can be told; `rare` is what of it is no printable ASCII."""
    text, flags, signs = decoded.text, list(decoded.flags), widthless(rare)
    if decoded.kind in ("html", "xml") and (signs or refers_to_widthless(text)):
        text = referenced(text)
        rare = _rare(text)
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


def _without_controls(text: str) -> tuple[str, list[str]]:
    """The text with the characters that were meant by C1 controls and without other controls, and flags that say so."""
    # One class in `re` takes a fifteenth of the time of `translate`, which asks for every character beyond ASCII.
    meant = _C1.sub(lambda sign: MEANT.get(ord(sign[0]), sign[0]), text)
    cleared = _CONTROLS.sub("", meant)
    replaced = ["controls_replaced"] if meant != text else []
    return cleared, [*replaced, "controls_removed"] if cleared != meant else replaced


def _guess(body: bytes) -> str:
    """The likely encoding of undeclared bytes: UTF-8 if they are that, else what cchardet says."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        if (error.start > len(body) - 4 and len(body) > 64) or _is_damaged_utf8(body):  # cut in mid-character: a truncated page
            return "utf-8"
    else:
        return "utf-8"
    guess = cchardet.detect(body[:200_000]).get("encoding")
    # cchardet answers UTF-8 for short western texts that just failed to be that; windows-1252 is the web's default.
    if not guess or guess.upper() in ("UTF-8", "ASCII"):
        return "cp1252"
    resolved = resolve_encoding(guess)
    return resolved if resolved in _OF_THE_WEB else "cp1252"


def _shown_by_bytes(body: bytes, declared: str) -> str | None:
    """The encoding that the bytes of a body show where it is not the declared one; null for all others.

    In UTF-16 every other byte of markup is NUL, and no other text has such. Escapes show ISO-2022-JP. Text in another legacy encoding is hardly
    ever valid UTF-8, and less so with each letter; of those with two bytes for a letter some pairs are.
    """
    head = body[:_HEAD]
    if head.startswith(_UTF_16_MARKS):
        return None
    if b"\x1b$" in body and declared != "iso2022_jp" and _JAPANESE_MAIL.search(body) and body.isascii():
        return "iso2022_jp"
    if 0 in head:
        begun = next((name for name, tag in _UTF_16_TAGS if tag.match(head)), None)
        high, low = head[::2].count(0), head[1::2].count(0)
        if begun or (max(high, low) > len(head) // 6 and min(high, low) * 16 < max(high, low)):
            shown = begun or ("utf-16-le" if low > high else "utf-16-be")
            return shown if shown != declared else None
    if declared.startswith("utf-16"):
        return "utf-8"  # who reads the declaration has read ASCII (HTML standard, 13.2.3.2)
    if declared.startswith("utf-") or body.isascii():
        return None
    try:
        continued = len(body) - len(body.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return "utf-8" if continued >= (_OF_PAIRS if declared in _PAIRED else _OF_LETTERS) else None


def _is_damaged_utf8(body: bytes) -> bool:
    """Whether bytes are UTF-8 with broken places: letters of other encodings hardly ever make a valid sequence of it."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(not sign.isascii() for sign in text) > 3 * broken


def _kind(text: str) -> Kind:
    root = _XML_ROOT.match(text[:20_000])
    if root and root.group(1) in _XML_ROOTS:
        return "xml"
    if root and root.group(1).lower() in ("html", "head", "body"):
        return "html"
    # A dump may quote a tag or two; a page has them at its start or many of them.
    head = text[:4_000]
    if _MARKUP.match(head.lstrip()) or len(_MARKUP.findall(text[:100_000])) >= 3:
        return "html"
    return "text"
