"""Files that are no pages, and pages that are damaged: made here, from our own samples, with what each must end as."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from tests.cli.processes import SAMPLES

_STRAP = (SAMPLES / "bench-strap.html").read_bytes()
_TOPIC = b"4101"
_NUMBERS = count(70_000)

MEGABYTE = 1_000_000
NOISE = random.Random(3072)
"""The same each time."""


@dataclass(frozen=True)
class Bad:
    """One file and its end."""

    name: str
    start: bytes
    fate: str
    reason: str | None = None
    posts: int | None = None
    """Of the record, for what is stored."""
    text: str = ""
    """Which stands in its title."""
    words: int = 0
    """That follow on the last line: made when asked for, because nobody wants to keep megabytes of them."""

    @property
    def body(self) -> bytes:
        """The whole file."""
        return self.start + b"word " * self.words


def thread() -> bytes:
    """A page with four posts, of a topic that no other page is of."""
    return _STRAP.replace(_TOPIC, b"%d" % next(_NUMBERS)).replace(b"which-thread-for-a", b"which-%d" % next(_NUMBERS))


def _no_pages() -> Iterator[Bad]:
    for name, body in {"empty": b"", "white-space": b" \n\t \r\n\f"}.items():
        yield Bad(name, body, "rejected", "empty_input")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("page.html", _STRAP)
    binaries = {
        "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + NOISE.randbytes(3_000),
        "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + NOISE.randbytes(3_000),
        "pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nstream\n" + zlib.compress(NOISE.randbytes(3_000)) + b"\nendstream\n%%EOF",
        "pdf-in-ascii": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n" * 20,
        "zip": packed.getvalue(),
        "database": b"SQLite format 3\x00" + NOISE.randbytes(3_000),
        "noise": NOISE.randbytes(20_000),
        "nothing-but-nul": b"\x00" * 1_000,
    }
    for name, body in binaries.items():
        yield Bad(name, body, "rejected", "not_text")


def _encodings() -> Iterator[Bad]:
    for name in ("utf-16", "utf-32"):
        yield Bad(f"{name}-with-mark", thread().decode().encode(name), "stored", None, 4)
    yield Bad("utf-16-without-mark", thread().decode().encode("utf-16-le"), "stored", None, 4)
    word = "rücksäcke"
    plain = thread().replace(b"utf-8", b"")
    lied = {
        "says-latin-1-is-utf-8": thread().replace(b"utf-8", b"iso-8859-1").replace(b"rucksack", word.encode()),
        "says-utf-8-is-latin-1": thread().replace(b"rucksack", word.encode("latin-1")),
        "says-what-nobody-knows": thread().replace(b"utf-8", b"klingon-5").replace(b"rucksack", word.encode()),
        "says-utf-16-is-utf-8": thread().replace(b"utf-8", b"utf-16").replace(b"rucksack", word.encode()),
        "says-nothing": plain.replace(b"rucksack", word.encode()),
    }
    for name, body in lied.items():
        yield Bad(name, body, "stored", None, 4, "" if name == "says-latin-1-is-utf-8" else word)


def _cut() -> Iterator[Bad]:
    """Cut off while the third of four posts was being received."""
    begin = thread().index(b"<p>That settles")
    ends = {
        "a-post": (begin + 20, b""),
        "a-tag": (begin + 2, b""),
        "an-attribute": (begin + 2, b' title="never'),
        "a-reference": (begin + 20, b"&am"),
        "a-character": (begin + 20, "€".encode()[:2]),
        "a-comment": (begin + 20, b"<!-- never"),
        "a-script": (begin + 20, b'<script>var never = "'),
    }
    for name, (at, end) in ends.items():
        yield Bad(f"cut-in-{name}", thread()[:at] + end, "stored")


def _signs() -> Iterator[Bad]:
    page = thread
    yield Bad("nul-and-controls", page().replace(b"rucksack", b"ruck\x00s\x01a\x08ck\x1b\x7f\xc2\x85"), "stored", None, 4, "rucksack")
    yield Bad("surrogates-in-bytes", page().replace(b"rucksack", b"ruck\xed\xa0\x80sack"), "stored", None, 4, "sack strap")
    yield Bad("surrogates-in-references", page().replace(b"rucksack", b"ruck&#xD800;&#57343;sack"), "stored", None, 4, "ruck\ufffd\ufffdsack")
    yield Bad("references-beyond-unicode", page().replace(b"rucksack", b"ruck&#x110000;&#99999999999999999999;&#0;sack"), "stored", None, 4, "sack strap")


def _sizes() -> Iterator[Bad]:
    many = b"<div " + b" ".join(b"a%d=1" % number for number in range(MEGABYTE)) + b">"
    yield Bad("a-million-attributes", thread().replace(b"</body>", many + b"</div></body>"), "stored", None, 4)
    yield Bad("a-long-attribute", thread().replace(b"</body>", b'<div title="' + b"x" * 5 * MEGABYTE + b'"></div></body>'), "stored", None, 4)
    yield Bad("a-line-of-50-megabytes", b"<p>", "rejected", "too_large", words=10 * MEGABYTE)
    yield Bad("a-page-over-the-cap", b"<p>", "rejected", "too_large", words=13 * MEGABYTE)


def bad_pages() -> list[Bad]:
    """All of them, by name."""
    every = (*_no_pages(), *_encodings(), *_cut(), *_signs(), *_sizes())
    return sorted(every, key=lambda bad: bad.name)
