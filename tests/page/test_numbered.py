"""Addresses of one of several pages, without what tells which."""

from __future__ import annotations

import pytest

from cleaners.page.numbered import without_number

_READ = "https://quay.example/read.php?f=2&t=88"


@pytest.mark.parametrize(
    ("url", "number", "other", "others", "bare"),
    [
        (f"{_READ}&seite=3", 3, f"{_READ}&seite=2", 2, _READ),
        (f"{_READ}&start=40", 3, f"{_READ}&start=20", 2, _READ),
        (f"{_READ}&start=40", 3, _READ, 1, _READ),
        (f"{_READ}&start=40", 3, f"{_READ}&start=0", 1, _READ),
        (f"{_READ}&start=20", 2, f"{_READ}&start=40", 3, _READ),
        (f"{_READ}&start=41", 3, f"{_READ}&start=20", 2, None),
        (f"{_READ}&start=40", 3, f"{_READ}&start=10", 2, None),
        (_READ, 3, f"{_READ}&start=20", 2, None),
        (f"{_READ}&start={'9' * 40}", 3, f"{_READ}&start=20", 2, None),
    ],
)
def test_an_address_is_told_by_that_of_another_page(url: str, number: int, other: str, others: int, bare: str | None):
    """It counts pages, or what stands on those before; `f` and `t` are the same in both."""
    assert without_number(url, number, other, others) == bare


def test_what_another_address_lacks_tells_no_page_where_the_rest_differs():
    """The number of the thread would be left out, and all threads begin at one address."""
    assert without_number("https://quay.example/t?id=77", 2, "https://quay.example/77", 1) is None
    assert without_number("https://quay.example/t?id=77&start=20", 2, "https://quay.example/t?id=77", 1) == "https://quay.example/t?id=77"
