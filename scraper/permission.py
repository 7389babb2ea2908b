"""What a page asks of strangers, and what we do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from cleaners.metadata.directives import TDM_RESERVED, directives
from cleaners.urls import host
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned
from schemas.config import Config
from schemas.outcome import Reason

from .inputs import Input
from .warc import archivable


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


def permitted(config: Config) -> frozenset[str]:
    """Hosts, without `www.`, for which the operator has a permission, which goes before what their pages ask of strangers."""
    urls = [*(f"https://{site.host}/" for site in config.site if site.permission), *(source.url for source in config.source if source.permission)]
    return frozenset(filter(None, map(_bare, urls)))


def is_permitted(capture: Capture, permitted: Collection[str]) -> bool:
    """Whether the host that answered is one of them: where an address leads elsewhere, it is that site which asks."""
    return _bare(capture.final_url or capture.url) in permitted


def _bare(url: str | None) -> str:
    return (host(url) or "").removeprefix("www.")


def objection(capture: Capture, answer: Answer, agent: str, permitted: Collection[str]) -> Reason | None:
    """Why the record of a page that came from the web, just now or into an archive, is not kept by `agent`; null where it may be.

    Files of the operator's own, which no server answered with, are theirs to read.
    """
    if not isinstance(answer, Cleaned) or capture.status is None or is_permitted(capture, permitted):
        return None
    said = answer.record.permission
    return refusal(said.robots, tdm_reserved=said.tdm_reservation) or refused(capture.headers, agent)


def is_archived(item: Input, agent: str, permitted: Collection[str], at: datetime) -> bool:
    """Whether the body of a page may be kept: not where the page that a server answered with says `noarchive`, or is not to be shown any more."""
    capture = item.capture
    if capture.status is None or is_permitted(capture, permitted):
        return True
    return not archivable.objection(capture.headers, item.body, agent, capture.fetched_at or at)
