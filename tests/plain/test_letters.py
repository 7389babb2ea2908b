"""Letters that a mailing list, a newsgroup or a program for mail keeps in one file: a thread, where they are about one thing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from cleaners.draft import ListDraft, NothingDraft, ThreadDraft
from cleaners.plain.letters.topics import conversations
from tests.growth import linear

from .test_plain import read_text

NAMES = ("Ada Lund", "Bo Holt", "Ada Lund")
SAID = (
    "The second ring from the steps turns in its bed when a boat pulls on it.",
    "I told the harbour office, and they wrote it into a book.",
    "Then I shall use the third one until the mason comes with his cart.",
)
QUOTED = "\nOn Mon, Mar 4, 2024 at 9:10 AM {name}\n<somebody@quay.example> wrote:\n> {said}\n>\n> So much for today.\n\n"

Head = Callable[[int, str], str]


def _fields(at: int, subject: str) -> str:
    answered = f"In-Reply-To: <{at - 1}@quay.example>\n" if at else ""
    return f"Date: Mon, 4 Mar 2024 0{at}:07:11 +0100\nSubject: {'Re: ' if at else ''}{subject}\n{answered}Message-ID: <{at}@quay.example>\n"


HEADS: dict[str, Head] = {
    "archive of a list": lambda at, subject: (
        f"From a at quay.example  Mon Mar  4 0{at}:07:11 2024\nFrom: a at quay.example ({NAMES[at]})\n{_fields(at, '[quay] ' + subject)}"
    ),
    "mailbox": lambda at, subject: (
        f"From a@quay.example Mon Mar 04 0{at}:07:11 2024\nReceived: from a.example\n\tby b.example; Mon, 4 Mar 2024\n"
        f'From: "{NAMES[at]}" <a@quay.example>\n{_fields(at, subject)}'
    ),
    "newsgroup": lambda at, subject: f"Path: news.example!not-for-mail\nFrom: {NAMES[at]} <a@quay.example>\nNewsgroups: quay.talk\n{_fields(at, subject)}",
    "digest": lambda at, subject: f"{'-' * 30}\n\nMessage: {at + 1}\n{_fields(at, subject)}From: {NAMES[at]} <a@quay.example>\n",
    "names in another charset": lambda at, subject: (
        f"From a@quay.example Mon Mar 04 0{at}:07:11 2024\nFrom: =?utf-8?q?{NAMES[at].replace(' ', '_')}?= <a@quay.example>\n{_fields(at, subject)}"
    ),
}


def file(head: Head, subjects: tuple[str, ...] = ("Loose ring at the steps",) * 3) -> bytes:
    """Three letters, each of which quotes the one before, and one of which is signed."""
    letters = [
        head(at, subject) + (QUOTED.format(name=NAMES[at - 1], said=SAID[at - 1]) if at else "\n") + said
        for at, (subject, said) in enumerate(zip(subjects, SAID, strict=True))
    ]
    return "\n\n".join(letters).encode() + b"\n\n-- \nAda Lund\nMole works\n"


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_letters_of_one_subject_are_a_thread(head: Head) -> None:
    """Each with who wrote it when, what it answers and whose words it quotes."""
    draft = read_text(file(head))
    assert isinstance(draft, ThreadDraft)
    assert (draft.title or "").removeprefix("[quay] ") == "Loose ring at the steps"
    assert [post.body.text for post in draft.posts] == list(SAID)
    assert [post.author and post.author.name for post in draft.posts] == list(NAMES)
    assert [post.published and post.published.at and post.published.at.isoformat() for post in draft.posts][1:] == [
        f"2024-03-04T0{hour}:07:11+00:00" for hour in (0, 1)
    ]
    assert [(post.id, post.reply_to) for post in draft.posts] == [(f"{at}@quay.example", f"{at - 1}@quay.example" if at else None) for at in range(3)]
    quotes = [(quote.author, quote.text) for post in draft.posts for quote in post.body.quotes]
    assert quotes == [(NAMES[at], f"{SAID[at]}\n\nSo much for today.") for at in range(2)]


def test_whose_words_are_quoted_last_is_quoted_too() -> None:
    """What they answer stands above them, with more signs."""
    quoted = f"\nOn Mon, Mar 4, 2024 at 9:10 AM Bo Holt wrote:\n> > {SAID[0]}\n> {SAID[1]}\n\n{SAID[2]}\n"
    draft = read_text((HEADS["mailbox"](0, "Ring") + f"\n{SAID[0]}\n\n" + HEADS["mailbox"](1, "Ring") + quoted).encode())
    assert isinstance(draft, ThreadDraft)
    assert [(quote.author, quote.text) for quote in draft.posts[1].body.quotes] == [("Bo Holt", SAID[1]), (None, SAID[0])]
    assert draft.posts[1].body.text == SAID[2]


def test_a_letter_may_hold_thousands_of_quotes() -> None:
    """Where each stands among the words is counted once; a square of it takes a quarter of a minute."""
    quotes = f"On Mon, Mar 4, 2024 at 9:10 AM Bo Holt wrote:\n> {SAID[0]}\n{SAID[1]}\n" * 3000
    begin = process_time()
    read_text((HEADS["mailbox"](0, "a") + f"\n{SAID[0]}\n\n" + HEADS["mailbox"](1, "a") + "\n" + quotes).encode())
    assert process_time() - begin < 10


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_letter_that_nobody_answered_is_a_thread_of_one(head: Head) -> None:
    """A mailbox of such is no less of an archive."""
    parts = conversations("".join(f"{head(0, subject)}\n{SAID[at]}\n\n".replace("<0@", f"<{at}@") for at, subject in enumerate(("Ring", "Tides"))).encode())
    for part, said in zip(parts, SAID[:2], strict=True):
        draft = read_text(part.body)
        assert isinstance(draft, ThreadDraft)
        assert [post.body.text for post in draft.posts] == [said]


@pytest.mark.parametrize("long", [" " * 200_000, "\u3000" * 100_000, "=?utf-8?q?ring?= " * 60_000], ids=["blanks", "wide blanks", "codes"])
def test_a_subject_without_end_costs_what_it_is_long(long: str) -> None:
    """Whoever takes a file apart has no deadline; the square of a subject took ten minutes."""
    begin = process_time()
    found = conversations("".join(f"{HEADS['mailbox'](at, f'Ring {at} {long}x')}\n{SAID[at]}\n\n".replace("In-Reply-To", "To") for at in range(2)).encode())
    assert len(found) == 2
    assert process_time() - begin < 3


def test_letters_about_several_things_are_a_list() -> None:
    """No record holds several threads; a changed subject is no other thing where the letter answers one of the first."""
    several = ("Loose ring at the steps", "Tide tables", "Tide tables")
    unanswered = file(lambda at, subject: HEADS["mailbox"](at, subject).replace("In-Reply-To: <0@", "In-Reply-To: <9@"), several)
    assert isinstance(read_text(unanswered), ListDraft)
    assert isinstance(read_text(file(HEADS["mailbox"], several)), ThreadDraft)


def _woven(head: Head) -> list[bytes]:
    """Three letters, the second of another subject than the first, which the third answers under a new one."""
    letters = [head(at, subject).replace(f"<{at - 1}@", f"<{at - 2}@") for at, subject in enumerate(("Loose ring", "Tide tables", "Ring that is mended"))]
    return [f"{letter}\n{said}\n\n".encode() for letter, said in zip(letters, SAID, strict=True)]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_file_is_taken_apart_by_what_its_letters_are_about(head: Head, end: bytes) -> None:
    """No byte of a letter is lost or changed, whatever its charset; each part is read as the thread it is."""
    letters = [letter.replace(b"\n", end) + "Grüße".encode("latin-1") + end * 2 for letter in _woven(head)]
    whole = b"".join(letters)
    starts = [whole.index(letter.lstrip(b"-\r\n")) for letter in letters]  # a line stands between the letters of a digest
    parts = [whole[start:end] for start, end in zip(starts, [*starts[1:], len(whole)], strict=True)]
    found = conversations(whole)
    assert [(part.at, part.body) for part in found] == [(starts[0], parts[0] + parts[2]), (starts[1], parts[1])]
    draft = read_text(found[0].body)
    assert isinstance(draft, ThreadDraft)
    assert [post.author and post.author.name for post in draft.posts] == [NAMES[0], NAMES[2]]


def test_a_subject_in_raw_utf_8_is_the_same_in_codes() -> None:
    """As it is where the file is cleaned whole; a mark of UTF-8 before the first letter hides none."""
    first, second, third = (HEADS["mailbox"](0, subject).replace("In-Reply-To", "To") for subject in ("Grüße", "=?iso-8859-1?q?Gr=FC=DFe?=", "Tide tables"))
    assert conversations(f"{first}\nword\n\n{second}\nword\n\n".encode()) == []
    found = conversations(f"\ufeff{first}\nword\n\n{second}\nword\n\n{third}\nword\n\n".encode())
    assert [part.at for part in found] == [0, len(f"\ufeff{first}\nword\n\n{second}\nword\n\n".encode())]


@pytest.mark.parametrize(
    "body",
    [
        file(HEADS["mailbox"]),
        f"{' '.join(SAID * 4)}\n\n".encode() + b"".join(_woven(HEADS["newsgroup"])),
        b"<html><pre>\n" + b"".join(_woven(HEADS["mailbox"])),
        b"A page\nSubject: none\nDate: none\n",
        b"",
    ],
    ids=["one subject", "a story that prints letters", "markup", "words", "nothing"],
)
def test_what_holds_no_several_conversations_stays_whole(body: bytes) -> None:
    """The cleaner reads it as it is."""
    assert conversations(body) == []


@pytest.mark.parametrize(
    ("head", "words", "is_read"),
    [
        ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", SAID[0], True),
        ("Content-Transfer-Encoding: quoted-printable", SAID[0], True),
        ("Content-Transfer-Encoding: quoted-printable", f"{SAID[0][:40]}=\n{SAID[0][40:]}", False),
        ("Content-Transfer-Encoding: quoted-printable", f"=C3=84h: {SAID[0]}", False),
        ("Content-Transfer-Encoding: base64", "VGhlIHNlY29uZCByaW5nIGZyb20gdGhlIHN0ZXBzIHR1cm5zLg==", False),
        ("Content-Type: text/html", f"<p>{SAID[0]}</p>", False),
        ("Content-Type: multipart/alternative; boundary=x", f"--x\nContent-Type: text/plain\n\n{SAID[0]}\n--x--", False),
        ("Content-Type: text/calendar; method=REQUEST", f"BEGIN:VCALENDAR\nSUMMARY:Ring\nDESCRIPTION:{SAID[0]}\nEND:VCALENDAR", False),
        ("Content-Type: text/x-diff", SAID[0], True),
    ],
)
def test_letters_in_codes_are_no_words(head: str, words: str, is_read: bool) -> None:
    """Nobody wrote what stands there, or not so."""
    first, second = (HEADS["mailbox"](at, "Loose ring") for at in range(2))
    draft = read_text(f"{first}{head}\n\n{words}\n\n{second}\n{SAID[1]}\n".encode())
    assert isinstance(draft, ThreadDraft if is_read else NothingDraft)


CHAIN = "".join(f"\n-----Original Message-----\nFrom: {NAMES[at]}\nDate: Mon, 4 Mar 2024 0{at}:07\nSubject: Re: Loose ring\n\n{SAID[at]}\n" for at in (2, 1, 0))


@pytest.mark.parametrize(
    ("head", "is_read"),
    [
        ("Auto-Submitted: auto-replied", False),  # a bounce, or somebody's absence
        ("Auto-Submitted: no", True),
        ("Return-Path: <>", False),
        ("Return-Path: <ada@quay.example>", True),
        ("List-Unsubscribe: <https://gazette.example/u/1>", False),  # a newsletter
        ("List-Unsubscribe: <mailto:leave@quay.example>\nList-Post: <mailto:quay@quay.example>", True),
    ],
)
def test_a_letter_alone_to_which_nobody_can_answer_is_no_thread(head: str, is_read: bool) -> None:
    """Among others it is one of them, for a list's robot is answered, too."""
    alone = HEADS["mailbox"](0, "Loose ring") + head + f"\n\n{SAID[0]}\n"
    assert isinstance(read_text(alone.encode()), ThreadDraft) == is_read
    assert isinstance(read_text(f"{alone}\n{HEADS['mailbox'](1, 'Loose ring')}\n{SAID[1]}\n".encode()), ThreadDraft)


