"""The agencies, one row each. A row says how an agency writes its own name; the grammar around it is shared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """How one agency signs. Patterns are case-sensitive unless they say otherwise."""

    name: str
    """As the record names it."""
    tag: str
    """What stands between the brackets of a dateline."""
    signature: str
    """What stands under a byline, in a copyright line, or before `writers`."""
    common: bool = False
    """The tag means other things too (Advanced Placement): a dateline then needs a place in capitals, or a date."""
    dated: bool = False
    """Its datelines always print a day; without one the tag means something else (a party, an institute)."""
    notices: tuple[str, ...] = ()
    """Whole lines that only this agency's stories end with."""
    desk: str | None = None
    """Whole lines of initials or codes of its desk: too little to tell an agency, enough to belong to one."""


_NEVER = r"(?!)"
_POST = r"(?:[A-Z][a-z]+ ){0,3}(?:Correspondent|Reporters?|Editor|Writers?|Staff|Desk)\b"
_INITIALS = r"(?:bur[-/])?[a-z]{2,4}(?:[-/][a-z]{2,4}){1,6}"

# Pennsylvania and physician assistants make `PA` useless as a tag and alone: it counts with a post or in the house's full name.
AGENCIES = (
    Agency(
        "Reuters",
        tag=r"(?:Thomson )?(?i:Reuters)(?: (?:Foundation|Health|Breakingviews|Life!))?",
        signature=r"(?:Thomson )?(?:Reuters|REUTERS)(?: Foundation| Health)?",
        notices=(r"Our Standards: The Thomson Reuters Trust Principles\.?(?:,? opens new tab)?",),
    ),
    Agency(
        "AP",
        tag=r"AP|A\.P\.|(?:The )?Associated Press",
        signature=r"(?:[Tt]he |THE )?(?:Associated Press|ASSOCIATED PRESS)|AP",
        common=True,
        notices=(r"(?:The )?(?:AP|Associated Press)[^\n]{0,250} AP is solely responsible for (?:all|its) content\.(?:[^\n]{0,200}AP\.org\.?)?",),
        desk=r"(?:Follow|More|Read more|Find more|For more)\b[^\n]{0,100}\bAP(?:['’]s)?\b[^\n]{0,100}(?:https?://)?(?:www\.)?apnews\.com\S*",
    ),
    Agency(
        "AFP",
        tag=r"(?i:AFP)(?:TV|-Relaxnews)?|Agence France[- ]Presse",
        signature=r"AFP|Agence France[- ]Presse",
        notices=(r"bur[-/][a-z]{2,4}(?:-[a-z]{2,4}){0,4}(?:/[a-z]{2,4}){1,5}",),
        desk=_INITIALS,
    ),
    Agency(
        "Bloomberg",
        tag=r"Bloomberg(?: News| Opinion)?",
        signature=r"(?:Bloomberg|BLOOMBERG)(?: News| L\.?P\.?)?",
        desk=r"(?:More stories like this are available on|For more articles like this, please visit us at) bloomberg\.com\.?(?: Subscribe now[^\n]{0,100})?",
    ),
    Agency(
        "dpa",
        tag=r"dpa(?:-AFX)?(?:[/-]\w{2,4}|-infocom)?(?:[/-]\w{2,4}){0,2}(?: Broker)?",
        signature=r"dpa(?:-AFX|-infocom|-Themendienst)?|Deutschen? Presse-Agentur",
        notices=(r"(?:© )?dpa-infocom(?: GmbH)?,? dpa:[\d:/-]{6,40}",),
        desk=r"(?:/[A-Za-z]{2,4}){2,5}|[a-z]{2,4}(?:/[A-Za-z]{2,4}){2,4}|dpa(?:-\w{2,8})?(?: [a-z]{2,4}){1,6}(?: n\d)?(?: [a-z]{2,4}){0,6}",
    ),
    Agency("dpa", tag=r"DPA(?:/[\w ]{2,20})?", signature=_NEVER, dated=True),  # in capitals it is a processing agreement, too
    Agency("Xinhua", tag=r"(?:Xinhua|XINHUA|新华[社网]?)(?:/[\w ]{2,20})?", signature=r"Xinhua(?: News Agency)?|新华[社网]", notices=(r"Enditem\.?",)),
    Agency("TASS", tag=r"(?:(?i:ITAR)-)?T(?:ASS|ass)|ТАСС", signature=r"(?:ITAR-)?TASS|ТАСС"),
    Agency("PA", tag=_NEVER, signature=rf"(?:The )?Press Association|PA (?:Media|News Agency|Sport|Scotland|Wales|Ireland)\b|PA(?= {_POST})"),
    Agency("Kyodo", tag=r"(?:Kyodo|KYODO)(?: News| NEWS)?", signature=r"(?:Kyodo|KYODO)(?: News| NEWS)?"),
    Agency("EFE", tag=r"(?:Agencia )?E(?:FE|fe)(?:COM|AGRO|TUR)?", signature=r"(?:[Aa]gencia )?EFE", common=True, desk=_INITIALS),
    Agency("ANSA", tag=r"ANSA(?:-[A-Z]{2,10})?", signature=r"(?:[Aa]genzia )?ANSA", common=True),
    Agency("ANI", tag=r"ANI(?:/[\w ]{2,20})?", signature=r"ANI", common=True, dated=True),
    Agency("PTI", tag=r"PTI", signature=r"PTI|Press Trust of India", common=True, dated=True, desk=r"PTI(?: [A-Z]{2,4}){1,6}"),
    Agency("ANP", tag=r"ANP", signature=r"ANP", common=True),
    Agency("Belga", tag=r"Belga|BELGA", signature=r"Belga", common=True),
    Agency("Lusa", tag=r"Lusa|LUSA", signature=r"(?:[Aa]gência )?Lusa", common=True),
    Agency("Europa Press", tag=r"(?i:Europa Press)", signature=r"Europa Press|EUROPA PRESS"),
    Agency("Yonhap", tag=r"Yonhap", signature=r"Yonhap(?: News Agency)?"),
)


