"""`explain`: what became of each line of a page that the store keeps."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES

TOWNTALK = SAMPLES / "towntalk-nighttrain.txt"
STRAP = SAMPLES / "bench-strap.html"
MEMBERS = "https://mendingbench.example/forums/topic/keys-and-alarm-code/"


ADDRESS = "https://MendingBench.example/forums/topic/which-thread-for-a-rucksack-strap/"


@pytest.mark.parametrize("what", [STRAP, ADDRESS, f"{ADDRESS}#post-3011"])
def test_a_page_of_the_store_is_explained_as_a_file_is(thresher: Call, what: object) -> None:
    """By the name of its file, or by its address however it is spelt."""
    thresher("ingest", "-q", STRAP)
    told, alone = thresher("explain", what), thresher("clean", STRAP, "--explain")
    assert (told.code, told.out) == (0, alone.out)
    assert "of bbpress:mendingbench.example:" in told.err
    (line,) = thresher("explain", "--json", what).out.splitlines()
    assert json.loads(line) == json.loads(thresher("clean", STRAP, "--explain=json").out)


def test_what_a_page_was_read_as_is_said_where_it_holds_no_record(thresher: Call) -> None:
    """A wall has lines, too."""
    thresher("ingest", "-q", SAMPLES / "bench-members.html")
    told = thresher("explain", MEMBERS)
    assert told.code == 0
    assert "Skip to content" in told.out
    assert told.err.endswith(f"{MEMBERS}: rejected: no_access: You must be logged in to view this content.\n")


def test_pages_of_which_nothing_can_be_told_are_named(thresher: Call) -> None:
    """One without a line, and one that the store has not."""
    thresher("ingest", "-q", SAMPLES / "empty.html", TOWNTALK)
    empty, other = thresher("explain", SAMPLES / "empty.html"), thresher("explain", "https://mendingbench.example/none")
    assert (empty.code, empty.out, other.code, other.out) == (1, "", 1, "")
    assert "of its lines nothing is kept" in empty.err
    assert other.err == "thresher: https://mendingbench.example/none: the store has read no such page\n"
