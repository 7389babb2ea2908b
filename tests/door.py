"""Pages for tests: read alone, and through the door."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from cleaners.clean import clean
from cleaners.page.decode import decode
from cleaners.page.page import Page
from cleaners.page.reading import read
from schemas.capture import Capture
from schemas.cleaned import Answer
from schemas.config import CleanConfig


def page_of(html: str, url: str | None = None) -> Page:
    """The page of an HTML string, with budgets that no test reaches."""
    return read(decode(html.encode()), url, max_nodes=10**6, max_characters=10**8)


def capture_of(body: bytes, url: str | None, fetched_at: datetime | None = None) -> Capture:
    """A capture that has nothing but its body, its address and its time."""
    return Capture(url=url, fetched_at=fetched_at, sha256=sha256(body).hexdigest(), size_bytes=len(body))


def through_door(body: bytes, url: str | None, fetched_at: datetime | None = None, config: CleanConfig | None = None) -> Answer:
    """What the door makes of a page."""
    return clean(capture_of(body, url, fetched_at), body, config or CleanConfig())
