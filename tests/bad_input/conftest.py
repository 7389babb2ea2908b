"""The command line as `tests/cli` calls it."""

from __future__ import annotations

from tests.cli.conftest import home, thresher

__all__ = ["home", "thresher"]
