"""Tickets: the table of what is known of one, the words about it below that, and lists of them; what looks like them and is none."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from schemas.cleaned import Cleaned, Listed
from tests.door import through_door

from .quay import NAMES, SAID, thread

_TICKETS = {
    "a table": (
        "<tr><th>ID</th><th>Activity</th><th>Title</th><th>Status</th><th>Assigned To</th></tr>",
        "<tr><td>{at}</td><td>{said}</td><td><a href='issue{at}'>Pile {at} is soft and leans to the west</a></td><td>open</td><td>{name}</td></tr>",
    ),
    "in German": (
        "<tr><th>#</th><th>Titel</th><th>Priorität</th><th>Zugewiesen an</th></tr>",
        "<tr><td>{at}</td><td><a href='?id={at}'>Pfahl {at} ist weich und neigt sich nach Westen</a></td><td>hoch</td><td>{name}</td></tr>",
    ),
}


@pytest.mark.parametrize("name", _TICKETS)
def test_rows_below_what_tickets_have_are_a_list(name: str):
    """Whatever their addresses are."""
    head, row = _TICKETS[name]
    rows = "".join(row.format(at=at, name=name, said="2 days ago") for at, name in enumerate(NAMES, 1))
    answer = through_door(
        f"<title>All</title><h1>All</h1><table>{head}{rows}</table>".encode(), "https://quay.example/bugs/all", datetime(2024, 5, 9, tzinfo=UTC)
    )
    assert isinstance(answer, Listed), answer
    assert len(answer.links) == len(NAMES)


def test_a_table_of_works_is_no_list_of_tickets():
    """One column that tickets have, too, tells nothing."""
    rows = "".join(
        f"<tr><td><a href='/w/{at}'>A study of pile {at} in the western harbour</a></td><td>{name}</td><td>lost</td></tr>" for at, name in enumerate(NAMES)
    )
    page = f"<title>Works</title><h1>Works</h1><table><tr><th>Title</th><th>Painter</th><th>Status</th></tr>{rows}</table>"
    answer = through_door(page.encode(), "https://quay.example/works", datetime(2024, 5, 9, tzinfo=UTC))
    assert not (isinstance(answer, Listed) and answer.reason == "topic_list")


@pytest.mark.parametrize(
    ("address", "leads", "listed"),
    [("works/all", "works/{at}", False), ("parcels", "p?id={at}", False), ("bugs/all", "{at}", True), ("all", "ticket/{at}", True), ("trackers", "{at}", True)],
)
def test_fields_that_works_have_too_are_those_of_tickets_at_addresses_that_say_so(address: str, leads: str, listed: bool):
    """A status and an owner are known of pictures on loan."""
    row = "<tr><td><a href='/{leads}'>A study of pile {at} in the western harbour</a></td><td>open</td><td>{name}</td></tr>".replace("{leads}", leads)
    rows = "".join(row.format(at=at, name=name) for at, name in enumerate(NAMES))
    page = f"<title>All</title><h1>All</h1><table><tr><th>Title</th><th>Status</th><th>Owner</th></tr>{rows}</table>"
    answer = through_door(page.encode(), f"https://quay.example/{address}", datetime(2024, 5, 9, tzinfo=UTC))
    assert (isinstance(answer, Listed) and answer.reason == "topic_list") is listed, answer


_FIELDS = "".join(
    f"<tr><td>{label}:</td><td>{value}</td></tr>"
    for label, value in (("Title", "Pile four is soft"), ("Status", "Open"), ("Priority", "high"), ("Severity", "minor"))
)


@pytest.mark.parametrize("between", ["<hr>", "<hr/>\n"])
def test_what_stands_above_the_first_line_between_posts_is_the_first_of_them(between: str):
    """A ticket's remarks stand in a cell of the table of what is known of it, which says what it is called."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    remarks = between.join(f"<span>{name} added on 2024-05-0{day} 10:3{day}:00:</span><div><p>{said}</p></div>" for day, (name, said) in told)
    found = thread(f"<h1>Quays</h1><table>{_FIELDS}<tr><td>Remarks:</td></tr><tr><td>{remarks}</td></tr></table>", "Quays: View", "https://quay.example/tkt/4")
    assert found["title"] == "Pile four is soft"
    assert [(post["author"]["name"], post["text"]) for post in found["posts"]] == list(zip(NAMES, SAID, strict=True))
    assert [post["published_at"] for post in found["posts"]] == [f"2024-05-0{day}T10:3{day}:00Z" for day in range(1, 6)]


