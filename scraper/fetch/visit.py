"""How the visit of one URL ends: a capture, the news that nothing changed, or a reason why there is neither."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.capture import Capture
from schemas.outcome import Reason

from .exchange import Exchange


@dataclass(frozen=True, slots=True)
class Validators:
    """What the last capture of a URL was marked with (RFC 9110, 8.8); sent back, so that an unchanged page costs its server nothing."""

    etag: str | None = None
    """As it was received, `W/` included."""
    last_modified: str | None = None
    """As it was received."""
    url: str | None = None
    """The URL that bore them, after redirects; only that one is asked with them. Null for the URL of the visit."""


@dataclass(frozen=True, slots=True)
class Captured:
    """A page, whole."""

    capture: Capture
    body: bytes
    exchanges: tuple[Exchange, ...]
    """Every hop, the last of which is the page."""


@dataclass(frozen=True, slots=True)
class Unmodified:
    """The server says that the body we hold is still the page (304): a WARC `revisit`."""

    url: str
    """As it was asked."""
    exchanges: tuple[Exchange, ...]


NOBODY_MET = frozenset({Reason.NAME_NOT_RESOLVED, Reason.CONNECT_FAILED, Reason.TLS_FAILED, Reason.CONNECTION_LOST, Reason.DEADLINE_EXCEEDED})
"""Ends of a request to which nobody gave an answer."""


@dataclass(frozen=True, slots=True)
class NotFetched:
    """No page: we chose not to ask (`reason.fate` is skipped), or the network or the server failed us."""

    reason: Reason
    detail: str = ""
    """For people: the evidence."""
    status: int | None = None
    """Of the last answer, where there was one."""
    retry_after_s: float | None = None
    """Seconds that the server or our own rules want to pass before we come again."""
    exchanges: tuple[Exchange, ...] = ()
    """What was received on the way."""
    is_ours: bool = False
    """Whether it failed on our side of the wire: no name service, no network. Nobody else is to blame."""


Visit = Captured | Unmodified | NotFetched
