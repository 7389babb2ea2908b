"""Every rule keeps its promises, and the catalogue holds together."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import groupby

import pytest

from cleaners.rules import LineRules, catalogue, prove, rules_for, ruleset_digest
from schemas.rule import Rule


def family_of(rule: Rule) -> str:
    """What the ids of an engine's rules in one language begin with."""
    return rule.id.rpartition(".")[0]


RULES = {rule.id: rule for rule in catalogue()}
ON_LINES = [rule for rule in RULES.values() if rule.pattern is not None]
FAMILIES = {family: list(rules) for family, rules in groupby(sorted(RULES.values(), key=family_of), key=family_of)}


def test_ids_are_unique() -> None:
    """An id names one rule; the catalogue refuses a second."""
    assert len(RULES) == len(catalogue())


@pytest.mark.parametrize("family", FAMILIES)
def test_a_rule_takes_its_hits_and_leaves_its_misses(family: str) -> None:
    """Lines are matched whole and folded, HTML is parsed."""
    assert prove(FAMILIES[family]) == []


def test_the_index_finds_a_line_for_every_hit() -> None:
    """Another rule may take it first, but the index never loses it."""
    lost = [rule.id for rule in ON_LINES if not all(map(LineRules([rule]).find, rule.hits))]
    assert lost == []


def test_a_rule_on_lines_leaves_a_sentence_alone() -> None:
    """At least one miss is a line that a person could write."""
    assert [rule.id for rule in ON_LINES if not any(len(miss.split()) >= 3 for miss in rule.misses)] == []


def test_a_rule_that_breaks_its_promise_is_named() -> None:
    """Proof is given in sentences."""
    broken = Rule.model_construct(id="x.broken", name="x", source="x", pattern="Reply", hits=("Answer",), misses=("Reply",))
    assert any("x.broken" in failure and "'Answer'" in failure for failure in prove([broken]))
    loose = Rule.model_construct(id="x.loose", name="x", source="x", selector="//p", hits=("<b>x</b>",), misses=("<p>x</p>",))
    assert len(prove([loose])) == 2


def test_rules_of_an_engine_stay_with_the_engine() -> None:
    """Prose on other pages never meets them."""
    assert all(rule.platform is None for rule in rules_for(None))
    assert {rule.platform for rule in rules_for("bbpress")} == {"bbpress", None}
    assert LineRules(rules_for(None)).find("#3072 Reply") is None


def test_the_rules_of_one_engine_are_found_without_those_of_the_others() -> None:
    """By the names of their modules, so none is left out."""
    for platform in {rule.platform for rule in catalogue()}:
        assert {rule.id for rule in rules_for(platform)} == {rule.id for rule in catalogue() if rule.platform in (platform, None)}
    ask = "import sys; from cleaners.rules import rules_for; rules_for('smf'); print(sorted(name for name in sys.modules if name.endswith('_forms')))"
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert said == "['cleaners.rules.engines.smf_forms']\n"


def test_english_rules_hold_on_german_pages() -> None:
    """The counter of reply threads was untranslatable for three years (text domain misspelt)."""
    found = LineRules(rules_for("bbpress")).find("Viewing 0 reply threads")
    assert found is not None
    assert found[0].id == "bbpress.en.viewing-reply-threads"


def test_the_digest_changes_with_a_pattern_and_not_with_the_order() -> None:
    """It names what the rules do."""
    rules = rules_for("bbpress")
    assert ruleset_digest(rules) == ruleset_digest(reversed(rules))
    changed = (rules[0].model_copy(update={"pattern": "x"}), *rules[1:])
    assert ruleset_digest(changed) != ruleset_digest(rules)


def test_every_process_has_the_same_ruleset() -> None:
    """Records name it: words that a set keeps in no order must not stand so in a pattern."""
    ask = "from cleaners.rules import catalogue, ruleset_digest; print(ruleset_digest(catalogue()))"
    said = {
        subprocess.run([sys.executable, "-c", ask], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert said == {f"{ruleset_digest(catalogue())}\n"}
