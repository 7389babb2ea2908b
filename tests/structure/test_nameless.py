"""Boards whose elements are called by nothing that means anything, as style sheets of today print them: place and repetition alone tell what is what."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from .quay import SAID, thread

NAMES = ("Ada Quint", "Wren Holt", "Heron Lys", "Ada Quint", "Pim Sorrel")
SHORT = ("Is the quay open?", "+1", "Same here.", "No.", "Closed.")
MOTTOS = (
    "Keep your lamp lit. Views are my own.",
    "Retired pilot, still counting boats",
    "",
    "No boats, no news, no nonsense",
    "Tar, rope and patience since 1988",
)


def post(number: int, name: str, words: str, motto: str = "", link: str = 'href="/who/{}"') -> str:
    """A post: who, how he is addressed, his words, when, and what he writes below them all."""
    below = f'<div class="k3"><i>{motto}</i></div>' if motto else ""
    who = f'<p class="w1"><a {link.format(number)} class="m4">{name}</a></p><p class="w2">(@{name.lower()})</p><p class="w3">Posts: {number}</p>'
    words = f'<div class="j2"><p>{words}</p></div><p class="t9">2 May 2024, {9 + number}:15</p>'
    return f'<div class="q0" id="z-{number}"><div class="b7">{who}</div>{words}{below}</div>'


def board(names: Sequence[str], said: Sequence[str], above: str = "", **post_with: Sequence[str]) -> str:
    """A thread of such posts, below what stands above them."""
    more = [dict(zip(post_with, each, strict=True)) for each in zip(*post_with.values(), strict=True)] or [{}] * len(said)
    posts = (post(number, name, words, **kwargs) for number, (name, words, kwargs) in enumerate(zip(names, said, more, strict=True)))
    return f"<main><h1>West quay</h1><section>{above}{''.join(posts)}</section></main>"


def test_who_comes_back_is_somebody_and_no_title() -> None:
    """Links that lead to no address of people's stand above the words of each, as titles do in lists: those are all different."""
    posts = thread(board(NAMES, SAID))["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))


def test_short_words_above_signatures_are_those_of_posts() -> None:
    """Though what some write below all that they write is longer."""
    posts = thread(board(NAMES, SHORT, motto=MOTTOS))["posts"]
    assert [one["text"] for one in posts] == list(SHORT)


def test_what_sums_a_thread_up_is_no_post() -> None:
    """It says who wrote last, and when."""
    bar = "<div><p>Last post by <a href='/who/4'>Pim Sorrel</a></p><p>2 May 2024, 13:15</p><p>5 Posts</p><p>4 Users</p><p>0 Reactions</p><p>79 Views</p></div>"
    posts = thread(board(NAMES, SHORT, bar))["posts"]
    assert [one["text"] for one in posts] == list(SHORT)


def test_a_guests_name_is_a_link_that_leads_nowhere() -> None:
    """Neither how he is addressed nor what he has written so far is his name."""
    posts = thread(board((*NAMES[:4], "Passer-by"), SAID, link=('href="/member/{}"',) * 4 + ("",)))["posts"]
    assert [one["author"]["name"] for one in posts] == [*NAMES[:4], "Passer-by"]


def test_a_notice_of_an_edit_names_what_was_edited() -> None:
    """A topic, a reply, an answer: whatever the software calls it."""
    said = [f"{words}</p><p>This topic was modified 3 May 2024, 9:00 by Wren Holt." if number == 1 else words for number, words in enumerate(SAID)]
    posts = thread(board(NAMES, said))["posts"]
    assert posts[1]["text"] == SAID[1]
    assert posts[1]["edited_at"] == "2024-05-03T09:00:00Z"


def test_a_count_above_the_opening_post_is_no_name() -> None:
    """Though it stands where, below, each post has its author's."""
    head = "<p>12 answers /</p>"
    posts = [f"<div>{head * (not day)}<p>{NAMES[day]}</p><i>0{day + 1} May 2024, 10:30</i><div>{words}</div></div>" for day, words in enumerate(SAID)]
    assert [one["author"]["name"] for one in thread(f"<h1>West quay</h1><div>{''.join(posts)}</div>")["posts"]] == list(NAMES)


_IN_LINES = {
    "behind the number of a comment": '<div><a href="#c{at}">Comment {at}</a> <b>{name}</b> <i>2024-05-0{day} 10:30 UTC</i></div>',
    "behind its own number": "<p><em>{at}#</em> <b>{name}</b> <i>发表于 2024-05-0{day} 10:30</i></p>",
    "behind its number in brackets": "<h3>({at}) By {name} on 2024-05-0{day} 10:30</h3>",
    "behind its time": "<h6><span>May {day}, 2024, 10:30 a.m. - {name}</span> <a href='#c{at}'>¶</a></h6>",
    "behind the element of its time": "<h6>Note</h6><small><time>2024-05-0{day} 10:30</time> · {name}</small>",
    "behind a word behind its time": "<p><i>2024-05-0{day} 10:30 by {name}</i></p>",
    "beside a word behind all times": "<p><b>{name}</b> <i>2024-05-0{day} 10:30 - Permalink</i></p>",
    "before a verb": "<p>{name} added on 2024-05-0{day} 10:30:</p>",
    "behind the word for a comment": '<h3><span>comment:{at}</span> by {name}, <a title="2024-05-0{day}T10:30:00Z">0{day} May 2024, 10:30</a></h3>',
    "before a word for days": "<p><b>door {name}</b> op 0{day}.05.2024, 10:30</p>",
    "behind a verb": "<p>napisał <b>{name}</b> » 0{day}.05.2024, 10:30</p>",
    "above a time with a word behind it": "<h3>{name}</h3><span>May {day}, 2024, 10:30 AM</span><span>to quay</span>",
}


@pytest.mark.parametrize("head", _IN_LINES.values(), ids=_IN_LINES)
def test_names_and_times_end_where_other_words_begin(head: str) -> None:
    """Labels, verbs and whom something is sent to stand around them."""
    told = enumerate(zip(NAMES, SAID, strict=True))
    posts = thread("".join(f"<div>{head.format(at=at, day=at + 1, name=name)}<p>{said}</p></div>" for at, (name, said) in told))["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert [one["published_at"] for one in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]


@pytest.mark.parametrize(
    "head", ["<h4>{name} <small>1 week, {at} days ago</small></h4>", "<p>{name}, 1 week and {at} days ago</p>", "<p>{name} · 1 week {at} days ago</p>"]
)
def test_a_span_of_two_units_is_no_part_of_a_name(head: str) -> None:
    """Django counts so."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    posts = thread("".join(f'<div class="comment">{head.format(at=7 - at, name=name)}<p>{said}</p></div>' for at, (name, said) in told))["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert all(one["published_at"] for one in posts)


_RANKS = ("Harbour master", "Deck hand", "Harbour master", "Deck hand", "Pilot")
_HANDLES = {"Ada Quint": "ada", "Wren Holt": "holt_w", "Heron Lys": "heronlys", "Pim Sorrel": "ps"}
_WHO = {
    "a rank above a handle": '<p>{name}</p><p>{rank}</p><p><a href="/profile/{handle}">(@{handle})</a></p>',
    "a rank above the name": '<p>{rank}</p><p>{name}</p><p><a href="/profile/{handle}">(@{handle})</a></p>',
    "a rank below a handle": '<p>{name}</p><p><a href="/profile/{handle}">(@{handle})</a></p><p>{rank}</p>',
    "a handle that leads nowhere": "<p>{name}</p><p>{rank}</p><p>(@{handle})</p>",
}


@pytest.mark.parametrize("is_spelt", [True, False])
@pytest.mark.parametrize("who", _WHO)
def test_a_rank_beside_a_handle_in_brackets_is_no_name(who: str, is_spelt: bool) -> None:
    """It stands beside several handles, or the handle is spelt as the name is."""
    post = '<div class="q0" id="z-{at}"><div class="b7">{who}</div><p class="t9">2 May 2024, 1{at}:15</p><div class="j2">{said}</div></div>'
    ranks = _RANKS if not is_spelt else ("Harbour master", "Deck hand", "Lamp keeper", "Harbour master", "Pilot")
    told = []
    for at, (name, rank, said) in enumerate(zip(NAMES, ranks, SAID, strict=True)):
        handle = _HANDLES[name] if is_spelt else f"x{sorted(_HANDLES).index(name)}"
        told.append(post.format(at=at, said=said, who=_WHO[who].format(name=name, rank=rank, handle=handle)))
    posts = thread(f"<h1>West quay</h1>{''.join(told)}")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)


def _with_handles(head: str, ranks: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    post = '<div class="q0" id="z-{at}"><div class="b7">{head}</div><p class="t9">2 May 2024, 1{at}:15</p><div class="j2">{said}</div></div>'
    told = enumerate(zip(names, ranks, SAID, strict=True))
    heads = ((at, head.format(name=name, rank=rank, handle=f"x{at}"), said) for at, (name, rank, said) in told)
    posts = thread(f"<h1>West quay</h1>{''.join(post.format(at=at, head=one, said=said) for at, one, said in heads)}")["posts"]
    return [one["author"]["name"] for one in posts]


@pytest.mark.parametrize("who", ["a rank above a handle", "a rank above the name"])
def test_names_of_two_people_are_no_ranks(who: str) -> None:
    """Fewer people have one name than have one rank, and a rank that only one of them has is not his name."""
    names = ("Ada Quint", "Guest", "Wren Holt", "Guest", "Heron Lys")
    assert _with_handles(_WHO[who], ("Deck hand", "Pilot", "Harbour master", "Deck hand", "Harbour master"), names) == list(names)


def test_handles_below_ranks_alone_are_names() -> None:
    """Where nothing else above them says who somebody is."""
    head = _WHO["a rank above a handle"].replace("<p>{name}</p>", "")
    assert _with_handles(head, ("Deck hand", "Deck hand", "Pilot", "Deck hand", "Deck hand"), NAMES) == [f"x{at}" for at in range(5)]
