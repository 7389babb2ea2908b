"""What pages say goes to terminals, lines of JSON, files and the database as data, whatever it would be there."""

from __future__ import annotations

import json
import os
import re
from contextlib import closing
from pathlib import Path

import pytest

from scraper.store.sqlite import open_store
from tests.cli.conftest import Call, home, thresher
from tests.hostile.inputs import STORY

__all__ = ["home", "thresher"]

TITLES = {
    "escapes": "Tide &#27;[2J&#27;]0;owned&#7;&#155;31m red",
    "bidi": "Tide \u202egnp.exe \u2066isolate\u2069",
    "lines": "Tide&#x2028;one&#x2029;two&#x85;three\u2028four",
    "path": "../../../../tide&#47;..\\..\\owned",
    "device": "CON.txt:tide",
    "sql": "Tide'); DROP TABLE captures; --",
    "format": "%s%n {0.__class__} {{7*7}} ${jndi:ldap://tide}",
    "search": "tide AND OR NOT NEAR( &quot; * ^ title:",
    "formula": "=cmd|' /C tide'!A0",
    "markup": "&lt;img src=x onerror=alert(1)&gt; tide",
    "link": "[tide](javascript:alert(1))",
    "json": 'tide", "status": "failed"}\\',
}
_ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal acts on, or a reader of lines ends one at; but the line feed."""


@pytest.fixture
def pages(home: Path) -> Path:
    """A folder of articles with such titles, authors and words, a pipe, and a link that leads out of it."""
    folder = home / "pages"
    folder.mkdir()
    (home / "outside.html").write_text(f"<html><body><article><h1>Outside</h1>{STORY * 3}</article></body></html>")
    (folder / "link.html").symlink_to(home / "outside.html")
    os.mkfifo(folder / "pipe.html")
    for name, title in TITLES.items():
        (folder / f"{name}.html").write_text(
            f'<html><head><meta charset="utf-8"><title>{title}</title><meta name="author" content="{title.replace(chr(34), "&quot;")}"></head>'
            f'<body><article><h1>{title}</h1>{STORY}<p>{title} <a href="javascript:alert(4)">click</a></p>{STORY}</article></body></html>',
            encoding="utf-8",
        )
    return folder


def files(top: Path) -> set[Path]:
    """Every file below a folder, but what the store is made of."""
    return {path for path in top.rglob("*") if path.is_file() and path.suffix not in (".db", ".db-wal", ".db-shm", ".lock")}


def test_titles_are_data_on_every_way_out(thresher: Call, home: Path, pages: Path) -> None:
    """On terminals, in lines of JSON, in the ledger; no file is made of them, and no table is lost."""
    before = files(home)
    ingested = thresher("ingest", "-v", "pages")
    told = [ingested, thresher("report"), thresher("export", "-", "--format", "jsonl"), thresher("ingest", "--json", "pages")]
    told += [thresher("clean", *way, f"pages/{name}.html") for name in TITLES for way in ((), ("--explain",))]
    assert [_ACTS.findall(one.out + one.err) for one in told] == [[]] * len(told)
    assert files(home) == before
    lines = told[2].out.split("\n")[:-1]
    assert lines == told[2].out.splitlines()
    records = [json.loads(line) for line in lines]
    assert len(records) == len(TITLES) + ("Outside" in told[2].out)
    titles = {record["title"] for record in records}
    assert {TITLES["sql"], TITLES["format"], TITLES["device"], TITLES["link"], TITLES["formula"], TITLES["json"]} <= titles
    assert {"../../../../tide/..\\..\\owned", "<img src=x onerror=alert(1)> tide", "Tide gnp.exe isolate", "Tide [2J]0;owned›31m red"} <= titles
    assert not [link for record in records for link in record["links"] if not link["url"].startswith("http")]
    with closing(open_store(home / "kept" / "thresher.db", read_only=True)) as store:
        assert {Path(item.target).stem for item in store.captures()} >= set(TITLES)


def test_a_pipe_is_not_waited_for(thresher: Call, pages: Path) -> None:
    """It is no file, whatever its name."""
    told = thresher("ingest", "--json", "pages/pipe.html", "pages/sql.html")
    outcomes = {Path(line["target"]).stem: line["reason"] for line in told.lines}
    assert outcomes == {"pipe": "not_a_file", "sql": None}
