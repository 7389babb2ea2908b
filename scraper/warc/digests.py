"""Labelled digests, `algorithm:value` (WARC 1.1, 5.8): written in base 32, read in whatever form they come."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable

# Those that archives bear; a length-extending or keyed one is none of them.
_ALGORITHMS = {name.replace("-", ""): name for name in ("md5", "sha1", "sha256", "sha384", "sha512")}

# A name that is neither is a damaged one: in a gzip member of many records, a wrong byte in one label comes again in all that follow.
_UNRECKONED = frozenset({"blake2b", "blake2s", "blake3", "crc32", "crc32c", "xxh3", "xxh64", "xxh128"})
_LABEL = re.compile(r"(?P<algorithm>[A-Za-z0-9_/-]+)\s*:\s*(?P<value>[A-Za-z0-9+/_-]+=*)")


def label(*parts: bytes) -> str:
    """The SHA-256 of the parts one after another. SHA-1, the custom of older archives, lets two made pages share a digest and one of them vanish."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return f"sha256:{base64.b32encode(digest.digest()).decode()}"


def agrees(labelled: str, *parts: bytes) -> bool | None:
    """Whether the label is that of the parts one after another; null for an algorithm that is not reckoned here. What is no label agrees with nothing."""
    form = _LABEL.fullmatch(labelled.strip())
    if form is None:
        return False
    algorithm = form["algorithm"].lower().replace("-", "")
    if algorithm in _UNRECKONED:
        return None
    name = _ALGORITHMS.get(algorithm)
    if name is None:
        return False
    digest = hashlib.new(name, usedforsecurity=False)
    for part in parts:
        digest.update(part)
    return digest.digest() in _readings(form["value"])


def _readings(value: str) -> Iterable[bytes]:
    """What the value may mean: base 16, 32 or 64 (RFC 4648), each with or without its padding."""
    bare = value.rstrip("=")
    padded = bare + "=" * (-len(bare) % 8)
    for read in (bytes.fromhex, lambda text: base64.b32decode(text + "=" * (-len(text) % 8), casefold=True), lambda text: base64.urlsafe_b64decode(padded)):
        try:
            yield read(bare)
        except (ValueError, binascii.Error):
            continue
