"""Records leave as lines, and files appear whole."""

from __future__ import annotations

import io
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from schemas.errors import ConfigError
from schemas.record import Record
from scraper.export.base import export
from scraper.export.jsonl import jsonl, line
from tests.store.examples import article, post, thread_page

RECORDS = [article("flood")[1].record, thread_page(1, [post(1), post(2)])[1].record]


@given(st.text())
def test_a_record_is_one_line_for_every_reader_and_comes_back_as_it_was(text):
    """Python's readers break at ten signs, others at fewer; none of them is in a line, and no control character is."""
    record = article("flood", text=text)[1].record
    written = line(record)
    assert written.splitlines() == [written]
    assert not [sign for sign in written if ord(sign) < 32 or 127 <= ord(sign) < 160]
    assert TypeAdapter(Record).validate_json(written) == record


@pytest.mark.parametrize("sign", ["\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\x7f", "\x9b", "\x00"])
def test_no_sign_of_a_text_ends_its_line(sign):
    """Each sign that some reader takes for an end of line or a command."""
    record = article("flood", text=f"up{sign}down")[1].record
    assert sign not in line(record)
    assert json.loads(line(record))["text"] == f"up{sign}down"


def test_lines_bear_the_names_of_the_contract():
    """`schema`, not our own name for it, and absent values as null."""
    (article_, thread) = map(json.loads, map(line, RECORDS))
    assert (article_["schema"], thread["schema"]) == ("article/1", "thread/1")
    assert article_["published_at"] is None
    assert thread["posts"][0]["published_at"] == "2026-03-01T12:00:00Z"


def test_a_stream_gets_a_line_a_record():
    """In the order given; the count is returned."""
    stream = io.BytesIO()
    assert jsonl(RECORDS, stream) == 2
    assert stream.getvalue().decode().splitlines() == [line(record) for record in RECORDS]
    assert stream.getvalue().endswith(b"\n")


def test_a_file_is_replaced_only_when_the_new_one_is_whole(tmp_path):
    """An export that breaks off leaves the former file and nothing else."""
    path = tmp_path / "out.jsonl"
    assert export(RECORDS, path, jsonl) == 2
    before = path.read_bytes()

    def breaks_off() -> Iterator[Record]:
        yield RECORDS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(breaks_off(), path, jsonl)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_no_records_make_an_empty_file(tmp_path):
    """Which says that there were none."""
    assert export([], tmp_path / "out.jsonl", jsonl) == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_a_link_leads_to_its_file(tmp_path):
    """And stays a link."""
    (tmp_path / "latest.jsonl").symlink_to(tmp_path / "2026.jsonl")
    export(RECORDS, tmp_path / "latest.jsonl", jsonl)
    assert (tmp_path / "latest.jsonl").is_symlink()
    assert len((tmp_path / "2026.jsonl").read_bytes().splitlines()) == 2


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    """As is a device."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert export(RECORDS, pipe, jsonl) == 2
    reader.join()
    assert pipe.is_fifo()
    assert len(read[0].splitlines()) == 2


@pytest.mark.parametrize("name", ["no/such/folder.jsonl", "."])
def test_a_path_that_cannot_be_written_is_told(tmp_path, name):
    """By its name, as a fault of the arguments."""
    with pytest.raises(ConfigError, match="output_unusable") as caught:
        export(RECORDS, tmp_path / name, jsonl)
    assert str(tmp_path / Path(name)) in caught.value.detail


@pytest.mark.parametrize("beside", ["", "-wal", "-journal"])
def test_a_database_is_never_replaced(tmp_path, beside):
    """Whoever exports over his store by mistake still has it, and what is not yet in its file."""
    place = tmp_path / "thresher.db"
    place.write_bytes(b"SQLite format 3\x00 and all that was read in a year")
    with pytest.raises(ConfigError) as caught:
        export([], tmp_path / f"thresher.db{beside}", jsonl)
    assert caught.value.code == "output_unusable"
    assert place.read_bytes().endswith(b"in a year")
    assert list(tmp_path.iterdir()) == [place]
