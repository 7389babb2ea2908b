"""What ends a command before its end, as a message and an exit code."""

from __future__ import annotations

import errno
import sys

import click

from schemas.errors import StoreError, ThresherError

from ..explain import visible
from .exits import Exit, of
from .streams import tell


class Terminated(BaseException):
    """SIGTERM or SIGHUP, on its way up through everything that has to let go."""


def ending(error: BaseException, *, verbose: bool) -> int:
    """Says what happened, for people, and gives the exit code. Raises what ends an interpreter and is none of ours."""
    match error:
        case StoreError(code="store_damaged"):
            ways = (
                "`thresher ingest` on this file, with another --data-dir, takes into a new store what can still be read; `export` may still write its records"
            )
            return _say(f"{error}\n  {ways}", of(error))
        case ThresherError():
            return _say(f"{error.code}:\n{error.detail}".replace("\n", "\n  ") if "\n" in error.detail else str(error), of(error))
        case BrokenPipeError():
            return Exit.OK  # whoever read us has enough
        case OSError(errno=errno.ENOSPC | errno.EBADF):
            return _say(f"output_unusable: stdout: {error.strerror}", Exit.STORE)
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
    tell("thresher: " + "\n".join(map(visible, message.splitlines())) + "\n")
    return code
