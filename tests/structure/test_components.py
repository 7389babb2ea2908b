"""Posts in components: names that stand in no element that says so, what opens and what alone answers, beside what looks like it and is neither."""

from __future__ import annotations

import pytest

from tests.bench.boards import faults

from .components import components
from .quay import NAMES, SAID, thread

_BOXES = {
    "verb before the first name alone": "<div><p>{asked}<b>{name}</b> <i>{day} May 2024, 10:30</i></p><div>{said}</div></div>",
    "badge right behind a name": "<div><p>by <b>{name}</b>{badge}<i>{day} May 2024, 10:30</i></p><div>{said}</div></div>",
    "day right behind a name": "<div><p>by <b>{name}</b><i>{day} May 2024, 10:30</i></p><div>{said}</div></div>",
    "rank behind a button": "<div><div><button>{name}</button><span>Member</span> · <i>{day} May 2024, 10:30</i></div><div>{said}</div></div>",
    "letters in place of a picture": "<div><div>XY</div><div>{name}</div><div>Reply</div><i>{day} May 2024, 10:30</i><div>{said}</div></div>",
    "names for tests": '<div data-testid="c"><p data-testid="w"><b>{name}</b> {day} May 2024, 10:30</p><div data-testid="b">{said}</div></div>',
    "looks for names": '<div class="p-2 m-1"><p class="p-2 m-1 b"><b>{name}</b> {day} May 2024, 10:30</p><div class="p-2 m-1 c">{said}</div></div>',
    "buttons that scripts make": '<div><p><b>{name}</b> {day} May 2024, 10:30</p><div><i role="button">Like this</i></div><p>{said}</p></div>',
}


@pytest.mark.parametrize("box", _BOXES.values(), ids=_BOXES)
def test_who_and_what_is_told_by_where_most_of_it_stands(box: str) -> None:
    """The first post says "asked", the one who asked has a badge."""
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))
    fields = (
        {"asked": "asked " if day == 1 else "", "badge": "<i>OP</i>" if name == "Ada" else "", "day": day, "name": name, "said": said}
        for day, (name, said) in told
    )
    posts = thread(f"<h1>West quay</h1><main>{''.join(box.format(**one) for one in fields)}</main>")["posts"]
    assert [(one["author"]["name"], one["text"], one["published_at_raw"][-5:]) for one in posts] == [(name, said, "10:30") for _, (name, said) in told]


def test_answers_in_answers_are_told_by_their_times_where_nothing_is_called() -> None:
    """A post has the same parts whether answers stand below them or not."""
    post = "<div><div><div><b>{name}</b> <i>{day} May 2024, 10:30</i></div><div>{said}</div></div>{answers}</div>"
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))
    deepest = ""
    for day, (name, said) in reversed(told):
        deepest = f"<div>{post.format(name=name, day=day, said=said, answers=deepest)}</div>"
    posts = thread(f"<h1>West quay</h1><main>{deepest}</main>")["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))
    assert [one["reply_to"] for one in posts] == [None, *(one["id"] for one in posts[:-1])]


_FIRST = '<section class="start"><p><b>Ada</b> <i>1 May 2024, 10:30</i></p><div class="words">{}</div></section><h2>1 answer</h2>'
_ANSWER = '<div class="list"><div class="answer"><p><b>Wren</b> <i>2 May 2024, 10:30</i></p><div class="words">{}</div></div></div>'


@pytest.mark.parametrize(("first", "second"), [(SAID[0], SAID[1]), ("Is it open?", SAID[1]), (SAID[0], "+1")])
def test_what_opens_and_what_alone_answers_stand_in_boxes_of_their_own(first: str, second: str) -> None:
    """However short they are."""
    posts = thread(f"<h1>West quay</h1><main>{_FIRST.format(first)}{_ANSWER.format(second)}</main>")["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == [("Ada", first), ("Wren", second)]


@pytest.mark.parametrize(
    "beside",
    [
        '<aside><p><b>Heron</b> <i>3 May 2024, 10:30</i></p><div class="words">The lamp</div></aside>',
        '<div class="related"><p><b>Heron</b> <i>3 May 2024, 10:30</i></p><div class="words">The lamp at the school</div></div>',
        '<ul><li><p><b>Heron</b> <i>3 May 2024, 10:30</i></p><a href="/forum/thread/9">The lamp at the school</a></li></ul>',
        "<p>Nobody has answered. The board was last seen by <b>Heron</b></p>",
    ],
)
def test_what_is_new_elsewhere_answers_nobody(beside: str) -> None:
    """Rows beside a post say who and when as it does."""
    posts = thread(f"<h1>West quay</h1><main>{_FIRST.format(SAID[0])}</main>{beside}<form><textarea></textarea><button>Reply</button></form>")["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == [("Ada", SAID[0])]


def test_of_posts_in_components_nearly_all_are_read() -> None:
    """Who, when, all words and no others, and what is answered: in fourteen languages, in wrappers with and without names."""
    made = [components(seed) for seed in range(50_000, 50_080)]
    assert sum(len(list(faults(one))) for one in made) <= 0.04 * sum(len(one.posts) for one in made)
