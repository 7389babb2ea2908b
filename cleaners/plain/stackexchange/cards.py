"""The posts of a StackExchange page saved as text: where the words of each begin and end, and the rows that say whose they are and when they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...numbers import whole_number
from ...page.page import Interval, Page
from ...rules.ruleset import ruleset
from ..rows import Row, rows, width
from .split import CARD, COMMENTED, GROUP, SIGNED, WHEN, split

ENOUGH = 3
"""Lines of the software beside a post that is closed as its posts are."""
_TALLEST_FOOT, _TALLEST_HEAD = 16, 40
_LONGEST_SIGN = 160
_LONGEST_NAME = 60
_MOST_TAGS = 5
_PAGER = 12
_BUTTONS = r"(?:\(BUTTON\)|\[ (?:Submit )?\]|\|)"
_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?\d{1,6}")
_VOTES = re.compile(r"up vote ?(?P<score>-?\d+) ?down vote(?: ?(?:favorite|\d+))*+(?P<accepted> ?accepted)?")
_SHARE = re.compile(r"(?:share|link)(?: ?\|? ?(?:cite|edit|follow|flag|improve this (?:question|answer)|improve))*+(?: ?\|)?", re.IGNORECASE)
_EDITED = re.compile(rf"edited (?P<when>{WHEN})")
_ADD = re.compile(r"add a comment\b.{0,60}|\|? ?show \d+ more comments?|expand to show all comments on this post|comments disabled .{1,80}", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<count>[\d,]+) Answers?(?: [\d,]+)?")
_MORE = re.compile(r"(?:add a comment ?)?\|? ?show (?P<count>\d+) more comments?", re.IGNORECASE)
_VIEWED = re.compile(r"(?:.{0,120} )?Viewed(?: [\d.,]+[km]? times?)?")
_ASKED = re.compile(r"(?:Ask Question ?)?(?:Asked(?: .{1,60})?)?(?: ?Modified .{1,60})?(?: ?Viewed .{1,30})?")
_HEAD = re.compile(
    rf"{_BUTTONS}(?: {_BUTTONS})*|(?:\d+ )?comments?|ask question|up vote|down vote|favorite|accepted|reply|(?:reply |\(BUTTON\) )?copy link|"
    r"sign up to comment\.|add a comment\b.{0,60}|\|? ?show \d+ more comments?|expand to show all .{1,60}|[\d.,]+[km]? times?|"
    r"sorted by:.{0,160}|reset to default|highest score \(default\).{0,160}|\[?highest score .{0,80}|trending \(.{1,80}|date (?:modified|created) \(.{1,80}|"
    r"active|oldest|votes|this (?:question|answer) (?:is|shows|does).{1,80}|(?:save|bookmark) this (?:question|answer)\.?|"
    r"show activity on this post\.|timeline|up vote ?-?\d+ ?down vote.{0,20}|\+\d{2,3}|prev|next|sign up to request clarification .{1,80}|"
    r"loading .{0,80}|new contributor|\S.{0,60} is a new contributor\b.{0,120}|\W+",
    re.IGNORECASE,
)
"""What stands between the card of one post's author and the words of the next."""
_NOTICE = re.compile(r"(?:Closed|Migrated|Locked) .{3,40} ago\.|Closed\.|The community reviewed whether to .{1,160}")
_END = re.compile(
    r"your answer|start asking to get answers|not the answer you're looking for\?.*|know someone who can answer\?.*|you must log in to answer this question\.|"
    r"browse other questions tagged.*|highly active question.*|explore related questions.*|thanks for contributing an answer to .*",
    re.IGNORECASE,
)
_REVISIONS = re.compile(r"community wiki|\d+ revs?(?:, .{1,40})?")
_PICTURE = re.compile(r".{1,60}['’]s user avatar|\[[^\[\]]{1,60}\]")
_TAG = re.compile(r"(?=\S*[^\W\d])[\w.+#-]{1,35}")
_CLOSED_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\+00:00")
_STATED = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ?(?: \+00:00)?")
"""A comment's time for machines, which is in UTC like all of the site's."""
NO_WORDS = re.compile(rf"{GROUP.pattern}|\[?enter image description here\]?")
"""Rows among a post's words that the software wrote: a picture's words where its author gave none."""


