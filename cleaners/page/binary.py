"""Bodies that are no text, by how they begin."""

from __future__ import annotations

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"RIFF", "a RIFF container"),
    (b"OggS", "Ogg media"),
    (b"ID3", "MP3 audio"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
_IN_LETTERS = frozenset({b"GIF8", b"RIFF", b"OggS", b"ID3"})
"""Those of them that a text may begin with: a NUL follows soon, in a size or a version."""
_SOON = 64
# Scripts that serve files print blank lines before them, and readers of PDF allow for it.
_BEFORE_MAGIC = b"\xef\xbb\xbf \t\r\n"
_MAX_BEFORE_MAGIC = 1_024


def binary(body: bytes) -> str | None:
    """What a body is that is no text, e.g. `a PDF document`; null for any other."""
    start = body[:_MAX_BEFORE_MAGIC].lstrip(_BEFORE_MAGIC)
    for magic, what in _MAGIC:
        if (body.startswith(magic) or start.startswith(magic)) and (magic not in _IN_LETTERS or 0 in start[:_SOON]):
            return what
    return None
