"""Heads of posts that are a name and a day with its hour, whoever printed them; and what looks like them and is no thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from cleaners.draft import ThreadDraft
from tests.growth import linear

from .test_plain import read_text

SAID = (
    "The second ring from the steps turns in its bed when a boat pulls on it.",
    "Did you tell the harbour office, and did they write your name into a book?",
    "Then I shall use the third one until the mason comes with his cart.",
    "It was loose two summers ago, too, and nobody came until the autumn.",
    "My brother has a spare one in his shed, if the office wants to buy it.",
)
NAMES = ("Elin Tarn", "b_holt", "Otto K")
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

Head = Callable[[str, int], str]
HEADS: dict[str, Head] = {
    "name, sign and day": lambda name, minute: f"{name} · 23/05/2024 19:{minute}",
    "name and day in brackets": lambda name, minute: f"{name}, [23.05.2024 19:{minute}]",
    "day in brackets and name": lambda name, minute: f"[23/05/2024 19:{minute}] {name}",
    "name above day": lambda name, minute: f"{name}\n3 May 2024, 19:{minute}",
    "name above what was done and day": lambda name, minute: f"{name}\nPosted on 3 May 2024, 19:{minute}",
    "who it is behind a word, place, day": lambda name, minute: f"Posted by {name}\nQuay{minute}\n3 May 2024, 19:{minute}",
    "day and number": lambda name, minute: f"{name} | 3 May 2024 19:{minute} | #{minute}",
    "picture, name, day": lambda name, minute: f"[a7716f]\n{name} 3 May 2024 at 19:{minute}",
    "who posted it on a day": lambda name, minute: f"Posted by {name} on May 3, 2024 at 7:{minute} PM",
    "who wrote in German": lambda name, minute: f"{name} schrieb am 23.05.24 um 19:{minute} Uhr:",
    "who wrote in French": lambda name, minute: f"Par {name}, le 23/05/2024 à 19h{minute}",
    "who wrote in Russian": lambda name, minute: f"{name} написал(а) 23.05.2024 19:{minute}",
    "on a day somebody wrote": lambda name, minute: f"On 3 May 2024 at 19:{minute}, {name} wrote:",
    "year of two figures": lambda name, minute: f"{name} 23.05.24 19:{minute}",
    "year behind an apostrophe": lambda name, minute: f"{name} · May 3 '24 19:{minute}",
    "number, name and hour before day": lambda name, minute: f"#{minute - 40} {name} | 19:{minute} 23.05.2024",
    "hour before day above name": lambda name, minute: f"19:{minute} 23/05/2024\n{name}",
    "day above hour above name": lambda name, minute: f"23/05/24\n19:{minute}\n{name}",
}


def saved(head: Head, *, above: str = "", below: str = "Reply") -> bytes:
    """A text of five posts below such heads."""
    posts = (f"{above.format(day=WEEK[at])}{head(NAMES[at % 3], 41 + at)}\n{said}\n{below}\n" for at, said in enumerate(SAID))
    return f"Loose ring at the steps\n\n{''.join(posts)}".encode()


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_name_and_a_day_head_posts(head: Head) -> None:
    """Each post has its own words, and who wrote them when."""
    draft = read_text(saved(head))
    assert isinstance(draft, ThreadDraft)
    assert [post.body.text for post in draft.posts] == list(SAID)
    assert [post.author and post.author.name for post in draft.posts] == [NAMES[at % 3] for at in range(5)]
    assert [post.published and post.published.at and post.published.at.minute for post in draft.posts] == [41, 42, 43, 44, 45]


@pytest.mark.parametrize("head", ["{name}\n{age} ago", "{name} said {age} ago", "{age} ago\n{name}", "{name} • {age} ago"])
def test_a_name_and_how_long_ago_head_posts(head: str) -> None:
    """Times that count back are raw where nothing says when the page was saved."""
    ages = ("2 years", "13 months", "3 weeks", "5 days", "an hour")
    posts = (f"{head.format(name=NAMES[at % 3], age=age)}\n{said}\nReply\n" for at, (age, said) in enumerate(zip(ages, SAID, strict=True)))
    draft = read_text(f"Loose ring at the steps\n\n{''.join(posts)}".encode())
    assert isinstance(draft, ThreadDraft)
    assert [(post.author and post.author.name, post.body.text) for post in draft.posts] == [(NAMES[at % 3], said) for at, said in enumerate(SAID)]
    assert [post.published and post.published.raw for post in draft.posts] == [f"{age} ago" for age in ages]


@pytest.mark.parametrize("sign", ["— ", ""])
def test_names_and_days_below_the_words_are_of_what_they_follow(sign: str) -> None:
    """Where words stand above the first and none below the last."""
    posts = (f"{said}\n{sign}{NAMES[at % 3]}, 3 May 2024 19:{41 + at}\n" for at, said in enumerate(SAID))
    draft = read_text(f"Loose ring at the steps\n\n{''.join(posts)}\nContact\n".encode())
    assert isinstance(draft, ThreadDraft)
    assert [(post.author and post.author.name, post.body.text) for post in draft.posts] == [(NAMES[at % 3], said) for at, said in enumerate(SAID)]


def test_days_without_hours_head_posts_above_buttons_to_answer() -> None:
    """Without these, or with likes alone, they are entries of a list."""
    days = [f"{NAMES[at % 3]}, {at + 1} May 2024\n{said}\n" for at, said in enumerate(SAID)]
    found = [read_text("".join(f"{day}{button}\n" for day in days).encode()) for button in ("Quote", "3 likes", "")]
    assert [isinstance(draft, ThreadDraft) for draft in found] == [True, False, False]


def test_people_who_speak_of_themselves_talk() -> None:
    """Though nobody asks anything, and no button stands below the words; agencies and stages do not say I."""
    said = ("I went there.", "The mason came.", "My own boat is safe.", "I think so.", "I saw it, too, and it held.")
    heads = [f"{NAMES[at % 3]}, 3 May 2024 19:{41 + at}\n" for at in range(5)]
    long = " That ring has held boats for a hundred years and more."
    talk, told = ("".join(f"{head}{words}{long}\n" for head, words in zip(heads, texts, strict=True)) for texts in (said, [said[1]] * 5))
    assert [isinstance(read_text(f"The ring\n\n{text}".encode()), ThreadDraft) for text in (talk, told)] == [True, False]


def test_numbers_below_the_heads_are_places() -> None:
    """What counts the posts right below their heads is no word of theirs; the login stands before the name of its owner."""
    lines = (f"{name} (Somebody {name}) 3 May 2024, 9:{41 + at}am\n\n{at + 1}\n\n{said}\n" for at, (name, said) in enumerate(zip("xyxyx", SAID, strict=True)))
    draft = read_text("\n".join(line.replace("x (", "xenia (").replace("y (", "yorick (") for line in lines).encode())
    assert isinstance(draft, ThreadDraft)
    assert [(post.position, post.author and post.author.name) for post in draft.posts[:2]] == [(1, "xenia"), (2, "yorick")]
    assert draft.posts[0].body.text == SAID[0]


def test_nobody_comes_back_below_a_count_of_answers() -> None:
    """Where each wrote once, the count of answers above tells a thread from reviews."""
    posts = "".join(f"{day} T\n3 May 2024, 19:{41 + at}\n{said}\n0\nReply\n" for at, (day, said) in enumerate(zip(WEEK, SAID, strict=True)))
    answered = read_text(f"Loose ring at the steps?\n5 answers /\n{posts}".encode())
    assert isinstance(answered, ThreadDraft)
    assert [post.author and post.author.name for post in answered.posts] == [f"{day} T" for day in WEEK]
    assert not isinstance(read_text(f"Loose ring at the steps?\n5 reviews\n{posts}".encode()), ThreadDraft)


LOOK_ALIKES: dict[str, bytes] = {
    "stories below headings": saved(HEADS["name, sign and day"], above="What the tide brought on {day}\n", below=""),
    "round minutes": "".join(f"{NAMES[at % 3]}, 3 May 2024, 19:{10 + 5 * at}\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "change log": "".join(f"{NAMES[at % 3]} 2024-05-03 19:{41 + at}\n  * {said}\n" for at, said in enumerate(SAID)).encode(),
    "log of a program": "".join(f"May 3, 2024 7:{41 + at}:11 PM harbour.Gate{at % 2} run\nINFO: {said}\n" for at, said in enumerate(SAID)).encode(),
    "levels of a log": "".join(f"2024-05-03 19:{41 + at}:11 {('INFO', 'WARN')[at % 2]}\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "days without hours": "".join(f"{NAMES[at % 3]}, {at + 1} May 2024\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "words of sentences": "".join(f"We met {NAMES[at % 3]} again on the old quay, 3 May 2024, 19:{41 + at}\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "no words below": "".join(f"{NAMES[at % 3]} 3 May 2024 19:{41 + at}\nring {at}\n" for at in range(9)).encode(),
    "stories below questions": saved(HEADS["name, sign and day"], above="What did the tide bring on {day}?\n", below=""),
    "stories to read on": saved(HEADS["name above day"], below="Read more"),
    "papers": "".join(
        f"{('Herald', 'Post')[at % 2]} ({at + 1}.5.2024 19:4{at})\nThe mole was closed for boats on that day, says the office.\n" for at in range(8)
    ).encode(),
    "quotes of a letter": "".join(f"On {at + 1} May 2024 at 19:4{at}, {NAMES[at % 3]} wrote:\n> {said}\n\n" for at, said in enumerate(SAID)).encode(),
    "feed, the last first": "".join(f"{NAMES[at % 3]}\n{at + 2} hours ago\n{said}\n3 likes\n" for at, said in enumerate(SAID)).encode(),
    "what people said on days": "".join(f"{NAMES[at % 3]} said on {at + 1} May 2024:\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "letters of somebody": "".join(f"On {at + 1} May 2004, {NAMES[at % 3]} wrote:\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "letters with numbers": "".join(f"#{at + 1} {NAMES[at % 3]}, {at + 1} May 2004\n{said}\n" for at, said in enumerate(SAID)).encode(),
    "stories that somebody wrote": saved(HEADS["who wrote in Russian"], below="Read more"),
    "what was done to a page": "".join(
        f"{NAMES[at % 3]} edited this page on 3 May 2024 19:{41 + at}\nI mended it. {said}\n" for at, said in enumerate(SAID)
    ).encode(),
    "rates": "".join(
        f"{('HRBR', 'QUAY')[at % 2]} 12.{at}0 3 May 2024 19:{41 + at}\nThe share rose by two points, and I see no end of it.\n" for at in range(6)
    ).encode(),
    "interview": "".join(f"{('Q', 'Elin Tarn')[at % 2]}: {said} On 3 May 2024, 19:{41 + at}.\n" for at, said in enumerate(SAID)).encode(),
}

WAY = ("Handed over to the courier, who brings it until the evening.", "It left the sorting centre https://parcels.example/way?day=3 in the morning.")
ENTRIES: dict[str, tuple[str, str]] = {
    "way of a parcel": ("Hamburg", "Bremen"),
    "votes of a council": ("Accepted", "Refused"),
    "warnings": ("Gale warning", "Fog"),
    "commits": ("ada", "bo"),
}


@pytest.mark.parametrize("names", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize("minutes", [range(41, 47), range(47, 41, -1)], ids=["onward", "backward"])
def test_entries_that_nobody_talks_in_are_no_thread(names: tuple[str, str], minutes: range) -> None:
    """Places, stages and people come back above sentences, and nobody asks or answers."""
    said = (f"{names[minute % 2]}\n23/05/2024 07:{minute}\n{WAY[minute % 2]}\n" for minute in minutes)
    assert not isinstance(read_text(f"What was done\n\n{''.join(said)}".encode()), ThreadDraft)


def test_the_last_first_is_no_thread_without_buttons() -> None:
    """Though one entry asks something."""
    last_first = [f"{NAMES[at % 3]}\n3 May 2024, 19:{51 - at}\n{said}\n" for at, said in enumerate(SAID)]
    buttons = [f"{post}Reply\n" for post in last_first]
    threads = [isinstance(read_text(f"Loose ring\n\n{''.join(posts)}".encode()), ThreadDraft) for posts in (last_first, last_first[::-1], buttons)]
    assert threads == [False, True, True]


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_what_looks_like_heads_is_no_thread(text: bytes) -> None:
    """Lists of stories, programmes, logs and prose have names and days in their lines, too."""
    assert not isinstance(read_text(text), ThreadDraft)


def test_time_grows_with_the_heads() -> None:
    """Names and days are looked for once in each row."""

    def read(count: int) -> None:
        read_text("".join(f"{NAMES[at % 3]} · 23/05/2024 19:{10 + at % 50}\n{SAID[at % 5]}\n" for at in range(count)).encode())

    read(100)
    assert linear(partial(read, 400), partial(read, 1600))


PRINTED: dict[str, Head] = {
    "phpBB": lambda name, day: f"Re: Loose ring at the steps\nPosted: Fri May {day}, 2024 9:31 pm\nby {name}",
    "MyBB": lambda name, day: f"RE: Loose ring at the steps - {name} - 05-{day}-2024",
}


@pytest.mark.parametrize("head", PRINTED.values(), ids=PRINTED)
def test_pages_to_be_printed_head_posts_by_the_title(head: Head) -> None:
    """The title comes back above each post, and no word of it is in the post before."""
    posts = "".join(f"{head(NAMES[at % 3], 21 + at)}\n{said}\n" for at, said in enumerate(SAID))
    draft = read_text(f"Loose ring at the steps\n\nLoose ring at the steps\n{posts.removeprefix('Re: ').removeprefix('RE: ')}".encode())
    assert isinstance(draft, ThreadDraft)
    assert [post.body.text for post in draft.posts] == list(SAID)
    assert [post.author and post.author.name for post in draft.posts] == [NAMES[at % 3] for at in range(5)]


STORIES: dict[str, Callable[[int, str], str]] = {
    "below a heading each": lambda at, name: f"What the tide brought on {WEEK[at]}\nPosted: Fri May {21 + at}, 2024 9:31 pm\nby {name}",
    "by their number": lambda at, name: f"Episode {at + 1} - {name} - 05-{21 + at}-2024",
}


@pytest.mark.parametrize("head", STORIES.values(), ids=STORIES)
def test_stories_of_several_titles_are_no_printed_thread(head: Callable[[int, str], str]) -> None:
    """Lists of them have heads like phpBB's and MyBB's."""
    stories = "".join(f"{head(at, NAMES[at % 3])}\n{said}\n" for at, said in enumerate(SAID))
    assert not isinstance(read_text(f"News of the quay\n\n{stories}".encode()), ThreadDraft)


def test_entries_with_two_counts_are_a_list() -> None:
    """How many answers and visits, on rows of their own below labels that stand once above all; posts have words below their heads."""
    titles = (
        "Who reads the tide tables of the old harbour office?",
        "How do I mend a ring, and with what, in winter?",
        "Ropes: which of them hold longest, and why?",
    )
    rows = [f"{title}\nBy {NAMES[at % 3]}\n{at + 1} hours ago\n{at + 2}\n7{at}\n" for at, title in enumerate(titles)]
    head = "Talk of the quay\n\nTopic\nReplies\nViews\n"
    assert not isinstance(read_text(f"{head}{''.join(rows)}".encode()), ThreadDraft)


def test_days_below_labels_of_their_own_are_a_profile() -> None:
    """Whatever the software is."""
    days = "".join(f"{label}:\n{at + 1} May 2024, 19:4{at}\n" for at, label in enumerate(("Date registered", "Local time", "Last active")))
    profile = f"Elin Tarn\n\nPosts:\n46\n{days}Signature:\nWhoever does not ask the way will not find it.\nSMF 2.1.4 © 2023, Simple Machines\nGo Up\n"
    assert not isinstance(read_text(profile.encode()), ThreadDraft)


@pytest.mark.parametrize("head", ["{}, [23.05.2024 19:{}]", "{} · 23/05/2024 19:{}"])
def test_a_name_that_reads_like_a_day_is_whole(head: str) -> None:
    """Lund begins as a French Monday does, and May is a month."""
    names = ("Cy Lund", "Ada May", "Otto K")
    posts = (f"{head.format(names[at % 3], 41 + at)}\n{said}\n" for at, said in enumerate(SAID))
    draft = read_text(f"Loose ring\n\n{''.join(posts)}".encode())
    assert isinstance(draft, ThreadDraft)
    assert [post.author and post.author.name for post in draft.posts] == [names[at % 3] for at in range(5)]


def test_offers_of_several_titles_are_no_printed_thread() -> None:
    """Parts between dashes name the shop and the day in lists, too, below another title each."""
    offers = "".join(f"Rope of {at + 9} metres - {NAMES[at % 3]} - 05-{21 + at}-2024\n{said}\n" for at, said in enumerate(SAID))
    assert not isinstance(read_text(offers.encode()), ThreadDraft)


def test_words_in_the_middle_of_their_lines_are_no_quotes() -> None:
    """Posts of a page that lynx set so had quotes alone, and no words of their own."""
    posts = (f"{PRINTED['MyBB'](NAMES[at % 3], 21 + at).center(78).rstrip()}\n\n{said.center(78).rstrip()}\n" for at, said in enumerate(SAID))
    draft = read_text(f"{'Loose ring at the steps'.center(78)}\n{''.join(posts)}".encode())
    assert isinstance(draft, ThreadDraft)
    assert [(post.body.text, post.body.quotes) for post in draft.posts] == [(said, ()) for said in SAID]
