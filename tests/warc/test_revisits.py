"""Records that say of a page that it was as before."""

from __future__ import annotations

import base64
from hashlib import sha1
from pathlib import Path

import pytest

from scraper.warc.read import read_warc
from tests.warc.archives import CAP, PACKINGS, Pack, answer, page, read, record, told


def revisit(number: int, *fields: str, profile: str = "identical-payload-digest") -> bytes:
    return record(f"http://example.org/{number}", answer(b""), f"WARC-Profile: http://netpreserve.org/warc/1.0/revisit/{profile}", *fields, kind="revisit")


@pytest.mark.parametrize("pack", [PACKINGS["plain"], PACKINGS["a member each"]], ids=["plain", "a member each"])
def test_a_revisit_finds_its_body_in_an_archive_read_before(pack: Pack, tmp_path: Path):
    """By digest or by address and time; what is not there is said to be missing."""
    digest = "WARC-Payload-Digest: sha1:" + base64.b32encode(sha1(b"<p>body").digest()).decode()
    path = tmp_path / "x.warc"
    date = "WARC-Refers-To-Date: 2026-11-01T10:00:00Z"
    path.write_bytes(
        pack(
            [
                page(1),
                record("http://example.org/2", answer(b"<p>body"), digest),
                revisit(3, digest),
                revisit(1, profile="server-not-modified"),
                revisit(4, "WARC-Refers-To-Target-URI: http://example.org/1", date, profile="server-not-modified"),
                revisit(5, "WARC-Payload-Digest: sha1:" + "A" * 32),
                revisit(1, date.replace("2026", "2025"), profile="server-not-modified"),
                record("http://example.org/2", b"", kind="revisit"),
            ]
        )
    )
    with path.open("rb") as file:
        found = list(read_warc(file, CAP, name="x", path=str(path)))
    assert told(found) == ["<p>page 1", "<p>body", "<p>body", "<p>page 1", "<p>page 1", "revisit_unresolved", "revisit_unresolved", "<p>body"]
    assert [item.target[-1] for item in found] == list("12314512")


def test_without_a_file_to_look_into_revisits_stay_unresolved():
    """Standard input is read once."""
    assert told(read(page(1) + revisit(1, profile="server-not-modified"))) == ["<p>page 1", "revisit_unresolved"]
