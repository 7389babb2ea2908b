"""Elements that NodeBB's templates print around posts, found by the names that its scripts live by, in every language.

They run after the engine has read posts, so what they take is what no field of the record wanted.
"""

from __future__ import annotations

from schemas.rule import Rule

from ..nodes import having

_THEMES = "Persona 1.x-4.x and Harmony 3.x-4.x templates"
_PROSE = "<p>The part is called %s in the template.</p>"


def _by_component(key: str, name: str, source: str, *components: str) -> Rule:
    return Rule(
        id=f"nodebb.node.{key}",
        name=name,
        source=source,
        selector="//*[" + " or ".join(f"@component='{component}'" for component in components) + "]",
        platform="nodebb",
        hits=tuple(f'<div component="{component}">Chrome</div>' for component in components),
        misses=(_PROSE % components[0], f'<div component="my/{components[0]}">Words of a person.</div>'),
    )


def _by_class(key: str, name: str, source: str, *tokens: str) -> Rule:
    return Rule(
        id=f"nodebb.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{' or '.join(having(token) for token in tokens)}]",
        platform="nodebb",
        hits=tuple(f'<div class="{token}">Chrome</div>' for token in tokens),
        misses=(_PROSE % tokens[0], f'<div class="my-{tokens[0]}-notes">Words of a person.</div>'),
    )


RULES = (
    _by_component(
        "bars",
        "bars and menus around the page",
        f"{_THEMES}/header.tpl, partials/sidebar-left.tpl, partials/mobile-footer.tpl",
        "sidebar/left",
        "sidebar/right",
        "sidebar/toggle",
        "bottombar",
        "skinSwitcher",
        "navbar/title",
        "brand/wrapper",
        "siteTitle",
        "navbar",
    ),
    _by_class("breadcrumb", "way from the home page to the topic", f"{_THEMES}/partials/breadcrumbs.tpl", "breadcrumb"),
    _by_component(
        "labels",
        "labels of a topic: pinned, locked, moved, scheduled",
        f"{_THEMES}/topic.tpl, partials/topics_list.tpl",
        "topic/labels",
        "topic/pinned",
        "topic/locked",
        "topic/moved",
        "topic/scheduled",
    ),
    _by_component(
        "topic-tools",
        "buttons to answer, watch, sort or manage a topic",
        f"{_THEMES}/partials/topic/topic-menu-bar.tpl, partials/post_bar.tpl",
        "thread/sort",
        "thread/tools",
        "topic/watch",
        "topic/follow",
        "topic/unfollow",
        "topic/reply",
        "topic/reply/container",
        "topic/reply/guest",
        "topic/reply/locked",
        "topic/mark-unread",
        "topic/share",
        "topic/browsing-users",
        "topic/quickreply/container",
        "topic/quickreply/text",
    ),
    _by_component(
        "topic-stats", "counts, category and tags of a topic", f"{_THEMES}/topic.tpl", "topic/stats", "topic/post-count", "topic/category", "topic/tags"
    ),
    _by_component(
        "deleted-message",
        "notice that a topic was deleted or merged, kept ready but hidden",
        f"{_THEMES}/partials/topic/deleted-message.tpl",
        "topic/deleted/message",
        "topic/merged/message",
        "topic/forked/message",
    ),
    _by_component("event", "note between posts: who locked, moved or pinned when", f"{_THEMES}/partials/topic/event.tpl", "topic/event", "topic/necro-post"),
    _by_component("parent", "post that a post answers, in short", f"{_THEMES}/partials/topic/post.tpl, post-parent.tpl", "post/parent"),
    _by_component("edit-note", "note that a post was edited", f"{_THEMES}/partials/topic/post.tpl", "post/editor", "post/edit-indicator"),
    _by_component(
        "author-picture",
        "picture and presence of the author",
        f"{_THEMES}/partials/topic/post.tpl",
        "user/picture",
        "user/status",
        "user/locality",
        "avatar/icon",
    ),
    _by_class("post-head", "head of a post", f"{_THEMES}/partials/topic/post.tpl", "post-header", "post-info"),
    _by_component(
        "post-foot",
        "buttons, votes and answers below a post",
        f"{_THEMES}/partials/topic/post.tpl",
        "post/footer",
        "post/actions",
        "post/tools",
        "post/reply",
        "post/quote",
        "post/upvote",
        "post/downvote",
        "post/vote-count",
        "post/reply-count",
        "post/replies/container",
        "post/reactions",
        "post/announce-count",
        "post/bookmark",
        "post/flag",
        "post/chat",
    ),
    _by_component("signature", "signature of the author", f"{_THEMES}/partials/topic/post.tpl", "post/signature"),
    _by_class("post-signature", "signature of the author", "Vanilla 1.x templates/topic.tpl; Persona 1.x", "post-signature"),
    _by_component("pagination", "links to other pages", f"{_THEMES}/partials/paginator.tpl", "pagination"),
    _by_component("navigator", "bar to move in a topic", f"{_THEMES}/partials/topic/navigator.tpl", "topic/navigator"),
    _by_class("navigator-block", "bar to move in a topic", f"{_THEMES}/partials/topic/navigator.tpl", "pagination-block"),
    _by_component(
        "list",
        "list of topics, categories or posts",
        f"{_THEMES}/category.tpl, categories.tpl, partials/posts_list.tpl",
        "category",
        "category/topic",
        "category/controls",
        "category/subcategory/container",
        "categories/category",
        "categories",
        "posts",
        "category/post",
        "tag/filter",
        "category/dropdown",
    ),
    _by_class(
        "list-head", "head of a category", "Harmony 3.x-4.x templates/category.tpl", "category-header", "subcategory", "categories-list", "topic-list-header"
    ),
    _by_component(
        "account",
        "parts of a profile",
        f"{_THEMES}/partials/account/header.tpl",
        "account/cover",
        "account/follow",
        "account/unfollow",
        "user/badges",
        "groups",
    ),
    _by_class("account-page", "parts of a profile", f"{_THEMES}/account/profile.tpl", "account-content", "account-stats", "account"),
    _by_component("alert", "alert that scripts show", "NodeBB 2.x-4.x src/views/partials/toast.tpl", "toaster/tray", "toaster/toast"),
    _by_class("guest-call", "call to guests to register", "NodeBB 3.x-4.x src/views/partials/guest-cta.tpl", "guest-cta-alert"),
    Rule(
        id="nodebb.node.widgets",
        name="area of widgets",
        source=f"{_THEMES}: data-widget-area",
        selector="//*[@data-widget-area]",
        platform="nodebb",
        hits=('<div data-widget-area="sidebar">Recent topics</div>',),
        misses=(_PROSE % "data-widget-area", '<div data-widget="area">Words of a person.</div>'),
    ),
    Rule(
        id="nodebb.node.no-script",
        name="notice for browsers without scripts",
        source=f"{_THEMES}/partials/noscript/warning.tpl",
        selector=f"//noscript//*[{having('alert')}]",
        platform="nodebb",
        hits=('<noscript><div class="alert alert-danger"><p>Switch scripts on.</p></div></noscript>',),
        misses=(_PROSE % "noscript", '<noscript><p class="story">Words of a person.</p></noscript>'),
    ),
)
