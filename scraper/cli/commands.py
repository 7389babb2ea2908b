"""The commands, each found by its name and loaded when it is called."""

from __future__ import annotations

import importlib
import signal
import sys
from io import StringIO
from types import FrameType

import click

from ..stop import ENDING
from . import early
from .endings import Terminated
from .exits import Exit
from .options import everywhere
from .overview import COMMANDS, overview
from .streams import tell


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in COMMANDS:
            from ..config.faults import near

            raise click.UsageError(f"No such command '{cmd_name}'{near(cmd_name, COMMANDS)}", ctx)
        return _loaded(cmd_name)

    def get_help(self, ctx: click.Context) -> str:
        return overview().rstrip("\n")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@everywhere
def thresher() -> None:
    """All commands."""


def invoke(args: list[str]) -> int:
    """Runs one command; its exit code. Raises what the command raises, and Terminated on SIGTERM, or where its terminal is closed (SIGHUP)."""
    for name in COMMANDS.keys() & set(args):
        _loaded(name)
    early.is_over()
    former = {number: handler for number in ENDING if (handler := signal.getsignal(number)) is not signal.SIG_IGN}
    for number in former:
        signal.signal(number, _terminate)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a sign gets its escape, and no traceback
            stream.reconfigure(errors="backslashreplace")
    try:
        with thresher.make_context("thresher", args) as context:
            return int(thresher.invoke(context) or Exit.OK)
    except click.exceptions.Exit as end:  # how click says that help or version was printed
        return end.exit_code
    except click.ClickException as error:
        said = StringIO()
        error.show(said)
        tell(said.getvalue())
        return Exit.NOTHING_STARTED
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _loaded(name: str) -> click.Command:
    found: click.Command = importlib.import_module(f"scraper.cli.{name}").command
    return found


def _terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated
