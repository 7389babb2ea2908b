"""Trackers and old boards: what opens a thread in another box than its answers, events among posts, sources beside them, numbers outside of them."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_HEAD = '<a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
_POST = '<div class="note" id="note_70{day}">' + _HEAD + '<div class="body"><p>{said}</p>{more}</div></div>'
_TOLD = list(enumerate(zip(NAMES, SAID, strict=True), start=1))


def _notes(more: str = "") -> list[str]:
    """A post for each of five people, with more behind its words."""
    return [_POST.format(name=name, day=day, said=said, more=more.format(said=said)) for day, (name, said) in _TOLD]


def _texts(body: str) -> list[str]:
    return [post["text"] for post in thread(f"<h1>West quay</h1>{body}")["posts"]]


@pytest.mark.parametrize("called", ["note system-note", "timeline-event note", "note modification-log-entry"])
def test_an_event_among_posts_is_no_post(called: str):
    """Who labelled or moved something, and when, in a box like theirs."""
    event = f'<div class="{called}" id="note_799">{_HEAD.format(name="Pim", day=3)}<div class="body"><p>Pim added the label piles</p></div></div>'
    notes = _notes()
    assert _texts("".join([*notes[:3], event, *notes[3:]])) == list(SAID)


@pytest.mark.parametrize(
    "copy",
    ['<div class="source hidden">{said}</div>', '<div class="raw tw-hidden">{said}</div>', '<pre class="hide">> {said}</pre>', "<textarea>{said}</textarea>"],
)
def test_the_source_of_a_post_for_scripts_to_edit_is_no_words_of_it(copy: str):
    """It is hidden by sheets that no page brings along, and says all of it again."""
    assert _texts("".join(_notes(copy))) == list(SAID)


def test_what_is_hidden_and_says_something_else_stays():
    """Spoilers are hidden so, too."""
    notes = _notes()
    notes[1] = notes[1].replace("</p></div>", '</p><div class="hidden"><p>Pile four it is.</p></div></div>')
    assert _texts("".join(notes))[1] == f"{SAID[1]}\n\nPile four it is."


def test_all_have_a_number_but_the_one_that_opens_the_thread():
    """It has the page's."""
    told = "".join(_notes()).replace(' id="note_701"', "")
    posts = thread(f"<h1>West quay</h1>{told}")["posts"]
    assert [post["id"] for post in posts] == [None, "702", "703", "704", "705"]


def test_a_number_stands_in_an_empty_element_above_a_post():
    """Links lead to it."""
    told = (
        f'<a name="msg-{70 + day}"></a><div class="message">{_HEAD}<p>{{said}}</p></div>'.format(name=name, day=day, said=said) for day, (name, said) in _TOLD
    )
    assert [post["id"] for post in thread(f"<h1>West quay</h1><div>{''.join(told)}</div>")["posts"]] == ["71", "72", "73", "74", "75"]


def test_what_opens_a_thread_says_when_in_the_same_element_elsewhere():
    """Trackers print its head above its words and those of answers in a heading."""
    when = '<a class="user" href="/users/{name}">{name}</a> added <a href="/at" title="2024-05-0{day} 10:30">{day} days</a> ago'
    heads = ["<p><span>{}</span></p>", *["<h4><a href='#n'>RE: West quay</a> - {}</h4>"] * 4]
    told = zip(heads, _TOLD, strict=True)
    body = "".join(
        f'<div class="message">{head.format(when.format(name=name, day=day))}<div class="wiki"><p>{said}</p></div></div>' for head, (day, (name, said)) in told
    )
    posts = thread(f"<h2>West quay</h2>{body}")["posts"]
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day, _ in _TOLD]
    assert [post["author"]["name"] for post in posts] == list(NAMES)


def test_a_heading_in_the_first_post_is_the_thread_s_where_the_page_is_called_so():
    """Trackers print it in the box of what is told, below its number."""
    notes = "".join(_notes())
    first = '<div class="note" id="note_701">'
    found = thread(f"<h2>#42</h2>{notes.replace(first, f'{first}<h2>Soft piles at the quay</h2>', 1)}", "Soft piles at the quay (#42) · Issues · Harbour")
    assert found["title"] == "Soft piles at the quay"


def test_the_last_step_of_a_trail_is_the_thread_where_the_page_is_headed_so():
    """It leads to the page by another address."""
    trail = '<div class="breadcrumbs"><a href="/">Forum</a> <a href="/f/2">Quays</a> <a href="/forum/thread/4?extra=1">West quay</a></div>'
    found = thread(f"<h2>Harbour talk</h2>{trail}<h1>West quay</h1>{''.join(_notes())}", "West quay - Quays - Harbour talk")
    assert (found["title"], found["section"]) == ("West quay", ["Forum", "Quays"])


