"""JSON-LD as pages carry it: damage loses as little as it can."""

from __future__ import annotations

import pytest

from cleaners.metadata.jsonld import linked_data, listed, values, words

ARTICLE = '{"@type": "NewsArticle", "headline": "A // story, with /* marks */"}'


@pytest.mark.parametrize(
    "block",
    [
        ARTICLE,
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/*<![CDATA[*/ {ARTICLE} /*]]>*/",
        ARTICLE.replace("}", ",}"),
        f"// the story\n{ARTICLE}",
        f"/* the story */ {ARTICLE}",
        ARTICLE.replace('"', "&quot;"),
        f"{ARTICLE};",
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f'{{"@type": "WebSite"}}{ARTICLE}',
        f'{{"broken": }}{ARTICLE}',
        ARTICLE.replace("NewsArticle", "https://schema.org/NewsArticle"),
    ],
)
def test_the_article_is_read_however_it_is_wrapped(block: str) -> None:
    """Wrappers, comments, commas and neighbours do not hide a node, and what looks like them inside a string stays."""
    [node] = linked_data([block]).of("NewsArticle")
    assert node["headline"] == "A // story, with /* marks */"


def test_a_broken_block_loses_nothing_else() -> None:
    """One script that cannot be read leaves the others alone."""
    assert len(linked_data(["{", "not json", ARTICLE, "[" * 100_000]).of("NewsArticle")) == 1


def test_control_characters_inside_strings_are_read() -> None:
    """A headline with a line break in it is still a headline."""
    [node] = values('{"headline": "two\nlines"}')
    assert isinstance(node, dict)
    assert words(node["headline"]) == "two lines"


def test_articles_of_a_list_are_not_the_page_s_own() -> None:
    """The items of a list are other pages."""
    assert not linked_data([f'{{"@type": "ItemList", "itemListElement": [{ARTICLE}]}}']).of("NewsArticle")


def test_a_reference_finds_the_node_that_it_names() -> None:
    """An author given by `@id` is the node with that `@id`."""
    data = linked_data(['{"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Quay"}, {"@type": "Article", "author": {"@id": "#a"}}]}'])
    [article] = data.of("Article")
    assert [words(one["name"]) for one in data.objects(article["author"])] == ["Ada Quay"]


def test_lone_surrogates_do_not_reach_the_record() -> None:
    """JSON can spell half a character; a record cannot hold it."""
    assert words("a \ud800 b") == "a \ufffd b"


@pytest.mark.parametrize("value", [["a", "b"], {"@list": ["a", "b"]}, {"@set": ["a", "b"]}, [["a"], ["b"]]])
def test_values_are_listed_however_they_are_wrapped(value: object) -> None:
    """JSON-LD 1.1, section 4.3: lists and sets."""
    assert listed(value) == ["a", "b"]
