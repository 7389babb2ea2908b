"""Elements that bbPress's templates print around posts, found by bbPress's own classes and ids."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup

_TEMPLATES = "2.0-2.7 templates/default/bbpress"

_NODE = Markup("bbpress")

RULES = (
    _NODE.by_class("breadcrumb", "way from the home page to the topic", "2.0-2.7 includes/common/template.php:2283 bbp_get_breadcrumb", "bbp-breadcrumb"),
    _NODE.by_class("topic-tags", "tags of the topic", "2.0-2.7 includes/topics/template.php:2195 bbp_get_topic_tag_list", "bbp-topic-tags"),
    _NODE.by_class(
        "pagination",
        "counter of posts and links to other pages",
        f"{_TEMPLATES}/pagination-replies.php",
        "bbp-pagination",
        "bbp-pagination-count",
        "bbp-pagination-links",
    ),
    _NODE.by_class(
        "description", "what the topic or forum holds", "2.0-2.7 includes/topics/template.php:3322", "bbp-topic-description", "bbp-forum-description"
    ),
    _NODE.by_class(
        "notice",
        "notice of the forum",
        f"{_TEMPLATES}/feedback-no-topics.php and siblings",
        "bbp-template-notice",
        "bbp-no-reply",
        "bbp-no-topic",
        "bbp-no-forum",
    ),
    _NODE.by_class("list-head", "head of a list", f"{_TEMPLATES}/loop-replies.php:17", "bbp-header"),
    _NODE.by_class("list-foot", "foot of a list", f"{_TEMPLATES}/loop-replies.php:41", "bbp-footer"),
    _NODE.by_class("admin-links", "links to answer or moderate a post", "2.0-2.7 includes/replies/template.php:1963", "bbp-admin-links"),
    _NODE.by_class("author-role", "role of the author", "2.1-2.7 includes/replies/template.php bbp_get_reply_author_role", "bbp-author-role"),
    _NODE.by_class("author-address", "network address of the author", "2.0-2.7 includes/common/template.php bbp_author_ip", "bbp-author-ip"),
    _NODE.by_class("post-head", "head of a post", f"{_TEMPLATES}/loop-single-reply.php:15", "bbp-reply-header", "bbp-topic-header", "bbp-meta"),
    _NODE.by_class("author-cell", "cell of the author beside a post", f"{_TEMPLATES}/loop-single-reply.php:47", "bbp-reply-author", "bbp-topic-author"),
    _NODE.by_class(
        "revision-log", "notes that a post was edited", "2.1-2.7 includes/replies/template.php:740", "bbp-reply-revision-log", "bbp-topic-revision-log"
    ),
    _NODE.by_class(
        "signature",
        "signature of the author",
        "bbPress Signature 1.0 and GD bbPress Tools: wrapper class",
        "bbp-signature",
        "bbp-topic-signature",
        "bbp-reply-signature",
    ),
    _NODE.by_class(
        "reply-form", "form to write a reply or topic", f"{_TEMPLATES}/form-reply.php:24", "bbp-reply-form", "bbp-topic-form", "bbp-forum-form", "bbp-form"
    ),
    _NODE.by_class("login-form", "form to log in", f"{_TEMPLATES}/form-user-login.php:15", "bbp-login-form", "bbp-logged-in"),
    _NODE.by_class(
        "search-form", "form to search the forums", f"{_TEMPLATES}/form-search.php:16", "bbp-search-form", "bbp-topic-search-form", "bbp-reply-search-form"
    ),
    _NODE.by_class(
        "list", "list of forums, topics or results", f"{_TEMPLATES}/loop-topics.php:14", "bbp-topics", "bbp-forums", "bbp-forums-list", "bbp-search-results"
    ),
    _NODE.by_class("forum-info", "forum in a list", f"{_TEMPLATES}/loop-single-forum.php:14", "bbp-forum-info", "bbp-forum-content", "bbp-topic-meta"),
    _NODE.by_class(
        "widget",
        "list of topics or replies in a sidebar",
        "2.0-2.7 includes/common/widgets.php",
        "bbp-topics-widget",
        "bbp-replies-widget",
        "bbp_widget_login",
        "widget_display_topics",
        "widget_display_replies",
        "widget_display_forums",
        "widget_display_stats",
        "widget_display_views",
        "widget_display_search",
        "bbp-stats",
    ),
    _NODE.by_class("quote-button", "link to quote a post, in its words", "GD bbPress Tools: class GDBTOModQuote", "d4p-bbt-quote-block", "d4p-bbt-quote-link"),
    _NODE.by_class("like-button", "button to like a post, with its count", "WP ULike: class wpulike around wp_ulike_general_class", "wpulike"),
    _NODE.by_class(
        "attachments",
        "list of a post's files",
        "GD bbPress Attachments 2-4 code/front.php: bbp-attachments; BuddyBoss Platform 1.4 document/activity-entry.php: document-activity",
        "bbp-attachments",
        "gdbbx-attachments",
        "document-activity",
    ),
    _NODE.by_class(
        "media-title",
        "name below a picture, length of a film",
        "rtMedia 4: rtmedia-item-title; BuddyBoss Platform video/activity-entry.php: bb-video-duration",
        "rtmedia-item-title",
        "bb-video-duration",
    ),
    Rule(
        id="bbpress.node.private-reply",
        name="notice in place of a private reply",
        source="Private Replies for bbPress 1.0, bbp-core 1.2: filter on bbp_get_reply_content",
        selector=(
            f"//*[{having('bbp-private-reply')} or {having('bbp-admin-reply')}]//*[{having('bbp-reply-content')}]"
            "[normalize-space()='This reply has been marked as private.' or normalize-space()='Diese Antwort wurde als privat markiert.']"
        ),
        platform="bbpress",
        hits=('<div class="reply bbp-private-reply"><div class="bbp-reply-content">This reply has been marked as private.</div></div>',),
        misses=('<div class="reply"><div class="bbp-reply-content">This reply has been marked as private.</div></div>', PROSE % "bbp-private-reply"),
    ),
    _NODE.by_class("alert", "dialogue about a lock", f"{_TEMPLATES}/alert-topic-lock.php:14", "bbp-alert-outer"),
    _NODE.by_id("toggles", "links to subscribe and to keep as a favourite", "2.0-2.7 includes/users/template.php", "subscription-toggle", "favorite-toggle"),
    _NODE.by_id("user", "profile", f"{_TEMPLATES}/user-details.php:17", "bbp-user-wrapper", "bbp-single-user-details", "bbp-user-body"),
    _NODE.by_id(
        "form-fields", "form to write a reply or topic", f"{_TEMPLATES}/form-reply.php:24", "new-reply-*", "new-topic-*", "new-post", "bbp-cancel-reply-to-link"
    ),
)
