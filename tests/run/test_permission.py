"""Whose pages may be kept whatever they ask of strangers."""

from __future__ import annotations

import pytest

from schemas.capture import Capture
from schemas.config import Config, SiteConfig
from schemas.source import Source, SourceKind
from scraper.permission import is_permitted, permitted

CONFIG = Config(
    site=(SiteConfig(host="Forum.Example", permission="agreed"), SiteConfig(host="müller.example", permission="agreed"), SiteConfig(host="news.example")),
    source=(Source(id="talk", kind=SourceKind.FORUM, url="https://www.talk.example/forums/", permission="agreed"),),
)


@pytest.mark.parametrize(
    ("asked", "answered", "may_be_kept"),
    [
        ("https://forum.example/topic/1", None, True),
        ("https://xn--mller-kva.example/", None, True),
        ("https://talk.example/topic/1", "https://www.talk.example/topic/1", True),
        ("https://forum.example/out/7", "https://other.example/story", False),
        ("https://other.example/short", "https://forum.example/topic/1", True),
        ("https://news.example/", None, False),
        (None, None, False),
    ],
)
def test_a_permission_is_for_the_host_that_answered_however_the_configuration_spells_it(asked: str | None, answered: str | None, may_be_kept: bool):
    """Neither for the letters of its name nor for a site that an address of it leads to."""
    capture = Capture(url=asked, final_url=answered, status=200, sha256="0" * 64, size_bytes=0)
    assert is_permitted(capture, permitted(CONFIG)) is may_be_kept
