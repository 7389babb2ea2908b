"""Where the entries of a feed lead: to the link that is printed, wherever it stands; a guid or id is looked at where there is none."""

from __future__ import annotations

import pytest

from cleaners.decode import decode
from cleaners.feed import listed
from schemas.cleaned import Listed

URL = "https://news.example/feed/"
PAGE = "https://news.example/ferry/"
LINK = f"<link>{PAGE}</link>"
ATOM_LINK = f'<link rel="alternate" type="text/html" href="{PAGE}"/>'


def rss(item: str) -> str:
    """A feed with one item."""
    return f'<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><item>{item}</item></channel></rss>'


def atom(entry: str) -> str:
    """A feed with one entry."""
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:news.example,2008:/</id><entry>{entry}</entry></feed>'


def led(text: str) -> list[str]:
    """The addresses of its links."""
    body = text.encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    return [link.url for link in answer.links]


@pytest.mark.parametrize("name", ["tag:news.example,2008:1", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "https://news.example/?p=1", PAGE, "7"])
def test_a_printed_link_goes_before_an_id(name: str) -> None:
    """In either order, in Atom as in RSS, whatever the id is."""
    parts = [(atom, f"<id>{name}</id>", ATOM_LINK), (rss, f"<guid>{name}</guid>", LINK), (rss, f"<guid isPermaLink='false'>{name}</guid>", LINK)]
    for feed, identifier, link in parts:
        assert led(feed(identifier + link)) == [PAGE]
        assert led(feed(link + identifier)) == [PAGE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (rss("<guid>/ferry/</guid><link>/ferry/</link>"), [PAGE]),
        (rss(f'<guid>7</guid><atom:link rel="self" href="/7.atom"/>{LINK}'), [PAGE]),
        (rss(f'<guid>{PAGE}</guid><atom:link rel="self" href="/7.atom"/>'), [PAGE]),
        (rss(f'<guid>{PAGE}</guid><enclosure url="/7.mp3" type="audio/mpeg" length="1"/>'), [PAGE]),
        (rss(f"<guid>{PAGE}</guid><link></link>"), [PAGE]),
        (rss("<guid>7</guid><link></link>"), []),
        (atom(f'<id>{PAGE}</id><link rel="replies" href="/replies"/>'), [PAGE]),
        (atom(f'<id>tag:1</id><link type="application/json" href="/7.json"/>{ATOM_LINK}<link type="application/pdf" href="/7.pdf"/>'), [PAGE]),
        (atom('<id>https://news.example/?p=1</id><link type="application/pdf" href="/7.pdf"/>'), ["https://news.example/7.pdf"]),
        (atom('<id>tag:1</id><link rel="via" href="https://other.example/"/>'), []),
    ],
)
def test_only_a_link_to_the_entry_itself_is_its_page(text: str, found: list[str]) -> None:
    """A page goes before other forms of it; what is related to the entry is not the entry."""
    assert led(text) == found
