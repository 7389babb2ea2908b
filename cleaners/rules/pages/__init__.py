"""Rules for every page."""
