"""What JSON-LD states of the page's own article, and what of others."""

from __future__ import annotations

import json

import pytest

from cleaners.draft import ArticleDraft

from .pages import draft_of, story

HEADING = "<h1>The last ferry</h1>"


def _stated(*nodes: object) -> ArticleDraft:
    return draft_of(story(head=f'<script type="application/ld+json">{json.dumps(nodes)}</script>', before=HEADING), url="https://news.example/ferry/")


def _article(**said: object) -> ArticleDraft:
    return _stated({"@type": "NewsArticle", "headline": "The last ferry", **said})


def test_a_person_may_be_called_by_given_and_family_name() -> None:
    """schema.org has both forms; a reference leads to either."""
    person = {"@type": "Person", "@id": "#ada", "givenName": "Ada", "familyName": "Quay"}
    assert [author.name for author in _article(author=person).authors] == ["Ada Quay"]
    assert [author.name for author in _stated(person, {"@type": "Article", "author": {"@id": "#ada"}}).authors] == ["Ada Quay"]


def test_an_empty_value_in_a_list_hides_none_behind_it() -> None:
    """Systems put out a field that nobody filled in."""
    draft = _article(datePublished=["", "2024-05-14"], author=["", {"name": ["", "Ada Quay"]}])
    assert draft.published is not None
    assert draft.published.raw == "2024-05-14"
    assert [author.name for author in draft.authors] == ["Ada Quay"]


@pytest.mark.parametrize("keywords", [["ferry", {"@type": "DefinedTerm", "name": "bay"}], "ferry, bay", {"@list": ["ferry", "bay"]}])
def test_keywords_are_words_or_things_that_are_called_so(keywords: object) -> None:
    """schema.org allows text and DefinedTerm."""
    assert _article(keywords=keywords).tags == ("ferry", "bay")


def test_steps_of_a_breadcrumb_stand_as_they_are_numbered() -> None:
    """However the list is written."""
    steps = [{"@type": "ListItem", "position": position, "name": name} for position, name in ((3, "Boats"), ("1", "Home"), (2, "News"))]
    assert _stated({"@type": "BreadcrumbList", "itemListElement": steps}).section == ("Home", "News", "Boats")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"headline": "Bridge shut for winter", "url": "https://news.example/2023/bridge/"}, None),
        ({"headline": "Bridge shut for winter"}, "Omar Pier"),
        ({"headline": "The last ferry of all", "url": "https://news.example/2023/bridge/"}, "Omar Pier"),
        ({"headline": "Bridge shut for winter", "url": "http://www.news.example/ferry"}, "Omar Pier"),
    ],
)
def test_the_only_article_is_another_one_where_address_and_title_both_say_so(said: dict[str, str], name: str | None) -> None:
    """Headlines are worded anew for search, and addresses change; an article that differs in both is that of a box."""
    draft = _stated({"@type": "NewsArticle", "datePublished": "2023-11-01", "author": {"name": "Omar Pier"}, **said})
    assert [author.name for author in draft.authors] == ([name] if name else [])
    assert (draft.published is not None) is (name is not None)


def _update(clock: str, **said: str) -> dict[str, str]:
    return {"@type": "BlogPosting", "headline": f"At {clock}", "datePublished": f"2024-05-14T{clock}:00Z", **said}


def test_a_live_blog_was_changed_by_its_last_entry() -> None:
    """Its own time of change is often that of the first."""
    entries = [_update("10:00"), _update("12:00", dateModified="2024-05-14T12:20:00Z"), _update("11:00")]
    draft = _stated({"@type": "LiveBlogPosting", "headline": "The last ferry", "dateModified": "2024-05-14T09:30:00Z", "liveBlogUpdate": entries})
    assert draft.modified is not None
    assert draft.modified.raw == "2024-05-14T12:20:00Z"


def test_a_live_blog_was_not_published_by_an_entry() -> None:
    """Where it states no time of its own, the only one in its data is that of an entry."""
    draft = _stated({"@type": "LiveBlogPosting", "headline": "The last ferry", "liveBlogUpdate": [_update("10:00")]})
    assert draft.published is None


@pytest.mark.parametrize(
    ("author", "printed", "names", "agency"),
    [
        ("AP", "", [], "AP"),
        ("The Associated Press", "<p>By Ada Quay</p>", ["Ada Quay"], "AP"),
        ("Ada Quay, BAY TIMES", "", ["Ada Quay"], None),
        ("Bay Times", "", ["Bay Times"], None),
        ("Bay Times", "<p>By Reuters</p>", [], "Reuters"),
    ],
)
def test_an_agency_is_nobody_and_the_site_itself_only_where_nobody_else_is_named(author: str, printed: str, names: list[str], agency: str | None) -> None:
    """Authors are people; who filed the story is told apart."""
    head = f"<meta name='author' content='{author}'><meta property='og:site_name' content='BayTimes'>"
    draft = draft_of(story(head=head, before=f"{HEADING}{printed}"), url="https://news.example/ferry/")
    assert ([one.name for one in draft.authors], draft.agency) == (names, agency)
