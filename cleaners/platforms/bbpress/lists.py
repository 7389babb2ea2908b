"""What bbPress's lists lead to: topics and forums, with the counts and times that their rows print.

Templates: loop-topics.php, loop-forums.php, loop-search*.php, pagination-*.php; tables with the same classes in 2.0, where the title's
link has no class.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes, having, is_nofollow
from ...page.page import Page
from ...posts.subtree import inside
from ...rules.engines.bbpress_locales import in_english, locales
from ...rules.ruleset import ruleset
from ..engine import next_page

_TITLES = "|".join(
    (
        f".//a[{' or '.join(map(having, ('bbp-topic-permalink', 'bbp-topic-title', 'bbp-forum-title', 'bbp-forum-link')))}]",
        f".//*[{having('bbp-topic-title')}]/a",
        f".//*[{having('bbp-topic-title')}]/h3/a",
        f".//*[{having('bbp-forum-info')}]/a",
    )
)
_ROWS = frozenset({"type-topic", "type-forum", "topic", "forum"})
# Where bbPress's settings put topics unless a site says otherwise (includes/core/options.php `_bbp_topic_slug`).
_TOPIC = re.compile(r"/topic/[^/?#]+/?$")
# includes/extend/buddypress/activity.php, the types of its entries; BuddyPress prints them as classes.
_ACTIVITIES = frozenset({"bbp_topic_create", "bbp_reply_create"})
_ONE = {"Post": True, "Reply": False, "Beitrag": True, "Antwort": False}
_BARE_NUMBER = re.compile(r"#\d+")
# bbp_list_forums prints the counts of a subforum inside its link up to 2.5: "Glazes (12, 80)".
_COUNTS_OF_SUBFORUM = re.compile(r"\s*\(\d[\d.,\s]*(?:,\s*\d[\d.,\s]*)?\)$")


@cache
def _heads() -> dict[str, bool]:
    """Heads of the column of counts, and whether it counts posts or replies, loop-topics.php:20: which of the two is a setting of the site."""
    found: dict[str, bool] = {}
    for locale in locales():
        _, posts, replies, *_ = locale.rows["table-head"]
        found |= dict.fromkeys(replies, False) | dict.fromkeys(posts, True)
    return found


def list_links(page: Page, root: HtmlElement, context: Context) -> tuple[Link, ...]:
    """Topics and forums in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    posts_head = _counts_posts(page, root)
    # A theme may print the rows in a markup of its own.
    for anchor in root.xpath(_TITLES) or [anchor for anchor in root.iter("a") if _TOPIC.search(anchor.get("href") or "") and page.line_of(anchor)]:
        target = page.url_of(anchor)
        if not target or is_nofollow(anchor):
            continue
        link = _link(page, anchor, target, context, posts_head)
        # A post's head in a search names its topic by number before the heading names it by title.
        if target not in found or (found[target].title is None and link.title):
            found[target] = link
    return (*found.values(), *next_pages(page, root))


def activities(page: Page) -> list[HtmlElement]:
    """What was done on bbPress's forums, in the stream of BuddyPress: entries from many topics, which make no thread."""
    return [item for item in page.by_class("activity-item") if not classes(item).isdisjoint(_ACTIVITIES)]


def activity_links(page: Page) -> tuple[Link, ...]:
    """The topics of a stream: an entry's head names its member, the topic and the forum, in that order in every language."""
    found: dict[str, Link] = {}
    for item in activities(page):
        heads = [part for part in item.iter("div") if "activity-header" in classes(part)]
        named = [anchor for head in heads[:1] for anchor in head.iter("a") if page.line_of(anchor)]
        target = page.url_of(named[1]) if len(named) > 1 else None
        if target is not None:
            found.setdefault(target, Link(url=target, title=page.line_of(named[1]), kind="thread"))
    return tuple(found.values())


def next_pages(page: Page, root: HtmlElement) -> tuple[Link, ...]:
    """The page after this one, where there is one."""
    pagers = list(inside(root, page.by_class("bbp-pagination-links")))
    arrows = [link for pager in pagers for link in pager.iter("a") if "next" in classes(link) and not is_nofollow(link)]
    # paginate_links() prints the arrows unless a theme says `prev_next` false; then the numbers alone lead on.
    return next_page(page, arrows or [link for pager in pagers for link in _following(pager) if not is_nofollow(link)])


def page_number(part: HtmlElement) -> int | None:
    """Of a page, as paginate_links() prints it: grouped, and in the digits of its language; null for an arrow and what is none of a pager's."""
    digits = "".join(sign for sign in part.text_content() if sign.isdecimal()) if "page-numbers" in classes(part) else ""
    return whole_number(digits) if digits else None


def _following(pager: HtmlElement) -> list[HtmlElement]:
    """The links to the page after the one that the pager marks as shown."""
    numbers = [(page_number(part), part) for part in pager.iter("a", "span")]
    following = next((number + 1 for number, part in numbers if number is not None and "current" in classes(part)), None)
    return [part for number, part in numbers if number is not None and number == following]


def _link(page: Page, anchor: HtmlElement, target: str, context: Context, posts_head: bool | None) -> Link:
    names = classes(anchor)
    is_subforum = "bbp-forum-link" in names
    is_forum = is_subforum or "bbp-forum-title" in names or "bbp-forum-info" in classes(anchor.getparent())
    title = page.line_of(anchor)
    title = _COUNTS_OF_SUBFORUM.sub("", title) if is_subforum else "" if _BARE_NUMBER.fullmatch(title) else title
    # The row around a subforum's link is that of the forum above it.
    row = None if is_subforum else next((up for up in anchor.iterancestors("ul", "tr") if classes(up) & _ROWS), None)
    return Link(
        url=target,
        title=title or None,
        kind="forum" if is_forum else "thread",
        reply_count=_replies(page, row, posts_head) if row is not None and not is_forum else None,
        last_post_at=_freshness(page, row, context) if row is not None else None,
    )


def _counts_posts(page: Page, root: HtmlElement) -> bool | None:
    """Whether the column of counts holds posts (the opening post among them) or replies; null where its head does not say."""
    tests = " or ".join((f"ancestor::*[{having('bbp-header')}]", "ancestor::thead"))
    for head in root.xpath(f".//*[{having('bbp-topics')}]//*[{having('bbp-topic-reply-count')}][{tests}]"):
        return _heads().get(page.text_of(head))
    return None


def _replies(page: Page, row: HtmlElement, posts_head: bool | None) -> int | None:
    for cell in row.xpath(f".//*[{having('bbp-topic-reply-count')}]"):
        digits = "".join(sign for sign in page.text_of(cell) if sign.isdecimal())
        if digits and posts_head is not None:
            return max(whole_number(digits) - posts_head, 0)
        break
    for count in row.xpath(f".//*[{having('bs-replies')}]"):  # BuddyBoss's theme says in each row what it counts
        number, _, word = page.line_of(count).partition(" ")
        opening = (_heads() | _ONE).get(word)
        if number.isdecimal() and opening is not None:
            return max(whole_number(number) - opening, 0)
    return None


def _freshness(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    for anchor in row.xpath(f".//*[{having('bbp-topic-freshness')} or {having('bbp-forum-freshness')} or {having('bs-replied')}]//a"):
        text = page.text_of(anchor)
        found = ruleset("bbpress").lines.find(text)
        at = context.when(in_english(found[0], found[1]["when"]) if found and found[1].groupdict().get("when") else text).at
        if at is not None:
            return at
    return None
