"""Who is quoted: a quote belongs to the one earlier post of the named author that holds its words. Pure; for pages and whole threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.record import Author, Quote


@dataclass(frozen=True, slots=True)
class Said:
    """What one post says, as far as quotes of it can be told."""

    id: str | None
    author: str | None
    words: str
    """Its own text with single spaces."""


def said(post_id: str | None, author: Author | None, text: str) -> Said:
    """What a post says."""
    return Said(post_id, author.name if author else None, " ".join(text.split()))


def name_quoted(quotes: Sequence[Quote], earlier: Sequence[Said]) -> tuple[Quote, ...]:
    """The quotes, with the number of the quoted post where exactly one of the earlier posts can be meant.

    Where the markup names the post and the author's line is in a language we do not read ("Ada escribió"), the post's author
    is the name that the line begins with.
    """
    return tuple(_named(quote, earlier) for quote in quotes)


def _named(quote: Quote, earlier: Sequence[Said]) -> Quote:
    if quote.post_id is not None:
        source = next((one for one in earlier if one.id == quote.post_id and one.author), None)
        if source is None or source.author == quote.author or not (quote.author is None or quote.author.startswith(f"{source.author} ")):
            return quote
        return quote.model_copy(update={"author": source.author})
    wanted = " ".join(quote.text.split())
    if not quote.author or not wanted:
        return quote
    sources = [one for one in earlier if one.id and one.author == quote.author and wanted in one.words]
    return quote.model_copy(update={"post_id": sources[0].id}) if len(sources) == 1 else quote
