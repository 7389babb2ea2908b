"""What vBulletin's templates print around posts: elements by its own classes and ids, and the English lines between them."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup
from ..phrase import Wording

_OLD = "3.6-3.8 templates"
_NEW = "4.0-4.2 templates"
_FIVE = "5.0-5.7 templates"

_NODE = Markup("vbulletin")

EN = Wording("vbulletin", "en", "vbulletin.en", "My saved page says %s and I wonder why.")

# Where people's words stand; elsewhere such a line is no label.
_WORDS = f"(ancestor::*[starts-with(@id,'post_message_')] or ancestor::td[{having('page')}])"
_LABEL = (
    f"//*[(self::div[{having('smallfont')}] or self::div[label]) and {_WORDS} and following-sibling::*[1]"
    f"[self::table[.//td[{having('alt2')}]] or self::pre[{having('alt2')}] or self::div[{having('alt2')}]]]"
)
_CELL = "//*[*[starts-with(@id,'postmenu_')] and not(.//*[starts-with(@id,'post_message_')])]"

_NODES = (
    _NODE.by_class("navbar", "way to the thread, login and menus", f"{_OLD}: navbar", "navbar", "vbmenu_control", "vbmenu_popup", "vbmenu_option"),
    _NODE.poll(f"{_OLD}, {_NEW}: polloptions_table", "poll.php?do=pollvote"),
    _NODE.by_class("heads", "heads and feet of tables", f"{_OLD}: SHOWTHREAD, FORUMDISPLAY, postbit", "thead", "tcat", "tfoot"),
    _NODE.by_class(
        "page-links", "links to other pages", f"{_OLD}, {_NEW}: pagenav; {_FIVE}: pagenav", "pagenav", "pagination", "js-pagenav", "pagenav-container"
    ),
    _NODE.by_id("author", "name, rank and counters of a post's author", f"{_OLD}: postbit_legacy", "postmenu_*"),
    _NODE.by_id("quick-reply", "form to answer", f"{_OLD}, {_NEW}: showthread_quickreply", "quickreply", "quick_reply", "qrform", "collapseobj_quickreply"),
    _NODE.by_id("similar", "threads that resemble this one", f"{_OLD}, {_NEW}: showthread_similarthreads", "collapseobj_similarthreads", "similar_threads"),
    _NODE.by_id("rules", "what visitors may do here", f"{_OLD}, {_NEW}: forumrules", "collapseobj_forumrules", "forumrules"),
    _NODE.by_id("tags", "heading of the tags", f"{_OLD}, {_NEW}: tag_list", "tag_list_cell", "thread_tags_list"),
    _NODE.by_id("header", "logo, login and menus", f"{_NEW}: header, navbar", "above_body", "toplinks", "navtabs", "navbar", "globalsearch"),
    _NODE.by_id("way", "way to the thread", f"{_NEW}: navbar; {_FIVE}: breadcrumbs", "breadcrumb", "breadcrumbs"),
    _NODE.by_id(
        "footer", "links, clock and copyright below the page", f"{_NEW}: footer; {_FIVE}: footer", "below_body", "footer_time", "footer_copyright", "footer"
    ),
    _NODE.by_id("title", "head of the page", f"{_NEW}: SHOWTHREAD", "pagetitle"),
    _NODE.by_class("post-head", "line above a post", f"{_NEW}: postbit", "posthead"),
    _NODE.by_class("post-foot", "buttons below a post", f"{_NEW}: postbit", "postfoot", "post_controls", "postcontrols"),
    _NODE.by_class("user", "name, rank and counters of a post's author", f"{_NEW}: postbit, postbit_legacy", "userinfo", "userinfo_noavatar", "userinfo_extra"),
    _NODE.by_class("user-5", "name, rank and counters of a post's author", f"{_FIVE}: display_content", "b-userinfo", "userinfo-extra", "post-author"),
    _NODE.by_class("post-foot-5", "buttons below a post", f"{_FIVE}: display_content", "b-post__footer", "post-footer", "post-controls"),
    _NODE.by_class("bars", "buttons to answer and menus of the thread", f"{_NEW}: SHOWTHREAD", "above_postlist", "below_postlist", "toolsmenu", "postlistfoot"),
    _NODE.by_class(
        "bars-5", "tools of the conversation", f"{_FIVE}: conversation_toolbar", "conversation-toolbar-wrapper", "conversation-toolbar", "b-toolbar"
    ),
    _NODE.by_class("popup", "menu that opens by a click", f"{_NEW}: memberaction_dropdown", "popupmenu", "popupbody"),
    _NODE.by_class("legend", "what the signs of a list mean", f"{_NEW}: FORUMDISPLAY", "icon_legends"),
    _NODE.by_id("archive", "where the archive leads to the full thread", "3.6-4.2 archive/index.php", "copyright", "pagenumbers"),
    _NODE.by_class("archive-view", "where the archive leads to the full thread", "3.6-4.2 archive/index.php", "pda", "largefont"),
    _NODE.by_class("code-label", "line above a block of code", f"{_NEW}: bbcode_code, bbcode_html, bbcode_php", "bbcode_description"),
    Rule(
        id="vbulletin.node.label",
        name="line above a quote or a block of code",
        source=f"{_OLD}: bbcode_quote, bbcode_code, bbcode_html, bbcode_php",
        selector=_LABEL,
        platform="vbulletin",
        hits=(
            '<div id="post_message_7"><div class="smallfont">Quote:</div><table><tr><td class="alt2">Words</td></tr></table></div>',
            '<div id="post_message_7"><div class="smallfont">Code:</div><pre class="alt2">x = 1</pre></div>',
        ),
        misses=('<div id="post_message_7"><div class="smallfont">Words of a person.</div><p>More.</p></div>', PROSE % "smallfont"),
    ),
    Rule(
        id="vbulletin.node.user-cell",
        name="rank and counters around the name of a post's author",
        source=f"{_OLD}: postbit, postbit_legacy",
        selector=_CELL,
        platform="vbulletin",
        hits=('<div class="alt2"><div id="postmenu_7">Ada</div><div class="smallfont">Deck hand</div></div>',),
        misses=(PROSE % "postmenu_7", '<div><div id="postmenu_7">Ada</div><div id="post_message_7">Words of a person.</div></div>'),
    ),
    Rule(
        id="vbulletin.node.forum-jump",
        name="menu of all forums and options of a list",
        source=f"{_OLD}, {_NEW}: forumjump, FORUMDISPLAY",
        selector="//form[contains(@action,'forumdisplay.php')]",
        platform="vbulletin",
        hits=('<form action="forumdisplay.php"><select name="f"><option>Ferries</option></select></form>',),
        misses=('<form action="write.php">Words of a person.</form>', PROSE % "forumdisplay.php"),
    ),
    _NODE.by_class("likes", "who likes a post", "vBSEO 3.5-3.6, an add-on of 3.x and 4.x", "vbseo_buttons", "vbseo_liked"),
)

_LINES = (
    EN.rule("printable", "link to the print view", "3.6-4.2 phrase show_printable_version", "Show Printable Version"),
    EN.rule("e-mail", "link to send the thread", "3.6-4.2 phrase email_this_page", ("Email this Page", "Email this Page…", "E-mail this Page")),
    EN.rule("neighbours", "links to the threads beside this one", "3.6-4.2 phrases previous_thread, next_thread", "« Previous Thread | Next Thread »"),
    EN.rule("tools", "menu of the thread", "3.6-4.2 phrase thread_tools", "Thread Tools"),
    EN.rule("modes", "menu of the thread's views", "3.6-4.2 phrase display_modes", ("Display Modes", "Display")),
    EN.rule(
        "full-version",
        "link from the archive to the thread",
        "3.6-4.2 phrase view_full_version",
        "View Full Version : %s",
        "title",
        hits=["View Full Version : Moorings"],
    ),
    EN.rule(
        "powered-by",
        "line of the software's makers",
        "3.6-5.7 phrase powered_by_vbulletin",
        ("Powered by vBulletin® Version %s", "Powered by: vBulletin® Version %s", "Powered by vBulletin® %s"),
        "version",
        hits=["Powered by vBulletin® Version 3.8.11", "Powered by: vBulletin® Version 3.8.7"],
    ),
    EN.rule(
        "clock",
        "clock below the page",
        "3.6-4.2 phrase all_times_are_gmt_x_time_now_is_y",
        "All times are %s. The time now is %s.",
        "zone time",
        hits=["All times are GMT +1. The time now is 14:01."],
    ),
)

RULES = _NODES + _LINES
