"""The end of one visit as an observation of its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from schemas.cleaned import Answer, Cleaned, Listed
from schemas.observation import Observation
from schemas.outcome import WALLS, Fate
from schemas.record import Post, Record, Thread

from ..inputs import Failure
from ..rhythm import Look

_MIN_POSTS = 3
"""Of two posts one may well be deleted."""
_SHRUNK = 2 / 3
"""Moderators take single posts away; that more than a third of a page goes at once is taken for a change of its markup."""
_POINTERS = frozenset({"next_page", "canonical", "hub", "refresh"})
"""Links that name no page of the list's matter."""
_EXACT = ("second", "minute")
_BROKEN = re.compile("\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac")
"""What decoders put for bytes that are no letters, and what becomes of UTF-8 that was read as windows-1252: cafÃ©, itâ€™s."""


def look_at(
    at: datetime,
    look: Look,
    answer: Answer | Failure | None,
    *,
    is_start: bool,
    posts_before: int,
    was_free: bool = False,
    time_before: datetime | None = None,
    is_foreign: bool | None = None,
) -> Observation:
    """What a visit that ended at `at` shows of its source. `answer` is null where nothing was read anew; `posts_before` are those that the
    page held when it was last read, `was_free` says whether it then gave a record that was free to read, `time_before` is that of the article
    that was read before, where this one is new, and `is_foreign` says whether the page is made of what its source has not shown before, where
    that is known.
    """
    seen = _seen(at, look, answer, is_start=is_start, posts_before=posts_before, time_before=time_before)
    if was_free and not is_start:
        seen += _access_again(seen)
    if is_foreign is None or is_start:
        return seen
    return seen + Observation(at=at, compared=1, foreign=foreign(seen) if is_foreign else {})


def _access_again(seen: Observation) -> Observation:
    shut = bool(WALLS & seen.rejected.keys()) or "closed" in seen.access
    return Observation(at=seen.at, reread=shut or seen.records, shut=shut)


def foreign(seen: Observation) -> Mapping[str, int]:
    """What a look at a page that is made of something new gave, as `Observation.foreign` counts it."""
    named = {f"rejected:{reason}": times for reason, times in seen.rejected.items()} | {f"platform:{name}": n for name, n in seen.platforms.items()}
    of_posts = {f"post:{name}": 1 for name, filled in seen.post_fields.items() if 2 * filled >= seen.posts}
    counts = {"pages": 1, "records": seen.records, "threads": seen.pages_of_posts, "shrunk": seen.shrunk, **seen.fields, **of_posts, **named}
    return {name: count for name, count in counts.items() if count}


def _seen(at: datetime, look: Look, answer: Answer | Failure | None, *, is_start: bool, posts_before: int, time_before: datetime | None) -> Observation:
    reasons = {look.reason: 1} if look.reason else {}
    seen = Observation(
        at=at,
        starts={f"{look.fate}:{look.reason}" if look.reason else str(look.fate): 1} if is_start else {},
        visits=look.fate is not Fate.SKIPPED,
        rejected=reasons if look.fate is Fate.REJECTED else {},
        failed=reasons if look.fate is Fate.FAILED else {},
        skipped=reasons if look.fate is Fate.SKIPPED else {},
    )
    match answer:
        case Cleaned(record=record):
            return seen + _record(at, record, posts_before) + _times(at, record, time_before)
        case Listed(reason=reason, links=links):
            return seen + Observation(at=at, lists={reason: 1}, links={reason: sum(link.kind not in _POINTERS for link in links)})
    return seen


def _record(at: datetime, record: Record, posts_before: int) -> Observation:
    posts = record.posts if isinstance(record, Thread) else ()
    # Who began a thread, and when, its first page says alone.
    said = {
        "title": record.title,
        "authors": record.authors or any(post.author for post in posts),
        "published_at": record.published_at or any(post.published_at for post in posts),
    }
    seen = Observation(
        at=at,
        records=1,
        fields={name: 1 for name, value in said.items() if value},
        platforms={record.platform.name: 1} if record.platform else {},
        languages={record.language.partition("-")[0].lower(): 1} if record.language else {},
        garbled=_BROKEN.search(record.text) is not None,
    )
    if not isinstance(record, Thread):
        if record.free_access is False:
            return seen + Observation(at=at, access={"closed": 1})
        return seen + Observation(at=at, access={"free": 1}, characters=len(record.text))
    again = posts_before >= _MIN_POSTS
    return seen + Observation(
        at=at,
        characters=len(record.text),
        pages_of_posts=1,
        posts=len(record.posts),
        post_fields=_filled(record.posts),
        again=again,
        shrunk=again and len(record.posts) < _SHRUNK * posts_before,
    )


def _times(at: datetime, record: Record, time_before: datetime | None) -> Observation:
    """Days say nothing: many things happen on one."""
    if isinstance(record, Thread):
        times = [post.published_at for post in record.posts if post.published_at and post.published_at_precision in _EXACT]
        return Observation(at=at, timed=len(times) >= _MIN_POSTS, one_time=len(times) >= _MIN_POSTS and len(set(times)) == 1)
    time = record.published_at if record.published_at_precision in _EXACT else None
    is_timed = time is not None and time_before is not None
    return Observation(at=at, timed=is_timed, one_time=is_timed and time == time_before, last_time=time)


def _filled(posts: Iterable[Post]) -> Mapping[str, int]:
    whole = list(posts)
    counts = {"author": sum(post.author is not None for post in whole), "published_at": sum(post.published_at is not None for post in whole)}
    return {name: count for name, count in counts.items() if count}
