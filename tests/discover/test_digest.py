"""Pages that say the same share a digest."""

from __future__ import annotations

from schemas.cleaned import Listed, Rejected
from schemas.ledger import Ledger, Line, Origin, Span, TextFate
from schemas.outcome import Reason
from schemas.target import Link
from scraper.discover.digest import content_digest


def listing(*urls: str, further: str | None = None) -> Listed:
    """A list of threads."""
    links = [Link(url=f"https://club.example{url}", kind="thread") for url in urls]
    return Listed(reason=Reason.TOPIC_LIST, links=(*links, *([Link(url=f"https://club.example{further}", kind="next_page")] if further else [])))


def refused(*texts: str) -> Rejected:
    """A page with these lines and nothing to record."""
    lines = tuple(Line(number, text, Origin.DOM) for number, text in enumerate(texts, 1))
    spans = tuple(Span(line.number, 0, len(line.text), TextFate.REMOVED, rule="x") for line in lines)
    return Rejected(reason=Reason.NO_ARTICLE_FOUND, ledger=Ledger(lines=lines, spans=spans))


def test_a_list_is_what_it_leads_to() -> None:
    """In any order and spelling, whatever its next page is called."""
    one = content_digest(listing("/t?id=1", "/t?id=2", further="/f?page=8"), "a")
    assert one == content_digest(listing("/t?id=2&utm_source=x", "/t?id=1#p", further="/f?page=9"), "b")
    assert one != content_digest(listing("/t?id=1", "/t?id=3"), "a")


def test_a_page_without_anything_is_what_it_says() -> None:
    """Numbers aside; where it says nothing, its bytes."""
    assert content_digest(refused("Page 7 not found"), "a") == content_digest(refused("Page 8 not found"), "b")
    assert content_digest(refused("Not found"), "a") != content_digest(refused("Log in"), "a")
    assert content_digest(Rejected(reason=Reason.NO_TEXT), "a") == "a"
    assert content_digest(listing(), "a") == "a"
