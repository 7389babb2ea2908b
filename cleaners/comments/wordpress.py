"""Comments by the classes that WordPress core itself prints.

WordPress `Walker_Comment` (wp-includes/class-walker-comment.php) and `comment_class()`: an element `comment-N` with class
`comment`, inside it `.comment-author .fn`, `time[datetime]`, `.comment-content`, and its answers in `.children`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from lxml.html import HtmlElement

from schemas.record import Author

from ..context import Context
from ..dates import dates
from ..draft import Moment, PostDraft
from ..ledger import Desk
from ..page.nodes import classes
from ..page.page import Page
from ..posts.body import read_body

_ID = re.compile(r"(?:li-)?comment-(\d+)")
_KINDS = frozenset({"comment", "pingback", "trackback"})
# Themes that print comments themselves put their own prefix before core's name: `ast-comment-content`.
_CONTENT = re.compile(r"(?:.*[-_])?comment[-_]?(?:content|text)")
# The same for the time, where they print it in no element that means one: Divi's `comment_date`.
_DATED = re.compile(r"(?:.*[-_])?comment[-_]?(?:date|time)|comment[-_]?meta[-_]?data|(?:.*[-_])?date", re.IGNORECASE)
_LONGEST_DATE = 60
# What core and its block call a name; themes of old put it into a `cite`.
_NAMES = ("fn", "comment-author", "wp-block-comment-author-name")
_SERVICE = frozenset(
    "reply comment-reply-link comment-meta comment-metadata comment-author comment-awaiting-moderation says edit-link comment-edit-link".split()
)


def called_comments(page: Page) -> list[tuple[str, HtmlElement]]:
    """The elements that are called as core calls comments, each with its number."""
    marked = [(match[1], element) for name, elements in page.index.ids.items() if (match := _ID.fullmatch(name)) for element in elements]
    return [(identity, element) for identity, element in marked if classes(element) & _KINDS and page.place(element)]


def core_comments(page: Page, desk: Desk, context: Context, found: list[tuple[str, HtmlElement]], *, named: bool) -> tuple[list[PostDraft], list[HtmlElement]]:
    """The comments in page order, and the elements that hold all there is of them; with `named` none where no comment says who wrote it as core does.

    `found` are the elements that are called so.
    """
    if not any(_is_cores(element, named=named) for _, element in found):
        return [], []
    found = sorted(found, key=lambda one: (page.place(one[1]).start, -page.place(one[1]).end))  # ids that come twice
    ids = {element: identity for identity, element in found}
    posts = [_comment(page, desk, context, identity, element, ids, number) for number, (identity, element) in enumerate(found)]
    return posts, [element for _, element in found if not any(ancestor in ids for ancestor in element.iterancestors())]


def _is_cores(element: HtmlElement, *, named: bool) -> bool:
    """Whether a comment names its author, or else its time, as core does: Drupal and Tildes call comments as core does and their parts otherwise."""
    return any(node.tag == "cite" or (not named and node.tag == "time") or not classes(node).isdisjoint(_NAMES) for node in element.iter())


def _comment(page: Page, desk: Desk, context: Context, identity: str, element: HtmlElement, ids: dict[HtmlElement, str], number: int) -> PostDraft:
    field = f"comments.{number}"
    own, answers = _parted(element, ids)
    content = None
    for node in own:  # Enfold calls what holds head and words `comment_content`, and the words in it `comment_text`
        if any(map(_CONTENT.fullmatch, classes(node))) and (content is None or content in node.iterancestors()):
            content = node
    around = list(_around(own, content))
    named = (node for token in _NAMES for node in around if token in classes(node))
    name = next(chain(named, (node for node in around if node.tag == "cite")), None)
    anchor = next((node for node in around if node.tag == "a" and (node.get("href") or "").endswith(f"#comment-{identity}")), None)
    if name is not None and "comment-author" in classes(name):  # Avada prints name, time and a link to answer in one line
        name = next((node for node in around if node.tag in ("strong", "b") and node.getparent() is name), name)
    author = _author(page, name) if name is not None else None
    if name is not None and author is not None:
        desk.move(page.place(name), f"{field}.author")
    time = next((node for node in around if node.tag == "time"), None)
    dated = (node for node in around if any(map(_DATED.fullmatch, classes(node))) and 0 < len(page.text_of(node)) <= _LONGEST_DATE)
    nodes = [node for node in (time, anchor, next(dated, None)) if node is not None]
    published = _published(page, desk, context, field, nodes, name)
    permalink = page.url_of(anchor)
    dropped = [node for node in own if classes(node) & _SERVICE or node in (name, time, anchor)]
    body = read_body(page, desk, element if content is None else content, field, dropped=[*dropped, *answers])
    parent = next((ids[ancestor] for ancestor in element.iterancestors() if ancestor in ids), None)
    return PostDraft(body=body, id=identity, kind="comment", position=number + 1, author=author, published=published, reply_to=parent, permalink=permalink)


def _published(page: Page, desk: Desk, context: Context, field: str, nodes: Sequence[HtmlElement], name: HtmlElement | None) -> Moment | None:
    """By the first of these elements that says a time; else by the words beside the name."""
    for node in nodes:
        # The words of a permalink that are no date are no raw date either.
        if (moment := _moment(page.text_of(node), node.get("datetime") or "", context)).at or node.tag == "time":
            desk.move(page.place(node), f"{field}.published_at")
            return moment
    line = name.getparent() if name is not None else None
    if line is not None and "comment-author" in classes(line):
        for piece in page.pieces(page.place(line), list(map(page.place, line))):
            if (moment := _moment(page.slice(piece.place).strip(), "", context)).at:
                desk.move(piece.place, f"{field}.published_at")
                return moment
    return None


def _around(own: Sequence[HtmlElement], content: HtmlElement | None) -> Iterator[HtmlElement]:
    """The comment's elements outside what its author wrote: the content, or bare paragraphs and quotes where no class names one."""
    words = {content} if content is not None else {node for node in own if node.tag in ("p", "blockquote", "ul", "ol") and not node.attrib}
    inside = {node for top in words for node in top.iter()}
    return (node for node in own if node not in inside)


def _author(page: Page, name: HtmlElement) -> Author | None:
    says = [page.place(node) for node in name.iter() if node is not name and "says" in classes(node)]
    printed = page.text(page.place(name), says).replace("\n", " ").strip()
    link = name if name.tag == "a" else next(name.iter("a"), None)
    return Author(name=printed, url=page.url_of(link)) if printed else None


def _moment(words: str, stamp: str, context: Context) -> Moment:
    """What an element or a line says of when; its `datetime` before its words."""
    printed = words.replace("\n", " ")
    read = dates.iso(stamp, zone=context.zone, base=context.base)
    if read.at is None:
        read = dates.words(printed, language=context.language, zone=context.zone, base=context.base)
    return Moment(printed or stamp, read.at, read.precision, read.zone)


def _parted(element: HtmlElement, ids: dict[HtmlElement, str]) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """The comment's elements without those of its answers, and these."""
    own: list[HtmlElement] = []
    answers: list[HtmlElement] = []
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node in ids:
            answers.append(node)
        else:
            own.append(node)
            stack.extend(reversed(node))
    return own, answers
