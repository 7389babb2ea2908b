"""Two addresses of one page share a key; two threads never do."""

from __future__ import annotations

import pytest

from cleaners.dedupe import address, dedupe_key

HEX = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://f.example/t?a=1&b=2", "https://f.example/t?b=2&a=1"),
        ("https://f.example/t#post-3", "http://www.f.example/t/"),
        ("https://f.example:443/t/", "https://F.example//t//index.html"),
        ("https://f.example/%7eada/%e2%82%ac", "https://f.example/~ada/€"),
        ("https://f.example/t?id=5", f"https://f.example/t?sid={HEX}&id=5"),
        ("https://f.example/t?id=5", f"https://f.example/t?s={HEX}&id=5"),
        ("https://f.example/t?id=5", "https://f.example/t;jsessionid=1A530637289A03B07199A44E8D531427?id=5"),
        ("https://f.example/t/x", "https://f.example/(S(lit3py55t21z5v55vlm25s55))/t/x"),
        ("https://f.example/t?id=5", "https://f.example/t?id=5&utm_source=a&fbclid=b&mc_eid=c&gclid=d"),
        ("https://f.example/index.php?topic=12.0", "https://f.example/index.php?topic=12.0;sort=subject;desc"),
        ("https://f.example/index.php?topic=12.0", "https://f.example/index.php?action=printpage;topic=12.0"),
        ("https://f.example/viewtopic.php?t=5", "https://f.example/viewtopic.php?t=5&st=0&sk=t&sd=a&hilit=kiln"),
        ("https://f.example/viewtopic.php?t=5", "https://f.example/viewtopic.php?t=5&view=print&start=0"),
        ("https://f.example/t/5", "https://f.example/t/5/page/1/"),
        ("https://f.example/2024/story/", "https://f.example/2024/story/?replytocom=77"),
        ("https://f.example/", "https://f.example"),
        ("https://f.example/?", "https://f.example/default.aspx"),
    ],
)
def test_spellings_of_one_page_share_a_key(one: str, other: str) -> None:
    """Order, session, tracking, sort orders, default files, slashes, fragments, scheme and `www.` make no difference."""
    assert dedupe_key(one) == dedupe_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://f.example/viewtopic.php?t=5", "https://f.example/viewtopic.php?t=6"),
        ("https://f.example/viewtopic.php?p=5", "https://f.example/viewtopic.php?t=5"),
        ("https://f.example/viewtopic.php?t=5", "https://f.example/viewtopic.php?t=5&start=20"),
        ("https://f.example/index.php?topic=12.0", "https://f.example/index.php?topic=12.20"),
        ("https://f.example/index.php?action=unread", "https://f.example/index.php"),
        ("https://f.example/article.php?sid=17", "https://f.example/article.php?sid=18"),
        ("https://f.example/talk.php?session_id=17", "https://f.example/talk.php?session_id=18"),
        ("https://f.example/?s=kiln", "https://f.example/?s=glaze"),
        ("https://f.example/?view=article&id=5", "https://f.example/?view=category&id=5"),
        ("https://f.example/?order=4711", "https://f.example/?order=4712"),
        ("https://f.example/?dir=photos", "https://f.example/?dir=drawings"),
        ("https://f.example/t/5/page/2", "https://f.example/t/5/page/3"),
        ("https://f.example/t?page=1", "https://f.example/t?page=2"),
        ("https://f.example/t?page=1", "https://f.example/t"),  # Drupal counts from 0
        ("https://f.example/s/aB3", "https://f.example/s/Ab3"),
        (f"https://f.example/t?id={HEX}", f"https://f.example/t?id={HEX[::-1]}"),
        ("https://f.example/a%2Fb", "https://f.example/a/b"),
        ("https://f.example/t?a=1&a=2", "https://f.example/t?a=1"),
        ("https://f.example:8080/t", "https://f.example/t"),
        ("https://f.example/page-1.html", "https://f.example/page-2.html"),
        ("https://f.example/st?st=0&t=1", "https://f.example/st?st=20&t=1"),
    ],
)
def test_two_pages_have_two_keys(one: str, other: str) -> None:
    """What may tell two pages apart stays in the key."""
    assert dedupe_key(one) != dedupe_key(other)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://F.example/a/../t?b=2&a=1&utm_source=x#p3", "https://f.example/t?b=2&a=1"),
        ("https://f.example/a?utm_source=rss&utm_medium=feed", "https://f.example/a"),
        ("https://f.example/a?smid=4&at_medium=x", "https://f.example/a?smid=4&at_medium=x"),
        (f"https://f.example/t?sid={HEX}&t=5", "https://f.example/t?t=5"),
        (f"https://f.example/t?t=5;sid={HEX};x=1", "https://f.example/t?t=5;x=1"),
        (f"https://f.example/t?PHPSESSID={HEX}", "https://f.example/t"),
        ("https://f.example/t;jsessionid=9?t=5", "https://f.example/t?t=5"),
        ("https://f.example/index.php?topic=12.0;sort=subject;desc", "https://f.example/index.php?topic=12.0;sort=subject;desc"),
        ("https://f.example/t;v=1/x", "https://f.example/t;v=1/x"),
        ("https://f.example/a?q=%26", "https://f.example/a?q=%26"),
    ],
)
def test_what_is_asked_is_what_was_linked_without_session_and_marks_of_campaigns(url: str, asked: str) -> None:
    """The rest of the address is not touched."""
    assert address(url).asked == asked


def test_what_is_no_web_address_has_no_key() -> None:
    """It raises."""
    with pytest.raises(ValueError, match="no web address"):
        dedupe_key("mailto:a@b.example")
