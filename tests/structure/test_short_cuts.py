"""What is found the short way is what would be found the long way."""

from __future__ import annotations

import random

import pytest
from lxml import html

from cleaners.page.decode import decode
from cleaners.page.page import Interval
from cleaners.page.reading import read
from cleaners.structure.repeated.post import _LONGEST_WAY, _way, slots
from cleaners.structure.repeated.times import _LIKE_A_DATE, _date
from cleaners.structure.repeated.units import counter


@pytest.mark.parametrize(
    "line",
    [
        "2024-05-14", "at 9:05", "May 2024", "3 days ago", "vor 3 Tagen", "4h", "平成6年", "il y a une heure", "hace un mes",
        "Hà uma hora", "För en månad sedan", "for et år", "for en time siden", "voor een uur", "przed 3", "3 dagen geleden",
        "2 часа назад", "昨日前", "한달 전", "Today, noon", "Yesterday", "HEUTE", "gestern", "just now", "hier, midi", "Ayer", "ieri",
        "Ontem", "gisteren", "wczoraj", "Вчера", "сегодня", "no time at all", "under enough entries", "",
    ],
)  # fmt: skip
def test_a_line_is_asked_for_a_date_where_it_can_hold_one(line: str):
    """The signs of dates pass every line in which there is one."""
    found, sought = _date(line), _LIKE_A_DATE.search(line.lower())
    assert (found and found.span()) == (sought and sought.span())


def test_characters_are_counted_by_stretches():
    """As many as one by one, for any places and any cover."""
    chance = random.Random(7)
    for length in (0, 1, 2, 30):
        covered = bytearray(chance.choices((0, 1), k=length))
        count = counter(covered)
        places = [Interval(start, end) for start in range(length + 1) for end in range(start, length + 1)]
        assert [count(place) for place in places] == [covered.count(0, *place) for place in places]


def test_ways_are_built_from_those_above():
    """The last tags of a deep one, and those from the root for what stands beside the post's own element."""
    deep = html.fromstring(f"<div><section>{'<div>' * 40}<p class='a1 a2'>x</p>{'</div>' * 40}</section><ul><li id=n7>y</ul></div>")
    box, beside = deep
    found = slots([*box.iter(), *beside.iter()], box)
    assert all(called[-1] == _way(element, box) for element, called in found.items())
    assert max(called[-1].count("/") for called in found.values()) == _LONGEST_WAY - 1
    assert found[beside[0]] == ["li#n#", "html/body/div/ul/li"]
    assert found[next(deep.iter("p"))][0] == "p.a#"


def test_what_was_not_walked_stands_nowhere():
    """An element that shows no text has an empty place."""
    page = read(decode(b"<html><body><script>x</script><p>y</p></body></html>"), None, max_nodes=9, max_characters=99)
    assert not page.place(next(page.tree.iter("script")))
    assert page.places[next(page.tree.iter("p"))] == Interval(0, 1)
