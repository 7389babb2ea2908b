"""SIGINT, SIGTERM and SIGHUP while the program still loads: nothing is open yet, so there is nothing to let go of."""

from __future__ import annotations

import os
import signal
from types import FrameType

_NUMBERS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def end_at_once() -> None:
    """From now on one of them ends the process with a line and its code. An exception would come up in the middle of some library's import."""
    for number in _NUMBERS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # a shell's background job is not to hear of Ctrl-C
            signal.signal(number, _end)


def is_over() -> None:
    """What `end_at_once` did is undone: from now on they are exceptions, for whoever has something to let go of."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is _end:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    try:
        os.write(2, b"thresher: stopped before it began\n")
    finally:
        os._exit(128 + (signal.SIGTERM if number == signal.SIGHUP else number))
