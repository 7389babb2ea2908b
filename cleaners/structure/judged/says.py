"""What a page says of itself: that it is a forum's, by its address, its types or the trail to it, or a paper's or a shop's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...metadata.metadata import Metadata
from ...page.page import Page
from ..beside.trail import CRUMB_PARTS, CRUMBS

_IDEA = (
    r"//(?:[\w-]+\.){0,3}(?:feedback|canny|featurebase)\.(?!substack)[\w.-]+/(?:[\w-]+/)?p/[\w-]|/(?:feature-requests?|bugs)/p/[\w-]|"
    r"//(?:[\w-]+\.){0,3}(?:feedback|ideas|requests|suggestions|uservoice)\.[\w.-]+/(?:[\w-]+/){0,2}(?:ideas|suggestions)/[\w-]*\d|"
    r"//(?:[\w-]+\.){0,3}(?:feedback|fider)\.[\w.-]+/posts/\d"
)
"""Where Canny, Featurebase, Fider and UserVoice have one wish for a product, with what others say to it; beside it are roadmaps, changes and lists."""
_FORUM_URL = re.compile(
    r"//[\w.-]*forums?\.\w+/|//(?:www\.)?(?:forums?|boards?|community|discuss(?:ions?)?|discourse|bbs|talk|answers)\.|"
    r"/(?:(?:forums?|foros?|foren|fórum|topics?|discussions?|boards?|forumdisplay|t|comments|messages?)(?:[/.?]|-\w?\d|$)|(?:threads?|(?:view|show)(?:topic|forum|thread)|forum[-_]?(?:posts?|topics?|threads?|messages?))(?:[/.?-]|$))|"
    r"[?&;](?:topic|board|tid|fid|thread|(?:topic|forum|thread)_?id)=|showtopic|-t\d{3,}(?:[.-]|$)|/(?:phorum|yabb\d?|bbs|discus)(?:/|\.\w)|/read\.php\?\d+,\d+|/read\.cgi/|/res/\d+\.html?(?:$|[?#])|"
    r"/post/[\w-]+(?:\.[\w-]+)+/\d+(?:$|[?#])|/t5/[\w%-]+/[\w%-]+/(?:td|m|qaq)-p/\d+|/groups/[\w.-]+/(?:posts?|permalink|topics?)/|/d/\d+-[\w-]+|/[cm]/[\w.-]+@[\w-]+\.[\w.-]+(?:$|[/?#])|"
    r"//[^/]+/[\w.-]+/[\w.-]+/(?:-/)?(?:issues|pulls?|merge_requests)/\d+(?:$|[?#])|/show_bug\.cgi\?|/(?:ticket|question)/\d+(?:$|[/?#])",
    re.IGNORECASE,
)
_THREAD_URL = re.compile(
    rf"{_IDEA}|"
    r"/(?:topics?|threads?|discussions?|questions?)/(?:[^/?#]*\d|[\w@-]{16,})|/t/(?:[\w%-]+/)?\d+|[?&;](?:topic|tid|thread|(?:topic|thread)_?id)=\d+|"
    r"/(?:view|show)(?:topic|thread)\b|/forum[-_]?(?:post|topic|thread|message)/[^/?#]*\d|/res/\d+\.html?\b|/read\.php\?\d+,\d+|/read\.cgi/\w+/\d+|"
    r"/t5/[\w%-]+/[\w%-]+/(?:td|m|qaq)-p/\d+|/groups/[\w.-]+/(?:posts?|permalink)/\d+|/d/\d+-[\w-]+|/(?:topic|thread|discussion)[-_]?\d+\b|"
    r"/(?:issues|tickets?|pulls?|merge_requests)/\d+(?![\w/-])|/show_bug\.cgi\?id=\d+|/?\b(?:msg|messages/)\d+\.html?\b",
    re.IGNORECASE,
)
# Papers have sections and hosts of these names, too.
_OTHER_URL = re.compile(rf"{_IDEA}|/(?:guest-?book|gästebuch|gaestebuch|thema|temas?|community|questions|talk|qa)(?:[/.?]|-\w?\d|$)", re.IGNORECASE)
_FORUMS = re.compile(r"(?:\w+ )?(?:forums?|foren|foros|fóruns|fora|discussion boards?|message boards?|форум(?:ы|а)?|论坛)(?: index| home)?", re.IGNORECASE)
_FORUM_TYPES = frozenset({"DiscussionForumPosting", "QAPage"})
_NEWS_TYPES = frozenset({"NewsArticle", "BlogPosting", "Article", "Recipe", "Product", "TechArticle", "ReportageNewsArticle", "LiveBlogPosting", "og:article"})
_CARD = "og:article"
# What systems call the body of a page that is one of their articles: WordPress, Ghost, Drupal, HubSpot, Movable Type.
_ARTICLES = frozenset(
    "single-post post-template node-type-article page-node-type-article page-node-type-blog page-node-type-news page-node-type-story hs-blog-post "
    "mt-entry-archive".split()
)
# What Bugzilla, django-helpdesk, Jira, Mantis, Redmine, Request Tracker, Roundup and Trac print beside what they know of a ticket, and above a list of them.
FIELDS = re.compile(
    r"(?P<field>status|priority|severity|assignee|assigned to|owned by|owner|reporter|reported by|milestone|target version|component|keywords|resolution|"
    r"affects version/?s?|fix version/?s?|% done|nosy list|superseder|queue|requestors?|submitted (?:on|by)|submitter e-?mail|"
    r"priorität|zugewiesen an|zielversion|schweregrad)\s*:?",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 3
_LONGEST_FIELD = 20
_ANSWER = re.compile(r"(?:^|[-_])question[-_]answer|^answer(?:$|[-_](?:item|body|content|text|card|wrapper|container|\d))", re.IGNORECASE)


class Says(NamedTuple):
    """What a page says that it is."""

    forum: bool
    """A forum's, by its address, its types or the trail to it."""
    news: bool
    """An article or a product, by its types or by what its system calls it."""


