"""A process that has the program loaded and forks for each command: to load it takes longer than most commands do.

A command runs in a process of its own all the same, with its own streams, folder, environment and end. Requests and replies are
lines of JSON on two pipes, whose numbers are the arguments.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from typing import Any


def main(requests: int, replies: int) -> None:
    """One fork after the other, until the requests end."""
    import scraper.cli
    from scraper.cli.main import main as command
    from scraper.workers.workers import cleaning

    for module in pkgutil.iter_modules(scraper.cli.__path__):
        importlib.import_module(f"scraper.cli.{module.name}")
    cleaning(many=True)
    with os.fdopen(requests) as asked, os.fdopen(replies, "w") as told:
        for line in asked:
            wanted = json.loads(line)
            child = os.fork()
            if not child:
                asked.close()
                told.close()
                settle(wanted)
                command()
            _, status = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(status), file=told, flush=True)


def settle(wanted: dict[str, Any]) -> None:
    """Take the place of a process that a shell started."""
    os.chdir(wanted["cwd"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    for number, (path, flags) in enumerate(((wanted["stdin"], os.O_RDONLY), (wanted["out"], os.O_WRONLY), (wanted["err"], os.O_WRONLY))):
        opened = os.open(path, flags)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout = os.fdopen(0, closefd=False), os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", closefd=False, errors="backslashreplace")
    sys.argv = ["thresher", *wanted["args"]]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
