"""The suites of other projects, where they lie beside this one: fields of feeds, and sites with their sitemaps."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from .suites import feeds, sitemaps

pytestmark = pytest.mark.corpus


def cases(corpus: Path, name: str) -> Iterator[dict[str, Any]]:
    """The cases of a suite."""
    path = corpus / "trust" / "suites" / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the suites are not here")
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def test_fields_of_feeds_are_those_that_feedparser_promises(corpus: Path) -> None:
    """1,044 of 1,078; the others need the headers that came with the feed, or keep a sign that nobody sees. No file of 2,107 raises."""
    asked = right = 0
    for case in cases(corpus, "feeds"):
        read = json.loads(json.dumps(feeds(base64.b64decode(case["data"])), default=str))
        if "core" in case:
            place, field, wanted = case["core"]
            part = read[0] if place is None else read[1][place] if place < len(read[1]) else {}
            asked += 1
            right += part.get(field) == wanted
    assert asked == 1_078
    assert right >= 1_044


def test_sitemaps_of_recorded_sites_give_their_pages(corpus: Path) -> None:
    """All of them, and none besides."""
    wrong = []
    for case in cases(corpus, "sitemaps"):
        answers = {page["url"].removesuffix("/"): page for page in case["site"]}

        def fetch(url: str, answers: Mapping[str, Any] = answers) -> tuple[int, Mapping[str, str], bytes]:
            page = answers.get(url.removesuffix("/"))
            for _ in range(10):
                place = page["headers"].get("Location") if page else None
                page = answers.get(place.removesuffix("/")) if place else page
            return (page["status"], page["headers"], base64.b64decode(page["body"])) if page else (404, {}, b"")

        if set(sitemaps(case["homepage"], fetch)) != set(case["pages"]):
            wrong.append(case["id"])
    assert wrong == []
