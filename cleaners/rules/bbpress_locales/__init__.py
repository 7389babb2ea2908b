"""What bbPress prints in the languages of its packs: facts in a table for each, and one way to make rules of them."""

from .catalogue import LOCALES, RULES, in_english

__all__ = ["LOCALES", "RULES", "in_english"]
