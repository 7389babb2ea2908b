"""What Question2Answer prints around posts: elements by the classes of its base theme."""

from __future__ import annotations

from ..markup import Markup

_BASE = "1.8 qa-include/qa-theme-base.php"

_NODE = Markup("question2answer")

RULES = (
    _NODE.by_class("header", "logo, search and menus", f"{_BASE}, header", "qa-header", "qa-nav-main", "qa-nav-user", "qa-nav-sub", "qa-search", "qa-topbar"),
    _NODE.by_class("footer", "links and software below the page", f"{_BASE}, footer", "qa-footer", "qa-nav-footer", "qa-attribution"),
    _NODE.by_class(
        "side", "categories, tags and texts of the site beside the page", f"{_BASE}, sidepanel", "qa-sidepanel", "qa-sidebar", "qa-nav-cat", "qa-feed"
    ),
    _NODE.by_class("widgets", "parts of plugins", f"{_BASE}, widgets", "qa-widgets-main", "qa-widgets-side", "qa-widgets-full"),
    _NODE.by_class("votes", "score of a post and buttons to vote", f"{_BASE}, voting", "qa-voting"),
    _NODE.by_class("counts", "how many answers and views a question has", f"{_BASE}, a_count, view_count", "qa-a-count", "qa-view-count"),
    _NODE.by_class("meta", "who wrote or changed a post, with points", f"{_BASE}, post_meta", "qa-q-view-meta", "qa-a-item-meta", "qa-c-item-meta"),
    _NODE.by_class("selection", "mark of the best answer", f"{_BASE}, a_selection", "qa-a-selection"),
    _NODE.by_class("tags", "tags of a question", f"{_BASE}, post_tags", "qa-q-view-tags"),
    _NODE.by_class("notes", "why a question is closed, what it follows", f"{_BASE}, q_view_closed, q_view_follows", "qa-q-view-closed", "qa-q-view-follows"),
    _NODE.by_class("buttons", "buttons to answer, comment and flag", f"{_BASE}, q_view_buttons", "qa-q-view-buttons", "qa-a-item-buttons", "qa-c-item-buttons"),
    _NODE.by_class("forms", "forms to answer and to comment", f"{_BASE}, a_form, c_form", "qa-a-form", "qa-c-form"),
    _NODE.by_class(
        "comment-links", "links to further comments and to questions that follow", f"{_BASE}, c_item_expand, c_item_link", "qa-c-item-expand", "qa-c-item-link"
    ),
    _NODE.by_class("pages", "numbers of pages", f"{_BASE}, page_links", "qa-page-links"),
    _NODE.by_class("next", "what to do next", f"{_BASE}, suggest_next", "qa-suggest-next"),
    _NODE.by_id("answers-head", "number of answers", f"{_BASE}, part_title", "a_list_title"),
)
