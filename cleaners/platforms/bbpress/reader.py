"""bbPress 2.0 to 2.7, a plugin of WordPress; what it was before that, by first.py. Read by the classes of its own templates, never by a theme's.

    #bbpress-forums
      .bbp-breadcrumb  .bbp-topic-tags  .bbp-template-notice  .bbp-pagination
      .bbp-lead-topic                       the opening post, where it is shown apart from its replies
      .bbp-replies                          posts, flat or nested in .bbp-threaded-replies
      .bbp-topics .bbp-forums               lists

Templates: templates/default/bbpress/{content-single-topic,loop-replies,loop-topics,loop-forums}.php. bbPress 2.0 prints tables with the
same classes.
"""

from __future__ import annotations

import re
from itertools import chain

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Page
from ...posts.subtree import inside
from ..embedded import has_story_around
from ..engine import Draft
from .cards import cards, renamed
from .first import read_first, signs_of_first
from .lists import activities, activity_links, list_links
from .topic import Topic

_SEARCH_URL = re.compile(r"[?&]bbp_search=|/forums?/search/")
_MEMBER_URL = re.compile(r"/members/[^/?#]+/")
# Classes that WordPress gives the body of bbPress's own pages; a story that embeds a list has none of them.
_OWN_PAGES = frozenset("bbpress forum-archive topic-archive single-forum single-topic single-reply bbp-search bbp-view bbp-user-page".split())


class BbPress:
    """The engine."""

    name = "bbpress"
    versions = "1.0-1.2, 2.0-2.7"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By elements with bbPress's own classes and ids, never by words in the source: people write about these classes, too."""
        if page.kind != "html":
            return ()
        if "bbp" not in "\n".join(chain(page.index.class_attributes, page.index.ids)):
            return signs_of_first(page)
        wrappers = _wrappers(page)
        evidence = [
            *(["#bbpress-forums"] if wrappers else []),
            *([".bbp-reply-author"] if _any(page, "bbp-reply-author", "bbp-topic-author") else []),
            *([".bbp-replies or list"] if _any(page, "bbp-replies", "bbp-topics", "bbp-forums") else []),
            *([".bbp-single-user"] if _any(page, "bbp-single-user") else []),
        ]
        if _refusal(page) is not None:
            return (*evidence, "refusal")
        if not wrappers and len(evidence) < 2:
            return (".activity-item.bbp_*_create",) if _is_stream(page) else signs_of_first(page)
        return () if wrappers and _is_guest_of_a_story(page, wrappers[0]) else tuple(evidence)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        refusal = _refusal(page)
        if refusal is not None:
            return NothingDraft(Reason.NO_ACCESS, page.text_of(refusal).partition("\n")[0][:200])
        if _is_stream(page):
            return ListDraft(Reason.PROFILE if _MEMBER_URL.search(page.url or "") else Reason.TOPIC_LIST, activity_links(page))
        if not _wrappers(page) and (found := read_first(page, desk, context)) is not None:
            return found
        root, flags = _root(page)
        if _has(page, root, "bbp-user-wrapper", "bbp-user-section", "bbp-single-user"):
            return ListDraft(Reason.PROFILE, list_links(page, root, context))
        if _has(page, root, "bbp-search-results"):
            return ListDraft(Reason.SEARCH, list_links(page, root, context))
        posts = list(cards(root)) or (list(renamed(root)) if "single-topic" in _names_of_body(page) else [])
        if posts:
            return Topic(page, desk, context, root).draft(posts, flags)
        if _has(page, root, "bbp-protected", "post-password-form"):
            return NothingDraft(Reason.NO_ACCESS, "a password is wanted")
        has_topics = _has(page, root, "bbp-topics")
        if "single-topic" in _names_of_body(page) and not has_topics:
            return NothingDraft(Reason.NO_POSTS_FOUND, "a topic whose posts the theme prints in a markup of its own")
        if has_topics:
            return ListDraft(Reason.TOPIC_LIST, list_links(page, root, context))
        if _has(page, root, "bbp-forums"):
            return ListDraft(Reason.FORUM_INDEX, list_links(page, root, context))
        if _has(page, root, "bbp-template-notice"):
            if _SEARCH_URL.search(page.url or ""):
                return ListDraft(Reason.SEARCH, ())
            if _has(page, root, "new-post", "bbp-topic-form", "bbp-breadcrumb", "bbp-no-topic"):
                return ListDraft(Reason.TOPIC_LIST, ())
        if "single-forum" in _names_of_body(page) and (links := list_links(page, root, context)):
            return ListDraft(Reason.TOPIC_LIST, links)
        return NothingDraft(Reason.NO_POSTS_FOUND, "bbPress without posts or lists")


ENGINE = BbPress()


def _wrappers(page: Page) -> list[HtmlElement]:
    return page.by_id("bbpress-forums")


def _is_stream(page: Page) -> bool:
    """Whether the page is the stream of what was done, and no story beside one."""
    items = activities(page) if not _wrappers(page) else []
    return bool(items) and not has_story_around(page, items[0].getparent())


def _any(page: Page, *tokens: str) -> bool:
    return any(page.by_class(token) for token in tokens)


def _has(page: Page, root: HtmlElement, *names: str) -> bool:
    """Whether `root` or something in it has one of these names, as a class or as its id."""
    return any(inside(root, [*page.by_class(name), *page.by_id(name)]) for name in names)


def _names_of_body(page: Page) -> frozenset[str]:
    body = page.tree.find("body")
    return classes(body) if body is not None else frozenset()


def _is_guest_of_a_story(page: Page, wrapper: HtmlElement) -> bool:
    """Whether the wrapper is a list that an article embeds by shortcode: no posts in it, a story around it."""
    if _any(page, "bbp-reply-content", "bbp-topic-content"):
        return False
    names = _names_of_body(page)
    if names & _OWN_PAGES and "bbp-shortcode" not in names:
        return False
    return has_story_around(page, wrapper)


def _refusal(page: Page) -> HtmlElement | None:
    """What says that the visitor may not read here: bbPress's notice (feedback-no-access.php), or a form to log in where its page would be."""
    for element in page.by_id("forum-private"):
        if "bbp-forum-content" in classes(element):  # the class of a forum's description
            return element
    if "bbpress" not in _names_of_body(page) or _wrappers(page) or "bbpress-forums" in page.source:
        return None
    # bbPress names its pages in the body's class; membership plugins print their own form in place of the content.
    for form in page.tree.xpath("//form[.//input[@type='password']]"):
        around = list(form.iterancestors())
        in_content = any(up.tag in ("main", "article") or "entry-content" in classes(up) for up in around)
        if in_content and not any(up.tag == "aside" or "widget" in classes(up) for up in around):
            return form.getparent()
    return None


def _root(page: Page) -> tuple[HtmlElement, list[str]]:
    """Where bbPress printed: its wrapper; of several the one with posts, else what holds them all. BuddyPress nests one in another."""
    found = _wrappers(page)
    wrappers = [wrapper for wrapper in found if not any(up in found for up in wrapper.iterancestors())]
    if not wrappers:
        return page.tree, []
    if len(wrappers) == 1:
        return wrappers[0], []
    with_posts = [wrapper for wrapper in wrappers if next(cards(wrapper), None) is not None]
    if with_posts:
        return with_posts[0], ["several_topics"] if len(with_posts) > 1 else []
    shared = set(wrappers[0].iterancestors()).intersection(*(wrapper.iterancestors() for wrapper in wrappers[1:]))
    return next(up for up in wrappers[0].iterancestors() if up in shared), []
