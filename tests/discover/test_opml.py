"""Lists of feeds are taken over whole, and what cannot be taken is said."""

from __future__ import annotations

from cleaners.feeds.feed import listed
from cleaners.feeds.opml import Subscription, Subscriptions, subscriptions
from cleaners.page.decode import decode
from schemas.cleaned import Listed
from schemas.outcome import Reason


def read(outlines: str, *, head: str = "", end: str = "</body></opml>") -> Subscriptions:
    """The feeds of a list."""
    return subscriptions(decode(f'<?xml version="1.0"?>{head}<opml version="2.0"><head><title>Mine</title></head><body>{outlines}{end}'.encode()))


NESTED = """
<outline text="News"><outline title="City &amp; sea">
  <outline type="rss" text="The Bay" xmlUrl="https://bay.example/feed" htmlUrl="https://bay.example/" category="/news/local,ferries"/>
</outline></outline>
<outline text="Plain" XMLURL=" HTTPS://Plain.example/rss "/>
<outline text="A note"/>
"""


def test_feeds_keep_their_folders_titles_and_pages() -> None:
    """Nested as deep as they are; notes are no feeds."""
    assert read(NESTED).taken == (
        Subscription("https://bay.example/feed", "The Bay", ("News", "City & sea")),
        Subscription("https://plain.example/rss", "Plain"),
    )


def test_what_cannot_be_taken_is_said() -> None:
    """Addresses that are none, and what stands in the list twice."""
    feed = '<outline xmlUrl="https://a.example/feed"/>'
    answer = read(f'{feed}{feed.replace("feed", "feed/#x")}<outline xmlUrl="ftp://a.example"/><outline xmlUrl="none"/>')
    assert [one.feed for one in answer.taken] == ["https://a.example/feed"]
    assert [(left.url, left.reason) for left in answer.left] == [
        ("https://a.example/feed/#x", Reason.DUPLICATE_TARGET),
        ("ftp://a.example", Reason.BAD_ADDRESS),
        ("none", Reason.BAD_ADDRESS),
    ]


def test_the_scheme_by_which_readers_are_called_is_none_of_the_address() -> None:
    """Safari and its kin export it."""
    answer = read('<outline xmlUrl="feed://a.example/rss"/><outline xmlUrl="feed:https://b.example/"/><outline xmlUrl="https://c.example/feed://"/>')
    assert [one.feed for one in answer.taken] == ["http://a.example/rss", "https://b.example/", "https://c.example/feed://"]


def test_a_damaged_list_is_read_as_far_as_it_goes() -> None:
    """Bare ampersands, missing ends."""
    answer = read('<outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"/><outline text="open"><outline xmlUrl="https://b.example/"/>', end="")
    assert [one.feed for one in answer.taken][1:] == ["https://b.example/"]


def test_a_hostile_list_gives_nothing_and_costs_nothing() -> None:
    """Entities are not grown, files not read, depth is bounded."""
    laughs = "".join(f"<!ENTITY l{number} '{f'&l{number - 1};' * 10}'>" for number in range(1, 11))
    answer = read('<outline xmlUrl="https://a.example/&l10;"/>', head=f"<!DOCTYPE opml [<!ENTITY l0 'ha'>{laughs}]>")
    assert all(len(one.feed) < 1_000 for one in answer.taken)
    assert read("<outline text='x'>" * 50_000 + '<outline xmlUrl="https://a.example/"/>').taken == ()
    assert read("").taken == ()


def test_the_door_lists_the_feeds() -> None:
    """As links of their kind."""
    body = f'<opml version="1.0"><body>{NESTED}</body></opml>'.encode()
    answer = listed(decode(body), body, None)
    assert isinstance(answer, Listed)
    assert [(link.url, link.kind, link.title) for link in answer.links] == [
        ("https://bay.example/feed", "feed", "The Bay"),
        ("https://plain.example/rss", "feed", "Plain"),
    ]
