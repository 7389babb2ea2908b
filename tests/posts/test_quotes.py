"""A quote is given to the post it was taken from, or to none."""

from __future__ import annotations

import pytest

from cleaners.posts.quotes import SaidBefore, answered, said
from schemas.record import Author, Quote

ADA, KEES = Author(name="Ada"), Author(name="Kees")
EARLIER = SaidBefore([said("1", ADA, "Which rope?\n\nHemp rots."), said("2", KEES, "Polyester."), said("3", ADA, "Polyester.")])


def quote(author: str | None, text: str, post_id: str | None = None) -> Quote:
    """A quote at the start of a post."""
    return Quote(author=author, text=text, post_id=post_id, offset=0)


def test_the_named_authors_post_that_holds_the_words_is_meant() -> None:
    """White space aside, for quotes fold paragraphs."""
    assert EARLIER.name([quote("Ada", "rope? Hemp")])[0].post_id == "1"
    assert EARLIER.name([quote("Kees", "Polyester.")])[0].post_id == "2"


def test_without_author_or_words_nobody_is_meant() -> None:
    """Two people may say the same."""
    quotes = [quote(None, "Polyester."), quote("Ada", ""), quote("Ines", "Polyester."), quote("Ada", "Nylon.")]
    assert EARLIER.name(quotes) == tuple(quotes)


def test_the_markup_has_the_last_word() -> None:
    """A link to the quoted post outweighs what its words say."""
    assert EARLIER.name([quote("Kees", "Polyester.", "3")])[0] == quote("Kees", "Polyester.", "3")


def test_a_line_of_name_in_any_language_gives_the_name_of_the_linked_post() -> None:
    """The post is known, so its author is."""
    assert EARLIER.name([quote("Kees escribió", "Polyester.", "2")])[0].author == "Kees"
    assert EARLIER.name([quote("Keesje", "Polyester.", "2")])[0].author == "Keesje"
    assert EARLIER.name([quote(None, "Polyester.", "2")])[0].author == "Kees"


@pytest.mark.parametrize(
    ("printed", "address", "named"),
    [
        ("ines.v", "https://boats.example/user/ines-v", "Inés Vega"),
        ("Ines_V", "https://boats.example/forums/users/ines-v/", "Inés Vega"),
        ("инес", "https://boats.example/user/%D0%B8%D0%BD%D0%B5%D1%81", "Inés Vega"),
        ("Kees", "https://boats.example/user/ines-v", "Kees"),
        ("ines", "https://boats.example/user/ines-v", "ines"),
        ("ines.v", None, "ines.v"),
        ("!", "https://boats.example/", "!"),
    ],
)
def test_who_is_quoted_by_login_has_the_name_that_the_post_prints(printed: str, address: str | None, named: str) -> None:
    """The login stands in the address of the quoted post's author; another name is left as it is."""
    earlier = SaidBefore([said("4", Author(name="Inés Vega", url=address), "Nylon stretches.")])
    assert earlier.name([quote(printed, "Nylon stretches.", "4")])[0].author == named
    assert earlier.name([quote(printed, "Nylon stretches.", "5")])[0].author == printed


def test_a_post_seen_elsewhere_counts_beside_the_earlier_ones() -> None:
    """NodeBB shows the answered post in short above the answer, though it stands on another page."""
    seen = [said("9", ADA, "Nylon stretches.")]
    assert EARLIER.name([quote("Ada", "Nylon stretches.")], beside=seen)[0].post_id == "9"
    assert EARLIER.name([quote("Ada", "Nylon stretches.")])[0].post_id is None
    assert EARLIER.name([quote("Ada", "Polyester.")], beside=[said("9", ADA, "Polyester.")])[0].post_id is None


def test_the_first_quoted_post_is_answered() -> None:
    """Of those that it can be, where they are known: quotes are of other threads, too."""
    quotes = [quote("Ines", "Hemp."), quote("Kees", "Polyester.", "77"), quote("Ada", "Hemp rots.", "1")]
    assert answered(quotes) == "77"
    assert answered(quotes, {"1", "2", None}) == "1"
    assert answered(quotes[:1]) is None
