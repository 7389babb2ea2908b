"""What a page says of edits: times that are none of posts, and lines that are nobody's words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ..dates.date_words import BY, MONTHS, WEEKDAYS
from ..page.page import Interval, Page
from .times import Printed

# What engines print before the time of an edit; people write so about other things, but print no post's time behind it.
_OF_AN_EDIT = re.compile(
    r"edited|\bedit\b|modified|updated|bearbeitet|geändert|modifié|édité|édition|editado|edición|modificado|modificat[oa]|modifica\b|bewerkt|edytowan\w*|"
    r"изменен\w*|(?:от)?редактир\w*|змінен\w*|(?:від)?редаг\w*|muokattu|redigera\w*|redigeret|redigert|düzenle\w*|編集|编辑|編輯|最終更新|수정",
    re.IGNORECASE,
)
# And behind it, where verbs stand last.
_THEN_EDITED = re.compile(r"[\d\s:：./-]{4,}(?:に)?\s*(?:编辑|編輯|編集|düzenlendi|수정)")
_EDITED = re.compile(
    r"[\W]*(?:(?:this )?(?:post|message) (?:was|has been) |(?:beitrag|mensaje|mensagem|messaggio|bericht|сообщение|wiadomość|inlägg|indlæg) |"
    r"last |zuletzt |dernière |última |ultima |laatst |ostatnio |senast |sist |sidst |последний раз |востаннє |son |마지막 )*"
    r"(?:edit|modifi|updated|bearbeitet|geändert|édit|edici|modific|bewerkt|edytowan|изменен|отредакт|редактир|muokattu|redigera|redigeret|redigert|"
    r"змінен|(?:від)?редаг|düzenle|編集|编辑|編輯|수정)|[\W]*(?:最終更新|本帖最后由|本帖最後由|最后编辑|最終編集)",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"[^\W\d]:\s|[.!?]\s+\w+\s+\w+|\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+")
"""Behind the time of an edit: a reason, a sentence."""
_WORD = re.compile(r"[^\W\d_]+")
_FILLING = frozenset(
    "son ostatnio востаннє 마지막 年 月 日 时 時 년 월 일 "
    "last update this post message was has been on at the am pm st nd rd th utc gmt time times total zuletzt am um uhr mal insgesamt le à fois el a las la il "
    "alle em às op om senast kl ago hour hours day days minute minutes month months year years week weeks".split()
)
"""Words of lines that say when something was edited and no more; beside them stand verbs, months and weekdays."""
_LONGEST = 120
"""Characters of a line or an element that says who edited something, and when."""
_LONGEST_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Edit:
    """The time of an edit, and the stretch of text that says so, and who."""

    mark: Printed
    place: Interval


def edits(page: Page, printed: Iterable[Printed]) -> list[Edit]:
    """Of times those at which something was edited."""
    found = []
    taken = -1
    for mark in printed:
        line = page.lines[page.line_at(mark.at)]
        at = mark.at - line.start
        word = _OF_AN_EDIT.search(line.text[:at][:_LONGEST]) or _own_word(page, mark)
        if word is not None or _THEN_EDITED.match(line.text[at : at + _LONGEST_BEFORE]):
            # What stands before the word is the post's where it has a time, and who edited it where it has none.
            start = line.start + word.start() if word is not None and word.re is _OF_AN_EDIT and line.start <= taken < mark.at else line.start
            ups = (page.place(up) for up in (mark.element, *mark.element.iterancestors()))
            around = [place.end for place in ups if place.start >= start - 1 and place.end - place.start <= _LONGEST]
            found.append(Edit(mark, Interval(start, max([line.end, *around]))))
        else:
            taken = mark.at
    return found


def _own_word(page: Page, mark: Printed) -> re.Match[str] | None:
    """The word of an edit with which the element of a time begins, whose attributes say more exactly when."""
    return _EDITED.match(page.text_of(mark.element)[:_LONGEST])


def notices(page: Page, edits: Iterable[Edit], authors: Collection[str]) -> list[Edit]:
    """Whole lines that begin by saying that somebody of the page edited, and say when and no more: people write about edits, too, and then say what."""
    found = []
    for edit in edits:
        line = page.lines[page.line_at(edit.mark.at)]
        begins = _EDITED.match(line.text) if len(line.text) <= _LONGEST else None
        if begins is None:
            continue
        behind = line.text[max(edit.mark.at - line.start, begins.end()) :]
        editor = max((name for name in authors if name in line.text), key=len, default="")
        if (editor or _says_no_more(line.text)) and _SAYS_MORE.search(behind.replace(editor, "") if editor else behind) is None:
            found.append(Edit(edit.mark, Interval(line.start, line.end)))
    return found


def _says_no_more(text: str) -> bool:
    """Whether a line holds nothing but the word of an edit and a time."""
    words = (word.lower() for word in _WORD.findall(text))
    return all(
        word in _FILLING or word in MONTHS or word in BY or _OF_AN_EDIT.fullmatch(word) or any(day.startswith(word) for day in WEEKDAYS) for word in words
    )
