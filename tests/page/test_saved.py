"""What tools add to a text that they save."""

from __future__ import annotations

import pytest

from cleaners.page.saved import UNNUMBERED, unframed, unnumbered
from tests.door import page_of

BELOW = "\nReferences\n\n   Visible links:\n" + "".join(f"  {number}. https://quay.example/{number} x\n" for number in range(1, 7))
HIDDEN = "\n   Hidden links:\n   8. https://quay.example/8\n"
NUMBERED = "[1]Home [2]Forums\n   [3]\n   Posted by [4]Ada\n   The boiler, as in [5]that thread, leaks [2] and steams.\n   today[6]#41\n"


@pytest.mark.parametrize("below", [BELOW, BELOW + HIDDEN, BELOW.replace("Visible links:", "Sichtbare Links:").replace("References", "Verweise")])
def test_numbers_of_links_are_no_text(below: str) -> None:
    """Nor is the list of where they lead, which is hidden; what somebody wrote in brackets stays."""
    page = page_of(NUMBERED + below)
    assert [line.text for line in page.lines] == ["Home Forums", "Posted by Ada", "The boiler, as in that thread, leaks [2] and steams.", "today#41"]
    assert UNNUMBERED in page.flags
    assert [line.text for line in page.all_lines if line.hidden][-1].startswith(("6. ", "8. "))


def test_lines_are_as_long_as_the_tool_printed_them() -> None:
    """Where it wrapped them is told by that."""
    text = unnumbered(NUMBERED + BELOW).text
    assert [len(line) for line in text.splitlines()] == [len(line) for line in NUMBERED.splitlines()]


def test_a_list_in_the_form_of_w3m_is_one() -> None:
    """Its numbers stand in brackets."""
    below = "References:\n\n" + "".join(f"[{number}] https://quay.example/{number}\n" for number in range(1, 7))
    assert unnumbered(NUMBERED + below).text.startswith("Home Forums ")


@pytest.mark.parametrize(
    "text",
    [
        "The boiler[1] leaks[2], as it did[3] in May[4] and in June[5] and in autumn[6].\n" + BELOW,
        "The boiler [1] leaks [2], as it did [3] in May [4], in June [5] and in autumn [6].\n" + BELOW,
        NUMBERED + BELOW + "\nAda\n",
        NUMBERED + BELOW.replace("References", "Where I found it"),
        NUMBERED,
        "[1]Home\n\nReferences\n\n   1. https://quay.example/\n",
    ],
)
def test_numbers_that_people_put_stay(text: str) -> None:
    """Behind words, above a list that says more than where links lead, or without one."""
    assert unnumbered(text).text == text


MENU = "".join(f"  [{number}]Board {number}\n" for number in range(1, 10))


def test_numbers_of_all_links_need_no_list() -> None:
    """elinks leaves the list out where it is told to, and the numbers in: each link has the next one."""
    page = page_of(MENU + "  [10]Ada wrote that [3] is enough.\n")
    assert [line.text for line in page.lines] == [*(f"Board {number}" for number in range(1, 10)), "Ada wrote that [3] is enough."]
    assert UNNUMBERED in page.flags


def test_a_number_in_another_order_is_one_of_a_link_too() -> None:
    """Cells of a table stand in the order of their columns, and links of fields and pictures may be in no list."""
    text = MENU.replace("[4]Board 4", "[5]Board 4 [4]now").replace("[5]Board 5", "Board 5") + "  [10]Ada\n  [11]Bo\n  [12]Lou\n" + BELOW
    assert "[" not in unnumbered(text).text.partition("References")[0]


@pytest.mark.parametrize(
    "text",
    [
        MENU,
        MENU.replace("[5]", "[50]") + "[10]Ada\n",
        "".join(f"Board {number} [{number}] leaks.\n" for number in range(1, 13)),
        "".join(f"[{number}] Ada, On boilers, {number} pages\n" for number in range(1, 13)),
    ],
)
def test_numbers_without_a_list_stay_where_they_may_be_anything(text: str) -> None:
    """Few, not each of them, behind words, or before a blank as in a bibliography."""
    assert unnumbered(text).text == text


def test_titles_of_links_may_stand_above_where_they_lead() -> None:
    """As elinks prints them."""
    below = BELOW.replace("2. https", "2. All boards of the quay\n\thttps")
    assert unnumbered(NUMBERED + below).text.startswith("Home Forums ")


EDGE = f"+{'-' * 32}+\n"


def test_a_frame_around_the_page_is_no_text() -> None:
    """pandoc draws one for a table of one column, as old forums have around all posts."""
    lines = [*(f"Post {number} of the quay" for number in range(25)), "It was wrapped at the width of", "the frame."]
    framed = "".join(f"| {line:<30} |\n" for line in lines)
    text = f"Home\n{EDGE}{framed}{EDGE}Foot\n"
    assert unframed(text).split() == f"Home {' '.join(lines)} Foot".split()
    assert "\nIt was wrapped at the width of the frame.\n" in unframed(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Home\n{EDGE}| a |\n{EDGE}",
        f"Home\n{EDGE}{'| two lines of a table       |' + chr(10)}{EDGE}Foot\n",
        f"Home\n+--\n{'| x |' + chr(10)}",
        "Home\n+--+\n",
        f"{EDGE}{EDGE}Home",
        f"Home\n{EDGE}\n{EDGE}",
    ],
)
def test_frames_that_people_draw_stay(text: str) -> None:
    """Short tables, and lines that only look like a frame's."""
    assert unframed(text) == text
