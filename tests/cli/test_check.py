"""`thresher check`: what a run needs, looked at without asking for a page."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from scraper.store.migrations import STEPS
from scraper.store.opening import connect
from tests.cli.processes import Ended, ended
from tests.cli.site import FEED, FEED_PAGE, HARBOUR, LIST_PAGE, ROBOTS, Site, open_site

pytestmark = pytest.mark.enable_socket

CONFIG = """\
data_dir = "kept"
[fetch]
allow = ["{allow}"]
[[source]]
id = "news"
kind = "feed"
url = "{site}/feed.xml"
[[source]]
id = "harbour"
kind = "list"
url = "{site}/harbour/"
"""
PAGES = {FEED: FEED_PAGE, HARBOUR: LIST_PAGE, ROBOTS: "User-agent: *\nCrawl-delay: 7\n"}


def configured(home: Path, site: Site, more: str = "") -> None:
    """The site's sources as a configuration."""
    (home / "thresher.toml").write_text(CONFIG.format(allow=site.server.allow, site=site.server.url("")) + more)


def check(home: Path, *args: str) -> tuple[Ended, dict[str, dict[str, Any]]]:
    """The command, and its findings by name."""
    told = ended("check", *args, "--json", cwd=home)
    return told, {line["source"] or line["check"]: line for line in told.lines}


def test_all_is_well_before_the_first_run(tmp_path: Path):
    """Only robots.txt is asked for, once, and the longer rest that it wants is told."""
    with open_site(PAGES) as site:
        configured(tmp_path, site)
        told, found = check(tmp_path)
        again, _ = check(tmp_path)
        assert site.asked == [ROBOTS]
    assert (told.code, again.code) == (0, 0)
    assert list(found) == ["configuration", "contact", "folder", "space", "store", "news", "harbour"]
    assert all(finding["good"] for finding in found.values())
    assert "none yet" in found["store"]["says"]
    assert found["news"]["delay_s"] == 7


def test_robots_that_forbid_a_source_are_no_good(tmp_path: Path):
    """The other source is."""
    with open_site({**PAGES, ROBOTS: "User-agent: *\nDisallow: /harbour/\n"}) as site:
        configured(tmp_path, site)
        told, found = check(tmp_path)
    assert told.code == 1
    assert (found["news"]["good"], found["harbour"]["good"]) == (True, False)
    assert found["harbour"]["reason"] == "robots_disallowed"


def test_a_contact_is_needed_for_foreign_hosts_only(tmp_path: Path):
    """Nobody is asked at this place, and nobody is visited."""
    with open_site(PAGES) as site:
        configured(tmp_path, site, '[[source]]\nid = "far"\nkind = "feed"\nurl = "https://news.example/feed"\n')
        told, found = check(tmp_path)
    assert told.code == 1
    assert [name for name, finding in found.items() if not finding["good"]] == ["contact", "far"]
    assert found["far"]["reason"] == "no_contact"


@pytest.mark.parametrize(("damage", "code"), [("foreign", "store_foreign"), ("damaged", "store_damaged"), ("empty", "store_empty"), ("newer", "store_newer")])
def test_a_store_that_cannot_be_used_is_named(tmp_path: Path, damage: str, code: str):
    """It stays as it is, and the sources are looked at all the same."""
    store = tmp_path / "kept" / "thresher.db"
    connect(store).close()
    if damage == "foreign":
        store.write_bytes(b"recipes" * 100)
    elif damage == "empty":
        store.write_bytes(b"")
    elif damage == "newer":
        with sqlite3.connect(store) as connection:
            connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        connection.close()
    else:
        body = store.read_bytes()
        store.write_bytes(body[:8192] + b"\xa5" * (len(body) - 8192))
    before = store.read_bytes()
    with open_site(PAGES) as site:
        configured(tmp_path, site)
        told, found = check(tmp_path)
        assert site.asked == [ROBOTS]
    assert told.code == 1
    assert [name for name, finding in found.items() if not finding["good"]] == ["store"]
    assert found["store"]["reason"] == code
    assert store.read_bytes() == before


def test_a_store_of_an_earlier_version_is_well(tmp_path: Path):
    """The next run brings it up to date."""
    connect(tmp_path / "kept" / "thresher.db", steps=STEPS[:1]).close()
    (tmp_path / "thresher.toml").write_text('data_dir = "kept"')
    _, found = check(tmp_path)
    assert found["store"]["good"]
    assert f"version 1 must become {len(STEPS)} before it can be read, which the next run or ingest sees to" in found["store"]["says"]


@pytest.mark.parametrize("link", [None, "nowhere", "kept"])
def test_a_place_that_is_no_folder_is_told(tmp_path: Path, link: str | None):
    """Before a run finds out: a file, a link to nothing, and one to itself."""
    if link:
        (tmp_path / "kept").symlink_to(link)
    else:
        (tmp_path / "kept").write_text("")
    with open_site(PAGES) as site:
        configured(tmp_path, site)
        told, found = check(tmp_path)
    assert told.code == 1
    assert [name for name, finding in found.items() if not finding["good"]] == ["folder"]


def test_a_place_that_may_not_be_looked_at_is_a_finding(tmp_path: Path):
    """And no fault of ours. No permission stops whoever runs the tests in a container; a name that no folder can have is refused alike."""
    told, found = check(tmp_path, "--data-dir", "n" * 300)
    assert (told.code, found["store"]["good"], "File name too long" in found["store"]["says"]) == (1, False, True)


def test_without_a_source_a_run_has_nothing_to_do(tmp_path: Path):
    """And the way out is named. A configuration that does not load is no check at all."""
    told, found = check(tmp_path, "--data-dir", "kept")
    assert told.code == 1
    assert found["configuration"]["says"] == "no thresher.toml: no source; `thresher init URL` writes one"
    (tmp_path / "thresher.toml").write_text("[[source]]\nid = 1\n")
    broken = ended("check", cwd=tmp_path)
    assert (broken.code, broken.out) == (2, "")
    assert "thresher.toml:2: source[1].id: " in broken.err


@pytest.mark.parametrize("command", ["run", "check", "sources check", "ingest https://forum.example/"])
def test_what_a_site_is_to_be_shown_is_looked_at_before_anything_starts(tmp_path: Path, command: str):
    """A file that is not there, and one that is none: each with where it is named, and no data folder is made."""
    (tmp_path / "headers.txt").write_text("X-Key: 1\nno header\n")
    (tmp_path / "thresher.toml").write_text(
        'data_dir = "kept"\n[[source]]\nid = "news"\nkind = "feed"\nurl = "https://news.example/feed"\n'
        '[[site]]\nhost = "forum.example"\ncookies = "gone.txt"\n[[site]]\nhost = "news.example"\nheaders = "headers.txt"\n'
    )
    told = ended(*command.split(), cwd=tmp_path)
    assert told.code == 2
    code, first, second = told.err.splitlines()
    assert code == "thresher: config_invalid:"
    assert first.endswith(f"thresher.toml:8: site[1].cookies: {tmp_path / 'gone.txt'}: No such file or directory")
    assert second.endswith(f"thresher.toml:11: site[2].headers: {tmp_path / 'headers.txt'}:2: not a line of the form Name: value")
    assert {path.name for path in tmp_path.iterdir()} == {"thresher.toml", "headers.txt"}
