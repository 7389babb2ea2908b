"""Selectors take chrome by whole names and never the element that holds the story."""

from __future__ import annotations

import lxml.html
import pytest

from cleaners.page.index import Index
from cleaners.rules import ElementRules, rules_for
from schemas.rule import Rule

PAGE = ElementRules(rules_for(None))
STORY = f"<p>{'The tide took the lower row of posts with it. ' * 12}</p>"


def taken(html: str) -> set[str]:
    """Ids of the rules that take something."""
    return {rule.id for rule, _ in PAGE.find(Index.of(lxml.html.document_fromstring(html).iter("*")))}


@pytest.mark.parametrize(
    "html",
    [
        f"<body class='sidebar widget'><div>{STORY}</div></body>",
        f"<div class='sidebar'><main>{STORY}</main></div>",
        f"<div class='widget'><div role='main'>{STORY}</div></div>",
        f"<div class='widget-area'><article>{STORY}</article></div>",
        f"<header><h1>Flood</h1>{STORY}</header>",
        f"<div role='dialog'><div><h1>Flood</h1></div>{STORY}</div>",
        f"<article class='related-posts'>{STORY}</article>",
        f"<form><article>{STORY}</article><input type='password'></form>",
        f"<div class='elementor-widget elementor-widget-text-editor elementor-widget-container'>{STORY}</div>",
        f"<div class='col with-sidebar no-sidebar sidebar-left'>{STORY}</div>",
        f"<article><header><h1>Flood</h1><p>A lead.</p></header>{STORY}</article>",
        f"<div class='cookie-recipes newsletter-archive share'>{STORY}</div>",
    ],
)
def test_the_story_is_never_taken(html: str) -> None:
    """Whatever a theme calls the boxes around it."""
    assert taken(html) == set()


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        (f"<main>{STORY}</main><aside>Weather</aside>", "page.aside"),
        ("<div class='related-posts'>" + "<article><h3>Ebb</h3><p>Short teaser.</p></article>" * 5 + "</div>", "page.related"),
        (f"<header><h1>The Tide Line</h1><p>News</p></header><main>{STORY}</main>", "page.header"),
        ("<div class='entry widget\twidget_text '>Words</div>", "page.widget"),
        ("<div class='cookie-notice-container'>We use cookies.</div>", "page.cookie-banner"),
    ],
)
def test_what_stands_around_the_story_is_taken(html: str, rule: str) -> None:
    """By whole class tokens, beginnings of tokens, tags and roles."""
    assert rule in taken(html)


@pytest.mark.parametrize(
    "selector",
    [
        "//nav",
        "//tide-table",
        "//*[@id='x']",
        "//*[contains(concat(' ', normalize-space(@class), ' '), ' x ')]",
        "//p[2] | //nav",
        "//a[text()=' | ']",
        "//*[@id='x' or @id='y']",
    ],
)
def test_a_selector_takes_the_same_by_lookup_and_by_xpath(selector: str) -> None:
    """The walk that stands for simple selectors is a matter of speed only."""
    tree = lxml.html.document_fromstring(
        "<nav id='n'>a</nav><div id='x' class='z x'>b</div><div class='xx' id='y'><p>1<p>2</div><a> | </a><tide-table>c</tide-table>"
    )
    rule = Rule(id="x", name="x", source="x", selector=selector, hits=("x",), misses=("y",))
    selected = tree.xpath(selector)
    assert isinstance(selected, list)
    assert {element for _, element in ElementRules([rule]).find(Index.of(tree.iter("*")))} == set(selected) != set()


def test_rules_come_in_their_order() -> None:
    """Whoever asks first is named first."""
    first = Rule(id="a", name="x", source="x", selector="//p[1]", hits=("x",), misses=("y",))
    second = Rule(id="b", name="x", source="x", selector="//p", hits=("x",), misses=("y",))
    tree = lxml.html.document_fromstring("<p>1</p>")
    assert [rule.id for rule, _ in ElementRules([first, second]).find(Index.of(tree.iter("*")))] == ["a", "b"]


def test_values_of_attributes_are_told_apart_whole() -> None:
    """However many rules ask for values of one attribute, an element has one of them or another."""
    rules = [
        Rule.model_construct(id=f"own.{name}", name=name, source="test", platform=None, selector=f"//*[@data-part='{name}' or @data-view='all']")  # type: ignore[call-arg]
        for name in ("post/tools", "poll")
    ]
    index = Index.of(lxml.html.document_fromstring("<p data-part='poll'>a<p data-part='post/tools x'>b<p data-view='all'>c").iter("*"))
    found = [(rule.name, element.text) for rule, element in ElementRules(rules).find(index)]
    assert found == [("post/tools", "c"), ("poll", "a"), ("poll", "c")]
