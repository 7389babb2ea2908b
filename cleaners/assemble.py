"""Drafts to records: what the reader found, what the page says of itself, and what made it, put into the contract's form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from schemas.capture import Capture
from schemas.record import Article, Author, CaptureRef, Platform, Post, Provenance, Quality, Site, Thread, Wire, thread_text
from schemas.version import VERSION

from .bounds import MOST_LINKS, MOST_NAMES, bounded
from .confidence import confidence
from .dedupe import address
from .draft import ArticleDraft, Moment, PostDraft, ThreadDraft
from .joined import unique
from .metadata.metadata import Metadata
from .page.numbered import commented_at, first_of
from .urls import host, masked, parted
from .wire import noted, wire


@dataclass(frozen=True, slots=True)
class Making:
    """What a record is made from and by."""

    capture: Capture
    meta: Metadata
    flags: tuple[str, ...]
    """Of the page: `hidden_main`, `attributes_cut`, `controls_removed`."""
    ruleset: str
    memory: str | None = None
    """Digest of the site's memory, where it knows anything."""

    @property
    def url(self) -> str | None:
        """The URL that answered."""
        return parted(self.capture.final_url or self.capture.url)

    def provenance(self, extractor: str, page: int | None) -> Provenance:
        """With one capture: pages are joined by `merge`."""
        ref = CaptureRef(sha256=self.capture.sha256, url=self.url, page=page, fetched_at=self.capture.fetched_at)
        return Provenance(captures=(ref,), extractor=extractor, ruleset=self.ruleset, memory=self.memory, thresher_version=VERSION)

    def fields(self) -> dict[str, Any]:
        """What articles and threads take from the page's metadata alike."""
        meta = self.meta
        return {
            "url": self.url,
            "canonical_url": meta.canonical_url,
            "site": Site(host=host(self.url) or host(meta.canonical_url), name=meta.site_name),
            "description": meta.description,
            "language": meta.language,
            "license": meta.license,
            "permission": meta.permission,
        }


def when(name: str, moment: Moment | None, *, parts: Sequence[str] = ("raw", "precision", "zone")) -> dict[str, Any]:
    """A moment as the fields `NAME`, `NAME_raw`, `NAME_precision`, `NAME_zone` of the contract, and `NAME_source` where it is asked for."""
    if moment is None:
        return {}
    fields = {name: moment.at, f"{name}_raw": _label(moment.raw) or None}
    if moment.at is not None:
        fields |= {f"{name}_precision": moment.precision, f"{name}_zone": moment.zone, f"{name}_source": moment.source}
    return {key: value for key, value in fields.items() if key == name or key.removeprefix(f"{name}_") in parts}


LONGEST_TITLE = 1_000
"""Characters of a record's title, and of every name in it; what is longer is cut there, and a title flagged `title_cut`."""


def _title(title: str | None, flags: dict[str, None]) -> str | None:
    if title is None or len(title) <= LONGEST_TITLE:
        return title
    flags["title_cut"] = None
    return _label(title)


def is_complete(declared: int | None, shown: int, pages: int, pages_read: Sequence[int]) -> bool | None:
    """Whether posts and pages satisfy the thread's own claim; null where it makes none."""
    if len(pages_read) < pages:
        return False
    return None if declared is None else shown >= declared


def _person(author: Author) -> Author:
    """The same with an address that may be shown and kept, for forums print what visitors give for theirs, and a name that ends."""
    if len(author.name or "") > LONGEST_TITLE or "@" in (author.url or ""):
        return author.model_copy(update={"name": _label(author.name), "url": author.url and masked(author.url)})
    return author


def _label(text: str | None) -> str | None:
    """A name of somebody or something: where it is longer than any is, its beginning."""
    return text and text[:LONGEST_TITLE].rstrip()


def _named(draft: ThreadDraft | ArticleDraft, tell: Callable[[str], object]) -> dict[str, tuple[str, ...]]:
    """Sections and tags, each as long as a name may be."""
    found = {"section": draft.section, "tags": draft.tags}
    return {name: bounded((text[:LONGEST_TITLE].rstrip() for text in texts), MOST_NAMES, f"{name}_cut", tell) for name, texts in found.items()}


def post(draft: PostDraft, number: int, tell: Callable[[str], object]) -> Post:
    """A post; `number` is its place on the page, counted from 0. `tell` is given the flags of what was cut."""
    body = draft.body
    return Post(
        id=draft.id,
        kind=draft.kind,
        position=draft.position or number + 1,
        label=draft.label,
        title=_label(draft.title),
        author=_person(draft.author) if draft.author else None,
        **when("published_at", draft.published),
        **when("edited_at", draft.edited, parts=("raw",)),
        edit_reason=draft.edit_reason,
        reply_to=draft.reply_to,
        permalink=masked(draft.permalink) if draft.permalink else None,
        text=body.text,
        text_full=body.text_full,
        markdown=body.markdown,
        quotes=body.quotes,
        links=bounded(body.links, MOST_LINKS, "links_cut", tell),
        images=bounded(body.images, MOST_LINKS, "images_cut", tell),
        attachments=bounded(body.attachments, MOST_LINKS, "attachments_cut", tell),
        signature=draft.signature,
        score=draft.score,
        accepted=draft.accepted,
        status="deleted" if draft.deleted else "present",
    )


def _refusals(drafts: Sequence[PostDraft]) -> list[str]:
    """Why times that posts print are none of theirs, in the order of the posts."""
    return [moment.refused for draft in drafts for moment in (draft.published, draft.edited) if moment and moment.refused]


# What the parser, the network or whoever saved the page left out may have been posts, or was the last of them.
_CUT = frozenset({"depth_cut", "truncated", "last_post_missing"})


