"""A page of bbPress says the same in every language: posts, times, counts and whether that is all."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schemas.cleaned import Answer, Cleaned
from schemas.record import Thread
from tests.door import through_door

from .localized import BY_NAME, localized_html, localized_text

TESTS = Path(__file__).parents[1]
LOCALES = tuple(BY_NAME.values())
PACKS = pytest.mark.parametrize("pack", [locale.name for locale in LOCALES])
PAGES = ["flat_2_6", "threaded", "page_2_of_3", "lead_topic", "lead_topic_page_2", "paged_2_without_links", "anchors_2_5", "closed_notice_on_page_2"]
UNSPACED = frozenset({"ja", "ko", "zh-tw"})
"""Their words fill so few lines that a dump of lynx does not tell where it wrapped them: those are not read alike."""
TEXTS = ["lynx-flat-page-2", "w3m-threaded", "lead-topic", "fewer-posts-than-declared", "head-on-neighbouring-lines"]
_POST = ("id", "position", "text", "text_full", "published_at", "edited_at", "edit_reason", "reply_to", "signature")
_THREAD = ("id", "title", "tags", "declared_posts", "complete", "page", "pages", "closed")


def answer_to(body: str, url: str | None) -> Answer:
    """The page through the door."""
    raw = body.encode()
    return through_door(raw, url, datetime(2026, 5, 1, 12, tzinfo=UTC))


def said_by(answer: Answer) -> dict[str, Any]:
    """What no language may change."""
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json", by_alias=True)
    posts = [{name: post[name] for name in _POST} | {"author": post["author"] and post["author"]["name"]} for post in record["posts"]]
    return {name: record[name] for name in _THREAD if name != "id" or record["url"]} | {"posts": posts, "platform": record["platform"]["name"]}


@cache
def page(name: str) -> str:
    """A case of the engine's."""
    return (TESTS / "platforms/bbpress" / name / "page.html").read_text("utf-8")


@cache
def text(name: str) -> str:
    """A case of saved texts."""
    return (TESTS / "plain/cases" / name / "input.txt").read_text("utf-8")


def same_but_for_counts_left_out(answer: Answer, english: Answer, pack: str) -> None:
    """That two pages say the same. A pack may leave a number out of its words: then nobody can read it."""
    said, meant = said_by(answer), said_by(english)
    if said["declared_posts"] is None and not BY_NAME[pack].rows["replies"][0][0].count("%"):
        for name in ("declared_posts", "complete", "pages"):
            said[name] = meant[name] = None
    assert said == meant


@PACKS
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_in_every_language(name: str, pack: str) -> None:
    """Posts, times, counts, completeness."""
    url = "https://quay.example/forums/topic/moorings/"
    same_but_for_counts_left_out(answer_to(localized_html(page(name), BY_NAME[pack]), url), answer_to(page(name), url), pack)


@pytest.mark.parametrize(("name", "pack"), [(name, pack) for name in TEXTS for pack in BY_NAME if not (name.startswith("lynx") and pack in UNSPACED)])
def test_a_saved_text_says_the_same_in_every_language(name: str, pack: str) -> None:
    """Likewise, from lines alone."""
    same_but_for_counts_left_out(answer_to(localized_text(text(name), BY_NAME[pack]), None), answer_to(text(name), None), pack)


def test_the_lines_of_a_dump_tell_how_it_writes_dates() -> None:
    """The fifth of April in Greece, whatever the head of a post alone would say."""
    saved = localized_text(text("w3m-threaded"), BY_NAME["el"])
    numbered = re.sub(r"\d+ \w+ \d{4} στις", "05/04/2025 στις", saved)
    assert numbered != saved
    answer = answer_to(numbered, None)
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert {post.published_at and post.published_at.month for post in answer.record.posts} == {4}


@pytest.mark.corpus
@pytest.mark.parametrize("at", range(len(LOCALES)), ids=[locale.name for locale in LOCALES])
def test_pages_of_the_corpus_say_the_same_in_every_language(corpus: Path, at: int) -> None:
    """Each English topic in one of the languages."""
    pages = [
        (path.with_suffix(".html"), json.loads(path.read_text("utf-8")))
        for path in sorted((corpus / "corpus/pages/bbpress").glob("*.json"))
        if "trap" not in path.name and "-de__" not in path.name
    ]
    topics = [(path, truth["url"]) for path, truth in pages if truth.get("kind") == "thread"]
    for path, url in topics[at :: len(LOCALES)]:
        source, pack = path.read_text("utf-8"), LOCALES[at].name
        same_but_for_counts_left_out(answer_to(localized_html(source, BY_NAME[pack]), url), answer_to(source, url), pack)
