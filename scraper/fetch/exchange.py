"""One request and its whole answer, as they went over the wire."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from schemas.capture import Capture

Headers = tuple[tuple[str, str], ...]
"""Names in lower case in the order sent; values decoded from ISO 8859-1 (RFC 9110, 5.5), so that every byte survives."""

_SHOWN = 200
"""Characters of a reason phrase that reports show."""
_BEYOND_ASCII = re.compile(r"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Ask:
    """A GET request. `url` is canonical already: what is judged, dialled, sent and kept is one string."""

    url: str
    headers: Headers = ()
    """Beside those that every request carries."""
    enough_bytes: int | None = None
    """How much of the body is wanted: what comes after so many bytes, as transferred or inflated, is not waited for. All of it for null."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer."""

    url: str
    request_headers: Headers
    """All that were sent, in their order, `host` included."""
    status: int
    reason_phrase: str
    http_version: str
    """`HTTP/1.1`."""
    headers: Headers
    wire_body: bytes
    """The body as it was transferred: without its chunks, its content coding still on."""
    body: bytes
    """The body with its content coding taken off; the same object as `wire_body` where there was none."""
    started_at: datetime
    """UTC, when the request was sent."""
    seconds: float
    """From dialling to the last byte."""
    address: str | None = None
    """The IP address that answered; null where a proxy was asked."""
    is_whole: bool = True
    """False where enough of the body had come before its end."""

    def header(self, name: str) -> str | None:
        """The first header of that name, or null."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def said(self) -> str:
        """Status and reason phrase for people, of which a server may send as much as of any header."""
        return f"{self.status} {self.reason_phrase[:_SHOWN]}".strip()

    @property
    def location(self) -> str | None:
        """Where a redirect leads; null where it does not say. Signs beyond ASCII, which have no place there (RFC 3986, 2), go back byte for byte."""
        said = self.header("location")
        return None if said is None else _BEYOND_ASCII.sub(lambda sign: f"%{ord(sign[0]):02X}", said.strip())

    @property
    def is_conditional(self) -> bool:
        """Whether the page was asked for only if it differs from what we hold (RFC 9110, 13.1)."""
        return any(name in ("if-none-match", "if-modified-since") for name, _ in self.request_headers)

    def capture(self, asked: str) -> Capture:
        """The answer as a capture of the URL that was asked for before any redirect."""
        return Capture(
            url=asked,
            final_url=None if self.url == asked else self.url,
            status=self.status,
            headers=self.headers,
            fetched_at=self.started_at,
            sha256=sha256(self.body).hexdigest(),
            size_bytes=len(self.body),
        )
