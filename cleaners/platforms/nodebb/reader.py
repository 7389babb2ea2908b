"""NodeBB 1.x to 4.x. Read by the `component` names and `data-` attributes that its own scripts live by, so that themes must keep them.

    component="topic/title" .breadcrumb    the topic, and the way to it
    component="topic"                      the list of posts: component="post" data-pid data-index
    component="pagination"                 pages; in a <noscript> where the browser loads posts as one scrolls
    component="category"                   topics: component="category/topic"
    component="categories/category"        a row of the index

Templates: topic.tpl, category.tpl, categories.tpl, 403.tpl of the themes Persona, Vanilla, Material and Harmony. The data from which the page was
rendered lies beside it and fills what a theme leaves out; asked for alone it is `document`.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import Said, SaidBefore, answered, said
from ..engine import Draft, Reader
from . import document
from .lists import Lists
from .page import HIDDEN, Components, Data, component, components_of, count, identity, next_pages, pages, templates, unescaped, within
from .posts import Posts

_LISTS = ("category", "categories/category", "category/topic", "posts")
_OF_PERSONS = frozenset({"users", "user", "groups", "flags", "chats", "notifications"})
_PAGES = frozenset({"page-category", "page-categories", "page-topic"})
_SECTIONS = frozenset({"categories", "tags", "home"})
_SIGNS = ("component", "data-pid", "data-tid")
"""Elements with one of these stand on its pages; before 0.7 they name no components."""
_PAGE_OF_URL = re.compile(r"[?&]page=(\d{1,6})(?:[&#]|$)")


class NodeBb:
    """The engine."""

    name = "nodebb"
    versions = "0.5-4.x"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By named components, the data beside the page and the body's classes, never by words."""
        if page.kind == "json":
            return document.signs(page.data)
        if page.kind != "html":
            return ()
        body = page.tree.find("body")
        names = classes(body) if body is not None else frozenset()
        is_template = any(name.startswith("template-") for name in names)
        if not is_template and page.index.kinds.keys().isdisjoint(_SIGNS):
            return ()
        found = components_of(page)
        posts = any(element.get("data-pid") for element in found.get("post", ()))
        ours = any(script.get("id") == "ajaxify-data" for script in page.tree.iter("script")) if "ajaxify-data" in page.source else False
        evidence = [
            *(["component=post data-pid"] if posts else []),
            *(["component=post/content"] if "post/content" in found else []),
            *(["component=topic"] if "topic" in found or "topic/title" in found else []),
            *(["component=category"] if any(name in found for name in _LISTS) else []),
            *(["#ajaxify-data"] if ours else []),
            *(["body.template-"] if is_template and any(name.startswith("page-") for name in names) else []),
            *(["body.page-"] if not is_template and names & _PAGES else []),  # up to 1.x
        ]
        return tuple(evidence) if len(evidence) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        if page.kind == "json":
            return document.read(page, desk, context)
        found, data = components_of(page), Data(page)
        kinds = templates(page, data)
        topic = next((element for element in found.get("topic", ()) if not within(element, "topic")), None)
        posts = [post for post in found.get("post", ()) if post.get("data-pid") and not within(post, "post")]
        own = [post for post in posts if within(post, "topic")] if topic is not None else []
        if own:
            return _Topic(page, desk, context, found, data).draft(own)
        if {"403", "login", "register"} & kinds:
            return NothingDraft(Reason.NO_ACCESS, _notice(page))
        if "404" in kinds:
            return NothingDraft(Reason.SOFT_404, _notice(page))
        if "topic" in kinds:  # the topics that it lists are those like it
            return NothingDraft(Reason.NO_POSTS_FOUND, "a topic whose posts the theme prints in a markup of its own")
        links = Lists(page, found, data, context).links()
        if "search" in kinds:
            return ListDraft(Reason.SEARCH, links)
        if _OF_PERSONS & kinds or any(kind.startswith(("account", "groups-")) for kind in kinds):
            return ListDraft(Reason.PROFILE, links)
        if "category" in found or "category/topic" in found:
            return ListDraft(Reason.TOPIC_LIST, links)
        if "categories/category" in found or _SECTIONS & kinds:
            return ListDraft(Reason.FORUM_INDEX, links)
        if posts or "posts" in found:
            return ListDraft(Reason.PROFILE if any(name.startswith("account") for name in found) else Reason.SEARCH, links)
        if any(name.startswith("account/") for name in found):
            return ListDraft(Reason.PROFILE, links)
        return ListDraft(Reason.TOPIC_LIST, links) if links or "category" in kinds else NothingDraft(Reason.NO_POSTS_FOUND, "NodeBB without posts or lists")


ENGINE = NodeBb()


def _notice(page: Page) -> str:
    """What the page says where its content would be: the first line of it."""
    for element in (*page.by_id("content"), page.tree):
        for part in element.iter("h1", "h2", "h3", "strong", "p"):
            if not any(up.tag == "noscript" for up in part.iterancestors()) and (line := page.line_of(part)):
                return line[:200]
    return "not for visitors"


def _titled(page: Page, heading: HtmlElement) -> HtmlElement:
    """The title in what is called so: a theme may print all that it says of the topic there, the page's own title says which part is meant."""
    if not any(part.get("itemprop") == "author" for part in heading.iter("a")):
        return heading
    stated = " ".join((page.tree.findtext(".//title") or "").split())
    return next((part for part in heading.iter("*") if (line := page.line_of(part)) and stated.startswith(line)), heading)


