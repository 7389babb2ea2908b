"""Threads of letters: what mailing lists, newsgroups and programs for mail keep in one file, one letter below the other."""

from .reader import ENGINE

__all__ = ["ENGINE"]
