"""Bytes to a page: decoded, repaired, parsed, walked, its text in numbered lines."""
