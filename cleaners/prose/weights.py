"""How the signs of a line weigh. Written by `tests/bench/prose.py`, learnt on 709 article pages of WCXB (Foley 2026, CC BY 4.0);
F1 0.9506 on pages whose host was not learnt from.
"""

LINE = 0.4
"""The chance above which a line is kept."""

BIAS = -6.237
WEIGHTS = (
    0.09127,  # words
    0.4924,  # characters
    -1.086,  # links
    0.5532,  # ends
    0.9879,  # paragraph
    1.747,  # item
    1.048,  # heading
    0.2469,  # cell
    -2.842,  # caption
    0.1884,  # code
    -3.446,  # nav
    -1.674,  # aside
    -4.763,  # footer
    -8.109,  # form
    -0.9222,  # header
    -0.00597,  # list
    1.583,  # table
    0.03502,  # depth
    -0.351,  # side
    0.119,  # apart
    1.499,  # widest
    0.5036,  # wide
    0.6355,  # narrow
    1.461,  # after_heading
    0.03447,  # to_last
    -0.2112,  # beside_prose
    1.256,  # near_prose
    0.1516,  # alike
    -0.1426,  # alike_links
    0.09843,  # words_before
    0.1933,  # words_after
    0.06168,  # words_before_2
    0.0817,  # words_after_2
    -0.1683,  # links_before
    -0.5031,  # links_after
    -0.2818,  # links_before_2
    -0.3083,  # links_after_2
    -1,  # side_section
    -0.677,  # says_side
    -0.06157,  # section_prose
    0.1563,  # heading_prose
    -0.7757,  # under_link_within
    -0.2738,  # page_prose
    0.3233,  # gap
)
