"""What bbPress prints in the languages of its packs: facts in a table for each, and one way to make rules of them."""

from .packs import in_english, locales, pack_rules

__all__ = ["in_english", "locales", "pack_rules"]
