"""The user's own rules in `thresher.toml`, as far as the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from schemas.own_rule import OwnRule
from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES

RULES = """
[[clean.rule]]
id = "own.house-notice"
name = "the notice above each thread"
source = "https://mendingbench.example/, seen 2026-11-25"
pattern = "House rules: be kind, .*"
hits = ["House rules: be kind, stay on topic"]
misses = ["I like your house rules: be kind, and mean it."]

[[clean.rule]]
id = "own.banner"
name = "the shop's banner"
source = "https://mendingbench.example/, seen 2026-11-25"
selector = "//div[@class='banner']"
hits = ["<div class='banner'>Straps for sale</div>"]
misses = ["<div class='post'>They put a banner on it: straps for sale.</div>"]
"""
ABOVE = b'<p>House rules: be kind, no spam</p><div class="banner">Straps for sale</div>'
IN_A_POST = b"<p>House rules: be kind, as they say here.</p>"


@pytest.fixture
def page(home: Path) -> Path:
    """A thread with both above it, and one line that the rule would take in a post; the rules stand beside it."""
    (home / "thresher.toml").write_text(RULES, encoding="utf-8")
    before, body, after = (SAMPLES / "bench-strap.html").read_bytes().partition(b"<body")
    tag, end, rest = after.partition(b">")
    post = b"<p>That settles"
    assert post in rest
    page = home / "page.html"
    page.write_bytes(before + body + tag + end + ABOVE + rest.replace(post, IN_A_POST + post))
    return page


def test_both_kinds_of_ones_own_rules_are_named_in_the_explanation(thresher: Call, page: Path):
    """The line by its pattern, the element by its selector; what a person wrote stays."""
    rows = [row.split() for row in thresher("clean", "page.html", "--explain").out.splitlines()]
    taken = {row[-1]: " ".join(row[2:-1]) for row in rows if row[-1].startswith("own.")}
    assert taken == {"own.house-notice": "House rules: be kind, no spam", "own.banner": "Straps for sale"}
    (record,) = [json.loads(thresher("clean", "page.html").out)["record"]]
    assert "House rules: be kind, as they say here." in record["posts"][2]["text"]


def test_ones_own_rules_are_part_of_the_ruleset_that_a_record_names(thresher: Call, page: Path):
    """Whoever compares two records sees that other rules were at work."""
    with_rules = json.loads(thresher("clean", "page.html").out)["record"]["provenance"]["ruleset"]
    (page.parent / "thresher.toml").unlink()
    assert json.loads(thresher("clean", "page.html").out)["record"]["provenance"]["ruleset"] != with_rules


def test_ones_own_rules_are_shown_and_proved_with_the_rest(thresher: Call, page: Path):
    """Listed last, under their own names."""
    assert [row.split()[0] for row in thresher("rules", "list").out.splitlines()][-2:] == ["own.house-notice", "own.banner"]
    assert "selector  //div[@class='banner']" in thresher("rules", "show", "own.banner").out
    assert thresher("rules", "test").code == 0
    misspelt = thresher("rules", "list", "--platform", "phbb")
    assert (misspelt.code, "did you mean phpbb?" in misspelt.err) == (2, True)


@pytest.mark.parametrize("command", [("clean", "page.html"), ("ingest", "page.html"), ("rules", "test"), ("rules", "list")])
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("House rules: be kind, stay on topic", "Be kind", "thresher.toml:2: clean.rule[1]: own.house-notice: does not take its own example 'Be kind'"),
        ("class='banner'>Straps", "class='ad'>Straps", "thresher.toml:14: clean.rule[2].selector: own.banner: does not take its own example"),
        ("class='post'>They", "class='banner'>They", "thresher.toml:14: clean.rule[2].selector: own.banner: takes what it must leave alone"),
        ('"own.banner"', '"own.house-notice"', "thresher.toml:11: clean.rule[2].id: 'own.house-notice' is taken by another rule"),
        ('"own.banner"', '"own.banner"\nplatform = "phpnuke"', "thresher.toml:12: clean.rule[2].platform: 'phpnuke' is no platform that is known"),
    ],
)
def test_a_rule_that_does_not_hold_starts_nothing(thresher: Call, page: Path, command: tuple[str, ...], old: str, new: str, message: str):
    """File, key and line are named, whatever the command."""
    config = page.parent / "thresher.toml"
    assert config.read_text(encoding="utf-8").count(old) == 1
    config.write_text(config.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    told = thresher(*command)
    assert (told.code, told.out) == (2, "")
    assert message in told.err


RUNAWAYS = [
    (r"(a+)+$", "aaaa"),
    (r"(a|a)*$", "aaa"),
    (r"(\\w+\\s?)*!", "House rules!"),
    (r"(.*?,){11}P", "1,2,3,4,5,6,7,8,9,10,11,P"),
    (r"(\\s*\\w+\\s*)*\\.", "one two."),
    (r"Tags: (.+,?)+ end", "Tags: sea, ice end"),
    (r"(([a-z0-9])+.)+[A-Z]([a-z])+", "ab.Cd"),
    (r"(?:(?:\\w|-)+\\.?)+@(?:\\w+\\.)+\\w+", "me.you@x.org"),
    (r"(.|\\s)*Read more", "abc Read more"),
]
"""With an example that each takes. Python's own matching never ends on lines like these that end otherwise."""


