"""Threads of no known engine, in markup and words at random."""

from __future__ import annotations

import pytest

from tests.bench.boards import faults

from .boards import board


@pytest.mark.parametrize("seed", range(30_000, 30_060))
def test_a_board_in_random_markup_is_read_post_by_post(seed: int):
    """Who, when, all words and no others, and what is quoted."""
    assert list(faults(board(seed))) == []
