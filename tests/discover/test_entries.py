"""Where the entries of a feed lead: to the link that is printed, wherever it stands; a guid or id is looked at where there is none."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from cleaners.feeds.feed import listed
from cleaners.feeds.syndication import links, parsed, without_contents
from cleaners.page.decode import decode
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


def test_a_title_of_html_is_read_as_such() -> None:
    """With or without an element in it."""
    for feed in (
        atom(f'<title type="html">Tom &amp;amp; Ann&amp;#8217;s</title>{ATOM_LINK}'),
        rss(f"<title>Tom &amp;amp; Ann&amp;#8217;s</title>{LINK}"),
        rss(f"<title><![CDATA[<b>Tom</b> &amp; Ann&#8217;s]]></title>{LINK}"),
    ):
        answer = listed(decode(feed.encode()), feed.encode(), URL)
        assert isinstance(answer, Listed)
        assert answer.links[0].title == "Tom & Ann’s"


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


ITEM = "<title>One &amp; all</title>" + LINK
CONTENTS = [
    "<description>{}</description>",
    "<description >{}</description\n>",
    '<content:encoded type="a>b"><![CDATA[{} <link>https://news.example/no/</link> </content:encoded> <item>]]></content:encoded>',
    "<description>{} &lt;/description&gt;&lt;link&gt;https://news.example/no/&lt;/link&gt;</description>",
    "<description>{}<!-- </description><link>https://news.example/no/</link> --></description>",
    "<content:encoded><p xmlns='http://www.w3.org/1999/xhtml'>{}</p><br/></content:encoded>",
    "<description/><content:encoded>{}</content:encoded>",
]


@pytest.mark.parametrize("content", CONTENTS)
def test_what_entries_say_is_left_out_of_what_is_parsed(content: str) -> None:
    """Before or after the link, and whatever stands in it."""
    said = content.format("The ferry is late. " * 100)
    for item in (said + ITEM, ITEM + said):
        text = rss(item).replace("<rss ", '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
        assert "ferry is late" in text
        assert "ferry is late" not in without_contents(text)
        assert led(text) == [PAGE]


@pytest.mark.parametrize(
    "text",
    [
        rss(f"<description>not closed</item><item>{ITEM}<description>x</description>"),
        rss(f"<description>not closed {ITEM}</item><item>{ITEM}<description>x</description>"),
        rss(f"{ITEM}<description>not closed</item><item>{ITEM}</description>"),
        rss(f"{ITEM}<description><![CDATA[not closed</description>"),
        atom(f'<id>tag:1</id>{ATOM_LINK}<content type="image/png" src="/1.png"/><summary>x</summary>'),
        atom(f'<content type="xhtml"><div><details><summary>x</summary>y</details></div></content>{ATOM_LINK}<id>tag:1</id>'),
    ],
)
def test_leaving_out_what_entries_say_changes_no_link(text: str) -> None:
    """An element ends at its own end and at no other's; what is not closed is left to who parses it."""
    whole = parsed(decode(text.encode()), URL, contents=True)
    assert led(text) == [link.url for link in links(whole, URL)]


def test_a_long_feed_costs_little_more_than_its_own_size() -> None:
    """Twenty megabytes of words for two thousand links."""
    items = "".join(
        f"<item><guid>{number}</guid><link>/{number}</link><description>{'The ferry is late. ' * 500}</description></item>" for number in range(2_000)
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()
    decoded = decode(body)
    led(rss(ITEM))  # feedparser is loaded once
    tracemalloc.start()
    answer = listed(decoded, body, URL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(answer, Listed)
    assert len(answer.links) == 2_000
    assert peak < len(body)


@pytest.mark.parametrize("piece", ["<description>", "<description><![CDATA[", '<description a="', "<!--", "<description>x</summary>", "</description>"])
def test_a_feed_of_ends_that_never_come_is_gone_through_once(piece: str) -> None:
    """A second for a megabyte would be a hundred times too long."""
    text = piece * (1_000_000 // len(piece))
    began = time.process_time()
    without_contents(text)
    assert time.process_time() - began < 2.0
