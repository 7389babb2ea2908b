"""Reddit's pages by its own templates, as old.reddit.com still prints them, and as sites do that run the same program.

    #siteTable > .thing.link              the story, or the stories of a list: .midcol (votes), .entry
      .entry > .title  .tagline  .expando (.usertext-body > .md)  .flat-list
    .commentarea .nestedlisting
      .thing.comment                      .entry > .tagline, .usertext-body > .md
        .child > #siteTable_t1_ID > ...   its answers
      .thing.morechildren, .deepthread    where more could be loaded

Templates: r2/r2/templates/{link,comment,comment_skeleton,printable,usertext,morechildren,morerecursion,listing}.html. Up to 2013 an entry
holds a `.collapsed` and a `.noncollapsed` part, of which one is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, ListDraft, Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import Marks, holders, marks, of_classes, outside, pasted, within
from ...rules.phrase import number
from ...urls import join
from ..engine import Reader, next_page
from ..story import claim, name_quotes, path_of, with_link

_THING = re.compile(r"(?:thing_|id-|siteTable_)?t[135]_([a-z0-9]+)")
_SCORE = re.compile(r"[-−]?\d[\d,.]*")
_COUNT = re.compile(r"\d[\d,.]*")
# What stands for words that are gone (r2/r2/templates/usertext.html, comment.html; r2/r2/lib/strings.py).
GONE = frozenset({"[deleted]", "[removed]", "[ removed by reddit ]"})
_ADVERTISED = frozenset({"promoted", "promotedlink"})
SINGLE = re.compile(r"/comments/[a-z0-9]+/[^/?#]*/[a-z0-9]+/?(?:[?#]|$)")
_THREAD = re.compile(r"/comments/[a-z0-9]+")


def is_old(page: Page) -> bool:
    """Whether the page holds things in tables of the site."""
    return page.has_named("sitetable") and any(_id(thing) or "deleted" in classes(thing) for thing in page.by_class("thing"))


def stories(page: Page) -> list[HtmlElement]:
    """The stories that the page shows, advertisements left aside."""
    return [thing for thing in page.by_class("thing") if "link" in classes(thing) and _ADVERTISED.isdisjoint(classes(thing))]


def list_draft(page: Page) -> ListDraft:
    """What a list leads to: stories with the number of their comments, comments' threads, subreddits."""
    found: dict[str, Link] = {}
    for thing in page.by_class("thing"):
        link = _link(page, thing) if _ADVERTISED.isdisjoint(classes(thing)) else None
        if link is not None:
            found.setdefault(link.url, link)
    for title in page.by_class("search-title"):
        if target := page.url_of(title):
            found.setdefault(target, Link(url=target, title=page.line_of(title), kind="thread"))
    return ListDraft(_reason(page), (*found.values(), *_next_pages(page)))


def _link(page: Page, thing: HtmlElement) -> Link | None:
    """Where a thing of a list leads; a comment leads to its thread."""
    inside, names = marks(thing), classes(thing)
    title = next((part for part in of_classes(inside, ("title",)) if part.tag == "a" and page.text_of(part)), None)
    if title is None:
        return None
    if "subreddit" in names:
        target = page.url_of(title)
        return Link(url=target, title=page.line_of(title), kind="forum") if target else None
    counts = [part for part in of_classes(inside, ("comments",)) if part.tag == "a"]
    stated = None if "comment" in names else thing.get("data-permalink")
    targets = (join(page.base, raw or "") for raw in (stated, *(part.get("href") for part in (*counts, title))))
    thread = next((target for target in targets if target and _THREAD.search(target)), None)
    replies = None if "comment" in names else first_number(thing.get("data-comments-count") or next((page.text_of(part) for part in counts), ""))
    return Link(url=thread, title=page.line_of(title), kind="thread", reply_count=replies) if thread else None


def _reason(page: Page) -> Reason:
    if page.has_named("profile-page"):
        return Reason.PROFILE
    if page.has_named("search-page", "search-result"):
        return Reason.SEARCH
    things = page.by_class("thing")
    return Reason.FORUM_INDEX if things and all("subreddit" in classes(thing) for thing in things) else Reason.TOPIC_LIST


def _next_pages(page: Page) -> tuple[Link, ...]:
    # Up to 2015 `rel` says `prev` of both, and the next page is the one that comes after something.
    links = (link for part in (*page.by_class("nav-buttons"), *page.by_class("nextprev")) for link in part.iter("a"))
    return next_page(page, (link for link in links if "after=" in (link.get("href") or "")))


