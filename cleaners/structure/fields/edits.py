"""What a page says of edits: times that are none of posts, and lines that are nobody's words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice

from ...dates.date_words import BY
from ...page.page import Interval, Page
from ...page.words import small
from ...posts.edited import BEGINS, OF_AN_EDIT, says_no_more
from ..repeated.times import Printed
from ..repeated.units import HEADINGS

# And behind it, where verbs stand last.
_THEN_EDITED = re.compile(r"[\d\s:：./-]{4,}(?:に)?\s*(?:编辑|編輯|編集|düzenlendi|수정)|[\w\s:.,-]{8,40}?\sbearbeitet\b")
_SAYS_MORE = re.compile(r"[^\W\d]:\s|[.!?]\s+\w+\s+\w+|\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+")
"""Behind the time of an edit: a reason, a sentence."""
_REASON = re.compile(r"\W{0,8}\b(?:reason|grund|raison|razón|motivo|reden|причина|powód|anledning|neden|原因|理由)\s*[:：]\s*(.*)", re.IGNORECASE)
"""What software prints behind the time, or who edited."""
_BY_SOMEBODY = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, BY)))}) (\w\S*(?: \w\S*){{0,2}})$", re.IGNORECASE)
_ENDS_IN_TIME = re.compile(r"\d\D{0,8}$")
_LONGEST = 120
"""Characters of a line or an element that says who edited something, and when."""
_LONGEST_BEFORE = 40
_IN_HEADING = 2
"""Elements around a time, of which one may be a heading."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The time of an edit, and the stretch of text that says so, and who."""

    mark: Printed
    place: Interval
    reason: str | None = None


def edits(page: Page, printed: Iterable[Printed]) -> list[Edit]:
    """Of times those at which something was edited. Where a heading says so, it is that of what somebody wrote when he changed something else."""
    found = []
    taken = -1
    for mark in printed:
        if any(up.tag in HEADINGS for up in (mark.element, *islice(mark.element.iterancestors(), _IN_HEADING))):
            taken = mark.at
            continue
        line = page.lines[page.line_at(mark.at)]
        at = mark.at - line.start
        word = OF_AN_EDIT.search(line.text[:at][:_LONGEST]) or _own_word(page, mark)
        if word is not None or _THEN_EDITED.match(line.text[at : at + _LONGEST_BEFORE]):
            # What stands before the word is the post's where it has a time, and who edited it where it has none.
            start = line.start + word.start() if word is not None and word.re is OF_AN_EDIT and line.start <= taken < mark.at else line.start
            ups = (page.place(up) for up in (mark.element, *mark.element.iterancestors()))
            around = [place.end for place in ups if place.start >= start - 1 and place.end - place.start <= _LONGEST]
            found.append(Edit(mark, Interval(start, max([line.end, *around]))))
        else:
            taken = mark.at
    return found


def _own_word(page: Page, mark: Printed) -> re.Match[str] | None:
    """The word of an edit with which the element of a time begins, whose attributes say more exactly when."""
    return BEGINS.match(small(page.text_of(mark.element)[:_LONGEST]))


def notices(page: Page, edits: Iterable[Edit], authors: Collection[str]) -> dict[Printed, Edit]:
    """Whole lines that begin by saying that somebody of the page edited, and say when and no more: people write about edits, too, and then say what.

    By their times: what holds the time of an edit may hold the words of the post, too, where the notice is a line of these.
    """
    found = {}
    for edit in edits:
        line = page.lines[page.line_at(edit.mark.at)]
        begins = BEGINS.match(small(line.text)) if len(line.text) <= _LONGEST else None
        if begins is None and (len(line.text) > _LONGEST or not says_no_more(line.text)):
            continue
        told, editor, reason = _parted(line.text, edit.mark.moment.raw, authors, by_software=begins is not None and any(begins.groups()))
        behind = told[max(edit.mark.at - line.start, begins.end() if begins is not None else 0) :]
        if (editor or says_no_more(told)) and _SAYS_MORE.search(re.sub(re.escape(editor), "", behind, flags=re.IGNORECASE) if editor else behind) is None:
            found[edit.mark] = Edit(edit.mark, Interval(line.start, line.end), reason)
    return found


def _parted(text: str, when: str, authors: Collection[str], *, by_software: bool) -> tuple[str, str, str | None]:
    """A line without the reason of the edit that it gives behind its time or its editor, who that is, and the reason.

    The editor is one of the page's people, or, on a line that begins as only software does, somebody who wrote nothing there.
    """
    reason = _REASON.search(text)
    told = text[: reason.start()] if reason is not None else text
    folded = told.casefold()
    editor = max((name for name in authors if name.casefold() in folded), key=len, default="")
    if not editor and by_software and (by := _BY_SOMEBODY.search(told)) is not None:
        editor = by[1]
    if reason is not None and (_ENDS_IN_TIME.search(told[-10:]) or told.endswith(when) or (editor and folded.endswith(editor.casefold()))):
        return told, editor, reason[1].strip() or None
    return text, editor, None
