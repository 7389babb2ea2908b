"""What the letters of a file are about, and the file taken apart by it: a record holds one conversation, a mailbox many."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass

from ..boards.survey import is_story
from .heads import Head, heads

_MOST_LINES = 600_000
"""Of a file that is taken apart: some 30 MB of letters. Whoever asks does so before a page has a deadline, and a line takes 200 bytes of memory."""


def topics(letters: Sequence[Head]) -> list[str]:
    """What each letter is about: what answers another, or has its subject, is about the same."""
    by_id: dict[str, str] = {}
    by_subject: dict[str, str] = {}
    """Subjects that a conversation came to lead to its first."""
    found: list[str] = []
    for head in letters:
        known = next((by_id[other] for other in head.answered if other in by_id), None) or by_subject.get(head.topic, head.topic)
        by_subject.setdefault(head.topic, known)
        if head.id is not None:
            by_id[head.id] = known
        found.append(known)
    return found


@dataclass(frozen=True, slots=True)
class Conversation:
    """The letters of a file that are about one thing, one below the other as they stood."""

    at: int
    """Bytes before the first of them."""
    body: bytes


def conversations(body: bytes) -> list[Conversation]:
    """The conversations of a file of letters in the order of their beginnings; none where it holds a single one, a story that prints letters, or
    more lines than a mailbox has that can be read.

    Bytes stay what they are: a mailbox may hold letters in several charsets, and what its heads need is ASCII. What stands above the first letter,
    the contents of a digest, is of none of them.
    """
    if body[:200].lstrip().startswith(b"<"):
        return []  # a page that shows letters
    if max(body.count(b"\n"), body.count(b"\r")) > _MOST_LINES:
        return []
    lines = list(_lines(body))
    letters = heads(lines)
    subjects = topics(letters)
    if len(set(subjects)) < 2 or is_story(line.text for line in lines[: letters[0].start]):
        return []
    starts = [lines[head.start].at for head in letters]
    parts: dict[str, list[bytes]] = {}
    first: dict[str, int] = {}
    for subject, start, end in zip(subjects, starts, [*starts[1:], len(body)], strict=True):
        first.setdefault(subject, start)
        parts.setdefault(subject, []).append(body[start:end])
    return [Conversation(at, b"".join(parts[subject])) for subject, at in first.items()]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words, one blank between two as in a row of a page; `gap` as such a row has it."""

    at: int
    text: str
    gap: int


def _decoded(line: bytes) -> str:
    """Subjects in raw UTF-8 are the same as in the codes of mails; else a character for each byte."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _lines(body: bytes) -> list[_Line]:
    found: list[_Line] = []
    at, gap = 0, 1
    for line in body.splitlines(keepends=True):
        text = " ".join(_decoded(line if at else line.removeprefix(codecs.BOM_UTF8)).split())
        if text:
            found.append(_Line(at, text, gap))
        gap = 1 if text else 2
        at += len(line)
    return found
