"""Elements that phpBB's templates print around posts, found by phpBB's own classes and ids."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup

_PROSILVER = "3.0-3.3 styles/prosilver/template"
_SUBSILVER = "3.0-3.1 styles/subsilver2/template, 2.0 templates/subSilver"

_NODE = Markup("phpbb")

RULES = (
    _NODE.by_class(
        "breadcrumb", "way from the index to the topic", f"{_PROSILVER}/navbar_header.html; {_SUBSILVER}", "breadcrumbs", "navlinks", "nav-breadcrumbs"
    ),
    _NODE.by_class("menu", "menu of the board", f"{_PROSILVER}/navbar_header.html", "navbar", "nav-main", "linklist", "quick-links", "dropdown-contents"),
    _NODE.by_class("pagination", "counter of posts and links to other pages", f"{_PROSILVER}/pagination.html", "pagination", "page-number"),
    _NODE.by_class(
        "actions", "buttons above and below the posts", f"{_PROSILVER}/viewtopic_body.html", "action-bar", "topic-actions", "topic-tools", "display-options"
    ),
    _NODE.by_class("jump", "choice of another forum", f"{_PROSILVER}/jumpbox.html", "jumpbox", "jumpbox-return", "actions-jump"),
    _NODE.by_class("profile", "who the author of a post is", f"{_PROSILVER}/viewtopic_body.html; {_SUBSILVER}", "postprofile", "profile", "postdetails"),
    _NODE.by_class("post-buttons", "buttons of a post", f"{_PROSILVER}/viewtopic_body.html", "post-buttons", "profile-icons", "posttools"),
    _NODE.by_class("post-head", "line with author and time", f"{_PROSILVER}/viewtopic_body.html, viewtopic_print.html", "author", "date"),
    _NODE.by_class("post-foot", "link to the top of the page", f"{_PROSILVER}/viewtopic_body.html", "back2top"),
    _NODE.by_class("notice", "notes below a post and rules", f"{_PROSILVER}/viewtopic_body.html", "notice", "rules", "post-notice", "forumrules"),
    _NODE.by_class("hidden-post", "notice in place of a post that the visitor ignores", f"{_PROSILVER}/viewtopic_body.html", "ignore"),
    _NODE.by_class("code-title", "title of code, with a link to select it", f"{_SUBSILVER} bbcode.html", "codetitle"),
    _NODE.by_class("quote-title", "title of a quote that names nobody", f"{_SUBSILVER} bbcode.html", "quotetitle"),
    Rule(
        id="phpbb.node.code-head",
        name="title of code, with a link to select it",
        source="3.0-3.3 styles/prosilver/template/bbcode.html",
        selector=f"//*[{having('codebox')}]/p | //*[{having('codebox')}]/dt",
        platform="phpbb",
        hits=(
            '<div class="codebox"><p>Code: <a href="#">Select all</a></p><pre><code>x</code></pre></div>',
            '<dl class="codebox"><dt>Code: <a href="#">Select all</a></dt><dd><code>x</code></dd></dl>',
        ),
        misses=("<p>Code: select all of it and copy.</p>", PROSE % "codebox"),
    ),
    _NODE.by_class("poll", "poll", f"{_PROSILVER}/viewtopic_body.html", "topic_poll", "polls"),
    _NODE.by_class("list", "list of forums or topics", f"{_PROSILVER}/viewforum_body.html, forumlist_body.html", "topiclist", "forabg", "forumbg", "forumline"),
    _NODE.by_class("online", "who is online, and counts", f"{_PROSILVER}/index_body.html", "stat-block", "online-list", "statistics"),
    _NODE.by_class("login", "form to log in", f"{_PROSILVER}/index_body.html, login_body.html", "quick-login", "login-title"),
    _NODE.by_class("search", "form to search", f"{_PROSILVER}/overall_header.html", "search-box", "search-header"),
    _NODE.by_class("credit", "line on copyright", f"{_PROSILVER}/overall_footer.html", "copyright", "footer-row"),
    _NODE.by_class("moderators", "who moderates the forum", f"{_SUBSILVER} viewtopic_body.html", "moderators", "linkmcp"),
    _NODE.by_class("way", "way and page numbers of the old templates", _SUBSILVER, "nav"),
    _NODE.by_class("small", "small print of the old templates", _SUBSILVER, "gensmall"),
    _NODE.by_class("cells", "heads and feet of the old tables", _SUBSILVER, "cat", "catHead", "catBottom", "thLeft", "thRight", "spaceRow"),
    _NODE.by_id("header", "head of the board", f"{_PROSILVER}/overall_header.html", "site-description", "page-header", "wrapheader", "logodesc", "menubar"),
    _NODE.by_id("footer", "foot of the board", f"{_PROSILVER}/overall_footer.html", "page-footer", "wrapfooter"),
    _NODE.by_id("dialogues", "dialogues for scripts", f"{_PROSILVER}/overall_footer.html", "phpbb_alert", "phpbb_confirm", "darkenwrapper"),
    _NODE.by_id("login-form", "form to log in", f"{_PROSILVER}/login_body.html", "login"),
    _NODE.by_id("message", "message in place of a page", f"{_PROSILVER}/message_body.html", "message"),
)
