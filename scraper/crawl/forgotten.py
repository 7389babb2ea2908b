"""Threads that no list names any more: of each source the one that was not asked for longest is asked for at its last page, one a day.

when    the first look of a day at the source's own page brought nothing new, or news come every day
what    nobody has asked for it for four times `again_within`, and nobody is going to
price   the next look at the source is put off by as long as it would have waited: a quiet site is asked no more often than before
"""

from __future__ import annotations

from datetime import datetime, timedelta

from schemas.config import RunConfig
from schemas.outcome import Fate, Reason
from schemas.source import span

from ..rhythm import Look, Rhythm
from ..store.targets import Waiting

NOT_THERE = frozenset({Reason.GONE, Reason.HTTP_CLIENT_ERROR, Reason.SOFT_404, Reason.REDIRECT_STUB})
"""Ends of a page that was deleted, or has another address by now."""
MARK = timedelta(seconds=-1)
"""Stands as the step of the rhythm of a page that is asked for by itself: it has no rhythm."""
_TIMES = 4
_DAY = timedelta(days=1)


def unasked_for(config: RunConfig) -> timedelta:
    """For how long nobody has asked for a thread before it is asked for by itself."""
    return _TIMES * span(config.again_within)


def is_time(look: Look, source: Waiting, now: datetime) -> bool:
    """Whether a look at a source's own page, which stood in line as `source` says, leaves room for a thread that nobody names."""
    if source.looked_at is None or source.looked_at.date() >= now.date() or look.fate not in (Fate.LISTED, Fate.STORED, Fate.UNCHANGED):
        return False
    return not look.changed or source.rhythm is None or source.rhythm.interval < _DAY


def next_look(look: Look, reckoned: tuple[timedelta | None, Rhythm]) -> tuple[timedelta | None, Rhythm]:
    """When such a thread is due again: as any other where it has news (`reckoned`), else in its turn, and never once it is not there."""
    return reckoned if look.changed else (None, Rhythm(timedelta(), int(look.reason in NOT_THERE)))
