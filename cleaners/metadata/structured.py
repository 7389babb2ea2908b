"""What a page states about its posts in structured data: JSON-LD and microdata of schema.org, typed.

    DiscussionForumPosting, SocialMediaPosting    a post; its `comment`s are posts
    QAPage > Question > Answer                    a question, its answers; their `comment`s are comments
    Comment, UserComments                         a post, or a comment below a question, an answer or an article

Statements are often partial and sometimes wrong (NodeBB#12192, FriendsOfFlarum/seo#136): they are checked against what the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lxml.html import HtmlElement

from schemas.record import Author

from ..context import Context
from ..draft import Moment
from ..page.page import Page
from ..urls import join
from .jsonld import JsonObject, LinkedData, blocks_of, linked_data, name_of, text, types_of, words
from .microdata import BODY, ELEMENT, items
from .own_article import ARTICLE_TYPES
from .stated_post import StatedPost, once

_POSTS = frozenset({"DiscussionForumPosting", "SocialMediaPosting"})
_COMMENTS = frozenset({"Comment", "UserComments"})
_OURS = frozenset({"Question", "Answer", *_POSTS, *_COMMENTS, *ARTICLE_TYPES})
_BELOW = (("acceptedAnswer", True), ("suggestedAnswer", False), ("comment", None))
"""Where posts stand below others, and whether those are accepted."""
_AROUND = ("mainEntity", "hasPart", "blogPost")
"""Where posts stand below what is none."""
_PARENT = ("parentItem", "replyToUrl", "inReplyTo")
_REPLIES = frozenset({"CommentAction", "ReplyAction", "WriteAction"})
_NAMED = ("name", "url", "headline", "text", "articleBody", "commentText", "discussionUrl", "mainEntityOfPage", "author", "creator")
_TIMES = ("datePublished", "dateCreated", "commentTime", "dateModified")
_COUNTED = ("position", "upvoteCount", "downvoteCount", "commentCount", "interactionStatistic", "interactionType", "userInteractionCount")
_PROPERTIES = frozenset({*(name for name, _ in _BELOW), *_AROUND, *_PARENT, *_NAMED, *_TIMES, *_COUNTED})
_MAX_POSTS = 5_000
_MAX_DEPTH = 500
_LONGEST_NAME = 200
_LONGEST_TITLE = 1_000
_LONGEST_ADDRESS = 2_000

_NUMBER = re.compile(
    r"(?:^|[/#?&;_-])(?:posts?|comments?|reply|replies|answers?|questions?|msg|message|pid|cid|p|a|q|c)[-_=/]?(\d{1,18})/?$|^(\d{1,18})$", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")


def stated_posts(page: Page, data: LinkedData | None = None, context: Context = Context()) -> tuple[StatedPost, ...]:  # noqa: B008  # frozen
    """The posts that a page states, each once, opening posts first, else in page order; empty where it states none. Raises nothing.

    `data` is the page's JSON-LD where it was read already (`Metadata.data`). Reads at most 5,000 posts.
    """
    if page.kind != "html":
        return ()
    marked = _Reading(page, LinkedData(tuple(items(page, _OURS, _PROPERTIES))), context, "microdata").posts()
    linked = _Reading(page, linked_data(blocks_of(page.tree)) if data is None else data, context, "json-ld").posts()
    return once([*marked, *linked])


@dataclass(frozen=True, slots=True)
class _Below:
    """A node and where it stands."""

    node: JsonObject
    accepted: bool | None = None
    parent: str | None = None
    remarks: bool = False
    """Whether comments here are remarks on a question, an answer or an article, not posts of a thread."""
    depth: int = 0


class _Reading:
    """The nodes of one page, being read."""

    def __init__(self, page: Page, data: LinkedData, context: Context, source: Literal["json-ld", "microdata"]) -> None:
        self.page = page
        self.data = data
        self.context = context
        self.source: Literal["json-ld", "microdata"] = source

    def posts(self) -> list[StatedPost]:
        found: list[StatedPost] = []
        # Questions that a site answers itself are no posts.
        seen = {id(question) for page in self.data.of("FAQPage") for question in self.nodes(page, "mainEntity")}
        stack = [_Below(node) for node in reversed(self.data.nodes)]
        if self.source == "json-ld":
            # A reference to a comment elsewhere on the page says whose comment it is: threads before what stands beside them.
            stack.sort(key=lambda below: not types_of(below.node) & _COMMENTS)
        while stack and len(found) < _MAX_POSTS:
            at = stack.pop()
            if id(at.node) in seen or at.depth > _MAX_DEPTH:
                continue
            seen.add(id(at.node))
            kinds = types_of(at.node)
            post = self.post(at) if kinds & (_OURS - ARTICLE_TYPES) else None
            if post is not None:
                found.append(post)
            stack += reversed(list(self.below(at, post, kinds)))
        return found

    def below(self, at: _Below, post: StatedPost | None, kinds: frozenset[str]) -> Iterator[_Below]:
        """What stands below a node."""
        remarks = at.remarks if kinds & _COMMENTS else not kinds & _POSTS
        parent = (post.id or post.url) if post is not None else None
        for name, accepted in _BELOW:
            yield from (_Below(node, accepted, parent, remarks, at.depth + 1) for node in self.nodes(at.node, name))
        if "FAQPage" not in kinds:
            yield from (_Below(node, depth=at.depth + 1) for name in _AROUND for node in self.nodes(at.node, name))

    def nodes(self, node: JsonObject, name: str) -> list[JsonObject]:
        """The nodes under a property, references followed."""
        named = node.get(name)
        found = [one for one in (named if isinstance(named, list) else [named]) if isinstance(one, dict)]
        return [self.data.by_id.get(one["@id"], one) if isinstance(one.get("@id"), str) and not types_of(one) else one for one in found]

    def post(self, at: _Below) -> StatedPost | None:
        """The node as a post; null where it says neither who wrote it nor what."""
        node, kinds = at.node, types_of(at.node)
        author = self.author(node)
        headline = _short(node.get("headline"), _LONGEST_TITLE) or (_short(node.get("name"), _LONGEST_TITLE) if kinds & {"Question", *_POSTS} else None)
        body = _plain(text(node.get("text")) or text(node.get("articleBody")) or text(node.get("commentText")))
        if body is not None and body == headline:  # NodeBB repeats the title
            body = None
        if author is None and body is None:
            return None
        element, holder = node.get(ELEMENT), node.get(BODY)
        keys = ("url", "@id", "discussionUrl", "mainEntityOfPage") if "UserComments" not in kinds else ("@id",)
        addresses = [_short(node.get(key), _LONGEST_ADDRESS) for key in keys]
        names = [*addresses[:2], element.get("id") if isinstance(element, HtmlElement) else None]
        return StatedPost(
            kind="question" if "Question" in kinds else "answer" if "Answer" in kinds else "comment" if kinds & _COMMENTS and at.remarks else "post",
            source=self.source,
            id=next((number for name in names if name and (number := _number(name))), None),
            url=next((url for address in addresses if address and (url := self.address(address))), None),
            author=author,
            published=self.moment(node, "datePublished", "dateCreated", "commentTime"),
            modified=self.moment(node, "dateModified"),
            text=body,
            parent=self.parent(node) or at.parent,
            position=_count(node.get("position")),
            score=self.score(node),
            accepted=at.accepted,
            comment_count=self.comment_count(node),
            headline=headline,
            is_opening=bool(kinds & {"Question", *_POSTS}) and at.depth < 2 and bool(headline or any(node.get(name) for name, _ in _BELOW)),
            element=element if isinstance(element, HtmlElement) else None,
            body=holder if isinstance(holder, HtmlElement) else None,
        )

    def address(self, printed: str) -> str | None:
        """An address as stated; a bare number or word is a name within the page, not an address."""
        if printed.startswith("#"):
            return join(self.page.url, printed)
        return join(self.page.base, printed) if "/" in printed else None

    def author(self, node: JsonObject) -> Author | None:
        named = [one for key in ("author", "creator") for one in self.data.objects(node.get(key))]
        if not named and "UserComments" in types_of(node):  # as phpBB's hosts print them, with the author's name and address for their own
            named = [node]
        known = ((name, one) for one in named if (name := _short(name_of(one), _LONGEST_NAME)))
        return next((Author(name=name, url=join(self.page.base, _short(one.get("url"), _LONGEST_ADDRESS) or "")) for name, one in known), None)

    def moment(self, node: JsonObject, *keys: str) -> Moment | None:
        for key in keys:
            if raw := _short(node.get(key), _LONGEST_NAME):
                found = self.context.when(raw)
                if found.at:
                    return replace(found, raw=raw)
        return None

    def parent(self, node: JsonObject) -> str | None:
        for parent in _PARENT:
            for one in self.data.objects(node.get(parent)):
                if named := next((name for key in ("@id", "url", "name") if (name := _short(one.get(key), _LONGEST_ADDRESS))), None):
                    return _number(named) or self.address(named)
        return None

    def score(self, node: JsonObject) -> int | None:
        up, down = _count(node.get("upvoteCount")), _count(node.get("downvoteCount"))
        return up - (down or 0) if up is not None else self.interactions(node, frozenset({"LikeAction"}))

    def comment_count(self, node: JsonObject) -> int | None:
        stated = _count(node.get("commentCount"))
        return self.interactions(node, _REPLIES) if stated is None else stated

    def interactions(self, node: JsonObject, actions: frozenset[str]) -> int | None:
        for one in self.nodes(node, "interactionStatistic"):
            named = [words(kind) or (words(kind.get("@type")) if isinstance(kind, dict) else None) for kind in _listed(one.get("interactionType"))]
            if any(name and name.rsplit("/", 1)[-1] in actions for name in named):
                return _count(one.get("userInteractionCount"))
        return None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _short(value: object, longest: int) -> str | None:
    """One line of text; null where it is longer than anybody means it to be."""
    line = words(value)
    return line if line and len(line) <= longest else None


def _number(name: str) -> str | None:
    found = _NUMBER.search(name)
    return (found[1] or found[2]) if found else None


def _count(value: object) -> int | None:
    """A count as a number, or as the digits of one: `1,024` and `12 replies` are none."""
    while isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, int) and not isinstance(value, bool):
        return value if abs(value) < 10**9 else None
    digits = words(value)
    return int(digits) if digits and re.fullmatch(r"[-+]?\d{1,9}", digits, re.ASCII) else None


def _plain(stated: str | None) -> str | None:
    """The text without markup, which some plugins leave in; blank lines between paragraphs stay."""
    if stated is None:
        return None
    bare = _TAG.sub(" ", stated) if "<" in stated else stated
    lines = (" ".join(line.split()) for line in bare.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() or None
