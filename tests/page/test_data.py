"""JSON as a page: which strings are its text, where they stand, and that the books balance."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.ledger import Desk
from cleaners.page.data import MAX_DEPTH, at, holds_words, number, parsed, rows, string
from cleaners.page.decode import decode
from cleaners.page.page import Interval, Page
from cleaners.page.reading import read
from schemas.cleaned import Rejected
from schemas.errors import ReadError
from schemas.ledger import Origin
from schemas.outcome import Reason
from tests.door import through_door

ANSWER = {
    "id": 7,
    "topic_slug": "how-to-moor",
    "created_at": "2024-05-01T10:11:12.000Z",
    "closed": "false",
    "title": "42",
    "avatar": "/user/{size}/3.png",
    "posts": [
        {"username": "ada99", "cooked": "<p>Tie it <b>twice</b>.</p><pre><code>a\n  b</code></pre>"},
        {"username": "bo", "cooked": "https://quay.example/x"},
        {"raw": "First line\nsecond\n\nA paragraph, 1 < 2"},
    ],
    "note~of/all": "Wind from the west",
    "colour": "blue",
}


def page_of(text: str, *, max_nodes: int = 10**6) -> Page:
    """The page of a text, with budgets that no test reaches."""
    return read(decode(text.encode()), None, max_nodes=max_nodes, max_characters=10**8)


def test_the_strings_that_hold_words_are_the_lines_of_a_json_page() -> None:
    """In document order, each with the pointer to it; what a member calls text is text, whatever it says."""
    page = page_of(json.dumps(ANSWER))
    assert page.kind == "json"
    assert page.data == ANSWER
    assert [(line.address, line.text) for line in page.all_lines] == [
        ("/title", "42"),
        ("/posts/0/username", "ada99"),
        ("/posts/0/cooked", "Tie it twice."),
        ("/posts/0/cooked", "a"),
        ("/posts/0/cooked", "  b"),
        ("/posts/1/username", "bo"),
        ("/posts/1/cooked", "https://quay.example/x"),
        ("/posts/2/raw", "First line"),
        ("/posts/2/raw", "second"),
        ("/posts/2/raw", "A paragraph, 1 < 2"),
        ("/note~0of~1all", "Wind from the west"),
    ]
    assert {line.origin for line in page.all_lines} == {Origin.JSON}


def test_a_body_is_read_as_from_a_page() -> None:
    """An element with its place, its children in the index."""
    page = page_of(json.dumps(ANSWER))
    body = page.text_at("/posts/0/cooked")
    assert body is not None
    assert page.text_of(body) == "Tie it twice.\n\na\n  b"
    assert [page.text_of(element) for element in page.index.tags["b"]] == ["twice"]
    assert page.text_at("/topic_slug") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x", "https://quay.example/a"),
        ("x", "/t/keel/7"),
        ("x", "2024-05-01 10:11:12 UTC"),
        ("x", "t3_18abc"),
        ("x", "TRUE"),
        ("x", "3.5"),
        ("x", " \n "),
        ("topicSlug", "a-word"),
        ("posterId", "keel"),
        ("content_type", "text"),
        ("html_url", "quay"),
    ],
)
def test_what_is_there_for_programs_is_no_line(name: str, text: str) -> None:
    """Addresses, times, identifiers, truth values, numbers."""
    assert not holds_words(name, text)


@pytest.mark.parametrize(("name", "text"), [("x", "Keel"), ("x", "Well..."), ("x", "没有风"), ("type", "3 days ago"), ("contentHtml", ":)"), ("body", "42")])
def test_what_is_there_for_people_is_a_line(name: str, text: str) -> None:
    """A word, a sentence, and anything in a member that is called text."""
    assert holds_words(name, text)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "One long sentence',
        "[quote]A long sentence[/quote]",
        '"A long sentence"',
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "[" * 10**5,
        '{"a":' + "9" * 5000 + "}",
    ],
    ids=["cut", "no-json", "string", "deep", "deeper", "number"],
)
def test_what_is_no_json_document_is_read_as_before(text: str) -> None:
    """As plain text, or markup."""
    assert parsed(text) is None
    assert decode(text.encode()).kind != "json"


def test_signs_that_no_tree_holds_do_not_stop_the_reader() -> None:
    """JSON can escape what text may not hold."""
    page = page_of(r'{"body": "a\u0000b \ud800 c\uffff", "html": "<p>x\u0001<!-- \ud800"}')
    assert [line.text for line in page.lines] == ["ab \ufffd c", "x"]


def test_controls_in_data_are_read_as_those_of_a_page() -> None:
    """Escaped or not, as the characters that HTML's table names for them."""
    page = page_of('{"text": "It\\u0092s \x93five\x94\\u0085 o\\u0081clock"}')
    assert [line.text for line in page.lines] == ["It’s “five”… oclock"]


