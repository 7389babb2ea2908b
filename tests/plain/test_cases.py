"""Saved texts in folders: `input.txt`, and in `expected.toml` the fields that must come out of it."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners import plain
from cleaners.context import Context
from cleaners.draft import ArticleDraft, ListDraft, NothingDraft, PostDraft, ThreadDraft
from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.page import Page
from cleaners.page.reading import read
from cleaners.platforms.engine import Draft
from schemas.ledger import Ledger, TextFate

CASES = Path(__file__).parent / "cases"
CONTEXT = Context(base=datetime(2026, 5, 1, 12, tzinfo=UTC))
KINDS = {ArticleDraft: "article", ThreadDraft: "thread", ListDraft: "list", NothingDraft: "nothing"}


def page_of(body: bytes) -> Page:
    """The page of a text file's bytes."""
    return read(decode(body, None), None, max_nodes=1_000_000, max_characters=20_000_000)


@cache
def outcome(case: str) -> tuple[Page, Draft | ArticleDraft, Ledger]:
    """The case's page, what was read from it, and the closed ledger."""
    page = page_of((CASES / case / "input.txt").read_bytes())
    desk = Desk(page)
    draft = plain.read(page, desk, CONTEXT)
    return page, draft, desk.close("plain.bbpress.rest")


@cache
def expected(case: str) -> dict[str, Any]:
    """The fields of the case."""
    return tomllib.loads((CASES / case / "expected.toml").read_text(encoding="utf-8"))


def cases() -> list[str]:
    """Every case, by name."""
    return sorted(path.name for path in CASES.iterdir())


def fields() -> list[Any]:
    """Every field of every case."""
    return [pytest.param(case, name, id=f"{case}-{name}") for case in cases() for name in expected(case)]


def of_post(post: PostDraft, name: str) -> Any:
    """One field of a post as TOML can say it; what is null is the empty text."""
    simple: dict[str, Any] = {
        "author": post.author.name if post.author else "",
        "published": post.published.raw if post.published else "",
        "published_at": post.published.at.isoformat() if post.published and post.published.at else "",
        "edited": post.edited.raw if post.edited else "",
        "text": post.body.text,
        "text_full": post.body.text_full,
        "quotes": [[quote.author or "", quote.post_id or "", quote.text] for quote in post.body.quotes],
    }
    return simple[name] if name in simple else (getattr(post, name) or "")


def seen(draft: Draft | ArticleDraft, name: str) -> Any:
    """One field of a draft as TOML can say it."""
    if name == "kind":
        return KINDS[type(draft)]
    if isinstance(draft, ArticleDraft) and name != "title":
        published = draft.published.raw if draft.published else ""
        return {"authors_names": [author.name for author in draft.authors], "published_raw": published, "body_text": draft.body.text}[name]
    if name.startswith("posts_"):
        assert isinstance(draft, ThreadDraft)
        return [of_post(post, name.removeprefix("posts_")) for post in draft.posts]
    value = getattr(draft, name)
    return list(value) if isinstance(value, tuple) else "" if value is None else value


@pytest.mark.parametrize(("case", "name"), fields())
def test_the_text_gives_what_its_case_names(case: str, name: str) -> None:
    """Every field comes out of the text as written in the case."""
    _, draft, _ = outcome(case)
    assert seen(draft, name) == expected(case)[name]


@pytest.mark.parametrize("case", cases())
def test_every_character_has_one_fate(case: str) -> None:
    """The ledger law holds on every case."""
    assert outcome(case)[2].imbalances() == []


@pytest.mark.parametrize("case", cases())
def test_a_post_holds_nothing_that_the_text_does_not_print(case: str) -> None:
    """Every word of a post stands in a kept span of that post, in its order."""
    page, draft, ledger = outcome(case)
    if not isinstance(draft, ThreadDraft):
        return
    text = {line.number: line.text for line in page.lines}
    for number, post in enumerate(draft.posts):
        kept = [text[s.line][s.start : s.end] for s in ledger.spans if s.fate is TextFate.KEPT and s.field == f"posts.{number}.text"]
        assert " ".join(kept).split() == post.body.text.split()


@pytest.mark.parametrize("case", [case for case in cases() if case.startswith("article-")])
def test_an_article_holds_nothing_that_the_text_does_not_print(case: str) -> None:
    """Every word of an article stands in a kept span, in its order."""
    page, draft, ledger = outcome(case)
    assert isinstance(draft, ArticleDraft)
    text = {line.number: line.text for line in page.lines}
    kept = [text[span.line][span.start : span.end] for span in ledger.spans if span.fate is TextFate.KEPT]
    assert " ".join(kept).split() == draft.body.text.split()


@pytest.mark.parametrize("case", cases())
def test_what_is_no_record_keeps_nothing(case: str) -> None:
    """A list, a lost thread or somebody's prose leaves no kept span behind."""
    _, draft, ledger = outcome(case)
    assert isinstance(draft, ThreadDraft | ArticleDraft) or not [span for span in ledger.spans if span.fate is TextFate.KEPT]


@pytest.mark.parametrize("case", [case for case in cases() if case.startswith("not-")])
def test_a_text_that_is_no_dump_gives_no_evidence(case: str) -> None:
    """Prose, mails, code and lists that use the forum's words are not recognised."""
    assert plain.recognise(outcome(case)[0]) == ()
