"""Comma-separated values: one row for each article, comment and post, for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from schemas.record import Article, Author, Post, Record, Thread

from ..answers import iso

COLUMNS = ("record", "kind", "url", "site", "section", "title", "post", "position", "reply_to", "author", "published_at", "modified_at", "status", "text")
_SIGNS = "=+-@＝＋－＠"
_OBEYED = (*_SIGNS, "\t", "\r", "\n")
"""What a cell must not begin with: spreadsheets take it for a formula, in East Asia the wide signs, too, and anybody may have written it."""

_WITHIN = re.compile(rf"(?<=[;\t\r\n])[ \"']*+[{re.escape(_SIGNS)}][^;\t\r\n]*")
"""Where half of Europe writes decimal commas, spreadsheets part lines at semicolons, and what stands behind one, or on a line of its own, is a cell to them."""
_CALL = re.compile(r"\w\(|^[=＝](?!>).*\w\s+\(|\b(?:hyperlink|webservice|rtd|dde|image|import\w+)\s+\(", re.IGNORECASE)
"""With a blank before it, as some take it, a bracket in a list is a remark: there a formula begins with its own sign, or calls what reaches out."""


def table(records: Iterable[Record], stream: BinaryIO) -> int:
    """Writes a head and the rows as RFC 4180 says; how many records they are of.

    In UTF-8 with the mark at its begin by which spreadsheets know it. A cell that they would take for a formula has an apostrophe before it, and
    so has what would be one behind a semicolon and calls something: `;-)` and lists are left as they are.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        count = 0
        for count, record in enumerate(records, start=1):  # noqa: B007 - the last one is the answer
            writer.writerows(map(_harmless, row) for row in _of(record))
        return count
    finally:
        text.detach()  # also where a record cannot be had: the stream is not ours to close


def _of(record: Record) -> Iterator[tuple[object, ...]]:
    common = (record.site.host, " > ".join(record.section) or (record.forum if isinstance(record, Thread) else None), record.title)
    if isinstance(record, Article):
        times = (iso(record.published_at), iso(record.modified_at))
        yield (record.id, record.kind, record.url, *common, None, None, None, _names(record.authors), *times, None, record.text)
    for post in record.posts if isinstance(record, Thread) else record.comments:
        yield (record.id, post.kind, post.permalink or record.url, *common, *_post(post))


def _post(post: Post) -> tuple[object, ...]:
    times = (iso(post.published_at), iso(post.edited_at))
    return (post.id, post.position, post.reply_to, _names(filter(None, [post.author])), *times, post.status, post.text)


def _names(authors: Iterable[Author]) -> str:
    return "; ".join(author.name for author in authors if author.name)


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    inside = _WITHIN.sub(_not_called, cell)
    return f"'{inside}" if cell.startswith(_OBEYED) else inside


def _not_called(found: re.Match[str]) -> str:
    """With an apostrophe where it calls a function, or a program by the name of a channel: `=HYPERLINK(…)`, `=cmd|'/C …'!A0`."""
    said = found[0]
    return f"'{said}" if _CALL.search(said) or "!" in said.partition("|")[2] else said
