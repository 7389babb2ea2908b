"""Each bad page through the real commands: a reason, a counted outcome, its body kept, and the good page behind it read."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scraper.store.sqlite import open_store
from tests.bad_input.damage import Bad, bad_pages, thread
from tests.cli.processes import Ended, ended, lines_of, process

BAD = {bad.name: bad for bad in bad_pages()}
CAP = 64_000_000
"""Bytes of a page, by default."""
STATUS = {"stored": "accepted", "rejected": "rejected"}


@dataclass(frozen=True)
class Told:
    """What the commands said of all pages."""

    folder: Path
    ingest: Ended
    again: Ended
    clean: Ended
    report: Ended
    export: Ended
    outcomes: dict[str, dict[str, Any]]
    answers: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Every command run once over all of them, with a good page at the end."""
    home = tmp_path_factory.mktemp("pages")
    folder = home / "pages"
    folder.mkdir()
    for name, bad in BAD.items():
        (folder / f"{name}.html").write_bytes(bad.body)
    (folder / "zz-good.html").write_bytes(thread())
    here: dict[str, Any] = {"cwd": home, "environment": {"THRESHER_DATA_DIR": str(home / "kept"), "THRESHER_CONFIG": ""}}
    manifest = home / "manifest.jsonl"
    manifest.write_text("".join(f"{json.dumps({'path': f'pages/{path.name}'})}\n" for path in sorted(folder.iterdir())), encoding="utf-8")
    told = ended("ingest", "pages", "--json", **here)
    with process("clean", "--manifest", manifest, "--output", "answers.jsonl", **here) as cleaning:  # beside the second run, to save time
        again = ended("ingest", "pages", "--json", **here)
        out, err = cleaning.communicate(timeout=60)
    clean = Ended(cleaning.returncode, out.decode(), err.decode())
    return Told(
        home,
        told,
        again,
        clean,
        ended("report", "--run", "1", "--json", **here),
        ended("export", "-", "--format", "jsonl", **here),
        {Path(line["target"]).stem: line for line in told.lines},
        {Path(line["input"]["path"]).stem: line for line in lines_of((home / "answers.jsonl").read_text(encoding="utf-8"))},
    )


def test_no_command_fails_or_shows_its_inside(told: Told):
    """All of it is the pages' fault: exit 0, and nothing to say."""
    for command in (told.ingest, told.again, told.clean, told.report, told.export):
        assert (command.code, command.err) == (0, "")


@pytest.mark.parametrize("name", BAD)
def test_each_ends_in_an_outcome_with_its_reason(told: Told, name: str):
    """Kept or refused, and refused for what it is."""
    outcome = told.outcomes[name]
    assert (outcome["fate"], outcome["reason"]) == (BAD[name].fate, BAD[name].reason)
    assert bool(outcome["detail"]) == (BAD[name].fate == "rejected")


@pytest.mark.parametrize("name", BAD)
def test_clean_answers_the_same_without_a_store(told: Told, name: str):
    """By the same rule, on its line of the output."""
    answer = told.answers[name]
    assert (answer["status"], answer["reason"]) == (STATUS[BAD[name].fate], BAD[name].reason)
    assert (answer["record"] is not None) == (BAD[name].fate == "stored")


@pytest.mark.parametrize("bad", [bad for bad in BAD.values() if bad.posts], ids=lambda bad: bad.name)
def test_what_can_be_read_is_read_whole(told: Told, bad: Bad):
    """Damage costs what it hit and no more."""
    record = told.answers[bad.name]["record"]
    assert len(record["posts"]) == bad.posts
    assert bad.text in record["title"]
    assert record["complete"] is True


@pytest.mark.parametrize("name", [name for name in BAD if name.startswith("cut-")])
def test_a_page_cut_off_keeps_its_posts_and_is_not_taken_for_whole(told: Told, name: str):
    """The first two posts had come in full."""
    record, whole = told.answers[name]["record"], told.answers["zz-good"]["record"]
    assert [post["text"] for post in record["posts"]][:2] == [post["text"] for post in whole["posts"]][:2]
    assert len(record["posts"]) < 4
    assert record["complete"] is not True


def test_the_good_page_behind_them_is_read(told: Told):
    """Nothing before it took it along."""
    assert told.outcomes["zz-good"]["fate"] == "stored"
    assert told.answers["zz-good"]["status"] == "accepted"


def test_every_page_is_counted_once_and_the_report_adds_up(told: Told):
    """In the order of their names."""
    assert [Path(line["target"]).stem for line in told.ingest.lines] == [path.stem for path in sorted((told.folder / "pages").iterdir())]
    (report,) = told.report.lines
    fates = Counter(line["fate"] for line in told.outcomes.values())
    assert {fate: number for fate, number in report["run"]["fates"].items() if number} == fates
    assert report["run"]["targets"] == sum(fates.values()) == len(BAD) + 1


def test_a_second_run_changes_nothing(told: Told):
    """Whatever was wrong with the pages."""
    assert [line["fate"] for line in told.again.lines] == [line["fate"].replace("stored", "unchanged") for line in told.ingest.lines]


def test_every_body_is_kept_as_it_came(told: Told):
    """Refused ones too, so that better rules can read them later; only what is over the cap stays where it lies."""
    with closing(open_store(told.folder / "kept" / "thresher.db", read_only=True)) as store:
        kept = {Path(item.target).stem: item.body for item in store.captures()}
    assert {name for name in BAD if name not in kept} == {name for name, bad in BAD.items() if len(bad.body) > CAP}
    assert all(kept[name] == bad.body for name, bad in BAD.items() if name in kept)


def test_what_is_printed_is_clean_whatever_came_in(told: Told):
    """Strict UTF-8, no lone surrogate, no control sign, one line a record."""
    for text in (told.export.out, told.ingest.out, (told.folder / "answers.jsonl").read_text(encoding="utf-8")):
        assert text.splitlines() == text.split("\n")[:-1]
        assert not {sign for sign in text if ord(sign) < 32 and sign != "\n"} | set(text) & set(map(chr, range(0x7F, 0xA0)))
        for values in lines_of(text):
            json.dumps(values, ensure_ascii=False).encode("utf-8")
    assert len(told.export.lines) == sum(bad.fate == "stored" for bad in BAD.values()) + 1
