"""What Lobsters' templates print around stories and comments: elements by their own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_VIEWS = "lobsters app/views"

_NODE = Markup("lobsters")

RULES = (
    _NODE.by_id("nav", "name, links and login above the page", f"{_VIEWS}/layouts/application.html.erb", "nav", "header", "headerlinks"),
    _NODE.by_class("nav-holder", "links above the page", f"{_VIEWS}/layouts/application.html.erb", "navholder", "corner", "headerlinks"),
    _NODE.by_class("byline", "author, time and links of a story or comment", f"{_VIEWS}/comments/_comment.html.erb", "byline", "comments_label"),
    _NODE.by_class("voters", "votes and arrows", f"{_VIEWS}/comments/_comment.html.erb", "voters", "upvoter", "score", "comment_folder"),
    _NODE.by_class("tags", "tags and domain beside a title", f"{_VIEWS}/stories/_listdetail.html.erb", "tags", "domain", "description_present"),
    _NODE.by_class(
        "caches", "links to copies of the page elsewhere", f"{_VIEWS}/stories/_listdetail.html.erb", "caches-dropdown", "archive-dropdown", "dropdown_parent"
    ),
    _NODE.by_class("gone", "what stands in the place of a comment that is gone", f"{_VIEWS}/comments/_comment.html.erb", "na"),
    _NODE.by_class("summary", "how many comments are there and new", f"{_VIEWS}/stories/show.html.erb", "thread_summary", "mobile_comments"),
    _NODE.by_class("form", "form to answer", f"{_VIEWS}/comments/_commentbox.html.erb", "comment_form_container", "markdown_help"),
    _NODE.by_class("pages", "links to other pages of a list", "lobsters app/views: home/index.html.erb", "morelink"),
    _NODE.by_id("footer", "links below the page", f"{_VIEWS}/layouts/_footer.html.erb", "footer", "office-hours-live"),
)
