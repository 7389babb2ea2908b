"""What stands below names on a page: words of people who talk with each other, or of a play."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...page.page import Page
from ...posts.spoken import are_spoken

_PART = (
    r"(?:(?:acts?|scenes?|akt|aufzug|szene|acte|scène|acto|escena|atto|scena|ato|cena|bedrijf|scen)\s+(?:\d+|[ivx]+|[a-z]*(?:one|two|three|four|five|first|last))\b|"
    r"(?:first|second|third|fourth|fifth|last|erster|zweiter|dritter|vierter|fünfter|erste|zweite|dritte|premier|deuxième|troisième|première)\s+"
    r"(?:act|scene|akt|aufzug|szene|acte|scène)\b)"
)
_SCENE = re.compile(rf"(?:^|[-–—,:;.|(]\s*){_PART}\s*(?:$|[-–—,:;.|()])|\b{_PART}[,.]?\s+{_PART}", re.IGNORECASE)
"""What heads a part of a play: it stands between commas, or act and scene together. Of acts and scenes in a sentence people talk."""


def are_said(page: Page, said: Sequence[str]) -> bool:
    """Whether what stands below names is what people say to each other, and not on a stage."""
    headings = (page.line_of(heading) for tag in ("title", "h1", "h2", "h3") for heading in page.index.tags.get(tag, ()))
    return are_spoken(said, len(said)) and not any(map(_SCENE.search, headings))
