"""A page of no known engine, read by the structure that repeats in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.outcome import Reason
from schemas.target import Link

from ..day_order import settle
from ..draft import ListDraft, NothingDraft, ThreadDraft
from ..ledger import Desk
from ..metadata import Metadata
from ..nodes import classes, is_nofollow
from ..page import Page
from ..platforms.engine import Context
from ..pointers import pointers_of
from ..quotes import trace
from ..rules.elements import STORY_WORDS
from ..title import folding
from ..urls import join
from ..words import word_count
from .kind import Signs, is_forum, kind_of, signs
from .names import names
from .parts import Post, parts
from .posts import drafts
from .times import times
from .units import Series, Survey, alone, finest, series

PLATFORM = "unknown"
EXTRACTOR = "structure"
CATCH_ALL = "structure.outside-posts"

_TRIED = 6
"""How many families are looked at as posts, the most promising first."""
_ASIDES = frozenset({"aside", "nav", "footer"})
_SIDE = re.compile(r"(?:.*[-_])?(?:sidebar|widget|related|similar)", re.IGNORECASE)
_PEOPLE = 2
_WORDED = 0.9
"""Share of posts with words of their own at which no other family is looked at."""
_PAGE = re.compile(r"[?&;/](?:page[=/-]?|p=|pg=|paged=)(\d{1,5})(?:$|[/?&#;])", re.IGNORECASE)


def read(page: Page, desk: Desk, meta: Metadata, context: Context) -> ThreadDraft | ListDraft | NothingDraft | None:
    """The page's thread, the links of a list of threads, or that a forum's page has neither; null for a page of something else. Books what it reads."""
    found = _Found(page, meta, context)
    best = found.thread()
    if best is not None:
        return _thread(page, desk, meta, context, best)
    return found.rows() or found.nothing()


class _Found:
    """What repeats on one page."""

    def __init__(self, page: Page, meta: Metadata, context: Context) -> None:
        self.page = page
        self.meta = meta
        self.times = times(page, context)
        self.names = names(page)
        self.survey = Survey(page, self.times, [mark.at for mark in self.names])
        self.listed: list[Post] = []

    def thread(self) -> list[Post] | None:
        """The posts of the first family that is a thread."""
        candidates = series(self.page, self.survey)
        threads: list[tuple[float, list[Post]]] = []
        tried: set[int] = set()
        for at in range(min(_TRIED, len(candidates))):
            one = finest(candidates[at:])
            if one is None or id(one) in tried or _is_aside(one):
                continue
            tried.add(id(one))
            told, posts = self.judged(one)
            kind = kind_of(told)
            if kind == "thread":
                threads.append((told.share * told.bodied, posts))
                if told.bodied >= _WORDED:
                    break
            elif kind == "list" and not threads:
                self.listed = posts
                return None
        if not threads:
            for one in alone(self.page, self.survey)[:3]:
                told, posts = self.judged(one)
                if kind_of(told) == "thread":
                    threads.append((told.share, posts))
                    break
        return max(threads, key=lambda pair: pair[0])[1] if threads else None

    def judged(self, one: Series) -> tuple[Signs, list[Post]]:
        """What tells of a family what it is, and its posts."""
        posts = parts(self.page, self.survey, one, self.times, self.names)
        return signs(self.page, self.meta, self.survey, one, posts, self.names), posts

    def rows(self) -> ListDraft | None:
        """The links of a list of threads, where the page is one."""
        links = tuple(dict.fromkeys(link for post in self.listed if (link := _row(self.page, post)) is not None))
        return ListDraft(Reason.TOPIC_LIST, (*links, *_next(self.page))) if links else None

    def nothing(self) -> NothingDraft | None:
        """That a page which calls itself a forum's shows no posts: whatever an article's reader would make of it, it would not be what people wrote."""
        prose = sum(word_count(line.text) for line in self.page.paragraphs if self.survey.count_line(line) > 0.5 * len(line.text))
        if is_forum(self.page, self.meta) and (len({mark.name for mark in self.names}) > _PEOPLE or prose < STORY_WORDS):
            return NothingDraft(Reason.NO_POSTS_FOUND, f"a forum's page with {len(self.names)} names and {len(self.times)} times, in no structure that repeats")
        return None


def _is_aside(one: Series) -> bool:
    """Whether a family stands beside the page's content."""
    ups = (up for up in one.units[0].box.iterancestors() if up.tag not in ("body", "html"))
    return any(up.tag in _ASIDES or any(map(_SIDE.fullmatch, classes(up))) for up in ups)


def _title(page: Page, meta: Metadata, posts: Sequence[Post]) -> str | None:
    """The heading above the posts that the page's own title holds, else what the page is called."""
    first = posts[0].unit.place.start
    whole = folding(page.tree.findtext(".//title") or "")
    above = [element for tag in ("h1", "h2", "h3") for element in page.index.tags.get(tag, ()) if page.place(element) and page.place(element).end <= first]
    held = [words for element in above if (words := page.line_of(element)) and folding(words) and folding(words) in whole]
    if meta.title and folding(meta.title) in whole:
        held.append(meta.title)
    return max(held, key=len, default=meta.title)


def _row(page: Page, post: Post) -> Link | None:
    """The page to which a row leads by its longest link."""
    links = [
        element for element in post.elements if element.tag == "a" and not is_nofollow(element) and (post.author is None or element is not post.author.element)
    ]
    longest = max(links, key=lambda link: len(page.line_of(link)), default=None)
    target = join(page.url, longest.get("href") or "") if longest is not None else None
    return Link(url=target, title=page.line_of(longest) or None, kind="thread") if target and longest is not None else None


def _next(page: Page) -> tuple[Link, ...]:
    return tuple(link for link in pointers_of(page.tree, page.url) if link.kind == "next_page")


def _thread(page: Page, desk: Desk, meta: Metadata, context: Context, posts: list[Post]) -> ThreadDraft:
    draft = ThreadDraft(PLATFORM, drafts(page, desk, posts), extractor=EXTRACTOR)
    draft.title = _title(page, meta, posts)
    draft.section = meta.section
    draft.links = _next(page)
    at = _PAGE.search(page.url or "")
    draft.page = int(at[1]) if at else 1
    settle(draft.posts, context.when)
    trace(draft.posts)
    return draft
