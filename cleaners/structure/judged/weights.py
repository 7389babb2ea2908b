"""How much speaks against a reading by structure. Written by `tests/bench/threads.py`, learnt on 377 pages of 14 engines;
calibration error 0.031 on engines that were not learnt from.
"""

BIAS = 3.92
WEIGHTS = (
    -1.06,  # untimed
    0.0,  # unnamed
    -2.68,  # weakly_named
    -0.28,  # unordered
    -4.03,  # day_or_month
    -1.25,  # left_over
    -2.83,  # alike
    -3.81,  # begins_alike
    -3.7,  # begins_with_author
    -1.73,  # alone
    -4.31,  # disagreeing
)

KNOWN = 0.98
"""Of posts by readers that know their engine: structured data contradict 15 of 913 on pages of WCXB."""
