"""`thresher clean`, one page and many."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES, lines_of

STRAP = SAMPLES / "bench-strap.html"
KEYS = ["input", "status", "reason", "record", "links"]


def test_no_password_of_what_a_page_lists_is_printed(thresher: Call, tmp_path: Path):
    """Nor the name that it belongs to; other addresses stay as they are."""
    page = tmp_path / "addresses.txt"
    page.write_text("https://ada:secret@quay.example/1\nhttps://quay.example/@ada\n")
    (answer,) = thresher("clean", page).lines
    assert [link["url"] for link in answer["links"]] == ["https://***@quay.example/1", "https://quay.example/@ada"]


@pytest.mark.parametrize(
    ("name", "status", "reason"),
    [("bench-strap.html", "accepted", None), ("bench-list.html", "listed", "topic_list"), ("empty.html", "rejected", "empty_input")],
)
def test_a_page_is_answered_on_one_line(thresher: Call, name: str, status: str, reason: str | None):
    """A record, a list or nothing: all three are an answer, and the exit code says so."""
    told = thresher("clean", SAMPLES / name)
    (answer,) = told.lines
    assert told.code == 0
    assert list(answer) == KEYS
    assert (answer["status"], answer["reason"]) == (status, reason)
    assert (answer["record"] is not None) == (status == "accepted")


def test_the_links_of_a_list_carry_what_it_says_of_them(thresher: Call):
    """Each with its five keys."""
    (answer,) = thresher("clean", SAMPLES / "bench-list.html").lines
    assert answer["links"]
    assert {tuple(link) for link in answer["links"]} == {("url", "title", "kind", "reply_count", "last_post_at")}


def test_what_the_user_knows_of_a_page_is_used(thresher: Call):
    """Address, time and forum software."""
    told = thresher("clean", STRAP, "--url", "https://bench.example/t/1", "--fetched-at", "2025-11-02T10:00:00+01:00", "--platform", "unknown")
    (answer,) = told.lines
    assert answer["input"] == {"path": str(STRAP), "url": "https://bench.example/t/1", "fetched_at": "2025-11-02T09:00:00Z"}
    assert answer["record"]["platform"] == {"name": "unknown", "version": None, "evidence": []}


def test_of_failures_without_end_the_first_are_told_and_the_rest_is_counted(thresher: Call, home: Path):
    """Of a damaged archive as of a manifest; what names them all is said, too."""
    (home / "heads.warc").write_bytes(b"WARC/1.0\r\n\r\n" * 250)
    (home / "m.jsonl").write_text('{"path": "gone.html"}\n' * 250)
    stored, answered = thresher("ingest", "heads.warc"), thresher("clean", "--manifest", "m.jsonl")
    assert (stored.code, answered.code) == (1, 2)
    assert [len(told.err.splitlines()) for told in (stored, answered)] == [101, 101]
    assert stored.err.endswith("\nthresher: and 150 more failed: `thresher report --targets` names all\n")
    assert answered.err.endswith("\nthresher: and 150 more failed: their lines say why\n")
    assert len(answered.lines) == len(thresher("report", "--targets", "--json").lines) == 250


@pytest.mark.parametrize(
    ("args", "code", "word"),
    [
        (["clean", "gone.html"], 2, "not_found"),
        (["clean", "."], 2, "not_a_file: a folder"),
        (["clean", "https://forum.example/"], 2, "no_file"),
        (["clean", "broken.gz"], 1, "bad_archive"),
        (["clean", str(STRAP), "--platform", "phpnuke"], 2, "unknown_platform: phpnuke; known: bbpress"),
        (["clean", str(STRAP), "--fetched-at", "yesterday"], 2, "Invalid value for '--fetched-at': 'yesterday' is no time; write e.g. 2026-"),
        (["clean", str(STRAP), "--fetched-at", "2026-01-01T00:00"], 2, "has no zone"),
        (["clean", str(STRAP), "--explain=xml"], 2, "Invalid value for '--explain'"),
        (["clean", str(STRAP), "--output", "out.jsonl"], 2, "--output goes with --manifest"),
        (["clean", str(STRAP), "--manifest", "m.jsonl"], 2, "a manifest names its own files"),
        (["clean", "--manifest", "m.jsonl", "--explain"], 2, "is not explained"),
        (["clean", "--manifest", "gone.jsonl"], 2, "manifest_unreadable: gone.jsonl: No such file"),
        (["clean", "--manifest", "m.jsonl", "--output", "no/such/folder"], 2, "output_unusable"),
        (["clean", "--manifest", "m.jsonl", "--output", "m.jsonl"], 2, "the manifest itself would be overwritten"),
        (["clean", str(STRAP), "--config", "gone.toml"], 2, "config_not_found"),
        (["clean", str(STRAP), "--config", "bad.toml"], 2, "bad.toml:2: workers.cuont: unknown key, did you mean count?"),
        (["clean", str(STRAP), "--url", "nonsense"], 2, "'nonsense': no web address, as https://"),
        (["clean", str(STRAP), "--url", ""], 2, "'': no web address, as https://"),
        (["clean", "--nonsense"], 2, "No such option"),
    ],
)
def test_what_cannot_be_done_says_why(thresher: Call, home: Path, args: list[str], code: int, word: str):
    """With the exit code of its kind."""
    (home / "m.jsonl").write_text('{"path": "gone.html"}\n')
    (home / "broken.gz").write_bytes(b"\x1f\x8b\x08 broken")
    (home / "bad.toml").write_text("[workers]\ncuont = 3\n")
    told = thresher(*args)
    assert told.code == code
    assert word in told.err
    assert (home / "m.jsonl").read_text() == '{"path": "gone.html"}\n'


def test_a_packed_page_beyond_the_cap_is_the_pages_fault(thresher: Call, home: Path):
    """As it is for one that lies there unpacked."""
    (home / "thresher.toml").write_text("[clean]\nmax_body_bytes = 1000\n")
    told = thresher("clean", STRAP)
    (answer,) = told.lines
    assert (told.code, answer["status"], answer["reason"]) == (0, "rejected", "too_large")


def test_a_manifest_is_answered_line_by_line_in_its_order(thresher: Call, home: Path):
    """Bad lines and missing files included; whatever else a line said is echoed."""
    pages = home / "pages"
    pages.mkdir()
    for number in range(6):
        (pages / f"{number}.html").write_bytes(STRAP.read_bytes())
    good = [{"path": f"{number}.html", "url": f"https://bench.example/{number}", "key": [number, "\u2028\x85"]} for number in range(6)]
    lines = [json.dumps(line) for line in good]
    lines[2:2] = ["{bad", json.dumps({"path": "gone.html"})]
    (pages / "m.jsonl").write_text("\n".join(lines))
    told = thresher("clean", "--manifest", pages / "m.jsonl", "--output", home / "out.jsonl")
    text = (home / "out.jsonl").read_text(encoding="utf-8")
    found = lines_of(text)
    assert (told.code, told.out) == (1, "")
    assert len(text.splitlines()) == len(found) == 8
    assert [answer["status"] for answer in found] == ["accepted"] * 2 + ["failed"] * 2 + ["accepted"] * 4
    assert [answer["reason"] for answer in found[2:4]] == ["bad_manifest_line", "not_found"]
    assert found[2]["input"] == {"line": 3, "raw": "{bad"}
    assert [answer["input"] for answer in found[:2] + found[4:]] == good
    assert [answer["record"]["url"] for answer in found[:2] + found[4:]] == [line["url"] for line in good]
    assert "line 3: bad_manifest_line: " in told.err


def test_lone_surrogates_in_a_manifest_cannot_break_the_output(thresher: Call, home: Path):
    """They are written out, in keys as in values."""
    (home / "m.jsonl").write_text(rf'{{"path": "{STRAP}", "\udce9": ["\ud800"], "url": "https://bench.example/\ud800"}}')
    told = thresher("clean", "--manifest", "m.jsonl")
    (answer,) = told.lines
    assert answer["status"] == "accepted"
    assert answer["input"]["\\udce9"] == ["\\ud800"]


@pytest.mark.parametrize(("lines", "code"), [([], 0), (["gone.html", "away.html"], 2), (["gone.html", str(STRAP)], 1)])
def test_a_manifest_whose_files_are_all_missing_did_not_start(thresher: Call, home: Path, lines: list[str], code: int):
    """One that names no file has nothing to complain about."""
    (home / "m.jsonl").write_text("".join(json.dumps({"path": path}) + "\n" for path in lines))
    assert thresher("clean", "--manifest", "m.jsonl").code == code


def test_a_page_is_explained_line_by_line(thresher: Call):
    """Each piece with its mark and with its field or rule; neighbours of one rule share a row unless each is asked for."""
    rows = thresher("clean", "--explain", STRAP).out.splitlines()
    whole = thresher("clean", "--explain", "-v", STRAP).out.splitlines()
    assert any(row.split()[1] == "+" and row.endswith("posts.0.text") for row in rows)
    assert any(row.split()[1] == ">" and row.endswith("posts.0.author") for row in rows)
    assert any(row.split()[1] == "-" and row.endswith(")") for row in rows)
    assert len(whole) > len(rows)


def test_an_explanation_for_machines_holds_ledger_and_sums(thresher: Call):
    """The characters of all spans, by fate and by rule."""
    told = json.loads(thresher("clean", STRAP, "--explain=json").out)
    spans = told["ledger"]["spans"]
    assert sum(told["summary"]["characters"].values()) == sum(span["end"] - span["start"] for span in spans)
    assert set(told["summary"]["by_rule"]) == {span["rule"] for span in spans if span["rule"]}
    assert json.loads(thresher("clean", os.devnull, "--explain=json").out) == {"ledger": None, "summary": None}


def test_a_wire_storys_furniture_is_left_out_on_demand(thresher: Call):
    """Its credits are in the text otherwise."""
    path = SAMPLES / "saltmarsh-ferries.html"
    (full,), (bare,) = (thresher("clean", path, *extra).lines for extra in ([], ["--without-wire"]))
    credit = full["record"]["wire"]["credits"][0]["names"][0]
    assert credit in full["record"]["text"]
    assert credit not in bare["record"]["text"]
