"""The commands beside `clean`."""

from __future__ import annotations

import importlib
import sqlite3
from pathlib import Path

import click
import pytest

from cleaners.rules.catalogue import catalogue
from schemas.errors import Bug, ConfigError, LockHeld, ReadError, StoreError
from scraper.cli.exits import Exit, ended, of
from scraper.cli.overview import COMMANDS
from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES, lines_of

STRAP = SAMPLES / "bench-strap.html"


def leaves(command: click.Command, name: str) -> list[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        return [leaf for inner, sub in command.commands.items() for leaf in leaves(sub, f"{name} {inner}")]
    return [(name, command)]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_list_of_commands_says_what_each_says_of_itself(name: str):
    """The list is kept apart, so that help need not load them."""
    command = importlib.import_module(f"scraper.cli.{name}").command
    assert command.name == name
    assert (command.help or "").split("\n")[0] == COMMANDS[name]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_takes_the_standard_options(name: str, thresher: Call):
    """Wherever a person types them, after the command."""
    for called, command in leaves(importlib.import_module(f"scraper.cli.{name}").command, name):
        assert {"--config", "--data-dir", "-q", "-v", "--version"} <= {option for parameter in command.params for option in parameter.opts}
        assert thresher(*called.split(), "--version").out.startswith("thresher ")
        assert thresher(*called.split(), "--help").code == 0


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_what_a_group_says_of_its_commands_is_not_cut_off(name: str, thresher: Call):
    """On a terminal of eighty columns."""
    assert "..." not in thresher(name, "--help").out.partition("Commands:")[2]


@pytest.mark.parametrize("line", ["-q {} list", "{} -q list", "{} list -q"])
def test_the_standard_options_stand_before_a_commands_name_as_well(thresher: Call, home: Path, line: str):
    """People type them there, and crontabs; the nearest to the command holds."""
    (home / "other.toml").write_text("")
    told = thresher("--config", "nowhere.toml", *line.format("sources").split(), "--config", "other.toml")
    assert (told.code, told.out, told.err) == (0, "", "")
    assert "nowhere.toml" in thresher("--config", "nowhere.toml", *line.format("sources").split()).err


@pytest.mark.parametrize("line", ["", "frobnicate", "-q", "--data-dir= report", "rules", "schema post", "ingest", "report --run 0", "init"])
def test_what_is_no_command_starts_nothing(thresher: Call, line: str):
    """And help is near."""
    told = thresher(*line.split())
    assert (told.code, told.out) == (2, "")
    assert "Usage: thresher" in told.err


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("feeds.opml", "feeds.opml: not_found: No such file or directory\n"),
        ("forum.example/topic?id=4", "an address begins with https://, as https://forum.example/topic?id=4"),
        ("www.forum.example", "as https://www.forum.example"),
        ("forum.example", "as https://forum.example"),
        ("forum.example/topic.html", "as https://forum.example/topic.html"),
        ("http://127.0.0.1:9/", "--allow ADDRESS:PORT"),
    ],
)
def test_an_address_that_is_none_yet_is_told_what_it_lacks(thresher: Call, name: str, advice: str):
    """Its scheme, or the operator's word."""
    assert advice in thresher("ingest", name).err
    assert advice not in thresher("ingest", "topic.html", "no.such/../topic.html").err


def test_a_misspelt_command_is_told_which_was_meant(thresher: Call):
    """As an option is."""
    assert "did you mean report?" in thresher("reprot").err


def test_every_error_has_its_exit_code():
    """The architecture's list, row for row."""
    assert [of(kind("x")) for kind in (ConfigError, StoreError, LockHeld, Bug, ReadError)] == [2, 74, 75, 70, 1]
    assert [of(error) for error in (click.UsageError("x"), click.Abort(), KeyboardInterrupt(), BrokenPipeError(), KeyError())] == [2, 130, 130, 0, 70]
    assert sorted(Exit) == [0, 1, 2, 69, 70, 74, 75, 130, 143]
    assert [ended(3, failed=f, missing=m) for f, m in ((0, 0), (1, 1), (3, 2), (3, 3))] == [0, 1, 1, 2]


