"""Pages that repeat and nest what readers look for: every element is looked at once, whatever the page."""

from __future__ import annotations

from cleaners.decode import decode
from cleaners.page import Page, read
from cleaners.platforms._discourse_posts import crawler_cards


def page_of(body: str) -> Page:
    """The page of a body, with budgets that no test reaches."""
    return read(decode(f"<html><body>{body}</body></html>".encode()), None, max_nodes=10**6, max_characters=10**8)


def test_a_box_with_many_names_is_one_post_of_discourse() -> None:
    """Before 2018 the view for crawlers gave posts no class; a box is known by the name in it, and is read once."""
    names = "<div class='creator'><span>Ada</span></div>" * 500
    page = page_of(f"<div>{names}<div class='post'>The tide table of the pier.</div></div><div>{names}<div class='post'>Thanks.</div></div>")
    assert [page.line_of(card.body) for card in crawler_cards(page)] == ["The tide table of the pier.", "Thanks."]
