"""Chats that print a name once above what somebody writes in a row."""

from __future__ import annotations

from time import process_time

import pytest
from lxml import html

from cleaners.page.page import Interval
from cleaners.structure.fields.chats import ungrouped
from cleaners.structure.repeated.series import Series
from cleaners.structure.repeated.units import Unit

from .quay import SAID, thread

_WRITERS = ("Ada", "Ada", "Wren", "Heron", "Heron")
_NAMED = '<div class="m"><b class="from_name">{name}</b> <span title="{day}.05.2024 10:30:00 UTC">10:30</span><div class="text">{said}</div></div>'
_BARE = '<div class="m"><span title="{day}.05.2024 10:30:00 UTC">10:30</span>{more}<div class="text">{said}</div></div>'


def _messages(more: str = "") -> list[str]:
    found = []
    for day, (name, said) in enumerate(zip((*_WRITERS, "Pim"), (*SAID, "Noted."), strict=True)):
        bare = day > 0 and _WRITERS[day - 1] == name
        found.append((_BARE if bare else _NAMED).format(name=name, day=f"0{day + 1}", said=said, more=more))
    return found


def _authors(body: str) -> list[str | None]:
    posts = thread(f"<h1>Crew</h1>{body}")["posts"]
    assert [one["text"] for one in posts] == [*SAID, "Noted."]
    return [one["author"] and one["author"]["name"] for one in posts]


@pytest.mark.parametrize("grouped", [False, True])
def test_a_message_without_a_name_is_whose_the_one_above_is(grouped: bool):
    """Whether all that somebody writes in a row stands in one element, or nothing is around it."""
    told = _messages()
    groups = ["".join(part) for part in (told[:2], told[2:3], told[3:5], told[5:])]
    body = "".join(f'<div class="group"><div>{group}</div></div>' for group in groups) if grouped else f"<div>{''.join(told)}</div>"
    assert _authors(body) == [*_WRITERS, "Pim"]


def test_who_prints_something_else_in_the_place_of_a_name_is_nobody():
    """A deleted account, for one."""
    assert _authors(f"<div>{''.join(_messages('<i>account gone</i>'))}</div>") == ["Ada", None, "Wren", "Heron", None, "Pim"]


def test_the_colon_before_the_words_is_no_part_of_a_name():
    """Exports of WhatsApp print all on one line."""
    line = '<div class="m"><i>[0{day}/05/2024, 10:30:00]</i> <b class="sender">{name}:</b> <span class="txt">{said}</span></div>'
    body = "".join(line.format(day=day, name=name, said=said) for day, (name, said) in enumerate(zip((*_WRITERS, "Pim"), (*SAID, "Noted."), strict=True), 1))
    assert _authors(body) == [*_WRITERS, "Pim"]


def test_messages_are_counted_in_their_groups_in_step_with_both():
    """Each once for each group, ten thousand posts took three times as long as all else that is asked of them."""
    box = html.Element("div")
    parts = [Unit(box, Interval(2 * at, 2 * at + 1)) for at in range(30_000)]
    # One message and two by turns.
    groups = [Unit(box, Interval(6 * at + start, 6 * at + end)) for at in range(10_000) for start, end in ((0, 2), (2, 6))]
    messages = Series("m", parts, timed=1.0, named=len(groups) / len(parts), share=1.0)
    before = process_time()
    assert ungrouped([messages], Series("g", groups, timed=1.0, named=1.0, share=1.0)) is messages
    assert process_time() - before < 2