def test_ingest_brings_pages_into_the_store_once(thresher: Call):
    """A second time nothing changes."""
    first = thresher("ingest", SAMPLES, "--json").lines
    again = thresher("ingest", SAMPLES, "--json").lines
    assert [line["target"] for line in first] == sorted(str(path) for path in SAMPLES.iterdir())
    assert {line["fate"] for line in first} == {"stored", "listed", "rejected"}
    assert [line["fate"] for line in again] == [str(line["fate"]).replace("stored", "unchanged") for line in first]


def test_ingest_prints_records_on_demand(thresher: Call):
    """Each once, and as the store now holds it: both pages of the second thread, of which one came now."""
    thresher("ingest", SAMPLES / "bench-winter-1.html")
    told = thresher("ingest", STRAP, SAMPLES / "empty.html", SAMPLES / "bench-winter-2.html", "--print")
    printed = {line["title"]: len(line["posts"]) for line in told.lines}
    assert printed == {"Which thread for a rucksack strap?": 4, "What did you mend this winter?": 8}
    assert told.out == thresher("export", "-", "--format", "jsonl").out


@pytest.mark.parametrize(
    ("args", "code", "word"),
    [
        (["gone.html"], 2, "gone.html: not_found: "),
        (["*.zip", "nothing"], 2, "nothing: not_found: no page in this folder"),
        (["gone.html", str(STRAP)], 1, "gone.html: not_found: "),
        (["broken.html", "gone.html"], 1, "broken.html: bad_archive: "),
        ([str(STRAP), "https://forum.example/"], 2, "no_contact"),
        ([str(STRAP), "--print", "--json"], 2, "choose one"),
    ],
)
def test_ingest_says_what_it_could_not_read(thresher: Call, home: Path, args: list[str], code: int, word: str):
    """And takes the rest."""
    (home / "nothing").mkdir()
    (home / "broken.html").write_bytes(b"\x1f\x8b\x08 broken")
    told = thresher("ingest", *args)
    assert told.code == code
    assert word in told.err


def test_ingest_counts_what_it_passed_over(thresher: Call, home: Path):
    """Nothing in a folder is left out in silence, unless silence was asked for."""
    (home / "page.html").write_bytes(STRAP.read_bytes())
    (home / "logo.png").write_bytes(b"")
    assert thresher("ingest", ".").err == "thresher: passed over: files that are no pages by their names (1)\n"
    assert thresher("ingest", ".", "-q").err == ""


def test_ingest_with_a_word_more_tells_each_page(thresher: Call):
    """As on a terminal."""
    told = thresher("ingest", STRAP, "-v")
    assert told.out == f"+ stored    {STRAP}  Which thread for a rucksack strap?  4 posts\n"
    assert told.err == "thresher: run 1: 1 target: 1 stored\n"


@pytest.mark.parametrize("command", [["report"], ["export", "-", "--format", "jsonl"]])
def test_without_a_store_there_is_nothing_to_tell(thresher: Call, command: list[str]):
    """And none is created by asking."""
    told = thresher(*command)
    assert (told.code, told.out) == (74, "")
    assert "store_missing" in told.err


@pytest.mark.parametrize("command", [["report"], ["export", "-", "--format", "jsonl"], ["ingest", str(STRAP)]])
def test_a_foreign_file_in_the_stores_place_is_left_alone(thresher: Call, home: Path, command: list[str]):
    """Whatever the command."""
    (home / "kept").mkdir()
    with sqlite3.connect(home / "kept" / "thresher.db") as foreign:
        foreign.execute("CREATE TABLE recipes (name)")
    before = (home / "kept" / "thresher.db").read_bytes()
    told = thresher(*command)
    assert told.code == 74
    assert "store_foreign" in told.err
    assert (home / "kept" / "thresher.db").read_bytes() == before


