"""Comments under an article, apart from its text. Read by the classes that WordPress core itself prints.

WordPress `Walker_Comment` (wp-includes/class-walker-comment.php) and `comment_class()`: an element `comment-N` with class
`comment`, inside it `.comment-author .fn`, `time[datetime]`, `.comment-content`, and its answers in `.children`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.record import Author

from . import dates
from .body import read_body
from .draft import Moment, PostDraft
from .ledger import Desk
from .nodes import classes
from .page import Page
from .platforms.engine import Context
from .urls import join

_ID = re.compile(r"(?:li-)?comment-(\d+)")
_MARKED = "//*[starts-with(@id, 'comment-') or starts-with(@id, 'li-comment-')]"
_KINDS = frozenset({"comment", "pingback", "trackback"})
# Themes that print comments themselves put their own prefix before core's name: `ast-comment-content`.
_CONTENT = re.compile(r"(?:.*[-_])?comment[-_]?(?:content|text)")
_SERVICE = frozenset(
    "reply comment-reply-link comment-meta comment-metadata comment-author comment-awaiting-moderation says edit-link comment-edit-link".split()
)


def comments(page: Page, desk: Desk, context: Context) -> tuple[list[PostDraft], list[HtmlElement]]:
    """The comments in page order, and the elements that hold all there is of them."""
    marked = [(match.group(1), element) for element in page.tree.xpath(_MARKED) if (match := _ID.fullmatch(element.get("id") or ""))]
    found = [(identity, element) for identity, element in marked if classes(element) & _KINDS and page.place(element)]
    ids = {element: identity for identity, element in found}
    posts = [_comment(page, desk, context, identity, element, ids, number) for number, (identity, element) in enumerate(found)]
    return posts, [element for _, element in found if not any(ancestor in ids for ancestor in element.iterancestors())]


def _comment(page: Page, desk: Desk, context: Context, identity: str, element: HtmlElement, ids: dict[HtmlElement, str], number: int) -> PostDraft:
    field = f"comments.{number}"
    own = list(_own(element, ids))
    by_class: dict[str, HtmlElement] = {}
    for node in own:
        for token in classes(node):
            by_class.setdefault(token, node)
    name = next((by_class[token] for token in ("fn", "comment-author") if token in by_class), None)
    author = None
    if name is not None and (printed := page.text_of(name).replace("\n", " ").strip()):
        link = name if name.tag == "a" else next(name.iter("a"), None)
        author = Author(name=printed, url=join(page.url, link.get("href") or "") if link is not None else None)
        desk.move(page.place(name), f"{field}.author")
    published, permalink = None, None
    for node in own:
        if node.tag == "time" and (stamp := node.get("datetime")):
            published = dates.iso(stamp, zone=context.zone, base=context.base)
            published = Moment(page.text_of(node) or stamp, published.at, published.precision, published.zone)
            desk.move(page.place(node), f"{field}.published_at")
            break
    for node in own:
        if node.tag == "a" and (node.get("href") or "").endswith(f"#comment-{identity}"):
            permalink = join(page.url, node.get("href") or "")
            desk.move(page.place(node), f"{field}.published_at")
            break
    content = next((node for token, node in by_class.items() if _CONTENT.fullmatch(token)), element)
    service = [node for node in own if classes(node) & _SERVICE]
    body = read_body(page, desk, content, field, dropped=[*service, *_answers(element, ids)])
    parent = next((ids[ancestor] for ancestor in element.iterancestors() if ancestor in ids), None)
    return PostDraft(body=body, id=identity, kind="comment", position=number + 1, author=author, published=published, reply_to=parent, permalink=permalink)


def _own(element: HtmlElement, ids: dict[HtmlElement, str]) -> Iterator[HtmlElement]:
    """The comment's elements without those of its answers."""
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node in ids or not isinstance(node.tag, str):
            continue
        yield node
        stack.extend(reversed(node))


def _answers(element: HtmlElement, ids: dict[HtmlElement, str]) -> list[HtmlElement]:
    return [node for node in element.iterdescendants() if node in ids]
