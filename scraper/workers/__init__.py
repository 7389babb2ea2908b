"""Cleaning in processes that can be lost."""
