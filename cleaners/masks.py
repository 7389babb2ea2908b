"""Addresses within texts of our own, as they may be shown: without names and passwords. It loads nothing, since all that is said to people comes by here."""

from __future__ import annotations

import re

# Behind a scheme and its slashes, however these lean: everything up to the last @ before a path begins. The look stops at the next slash, where the
# next one may begin, so that no sign is looked at twice; and at a quote that ends a string of JSON with a next value behind it, which may hold an @.
_NAMED = re.compile(r"(?<=:[/\\])([/\\]*)(?:[^\s/\\?#\"]|\"(?![,:}\]]+[\"\[{\dtfn-]))*@")

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}:[/\\]+", re.IGNORECASE)


def masked_within(text: str) -> str:
    """The text with `***` for the user's name and password of each address in it. What people wrote is theirs, and not for this."""
    return _NAMED.sub(r"\1***@", text) if "@" in text else text


def masked_whole(text: str) -> str:
    """What somebody wrote for an address, and is none: nobody can say where a password in it begins, and so all is masked between its scheme and its last @."""
    scheme, rest = _SCHEME.match(text), text.rpartition("@")
    return f"{scheme[0] if scheme else ''}***@{rest[2]}" if rest[0] else text
