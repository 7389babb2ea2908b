"""Pages in our own words, and the way from markup to what the readers give."""

from __future__ import annotations

from datetime import UTC, datetime

from cleaners.article import reader as article
from cleaners.context import Context
from cleaners.draft import ArticleDraft, ListDraft, NothingDraft
from cleaners.ledger import Desk
from cleaners.metadata.metadata import Metadata, metadata
from cleaners.page.decode import Decoded
from cleaners.page.page import Page
from cleaners.page.reading import read
from schemas.ledger import Ledger

URL = "https://news.example/2024/05/ferry/"
CAPTURED = datetime(2024, 6, 1, 12, tzinfo=UTC)

PARAGRAPHS = (
    "The last ferry of the season left the eastern pier on Sunday evening with eleven passengers and a crate of oranges on board.",
    "Its captain, who has crossed the bay since she was nineteen, said that the new bridge would not make the boats useless.",
    "A bridge, she said, takes you over the water, while a ferry takes you across it, and people know the difference when it rains.",
    "The harbour office will decide in autumn whether the line is kept, and has asked the villages on both sides for their numbers.",
)


def story(*, head: str = "", before: str = "", within: str = "", after: str = "", body: str = "") -> str:
    """A page with a menu, an article of four paragraphs and a footer."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<html lang='en'><head>{head}</head><body {body}><nav><ul><li><a href='/'>Front page</a></li><li><a href='/harbour/'>Harbour</a></li></ul></nav>"
        f"<main><article>{before}<div class='entry-content'>{paragraphs}{within}</div>{after}</article></main>"
        "<footer><p>Imprint and contact</p></footer></body></html>"
    )


def page_of(markup: str, url: str | None = URL) -> Page:
    """The markup, parsed and numbered."""
    return read(Decoded(markup, "utf-8", "html"), url, max_nodes=100_000, max_characters=10_000_000)


def metadata_of(markup: str, url: str | None = URL) -> Metadata:
    """What the markup's head says."""
    return metadata(page_of(markup, url), zone=None, base=CAPTURED)


def reading(markup: str, url: str | None = URL) -> tuple[ArticleDraft | ListDraft | NothingDraft, Ledger]:
    """The article reader's answer and the closed ledger."""
    page = page_of(markup, url)
    desk = Desk(page)
    meta = metadata(page, zone=None, base=CAPTURED)
    draft = article.read(page, desk, meta, Context(base=CAPTURED, language=meta.language))
    return draft, desk.close(article.CATCH_ALL)


def draft_of(markup: str, url: str | None = URL) -> ArticleDraft:
    """The reader's answer where it must be an article."""
    draft, _ = reading(markup, url)
    assert isinstance(draft, ArticleDraft), draft
    return draft
