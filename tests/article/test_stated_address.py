"""Saved pages whose address nobody knows: the one that they state parts the links within their site from those out of it."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Article

from ..door import through_door
from .pages import PARAGRAPHS, story

ADDRESS = "https://news.example/2024/05/ferry/"


def _article(canonical: str, link: str) -> Article:
    page = story(
        head=f"<link rel=canonical href='{canonical}'>", within=f"<p>LIST: <a href='{link}'>All the boats that cross the bay</a></p><p>{PARAGRAPHS[0]}</p>"
    )
    answer = through_door(page.encode(), None)
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Article)
    return answer.record


@pytest.mark.parametrize("link", ["https://news.example/boats/", "/boats/"])
def test_a_labelled_link_within_the_stated_site_points_on(link: str) -> None:
    """As it does where the address is known; the record's own address stays unknown."""
    record = _article(ADDRESS, link)
    assert "LIST:" not in record.text
    assert (record.url, record.canonical_url) == (None, ADDRESS)


def test_a_labelled_link_out_of_the_stated_site_is_told() -> None:
    """What a story names elsewhere is its own."""
    assert "LIST: All the boats that cross the bay" in _article(ADDRESS, "https://boats.example/all/").text


def test_a_stated_front_page_is_no_page_s_address() -> None:
    """Some templates state it on every page: relative addresses start from nowhere."""
    record = _article("https://news.example/", "/boats/")
    assert not any(link.url.startswith("https://news.example/") for link in record.links)


def test_a_later_page_that_states_the_first_one_s_address_is_not_the_first() -> None:
    """As many templates have it: by its own number a page says which one it is, by no number nothing."""
    pager = "<p><a href='/a/'>1</a> <b>2</b> <a href='/a/3/'>3</a></p>"
    for stated, pages in (("https://news.example/a/", None), ("https://news.example/a/2/", 3)):
        answer = through_door(story(head=f"<link rel=canonical href='{stated}'>", after=pager).encode(), None)
        assert isinstance(answer, Cleaned)
        assert isinstance(answer.record, Article)
        assert (answer.record.page, answer.record.pages) == (2 if pages else 1, pages)
