"""One post of Invision, read. Two generations of markup, both found by the names that Invision's own scripts look for.

Community Suite 4 and 5                          Power Board 3
  #elComment_N                                     .post_block#post_id_N in .hfeed
    .cAuthorPane_author .ipsEntry__username          h3 .author, the number in .post_id
    [data-quotedata]  author, time and number        abbr.published
    time[datetime]                                   .entry-content, .edit within
    [data-role=commentContent]                       .signature
      [data-excludequote]  the edit notice
    [data-role=memberSignature]

Templates: forums/front/topics/{post,postContainer,postRating} of 4 and 5; skin_topic.php post, softDeletedPostBit of 3.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from schemas.record import Author, Hyperlink

from ...context import Context
from ...dates.dates import iso, plausible
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited, author_of, cite
from ...posts.subtree import Marks, marks, of_classes, outside
from ..engine import NestedReader

_BOX_ID = re.compile(r"elComment_(\d+)")
_BLOCK_ID = re.compile(r"post_id_(\d+)")
_PROFILE = re.compile(r"[/?]profile/(\d+)|[/?]user/(\d+)|[?&]showuser=(\d+)|controller=profile&(?:.*&)?id=(\d+)")
_POST_LINK = re.compile(r"[?&]comment=(\d+)|#(?:findComment-|comment-|entry)(\d+)|[?&](?:pid|p)=(\d+)")
_LABEL = re.compile(r"#(\d{1,7})")
# Comments in lists and in blocks beside the topic are not its posts.
_ASIDE = frozenset({"ipsRecommendedComments", "ipsWidget", "ipsStreamItem"})
_DATE_OF_QUOTE = re.compile(r", |\s\(\d{1,2} \S+ \d{4}\b")
_BLOCKS = frozenset({"blockquote", "ipsBlockquote"})
_NAMES = ("cAuthorPane_author", "ipsEntry__username", "author")
_NOTICES = ("span", "p", "div")
_SIGNATURES = "memberSignature"


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str
    box: HtmlElement
    body: HtmlElement
    data: Mapping[str, Any]
    """What the page gives its own script for quoting the post: userid, username, timestamp, contentid. Empty before 4."""
    deleted: bool = False


def cards(page: Page) -> Iterator[Card]:
    """The posts of a topic's page in document order, each once."""
    seen: set[str] = set()
    for name, boxes in page.index.ids.items():
        found = _BOX_ID.fullmatch(name)
        card = next(filter(None, (_card(box, found[1]) for box in boxes)), None) if found else None
        if card is not None:
            yield card
    for box in page.by_class("post_block"):
        found = _BLOCK_ID.fullmatch(box.get("id") or "")
        body = next((part for part in box.iter("div", "article", "section") if "entry-content" in classes(part)), None)
        if not found or body is None or found[1] in seen or not any("hfeed" in classes(up) or up.get("id") == "ips_Posts" for up in box.iterancestors()):
            continue
        seen.add(found[1])
        gone = any((up.get("id") or "").startswith("postsDelete_") for up in body.iterancestors())
        yield Card(found[1], box, body, {}, deleted=gone)


def _card(box: HtmlElement, number: str) -> Card | None:
    if any("data-rowid" in up.attrib or _ASIDE & classes(up) for up in box.iterancestors()):
        return None
    wrap = next((part for part in box.iter() if part.get("data-commentid") == number), None)
    # Blogs, galleries and downloads of the suite have comments with the same markup.
    if wrap is not None and wrap.get("data-commentapp", "forums") != "forums":
        return None
    body = next((part for part in box.iter() if part.get("data-role") == "commentContent"), None)
    return None if body is None else Card(number, box, body, _quote_data(wrap))


def _quote_data(wrap: HtmlElement | None) -> dict[str, Any]:
    try:
        found = json.loads(wrap.get("data-quotedata") or "null") if wrap is not None else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def cited(quote: HtmlElement) -> Cited:
    """Who is quoted: by the attributes of 4 and 5, or of 3.2 to 3.4; else by the line that 3.0 and 3.1 print above a quote."""
    name = quote.get("data-ipsquote-username") or quote.get("data-author")
    number = quote.get("data-ipsquote-contentcommentid") or quote.get("data-cid") or None
    line = citation_of(quote)
    if name is None and line is not None:
        printed = line_in(line)
        name = author_of(_before_date(printed) if "citation" in classes(line) else printed.rpartition(", ")[2]) if printed.endswith((":", "：")) else None
        number = number or next((_post_of(link) for link in line.iter("a") if _post_of(link)), None)
    if name or number:
        return Cited(line, " ".join(unescape(name).split()) if name else None, number)
    return Cited() if line is not None or quote.get("data-ipsquote") is not None else cite(quote)


