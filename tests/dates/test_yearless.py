"""Days with a time of day and no year between: boards print so what was written this year, or always, and nobody can tell which."""

from __future__ import annotations

import pytest

from cleaners.dates.dates import words
from cleaners.dates.yearless import is_yearless


@pytest.mark.parametrize(
    "text",
    [
        "4 May, 10:30",
        "04 May 10:30",
        "May 4th at 10:30 pm",
        "Ada · May 04, 22:15",
        "Posted by Ada on 4th of May, 10:30",
        "Samstag, 4. Mai, 10:30 Uhr",
        "4 de mayo, 10:30",
        "le 4 mai à 10h30",
        "4 мая, 10:30",
        "04.05. 10:30",
        "05/04, 10:30",
    ],
)
def test_a_day_and_a_month_before_a_clock(text: str):
    """In the words of several languages, and in numbers; none of them is a moment."""
    assert is_yearless(text.lower())
    assert words(text).at is None


@pytest.mark.parametrize(
    "text",
    [
        "4 May 2024, 10:30",
        "May 4, 2024 10:30",
        "04.05.2024 10:30",
        "04.05.24 10:30",
        "May 2024, 10:30",
        "10:30 - 12:00",
        "v4.5. 10:30",
        "1/2 a cup, 10:30 at the latest",
        "4 May",
        "we may 4 times at 10 go",
        "the ferry of 4 May, which was late",
        "45 May 10:30",
        "4 quays 10:30",
        "4:5, 10:30",
        "May 4:30 10:30",
    ],
)
def test_no_other_text(text: str):
    """Whole dates, months, spans, versions and scores, and a day alone."""
    assert not is_yearless(text.lower())


def test_it_takes_time_in_step_with_the_text():
    """Twenty thousand days, months and blanks."""
    for part in ("4 may ", "may ", "4 ", " ", "10:30 "):
        assert not is_yearless(part * 20_000)
