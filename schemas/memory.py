"""What a site shows on page after page: counted by the store, handed to the cleaner as a value, and worth nothing beyond its host.

A page's `Shown` -> `Learnt`, the counts of a host -> `Memory`, what they say is the site's and not its authors'.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from .base import Value


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """An element of a template with what it says: the same in the same place, on whatever page."""

    tag: str
    token: str
    """A class token by which it is found; empty where it has none."""
    slot: str
    """Digest of where it stands: tags from the root, class tokens of the nearest three elements."""
    words: str = ""
    """Digest of its text; empty for something in this slot that may not be learnt."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A block on a page, and whose posts it stood in."""

    block: Block
    writers: tuple[str, ...] | None = None
    """Digests of names, a few; null outside posts."""


class Shown(Value):
    """What one page of a host shows outside the flow of its text."""

    host: str
    document: tuple[str, ...]
    """Digests of its record's id, title and text: pages that share one are one document."""
    sights: tuple[Sight, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """In how many documents a block was seen; each document counts half after `HALF_LIFE` further ones (`cleaners.memory.learning`)."""

    block: Block
    weight: float
    at: int
    """The number of the last document that showed it."""
    writers: tuple[str, ...] | None = None


class Learnt(Value):
    """The counts of one host, of bounded size."""

    host: str
    documents: int = 0
    """How many were counted."""
    recent: tuple[str, ...] = ()
    """Digests of the last of them, the oldest first."""
    counts: tuple[Count, ...] = ()


class Memory(Value):
    """What is left out of a host's pages."""

    host: str
    blocks: tuple[Block, ...] = ()
    """In order."""

    @cached_property
    def digest(self) -> str | None:
        """12 hexadecimal digits that name what it takes, for provenance; null where it takes nothing."""
        if not self.blocks:
            return None
        lines = "".join(f"{block.slot}\t{block.words}\t{block.tag}\t{block.token}\n" for block in self.blocks)
        return hashlib.sha256(f"{self.host}\n{lines}".encode()).hexdigest()[:12]
