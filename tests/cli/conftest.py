"""The command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.cli.main import run
from tests.cli.processes import Ended

Call = Callable[..., Ended]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with nothing of the machine's own settings; the store goes to its `kept`."""
    monkeypatch.chdir(tmp_path)
    for name in ("THRESHER_CONFIG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("THRESHER_DATA_DIR", str(tmp_path / "kept"))
    return tmp_path


@pytest.fixture
def thresher(home: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Runs one command line here."""

    def call(*args: object) -> Ended:
        code = run([str(arg) for arg in args])
        told = capsysbinary.readouterr()
        return Ended(code, told.out.decode(), told.err.decode())

    return call
