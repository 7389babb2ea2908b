"""The door: one page in, one answer out. Pure: same body, configuration and memory, same answer, byte for byte.

decode -> page -> recognise -> read (an engine, the plain reader, the article reader) -> rules -> record
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from lxml.html import HtmlElement

from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.config import CleanConfig
from schemas.errors import ConfigError, ReadError
from schemas.ledger import Ledger
from schemas.memory import Memory
from schemas.outcome import Reason
from schemas.record import Record
from schemas.target import Link

from . import plain, site, structure
from .article import reader as article
from .article.in_data import EXTRACTOR, told_story
from .assemble import Making, article_record, thread
from .confidence import are_posts
from .context import Context
from .draft import ArticleDraft, ListDraft, NothingDraft, ThreadDraft
from .feeds import feed
from .ledger import Desk
from .memory.markup import markup
from .memory.memory import leave_out, shown
from .metadata.addresses import is_front
from .metadata.directives import permission
from .metadata.jsonld import JsonObject
from .metadata.language import DETECTED, detected
from .metadata.metadata import metadata
from .metadata.structured import stated_posts
from .metadata.title import LONGEST
from .page.decode import decode
from .page.gzipped import GZIP, inflated
from .page.page import Page
from .page.reading import read
from .page.replayed import replay_of
from .platforms import Engine, platforms, recognise
from .posts.onward import onward
from .rules.ruleset import Ruleset, ruleset
from .site import Stated, stated
from .urls import parted
from .witness import hear

Draft = ThreadDraft | ArticleDraft | ListDraft | NothingDraft

_UNSEEN = frozenset({Reason.NO_ARTICLE_FOUND, Reason.SCRIPT_SHELL})
"""What is said of a page that shows no story, and refuses none."""


def clean(capture: Capture, body: bytes, config: CleanConfig, memory: Memory | None = None) -> Answer:
    """What the page holds: a record with its ledger, links to records, or nothing and why.

    `memory` is what the store has learnt about the site, and with one, if an empty one, the answer says what is to be learnt from the page.
    Raises ConfigError for a platform that nobody knows; anything else that is raised is a bug of ours.
    """
    if len(body) > config.max_body_bytes:
        return Rejected(reason=Reason.TOO_LARGE, detail=f"{len(body)} bytes, {config.max_body_bytes} allowed")
    if capture.status is not None and capture.status >= 400:  # whatever its page tells
        return Rejected(reason=Reason.of_status(capture.status), detail=f"status {capture.status}")
    url = parted(capture.final_url or capture.url)
    try:
        packed = body.startswith(GZIP)
        whole = inflated(body, config.max_body_bytes) if packed else body
        decoded = decode(whole, capture.header("content-type"), repair_mojibake=config.repair_mojibake)
        if feed.is_feed(decoded):
            return feed.listed(decoded, body, url)
        if packed:  # sitemaps are kept so on servers, pages are not
            return Rejected(reason=Reason.NOT_TEXT, detail="gzip data")
        replay = replay_of(url, decoded.text) if decoded.kind == "html" else None
        if replay is not None:
            capture, url, decoded = replay.captured(capture), replay.original, replace(decoded, text=replay.restored(decoded.text))
        page = read(decoded, url, max_nodes=config.max_nodes, max_characters=config.max_characters)
        answer = _Reading(capture, config, page, memory).answer()
        if replay is not None:
            answer = answer.model_copy(update={"links": replay.replayed(answer.links)})
        return answer if memory is None else answer.model_copy(update={"markup": markup(page)})
    except ReadError as error:
        return Rejected(reason=Reason(error.code), detail=error.detail)


class _Reading:
    """One page being read."""

    rules: Ruleset
    """Those that were applied to it."""

    def __init__(self, capture: Capture, config: CleanConfig, page: Page, memory: Memory | None) -> None:
        self.capture = capture
        self.config = config
        self.page = page
        self.memory = memory
        self.site = site.site_of(config, page.url)
        if self.site is not None and page.kind == "html":
            site.leave_out(page, self.site)
        if memory is not None and memory.blocks:
            leave_out(page, memory)
        self.desk = Desk(page)
        zone = self.site.timezone if self.site else None
        self.hear(zone)
        self.context = Context(zone=zone, base=capture.fetched_at, language=site.language_of_dates(self.site, self.meta.language))

    def hear(self, zone: str | None, written: Sequence[HtmlElement] = (), told: JsonObject | None = None) -> None:
        """What the page says of itself, but for what stands in elements that are `written` by people; `told` is what its scripts say of its article."""
        page, capture, agent = self.page, self.capture, self.config.agent
        meta = metadata(page, zone=zone, base=capture.fetched_at, agent=agent, written=written, told=told)
        self.stated = Stated(replace(meta, permission=permission(meta.permission, capture.headers, agent)))
        if self.site is not None and page.kind == "html":
            self.stated = stated(page, self.site, self.stated.meta, capture.fetched_at)
        self.meta = self.stated.meta

    def answer(self) -> Answer:
        """The page, read by whoever knows it, with the rest of its text booked under rules."""
        draft: Draft
        if self.page.kind == "text":
            draft = plain.read(self.page, self.desk, self.context)
            self.apply_rules(draft.platform if isinstance(draft, ThreadDraft) else "bbpress")
            return self.close(draft, plain.recognise(self.page), plain.CATCH_ALL)
        engine, evidence = self.engine()
        if engine is not None:
            draft = engine.read(self.page, self.desk, self.context)
            catch_all, platform = f"{engine.name}.outside-posts", engine.name
        elif self.page.kind == "json":
            draft = NothingDraft(Reason.NO_ARTICLE_FOUND, "JSON of no known kind")
            catch_all, platform = "json.rest", None
        else:
            draft, catch_all = self.by_structure()
            platform = None
        self.book(draft, platform)
        if engine is not None and self.page.kind == "html":
            better = structure.second_reading(self.page, self.desk, self.meta, self.context, draft, engine.name)
            if better is not None:
                draft, self.desk = better
                self.book(draft, platform)
        if isinstance(draft, ThreadDraft) and not any(post.deleted or post.holds_something for post in draft.posts):
            self.desk = Desk(self.page)
            draft = NothingDraft(Reason.CONTENT_MISSING, f"posts without a word, picture or link: {len(draft.posts)}")
            self.book(draft, platform)
        return self.close(draft, evidence, catch_all)

    def book(self, draft: Draft, platform: str | None) -> None:
        """Book the title, and what rules take of the rest."""
        if not isinstance(draft, NothingDraft):
            self.claim_title(draft.title or self.meta.title)
        if isinstance(draft, ArticleDraft):
            self.stated.book(self.page, self.desk)
        self.apply_rules(platform)

    def apply_rules(self, platform: str | None) -> None:
        """Book what rules for pages of a platform take."""
        self.rules = ruleset(platform, self.config.rule)
        self.rules.apply(self.page, self.desk)

    def engine(self) -> tuple[Engine | None, tuple[str, ...]]:
        """The engine that the configuration demands, else the one that the page gives away."""
        wanted = self.config.platform or (self.site.platform if self.site else None)
        if wanted is None or self.page.kind == "json":  # data have a shape or none, whoever's they should be
            return recognise(self.page)
        if wanted == "unknown":
            return None, ()
        for engine in platforms():
            if engine.name == wanted:
                return engine, engine.recognise(self.page) or ("configured",)
        raise ConfigError("unknown_platform", f"{wanted}; known: {', '.join(engine.name for engine in platforms())}, unknown")

    def by_structure(self) -> tuple[Draft, str]:
        """A page of no known engine: a thread or a list of threads where its structure is one, else an article."""
        self.go_by_stated_address()
        container = site.containers(self.page, self.site)
        found = structure.read(self.page, self.desk, self.meta, self.context) if not container else None
        if isinstance(found, ThreadDraft) and not are_posts(found):
            self.desk = Desk(self.page)
            return NothingDraft(Reason.NO_POSTS_FOUND, "what repeats is too doubtful to be posts"), structure.CATCH_ALL
        if isinstance(found, ThreadDraft) and structure.written_in(self.meta.inner, found.bodies):
            self.hear(self.context.zone, found.bodies)
        if found is not None and not isinstance(found, NothingDraft):
            return found, structure.CATCH_ALL
        if found is None:
            draft = article.read(self.page, self.desk, self.meta, self.context, container)
            return (self.in_data(draft) if isinstance(draft, NothingDraft) and not container else draft), article.CATCH_ALL
        # What stands in the place of a forum's posts may be known: a wall, a form to log in, an error, links.
        instead = article.read(self.page, Desk(self.page), self.meta, self.context)
        if isinstance(instead, ListDraft) or (isinstance(instead, NothingDraft) and instead.reason != Reason.NO_ARTICLE_FOUND):
            return instead, article.CATCH_ALL
        return found, structure.CATCH_ALL

    def go_by_stated_address(self) -> None:
        """Take the address that a page states for its own where nobody knows it: a saved page's links lead within its site or out of it, too.

        A front page's is none: some templates state that on every page. The record's `url` stays null.
        """
        stated = self.meta.canonical_url
        if self.page.url is None and stated is not None and not is_front(stated):
            self.page.go_by(stated)
            self.hear(self.context.zone)

    def in_data(self, nothing: NothingDraft) -> Draft:
        """The story that the page holds in data alone, where it shows none."""
        if nothing.reason not in _UNSEEN or (told := told_story(self.page, self.meta)) is None:
            return nothing
        element = told.adopt(self.page)
        self.desk = Desk(self.page)
        self.hear(self.context.zone, told=told.node)
        draft = article.read(self.page, self.desk, self.meta, self.context, [element]) if element is not None else nothing
        if isinstance(draft, ArticleDraft):
            draft.extractor = EXTRACTOR
            return draft
        self.desk = Desk(self.page)
        return nothing

    def claim_title(self, title: str | None) -> None:
        """Book the headings that print the title; where else it stands (a breadcrumb, a list) it is a reference to it."""
        wanted = "".join((title or "").split())
        for heading in (element for tag in ("h1", "h2") for element in self.page.index.tags.get(tag, ())):
            if wanted and "".join(self.page.text_of(heading)[:LONGEST].split()) == wanted:
                self.desk.move(self.page.place(heading), "title")

    def close(self, draft: Draft, evidence: tuple[str, ...], catch_all: str) -> Answer:
        """The draft as an answer, its ledger closed."""
        for place, rule in draft.left if isinstance(draft, ArticleDraft) else ():
            self.desk.remove(place, rule)
        ledger = self.desk.close(catch_all)
        match draft:
            case NothingDraft():
                detail = "; ".join([draft.detail, *self.page.flags])
                return Rejected(reason=draft.reason, detail=detail, links=draft.links, ledger=ledger)
            case ListDraft():
                return Listed(reason=draft.reason, title=draft.title or self.meta.title, links=draft.links, permission=self.meta.permission, ledger=ledger)
            case ThreadDraft():
                if self.page.kind == "html" and self.page.is_truncated:
                    draft.flags.append("truncated")
                told = stated_posts(self.page, self.meta.data, self.context)
                written = structure.written_in([one.element for one in told if one.element is not None], draft.bodies)
                hear(draft, [one for one in told if one.element not in written])
                return self.cleaned(thread(draft, self.making(), evidence), ledger, onward(self.page, self.desk, draft))
            case ArticleDraft():
                return self.cleaned(article_record(draft, self.making()), ledger, draft.links)
        assert_never(draft)

    def cleaned(self, record: Record, ledger: Ledger, links: tuple[Link, ...]) -> Cleaned:
        """The record with its ledger, and with what is to be learnt from the page where somebody learns."""
        if self.config.detect_language and record.language is None and (language := detected(record.text)):
            quality = record.quality.model_copy(update={"flags": (*record.quality.flags, DETECTED)})
            record = record.model_copy(update={"language": language, "quality": quality})
        seen = shown(self.page, self.desk, record, self.memory.host) if self.memory is not None else None
        return Cleaned.model_construct(record=record, ledger=ledger, links=links, shown=seen)

    def making(self) -> Making:
        """What the record is made from and by."""
        return Making(self.capture, self.meta, self.page.flags, site.named(self.rules.digest, self.site), self.memory.digest if self.memory else None)
