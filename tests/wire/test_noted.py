"""A paper's own notes: corrections and updates at the ends of a text that no agency filed."""

from __future__ import annotations

import pytest

from cleaners.wire import noted

STORY = [
    f"The {day} boat carried {count} people across the bay, and all of them came back." for count, day in enumerate(("first", "second", "third"), start=11)
] * 3


def text(*, head: str = "", foot: str = "", middle: str = "") -> str:
    """A story with lines at its ends or in its middle."""
    lines = [head, *STORY[:5], middle, *STORY[5:], *foot.split("\n")]
    return "\n\n".join(line for line in lines if line)


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this story gave the wrong number of boats.",
        "Correction (May 3, 2024): The captain's name is Mei, not May.",
        "This story has been updated.",
        "This article was updated on May 3 to add a comment of the harbour office.",
        "An earlier version of this article misstated the age of the captain.",
        "Editor's note: This map is drawn anew each spring.",
        "UPDATE, May 3: The harbour office has answered since.",
        "Hinweis der Redaktion: Die Zahl der Boote stand hier zuerst falsch.",
        "Mise à jour du 3 mai : la capitainerie a répondu depuis.",
        "In einer früheren Version dieses Artikels stand eine falsche Zahl.",
        "Erată: căpitanul a trecut golful la nouăsprezece ani, nu la nouăzeci.",
        "Rättelse: Kaptenen var nitton år, inte nittio.",
        "訂正：船長は十九歳でした。",
    ],
)
def test_a_note_at_either_end_is_named(line: str) -> None:
    """With its place; the text stays as it is."""
    for whole in (text(head=line), text(foot=line)):
        wire = noted(whole)
        assert wire is not None
        assert wire.agency is None
        (piece,) = wire.notes
        assert piece.text == line == whole[piece.start : piece.end]


def test_what_stands_below_a_heading_of_corrections_is_one() -> None:
    """Papers collect them there."""
    wire = noted(text(foot="Correction\nThe captain crossed the bay at nineteen, not at ninety."))
    assert wire is not None
    assert [note.text for note in wire.notes] == ["The captain crossed the bay at nineteen, not at ninety."]


@pytest.mark.parametrize(
    "line",
    [
        "The story was updated by her children each night, who wanted it to end better.",
        "A correction of the river's course would cost more than the bridge.",
        "This article of the law has been changed twice by those who wrote it.",
        "Updated plans were shown to the villages on both sides of the bay.",
        "She says that this report is wrong.",
        "Correction is what the prison calls it, and nobody believes that.",
        "Erată o singură dată, trecerea golfului a rămas la fel.",
        "Поправка: штраф до пяти тысяч рублей за проезд без билета.",
        "Oprava mostu: tři roky práce a žádná loď.",
    ],
)
def test_what_a_story_says_is_no_note(line: str) -> None:
    """Even where it speaks of corrections, at the end of the text."""
    assert noted(text(head=line, foot=line)) is None


def test_a_note_in_the_middle_of_a_text_is_its_own_affair() -> None:
    """A live report has many; they are what it tells."""
    assert noted(text(middle="UPDATE, 3 p.m.: The bridge is open again, says the harbour office.")) is None


def test_a_text_of_few_lines_has_no_ends() -> None:
    """A note on its own is a text."""
    assert noted("Correction: The captain's name is Mei.\n\nThe last boat left.") is None
