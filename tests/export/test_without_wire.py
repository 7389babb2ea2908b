"""A text without its agency's furniture reads on as one text."""

from __future__ import annotations

import pytest

from cleaners.wire import wire
from cleaners.wire.without_wire import without_wire
from schemas.record import Article, Piece, Quote, Thread
from tests.store.examples import article, post, thread_page

HEAD = """Mill has stood still since the spring flood
Owners: repairs are to take until autumn

(Adds comment by the mayor in paragraph 2)

By Mona Okafor

"""
STORY = """OSLO, May 3 (Reuters) - The old mill is to turn again.

"We have waited long," the mayor said."""
GERMAN = "Oslo (dpa) - Die alte Mühle soll sich wieder drehen."
SPANISH = "Oslo, 3 may (EFE).- El viejo molino volverá a girar."
BRACKETS = "(Reporting by Mona Okafor; Additional reporting by Jan Berg in Bergen and Ida Moe in Hamar; Editing by Lee Park)"


def story(text: str) -> Article:
    """An article with its wire."""
    record = article("mill", text=text)[1].record
    assert isinstance(record, Article)
    return record.model_copy(update={"wire": wire(text), "markdown": text})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}{STORY}\n\n{BRACKETS}", STORY),
        (f"{STORY}\n\n{BRACKETS}\n\nWhat do you make of it?", f"{STORY}\n\nWhat do you make of it?"),
        (f"{STORY} {BRACKETS}", STORY),
        (f"{STORY}\n{BRACKETS}\n\nWhat do you make of it?", f"{STORY}\n\nWhat do you make of it?"),
        (f"I saw this today.\n\n{HEAD}{STORY}\n\n{BRACKETS}\n", f"I saw this today.\n\n{STORY}"),
        (f"{GERMAN}\n\nDas sagte die Müllerin am Freitag. (dpa)", f"{GERMAN}\n\nDas sagte die Müllerin am Freitag."),
        (f"{SPANISH}\n\nLo dijo el molinero. EFE\n\njrl/ab", f"{SPANISH}\n\nLo dijo el molinero."),
        (f"SPERRFRIST: 3. Mai, 10.00 Uhr\n\nVon Mona Okafor, dpa\n\n{GERMAN}\n\n© dpa-infocom, dpa:260503-99-1/2", GERMAN),
    ],
    ids=[
        *("head and tail", "words below", "brackets behind the last sentence", "one break above, two below", "words above"),
        *("the agency behind the last sentence", "the agency without brackets, and its desk", "embargo, byline and number"),
    ],
)
def test_the_story_stays_and_the_furniture_goes(before, after):
    """With one break where there were two; the dateline is part of the story."""
    assert without_wire(story(before)).text == after


def test_what_was_cut_is_still_named_and_the_dateline_found():
    """Fields keep their words; a span is where the words are, or empty where they were."""
    record = without_wire(story(f"I saw this today.\n\n{HEAD}{STORY}\n\n{BRACKETS}"))
    assert record.wire
    assert record.wire.dateline
    assert record.wire.byline == ("Mona Okafor",)
    assert [name for credit in record.wire.credits for name in credit.names] == ["Mona Okafor", "Jan Berg", "Ida Moe", "Lee Park"]
    place = record.wire.dateline.span
    assert record.text[place.start : place.end] == place.text
    assert all(credit.span.start == credit.span.end <= len(record.text) for credit in record.wire.credits)


def test_markdown_goes_with_what_was_cut():
    """Its wire has no places in it to be cut at."""
    assert without_wire(story(f"{STORY}\n\n{BRACKETS}")).markdown is None


def test_a_record_without_furniture_is_the_same():
    """Also one that has a dateline only."""
    for text in ("No wire here.", STORY):
        assert without_wire(story(text)) == story(text)


def test_of_a_thread_the_opening_post_is_cut():
    """In its full text too, and quotes move with their words; the answers stay as they are."""
    text = f"{HEAD}{STORY}\n\n{BRACKETS}"
    answer = post(2, "Good news.")
    quote = Quote(text="Any news?", offset=len(text))
    opening = post(1, text).model_copy(update={"text_full": f"> Any news?\n\n{text}", "quotes": (quote,)})
    record = thread_page(1, [opening, answer])[1].record
    assert isinstance(record, Thread)
    cut = without_wire(record.model_copy(update={"wire": wire(text)}))
    assert isinstance(cut, Thread)
    assert cut.text == f"{STORY}\n\nGood news."
    assert cut.posts[0].text == STORY
    assert cut.posts[0].text_full == f"> Any news?\n\n{STORY}"
    assert cut.posts[0].quotes[0].offset == len(STORY)
    assert cut.posts[1] == answer


def test_a_part_that_is_not_where_its_span_says_is_not_cut():
    """The post was edited since its wire was read: no words of the new text are lost."""
    record = story(f"{STORY}\n\n{BRACKETS}")
    edited = record.model_copy(update={"text": "Something else stands here now, and more than enough of it to be cut by mistake. " * 5})
    assert without_wire(edited).text == edited.text


def test_the_edges_of_a_text_are_left_clean():
    """A text that is furniture only becomes empty."""
    record = story(f"{STORY}\n\n{BRACKETS}")
    assert record.wire
    note = Piece(text=record.text, start=0, end=len(record.text))
    everything = record.model_copy(update={"wire": record.wire.model_copy(update={"notes": (note,)})})
    assert without_wire(everything).text == ""
