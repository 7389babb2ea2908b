"""Logs of chats, whose lines print the hour alone; what looks like them and is none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.cleaned import Answer, Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_ROW = '<tr><th class="nick">{name}</th><td>{said}</td><td><a href="#l{at}">{hour}</a></td></tr>'
_HOURS = ("09:12", "09:14", "9:33:07", "10:01", "10:02")
_PROGRAMME = ("09:00", "09:15", "10:30", "11:00", "11:45")


def _log(hours: tuple[str, ...], heading: str = "Log of #quay for Saturday, 4 May 2024") -> Answer:
    told = zip(hours, NAMES, SAID, strict=True)
    rows = "".join(_ROW.format(at=at, hour=hour, name=name, said=said) for at, (hour, name, said) in enumerate(told))
    page = f"<html lang='en'><head><title>Quay</title></head><body><h1>{heading}</h1><table>{rows}</table></body></html>"
    return through_door(page.encode(), "https://quay.example/2024/quay.html", datetime(2024, 5, 9, tzinfo=UTC))


def _posts(answer: Answer) -> list[dict[str, Any]]:
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert record["kind"] == "thread"
    posts: list[dict[str, Any]] = record["posts"]
    return posts


def test_an_hour_alone_is_of_the_day_that_the_heading_names():
    """Once is enough for all lines below it."""
    posts = _posts(_log(_HOURS))
    assert [post["published_at"] for post in posts] == [f"2024-05-04T{hour}Z" for hour in ("09:12:00", "09:14:00", "09:33:07", "10:01:00", "10:02:00")]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


def test_who_came_is_no_line_of_a_chat():
    """Logs print it between the lines, with its hour and nobody's name before it."""
    came = '<tr><td colspan="2">*** Pim has joined #quay</td><td><a href="#j">09:10</a></td></tr>'
    posts = _posts(_log(_HOURS))
    told = "".join(_ROW.format(at=at, hour=hour, name=name, said=said) for at, (hour, name, said) in enumerate(zip(_HOURS, NAMES, SAID, strict=True)))
    found = thread(f"<h1>Log of #quay for 4 May 2024</h1><table>{came}{told}</table>")["posts"]
    assert [post["text"] for post in found] == [post["text"] for post in posts] == list(SAID)


@pytest.mark.parametrize(
    ("hours", "heading"),
    [
        (_HOURS, "Log of #quay"),
        (_HOURS, "Logs of 4 May 2024</h1><h1>and of 5 May 2024"),
        (_HOURS[::-1], "Log of 4 May 2024"),
        (_PROGRAMME, "Programme, 4 May 2024"),
    ],
    ids=["no day", "two days", "back in time", "what was planned"],
)
def test_an_hour_whose_day_is_not_told_for_sure_is_no_time(hours: tuple[str, ...], heading: str):
    """Two days, hours that go back, and the round ones of a programme tell none."""
    answer = _log(hours, heading)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"


@pytest.mark.parametrize("heading", ["#quay on Saturday, 4 May 2024", "Saturday, 4 May 2024", "IRC, 4 May 2024"])
def test_a_log_is_one_by_what_it_is_called_or_by_who_is_named_in_it(heading: str):
    """Either is enough."""
    assert [post["published_at"][:13] for post in _posts(_log(_HOURS, heading))] == [f"2024-05-04T{hour}" for hour in ("09", "09", "09", "10", "10")]


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Departures on 4 May 2024", ("Lyon", "Metz", "Nancy", "Lyon", "Brest")),
        ("The match of 4 May 2024, minute by minute", ("Corner", "Goal", "Corner", "Card", "Whistle")),
        ("What the police did on 4 May 2024", ("Mill Lane", "Quay", "Main Road", "Quay", "School")),
    ],
    ids=["departures", "match", "police"],
)
def test_what_happens_from_minute_to_minute_is_no_talk(heading: str, labels: tuple[str, ...]):
    """Places and events stand where logs of chats have names, and nothing calls them so."""
    told = zip(_HOURS, labels, SAID, strict=True)
    rows = "".join(f"<div><b>{hour}</b> <b>{label}</b><p>{said}</p></div>" for hour, label, said in told)
    page = f"<html lang='en'><head><title>Quay</title></head><body><h1>{heading}</h1>{rows}</body></html>"
    answer = through_door(page.encode(), "https://quay.example/2024/quay.html", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"


@pytest.mark.parametrize("between", ["<h2>5 May 2024</h2>", "<p>--- Day changed Sun May 05 2024</p>"])
def test_hours_of_which_some_are_of_the_next_day_are_no_times(between: str):
    """They may go on from the one day's morning to the other's noon, and the first day is not that of all."""
    rows = [_ROW.format(at=at, hour=hour, name=name, said=said) for at, (hour, name, said) in enumerate(zip(_HOURS, NAMES, SAID, strict=True))]
    tables = f"<table>{''.join(rows[:3])}</table>{between}<table>{''.join(rows[3:])}</table>"
    page = f"<html lang='en'><head><title>Quay</title></head><body><h1>#quay</h1><h2>4 May 2024</h2>{tables}</body></html>"
    answer = through_door(page.encode(), "https://quay.example/2024/quay.html", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"
