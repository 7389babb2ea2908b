"""The command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def process(*args: object, environment: Mapping[str, str] = {}, **streams: Any) -> subprocess.Popen[bytes]:
    """The command as a process of its own, as a shell starts it; its streams are pipes unless others are given."""
    command = [sys.executable, "-m", "scraper.cli.main", *map(str, args)]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, **piped)


def ended(*args: object, stdin: bytes = b"", **streams: Any) -> Ended:
    """The same, waited for."""
    with process(*args, stdin=subprocess.PIPE, **streams) as running:
        out, err = running.communicate(stdin, timeout=60)
    return Ended(running.returncode, (out or b"").decode(), (err or b"").decode())
