"""The command as a process of its own."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
LONGEST_S = 60


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """What was printed for programs."""
        return lines_of(self.out)

    @property
    def ends(self) -> dict[str, tuple[str, str | None]]:
        """Fate and reason of each page, by its path."""
        return {re.sub(r"^http://[^/]+", "", line["target"]): (line["fate"], line["reason"]) for line in self.lines}


def lines_of(text: str) -> list[dict[str, Any]]:
    """A text of one JSON object a line."""
    return [json.loads(line) for line in text.split("\n") if line]


def process(*args: object, environment: Mapping[str, str] = {}, **streams: Any) -> subprocess.Popen[bytes]:
    """The command as a process of its own, as a shell starts it; its streams are pipes unless others are given."""
    command = [sys.executable, "-m", "scraper.cli.main", *map(str, args)]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.Popen(command, env=_around(environment), **piped)


def ended(*args: object, stdin: bytes = b"", environment: Mapping[str, str] = {}, cwd: Path | None = None, **streams: Any) -> Ended:
    """The same, waited for. Where it needs no streams but its own, it begins with the program loaded."""
    if not streams:
        return _warm().run([*map(str, args)], stdin, _around(environment), cwd or Path.cwd())
    with process(*args, stdin=subprocess.PIPE, environment=environment, cwd=cwd, **streams) as running:
        out, err = running.communicate(stdin, timeout=LONGEST_S)
    return Ended(running.returncode, (out or b"").decode(), (err or b"").decode())


def _around(environment: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **environment}


class _Warm:
    """This side of `tests.cli.warm`: it ends with the pipe of its requests, which ends with this process."""

    def __init__(self) -> None:
        theirs, self._requests = os.pipe()
        self._replies, told = os.pipe()
        command = [sys.executable, "-m", "tests.cli.warm", str(theirs), str(told)]
        self.server = subprocess.Popen(command, env=_around({}), cwd=ROOT, pass_fds=(theirs, told), start_new_session=True)
        os.close(theirs)
        os.close(told)

    def run(self, args: list[str], stdin: bytes, environment: Mapping[str, str], cwd: Path) -> Ended:
        with tempfile.TemporaryDirectory() as folder:
            files = {name: Path(folder, name) for name in ("stdin", "out", "err")}
            for name, path in files.items():
                path.write_bytes(stdin if name == "stdin" else b"")
            wanted = {"args": args, "environment": dict(environment), "cwd": str(cwd), **{name: str(path) for name, path in files.items()}}
            os.write(self._requests, json.dumps(wanted).encode() + b"\n")
            if not select.select([self._replies], [], [], LONGEST_S)[0]:
                os.killpg(self.server.pid, signal.SIGKILL)  # with the command that it waits for
                _warm.cache_clear()
                raise TimeoutError(f"{args} has not ended after {LONGEST_S} s")
            return Ended(int(os.read(self._replies, 100)), files["out"].read_text("utf-8"), files["err"].read_text("utf-8"))


@cache
def _warm() -> _Warm:
    return _Warm()