def _one_of(patterns: Iterable[str]) -> str:
    """One alternation with a group for each row, named after its place in the table."""
    return "|".join(f"(?P<row{number}>{pattern})" for number, pattern in enumerate(patterns))


TAGS = _one_of(agency.tag for agency in AGENCIES)
"""Alternation over the tags; `row` and `signed_by` find the agency of a match."""
SIGNATURES = _one_of(agency.signature for agency in AGENCIES)
"""The same over the signatures."""
_SIGNATURE = re.compile(SIGNATURES)
# No row's name is spelt without one of these. Most texts hold none, so what is searched for begins with a capital, which few
# characters of a text are, or is searched for alone.
_TRACES = re.compile(
    r"(?:Reuters|REUTERS|AP|A\.P\.|Associated Press|ASSOCIATED PRESS|AFP|Agence France|Bloomberg|BLOOMBERG|DPA|Presse-Agentur|Xinhua|XINHUA|TASS|Tass|ТАСС"
    r"|Kyodo|KYODO|EFE|Efe|ANSA|ANI|PTI|Press Trust|Press Association|PA|ANP|Belga|BELGA|Lusa|LUSA|Europa Press|EUROPA PRESS|Yonhap)(?![^\W_])"
)
_SMALL_TRACES = ("dpa", "reuters", "afp", "新华")


def mentions(text: str) -> Iterator[int]:
    """Where a text names an agency: in capitals as a word of its own, in small letters anywhere."""
    for found in _TRACES.finditer(text):
        if not found.start() or not text[found.start() - 1].isalnum():
            yield found.start()
    for trace in _SMALL_TRACES:
        at = text.find(trace)
        while at >= 0:
            yield at
            at = text.find(trace, at + len(trace))


def signed_by(match: re.Match[str]) -> Agency | None:
    """The agency whose `TAGS` or `SIGNATURES` pattern took part in the match; null where that part was optional and absent."""
    return next((agency for number, agency in enumerate(AGENCIES) if match[f"row{number}"]), None)


def agency_of(name: str) -> str | None:
    """The agency that a name is one of and nobody else's, as the record has it; null for any other name."""
    signature = _SIGNATURE.fullmatch(name)
    return row(signature).name if signature else None


def row(match: re.Match[str]) -> Agency:
    """The same for an expression that cannot match without an agency."""
    agency = signed_by(match)
    assert agency
    return agency
