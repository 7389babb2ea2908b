"""What XenForo's templates print around posts: elements by its own classes and ids, in both generations."""

from __future__ import annotations

from ..markup import Markup

_TWO = "2.0-2.3 templates"
_ONE = "1.x templates"

_NODE = Markup("xenforo")

RULES = (
    _NODE.by_class("navigation", "menu, search and account above the page", f"{_TWO} PAGE_CONTAINER", "p-nav", "p-sectionLinks", "p-header"),
    _NODE.by_class("menus", "menus and the navigation of small screens", f"{_TWO} PAGE_CONTAINER", "menu", "offCanvasMenu", "p-navgroup"),
    _NODE.by_class("way", "way from the index to the thread, above and below it", f"{_TWO} breadcrumbs; {_ONE} breadcrumb", "p-breadcrumbs", "breadcrumb"),
    _NODE.by_class("notices", "notices to visitors", f"{_TWO} notice_macros; {_ONE} notices", "notices", "Notices"),
    _NODE.by_class("description", "who began the thread, and when", f"{_TWO} thread_view; {_ONE} thread_view", "p-description"),
    _NODE.by_id("description-1", "who began the thread, where, and when", f"{_ONE} thread_view", "pageDescription"),
    _NODE.by_class(
        "user",
        "picture, title and counters of a post's author",
        f"{_TWO} message_macros user_info; {_ONE} message_user_info",
        "message-user",
        "messageUserInfo",
        "message-articleUserInfo",
        "MessageCard__user-details",
        "MessageCard__avatar",
    ),
    _NODE.by_class(
        "attribution",
        "line above or below a post: its time, number and links to share and mark it",
        f"{_TWO} post_macros post_attribution; {_ONE} message",
        "message-attribution",
        "messageMeta",
        "messageDetails",
        "MessageCard__nested-postbit",
    ),
    _NODE.by_class(
        "notice",
        "why a post is hidden, deleted, warned of or not yet approved",
        f"{_TWO} post_macros post_notices; {_ONE} message, message_deleted_placeholder",
        "messageNotice",
        "messageNotices",
        "placeholderContent",
    ),
    _NODE.by_class(
        "reactions",
        "who likes a post",
        f"{_TWO} reaction_list; {_ONE} likes_summary",
        "reactionsBar",
        "reactionSummary",
        "likesSummary",
    ),
    _NODE.by_class("votes", "votes of an answer and the mark of a solution", f"{_TWO} content_vote_macros", "message-cell--vote", "contentVote"),
    _NODE.by_class("buttons", "buttons below a post", f"{_TWO} post_macros post_action_bar", "message-actionBar", "actionBar"),
    _NODE.by_class("fields", "fields of a thread or an author that the site defines", f"{_TWO} custom_fields_view", "message-fields", "message-userExtras"),
    _NODE.by_class(
        "expand", "links to unfold and fold a long quote", f"{_TWO} bb_code_tag_quote; {_ONE} bb_code_tag_quote", "bbCodeBlock-expandLink", "quoteExpand"
    ),
    _NODE.by_class("shrink", "link to fold a long quote", f"{_TWO} bb_code_tag_quote of UI.X", "bbCodeBlock-shrinkLink"),
    _NODE.by_class("block-title", "title above a block of code", f"{_TWO} bb_code_tag_code", "bbCodeBlock-title"),
    _NODE.by_class(
        "spoiler-button", "button to show a spoiler", f"{_TWO} bb_code_tag_spoiler; {_ONE} bb_code_tag_spoiler", "bbCodeSpoiler-button", "bbCodeSpoilerButton"
    ),
    _NODE.by_class("pages", "links to other pages", f"{_TWO} page_nav; {_ONE} page_nav", "pageNavWrapper", "pageNav", "pageNavSimple", "PageNav"),
    _NODE.by_class("status", "whether a thread is closed", f"{_TWO} thread_view thread_status; {_ONE} thread_view", "blockStatus", "threadAlerts"),
    _NODE.by_class("outer", "buttons above and below the posts", f"{_TWO} thread_view; {_ONE} thread_view", "block-outer", "pageNavLinkGroup"),
    _NODE.by_class("quick-reply", "form to answer", f"{_TWO} quick_reply_macros; {_ONE} quick_reply", "js-quickReply", "message--quickReply"),
    _NODE.by_id("solution", "the accepted answer, repeated above the others", "2.2-2.3 templates thread_view_type_question", "js-solutionHighlightBlock"),
    _NODE.by_attribute("data-xf-init", "poll", "poll above the posts", f"{_TWO} poll_macros poll_block", "poll-block"),
    _NODE.by_class("old-poll", "poll above the posts", f"{_ONE} thread_poll, poll_block", "PollContainer", "pollBlock"),
    _NODE.by_class("share", "buttons to share the page", f"{_TWO} share_page_macros", "shareButtons"),
    _NODE.by_class("similar", "threads alike", f"{_TWO} thread_view; thread_list_macros", "structItemContainer"),
    _NODE.by_class("sidebar", "blocks beside the page", f"{_TWO} PAGE_CONTAINER; {_ONE} PAGE_CONTAINER", "p-body-sidebar", "sidebar"),
    _NODE.by_class("footer", "links and copyright below the page", f"{_TWO} PAGE_CONTAINER; {_ONE} footer", "p-footer", "footerLegal"),
)
