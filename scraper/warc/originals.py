"""The answers that revisits refer to: where they stand, so that a body is read again only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from .inflow import Inflow
from .records import Record, Records

MAX_KEYS = 600_000
"""Two for each answer, and some 100 MB for all; revisits of later ones end unresolved."""


@dataclass(frozen=True, slots=True)
class Original:
    """An answer that was read, and when it was given."""

    path: str
    place: int
    date: str
    """WARC-Date as it was written. For an address it is that of its last sighting, be it a revisit."""


class Originals:
    """What the archives of one run hold so far."""

    def __init__(self) -> None:
        self._known: dict[bytes, Original] = {}

    def note(self, original: Original, *, digest: str | None, url: str) -> None:
        """Remembers an answer by its payload's digest, if it has one, and as the last of its address."""
        if len(self._known) < MAX_KEYS:
            if digest:
                self._known.setdefault(_key("digest", digest), original)
            self._known[_key("url", url)] = original

    def find(self, *, digest: str | None, url: str, date: str | None) -> Original | None:
        """The answer with that digest; without one, the last of that address, which must be of that date if one is given."""
        if digest:
            return self._known.get(_key("digest", digest))
        found = self._known.get(_key("url", url))
        return found if found is None or not date or found.date == date else None


def read_again(original: Original, hold: int) -> Record | None:
    """The record, its block held up to so many bytes; null where it does not stand there any more."""
    try:
        with open(original.path, "rb") as file:
            file.seek(original.place)
            found = next(iter(Records(Inflow(file), hold)), None)
    except OSError:
        return None
    return found if isinstance(found, Record) else None


def _key(kind: str, value: str) -> bytes:
    return blake2b(f"{kind} {value}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
