"""How well wire stories are read, by field, the held-out third apart: `python -m tests.bench.wire`.

Entries are names, credits, notes and places; what a look-alike gives is an entry that nobody wanted.
"""

from __future__ import annotations

from cleaners.wire import wire
from tests.wire.cases import HELD_OUT, HELD_OUT_LOOKALIKES, LOOKALIKES, TUNED, lookalikes, stories
from tests.wire.score import scores


def main() -> None:
    """Prints a table for each part of the set."""
    for title, heads, others in (("tuned", TUNED, LOOKALIKES), ("held out", HELD_OUT, HELD_OUT_LOOKALIKES)):
        cases, none = stories(*heads), lookalikes(*others)
        print(f"{title + ', ' + str(len(cases)) + ' stories':<26}precision  recall  entries")
        for name, score in scores(cases, none).items():
            print(f"{name:<26}{score.precision:>9.3f}{score.recall:>8.3f}{score.expected:>9}")
        print(f"look-alikes that gave something: {sum(wire(text) is not None for text in none)} of {len(none)}\n")


if __name__ == "__main__":
    main()
