"""What pttweb prints around articles and comments: elements by its own classes and ids, and the lines that the board writes below an article."""

from __future__ import annotations

from schemas.rule import Rule

from ..markup import Markup

_PAGES = "www.ptt.cc, pages of 2016-2020"
_RENDER = "ptt/pttweb article/render.go"
_BBS = "www.ptt.cc, foot of articles of 2005-2020"

_NODE = Markup("ptt")


def _below(key: str, name: str, pattern: str, *hits: str) -> Rule:
    """A rule on a line below an article."""
    return Rule(
        id=f"ptt.line.{key}",
        name=name,
        source=_BBS,
        pattern=pattern,
        platform="ptt",
        hits=hits,
        misses=(f"最下面那行寫著「{hits[0]}」", hits[0].partition(":")[0]),
    )


RULES = (
    _NODE.by_id("top", "names, and links to the board and about the site", _PAGES, "topbar-container", "navigation-container"),
    _NODE.by_class("bar", "links to other pages of a board", _PAGES, "action-bar", "search-bar"),
    _NODE.by_class("head", "author, board, title and time above an article", _RENDER, "article-metaline", "article-metaline-right"),
    _NODE.by_class("push", "vote, name and time of a comment", _RENDER, "push"),
    _NODE.by_id("polling", "how many comments came since", _PAGES, "article-polling"),
    _below(
        "station",
        "from which board and address",
        r"※ 發信站 ?[:：].*|(?i:◆ From) ?: .*",
        "※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 192.0.2.7",
        "◆ From: 192.0.2.7",
    ),
    _below("address", "the address of an article", r"※ (?:文章網址|文章代碼\((?i:aid)\)) ?[:：].*", "※ 文章網址: https://bbs.example/M.1.A.2.html"),
    _below("edited", "who edited an article", r"※ 編輯 ?[:：].*|(?i:◆ Modify) ?: .*", "※ 編輯: ada (192.0.2.7), 12/31/2019 15:20:31", "◆ Modify: 19/12/31"),
    _below("forwarded", "who brought an article here", r"※ 轉錄者 ?[:：].*", "※ 轉錄者: ada (192.0.2.7), 12/31/2019 15:20:31"),
)
