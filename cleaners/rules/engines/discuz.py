"""What Discuz! prints in and around posts: elements by its own classes and ids."""

from __future__ import annotations

from schemas.rule import Rule

from ..markup import PROSE, Markup

_NODE_X = "Discuz! X1-X3.5 template/default/forum/viewthread_node.htm, viewthread_node_body.htm"
_CODE = "Discuz! X1-X3.5 template/default/forum/discuzcode.htm; 6.0-7.2 include/discuzcode.func.php"
_HEAD = "Discuz! X1-X3.5 template/default/common/header.htm, footer.htm"
_OLD = "Discuz! 6.0-7.2 templates/default/viewthread.htm, header.htm, footer.htm"

_NODE = Markup("discuz")


def _inner(key: str, name: str, box: str, tag: str) -> Rule:
    """A rule on what stands directly in an element with a class."""
    return Rule(
        id=f"discuz.node.{key}",
        name=name,
        source=_CODE,
        selector=f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {box} ')]/{tag}",
        platform="discuz",
        hits=(f'<div class="{box}"><{tag}>Chrome</{tag}></div>',),
        misses=(PROSE % box, f"<div><{tag}>Words of a person.</{tag}></div>"),
    )


RULES = (
    _NODE.poll(f"{_NODE_X}, viewthread_poll.htm", "action=votepoll"),
    _NODE.by_class("jammer", "junk against copying", "Discuz! X source/function/function_discuzcode.php jammer()", "jammer"),
    _inner("copy-button", "button to copy code", "blockcode", "em"),
    _inner("code-head", "head of code", "blockcode", "h5"),
    _inner("quote-head", "word above a quote", "quote", "h5"),
    _inner("hidden-head", "word above what only those see who answered", "showhide", "h4"),
    _NODE.by_class("kept-back", "what stands in the place of words that are kept back", f"{_NODE_X}; {_CODE}", "locked", "attach_nopermission", "attach_tips"),
    _NODE.by_class("ratings", "what others gave for a post", _NODE_X, "rate", "ratl"),
    _NODE.by_class("section-head", "heads of comments and ratings", _NODE_X, "psth"),
    _NODE.by_class("comment", "buttons of comments, and their sums", _NODE_X, "pstl"),
    _NODE.by_class("author", "rank, counters and contacts of a post's author", f"{_NODE_X}; {_OLD}", "pls", "postauthor", "author"),
    _NODE.by_class("post-head", "number and views above a post", f"{_NODE_X}; {_OLD}", "pi", "pti", "postinfo", "authorinfo"),
    _NODE.by_class("moderated", "who moved a thread or set it apart", _NODE_X, "modact"),
    _NODE.by_class("buttons", "buttons of a post", f"{_NODE_X}; {_OLD}", "pob", "postactions", "useraction", "threadflow"),
    _NODE.by_class("pages", "numbers of pages and the way back", f"{_HEAD}; {_OLD}", "pg", "pgs", "pgb", "pages", "pages_btns", "pageback", "forumcontrol"),
    _NODE.by_id("thread-buttons", "buttons of a thread", _NODE_X, "p_btn", "fj"),
    _NODE.by_id("answer", "form to answer", f"{_NODE_X}; {_OLD}", "f_pst", "f_post", "quickpost", "vfastpost"),
    _NODE.by_id("way", "way to the thread", _HEAD, "pt"),
    _NODE.by_id("head", "name, menu and login", _HEAD, "toptb", "hd", "nv", "um", "umenu"),
    _NODE.by_id("foot", "the site's foot", f"{_HEAD}; {_OLD}", "ft", "flk", "frt", "footlink", "rightinfo", "debuginfo"),
)
