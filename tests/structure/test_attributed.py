"""Names and times that stand in attributes alone, and stars behind names, on pages of no known engine."""

from __future__ import annotations

import time

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_PRINTED = "<time datetime='2024-05-0{day}T10:30Z'>{day} May 2024, 10:30</time>"
_STATED = {
    "what scripts read": "<article data-author='{name}'>" + _PRINTED + "<div>{said}</div></article>",
    "what scripts read of members": "<section data-username='{name}'><div>{said}</div>" + _PRINTED + "</section>",
    "what is read out": "<div role='article' aria-label='Post by {name}'>" + _PRINTED + "<div>{said}</div></div>",
    "what is read out with how long ago": "<div role='article' aria-label='Comment by {name} 3 days ago'>" + _PRINTED + "<div>{said}</div></div>",
    "elements of the site's own": "<quay-post author='{name}' created='2024-05-0{day}T10:30:00Z'><div>{said}</div></quay-post>",
    "an empty one": "<div><quay-user username='{name}'></quay-user><quay-time utctime='2024-05-0{day}T10:30:00Z'></quay-time><div>{said}</div></div>",
}
_THREAD, _NEWS = "https://quay.example/forum/thread/4", "https://quay.example/latest"


def _written(post: str) -> str:
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    return "<h1>West quay</h1>" + "".join(f"{post.format(day=day, name=name, said=said)}" for day, (name, said) in told)


@pytest.mark.parametrize("post", _STATED.values(), ids=_STATED)
def test_who_wrote_stands_in_an_attribute(post: str):
    """Nothing in print names anybody; some print no time, either."""
    posts = thread(_written(post))["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))
    assert [one["published_at"] for one in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]


def test_what_is_printed_goes_before_what_is_stated():
    """A login in the attribute, and the link to the person."""
    post = "<div data-username='u{day}'><a href='/user/{day}'>{name}</a> " + _PRINTED + "<div>{said}</div></div>"
    assert [one["author"]["name"] for one in thread(_written(post))["posts"]] == list(NAMES)


_OTHERS = {
    "cards of stories": "<story-card author='{name}' created='2024-05-0{day}T10:30:00Z'><p>{said}</p></story-card>",
    "books": "<div class='book' data-author='{name}'><i>{day} May 2024, 10:30</i><p>{said}</p></div>",
    "sayings": "<blockquote data-author='{name}'>{said}</blockquote>",
}


@pytest.mark.parametrize("other", _OTHERS.values(), ids=_OTHERS)
def test_what_else_has_its_author_in_an_attribute_is_no_thread(other: str):
    """On the page of a paper."""
    answer = through_door(f"<title>West quay</title>{_written(other)}".encode(), _NEWS)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize("stars", ["★★★", " ☆☆", "<span>★★</span>"])
def test_stars_of_ranks_are_no_part_of_names(stars: str):
    """They stand behind all names."""
    post = "<div><div class='who'>{name}" + stars + "</div>" + _PRINTED + "<div>{said}</div></div>"
    assert [one["author"]["name"] for one in thread(_written(post))["posts"]] == list(NAMES)


def test_a_star_that_somebody_chose_is_a_part_of_his_name():
    """Nobody else has one."""
    post = "<div><div class='who'>{name}</div>" + _PRINTED + "<div>{said}</div></div>"
    assert [one["author"]["name"] for one in thread(_written(post).replace(">Pim<", ">Pim★<"))["posts"]] == [*NAMES[:4], "Pim★"]


def test_to_look_for_attributes_takes_no_more_time_than_the_page_has_elements():
    """Half of these stand in each other."""
    deep = "<div data-author='Ada'>" * 100 + "Moor here." + "</div>" * 100
    began = time.process_time()
    through_door(f"<title>West quay</title>{_written(_STATED['what scripts read'])}{deep * 60}".encode(), _THREAD)
    assert time.process_time() - began < 15


def test_labels_of_blanks_and_commas_are_passed_over_at_once():
    """Nobody is named by what is longer than a name and how long ago it was."""
    labels = ("Post by a" + " " * 20000 + "b", "Post by a" + "," * 40000 + "\nb")
    page = _written(_STATED["what is read out"]) + "".join(f"<div aria-label='{label}'>Moor here.</div>" for label in labels)
    began = time.process_time()
    assert len(thread(page)["posts"]) == len(SAID)
    assert time.process_time() - began < 3


def test_posts_on_one_line_take_no_more_time_than_their_words():
    """Elements of a site's own stand beside each other as words do."""
    post = "<quay-post author='{name}' created='2024-05-{day:02}T{hour:02}:30:00Z'>{said}</quay-post> "
    posts = "".join(post.format(name=NAMES[at % 5], day=1 + at // 24 % 28, hour=at % 24, said=SAID[at % 5]) for at in range(3000))
    began = time.process_time()
    through_door(f"<title>West quay</title><h1>West quay</h1>{posts}".encode(), _THREAD)
    assert time.process_time() - began < 4
