"""One post of vBulletin, read.

    3.x  a[name=postN] in the cell of its date   #postcountN[name]   #postmenu_N .bigusername   .smallfont > strong above, fieldsets and notices below
    4.x  .postdate .date   .postcounter   .username   .posttitle   .attachments   .lastedited   .signature
    5.x  li[data-node-publishdate], time[datetime] or .post-date   .b-post__count, .post-count   .author   .b-post__title, .post-title   .votecount

Templates: 3.6-3.8 postbit, postbit_legacy, postbit_wrapper, postbit_attachment, postbit_deleted; 4.0-4.2 the same; 5.0-5.7 display_content_*.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Body, Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ..engine import NestedReader
from .cards import Card, address
from .quotes import read_words

_ACCOUNT = re.compile(r"[?&]u=(\d+)|member\.php[?/](\d+)|/members?/(\d+)(?:-|$|/|\.)")
_FILE = re.compile(r"attachment\.php\?|/attachments?/|filedata/fetch\?")
_COUNT = re.compile(r"#?\s*(\d[\d.,]*)")
_TIME = re.compile(r"\d{1,2}[:.]\d\d|\d{4}")
_NOT_THE_DAY = re.compile(r".*[;(]", re.DOTALL)
_REASON = re.compile(r"^[^:]*:\s*")
_RULE = re.compile(r"^_{5,}\s*")
# The classes of the three generations; each is read by its own.
_AUTHORS = {4: frozenset({"username"}), 5: frozenset({"author"})}
_DATES = {4: ("date", "postdate"), 5: ("b-post__timestamp", "post-date")}
_COUNTS = {4: frozenset({"postcounter"}), 5: frozenset({"b-post__count", "post-count"})}
_TITLES = {4: frozenset({"posttitle", "title"}), 5: frozenset({"b-post__title", "post-title"})}
_SIGNATURES = {4: frozenset({"signature"}), 5: frozenset({"signature", "post-signature"})}


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`. Times stay raw until all are known."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        others = self.within.get(card.box, [])
        beside = list(card.beside(others))
        post = PostDraft(Body(), id=card.id, deleted=card.words is None or "deleted" in classes(card.box))
        if card.generation == 5:  # a comment stands in the post below which it was written
            post.reply_to = next((number for up in card.box.iterancestors("li") if (number := up.get("data-node-id"))), None)
            post.kind = "comment" if post.reply_to else "post"
        if card.words is not None:
            boxes = (part for part in beside if part.tag == "fieldset" or "b-post-attachments__item" in classes(part))
            files = [part for part in boxes if any(_FILE.search(link.get("href") or "") for link in part.iter("a"))]
            post.body = read_words(self.page, self.desk, card.words, field, files, others)
            self._read_title(card, beside, post, field)
            self._read_edit(beside, post, field)
            self._read_signature(card, beside, post, field)
        self._read_author(card, beside, post, field)
        self._read_label(card, beside, post, field)
        self._read_date(card, beside, post, field)
        self._read_score(card, beside, post, field)
        return post

    def _first(self, beside: list[HtmlElement], names: frozenset[str]) -> HtmlElement | None:
        return next((part for part in beside if names & classes(part) and self.page.text_of(part)), None)

    def _read_title(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 3:
            title = next((strong for part in _siblings(card.words, before=True) if "smallfont" in classes(part) for strong in part.iter("strong")), None)
        else:
            title = next((part for part in beside if part.tag in ("h2", "h1") and _TITLES[card.generation] & classes(part)), None)
        if title is not None and (text := self.page.line_of(title)):
            post.title = text
            self.desk.book(f"{field}.title", title)

    def _read_author(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 3:
            menus = [part for part in beside if part.get("id") == f"postmenu_{card.id}"]
            links = [part for part in beside if "bigusername" in classes(part)]
            if card.words is None:
                links += [part for part in beside if part.tag == "a" and _ACCOUNT.search(part.get("href") or "")]
            name = next((part for part in [*(link for menu in menus for link in menu.iter("a")), *menus, *links] if self.page.text_of(part)), None)
        else:
            name = self._first(beside, _AUTHORS[card.generation])
            if name is not None and card.generation == 5:
                name = next((link for link in name.iter("a") if self.page.text_of(link)), name)
        if name is None and card.generation == 5:  # a comment below a post
            name = next((part for part in beside if part.tag == "a" and part.get("data-vbnamecard") and self.page.text_of(part)), None)
        if name is None:
            return
        href = name.get("href") if name.tag == "a" else None
        found = _ACCOUNT.search(href or "")
        number = next((group for group in found.groups() if group), None) if found else None
        text = self.page.text_of(name).partition("\n")[0]
        post.author = Author(name=text, url=address(self.page, href), id=number, guest=href is None)
        self.desk.book(f"{field}.author", name)

    def _read_label(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 3:
            count = next((part for part in beside if part.get("id") == f"postcount{card.id}"), None)
        else:
            count = self._first(beside, _COUNTS[card.generation])
        found = _COUNT.fullmatch(self.page.line_of(count)) if count is not None else None
        if count is None or found is None:
            return
        number = whole_number("".join(filter(str.isdecimal, found[1])))
        post.label, post.position = f"#{number}", number
        post.permalink = address(self.page, count.get("href"))
        self.desk.book(f"{field}.label", count)

    def _read_date(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 3:
            marks = (part for part in beside if part.tag == "a" and part.get("name") == f"post{card.id}")
            element = next((part.getparent() for part in marks), None)
        else:
            dates = (self._first(beside, frozenset({name})) for name in _DATES[card.generation])
            element = next((date for date in dates if date is not None), None)
        if element is None:
            return
        raw = next((line.strip(" ,") for line in self.page.text_of(element).split("\n") if _TIME.search(line)), "")
        moved = self.page.place(element)
        if card.generation == 3 and card.words is None:  # the name stands in the same cell
            raw = raw.partition("#")[0].strip(" ,")
        if not raw:
            return
        epoch = card.box.get("data-node-publishdate") or ""
        at = datetime.fromtimestamp(whole_number(epoch), UTC) if epoch.isdecimal() and 0 < whole_number(epoch) < 2**32 else None
        post.published = Moment(raw, at, "second", "page") if at else Moment(raw)
        self.desk.move(moved, f"{field}.published_at")

    def _read_edit(self, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        """`Last edited by NAME; DATE at <span class="time">TIME</span>. Reason: WHY`, in other languages with the time in brackets.

        5.x prints it into an element of its own, not always with one for the time.
        """
        times = [(holder, time) for time in beside if time.tag == "span" and "time" in classes(time) and (holder := _notice(time)) is not None]
        own = [(part, part) for part in beside if "b-post__edit" in classes(part) and self.page.text_of(part)]
        for holder, time in (*times, *own)[:1]:
            place, end = self.page.place(holder), self.page.place(time).end
            before = self.page.text(type(place)(place.start, end)).replace("\n", " ")
            after = self.page.text(type(place)(end, place.end)).replace("\n", " ")
            post.edited = Moment(_NOT_THE_DAY.sub("", before).strip(" ."))
            post.edit_reason = _REASON.sub("", after).strip() or None if ":" in after else None
            self.desk.move(place, f"{field}.edited_at")

    def _read_signature(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 3:
            element = next((part for part in _siblings(card.words, before=False) if _RULE.match(self.page.text_of(part))), None)
        else:
            element = self._first(beside, _SIGNATURES[card.generation])
        if element is not None and (text := _RULE.sub("", self.page.text_of(element))):
            post.signature = text
            self.desk.book(f"{field}.signature", element)

    def _read_score(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        if card.generation == 5 and (votes := self._first(beside, frozenset({"votecount"}))) is not None:
            text = self.page.line_of(votes)
            if text.isdecimal():
                post.score = whole_number(text)
                self.desk.book(f"{field}.score", votes)


def _notice(time: HtmlElement) -> HtmlElement | None:
    """The notice of an edit around an element for a time; null where it is the time of something else."""
    return next((up for up in time.iterancestors() if up.tag == "em" or {"lastedited", "b-post__edit"} & classes(up)), None)


def _siblings(words: HtmlElement | None, *, before: bool) -> list[HtmlElement]:
    """The elements above or below a post's words, as 3.x prints them into one cell."""
    return list(words.itersiblings(preceding=before)) if words is not None else []