def says_of(page: Page, meta: Metadata) -> Says:
    """What a page says of itself."""
    return Says(_is_of_forum(page, meta), _is_of_news(page, meta))


def thread_of(address: str) -> str | None:
    """The part of an address that tells the thread to which it leads; null where its words tell none."""
    found = _THREAD_URL.search(address)
    return found[0] if found is not None else None


def _is_of_forum(page: Page, meta: Metadata) -> bool:
    """Whether a page says by its address or its types that it is a forum's."""
    address = page.url or meta.canonical_url or ""
    if meta.types & _FORUM_TYPES or _FORUM_URL.search(address) or _is_marked(page, _FORUM_TYPES) or _is_below_forums(page) or is_of_tracker(page):
        return True
    types = _NEWS_TYPES - {_CARD}
    return _OTHER_URL.search(address) is not None and not meta.types & types and not _is_marked(page, types) and not _is_article_of_system(page)


def _is_below_forums(page: Page) -> bool:
    """Whether the trail to the page leads through forums."""
    trails = page.called(CRUMBS, *CRUMB_PARTS)
    return any(_FORUMS.fullmatch(page.line_of(link)) for trail in trails for link in trail.iterdescendants("a"))


def is_of_tracker(page: Page) -> bool:
    """Whether lines of the page name fields of tickets, and the first of these."""
    return names_fields(line.text for line in page.lines)


def names_fields(lines: Iterable[str]) -> bool:
    """Whether lines name fields of tickets, and the first of these."""
    found = (FIELDS.fullmatch(line) for line in lines if len(line) <= _LONGEST_FIELD)
    named = {field["field"].lower() for field in found if field is not None}
    return len(named) >= _FEWEST_FIELDS and not named.isdisjoint(("status", "priority", "priorität"))


def _is_marked(page: Page, types: frozenset[str]) -> bool:
    """Whether the page's microdata say one of the types; `Metadata.types` has those of its JSON-LD."""
    declared = ((element.get("itemtype") or "").split() for element in page.index.kinds.get("itemtype", ()))
    return any(kind.rpartition("/")[2] in types for kinds in declared for kind in kinds)


def _is_article_of_system(page: Page) -> bool:
    """Whether the page's system calls its body that of one of its articles."""
    body = page.tree.find("body")
    return body is not None and not _ARTICLES.isdisjoint((body.get("class") or "").split())


def _is_of_news(page: Page, meta: Metadata) -> bool:
    """Whether a page says by its types that it is an article or a product, or its system does: for cards, software calls pages of answers articles, too."""
    if _is_article_of_system(page):
        return True
    types = meta.types & _NEWS_TYPES
    return bool(types) and not (types == {_CARD} and _has_answers(page))


def _has_answers(page: Page) -> bool:
    """Whether the page has several elements that are called answers."""
    return sum(len(page.by_class(token)) for token in page.index.names_with("answer")[0] if _ANSWER.search(token)) > 1