def test_a_run_is_reported_in_a_screenful(thresher: Call):
    """Its numbers, what is incomplete, what failed; any run by its number."""
    thresher("ingest", SAMPLES, "gone.html")
    thresher("ingest", STRAP)
    rows = thresher("report", "--run", 1).out.splitlines()
    assert rows[0].startswith("run 1  ")
    assert rows[0].endswith(f"  ingest {SAMPLES} gone.html")
    assert any(row.split() == ["1", "failed:", "1", "not_found"] for row in rows)
    assert "      ! gone.html: not_found: No such file or directory" in rows
    assert len(rows) <= 24
    assert thresher("report").out.startswith("run 2  ")
    assert [thresher("report", "--run", run).code for run in (9, 10**20)] == [2, 2]
    assert "[x>=1]" in thresher("report", "--help").out


def test_a_report_for_machines_adds_up(thresher: Call):
    """The outcome law, read back from what is printed."""
    thresher("ingest", SAMPLES, "gone.html")
    (told,) = thresher("report", "--json").lines
    run = told["run"]
    assert isinstance(run, dict)
    assert run["targets"] == sum(run["fates"].values())
    assert [failure["target"] for failure in told["failures"]] == ["gone.html"]


def test_records_are_exported_to_a_file_or_to_stdout(thresher: Call, home: Path):
    """The same lines."""
    thresher("ingest", SAMPLES)
    told = thresher("export", "out.jsonl", "--format", "jsonl", "-v")
    assert told.err.endswith(" records in out.jsonl\n")
    text = (home / "out.jsonl").read_text(encoding="utf-8")
    assert thresher("export", "-", "--format", "jsonl").out == text
    assert {line["kind"] for line in lines_of(text)} == {"article", "thread"}
    bare = thresher("export", "-", "--format", "jsonl", "--without-wire").out
    assert len(bare) < len(text)
    assert len(lines_of(bare)) == len(lines_of(text))
    assert thresher("export", "no/such/folder/out.jsonl", "--format", "jsonl").code == 2


@pytest.mark.parametrize("command", [["export"], ["clean", "--manifest", "-", "--output"]], ids=["export", "clean"])
def test_no_output_takes_the_place_of_what_it_comes_from(thresher: Call, home: Path, command: list[str]):
    """Neither of the store nor of the configuration, however they are named."""
    thresher("ingest", SAMPLES / "bench-strap.html")
    (home / "thresher.toml").write_text('data_dir = "data"\n')
    for place in ("kept/thresher.db", "thresher.toml", "./kept/../thresher.toml"):
        told = thresher(*command, place)
        assert (told.code, "output_unusable" in told.err) == (2, True)
    assert thresher("report").code == 0
    assert (home / "thresher.toml").read_text() == 'data_dir = "data"\n'


def test_a_file_where_a_folder_was_meant_is_told(thresher: Call, home: Path):
    """And not that the lock in it exists."""
    (home / "kept").write_text("")
    (home / "thresher.toml").write_text('[[source]]\nid = "quay"\nkind = "feed"\nurl = "http://127.0.0.1:9/"\n[fetch]\nallow = ["127.0.0.1:9"]\n')
    told = thresher("run")
    assert (told.code, "kept: a file, where a folder for the data was meant" in told.err) == (74, True)
    (home / "kept").unlink()
    (home / "kept").symlink_to("nowhere")
    assert "kept: a link that leads nowhere, where a folder for the data was meant" in thresher("run").err


@pytest.mark.parametrize("command", ["run", "reclean", "export -", "report", "explain x", "db status", f"ingest {SAMPLES}"])
def test_a_data_folder_that_may_not_be_looked_into_is_no_fault_of_ours(thresher: Call, home: Path, command: str):
    """No permission stops whoever runs the tests in a container; a name that no folder can have is refused alike."""
    (home / "thresher.toml").write_text('[[source]]\nid = "quay"\nkind = "feed"\nurl = "http://127.0.0.1:9/"\n[fetch]\nallow = ["127.0.0.1:9"]\n')
    told = thresher(*command.split(), "--data-dir", "n" * 300)
    assert (told.code, "store_unavailable" in told.err, "File name too long" in told.err) == (74, True, True)


@pytest.mark.parametrize("kind", ["article", "thread"])
def test_the_contract_is_the_committed_one(thresher: Call, kind: str):
    """A record does not change its shape unnoticed: print the schema anew, and look at the difference."""
    committed = Path(__file__).parent / "schemas" / f"{kind}.schema.json"
    assert thresher("schema", kind).out == committed.read_text(encoding="utf-8")


