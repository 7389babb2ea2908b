"""Elements that SMF's templates print around posts, found by its own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_THEME = "Themes/default"

_NODE = Markup("smf")

RULES = (
    _NODE.by_class("breadcrumb", "way from the home page to the topic", f"2.0-2.1 {_THEME}/index.template.php theme_linktree", "navigate_section"),
    _NODE.by_class("pages", "numbers of pages, and buttons beside them", f"2.0-2.1 {_THEME}/Display.template.php", "pagesection", "pagelinks"),
    _NODE.by_class("buttons", "buttons to answer, print or follow a topic", f"2.0-2.1 {_THEME}/index.template.php template_button_strip", "buttonlist"),
    _NODE.by_class("neighbours", "links to the topics before and after", f"2.0-2.1 {_THEME}/Display.template.php", "nextlinks", "nextlinks_bottom"),
    _NODE.by_class("poster", "column of the author beside a post", f"2.0-2.1 {_THEME}/Display.template.php", "poster"),
    _NODE.by_class("post-head", "title, number and time of a post", f"2.0-2.1 {_THEME}/Display.template.php", "keyinfo", "postheader"),
    _NODE.by_class("post-buttons", "buttons to quote, change or report a post", f"2.0-2.1 {_THEME}/Display.template.php", "quickbuttons", "reportlinks"),
    _NODE.by_class("post-foot", "likes and buttons below a post", f"2.1 {_THEME}/Display.template.php", "under_message"),
    _NODE.by_class(
        "signature-bar", "notice of an edit, address and signature below a post", f"2.0-2.1 {_THEME}/Display.template.php", "moderatorbar", "signature"
    ),
    _NODE.by_class("quote-head", "line that says that a quote begins", "1.1-2.0 Sources/Subs.php parse_bbc", "quoteheader"),
    _NODE.by_class("code-head", "line above a block of code, with a link to select it", "1.1-2.1 Sources/Subs.php parse_bbc", "codeheader"),
    _NODE.by_class("topic-rows", "topics and boards of a list", f"2.0-2.1 {_THEME}/MessageIndex.template.php", "topic_table", "table_list"),
    _NODE.by_class("print-options", "links to print with or without pictures", f"2.1 {_THEME}/Printpage.template.php", "print_options"),
    _NODE.by_class("menu", "menu of the forum", f"2.0-2.1 {_THEME}/index.template.php template_menu", "dropmenu", "mobile_user_menu"),
    _NODE.by_class("popup", "menu or dialogue that opens on demand", f"2.1 {_THEME}/index.template.php", "popup_container", "popup_window"),
    _NODE.by_id("topic-head", "title of the topic or board, and who began it", f"2.1 {_THEME}/Display.template.php", "display_head"),
    _NODE.by_id("viewing", "who views the topic", f"2.0-2.1 {_THEME}/Display.template.php", "whoisviewing"),
    _NODE.by_id("poll", "poll above a topic", f"2.0-2.1 {_THEME}/Display.template.php", "poll", "poll_options", "poll_data"),
    _NODE.by_id("reply-form", "form to answer", f"2.0-2.1 {_THEME}/Display.template.php", "quickreply", "quickreplybox", "postmodify"),
    _NODE.by_id("moderation", "buttons of moderators", f"2.0-2.1 {_THEME}/Display.template.php", "moderationbuttons"),
    _NODE.by_id("jump", "list of boards to go to", f"2.0-2.1 {_THEME}/Display.template.php", "display_jump_to"),
    _NODE.by_id("top", "greeting, search, clock and news at the top", f"2.0-2.1 {_THEME}/index.template.php", "top_section", "upper_section", "inner_wrap"),
    _NODE.by_id("header", "name of the forum", f"2.0-2.1 {_THEME}/index.template.php", "header"),
    _NODE.by_id("main-menu", "menu of the forum", f"2.0-2.1 {_THEME}/index.template.php template_menu", "main_menu"),
    _NODE.by_id("footer", "software, terms and feeds at the bottom", f"2.0-2.1 {_THEME}/index.template.php", "footer", "footer_section"),
    _NODE.by_id("index-foot", "statistics and who is online, below the boards", f"2.0-2.1 {_THEME}/BoardIndex.template.php", "info_center", "upshrinkHeaderIC"),
    _NODE.by_id("lists", "boards or topics of a list", f"2.0-2.1 {_THEME}/BoardIndex.template.php", "boardindex_table", "messageindex"),
    _NODE.by_id("profile", "profile of a member", f"2.0-2.1 {_THEME}/Profile.template.php", "profileview"),
    _NODE.by_id("error", "error in place of a page", f"2.0-2.1 {_THEME}/Errors.template.php", "fatal_error"),
)
