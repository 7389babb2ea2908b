"""A page writes all its dates of numbers alike, and they tell how together."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.dates.dates import words
from cleaners.dates.day_order import is_month_first, is_month_first_as_installed, is_month_first_in, settle, year_first
from cleaners.draft import Body, Moment, PostDraft

_BASE = datetime(2024, 6, 20, tzinfo=UTC)


def when(raw: str) -> Moment:
    """As an English page of June 2024 is read."""
    return words(raw, language="en", base=_BASE)


@pytest.mark.parametrize(
    ("raws", "told"),
    [
        (["05/04/2024", "25/05/2024"], False),  # there is no 25th month
        (["05-04-2024", "05-25-2024"], True),
        (["05.04.24 9:05", "25.05.24 9:05"], False),
        (["05/04/2024", "03/11/2024"], True),  # the third of November is yet to come
        (["05/04/2024", "06/04/2024"], None),
        (["2024-05-04", "14 May 2024"], None),
        ([], None),
    ],
)
def test_numbers_tell_the_order(raws: list[str], told: bool | None) -> None:
    """A number above 12, and a day after the capture; else nobody knows."""
    assert is_month_first(raws, when) is told


def test_posts_follow_each_other_in_time() -> None:
    """Read month first, the second of these would lie before the first."""
    raws = ["02/04/2024 10:00", "01/05/2024 10:00"]
    assert is_month_first(raws, when) is None
    assert is_month_first(raws, when, ordered=raws) is False


@pytest.mark.parametrize(
    ("raws", "told"),
    [
        (["02/07/2018 10:00", "02/07/2018 12:26", "04/07/2018 07:41"], False),
        (["05/02/2024", "05/04/2024", "05/06/2024"], True),
        (["05/02/2023", "05/02/2024"], None),
        (["05/02/2024", "06/04/2024"], None),
        (["05/02/2024", "05/02/2024"], None),
    ],
)
def test_the_number_that_differs_from_post_to_post_is_the_day(raws: list[str], told: bool | None) -> None:
    """People answer within days, and not months later on the same day."""
    assert is_month_first(raws, when, ordered=raws) is told
    assert is_month_first(raws, when) is None


def test_the_year_is_put_first() -> None:
    """The first date only, and nothing else of the text."""
    assert year_first("Edited: 5/4/24, 9:05 PM by 01-02-2003", month_first=True) == "Edited: 2024-05-04, 9:05 PM by 01-02-2003"
    assert year_first("5/4/2024", month_first=False) == "2024-04-05"
    assert year_first("5/4/98", month_first=False) == "1998-04-05"
    assert year_first("05.04.2024. 13:01", month_first=False) == "2024-04-05. 13:01"
    assert year_first("in 1.5.2.7 of 2024", month_first=True) == "in 1.5.2.7 of 2024"


def test_posts_are_settled_by_their_place_and_not_by_the_pages_order() -> None:
    """The newest may stand first; raw words stay as printed."""
    raws = ["02/06/2024 10:00", "05/05/2024 10:00", "09/04/2024 10:00"]
    posts = [PostDraft(Body(), position=3 - at, published=when(raw)) for at, raw in enumerate(raws)]
    settle(posts, when)
    found = [post.published for post in posts if post.published]
    assert [moment.at and moment.at.isoformat()[:10] for moment in found] == ["2024-06-02", "2024-05-05", "2024-04-09"]
    assert [moment.raw for moment in found] == raws


def test_a_stamp_beside_the_numbers_is_not_read_anew() -> None:
    """What an attribute says to the second stays, whatever the order of the numbers that are printed."""
    stamp = Moment("25.05.2024", datetime(2024, 5, 25, 9, 12, 31, tzinfo=UTC), "second", "page")
    posts = [PostDraft(Body(), position=1, published=stamp), PostDraft(Body(), position=2, published=when("06/05/2024 10:00"))]
    settle(posts, when)
    assert posts[0].published == stamp
    assert posts[1].published is not None
    assert posts[1].published.at == datetime(2024, 5, 6, 10, tzinfo=UTC)


def test_what_nothing_settles_stays_as_it_was_read() -> None:
    """By the language of the page."""
    posts = [PostDraft(Body(), position=1, published=when("05/04/2024 10:00"))]
    settle(posts, when)
    assert posts[0].published == when("05/04/2024 10:00")


@pytest.mark.parametrize(
    ("raw", "language", "month"),
    [("05-04-2024, 09:10 PM", "en", 5), ("05-04-2024, 09:10 PM", "en-GB", 4), ("05-04-2024, 21:10", "en", 4), ("05.04.2024 09:10 PM", "en", 4)],
)
def test_a_clock_of_twice_twelve_hours_stands_beside_what_an_installer_set(raw: str, language: str, month: int) -> None:
    """On a board whose software nobody knows; that it may be wrong is said all the same."""
    posts = [PostDraft(Body(), position=1, published=when(raw))]
    assert settle(posts, when, language, installed=True)
    assert posts[0].published is not None
    assert posts[0].published.at is not None
    assert (posts[0].published.at.month, posts[0].published.raw) == (month, raw)


@pytest.mark.parametrize(
    ("language", "sign", "told"),
    [
        *(("en-US", "/", True), ("en_US", "-", True), ("en-US", ".", False), ("en", "/", True), ("en", "-", False), (None, "/", True)),
        *(("en-GB", "/", False), ("en-PH", "/", True), ("de", "/", False), ("es-PR", "/", True), ("es", "/", False)),
    ],
)
def test_regions_write_months_first_or_not(language: str | None, sign: str, told: bool) -> None:
    """What is left to go by where a page's dates do not tell."""
    assert is_month_first_in(language, sign) is told


@pytest.mark.parametrize(
    ("raws", "language", "told"),
    [
        *((["05-04-2024"], "en", True), (["05/04/2024"], None, True), (["05.04.2024"], "en", False)),
        *((["Yesterday", "05-04-2024"], "en-US", True), (["05-04-2024"], "en-GB", False), (["05-04-2024"], "de", False), ([], "en", False)),
    ],
)
def test_an_installer_sets_months_first_for_english(raws: list[str], language: str | None, told: bool) -> None:
    """The first date says by its sign whether the format was left as it was."""
    assert is_month_first_as_installed(raws, language) is told


@pytest.mark.parametrize("raw", ["发布时间：24-05-14", "投稿日 24/05/14", "작성일 24.05.14"])
def test_where_a_page_says_no_language_words_of_the_east_tell_that_a_year_stands_first(raw: str) -> None:
    """Others write the day there."""
    assert (at := words(raw).at) is not None
    assert f"{at:%Y-%m-%d}" == "2024-05-14"
    assert words(raw, language="de").at != at
