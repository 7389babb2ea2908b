"""What the README promises, read back: its commands run, its excerpts are what is printed, its tables are the code's."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners.platforms import platforms
from cleaners.witness import hear
from schemas.config import Config
from schemas.outcome import Fate, Reason
from schemas.record import Disagreement
from scraper.cli.exits import Exit
from scraper.cli.overview import COMMANDS
from scraper.platforms import Detection, Ending, Found, Known, Structure

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ELIDED = "…"
"""A line that stands for any number of lines in an excerpt."""


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def table(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    section = re.split(r"\n##+ ", re.split(rf"^##+ {heading}\n", README, flags=re.MULTILINE)[1])[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip("|"))] for row in rows[2:]]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for the whole README, as a reader who types along has it."""
    return tmp_path_factory.mktemp("readme")


def printed(command: str, data_dir: Path) -> str:
    """Everything that a command prints, run from the top folder."""
    program, *arguments = shlex.split(command)
    assert program == "thresher"
    environment = {**os.environ, "THRESHER_DATA_DIR": str(data_dir), "NO_COLOR": "1", "COLUMNS": "120"}
    environment.pop("THRESHER_CONFIG", None)
    start = [sys.executable, "-c", "from scraper.cli.main import main; main()"]
    done = subprocess.run([*start, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    return done.stdout.decode()


def agrees(excerpt: list[str], output: list[str]) -> bool:
    """Whether the output is the excerpt, an elided line standing for any lines."""
    if not excerpt:
        return not output
    if excerpt[0].strip() == ELIDED:
        return any(agrees(excerpt[1:], output[skip:]) for skip in range(len(output) + 1))
    return bool(output) and output[0].rstrip() == excerpt[0].rstrip() and agrees(excerpt[1:], output[1:])


def sessions() -> list[tuple[str, str]]:
    """Command and excerpt of every `console` block; a block may hold several."""
    found = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, excerpt = part.partition("\n")
            found.append((command, excerpt.rstrip("\n")))
    return found


@pytest.mark.parametrize(("command", "excerpt"), sessions(), ids=[command for command, _ in sessions()])
def test_an_excerpt_is_what_the_command_prints(command: str, excerpt: str, data_dir: Path) -> None:
    """In the README's order, on one store."""
    output = printed(command, data_dir)
    assert agrees(excerpt.splitlines(), output.rstrip("\n").splitlines()), output


def test_the_two_commands_set_up_the_same_way_and_end_in_the_job_and_the_tests() -> None:
    """Either can be run first."""
    job, tests = (line.rpartition(" && ") for line in README.splitlines() if line.startswith("python3 -m venv .venv"))
    assert job[0] == tests[0]
    assert (job[2], tests[2]) == (".venv/bin/thresher ingest -v data/samples", ".venv/bin/pytest -q -n auto")


def test_every_command_is_in_the_table_and_every_row_is_a_command() -> None:
    """What `thresher --help` lists."""
    assert {re.sub(r"`(?:thresher )?(\S+?)[ `].*", r"\1", row[0] + " ") for row in table("Commands")} == set(COMMANDS)


def test_the_forum_software_in_the_table_is_what_is_known() -> None:
    """By name and versions, as `thresher platforms list` prints them."""
    assert [(row[0].strip("`"), row[1]) for row in table("Forums")] == [(engine.name, engine.versions) for engine in platforms()]


def test_the_keys_of_a_detection_and_the_flags_of_a_witness_are_told() -> None:
    """Each by its name."""
    section = README.split("\n## Forums\n")[1].split("\n## ")[0]
    keys = {field.name for shape in (Known, Found, Structure, Ending, Detection) for field in fields(shape)} | set(Disagreement.model_fields)
    flags = set(re.findall(r"`(structured_\w+)`", hear.__doc__ or ""))
    assert len(flags) == 5
    assert (keys | flags) - set(re.findall(r"`(\w+)`", section)) == set()


def test_the_exit_codes_are_those_of_the_code() -> None:
    """One file names them."""
    assert {int(code) for row in table("Exit codes") for code in re.findall(r"\d+", row[0])} == set(Exit)


def test_the_bad_inputs_end_for_reasons_that_exist() -> None:
    """Fates and reason codes are those of the closed lists."""
    endings = [re.findall(r"`(\w+)`", row[1]) for row in table("Bad input")]
    assert {ending[0] for ending in endings if ending} <= set(Fate)
    assert {reason for ending in endings for reason in ending[1:] if reason not in set(Fate)} <= set(Reason)


def test_the_example_configuration_is_a_configuration() -> None:
    """Each is read as strictly as a user's own file."""
    for example in blocks("toml"):
        Config.model_validate(tomllib.loads(example))


def test_every_key_is_told_with_its_default() -> None:
    """Of the sections that are there once, but for rules, which have their own example."""
    sections = {f"`[{name}]`": type(getattr(Config(), name)) for name in ("fetch", "clean", "workers", "run", "log")}
    told, section = [], ""
    for row in table("Every key"):
        section = row[0] or section
        told.append((section, row[1].strip("`"), row[2]))
    real = [(section, key, field.default) for section, kind in sections.items() for key, field in kind.model_fields.items() if key != "rule"]
    assert told == [(section, key, _as_told(default)) for section, key, default in real]


def _as_told(default: Any) -> str:
    said = list(default) if isinstance(default, tuple) else default
    return "" if said is None else str(said).lower() if isinstance(said, bool) else str(said)


@cache
def record(path: str) -> Any:
    """The record of one sample, as `thresher clean` prints it."""
    output = printed(f"thresher clean {path}", Path("unused"))
    return json.loads(output)["record"]


def within(part: Any, whole: Any) -> bool:
    """Whether every key of the part is in the whole with that value; lists agree item by item."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and within(value, whole[key]) for key, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and len(part) == len(whole) and all(map(within, part, whole))
    return bool(part == whole)


@pytest.mark.parametrize(("path", "excerpt"), re.findall(r"<!-- from (\S+) -->\n+```json\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
def test_a_record_in_the_readme_is_part_of_the_real_one(path: str, excerpt: str) -> None:
    """Fields may be left out, but not changed."""
    assert within(json.loads(excerpt), record(path))


def test_every_path_that_the_readme_names_exists() -> None:
    """Folders, modules and samples."""
    named = set(re.findall(r"`((?:scraper|cleaners|schemas|tests|data)/[\w./-]*)`", README))
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
