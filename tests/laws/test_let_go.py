"""What was read of a page goes when the page does: where a part of it knew itself, all of the page would stay until the garbage collector comes."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from tests.laws.pages import answer_of

_STORY = 22
"""The choice of an address that is a story's."""
_COMMENTED = b"""<html><body><article><h1>The tide came early</h1>
<p>The harbour office had told us to expect the water at nine, and it stood on the quay at half past seven already.</p>
<p>Nobody was hurt, but the fish hall has lost two of its scales and all of the ice that was meant for the weekend.</p></article>
<section id="comments"><h2>Comments</h2>
<div class="comment"><a class="author" href="/people/ada">Ada</a> <time datetime="2026-10-30T08:00Z">today</time><p>We saw it from the hill.</p></div>
<div class="comment"><a class="author" href="/people/pim">Pim</a> <time datetime="2026-10-30T09:00Z">today</time><p>Half the ice is in our street now.</p></div>
</section></body></html>"""


@pytest.mark.parametrize("body", [*(file.read_bytes() for file in sorted(Path("data/samples").glob("*.html"))), _COMMENTED])
def test_a_page_goes_when_it_is_read(body: bytes) -> None:
    """Articles with and without comments, threads, lists and walls."""
    gc.collect()
    before = _elements()
    gc.disable()
    try:
        answer_of(body, _STORY)
        assert _elements() == before
    finally:
        gc.enable()


def _elements() -> int:
    return sum(isinstance(one, HtmlElement) for one in gc.get_objects())
