"""Web archives that were cut, spoilt and overwritten: what is whole is read, what is not is told, and nothing is made up."""

from __future__ import annotations

import gzip
import random
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.inputs import BadInput
from tests.warc.archives import ARC_START, PACKINGS, Pack, answer, arc, every_packing, members, page, pages, read, record, told
from tests.warc.exchanges import exchange, written
from tests.warc.steps import steps

SPOILT = {
    "a length too small": page(7, length=20),
    "a length too large by little": page(7, length=len(answer(b"<p>page 7")) + 7),
    "a length beyond the archive": page(7, length=99_999),
    "a length beyond the archive of what is no page": page(7, length=9_999_999, kind="request"),
    "a length that is no number": page(7, length="many"),
    "a negative length": page(7, length=-5),
    "two lengths": record("http://example.org/7", answer(b"x"), "Content-Length: 3"),
    "no length": page(7).replace(b"Content-Length", b"Content-Longth"),
    "no type": page(7).replace(b"WARC-Type", b"WARC-Typo"),
    "no address": page(7).replace(b"WARC-Target-URI", b"WARC-Target-URL"),
    "an address with half a bracket": page(7).replace(b"http://example.org/7", b"http://[::1/"),
    "a head that breaks off for the next": page(7)[:70],
    "garbage": b"\x00\x01 this is no record\r\n\r\n",
    "a page as it is": b"<html><p>a page</p></html>\n",
    "no digest": record("http://example.org/7", answer(b"x"), "WARC-Block-Digest: sha1"),
    "a field of zeros": record("http://example.org/7", answer(b"x"), "WARC-Block-Dig\0\0\0\0\0\0: sha1"),
    "a digest that nobody can take": record("http://example.org/7", answer(b"x"), "WARC-Block-Digest: stE256:" + "A" * 32),
    "another digest": record("http://example.org/7", answer(b"x"), "WARC-Block-Digest: sha1:" + "A" * 32),
    "another payload's digest": record("http://example.org/7", answer(b"x"), "WARC-Payload-Digest: sha1:" + "A" * 32),
    "no HTTP": record("http://example.org/7", b"<p>just a page"),
    "a head without end": record("http://example.org/7", b"HTTP/1.1 200 OK\r\nA: b"),
    "a truncated answer": record("http://example.org/7", answer(b"x"), "WARC-Truncated: length"),
    "a segment": record("http://example.org/7", answer(b"x"), "WARC-Segment-Number: 1"),
    "less than the answer's length": record("http://example.org/7", answer(b"x", "Content-Length: 5")),
    "broken chunks": record("http://example.org/7", answer(b"5\r\nhello\r\n5\r\nwo", "Transfer-Encoding: chunked")),
}


@every_packing
@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_what_is_spoilt_is_one_bad_input_and_the_rest_goes_on(pack: Pack, spoilt: bytes):
    """With the reason, between two sound pages."""
    found = read(pack([page(1), spoilt, page(2)]))
    assert told(found) == ["<p>page 1", "bad_archive", "<p>page 2"]
    assert isinstance(found[1], BadInput)
    assert found[1].detail


def test_the_damage_of_an_arc_is_as_local():
    """It has no fields and no digests, but lengths and its own kind of line."""
    found = read(b"".join([ARC_START, arc(1), arc(7, length=9), arc(8, length=9_999), arc(2)]))
    assert told(found) == ["<p>page 1", "bad_archive", "bad_archive", "<p>page 2"]


def test_an_archive_without_a_record_is_a_missing_input():
    """Silence would look like success."""
    assert told(read(b"")) == ["not_found"]
    assert told(read(gzip.compress(b""))) == ["not_found"]
    assert told(read(b"<p>no archive")) == ["bad_archive"]


PADDED = [gzip.compress(page(number) + b"\r\n" * 50, mtime=0) for number in range(5)]
SPOILING: dict[str, Callable[[bytes, int], bytes]] = {
    "a bit that flipped": lambda member, at: member[:at] + bytes([member[at] ^ 0x10]) + member[at + 1 :],
    "a byte that was lost": lambda member, at: member[:at] + member[at + 1 :],
    "an end that was lost": lambda member, at: member[:at],
    "a hole of zeros": lambda member, at: member[:at] + bytes(len(member) - at),
}


@pytest.mark.parametrize("spoil", SPOILING.values(), ids=SPOILING)
def test_a_broken_member_costs_itself(spoil: Callable[[bytes, int], bytes]):
    """Wherever it breaks, be it the first of all. Some bits mean nothing to gzip, and some bytes are zeros already."""
    for broken in (0, 2, 4):
        whole = [f"<p>page {number}" for number in range(5) if number != broken]
        for at in range(10, len(PADDED[broken])):
            member = spoil(PADDED[broken], at)
            with suppress(OSError, EOFError, zlib.error):
                assert gzip.decompress(member) == gzip.decompress(PADDED[broken])
                continue
            found = told(read(b"".join([*PADDED[:broken], member, *PADDED[broken + 1 :]])))
            assert [one for one in found if one != "bad_archive"] == whole, (broken, at)
            assert "bad_archive" in found


