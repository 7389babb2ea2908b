"""What FluxBB and PunBB print around posts: elements by their own classes and ids."""

from __future__ import annotations

from ..markup import Markup

_TOPIC = "FluxBB 1.4-1.5, PunBB 1.2 viewtopic.php"
_LIST = "FluxBB 1.4-1.5, PunBB 1.2 viewforum.php, index.php"
_MAIN = "FluxBB 1.4-1.5, PunBB 1.2 include/template/main.tpl, header.php, footer.php"
_PUN = "PunBB 1.3-1.4"

_NODE = Markup("fluxbb")

RULES = (
    _NODE.by_id("header", "name, menu and greeting", _MAIN, "brdheader", "brdmenu", "brdwelcome", "brdtitle"),
    _NODE.by_id("footer", "menu of forums, feeds and software", _MAIN, "brdfooter"),
    _NODE.by_id("announcement", "announcement of the board", _MAIN, "announce", "brd-announcement"),
    _NODE.by_id("statistics", "statistics and who is online", f"{_LIST}; {_PUN} index.php", "brdstats", "brd-stats", "brd-online"),
    _NODE.by_id("head-1.3", "name, menu and greeting", f"{_PUN} include/template/main.tpl", "brd-head", "brd-navlinks", "brd-visit"),
    _NODE.by_id("foot-1.3", "menu of forums and software", f"{_PUN} include/template/main.tpl", "brd-about"),
    _NODE.by_id("crumbs-1.3", "way to the topic", f"{_PUN} header.php", "brd-crumbs-top", "brd-crumbs-end"),
    _NODE.by_id("pages-1.3", "numbers of pages and link to answer", f"{_PUN} header.php", "brd-pagepost-top", "brd-pagepost-end"),
    _NODE.by_id("quick-reply", "form to answer", f"{_TOPIC}; {_PUN} viewtopic.php", "quickpost", "brd-qpost"),
    _NODE.by_class("links", "way to the topic, numbers of pages, link to answer", _TOPIC, "linkst", "linksb", "postlinksb"),
    _NODE.by_class("author", "rank, counters and contacts of a post's author", _TOPIC, "postleft"),
    _NODE.by_class("author-1.3", "rank, counters and contacts of a post's author", f"{_PUN} viewtopic.php", "post-author", "author-ident", "author-info"),
    _NODE.by_class(
        "post-foot", "whether the author is online, buttons of a post", f"{_TOPIC}; {_PUN} viewtopic.php", "postfoot", "postfootleft", "postfootright"
    ),
    _NODE.by_class("post-head-1.3", "number, author and time above a post", f"{_PUN} viewtopic.php", "post-ident", "posthead"),
    _NODE.by_class(
        "main-head-1.3", "number of posts or topics and links for all of them", f"{_PUN} viewtopic.php, viewforum.php", "main-head", "main-foot", "main-subhead"
    ),
    _NODE.by_class("tables", "forums or topics of a list", _LIST, "blocktable"),
    _NODE.by_class("items-1.3", "forums or topics of a list", f"{_PUN} viewforum.php, index.php", "main-item"),
)
