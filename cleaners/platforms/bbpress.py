"""bbPress 2.0 to 2.7, a plugin of WordPress. Read by the classes that its own templates print, never by a theme's.

    #bbpress-forums
      .bbp-breadcrumb  .bbp-topic-tags  .bbp-template-notice  .bbp-pagination
      .bbp-lead-topic                       the opening post, where it is shown apart from its replies
      .bbp-replies                          posts, flat or nested in .bbp-threaded-replies
        .bbp-reply-header                   date, permalink, links for moderators
        div.post-ID                         card: .bbp-reply-author, .bbp-reply-content
      .bbp-topics .bbp-forums               lists

Templates: templates/default/bbpress/{loop-single-reply,content-single-topic-lead,loop-topics,loop-forums}.php.
bbPress 2.0 prints tables with the same classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..body import read_body
from ..dates import words
from ..draft import ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..nodes import classes, having
from ..page import Interval, Page
from ..rules.phrase import number
from ..rules.ruleset import ruleset
from ..urls import host, join
from .engine import Context, Draft

_MARKS = ('id="bbpress-forums"', "id='bbpress-forums'", "bbp-reply-content", "bbp-topic-content", "bbp-topic-permalink", "bbp-forum-title")
_CARD_ID = re.compile(r"\bpost-(\d+)\b")
_ANCHOR = re.compile(r"#post-(\d+)$")
_PARENT_TOPIC = re.compile(r"\bbbp-parent-topic-(\d+)\b")
_POSITION = re.compile(r"\bbbp-reply-position-(\d+)\b")
_USER = re.compile(r"\buser-id-(\d+)\b")
_TOPIC_LIST = re.compile(r"^topic-(\d+)-replies$|^bbp-topic-(\d+)-lead$")
_PAGE_OF_URL = re.compile(r"/page/(\d+)/?(?:[?#]|$)|[?&]paged=(\d+)")

_FORUMS = "//*[@id='bbpress-forums']"
_CONTENT = f".//*[{having('bbp-reply-content')} or {having('bbp-topic-content')}]"


class BbPress:
    """The engine."""

    name = "bbpress"
    versions = "2.0-2.7"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Marks in the source, then the elements: people write about these classes, too."""
        if page.kind != "html" or not any(mark in page.source for mark in _MARKS):
            return ()
        wrapper = page.tree.xpath(_FORUMS)
        cards = page.tree.xpath(f"(//*[{having('bbp-reply-author')} or {having('bbp-topic-author')}])[1]")
        lists = page.tree.xpath(f"(//*[{having('bbp-topics')} or {having('bbp-forums')} or {having('bbp-replies')}])[1]")
        found = [*(["#bbpress-forums"] if wrapper else []), *([".bbp-reply-author"] if cards else []), *([".bbp-replies or list"] if lists else [])]
        return tuple(found) if wrapper or len(found) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        wrappers = page.tree.xpath(_FORUMS)
        root = wrappers[0] if wrappers else page.tree
        if root.xpath(f".//*[@id='bbp-user-wrapper' or {having('bbp-user-section')}]"):
            return ListDraft(Reason.PROFILE, tuple(_list_links(page, root, context)))
        if root.xpath(f".//*[{having('bbp-search-results')}]"):
            return ListDraft(Reason.SEARCH, tuple(_list_links(page, root, context)))
        if root.xpath("descendant-or-self::*[@id='forum-private']"):
            return NothingDraft(Reason.NO_ACCESS, page.text_of(root).replace("\n", " ")[:200])
        cards = list(_cards(root))
        if cards:
            return _Topic(page, desk, context, root).draft(cards)
        if root.xpath(f".//*[{having('bbp-topics')}]"):
            return ListDraft(Reason.TOPIC_LIST, tuple(_list_links(page, root, context)))
        if root.xpath(f".//*[{having('bbp-forums')}]"):
            return ListDraft(Reason.FORUM_INDEX, tuple(_list_links(page, root, context)))
        notice = root.xpath(f".//*[{having('bbp-template-notice')}]")
        if notice and root.xpath(f".//*[{having('bbp-topic-form')} or @id='new-post' or {having('bbp-breadcrumb')}]"):
            return ListDraft(Reason.TOPIC_LIST, ())
        return NothingDraft(Reason.NO_POSTS_FOUND, "bbPress without posts or lists")


