"""What Hacker News prints around stories and comments: elements by its own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_PAGES = "news.ycombinator.com, pages of 2021 and 2026"

_NODE = Markup("hackernews")

RULES = (
    _NODE.by_class("top", "name, links and login above the page", _PAGES, "pagetop", "hnname", "topsel"),
    _NODE.by_class("subtext", "votes, author, time and links below a title", _PAGES, "subtext", "subline"),
    _NODE.by_class("head", "author, time and links above a comment", _PAGES, "comhead", "navs", "sitebit"),
    _NODE.by_class("votes", "arrows beside a row, and its number", _PAGES, "votelinks", "votearrow", "rank"),
    _NODE.by_class("reply", "link to answer", _PAGES, "reply"),
    _NODE.by_class("gone", "what stands in the place of a comment that is gone", _PAGES, "comment"),
    _NODE.by_class("more", "link to the next page", _PAGES, "morelink"),
    _NODE.by_class("foot", "links below the page", _PAGES, "yclinks"),
)
