"""The entry: finds the command, and turns whatever ends it into a message and an exit code.

A command's module, and with it everything heavy, is loaded when the command is called, so that `thresher --help` is quick.
"""

from __future__ import annotations

import errno
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

import click

from schemas.errors import ThresherError
from schemas.version import VERSION

from .exits import Exit, of

COMMANDS = {
    "clean": "Read a saved page, or a manifest of them, without keeping anything.",
    "export": "Write all records to a file.",
    "ingest": "Read saved pages into the store.",
    "platforms": "Say which forum software is known, and which a page is from.",
    "report": "Say what a run did.",
    "rules": "Show and prove the cleaning rules.",
    "schema": "Print the JSON Schema of a record.",
}
"""Name and first line of each command's help: kept here, because asking the commands would load them all. A test holds them equal."""


class Terminated(BaseException):
    """SIGTERM, on its way up through everything that has to let go."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"scraper.cli.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="thresher", message="%(prog)s %(version)s")
def thresher() -> None:
    """Thresher turns forum and news pages into validated records, keeps what it cut off and says why."""


def main() -> NoReturn:
    """What the installed command calls."""
    signal.signal(signal.SIGTERM, _terminate)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a sign gets its escape, and no traceback
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """One command line; its exit code. Says on stderr what went wrong, and raises nothing but what ends an interpreter."""
    try:
        with thresher.make_context("thresher", list(args)) as context:
            code = thresher.invoke(context)
        sys.stdout.flush()
        return int(code or Exit.OK)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return Exit.NOTHING_STARTED
    except ThresherError as error:
        return _say(_message(error), of(error))
    except BrokenPipeError:
        # Whoever read us has enough. What is still buffered has nowhere to go, and the interpreter would complain about it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except (KeyboardInterrupt, click.Abort):
        return _say("stopped; what was finished is kept", Exit.INTERRUPTED)
    except Terminated:
        return _say("stopped; what was finished is kept", Exit.TERMINATED)
    except Exception as error:  # noqa: BLE001  # the last place that can say anything
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            return _say(f"output_unusable: {error.strerror}", Exit.STORE)
        if "-v" in args or "--verbose" in args:
            sys.excepthook(type(error), error, error.__traceback__)
        return _say(f"a fault of ours: {type(error).__name__}: {error}\n  -v shows where; please report it with the page", Exit.BUG)


def _message(error: ThresherError) -> str:
    return f"{error.code}:\n  {error.detail}".replace("\n", "\n  ") if "\n" in error.detail else str(error)


def _say(message: str, code: Exit) -> Exit:
    click.echo(f"thresher: {message}", err=True)
    return code


def _terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated


if __name__ == "__main__":
    main()
