"""What Lemmy's web client prints around posts: elements by its own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_UI = "lemmy-ui src/shared/components"

_NODE = Markup("lemmy")

RULES = (
    _NODE.by_id("navbar", "name, links and login above the page", f"{_UI}/app/navbar.tsx", "navbar", "navTitle", "navbarDropdown"),
    _NODE.by_class("skip", "link past the menus", f"{_UI}/app/app.tsx", "skip-link"),
    _NODE.by_class("footer", "links below the page", f"{_UI}/app/footer.tsx", "app-footer", "footer-link"),
    _NODE.by_id("sidebar", "sidebar of a community or site", f"{_UI}/community/sidebar.tsx", "sidebarInfo", "sidebarMain", "sidebarContainer"),
    _NODE.by_class("sidebar-part", "parts of a sidebar", f"{_UI}/community/sidebar.tsx", "community-sidebar", "community-stats", "card-header", "card"),
    _NODE.by_class("post-head", "the post once more for the other size of screens, its author and buttons", f"{_UI}/post/post-listing.tsx", "post-container"),
    _NODE.by_class("person", "author and community", f"{_UI}/person/person-listing.tsx, community/community-link.tsx", "person-listing", "community-link"),
    _NODE.by_class("votes", "votes and arrows", f"{_UI}/common/vote-buttons.tsx", "vote-bar", "post-score", "unselectable", "moment-time"),
    _NODE.by_class("badges", "roles and languages", f"{_UI}/common/user-badges.tsx", "badge"),
    _NODE.by_class("buttons", "buttons and links of a post", f"{_UI}/common/content-actions", "btn", "btn-group", "btn-check", "dropdown-menu"),
    _NODE.by_class("form", "form to answer, or the call to log in", f"{_UI}/comment/comment-form.tsx", "comment-form", "alert"),
    _NODE.by_class("gone", "what stands in the place of a comment that is gone", f"{_UI}/comment/comment-node.tsx", "comment-content"),
    _NODE.by_class("comment-head", "author, votes and time of a comment", f"{_UI}/comment/comment-node.tsx", "comment-node"),
    _NODE.by_class("pages", "buttons to other pages of a list", f"{_UI}/common/paginator-cursor.tsx", "paginator"),
    _NODE.by_class("card-preview", "title and lead of the page that a post is about", f"{_UI}/post/metadata-card.tsx", "post-metadata-card"),
)
