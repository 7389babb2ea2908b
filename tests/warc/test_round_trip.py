"""What was visited is what is read back, and other tools agree with the archive."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from scraper.fetch.exchange import Exchange
from scraper.inputs import BadInput, Input
from scraper.intake.intake import read_all
from tests.warc.exchanges import HTML, asked_again, exchange, packed, written

CAP = 10_000_000


def read(files: Sequence[Path], passed_over: Counter[str] | None = None) -> list[Input | BadInput]:
    return list(read_all([str(path) for path in files], sys.stdin.buffer, CAP, passed_over=passed_over))


def differences(exchanges: Sequence[Exchange], found: Sequence[Input | BadInput]) -> Iterator[str]:
    """One line for each field that is not what it was."""
    if len(exchanges) != len(found):
        yield f"{len(found)} pages of {len(exchanges)}"
    for made, item in zip(exchanges, found, strict=False):
        if isinstance(item, BadInput):
            yield f"{made.url}: {item}"
            continue
        kept, capture = made.capture(made.url), item.capture
        for field in ("url", "final_url", "status", "headers", "fetched_at", "sha256", "size_bytes"):
            if getattr(kept, field) != getattr(capture, field):
                yield f"{made.url}: {field} is {getattr(capture, field)!r}, and was {getattr(kept, field)!r}"
        if item.body != made.body:
            yield f"{made.url}: another body"


def bodies() -> Iterator[bytes]:
    for number in range(8):
        yield f"<html><title>Page {number}</title><p>{'Words that repeat. ' * number * 300}</p></html>".encode()
    yield b""
    yield b"\0\xff\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n"
    yield b"5\r\nhello\r\n0\r\n\r\n"
    yield "Schöne Grüße".encode("latin-1")


def captures() -> list[Exchange]:
    """Forty pages with bodies in every coding and headers of every kind."""
    made = [exchange(f"https://example.org/{number}?q=a&q=b", body) for number, body in enumerate(bodies())]
    made += [
        packed(exchange(f"https://example.org/packed/{coding[:3]}/{number}", body), coding)
        for coding in ("gzip", "deflate", "raw deflate")
        for number, body in enumerate(bodies())
        if number % 2 == 0
    ]
    odd = (
        (("content-length", "6"), *HTML),
        (("content-length", "999"), *HTML),
        (("content-length", "6"), ("content-length", "7"), *HTML),
        (("transfer-encoding", "chunked"), *HTML),
        (("transfer-encoding", "chunked"), ("content-length", "3"), *HTML),
        (("x-crawler-transfer-encoding", "chunked"), ("x-crawler-x-crawler-content-length", "1"), *HTML),
        (("x-name", "caf\xe9 \x80\xff"), ("x-empty", ""), ("set-cookie", "a=1"), ("set-cookie", "b=2"), *HTML),
        (("warc-type", "request"), ("x-long", "v" * 60_000), *HTML),
        (),
        (("content-type", "application/rss+xml"),),
    )
    made += [exchange(f"https://example.org/odd/{number}", f"<p>{number:03}".encode(), headers) for number, headers in enumerate(odd)]
    return [replace(one, started_at=one.started_at.replace(second=number, microsecond=number * 7919)) for number, one in enumerate(made)]


def test_forty_captures_come_back_as_they_were(tmp_path: Path):
    """Address, status, headers, body and time, to the microsecond."""
    made = captures()
    assert len(made) == 40
    assert list(differences(made, read(written(tmp_path, made)))) == []


def test_other_tools_find_nothing_wrong_with_them(tmp_path: Path):
    """Every digest and every length is what warcio says it is."""
    made = captures()
    made += [exchange("https://example.org/old", b"", (("location", "/new"),), status=301), asked_again(made[0])]
    files = written(tmp_path, made, max_file_bytes=20_000)
    assert len(files) > 1
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", "-v", *map(str, files)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "no digest" not in checked.stdout


def by_warcio(files: Sequence[Path]) -> Iterator[Any]:
    for path in files:
        with path.open("rb") as file:
            yield from ArchiveIterator(file)


def test_other_tools_read_the_same_bodies(tmp_path: Path):
    """Without chunks that are not there, and with the coding taken off."""
    made = [one for one in captures() if "/raw/" not in one.url]
    found = [record.content_stream().read() for record in by_warcio(written(tmp_path, made)) if record.rec_type == "response"]
    unique = list({one.wire_body: one for one in made if one.wire_body}.values())
    assert [body for body in found if body] == [one.body for one in unique if one.body]


def test_what_is_no_page_is_counted_and_what_came_again_refers_back(tmp_path: Path):
    """A 304 and a body that is known already are revisits, redirects and robots.txt are no pages."""
    page, same = exchange("https://example.org/a", b"<p>a"), exchange("https://example.org/b", b"<p>a", after_s=1)
    made = [
        exchange("https://example.org/robots.txt", b"User-agent: *", (("content-type", "text/plain"),)),
        exchange("https://example.org/", b"", (("location", "/a"),), status=302),
        page,
        same,
        replace(asked_again(page), started_at=page.started_at.replace(minute=7)),
        replace(asked_again(same), started_at=page.started_at.replace(minute=8)),
    ]
    passed_over: Counter[str] = Counter()
    files = written(tmp_path, made, max_file_bytes=1)
    found = read(files, passed_over)
    expected = [page, same, replace(page, started_at=made[4].started_at), replace(page, url=same.url, started_at=made[5].started_at)]
    assert list(differences(expected, found)) == []
    assert passed_over == {"answers for robots.txt": 1, "redirects": 1, "warcinfo records": 6, "request records": 6}
    kinds = Counter(record.rec_type for record in by_warcio(files))
    assert kinds == {"warcinfo": 6, "request": 6, "response": 3, "revisit": 3}


@pytest.mark.corpus
def test_two_hundred_pages_of_the_corpus_come_back_as_they_were(corpus: Path, tmp_path: Path):
    """In every coding, chunked and counted; and other tools find nothing wrong."""
    paths = sorted(path for kind in ("wcxb", "pages") for path in (corpus / "corpus" / kind).rglob("*") if ".html" in path.name)[::5]
    bodies = {path: gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths}
    pages = [(path, body) for path, body in bodies.items() if b"noarchive" not in body][:200]
    assert len(pages) == 200
    made = []
    for number, (path, body) in enumerate(pages):
        one = exchange(f"https://example.org/{path.parent.name}/{path.name}", body, after_s=number * 1.000001)
        coding = ("", "gzip", "deflate", "raw deflate")[number % 4]
        one = packed(one, coding) if coding else one
        framing = ("transfer-encoding", "chunked") if number % 3 else ("content-length", str(len(one.wire_body)))
        made.append(replace(one, headers=(*one.headers, framing)))
    files = written(tmp_path, made, max_file_bytes=10_000_000)
    assert list(differences(made, read(files))) == []
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", *map(str, files)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_the_bytes_that_are_written_are_those_that_were_transferred(tmp_path: Path):
    """A body that was packed stays packed, bit for bit."""
    made = packed(exchange(body=b"<p>" + b"x" * 5_000), "deflate")
    (response,) = (record.raw_stream.read() for record in by_warcio(written(tmp_path, [made])) if record.rec_type == "response")
    assert response == made.wire_body == zlib.compress(made.body)
