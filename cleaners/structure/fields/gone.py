"""What software prints in the place of a post that was deleted or hidden: a sentence that is all of its body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from ...page.page import Page
from ...page.words import small
from ..repeated.times import beside_when

GONE = "structure.gone"
"""The rule that takes such sentences."""
_LONGEST = 200
"""Characters of all that such a body says."""
_DONE = "(?:deleted|removed|hidden|withdrawn|retracted)"
_BY = r"(?: by (?:(?:the|its|an?|their) )?(?:author|user|poster|(?:forum )?(?:moderator|admin(?:istrator)?)|mods?|staff|system|owner))?"
_UNSEEN = r"(?: you can ?not see its contents?\.)?"
_SENTENCE = re.compile(
    rf"\[\s*{_DONE}{_BY}\s*\]|this (?:post|comment|message|reply|answer) (?:has been|was|is) (?:{_DONE}|no longer available){_BY}\.?{_UNSEEN}|"
    rf"(?:post|comment|message|reply|answer) {_DONE} by (?:the |its |an? )?(?:author|user|poster|moderator|admin(?:istrator)?|staff)\.?|"
    r"diese[rs]? (?:beitrag|kommentar|nachricht|antwort) wurde (?:vom (?:autor|moderator|verfasser) )?(?:gelöscht|entfernt|ausgeblendet)\.?|"
    r"(?:ce|cette) (?:message|commentaire|réponse) a été (?:supprimée?|effacée?|masquée?)(?: par (?:l'auteur|un modérateur|son auteur))?\.?|"
    r"(?:el autor ha eliminado este (?:comentario|mensaje)|este (?:comentario|mensaje) (?:ha sido|fue) (?:eliminado|borrado)(?: por (?:el|su) autor)?)\.?|"
    r"este comentário foi (?:removido|excluído)(?: pelo autor)?\.?|questo (?:commento|messaggio) è stato (?:eliminato|rimosso)(?: dall'autore)?\.?|"
    r"dit bericht is verwijderd\.?|deze reactie is verwijderd(?: door de auteur)?\.?|(?:это )?сообщение (?:было )?удалено\.?"
)
_BY_WHOM = re.compile(r"(?:deleted|removed|hidden) by \S.{0,60} on (?P<when>\D{0,20}\d.{4,40})")
"""What may stand below such a sentence, and never stands alone."""
_MORE = ("img", "picture", "video", "audio", "iframe", "object", "embed", "blockquote", "pre")
"""What somebody has posted himself beside such words, or says with them."""


def is_gone(page: Page, body: HtmlElement) -> bool:
    """Whether a body is what stands in the place of words, and no picture, quote or code is in it."""
    place = page.place(body)
    if not 0 < place.end - place.start <= _LONGEST or not stands_for_words([page.lines[index].text for index in page.lines_in(place)]):
        return False
    return next(body.iterdescendants(*_MORE), None) is None


def stands_for_words(lines: Sequence[str]) -> bool:
    """Whether each line says that words are gone, or below that who took them away, and when."""
    said = [small(line) for line in lines]
    return bool(said) and _SENTENCE.fullmatch(said[0]) is not None and all(_SENTENCE.fullmatch(line) or _says_by_whom(line) for line in said[1:])


def _says_by_whom(line: str) -> bool:
    found = _BY_WHOM.fullmatch(line)
    return found is not None and not beside_when(found["when"])
