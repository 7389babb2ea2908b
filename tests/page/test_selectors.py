"""Selectors of a configuration: what of CSS is covered finds what browsers find, and the rest is refused."""

from __future__ import annotations

import lxml.html
import pytest

from cleaners.page.selectors import select, xpath

PAGE = lxml.html.document_fromstring(
    """<html><body>
    <div id="top" class="Box story"><p id="a">1</p><section id="s"><p id="b" data-x="one two">2</p></section><p id="c" class="story-lead">3</p></div>
    <div id="low" class="note"><p id="d" title="it's">4</p><span id="e" lang="en-GB">5</span><p id="f">6</p></div>
    </body></html>"""
)


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("p", "abcdf"),
        ("P", "abcdf"),
        (".story p", "abc"),
        (".story > p", "ac"),
        (".story", ["top"]),
        (".box", []),
        ("#low", ["low"]),
        ("div.note", ["low"]),
        ("div#low.note > p", "df"),
        ("p + section", "s"),
        ("section + p", "c"),
        ("p ~ p", "cf"),
        ("span ~ p", "f"),
        ("p, span", "abcdef"),
        (".note span , .story > p", "ace"),
        ("[data-x]", "b"),
        ("[data-x~=two]", "b"),
        ("p[data-x='one two']", "b"),
        ("[data-x^=one]", "b"),
        ('[data-x$="two"]', "b"),
        ("[data-x*='e t']", "b"),
        ("[data-x*='']", []),
        ('[title="it\'s"]', "d"),
        ("* > span", "e"),
        ("//p[@id='a']", "a"),
        ("(//p)[2]", "b"),
        ("//p/text()", []),
    ],
)
def test_a_selector_finds_what_it_says(selector: str, found: str | list[str]):
    """By ids, in document order."""
    assert [element.get("id") for element in select(PAGE, selector)] == list(found)


@pytest.mark.parametrize(
    "selector",
    ["", " ", "p:first-child", "p::before", "p >", "> p", "p,", ".", "#", "[x", "p..a", "a b$", "//p[", "p[a='b]", "3p", "count(//p)", "//p[nothing()]"],
)
def test_what_is_not_covered_is_refused(selector: str):
    """A rule that silently finds nothing is worse than an error."""
    with pytest.raises(ValueError, match=r"not understood|no XPath"):
        select(PAGE, selector)


def test_a_selector_cannot_break_out_of_its_path():
    """Quotes in values stay values."""
    assert xpath("[a=\"' or '1'='1\"]") == "//*[@a=\"' or '1'='1\"]"
