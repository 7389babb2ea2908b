"""Manifests, good lines and bad."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.outcome import Reason
from scraper.inputs import BadInput, Input
from scraper.intake.manifest import MAX_LINE_BYTES, Entry, entries, moment

CAP = 1_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text("<p>a</p>")
    return tmp_path


def read(folder: Path, *lines: bytes) -> list[Entry]:
    return list(entries(io.BytesIO(b"\n".join(lines)), str(folder), CAP))


def test_a_line_names_a_page_and_what_is_known_of_it(folder: Path):
    """Further keys are handed back as they came, a relative path starts at the manifest's folder."""
    line = {"key": 7, "path": "a.html", "url": "https://example.org/a", "fetched_at": "2026-11-02T14:05:00+01:00", "more": {"x": [1.5, None]}}
    (entry,) = read(folder, json.dumps(line).encode())
    assert entry.echo == line
    assert isinstance(entry.found, Input)
    assert (entry.found.target, entry.found.body) == ("a.html", b"<p>a</p>")
    assert entry.found.capture.url == "https://example.org/a"
    assert entry.found.capture.fetched_at == datetime(2026, 11, 2, 13, 5, tzinfo=UTC)


def test_an_absolute_path_is_taken_as_it_is(folder: Path):
    """Wherever the manifest lies."""
    (entry,) = entries(io.BytesIO(json.dumps({"path": str(folder / "a.html")}).encode()), "elsewhere", CAP)
    assert isinstance(entry.found, Input)


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        (b"{", "Expecting property name"),
        (b"a.html", "Expecting value"),
        (b'["a.html"]', "not an object"),
        (b'{"url": "https://example.org/"}', "no path"),
        (b'{"path": ""}', "no path"),
        (b'{"path": 3}', "no path"),
        (b'{"path": "a.html", "n": NaN}', "NaN is no number"),
        (b'{"path": "a.html", "n": 1e999}', "1e999 is no number"),
        (b'{"path": "a.html\xff"}', "can't decode"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"path": "' + b"a" * MAX_LINE_BYTES + b'"}', "longer than"),
    ],
)
def test_a_bad_line_is_one_failure_that_shows_the_line(folder: Path, line: bytes, detail: str):
    """Its number counts every line, and those after it are read."""
    good = b'{"path": "a.html"}'
    before, bad, after = read(folder, good, b"", line, good)
    assert isinstance(bad.found, BadInput)
    assert bad.found.reason is Reason.BAD_MANIFEST_LINE
    assert detail in bad.found.detail
    assert bad.echo == {"line": 3, "raw": line.decode("utf-8", "replace")[:200]}
    assert isinstance(before.found, Input)
    assert isinstance(after.found, Input)


@pytest.mark.parametrize("extra", [{"url": 3}, {"fetched_at": "yesterday"}, {"fetched_at": "2026-11-02T14:05:00"}, {"fetched_at": 0}])
def test_an_object_with_a_bad_value_is_handed_back_whole(folder: Path, extra: dict[str, object]):
    """Whoever wrote it finds it by its own keys."""
    line = {"key": 1, "path": "a.html", **extra}
    (entry,) = read(folder, json.dumps(line).encode())
    assert entry.echo == line
    assert isinstance(entry.found, BadInput)
    assert entry.found.reason is Reason.BAD_MANIFEST_LINE


def test_a_page_that_is_missing_keeps_its_line(folder: Path):
    """With the reason of the file, not of the line."""
    (entry,) = read(folder, b'{"path": "gone.html", "key": 1}')
    assert entry == Entry({"path": "gone.html", "key": 1}, BadInput("gone.html", Reason.NOT_FOUND, "No such file or directory"))


def test_empty_lines_marks_and_carriage_returns_are_no_pages(folder: Path):
    """As editors on three systems leave them."""
    found = read(folder, b'\xef\xbb\xbf{"path": "a.html"}\r', b"  \r", b"", b'{"path": "a.html"}')
    assert [type(entry.found) for entry in found] == [Input, Input]


@pytest.mark.parametrize(("value", "hour"), [("2026-11-02T14:05:00Z", 14), ("2026-11-02T14:05:00+02:00", 12), ("2026-11-02 14:05-01:00", 15)])
def test_times_are_taken_to_utc(value: str, hour: int):
    """Whatever zone they name."""
    assert moment(value) == datetime(2026, 11, 2, hour, 5, tzinfo=UTC)
