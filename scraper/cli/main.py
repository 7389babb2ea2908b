"""The entry. It loads what it needs when it needs it: `thresher --help` loads not even the parser of command lines."""

from __future__ import annotations

import os
import sys

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
        try:
            stream.flush()
        except OSError:
            # What is still buffered has nowhere to go. It was told already, and the interpreter would end with a code of its own.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)


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
