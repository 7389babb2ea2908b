"""The number of a post and the address that names it, on pages of no known engine."""

from __future__ import annotations

from datetime import UTC, datetime
from time import process_time
from typing import Any
from urllib.parse import urljoin

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread


def test_posts_whose_links_lead_to_themselves_are_no_list_of_threads() -> None:
    """By the address of a thread of its own each, and its anchor on this page."""
    form = '<div id="p{at}"><h3><a href="/topic/{at}/re#p{at}">Re: West quay</a></h3><b>{name}</b> <i>0{day} May 2024, 10:30</i><p>{said}</p></div>'
    told = zip(range(1, 6), NAMES, SAID, strict=True)
    posts = thread("".join(form.format(at=day + 40, day=day, name=name, said=said) for day, name, said in told))["posts"]
    assert [post["text"] for post in posts] == list(SAID)


@pytest.mark.parametrize("address", ["#p{}", "/post/{}", "?p={}", "/said/{}/"])
@pytest.mark.parametrize("answer", ["in reply to {link}", "↩ {link}"])
def test_the_link_around_a_time_says_which_post_it_is(address: str, answer: str) -> None:
    """And the same link in another post which one that answers."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    head = '<div><b>{name}</b> <a href="{to}">0{day} May 2024, 10:30</a> {answer}</div>'
    links = {3: answer.format(link=f'<a href="{address.format(701)}">Ada</a>')}
    heads = {day: head.format(name=name, to=address.format(700 + day), day=day, answer=links.get(day, "")) for day, (name, _) in told}
    posts = thread("".join(f"<section>{heads[day]}<div>{said}</div></section>" for day, said in enumerate(SAID, start=1)))["posts"]
    assert [post["id"] for post in posts] == ["701", "702", "703", "704", "705"]
    assert [post["reply_to"] for post in posts] == [None, None, "701", None, None]
    own = [urljoin("https://quay.example/forum/thread/4", address.format(number)) for number in range(701, 706)]
    assert [post["permalink"] for post in posts] == own


def test_the_number_that_scripts_read_goes_before_one_that_counts() -> None:
    """Django calls it a primary key; what a page counts begins anew in each thread."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    post = '<section id="c{day}" data-pk="{number}"><div><b>{name}</b> 0{day} May 2024, 10:30</div><div>{said}</div></section>'
    posts = thread("".join(post.format(day=day, number=700 + day, name=name, said=said) for day, (name, said) in told))["posts"]
    assert [one["id"] for one in posts] == ["701", "702", "703", "704", "705"]


@pytest.mark.parametrize(
    "depth",
    [
        'data-depth="{}"',
        'class="node depth-{}"',
        'style="margin-left: {}4px"',
        'style="padding-left:{}.5rem"',
        'style="color: red; --depth: {}"',
        'aria-level="{}"',
        'depth="{}"',
        'data-nesting-level="{}"',
        'class="node comment-level--{}"',
        'class="node thread_level_{}"',
    ],
)
def test_how_deep_a_post_stands_says_what_it_answers(depth: str) -> None:
    """The last one above that stands less deep; how wide its box is says neither that nor its number."""
    post = '<section {depth} data-width="30{day}" id="c-{number}"><div><b>{name}</b> 0{day} May 2024, 10:30</div><div>{said}</div></section>'
    told = enumerate(zip(NAMES, SAID, (0, 1, 2, 1, 0), strict=True), start=1)
    posts = thread("".join(post.format(day=day, number=700 + day, name=name, said=said, depth=depth.format(at)) for day, (name, said, at) in told))["posts"]
    assert [one["id"] for one in posts] == ["701", "702", "703", "704", "705"]
    assert [one["reply_to"] for one in posts] == [None, "701", "702", "701", None]


