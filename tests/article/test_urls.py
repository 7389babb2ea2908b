"""Addresses: what a browser would ask is what we name."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cleaners.urls import canonical, host, join, masked, same_site

PAGE = "https://news.example/2024/05/story/?page=2"


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/about", "https://news.example/about"),
        ("../other/", "https://news.example/2024/05/other/"),
        ("?page=3", "https://news.example/2024/05/story/?page=3"),
        ("//cdn.example/a.png", "https://cdn.example/a.png"),
        ("https://NEWS.example:443/a/../b", "https://news.example/b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("#comment-7", "https://news.example/2024/05/story/?page=2#comment-7"),
        ("https://news.example\\@evil.example/", "https://news.example/@evil.example/"),
    ],
)
def test_a_reference_is_resolved_as_a_browser_would(href: str, target: str) -> None:
    """A reference on a page gives the absolute address that a browser would ask."""
    assert join(PAGE, href) == target


@pytest.mark.parametrize("href", ["", "  ", "mailto:a@b.example", "javascript:void(0)", "data:text/plain,x", "http://[::1", "\ud800", "https://a b.example/"])
def test_what_names_no_web_page_gives_no_address(href: str) -> None:
    """Scripts, mail, data, empty and broken references are no web addresses."""
    assert join(PAGE, href) is None


_PARTS = "a e. - _ .. . // / ? # % %2e %2E %zz @ : 80 1 0x7f org news.example www. A é ~ ! & ( ) + ; = \\ ' < | xn-- xn--bcher-kva https:// http:".split()
_BASES = (
    PAGE,
    "https://news.example",
    "https://news.example:8080/x",
    "http://ada@news.example/x",
    "https://a.xn--b.example/",
    "https://News.example/",
    "https://-a.e#",
)


@given(some.lists(some.sampled_from((*_PARTS, " ", "\t", "https://news.example/")), min_size=1, max_size=8).map("".join), some.sampled_from((None, *_BASES)))
def test_what_is_resolved_without_a_parser_is_what_it_would_give(href: str, base: str | None) -> None:
    """Most links are plain enough to be put together or kept as they are; the parser says the same of them, and of their hosts."""
    if href.isspace():
        return
    try:
        parsed = ada_url.URL(href, base)
    except ValueError:
        assert join(base, href) is None
    else:
        assert join(base, href) == (parsed.href if parsed.protocol in ("http:", "https:") else None)
        assert host(parsed.href) == (parsed.hostname or None)
    with suppress(ValueError):
        assert host(href) == (ada_url.URL(href).hostname or None)


@pytest.mark.parametrize("plain", ["https://news.example/", "https://a-b.news.example/2024/05/one_story.html?x=1&y=%C3%A9#top", "http://news.example//a/~b/?#"])
def test_a_plain_address_is_kept_as_it_is(plain: str) -> None:
    """What is in its standard spelling already stays so, whatever page names it, and below its site as well."""
    assert join(PAGE, plain) == join(None, plain) == plain
    assert join("http://u@news.example:1/", plain) == plain


def test_a_relative_reference_without_a_base_names_nothing() -> None:
    """A file whose origin is not known has absolute links only."""
    assert join(None, "/about") is None
    assert join(None, "https://news.example/about") == "https://news.example/about"


def test_canonical_refuses_what_is_no_web_address() -> None:
    """The canonical spelling exists for web addresses alone."""
    assert canonical("HTTP://News.Example:80/a b") == "http://news.example/a%20b"
    with pytest.raises(ValueError, match="no web address"):
        canonical("mailto:a@b.example")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.news.example/a", "https://news.example/b", True),
        ("https://m.news.example/a", "https://www.news.example/b", True),
        ("https://blog.news.example/a", "https://news.example/b", True),
        ("https://a.host.example/", "https://b.host.example/", False),
        ("https://news.example/", "https://evilnews.example/", False),
        ("https://news.example/", "https://example/", False),
        ("https://news.example/", None, False),
    ],
)
def test_same_site_is_the_same_host_or_one_below_the_other(one: str, other: str | None, same: bool) -> None:
    """Hosts belong together when one is the other or lies below it."""
    assert same_site(one, other) is same


def test_the_host_is_lower_case_without_port() -> None:
    """A host is named as the standard spells it."""
    assert host("https://News.Example:8080/x") == "news.example"
    assert host("no address") is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://ada:secret@h.example/x", "http://***@h.example/x"),
        ("https://ada:se@cret@h.example/x", "https://***@h.example/x"),
        ("HTTP://ada@h.example", "HTTP://***@h.example"),
        ("ftp://ada:secret@h.example/", "ftp://***@h.example/"),
        ("http:ada:secret@h.example/", "http:***@h.example/"),
        ("http:\\\\ada:secret@h.example/", "http:\\\\***@h.example/"),
        (" ht\ntp:/\t/ada:se cret@h.example/", " ht\ntp:/\t/***@h.example/"),
        ("http://ada:secret@[::1", "http://***@[::1"),
        ("https://h.example/@ada/secret@x", "https://h.example/@ada/secret@x"),
        ("https://h.example?to=ada@h.example", "https://h.example?to=ada@h.example"),
        ("https://h.example#a@b", "https://h.example#a@b"),
        ("notes/http://ada:secret@h.example/", "notes/http://ada:secret@h.example/"),
    ],
)
def test_who_logs_in_is_not_shown(url: str, shown: str) -> None:
    """However a browser would take the address apart; signs elsewhere in it are no user's name."""
    assert masked(url) == shown


@pytest.mark.parametrize("start", ["http:", "http:/\t/", "gopher://", ""])
def test_blanks_without_end_are_looked_through_once(start: str) -> None:
    """Archives and saved pages state addresses of any length; in steps of its square, a megabyte would take a quarter of an hour."""
    url = f"{start}{' ' * 200_000}x"
    began = process_time()
    assert masked(url) == url
    assert process_time() - began < 2


def test_what_is_refused_does_not_tell_the_password() -> None:
    """The error's message goes into reports."""
    with pytest.raises(ValueError, match=r"\*\*\*@h\.example") as caught:
        canonical("ftp://ada:secret@h.example/")
    assert "secret" not in str(caught.value)
