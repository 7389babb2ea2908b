"""Signs that nobody sees, in the text of a page: what scripts and emoji need stays, what only hides words or turns them round goes.

    kept       joiners beside letters that join and in emoji, breaks in scripts without spaces, marks of direction, the first variation selector behind a sign
    taken out  overrides and isolates of direction, tag characters but in flags, soft hyphens, and every other sign without width

The capture keeps the page as it came; flags say what was taken out (Unicode 16, chapter 23; UTS 51, annex C of UTS 55).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from unicodedata import combining, normalize

from lxml.html import HtmlElement

SOFT_HYPHENS, BIDI_CONTROLS, TAG_CHARACTERS, INVISIBLE = "soft_hyphens_removed", "bidi_controls_removed", "tag_characters_removed", "invisible_removed"
NORMALIZED = "normalized"

_WIDTHLESS = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
_RUN = re.compile(f"[{_WIDTHLESS}]+")
# The first bytes of each in UTF-8, and of the marks that letters of ASCII are put together with.
_IN_UTF_8 = re.compile(
    rb"\xc2\xad|\xcd\x8f|\xd8\x9c|\xe1\xa0\x8e|\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0-\xaf])|\xef(?:\xb8[\x80-\x8f]|\xbb\xbf|\xbf[\xb9-\xbb])"
    rb"|\xf0\x9d\x85[\xb3-\xba]|\xf3\xa0[\x80-\x87][\x80-\xbf]"
)
_MARKS_IN_UTF_8 = re.compile(rb"\xcc[\x80-\xb8]")
# Marks are put in order in the square of the time that their number takes, so they are not all looked at together.
_BEYOND_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]{1,500}")
# Numeric references to any of them, to marks of U+0300 to U+036F or to C0 controls, and the names that HTML 4 has for some.
_TO_WIDTHLESS = re.compile(
    rb"&(?:#(?:0*+(?:[1-8]|1[124-9]|2\d|3[01]|127|173|7[6-9]\d|8[0-7]\d|1564|6158|820[3-7]|823[4-8]|82(?:8[89]|9\d)|830[0-3]|650(?:2[4-9]|3\d)"
    rb"|65279|65529|6553[01]|917[5-9]\d\d|918\d\d\d?)(?!\d)"
    rb"|[xX]0*+(?:[1-8b-fB-F]|1[0-9a-fA-F]|7[fF]|[aA][dD]|3[0-6][0-9a-fA-F]|61[cC]|180[eE]|20[0-6][0-9a-fA-F]"
    rb"|[fF][eE](?:0[0-9a-fA-F]|[fF][fF])|[fF]{3}[9aAbB]|[eE]0[01][0-9a-fA-F]{2})(?![0-9a-fA-F]))"
    rb"|(?:shy|zwn?j|[lr]rm);)"
)
_REFERENCE = re.compile(r"&(?:#(?:[xX]0*+([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*+([0-9]{1,7})(?!\d));?|(shy|zwn?j|[lr]rm);)")
_NAMED = {"shy": "\u00ad", "zwnj": "\u200c", "zwj": "\u200d", "lrm": "\u200e", "rlm": "\u200f"}
_CONTROLS = frozenset({*range(1, 9), 11, *range(14, 32), 127})
"""As they and all beyond ASCII are no markup, the character itself may stand for a reference to one."""

# Arabic to Myanmar, the scripts of India and its neighbours, Mongolian, Adlam: letters whose form is chosen by a joiner or its opposite.
_JOINING = re.compile("[\u0600-\u109f\u1700-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]")
# Thai to Tibetan, Myanmar, Khmer, Tai: lines may break where such a sign says so, since no spaces do.
_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\ua9e0-\uaadf]")
_EMOJI = re.compile("[#*0-9\u00a9\u00ae\u203c\u2049\u20e3\u2122-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]")
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_FLAG = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")
"""What follows a black flag and makes it a region's (UTS 51, ED-14a)."""
_BLACK_FLAG = "\U0001f3f4"

