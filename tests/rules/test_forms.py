"""What the language files of the engines print is taken in every form, whatever stands in its places, and what people write is not."""

from __future__ import annotations

import re
from random import Random

import pytest

from cleaners.rules import LineRules, catalogue, rules_for
from cleaners.rules.forms import EXAMPLES
from schemas.rule import Rule, fold

FORMS = [rule for rule in catalogue() if rule.platform and rule.platform != "bbpress" and rule.pattern and rule.language]
LANGUAGES = {"en", "de", "fr", "es", "ru", "pt", "it", "nl", "pl"}

COUNTS = ["0", "1", "7", "12", "999", "1,024", "56.789", "1 234 567", "1\u00a0234", "12’345"]
NAMES = ["Ada", "Åse Brøgger", "老王", "x_1", "Ana-María", "Ольга П.", "d'Arcy", "[GER] Max | 7"]
DATES = ["7 Jun 2024, 10:30", "Gestern, 23:59", "vor 3 Stunden", "2024-06-07 10:30:15", "hace 2 años", "11-29-2024, 09:03 AM", "сегодня в 14:05", "1 day ago"]
_EXAMPLE = re.compile("|".join(sorted(map(re.escape, EXAMPLES.values()), key=len, reverse=True)))


def printed(line: str, chance: Random) -> str:
    """The line with other values in the places of its examples, in the typography of some page."""
    values = {EXAMPLES["n"]: COUNTS, EXAMPLES["date"]: DATES, EXAMPLES["name"]: NAMES}
    line = _EXAMPLE.sub(lambda example: chance.choice(values[example[0]]), line)
    plain, typographic = chance.choice([("", ""), (" - ", " – "), ("'", "’"), (" ", "\u00a0"), ("...", "…")])
    return f" {line.replace(plain, typographic) if plain else line}\n"


@pytest.mark.parametrize("platform", sorted({rule.platform or "" for rule in FORMS}))
def test_every_form_is_taken_whatever_stands_in_its_places(platform: str) -> None:
    """By its rule, and by one of the engine's rules among all."""
    chance, index = Random(platform), LineRules(rules_for(platform))
    missed = []
    for rule in (rule for rule in FORMS if rule.platform == platform):
        for hit in rule.hits:
            for line in {printed(hit, chance) for _ in range(12)}:
                found = index.find(line)
                if not rule.match(fold(line)) or found is None or found[0].platform not in (platform, None):
                    missed.append((rule.id, line))
    assert missed == []


@pytest.mark.parametrize("rule", FORMS, ids=[rule.id for rule in FORMS])
def test_a_form_is_no_part_of_a_sentence(rule: Rule) -> None:
    """With a word before it or behind it, it is somebody's line."""
    before, behind = ("Я думаю, ", " и так далее.") if rule.language == "ru" else ("Well, ", " or so I thought.")
    words = [fold(hit) for hit in rule.hits if len(hit.split()) > 2]
    assert [line for hit in words for line in (before + hit, before + hit + behind) if rule.match(line)] == []


def test_a_form_names_where_it_is_printed_and_in_which_language() -> None:
    """Project and file."""
    assert {rule.language for rule in FORMS} <= LANGUAGES
    assert [rule.id for rule in FORMS if len(rule.source.split()) < 2] == []