def citation_of(quote: HtmlElement) -> HtmlElement | None:
    """The line of a quote that Invision prints: within it since 4, above it in 3."""
    for part in quote.iter("div", "p", "header"):
        if "ipsQuote_citation" in classes(part):
            return part if _quote_around(part) is quote else None
    above = quote.getprevious()
    return above if above is not None and "citation" in classes(above) and not (above.tail or "").strip() else None


def _quote_around(part: HtmlElement) -> HtmlElement | None:
    return next((up for up in part.iterancestors() if up.tag == "blockquote" or _BLOCKS & classes(up)), None)


def _before_date(printed: str) -> str:
    """The name in "Ada, on 12 May 2010 - 04:15 PM, said:", in Russian "Ada (12 мая 2010 - 16:15) писал:"."""
    return _DATE_OF_QUOTE.split(printed, maxsplit=1)[0]


def _post_of(link: HtmlElement) -> str | None:
    found = _POST_LINK.search(link.get("href") or "")
    return next((group for group in found.groups() if group), None) if found else None


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, found: Sequence[Card]) -> None:
        super().__init__(page, desk, context, found)
        self.topics: dict[str, str] = {}
        """Of quoted posts, the topic in which the quote says that they stand."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        others = self.within.get(card.box, [])
        beside = list(outside(card.box, {card.body, *others}.__contains__))
        named = marks(card.box, card.body, *others)
        inside = list(outside(card.body, set(others).__contains__))
        notices = [part for part in inside if part.tag in _NOTICES and (part.get("data-excludequote") is not None or {"edit", "ipsEdited"} & classes(part))]
        post = PostDraft(self._words(card, inside, [*others, *notices[-1:]], field), id=card.id, deleted=card.deleted)
        post.author = self._author(card, beside, named, field)
        post.published = self._published(card, beside, field)
        self._read_permalink(card, beside, post, field)
        signatures = [part for part in beside if part.get("data-role") == _SIGNATURES]
        post.signature = self.text(f"{field}.signature", [*signatures, *named.get("signature", ())])
        self._read_rating(card, named, post, field)
        if notices:
            self._read_edit(notices[-1], post, field)
        return post

    def _words(self, card: Card, inside: Sequence[HtmlElement], away: Sequence[HtmlElement], field: str) -> Body:
        body = card.body
        named = marks(body, *self.within.get(card.box, ()))
        quotes = [*(part for part in inside if part.tag == "blockquote"), *named.get("blockquote", ())]
        for quote in quotes:
            if (number := quote.get("data-ipsquote-contentcommentid")) and (topic := quote.get("data-ipsquote-contentid")):
                self.topics[number] = topic
        nameless = [line for quote in quotes if (line := citation_of(quote)) is not None and cited(quote).element is None]
        files = [part for part in inside if part.tag == "div" and part.get("id") == "attach_wrap"]
        adverts = [part for part in inside if part.tag == "div" and "data-nbenhadv" in part.attrib]
        dropped = [body] if card.deleted else [*away, *nameless, *adverts, *named.get("ipsSpoiler_header", ())]
        words = read_body(self.page, self.desk, body, field, dropped=dropped, attachments=files, quoted=named.get("blockquote", ()), citation=cited)
        linked = (link for link in named.get("ipsAttachLink", ()) if link.tag == "a" and "ipsAttachLink_image" not in classes(link))
        targets = ((self.page.url_of(link), self.page.line_of(link)) for link in linked)
        words.attachments += tuple(Hyperlink(url=target, text=text or None) for target, text in targets if target)
        return words

    def _author(self, card: Card, beside: Sequence[HtmlElement], named: Marks, field: str) -> Author | None:
        """By the name above the post; the quoting script's data tells the account and what is no part of a visitor's name."""
        cells = [cell for cell in of_classes(named, _NAMES) if self.page.text_of(cell)]
        cells = cells or [part for part in beside if part.tag == "h3"] or [part for part in beside if part.get("itemprop") == "name"]
        links = [link for cell in cells for link in (*cell.iter("a"), *cell.iterancestors("a")) if _PROFILE.search(link.get("href") or "")]
        link = next((link for link in links if self.page.text_of(link)), None)
        given = card.data.get("username")
        known = " ".join(unescape(given).split()) if isinstance(given, str) else ""
        printed = self.page.line_of(link) if link is not None else self._bare_name(cells[0]) if cells else ""
        self.desk.book(f"{field}.author", *([link for link in links if self.page.text_of(link)] or cells))
        account = card.data.get("userid")
        found = _PROFILE.search(link.get("href") or "") if link is not None else None
        number = str(account) if isinstance(account, int) and account else next((group for group in found.groups() if group), None) if found else None
        name = known if known and (not printed or (number is None and printed.endswith(known))) else printed
        if not name:
            return None
        return Author(name=name, url=self.page.url_of(link), id=number, guest=number is None)

    def _bare_name(self, cell: HtmlElement) -> str:
        """The text of a cell without the post's number and what tells of the author's rank: a visitor's name has no element."""
        away = [self.page.place(part) for part in cell.iter("span", "label", "img") if part is not cell and {"post_id", "ip", "ipsRepBadge"} & classes(part)]
        return self.page.text(self.page.place(cell), away).partition("\n")[0].strip()

    def _published(self, card: Card, beside: list[HtmlElement], field: str) -> Moment | None:
        """By `<time>`, else by the data of the quoting script; `<abbr>` in 3, or its words where a theme leaves the title away."""
        base = self.context.base
        times = [part for part in beside if part.tag == "time" and part.get("datetime")]
        dates = [part for part in beside if part.tag == "abbr" and "published" in classes(part)]
        self.desk.book(f"{field}.published_at", *times, *dates)
        stated = (iso(part.get("datetime") or part.get("title") or "", zone=self.context.zone, base=base) for part in (*times, *dates))
        if found := next((moment for moment in stated if moment.at), None):
            return found
        epoch = card.data.get("timestamp")
        if isinstance(epoch, int) and 0 < epoch < 1 << 33 and plausible(at := datetime.fromtimestamp(epoch, UTC), base):
            return Moment(str(epoch), at, "second", "page")
        return self.context.when(self.page.line_of(dates[0])) if dates else None

    def _read_permalink(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        links = [part for part in beside if part.tag == "a" and _post_of(part) == card.id]
        labelled = next((part for part in links if _LABEL.fullmatch(self.page.line_of(part))), None)
        plain = (part for part in links if "data-ipsdialog" not in part.attrib)
        link = labelled if labelled is not None else next(plain, None)
        post.permalink = self.page.url_of(link)
        post.label = f"#{card.id}"
        if labelled is not None:
            post.label = self.page.line_of(labelled)
            post.position = whole_number(post.label[1:])
            self.desk.book(f"{field}.label", labelled)

    def _read_rating(self, card: Card, named: Marks, post: PostDraft, field: str) -> None:
        """What a question's answers carry: votes, and the mark of the best answer or of the solution."""
        for column in named.get("cRatingColumn", ()):
            for part in column.iter():
                if re.fullmatch(r"-?\d{1,9}", votes := part.get("data-votecount") or ""):
                    post.score = whole_number(votes)
                    self.desk.book(f"{field}.score", part)
        solved = {"ipsComment_solved", "ipsEntry--solved"} & classes(card.box) or "cRatingColumn_on" in named
        post.accepted = True if solved else None

    def _read_edit(self, notice: HtmlElement, post: PostDraft, field: str) -> None:
        """`Edited <time> by Ada<br>reason`; in 3 `Edited by Ada, 12 May 2013 - 04:15 PM.` and the reason in an element."""
        page = self.page
        self.desk.book(f"{field}.edited_at", notice)
        times = (iso(part.get("datetime") or "", base=self.context.base) for part in notice.iter("time"))
        post.edited = next((moment for moment in times if moment.at), None)
        reasons = [part for part in notice.iter("span") if "reason" in classes(part)]
        if reasons:
            post.edit_reason = page.line_of(reasons[0]).partition(": ")[2] or page.line_of(reasons[0]) or None
        first, _, rest = page.text(page.place(notice), [page.place(part) for part in reasons]).partition("\n")
        if post.edited is None:
            post.edited = self._last_words(first)
        elif not reasons and rest:
            links = [page.place(part) for part in notice.iter("a")]
            reason = page.text(page.place(notice), links).partition("\n")[2]
            post.edit_reason = " ".join(reason.split()) or None

    def _last_words(self, line: str) -> Moment:
        """The time at the end of a line. Names may hold commas, too, so every part behind one is tried, the longest first."""
        parts = line.rstrip(".").split(", ")
        for start in range(1, len(parts)):
            found = self.context.when(", ".join(parts[start:]))
            if found.at is not None:
                return Moment(line, found.at, found.precision, found.zone)
        return Moment(line)