ENGINE = BbPress()


@dataclass(frozen=True, slots=True)
class _Card:
    """The elements of one post."""

    content: HtmlElement
    box: HtmlElement
    author: HtmlElement
    header: HtmlElement | None


def _cards(root: HtmlElement) -> Iterator[_Card]:
    """Every post in document order. Table heads and feet carry the same classes, inside .bbp-header and .bbp-footer."""
    header: HtmlElement | None = None
    last: HtmlElement | None = None
    for element in root.xpath(f"{_CONTENT}|.//*[{having('bbp-reply-header')} or {having('bbp-topic-header')}]"):
        names = classes(element)
        if "bbp-reply-header" in names or "bbp-topic-header" in names:
            header = element
            continue
        if last is not None and last in element.iterancestors():
            continue
        box = element.getparent()
        author = next((child for child in box if classes(child) & {"bbp-reply-author", "bbp-topic-author"}), None)
        if author is None or any(classes(up) & {"bbp-header", "bbp-footer"} for up in (box, *box.iterancestors("li", "tr", "thead", "tfoot"))):
            continue
        last = element
        inner = next(iter(box.xpath(f".//*[{having('bbp-reply-header')} or {having('bbp-meta')}]")), None)
        yield _Card(element, box, author, header if header is not None else inner)
        header = None


