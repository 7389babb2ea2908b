"""Bad lines of a manifest: each is answered in its place, and the lines around it are read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.bad_input.damage import thread
from tests.cli.conftest import Call

GOOD = b'{"path": "page.html"}'

BAD_LINES = {
    "no JSON": (b"{bad", "bad_manifest_line"),
    "cut off": (b'{"path": "page.html"', "bad_manifest_line"),
    "two objects": (GOOD + b" " + GOOD, "bad_manifest_line"),
    "a list": (b'["page.html"]', "bad_manifest_line"),
    "a string": (b'"page.html"', "bad_manifest_line"),
    "null": (b"null", "bad_manifest_line"),
    "no path": (b'{"url": "https://forum.example/"}', "bad_manifest_line"),
    "an empty path": (b'{"path": ""}', "bad_manifest_line"),
    "a path that is a number": (b'{"path": 3}', "bad_manifest_line"),
    "an address that is a number": (b'{"path": "page.html", "url": 5}', "bad_manifest_line"),
    "no time": (b'{"path": "page.html", "fetched_at": "yesterday"}', "bad_manifest_line"),
    "a time without zone": (b'{"path": "page.html", "fetched_at": "2026-11-02T10:00:00"}', "bad_manifest_line"),
    "the end of the calendar": (b'{"path": "page.html", "fetched_at": "9999-12-31T23:59:59-14:00"}', "bad_manifest_line"),
    "its beginning": (b'{"path": "page.html", "fetched_at": "0001-01-01T00:00:00+14:00"}', "bad_manifest_line"),
    "not a number": (b'{"path": "page.html", "n": NaN}', "bad_manifest_line"),
    "an endless number": (b'{"path": "page.html", "n": 1e999}', "bad_manifest_line"),
    "a number of 5,000 digits": (b'{"path": "page.html", "n": ' + b"9" * 5_000 + b"}", "bad_manifest_line"),
    "900 lists deep": (b'{"path": "page.html", "n": ' + b"[" * 900 + b"]" * 900 + b"}", "bad_manifest_line"),
    "100,000 lists deep": (b"[" * 100_000, "bad_manifest_line"),
    "a line of 10 MB": (b'{"path": "page.html", "x": "' + b"y" * 10_000_000 + b'"}', "bad_manifest_line"),
    "bytes that are no UTF-8": (b'{"path": "caf\xe9.html"}', "bad_manifest_line"),
    "the mark of UTF-16": (b"\xff\xfe{\x00", "bad_manifest_line"),
    "a missing file": (b'{"path": "gone.html"}', "not_found"),
    "a name with NUL": (b'{"path": "page\\u0000.html"}', "not_found"),
    "a name with half a pair": (b'{"path": "page\\ud800.html"}', "not_found"),
    "the last of two paths": (b'{"path": "page.html", "path": "gone.html"}', "not_found"),
    "a name too long": (b'{"path": "' + b"x" * 5_000 + b'"}', "unreadable"),
    "a loop of links": (b'{"path": "loop.html"}', "unreadable"),
    "a link to nothing": (b'{"path": "dangling.html"}', "not_found"),
    "a folder": (b'{"path": "folder"}', "not_a_file"),
    "a file as a folder": (b'{"path": "page.html/page.html"}', "not_found"),
    "a pipe": (b'{"path": "pipe.html"}', "not_a_file"),
    "an endless device": (b'{"path": "/dev/zero"}', "not_a_file"),
}
ODD_LINES = {
    "a mark of UTF-8": b"\xef\xbb\xbf" + GOOD,
    "an end as on Windows": GOOD + b"\r",
    "the same line again": GOOD,
    "half a pair in a value and a name": b'{"path": "page.html", "\\ud800": "\\udfff", "url": "https://bench.example/\\udbff"}',
    "controls in a value": b'{"path": "page.html", "said": "\\u0000\\u001b[31m\\u202e\\u2028"}',
    "an empty address": b'{"path": "page.html", "url": ""}',
    "an address that is none": b'{"path": "page.html", "url": "https://[::1/"}',
}


@pytest.fixture
def folder(home: Path) -> Path:
    """A page and what is none."""
    (home / "page.html").write_bytes(thread())
    (home / "folder").mkdir()
    (home / "loop.html").symlink_to("loop.html")
    (home / "dangling.html").symlink_to("nowhere.html")
    os.mkfifo(home / "pipe.html")
    return home


def answered(thresher: Call, folder: Path, *lines: bytes) -> tuple[list[dict[str, Any]], str, int]:
    (folder / "manifest.jsonl").write_bytes(b"\n".join(lines))
    told = thresher("clean", "--manifest", "manifest.jsonl", "--output", "out.jsonl")
    text = (folder / "out.jsonl").read_text(encoding="utf-8")
    assert text.splitlines() == text.split("\n")[:-1]
    return [json.loads(line) for line in text.splitlines()], told.err, told.code


def test_each_bad_line_is_answered_in_its_place_and_the_good_ones_between_are_read(thresher: Call, folder: Path):
    """With its reason, its number or its own keys, and a word on stderr."""
    lines = [line for bad, _ in BAD_LINES.values() for line in (bad, b"", GOOD)]
    answers, said, code = answered(thresher, folder, *lines)
    assert code == 1
    assert dict(zip(BAD_LINES, (answer["reason"] for answer in answers[::2]), strict=True)) == {name: reason for name, (_, reason) in BAD_LINES.items()}
    assert {answer["status"] for answer in answers[::2]} == {"failed"}
    assert {answer["status"] for answer in answers[1::2]} == {"accepted"}
    assert answers[0]["input"] == {"line": 1, "raw": "{bad"}
    assert len(said.splitlines()) == len(BAD_LINES)
    assert all(row.startswith("thresher: ") for row in said.splitlines())


@pytest.mark.parametrize("name", ODD_LINES)
def test_odd_lines_are_read(thresher: Call, folder: Path, name: str):
    """What does not hinder reading the page is no fault."""
    (answer,), said, code = answered(thresher, folder, ODD_LINES[name])
    assert (answer["status"], said, code) == ("accepted", "", 0)
    assert answer["input"]["path"] == "page.html"
    json.dumps(answer, ensure_ascii=False).encode("utf-8")


def test_a_manifest_of_nothing_but_missing_files_has_not_started(thresher: Call, folder: Path):
    """Exit 2, and still an answer for each line."""
    answers, _, code = answered(thresher, folder, b'{"path": "gone.html"}', b'{"path": "folder"}')
    assert ([answer["reason"] for answer in answers], code) == (["not_found", "not_a_file"], 2)


def test_a_manifest_without_lines_is_answered_with_none(thresher: Call, folder: Path):
    """It asked for nothing."""
    assert answered(thresher, folder, b"", b"  ") == ([], "", 0)


@pytest.mark.parametrize(("name", "word"), [("gone.jsonl", "No such file"), ("folder", "Is a directory"), ("loop.html", "Too many levels")])
def test_a_manifest_that_cannot_be_opened_is_named(thresher: Call, folder: Path, name: str, word: str):
    """Nothing started, and no output was begun."""
    told = thresher("clean", "--manifest", name, "--output", "out.jsonl")
    assert told.code == 2
    assert f"manifest_unreadable: {name}: {word}" in told.err
    assert not (folder / "out.jsonl").exists()