class _Topic(Reader):
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, found: Components, data: Data) -> None:
        super().__init__(page, desk, context)
        self.found = found
        self.data = data

    def draft(self, posts: list[HtmlElement]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context, self.data.rows("posts", "pid"))
        drafts: dict[str | None, PostDraft] = {}
        for element in posts:
            if element.get("data-pid") not in drafts:
                drafts[element.get("data-pid")] = reader.read(len(drafts), element)
        draft = ThreadDraft("nodebb", list(drafts.values()), extractor="nodebb")
        topic = next(element for element in posts[0].iterancestors() if component(element) == "topic")
        draft.topic_id = topic.get("data-tid") or identity(self.data.get("tid"))
        self.read_head(draft)
        draft.closed = self.labelled("topic/locked", "fa-lock", "locked")
        draft.sticky = self.labelled("topic/pinned", "fa-thumb-tack", "pinned")
        draft.tags = self.tags()
        self.name_parents(draft.posts, reader.shortened)
        self.read_claims(draft)
        draft.links = next_pages(self.page, self.found)
        return draft

    def own(self, *names: str) -> list[HtmlElement]:
        """The topic's components, not those of topics that the page lists beside it."""
        return [element for name in names for element in self.found.get(name, ()) if not within(element, "category/topic", "category", "post/content")]

    def read_head(self, draft: ThreadDraft) -> None:
        for heading in self.own("topic/title") or self.page.by_class("topic-title")[:1]:
            named = _titled(self.page, heading)
            draft.title = draft.title or self.page.line_of(named) or None
            self.desk.book("title", named)
        heads = (meta.get("content") or "" for meta in self.page.tree.iter("meta") if meta.get("itemprop") == "headline")
        draft.title = draft.title or next((" ".join(head.split()) for head in heads if head.strip()), None) or unescaped(self.data.get("title"))
        steps = [item for trail in self.page.by_class("breadcrumb")[:1] for item in trail.iter("li")]
        lines = [self.page.line_of(item) for item in steps]
        if (steps and next(steps[-1].iter("a"), None) is None) or (lines and lines[-1] == draft.title):
            draft.title = draft.title or lines[-1] or None
            steps, lines = steps[:-1], lines[:-1]
        draft.section = tuple(line for line in lines if line)
        self.desk.book("section", *steps)
        named = (line for element in self.own("topic/category") if (line := self.page.line_of(element)))
        category = self.data.get("category")
        draft.forum = (
            next(named, None) or (draft.section[-1] if draft.section else None) or (unescaped(category.get("name")) if isinstance(category, dict) else None)
        )

    def labelled(self, component: str, icon: str, key: str) -> bool | None:
        """Whether a label holds: the templates print each, hidden where it does not. By the data where a theme prints none."""
        labels = self.own(component)
        if not labels:
            labels = [part for head in self.own("post/header", "topic/title") for part in head.iter("i") if icon in classes(part)]
        if labels:
            return not HIDDEN & classes(labels[0])
        stated = self.data.get(key)
        return bool(stated) if isinstance(stated, int) else None

    def tags(self) -> tuple[str, ...]:
        named = (part.get("data-tag") or self.page.line_of(part) for box in self.own("topic/tags") for part in box.iter("*") if "tag" in classes(part))
        printed = (part.get("data-tag") for part in self.page.by_class("tag-item") if not within(part, "category/topic", "category", "post/content"))
        tags = [tag for tag in (*named, *printed) if tag]
        self.desk.book("tags", *self.own("topic/tags"))
        metas = (meta.get("content") or "" for meta in self.page.tree.iter("meta") if meta.get("property") == "article:tag")
        return tuple(dict.fromkeys(tags or filter(None, metas)))

    def name_parents(self, drafts: list[PostDraft], shortened: list[Said]) -> None:
        """Whom quotes are of; a post that names none it answers, answers the one it quotes."""
        earlier, known = SaidBefore(), set[str | None]()
        for draft in drafts:
            elsewhere = [post for post in shortened if post.id == draft.reply_to and post.id not in known]
            draft.body.quotes = earlier.name(draft.body.quotes, beside=elsewhere)
            draft.reply_to = draft.reply_to or answered(draft.body.quotes)
            earlier.add(said(draft.id, draft.author, draft.body.text))
            known.add(draft.id)

    def read_claims(self, draft: ThreadDraft) -> None:
        counts = (count(part.get("title")) or count(self.page.line_of(part)) for part in self.own("topic/post-count"))
        draft.declared_posts = next((number for number in counts if number is not None), None)
        if draft.declared_posts is None:
            draft.declared_posts = count(self.data.get("postcount"))
        named = _PAGE_OF_URL.search(self.page.url or "")
        current, last = pages(self.found, self.data)
        opens = draft.posts[0].position == 1
        draft.page = current or (whole_number(named[1]) if named else 1 if opens else None)
        declared, shown = draft.declared_posts, len(draft.posts)
        draft.pages = last or (1 if declared is not None and shown >= declared and opens else None)
        if draft.pages == 1 and declared is not None and declared > shown:
            draft.flags.append("declared_posts_mismatch")
        draft.whole = False if (draft.pages or 1) > 1 else None if declared is None else shown >= declared
