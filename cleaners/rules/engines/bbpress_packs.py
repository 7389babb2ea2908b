"""What bbPress prints in the languages of its packs."""

from __future__ import annotations

from .bbpress_locales import pack_rules

RULES = tuple(pack_rules())