def test_a_document_of_too_many_strings_is_refused() -> None:
    """By the same budget as a page of too many elements."""
    with pytest.raises(ReadError, match="too_large"):
        page_of(json.dumps(["a word"] * 20), max_nodes=10)


def test_long_names_above_many_strings_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each string remembers its pointer."""
    monkeypatch.setattr("cleaners.page.page.MAX_POINTERS", 1_000)
    assert len(page_of(json.dumps({"k" * 90: ["a word"] * 10})).lines) == 10
    with pytest.raises(ReadError, match="too_large"):
        page_of(json.dumps({"k" * 90: ["a word"] * 20}))


def test_json_that_no_engine_knows_is_rejected_with_its_ledger() -> None:
    """Never a record."""
    body = json.dumps({"story": "A long sentence. " * 50, "html": "<html><body><p>One</p><p>two</p><p>three</p></body></html>"}).encode()
    answer = through_door(body, "https://quay.example/a.json")
    assert isinstance(answer, Rejected)
    assert (answer.reason, answer.detail) == (Reason.NO_ARTICLE_FOUND, "JSON of no known kind")
    assert answer.ledger is not None
    assert answer.ledger.imbalances() == []


def test_data_in_a_page_become_more_of_its_lines() -> None:
    """Behind what it shows, and bookable like that; classes are found in both."""
    page = page_of("<html><body><p class=a>Shown</p></body></html>")
    desk = Desk(page)
    assert len(page.by_class("a")) == 1
    desk.adopt({"cooked": '<p class="a">Kept<span hidden>not shown</span></p>'}, "#boot/posts")
    assert [(line.text, line.origin, line.hidden, line.address) for line in page.all_lines] == [
        ("Shown", Origin.DOM, False, "p.a"),
        ("Kept", Origin.JSON, False, "#boot/posts/cooked"),
        ("not shown", Origin.JSON, True, "#boot/posts/cooked"),
    ]
    assert [page.text_of(element) for element in page.by_class("a")] == ["Shown", "Kept"]
    body = page.text_at("#boot/posts/cooked")
    assert body is not None
    desk.keep([page.place(body)], "text")
    ledger = desk.close("test.rest")
    assert ledger.imbalances() == []
    assert ledger.kept("text") == ["Kept"]


_STRINGS = st.one_of(
    st.text(max_size=30), st.sampled_from(["<p>a</p>b<div hidden>c", "<b>", "a\n\nb", "<", "<script>x</script>y", "<!-- -->", "&lt;p&gt;a&lt;/p&gt;"])
)
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), _STRINGS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(["html", "title", "id", "a", "", "cooked", "x/y"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.lists(_VALUES, max_size=4), st.booleans(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_the_books_of_data_balance(value: list[Any], embedded: bool, claims: list[tuple[int, int]]) -> None:
    """Whatever stands in them, alone or in a page."""
    page = page_of("<html><body><p>start</p></body></html>" if embedded else json.dumps(value))
    desk = Desk(page)
    if embedded:
        desk.adopt(value, "#x")
    for start, end in claims:
        desk.keep([Interval(min(start, page.length), min(end, page.length))], "text")
    assert desk.close("test.rest").imbalances() == []
    assert page.length == sum(len(line.text) for line in page.lines)
    assert all("".join(line.text.split()) for line in page.all_lines)


def test_data_are_asked_without_trust() -> None:
    """Whatever stands where something else should: null, and no error."""
    data = {"a": [{"b": " x  y "}, 3, {"n": "12"}], "n": -1, "big": 10**30, "t": True}
    assert string(data, "a", 0, "b") == "x y"
    assert [number(data, "a", 1), number(data, "a", 2, "n")] == [3, 12]
    assert rows(data, "a") == [{"b": " x  y "}, {"n": "12"}]
    assert [number(data, key) for key in ("n", "big", "t", "a", "none")] == [None] * 5
    assert [at(data, "a", 9), at(data, "a", "b"), at(data, "n", 0), string(data, "a"), rows(data, "n")] == [None, None, None, None, []]
