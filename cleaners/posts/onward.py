"""Where a thread goes on: not where the people in it say so."""

from __future__ import annotations

from schemas.target import Link

from ..draft import ThreadDraft
from ..ledger import Desk
from ..page.mask import Mask
from ..page.page import Page


def onward(page: Page, desk: Desk, draft: ThreadDraft) -> tuple[Link, ...]:
    """The thread's links without those to a next page that stand in the words of its posts alone: who wrote them wants to be followed."""
    written = {link.url for post in draft.posts for link in post.body.links}
    doubtful = written.intersection(link.url for link in draft.links if link.kind == "next_page")
    if not doubtful:
        return draft.links
    words = Mask.of(page, (place for field, places in desk.kept().items() if field.startswith("posts.") for place in places))
    pointers = [*page.tree.iter("link"), *(link for link in page.index.tags.get("a", ()) if not words.touches(page.place(link)))]
    doubtful -= {page.url_of(pointer) for pointer in pointers}
    return tuple(link for link in draft.links if link.kind != "next_page" or link.url not in doubtful)
