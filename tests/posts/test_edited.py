"""Lines that say that a post was edited, told from what people write about edits."""

from __future__ import annotations

import pytest

from cleaners.posts.edited import is_said_by_software


@pytest.mark.parametrize(
    "line",
    [
        "Last edited by Ada on Mon Jul 22, 2024 4:45 am, edited 1 time in total.",
        "« Last Edit: July 22, 2024, 04:45:11 PM by Ada »",
        "This post was last modified: 06-15-2024, 02:42 PM by Ada.",
        "Zuletzt geändert von Ada am 22.07.2024, 16:45, insgesamt 1-mal geändert.",
        "Dernière modification par Ada le 22 juil. 2024, 16:45",
        "Editado por última vez por Ada, 22 jul 2024",
        "本帖最后由 Ada 于 2024-7-22 16:45 编辑",
        "Последний раз редактировалось Ada 22.07.2024",
        "Edited June 8, 2024",
        "Bearbeitet: 8. Juni 2024, 16:45 Uhr",
        "1 Mal editiert, zuletzt (8. Juni 2024, 16:45)",
    ],
)
def test_what_software_says_of_an_edit(line: str) -> None:
    """It begins as nobody else does, or says when and no more."""
    assert is_said_by_software(line)


@pytest.mark.parametrize(
    "line",
    [
        "Edited the second chapter on 3 May, it is shorter now.",
        "Edit: the gate is open again, 4 pm.",
        "I last edited it in 2019.",
        "Bearbeitet habe ich nur die 3 Bretter vorn.",
        "Modified cars were seen at 16:45.",
        "Edited",
    ],
)
def test_what_people_say_of_edits(line: str) -> None:
    """They go on, and say what."""
    assert not is_said_by_software(line)
