"""Whether a page is made of what its source has shown before. Pure: the store keeps the names between runs.

Markup alone is no news: class names that a build makes up change each time that a site is deployed, and some sites have many templates.
It is news where less is read from such pages than is usual (`scraper.drift.measures`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from schemas.markup import Markup, Name

KNOWN = 3
"""Looks that must have shown a name. A redesign so stays foreign for long enough that two looks can tell of it, at any pace."""
LEAST_NAMES = 8
"""A page, or a source, of fewer says nothing."""
FOREIGN = 0.5
"""Share of a page's names from which it is foreign. On the sites of the corpus, after three pages, threads and articles have up to .10 of new
ones, lists and profiles up to .32, a print view .60; pages of another engine .86 to .99, renamed ones all.
"""
MOST_NAMES = 1_000
"""Of a source; those that were seen last are kept."""


def known_names(markup: Markup) -> Mapping[int, Name]:
    """Those that enough looks have shown; none of a source that shows more in one look than are kept: most of its pages would be foreign for good."""
    if len(markup.names) == MOST_NAMES and all(name.last == markup.looks for name in markup.names):
        return {}
    return {name.digest: name for name in markup.names if name.looks >= KNOWN}


def is_foreign(names: Collection[int], known: Collection[int]) -> bool | None:
    """Whether most names of a page are none of the known ones; null where there are too few to tell."""
    if min(len(names), len(known)) < LEAST_NAMES:
        return None
    return sum(name not in known for name in names) > FOREIGN * len(names)


def learnt(markup: Markup, shown: Collection[int]) -> Markup:
    """The names with those that one more look has shown; the same where it has shown none."""
    if not shown:
        return markup
    now = markup.looks + 1
    names = {name.digest: name for name in markup.names}
    for digest in shown:
        before = names[digest].looks if digest in names else 0
        names[digest] = Name(digest, min(before + 1, KNOWN), now)
    kept = sorted(names.values(), key=lambda name: (-name.last, name.digest))[:MOST_NAMES]
    return Markup(looks=now, names=tuple(kept))
