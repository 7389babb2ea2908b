"""SMF and ElkArte print `index.php/topic,41.0.html` for `index.php?topic=41.0` where a board is set so (Sources/QueryString.php, ob_sessrewrite)."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from schemas.cleaned import Cleaned, Listed
from schemas.record import Thread
from tests.door import through_door
from tests.platforms.test_cases import CASES, answer_of, body_of

ADDRESS = re.compile(r"""(?<=index\.php)\?((?:board|topic)=[^#"'<>\s]+)""")
NAMES = [
    "smf/flat_2_1",
    "smf/last_page_2_1",
    "smf/german_2_0",
    "smf/core_theme_russian_2_0",
    "smf/curve_with_mods",
    "smf/tables_1_1",
    "smf/single_post_1_1",
    "smf/elkarte_1_1",
    "smf/forum_index_2_0",
]


def queryless(text: str) -> str:
    """The same with such addresses."""
    return ADDRESS.sub(lambda found: f"/{re.sub('&amp;|[&;]', '/', found[1]).replace('=', ',')}.html", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_board_whose_addresses_have_no_query_is_read_as_one_whose_have(name: str) -> None:
    """The same thread under the same id, the same way to it, and as many links of each kind."""
    before = answer_of(name)
    page, url = queryless(body_of(name).decode()), queryless(CASES[name]["url"])
    assert page != body_of(name).decode()
    now = through_door(page.encode(), url, CASES[name]["fetched_at"])
    assert isinstance(now, type(before))
    assert isinstance(before, Cleaned | Listed)
    assert Counter(link.kind for link in now.links) == Counter(link.kind for link in before.links)
    if isinstance(before, Cleaned) and isinstance(now, Cleaned):
        assert isinstance(before.record, Thread)
        fields = ("id", "title", "forum", "section", "page", "pages", "complete", "text")
        assert [getattr(now.record, field) for field in fields] == [getattr(before.record, field) for field in fields]
