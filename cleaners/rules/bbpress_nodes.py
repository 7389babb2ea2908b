"""Elements that bbPress's templates print around posts, found by bbPress's own classes and ids.

They run after the engine has read posts, so what they take is what no field of the record wanted.
"""

from __future__ import annotations

from schemas.rule import Rule

from ..nodes import having

_TEMPLATES = "2.0-2.7 templates/default/bbpress"
# The words of a class in prose, and the class as part of another name: neither is the element.
_PROSE = "<p>The class is called %s in the template.</p>"
_OTHER = '<div class="my-%s-notes">Words of a person.</div>'


def _by_class(key: str, name: str, source: str, *tokens: str) -> Rule:
    return Rule(
        id=f"bbpress.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{' or '.join(having(token) for token in tokens)}]",
        platform="bbpress",
        hits=tuple(f'<div class="{token}">Chrome</div>' for token in tokens),
        misses=(_PROSE % tokens[0], _OTHER % tokens[0]),
    )


def _by_id(key: str, name: str, source: str, *ids: str) -> Rule:
    tests = " or ".join(f"starts-with(@id, '{prefix[:-1]}')" if prefix.endswith("*") else f"@id='{prefix}'" for prefix in ids)
    return Rule(
        id=f"bbpress.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{tests}]",
        platform="bbpress",
        hits=tuple(f'<div id="{identity.replace("*", "7")}">Chrome</div>' for identity in ids),
        misses=(_PROSE % ids[0], f'<div id="about-{ids[0]}">Words of a person.</div>'),
    )


RULES = (
    _by_class("breadcrumb", "way from the home page to the topic", "2.0-2.7 includes/common/template.php:2283 bbp_get_breadcrumb", "bbp-breadcrumb"),
    _by_class("topic-tags", "tags of the topic", "2.0-2.7 includes/topics/template.php:2195 bbp_get_topic_tag_list", "bbp-topic-tags"),
    _by_class(
        "pagination",
        "counter of posts and links to other pages",
        f"{_TEMPLATES}/pagination-replies.php",
        "bbp-pagination",
        "bbp-pagination-count",
        "bbp-pagination-links",
    ),
    _by_class("description", "what the topic or forum holds", "2.0-2.7 includes/topics/template.php:3322", "bbp-topic-description", "bbp-forum-description"),
    _by_class(
        "notice",
        "notice of the forum",
        f"{_TEMPLATES}/feedback-no-topics.php and siblings",
        "bbp-template-notice",
        "bbp-no-reply",
        "bbp-no-topic",
        "bbp-no-forum",
    ),
    _by_class("list-head", "head of a list", f"{_TEMPLATES}/loop-replies.php:17", "bbp-header"),
    _by_class("list-foot", "foot of a list", f"{_TEMPLATES}/loop-replies.php:41", "bbp-footer"),
    _by_class("admin-links", "links to answer or moderate a post", "2.0-2.7 includes/replies/template.php:1963", "bbp-admin-links"),
    _by_class("author-role", "role of the author", "2.1-2.7 includes/replies/template.php bbp_get_reply_author_role", "bbp-author-role"),
    _by_class("author-address", "network address of the author", "2.0-2.7 includes/common/template.php bbp_author_ip", "bbp-author-ip"),
    _by_class("post-head", "head of a post", f"{_TEMPLATES}/loop-single-reply.php:15", "bbp-reply-header", "bbp-topic-header", "bbp-meta"),
    _by_class("author-cell", "cell of the author beside a post", f"{_TEMPLATES}/loop-single-reply.php:47", "bbp-reply-author", "bbp-topic-author"),
    _by_class("revision-log", "notes that a post was edited", "2.1-2.7 includes/replies/template.php:740", "bbp-reply-revision-log", "bbp-topic-revision-log"),
    _by_class(
        "signature",
        "signature of the author",
        "bbPress Signature 1.0 and GD bbPress Tools: wrapper class",
        "bbp-signature",
        "bbp-topic-signature",
        "bbp-reply-signature",
    ),
    _by_class(
        "reply-form", "form to write a reply or topic", f"{_TEMPLATES}/form-reply.php:24", "bbp-reply-form", "bbp-topic-form", "bbp-forum-form", "bbp-form"
    ),
    _by_class("login-form", "form to log in", f"{_TEMPLATES}/form-user-login.php:15", "bbp-login-form", "bbp-logged-in"),
    _by_class(
        "search-form", "form to search the forums", f"{_TEMPLATES}/form-search.php:16", "bbp-search-form", "bbp-topic-search-form", "bbp-reply-search-form"
    ),
    _by_class(
        "list", "list of forums, topics or results", f"{_TEMPLATES}/loop-topics.php:14", "bbp-topics", "bbp-forums", "bbp-forums-list", "bbp-search-results"
    ),
    _by_class("forum-info", "forum in a list", f"{_TEMPLATES}/loop-single-forum.php:14", "bbp-forum-info", "bbp-forum-content", "bbp-topic-meta"),
    _by_class(
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
    _by_class("like-button", "button to like a post, with its count", "WP ULike: class wpulike around wp_ulike_general_class", "wpulike"),
    _by_class("attachments", "list of a post's files", "GD bbPress Attachments 2-4 code/front.php: bbp-attachments", "bbp-attachments", "gdbbx-attachments"),
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
        misses=('<div class="reply"><div class="bbp-reply-content">This reply has been marked as private.</div></div>', _PROSE % "bbp-private-reply"),
    ),
    _by_class("alert", "dialogue about a lock", f"{_TEMPLATES}/alert-topic-lock.php:14", "bbp-alert-outer"),
    _by_id("toggles", "links to subscribe and to keep as a favourite", "2.0-2.7 includes/users/template.php", "subscription-toggle", "favorite-toggle"),
    _by_id("user", "profile", f"{_TEMPLATES}/user-details.php:17", "bbp-user-wrapper", "bbp-single-user-details", "bbp-user-body"),
    _by_id(
        "form-fields", "form to write a reply or topic", f"{_TEMPLATES}/form-reply.php:24", "new-reply-*", "new-topic-*", "new-post", "bbp-cancel-reply-to-link"
    ),
)
