"""Pages that an archive on the web replays are read as what it had captured."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.page.replayed import replay_of
from schemas.cleaned import Cleaned, Listed
from tests.door import through_door

STAMP = "20240612081530"
ORIGINAL = "https://quay.example/forums/topic/west-quay/"
FETCHED = datetime(2026, 11, 1, tzinfo=UTC)
POST = (
    '<div id="post-{at}" class="bbp-reply-header"><span class="bbp-reply-post-date">{ago}</span>'
    '<a href="{where}#post-{at}" class="bbp-reply-permalink">#{at}</a></div>'
    '<div class="post-{at} reply"><div class="bbp-reply-author"><a class="bbp-author-link" href="{people}{name}/">{name}</a></div>'
    '<div class="bbp-reply-content"><p>{words}</p></div></div>'
)
SAID = (("Ada", "3 weeks ago", "The west quay is closed until the divers have looked."), ("Wren", "2 days ago", "Does that include the small boats?"))
BAR = '<div id="wm-ipp-base" style="display:block"><a href="/web/x">44 captures</a> About this capture</div><div id="wm-ipp-print">The Wayback Machine</div>'
_WOMBAT = f'__wm.wombat("{ORIGINAL}","{STAMP}","https://web.archive.org/","web","/_static/", "1718180130");'
SCRIPT = f'<script>__wm.init("https://web.archive.org/web"); {_WOMBAT}</script>'


def _page(prefix: str, *, head: str = "") -> bytes:
    told = "".join(
        POST.format(at=at, ago=ago, name=name, words=words, where=f"{prefix}{ORIGINAL}", people=f"{prefix}https://quay.example/users/")
        for at, (name, ago, words) in enumerate(SAID, start=7)
    )
    cited = '<p>The old plan: <a href="https://web.archive.org/web/20100101000000/https://quay.example/plan">plan</a></p>'
    form = '<div id="bbpress-forums"><ul class="forums bbp-replies"><li class="bbp-body">'
    return (
        f'<html lang="en"><head><title>West quay</title>{head}</head><body>{BAR}{form}{told.replace("</p></div></div>", f"</p>{cited}</div></div>", 1)}'
        f'</li></ul><div class="bbp-pagination"><div class="bbp-pagination-links"><span class="page-numbers current">1</span>'
        f'<a class="next page-numbers" href="{prefix}{ORIGINAL}page/2/">→</a></div></div></div></body></html>'
    ).encode()


@pytest.mark.parametrize(
    ("url", "prefix"),
    [
        (f"https://web.archive.org/web/{STAMP}/{ORIGINAL}", f"https://web.archive.org/web/{STAMP}/"),
        (f"https://web.archive.org/web/{STAMP}/{ORIGINAL}", f"/web/{STAMP}/"),
        (f"https://archive.example/pool/wayback/{STAMP}mp_/{ORIGINAL}", f"/pool/wayback/{STAMP}mp_/"),
        (None, f"https://web.archive.org/web/{STAMP}/"),
    ],
)
def test_a_replayed_page_is_read_at_its_own_address_and_as_of_its_capture(url: str | None, prefix: str):
    """Addresses of its posts and people, what its days count back from, and no bar; a saved page names both in a script. Captures that people cite stay."""
    answer = through_door(_page(prefix, head="" if url else SCRIPT), url, FETCHED)
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert (record["url"], record["site"]["host"], record["platform"]["name"]) == (ORIGINAL, "quay.example", "bbpress")
    assert [post["permalink"] for post in record["posts"]] == [f"{ORIGINAL}#post-7", f"{ORIGINAL}#post-8"]
    assert [post["author"]["url"] for post in record["posts"]] == ["https://quay.example/users/Ada/", "https://quay.example/users/Wren/"]
    assert [post["published_at"][:10] for post in record["posts"]] == ["2024-05-22", "2024-06-10"]
    assert record["posts"][0]["links"][0]["url"] == "https://web.archive.org/web/20100101000000/https://quay.example/plan"
    assert record["provenance"]["captures"][0]["fetched_at"] == "2024-06-12T08:15:30Z"
    assert "captures" not in record["text"]


FRAME = (
    '<!DOCTYPE html><html prefix="og: http://ogp.me/ns#" itemscope itemtype="http://schema.org/Article"><head><meta name="robots" content="index,noarchive"/>'
    '<meta property="og:type" content="article"/><meta property="og:site_name" content="archive.ph"/><meta property="og:url" content="https://archive.ph/Qu4y7"/>'
    '<meta property="article:published_time" content="2024-06-12T08:15:30Z"/><link rel="canonical" href="https://archive.ph/Qu4y7"/>{named}'
    '<title>West quay</title></head><body><center><div id="HEADER"><a href="https://archive.ph/">archive.today webpage capture</a> Saved from '
    '<input name="q" value="{original}"/> <time itemprop="pubdate" datetime="2024-06-12T08:15:30Z">12 Jun 2024 08:15:30 UTC</time>'
    ' All snapshots from host quay.example</div><div id="SOLID"><div id="CONTENT">{page}</div></div></center><div><table id="hashtags">'
    '<tr><td id="0%"><a href="#0%">0%</a></td></tr><tr><td id="10%"><a href="#10%">10%</a></td></tr></table></div></body></html>'
)
BOOKMARK = '<link rel="bookmark" href="http://archive.today/{}/{}"/>'


@pytest.mark.parametrize("url", ["https://archive.ph/Qu4y7", None, f"https://archive.is/{STAMP}/{ORIGINAL}"])
@pytest.mark.parametrize("stamp", [STAMP, "2024.06.12-081530"])
def test_a_snapshot_of_archive_today_is_read_without_its_frame(url: str | None, stamp: str):
    """Whose head says of the archive what others say of their pages: when it came, and who published it. What it asks of robots holds."""
    page = _page("https://archive.ph/o/Qu4y7/").decode().partition(BAR)[2].removesuffix("</body></html>").replace("/#post-", "/%23post-")
    page = page.replace("look", '<a href="https://archive.ph/o/Qu4y7/www.port.example/divers">look</a>', 1)
    frame = FRAME.format(named=BOOKMARK.format(stamp, ORIGINAL), original=ORIGINAL, page=page)
    answer = through_door(frame.encode(), url, FETCHED)
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert (record["url"], record["site"]["host"], record["platform"]["name"], record["title"]) == (ORIGINAL, "quay.example", "bbpress", "West quay")
    assert [post["permalink"] for post in record["posts"]] == [f"{ORIGINAL}#post-7", f"{ORIGINAL}#post-8"]
    assert [post["published_at"][:10] for post in record["posts"]] == ["2024-05-22", "2024-06-10"]
    assert record["provenance"]["captures"][0]["fetched_at"] == "2024-06-12T08:15:30Z"
    assert (record["published_at"] or "")[:10] != "2024-06-12"
    assert "noarchive" in record["permission"]["robots"]
    assert record["posts"][0]["links"][0]["url"] == "http://www.port.example/divers"
    assert "snapshots" not in record["text"]
    replay = replay_of(url, frame)
    assert replay is not None
    assert "10%" not in replay.restored(frame)
    assert [link.url for link in answer.links if link.kind == "next_page"] == [f"https://archive.today/{STAMP}/{ORIGINAL}page/2/"]


def test_a_page_of_another_host_that_names_a_snapshot_of_itself_is_its_own():
    """Some link to what they were; a frame without a page in it is none, either."""
    frame = FRAME.format(named=BOOKMARK.format(STAMP, ORIGINAL), original=ORIGINAL, page="")
    assert replay_of(ORIGINAL, frame) is None
    assert replay_of("https://archive.ph/Qu4y7", frame.replace("CONTENT", "content")) is None
    assert replay_of("https://archive.ph/Qu4y7", FRAME.format(named=BOOKMARK.format("20249912081530", ORIGINAL), original="", page="")) is None


def test_links_of_a_replayed_page_stay_in_the_archive():
    """Whoever follows them wants the pages of that time."""
    answer = through_door(_page(f"/web/{STAMP}/"), f"https://web.archive.org/web/{STAMP}/{ORIGINAL}", FETCHED)
    assert isinstance(answer, Cleaned | Listed)
    assert [link.url for link in answer.links if link.kind == "next_page"] == [f"https://web.archive.org/web/{STAMP}/{ORIGINAL}page/2/"]


@pytest.mark.parametrize(
    "url",
    [
        ORIGINAL,
        "https://web.archive.org/web/2024*/https://quay.example/",
        "https://quay.example/news/20240612081530/a-story",
        "https://quay.example/out/20249912081530/https://other.example/",
        "https://quay.example/read?url=/20240612081530/https://other.example/",
    ],
)
def test_other_addresses_with_long_numbers_are_their_own(url: str):
    """A calendar of captures, a number in a path, no time, an address in a query."""
    assert replay_of(url, "") is None


def test_an_address_with_one_slash_is_mended():
    """Servers in between fold two slashes into one."""
    replay = replay_of(f"https://web.archive.org/web/{STAMP}/https:/quay.example/a", "")
    assert replay is not None
    assert replay.original == "https://quay.example/a"
