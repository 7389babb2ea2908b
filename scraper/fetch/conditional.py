"""Conditional requests (RFC 9110, 13): an unchanged page costs its server and us nothing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from .exchange import Headers
from .retry_after import http_date
from .visit import Validators

MAX_ETAG = 1_024
"""Characters. A longer mark is no mark but a message, and many servers refuse such a request."""

_DOUBT = timedelta(days=7)

# RFC 9110, 8.8.3: quoted, no quotes, blanks or controls inside. Values are ISO 8859-1, so octets beyond ASCII are what they were.
_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"')


def validators(headers: Headers, fetched_at: datetime | None = None) -> Validators | None:
    """What the capture with these headers can be asked about again; null where it bears no mark that may be sent back.

    An ETag counts as it was received, weak or strong, unless it breaks the grammar. A Last-Modified counts unless it is no date or lies
    after `fetched_at`: a server with such a clock would say that nothing changed for as long (RFC 9110, 8.8.2.1).
    """
    etag = next((value.strip(" \t") for name, value in headers if name == "etag"), "")
    said = next((value.strip() for name, value in headers if name == "last-modified"), "")  # archives may hold controls around it
    modified = http_date(said)
    sound = modified is not None and (fetched_at is None or modified <= fetched_at)
    found = Validators(etag if len(etag) <= MAX_ETAG and _ETAG.fullmatch(etag) else None, said if sound else None)
    return found if found.etag or found.last_modified else None


def is_doubted(fetched_at: datetime | None, now: datetime) -> bool:
    """Whether a page that has been as it was since `fetched_at` is asked for whole, whatever its server says: on each seventh day.

    Some say "not modified" to every mark of their own, as caches with an ETag of "0" do, and would be believed for ever.
    """
    days = (now - fetched_at).days if fetched_at else 0
    return days > 0 and days % _DOUBT.days == 0


def conditional_headers(known: Validators) -> Headers:
    """The headers that ask for the page only if it differs. Both are sent where both are known: who understands ETags ignores the date
    (RFC 9110, 13.1.3)."""
    asked = (("if-none-match", known.etag), ("if-modified-since", known.last_modified))
    return tuple((name, value) for name, value in asked if value)