def with_pattern(page: Path, pattern: str, hit: str) -> None:
    """The rule on lines has this one instead."""
    text = RULES.replace("House rules: be kind, .*", pattern).replace("House rules: be kind, stay on topic", hit)
    (page.parent / "thresher.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("pattern", "hit"), RUNAWAYS)
def test_a_pattern_that_runs_away_is_named_and_holds_nothing_up(thresher: Call, page: Path, pattern: str, hit: str):
    """It is refused with its place, or it is no danger, to a page either."""
    with_pattern(page, pattern, hit)
    page.write_bytes(page.read_bytes().replace(ABOVE, ABOVE + f"<p>{(hit[:-1] * 99)[:390]}?</p>".encode()))
    told = thresher("clean", "page.html")
    if told.code:
        assert (told.code, told.out) == (2, "")
        assert "thresher.toml:2: clean.rule[1]: own.house-notice: the pattern runs away" in told.err
    else:
        assert json.loads(told.out)["status"] == "accepted"


def test_a_pattern_that_runs_away_on_a_page_alone_fails_that_page_by_name(thresher: Call, page: Path):
    """Its own examples hold nothing that it could repeat."""
    with_pattern(page, "Notice|(z|z)*", "Notice")
    (page.parent / "other.html").write_bytes(page.read_bytes())
    page.write_bytes(page.read_bytes().replace(ABOVE, ABOVE + b"<p>" + b"z" * 300 + b"?</p>"))
    told = thresher("ingest", "page.html", "other.html", "--json")
    ends = told.lines
    assert (told.code, [(end["fate"], end["reason"]) for end in ends]) == (1, [("failed", "deadline_exceeded"), ("stored", None)])
    assert "your rule own.house-notice" in ends[0]["detail"]


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [
        (r"(?:By \w+){i}", "By Ada{i}", "A person has put By Ada into a sentence"),
        (r"Code {s}", "Code {s}", "Code 7"),
        (r"a{e}", "a{e}", "whatever"),
        (r"[{]e} \N{DIGIT ONE}{2}", "{e} 11", "{e} 1"),
        (r"x{1,2}{}", "xx{}", "xxx"),
        (r"\{e}", "{e}", ""),
    ],
)
def test_a_brace_means_what_it_means_elsewhere_in_python(pattern: str, hit: str, miss: str):
    """The module that bounds patterns has a meaning of its own for some."""
    rule = OwnRule(id="my.brace", name="a brace", source="a board", pattern=pattern, hits=(hit,), misses=(miss,))
    assert rule.match(hit) is not None
    assert rule.match(miss) is None
