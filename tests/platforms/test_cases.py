"""Pages of forum engines, one folder each: `ENGINE/CASE/page.html`, or `page.json`, and what must come out of it in `expected.toml`.

url, fetched_at   of the capture
status, reason    how the page ends: accepted, listed, rejected; `unrecognised` where the engine must not claim the page
[record]          dotted path into the record (`*` is every item) and its value
absent            paths that hold nothing
gone, kept        words that are no part of the text, and words that are
[[links]]         of a listed page, in order
[next_page]       the link that leads on
"""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners.page.decode import decode
from cleaners.page.reading import read
from cleaners.platforms import recognise
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.ledger import TextFate
from tests.door import through_door

HERE = Path(__file__).parent
CASES = {f"{path.parent.parent.name}/{path.parent.name}": tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*/*/expected.toml"))}
READ = [name for name, expected in CASES.items() if expected["status"] != "unrecognised"]
ACCEPTED = [name for name, expected in CASES.items() if expected["status"] == "accepted"]
FACTS = [(name, path) for name, expected in CASES.items() for path in expected.get("record", {})]
STATUS = {Cleaned: "accepted", Listed: "listed", Rejected: "rejected"}


@cache
def answer_of(name: str) -> Answer:
    """The case's page through the door."""
    return answer_to(name, body_of(name))


def body_of(name: str) -> bytes:
    """The case's page."""
    return next((HERE / name).glob("page.*")).read_bytes()


def answer_to(name: str, body: bytes) -> Answer:
    """A page through the door, in the place of the case's own."""
    expected = CASES[name]
    fetched_at = datetime.fromisoformat(expected["fetched_at"]) if "fetched_at" in expected else None
    return through_door(body, expected.get("url"), fetched_at)


@cache
def record_of(name: str) -> dict[str, Any]:
    """The record as its users get it."""
    answer = answer_of(name)
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


@pytest.mark.parametrize("name", READ)
def test_a_page_ends_as_it_should(name: str):
    """Accepted, listed or rejected, for the reason that a person would give, and by the engine of its folder."""
    answer = answer_of(name)
    reason = None if isinstance(answer, Cleaned) else answer.reason.value
    assert (STATUS[type(answer)], reason) == (CASES[name]["status"], CASES[name].get("reason"))
    if isinstance(answer, Cleaned):
        assert record_of(name)["platform"]["name"] == name.partition("/")[0]


@pytest.mark.parametrize("name", [name for name in CASES if name not in READ])
def test_a_page_that_only_mentions_the_engine_is_not_claimed(name: str):
    """Widgets and embedded lists do not make a forum of a page."""
    body = body_of(name)
    engine, evidence = recognise(read(decode(body), CASES[name].get("url"), max_nodes=10**6, max_characters=10**8))
    assert (engine, evidence) == (None, ())


@pytest.mark.parametrize(("name", "path"), FACTS, ids=[f"{name}:{path}" for name, path in FACTS])
def test_a_field_holds_what_the_page_says(name: str, path: str):
    """As a careful reader of the page would fill it in."""
    assert at(record_of(name), path) == CASES[name]["record"][path]


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, expected in CASES.items() for path in expected.get("absent", ())])
def test_a_field_of_which_the_page_says_nothing_is_null(name: str, path: str):
    """Nothing is guessed."""
    assert at(record_of(name), path) is None


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, expected in CASES.items() for words in expected.get("gone", ())])
def test_what_the_software_printed_is_in_no_text(name: str, words: str):
    """Neither in the thread's text nor in a quote nor in the text with quotes in place."""
    record = record_of(name)
    texts = [
        record["text"],
        *(post[key] for post in record["posts"] for key in ("text", "text_full")),
        *(q["text"] for p in record["posts"] for q in p["quotes"]),
    ]
    assert [text for text in texts if words in text] == []


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, expected in CASES.items() for words in expected.get("kept", ())])
def test_what_people_wrote_stays(name: str, words: str):
    """Also where it reads like chrome."""
    assert words in record_of(name)["text"]


@pytest.mark.parametrize("name", [name for name, expected in CASES.items() if expected["status"] == "listed"])
def test_a_list_leads_where_its_page_leads(name: str):
    """Addresses, titles, kinds, counts and times, in the order of the page."""
    answer = answer_of(name)
    assert isinstance(answer, Listed)
    links = [{key: value for key, value in link.model_dump(mode="json").items() if value is not None} for link in answer.links if link.kind != "next_page"]
    assert links == CASES[name].get("links", [])


@pytest.mark.parametrize("name", READ)
def test_the_next_page_is_named_where_there_is_one(name: str):
    """And nowhere else."""
    answer = answer_of(name)
    links = [link.url for link in answer.links if link.kind == "next_page"]
    wanted = CASES[name].get("next_page", {}).get("url")
    assert links == ([wanted] if wanted else [])


KEEL_3 = "https://quay.example/forums/topic/keel/page/3/"


@pytest.mark.parametrize(
    ("current", "following", "leads_on"),
    [
        ("2", "3", [KEEL_3]),
        ("۲", "۳", [KEEL_3]),
        ("1,999", "2,000", [KEEL_3]),
        ("3", "3", []),
        ("2", "4", []),
        ("2", "", []),
        ("", "3", []),
        ("of", "3", []),
    ],
)
def test_numbers_lead_on_where_a_theme_prints_no_arrows(current: str, following: str, leads_on: list[str]):
    """To the page after this one, and to no other, whatever the digits of its language."""
    body = without_arrows().replace(' current">2<', f' current">{current}<').replace('page/3/">3<', f'page/3/">{following}<')
    answer = answer_to("bbpress/page_2_of_3", body.encode())
    assert isinstance(answer, Cleaned)
    assert [link.url for link in answer.links if link.kind == "next_page"] == leads_on


def test_the_number_of_one_pager_is_not_looked_for_in_another():
    """A page may show two lists, each with pages of its own."""
    pager = '<div class="bbp-pagination-links"><a class="page-numbers" href="/forums/topic/oar/page/3/">3</a></div>'
    body = without_arrows().replace('<div class="bbp-pagination-links">', f'{pager}<div class="bbp-pagination-links">')
    answer = answer_to("bbpress/page_2_of_3", body.encode())
    assert isinstance(answer, Cleaned)
    assert [link.url for link in answer.links if link.kind == "next_page"] == [KEEL_3]


def without_arrows() -> str:
    """The page as a theme prints it that wants numbers alone."""
    return "".join(line for line in body_of("bbpress/page_2_of_3").decode().splitlines(keepends=True) if "arr;" not in line)


@pytest.mark.parametrize("name", READ)
def test_the_ledger_of_a_page_balances(name: str):
    """Visible text = kept + moved + removed."""
    ledger = answer_of(name).ledger
    assert ledger is not None
    assert ledger.imbalances() == []


@pytest.mark.parametrize("name", ACCEPTED)
def test_every_kept_word_stands_in_its_field_in_order_and_no_field_holds_more(name: str):
    """Nothing is invented and nothing is lost between the page and the record."""
    ledger, record = answer_of(name).ledger, record_of(name)
    assert ledger is not None
    fields = list(dict.fromkeys(span.field for span in ledger.spans if span.fate is TextFate.KEPT and span.field))
    for field in fields:
        assert "".join("".join(ledger.kept(field)).split()) == "".join(at(record, field).split()), field
    texts = {f"posts.{number}.text" for number, post in enumerate(record["posts"]) if post["text"]}
    assert texts <= set(fields)


@pytest.mark.parametrize("name", ACCEPTED)
def test_reading_a_page_twice_gives_the_same_record(name: str):
    """Byte for byte."""
    first, second = answer_of(name), answer_to(name, body_of(name))
    assert isinstance(first, Cleaned)
    assert isinstance(second, Cleaned)
    assert second.record.as_json() == first.record.as_json()
    assert second.ledger == first.ledger


@pytest.mark.parametrize("name", [name for name in ACCEPTED if (HERE / name / "page.html").exists()])
def test_a_page_that_breaks_off_is_not_complete(name: str):
    """Every engine closes its pages; what the network lost may have been posts."""
    body = body_of(name)
    answer = answer_to(name, body[: body.rfind(b"</body")] if b"</body" in body else body)
    assert isinstance(answer, Cleaned)
    record = answer.record.model_dump(mode="json")
    assert ("truncated" in record["quality"]["flags"], record["complete"]) == (True, False)