def test_a_label_elsewhere_is_not_what_a_thread_is_called():
    """Boards print what somebody is beside his posts."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    posts = "".join(f'<div class="post"><b class="author">{name}</b> <i>2024-05-0{day} 10:30</i><p>{said}</p></div>' for day, (name, said) in told)
    assert thread(f"<h1>West quay</h1><p>Title:</p><p>Master of the harbour</p>{posts}")["title"] == "West quay"


def test_remarks_in_two_rows_are_posts_though_the_first_has_four_cells():
    """A row of labels and a row of words below it, the newest above: no row of a table of results."""
    labels = '<th><a href="msg{day}">msg{day}</a></th><th>Author: {name}</th><th>Date: 2024-05-0{day}.10:30:00</th><th></th>'
    row = f'<tr>{labels}</tr><tr><td colspan="4"><pre>{{said}}</pre></td></tr>'
    told = [row.format(day=day, name=name, said=said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)]
    found = thread(
        f"<h1>West quay</h1><table>{_FIELDS}</table><table><tr><th colspan=4>Messages</th></tr>{''.join(reversed(told))}</table>",
        url="https://quay.example/issue4",
    )
    assert [post["text"] for post in found["posts"]] == list(reversed(SAID))
    assert [post["author"]["name"] for post in found["posts"]] == list(reversed(NAMES))


_NOTE = '<div class="entry"><b class="author">{name}</b> <i>2024-05-0{day} 10:3{day}</i><div class="words">{said}</div></div>'


def test_the_state_of_a_ticket_and_what_changed_it_are_no_posts():
    """Both stand in boxes as the words about it do: the one above them, the others between, with a time and nobody's words."""
    notes = [_NOTE.format(name=name, day=day, said=f"<p>{said}</p>") for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)]
    state = f'<div class="entry"><h3>Ticket</h3><table>{_FIELDS}</table><p>Created: 2024-05-01 10:00</p></div>'
    changed = '<div class="entry"><span>The system</span> <i>2024-05-03 10:40</i><div class="words"></div></div>'
    body = "".join([state, *notes[:3], changed, *notes[3:]])
    found = thread(f"<h1>#4: Pile four is soft</h1>{body}", "#4: Pile four is soft", "https://quay.example/Display.html?id=4")
    assert found["title"] == "Pile four is soft"
    assert [(post["author"]["name"], post["text"]) for post in found["posts"]] == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize("count", [1, 5])
def test_rows_of_tickets_are_no_posts_however_few(count: int):
    """Each in a body of the table of its own, with who asked and when."""
    head = "<tr><th>#</th><th>Subject</th><th>Status</th><th>Owner</th><th>Priority</th></tr>"
    row = (
        '<tbody><tr><td>{at}</td><td><a href="/Display.html?id={at}">Pile {at} is soft and leans to the west side</a></td>'
        "<td>new</td><td>Nobody</td><td>low</td></tr>"
        '<tr><td></td><td><b class="author">{name}</b></td><td>{at} days ago</td><td></td><td></td></tr></tbody>'
    )
    rows = "".join(row.format(at=at, name=name) for at, name in enumerate(NAMES[:count], 1))
    page = f"<title>Found tickets</title><h1>Found tickets</h1><table>{head}{rows}</table>"
    answer = through_door(page.encode(), "https://quay.example/forum/search", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned), answer


@pytest.mark.parametrize("labels", ["Queue Priority Owner", "Queue|Submitted On|Submitter E-Mail|Priority", "Requestors|Status|Queue"])
def test_what_a_help_desk_knows_of_a_ticket_tells_that_it_is_one(labels: str):
    """Two answered, below a table that holds much of the page; on another page these would be comments."""
    rows = "".join(f"<tr><th>{label}</th><td>Something longer is told of this</td></tr>" for label in (labels.split("|") if "|" in labels else labels.split()))
    note = '<div class="followup"><p>Comment by {name} <span title="May {day}, 2024, 10:3{day} a.m.">{day} days ago</span></p>{said}</div>'
    told = enumerate(zip(NAMES[:2], SAID, strict=False), start=1)
    notes = "".join(note.format(name=name, day=day, said=said) for day, (name, said) in told)
    found = thread(f"<h1>View</h1><table>{rows}</table><h3>Follow-ups</h3>{notes}", url="https://quay.example/view?id=4")
    assert [(post["author"]["name"], post["text"]) for post in found["posts"]] == list(zip(NAMES[:2], SAID, strict=False))


