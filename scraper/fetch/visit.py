"""How the visit of one URL ends: a capture, the news that nothing changed, or a reason why there is neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemas.capture import Capture
from schemas.outcome import Reason

from ..discover.scope import host_of
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
    moved_from: str | None = None
    """The host that was asked, where it sends whoever asks for good to the same place on another one (`host_left`)."""
    led: str | None = None
    """As `led_to` says."""


@dataclass(frozen=True, slots=True)
class Unmodified:
    """The server says that the body we hold is still the page (304): a WARC `revisit`."""

    url: str
    """As it was asked."""
    exchanges: tuple[Exchange, ...]
    led: str | None = None
    """As `led_to` says."""


_FOR_GOOD = frozenset({301, 308})


def host_left(hops: Sequence[Exchange]) -> str | None:
    """The host that a page has moved from, by redirects that are permanent (RFC 9110, 15.4) and keep path and query; null where these prove nothing.

    A front page that leads to another one may have been sold, and what leads to a front page or a login has gone.
    """
    there, here = urlsplit(hops[0].url), urlsplit(hops[-1].url)
    is_place = (there.path, there.query) == (here.path, here.query) != ("/", "")
    moved = is_place and host_of(hops[0].url) != host_of(hops[-1].url) and led_to(hops) is not None
    return host_of(hops[0].url) if moved else None


def led_to(hops: Sequence[Exchange]) -> str | None:
    """The address that the one that was asked leads to for good; null where it answers itself, or may do so again."""
    return hops[-1].url if len(hops) > 1 and all(hop.status in _FOR_GOOD for hop in hops[:-1]) else None


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
