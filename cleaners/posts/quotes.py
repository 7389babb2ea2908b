"""Who is quoted: a quote belongs to the one earlier post of the named author that holds its words. For pages and whole threads."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from schemas.record import Author, Quote

from ..draft import PostDraft, ThreadDraft

_BETWEEN_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """What one post says, as far as quotes of it can be told."""

    id: str | None
    author: str | None
    words: str
    """Its own text with single spaces."""
    login: str = ""
    """The letters and digits with which the address of its author ends: software prints a name and logs in by another."""

    def is_by(self, printed: str | None) -> bool:
        """Whether the line above a quote of this post can name its author: by more words than the name, by the login, or not at all."""
        return printed is None or printed.startswith(f"{self.author} ") or (bool(self.login) and _letters(printed) == self.login)


def said(post_id: str | None, author: Author | None, text: str) -> Said:
    """What a post says."""
    return Said(post_id, author.name if author else None, " ".join(text.split()), _letters(_slug(author.url)) if author and author.url else "")


def _slug(url: str) -> str:
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])


def _letters(name: str) -> str:
    return _BETWEEN_LETTERS.sub("", name).casefold()


class SaidBefore:
    """What was said above a post, by number and by author: a quote is not compared with everybody's posts."""

    def __init__(self, posts: Iterable[Said] = ()) -> None:
        self._by_id: dict[str, Said] = {}
        self._by_author: dict[str, list[Said]] = {}
        self._by_login: dict[str, list[Said]] = {}
        for post in posts:
            self.add(post)

    def add(self, post: Said) -> None:
        """One more post; without a number or an author nothing of it can be told."""
        if post.id and post.author:
            self._by_id.setdefault(post.id, post)
            self._by_author.setdefault(post.author, []).append(post)
            if post.login:
                self._by_login.setdefault(post.login, []).append(post)

    def name(self, quotes: Iterable[Quote], *, beside: Sequence[Said] = ()) -> tuple[Quote, ...]:
        """The quotes, with the number of the quoted post where exactly one of the posts, or of those `beside` them, can be meant.

        Where the markup names the post, its author has the name that stands there, though the quote print the login, or go on in a language
        that we do not read ("Ada escribió"). So has the author of the words where the quote prints the login and nobody's name.
        """
        return tuple(self._named(quote, beside) for quote in quotes)

    def _named(self, quote: Quote, beside: Sequence[Said]) -> Quote:
        if quote.post_id is not None:
            source = self._by_id.get(quote.post_id) or next((one for one in beside if one.id == quote.post_id and one.author), None)
            if source is None or source.author == quote.author or not source.is_by(quote.author):
                return quote
            return quote.model_copy(update={"author": source.author})
        wanted = " ".join(quote.text.split())
        if not quote.author or not wanted:
            return quote
        others = (one for one in beside if one.id and one.author == quote.author)
        named = [*self._by_author.get(quote.author, ()), *others] or self._by_login.get(_letters(quote.author), [])
        sources = [one for one in named if wanted in one.words]
        return quote.model_copy(update={"post_id": sources[0].id, "author": sources[0].author}) if len(sources) == 1 else quote


def trace(posts: Iterable[PostDraft]) -> None:
    """Name the posts above that the quotes of a page's posts are of."""
    earlier = SaidBefore()
    for post in posts:
        post.body.quotes = earlier.name(post.body.quotes)
        earlier.add(said(post.id, post.author, post.body.text))


def answer_quoted(posts: Sequence[PostDraft]) -> None:
    """Trace the quotes of a page's posts; one whose parent is not printed answers the first post that it quotes."""
    trace(posts)
    for post in posts:
        post.reply_to = post.reply_to or answered(post.body.quotes)


def answer_by_quotes(draft: ThreadDraft, elsewhere: Collection[str | None] = (), opening: str | None = None) -> None:
    """The same where a software prints no parents, and the record says so. Posts that stand `elsewhere`, or not in a whole thread, are of another one.

    What quotes nothing answers the `opening` post where the software keeps it so.
    """
    is_flat = not any(post.reply_to for post in draft.posts)
    trace(draft.posts)
    shown = {post.id for post in draft.posts} if draft.whole else None
    for at, post in enumerate(draft.posts):
        quotes = [quote for quote in post.body.quotes if quote.post_id not in elsewhere]
        post.reply_to = post.reply_to or answered(quotes, shown) or (opening if at else None)
    if is_flat and any(post.reply_to for post in draft.posts):
        draft.flags.append("reply_to_flat_view")


def answered(quotes: Iterable[Quote], among: Collection[str | None] | None = None) -> str | None:
    """The first post that is quoted, of those `among` which it must be if that is known: where no parents are printed, it is the one answered."""
    return next((quote.post_id for quote in quotes if quote.post_id and (among is None or quote.post_id in among)), None)
