"""What ends a command before its end, as a message and an exit code."""

from __future__ import annotations

import errno
import os
import sys

import click

from schemas.errors import ThresherError

from ..explain import visible
from .exits import Exit, of


class Terminated(BaseException):
    """SIGTERM, on its way up through everything that has to let go."""


def ending(error: BaseException, *, verbose: bool) -> int:
    """Says what happened, for people, and gives the exit code. Raises what ends an interpreter and is none of ours."""
    match error:
        case ThresherError():
            return _say(f"{error.code}:\n{error.detail}".replace("\n", "\n  ") if "\n" in error.detail else str(error), of(error))
        case BrokenPipeError():
            # Whoever read us has enough. What is still buffered has nowhere to go, and the interpreter would complain about it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return Exit.OK
        case OSError(errno=errno.ENOSPC):
            return _say(f"output_unusable: {error.strerror}", Exit.STORE)
        case KeyboardInterrupt() | click.Abort():
            return _say("stopped; what was finished is kept", Exit.INTERRUPTED)
        case Terminated():
            return _say("stopped; what was finished is kept", Exit.TERMINATED)
        case Exception():
            if verbose:
                sys.excepthook(type(error), error, error.__traceback__)
            return _say(f"a fault of ours: {type(error).__name__}: {error}\n  -v shows where; please report it with the page", Exit.BUG)
    raise error


def _say(message: str, code: Exit) -> Exit:
    click.echo("thresher: " + "\n".join(map(visible, message.splitlines())), err=True)
    return code