@pytest.mark.parametrize("opening", ["", '<section id="c-701"><div><b>{name}</b> 01 May 2024, 10:30</div><div>{said}</div></section>'], ids=["none", "apart"])
def test_what_opens_a_thread_need_not_say_how_deep_it_stands(opening: str) -> None:
    """It is no answer, and all others say so."""
    post = '<section class="comment-level-{depth}" id="c-{number}"><div><b>{name}</b> 0{day} May 2024, 10:30</div><div>{said}</div></section>'
    first = 1 if opening else 0
    told = list(enumerate(zip(NAMES, SAID, (0, 1, 2, 1, 1), strict=True), start=1))[first:]
    answers = "".join(post.format(day=day, number=700 + day, name=name, said=said, depth=at) for day, (name, said, at) in told)
    posts = thread(opening.format(name=NAMES[0], said=SAID[0]) + answers)["posts"]
    assert [one["reply_to"] for one in posts] == ([None, None, "702", None, None] if opening else [None, "701", "702", "701", "701"])


_RANKS = ['data-trust-level="{}"', 'data-user-level="{}"', 'class="user-level-{}"', 'class="level-{}"', 'style="--heat-level: {}"']


@pytest.mark.parametrize("depth", [*_RANKS, f'style="{"-" * 20_000}: {{}}"'])
def test_how_high_its_author_stands_says_nothing_of_what_a_post_answers(depth: str) -> None:
    """Ranks go up and down, too; and no sign is looked at as often as it stands there."""
    post = '<section {depth} id="c-{number}"><div><b>{name}</b> 0{day} May 2024, 10:30</div><div>{said}</div></section>'
    told = enumerate(zip(NAMES, SAID, (0, 1, 2, 1, 0), strict=True), start=1)
    begin = process_time()
    posts = thread("".join(post.format(day=day, number=700 + day, name=name, said=said, depth=depth.format(at)) for day, (name, said, at) in told))["posts"]
    assert [one["reply_to"] for one in posts] == [None] * 5
    assert process_time() - begin < 4


@pytest.mark.parametrize("name", ["id", "post-id", "commentid", "data-message-id"])
def test_an_element_of_the_site_s_own_states_its_number(name: str) -> None:
    """What its author is numbered by says nothing of it."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    post = '<a-post user-id="9{day}" {called}="{number}"><div><b>{name}</b> 0{day} May 2024, 10:30</div><div>{said}</div></a-post>'.replace("{called}", name)
    posts = thread("".join(post.format(day=day, number=700 + day, name=name, said=said) for day, (name, said) in told))["posts"]
    assert [one["id"] for one in posts] == ["701", "702", "703", "704", "705"]


_UUID = "0f3a{at}1c-5d77-4e10-9b8c-f18fc3dfc{at}d"
_DIGEST = "a8223e607dd3d92c98564b0df5b795{at}{at}"


def _digested(post: str, digest: str, attribute: str = "") -> list[dict[str, Any]]:
    """Posts whose ids end in a digest, of which each but the first states in an attribute what it answers: the third the first, all others the second."""
    told = enumerate(zip(NAMES, SAID, (0, 1, 1, 2, 2), strict=True), start=11)
    body = "".join(
        post.format(id=digest.format(at=at), name=name, at=at - 10, said=said, to=attribute.format(digest.format(at=10 + to)) if to else "")
        for at, (name, said, to) in told
    )
    posts: list[dict[str, Any]] = thread(body)["posts"]
    return posts


_STATED = [
    'data-parent-id="{}"',
    'parent-id="{}"',
    'data-in-reply-to="comment-{}"',
    'data-parent="{}"',
    'data-parent-pid="{}"',
    'data-comment-parent="{}"',
    'data-subject-parent-value="{}"',
]


@pytest.mark.parametrize("digest", [_UUID, _DIGEST], ids=["uuid", "digest"])
@pytest.mark.parametrize("attribute", _STATED)
def test_a_digest_is_a_number_too_and_an_attribute_says_which_post_is_answered(digest: str, attribute: str) -> None:
    """Scripts read it; the box around a post need not be the element that has it."""
    post = '<div class="row"><div id="comment-{id}"{to}><b>{name}</b> <i>0{at} May 2024, 10:30</i><p>{said}</p></div></div>'.replace("{to}", " {to}")
    posts = _digested(post, digest, attribute)
    ids = [digest.format(at=at) for at in range(11, 16)]
    assert [one["id"] for one in posts] == ids
    assert [one["reply_to"] for one in posts] == [None, ids[0], ids[0], ids[1], ids[1]]


@pytest.mark.parametrize(
    "attribute",
    ['data-parent="#list1"', 'data-bs-parent=".list-{}"', 'data-parent-id="77"', 'data-parents="{}"', 'data-parent-width="{}"', 'data-parent-value-width="{}"'],
)
def test_what_is_called_a_parent_elsewhere_is_no_post_that_is_answered(attribute: str) -> None:
    """Bootstrap has a selector there; a number of something else is none of a post of the page."""
    post = '<div id="c1" {to}><b>{name}</b> <i>0{at} May 2024, 10:30</i><p>{said}</p></div>'.replace('"c1"', '"c{id}"')
    assert [one["reply_to"] for one in _digested(post, "{at}", attribute)] == [None] * 5


_NAMED = '<div><div id="{id}"><b>{name}</b> <i>0{day} May 2024, 10:30</i><p>{said}</p><a href="?page=0#{to}">Link</a></div></div>'


@pytest.mark.parametrize(
    ("ids", "to", "is_told"),
    [
        (("3c1a", "9f2e", "3c1a/d07b", "a1e0", "b5cc"), None, True),
        (("3c1a", "9f2e", "d07b", "a1e0", "b5cc"), "top", False),  # nothing leads there
        (("3c1a", "9f2e", "9f2e", "a1e0", "b5cc"), None, False),
        ((":ra:", ":rb:", ":rc:", ":rd:", ":re:"), None, False),
    ],
)
def test_posts_without_numbers_have_the_names_to_which_they_link(ids: tuple[str, ...], to: str | None, is_told: bool) -> None:
    """SourceForge's; what scripts name anew for each who comes is no name."""
    told = enumerate(zip(ids, NAMES, SAID, strict=True), start=1)
    posts = thread("".join(_NAMED.format(id=one, to=to or one, day=day, name=name, said=said) for day, (one, name, said) in told))["posts"]
    assert [post["id"] for post in posts] == (list(ids) if is_told else [None] * 5)


