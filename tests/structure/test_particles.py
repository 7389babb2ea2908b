"""Names that begin with the word by which some language says whose a post is."""

from __future__ import annotations

import pytest

from .quay import SAID, thread

_HEADS = (
    "<b>{name}</b> <time datetime='2024-05-0{day}T10:30Z'>{day} May 2024, 10:30</time>",
    "<b>{name}</b>, 0{day} May 2024, 10:30",
    "{name} · 0{day} May 2024, 10:30",
)


def _names(head: str, names: tuple[str, ...]) -> list[str]:
    told = enumerate(zip(names, SAID, strict=False), start=1)
    posts = "".join(f"<div class='row'><div>{head.format(name=name, day=day)}</div><p>{said}</p></div>" for day, (name, said) in told)
    return [post["author"]["name"] for post in thread(f"<h1>West quay</h1>{posts}")["posts"]]


@pytest.mark.parametrize("head", _HEADS)
def test_a_particle_is_a_part_of_a_name_where_others_have_none(head: str):
    """Half of them at most begin with one."""
    names = ("Da Silva", "Ada Quay", "von Braun", "Eve")
    assert _names(head, names) == list(names)


@pytest.mark.parametrize("head", _HEADS)
def test_a_word_before_all_names_says_whose_the_posts_are(head: str):
    """So do boards of other languages, also on pages that say they are in English."""
    names = ("Ada Quay", "Ben", "Eve", "Ida")
    assert _names(head.replace("{name}", "von {name}"), names) == list(names)


@pytest.mark.parametrize("head", _HEADS)
def test_of_two_posts_nothing_tells(head: str):
    """What opens a thread may be headed otherwise than its answer."""
    assert _names(head, ("Ada Quay", "von Ben")) == ["Ada Quay", "Ben"]
