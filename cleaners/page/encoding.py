"""Which encoding a body is in.

Order of witnesses, as in the WHATWG standard "Encoding" and HTML section 13.2.3.2: byte order mark, Content-Type header,
declaration in the first kilobyte, guess. Bytes that can hardly be anything but UTF-8 or UTF-16 are that, whatever header and
declaration say.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

import cchardet
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding, to_unicode

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


def declared(body: bytes, content_type: str | None) -> tuple[str, str]:
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


def otherwise(body: bytes, encoding: str, undecodable: int) -> tuple[str, str] | None:
    """A better guess and the text that it makes of a body of which `encoding` leaves so many signs unread; null where there is none.

    WHATWG decoders never fail; a wrong declaration shows as replacement characters and hardly a letter beyond ASCII.
    """
    guessed = _guess(body)
    if guessed in (encoding, "utf-8"):
        return None
    retried = body.decode("utf-8", _ELSE_WINDOWS) if (guessed, encoding) == ("cp1252", "utf-8") else body.decode(guessed, "replace")
    return (guessed, retried) if retried.count("\ufffd") * 4 < undecodable else None


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


def shown_by_bytes(body: bytes, declared: str) -> str | None:
    """The encoding that the bytes of a body show where it is not the declared one; null for all others.

    In UTF-16 every other byte of markup is NUL, and no other text has such. Escapes show ISO-2022-JP. Text in another legacy encoding is hardly
    ever valid UTF-8, and less so with each letter; of those with two bytes for a letter some pairs are.
    """
    head = body[:_HEAD]
    if head.startswith(_UTF_16_MARKS):
        return None
    if 0x1B in body and declared != "iso2022_jp" and _JAPANESE_MAIL.search(body) and body.isascii():
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