LOOK_ALIKES: dict[str, str] = {
    "a letter that begins below other words": f"What we were sent:\n\n{HEADS['mailbox'](0, 'Loose ring')}\n{SAID[0]}\n",
    "a memo": f"From: Ada Lund\nDate: 4 March 2024\nSubject: Loose ring\nReferences: harbour book, page 9\nMessage: 3\n\n{SAID[0]}\n",
    "a patch": f"From 4be1a09f3c Mon Sep 17 00:00:00 2001\nFrom: Ada Lund <a@quay.example>\nDate: 4 March 2024\nSubject: [PATCH] Ring\n\n{SAID[0]}\n",
    "a letter that somebody typed": f"From: Ada Lund\nDate: 4 March 2024\nSubject: Loose ring\n\n{SAID[0]}\n",
    "a letter with those that it answers below": f"From: Ada Lund\nDate: Mon, 4 Mar 2024 03:07\nSubject: Re: Loose ring\n\n{SAID[0]}\n{CHAIN}",
    "a story that prints letters": f"{' '.join(SAID * 4)}\n\n" + "\n\n".join(f"{HEADS['newsgroup'](at, 'Loose ring')}\n{SAID[at]}" for at in range(3)),
    "a guide to heads": f"{SAID[0]}\nFrom: who wrote\nDate: when\nSubject: what about\n\n{SAID[1]}\nFrom: who\nDate: when\nSubject: what\n\n{SAID[2]}\n",
    "forms that were filled in": "\n\n".join(f"From: Quay {at}\nTo: Mole {at}\nDate: 4 March 2024\nSubject: crates\n\nNine crates of rope." for at in range(4)),
}


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_what_people_write_like_heads_is_no_thread(text: str) -> None:
    """Programs write fields that nobody types."""
    assert not isinstance(read_text(text.encode()), ThreadDraft)


