"""Lobsters, the program of lobste.rs and its sisters: a story and its comments on one page.

    ol.stories > li.story#story_ID          .link > a, .tags, .domain, .byline (author, time), .comments_label, .voters (.score or .upvoter)
    .story_content > .story_text            what the author wrote
    ol.comments > li.comments_subtree
      div.comment#c_ID                      .byline, .comment_text; span.na in it where the comment is gone
      ol.comments > ...                     its answers

Templates: app/views/{stories/_listdetail,stories/_singledetail,stories/show,comments/_comment,comments/_threads,home/index}.html.erb, 2012-2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..context import Context
from ..dates.dates import iso
from ..draft import Body, ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..numbers import whole_number
from ..page.nodes import classes
from ..page.page import Page
from ..posts.body import read_body
from ..posts.subtree import Marks, marks, of_classes, unpasted
from ..urls import join
from .engine import Draft, Reader, next_page
from .story import claim, name_parents, name_quotes, nesting, with_link

_SIGNS = ("story_liner", "comments_subtree", "comment_folder_button", "comments_label", "comment_text")
_STORY_ID = re.compile(r"(?:story_)?([0-9a-z]{1,10})")
_COMMENT_ID = re.compile(r"c_([0-9a-z]{1,10})")
_STORY_URL = re.compile(r"/s/([0-9a-z]{1,10})(?:[/?#]|$)")
_USER_URL = re.compile(r"/(?:~|u/)[^/?#]+/?$")
_NUMBER = re.compile(r"-?\d+")
_THREADS = re.compile(r"/(?:threads|~[^/?#]+)(?:[/?#]|$)")


class Lobsters:
    """The engine."""

    name = "lobsters"
    versions = "2012-2026"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the classes of its own templates, two of them at least."""
        if page.kind != "html" or not page.has_named("story_liner", "comments_subtree"):
            return ()
        signs = tuple(f".{name}" for name in _SIGNS if page.has_named(name))
        return signs if len(signs) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A story with its comments, or a list."""
        stories = page.by_class("story")
        if stories and page.has_named("comments1", "story_comments", "comments_subtree"):
            return _Thread(page, desk, context, stories[0]).draft()
        if stories:
            return ListDraft(Reason.TOPIC_LIST, tuple(_list_links(page, stories)))
        if page.has_named("comments_subtree"):
            reason = Reason.PROFILE if _THREADS.search(page.url or "") else Reason.TOPIC_LIST
            return ListDraft(reason, (*_threads_of_comments(page), *_next_page(page)))
        return NothingDraft(Reason.NO_POSTS_FOUND, "no story and no comments")


ENGINE = Lobsters()


def _list_links(page: Page, stories: Iterable[HtmlElement]) -> Iterator[Link]:
    for story in stories:
        inside = marks(story)
        title = _title(inside)
        label = next(iter(of_classes(inside, ("comments_label", "mobile_comments"))), None)
        targets = (link.get("href") or "" for part in (label, title) if part is not None for link in part.iter("a"))
        target = next((join(page.base, raw) for raw in targets if _STORY_URL.search(raw)), None)
        if title is not None and target:
            count = _number(page.line_of(label)) if label is not None else None
            yield Link(url=target.partition("#")[0], title=page.line_of(title), kind="thread", reply_count=count)
    yield from _next_page(page)


def _threads_of_comments(page: Page) -> Iterator[Link]:
    """The stories that a list of comments is on, once each."""
    links = (link for line in page.by_class("byline") for link in line.iter("a"))
    found = {target: page.line_of(link) for link in links if _STORY_URL.search(link.get("href") or "") and (target := page.url_of(link))}
    return (Link(url=url.partition("#")[0], title=title, kind="thread") for url, title in found.items() if title and title != "link")


def _next_page(page: Page) -> tuple[Link, ...]:
    return next_page(page, (link for part in page.by_class("morelink") for link in part.iter("a") if page.line_of(link).endswith(">>")))


class _Thread(Reader):
    """A story's page, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, story: HtmlElement) -> None:
        super().__init__(page, desk, context)
        self.story = story
        self.parts = marks(story)
        found = [box for box in page.by_class("comment") if _COMMENT_ID.fullmatch(box.get("id") or "")]
        self.comments = {box: None for box in unpasted(page, [story, *found], lambda box: (box, self._text(box))) if box is not story}

    def draft(self) -> ThreadDraft:
        """The story first, then its comments in the order of the page."""
        posts = [self._opening(), *(self._comment(at, box) for at, box in enumerate(self.comments, start=1))]
        draft = ThreadDraft("lobsters", posts, extractor="lobsters", topic_id=posts[0].id, title=posts[0].title)
        name_parents(posts, [-1, *nesting(self.comments, self.page.by_class("comments"))], None)
        name_quotes(posts)
        tags = (self.page.line_of(part) for part in self.parts.get("tag", ()))
        draft.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
        counts = (_number(self.page.line_of(part)) for part in self.parts.get("comments_label", ()))
        claim(draft, next(counts, None), withheld=False)
        return draft

    def _opening(self) -> PostDraft:
        page, title = self.page, _title(self.parts)
        found = _STORY_ID.fullmatch(self.story.get("data-shortid") or self.story.get("id") or "")
        number = found[1] if found else None
        post = PostDraft(self._own_words(), id=number, title=page.line_of(title) if title is not None else None)
        post.permalink = join(page.base, f"/s/{number}") if number else None
        if title is not None:
            self.desk.book("title", title)
            target = title.get("href") or ""
            own = _STORY_URL.search(target)
            post.body = with_link(post.body, None if own and own[1] == number else join(page.base, target), post.title)
        post.deleted = title is None
        self._read_byline(self.parts, post, "posts.0")
        return post

    def _text(self, box: HtmlElement) -> HtmlElement | None:
        """The words of the story or of a comment."""
        if box is self.story:
            return next(iter(self.page.by_class("story_text")), None)
        return next((part for part in box.iter("*") if "comment_text" in classes(part)), None)

    def _own_words(self) -> Body:
        """What the author wrote; not the text of the page elsewhere, which is kept below a summary where that page is gone."""
        texts = (part for part in self.page.by_class("story_text") if next(part.iterancestors("details"), None) is None)
        element = next(texts, None)
        first = next(iter(self.comments), None)
        if element is None or (first is not None and self.page.place(element).start > self.page.place(first).start):
            return Body()
        return read_body(self.page, self.desk, element, "posts.0")

    def _comment(self, at: int, box: HtmlElement) -> PostDraft:
        field, inside = f"posts.{at}", marks(box)
        number = (box.get("id") or "").removeprefix("c_")
        post = PostDraft(Body(), id=number, kind="comment")
        text = self._text(box)
        gone = [part for part in inside.get("na", ()) if self.page.line_of(part).startswith("[")]
        post.deleted = text is None or bool(gone)
        if text is not None:
            # Where tags are never closed, others stand in the text.
            others = [part for part in inside.get("comment", ()) if part is not box and part in self.comments]
            post.body = read_body(self.page, self.desk, text, field, dropped=[*gone, *others])
        targets = (link.get("href") or "" for part in inside.get("byline", ()) for link in part.iter("a"))
        own = (target for target in targets if target.endswith((f"/c/{number}", f"#c_{number}")) and not target.startswith("#"))
        post.permalink = join(self.page.base, next(own, f"#c_{number}"))
        self._read_byline(inside, post, field)
        return post

    def _read_byline(self, inside: Marks, post: PostDraft, field: str) -> None:
        page = self.page
        for line in inside.get("byline", ())[:1]:
            links = [link for link in line.iter("a") if _USER_URL.search(link.get("href") or "") and page.line_of(link)]
            for link in links[:1]:
                post.author = Author(name=page.line_of(link), url=page.url_of(link), guest=False)
                self.desk.book(f"{field}.author", link)
            # Of an edited comment the line tells the time of the edit, and no other.
            is_edit = post.kind == "comment" and self._says_edited(line)
            for part, moment in self._times(line):
                post.edited, post.published = (moment, None) if is_edit else (None, moment)
                self.desk.book(f"{field}.{'edited_at' if is_edit else 'published_at'}", part)
                break
        for part in of_classes(inside, ("score", "upvoter"))[:2]:
            if post.score is None and (count := _number(page.line_of(part))) is not None:
                post.score = count
                self.desk.book(f"{field}.score", part)

    def _times(self, line: HtmlElement) -> Iterator[tuple[HtmlElement, Moment]]:
        """`time` with seconds since 1970 from 2024 on; before, a `span` or the permalink whose title has the zone."""
        for part in line.iter("time", "span", "a"):
            raw = part.get("datetime") or part.get("title") or ""
            found = self.context.epoch(part.get("data-at-unix")) or iso(raw, zone=self.context.zone, base=self.context.base)
            if found.at is not None:
                yield part, found

    def _says_edited(self, line: HtmlElement) -> bool:
        """Whether the line says so between its links, in the language of the templates."""
        aside = [self.page.place(part) for part in line.iter("a", "time", "label")]
        return any("edited" in self.page.slice(place).split() for _, place in self.page.pieces(self.page.place(line), aside))


def _title(inside: Marks) -> HtmlElement | None:
    links = (link for part in inside.get("link", ()) for link in part.iter("a"))
    return next((link for link in links if (link.text_content() or "").strip()), None)


def _number(text: str) -> int | None:
    """The number in "| 12 comments"; 0 for "no comments", null for the sign of a score that is hidden."""
    found = _NUMBER.search(text)
    return whole_number(found[0]) if found else 0 if "no comments" in text else None
