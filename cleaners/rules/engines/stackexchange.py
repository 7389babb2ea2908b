"""What StackExchange prints around posts: elements by its own classes and ids, as they stand in pages of 2015 to 2026."""

from __future__ import annotations

from ..markup import Markup

_PAGE = "pages of 2015-2026"

_NODE = Markup("stackexchange")

RULES = (
    _NODE.by_class("not-shown", "text for screen readers and machines, which the styles hide", _PAGE, "d-none", "dno", "v-visible-sr"),
    _NODE.by_class("votes", "score of a post and buttons to vote and save", _PAGE, "votecell", "js-voting-container", "vote"),
    _NODE.by_class("signature", "who asked, answered or edited, with reputation and badges", _PAGE, "post-signature"),
    _NODE.by_class("post-menu", "links to share, edit and follow a post", _PAGE, "js-post-menu", "post-menu"),
    _NODE.by_class("tags", "tags of a question", _PAGE, "post-taglist"),
    _NODE.by_class("notice", "notice that a question is closed, a duplicate or protected", _PAGE, "js-post-notice", "question-status", "special-status"),
    _NODE.by_class("comment-score", "score of a comment", _PAGE, "comment-score", "comment-actions"),
    _NODE.by_class("comment-user", "author of a comment", _PAGE, "comment-user"),
    _NODE.by_class("comment-date", "time of a comment", _PAGE, "comment-date", "s-user-card"),
    _NODE.by_class("comment-buttons", "links to add or show comments", _PAGE, "comments-link", "js-link-separator"),
    _NODE.by_class("comment-banner", "invitation to sign up", "pages of 2025", "js-you-can-comment-banner-anon"),
    _NODE.by_class("pages", "numbers of pages", _PAGE, "pager-answers", "pager", "s-pagination"),
    _NODE.by_class("bottom", "invitation to ask below the answers", _PAGE, "bottom-notice", "js-bottom-notice"),
    _NODE.by_class("top", "bar at the top", _PAGE, "s-topbar", "js-top-bar", "topbar-dialog"),
    _NODE.by_id("answers-head", "number of answers and their order", _PAGE, "answers-header"),
    _NODE.by_id("answer-form", "form to answer", _PAGE, "post-form"),
    _NODE.by_id("sidebar", "questions alike, jobs and the site's blog", _PAGE, "sidebar", "left-sidebar", "hot-network-questions"),
    _NODE.by_id("footer", "links below the page", _PAGE, "footer"),
)