@pytest.mark.parametrize(
    "row", ["From: Ada\nDate: x\nSubject: y\nMessage-ID: <1@a>\n\nword\n\n", "Received: from a\n", "> > > a\n", "From a@b Mon Mar  4 21:12:11 2024\n"]
)
def test_time_grows_with_the_heads(row: str) -> None:
    """However many there are, and however long one is."""

    def read(count: int) -> None:
        read_text(HEADS["mailbox"](0, "a").encode() + b"\n" + (row * count).encode() + HEADS["mailbox"](1, "a").encode() + b"\nword\n")

    read(50)
    assert linear(partial(read, 500), partial(read, 2000))


def test_a_file_of_thousands_of_conversations_is_taken_apart_at_once() -> None:
    """However many letters the last of them says it answers."""
    answered = f"References: {' '.join(f'<{at}@b>' for at in range(200))}\n"
    letters = [f"From: Ada\nDate: 4 March 2024\nSubject: Ring {at}\n{answered}Message-ID: <{at}@quay.example>\n\nword\n\n" for at in range(5_000)]
    begin = process_time()
    found = conversations("".join(letters).encode())
    assert process_time() - begin < 10
    assert [part.body.decode() for part in found] == letters


def test_a_file_of_more_lines_than_can_be_held_is_not_taken_apart() -> None:
    """It is asked before a page has a deadline; as a page it ends as every text too long does."""
    letters = "".join(f"{HEADS['mailbox'](at, f'Ring {at}')}\nword\n\n".replace("In-Reply-To", "To") for at in range(2)).encode()
    assert len(conversations(letters + b"a\n" * 1_000)) == 2
    assert conversations(letters + b"a\n" * 600_000) == []
