"""The index over patterns never hides a rule from a line."""

from __future__ import annotations

import pytest

from cleaners.rules import LineRules, rules_for
from cleaners.rules.lines import openings
from schemas.rule import LONGEST_LINE, Rule

BBPRESS = LineRules(rules_for("bbpress"))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("Reply", {"Reply"}),
        ("Reply To: .+", {"Reply To: "}),
        ("(?:Author|Posts)", {"Author", "Posts"}),
        ("Author|Posts", {"Author", "Posts"}),
        ("Colou?r", {"Colo"}),
        (r"\(Edit\)", {"(Edit)"}),
        (r"\(*x", {""}),
        ("a+b", {""}),
        ("(?P<who>.+) said", {""}),
        ("(?P<what>Post|Topic) [0-9]+", {"Post", "Topic"}),
        ("(?:The )?end", {"The ", "end"}),
        ("(?:a|b)*c", {""}),
        ("x(?:a|(?:b|[|)]c))", {"xa", "xb", "x"}),
        (r"#\d+", {"#0"}),
        (r"(?:\d+|no) posts", {"0", "no"}),
        (r"\d*x", {""}),
        ("(?=x)y", {""}),
        ("(?i)Menu", {"Menu"}),
        (".*|x", {"", "x"}),
    ],
)
def test_openings_are_what_every_match_begins_with(pattern: str, expected: set[str]) -> None:
    """Where nothing is certain, the empty text stands."""
    assert openings(pattern) == expected


def test_longer_lines_than_templates_print_are_refused() -> None:
    """Prose is not held against patterns."""
    assert BBPRESS.find("Reply To: " + "x" * 50) is not None
    assert BBPRESS.find("Reply To: " + "x" * LONGEST_LINE) is None


def test_a_hostile_line_costs_little() -> None:
    """Free text between repeated words does not make the matcher wander for long."""
    assert BBPRESS.find("a on " * 79) is None
    assert BBPRESS.find("Started by: " + "in: " * 40) is not None


def test_case_is_told_apart_unless_the_rule_says_otherwise() -> None:
    """The index folds case, the pattern decides."""
    shout = Rule(id="x", name="x", source="x", pattern="(?i)menu", hits=("MENU",), misses=("menus",))
    plain = Rule(id="y", name="x", source="x", pattern="menu", hits=("menu",), misses=("Menu",))
    assert LineRules([shout]).find("Menu")
    assert LineRules([plain]).find("Menu") is None


@pytest.mark.parametrize(
    "line",
    [
        "Viewing 0 reply threads is what bbPress prints when nobody has answered yet. It is a result count and not part of a post.",
        "Posted by lena on a Monday, 3 replies, 12 views.",
        "See you on May 11, 2024 at 11:53 am",
        "I made this 2 years ago.",
        "Subscribe to our newsletter? No thanks.",
        "The forum is closed to new topics and replies, they say.",
        "Author of three books, reader of many.",
        "Kofi has 3 replies and 2 voices in his head.",
        "",
    ],
)
def test_prose_is_left_alone(line: str) -> None:
    """Words of a template inside a sentence are a person's words."""
    assert BBPRESS.find(line) is None