@dataclass(frozen=True, slots=True)
class Card:
    """One post: where its words stand, and the rows that say whose they are and when they were written."""

    kind: str
    body: range
    name: tuple[str, Interval] | None = None
    when: tuple[str, Interval] | None = None
    edited: tuple[str, Interval] | None = None
    score: tuple[int, Interval] | None = None
    accepted: bool | None = None


class Cards:
    """The rows of a page, and its posts in them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        namer = ruleset(None).lines.find
        found = rows(page, namer)
        self.namer = namer
        self.limit = width(found)
        self.rows = split(found, namer)
        signed = [at for at in range(len(self.rows)) if self.signed(at)]
        # The buttons above are the same where a community's post is closed by its time, too.
        self.signatures = [at for number, at in enumerate(signed) if not number or self.foot(at) > signed[number - 1]]
        self.title = self.find_title()
        self.end = next((at for at in range((self.signatures or [0])[-1], len(self.rows)) if _END.fullmatch(self.rows[at].text)), len(self.rows))
        self.cards = list(self.find_cards()) if self.signatures else []

    # what rows are

    def signed(self, at: int) -> tuple[str, str, int] | None:
        """The verb, the date and the row behind what closes a question or an answer; null where the row does not. Buttons stand right above it."""
        match = SIGNED.fullmatch(self.rows[at].text)
        if match is None:
            return None
        verb, when, end = match["verb"], match["when"] or "", at + 1
        if not when and verb != "community wiki":
            when, end = (self.rows[end].text, end + 1) if end < len(self.rows) else ("", end)
            if not re.fullmatch(WHEN, when):
                return None
        return (verb, when, end) if self.foot(at) < at else None

    def foot(self, signature: int) -> int:
        """The row of the buttons below a post's words; the signature's where none stand there."""
        near = range(signature - 1, max(0, signature - _TALLEST_FOOT) - 1, -1)
        return next((at for at in near if _SHARE.fullmatch(self.rows[at].text)), signature)

    def find_title(self) -> int | None:
        """The row of the question's title: above what says when it was asked, else the heading that the page's title begins with."""
        if not self.signatures:
            return None
        above = range(min(self.signatures[0], len(self.rows)))
        asked = next((at for at in above if self.rows[at].text.startswith(("Ask Question", "Asked")) and _ASKED.fullmatch(self.rows[at].text)), None)
        if asked:
            return asked - 1
        first = self.rows[0].text
        return next((at for at in above[1:] if self.rows[at].text and first.startswith((f"{self.rows[at].text} - ", f"{self.rows[at].text} — "))), None)

    def signs(self) -> tuple[str, ...]:
        """The software's lines that the text prints, each kind once, the first of it."""
        texts = [row.text for row in self.rows if len(row.text) <= _LONGEST_SIGN]
        found = (next((text for text in texts if sign.fullmatch(text)), None) for sign in (_ADD, _COUNTED, _VIEWED, _END, _VOTES, _SHARE))
        return tuple(text for text in found if text is not None)

    def counted(self) -> tuple[Row, int, int] | None:
        """The heading that counts the answers, their number, and the number of comments that a link would show; null where no heading does."""
        above = self.rows[: self.end]
        found = next(((row, match) for row in above if (match := _COUNTED.fullmatch(row.text))), None)
        hidden = sum(whole_number(match["count"]) for row in above if (match := _MORE.fullmatch(row.text)))
        return None if found is None else (found[0], whole_number(found[1]["count"].replace(",", "")), hidden)

    # posts

    def find_cards(self) -> list[Card]:
        """The question, where it stands on the page, its answers, and below each its comments."""
        found: list[Card] = []
        at = self.head_end()
        for number, signature in enumerate(self.signatures):
            signed = self.signed(signature)
            assert signed is not None
            foot = self.foot(signature)
            begins = self.words_begin(at, foot)
            kind = "question" if not number and (signed[0] == "asked" or (self.title is not None and not self.counted_above(signature))) else "answer"
            if kind == "question":
                begins, foot = self.below_notice(begins, foot), self.above_tags(begins, foot)
            edited = next(
                (
                    (match["when"], self.rows[near].part(*match.span("when")))
                    for near in range(foot, signature)
                    if (match := _EDITED.fullmatch(self.rows[near].text))
                ),
                None,
            )
            when = (signed[1], self.part_of(signature, signed[1])) if signed[1] else None
            name, at = self.author(signed[2])
            accepted = any(row.text.endswith("accepted") and _HEAD.fullmatch(row.text) for row in self.rows[max(0, begins - 4) : begins]) or None
            found.append(Card(kind, range(begins, max(begins, foot)), name, when, edited, self.score(begins), accepted))
            until = self.foot(self.signatures[number + 1]) if number + 1 < len(self.signatures) else self.end
            comments, at = self.comments(at, until)
            found += comments
        return found

    def head_end(self) -> int:
        """The row below what stands over the question."""
        above = range((self.title or 0), self.foot(self.signatures[0]))
        viewed = next(
            (at for at in above if at - above.start < _TALLEST_HEAD and (_VIEWED.fullmatch(self.rows[at].text) or _VOTES.fullmatch(self.rows[at].text))), None
        )
        return viewed + 1 if viewed is not None else above.start + (self.title is not None)

    def counted_above(self, signature: int) -> bool:
        """Whether the heading of answers stands above a signature."""
        return any(_COUNTED.fullmatch(self.rows[at].text) for at in range(signature))

    def words_begin(self, at: int, until: int) -> int:
        """The row with which a post's words begin: below the heading of answers, the last comment's buttons, and the score."""
        counted = next((near for near in range(at, until) if _COUNTED.fullmatch(self.rows[near].text)), None)
        if counted is not None:
            at = counted + 1
            number = re.sub(r"\D", "", self.rows[counted].text.split(" ")[0])
            at += at < until and self.rows[at].text == number
            at = next((near + 1 for near in range(at, min(at + _PAGER, until)) if self.rows[near].text == "Next"), at)
        else:
            at = next((near for near in range(at, until) if _ADD.fullmatch(self.rows[near].text)), at)
        scored = False
        while at < until:
            text = self.rows[at].text
            numeric = _NUMBER.fullmatch(text) is not None
            if not (_HEAD.fullmatch(text) or (numeric and not scored)):
                break
            scored = scored or numeric
            at += 1
        return at

    def score(self, begins: int) -> tuple[int, Interval] | None:
        """The number that stands above a post's words, buttons between them perhaps."""
        at = begins - 1
        while at > 0 and not _NUMBER.fullmatch(self.rows[at].text) and not _VOTES.fullmatch(self.rows[at].text) and _HEAD.fullmatch(self.rows[at].text):
            at -= 1
        if at >= 0 and (votes := _VOTES.fullmatch(self.rows[at].text)):
            return whole_number(votes["score"]), self.rows[at].part(*votes.span("score"))
        return self.number(at) if at >= 0 else None

    def number(self, at: int) -> tuple[int, Interval] | None:
        """The number that a row is; null where it is more or less."""
        text = self.rows[at].text
        return (whole_number(text.replace("\N{MINUS SIGN}", "-")), self.rows[at].words) if _NUMBER.fullmatch(text) else None

    def below_notice(self, begins: int, until: int) -> int:
        """The row below what says that the question was closed, moved or reopened."""
        return next((at + 1 for at in reversed(range(begins, min(until, begins + _TALLEST_FOOT))) if _NOTICE.fullmatch(self.rows[at].text)), begins)

    def above_tags(self, begins: int, foot: int) -> int:
        """The row of the question's tags, above its buttons: one or several on a row, all of which stand on the page below the answers, too."""
        below = {word for row in self.rows[self.end :] for word in row.text.split()}
        first = foot
        while first - 1 > begins and foot - first < _MOST_TAGS:
            words = self.rows[first - 1].text.split()
            if len(words) > _MOST_TAGS or not all(_TAG.fullmatch(word) and (word in below or (first == foot and len(words) == 1)) for word in words):
                break
            first -= 1
        return first

    def author(self, at: int) -> tuple[tuple[str, Interval] | None, int]:
        """The name below a signature, and the row behind the card of its author."""
        while at < self.end and (_PICTURE.fullmatch(self.rows[at].text) or _REVISIONS.fullmatch(self.rows[at].text)):
            at += 1
        name = None
        if at < self.end and len(self.rows[at].text) <= _LONGEST_NAME and not self.signed(at):
            text = self.rows[at].text.removesuffix("\N{BLACK DIAMOND SUIT}").strip()
            name = (text, self.rows[at].part(0, len(text))) if text and not _HEAD.fullmatch(text) else None
            at += 1
        while (
            at < self.end
            and not self.rows[at].mark
            and (CARD.fullmatch(self.rows[at].text) or GROUP.fullmatch(self.rows[at].text) or _HEAD.fullmatch(self.rows[at].text))
        ):
            at += 1
        return name, at

    def comments(self, at: int, until: int) -> tuple[list[Card], int]:
        """The comments below a post, and the row below the last of them."""
        found: list[Card] = []
        for near in range(at, until):
            if near >= at and (read := self.answered(near, at) or self.commented(near, at)) is not None:
                card, at = read
                found.append(card)
        return found, at

    def answered(self, at: int, limit: int) -> tuple[Card, int] | None:
        """The comment of 2025 and later that a row closes, and the row below its buttons; null where the row closes none."""
        if not _CLOSED_ISO.fullmatch(self.rows[at].text):
            return None
        first = limit
        while first < min(at, limit + _TALLEST_HEAD) and (_HEAD.fullmatch(self.rows[first].text) or _PICTURE.fullmatch(self.rows[first].text)):
            first += 1
        if first + 1 >= at or not self.rows[first + 1].text.startswith(self.rows[first].text):
            return None
        name = (self.rows[first].text, self.rows[first].words)
        begins = first + 2 + (self.rows[first + 1].text == name[0])
        after, score = at + 1, None
        while after < self.end and (_HEAD.fullmatch(self.rows[after].text) or (score is None and _NUMBER.fullmatch(self.rows[after].text))):
            score = score or self.number(after)
            after += 1
        return Card("comment", range(begins, at), name, (self.rows[at].text, self.rows[at].words), score=score), after

    def commented(self, at: int, limit: int) -> tuple[Card, int] | None:
        """The comment that a row closes with the time of it, and the row below; null where the row closes none."""
        match = COMMENTED.fullmatch(self.rows[at].text)
        if match is None:
            return None
        when, after = match["when"], at + 1
        if when is None:
            if after >= len(self.rows) or not re.fullmatch(WHEN, self.rows[after].text):
                return None
            when, after = self.rows[after].text, after + 1
        end = at - (at > limit and _STATED.fullmatch(self.rows[at - 1].text) is not None)
        name = self.dashed(end - 1) if end > limit else None
        if name is None and not match["verb"]:
            return None
        if name is not None:
            end -= 1
            end -= end > limit and not any(map(str.isalnum, self.rows[end - 1].text))
            end -= end > limit and self.rows[end - 1].text == name[0]
        score = self.number(limit) if limit < end - 1 else None
        first = limit + (score is not None)
        while first < end and _HEAD.fullmatch(self.rows[first].text):
            first += 1
        return Card("comment", range(first, end), name, (when, self.part_of(at, when)), score=score), after

    def dashed(self, at: int) -> tuple[str, Interval] | None:
        """The name on a row that begins with a dash, which a tool may take for a list's, or below one; null where it is none."""
        row = self.rows[at]
        start = len(row.text) - len(row.text.lstrip("–- "))
        dash = start or row.mark == "-" or (at > 0 and self.rows[at - 1].text == "–")
        text = row.text[start:].removesuffix("\N{BLACK DIAMOND SUIT}").strip()
        return (text, row.part(start, start + len(text))) if dash and 0 < len(text) <= _LONGEST_NAME else None

    def part_of(self, at: int, words: str) -> Interval:
        """Where a row, or the next one, prints some words."""
        row = self.rows[at] if self.rows[at].text.endswith(words) else self.rows[at + 1]
        return row.part(len(row.text) - len(words), len(row.text))
