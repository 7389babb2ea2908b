"""Every page of data/samples gives what tests/samples/expected.toml says: one test for each fact."""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners.clean import clean
from cleaners.merge import merge
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.config import CleanConfig
from schemas.record import Thread
from schemas.target import Link

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))
FACTS = [(name, path, value) for name, facts in EXPECTED.items() for path, value in facts.get("record", {}).items()]
STATUS = {Cleaned: "accepted", Listed: "listed", Rejected: "rejected"}


@cache
def read(name: str) -> Answer:
    """One sample through the door, with the address that its `saved from` comment gives."""
    body = (SAMPLES / name).read_bytes()
    saved = re.search(rb"<!-- saved from url=\(\d{4}\)(\S+) -->", body)
    url = saved[1].decode() if saved else None
    return clean(Capture(url=url, path=name, sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body)), body, CleanConfig())


def record(name: str) -> dict[str, Any]:
    """The record as its users get it."""
    answer = read(name)
    assert isinstance(answer, Cleaned), answer
    return answer.record.model_dump(mode="json", by_alias=True)


def at(value: Any, path: str) -> Any:
    """What a dotted path leads to; `*` gives a list with one entry for each item."""
    step, _, rest = path.partition(".")
    if not step:
        return value
    if step == "*":
        return [at(item, rest) for item in value]
    return at(value[int(step)] if isinstance(value, list) else value[step], rest)


def typed_links(answer: Answer) -> list[Link]:
    """The threads that a listed page leads to."""
    assert isinstance(answer, Listed), answer
    return [link for link in answer.links if link.kind == "thread"]


def test_every_sample_has_its_facts_written_down():
    """A sample that nobody checks would be decoration."""
    assert {path.name for path in SAMPLES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_ends_as_it_should(name: str):
    """Accepted, listed or rejected, and for the reason that a person would give."""
    answer = read(name)
    reason = None if isinstance(answer, Cleaned) else answer.reason.value
    assert (STATUS[type(answer)], reason) == (EXPECTED[name]["status"], EXPECTED[name].get("reason"))


@pytest.mark.parametrize(("name", "path", "value"), FACTS, ids=[f"{name}:{path}" for name, path, _ in FACTS])
def test_a_fact_of_the_page_stands_in_its_record(name: str, path: str, value: Any):
    """Each field as a reader of the page would fill it in."""
    assert at(record(name), path) == value


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, facts in EXPECTED.items() for words in facts.get("kept", ())])
def test_what_people_wrote_is_kept(name: str, words: str):
    """Also where it reads like chrome."""
    assert words in record(name)["text"]


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, facts in EXPECTED.items() for words in facts.get("gone", ())])
def test_what_the_software_printed_is_gone(name: str, words: str):
    """Chrome never reaches the text."""
    assert words not in record(name)["text"].replace("Viewing 0 reply threads on my old phone", "")


@pytest.mark.parametrize("name", [name for name, facts in EXPECTED.items() if facts["status"] == "listed"])
def test_a_list_leads_to_its_topics_and_their_counts(name: str):
    """Addresses and reply counts, in the order of the page."""
    links = typed_links(read(name))
    assert ([link.url for link in links], [link.reply_count for link in links]) == (EXPECTED[name]["links"], EXPECTED[name]["reply_counts"])


@pytest.mark.parametrize("name", EXPECTED)
def test_the_ledger_of_a_sample_balances(name: str):
    """Visible text = kept + moved + removed."""
    ledger = read(name).ledger
    assert ledger is None or ledger.imbalances() == []


def test_two_pages_of_a_topic_make_one_complete_thread():
    """Whichever page comes first, each post stands once."""
    pages = [
        answer.record
        for answer in map(read, ("bench-winter-2.html", "bench-winter-1.html"))
        if isinstance(answer, Cleaned) and isinstance(answer.record, Thread)
    ]
    thread = merge(pages)
    assert [post.id for post in thread.posts] == [str(number) for number in range(4200, 4208)]
    assert (thread.complete, thread.pages_read, thread.declared_posts) == (True, (1, 2), 8)
