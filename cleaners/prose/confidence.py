"""How likely an article's text is right, from the F1 that its lines' chances let expect.

Right is a text of F1 0.9 or more against WCXB's truth. Of its 709 article pages, hosts not learnt from, these were right:

    expected F1   below .7   .7-.8   .8-.85   .85-.9   .9-.95   .95-1
    pages                6       5       15       34      115     534
    right              .00     .60      .47      .65      .85     .95

Two numbers lead from the one to the other (Platt). Expected calibration error in ten bins, numbers learnt on four fifths and
tried on the fifth: .008, from .010 to .035 in 95 of 100 samples.
`tests/bench/prose.py` learns them.
"""

from __future__ import annotations

import math

from .weights import OFFSET, SLOPE

LEAST, MOST = 0.01, 0.995
"""What is expected is taken to lie between: beyond, its odds say more than it does."""


def confidence(expected: float) -> float:
    """The share of records that are right where so much F1 is expected, 0 to 1, in hundredths."""
    sure = max(LEAST, min(MOST, expected))
    return round(1 / (1 + math.exp(-(SLOPE * math.log(sure / (1 - sure)) + OFFSET))), 2)
