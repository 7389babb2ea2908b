"""Discuz!, as its templates print it."""

from .reader import ENGINE

__all__ = ["ENGINE"]