# UTF-8 that once was windows-1252 read as Latin-1 holds these for quotation marks and dashes. HTML reads references to them so (13.2.5.80);
# the five code points that it leaves out are those that windows-1252 leaves out.
MEANT = {code: bytes((code,)).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The characters that are meant by C1 controls, by code point."""
# What no tree can hold (XML 1.0, 2.2), and the controls that pages do not show.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def widthless(utf_8: bytes) -> set[str]:
    """The signs without width that text holds, asked of its bytes, from which ASCII may have been taken out."""
    return {sign.decode("utf-8") for sign in set(_IN_UTF_8.findall(utf_8))}


def may_be_decomposed(utf_8: bytes) -> bool:
    """Whether text may not be in NFC, asked of its bytes from which ASCII may have been taken out: no other marks join letters of that."""
    return _MARKS_IN_UTF_8.search(utf_8) is not None or composed(text := utf_8.decode("utf-8", "ignore")) != text


def composed(text: str) -> str:
    """The text in NFC."""
    return text if text.isascii() else _BEYOND_ASCII.sub(lambda run: normalize("NFC", run[0]), text)


def refers_to_widthless(html: bytes) -> bool:
    """Whether HTML, as UTF-8, holds a reference to a sign without width, to a mark or to a control."""
    return _TO_WIDTHLESS.search(html) is not None


def referenced(html: str) -> str:
    """HTML with characters in the place of references to controls and to what lies beyond ASCII."""
    return _REFERENCE.sub(_character, html)


def _character(reference: re.Match[str]) -> str:
    if reference[3]:
        return _NAMED[reference[3]]
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if code in _CONTROLS or 0xA0 <= code < 0xD800 or 0xE000 <= code < 0x110000 else reference.group()


def visible(text: str, signs: Collection[str] = ()) -> tuple[str, list[str]]:
    """The text without signs that nobody sees and nothing needs, and flags that name the kinds that were taken out.

    `signs` are all those without width that it holds, where that is known: a few are found in a hundredth of the time that any takes.
    """
    parts: list[str] = []
    flags: dict[str, None] = {}
    done = 0
    for run in _runs(text, signs) if signs else _RUN.finditer(text):
        start, end = run.span()
        parts += (text[done:start], *_needed(run.group(), text[start - 1 : start], text[end : end + 1], flags))
        done = end
    return "".join((*parts, text[done:])), sorted(flags)


def _runs(text: str, signs: Iterable[str]) -> Iterator[re.Match[str]]:
    """Where such signs stand beside each other, in order."""
    done = 0
    for at in sorted(chain.from_iterable(_every(text, sign) for sign in signs)):
        if at >= done and (run := _RUN.match(text, at)):
            yield run
            done = run.end()


def _every(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _needed(run: str, before: str, after: str, flags: dict[str, None]) -> Iterator[str]:
    """Those signs of a run that the characters around it have a use for."""
    if before == _BLACK_FLAG and _FLAG.fullmatch(run):
        yield run
        return
    for sign in run:
        kind = _kind_without_use(sign, before, after)
        if kind is None:
            yield sign
            before = sign
        else:
            flags[kind] = None


def _kind_without_use(sign: str, before: str, after: str) -> str | None:
    """What flag a sign is taken out under; null where it has a use."""
    useful = False
    if sign in "\u200c\u200d":
        emoji = sign == "\u200d" and _EMOJI.match(before) and _EMOJI.match(after)
        useful = bool(emoji or _JOINING.match(before) or _JOINING.match(after))
    elif sign in "\u200e\u200f\u061c":
        useful = before not in ("\u200e", "\u200f", "\u061c")
    elif sign == "\u200b":
        useful = bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    elif "\ufe00" <= sign <= "\ufe0f":
        useful = bool(before) and not _RUN.match(before) and (not before.isascii() or _EMOJI.match(before) is not None)
    elif sign >= "\U000e0100":
        useful = _IDEOGRAPH.match(before) is not None
    elif sign == "\u034f":
        useful = combining(after or " ") > 0
    elif sign == "\u180e":
        useful = "\u1800" <= before <= "\u18af"
    if useful:
        return None
    if sign == "\u00ad":
        return SOFT_HYPHENS
    if "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069":
        return BIDI_CONTROLS
    return TAG_CHARACTERS if "\U000e0000" <= sign <= "\U000e007f" else INVISIBLE


def tidy(text: str) -> str:
    """One string without controls, surrogates and what `visible` takes out, in NFC: for what data say, whose escapes may stand for anything."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSHOWN.sub(lambda sign: MEANT.get(ord(sign[0]), "\ufffd" if _SURROGATE.match(sign[0]) else ""), text)
    return text if text.isascii() else composed(visible(text)[0])


_SAYING = ("alt", "title", "content")
"""Attributes that hold words. Addresses stay as they are: to their servers the same letter in two forms is two letters."""

_CODE = frozenset({"script", "style"})


def compose(tree: HtmlElement) -> bool:
    """Put the text of a tree, and its attributes that hold words, into NFC where they are not; whether any was."""
    changed = False
    for element in tree.iter():
        text, tail = element.text, element.tail
        if text and element.tag not in _CODE and (normal := composed(text)) != text:
            element.text, changed = normal, True
        if tail and (normal := composed(tail)) != tail:
            element.tail, changed = normal, True
        for name in _SAYING:
            value = element.get(name)
            if value and "//" not in value and (normal := composed(value)) != value:
                element.set(name, normal)
    return changed
