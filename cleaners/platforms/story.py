"""What engines share whose threads are a story and the comments on it, nested without end: Reddit, Hacker News, Lobsters, Lemmy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from schemas.record import Hyperlink, Quote

from ..draft import Body, PostDraft, ThreadDraft
from ..posts.subtree import holders


def with_link(body: Body, url: str | None, title: str | None) -> Body:
    """The body of a story that is about a page elsewhere: its first link, named as the story is."""
    if url:
        body.links = (Hyperlink(url=url, text=title), *body.links)
    return body


def path_of(url: str) -> str:
    """What an address names, on whichever of a site's hosts."""
    return url.partition("://")[2].partition("/")[2].rstrip("/")


def nesting(elements: Iterable[HtmlElement], among: Sequence[HtmlElement]) -> list[int]:
    """In how many of some elements, which are given in document order, each stands."""
    depths: dict[HtmlElement | None, int] = {None: 0}
    for inner, outer in zip(among, holders(among, among), strict=True):
        depths[inner] = depths[outer] + 1
    return [depths[holder] for holder in holders(elements, among)]


def name_parents(posts: Sequence[PostDraft], depths: Sequence[int], opening: str | None) -> None:
    """Whom comments answer by how deep they stand: the last one above that stands less deep, the story where there is none."""
    above: list[tuple[int, str | None]] = []
    for post, depth in zip(posts, depths, strict=True):
        while above and above[-1][0] >= depth:
            above.pop()
        post.reply_to = above[-1][1] if above else opening
        above.append((depth, post.id))


def name_quotes(posts: Sequence[PostDraft]) -> None:
    """Quotes name nobody here. Whose words are found in the post that is answered, is of that post."""
    by_id = {post.id: post for post in posts if post.id}
    for post in posts:
        answered = by_id.get(post.reply_to) if post.reply_to else None
        if answered is not None and post.body.quotes:
            said = " ".join(answered.body.text.split())
            post.body.quotes = tuple(_named(quote, answered, said) for quote in post.body.quotes)


def _named(quote: Quote, answered: PostDraft, said: str) -> Quote:
    words = " ".join(quote.text.split())
    if quote.author or quote.post_id or not words or words not in said:
        return quote
    return quote.model_copy(update={"author": answered.author.name if answered.author else None, "post_id": answered.id})


def claim(draft: ThreadDraft, comments: int | None, *, withheld: bool) -> None:
    """What the page says of its own completeness: how many comments there are, and whether it keeps some of them for those who ask."""
    draft.declared_posts = None if comments is None else comments + 1
    if withheld:
        draft.flags.append("comments_hidden")
        draft.whole = False
    elif draft.declared_posts is not None and draft.declared_posts > len(draft.posts):
        draft.flags.append("declared_posts_mismatch")
