"""Comments that a page tells in JSON-LD and shows nowhere: what its script prints below the article when somebody opens them."""

from __future__ import annotations

from ..context import Context
from ..draft import PostDraft
from ..ledger import Desk
from ..metadata.jsonld import JsonObject, LinkedData, types_of
from ..metadata.structured import stated_posts
from ..page.page import Page
from ..posts.body import read_body

_POINTER = "/ld+json/comment"
_TYPES = frozenset({"Comment", "UserComments"})


def told_comments(page: Page, desk: Desk, data: LinkedData, article: JsonObject | None, context: Context) -> list[PostDraft]:
    """The comments of the page's own article in the order told; empty where it tells none. Books what it reads."""
    if article is None or not (article.get("comment") or article.get("comments")):
        return []
    own = LinkedData(({**article, "comment": article.get("comment") or article.get("comments")}, *(node for node in data.nodes if types_of(node) & _TYPES)))
    told = [post for post in stated_posts(page, own, context) if post.source == "json-ld" and post.kind == "comment" and post.text]
    desk.adopt([{"author": post.author.name if post.author else None, "text": post.text} for post in told], _POINTER)
    drafts: list[PostDraft] = []
    for number, post in enumerate(told):
        field, pointer = f"comments.{len(drafts)}", f"{_POINTER}/{number}"
        name, words = page.text_at(f"{pointer}/author"), page.text_at(f"{pointer}/text")
        if words is None:
            continue
        if name is not None:
            desk.move(page.place(name), f"{field}.author")
        drafts.append(
            PostDraft(
                body=read_body(page, desk, words, field),
                id=post.id,
                kind="comment",
                position=len(drafts) + 1,
                author=post.author,
                published=post.published,
                reply_to=post.parent,
                permalink=post.url,
            )
        )
    known = {draft.id for draft in drafts}
    for draft in drafts:
        draft.reply_to = draft.reply_to if draft.reply_to in known else None
    return drafts
