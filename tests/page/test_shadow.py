"""What components print in roots of their own stands where a browser shows it."""

from __future__ import annotations

import time

import pytest

from cleaners.page.parse import tree_of
from tests.door import page_of
from tests.structure.quay import NAMES, SAID, thread

_SHOWN = {
    "in place of its host's own words, which stand in its slot": (
        '<a-b>hi <template shadowrootmode="open"><p>Ada</p><slot>nobody</slot></template> you</a-b>',
        "Ada\nhi you",
    ),
    "by its mark of old": ('<a-b><template shadowroot="closed"><p>Ada</p></template></a-b>', "Ada"),
    "in slots by their names": (
        '<a-b><template shadowrootmode="open"><p><slot name="who"></slot></p><slot></slot></template>Moor <i slot="who">Ada</i> here</a-b>',
        "Ada\nMoor here",
    ),
    "with what stands in for slots that nothing is put into": (
        '<a-b><template shadowrootmode="open"><slot name="who">Nobody</slot></template></a-b>',
        "Nobody",
    ),
    "through roots in roots": (
        '<a-b><template shadowrootmode="open"><c-d><template shadowrootmode="open"><p><slot></slot></p></template><slot></slot></c-d></template>Ada</a-b>',
        "Ada",
    ),
}
_UNSHOWN = {
    "what has no slot": '<a-b><template shadowrootmode="open"><p>Ada</p></template>Eve</a-b>',
    "a template": "<p>Ada</p><template><p>Eve</p></template>",
    "a template with another mark": '<p>Ada</p><template shadowrootmode="shut"><p>Eve</p></template>',
    "a second root": '<a-b><template shadowrootmode="open"><p>Ada</p></template><template shadowrootmode="open"><p>Eve</p></template></a-b>',
}


@pytest.mark.parametrize("what", _SHOWN)
def test_roots_are_shown(what: str):
    """As the standards put them together."""
    source, text = _SHOWN[what]
    assert _text(source) == text


def _text(source: str) -> str:
    return "\n".join(line.text for line in page_of(f"<body>{source}</body>").lines)


@pytest.mark.parametrize("what", _UNSHOWN)
def test_what_a_browser_does_not_show_is_not_shown(what: str):
    """It stays in the source."""
    assert _text(_UNSHOWN[what]) == "Ada"


def test_the_style_of_a_root_hides_nothing_outside_it():
    """A name means one thing in a component, and another one on the page."""
    styled = '<a-b><template shadowrootmode="open"><style>p { display: none }</style><slot></slot></template></a-b><p>Ada</p>'
    assert _text(styled) == "Ada"


@pytest.mark.parametrize("slot", ["<div><slot></slot></div>", "<div>{said}</div>"])
def test_posts_in_roots_are_posts(slot: str):
    """With their words in the root, or in the element whose root it is."""
    head = "<header><b>{name}</b> <time datetime='2024-05-0{day}T10:30:00Z'>{day} May</time></header>"
    post = f'<a-post><template shadowrootmode="open">{head}{slot}</template>{"" if "{said}" in slot else "<p>{said}</p>"}</a-post>'
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    found = thread("<h1>West quay</h1>" + "".join(post.format(name=name, said=said, day=day) for day, (name, said) in told))
    assert [(one["author"]["name"], one["text"]) for one in found["posts"]] == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize(
    "page",
    [
        '<a-b><template shadowrootmode="open"><p>x</p><slot></slot></template>y</a-b>' * 20_000,
        '<a-b><template shadowrootmode="open">' + "<slot></slot>" * 40_000 + "</template>y</a-b>",
        '<a-b><template shadowrootmode="open"><slot></slot></template>' + "<i>y</i>" * 40_000 + "</a-b>",
        '<a-b><template shadowrootmode="open">' * 20_000 + "y",
    ],
    ids=["many", "slots", "words", "deep"],
)
def test_roots_take_no_more_time_than_their_number(page: str):
    """A square of it would take minutes."""
    began = time.process_time()
    tree_of(f"<body>{page}</body>")
    assert time.process_time() - began < 5
