"""The entry. It loads what it needs when it needs it: `thresher --help` loads not even the parser of command lines."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from .overview import overview

_HELP = (["-h"], ["--help"])


def main() -> None:
    """What the installed command calls. Ends the process."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from .streams import stand_in

        stand_in()
    args = sys.argv[1:]
    if args not in _HELP:
        from .early import end_at_once

        end_at_once()
    code = run(args)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # what is still buffered has nowhere to go, which was told already
            stream.flush()
    os._exit(code)  # all is let go of; to take the interpreter down as well took 1.4 s on a busy machine, of the five that a signal leaves


def run(args: list[str]) -> int:
    """One command line; its exit code. Says on stderr what went wrong, and raises nothing but SystemExit."""
    try:
        if args in _HELP:
            sys.stdout.write(overview())
            code = 0
        else:
            from .commands import invoke

            code = invoke(args)
        sys.stdout.flush()
        return code
    except BaseException as error:  # noqa: BLE001  # the last place that can say anything
        from .endings import ending

        return ending(error, verbose="-v" in args or "--verbose" in args)


if __name__ == "__main__":
    main()
