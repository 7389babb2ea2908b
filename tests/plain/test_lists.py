"""Lists of topics and of forums as tools save them: listed or refused, never a thread and never an article."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft, ListDraft, NothingDraft, ThreadDraft
from schemas.outcome import Reason

from .test_plain import read_text

TOPICS = ("Loose ring at the steps", "Which rope for the small ferry?", "Winter moorings: who has one left", "Paint that holds in salt water")
NAMES = ("Elin Tarn", "b_holt", "Otto K", "gable")


def saved(entry: str, foot: str) -> bytes:
    """A list of topics, each printed like that, above the foot of a page."""
    entries = "".join(
        entry.format(title=title, name=name, other=NAMES[at - 1], day=21 + at, count=3 + at) for at, (title, name) in enumerate(zip(TOPICS, NAMES, strict=True))
    )
    return f"Harbour forum\n\nTalk about ropes and rings\n\n{entries}{foot}\n".encode()


PHPBB = "{title}\nLast post by {name} « Fri May {day}, 2024 9:31 pm\nReplies: {count}\nby {other} » Thu May {day}, 2024 8:12 am\n"
LISTS = {
    "phpBB": saved(PHPBB, "4 topics • Page 1 of 1\nReturn to Board index\nPowered by phpBB® Forum Software © phpBB Limited"),
    "MyBB": saved(
        "{title}\n{other}, 05-{day}-2024, 08:12 AM\n{count} 52\n05-{day}-2024, 09:31 PM\nLast Post: {name}\n",
        "Powered By MyBB, © 2002-2026 MyBB Group.\nThread Rating:",
    ),
    "counts alone": saved(
        "{title}\nBy {other}, May {day}, 2024\n{count} replies\n7{count} views\n{name}\nMay {day}, 2024\n", "Powered by Invision Community\nFollowers 0"
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_lists_of_topics_are_no_records(text: bytes) -> None:
    """Who wrote last and how often a topic was answered stands in lists."""
    assert isinstance(read_text(text), ListDraft | NothingDraft)


def test_a_list_by_its_engine_is_listed() -> None:
    """Where the engine is known, the page is said to be a list."""
    draft = read_text(LISTS["phpBB"])
    assert isinstance(draft, ListDraft)
    assert draft.reason is Reason.TOPIC_LIST


def test_a_thread_with_a_list_below_it_is_a_thread() -> None:
    """Similar threads stand at the foot of a page; their counts are near none of its posts."""
    posts = "".join(
        f"Re: Loose ring at the steps\nPost by {NAMES[at]} » Fri May {21 + at}, 2024 9:31 pm\nThe second ring turns in its bed, as I have said {at} times.\n"
        for at in range(3)
    )
    rows = "".join(f"{title}\n{at} Replies\n7{at} Views\nLast post by {NAMES[at]}\n" for at, title in enumerate(TOPICS[1:]))
    draft = read_text(
        f"Loose ring at the steps\n\n{posts}\nReturn to “Harbour”\nSimilar topics\n{rows}Powered by phpBB® Forum Software © phpBB Limited\n".encode()
    )
    assert isinstance(draft, ThreadDraft)


STORY = "The ramp at the north quay will be mended by Monday, the harbour office said on Friday after its surveyors had looked at it for a week"


def page(lines: list[str]) -> bytes:
    """Lines with a menu above and a foot below them."""
    menu = "\n".join(("News", "Forums", "Workshops", "About us", "Donate", "Shop", "Help", "Contact", "Press"))
    return f"Harbour\n\n{menu}\n\n{chr(10).join(lines)}\n\n© 2024 Harbour\nPrivacy\n".encode()


def test_titles_with_signs_in_them_are_no_sentences_of_an_article() -> None:
    """Entries of a list may be long and hold a colon or a question mark; a story's sentences end."""
    entries = [
        f"{name} on {title}: what is left to do about it in the spring 2 years, {at + 3} months ago\n"
        for at, (title, name) in enumerate(zip(TOPICS * 2, ("Elin Tarn", "Otto K") * 4, strict=True))
    ]
    assert not isinstance(read_text(page(entries)), ArticleDraft)
    told = [f"{STORY}, part {at}.\n" for at in range(5)]
    assert isinstance(read_text(page(told)), ArticleDraft)


def test_sentences_that_a_tool_wrapped_are_an_articles() -> None:
    """Where no width tells that lines were wrapped, the next begins in the sentence."""
    told = [
        part
        for at in range(5)
        for part in (
            f"In the year {at} of our survey the ramp at the north quay was said to be:",
            "mended by Monday as the harbour office told us on the Friday before that day.",
        )
    ]
    assert isinstance(read_text(page([*told, "x" * 240])), ArticleDraft)


STEPS = (
    "500 g of flour from the mill, 300 g of water, 10 g of salt and a little yeast",
    "Mix all of it and let it stand for two hours in a warm place beside the oven",
    "Bake it in the hot oven for forty minutes until it sounds hollow from below",
)


def test_what_is_signed_and_dated_may_end_without_stops() -> None:
    """Recipes and verses do; the same lines without who wrote them may be entries of a list."""
    head, foot = "Home\nNews\nSport\nContact\n\nBread of the quay\n\n", "\nRelated\nMore news\nImprint\nPrivacy policy\n© 2024 Quay Times\n"
    said = "\n\n".join("\n".join(STEPS) for _ in range(4))
    assert isinstance(read_text(f"{head}By Ada Holt\n3 May 2024\n\n{said}\n{foot}".encode()), ArticleDraft)
    assert not isinstance(read_text(f"{head}{said}\n{foot}".encode()), ArticleDraft)
