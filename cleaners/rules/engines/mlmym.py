"""What mlmym prints around posts: elements by its own classes."""

from __future__ import annotations

from ..markup import Markup

_NODE = Markup("mlmym")

RULES = (
    _NODE.by_class("meta", "what stands beside author, time and points", "templates/comment.html, post.html", "meta", "score"),
    _NODE.by_class("buttons", "links and buttons of a post", "templates/comment.html, post.html", "buttons", "expando-button"),
    _NODE.by_class("more", "link to comments that are kept back", "templates/comment.html", "morecomments"),
    _NODE.by_class("menu", "count of the comments, and in which order they stand", "templates/main.html", "commentmenu", "pager"),
)