class _Topic:
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, root: HtmlElement) -> None:
        self.page = page
        self.desk = desk
        self.context = context
        self.root = root
        self.lines = ruleset("bbpress").lines
        self.threaded = False

    def draft(self, cards: list[_Card]) -> ThreadDraft:
        posts = [self.post(number, card) for number, card in enumerate(cards)]
        topic_id = self.topic_id(cards)
        self.name_parents(cards, posts, topic_id)
        lead = self.one("bbp-lead-topic") is not None
        draft = ThreadDraft("bbpress", posts, extractor="bbpress", topic_id=topic_id)
        self.read_head(draft)
        draft.tags = tuple(" ".join(tag.text_content().split()) for tag in self.root.xpath(f".//*[{having('bbp-topic-tags')}]//a"))
        opening = classes(cards[0].box) if posts[0].id == topic_id else frozenset[str]()
        draft.closed = True if self.is_closed(cards) else False if opening else None
        draft.sticky = bool({"sticky", "super-sticky"} & opening) if opening else None
        self.read_claims(draft, lead)
        if not self.threaded and any(post.reply_to for post in posts):
            draft.flags.append("reply_to_flat_view")
        draft.links = tuple(_next_pages(self.page, self.root))
        return draft

    # posts

    def post(self, number: int, card: _Card) -> PostDraft:
        page, field = self.page, f"posts.{number}"
        names = card.box.get("class") or ""
        logs = card.content.xpath(f".//*[{having('bbp-reply-revision-log')} or {having('bbp-topic-revision-log')}]")
        signatures = card.content.xpath(f".//*[{having('bbp-signature')} or {having('bbp-topic-signature')} or {having('bbp-reply-signature')}]")
        files = card.content.xpath(f".//*[{having('bbp-attachments')}]")
        admin = card.content.xpath(f".//*[{having('bbp-admin-links')} or {having('bbp-meta')}]")
        body = read_body(page, self.desk, card.content, field, dropped=[*logs, *signatures, *admin], attachments=files)
        permalink = self.first(card, "bbp-reply-permalink", "bbp-topic-permalink")
        post_id = self.post_id(card, permalink)
        post = PostDraft(body, id=post_id, label=f"#{post_id}" if post_id else None)
        position = _POSITION.search(names)
        post.position = int(position.group(1)) if position else None
        if permalink is not None:
            self.desk.move(page.place(permalink), f"{field}.label")
            post.label = page.text_of(permalink) or post.label
            post.permalink = join(page.url, permalink.get("href") or "")
        post.author = self.author(card, names, field)
        date = self.first(card, "bbp-reply-post-date", "bbp-topic-post-date")
        if date is not None:
            post.published = self.when(page.text_of(date))
            self.desk.move(page.place(date), f"{field}.published_at")
        if logs:
            self.read_edits(logs[-1], post, field)
        if signatures:
            post.signature = page.text_of(signatures[0])
            self.desk.move(page.place(signatures[0]), f"{field}.signature")
        return post

    def first(self, card: _Card, *tokens: str) -> HtmlElement | None:
        """The first element with one of the classes in the post's header or box, its own body left aside."""
        test = " or ".join(having(token) for token in tokens)
        for part in (card.header, card.box):
            if part is not None:
                for element in part.xpath(f".//*[{test}]"):
                    if card.content not in element.iterancestors():
                        return element
        return None

    def post_id(self, card: _Card, permalink: HtmlElement | None) -> str | None:
        sources = [
            card.header.get("id") if card.header is not None else None,
            card.box.get("id"),
            *(name for name in (card.box.get("class") or "").split() if _CARD_ID.fullmatch(name)),
        ]
        if permalink is not None and (found := _ANCHOR.search(permalink.get("href") or "")):
            return found.group(1)
        return next((found.group(1) for source in sources if source and (found := _CARD_ID.fullmatch(source))), None)

    def author(self, card: _Card, names: str, field: str) -> Author | None:
        name = next(iter(card.author.xpath(f".//*[{having('bbp-author-name')}]")), None)
        if name is None:
            name = next((link for link in card.author.iter("a") if self.page.text_of(link)), None)
        if name is None or not self.page.text_of(name):
            return None
        self.desk.move(self.page.place(name), f"{field}.author")
        link = name if name.tag == "a" else next(name.iterancestors("a"), None)
        user = _USER.search(names)
        target = join(self.page.url, link.get("href") or "") if link is not None else None
        user_id = user.group(1) if user and user.group(1) != "0" else None
        # user-id-0 is WordPress's visitor without an account; older versions print no class, and a guest has no profile here.
        guest = user.group(1) == "0" if user else target is None or host(target) != host(self.page.url or "")
        return Author(name=self.page.text_of(name).replace("\n", " "), url=target, id=user_id, guest=guest)

    def when(self, raw: str) -> Moment:
        return words(raw, language=self.context.language, zone=self.context.zone, base=self.context.base)

    def read_edits(self, log: HtmlElement, post: PostDraft, field: str) -> None:
        for item in log.iter("li"):
            raw = " ".join(self.page.text_of(item).split())
            found = self.lines.find(raw)
            said = found[1].groupdict() if found else {}
            post.edited = self.when(said["when"]) if said.get("when") else Moment(raw)
            post.edit_reason = said.get("reason") or None
            self.desk.move(self.page.place(item), f"{field}.edited_at")

    def name_parents(self, cards: list[_Card], posts: list[PostDraft], topic_id: str | None) -> None:
        """Who answers whom: nesting where the view is threaded; in a flat view the quoted post, else the printed parent."""
        # In a threaded view every post stands in a list item; the nested lists alone do not tell, for all may answer the topic.
        threaded = any(card.box.getparent().tag == "li" and "bbp-body" not in classes(card.box.getparent()) for card in cards)
        by_box = {card.box: post.id for card, post in zip(cards, posts, strict=True)}
        groups = [list(card.box.iterancestors("ul", "ol")) for card in cards]
        deepest = max(map(len, groups))
        for card, post, around in zip(cards, posts, groups, strict=True):
            self.name_quoted(post, posts)
            if post.id == topic_id:
                continue
            quoted = next((quote.post_id for quote in post.body.quotes if quote.post_id), None)
            printed = _PARENT_TOPIC.search(card.box.get("class") or "")
            if threaded:
                post.reply_to = _nested_under(around, by_box)
                if len(around) == deepest and quoted in _members(around, by_box):
                    post.reply_to = quoted  # beyond the site's depth, answers are printed beside what they answer
            else:
                post.reply_to = quoted
            post.reply_to = post.reply_to or (printed.group(1) if printed else topic_id)
        self.threaded = threaded

    def name_quoted(self, post: PostDraft, posts: list[PostDraft]) -> None:
        """A quote whose words stand in exactly one earlier post of the named author is that post's."""
        named = []
        for quote in post.body.quotes:
            if quote.post_id is None and quote.author and quote.text:
                wanted = " ".join(quote.text.split())
                before = posts[: posts.index(post)]
                sources = [p for p in before if p.author and p.author.name == quote.author and wanted in " ".join(p.body.text.split())]
                if len(sources) == 1:
                    quote = quote.model_copy(update={"post_id": sources[0].id})
            named.append(quote)
        post.body.quotes = tuple(named)

    # the topic

    def one(self, token: str) -> HtmlElement | None:
        return next(iter(self.root.xpath(f".//*[{having(token)}]")), None)

    def topic_id(self, cards: list[_Card]) -> str | None:
        for element in self.root.xpath(".//*[starts-with(@id, 'topic-') or starts-with(@id, 'bbp-topic-')]"):
            if found := _TOPIC_LIST.match(element.get("id")):
                return found.group(1) or found.group(2)
        for card in cards:
            names = card.box.get("class") or ""
            if "type-reply" in names and (found := _PARENT_TOPIC.search(names)):
                return found.group(1)
            if "type-topic" in names and (found := _CARD_ID.search(names)):
                return found.group(1)
        return None

    def read_head(self, draft: ThreadDraft) -> None:
        trail = self.one("bbp-breadcrumb")
        if trail is None:
            return
        steps = [" ".join(link.text_content().split()) for link in trail.iter("a")]
        draft.section = tuple(step for step in steps if step)
        forum = trail.xpath(f".//a[{having('bbp-breadcrumb-forum')}]")
        draft.forum = " ".join(forum[-1].text_content().split()) if forum else None
        current = next(iter(trail.xpath(f".//*[{having('bbp-breadcrumb-current')}]")), None)
        if current is not None:
            draft.title = " ".join(current.text_content().split()) or None
        for link in trail.iter("a"):
            self.desk.move(self.page.place(link), "section")

    def is_closed(self, cards: list[_Card]) -> bool:
        if any({"status-closed"} <= classes(card.box) for card in cards[:1]):
            return True
        for notice in self.root.xpath(f".//*[{having('bbp-template-notice')} or {having('bbp-no-reply')}]//li|.//*[{having('bbp-no-reply')}]//p"):
            found = self.lines.find(self.page.text_of(notice).replace("\n", " "))
            if found and ".topic-closed" in found[0].id:
                return True
        return False

    # the page's own claim

    def read_claims(self, draft: ThreadDraft, lead: bool) -> None:
        counted = self.claim("bbp-pagination-count")
        described = self.claim("bbp-topic-description")
        shown = len(draft.posts)
        replies_only = counted.get("what") == "replies"
        offset = 1 if replies_only and lead else 0
        if "total" in counted:
            draft.declared_posts = counted["total"] + offset
        elif counted.get("what") in ("posts", "replies") and "count" in counted:
            draft.declared_posts = counted["count"] + offset
        elif counted.get("what") == "threads" and counted.get("count") == 0:
            draft.declared_posts = 1
        if draft.declared_posts is None and "replies" in described:
            draft.declared_posts = described["replies"] + 1
        draft.page, draft.pages = self.pages(counted)
        if "first" in counted and counted.get("last", counted["first"]) - counted["first"] + 1 + offset != shown:
            draft.flags.append("page_count_mismatch")
        first = counted.get("first", 1)
        for number_, post in enumerate(draft.posts):
            post.position = post.position or first + number_
        if draft.pages == 1 and draft.declared_posts is not None and draft.declared_posts != shown:
            draft.flags.append("declared_posts_mismatch")
        single = self.one("bbp-replies") is None and not lead
        if single:
            draft.flags.append("single_reply_view")
        draft.whole = False if single or draft.pages != 1 else None if draft.declared_posts is None else shown >= draft.declared_posts

    def claim(self, token: str) -> dict[str, int | str]:
        """The numbers of the first line with that class, and what they count."""
        for element in self.root.xpath(f".//*[{having(token)}]"):
            found = self.lines.find(self.page.text_of(element).replace("\n", " "))
            if found:
                rule, match = found
                key = rule.id.rpartition(".")[2]
                what = "threads" if "thread" in key else "replies" if "repl" in key else "posts" if "post" in key else ""
                return {"what": what, **{key: number(value) for key, value in match.groupdict().items() if value and key in _COUNTS}}
        return {}

    def pages(self, counted: dict[str, int | str]) -> tuple[int, int]:
        found = [1]
        current = 1
        for link in self.root.xpath(f".//*[{having('bbp-pagination-links')}]//*[{having('page-numbers')}]"):
            printed = "".join(sign for sign in link.text_content() if sign.isdecimal())
            if printed:
                found.append(int(printed))
                current = int(printed) if "current" in classes(link) else current
        url = _PAGE_OF_URL.search(self.page.url or "")
        if current == 1 and url:
            current = int(url.group(1) or url.group(2))
        return current, max(*found, current)


