"""Runs that never began, as their log tells of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from scraper.cli.exits import Exit
from scraper.lock import held
from tests.cli.processes import ended, lines_of

CONFIGURED = """
data_dir = "kept"
[fetch]
user_agent = "Tests/1.0 (+https://tests.example/contact)"
[log]
file = "run.log"
format = "json"
[[source]]
id = "far"
kind = "feed"
url = "https://far.example/feed"
"""


def test_what_never_began_has_no_end_in_the_log(tmp_path: Path):
    """As where another run holds the lock, or it was told to end before it had loaded itself."""
    (tmp_path / "thresher.toml").write_text(CONFIGURED)
    with held(tmp_path / "kept", "run", datetime.now(UTC)):
        assert ended("run", cwd=tmp_path).code == Exit.LOCKED
    assert [(line["event"], line["code"]) for line in lines_of((tmp_path / "run.log").read_text())] == [("run_not_begun", Exit.LOCKED)]
