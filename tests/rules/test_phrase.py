"""Templates become patterns that take what they print and give its numbers back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.rules import LineRules
from cleaners.rules.engines.bbpress_locales import pack_rules
from cleaners.rules.phrase import number, pattern
from schemas.rule import Rule, fold

SEPARATORS = [",", ".", "\u00a0", "\u202f", "'", "’", " ", "٬", ""]
"""Between groups of three: English, German, French (no-break), Swiss, Arabic, none."""

DIGITS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"]


def printed(count: int, separator: str, digits: str) -> str:
    """The number as a locale prints it."""
    plain = f"{count:,}".replace(",", separator)
    return plain.translate(str.maketrans(DIGITS[0], digits))


@given(st.integers(0, 10**9), st.sampled_from(SEPARATORS), st.sampled_from(DIGITS))
def test_a_number_survives_every_way_of_printing_it(count: int, separator: str, digits: str) -> None:
    """Grouping signs and digits of a locale do not change the value."""
    assert number(printed(count, separator, digits)) == count


@pytest.mark.parametrize("text", ["", "many", "1,2", "-3", "3 posts", "1..000"])
def test_what_no_counter_prints_is_no_number(text: str) -> None:
    """Words, signs and broken groups raise ValueError."""
    with pytest.raises(ValueError, match="not a number"):
        number(text)


def test_groups_follow_the_index_of_a_placeholder_and_not_its_place() -> None:
    """A translation that turns the order round still names the right slots."""
    turned = Rule(
        id="x", name="x", source="x", pattern=pattern("%4$s in total, %2$s to %3$s", "count first last total"), hits=("9 in total, 1 to 5",), misses=("x",)
    )
    match = turned.match("41 in total, 16 to 30")
    assert match is not None
    assert match.groupdict() == {"total": "41", "first": "16", "last": "30"}


def test_plain_placeholders_are_named_in_the_order_in_which_they_stand() -> None:
    """`%s` and `%d` carry no index."""
    assert pattern("%s wrote %d", "who count").startswith("(?P<who>")


def test_a_placeholder_without_a_name_is_refused() -> None:
    """A slot that nobody named would lose what the line claims."""
    with pytest.raises(ValueError, match="no name for placeholder 2"):
        pattern("%1$s and %2$s", "first")


def test_forms_with_different_orders_need_a_rule_each() -> None:
    """One pattern cannot hold the same group twice."""
    with pytest.raises(ValueError, match="a rule each"):
        pattern(("%1$s of %2$s", "of %2$s, %1$s"), "first total")


def test_a_plural_form_may_drop_its_placeholder() -> None:
    """Some languages spell out one."""
    rule = Rule(id="x", name="x", source="x", pattern=pattern(("one reply", "%s replies"), "count"), hits=("one reply", "2 replies"), misses=("replies",))
    assert rule.match("one reply")


COUNTERS = LineRules(rule for rule in pack_rules() if rule.id.startswith(("bbpress.en.viewing-", "bbpress.de.viewing-")))

COUNT_FORMS = [
    ("bbpress.en.viewing-reply-threads", "Viewing {} reply threads"),
    ("bbpress.en.viewing-reply-threads", "Viewing {} reply thread"),
    ("bbpress.en.viewing-posts", "Viewing {} posts"),
    ("bbpress.en.viewing-replies", "Viewing {} replies"),
    ("bbpress.en.viewing-topics", "Viewing {} topics"),
    ("bbpress.en.viewing-results", "Viewing {} results"),
    ("bbpress.de.viewing-reply-threads", "Ansicht von {} Antwort-Themen"),
    ("bbpress.de.viewing-posts", "Ansicht von {} Beiträgen"),
    ("bbpress.de.viewing-replies", "Ansicht von {} Antworten"),
    ("bbpress.de.viewing-topics", "Ansicht von {} Themen"),
    ("bbpress.de.viewing-results", "Angezeigt werden {} Ergebnisse"),
]

RANGE_FORMS = [
    ("bbpress.en.viewing-posts-range", "Viewing {} posts {dash} {} through {} (of {} total)"),
    ("bbpress.en.viewing-replies-range", "Viewing {} replies {dash} {} through {} (of {} total)"),
    ("bbpress.en.viewing-topics-range", "Viewing {} topics {dash} {} through {} (of {} total)"),
    ("bbpress.en.viewing-results-range", "Viewing {} results {dash} {} through {} (of {} total)"),
    ("bbpress.de.viewing-posts-range", "Ansicht von {} Beiträgen {dash} {} bis {} (von insgesamt {})"),
    ("bbpress.de.viewing-replies-range", "Ansicht von {} Antworten {dash} {} bis {} (von insgesamt {})"),
    ("bbpress.de.viewing-topics-range", "Ansicht von {} Themen {dash} {} bis {} (von insgesamt {})"),
    ("bbpress.de.viewing-results-range", "Angezeigt werden {} Resultate {dash} {} bis {} (von {} gesamt)"),
]


@given(st.sampled_from(COUNT_FORMS), st.integers(0, 10**6), st.sampled_from(SEPARATORS), st.sampled_from(DIGITS))
def test_every_counter_gives_its_count_back(form: tuple[str, str], count: int, separator: str, digits: str) -> None:
    """Whatever the number format of the site."""
    name, template = form
    found = COUNTERS.find(template.format(printed(count, separator, digits)))
    assert found is not None
    assert found[0].id == name
    assert number(found[1]["count"]) == count


@given(
    st.sampled_from(RANGE_FORMS),
    st.lists(st.integers(0, 10**6), min_size=4, max_size=4),
    st.sampled_from(SEPARATORS),
    st.sampled_from(DIGITS),
    st.sampled_from("-–—"),
)
def test_every_range_gives_its_four_numbers_back(form: tuple[str, str], counts: list[int], separator: str, digits: str, dash: str) -> None:
    """Whatever the number format of the site, and whatever its typography makes of the dash."""
    name, template = form
    found = COUNTERS.find(template.format(*(printed(count, separator, digits) for count in counts), dash=dash))
    assert found is not None
    assert found[0].id == name
    assert [number(found[1][slot]) for slot in ("count", "first", "last", "total")] == counts


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("Viewing post 3 (of 3 total)", {"first": "3", "total": "3"}),
        ("Viewing 31 post (of 31 total)", {"first": "31", "total": "31"}),
        ("Ansicht von 31 Beitrag (von insgesamt 31)", {"first": "31", "total": "31"}),
        ("Ansicht von Thema 16 (von insgesamt 16)", {"first": "16", "total": "16"}),
        ("Viewing reply 16 (of 16 total)", {"first": "16", "total": "16"}),
    ],
)
def test_a_page_with_one_post_says_which_it_is(line: str, claims: dict[str, str]) -> None:
    """The singular forms drop the count and the end of the range."""
    found = COUNTERS.find(line)
    assert found is not None
    assert found[1].groupdict() == claims


@given(st.text(max_size=60))
def test_folding_a_pattern_s_template_is_the_same_as_folding_its_line(title: str) -> None:
    """A title with any signs in it stands where the template has its place, if it is not empty."""
    line = f"Reply To: {title}"
    if fold(title):
        rule = Rule(id="x", name="x", source="x", pattern=pattern("Reply To: %s", "title"), hits=("Reply To: x",), misses=("x",))
        match = rule.match(fold(line))
        assert match is not None
        assert match["title"] == fold(title)
