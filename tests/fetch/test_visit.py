"""What the redirects of a visit prove."""

from __future__ import annotations

import pytest

from scraper.fetch.exchange import Exchange
from scraper.fetch.visit import host_left
from tests.fetch.waiting import Time

OLD, NEW = "https://old.example/2026/fog/", "https://new.example/2026/fog/"


@pytest.mark.parametrize(
    ("urls", "statuses", "left"),
    [
        ((OLD, NEW), (301,), "old.example"),
        ((OLD.replace("https://", "http://www."), OLD, NEW), (301, 308), "old.example"),
        ((OLD, NEW), (302,), None),
        ((OLD, "https://mid.example/r?to=fog", NEW), (301, 302), None),
        ((OLD, "https://new.example/"), (301,), None),
        ((OLD, "https://new.example/login"), (301,), None),
        (("https://old.example/", "https://new.example/"), (301,), None),
        ((OLD, OLD.replace("https://", "https://www.")), (301,), None),
        ((NEW,), (), None),
    ],
)
def test_a_host_is_left_where_permanent_redirects_keep_the_path(urls: tuple[str, ...], statuses: tuple[int, ...], left: str | None):
    """And to no front page, login or spelling of the same host."""
    hops = [Exchange(url, (), status, "", "HTTP/1.1", (), b"", b"", Time().clock(), 0.1) for url, status in zip(urls, (*statuses, 200), strict=True)]
    assert host_left(hops) == left
