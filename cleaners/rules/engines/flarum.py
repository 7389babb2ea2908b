"""What Flarum's views and components print around posts, found by its own classes and ids, in every language."""

from __future__ import annotations

from ..markup import Markup

_VIEWS = "1.x-2.x framework/core/views/frontend"
_PARTS = "1.x-2.x framework/core/js/src/forum/components"

_NODE = Markup("flarum")

RULES = (
    _NODE.by_id("frame", "bars above and beside the page", f"{_VIEWS}/forum.blade.php", "header", "app-navigation", "drawer", "composer"),
    _NODE.by_class("alert", "notes above the page", f"{_VIEWS}/content.blade.php", "Alert"),
    _NODE.by_class("skip", "link that skips the bars", f"{_VIEWS}/forum.blade.php", "sr-only-focusable-custom"),
    _NODE.by_class("footer", "below the page", f"{_VIEWS}/forum.blade.php", "App-footer"),
    _NODE.by_class(
        "post-head", "name, badges, time and edits above a post", f"{_PARTS}/CommentPost, PostUser, PostMeta, PostEdited", "Post-header", "PostUser"
    ),
    _NODE.by_class("post-menu", "buttons below a post", f"{_PARTS}/Post", "Post-actions", "Post-controls"),
    _NODE.by_class("post-footer", "who likes, mentions or answers a post", f"{_PARTS}/Post; extensions likes, mentions", "Post-footer", "Post-likedBy"),
    _NODE.by_class("events", "what was done to the discussion", f"{_PARTS}/EventPost", "EventPost"),
    _NODE.by_class("poll", "poll above or in a post", "FriendsOfFlarum/polls js/src/forum/components: PostPoll, PollView", "Post-poll", "Poll", "PollOptions"),
    _NODE.by_class("time-gap", "how long nobody wrote", f"{_PARTS}/PostStream", "PostStream-timeGap", "PostStream-loadMore"),
    _NODE.by_class("reply", "place to answer", f"{_PARTS}/ReplyPlaceholder", "ReplyPlaceholder"),
    _NODE.by_class("scrubber", "bar that counts posts", f"{_PARTS}/PostStreamScrubber", "PostStreamScrubber", "Scrubber"),
    _NODE.by_class(
        "side", "menus beside the page", f"{_PARTS}/DiscussionPage, IndexPage", "DiscussionPage-nav", "DiscussionPage-list", "IndexPage-nav", "sideNav"
    ),
    _NODE.by_class("hero", "head of the page", f"{_PARTS}/DiscussionHero, WelcomeHero", "DiscussionHero", "WelcomeHero"),
    _NODE.by_class("list", "discussions in a list", f"{_PARTS}/DiscussionListItem", "DiscussionListItem"),
)
