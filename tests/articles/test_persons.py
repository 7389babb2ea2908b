"""Names in bylines, and nothing that stands where a name would."""

from __future__ import annotations

import pytest

from cleaners.persons import names_in

from .pages import draft_of, metadata_of, story


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By Ada Quay, Omar Pier and Mei Mole, Staff Writers", ["Ada Quay", "Omar Pier", "Mei Mole"]),
        ("By Ada Quay, Senior Political Correspondent", ["Ada Quay"]),
        ("Staff Writers", []),
        ("By The Bay News Desk", ["The Bay News Desk"]),
        ("Mei Mole and Bay Staff", ["Mei Mole"]),
        ("Ana Writer", ["Ana Writer"]),
        ("Ed Desk", ["Ed Desk"]),
        ("بقلم سارا حسن", ["سارا حسن"]),
        ("作者：王小明", ["王小明"]),
    ],
)
def test_roles_and_the_words_before_a_name_are_no_names(printed: str, names: list[str]) -> None:
    """A desk signs only where no person does; "by" is so in every script."""
    assert list(names_in(printed)) == names


def test_several_names_in_one_object_of_linked_data_are_several_authors() -> None:
    """An address beside them belongs to none of them."""
    data = '{"@type":"NewsArticle","author":{"@type":"Person","name":["Ada Quay","Omar Pier"],"url":"https://news.example/staff/"}}'
    authors = metadata_of(story(head=f"<script type='application/ld+json'>{data}</script>")).authors
    assert [(author.name, author.url) for author in authors] == [("Ada Quay", None), ("Omar Pier", None)]


@pytest.mark.parametrize(
    "printed",
    [
        "Published 14 May 2024 10:00 | Updated 15 May 2024 11:30",
        "Updated 15 May 2024 11:30 – Published 14 May 2024 10:00",
        "14 May 2024 10:00 · last updated 15 May 2024 11:30",
    ],
)
def test_one_line_may_say_both_when_a_story_was_published_and_when_it_was_changed(printed: str) -> None:
    """Each time with its own words as raw."""
    draft = draft_of(story(before=f"<h1>The last ferry</h1><div class='when'>{printed}</div>"))
    assert draft.published is not None
    assert draft.modified is not None
    assert (str(draft.published.at), str(draft.modified.at)) == ("2024-05-14 10:00:00+00:00", "2024-05-15 11:30:00+00:00")
    assert "pdated" not in draft.published.raw
