"""The lines of a StackExchange page found again where a tool ran them together, and what those lines are that close posts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..rows import Namer, Row, cut

WHEN = (
    r"(?:[A-Z][a-z]{2} \d{1,2}(?:, \d{4}| '\d\d)?(?: at \d{1,2}:\d\d)?|"
    r"\d+ (?:sec|min|hour|day|week|month|year)\w* ago|yesterday|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?Z?)"
)
SIGNED = re.compile(rf"(?P<verb>asked|answered|community wiki)(?: (?P<when>{WHEN}))?")
"""What closes a question or an answer; its date may stand on the next row."""
COMMENTED = re.compile(rf"(?P<verb>Commented)?(?:(?:^| )(?P<when>{WHEN}))?")
"""What closes a comment. Before 2023 it had no verb, but the author's name behind a dash before it."""
CARD = re.compile(r"[\d.,]+[km]?[\d ]*(?:(?:gold|silver|bronze) badges?[\d ]*)*")
"""What an author is worth to the site: the reputation, and badges."""
GROUP = re.compile(r"\\?\\\$\\?\\(?:begin|end)group\\?\\\$")
"""What sites with formulas print around each post for the script that sets these."""

_LONGEST_PAGE = 2_000_000
_SIGNATURE = re.compile(rf"(?<!\S)(?:(?:asked|answered) {WHEN}|community wiki)(?!\S)")
_EDITED = re.compile(rf"(?<!\S)edited {WHEN}(?!\S)")
_COMMENT = re.compile(rf"(?<!\S)Commented {WHEN}(?!\S)")
_STATED = re.compile(r"(?<!\S)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:Z| \+00:00) ?$")
_OLD_COMMENT = re.compile(r"(?<!\S)(?P<dash>– ?\S.{0,40}?) (?P<when>[A-Z][a-z]{2} \d{1,2}(?:, \d{4}| '\d\d)? at \d{1,2}:\d\d)(?!\S)")
_OWNER = re.compile(r" (?P<name>\S.{0,60}?) (?P<card>[\d.,]+[km]?(?:[\d ]*(?:gold|silver|bronze) badges?)*)(?!\S)(?P<numbers>(?: \d{1,4}){0,2})(?!\S)")
_SHARE = re.compile(r"(?<!\S)[Ss]hare(?!\S)")
_FOOT_REACH, _NAME_REACH = 300, 70
_BETWEEN = re.compile(
    r"(?<!\S)(?:(?P<add>(?:Add a comment|Show \d+ more comments?)(?: ?\|)?(?: Expand to show all comments on this post)?)|"
    r"(?P<count>\d+ Answers?(?: \d+)?) Sorted by: Reset to default(?: Highest score \(default\))?(?: Trending \(.{1,40}?\))?"
    r"(?: Date modified \(.{1,30}?\))?(?: Date created \(.{1,30}?\))?|"
    r"Ask Question Asked .{1,40}?(?: Modified .{1,40}?)? Viewed [\d.,]+[km]? times?)(?P<score> [-\N{MINUS SIGN}]?\d{1,6}(?= )(?! Answers? ))?(?!\S)"
)
_BELOW = re.compile(
    r"(?<!\S)(?:Your Answer Thanks for contributing|Start asking to get answers|Not the answer you're looking for\?|Know someone who can answer\?|"
    r"You must log in to answer this question\.|Explore related questions)(?!\S)"
)
_TAGS = re.compile(r"(?<!\S)Explore related questions (?P<tags>\S.{0,150}?) See similar questions")
_CLOSED_ISO = re.compile(
    r"(?<!\S)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\+00:00(?!\S)"
    r"(?P<score>(?: \d{1,6})?)(?P<buttons>(?: Reply)?(?: Copy link)?)(?P<next>(?: -?\d{1,6}(?= ))?)"
)
_SINCE = re.compile(rf"(?<!\S)(?:Over a year ago|{WHEN})(?!\S)")
_SCORE = re.compile(r" \d{1,6}(?= )")


def split(rows: Sequence[Row], namer: Namer) -> list[Row]:
    """The rows, with those cut that hold the end of a post and something else."""
    found: list[Row] = []
    for row in rows:
        edges = set(_edges(row.text)) if len(row.text) <= _LONGEST_PAGE else ()
        found += cut(row, edges, namer) if edges else [row]
    return found


def _edges(text: str) -> Iterator[int]:
    if "asked " in text or "answered " in text or "community wiki" in text:
        tags = _TAGS.search(text)
        for match in _SIGNATURE.finditer(text):
            yield from _signature(text, match, tags["tags"] if tags else None)
    if "Commented " in text:
        for match in _COMMENT.finditer(text):
            yield from _comment(text, match)
    elif "– " in text:
        for match in _OLD_COMMENT.finditer(text):
            yield from (match.start(), match.start("when"), match.end(), *_score(text, match.end()))
    if "Z+00:00" in text:
        yield from _answers(text)
    if "group" in text:
        yield from (edge for match in GROUP.finditer(text) for edge in match.span())
    if "comment" in text or "Sorted by" in text or "Viewed " in text:
        for match in _BETWEEN.finditer(text):
            yield from match.span()
            yield from match.span("count")
            yield match.start("score")
    if "nswer" in text or "Explore" in text:
        yield from (edge for match in _BELOW.finditer(text) for edge in match.span())


def _signature(text: str, match: re.Match[str], tags: str | None) -> Iterator[int]:
    """The edges of what closes a question or an answer, of the buttons above it and of the card of its author below."""
    near = max(0, match.start() - _FOOT_REACH)
    share = next(reversed(list(_SHARE.finditer(text, near, match.start()))), None)
    if share is None:
        return
    yield from (share.start(), *match.span())
    if tags and text[: share.start()].rstrip().endswith(f" {tags}"):
        yield share.start() - 1 - len(tags)
    if edited := _EDITED.search(text, share.end(), match.start()):
        yield from edited.span()
    if owner := _OWNER.match(text, match.end()):
        yield from (owner.end("name"), owner.end("card"), owner.end())


def _comment(text: str, match: re.Match[str]) -> Iterator[int]:
    """The edges of what closes a comment: its author's name, twice, the time for machines, and that for people."""
    yield from (match.start(), match.end(), *_score(text, match.end()))
    end = match.start()
    if stated := _STATED.search(text, max(0, end - _NAME_REACH), end):
        yield stated.start()
        end = stated.start()
    dash = text.rfind("– ", max(0, end - _NAME_REACH), end)
    if dash >= 0:
        yield dash
        name = text[dash + 1 : end].strip()
        before = text[:dash].rstrip()
        if name and before.endswith(f" {name}"):
            yield len(before) - len(name)


def _answers(text: str) -> Iterator[int]:
    """The edges of comments of 2025 and later: their author's name, twice, how long ago that was, and below the words the time for machines."""
    start = 0
    for match in _CLOSED_ISO.finditer(text):
        yield from (match.start(), match.start("score"), match.start("buttons"), match.start("next"), match.end())
        for since in _SINCE.finditer(text, start, match.start()):
            words = text[max(start, since.start() - 2 * _NAME_REACH) : since.start()].split()
            count = next((count for count in range(1, len(words) // 2 + 1) if words[-count:] == words[-2 * count : -count]), 0)
            if count:
                name = len(" ".join(words[-count:]))
                yield from (since.start() - 2 * name - 2, since.start() - name - 1, since.end())
                break
        start = match.end()


def _score(text: str, at: int) -> Iterator[int]:
    """The edge behind the score of the next comment."""
    if match := _SCORE.match(text, at):
        yield match.end()
