"""Letters that were decoded twice: UTF-8 read as a legacy encoding and written as UTF-8 again, such as "cafÃ©" and "itâ€™s".

Mended by ftfy with all else that it can do left off: quotation marks, ligatures, widths and references stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas.errors import ConfigError

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

MENDED = "mojibake_repaired"

# What the first bytes of two and three that UTF-8 uses for letters and punctuation become in windows-1252 and its kin, and in windows-1251.
_SUSPECT = re.compile("[\u00c2-\u00f4\u0420\u0421\u0432][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u0402-\u045f\u2013-\u2122]")
_STRETCH = re.compile(r"[^<>\n]+")
_ENOUGH = 2
"""Stretches of a page that must be so: one alone may be meant, in a page about it."""


def mended(text: str) -> str:
    """A page's text with mojibake read as it was meant, where the page holds it more than once.

    Raises ConfigError `missing_extra` where ftfy is not installed.
    """
    try:
        from ftfy import TextFixerConfig, fix_encoding
    except ImportError as error:
        raise ConfigError("missing_extra", "repair_mojibake needs ftfy: pip install 'thresher[repair]'") from error
    if not _SUSPECT.search(text):
        return text
    settings = _settings(TextFixerConfig)
    count = 0

    def fixed(stretch: re.Match[str]) -> str:
        nonlocal count
        if stretch[0].isascii() or not _SUSPECT.search(stretch[0]):
            return stretch[0]
        meant = fix_encoding(stretch[0], settings)
        count += meant != stretch[0]
        return meant

    whole = _STRETCH.sub(fixed, text)
    return whole if count >= _ENOUGH else text


def _settings(config: type[TextFixerConfig]) -> TextFixerConfig:
    """ftfy's repair of encodings, and nothing that guesses at what was lost."""
    return config(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=False,
        replace_lossy_sequences=False,
        decode_inconsistent_utf8=True,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
