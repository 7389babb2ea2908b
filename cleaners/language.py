"""Language tags as pages declare them, in the spelling of BCP 47."""

from __future__ import annotations

import re

# BCP 47 (RFC 5646 section 2.1) without extensions; `en_US` is Open Graph's and POSIX's spelling.
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})


def language_tag(declared: str | None) -> str | None:
    """`en_us` as `en-US`, `zh-hant-tw` as `zh-Hant-TW`; null where it is no tag of a language. Nothing is detected."""
    match = _TAG.fullmatch((declared or "").split(",")[0].strip())
    if not match or match.group(1).lower() in _NO_LANGUAGE:
        return None
    language, script, region = match.groups()
    return "-".join(part for part in (language.lower(), script and script.title(), region and region.upper()) if part)
