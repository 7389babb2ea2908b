"""What a site's memory takes from articles, what it leaves, and how it comes to know."""

from __future__ import annotations

from itertools import count

import pytest

from cleaners.memory.learning import HALF_LIFE, MOST_COUNTS, MOST_RECENT, learn, memory
from cleaners.memory.memory import RULE
from schemas.memory import Learnt, Memory
from tests.memory.sites import NEWS, TRAPS, Site, lines, read, remembered


def leaked(site: Site, pages: int) -> list[str]:
    """The template's lines in the text of a further page, once so many were seen."""
    return [line for line in lines(read(site, 1, memory(remembered(site, pages)))) if line in site.template]


def test_what_the_template_repeats_is_left_out_from_the_fourth_page_on():
    """Below three documents nothing is known; what the authors wrote stands as without a memory."""
    assert leaked(NEWS, 0) == leaked(NEWS, 2) == [line for line in lines(read(NEWS, 1)) if line in NEWS.template] != []
    assert leaked(NEWS, 3) == leaked(NEWS, 10) == []
    without, with_it = lines(read(NEWS, 1)), lines(read(NEWS, 1, memory(remembered(NEWS, 10))))
    assert [line for line in without if line not in with_it] == [line for line in without if line in (*NEWS.template, "Letter", "Yes, please")]


@pytest.mark.parametrize("name", TRAPS)
def test_what_people_repeat_stays(name: str):
    """Standing paragraphs, refrains, headings, labels, questions, datelines, credits, code and tables, on however many pages."""
    site = TRAPS[name]
    known = memory(remembered(site, 12))
    without = lines(read(site, 1))
    assert lines(read(site, 1, known)) == without
    assert [line for line in site.people if line not in without] == []


def test_the_ledger_says_what_the_memory_took_and_the_record_which_memory_it_was():
    """Under a rule of its own; the law holds; without knowledge there is nothing to name."""
    known = memory(remembered(NEWS, 5))
    answer = read(NEWS, 1, known)
    assert answer.ledger is not None
    taken = {answer.ledger.lines[span.line - 1].text for span in answer.ledger.spans if span.rule == RULE}
    assert set(NEWS.template) <= taken
    assert answer.ledger.imbalances() == []
    assert answer.record.provenance.memory == known.digest
    assert read(NEWS, 1).record.provenance.memory is None
    assert read(NEWS, 1, Memory(host=NEWS.host)).record.provenance.memory is None


def test_without_a_memory_nothing_is_looked_for():
    """Nobody asked what the page shows."""
    assert read(NEWS, 1).shown is None


def test_a_memory_that_takes_something_goes_on_seeing_it():
    """What is left out counts as shown, or it would be forgotten and come back."""
    assert memory(remembered(NEWS, 3 * HALF_LIFE // 2)).blocks == memory(remembered(NEWS, 5)).blocks != ()


def test_one_document_counts_once_whatever_its_address():
    """The same article in print, behind a query, and on the next day."""
    learnt = Learnt(host=NEWS.host)
    for suffix in ("", "?print=1", "amp/", "?utm_source=letter", "page/2/"):
        shown = read(NEWS, 1, memory(learnt), url=f"https://{NEWS.host}/2026/1/{suffix}").shown
        assert shown is not None
        learnt = learn(learnt, shown)
    assert learnt.documents == 1
    assert memory(learnt).blocks == ()


def test_pages_under_one_title_are_one_document():
    """A column that is called the same each day teaches nothing: wrong is worse than nothing."""
    column = Site("column.example", NEWS.body, title="What the tide brought")
    assert memory(remembered(column, 12)).blocks == ()


def test_what_is_shown_no_more_is_forgotten():
    """The site was made anew: after a few hundred pages nothing of its former blocks is known."""
    learnt = remembered(NEWS, 10)
    fresh = Site(NEWS.host, lambda words: f"<section class='story'>{''.join(f'<p>{each}</p>' for each in words)}</section>")
    for number in range(500, 500 + 3 * HALF_LIFE):
        shown = read(fresh, number, memory(learnt)).shown
        assert shown is not None
        learnt = learn(learnt, shown)
    assert memory(learnt).blocks == ()


def test_a_slot_that_says_something_else_each_time_teaches_nothing():
    """Boxes for the weather: three of its texts come again and again, none of them on most pages."""
    said = [f"Winds from the {side} with a swell of {height} metres along the whole coast." for side, height in (("north", 1), ("south", 2), ("west", 3))]
    turn = count()
    weather = Site(
        "weather.example",
        lambda words: f"<div class='text'><p>{words[0]}</p><div class='forecast'>{said[next(turn) % 3]}</div><p>{words[1]}</p><p>{words[2]}</p></div>",
    )
    assert memory(remembered(weather, 30)).blocks == ()


def test_what_a_host_may_take_up_is_bounded():
    """Thousands of pages with boxes that are all different leave as much as a few hundred."""
    varied = Site(
        "varied.example",
        lambda words: "<div class='text'>" + "".join(f"<p>{each}</p><div class='c{at}-x'>{each}</div>" for at, each in enumerate(words)) + "</div>",
    )
    learnt = Learnt(host=varied.host)
    for number in range(MOST_COUNTS):
        shown = read(varied, number, Memory(host=varied.host)).shown
        assert shown is not None
        learnt = learn(learnt, shown)
    assert len(learnt.counts) <= MOST_COUNTS
    assert len(learnt.recent) <= MOST_RECENT
    assert len(learnt.as_json()) < 200_000


def test_the_same_pages_give_the_same_memory():
    """Pure: value for value, and through JSON."""
    learnt = remembered(NEWS, 6)
    assert learnt == remembered(NEWS, 6)
    assert Learnt.model_validate_json(learnt.as_json()) == learnt
    assert memory(learnt).digest == memory(Learnt.model_validate_json(learnt.as_json())).digest


def test_a_memory_of_another_host_takes_nothing_by_chance():
    """Its blocks are those of its own template."""
    other = Site("other.example", lambda words: f"<div class='text'>{''.join(f'<p>{each}</p>' for each in words)}</div>")
    assert lines(read(other, 1, memory(remembered(NEWS, 5)))) == lines(read(other, 1))
