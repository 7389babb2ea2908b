"""How sure a thread's posts are: what speaks against a reading lowers the number, and below a line there is no reading."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.confidence import LINE, are_posts, confidence, signs
from cleaners.draft import Body, PostDraft, ThreadDraft
from cleaners.structure.judged.doubts import NAMES
from cleaners.structure.judged.weights import BIAS, KNOWN, WEIGHTS
from schemas.cleaned import Answer, Cleaned
from schemas.record import Disagreement
from tests.door import through_door

from .quay import NAMES as PEOPLE
from .quay import SAID


def _draft(**fields: object) -> ThreadDraft:
    draft = ThreadDraft("unknown", [PostDraft(Body()) for _ in range(4)], "structure")
    for name, value in fields.items():
        setattr(draft, name, value)
    return draft


def test_every_sign_has_its_weight_and_none_speaks_for_a_reading():
    """The last is what structured data says."""
    assert len(WEIGHTS) == len(NAMES) + 1 == len(signs(_draft(doubts=(0.0,) * len(NAMES))))
    assert all(weight <= 0 for weight in WEIGHTS)
    assert BIAS > 0
    assert KNOWN > 0.9


@pytest.mark.parametrize("name", [name for name, weight in zip(NAMES, WEIGHTS, strict=False) if weight < -0.5])
def test_what_speaks_against_a_reading_lowers_the_number(name: str):
    """Each sign by itself."""
    sure, doubtful = (_draft(doubts=tuple(value if one == name else 0.0 for one in NAMES)) for value in (0.0, 1.0))
    assert 0 < (confidence(doubtful) or 0) < (confidence(sure) or 0) < 1


def test_posts_of_which_structured_data_says_something_else_are_less_sure():
    """Each post once, however many of its fields differ; what is said of the thread is said of no post."""
    told = [Disagreement(field="author", position=at, shown="Ada", stated="Wren") for at in (1, 1, 2)] + [Disagreement(field="posts", shown="4", stated="5")]
    draft = _draft(doubts=(0.0,) * len(NAMES), disagreements=told)
    assert signs(draft)[-1] == 0.5
    assert (confidence(draft) or 1) < (confidence(_draft(doubts=(0.0,) * len(NAMES))) or 0)


def test_readers_that_know_their_engine_are_as_sure_as_was_measured_and_those_of_texts_say_nothing():
    """No structure tells of a text whether it was read right."""
    assert confidence(_draft(extractor="phpbb")) == KNOWN
    assert confidence(_draft(extractor="plain.phpbb")) is None


def test_what_is_too_doubtful_is_no_posts_and_days_that_could_be_months_are_no_doubt_of_that():
    """However little the number says of their times."""
    told = {name: float(name == "day_or_month") for name in NAMES}
    assert are_posts(_draft(doubts=tuple(told.values())))
    assert not are_posts(_draft(doubts=tuple((told | {"alike": 0.5, "begins_alike": 1.0, "left_over": 0.9}).values())))


def _answer(entry: str) -> Answer:
    entries = "".join(entry.format(day=at, name=name, said=said) for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True), start=1))
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{entries}</body></html>'.encode()
    url = "https://quay.example/forum/thread/4"
    return through_door(body, url, datetime(2024, 5, 9, tzinfo=UTC))


def _confidence(entry: str) -> float:
    answer = _answer(entry)
    assert isinstance(answer, Cleaned), answer
    assert answer.record.quality.confidence is not None
    return answer.record.quality.confidence


_PLAIN = '<div class="post"><a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time><p>{said}</p></div>'


def test_a_thread_says_how_sure_it_is():
    """Days that could be months, and lines that come back in every post, are doubts."""
    sure = _confidence(_PLAIN)
    assert sure > 0.9
    assert _confidence(_PLAIN.replace('<time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>', "<i>05/0{day}/201{day} 10:30</i>")) < sure
    assert LINE < _confidence(_PLAIN.replace("<p>{said}", "<p>{name} has a long list of all that the quay needs for winter, and of more</p><p>{said}")) < sure
