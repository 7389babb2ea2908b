"""Content codings come off whole, under the cap, or not at all."""

from __future__ import annotations

import gzip
import os
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import FetchError
from schemas.outcome import Reason
from scraper.fetch.inflate import MAX_LAYERS, Inflater, codings

CAP = 1_000_000
PAGE = b"<p>We hold that a page is whole or it is no page.</p>" * 40


def raw_deflate(data: bytes) -> bytes:
    """The bare stream that some servers call deflate."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def bomb(size: int) -> bytes:
    """A gzip of zeros, made without holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + packer.flush()


def inflate(data: bytes, *applied: str, cap: int = CAP, piece: int | None = None) -> bytes:
    """All of it, fed in pieces of the size given."""
    inflater = Inflater(applied, cap)
    step = piece or len(data) or 1
    for start in range(0, len(data), step):
        inflater.feed(data[start : start + step])
    return inflater.whole()


def reason(data: bytes, *applied: str, cap: int = CAP, piece: int | None = None) -> str:
    """Why it is refused."""
    with pytest.raises(FetchError) as caught:
        inflate(data, *applied, cap=cap, piece=piece)
    return caught.value.code


PACKED = {
    "gzip": (gzip.compress(PAGE), ("gzip",)),
    "deflate": (zlib.compress(PAGE), ("deflate",)),
    "bare deflate": (raw_deflate(PAGE), ("deflate",)),
    "two gzip members": (gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:]), ("gzip",)),
    "an empty member between": (gzip.compress(PAGE[:50]) + gzip.compress(b"") + gzip.compress(PAGE[50:]), ("gzip",)),
    "two layers": (gzip.compress(zlib.compress(PAGE)), ("deflate", "gzip")),
    "zeros behind the end": (gzip.compress(PAGE) + bytes(512), ("gzip",)),
    "words behind the end": (gzip.compress(PAGE) + b"<!-- cached -->", ("gzip",)),
    "words behind the end of deflate": (zlib.compress(PAGE) + b"<!-- cached -->", ("deflate",)),
    "one byte behind the end": (gzip.compress(PAGE) + b"\x1f", ("gzip",)),
}


@pytest.mark.parametrize("piece", [1, 2, 7, None])
@pytest.mark.parametrize("name", PACKED)
def test_a_body_comes_out_whatever_pieces_it_arrives_in(name: str, piece: int | None):
    """Where the network cuts changes nothing."""
    data, applied = PACKED[name]
    assert inflate(data, *applied, piece=piece) == PAGE


@given(data=st.binary(max_size=3000), piece=st.integers(1, 400), coding=st.sampled_from(["gzip", "deflate"]))
def test_what_was_packed_is_what_comes_out(data: bytes, piece: int, coding: str):
    """Any bytes at all."""
    packed = gzip.compress(data) if coding == "gzip" else zlib.compress(data)
    assert inflate(packed, coding, piece=piece) == data


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, raw_deflate])
def test_a_body_that_is_cut_anywhere_is_refused(pack):
    """Not one of its prefixes passes for the whole."""
    packed = pack(os.urandom(40) + PAGE)
    coding = "gzip" if pack is gzip.compress else "deflate"
    assert {reason(packed[:length], coding) for length in range(1, len(packed))} == {Reason.BAD_CONTENT_ENCODING}


def test_a_second_member_that_is_cut_is_refused():
    """The first one alone is half a page."""
    whole = gzip.compress(PAGE) + gzip.compress(PAGE)
    assert reason(whole[:-1], "gzip") == Reason.BAD_CONTENT_ENCODING


def test_an_inner_layer_that_is_cut_is_refused():
    """The outer one is whole, but the page is not."""
    assert reason(gzip.compress(zlib.compress(PAGE)[:-3]), "deflate", "gzip") == Reason.BAD_CONTENT_ENCODING


