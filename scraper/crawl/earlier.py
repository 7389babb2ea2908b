"""Earlier pages of long threads, where posts are edited and go without moving any other: they are read again in turn.

when    the list of the thread has news, and its last page was read and begins as it did
which   the page of it that was looked at longest ago, if half of `again_within` ago (16 days)
price   one page of each thread that has news, a run; a site where nothing happens is asked no more often than before
"""

from __future__ import annotations

from datetime import timedelta

from schemas.config import RunConfig
from schemas.outcome import Fate
from schemas.source import span

from ..rhythm import Back, Look

AS_READ = frozenset({Fate.STORED, Fate.UNCHANGED})


def unread_for(config: RunConfig) -> timedelta:
    """For how long nobody has asked for a page before its turn comes."""
    return span(config.again_within) / 2


def is_time(look: Look) -> bool:
    """Whether a look at the last page of a thread leaves nothing else to be read of it."""
    return look.fate in AS_READ and look.back is Back.NONE and not look.goes_on
