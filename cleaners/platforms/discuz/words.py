"""What Discuz! says in words of a language around what people write: who is quoted, who is answered, who edited a post, and what it keeps back.

    <font><a href="...goto=findpost&pid=N">Ada 发表于 DATE</a></font>     X2 on, the first line of a quote; before, a picture is the link
    原帖由 <i>Ada</i> 于 DATE 发表 <a href="...findpost..."><img></a>       5.x to 7.x, likewise
    <strong>回复 <a href="...findpost...">3#</a> <i>Ada</i></strong>      6.x to X1.5, the first line of an answer without a quote
    <i class="pstatus">本帖最后由 Ada 于 DATE 编辑</i>                      the notice of an edit; `[<i> ... </i>]` in 6.x

Language files: source/language/lang_post.php `post_edit`, `post_reply_quote`; before X templates/default/post.lang.php.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ...posts.cited import Cited
from ...posts.subtree import outside

FIND_POST = re.compile(r"goto=findpost&(?:[^#]*&)?pid=(\d+)")
DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?)?"
_NEAR = r"(?:昨天|前天|今天|\d+\s*(?:秒|分钟|分鐘|小时|小時|天)前|半小时前|刚刚|剛剛)(?:\s+\d{1,2}:\d\d)?"
_WHEN = rf"(?:{DATE}|{_NEAR})"
POSTED = r"(?:发表于|發表於|发表在|发布于|發佈於|Post(?:ed)?(?: at| on)?)"
_QUOTED = re.compile(
    rf"(?:引用[:：]\s*)?(?:原帖由|原帖最初由|最初由|(?:Originally )?posted by)\s+(?P<old>\S.{{0,60}}?)\s+(?:于|於|at|on)\s+{_WHEN}\s*(?:发表|發表|发布)?"
    rf"|(?:引用[:：]\s*)?(?P<new>\S.{{0,60}}?)\s+{POSTED}\s+{_WHEN}",
    re.IGNORECASE,
)
_LINKED = re.compile(rf"\S.{{0,80}}\s{_WHEN}\s*\D{{0,20}}")
"""The line of a quote in a language that we do not read: whose it is tells the post to which its link leads, if that is known."""
_ANSWER = re.compile(r"(?:回复|回復|回覆|Reply(?: to)?|Trả lời)\s*(?:the\s)?\d{1,6}\s*(?:#|楼|樓)?\s*\S.{0,60}", re.IGNORECASE)
_EDIT = re.compile(
    rf"\[?\s*(?:本帖最后由|本帖最後由|This post was last edited by)\s+\S.{{0,60}}?\s+(?:于|於|at|on)\s+(?P<at>{DATE})\s*(?:编辑|編輯)?\s*\]?", re.IGNORECASE
)
_STATUS = re.compile(rf"(?=.{{0,120}}(?:edit|sửa|แก้ไข|编辑|編輯))\D{{1,80}}(?:\S.{{0,60}}?)?(?P<at>{DATE})\D{{0,20}}", re.IGNORECASE)
"""The notice in a language of which we have no file: only in an element with its class, as the first thing in a post."""
BLOCKED = re.compile(r"禁止|屏蔽|封鎖|封锁|刪除|删除|banned|blocked|deleted|cấm|xóa|xoá", re.IGNORECASE)
"""What stands in the place of a post whose author was banned, or that a moderator has blocked (`message_banned`, `message_single_banned`)."""
GUESTS = frozenset({"游客", "遊客", "訪客", "访客", "Guest", "Tourists"})


def cite_in(page: Page, quote: HtmlElement) -> Cited:
    """Who is quoted: by the first line of the quote."""
    place = page.place(quote)
    if not place:
        return Cited()
    line = page.lines[page.line_at(place.start)]
    own = Interval(max(line.start, place.start), min(line.end, place.end))
    said = page.words(own)
    links = (found for link in quote.iter("a") if page.place(link).start <= own.end and (found := FIND_POST.search(link.get("href") or "")))
    link = next(links, None)
    found = _QUOTED.fullmatch(said)
    name = (found["old"] or found["new"]) if found else None
    if name is None and link is not None and _LINKED.fullmatch(said):
        return Cited(None, None, link[1], own)
    if name is None:
        return Cited(post_id=link[1] if link and not said else None)
    return Cited(None, name, link[1] if link else None, own)


def answered_in(page: Page, words: HtmlElement) -> tuple[HtmlElement, str] | None:
    """The line with which an answer begins, and the post that it names; null where it begins otherwise."""
    for bold in words.iter("strong", "b"):
        place = page.place(bold)
        link = next((found for link in bold.iter("a") if (found := FIND_POST.search(link.get("href") or ""))), None)
        if link is not None and place.start == page.place(words).start and _ANSWER.fullmatch(page.line_of(bold)):
            return bold, link[1]
        return None
    return None


@dataclass(frozen=True, slots=True)
class Edit:
    """The notice that a post was edited."""

    element: HtmlElement | None
    """Null where it is a line of the words, in posts without markup."""
    line: Interval
    """Where it stands, with the brackets around it."""
    at: str


def edit_in(page: Page, words: HtmlElement, *others: HtmlElement) -> Edit | None:
    """Where a post says that it was edited, and when; null where it does not. Only the software's own line: people say so, too, and say more.

    `others` are posts that stand in it, where tags are missing.
    """
    for part in (part for part in outside(words, set(others).__contains__) if part.tag == "i"):
        place, said = page.place(part), page.line_of(part)
        found = _EDIT.fullmatch(said)
        if found is None and "pstatus" in (part.get("class") or "") and place.start == page.place(words).start:
            found = _STATUS.fullmatch(said)
        if not place or found is None:
            continue
        line = page.lines[page.line_at(place.start)]
        whole = _EDIT.fullmatch(line.text.strip())
        if whole:
            _strip_brackets(part)
        return Edit(part, Interval(line.start, line.end) if whole else place, found["at"])
    return _edit_in_brackets(page, page.place(words))


def _edit_in_brackets(page: Page, place: Interval) -> Edit | None:
    """The notice in a post without markup: its first line, in brackets."""
    line = page.lines[page.line_at(place.start)] if place else None
    if line is None or line.start != place.start or not line.text.strip().startswith("[") or not line.text.strip().endswith("]"):
        return None
    found = _EDIT.fullmatch(line.text.strip())
    return Edit(None, Interval(line.start, line.end), found["at"]) if found else None


def _strip_brackets(notice: HtmlElement) -> None:
    """Take away the brackets around a notice, which stand in no element of their own."""
    before = notice.getprevious()
    if before is not None and before.tail and before.tail.rstrip().endswith("["):
        before.tail = before.tail.rstrip()[:-1]
    if notice.tail and notice.tail.lstrip().startswith("]"):
        notice.tail = notice.tail.lstrip()[1:]