def test_how_somebody_is_addressed_is_no_part_of_his_name():
    """Handles stand behind names, with a space or without, and with a server or not."""
    heads = ("<b>{name}</b> <i>@{name}</i>", "<b>{name}</b><i>@{name}@quay.example</i>")
    body = "".join(_POST.replace(">{name}<", f">{heads[day % 2]}<").format(name=name, day=day, said=said, more="") for day, (name, said) in _TOLD)
    assert [post["author"]["name"] for post in thread(f"<h1>West quay</h1>{body}")["posts"]] == list(NAMES)


def test_boxes_above_and_below_posts_may_be_built_as_these():
    """Old boards print a table for each post, one for the title and one for the pages."""
    row = '<table class="forums"><tr><td>{name}</td><td>Posted: 2024-05-0{day} 10:30</td></tr><tr><td colspan="2"><div>{said}</div></td></tr></table>'
    posts = "".join(row.format(name=f'<span class="username">{name}</span>', day=day, said=said) for day, (name, said) in _TOLD)
    frame = '<table class="forums"><tr><td>{}</td></tr></table>'
    assert _texts(f"<div>{frame.format('Quays')}{posts}{frame.format('Pages: 1')}</div>") == list(SAID)


def test_a_notice_of_an_edit_in_a_cell_called_as_the_words_are_is_no_second_body():
    """It stands in a row of its own below them."""
    row = '<table class="box"><tr><td>{head} <i>{day} of 5</i></td></tr>{row}{more}</table>'
    edit = '<tr><td class="postbody"><p>EDITED: 4 May 2024 11:00 by WREN</p></td></tr>'
    told = (
        row.format(head=_HEAD.format(name=name, day=day), day=day, row=f'<tr><td class="postbody">{said}</td></tr>', more=edit if day == 2 else "")
        for day, (name, said) in _TOLD
    )
    assert _texts("".join(told)) == list(SAID)


@pytest.mark.parametrize("address", ["tools/tally/issues/42", "tools/tally/-/issues/42", "tools/tally/pulls/42", "ticket/42", "show_bug.cgi?id=42"])
def test_where_trackers_keep_what_is_told_is_a_board(address: str):
    """Comments stand below what is told, and are no comments on a story."""
    notes = "".join(_notes()[:3]).replace('class="note"', 'class="comment"')
    assert [post["text"] for post in thread(f"<h1>West quay</h1>{notes}", url=f"https://quay.example/{address}")["posts"]] == list(SAID[:3])


def test_pictures_lead_to_people_where_nothing_else_says_whose_pages_are():
    """Some sites give everybody the shortest address."""
    post = (
        '<div class="comment"><a class="avatar" href="/{name}"><img src="a.png"></a><div><a href="/{name}">{name} Brook</a> said so '
        '<a href="#c{day}"><time datetime="2024-05-0{day}T10:30:00Z">{day} May</time></a></div><div class="body"><p>{said}</p></div></div>'
    )
    posts = thread("<h1>West quay</h1>" + "".join(post.format(name=name, day=day, said=said) for day, (name, said) in _TOLD))["posts"]
    assert [one["author"]["name"] for one in posts] == [f"{name} Brook" for name in NAMES]


def test_cells_beside_each_other_may_be_called_alike():
    """Frameworks call them after their widths; the words stand in several paragraphs of the second."""
    row = (
        '<tr><td class="col-3"><p><a href="/users/{day}">{name}</a></p><p>Member<br>Messages: {day}9</p></td>'
        '<td class="col-9"><p><a id="{day}" href="#{day}">#{day}</a> 2024-05-0{day} 10:30</p><p>{said}</p><p>Regards</p></td></tr>'
    )
    rows = "".join(row.format(name=name, day=day, said=said) for day, (name, said) in _TOLD)
    posts = thread(f"<h1>West quay</h1><table>{rows}</table>")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert all(said in post["text"] and "Messages" not in post["text"] for said, post in zip(SAID, posts, strict=True))


@pytest.mark.parametrize(
    ("printed", "heading"),
    [("[boats] West quay at low water - boats", "West quay at low water"), ("#42 (West quay at low water) – Harbour", "West quay at low water")],
)
def test_a_heading_is_the_thread_s_where_the_page_s_title_says_it_behind_a_list_or_a_number(printed: str, heading: str):
    """Mailing lists and trackers put them before a subject."""
    assert thread(f"<h3>2024</h3><h3>{heading}</h3>{''.join(_notes())}", printed)["title"] == heading


def test_a_heading_is_the_thread_s_where_answers_are_headed_so():
    """The page's title has what the course is called before it."""
    notes = _notes()
    told = notes[0] + "".join(note.replace('<div class="body">', '<h3>Re: Soft piles</h3><div class="body">') for note in notes[1:])
    assert thread(f"<h2>Forum</h2><h3>Soft piles</h3>{told}", "Course: Soft piles")["title"] == "Soft piles"
