"""Days that are somebody's, not those of his posts, on boards that print no times, or that print them elsewhere."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_OF = {
    "Ada": "Sober since 3 May 2020",
    "Wren": "Launched 9 June 2021 at the west quay",
    "Heron": "Next regatta: 2 August 2022",
    "Pim": "4 May 2024 was the day",
}
_POST = "<div class='said' id='s-{at}'><b class='author'>{name}</b>{when}<div class='text'>{said}</div><div class='{called}'>{below}</div></div>"


def _posts(called: str, below: list[str], when: str = "") -> list[tuple[str, str | None, str]]:
    """Who, when and what of five posts with a line below each."""
    told = enumerate(zip(NAMES, SAID, below, strict=True), start=1)
    shown = (_POST.format(at=at, name=name, said=said, called=called, below=line, when=when.format(at)) for at, (name, said, line) in told)
    posts = thread(f"<h1>West quay</h1>{''.join(shown)}")["posts"]
    return [(post["author"]["name"], post["published_at"], post["text"]) for post in posts]


@pytest.mark.parametrize("called", ["signature", "user-sig", "x9"])
def test_what_somebody_has_under_all_his_posts_says_not_when_he_wrote_them(called: str):
    """It is the same again below what others say, and that of nobody else."""
    assert _posts(called, [_OF[name] for name in NAMES]) == [(name, None, said) for name, said in zip(NAMES, SAID, strict=True)]


def test_no_day_in_a_signature_is_that_of_a_post():
    """Though they rise from post to post, and nobody's comes again."""
    below = [f"Afloat since {day} May 202{day}" for day in range(5)]
    below[0] = "Ashore since 7 May 2019"
    assert [when for _, when, _ in _posts("signature", below)] == [None] * 5


def test_the_day_of_a_post_is_told_beside_those_of_people():
    """However much later theirs are."""
    told = _posts("x9", [_OF[name] for name in NAMES], "<i>0{} April 2019</i>")
    assert [when[:10] for _, when, _ in told if when] == [f"2019-04-0{day}" for day in range(1, 6)]


@pytest.mark.parametrize(
    "below",
    [
        [f"by <a class='author' href='/user/{name}'>{name}</a> on {day} May 2020" for day, name in enumerate(NAMES, start=1)],
        [f"{day} May 2020, 10:30" for day in range(1, 6)],
    ],
)
def test_a_line_that_is_called_a_signature_and_says_who_or_to_the_minute_when_is_that_of_the_post(below: list[str]):
    """Some sites call the line so with which a post begins or ends."""
    assert [when[:10] for _, when, _ in _posts("sig", below) if when] == [f"2020-05-0{day}" for day in range(1, 6)]


def test_days_that_count_back_from_now_are_those_of_posts():
    """In a line that is called a signature, too, as its words would soon be false."""
    told = _posts("signature", [f"{name}, {day} days ago" for day, name in zip((8, 7, 6, 5, 4), NAMES, strict=True)])
    assert [when[:10] for _, when, _ in told if when] == [f"2024-05-0{day}" for day in range(1, 6)]


def test_days_of_which_one_comes_again_are_those_of_posts():
    """Two people who write on one day have the same; who writes on two days has two."""
    assert [when[:10] for _, when, _ in _posts("x9", [f"{day} May 2020" for day in (1, 1, 2, 2, 3)]) if when] == [f"2020-05-0{day}" for day in (1, 1, 2, 2, 3)]


@pytest.mark.parametrize(
    "said",
    [
        ["3 May 2024", "1 May 2024", "2 May 2024", "3 May 2024", "4 May 2024"],
        ["Posted on 3 May 2024", "Posted on 1 May 2024", "Posted on 2 May 2024", "Posted on 3 May 2024", "Posted on 4 May 2024"],
        ["6 days ago", "8 days ago", "7 days ago", "6 days ago", "5 days ago"],
        ["2 years ago", "5 days ago", "8 months ago", "2 years ago", "2 weeks ago"],
        ["Ada · 3 May 2024", "Wren · 1 May 2024", "Heron · 2 May 2024", "Ada · 3 May 2024", "Pim · 4 May 2024"],
    ],
)
def test_days_of_posts_that_stand_by_their_votes_are_theirs(said: list[str]):
    """Nobody wrote on two days, and no two on one; beside days that are people's stand words that are."""
    assert all(when for _, when, _ in _posts("x9", said))
    assert len({when for _, when, _ in _posts("x9", said)}) == 4


@pytest.mark.parametrize(
    "line", ["{day} May 2020", "Posted on {day} May 2020", "Geschrieben am {day}. Mai 2020", "{name}, {day} May 2020", "— {name} | {day} May 2020"]
)
def test_a_day_alone_or_behind_a_label_or_who_signs_is_that_of_the_post(line: str):
    """Whatever its line is called: nobody has a bare day under all that he writes."""
    below = [line.format(day=day, name=name) for day, name in enumerate(NAMES, start=1)]
    assert [when[:10] for _, when, _ in _posts("signature", below) if when] == [f"2020-05-0{day}" for day in range(1, 6)]
