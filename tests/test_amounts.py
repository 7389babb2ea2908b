"""Numbers as people say them: one thing is one."""

from __future__ import annotations

import pytest

from scraper.amounts import amount
from scraper.cli.rows import waiting


@pytest.mark.parametrize(("number", "said"), [(0, "0 posts"), (1, "1 post"), (2, "2 posts"), (2_539, "2,539 posts")])
def test_one_is_one_and_all_others_are_many(number: int, said: str):
    """Nought among them."""
    assert amount(number, "post") == said


def test_a_column_of_numbers_is_set_to_the_right():
    """The noun begins where all nouns begin."""
    assert amount(1, "post", width=7) == "      1 post"


def test_verbs_go_with_their_nouns():
    """One page waits."""
    assert [waiting(number) for number in (0, 1, 2)] == ["0 pages wait", "1 page waits", "2 pages wait"]
