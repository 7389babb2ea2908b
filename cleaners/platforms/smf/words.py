"""What SMF says in words of a language: when somebody wrote, and who is quoted.

Sources/Subs.php timeformat() prints "Today at" and "Yesterday at" in place of a date; its parse_bbc() "Quote from: Ada on DATE" above a
quote. The words are those of Themes/default/languages/index.LANGUAGE.php (`quote_from`, `search_on`, `by`).
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ...context import Context
from ...dates.dates import days_ago, words
from ...draft import Moment
from ...page.nodes import classes, line_in
from ...posts.cited import Cited

# "« Reply #3 on: " before the time of a post, "Last Edit: " before that of an edit.
_BEFORE = re.compile(r"^\W*(?:[^\d:：]*(?:#\s?\d+)?[^\d:：]*[:：]\s*)?")
_EDITOR = re.compile(r"\s(?:by|von|par|por|da|door|przez|от|av|af)\s", re.IGNORECASE)
_FROM = re.compile(r"^[^:：]*[:：]\s*(?P<who>\S.*)$")
_ON = re.compile(
    r"\s(?:on|online|am|le|el|en|il|em|op|dnia|w dniu|w|от|від|на|в|den|på|skrivet|dato|pe|la|u|ob|dne|kedy|kdy|poslato|στις|于|於|ที่|เมื่อ|في|بتاريخ|در|"
    r"בתאריך|ב|pada|(?:vào )?lúc|ngày|dátum)\s+|\s*[,–—-]?\s+",
    re.IGNORECASE,
)
"""What stands between a name and a date, in languages whose word is known; in others the word stays with the name."""
_LONGEST_HEAD = 200
# The print page of 2.1 shows the parameters of the tag as they were typed.
_TYPED = re.compile(r"^(?P<name>.*?)\s+link=(?:\S*?msg=?(?P<id>\d+))?\S*(?:\s+date=\d+)?$")
POST_LINK = re.compile(r"(?:[?;&/]msg=?|\.msg|#msg)(\d+)")
"""What an address of a post holds in every generation; its group is the post's number."""


def moment(raw: str, context: Context) -> Moment:
    """The time in `raw`, with or without the words that SMF prints before it."""
    text = " ".join(raw.split())
    text = text[_BEFORE.match(text).end() :].rstrip(" »").strip()  # type: ignore[union-attr]  # matches the empty text at least
    return context.when(text)


def edit_moment(raw: str, context: Context) -> Moment:
    """The time in "Last Edit: DATE by Ada"."""
    return moment(_EDITOR.split(raw, maxsplit=1)[0], context)


def cite_smf(quote: HtmlElement) -> Cited:
    """Who is quoted: from the `<cite>` in the quote (2.1), else from the head before it (1.1, 2.0)."""
    head = quote_head(quote)
    if head is None:
        return Cited()
    printed = line_in(head)
    link = next((found for anchor in head.iter("a") if (found := POST_LINK.search(anchor.get("href") or ""))), None)
    author, typed = quoted_author(printed)
    return Cited(head, author, link[1] if link else typed)


def quote_head(quote: HtmlElement) -> HtmlElement | None:
    """The element that names who is quoted, or that only says that this is a quote; null where there is none."""
    cite = next(iter(quote), None)
    if cite is not None and cite.tag == "cite" and not (quote.text or "").strip():
        return cite
    before = quote.getprevious()
    return before if before is not None and "quoteheader" in classes(before) else None


def quoted_author(printed: str) -> tuple[str | None, str | None]:
    """The name and the post's number in the line above a quote."""
    found = _FROM.match(printed)
    if found is None or len(printed) > _LONGEST_HEAD:
        return None, None
    if typed := _TYPED.match(found["who"]):
        return typed["name"], typed["id"]
    who = found["who"]
    for before_date in reversed(list(_ON.finditer(who))):
        date = who[before_date.end() :]
        if days_ago(date) is not None or words(date).at is not None:
            return who[: before_date.start()].strip() or None, None
    return who, None
