"""Reddit: its old templates (`old`), its pages of custom elements (`new`), those of Redlib (`redlib`) and its answers to programs (`json`). Comments
have no pages; what is left out is offered as "load more comments" or "continue this thread".
"""

from __future__ import annotations

from schemas.outcome import Reason

from ...context import Context
from ...draft import NothingDraft
from ...ledger import Desk
from ...page.page import Page
from ..engine import Draft
from . import json as data
from . import new, old, redlib


class Reddit:
    """The engine."""

    name = "reddit"
    versions = "old templates since 2009, custom elements since 2023, JSON, Redlib"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By elements that only the site's programs print: custom ones, and things in its tables."""
        if page.kind == "json":
            return data.signs(page.data)
        if page.kind != "html":
            return ()
        if new.is_new(page):
            return tuple(f"<{tag}>" for tag in ("shreddit-app", "shreddit-post", "shreddit-comment-tree", "shreddit-comment") if tag in page.index.tags)
        if old.is_old(page):
            return (".sitetable", ".thing", *([".commentarea"] if page.has_named("commentarea") else []))
        if found := redlib.signs(page):
            return found
        # A refusal is the one page without things.
        if page.has_named("interstitial", "classy-error") and "redditstatic.com/reddit" in page.addresses:
            return ("redditstatic.com", ".interstitial")
        return ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A story with its comments, or a list, or why there is neither."""
        if page.kind == "json":
            return data.read(page, desk, context)
        if new.is_new(page):
            story = new.story_of(page)
            if story is None and "shreddit-post" in page.index.tags:
                return new.list_draft(page)
            return new.NewThread(page, desk, context, story).draft()
        if redlib.signs(page):
            story = redlib.story_of(page)
            return redlib.RedlibThread(page, desk, context).draft(story) if story is not None else redlib.list_draft(page)
        stories = old.stories(page)
        if len(stories) == 1 and page.has_named("commentarea"):
            return old.OldThread(page, desk, context, stories[0]).draft()
        if page.has_named("thing", "search-result"):
            return old.list_draft(page)
        said = next((page.line_of(part) for part in (*page.by_class("interstitial"), *page.by_id("classy-error"))), "no story and no list")
        return NothingDraft(Reason.NO_ACCESS if page.has_named("interstitial") else Reason.CONTENT_MISSING, said[:200])


ENGINE = Reddit()
