"""Notices that stand in the place of a text, a file for each kind."""
