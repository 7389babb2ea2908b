"""The agencies, one row each. A row says how an agency writes its own name; the grammar around it is shared."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
    notices: tuple[str, ...] = ()
    """Whole lines that only this agency's stories end with."""


# Pennsylvania makes `(PA)` useless as a tag, so the Press Association has no row: its stories are known by their bylines.
# ANSA prints its place behind the tag; it needs a dateline form of its own, not only a row.
AGENCIES = (
    Agency(
        "Reuters",
        tag=r"(?:Thomson )?(?i:Reuters)(?: (?:Foundation|Health|Breakingviews|Life!))?",
        signature=r"(?:Thomson )?(?:Reuters|REUTERS)(?: Foundation)?",
        notices=(r"Our Standards: The Thomson Reuters Trust Principles\.?",),
    ),
    Agency("AP", tag=r"AP|A\.P\.|(?:The )?Associated Press", signature=r"(?:[Tt]he |THE )?(?:Associated Press|ASSOCIATED PRESS)|AP", common=True),
    Agency("AFP", tag=r"(?i:AFP)|Agence France[- ]Presse", signature=r"AFP|Agence France[- ]Presse"),
    Agency("Bloomberg", tag=r"Bloomberg(?: News)?", signature=r"Bloomberg(?: News)?"),
    Agency("dpa", tag=r"dpa(?:[/-]\w{2,4}){0,3}", signature=r"dpa|Deutsche Presse-Agentur"),
    Agency("Xinhua", tag=r"Xinhua", signature=r"Xinhua(?: News Agency)?"),
    Agency("TASS", tag=r"(?:ITAR-)?TASS", signature=r"(?:ITAR-)?TASS"),
    Agency("Kyodo", tag=r"Kyodo(?: News)?", signature=r"Kyodo(?: News)?"),
    Agency("EFE", tag=r"EFE", signature=r"(?:Agencia )?EFE", common=True),
    Agency("ANI", tag=r"ANI", signature=r"ANI", common=True),
)


def _one_of(patterns: Iterable[str]) -> str:
    """One alternation with a group for each row, named after its place in the table."""
    return "|".join(f"(?P<row{number}>{pattern})" for number, pattern in enumerate(patterns))


TAGS = _one_of(agency.tag for agency in AGENCIES)
"""Alternation over the tags; `row` and `signed_by` find the agency of a match."""
SIGNATURES = _one_of(agency.signature for agency in AGENCIES)
"""The same over the signatures."""
# No row's name is spelt without one of these: a text that holds none of them needs no closer look.
TRACES: tuple[str, ...] = (
    *("Reuters", "reuters", "REUTERS", "AP", "A.P.", "Associated Press", "ASSOCIATED PRESS", "AFP", "afp", "France", "Bloomberg"),
    *("dpa", "Deutsche Presse", "Xinhua", "TASS", "Kyodo", "EFE", "ANI"),
)


def signed_by(match: re.Match[str]) -> Agency | None:
    """The agency whose `TAGS` or `SIGNATURES` pattern took part in the match; null where that part was optional and absent."""
    return next((agency for number, agency in enumerate(AGENCIES) if match[f"row{number}"]), None)


def row(match: re.Match[str]) -> Agency:
    """The same for an expression that cannot match without an agency."""
    agency = signed_by(match)
    assert agency
    return agency
