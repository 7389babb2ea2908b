"""The words with which engines say that a post was edited: in its markup and in what tools save of it as text."""

from __future__ import annotations

import re

from ..dates.date_words import BY, WEEKDAYS
from ..dates.month_names import MONTHS
from ..page.words import small

# What engines print before the time of an edit; people write so about other things, but print no post's time behind it.
OF_AN_EDIT = re.compile(
    r"edited|\bedit\b|modified|updated|bearbeitet|editiert|geändert|modifié|édité|édition|editado|edición|modificado|modificat[oa]|modifica\b|bewerkt|edytowan\w*|"
    r"изменен\w*|(?:от)?редактир\w*|змінен\w*|(?:від)?редаг\w*|muokattu|redigera\w*|redigeret|redigert|düzenle\w*|編集|(?:最后)?编辑于?|(?:最後)?編輯於?|最終更新|수정",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"[\W]*(?:\d{1,4}[ -]?(?:mal|x|times?|time\(s\)|fois|ve[cz]es|volt[ae]|keer|razy|раза?|gånger|ganger)\s+)?"
    r"(?P<last>(?:this )?(?:post|message|topic|reply|comment|thread|entry|question|answer) (?:was|has been) |"
    r"diese[rs]? (?:beitrag|thema|antwort|kommentar|nachricht) wurde |(?:ce|cette) (?:message|sujet|réponse|commentaire|discussion) a été |"
    r"est[ea] (?:mensaje|tema|respuesta|comentario|entrada) (?:fue|ha sido) |(?:beitrag|mensaje|mensagem|messaggio|bericht|сообщение|wiadomość|inlägg|indlæg) |"
    r"last |zuletzt |dernière |última |ultima |laatst |ostatnio |senast |sist |sidst |последний раз |востаннє |son |마지막 )*"
    r"(?:edit|modifi|updated|bearbeitet|geändert|édit|edici|modific|bewerkt|edytowan|изменен|отредакт|редактир|muokattu|redigera|redigeret|redigert|"
    r"змінен|(?:від)?редаг|düzenle|編集|编辑|編輯|수정)(?P<behind>\w* por última vez)?|[\W]*(?P<whole>最終更新|本帖最后由|本帖最後由|最后编辑|最終編集|"
    r"zuletzt von [^\n]{1,100}? bearbeitet\b)"
)
"""How a line in lower case begins that says so: `last edited by`, `edited`. People begin so, too, and say what; but not with the groups that are named."""
_WORD = re.compile(r"[^\W\d_]+")
_FILLING = frozenset(
    "son ostatnio востаннє 마지막 年 月 日 时 時 년 월 일 "
    "last update this post message was has been on at the am pm st nd rd th utc gmt time times total zuletzt am um uhr mal insgesamt le à fois el a las la il "
    "alle em às op om senast kl ago hour hours day days minute minutes month months year years week weeks "
    "user member moderator admin administrator benutzer utilisateur usuario usuário utente gebruiker пользователем модератором użytkownik".split()
)
"""Words of lines that say when something was edited and no more; beside them stand verbs, months and weekdays."""


def says_no_more(text: str) -> bool:
    """Whether a line holds nothing but the word of an edit and a time."""
    words = (word.lower() for word in _WORD.findall(text))
    return all(
        word in _FILLING or word in MONTHS or word in BY or OF_AN_EDIT.fullmatch(word) or any(day.startswith(word) for day in WEEKDAYS) for word in words
    )


def is_said_by_software(text: str) -> bool:
    """Whether a line says that something was edited, and begins as only software does or says no more than when."""
    begins = BEGINS.match(small(text))
    return begins is not None and (any(begins.groups()) or (any(map(str.isdigit, text)) and says_no_more(text)))
