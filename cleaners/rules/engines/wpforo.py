"""Elements that wpForo's templates print around posts, found by wpForo's own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_THEMES = "2.0-3.0 themes/{classic,2022,2026}"
_CLASSIC = "1.0-1.9 wpf-themes/classic"

_NODE = Markup("wpforo")

RULES = (
    _NODE.by_class("breadcrumb", "way from the forums to the topic", "1.0-3.0 class Template, breadcrumb()", "wpf-breadcrumb"),
    _NODE.by_class("notifications", "box of notifications", "1.5-3.0 class Activity, bell and box", "wpf-notifications"),
    _NODE.by_class("pagination", "counter of pages and links to them", "1.0-3.0 class Template, pagenavi()", "wpf-navi", "wpf-snavi"),
    _NODE.by_class("head-bar", "heading, feeds and links to subscribe", f"{_THEMES}/post.php, {_CLASSIC}/index.php", "wpf-head-bar", "wpforo-feed"),
    _NODE.by_class(
        "post-head", "counts and last post above a topic", f"{_THEMES}/functions.php wpforo_topic_head", "wpforo-post-head", "wpforo-topic-head-wrap"
    ),
    _NODE.by_class(
        "author-cell",
        "author beside a post: picture, ranks, counts",
        f"{_THEMES}/layouts/*/post.php",
        "author-data",
        "author-avatar",
        "wpforo-post-author",
        "wpf-reply-head",
        "wpf-author",
        "wpforo-memberinfo",
        "wpforo-membertoggle",
        "wpf-author-nicename",
        "wpf-member-profile-buttons",
    ),
    _NODE.by_class("votes", "buttons to vote, and the number of votes", "1.0-3.0 layouts/3/post.php", "wpforo-post-voting"),
    _NODE.by_class(
        "post-top", "time, number and buttons above a post", f"{_THEMES}/layouts/*/post.php", "wpforo-post-content-top", "wpf-post-starter", "wpf-post-actions"
    ),
    _NODE.by_class("reply-tree", "line that names the answered post", f"{_THEMES}/layouts/4/post-thread.php", "wpf-reply-tree"),
    _NODE.by_class(
        "post-bottom",
        "time, buttons and reactions below a post",
        f"{_THEMES}/layouts/*/post.php, {_CLASSIC}/layouts/*/post.php",
        "wpforo-post-content-bottom",
        "wpf-post-button-actions",
        "wpforo-post-tool-bar",
        "wpforo-post-lb-box",
        "wpf-content-foot",
        "wpforo-post-footer",
        "bright",
        "bleft",
        "reacted-users",
        "wpforo-action-buttons-wrap",
    ),
    _NODE.by_class(
        "comment-foot", "author, time and links below a comment", "1.0-3.0 layouts/3/comment.php", "wpforo-comment-footer", "wpforo-comment-action-links"
    ),
    _NODE.by_class(
        "answers-head",
        "number and order of answers",
        f"{_THEMES}/layouts/3/post.php",
        "wpf-answer-sep",
        "wpforo-qa-comments-footer",
        "wpf-answer-button",
        "wpf-add-comment-button",
    ),
    _NODE.by_class("edit-note", "note that a post was edited", "1.0-3.0 functions-template.php wpforo_post_edited", "wpf-post-edited", "wpf-post-edit-wrap"),
    _NODE.by_class("signature", "signature of the author", f"{_THEMES}/layouts/*/post.php", "wpforo-post-signature"),
    _NODE.by_class("moderation", "note that a post waits for a moderator", f"{_THEMES}/layouts/*/post.php", "wpf-mod-message"),
    _NODE.by_class("tags", "tags of the topic", "1.5-3.0 functions-template.php wpforo_tags", "wpforo-tags", "wpforo-topic-meta"),
    _NODE.by_class("login-call", "call to log in or register", "1.5-3.0 class Template, please_login()", "wpf-please-login"),
    _NODE.by_class("error", "notice in place of a list or topic", f"{_THEMES}/post.php, {_CLASSIC}/index.php", "wpf-p-error"),
    _NODE.by_class(
        "topic-foot",
        "other topics, forums and visitors below a topic",
        "1.5-3.0 hooks.php wpforo_post_list_footer",
        "wpf-topic-navi",
        "wpf-topic-rel",
        "wpf-tag-list",
        "wpf-topic-visitors",
    ),
    _NODE.by_class("sharing", "buttons to share", "1.5-3.0 class API", "wpf-sbtn", "wpf-sb"),
    _NODE.by_class(
        "form",
        "form to write, search or log in",
        "1.0-3.0 class Forms; login.php, register.php",
        "wpf-form-wrapper",
        "wpf-topic-create",
        "wpforo-portable-form-wrap",
        "wpf-search-form",
        "wpf-search-bar",
        "wpforo-login-wrap",
        "wpforo-register-wrap",
    ),
    _NODE.by_class(
        "list",
        "list of forums, topics or results",
        f"{_THEMES}/layouts/*/{{forum,topic}}.php",
        "wpforo-category",
        "wpforo-topic-head",
        "forum-wrap",
        "topic-wrap",
        "wpf-threads",
        "wpf-cat-forums",
        "wpforo-forum-grid",
        "wpforo-recent-wrap",
        "wpforo-search-wrap",
    ),
    _NODE.by_class("profile", "profile", f"{_THEMES}/profile.php", "wpforo-profile-wrap", "wpforo-members-wrap"),
    _NODE.by_class("widget", "list of topics or posts in a sidebar", "1.0-3.0 widgets/*.php", "wpforo-widget-wrap", "wpforo-sidebar"),
    _NODE.by_id("menu", "menu of the forums", f"{_THEMES}/header.php", "wpforo-menu"),
    _NODE.by_id("tools", "tools for moderators", "1.4-3.0 functions-template.php wpforo_moderation_tools", "wpf_moderation_tools"),
    _NODE.by_id(
        "foot", "numbers and legend of the forums", f"{_THEMES}/footer.php", "wpforo-footer", "wpforo-stat-header", "wpforo-stat-body", "wpforo-poweredby"
    ),
    _NODE.by_id(
        "dialogue",
        "dialogues and messages that scripts show",
        "1.0-3.0 class Template, add_footer_html()",
        "wpf-msg-box",
        "wpforo-load",
        "wpforo-dialog-extra-wrap",
        "wpforo-report-form",
    ),
)
