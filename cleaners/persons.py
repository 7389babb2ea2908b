"""Names of people as bylines print them: told from addresses, roles and invitations to read on. None rather than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schemas.record import Author

_MAX_CHARACTERS = 100
_MAX_WORDS = 8
# "By", "Von", "Par" ... before a name, and what themes print in their place. Facts of bylines, not of names.
_LEAD = re.compile(
    r"^(?:(?:written|posted|published|reviewed|words|story|reporting|text|geschrieben)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez|автор|yazan|autor(?:in)?|author|auteur|autore|بقلم|מאת|作者|记者|記者)\b\s*[:：]?\s*(?=\S)",
    re.IGNORECASE,
)
_REST = re.compile(r"\s+[-–—|·•/]\s+.*|\s*[|·•»].*")
_NO_NAME = re.compile(r"(?:the )?(?:author|editor|published|posted|updated|contributors?|unknown|anonymous|none|null|n/a)|.*:.*", re.IGNORECASE)
# What people are called after their names: "Staff Writers", "Senior Political Correspondent".
_ROLE = re.compile(
    r"(?:[\w-]+ ){0,3}(?:(?:staff|senior|freelance|contributing|guest|associate|managing|chief|news|features?|sports|science|business|political)"
    r" (?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer)|correspondent)s?",
    re.IGNORECASE,
)
# Desks sign stories of their own; beside people they say where these work.
_DESK = re.compile(
    r"(?:[\w-]+ ){0,3}(?:staff|newsroom|(?:news|web|sports|foreign|city|digital|editorial|online|content) (?:desk|team|staff|board|office)"
    r"|redaktion|rédaction|redacción|redazione)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|/|\S@\S|\.(?:com|org|net|html?)\b", re.IGNORECASE)
_INVITATION = re.compile(
    r"\b(?:view|see|read|show)\b.*\b(?:all|more|posts?|articles?|profile)\b|\b(?:posts?|articles?) by\b|\bfollow\b"
    r"|^(?:more )?about\b|alle beiträge|^@",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:;|\s&\s|\s+(?:and|und|et|y|e|och|og|en)\s+)\s*", re.IGNORECASE)
# PhD, Ph.D., M.D., MS, RD, CEPF, E-RYT 200, Jr., III
_CREDENTIAL = re.compile(r"(?:[A-Z][a-z]{0,2}\.?){1,4}|[A-Z]{1,6}(?:-[A-Z]{1,4})?[®™]?(?: \d+)?|Jr\.?|Sr\.?|I{2,3}|IV")


def persons(named: Iterable[tuple[str | None, str | None]]) -> tuple[Author, ...]:
    """The people named by (text, URL of their page or null), once each, in order. A text may name several."""
    found: dict[str, Author] = {}
    for text, url in named:
        names = list(names_in(text or ""))
        for name in names:
            found.setdefault(name.casefold(), Author(name=name, url=url if len(names) == 1 else None))
    return tuple(found.values())


def names_in(text: str) -> Iterator[str]:
    """The names in a byline, in order and as printed, without "By", degrees and titles after a comma."""
    line = _LEAD.sub("", " ".join(text.split())).strip(" ,;:|•·–—-")
    if not line or len(line) > _MAX_CHARACTERS * 3 or _ADDRESS.search(line) or _INVITATION.search(line):
        return
    names = [name for part in _AND.split(_REST.sub("", line)) for name in _listed(part)]
    yield from [name for name in names if not _DESK.fullmatch(name)] or names


def _listed(part: str) -> Iterator[str]:
    """One name with what follows its comma, or several names: a name has two words at least, a credential is short or in capitals."""
    pieces = [piece.strip(" ,.–—-") if not piece.strip().endswith(("Jr.", "Sr.")) else piece.strip() for piece in part.split(",")]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return
    rest = [piece for piece in pieces[1:] if not _CREDENTIAL.fullmatch(piece)]
    several = all(2 <= len(piece.split()) <= 4 and not any(word[:1].islower() for word in piece.split()) for piece in (pieces[0], *rest))
    for name in (pieces[0], *rest) if several else pieces[:1]:
        if len(name) <= _MAX_CHARACTERS and len(name.split()) <= _MAX_WORDS and any(map(str.isalpha, name)) and not _is_no_name(name):
            yield name


def _is_no_name(name: str) -> bool:
    """Whether it is a role, a label, or has a number among its words: a date that was printed beside the name."""
    words = name.split()
    return bool(_NO_NAME.fullmatch(name) or _ROLE.fullmatch(name)) or (len(words) > 1 and any(word.strip(".,").isdigit() for word in words))
