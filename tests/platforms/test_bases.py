"""A saved page has no address but the base that it names (HTML standard, section 4.2.3); what it links is found from there."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned, Listed
from schemas.record import Thread
from tests.door import through_door
from tests.platforms.test_cases import CASES, answer_of, body_of

THREADS = [
    "discourse/crawler_view_of_2019",
    "flarum/view_without_scripts_of_the_beta",
    "fluxbb/page_1_of_2",
    "invision/suite_4_page_1_of_2",
    "question2answer/question_and_answers",
    "reddit/old_link_story",
    "vanilla/page_1_of_2",
    "vbulletin/three_quotes_and_code",
    "xenforo/page_1_of_3",
]
LISTS = ["discourse/topic_list", "flarum/topic_list_without_scripts", "fluxbb/topic_list", "invision/suite_4_topic_list", "vanilla/topic_list"]

NOWHERE = [
    "fluxbb/forum_index",
    "fluxbb/topic_list",
    "question2answer/question_list",
    "stackexchange/question_list_2022",
    "xenforo/forum_index",
    "xenforo/forum_of_articles",
    "xenforo/topic_list",
]
"""Lists that are told by their rows, even where these lead nowhere."""


def with_base(name: str) -> bytes:
    """The case's page, with a base in the place of its address."""
    page = body_of(name)
    assert b"<base" not in page
    return page.replace(b"<head>", f'<head><base href="{CASES[name]["url"]}">'.encode(), 1)


def read_saved(body: bytes) -> object:
    """The answer to a page without an address."""
    return through_door(body, None, None)


@pytest.mark.parametrize("name", THREADS)
def test_posts_and_authors_of_a_saved_page_keep_their_addresses(name: str) -> None:
    """They are those of the page at its own address."""
    here, saved = answer_of(name), read_saved(with_base(name))
    assert isinstance(here, Cleaned)
    assert isinstance(here.record, Thread)
    assert isinstance(saved, Cleaned)
    assert isinstance(saved.record, Thread)
    assert [(post.permalink, post.author and post.author.url) for post in saved.record.posts] == [
        (post.permalink, post.author and post.author.url) for post in here.record.posts
    ]


@pytest.mark.parametrize("name", LISTS)
def test_rows_of_a_saved_list_keep_their_addresses(name: str) -> None:
    """They are those of the list at its own address."""
    here, saved = answer_of(name), read_saved(with_base(name))
    assert isinstance(here, Listed)
    assert isinstance(saved, Listed)
    assert [link.url for link in saved.links] == [link.url for link in here.links] != []


@pytest.mark.parametrize("name", NOWHERE)
def test_a_list_is_one_without_its_address(name: str) -> None:
    """It holds no links, for there is nothing to join them to."""
    here, saved = answer_of(name), read_saved(body_of(name))
    assert isinstance(here, Listed)
    assert isinstance(saved, Listed)
    assert (saved.reason, saved.links) == (here.reason, ())
