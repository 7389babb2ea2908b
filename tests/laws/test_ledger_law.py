"""The ledger law: visible text = kept + moved + removed, by characters, whatever the page and whoever claims."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.ledger import Desk
from cleaners.page.page import Interval
from schemas.ledger import Ledger, Line, Origin, Span, TextFate
from tests.door import page_of

_WORDS = st.text(st.sampled_from("ab é漢 \n\t\u00a0\u200b.<>&'🎨"), max_size=12).map(lambda text: text.replace("<", "&lt;").replace("&'", "&amp;"))
_TAGS = st.sampled_from(["p", "div", "span", "b", "a", "li", "ul", "pre", "td", "tr", "table", "blockquote", "noscript", "br", "h2", "section", "weird-tag"])
_ATTRIBUTES = st.sampled_from(["", ' class="x y"', ' id="post-1"', ' style="color:red"'])


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda tag, attributes, inner: f"<{tag}{attributes}>{''.join(inner)}</{tag}>", _TAGS, _ATTRIBUTES, st.lists(children, max_size=4))


_SHOWN = st.recursive(_WORDS, _element, max_leaves=25)
_UNSHOWN = st.sampled_from(
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p{}</style>",
        "<!-- a comment -->",
        "<div hidden>not shown</div>",
        '<p style="display: none">not <b>shown</b></p>',
        "<template><p>not shown</p></template>",
        "<svg><title>not shown</title></svg>",
    ]
)
_PAGES = st.lists(st.one_of(_SHOWN, _UNSHOWN), min_size=1, max_size=8).map(lambda parts: "<html><body><p>start</p>" + "".join(parts) + "</body></html>")


@given(_PAGES, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), st.sampled_from(["keep", "move", "remove"])), max_size=12))
def test_every_character_of_every_line_has_one_fate(html: str, claims: list[tuple[int, int, str]]) -> None:
    """Claims may overlap, be empty or end beyond the text: the books balance all the same."""
    page = page_of(html)
    desk = Desk(page)
    for start, end, what in claims:
        place = Interval(min(start, page.length), min(end, page.length))
        if what == "keep":
            desk.keep([place], "text")
        elif what == "move":
            desk.move(place, "title")
        else:
            desk.remove(place, "test.rule")
    ledger = desk.close("test.rest")
    assert ledger.imbalances() == []
    assert Ledger.model_validate_json(ledger.as_json()) == ledger


@given(st.lists(_SHOWN, max_size=8).map(lambda parts: "<html><body><p>start</p>" + "".join(parts) + "</body></html>"))
def test_no_shown_character_is_lost_in_numbering(html: str) -> None:
    """What lxml finds as text of the body stands on the lines, white space aside."""
    page = page_of(html)
    expected = "".join(page.tree.find("body").text_content().split())
    assert "".join("".join(line.text.split()) for line in page.lines) == expected


@given(_PAGES)
def test_first_claim_wins(html: str) -> None:
    """What a reader has kept, no rule can take."""
    page = page_of(html)
    desk = Desk(page)
    first = Interval(page.lines[0].start, page.lines[0].end)
    desk.keep([first], "text")
    desk.remove(Interval(0, page.length), "test.rule")
    ledger = desk.close("test.rest")
    assert ledger.kept("text") == [page.lines[0].text]
    assert {span.rule for span in ledger.spans if span.fate is TextFate.REMOVED} <= {"test.rule"}


@given(_PAGES)
def test_an_elements_interval_holds_the_intervals_of_its_children(html: str) -> None:
    """Intervals nest as elements do, so that taking an element takes all of it and nothing else."""
    page = page_of(html)
    for element in page.tree.iter():
        parent = element.getparent()
        place = page.place(element)
        if parent is not None and place:
            around = page.place(parent)
            assert around.start <= place.start <= place.end <= around.end


def test_a_broken_ledger_is_told_from_a_sound_one() -> None:
    """The check that the properties lean on finds gaps, overlaps and missing rules."""
    line = Line(number=1, text="two words", origin=Origin.DOM)
    whole = Span(line=1, start=0, end=9, fate=TextFate.KEPT, field="text")
    assert Ledger(lines=(line,), spans=(whole,)).imbalances() == []
    assert Ledger(lines=(line,), spans=()).imbalances()
    assert Ledger(lines=(line,), spans=(replace(whole, end=5),)).imbalances()
    assert Ledger(lines=(line,), spans=(whole, whole)).imbalances()
    assert Ledger(lines=(line,), spans=(Span(line=1, start=0, end=9, fate=TextFate.REMOVED),)).imbalances()
    assert Ledger(lines=(line,), spans=(Span(line=1, start=0, end=9, fate=TextFate.HIDDEN, rule="r"),)).imbalances()


@pytest.mark.parametrize(("field", "is_taken"), [("posts.0.label", False), ("posts.0.author", False), ("posts.0.signature", True), ("title", True)])
def test_what_is_never_closed_takes_no_page_for_a_name(field: str, is_taken: bool) -> None:
    """An element of a name or a time that holds a thousand characters holds more than that; what it holds stays free for those whose it is."""
    page = page_of(f"<html><body><p>{'word ' * 200}</p></body></html>")
    desk = Desk(page)
    desk.move(Interval(0, page.length), field)
    assert desk.is_free(Interval(0, page.length)) is not is_taken
