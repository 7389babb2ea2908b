"""A ledger as the commands print it: line by line for people, whole for programs."""

from __future__ import annotations

import json
import sys

from schemas.ledger import Ledger

from ..answers import one_line
from ..explain import LEGEND, explained, summary, totals
from .session import Session, colour, width, write


def tell(session: Session, ledger: Ledger) -> None:
    """Write each line with its fate, and say what the marks mean."""
    for row in explained(ledger, width=width(), colour=colour(sys.stdout), whole=session.verbose):
        write(row)
    session.remark(f"{totals(ledger)} ({LEGEND})")


def as_json(ledger: Ledger | None) -> str:
    """The ledger and its sums on one line; both null where there is none."""
    whole = ledger.as_json() if ledger else "null"
    return one_line(f'{{"ledger": {whole}, "summary": {json.dumps(summary(ledger) if ledger else None, ensure_ascii=False)}}}')
