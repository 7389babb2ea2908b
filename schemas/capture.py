"""What was received: immutable, named by the digest of its body."""

from __future__ import annotations

from .base import UtcTime, Value


class Capture(Value):
    """One answer of a server, or one file. Its body is stored apart, by digest.

    WARC terms: a `response`, or a `revisit` where the body was known already.
    """

    url: str | None = None
    """URL asked, or null for a file whose origin is not known."""
    final_url: str | None = None
    """URL that answered, after redirects; null when it is `url`."""
    path: str | None = None
    """Where the body was read from, for files."""
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """Names in lower case, in the order received; values as received."""
    fetched_at: UtcTime | None = None
    """Null where the time of capture is not known: relative dates on the page then stay raw."""
    sha256: str
    """Of the body, lower-case hexadecimal."""
    size_bytes: int

    def header(self, name: str) -> str | None:
        """The first header of that name, or null."""
        return next((value for key, value in self.headers if key == name.lower()), None)
