"""Which earlier post the words of a quote stand in, where its head names nobody, or somebody by a login that nobody's name is here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.record import Quote

from ...draft import PostDraft
from ...posts.quotes import Said, said

_TELLING = 5
"""Words of a quote from which one earlier post that holds them is its source."""
_FIRST_LETTERS = re.compile(r"\W*([^\W\d_]{3,})")
"""With which a login begins: "asma_k" is Asma Khalid's."""
_WORD = re.compile(r"[^\W\d_]+")


def sources(posts: Sequence[PostDraft]) -> Iterator[tuple[PostDraft, tuple[Quote, ...]]]:
    """Posts with quotes of which nobody here is said to be the author, and these with the author and number of the one earlier post that holds their words."""
    earlier: list[Said] = []
    people = {post.author.name for post in posts if post.author is not None}
    for post in posts:
        told = tuple(_found(quote, earlier) if quote.author not in people else quote for quote in post.body.quotes)
        if told != post.body.quotes:
            yield post, told
        earlier.append(said(post.id, post.author, post.body.text))


def _found(quote: Quote, earlier: Sequence[Said]) -> Quote:
    words = " ".join(quote.text.split())
    if quote.post_id is not None or len(words.split()) < _TELLING:
        return quote
    holders = [post for post in earlier if words in post.words]
    if len(holders) != 1 or (name := holders[0].author) is None or not (quote.author is None or _may_be_of(quote.author, name)):
        return quote
    return quote.model_copy(update={"author": name, "post_id": holders[0].id})


def _may_be_of(login: str, name: str) -> bool:
    """Whether a login, which is one word, begins with a word of a name: others may have said before what somebody is quoted with."""
    if len(login.split()) > 1:
        return False
    found = _FIRST_LETTERS.match(login.casefold())
    return found is not None and found[1] in _WORD.findall(name.casefold())
