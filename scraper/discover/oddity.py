"""Addresses that nobody writes by hand: too long, grown by their own parts, or made of every filter of a shop."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from cleaners.dedupe import parameters

MAX_LENGTH = 2_000
"""Characters; browsers and servers of the 2000s broke at 2,048."""
MAX_FOLDERS = 20
MAX_PARAMETERS = 16
SAME_FOLDER = 3
"""The same word twice is an archive of a club of that name; the third time it is a relative link that eats its own tail."""
SAME_NAME = 5

_BARE = re.compile(r"[\d_.,-]*")


def oddity(url: str) -> str:
    """What is wrong with an address by itself, empty where nothing is."""
    if len(url) > MAX_LENGTH:
        return f"an address of {len(url)} characters"
    address = urlsplit(url)
    folders = [folder for folder in address.path.split("/") if folder]
    if len(folders) > MAX_FOLDERS:
        return f"{len(folders)} folders deep"
    words = Counter(folder for folder in folders if not _BARE.fullmatch(folder))
    for word, times in words.most_common(1):
        if times >= SAME_FOLDER:
            return f"{word[:60]!r} {times} times in one path"
    for length in range(2, len(folders) // 2 + 1):
        for start in range(len(folders) - 2 * length + 1):
            block = folders[start : start + length]
            if block == folders[start + length : start + 2 * length] and any(folder in words for folder in block):
                return f"{'/'.join(block)[:60]!r} twice in a row"
    names = Counter(parameter.name for parameter in parameters(address.query))
    if names.total() > MAX_PARAMETERS:
        return f"{names.total()} parameters"
    for name, times in names.most_common(1):
        if times >= SAME_NAME:
            return f"parameter {name[:60]!r} {times} times"
    return ""
