"""The records: what users and exports rely on.

Names are snake_case, times are UTC, ids are strings, absent values are null. `thresher schema article|thread` prints the
JSON Schema. schema.org's terms: NewsArticle, DiscussionForumPosting, Comment.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from .base import UtcTime, Value

Precision = Literal["second", "minute", "day", "month"]
Zone = Literal["page", "config", "assumed_utc"]


class Author(Value):
    """A person or organisation as the page names it; never a rank or a role."""

    name: str
    url: str | None = None
    id: str | None = None
    guest: bool | None = None
    """True for an anonymous visitor of a forum; null where the page does not say."""


class Site(Value):
    """The host and the name that the page gives itself."""

    host: str | None = None
    name: str | None = None


class Platform(Value):
    """The software that rendered the page, with what gave it away."""

    name: str
    version: str | None = None
    evidence: tuple[str, ...] = ()


class Image(Value):
    """A picture of the content: address, alternative text and caption as printed."""

    url: str
    alt: str | None = None
    caption: str | None = None


class Hyperlink(Value):
    """A link in the content: absolute address and its text."""

    url: str
    text: str | None = None


class Quote(Value):
    """Words of somebody else inside a post."""

    author: str | None = None
    post_id: str | None = None
    """The quoted post where the markup names it or its words are found in exactly one earlier post of that author."""
    text: str
    offset: int
    """Character position in the post's own `text` at which the quote stood."""


class Piece(Value):
    """Words copied out of a text, with their place in it: `text[start:end]`. The text itself is not changed."""

    text: str
    start: int
    end: int


class Dateline(Value):
    """`ISLAMABAD, April 17 (Reuters) -`: where and when a wire story was filed."""

    place: str | None
    """As printed, without its comma; null for stories filed from nowhere: `(Reuters) -`."""
    date_raw: str | None = None
    date: str | None = None
    """ISO 8601 day; null where the page gives no year."""
    span: Piece


class Credit(Value):
    """One entry of a wire story's credit line: a role, its people and where they work."""

    role: str
    """`reporting`, `additional_reporting`, `writing`, `editing`, `compiling`, `translating`, `photo`, `graphics`, `video`, `research`,
    `production`; `agency` for a line that names the agency or its desk and nobody else (`© 2024 AFP`)."""
    names: tuple[str, ...]
    place: str | None = None
    span: Piece


class Wire(Value):
    """What a news agency's furniture says. Copied from the text, never cut from it."""

    agency: str | None
    """`Reuters`, `AP`, `dpa`; `dpa-AFX` and other desks go by their house; of an article that names none, the one that its page names for an author.
    Null where a story bears credits that only agencies print and names none, and where there is nothing but a paper's own notes."""
    dateline: Dateline | None = None
    byline: tuple[str, ...] = ()
    byline_span: Piece | None = None
    credits: tuple[Credit, ...] = ()
    notes: tuple[Piece, ...] = ()
    """Update, correction, embargo and editors' notes, e.g. `(Adds X post on the issue in paragraph 6)`, with their brackets."""
    key_points: tuple[Piece, ...] = ()
    """The summary lines above the story."""


class Post(Value):
    """One contribution to a thread, or one comment under an article."""

    id: str | None
    """The platform's own id, e.g. `3072`; null where the page does not print one."""
    kind: Literal["post", "question", "answer", "comment"] = "post"
    position: int
    """1-based in the thread, as the platform counts; on a page alone, in page order after what came before it."""
    label: str | None = None
    """As printed, e.g. `#3072`."""
    title: str | None = None
    author: Author | None = None
    published_at: UtcTime | None = None
    published_at_raw: str | None = None
    published_at_precision: Precision | None = None
    published_at_zone: Zone | None = None
    edited_at: UtcTime | None = None
    edited_at_raw: str | None = None
    edit_reason: str | None = None
    reply_to: str | None = None
    """Id of the post that this one answers."""
    permalink: str | None = None
    text: str
    """Own words, paragraphs apart by a blank line; quotes, signature, edit notices and ranks taken out. May be empty."""
    text_full: str
    """The same with quotes in place, their lines prefixed `> `."""
    markdown: str | None = None
    quotes: tuple[Quote, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Hyperlink, ...] = ()
    signature: str | None = None
    score: int | None = None
    accepted: bool | None = None
    status: Literal["present", "deleted"] = "present"


class CaptureRef(Value):
    """A capture that a record was made from."""

    sha256: str
    url: str | None = None
    page: int | None = None
    fetched_at: UtcTime | None = None