# Heads of the column of counts, loop-topics.php:20: which of the two stands there is a setting of the site.
_POSTS_HEADS = frozenset({"Posts", "Beiträge"})
_REPLIES_HEADS = frozenset({"Replies", "Antworten"})
_COUNTS = frozenset({"count", "first", "last", "total", "replies"})


def _nested_under(around: list[HtmlElement], by_box: dict[HtmlElement, str | None]) -> str | None:
    """The post in whose list item the list of answers stands; bbPress prints answers after the box of what they answer."""
    group = next((up for up in around if "bbp-threaded-replies" in classes(up)), None)
    item = group.getparent() if group is not None else None
    return next((by_box[child] for child in item if child in by_box), None) if item is not None else None


def _members(around: list[HtmlElement], by_box: dict[HtmlElement, str | None]) -> set[str | None]:
    """The posts that stand in the same list."""
    return {by_box[box] for item in around[0] for box in item if box in by_box} if around else set()


def _next_pages(page: Page, root: HtmlElement) -> Iterator[Link]:
    for link in root.xpath(f".//*[{having('bbp-pagination-links')}]//a[{having('next')}]"):
        if target := join(page.url, link.get("href") or ""):
            yield Link(url=target, kind="next_page")
            return


def _list_links(page: Page, root: HtmlElement, context: Context) -> Iterator[Link]:
    seen: set[str] = set()
    for link in root.xpath(f".//a[{having('bbp-topic-permalink')} or {having('bbp-forum-title')} or {having('bbp-forum-link')} or {having('bbp-topic-title')}]"):
        target = join(page.url, link.get("href") or "")
        if not target or target in seen:
            continue
        seen.add(target)
        names = classes(link)
        row = next((up for up in link.iterancestors("ul", "tr") if classes(up) & {"type-topic", "type-forum", "topic", "forum"}), None)
        yield Link(
            url=target,
            title=page.text_of(link).replace("\n", " ") or None,
            kind="thread" if names & {"bbp-topic-permalink", "bbp-topic-title"} else "forum",
            reply_count=_replies(page, row, root) if row is not None else None,
            last_post_at=_freshness(page, row, context) if row is not None else None,
        )
    yield from _next_pages(page, root)


def _replies(page: Page, row: HtmlElement, root: HtmlElement) -> int | None:
    """Replies of a row. bbPress prints replies, or posts (one more) under the head "Posts", by a setting of the site."""
    cell = next(iter(row.xpath(f".//*[{having('bbp-topic-reply-count')} or {having('bbp-forum-reply-count')}]")), None)
    digits = "".join(sign for sign in page.text_of(cell) if sign.isdecimal()) if cell is not None else ""
    if cell is None or not digits:
        return None
    if "bbp-forum-reply-count" in classes(cell):
        return None
    heads = root.xpath(f".//*[{having('bbp-topics')}]//*[{having('bbp-header')}]//*[{having('bbp-topic-reply-count')}]")
    head = page.text_of(heads[0]) if heads else ""
    return max(int(digits) - 1, 0) if head in _POSTS_HEADS else int(digits) if head in _REPLIES_HEADS else None


def _freshness(page: Page, row: HtmlElement, context: Context) -> object:
    cell = next(iter(row.xpath(f".//*[{having('bbp-topic-freshness')} or {having('bbp-forum-freshness')}]//a")), None)
    return words(page.text_of(cell), language=context.language, base=context.base).at if cell is not None else None


