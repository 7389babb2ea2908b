"""The standard streams, also where the caller has closed one (`<&-`, some daemons) or its disk is full."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from cleaners.masks import masked_within

# Each is open the other way round, so that using it fails as a closed one does; talk that nobody can hear is no failure.
_ACCESS = (os.O_WRONLY, os.O_RDONLY, os.O_WRONLY)


def stand_in() -> None:
    """Opens what is closed: reading from it and writing data to it are errors, and messages go nowhere.

    Otherwise the first files that we open would get the numbers 0, 1 and 2, and a message would be written into one of them.
    """
    for number, access in enumerate(_ACCESS):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, access)  # the lowest free number is this one
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False)


def tell(text: str) -> None:
    """Text for people on stderr, without the passwords of addresses. Nothing stops because it cannot be heard."""
    with suppress(OSError):
        sys.stderr.write(masked_within(text))
        sys.stderr.flush()
