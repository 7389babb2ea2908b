"""phpBB's posts in styles that keep no class of prosilver's but those of persons: by ids, by which its scripts live.

renamed    #pN > #post_contentN       what is longest in it, notes, signature and files aside
columns    .post > #pN > .postprofile the number stands on the column beside the words (Foundation); .author above them
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Page
from ...page.teasers import HEADINGS
from ...posts.subtree import outside
from .card import BOX, CONTENT, Card, is_profile, is_signature, named_in, numbered, username

_NO_WORDS = frozenset({"notice", "attachbox", "rules", "ignore"})


def renamed(page: Page) -> Iterator[Card]:
    """The posts of a style that keeps prosilver's ids and names of persons, and calls nothing else as prosilver does."""
    for name, own in [(name, found[1]) for name in page.index.ids if (found := CONTENT.fullmatch(name))]:
        whole = page.by_id(name)[0]
        box = next(numbered(whole), None)
        number = BOX.fullmatch(box.get("id") or "") if box is not None else None
        if box is None or number is None or number[1] != own:
            continue
        within = list(whole.iter("*"))
        profiles = tuple(page.by_id(f"profile{own}"))
        beside = list(outside(box, {whole, *profiles}.__contains__))
        notes = [part for part in (*within, *beside) if "notice" in classes(part)]
        signatures = [part for part in (*within, *beside) if is_signature(part)]
        files = [part for part in within if "file" in classes(part)]
        besides = {up for part in (*notes, *signatures, *files) for up in (part, *part.iterancestors())}
        parts = [part for part in whole if part not in besides]
        heads = [part for part in parts if part.tag in HEADINGS or (part.tag == "p" and any(map(is_profile, part.iter("a"))))]
        content = _longest(page, [part for part in parts if part not in heads and part.tag != "ul"] or parts)
        content = content if content is not None else whole
        names = (named_in(profiles), username(beside), named_in(heads), username(outside(whole, {content}.__contains__)))
        yield Card(
            id=number[1],
            box=box,
            content=content,
            author=next((name for name in names if name is not None), None),
            head=(
                *(part for part in within if "author" in classes(part) and content not in part.iter()),
                *(part for part in heads if part is not content),
                box,
            ),
            edits=tuple(notes),
            signatures=tuple(signatures),
            attachments=tuple(part for part in files if content not in part.iterancestors()),
            profiles=profiles,
        )


def listed(page: Page) -> Iterator[Card]:
    """The posts of the style for phones of jQuery Mobile: `#pN > li .postauthor`, the words in an `li.post` below; it prints no times."""
    for author in page.by_class("postauthor"):
        box = next(numbered(author), None)
        number = BOX.fullmatch(box.get("id") or "") if box is not None else None
        content = next((part for part in box if "post" in classes(part)), None) if box is not None else None
        if box is not None and number is not None and content is not None:
            yield Card(id=number[1], box=box, content=content, author=author, head=())


def columns(page: Page) -> Iterator[Card]:
    """The posts of a style that puts a post's number on the column that tells of its author: the post is what holds that column alone."""
    for profile in page.by_class("postprofile"):
        column = next(numbered(profile), None)
        number = BOX.fullmatch(column.get("id") or "") if column is not None else None
        box = column.getparent() if column is not None else None
        if column is None or number is None or box is None or sum(BOX.fullmatch(part.get("id") or "") is not None for part in box.iter("*")) > 1:
            continue
        beside = list(outside(box, {column}.__contains__))
        head = next((part for part in beside if "author" in classes(part)), None)
        below = list(head.itersiblings()) if head is not None else []
        content = _longest(page, [part for part in below if not classes(part) & _NO_WORDS and not is_signature(part)])
        if head is None or content is None:
            continue
        yield Card(
            id=number[1],
            box=box,
            content=content,
            author=username(column.iter("*")),
            head=(head,),
            edits=tuple(part for part in below if "notice" in classes(part)),
            signatures=tuple(part for part in below if is_signature(part)),
            attachments=tuple(part for part in below if "attachbox" in classes(part)),
            profiles=(profile,),
        )


def _longest(page: Page, parts: list[HtmlElement]) -> HtmlElement | None:
    return max(parts, key=lambda part: len(page.text_of(part)), default=None)
