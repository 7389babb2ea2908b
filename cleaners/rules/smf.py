"""Elements that SMF's templates print around posts, found by its own classes and ids.

They run after the engine has read posts, so what they take is what no field of the record wanted.
"""

from __future__ import annotations

from schemas.rule import Rule

from ..nodes import having

_THEME = "Themes/default"
# The words of a class in prose, and the class as part of another name: neither is the element.
_PROSE = "<p>The class is called %s in the template.</p>"
_OTHER = '<div class="my-%s-notes">Words of a person.</div>'


def _by_class(key: str, name: str, source: str, *tokens: str) -> Rule:
    return Rule(
        id=f"smf.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{' or '.join(having(token) for token in tokens)}]",
        platform="smf",
        hits=tuple(f'<div class="{token}">Chrome</div>' for token in tokens),
        misses=(_PROSE % tokens[0], _OTHER % tokens[0]),
    )


def _by_id(key: str, name: str, source: str, *ids: str) -> Rule:
    tests = " or ".join(f"@id='{identity}'" for identity in ids)
    return Rule(
        id=f"smf.node.{key}",
        name=name,
        source=source,
        selector=f"//*[{tests}]",
        platform="smf",
        hits=tuple(f'<div id="{identity}">Chrome</div>' for identity in ids),
        misses=(_PROSE % ids[0], f'<div id="about-{ids[0]}">Words of a person.</div>'),
    )


RULES = (
    _by_class("breadcrumb", "way from the home page to the topic", f"2.0-2.1 {_THEME}/index.template.php theme_linktree", "navigate_section"),
    _by_class("pages", "numbers of pages, and buttons beside them", f"2.0-2.1 {_THEME}/Display.template.php", "pagesection", "pagelinks"),
    _by_class("buttons", "buttons to answer, print or follow a topic", f"2.0-2.1 {_THEME}/index.template.php template_button_strip", "buttonlist"),
    _by_class("neighbours", "links to the topics before and after", f"2.0-2.1 {_THEME}/Display.template.php", "nextlinks", "nextlinks_bottom"),
    _by_class("poster", "column of the author beside a post", f"2.0-2.1 {_THEME}/Display.template.php", "poster"),
    _by_class("post-head", "title, number and time of a post", f"2.0-2.1 {_THEME}/Display.template.php", "keyinfo", "postheader"),
    _by_class("post-buttons", "buttons to quote, change or report a post", f"2.0-2.1 {_THEME}/Display.template.php", "quickbuttons", "reportlinks"),
    _by_class("post-foot", "likes and buttons below a post", f"2.1 {_THEME}/Display.template.php", "under_message"),
    _by_class("signature-bar", "notice of an edit, address and signature below a post", f"2.0-2.1 {_THEME}/Display.template.php", "moderatorbar", "signature"),
    _by_class("quote-head", "line that says that a quote begins", "1.1-2.0 Sources/Subs.php parse_bbc", "quoteheader"),
    _by_class("code-head", "line above a block of code, with a link to select it", "1.1-2.1 Sources/Subs.php parse_bbc", "codeheader"),
    _by_class("topic-rows", "topics and boards of a list", f"2.0-2.1 {_THEME}/MessageIndex.template.php", "topic_table", "table_list"),
    _by_class("print-options", "links to print with or without pictures", f"2.1 {_THEME}/Printpage.template.php", "print_options"),
    _by_class("menu", "menu of the forum", f"2.0-2.1 {_THEME}/index.template.php template_menu", "dropmenu", "mobile_user_menu"),
    _by_class("popup", "menu or dialogue that opens on demand", f"2.1 {_THEME}/index.template.php", "popup_container", "popup_window"),
    _by_id("topic-head", "title of the topic or board, and who began it", f"2.1 {_THEME}/Display.template.php", "display_head"),
    _by_id("viewing", "who views the topic", f"2.0-2.1 {_THEME}/Display.template.php", "whoisviewing"),
    _by_id("poll", "poll above a topic", f"2.0-2.1 {_THEME}/Display.template.php", "poll", "poll_options", "poll_data"),
    _by_id("reply-form", "form to answer", f"2.0-2.1 {_THEME}/Display.template.php", "quickreply", "quickreplybox", "postmodify"),
    _by_id("moderation", "buttons of moderators", f"2.0-2.1 {_THEME}/Display.template.php", "moderationbuttons"),
    _by_id("jump", "list of boards to go to", f"2.0-2.1 {_THEME}/Display.template.php", "display_jump_to"),
    _by_id("top", "greeting, search, clock and news at the top", f"2.0-2.1 {_THEME}/index.template.php", "top_section", "upper_section", "inner_wrap"),
    _by_id("header", "name of the forum", f"2.0-2.1 {_THEME}/index.template.php", "header"),
    _by_id("main-menu", "menu of the forum", f"2.0-2.1 {_THEME}/index.template.php template_menu", "main_menu"),
    _by_id("footer", "software, terms and feeds at the bottom", f"2.0-2.1 {_THEME}/index.template.php", "footer", "footer_section"),
    _by_id("index-foot", "statistics and who is online, below the boards", f"2.0-2.1 {_THEME}/BoardIndex.template.php", "info_center", "upshrinkHeaderIC"),
    _by_id("lists", "boards or topics of a list", f"2.0-2.1 {_THEME}/BoardIndex.template.php", "boardindex_table", "messageindex"),
    _by_id("profile", "profile of a member", f"2.0-2.1 {_THEME}/Profile.template.php", "profileview"),
    _by_id("error", "error in place of a page", f"2.0-2.1 {_THEME}/Errors.template.php", "fatal_error"),
)
