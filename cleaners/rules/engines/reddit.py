"""What Reddit's templates print around posts: elements by the classes, ids and names of their own."""

from __future__ import annotations

from schemas.rule import Rule

from ..markup import PROSE, Markup

_R2 = "r2/r2/templates"
_NEW = "www.reddit.com, 2026-03-05"

_NODE = Markup("reddit")


def _by_tag(key: str, name: str, *tags: str) -> Rule:
    """A rule on custom elements."""
    return Rule(
        id=f"reddit.node.{key}",
        name=name,
        source=_NEW,
        selector=" | ".join(f"//{tag}" for tag in tags),
        platform="reddit",
        hits=tuple(f"<{tag}>Chrome</{tag}>" for tag in tags),
        misses=(PROSE % tags[0], '<shreddit-comment><div slot="comment">Words of a person.</div></shreddit-comment>'),
    )


def _by_slot(key: str, name: str, *slots: str) -> Rule:
    """A rule on the elements that fill a slot of a post or comment."""
    return _NODE.by_attribute("slot", key, name, _NEW, *slots)


RULES = (
    _NODE.by_class("side", "sidebar of a subreddit", f"{_R2}/reddit.html", "side"),
    _NODE.by_id("header", "links, tabs and greeting above the page", f"{_R2}/redditheader.html", "header", "sr-header-area"),
    _NODE.by_class("footer", "links and notices below the page", f"{_R2}/redditfooter.html", "footer-parent", "footer", "bottommenu", "debuginfo"),
    _NODE.by_class("infobar", "notices, and calls to visitors to register", f"{_R2}/infobar.html", "infobar", "reddit-infobar", "listingsignupbar"),
    _NODE.by_class("votes", "arrows and votes beside a post", f"{_R2}/printable.html, midcol; link.html, midcol", "midcol", "rank"),
    _NODE.by_class("title", "flair and domain beside a title", f"{_R2}/link.html, entry", "linkflairlabel", "domain"),
    _NODE.by_class("tagline", "author, votes and time of a post", f"{_R2}/comment.html, tagline; link.html, tagline", "tagline"),
    _NODE.by_class("buttons", "links to share, save, report and answer", f"{_R2}/printablebuttons.html", "flat-list", "buttons", "reportform"),
    _NODE.by_class("comments-head", "how many comments there are, and their order", f"{_R2}/panestack.html, menuarea.html", "panestack-title", "menuarea"),
    _NODE.by_class(
        "more", "links to comments that are not on the page", f"{_R2}/morechildren.html, morerecursion.html", "morecomments", "deepthread", "morechildren"
    ),
    _NODE.by_class("showreplies", "link to answers that are folded away", f"{_R2}/comment.html, Child", "showreplies"),
    _NODE.by_class("pages", "links to other pages of a list", f"{_R2}/listing.html", "nav-buttons", "nextprev"),
    _NODE.by_class("form", "form to answer and its help", f"{_R2}/usertext.html", "usertext-edit", "markhelp", "usertext-buttons"),
    _by_tag("new.bars", "bars, menus and dialogs", "reddit-header-large", "flex-left-nav-container", "auth-flow-manager", "reddit-cookie-banner"),
    _by_tag("new.loading", "what is shown until parts arrive", "shreddit-loading", "faceplate-loader"),
    _by_tag("new.partial", "comments and other parts that come when somebody asks for them", "faceplate-partial"),
    _by_tag("new.advertisement", "advertisement", "shreddit-ad-post", "shreddit-comments-page-ad", "shreddit-comment-tree-ad"),
    _by_tag("new.actions", "votes and buttons below a post", "shreddit-comment-action-row", "faceplate-dropdown-menu", "shreddit-post-overflow-menu"),
    _by_slot("new.credit", "community, author and time of a post", "credit-bar", "commentMeta", "commentAvatar", "authorName"),
    _by_slot("new.more", "links to comments that are not on the page", "more-comments-permalink"),
    _by_slot("new.media", "picture, player or link of a story", "post-media-container", "thumbnail"),
    _by_slot("new.post-buttons", "buttons of a story", "ssr-share-button", "actionRow", "share-button", "full-post-link"),
    _NODE.by_id("new.sidebar", "sidebar of a subreddit", _NEW, "right-sidebar-container", "left-sidebar-container", "right-rail-entity-panel-root"),
    _NODE.by_id("new.skip", "link past the menus", _NEW, "shreddit-skip-link"),
)
