"""Small captures, pages and records in our own words, for the tests of store, run and export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned
from schemas.ledger import Ledger, Line, Origin, Span, TextFate
from schemas.record import Article, Author, CaptureRef, Post, Provenance, Site, Thread
from scraper.inputs import Failure, Input
from scraper.workers.reading import Reading

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FORUM = "https://forum.example/topic/compost/"


def received(body: bytes, *, url: str | None = None, path: str | None = None, fetched_at: datetime | None = None) -> Input:
    """A body as it comes into a run."""
    capture = Capture(url=url, path=path, fetched_at=fetched_at, sha256=sha256(body).hexdigest(), size_bytes=len(body))
    return Input(url or path or "-", capture, body)


def fetched(name: str, body: bytes = b"<p>", *, status: int = 200, at: datetime = NOON, headers: tuple[tuple[str, str], ...] = ()) -> Input:
    """A body as it comes from the web."""
    item = received(body, url=f"https://news.example/{name}", fetched_at=at)
    return Input(item.target, item.capture.model_copy(update={"status": status, "headers": headers}), body)


def reading(item: Input, answer: Answer | Failure) -> Reading | Failure:
    """What a worker hands over for that answer."""
    return answer if isinstance(answer, Failure) else Reading.of(item, answer)


def post(number: int, text: str | None = None) -> Post:
    """The post of that position; its id is its position plus 3000."""
    words = text if text is not None else f"Turn the heap on day {number}."
    return Post(id=str(3000 + number), position=number, author=Author(name=f"gardener {number}"), published_at=NOON, text=words, text_full=words)


def ledger(text: str) -> Ledger:
    """One kept line and one removed."""
    lines = (Line(number=1, text=text, origin=Origin.DOM), Line(number=2, text="Reply", origin=Origin.DOM))
    spans = (
        Span(line=1, start=0, end=len(text), fate=TextFate.KEPT, field="posts.0.text"),
        Span(line=2, start=0, end=5, fate=TextFate.REMOVED, rule="bbpress.en.reply"),
    )
    return Ledger(lines=lines, spans=spans)


def thread_page(
    page: int, posts: Sequence[Post], *, pages: int = 1, declared: int | None = None, version: str = "", fetched_at: datetime | None = None, ruleset: str = "r1"
) -> tuple[Input, Cleaned]:
    """A page of the one thread, as received and as cleaned; `version` tells bodies of the same page apart."""
    url = FORUM if page == 1 else f"{FORUM}page/{page}/"
    item = received(f"<p>page {page} {version}</p>".encode(), url=url, fetched_at=fetched_at)
    record = Thread(
        id="bbpress:forum.example:17",
        url=url,
        site=Site(host="forum.example"),
        title="Compost in winter",
        text="\n\n".join(post.text for post in posts),
        page=page,
        pages=pages,
        pages_read=(page,),
        complete=None if declared is None else pages == 1 and len(posts) >= declared,
        declared_posts=declared,
        posts=tuple(posts),
        provenance=provenance(item, ruleset, page),
    )
    return item, Cleaned(record=record, ledger=ledger(posts[0].text if posts else "nothing"))


def article(name: str, text: str = "The river rose by a hand.", *, fetched_at: datetime | None = None, ruleset: str = "r1") -> tuple[Input, Cleaned]:
    """A story, as received and as cleaned."""
    url = f"https://news.example/{name}"
    item = received(f"<p>{name}: {text}</p>".encode(), url=url, fetched_at=fetched_at)
    record = Article(id=url, url=url, site=Site(host="news.example"), title=name, text=text, provenance=provenance(item, ruleset, 1))
    return item, Cleaned(record=record, ledger=ledger(text))


def provenance(item: Input, ruleset: str, page: int) -> Provenance:
    """One capture and the rules that read it."""
    ref = CaptureRef(sha256=item.capture.sha256, url=item.capture.url, page=page, fetched_at=item.capture.fetched_at)
    return Provenance(captures=(ref,), extractor="bbpress", ruleset=ruleset, thresher_version="0")
