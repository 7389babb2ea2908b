"""What one run saw of one source, in numbers that add up page by page, run by run, day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

from pydantic import Field

from .base import UtcTime, Value
from .outcome import Reason

Counts = Mapping[str, int]
_Key = TypeVar("_Key", bound=str)


class Observation(Value):
    """One run's look at one source, or the sum of several. A look that saw nothing is all noughts."""

    at: UtcTime
    """Of the run; of the last one in a sum."""
    starts: Counts = Field(default_factory=dict)
    """How the source's own page ended: `fate:reason`, or the fate alone where there is no reason, to count. Empty where it was not due."""
    visits: int = 0
    """Pages asked for, the source's own among them. What was skipped was not asked for."""
    rejected: Mapping[Reason, int] = Field(default_factory=dict)
    failed: Mapping[Reason, int] = Field(default_factory=dict)
    skipped: Mapping[Reason, int] = Field(default_factory=dict)
    lists: Mapping[Reason, int] = Field(default_factory=dict)
    """List pages that were read, by what they are: indexes and topic lists name different numbers of links."""
    links: Mapping[Reason, int] = Field(default_factory=dict)
    """Links to pages and lists that those named, known ones as well."""
    records: int = 0
    """Pages that gave a record. Unchanged ones that were not read (304) are no records here."""
    characters: int = 0
    """Of those records' texts; of those that are beginnings none."""
    fields: Counts = Field(default_factory=dict)
    """In how many of `records` a field was filled: title, authors, published_at ..."""
    platforms: Counts = Field(default_factory=dict)
    """How many of `records` named which forum software. The others name none."""
    pages_of_posts: int = 0
    """Those of `records` that are pages of a thread."""
    posts: int = 0
    """On those pages."""
    post_fields: Counts = Field(default_factory=dict)
    """In how many of `posts` a field was filled: author, published_at ..."""
    again: int = 0
    """Those of `pages_of_posts` that had been read before and held three posts or more."""
    shrunk: int = 0
    """Those of `again` that now give fewer than two thirds of the posts that they had."""
    languages: Counts = Field(default_factory=dict)
    """How many of `records` are declared to be in which language, by its first subtag. The others say none."""
    access: Counts = Field(default_factory=dict)
    """How many of the articles among `records` are `free` to read, and how many `closed`: their page shows the beginning alone, or says so. Looks from
    before this was counted say nothing.
    """
    reread: int = 0
    """Pages that gave a record that was free to read when they were last read, and now gave one or were a wall."""
    shut: int = 0
    """Those of `reread` that are free to read no more: a wall, or a beginning."""
    garbled: int = 0
    """Those of `records` whose letters are broken."""
    timed: int = 0
    """Those of `records` whose times can be compared: pages of three posts or more, and new articles after another one."""
    one_time: int = 0
    """Those of `timed` on which all posts bear one time, to the minute or second, or that bear that of the article before."""
    compared: int = 0
    """Pages, lists among them but not the source's own, whose markup could be compared with that of pages before. None in looks from before this
    was counted.
    """
    foreign: Counts = Field(default_factory=dict)
    """What those of `compared` gave that are made of what the source has not shown before: `pages`, `records`, `threads`, `shrunk`, each field that a
    record had filled, `post:field` that most posts of a page had, `rejected:reason`, `platform:name`.
    """
    last_time: UtcTime | None = None
    """Of the last article; null where there was none."""

    def __add__(self, other: Observation) -> Observation:
        """Both looks as one."""
        return Observation(
            at=max(self.at, other.at),
            starts=_sum(self.starts, other.starts),
            visits=self.visits + other.visits,
            rejected=_sum(self.rejected, other.rejected),
            failed=_sum(self.failed, other.failed),
            skipped=_sum(self.skipped, other.skipped),
            lists=_sum(self.lists, other.lists),
            links=_sum(self.links, other.links),
            records=self.records + other.records,
            characters=self.characters + other.characters,
            fields=_sum(self.fields, other.fields),
            platforms=_sum(self.platforms, other.platforms),
            pages_of_posts=self.pages_of_posts + other.pages_of_posts,
            posts=self.posts + other.posts,
            post_fields=_sum(self.post_fields, other.post_fields),
            again=self.again + other.again,
            shrunk=self.shrunk + other.shrunk,
            languages=_sum(self.languages, other.languages),
            access=_sum(self.access, other.access),
            reread=self.reread + other.reread,
            shut=self.shut + other.shut,
            garbled=self.garbled + other.garbled,
            timed=self.timed + other.timed,
            one_time=self.one_time + other.one_time,
            compared=self.compared + other.compared,
            foreign=_sum(self.foreign, other.foreign),
            last_time=other.last_time or self.last_time,
        )


def _sum(one: Mapping[_Key, int], other: Mapping[_Key, int]) -> Mapping[_Key, int]:
    return dict(Counter(one) + Counter(other)) if one and other else one or other
