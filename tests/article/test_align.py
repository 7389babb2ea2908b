"""Alignment: a reader's blocks are placed on the page by document order, and nothing is invented."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaners.prose.align import Squeezed, align, squeeze

from .pages import page_of

LINES = ["Ferry", "The boat left.", "Ferry", "It came back at night with nobody on board.", "Share", "The boat left.", "Ferry"]


def placed(lines: list[str], blocks: list[str]) -> list[str]:
    """What the alignment of `blocks` covers on a page of these lines, line by line."""
    page = page_of("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>")
    return [page.slice(place) for place in align(Squeezed(page), blocks).places]


def test_a_line_that_stands_twice_is_taken_where_its_neighbours_stand() -> None:
    """Of equal lines the one beside the rest of the text is meant, not the first on the page."""
    page = page_of("<html><body>" + "".join(f"<p>{line}</p>" for line in LINES) + "</body></html>")
    found = align(Squeezed(page), ["Ferry", "It came back at night with nobody on board."])
    assert [page.line_at(place.start) for place in found.places] == [2]
    assert page.slice(found.places[0]) == "FerryIt came back at night with nobody on board."


def test_blocks_run_forward() -> None:
    """A block that stands only before what was placed cannot be taken from there."""
    assert placed(["alpha beta gamma delta epsilon", "one"], ["one", "alpha beta gamma delta epsilon"]) == ["alpha beta gamma delta epsilon"]


def test_white_space_and_soft_hyphens_do_not_count() -> None:
    """Readers change white space and drop characters without width."""
    assert placed(["The har\u00adbour  was still"], ["The harbour\nwas still"]) == ["The har\u00adbour was still"]


def test_a_sentence_with_a_dropped_word_is_found_in_its_parts() -> None:
    """Where a reader dropped a link out of a sentence, both sides of it are found."""
    line = "The harbour office said in a long letter (read it here) that the pier would be closed until the autumn."
    without = line.replace("(read it here) ", "")
    assert placed([line], [without]) == ["The harbour office said in a long letter", "that the pier would be closed until the autumn."]


def test_what_the_page_does_not_show_is_counted_as_lost() -> None:
    """Texts of pictures and invented markers are not placed."""
    page = page_of("<html><body><p>The boat left on Sunday.</p></body></html>")
    found = align(Squeezed(page), ["A picture of a boat in the morning", "The boat left on Sunday."])
    assert found.placed == len(squeeze("The boat left on Sunday."))
    assert found.lost == len(squeeze("A picture of a boat in the morning"))


words = st.text(alphabet="ab é\u00ad", min_size=0, max_size=12)


@given(lines=st.lists(words, max_size=12), blocks=st.lists(words, max_size=8))
def test_places_are_in_order_apart_and_on_the_page(lines: list[str], blocks: list[str]) -> None:
    """Whatever the reader says, places rise, do not touch twice and stay inside the page."""
    page = page_of("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>")
    found = align(Squeezed(page), blocks)
    end = 0
    for place in found.places:
        assert end <= place.start < place.end <= page.length
        end = place.end
    assert found.placed + found.lost == sum(len(squeeze(block)) for block in blocks)


@given(lines=st.lists(st.text(alphabet="abcd", min_size=8, max_size=20), min_size=1, max_size=10), data=st.data())
def test_whole_lines_of_the_page_are_always_found(lines: list[str], data: st.DataObject) -> None:
    """Blocks that are lines of the page in its order lose nothing."""
    chosen = [line for line in lines if data.draw(st.booleans())]
    page = page_of("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>")
    assert align(Squeezed(page), chosen).lost == 0
