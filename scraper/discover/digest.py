"""What a page says, as one digest: two addresses of one page share it, whatever stands around the text and however its links are spelt."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from cleaners.dedupe import dedupe_key
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.ledger import Ledger
from schemas.target import Link

_DIGITS = re.compile(r"\d+")


def content_digest(answer: Answer, sha256: str) -> str:
    """Hexadecimal. A record counts by its title without numbers (they count pages) and its text, a list by what it leads to, the rest by
    its visible words without numbers; what has none of these by its bytes.
    """
    match answer:
        case Cleaned(record=record):
            words = f"{_DIGITS.sub('#', record.title or '')}\n{record.text}" if record.text.strip() else ""
        case Listed(links=links):
            words = "\n".join(_named(links))
        case Rejected(ledger=ledger):
            words = _DIGITS.sub("#", "\n".join(_visible(ledger)))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words.strip() else sha256


def _named(links: Sequence[Link]) -> list[str]:
    """The next page is left out: a list without end that repeats its last page names ever new ones."""
    return sorted({dedupe_key(link.url) for link in links} - {dedupe_key(link.url) for link in links if link.kind == "next_page"})


def _visible(ledger: Ledger | None) -> Iterable[str]:
    return [line.text for line in ledger.lines if not line.hidden] if ledger is not None else []
