"""Whether the article is free to read, as its page states it.

schema.org `isAccessibleForFree`, of the article or of its parts (Google Search Central, "Paywalled content"); `article:content_tier`
(Facebook's subscription products: free, metered, locked).
"""

from __future__ import annotations

from collections.abc import Sequence

from .jsonld import JsonObject

_TIERS = {"locked": False, "free": True}
"""Of a metered article nobody can say."""


def stated_access(nodes: Sequence[JsonObject], tier: str | None) -> bool | None:
    """Whether the article that the nodes describe is free; null where nothing says so. `tier` is its `article:content_tier`."""
    stated = next((said for node in nodes if (said := _stated(node)) is not None), None)
    if stated is not None:
        return stated
    if any(_stated(part) is False for node in nodes for part in _parts(node)):
        return False
    return _TIERS.get((tier or "").lower())


def _stated(node: JsonObject) -> bool | None:
    said = node.get("isAccessibleForFree")
    text = str(said if not isinstance(said, list) else said[:1]).lower()
    return "true" in text if said is not None and ("true" in text or "false" in text) else None


def _parts(node: JsonObject) -> list[JsonObject]:
    held = node.get("hasPart")
    return [part for part in (held if isinstance(held, list) else [held]) if isinstance(part, dict)]
