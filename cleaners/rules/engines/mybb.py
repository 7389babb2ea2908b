"""What MyBB's templates print around posts: elements by its own classes and ids, and the English lines between them."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup
from ..phrase import Wording

_THEME = "1.6-1.8 install/resources/mybb_theme.xml"
_GLOBAL = "1.6-1.8 inc/languages/english/global.lang.php"
_SHOW = "1.6-1.8 inc/languages/english/showthread.lang.php"

_NODE = Markup("mybb")

_TO_RESULTS = ".//a[contains(@href,'polls.php?action=showresults')]"

EN = Wording("mybb", "en", "mybb.en", "My saved page says %s and I wonder why.")

_NODES = (
    _NODE.by_id("header", "logo, menu, search and greeting", f"{_THEME}, header", "header", "panel", "logo"),
    _NODE.by_id("footer", "links, clock and copyright below the page", f"{_THEME}, footer", "footer", "copyright", "current_time"),
    _NODE.by_class("navigation", "way from the index to the thread", f"{_THEME}, nav", "navigation"),
    _NODE.by_class("pagination", "links to other pages", f"{_THEME}, multipage", "pagination"),
    _NODE.by_id("rating", "stars to rate the thread", f"{_THEME}, showthread_ratethread", "rating_thread_*", "rating_table_*"),
    _NODE.by_class("inline-rating", "rating of the thread and its heading", f"{_THEME}, showthread_ratethread", "inline_rating", "star_rating"),
    _NODE.by_class(
        "buttons",
        "buttons to answer or to open a thread",
        f"{_THEME}, showthread_newreply, forumdisplay_newthread",
        "new_reply_button",
        "new_thread_button",
        "closed_button",
    ),
    _NODE.by_class(
        "author",
        "rank, counters and contacts of a post's author",
        f"{_THEME}, postbit, postbit_classic, postbit_author_user",
        "post_author",
        "post_author_info",
        "author_information",
        "author_statistics",
        "author_avatar",
        "post_avatar",
    ),
    _NODE.by_class("post-head", "line above a post: its number and time", f"{_THEME}, postbit, postbit_posturl", "post_head"),
    _NODE.by_class(
        "post-controls",
        "buttons below a post",
        f"{_THEME}, postbit, postbit_find, postbit_quote",
        "post_controls",
        "post_buttons",
        "postbit_buttons",
        "post_management_buttons",
    ),
    _NODE.by_class("post-meta", "place for an address and a report below a post", f"{_THEME}, postbit", "post_meta"),
    _NODE.by_id("quick-reply", "form to answer", f"{_THEME}, showthread_quickreply", "quick_reply_form", "quickreply_*"),
    _NODE.by_class("thread-tools", "links to print, send and subscribe", f"{_THEME}, showthread_printthread", "thread_tools"),
    _NODE.by_class("forum-jump", "menu of all forums", f"{_THEME}, forumjump_advanced", "forumjump"),
    _NODE.poll(f"{_THEME}, showthread_poll", "polls.php"),
    Rule(
        id="mybb.node.poll-results",
        name="results of a poll above the posts, and the links below them",
        source=f"{_THEME}, showthread_poll_results",
        selector=f"//table[not(.//table) and {_TO_RESULTS}]"
        f" | //table[{having('tborder')} and following-sibling::*[1][self::table[not(.//table) and {_TO_RESULTS}]]]",
        platform="mybb",
        hits=(
            '<table class="tborder"><tr><td>Poll: Which mooring?</td></tr></table>'
            '<table><tr><td><a href="polls.php?action=showresults&amp;pid=3">Show Results</a></td></tr></table>',
        ),
        misses=('<table class="tborder"><tr><td>Words of a person.</td></tr></table><p>polls.php?action=showresults</p>', PROSE % "polls.php"),
    ),
    _NODE.by_class("heads", "heads and feet of tables", f"{_THEME}, showthread, forumdisplay_threadlist", "thead", "tcat", "tfoot", "trow_sep"),
    _NODE.by_class("legend", "what the signs of a list mean", f"{_THEME}, index, forumdisplay_threadlist", "forum_legend", "thread_legend"),
    _NODE.by_id("board-statistics", "who is online and how much was written", f"{_THEME}, index_boardstats", "boardstats_e"),
    _NODE.by_id("archive", "where the archive leads to the full thread", "1.6-1.8 inc/functions_archive.php", "infobox", "fullversion", "printinfo"),
    Rule(
        id="mybb.node.code-title",
        name="title above a block of code",
        source="1.6-1.8 inc/class_parser.php mycode_parse_code; template mycode_code",
        selector=f"//*[{having('codeblock')}]/*[{having('title')}]",
        platform="mybb",
        hits=('<div class="codeblock"><div class="title">Code:</div><code>x</code></div>',),
        misses=('<div class="title">Code:</div>', PROSE % "codeblock"),
    ),
    Rule(
        id="mybb.node.quote-title",
        name="line above a quote that names nobody",
        source="1.6-1.8 inc/class_parser.php mycode_parse_quotes",
        selector="//blockquote/cite",
        platform="mybb",
        hits=("<blockquote><cite>Quote:</cite>Words</blockquote>",),
        misses=("<p>As <cite>The Tide</cite> says.</p>",),
    ),
)

_LINES = (
    EN.rule("threaded-mode", "link to the other view", f"{_SHOW} threaded", "Threaded Mode"),
    EN.rule("linear-mode", "link to the other view", f"{_SHOW} linear", "Linear Mode"),
    EN.rule("next-threads", "links to the threads beside this one", f"{_SHOW} next_oldest, next_newest", "« Next Oldest | Next Newest »"),
    EN.rule("similar-threads", "heading of threads alike", f"{_SHOW} similar_threads", ("Possibly Related Threads…", "Possibly Related Threads...")),
    EN.rule("in-thread", "heading of the tree of posts", f"{_SHOW} messages_in_thread", "Messages In This Thread"),
    EN.rule(
        "browsing-thread",
        "who reads the thread",
        f"{_SHOW} users_browsing_thread",
        ("Users browsing this thread: %s", "User(s) browsing this thread: %s"),
        "who",
        hits=["Users browsing this thread: 1 Guest(s)", "User(s) browsing this thread: 3 Guest(s)"],
    ),
    EN.rule(
        "browsing-forum",
        "who reads the forum",
        "1.6-1.8 inc/languages/english/forumdisplay.lang.php users_browsing_forum",
        ("Users browsing this forum: %s", "User(s) browsing this forum: %s"),
        "who",
        hits=["Users browsing this forum: 1 Guest(s)"],
    ),
    EN.rule("forum-jump", "heading of the menu of all forums", f"{_GLOBAL} forumjump", "Forum Jump:"),
    EN.rule("printable", "link to the print view", f"{_SHOW} view_printable", "View a Printable Version"),
    EN.rule(
        "printed-forum",
        "forums and address above a print view",
        "1.6-1.8 install/resources/mybb_theme.xml, printthread_nav; inc/languages/english/printthread.lang.php",
        ("+-- Forum: %s (%s)", "+--- Forum: %s (%s)", "+---- Forum: %s (%s)", "+--- Thread: %s (%s)", "+---- Thread: %s (%s)"),
        "name address",
        hits=["+-- Forum: Ferries (https://quay.example/forumdisplay.php?fid=2)", "+--- Thread: Moorings (/showthread.php?tid=9)"],
    ),
    EN.rule(
        "greeting",
        "greeting of visitors",
        f"{_GLOBAL} welcome_guest",
        "Hello There, Guest! %s",
        "links",
        hits=["Hello There, Guest! Login Register"],
    ),
)

RULES = _NODES + _LINES