def thread(draft: ThreadDraft, making: Making, evidence: tuple[str, ...]) -> Thread:
    """The record of one page of a thread."""
    flags = dict.fromkeys([*making.flags, *draft.flags, *_refusals(draft.posts)])
    posts = tuple(post(part, number, flags.setdefault) for number, part in enumerate(draft.posts))
    page = draft.page or 1
    is_answer = "single_reply_view" in draft.flags and bool(posts and posts[0].reply_to)
    opening = draft.posts[0] if posts and posts[0].position == 1 and page == 1 and not is_answer else None
    pages_read = () if _CUT.intersection(flags) else (page,)
    complete = False if draft.whole is False else is_complete(draft.declared_posts, len(posts), max(draft.pages or 1, page), pages_read)
    return Thread(
        **making.fields(),
        id=_thread_id(draft, making),
        platform=Platform(name=draft.platform, evidence=evidence),
        title=_title(draft.title or making.meta.title, flags),
        **when("published_at", opening.published if opening else None),
        authors=(posts[0].author,) if opening and posts[0].author else (),
        **_named(draft, flags.setdefault),
        text=thread_text(posts),
        links=bounded(unique(link for p in posts for link in p.links), MOST_LINKS, "links_cut", flags.setdefault),
        images=bounded(unique(image for p in posts for image in p.images), MOST_LINKS, "images_cut", flags.setdefault),
        wire=story(posts[0].text, opening.published) if opening else None,
        page=page,
        pages=draft.pages,
        pages_read=pages_read,
        complete=complete,
        quality=Quality(confidence=confidence(draft), flags=tuple(flags), disagreements=tuple(draft.disagreements)),
        provenance=making.provenance(draft.extractor, page),
        forum=_label(draft.forum),
        closed=draft.closed,
        sticky=draft.sticky,
        declared_posts=draft.declared_posts,
        posts=posts,
    )


def _article_id(draft: ArticleDraft, making: Making) -> str:
    """Its address, without the number of a page of it or, where it shows comments, of those."""
    address = draft.first or making.meta.canonical_url or making.url
    return (commented_at(address) if draft.comments else None) or address or f"sha256:{making.capture.sha256}"


_YEAR, _AHEAD = 365, 2
"""Days of a year, and those by which a story's day may lie ahead of its publication: somewhere it has begun."""
_OF_ARTICLES = ("raw", "precision", "zone", "source")


def are_read(pages: int | None, read: Sequence[int], *, goes_on: bool) -> bool | None:
    """Whether the pages of an article that were read are all there are; null where it names no number of them, nor a next one."""
    return len(read) >= pages if pages else False if goes_on else None


def article_record(draft: ArticleDraft, making: Making) -> Article:
    """The record of one page of an article; the pages after the first go by its address."""
    body = draft.body
    page = draft.page or 1
    refused = [moment.refused for moment in (draft.published, draft.modified) if moment and moment.refused]
    flags = dict.fromkeys([*making.flags, *draft.flags, *making.meta.refused, *refused, *_refusals(draft.comments)])
    return Article(
        **making.fields(),
        id=_article_id(draft, making),
        title=_title(draft.title or making.meta.title, flags),
        summary=draft.summary,
        **when("published_at", draft.published, parts=_OF_ARTICLES),
        **when("modified_at", draft.modified, parts=_OF_ARTICLES),
        authors=bounded(map(_person, draft.authors), MOST_NAMES, "authors_cut", flags.setdefault),
        publisher=_label(draft.publisher),
        **_named(draft, flags.setdefault),
        text=body.text,
        markdown=body.markdown,
        links=bounded(body.links, MOST_LINKS, "links_cut", flags.setdefault),
        images=bounded(body.images, MOST_LINKS, "images_cut", flags.setdefault),
        lead_image=making.meta.lead_image,
        is_based_on=making.meta.is_based_on,
        wire=filed(body.text, draft.published, draft.agency),
        comments=tuple(post(part, number, flags.setdefault) for number, part in enumerate(draft.comments)),
        free_access=draft.free_access,
        page=page,
        pages=draft.pages,
        pages_read=(page,),
        complete=are_read(draft.pages, (page,), goes_on=bool(draft.links)),
        quality=Quality(confidence=draft.confidence, flags=tuple(flags)),
        provenance=making.provenance(draft.extractor, draft.page),
    )


def filed(text: str, published: Moment | None, agency: str | None) -> Wire | None:
    """The wire furniture of an article or a paper's own notes, with the agency that the page names beside the text where that names none."""
    found = story(text, published) or noted(text)
    return (found or Wire(agency=None)).model_copy(update={"agency": agency}) if agency and (found is None or found.agency is None) else found


def story(text: str, published: Moment | None) -> Wire | None:
    """The wire furniture of a text, null where it has none; its dateline takes its year from the time of publication."""
    at = published.at if published else None
    found = wire(text, year=at.year if at else None)
    if found and at and found.dateline and found.dateline.date:
        ahead = (date.fromisoformat(found.dateline.date) - at.date()).days
        if ahead > _AHEAD:  # a December story posted in January
            found = wire(text, year=at.year - 1)
        elif ahead < _AHEAD - _YEAR:  # New Year's Day in Tokyo, posted while it is December in UTC
            found = wire(text, year=at.year + 1)
    return found


def _thread_id(draft: ThreadDraft, making: Making) -> str:
    """The platform's own id with its host, so that pages saved without their address meet under the one they name; else the address of the first page."""
    known = host(making.url) or host(making.meta.canonical_url)
    if draft.topic_id and known:
        return f"{draft.platform}:{known}:{draft.topic_id}"
    named = making.meta.canonical_url
    if draft.first:
        return address((first_of(named) or named) if named else draft.first).asked
    return named or making.url or f"sha256:{making.capture.sha256}"
