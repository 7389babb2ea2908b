"""`[[site]]` in `thresher.toml`: what a user says of a site, as far as its page."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES

README = Path(__file__).parents[2] / "README.md"
PAGES = Path(__file__).parent / "sites"
SHEET, GAZETTE = "harbour-sheet.html", "gazette-lamp-room.html"


def examples() -> str:
    """The worked examples of the README."""
    section = README.read_text(encoding="utf-8").split("### Site rules\n")[1]
    found = re.search(r"```toml\n(.*?)```", section, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def sites(home: Path) -> Path:
    """The README's examples as the configuration, and its pages beside it."""
    shutil.copy(PAGES / SHEET, home / SHEET)
    shutil.copy(SAMPLES / GAZETTE, home / GAZETTE)
    (home / "thresher.toml").write_text(examples(), encoding="utf-8")
    return home


def record(thresher: Call, name: str) -> dict[str, Any]:
    """The record of a page."""
    found: dict[str, Any] = json.loads(thresher("clean", name).out)["record"]
    return found


def test_the_first_example_reads_a_page_that_names_nothing(thresher: Call, sites: Path):
    """A table for a layout: text, title, authors and time stand where the rule says, in the order and zone it says."""
    found = record(thresher, SHEET)
    assert found["title"] == "The slipway is closed until the eels have passed"
    assert [author["name"] for author in found["authors"]] == ["Ida Renner", "Pit Loos"]
    assert (found["published_at"], found["published_at_precision"], found["published_at_zone"]) == ("2026-04-05T16:30:00Z", "minute", "config")
    assert found["text"].startswith("The harbour office has closed the slipway")
    assert found["text"].endswith("keeps a hose running from ten at night.")
    assert "What the eels need" in found["text"]
    assert not any(words in found["text"] for words in ("ropes by the metre", "dinghies", "Printed on the quay", "18.30"))


def test_the_second_example_takes_away_and_gives_nothing_else(thresher: Call, sites: Path):
    """The box between the paragraphs is gone, and the rest is what it was."""
    found = record(thresher, GAZETTE)
    (sites / "thresher.toml").unlink()
    before = record(thresher, GAZETTE)
    assert "Fog by the jar" not in found["text"]
    for key in ("title", "authors", "published_at", "comments"):
        assert found[key] == before[key], key
    assert found["provenance"]["ruleset"] != before["provenance"]["ruleset"]
    assert [line for line in before["text"].split("\n\n") if line not in found["text"]] in ([], ["Read also: Fog by the jar: what became of the firm"])


def test_what_a_site_drops_is_booked_under_its_id(thresher: Call, sites: Path):
    """The explanation names the site; the law of the ledger holds."""
    rows = thresher("clean", SHEET, "--explain").out.splitlines()
    assert [row.split()[-1] for row in rows if "ropes by the metre" in row] == ["site.sheet.harbour.example"]
    rows = thresher("clean", GAZETTE, "--explain").out.splitlines()
    assert [row.split()[-1] for row in rows if "Read also" in row] == ["site.gazette.example"]


def test_examples_are_proved_with_the_rules(thresher: Call, sites: Path):
    """They count among those that `rules test` holds."""
    told = thresher("rules", "test", "-v")
    assert told.code == 0
    (sites / "thresher.toml").unlink()
    assert told.err != thresher("rules", "test", "-v").err


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("drop =", "dropp =", "unknown key, did you mean drop?"),
        ('".txt"', '".txt:first-child"', "container: '.txt:first-child': not understood from ':first-child' on"),
        ('".txt"', '"//div[@class="', "container: '//div[@class=': no XPath"),
        ('".txt"', '".text"', "container: '.text' finds nothing in its own examples"),
        ('".ad"', '"span"', "drop: 'span' finds what it must leave alone"),
        ('date_order = "dmy"', 'date_order = "ymd"', "date_order: it must be 'dmy' or 'mdy'"),
        ('platform = "unknown"', 'platform = "phpnuke"', "platform: 'phpnuke' is no platform that is known"),
        ('"*.harbour.example"', '"*.*.example"', "host: no name of a host"),
        ('timezone = "Europe/Berlin"', 'timezone = "Europe/Berlin"\ncookies = "c.txt"', "cookies: it is for one host, and not for a pattern"),
        ('date_order = "dmy"', 'date_format = "%Y-%m"', "no time in its own examples is written as said"),
        (
            'date_order = "dmy"',
            'date_format = "%d.%m.%Y or %d/%m/%Y"',
            "date_format: '%d.%m.%Y or %d/%m/%Y': no format of strptime: redefinition of group name 'd'",
        ),
        ('date_order = "dmy"', 'date_format = "%d/%m/%Q"', "date_format: '%d/%m/%Q': no format of strptime: 'Q' is a bad directive"),
        ('date_order = "dmy"', 'date_format = "%d/%m/%"', "date_format: '%d/%m/%': no format of strptime: stray %"),
        ('date_order = "dmy"', 'date_format = "%d %B, %H:%M"', "date_format: '%d %B, %H:%M': it names no year"),
        ('date_order = "dmy"', 'date_format = ""', "date_format: '': it names no year"),
    ],
)
def test_a_site_that_does_not_hold_starts_nothing(thresher: Call, sites: Path, old: str, new: str, message: str):
    """File, line, key and what is wrong with it."""
    config = sites / "thresher.toml"
    text = config.read_text(encoding="utf-8").replace('"sheet.harbour.example"', '"*.harbour.example"')
    assert old in text
    config.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = thresher("rules", "test")
    assert (told.code, told.out) == (2, "")
    assert re.search(r"thresher\.toml:\d+: site\[\d\]\.\w+: ", told.err), told.err
    assert message in told.err


def test_a_pattern_is_for_the_hosts_below_it_and_a_name_goes_before_it(thresher: Call, sites: Path):
    """Neither is for the host of which the other speaks."""
    config = sites / "thresher.toml"
    config.write_text('[[site]]\nhost = "*.harbour.example"\ntitle = ".over"\n[[site]]\nhost = "sheet.harbour.example"\ntitle = ".big"\n', encoding="utf-8")
    assert record(thresher, SHEET)["title"] == "The slipway is closed until the eels have passed"
    page = (sites / SHEET).read_text(encoding="utf-8")
    for host, title in (("old.harbour.example", "Harbour office"), ("harbour.example", None), ("notharbour.example", None)):
        (sites / SHEET).write_text(page.replace("sheet.harbour.example", host).replace("(0040)", f"({len(host) + 19:04})"), encoding="utf-8")
        found = record(thresher, SHEET)["title"]
        assert found == title if title else found != "Harbour office"


def test_a_picture_that_is_dropped_is_none_of_the_article(thresher: Call, sites: Path):
    """With its caption."""
    (sites / "thresher.toml").unlink()
    assert record(thresher, GAZETTE)["images"] != []
    (sites / "thresher.toml").write_text('[[site]]\nhost = "gazette.example"\ndrop = "figure"\n', encoding="utf-8")
    assert record(thresher, GAZETTE)["images"] == []
