"""What a reader found before it is a record: everything optional, the raw string beside the parsed value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author, Disagreement, Hyperlink, Image, Precision, Quote, Zone
from schemas.target import Link

from .page.page import Interval
from .page.words import shows


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as printed and as understood. `at` is null where the words could not be placed in time."""

    raw: str
    at: datetime | None = None
    precision: Precision | None = None
    zone: Zone | None = None
    refused: str | None = None
    """Why a time that was understood is none that the page can carry, as a flag of the record: `time_too_early`, `time_ahead`, `no_such_time`."""
    source: str | None = None
    """What said so, of an article's times: see `Common.published_at_source`."""


@dataclass(slots=True)
class Body:
    """What a person wrote, taken apart. Its claims are booked with the desk by whoever made it."""

    text: str = ""
    text_full: str = ""
    markdown: str | None = None
    quotes: tuple[Quote, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Hyperlink, ...] = ()
    is_drawn: bool = False
    """Where there are no words: whether a frame, a video or a smiley stands there, which no record keeps."""


@dataclass(slots=True)
class PostDraft:
    """One post."""

    body: Body
    id: str | None = None
    kind: str = "post"
    position: int | None = None
    label: str | None = None
    title: str | None = None
    author: Author | None = None
    published: Moment | None = None
    edited: Moment | None = None
    edit_reason: str | None = None
    reply_to: str | None = None
    permalink: str | None = None
    signature: str | None = None
    score: int | None = None
    accepted: bool | None = None
    deleted: bool = False

    @property
    def holds_something(self) -> bool:
        """Whether its author posted anything, if a picture, a video or a link alone; those to his page and to the post are no words of his."""
        printed = (self.author.url if self.author is not None else None, self.permalink)
        said = any(link.url not in printed for link in self.body.links)
        return said or self.body.is_drawn or shows(self.body.text_full) or bool(self.body.images or self.body.attachments)


@dataclass(slots=True)
class ThreadDraft:
    """One page of a thread."""

    platform: str
    posts: list[PostDraft]
    extractor: str
    """What found the posts, e.g. `bbpress`, `plain.bbpress`."""
    topic_id: str | None = None
    title: str | None = None
    forum: str | None = None
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    closed: bool | None = None
    sticky: bool | None = None
    declared_posts: int | None = None
    """Opening post included."""
    page: int | None = None
    pages: int | None = None
    first: str | None = None
    """Address of its first page, where this is another one and its topic has no id."""
    whole: bool | None = None
    """Whether this page alone shows every post, by its own claim; null where it makes none."""
    doubts: tuple[float, ...] | None = None
    """What speaks against a reading by structure, in the order of `structure.judged.doubts.NAMES`; null where a reader that knows its engine read it."""
    bodies: tuple[HtmlElement, ...] = ()
    """What people wrote, where structure alone tells: whatever stands in it says nothing of the page."""
    flags: list[str] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class ArticleDraft:
    """One page of an article: what stands on the page. What the page says of itself is in its `Metadata`."""

    extractor: str
    """What found the text, e.g. `lines` or `lines, trafilatura 2.3.1`."""
    body: Body
    title: str | None = None
    summary: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    authors: tuple[Author, ...] = ()
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    comments: list[PostDraft] = field(default_factory=list)
    free_access: bool | None = None
    publisher: str | None = None
    agency: str | None = None
    """Of news, where the page names one for an author."""
    page: int | None = None
    """Which page of the article this is; null where it is the only one."""
    pages: int | None = None
    first: str | None = None
    """Address of its first page, where this is another one."""
    flags: list[str] = field(default_factory=list)
    links: tuple[Link, ...] = ()
    confidence: float | None = None
    left: list[tuple[Interval, str]] = field(default_factory=list)
    """What was judged to be none of it, with the rule that says so: for what no other rule takes."""


@dataclass(slots=True)
class ListDraft:
    """A page that leads to records."""

    reason: Reason
    links: tuple[Link, ...]
    title: str | None = None


@dataclass(slots=True)
class NothingDraft:
    """A page that its engine knows and that holds nothing to record."""

    reason: Reason
    detail: str
    links: tuple[Link, ...] = ()
    """Where the engine gives to programs what the page does not show."""
