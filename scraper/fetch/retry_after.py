"""How long an answer asks us to stay away."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from .exchange import Headers

MAX_WAIT_S = 86_400.0
"""A host that asks for more than a day is asked again after a day."""

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_RESETS = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
_EPOCH_S = 1_000_000_000.0
"""Some servers write the moment of the reset and not the seconds up to it; no wait is that long."""


def retry_after_s(headers: Headers, now: datetime) -> float | None:
    """Seconds from `now` up to which the answer with these headers asks us to stay away, at most a day; null where it asks for nothing.

    Retry-After (RFC 9110, 10.2.3) goes before the fields of rate limits, which count only where nothing of the quota is left.
    A wait in the past is one of 0 seconds. Of several fields the longest wait counts.
    """
    said = [wait for name, value in headers if name == "retry-after" and (wait := parse_wait_s(value, now)) is not None]
    if not said and any(name.endswith("-remaining") and "limit" in name and value.strip() == "0" for name, value in headers):
        said = [wait for name, value in headers if name in _RESETS and (wait := parse_wait_s(value, now)) is not None]
    return max(said, default=None)


def parse_wait_s(value: str, now: datetime) -> float | None:
    """Seconds from `now`, 0 up to a day: of a number of seconds, of seconds since 1970 or of an HTTP-date; null for anything else."""
    value = value.strip().strip('"')
    if _NUMBER.fullmatch(value):
        wait = float(value)
        if wait >= _EPOCH_S and abs(wait - now.timestamp()) <= MAX_WAIT_S:
            wait -= now.timestamp()
    else:
        moment = http_date(value)
        if moment is None:
            return None
        wait = (moment - now).total_seconds()
    return min(max(wait, 0.0), MAX_WAIT_S) if not math.isnan(wait) else None


def http_date(value: str) -> datetime | None:
    """The moment of an HTTP-date in any of its three forms (RFC 9110, 5.6.7), UTC; null for anything else."""
    value = value.strip()
    if len(value) > 64 or not value[:3].isalpha() or not (value.isascii() and value.isprintable()):
        return None
    try:
        moment = parsedate_to_datetime(value)
        # asctime names no zone, and is in UTC as the others are; the last evening of the year 9999 in the west has no moment in UTC.
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
