"""What people are and do, as it is printed behind their names: roles, degrees, and the bodies that they belong to."""

from __future__ import annotations

import re

# What people are called after their names: "Staff Writers", "Senior Political Correspondent".
_ROLE = re.compile(
    r"(?:[\w-]+ ){0,3}(?:(?:staff|senior|freelance|contributing|guest|associate|managing|chief|news|features?|sports|science|business|political)"
    r" (?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer)|correspondent)s?",
    re.IGNORECASE,
)
# What a person is or does: beside a name it tells that the words are no second one.
_ROLE_WORD = re.compile(
    r"(?:co-?)?(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer|author|blogger|founder|director|officer|manager|specialist"
    r"|analyst|attorney|lawyer|president|chair(?:man|woman|person)?|professor|lecturer|expert|educator|consultant|engineer|developer|scientist|researcher"
    r"|student|coordinator|strategist|representative|advis[eo]r|planner|dieti[ct]ian|nutritionist|physician|doctor|nurse|therapist|trainer|coach|chef"
    r"|photographer|designer|architect|economist|critic|owner|executive|associate|assistant|lead|head|member|partner|winemaker|\w+ologist|\w+alist"
    r"|redakteur(?:in)?|chefredakteur(?:in)?|autor(?:in)?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|correspondant|periodista|redactora?|corresponsal"
    r"|giornalista|ceo|cto|cfo|coo|cmo)s?",
    re.IGNORECASE,
)
_RANKS = frozenset("Senior Chief Managing Deputy Associate Assistant Lead Staff Contributing Freelance Executive Guest Head Principal Vice General".split())
# What reporters report on, where it stands between name and role.
_BEAT = re.compile(
    r"(?:political|politics|foreign|home|affairs|white|house|diplomatic|defen[cs]e|national|world|news|local|city|crime|legal|court|courts|business|economics"
    r"|financial|finance|consumer|money|technology|tech|science|health|medical|education|environment|environmental|climate|energy|transport|media|arts|culture"
    r"|entertainment|features|lifestyle|travel|food|sports?|football|investigations|investigative|digital|video|data)",
    re.IGNORECASE,
)
# PhD, Ph.D., M.D., MS, RD, CEPF, E-RYT 200, Jr., III
_CREDENTIAL = re.compile(r"(?:[A-Z][a-z]{0,2}\.?){1,4}|[A-Z]{1,6}(?:-[A-Z]{1,4})?[®™]?(?: \d+)?|Jr\.?|Sr\.?|I{2,3}|IV")
# Those that are printed behind a name without a comma, where a family name in capitals may stand as well.
_DEGREE = re.compile(r"M\.?D\.?|Ph\.?D\.?|DO|RN|RDN?|MS|MA|MBA|MPH|CPA|CFA|CFP|CPP|PSP|JD|DDS|DMD|DVM|DPT|LCSW|Esq\.?")
# What two or three letters before a role stand for: an AI writer, an SEO specialist.
_FIELD = re.compile(r"[A-Z]{2,3}")
# What ends the name of a body of people, and no person's.
_BODY = re.compile(
    r"(?:institut[eo]?|university|universität|foundation|association|society|council|committee|department|ministry|agency|cent(?:er|re))", re.IGNORECASE
)
_HELD = frozenset({"of", "for", "at", "für", "des", "de"})


def is_body(word: str) -> bool:
    """Whether a word ends the name of a body of people, and no person's."""
    return _BODY.fullmatch(word) is not None


def without_role(piece: str) -> str:
    """The name without the degrees or the role that follow it: "Ada Quay MD", "Ada Quay Senior Editor"; a role alone as it is."""
    words = piece.split()
    end = len(words)
    while end > 2 and _DEGREE.fullmatch(words[end - 1]):
        end -= 1
    if end > 3 and words[end - 1].islower() and words[end - 2] in _RANKS and _ROLE_WORD.fullmatch(words[end - 1]):
        return " ".join(words[: end - 2])
    while end > 2 and words[end - 1].istitle() and not words[end - 1].endswith("s") and _ROLE_WORD.fullmatch(words[end - 1]):
        end = next((at for at in range(2, end) if words[at] in _RANKS), end - 1)
        while end > 2 and _BEAT.fullmatch(words[end - 1]):
            end -= 1
    return piece if end == len(words) else " ".join(words[:end])


def is_no_second_name(part: str, first: str) -> bool:
    """Whether words behind an "and" are a role or go on with one ("Head of Press and Public Affairs"), a body of people, or one word of a
    firm's name: "at Mole & Pier"."""
    _, _, last = first.rpartition(",")
    if "," in first and "," not in part and is_role(last) and not _HELD.isdisjoint(last.split()):
        return True
    head = part.split(",")[0]
    words = head.split()
    return is_role(head) or (len(words) == 1 and len(first.split()) > 1) or any(is_body(word) for word in words[-1:])


def is_role(piece: str) -> bool:
    """Whether a word of a piece says what a person is."""
    return any(_ROLE_WORD.fullmatch(word.strip(".()")) for word in piece.split())


def is_beat(word: str) -> bool:
    """Whether a word names what reporters report on, and a section of a paper: "Local", "Sports"."""
    return _BEAT.fullmatch(word) is not None


def is_credential(piece: str) -> bool:
    """Whether a piece between commas is a degree, a licence, or which of several of one name it is."""
    return _CREDENTIAL.fullmatch(piece) is not None


def is_role_alone(name: str) -> bool:
    """Whether words are a role and no name: "Staff Writers", "AI Writer", "Editor and Reporter"."""
    words = name.split()
    if _ROLE.fullmatch(name):
        return True
    if len(words) < 2 or not _ROLE_WORD.fullmatch(words[-1]):
        return False
    return _FIELD.fullmatch(words[0]) is not None if len(words) == 2 else _ROLE_WORD.fullmatch(words[0]) is not None
