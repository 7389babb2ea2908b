"""How the labelled pages end: `python -m tests.nothing.matrix` prints the confusion matrix, of the held-out pages apart."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache

from cleaners.clean import clean
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.config import CleanConfig
from scraper.permission import objection

from .pages import CONTENT, Case, cases

AGENT = "Reader/1.0 (+https://reader.example)"


@cache
def answer(case: Case) -> Answer:
    """The door's answer to a page."""
    return clean(case.capture, case.body, CleanConfig(agent=AGENT))


@cache
def ending(case: Case) -> str:
    """How a page ends that was fetched: kind of record, `listed`, or the code of a reason."""
    given = answer(case)
    objected = objection(case.capture, given, AGENT, ())
    if objected is not None:
        return objected.value
    if isinstance(given, Cleaned):
        return given.record.kind
    return "listed" if isinstance(given, Listed) else given.reason.value


def is_right(case: Case) -> bool:
    """Whether a page ends as it is labelled."""
    return ending(case) in case.accepts


def printed(of: Iterable[Case]) -> str:
    """The confusion matrix: a row for each label, with how its pages end; what is not as labelled is starred."""
    rows: dict[str, Counter[str]] = {}
    for case in of:
        end = ending(case)
        rows.setdefault(case.accepts[0], Counter())[case.accepts[0] if end in case.accepts else f"*{end}"] += 1
    ordered = sorted(rows, key=lambda label: (label not in CONTENT, label))
    lines = [f"{label:16} {sum(rows[label].values()):4}  " + "  ".join(f"{end} {count}" for end, count in rows[label].most_common()) for label in ordered]
    return "\n".join(["label           pages  ends", *lines])


if __name__ == "__main__":
    for held_out in (True, False):
        chosen = [case for case in cases() if case.held_out is held_out]
        written = "held out" if held_out else "written beside the code"
        sys.stdout.write(f"\n{written}: {sum(map(is_right, chosen))} of {len(chosen)} pages end as labelled\n{printed(chosen)}\n")
