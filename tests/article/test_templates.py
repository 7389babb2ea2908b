"""Articles as the templates of publishing systems and of papers in ten languages print them, and every field that can be read there.

`templates/NAME.html` is a page in our own words, `NAME.json` what it says: fields that are not named there are not looked at.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Article
from tests.door import through_door

from .pages import CAPTURED

CASES = sorted((Path(__file__).parent / "templates").glob("*.html"))


def _article(path: Path, url: str) -> Article:
    body = path.read_bytes()
    answer = through_door(body, url, CAPTURED)
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Article)
    return answer.record


def _time(at: datetime | None, like: str | None) -> str | None:
    """The time as finely as it is expected."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")[: len(like)] if at and like else None


def _read(record: Article, said: dict[str, Any]) -> dict[str, Any]:
    fields = {
        "title": record.title,
        "summary": record.summary,
        "authors": [author.name for author in record.authors],
        "published": _time(record.published_at, said.get("published")),
        "modified": _time(record.modified_at, said.get("modified")),
        "section": list(record.section)[-1:],
        "tags": list(record.tags),
        "language": record.language,
        "site": record.site.name,
        "canonical": record.canonical_url,
        "lead": record.lead_image.url if record.lead_image else None,
        "images": [[image.url, image.caption] for image in record.images],
        "license": record.license,
        "free": record.free_access,
        "based": record.is_based_on,
        "comments": len(record.comments),
        "text": record.text,
    }
    return {name: fields[name] for name in said if name != "url"}


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_every_field_of_a_template_is_read(path: Path) -> None:
    """Title, people, times, terms, site, pictures, rights, comments and text, as the page states or prints them."""
    said = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    expected = {name: value[-1:] if name == "section" else value for name, value in said.items() if name != "url"}
    assert _read(_article(path, said["url"]), said) == expected
