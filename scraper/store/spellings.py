"""A site that moves from http to https, or takes up or drops `www.` or the slash at the end of its addresses, is the same site, and what is kept of
it stays one.
"""

from __future__ import annotations

import re

# The id of a record: the address of an article, or a thread's software, host and number.
_ID = re.compile(r"(https?:(?=//)|[a-z0-9]+:(?!//))(//)?(www\.)?(.*)", re.DOTALL)


def spellings(record_id: str) -> tuple[str, ...]:
    """The other ids that the same record may have; none where it is named for its content alone."""
    parts = _ID.fullmatch(record_id)
    if parts is None or parts[1] == "sha256:":
        return ()
    schemes = ("https:", "http:") if parts[2] else (parts[1],)
    rests = (parts[4], *_otherwise_ended(parts[4])) if parts[2] else (parts[4],)
    every = (f"{scheme}{parts[2] or ''}{www}{rest}" for rest in rests for scheme in schemes for www in ("", "www."))
    return tuple(one for one in every if one != record_id)


def _otherwise_ended(address: str) -> tuple[str, ...]:
    """Host and path with a slash at their end, or without; none for a front page, and where a query tells pages apart."""
    path = address.partition("/")[2]
    if not path or "?" in path:
        return ()
    return (address.removesuffix("/") if path.endswith("/") else f"{address}/",)


def same_address(one: str, other: str) -> bool:
    """Whether two addresses differ by nothing but that."""
    return one == other or other in spellings(one)