_KNOWN = {
    "a table": (
        "<table><tr><th>Submitted On</th><td>{when}</td></tr><tr><th>Submitter E-Mail</th><td>{who}</td></tr><tr><th>Priority</th><td>3. Normal</td></tr>"
        "<tr><th>Queue</th><td>Piers</td></tr><tr><th>Owner</th><td>Pim</td></tr><tr><th>{label}</th></tr><tr><td><p>{said}</p></td></tr></table>"
    ),
    "terms": (
        "<dl><dt>Status</dt><dd>Open</dd><dt>Priority</dt><dd>high</dd><dt>Requester</dt><dd>{who}</dd><dt>Created</dt><dd>{when}</dd>"
        "<dt>Assignee</dt><dd>Pim</dd><dt>{label}</dt><dd>{said}</dd></dl>"
    ),
    "a heading": (
        "<div>Status: </div><div>Open</div><div>Priority</div><div>high</div><div>Milestone</div><div>May</div><div>Reported by:</div><div>{who}</div>"
        "<div>Created</div><div>{when}</div><h3>{label}</h3><div class='d'>{said}</div>"
    ),
}
_REMARK = "<div class='followup'><p><b>{name}</b> 0{day} May 2024, 10:30</p><p>{said}</p></div>"


def _ticket(known: str, label: str, **told: str) -> list[tuple[str | None, str | None, str]]:
    remarks = "".join(_REMARK.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(NAMES[1:], SAID[1:], strict=True), start=2))
    head = _KNOWN[known].format(label=label, **told)
    posts = thread(f"<h1>Pile four is soft</h1>{head}<h2>Remarks</h2>{remarks}", "Pile four is soft", "https://quay.example/ticket/811")["posts"]
    return [(post["author"] and post["author"]["name"], post["published_at"], post["text"]) for post in posts]


@pytest.mark.parametrize("number", ["Ticket #77: ", "#77: ", "Bug #7: "])
def test_the_number_of_a_ticket_is_no_part_of_its_title(number: str):
    """Trackers print it before what the ticket is called."""
    remarks = "".join(_REMARK.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1))
    title = f"{number}Pile four is soft"
    assert thread(f"<h1>{title}</h1>{remarks}", title, "https://quay.example/ticket/77")["title"] == "Pile four is soft"


@pytest.mark.parametrize("known", _KNOWN)
@pytest.mark.parametrize("label", ["Description", "Beschreibung:", "Описание"])
def test_what_a_ticket_says_of_itself_opens_it(known: str, label: str):
    """Who sent it and when stand in the table of what is known of it."""
    found = _ticket(known, label, who="Ada", when="1 May 2024, 09:15", said=SAID[0])
    assert found[0] == ("Ada", "2024-05-01T09:15:00Z", SAID[0])
    assert [text for _, _, text in found] == list(SAID)


@pytest.mark.parametrize("known", _KNOWN)
@pytest.mark.parametrize(
    "lacks",
    [
        {"label": "Notes", "who": "Ada", "when": "1 May 2024, 09:15"},
        {"label": "Description", "who": "somebody who came by and left a note about it", "when": "?"},
    ],
)
def test_what_stands_below_another_label_or_is_nobodys_is_no_post(known: str, lacks: dict[str, str]):
    """A remark must not be a person's that nobody named, nor a note one's that is called something else."""
    assert [text for _, _, text in _ticket(known, said="Piles and planks.", **lacks)] == list(SAID[1:])


def test_heads_below_heads_take_no_more_time_than_their_number():
    """Each might stand above all that follow."""
    began = time.process_time()
    through_door(f"<table>{'<tr><th>Title</th><th>Status</th><th>Owner</th></tr>' * 3_000}</table>".encode(), "https://quay.example/bugs/all")
    assert time.process_time() - began < 20
