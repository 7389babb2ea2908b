"""A quote is given to the post it was taken from, or to none."""

from __future__ import annotations

from cleaners.quotes import name_quoted, said
from schemas.record import Author, Quote

ADA, KEES = Author(name="Ada"), Author(name="Kees")
EARLIER = [said("1", ADA, "Which rope?\n\nHemp rots."), said("2", KEES, "Polyester."), said("3", ADA, "Polyester.")]


def quote(author: str | None, text: str, post_id: str | None = None) -> Quote:
    """A quote at the start of a post."""
    return Quote(author=author, text=text, post_id=post_id, offset=0)


def test_the_named_authors_post_that_holds_the_words_is_meant():
    """White space aside, for quotes fold paragraphs."""
    assert name_quoted([quote("Ada", "rope? Hemp")], EARLIER)[0].post_id == "1"
    assert name_quoted([quote("Kees", "Polyester.")], EARLIER)[0].post_id == "2"


def test_without_author_or_words_nobody_is_meant():
    """Two people may say the same."""
    quotes = [quote(None, "Polyester."), quote("Ada", ""), quote("Ines", "Polyester."), quote("Ada", "Nylon.")]
    assert name_quoted(quotes, EARLIER) == tuple(quotes)


def test_the_markup_has_the_last_word():
    """A link to the quoted post outweighs what its words say."""
    assert name_quoted([quote("Kees", "Polyester.", "3")], EARLIER)[0] == quote("Kees", "Polyester.", "3")


def test_a_line_of_name_in_any_language_gives_the_name_of_the_linked_post():
    """The post is known, so its author is."""
    assert name_quoted([quote("Kees escribió", "Polyester.", "2")], EARLIER)[0].author == "Kees"
    assert name_quoted([quote("Keesje", "Polyester.", "2")], EARLIER)[0].author == "Keesje"
    assert name_quoted([quote(None, "Polyester.", "2")], EARLIER)[0].author == "Kees"
