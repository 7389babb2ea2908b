"""Comments of a Discourse topic in a frame that a story embeds; the topic's opening post is the story, and stands elsewhere.

    body.embed > article.post#post-N
      a.post-date[title]              when it was written, and the post's own address
      a.in-reply-to                   the address of the post that it answers
      .cooked > h3.username > a       its author, and beside the name the title that the site gave them
      .cooked                         its words, and `.post-replies` below them

View: app/views/embed/comments.html.erb. `N` counts all posts of the site; addresses end with the number in the topic, as everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...draft import PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ...posts.subtree import marks
from .posts import Posts

_ID = re.compile(r"post-\d+")
_ADDRESS = re.compile(r"^(?P<topic>.*?/t/(?:[^/?#]+/)?(?P<id>\d+))/(?P<post>\d{1,9})/?(?:[?#].*)?$")


@dataclass(frozen=True, slots=True)
class Comment:
    """The elements of one comment, and what its address says."""

    box: HtmlElement
    words: HtmlElement
    name: HtmlElement
    date: HtmlElement
    address: re.Match[str]


def embedded(page: Page) -> list[Comment]:
    """The comments of a frame in document order."""
    found = []
    for box in page.index.tags.get("article", ()):
        dates = [part for part in box if part.tag == "a" and "post-date" in classes(part)]
        words = [part for part in box if "cooked" in classes(part)]
        names = [part for part in words[0] if part.tag == "h3" and "username" in classes(part)] if words else []
        address = _ADDRESS.match(page.url_of(dates[0]) or "") if dates else None
        if names and address and _ID.fullmatch(box.get("id") or ""):
            found.append(Comment(box, words[0], names[0], dates[0], address))
    return found


def read_embedded(page: Page, desk: Desk, context: Context, comments: list[Comment]) -> ThreadDraft:
    """The topic, without its opening post."""
    topic = comments[0].address
    posts = Posts(page, desk, context, topic["id"], topic["topic"], {})
    draft = ThreadDraft("discourse", [], extractor="discourse.embedded", topic_id=topic["id"])
    draft.posts = [_post(page, desk, context, posts, at, comment) for at, comment in enumerate(comments)]
    # The head says "TITLE - SITE", whatever the site is called.
    titles = (" ".join(part.text_content().split()) for part in page.tree.iter("title"))
    draft.title = next((title.rpartition(" - ")[0] or title for title in titles if title), None)
    answer_by_quotes(draft)
    return draft


def _post(page: Page, desk: Desk, context: Context, posts: Posts, at: int, comment: Comment) -> PostDraft:
    field = f"posts.{at}"
    beside = [comment.name, *marks(comment.words).get("post-replies", ())]
    post = posts.bare(comment.words, whole_number(comment.address["post"]), field, beside=beside)
    link = next((link for link in comment.name.iter("a") if page.line_of(link)), None)
    if link is not None:
        post.author = Author(name=page.line_of(link), url=page.url_of(link))
        desk.book(f"{field}.author", link)
    post.published = context.when(" ".join((comment.date.get("title") or "").split()))
    desk.book(f"{field}.published_at", comment.date)
    answers = (_ADDRESS.match(page.url_of(part) or "") for part in comment.box if "in-reply-to" in classes(part))
    answered = next(filter(None, answers), None)
    post.reply_to = answered["post"] if answered and answered["id"] == comment.address["id"] else None
    post.deleted = "deleted" in classes(comment.box)
    return post
