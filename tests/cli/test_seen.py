"""What is remembered of pages until their ends are told."""

from __future__ import annotations

import pytest

from schemas.cleaned import Listed
from schemas.outcome import Fate, Outcome, Reason
from scraper.cli.seen import Seen
from tests.store.examples import received


@pytest.mark.parametrize(
    ("fate", "capture", "title"), [(Fate.LISTED, "0" * 64, "Cloth and leather"), (Fate.SKIPPED, None, None)], ids=["kept", "asks not to be kept"]
)
def test_nothing_is_remembered_of_a_page_whose_end_was_told(fate: Fate, capture: str | None, title: str | None):
    """The records of an archive of pages that ask not to be kept filled the memory."""
    seen = Seen()
    item = received(b"<ul>", path="caf\udce9.html")
    seen.note(item, Listed(reason=Reason.TOPIC_LIST, title="Cloth and leather"))
    outcome = Outcome(target="caf\\udce9.html", fate=fate, capture=capture)
    assert (seen.of(outcome), seen.answers) == ((title, None), {})
