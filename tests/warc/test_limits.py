"""What a made archive may cost: memory by the cap for a page, work by its length, and an end in any case."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from collections.abc import Callable

import pytest

from scraper.warc.read import read_warc
from tests.warc.archives import ARC_START, CAP, Found, answer, arc, page, read, record, told
from tests.warc.steps import steps

HUGE = 200_000_000


def peak_bytes(reading: Callable[[], Found]) -> tuple[int, list[str]]:
    """Memory that was taken at most, beside what was there, and what came out."""
    tracemalloc.start()
    found = told(reading())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak, found


class Long(io.RawIOBase):
    """An archive whose only record is longer than any memory."""

    def __init__(self, head: bytes, left: int) -> None:
        self.head, self.left = head, left

    def read(self, size: int = -1) -> bytes:
        piece, self.head = self.head[:size], self.head[size:]
        piece = piece or b"x" * min(size, self.left)
        self.left -= len(piece)
        return piece


@pytest.mark.parametrize(("kind", "ends"), [("response", ["too_large"]), ("resource", ["too_large"]), ("request", [])])
def test_a_huge_record_is_not_taken_into_memory(kind: str, ends: list[str]):
    """Two hundred megabytes go by in a few."""
    block = answer(b"")
    head = record("http://example.org/7", block, "Content-Type: text/html", kind=kind, length=HUGE, end=b"")
    peak, found = peak_bytes(lambda: list(read_warc(Long(head, HUGE + len(head) - len(block)), CAP, name="-")))
    assert found == ends
    assert peak < 20_000_000


def test_a_bomb_is_noticed_before_it_is_unpacked():
    """A body that unpacks to more than the cap, and a member that does."""
    body = gzip.compress(b"x" * 50_000_000)
    in_body = page(1) + record("http://example.org/7", answer(body, "Content-Encoding: gzip")) + page(2)
    in_member = gzip.compress(record("http://example.org/7", answer(b"x" * 50_000_000))) + gzip.compress(page(3))
    peak, found = peak_bytes(lambda: [*read(in_body), *read(in_member)])
    assert found == ["<p>page 1", "too_large", "<p>page 2", "too_large", "<p>page 3"]
    assert peak < 20_000_000


ENDLESS = {
    "heads without end": b"WARC/1.0\r\n" * 50_000,
    "heads that claim all there is": page(1, length=499_000) * 300,
    "heads in heads": page(1, length=10**17) * 3_000,
    "beginnings of members": b"\x1f\x8b\x08\0" * 10_000,
    "members of nothing": gzip.compress(b"", mtime=0) * 10_000,
    "members of line ends": gzip.compress(b"\r\n" * 1_000, mtime=0) * 2_000,
    "members of a byte of one record": b"".join(gzip.compress(bytes([byte]), mtime=0) for byte in page(1, b"x" * 5_000)),
    "members that break in their first byte": gzip.compress(page(1), mtime=0)[:40] * 3_000,
    "zeros": bytes(500_000),
    "zeros behind a member": gzip.compress(page(1), mtime=0) + bytes(500_000),
    "line ends": b"\r\n" * 250_000,
    "words of an ARC that never are a line": ARC_START + b"a:1 1 111111111111 " * 25_000,
    "lines of an ARC that claim all there is": ARC_START + arc(1, 499_000) * 1_000,
    "an ARC's block that is cut off": ARC_START + b"aa:" * 100_000,
}


@pytest.mark.parametrize("archive", ENDLESS.values(), ids=ENDLESS)
def test_every_loop_comes_to_its_end(archive: bytes):
    """The work grows with the length of the archive."""
    with steps(1_000_000):
        found = read(archive)
    assert found


def test_reading_ends_with_the_file_that_cannot_be_read():
    """And keeps what came before."""

    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            if not data:
                raise OSError(5, "Input/output error")
            return data

    assert told(read_warc(Failing(page(1) + page(2) + page(3)[:-20]), CAP, name="x")) == ["<p>page 1", "<p>page 2", "unreadable"]
