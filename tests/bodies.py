"""Bodies of posts for tests: a page around a piece of HTML, read."""

from __future__ import annotations

from cleaners.draft import Body
from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.reading import read
from cleaners.posts.body import read_body
from schemas.ledger import Ledger

BASE = "https://quay.example/topic/rope/"


def read_post(html: str, *, dropped: str = "//*[@class='dropped']", files: str = "//*[@class='files']") -> tuple[Body, Ledger]:
    """The body of `html` as the content of a post, and the page's ledger."""
    page = read(decode(f"<html><body><p>before</p><div id=body>{html}</div><p>after</p></body></html>".encode()), BASE, max_nodes=10**6, max_characters=10**7)
    desk = Desk(page)
    element = page.tree.get_element_by_id("body")
    body = read_body(page, desk, element, "p", dropped=page.tree.xpath(dropped), attachments=page.tree.xpath(files))
    return body, desk.close("rest")