def test_what_links_open_in_posts_is_no_name_of_theirs() -> None:
    """Bootstrap's do so."""
    fold = '<a data-toggle="collapse" href="#{id}">More</a><div class="collapse" id="{id}">Pile four.</div>'
    post = '<div class="said"><b class="author">{name}</b> <i>0{day} May 2024, 10:30</i><p>{said}</p>{fold}</div>'
    told = enumerate(zip(("mast", "hook", "rope", "lamp", "tar"), NAMES, SAID, strict=True), start=1)
    posts = thread("".join(post.format(day=day, name=name, said=said, fold=fold.format(id=one)) for day, (one, name, said) in told))["posts"]
    assert [post["id"] for post in posts] == [None] * 5


def test_a_word_of_hexadecimal_letters_is_no_digest() -> None:
    """The number behind it is one."""
    post = '<div id="facade-{at}1"><b>{name}</b> <i>0{at} May 2024, 10:30</i><p>{said}</p></div>'
    assert [one["id"] for one in _digested(post, "{at}")] == ["11", "21", "31", "41", "51"]


@pytest.mark.parametrize("label", ["[source]", "link", "View"])
def test_posts_with_a_link_to_a_page_of_their_own_each_are_no_list_of_threads(label: str) -> None:
    """Rows have titles there, which differ."""
    head = '({at}) By <a href="/timeline?u={name}">{name}</a> on 2024-05-0{at} 10:3{at} <a href="/forumpost/8979b{at}5275">{label}</a>'
    form = f"<div><h3>{head}</h3><p>{{said}}</p></div>"
    posts = thread("".join(form.format(at=at, name=name, said=said, label=label) for at, (name, said) in enumerate(zip(NAMES, SAID, strict=True), 1)))["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


def test_beginnings_of_threads_with_a_link_to_the_rest_of_each_are_a_list() -> None:
    """It stands below them, and says the same in all of them."""
    form = '<div><h3>Pile {at}</h3><p><b>{name}</b> 0{at} May 2024, 10:3{at}</p><p>{said}</p><a href="/topic/7{at}">View topic</a></div>'
    body = "".join(form.format(at=at, name=name, said=said) for at, (name, said) in enumerate(zip(NAMES, SAID, strict=True), 1))
    answer = through_door(f"<title>Quays</title>{body}".encode(), "https://quay.example/forum/new", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned), answer