def test_a_member_without_its_first_byte_costs_itself():
    """What follows it says that this is a packed archive all the same."""
    assert told(read(PADDED[0][1:] + PADDED[1])) == ["bad_archive", "<p>page 1"]


def test_a_hole_of_zeros_is_told_and_zeros_at_the_end_are_padding():
    """A member may have stood there, or a tape may have ended."""
    assert told(read(PADDED[0] + bytes(len(PADDED[1])) + PADDED[2])) == ["<p>page 0", "bad_archive", "<p>page 2"]
    assert told(read(PADDED[0] + bytes(512))) == ["<p>page 0"]


@every_packing
def test_an_archive_that_was_cut_gives_all_that_came_before(pack: Pack):
    """At every byte: whole pages, and at most one that is said to be none."""
    whole = pack([page(1), page(2), page(3)])
    for at in range(1, len(whole)):
        found = told(read(whole[:at]))
        sound = [one for one in found if one.startswith("<p>")]
        assert sound == [f"<p>page {number + 1}" for number in range(len(sound))]
        assert found == [*sound, "bad_archive"] or (found == sound and sound)


def test_what_was_found_before_the_break_of_a_big_member_is_kept():
    """All of it, to the last whole record."""
    chance = random.Random(7)
    records = [page(number, answer(b"<p>" + chance.randbytes(2_000))) for number in range(100)]
    archive = bytearray(gzip.compress(b"".join(records), mtime=0))
    at = len(archive) // 2
    archive[at] ^= 0xFF
    before = len(zlib.decompressobj(31).decompress(archive[:at])) // len(records[10])
    found = read(bytes(archive))
    assert [item.target for item in pages(found)][:before] == [f"http://example.org/{number}" for number in range(before)]
    assert told(found)[-1] == "bad_archive"


def test_a_record_in_the_body_of_a_page_is_no_record():
    """Neither in a sound archive nor in a packed one that was cut off there."""
    inner = page(666)
    outer = record("http://example.org/1", answer(b"<p>" + inner + gzip.compress(inner)))
    assert [item.target for item in read(outer + page(2))] == ["http://example.org/1", "http://example.org/2"]
    packed = gzip.compress(outer, 0)
    assert [item.target for item in read(packed[:-10])] == ["http://example.org/1"]


@dataclass(frozen=True)
class Sound:
    """An archive of ours without fault, whose records have digests."""

    data: bytes
    ends: tuple[int, ...]
    """Where each page's record ends, in the bytes that its packing covers: packed ones for members, unpacked ones else."""
    bodies: tuple[bytes, ...]
    passed_over: Counter[str]


@cache
def sound(packing: str) -> Sound:
    """Six pages of some kilobytes in one of the packings."""
    chance = random.Random(6)
    bodies = tuple(b"<p>%d " % number + chance.randbytes(150 * number).hex().encode() for number in range(6))
    with tempfile.TemporaryDirectory() as folder:
        (path,) = written(Path(folder), [exchange(f"https://example.org/{number}", body) for number, body in enumerate(bodies)])
        records = members(path.read_bytes())
    data = PACKINGS[packing](records)
    each = [gzip.compress(one, mtime=0) for one in records] if packing == "a member each" else records
    ends = list(accumulate(map(len, each)))[1::2]  # a warcinfo record, and then response and request by turns
    passed_over: Counter[str] = Counter()
    assert [item.body for item in pages(read(data, passed_over=passed_over))] == list(bodies)
    return Sound(data, tuple(ends), bodies, passed_over)


spoiling = st.one_of(
    st.binary(min_size=1, max_size=400),
    st.integers(1, 400).map(bytes),
    st.sampled_from([b"\r\n\r\n", b"WARC/1.1\r\n", b"Content-Length: 3\r\n\r\n", b"\x1f\x8b\x08\0", page(9)[:90]]),
)


@pytest.mark.parametrize("packing", PACKINGS)
@given(at=st.integers(0, 10**6), spoiling=spoiling, kind=st.sampled_from(["cut", "overwritten", "inserted"]))
def test_no_damage_hides_what_is_whole_makes_up_a_page_or_stays_untold(packing: str, at: int, spoiling: bytes, kind: str):
    """Reading ends, all pages before the damage come out, in order, each page that comes out was put in, and a page less is told.

    Told is a bad input, or other counts of what is no page. A cut between two records leaves nothing that could tell.
    """
    made = sound(packing)
    at %= len(made.data)
    after = {"cut": b"", "overwritten": spoiling + made.data[at + len(spoiling) :], "inserted": spoiling + made.data[at:]}[kind]
    passed_over: Counter[str] = Counter()
    with steps(100_000):
        found = read(made.data[:at] + after, passed_over=passed_over)
    whole_bytes = len(zlib.decompressobj(31).decompress(made.data[:at])) if packing == "one big member" else at
    before = [number for number, end in enumerate(made.ends) if end <= whole_bytes]
    untold = passed_over == made.passed_over and len(found) == len(pages(found))
    numbers = [made.bodies.index(item.body) if item.body in made.bodies else -1 for item in pages(found)]
    assert numbers[: len(before)] == before
    assert numbers == sorted(numbers)
    assert -1 not in numbers
    if kind != "cut" and untold:
        assert numbers == list(range(6))
