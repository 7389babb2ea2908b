"""What the pages of one record have together. Beside both merges, since the store asks for it where it reads no page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from schemas.record import CaptureRef, Common, Provenance

_Item = TypeVar("_Item")


def unique(items: Iterable[_Item]) -> tuple[_Item, ...]:
    """Each item once, where it came first."""
    return tuple(dict.fromkeys(items))


def captures(by_age: Sequence[Common]) -> Provenance:
    """What made the latest of some pages, with the captures of all."""
    found: dict[str, CaptureRef] = {ref.sha256: ref for record in by_age for ref in record.provenance.captures}
    ordered = tuple(sorted(found.values(), key=lambda ref: (ref.page or 0, ref.sha256)))
    return by_age[-1].provenance.model_copy(update={"captures": ordered})
