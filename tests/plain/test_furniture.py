"""What forums print around posts, in their languages, and what people write that looks like it."""

from __future__ import annotations

import re

import pytest

from cleaners.page.page import Interval
from cleaners.plain.boards.forms import FORMS
from cleaners.plain.furniture import END, FACT, FOOT, ONE_TITLE, TITLED, TO_COMMENT
from cleaners.plain.labels import Labels, counted
from cleaners.plain.rows import Row
from cleaners.plain.stamps.credited import before_credit, is_credit
from cleaners.plain.stamps.line import bylines

XENFORO = next(form for form in FORMS if form.name == "xenforo")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (FACT, "Mensajes: 12"),
        (FACT, "Rejestracja: wt 18 sie 2020, 09:11"),
        (FACT, "Сообщений: 4"),
        (FACT, "Fecha de Ingreso: Jun 2021"),
        (FACT, "Reputatie: 3"),
        (ONE_TITLE, "Miembro Junior"),
        (ONE_TITLE, "Membre confirmé"),
        (ONE_TITLE, "Новичок"),
        (ONE_TITLE, "Utente"),
        (TITLED, "Old Marten Junior Member"),
        (FOOT, "Reply Quote 0"),
        (END, "Vous devez vous inscrire ou vous connecter pour répondre ici."),
        (END, "Musisz się zalogować lub zarejestrować, aby odpowiedzieć."),
        (END, "SMF 2.1.4 © 2023, Simple Machines"),
        (END, "This page was generated in about 0.004s by Fossil 2.21"),
        (END, "Also available in: Atom PDF"),
        (FOOT, "Actions Copy link"),
        (TO_COMMENT, "Replies (4)"),
        (re.compile(XENFORO.wrote), "Ольга К. сказал(а):"),
        (re.compile(XENFORO.wrote), "Ettore ha scritto:"),
        (re.compile(XENFORO.closes or ""), "Klik om te vergroten..."),
    ],
)
def test_lines_of_forums_are_known(pattern: re.Pattern[str], text: str) -> None:
    """In the words of their language files."""
    assert pattern.fullmatch(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (ONE_TITLE, "Membre de la famille"),
        (ONE_TITLE, "Новичок в этом деле"),
        (TITLED, "I have been a member"),
        (FOOT, "Reply to me by 9"),
        (END, "Musisz się zalogować na stronie producenta i pobrać instrukcję."),
        (END, "Devi accedere al quadro dal retro."),
        (re.compile(XENFORO.wrote), "Ettore ha scritto una lettera al comune."),
        (re.compile(XENFORO.closes or ""), "Klik om te vergroten staat er, maar er gebeurt niets."),
    ],
)
def test_what_people_write_is_none(pattern: re.Pattern[str], text: str) -> None:
    """It goes on, or says something else."""
    assert not pattern.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["Skąd 3 śruby w pudełku?", "Reputacja tej marki nie jest najlepsza.", "From 9 to 5 the desk is open.", "Адрес верный, дом 12."]
)
def test_a_sentence_that_begins_with_a_label_is_no_counter(text: str) -> None:
    """A number stands in it, and it ends as sentences do."""
    row = Row(Interval(0, len(text)), Interval(0, len(text)), text, 1, 0)
    assert not Labels([row], None).is_fact(0)


@pytest.mark.parametrize("word", ["by", "par", "autor:", "door", "od"])
def test_a_byline_is_known_by_the_word_before_the_name(word: str) -> None:
    """In a text without lines, too."""
    assert len(list(bylines(f"Rower skrzypi {word} Kolarz » 12 Jun 2023, 10:11 Od tygodnia coś skrzypi."))) == 1


@pytest.mark.parametrize(
    ("text", "label"), [("Příspěvky: 31", "Příspěvky"), ("Registrován: Led 2021", "Registrován"), ("Nevím: to je otázka", None), ("31", None)]
)
def test_a_counter_is_a_label_and_a_number(text: str, label: str | None) -> None:
    """Whatever the label says; beside one post alone that proves nothing."""
    assert counted(text) == label


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("(2) By Petra Lind on 2024-03-04 09:59:00 in reply to 1 [link] [source]", "(2)"),
        ("RE: The oar - Added by Ada Q over 2 years ago", "RE: The oar"),
        ("msg2 (view) Author: wren Date: 2024-03-04.09:59:00", "msg2 (view)"),
        ("Comment 3 posted on 2024-05-01 by Ada [reply]", "Comment 3"),
        ("comment:1 by Ivo Sand , on 03/04/24 at 09:59:00", "comment:1"),
        ("By: marten_h on March 4, 2024, 9:12 a.m.", ""),
        ("Posted by: Ada Quay 2 years, 6 months ago", ""),
        ("Von Ada am 1. Mai 2024 um 10:00", ""),
        ("Changed 2 years ago by Ada Quay", ""),
    ],
)
def test_a_credit_says_who_and_when_in_either_order(text: str, before: str) -> None:
    """What stands before it heads it."""
    assert is_credit(text) == (not before)
    assert before_credit(text) == (before or text)


@pytest.mark.parametrize(
    "text",
    [
        "By Ada Quay",
        "The bridge was built by Ada Quay in 2024",
        "He said it was written by the old man 3 years ago and nobody minded",
        "By 3 March 2024 all was done",
        "Some of it was mended by Ada",
        "From the quay on 3 May 2024 one saw the fire",
        "The page was last changed 2 years ago",
        "Powered by SMF 1.1.11",
        "Mon Mar 04 09:59:00 2024 by Ada <ada@quay.example>",
        "On 3 May 2024 Ada wrote to <ada@quay.example> that it was mended, and nobody answered",
    ],
)
def test_a_sentence_with_a_name_and_a_time_is_no_credit(text: str) -> None:
    """Behind the time or the name it goes on, or it lacks one of them."""
    assert not is_credit(text)
    assert before_credit(text) == text
