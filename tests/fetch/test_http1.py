"""One answer from its bytes: what RFC 9112 allows, what it forbids, and where patience ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import FetchError
from schemas.outcome import Reason
from scraper.fetch.http1 import AnswerReader, Head

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
HEADER_CAP, BODY_CAP = 4_096, 10_000


def feed(pieces: Iterable[bytes]) -> AnswerReader:
    """A reader that has seen the pieces, and then the end of the connection."""
    reader = AnswerReader(HEADER_CAP, BODY_CAP)
    for piece in pieces:
        reader.feed(piece)
    reader.end()
    return reader


def read(data: bytes, step: int = 0) -> tuple[Head, bytes, AnswerReader]:
    """The answer, fed in pieces of `step` bytes, and its reader."""
    reader = feed(data[start : start + (step or len(data))] for start in range(0, len(data), step or len(data) or 1))
    assert reader.head is not None
    return reader.head, b"".join(reader.pieces), reader


def refusal(data: bytes, step: int = 0) -> str:
    """Why it is refused, once the connection has ended."""
    with pytest.raises(FetchError) as caught:
        read(data, step)
    return caught.value.code


GOOD = {
    "counted": OK + b"Content-Length: 2\r\n\r\nab",
    "the same length twice": OK + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
    "the same length in a list": OK + b"Content-Length: 2, 2\r\n\r\nab",
    "length with zeros": OK + b"Content-Length: 0002\r\n\r\nab",
    "no space behind the colon": OK + b"Content-Length:2\r\n\r\nab",
    "tabs around the value": OK + b"Content-Length:\t2\t \r\n\r\nab",
    "names in capitals": OK + b"CONTENT-LENGTH: 2\r\n\r\nab",
    "chunked": CHUNKED + b"1\r\na\r\n1\r\nb\r\n0\r\n\r\n",
    "CHUNKED in capitals": OK + b"Transfer-Encoding: CHUNKED\r\n\r\n2\r\nab\r\n0\r\n\r\n",
    "chunk size with zeros": CHUNKED + b"00002\r\nab\r\n000\r\n\r\n",
    "chunk size with spaces behind it": CHUNKED + b"2  \r\nab\r\n0\r\n\r\n",
    "chunk extensions": CHUNKED + b'2;a=b;c="d"\r\nab\r\n0;last\r\n\r\n',
    "trailers": CHUNKED + b"2\r\nab\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n",
    "until the end": OK + b"\r\nab",
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\nab",
    "HTTP/1.0 with chunks": b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
    "a later minor version": b"HTTP/1.9 200 OK\r\nContent-Length: 2\r\n\r\nab",
    "no reason": b"HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nab",
    "no reason and no space": b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nab",
    "reason in Latin-1": b"HTTP/1.1 200 Tr\xe8s bien\r\nContent-Length: 2\r\n\r\nab",
    "line feeds alone": b"HTTP/1.1 200 OK\nContent-Length: 2\n\nab",
    "early hints": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK + b"Content-Length: 2\r\n\r\nab",
    "many interim answers": b"HTTP/1.1 100 Continue\r\n\r\n" * 20 + OK + b"Content-Length: 2\r\n\r\nab",
    "a status past 599": b"HTTP/1.1 999 Denied\r\nContent-Length: 2\r\n\r\nab",
    "a header without value": OK + b"X-Empty:\r\nContent-Length: 2\r\n\r\nab",
    "a cookie of three kilobytes": OK + b"Set-Cookie: " + b"a" * 3000 + b"\r\nContent-Length: 2\r\n\r\nab",
    "two hundred headers": OK + b"".join(b"X-%d: f\r\n" % number for number in range(200)) + b"Content-Length: 2\r\n\r\nab",
}


@pytest.mark.parametrize("step", [0, 1, 2, 3])
@pytest.mark.parametrize("name", GOOD)
def test_an_answer_that_is_framed_well_is_read_whole(name: str, step: int):
    """In whatever pieces it comes."""
    assert read(GOOD[name], step)[1] == b"ab"


BAD = {
    "two lengths": (OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc", Reason.BAD_RESPONSE),
    "two lengths in a list": (OK + b"Content-Length: 2, 3\r\n\r\nabc", Reason.BAD_RESPONSE),
    "one length spelt two ways": (OK + b"Content-Length: 2\r\nContent-Length: 02\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length with a sign": (OK + b"Content-Length: +2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a negative length": (OK + b"Content-Length: -2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length with an underscore": (OK + b"Content-Length: 0_2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length in hexadecimal": (OK + b"Content-Length: 0x2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length in other digits": (OK + b"Content-Length: \xb2\r\n\r\nab", Reason.BAD_RESPONSE),
    "no length in its header": (OK + b"Content-Length:\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length of a thousand digits": (OK + b"Content-Length: " + b"9" * 1000 + b"\r\n\r\n", Reason.TOO_LARGE),
    "a length past the cap": (OK + b"Content-Length: 10001\r\n\r\n", Reason.TOO_LARGE),
    "chunks beside a length": (OK + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "another transfer coding": (OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "chunked twice": (OK + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "identity as transfer coding": (OK + b"Transfer-Encoding: identity\r\n\r\nab", Reason.BAD_RESPONSE),
    "chunked behind a vertical tab": (OK + b"Transfer-Encoding: \x0bchunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "no transfer coding in its header": (OK + b"Transfer-Encoding:\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "no last chunk": (CHUNKED + b"2\r\nab\r\n", Reason.CONNECTION_LOST),
    "half a chunk": (CHUNKED + b"3\r\nab", Reason.CONNECTION_LOST),
    "half the end": (CHUNKED + b"2\r\nab\r\n0\r\n", Reason.CONNECTION_LOST),
    "a chunk longer than its size": (CHUNKED + b"2\r\nabXX0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size that is none": (CHUNKED + b"zz\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "no chunk size": (CHUNKED + b"\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size with a prefix": (CHUNKED + b"0x2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size with a sign": (CHUNKED + b"+2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a negative chunk size": (CHUNKED + b"-1\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size with a space before it": (CHUNKED + b" 2\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size past 64 bits": (CHUNKED + b"10000000000000002\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "a chunk size past the cap": (CHUNKED + b"ffffffffffffffff\r\nab", Reason.TOO_LARGE),
    "a line feed inside a chunk extension": (CHUNKED + b"2;a\nb\r\nab\r\n0\r\n\r\n", Reason.BAD_RESPONSE),
    "line feeds alone between chunks": (CHUNKED + b"2\nab\n0\n\n", Reason.CONNECTION_LOST),
    "a trailer that is no header": (CHUNKED + b"2\r\nab\r\n0\r\nnonsense\r\n\r\n", Reason.BAD_RESPONSE),
    "a body that is short": (OK + b"Content-Length: 9\r\n\r\nab", Reason.CONNECTION_LOST),
    "a folded header": (OK + b"X-A: b\r\n c\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a length in a fold": (OK + b"X-A: b\r\n\tContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "NUL in a value": (OK + b"X-A: b\0c\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "CR in a value": (OK + b"X-A: b\rc\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a space before the colon": (OK + b"Content-Length : 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a space before the first name": (OK + b" X: 1\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "no colon": (OK + b"Nonsense\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "no name": (OK + b": x\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a name in Latin-1": (OK + b"X-\xe9: x\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a page without HTTP": (b"<html>hello</html>", Reason.BAD_RESPONSE),
    "an SSH banner": (b"SSH-2.0-OpenSSH_9.2\r\n", Reason.BAD_RESPONSE),
    "a blank line first": (b"\r\n" + OK + b"Content-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "HTTP/2.0": (b"HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "the protocol in small letters": (b"http/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a status of two digits": (b"HTTP/1.1 20 OK\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "a status of four digits": (b"HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "two spaces before the status": (b"HTTP/1.1  200 OK\r\nContent-Length: 2\r\n\r\nab", Reason.BAD_RESPONSE),
    "another protocol": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", Reason.BAD_RESPONSE),
    "an interim answer with a body": (b"HTTP/1.1 100 Continue\r\nContent-Length: 3\r\n\r\nxyz" + OK + b"\r\n", Reason.BAD_RESPONSE),
    "interim answers without end": (b"HTTP/1.1 100 Continue\r\n\r\n" * 1000, Reason.HEADERS_TOO_LARGE),
    "headers without end": (OK + b"X: y\r\n" * 2000, Reason.HEADERS_TOO_LARGE),
    "a header without end": (OK + b"X: " + b"y" * 9000, Reason.HEADERS_TOO_LARGE),
    "a reason without end": (b"HTTP/1.1 200 " + b"y" * 9000, Reason.HEADERS_TOO_LARGE),
    "trailers without end": (CHUNKED + b"2\r\nab\r\n0\r\n" + b"X: y\r\n" * 2000, Reason.HEADERS_TOO_LARGE),
    "a chunk extension without end": (CHUNKED + b"2;" + b"y" * 9000, Reason.HEADERS_TOO_LARGE),
    "little extensions on all chunks": (CHUNKED + b"1;yyyyyyyyyyyyyyyy\r\na\r\n" * 1000, Reason.HEADERS_TOO_LARGE),
    "nothing": (b"", Reason.CONNECTION_LOST),
    "half a head": (b"HTTP/1.1 200 OK\r\nX", Reason.CONNECTION_LOST),
    "an interim answer alone": (b"HTTP/1.1 100 Continue\r\n\r\n", Reason.CONNECTION_LOST),
}


@pytest.mark.parametrize("step", [0, 1, 3])
@pytest.mark.parametrize("name", BAD)
def test_an_answer_that_breaks_the_rules_is_no_answer(name: str, step: int):
    """In whatever pieces it comes, and always for the same reason."""
    data, reason = BAD[name]
    assert refusal(data, step) == reason


@given(name=st.sampled_from(sorted(BAD)), cuts=st.lists(st.integers(0, 400), max_size=6))
def test_where_the_network_cuts_never_turns_a_bad_answer_into_a_good_one(name: str, cuts: list[int]):
    """The bytes decide, and nothing else."""
    data, reason = BAD[name]
    edges = [0, *sorted({cut for cut in cuts if 0 < cut < len(data)}), len(data)]
    with pytest.raises(FetchError) as caught:
        feed(data[start:stop] for start, stop in pairwise(edges))
    assert caught.value.code == reason


@given(chunks=st.lists(st.binary(min_size=1, max_size=90), max_size=20), step=st.integers(1, 60))
def test_a_chunked_body_is_its_chunks_in_a_row(chunks: list[bytes], step: int):
    """Any bytes, also such as look like framing."""
    wire = CHUNKED + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    assert read(wire, step)[1] == b"".join(chunks)


@pytest.mark.parametrize("status", [204, 304])
def test_some_statuses_have_no_body_whatever_they_announce(status: int):
    """RFC 9112, 6.3: what follows belongs to nobody."""
    head, body, reader = read(b"HTTP/1.1 %d X\r\nContent-Length: 2\r\n\r\nab" % status)
    assert (head.status, body, reader.reusable) == (status, b"", False)


@pytest.mark.parametrize("empty", [OK + b"Content-Length: 0\r\n\r\n", CHUNKED + b"0\r\n\r\n", b"HTTP/1.1 304 Not Modified\r\n\r\n"])
def test_an_empty_body_is_over_with_its_head(empty: bytes):
    """Nobody waits for more, and the connection goes on."""
    _, body, reader = read(empty)
    assert (body, reader.done, reader.reusable) == (b"", True, True)


@pytest.mark.parametrize(
    ("answer", "reusable"),
    [
        (GOOD["counted"], True),
        (GOOD["chunked"], True),
        (OK + b"Connection: close\r\nContent-Length: 0\r\n\r\n", False),
        (OK + b"Connection: x, CLOSE\r\nContent-Length: 0\r\n\r\n", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", False),
        (b"HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n", True),
        (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", False),
        (GOOD["until the end"], False),
        (GOOD["counted"] + GOOD["counted"], False),
        (GOOD["chunked"] + b"\r\n", False),
    ],
)
def test_a_connection_goes_on_only_where_both_sides_agree_that_the_answer_is_over(answer: bytes, reusable: bool):
    """Whatever follows an answer unasked could be taken for the next one."""
    assert read(answer)[2].reusable is reusable


def test_what_comes_behind_an_answer_is_never_read():
    """Neither as its body nor as an answer of its own."""
    _, body, reader = read(GOOD["counted"], 1)
    reader.feed(GOOD["counted"])
    assert (body, b"".join(reader.pieces), reader.reusable) == (b"ab", b"ab", False)


def test_every_byte_of_a_header_survives():
    """Values are ISO 8859-1, names in lower case, in the order received, repeated ones apart."""
    head, _, _ = read(OK + b'ETag: "\xff\xfe"\r\nSet-Cookie: a\r\nX-Any:  \x01 \xe9\r\nSet-Cookie: b\r\nContent-Length: 0\r\n\r\n')
    assert head.headers == (("etag", '"ÿþ"'), ("set-cookie", "a"), ("x-any", "\x01 é"), ("set-cookie", "b"), ("content-length", "0"))
    assert head.headers[0][1].encode("latin-1") == b'"\xff\xfe"'


@pytest.mark.parametrize("head", [OK + b"\r\n", CHUNKED])
def test_a_body_without_announced_size_ends_at_the_cap(head: bytes):
    """The last size that passes is the cap itself."""
    framed = head == CHUNKED
    reader = AnswerReader(HEADER_CAP, BODY_CAP)
    reader.feed(head)
    for _ in range(BODY_CAP // 1000):
        reader.feed(b"3e8\r\n" + b"x" * 1000 + b"\r\n" if framed else b"x" * 1000)
    with pytest.raises(FetchError) as caught:
        reader.feed(b"1\r\nx" if framed else b"x")
    assert caught.value.code == Reason.TOO_LARGE


def test_little_is_held_of_a_head_that_never_ends():
    """What is refused is never collected first."""
    fed: list[bytes] = []

    def endless() -> Iterator[bytes]:
        yield OK
        while len(fed) < 10_000:
            fed.append(b"X: y\r\n")
            yield fed[-1]

    with pytest.raises(FetchError):
        feed(endless())
    assert sum(map(len, fed)) < 2 * HEADER_CAP
