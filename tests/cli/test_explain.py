"""Ledgers on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.ledger import Ledger, Line, Origin, Span, TextFate
from scraper.explain import columns, explained, fitted, summary, totals, visible


def ledger(*rows: tuple[str, TextFate, str]) -> Ledger:
    """One line for each row, wholly of one fate."""
    lines = tuple(Line(number=n, text=text, origin=Origin.DOM, hidden=fate is TextFate.HIDDEN) for n, (text, fate, _) in enumerate(rows, 1))
    spans = tuple(
        Span(line=n, start=0, end=len(text), fate=fate, **{"rule" if fate in (TextFate.REMOVED, TextFate.HIDDEN) else "field": why})
        for n, (text, fate, why) in enumerate(rows, 1)
    )
    return Ledger(lines=lines, spans=spans)


PAGE = ledger(
    ("Log in", TextFate.REMOVED, "page.nav"),
    ("Register", TextFate.REMOVED, "page.nav"),
    ("Lamps", TextFate.MOVED, "title"),
    ("Share", TextFate.REMOVED, "page.nav"),
    ("The lamps are lit.", TextFate.KEPT, "text"),
    ("secret", TextFate.HIDDEN, "page.hidden"),
)


def test_neighbours_of_one_rule_share_a_row():
    """With their count and their first words; what stands between them parts them."""
    rows = list(explained(PAGE, width=60, colour=False, whole=False))
    assert [row.split() for row in rows] == [
        ["1-2", "-", "Log", "in", "page.nav", "(2)"],
        ["3", ">", "Lamps", "title"],
        ["4", "-", "Share", "page.nav"],
        ["5", "+", "The", "lamps", "are", "lit.", "text"],
        ["6", ".", "secret", "page.hidden"],
    ]
    assert len(list(explained(PAGE, width=60, colour=False, whole=True))) == 6


def test_colour_is_given_only_on_demand():
    """And always taken back."""
    assert all(row.startswith("\x1b[") and row.endswith("\x1b[0m") for row in explained(PAGE, width=60, colour=True, whole=False))
    assert "\x1b" not in "".join(explained(PAGE, width=60, colour=False, whole=False))


@pytest.mark.parametrize(
    ("sign", "shown"),
    [("\x1b", r"\x1b"), ("\x9b", r"\x9b"), ("\r", r"\r"), ("\x07", r"\x07"), ("\u202e", r"\u202e"), ("\u2028", r"\u2028"), ("\ud800", r"\ud800")],
)
def test_what_a_terminal_acts_on_is_written_out(sign: str, shown: str):
    """A page cannot move the cursor, turn the line round or clear the screen."""
    assert visible(f"a{sign}b") == f"a{shown}b"
    (row,) = explained(ledger((f"a{sign.replace(chr(0xD800), '?')}b", TextFate.KEPT, "text")), width=40, colour=False, whole=False)
    assert sign not in row


@pytest.mark.parametrize(("text", "count"), [("abc", 3), ("日本語", 6), ("e\u0301", 1), ("ｆｕｌｌ", 8), ("\u200b", 0), ("🚲", 2), ("ü", 1)])
def test_columns_are_what_a_terminal_takes(text: str, count: int):
    """Wide signs take two, combining ones none."""
    assert columns(text) == count


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_a_fitted_text_takes_exactly_its_width(text: str, width: int):
    """Whatever it is made of."""
    assert columns(fitted(text, width)) == width


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=200), st.sampled_from(TextFate), st.text("abc.", min_size=1, max_size=60)), max_size=8),
    st.integers(40, 200),
)
def test_no_row_is_wider_than_the_terminal(rows: list[tuple[str, TextFate, str]], width: int):
    """However long lines and names of rules are."""
    clean = [(visible(text) or "x", fate, why) for text, fate, why in rows]
    assert all(columns(row) <= width for row in explained(ledger(*clean), width=width, colour=False, whole=False))


def test_without_a_terminal_nothing_is_cut():
    """What is piped into a search is found."""
    long = "word " * 100
    (row,) = explained(ledger((long, TextFate.KEPT, "text")), width=None, colour=False, whole=False)
    assert long in row


def test_sums_count_every_character_once():
    """By fate, and by rule for what was taken out."""
    assert summary(PAGE) == {"characters": {"kept": 18, "moved": 5, "removed": 19, "hidden": 6}, "by_rule": {"page.nav": 19, "page.hidden": 6}}
    assert totals(PAGE) == "42 characters: 43 % kept, 12 % moved, 45 % removed; 6 more hidden"
    assert totals(Ledger(lines=(), spans=())) == "0 characters: 0 % kept, 0 % moved, 0 % removed"