def test_a_damaged_checksum_is_noticed():
    """A flipped bit in the trailer says that something before it is wrong."""
    packed = bytearray(gzip.compress(PAGE))
    packed[-6] ^= 1
    assert reason(bytes(packed), "gzip") == Reason.BAD_CONTENT_ENCODING


def test_plain_text_called_gzip_is_refused():
    """Nothing is guessed."""
    assert reason(PAGE, "gzip") == Reason.BAD_CONTENT_ENCODING


@pytest.mark.parametrize("applied", [("gzip",), ("deflate",), ("gzip", "gzip")])
def test_no_bytes_are_an_empty_body(applied: tuple[str, ...]):
    """Servers put the coding on answers that have no body."""
    assert inflate(b"", *applied) == b""


def test_output_that_fills_the_last_step_exactly_is_whole():
    """What zlib still holds when all input is used is asked for."""
    for size in (65_536, 131_072, 65_535, 65_537):
        assert inflate(gzip.compress(bytes(size)), "gzip") == bytes(size)


def test_a_body_may_be_as_large_as_the_cap_and_no_larger():
    """The cap is the last size that passes."""
    assert len(inflate(gzip.compress(bytes(CAP)), "gzip")) == CAP
    assert reason(gzip.compress(bytes(CAP + 1)), "gzip") == Reason.TOO_LARGE


def test_a_bomb_is_noticed_one_step_past_the_cap():
    """A hundred megabytes of zeros are never held."""
    inflater = Inflater(("gzip",), CAP)
    with pytest.raises(FetchError):
        inflater.feed(bomb(100_000_000))
    assert len(inflater.body) <= CAP


def test_a_bomb_inside_a_bomb_is_noticed_in_either_layer():
    """What the outer layer unpacks counts as well as what comes out at last."""
    assert reason(gzip.compress(bomb(100_000_000)), "gzip", "gzip") == Reason.TOO_LARGE
    assert reason(gzip.compress(gzip.compress(b"little") + bytes(5_000_000)), "gzip", "gzip") == Reason.TOO_LARGE


def test_many_members_share_one_cap():
    """A thousand small bombs are one large one."""
    assert reason(gzip.compress(bytes(10_000)) * 101, "gzip") == Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("values", "applied"),
    [
        (["gzip"], ("gzip",)),
        (["GZip"], ("gzip",)),
        (["x-gzip"], ("gzip",)),
        (["deflate, gzip"], ("deflate", "gzip")),
        (["deflate", "gzip"], ("deflate", "gzip")),
        (["IDENTITY"], ()),
        (["gzip,,identity, "], ("gzip",)),
        ([""], ()),
        ([], ()),
    ],
)
def test_codings_are_read_in_the_order_in_which_they_were_applied(values: list[str], applied: tuple[str, ...]):
    """Names in any case; identity and empty elements say nothing (RFC 9110, 5.6.1.2)."""
    assert codings(iter(values)) == applied


@pytest.mark.parametrize("value", ["br", "zstd", "compress", "x-nonsense", "gzip, br", "x-deflate", "gzip;q=1", ", ".join(["gzip"] * (MAX_LAYERS + 1))])
def test_a_coding_that_we_do_not_take_off_is_refused_by_name(value: str):
    """Bytes that cannot be read are never kept as text."""
    with pytest.raises(FetchError) as caught:
        codings(iter([value]))
    assert caught.value.code == Reason.UNSUPPORTED_CONTENT_ENCODING


def test_streams_without_number_are_refused_before_they_are_all_begun():
    """Twenty bytes each, of which a second layer makes a thousandth: thirty megabytes of them held up everybody for seconds."""
    members = gzip.compress(b"") * 9_999 + gzip.compress(PAGE)
    assert inflate(members, "gzip") == PAGE
    assert reason(gzip.compress(b"") * 40_000, "gzip") == Reason.BAD_CONTENT_ENCODING
    assert reason(gzip.compress(gzip.compress(b"") * 40_000), "gzip", "gzip") == Reason.BAD_CONTENT_ENCODING