def test_rules_are_listed_and_shown(thresher: Call):
    """By id; one that nobody knows is a mistake of the caller."""
    listed = [row.split()[0] for row in thresher("rules", "list").out.splitlines()]
    assert listed == [rule.id for rule in catalogue()]
    assert {str(rule["platform"]) for rule in thresher("rules", "list", "--platform", "bbpress", "--json").lines} == {"bbpress"}
    rule = next(rule for rule in catalogue() if rule.pattern)
    told = thresher("rules", "show", rule.id).out
    assert rule.source in told
    assert rule.pattern
    assert f"pattern   {rule.pattern}" in told
    assert thresher("rules", "show", "no.such.rule").code == 2


OWN = """
[[clean.rule]]
id = "{id}"
name = "share line"
source = "own theme, seen 2026-11-02"
{taking}
hits = ["<p class='share'>x</p>"]
misses = ["<p>x</p>"]
"""


@pytest.mark.parametrize(
    ("id", "taking", "code", "word"),
    [
        ("own.share", "selector = \"//p[@class='share']\"", 0, ""),
        ("own.share", 'selector = "//p"', 2, "own.toml:6: clean.rule[1].selector: own.share: takes what it must leave alone"),
        ("own.share", 'selector = "//p["', 2, "own.toml:6: clean.rule[1].selector: own.share: no XPath: Invalid expression"),
        ("own.share", 'selector = "nosuch(//p)"', 2, "own.toml:6: clean.rule[1].selector: own.share: no XPath: Unregistered function"),
        ("own.share", 'pattern = "no"', 2, "own.toml:2: clean.rule[1]: own.share: does not take its own example"),
        ("own.share", 'pattern = "(no"', 2, "own.toml:2: clean.rule[1]: own.share: no regular expression: missing )"),
        ("own.share", 'pattern = "a{99999999999}"', 2, "own.toml:2: clean.rule[1]: own.share: no regular expression: "),
        ("page.nav", "selector = \"//p[@class='share']\"", 2, "own.toml:3: clean.rule[1].id: 'page.nav' is taken"),
    ],
)
def test_ones_own_rules_are_proved_beside_ours(thresher: Call, home: Path, id: str, taking: str, code: int, word: str):
    """A rule that fails its own example never gets to a page."""
    (home / "own.toml").write_text(OWN.format(id=id, taking=taking))
    told = thresher("rules", "test", "--config", "own.toml")
    assert told.code == code
    assert word in told.out + told.err


def test_the_name_of_the_file_says_the_format(thresher: Call, home: Path):
    """Unless another is asked for."""
    (home / "page.html").write_text("<h1>The flood</h1>" + "<p>The river rose by a hand, and the mayor said that the bridge would hold until Sunday.</p>" * 5)
    thresher("ingest", "-q", "page.html")
    for options, begins in (
        (["OUT.CSV"], b"\xef\xbb\xbfrecord,"),
        (["out.csv", "--format", "jsonl"], b"{"),
        (["out.txt"], b"{"),
        (["-", "--format", "csv"], b""),
    ):
        told = thresher("export", *options)
        assert told.code == 0
        assert (home / options[0]).read_bytes().startswith(begins) if begins else told.out.startswith("\ufeffrecord,")
    for name in ("out.parquet", "out.XLSX", "out.jsonl.gz", "out.json", "out.db", "out.toml"):
        told = thresher("export", name)
        assert (told.code, told.out, len(told.err.splitlines())) == (2, "", 1)
        assert not (home / name).exists()
        assert thresher("export", name, "--format", "jsonl").code == 0


@pytest.mark.parametrize("name", [".", "..", "/", "", "//"])
def test_a_folder_is_no_place_for_an_export(thresher: Call, home: Path, name: str):
    """Whatever it is called; nor has it a name of its own."""
    (home / "page.html").touch()
    thresher("ingest", "-q", "page.html")
    told = thresher("export", name)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("thresher: output_unusable: ")
