"""Questions of StackExchange, saved as text."""

from .reader import ENGINE

__all__ = ["ENGINE"]
