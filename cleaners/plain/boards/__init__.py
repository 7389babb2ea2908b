"""Threads of boards whose posts are told by their stamps, saved as text."""

from .reader import ENGINES

__all__ = ["ENGINES"]