class Provenance(Value):
    """What made this record; with the stored captures it can be made again."""

    captures: tuple[CaptureRef, ...]
    extractor: str
    """The reader that found the text: a platform's name, `plain.bbpress`, `lines`, `lines, trafilatura 2.3.1`."""
    ruleset: str
    """Digest of the rules in force on pages of its platform."""
    memory: str | None = None
    thresher_version: str


class Disagreement(Value):
    """What a page shows and what its structured data states, where the two differ. The record holds what is shown."""

    field: Literal["author", "published_at", "text", "posts"]
    """`posts`: how many there are."""
    post_id: str | None = None
    position: int | None = None
    """Of the post; both null for what is said of the thread."""
    shown: str
    """Times in ISO 8601, texts cut to 200 characters."""
    stated: str


class Quality(Value):
    """How far to trust the record."""

    confidence: float | None = None
    """How far to count on it, 0 to 1, as measured. Of an article: the share of those with this number whose text has F1 0.9 or more. Of a thread: the
    share of its posts that can be expected to be right in author, time and text; of merged pages the least. Null where nothing tells."""
    flags: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    """Both sides of the flags `structured_..._differs`."""


class Permission(Value):
    """What the page says about its use."""

    robots: tuple[str, ...] = ()
    """Directives of the robots meta element and X-Robots-Tag, lower case."""
    tdm_reservation: bool | None = None


class Common(Value):
    """What articles and threads share."""

    id: str
    url: str | None = None
    canonical_url: str | None = None
    site: Site = Site()
    platform: Platform | None = None
    title: str | None
    description: str | None = None
    language: str | None = None
    """BCP 47."""
    published_at: UtcTime | None = None
    published_at_raw: str | None = None
    published_at_precision: Precision | None = None
    published_at_zone: Zone | None = None
    published_at_source: str | None = None
    """What said so, of an article: `json-ld datePublished`, `meta article:published_time`, `microdata`, `time` (an element), `text` (a printed line),
    `script`, `list` (the page's own entry in a list of stories), `url`."""
    modified_at: UtcTime | None = None
    modified_at_raw: str | None = None
    modified_at_precision: Precision | None = None
    modified_at_zone: Zone | None = None
    modified_at_source: str | None = None
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    license: str | None = None
    """Of the page, not of its pictures: the licence's address where one is named, else the words of its rights."""
    section: tuple[str, ...] = ()
    """Breadcrumb from the site's root to the page's parent, as printed."""
    tags: tuple[str, ...] = ()
    text: str
    markdown: str | None = None
    links: tuple[Hyperlink, ...] = ()
    images: tuple[Image, ...] = ()
    wire: Wire | None = None
    page: int = 1
    """Which page of the article or thread this is; the first page read, for a merged record."""
    pages: int | None = None
    pages_read: tuple[int, ...] = (1,)
    """Those of `pages` that were read to their end: the others are missing. A page that breaks off is not among them."""
    complete: bool | None = None
    """Against the page's own claim: true, false, or null where it makes none."""
    quality: Quality = Quality()
    permission: Permission = Permission()
    provenance: Provenance


class Article(Common):
    """A story with one body."""

    schema_: Literal["article/1"] = Field("article/1", alias="schema")
    kind: Literal["article"] = "article"
    summary: str | None = None
    lead_image: Image | None = None
    """What the page states as its picture (JSON-LD, Open Graph), whether its text shows it or not; those of the text are in `images`."""
    is_based_on: str | None = None
    """Address of the work that this one was taken from, as the page states it: JSON-LD `isBasedOn`, `syndication-source`, `original-source`, or a
    canonical address on another site."""
    comments: tuple[Post, ...] = ()
    free_access: bool | None = None
    """Whether everybody may read all of it, as the page states or shows it."""


class Thread(Common):
    """A discussion. Its `text` is its posts' own texts joined by a blank line."""

    schema_: Literal["thread/1"] = Field("thread/1", alias="schema")
    kind: Literal["thread"] = "thread"
    forum: str | None = None
    closed: bool | None = None
    sticky: bool | None = None
    declared_posts: int | None = None
    """Posts of the whole thread as the page claims them, the opening post included."""
    posts: tuple[Post, ...]


def thread_text(posts: Iterable[Post]) -> str:
    """A thread's text: its posts' own words, a blank line between."""
    return "\n\n".join(post.text for post in posts if post.text)


Record = Annotated[Article | Thread, Field(discriminator="kind")]
