"""bbPress's topics and lists, saved as text."""

from .reader import ENGINE

__all__ = ["ENGINE"]
