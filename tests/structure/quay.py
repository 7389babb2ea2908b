"""What five people say of the west quay, on the pages that these tests build."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from schemas.cleaned import Cleaned
from tests.door import through_door

NAMES = ("Ada", "Wren", "Heron", "Ada", "Pim")
SAID = (
    "The west quay is closed until the divers have looked at the third pile, so please moor at the school for now.",
    "Does that include the small boats? Ours draws less than a foot and never comes near the piles at all.",
    "All of them. The insurer wants nobody on the planks either, which I think is rather strict but there it is.",
    "The divers were there this morning; pile three is sound and pile four is the one that we must worry about.",
    "Then I shall bring the tarred rope on Saturday, and somebody else has to think of the hooks and the lamp.",
)


def thread(body: str, title: str = "West quay", url: str = "https://quay.example/forum/thread/4") -> dict[str, Any]:
    """The record of a forum's page with this body, captured a few days after the last post."""
    page = f'<html lang="en"><head><title>{title}</title></head><body>{body}</body></html>'.encode()
    fetched_at = datetime(2024, 5, 9, tzinfo=UTC)
    answer = through_door(page, url, fetched_at)
    assert isinstance(answer, Cleaned), answer
    return answer.record.model_dump(mode="json")
