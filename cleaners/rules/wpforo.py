"""Elements that wpForo's templates print around posts, found by wpForo's own classes and ids.

They run after the engine has read posts, so what they take is what no field of the record wanted.
"""

from __future__ import annotations

from schemas.rule import Rule

from ..nodes import having

_THEMES = "2.0-3.0 themes/{classic,2022,2026}"
_CLASSIC = "1.0-1.9 wpf-themes/classic"
# The words of a class in prose, and the class as part of another name: neither is the element.
_PROSE = "<p>The class is called %s in the template.</p>"
_OTHER = '<div class="my-%s-notes">Words of a person.</div>'


def _by_class(key: str, name: str, source: str, *tokens: str) -> Rule:
    return Rule(
        id=f"wpforo.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{' or '.join(having(token) for token in tokens)}]",
        platform="wpforo",
        hits=tuple(f'<div class="{token}">Chrome</div>' for token in tokens),
        misses=(_PROSE % tokens[0], _OTHER % tokens[0]),
    )


def _by_id(key: str, name: str, source: str, *ids: str) -> Rule:
    return Rule(
        id=f"wpforo.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{' or '.join(f'@id={identity!r}' for identity in ids)}]",
        platform="wpforo",
        hits=tuple(f'<div id="{identity}">Chrome</div>' for identity in ids),
        misses=(_PROSE % ids[0], f'<div id="about-{ids[0]}">Words of a person.</div>'),
    )


RULES = (
    _by_class("breadcrumb", "way from the forums to the topic", "1.0-3.0 class Template, breadcrumb()", "wpf-breadcrumb"),
    _by_class("notifications", "box of notifications", "1.5-3.0 class Activity, bell and box", "wpf-notifications"),
    _by_class("pagination", "counter of pages and links to them", "1.0-3.0 class Template, pagenavi()", "wpf-navi", "wpf-snavi"),
    _by_class("head-bar", "heading, feeds and links to subscribe", f"{_THEMES}/post.php, {_CLASSIC}/index.php", "wpf-head-bar", "wpforo-feed"),
    _by_class("post-head", "counts and last post above a topic", f"{_THEMES}/functions.php wpforo_topic_head", "wpforo-post-head", "wpforo-topic-head-wrap"),
    _by_class(
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
    _by_class("votes", "buttons to vote, and the number of votes", "1.0-3.0 layouts/3/post.php", "wpforo-post-voting"),
    _by_class(
        "post-top", "time, number and buttons above a post", f"{_THEMES}/layouts/*/post.php", "wpforo-post-content-top", "wpf-post-starter", "wpf-post-actions"
    ),
    _by_class("reply-tree", "line that names the answered post", f"{_THEMES}/layouts/4/post-thread.php", "wpf-reply-tree"),
    _by_class(
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
    _by_class(
        "comment-foot", "author, time and links below a comment", "1.0-3.0 layouts/3/comment.php", "wpforo-comment-footer", "wpforo-comment-action-links"
    ),
    _by_class(
        "answers-head",
        "number and order of answers",
        f"{_THEMES}/layouts/3/post.php",
        "wpf-answer-sep",
        "wpforo-qa-comments-footer",
        "wpf-answer-button",
        "wpf-add-comment-button",
    ),
    _by_class("edit-note", "note that a post was edited", "1.0-3.0 functions-template.php wpforo_post_edited", "wpf-post-edited", "wpf-post-edit-wrap"),
    _by_class("signature", "signature of the author", f"{_THEMES}/layouts/*/post.php", "wpforo-post-signature"),
    _by_class("moderation", "note that a post waits for a moderator", f"{_THEMES}/layouts/*/post.php", "wpf-mod-message"),
    _by_class("tags", "tags of the topic", "1.5-3.0 functions-template.php wpforo_tags", "wpforo-tags", "wpforo-topic-meta"),
    _by_class("login-call", "call to log in or register", "1.5-3.0 class Template, please_login()", "wpf-please-login"),
    _by_class("error", "notice in place of a list or topic", f"{_THEMES}/post.php, {_CLASSIC}/index.php", "wpf-p-error"),
    _by_class(
        "topic-foot",
        "other topics, forums and visitors below a topic",
        "1.5-3.0 hooks.php wpforo_post_list_footer",
        "wpf-topic-navi",
        "wpf-topic-rel",
        "wpf-tag-list",
        "wpf-topic-visitors",
    ),
    _by_class("sharing", "buttons to share", "1.5-3.0 class API", "wpf-sbtn", "wpf-sb"),
    _by_class(
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
    _by_class(
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
    _by_class("profile", "profile", f"{_THEMES}/profile.php", "wpforo-profile-wrap", "wpforo-members-wrap"),
    _by_class("widget", "list of topics or posts in a sidebar", "1.0-3.0 widgets/*.php", "wpforo-widget-wrap", "wpforo-sidebar"),
    _by_id("menu", "menu of the forums", f"{_THEMES}/header.php", "wpforo-menu"),
    _by_id("tools", "tools for moderators", "1.4-3.0 functions-template.php wpforo_moderation_tools", "wpf_moderation_tools"),
    _by_id("foot", "numbers and legend of the forums", f"{_THEMES}/footer.php", "wpforo-footer", "wpforo-stat-header", "wpforo-stat-body", "wpforo-poweredby"),
    _by_id(
        "dialogue",
        "dialogues and messages that scripts show",
        "1.0-3.0 class Template, add_footer_html()",
        "wpf-msg-box",
        "wpforo-load",
        "wpforo-dialog-extra-wrap",
        "wpforo-report-form",
    ),
)