class OldThread(Reader):
    """The page of a story and its comments, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, story: HtmlElement) -> None:
        super().__init__(page, desk, context)
        self.story = story
        self.marks: dict[HtmlElement, Marks] = {}
        comments = [thing for thing in page.by_class("thing") if "comment" in classes(thing) and page.place(thing)]
        things = [story, *comments]
        bodies = [*page.by_class("usertext-body"), *page.by_class("commentbody")]
        self.pasted = pasted(page, things, {body: thing for body, thing in zip(bodies, holders(bodies, things), strict=True) if thing is not None})
        self.comments = [comment for comment in comments if comment not in self.pasted]
        self.within = within(things)
        """Comments within others, where tags are never closed or somebody pasted them into his words."""

    def draft(self) -> ThreadDraft:
        """The story first, then its comments in the order of the page."""
        opening = self._opening()
        draft = ThreadDraft("reddit", [opening], extractor="reddit", topic_id=opening.id, title=opening.title)
        # The table in which a comment stands names what it answers, even where that is deleted and has no id of its own.
        named = [(found[1], holder) for name, holders_of in self.page.index.ids.items() if (found := _THING.fullmatch(name)) for holder in holders_of]
        numbers = {holder: number for number, holder in named}
        for at, (thing, holder) in enumerate(zip(self.comments, holders(self.comments, numbers), strict=True), start=1):
            draft.posts.append(self._comment(at, thing, numbers[holder] if holder is not None else opening.id))
        subreddit = self.story.get("data-subreddit-prefixed") or next(iter(self._printed_subreddits()), None)
        draft.forum = subreddit
        draft.section = (subreddit,) if subreddit else ()
        draft.tags = tuple(dict.fromkeys(self.page.line_of(part) for part in self._parts(self.story, "linkflairlabel")))
        closed = "locked" in classes(self.story) or self.page.has_named("locked-infobar", "archived-infobar")
        draft.closed = True if closed else None
        draft.sticky = "stickied" in classes(self.story)
        name_quotes(draft.posts)
        self._read_claims(draft)
        return draft

    def _read_claims(self, draft: ThreadDraft) -> None:
        more = self.page.has_named("morechildren", "morecomments", "deepthread")
        folded = any(not self.page.place(part) and part.text_content().strip() for part in self.page.by_class("usertext-body"))
        counts = [self.story.get("data-comments-count"), *(self.page.text_of(part) for part in self._parts(self.story, "comments"))]
        declared = next((count for count in map(first_number, filter(None, counts)) if count is not None), None)
        if SINGLE.search(self.page.url or ""):
            draft.flags.append("single_reply_view")
            draft.whole = False
        claim(draft, declared, withheld=more or folded)

    def _printed_subreddits(self) -> Iterator[str]:
        for name in self.page.by_class("pagename"):
            if text := self.page.line_of(name):
                yield f"r/{text.removeprefix('r/').removeprefix('/r/')}"

    def _parts(self, thing: HtmlElement, *tokens: str) -> list[HtmlElement]:
        """The shown parts of a thing with one of the classes, its answers left aside."""
        if thing not in self.marks:
            self.marks[thing] = marks(thing, *(child for child in thing if "child" in classes(child)), *self.within.get(thing, ()))
        return [part for part in of_classes(self.marks[thing], tokens) if self.page.place(part)]

    def _opening(self) -> PostDraft:
        page, story = self.page, self.story
        title = next((part for part in self._parts(story, "title") if part.tag == "a"), None)
        printed = page.line_of(title) if title is not None else None
        body = self._body(story, "posts.0")
        permalink = join(page.base, story.get("data-permalink") or next((part.get("href") or "" for part in self._parts(story, "comments")), ""))
        if title is not None:
            self.desk.book("title", title)
            target = join(page.base, story.get("data-url") or title.get("href") or "")
            is_own = "self" in classes(story) or (target is not None and permalink is not None and path_of(target) == path_of(permalink))
            body = with_link(body, None if is_own else target, printed)
        post = PostDraft(body, id=_id(story), title=printed or None, permalink=permalink)
        self._read_tagline(story, post, "posts.0")
        return post

    def _comment(self, at: int, thing: HtmlElement, parent: str | None) -> PostDraft:
        field = f"posts.{at}"
        post = PostDraft(self._body(thing, field), id=_id(thing), kind="comment")
        post.reply_to = parent
        links = (
            part.get("href") for part in self._parts(thing, "bylink") if part.get("data-event-action") != "parent" and "#" not in (part.get("href") or "#")
        )
        post.permalink = join(self.page.base, thing.get("data-permalink") or next(filter(None, links), ""))
        self._read_tagline(thing, post, field)
        return post

    def _body(self, thing: HtmlElement, field: str) -> Body:
        texts = self._parts(thing, "usertext-body") or self._parts(thing, "commentbody", "expando")
        inner = next((part for text in texts for part in text.iter("div") if "md" in classes(part)), None)
        element = inner if inner is not None else next(iter(texts), None)
        if element is None or "expando" in classes(element):
            return Body()
        said = self.page.line_of(element)
        if said.lower() in GONE and ("deleted" in classes(thing) or not any(part.tag == "a" for part in self._parts(thing, "author"))):
            return Body()
        return read_body(self.page, self.desk, element, field, dropped=[other for other in self.within.get(thing, ()) if other not in self.pasted])

    def _read_tagline(self, thing: HtmlElement, post: PostDraft, field: str) -> None:
        page = self.page
        for link in (part for part in self._parts(thing, "author") if part.tag == "a"):
            account = thing.get("data-author-fullname") or next((token[3:] for token in classes(link) if token[:6] == "id-t2_"), "")
            post.author = Author(name=page.line_of(link), url=page.url_of(link), id=account.removeprefix("t2_") or None, guest=False)
            self.desk.book(f"{field}.author", link)
            break
        post.deleted = "deleted" in classes(thing) or (post.author is None and not post.body.text and not post.body.links and not post.body.quotes)
        others = set(self.within.get(thing, ()))
        times = (part for entry in self._parts(thing, "entry") for part in outside(entry, others.__contains__) if part.tag == "time" and page.place(part))
        for part in times:
            found = iso(part.get("datetime") or "", base=self.context.base)
            if "edited-timestamp" in classes(part):
                post.edited = found if found.at else Moment(part.get("title") or page.text_of(part))
                self.desk.book(f"{field}.edited_at", part)
            elif post.published is None:
                post.published = found if found.at else self.context.when(page.text_of(part))
                self.desk.book(f"{field}.published_at", part)
        if post.published is None:
            post.published = self.context.epoch(thing.get("data-timestamp"), per_second=1000) or self._words_of_time(thing, field)
        votes = (part.get("title") or page.text_of(part) for part in self._parts(thing, "score") if "unvoted" in classes(part))
        post.score = next(map(score, votes), None)

    def _words_of_time(self, thing: HtmlElement, field: str) -> Moment | None:
        """What the tagline says between its elements, up to 2010: "3 points 5 hours ago"."""
        for line in self._parts(thing, "tagline"):
            aside = list(map(self.page.place, line))
            for _, place in self.page.pieces(self.page.place(line), aside):
                said = self.context.when(self.page.slice(place).strip())
                if said.at is not None:
                    self.desk.move(place, f"{field}.published_at")
                    return said
        return None


def _id(thing: HtmlElement) -> str | None:
    """The thing's number in base 36, as its address shows it. A deleted one has it in the anchor above it or on the table below it."""
    anchors = (anchor.get("name") for child in thing if "parent" in classes(child) for anchor in child.iter("a"))
    tables = (table.get("id") for child in thing if "child" in classes(child) for table in child.iterchildren("div"))
    named = (thing.get("data-fullname"), thing.get("id"), *(token for token in classes(thing) if token[:3] == "id-"))
    found = next((match[1] for name in named if name and (match := _THING.fullmatch(name))), None)
    return found or next(filter(None, anchors), None) or next((match[1] for name in tables if name and (match := _THING.fullmatch(name))), None)


def score(votes: str) -> int | None:
    """The number before "points"; null for "1.2k" and for a dot in the place of hidden ones."""
    printed = _SCORE.match(votes)
    return whole_number(printed[0].replace("−", "-").replace(",", "")) if printed and "." not in printed[0] else None


def first_number(text: str) -> int | None:
    """The first number in a text; null where it holds none that could be one."""
    found = _COUNT.search(text)
    try:
        return number(found[0]) if found else None
    except ValueError:
        return None
