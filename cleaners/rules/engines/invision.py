"""What Invision's templates print around posts, found by its own classes and ids in every language."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup

_CORE = "4.x-5.x core/front/global"
_TOPICS = "4.x-5.x forums/front/topics"
_SKIN = "3.x cache/skin_cache/skin_global.php"
_SKIN_TOPIC = "3.x cache/skin_cache/skin_topic.php"

_NODE = Markup("invision")

RULES = (
    _NODE.by_id(
        "header",
        "logo, menus and search above the page",
        f"{_CORE}/globalTemplate, navBar, quickSearch, mobileNavigation; {_SKIN} globalTemplate",
        "ipsLayout_header",
        "elMobileNav",
        "elMobileDrawer",
        "branding",
        "primary_nav",
        "user_navigation",
    ),
    _NODE.by_id(
        "footer",
        "links, languages and copyright below the page",
        f"{_CORE}/footer; {_SKIN} globalTemplate",
        "ipsLayout_footer",
        "elFooterLinks",
        "elCopyright",
        "footer_utilities",
    ),
    _NODE.by_attribute("data-controller", "poll", "poll above the posts", f"{_CORE}/poll", "core.front.core.poll"),
    _NODE.by_class("breadcrumb", "way from the home page to the topic", f"{_CORE}/breadcrumb; {_SKIN} globalTemplate", "ipsBreadcrumb", "breadcrumb"),
    _NODE.by_class(
        "announcements",
        "messages to everybody above the page",
        f"{_CORE}/announcementContentTop, announcementSidebar",
        "ipsAnnouncements",
        "ipsAnnouncement",
        "cAnnouncements",
    ),
    _NODE.by_class(
        "topic-head",
        "who began the topic, its followers, tags and buttons",
        f"{_TOPICS}/topic; {_SKIN_TOPIC} topicViewTemplate",
        "ipsPageHeader",
        "ipsPageHeader__meta",
        "ipsBox_withphoto",
        "topic_buttons",
        "topic_controls",
        "ipsFollow",
    ),
    _NODE.by_class("pagination", "links to other pages", f"{_CORE}/pagination; {_SKIN} paginationTemplate", "ipsPagination", "ipsPager", "pagination"),
    _NODE.by_class(
        "recommended",
        "excerpts of posts that stand in the topic, too",
        f"{_TOPICS}/topic, recommendedComments",
        "ipsRecommendedComments",
    ),
    _NODE.by_class("overview", "numbers, days and persons of the topic", f"{_TOPICS}/activity", "cTopicOverview", "cTopicOverviewContainer"),
    _NODE.by_class(
        "topic-events",
        "notes between posts: weeks that passed, what moderators did",
        f"{_TOPICS}/topic",
        "ipsTopicMeta",
        "ipsEntry--timeline",
    ),
    _NODE.by_class(
        "author",
        "picture, rank, group, counters and fields of a post's author",
        f"{_TOPICS}/postContainer; {_SKIN} userInfoPane",
        "cAuthorPane",
        "cAuthorPane_mobile",
        "ipsComment_author",
        "ipsEntry__author-column",
        "ipsEntry__header",
        "author_info",
    ),
    _NODE.by_class(
        "post-meta",
        "line above a post: when, badges and menu",
        f"{_TOPICS}/post; {_SKIN_TOPIC} post",
        "ipsComment_meta",
        "ipsComment_badges",
        "ipsComment_tools",
        "ipsEntry__meta",
        "posted_info",
        "post_id",
        "rep_highlight",
        "post_ignore",
    ),
    _NODE.by_class(
        "hidden-post",
        "who hid a post or ignores its author",
        f"{_TOPICS}/post",
        "ipsEntry__hiddenMessage",
        "ipsComment_ignored",
        "ipsEntry--ignored",
    ),
    _NODE.by_class("rating", "arrows to vote and the sign of the best answer", f"{_TOPICS}/postRating", "cRatingColumn"),
    _NODE.by_class(
        "post-controls",
        "reactions and buttons below a post",
        f"{_TOPICS}/post, {_CORE}/reactionBlurb; {_SKIN_TOPIC} post",
        "ipsItemControls",
        "ipsComment_controls",
        "ipsReact",
        "ipsEntry__footer",
        "ipsEntry__controls",
        "post_controls",
    ),
    _NODE.by_class("share", "addresses and buttons to share", f"{_CORE}/sharelinks; {_SKIN} shareLinks", "cPostShareMenu", "ipsShareLinks", "topic_share"),
    _NODE.by_class("menus", "menus that open at a click", f"{_CORE}/menu; {_SKIN} globalTemplate", "ipsMenu", "iDropdown", "ipbmenu_content"),
    _NODE.by_class(
        "reply",
        "form to answer, or to join for it",
        f"{_TOPICS}/topic, {_CORE}/guestCommentTeaser",
        "cTopicPostArea",
        "cGuestTeaser",
    ),
    _NODE.by_id("fast-reply", "form to answer", f"{_SKIN_TOPIC} topicViewTemplate", "fast_reply_wrapper", "multiQuoteInsert", "comment_moderate_box"),
    _NODE.by_class("widgets", "blocks beside the page", f"{_CORE}/widgetContainer", "ipsWidget", "cWidgetContainer"),
    _NODE.by_id("statistics", "who reads the topic or the forum", f"{_SKIN_TOPIC} topicViewTemplate; 3.x skin_forum.php", "topic_stats", "forum_footer"),
    _NODE.by_class("spoiler-title", "title above what one unfolds", "4.x dev/js core.editor.spoilerHeader", "ipsSpoiler_header"),
    Rule(
        id="invision.node.quote-title",
        name="line above a quote that names nobody",
        source="4.x-5.x dev/js core.editor.citation; 3.x sources/classes/bbcode/quote.php",
        selector=f"//blockquote//*[{having('ipsQuote_citation')}] | //p[{having('citation')}]",
        platform="invision",
        hits=('<blockquote class="ipsQuote"><div class="ipsQuote_citation">Quote</div>Words</blockquote>', '<p class="citation">Quote</p>'),
        misses=('<div class="ipsQuote_citation">Quote</div>', PROSE % "citation"),
    ),
    Rule(
        id="invision.node.advert",
        name="advertisement that a plugin puts into posts",
        source="(NB) Enhanced Advertisements for 4.x",
        selector="//*[@data-nbenhadv]",
        platform="invision",
        hits=('<div data-nbenhadv="" data-nbenhadvid="29"><p>Advertisement</p></div>',),
        misses=("<p>The plugin marks its blocks with data-nbenhadv.</p>",),
    ),
)
