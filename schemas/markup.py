"""What the pages of a source are made of: the class names of its templates, kept between runs as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Value


@dataclass(frozen=True, slots=True)
class Name:
    """A class name that pages have shown."""

    digest: int
    looks: int
    """In how many runs it was seen, up to those that make it known (`scraper.drift.markup`)."""
    last: int
    """The number of the last of them."""


class Markup(Value):
    """The names of one source, of bounded size."""

    looks: int = 0
    """Runs that read a page of it."""
    names: tuple[Name, ...] = ()
