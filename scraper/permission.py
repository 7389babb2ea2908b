"""What a page asks of strangers, and what we do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cleaners.directives import TDM_RESERVED, directives
from schemas.outcome import Reason


def refusal(directives: Collection[str], *, tdm_reserved: bool | None) -> Reason | None:
    """Why a page that was fetched is not kept, null where it may be.

    `noindex` and `none` come from X-Robots-Tag and the robots meta element; a reservation against text and data mining from the TDM
    Reservation Protocol (W3C community report of 2024, sections 3 and 4).
    """
    if not {"noindex", "none"}.isdisjoint(directives):
        return Reason.NOINDEX
    return Reason.TDM_RESERVED if tdm_reserved else None


def refused(headers: Iterable[tuple[str, str]], agent: str) -> Reason | None:
    """Why a page with these headers is not kept by `agent`, null where it may be."""
    asked = directives(headers, agent)
    return refusal(asked, tdm_reserved=TDM_RESERVED in asked)
