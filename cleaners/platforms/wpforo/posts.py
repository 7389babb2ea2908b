"""One post of wpForo, read: its body, author, time, votes, edits and signature, each from the element that prints it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...dates.day_order import is_month_first, year_first
from ...draft import Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...posts.cited import Cited, cite
from ...posts.subtree import of_classes
from ...urls import join
from ..engine import Reader
from .cards import Card, full, stretches

_NAMES = ("wpf-pa-name", "wpforo-post-author-name", "wpf-author-name", "author-name")
_NOT_NAMES = frozenset({"wpf-author-nicename", "wpf-member-profile-buttons", "wpf-pa-online", "author-title", "author-posts"})
# Where a comment has its author and time: below its words, above them since theme 2022.
_HEADS = ("wpforo-comment-footer", "wpforo-comment-top")
# Where the layouts print the time: questions, threads, the two flat ones, comments.
_DATES = ("wpforo-post-date", "wpf-post-date", "cbleft", *_HEADS, "wpforo-post-content-top")
_EDITS = ("wpf-post-edited", "wpf-post-edit-wrap")
_POSTED = re.compile(r"^\D{1,40}?\s*:\s+(?=\S)")
# Halves of the day after "5:50", as WordPress's translations print them.
_HALVES = {"πμ": "am", "π.μ.": "am", "μμ": "pm", "μ.μ.": "pm", "дп": "am", "пп": "pm", "ق.ظ": "am", "ب.ظ": "pm", "ص": "am", "م": "pm", "f m": "am", "e m": "pm"}
_HALF = re.compile(rf"(?<=:\d\d)\s*({'|'.join(map(re.escape, _HALVES))})(?!\w)")
_BESIDE_DATES = frozenset({"reacted-users", "bleft", "wpf-mod-message", "wpf-post-starter", *_EDITS})
_ANCHOR = re.compile(r"(?:#post-|/postid/)(\d+)/?$")
_REPLIES = re.compile(r"wpf-post-replies-(\d+)")
# The word before a commenter's name up to 1.4, which prints it in the link (phrase "by", languages of wpForo's own translations).
_BY = re.compile(r"^(?:by|von|par|por|da|di|door|przez|od|от|av|af|tarafından)\s+", re.IGNORECASE)
_SCORE = re.compile(r"[-+−–]?\s*\d+")


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, posts: Sequence[Card]) -> None:
        super().__init__(page, desk, context)
        self.cards = posts
        self.month_first = self._is_month_first()
        self.authors = [self._author(at, card) for at, card in enumerate(posts)]
        self.by_user: Mapping[str, str] = {c.user: a.name for c, a in zip(posts, self.authors, strict=True) if a and c.user and c.user != "0"}
        self.by_post: Mapping[str, str] = {c.id: a.name for c, a in zip(posts, self.authors, strict=True) if a}

    def read(self, at: int) -> PostDraft:
        """The post of the card at that place on the page, counted from 0."""
        card, field = self.cards[at], f"posts.{at}"
        files = [part for part in card.content.iter("div") if "wpforo-attached-file" in classes(part)]
        body = read_body(self.page, self.desk, card.content, field, dropped=card.furniture, attachments=files, citation=self.cited)
        post = PostDraft(body, id=card.id, kind=card.kind, author=self.authors[at], permalink=self._permalink(card))
        post.published = self._published(card, post.author, field)
        post.reply_to = self._parent(card)
        self._read_edits(card, post, field)
        self._read_votes(card, post, field)
        signature = card.first("wpforo-post-signature")
        post.signature = self.text(f"{field}.signature", [] if signature is None else [signature])
        return post

    def cited(self, quote: HtmlElement) -> Cited:
        """Who is quoted: the account or the post that the quote names, where it is on the page; else the printed name."""
        post, user = quote.get("data-postid"), quote.get("data-userid") or ""
        post = post if post and post.strip("0") else None
        head = next((child for child in quote if "wpforo-post-quote-author" in classes(child)), None)
        if head is None:
            found = cite(quote)
            return Cited(found.element, found.author or self.by_post.get(post or ""), found.post_id or post)
        known = self.by_post.get(post or "") or self.by_user.get(user)
        printed = line_in(head)
        titled = next((link.get("title") for link in head.iter("a") if link.get("title")), None)
        name = known or titled or (printed.partition(":")[2] or printed).strip().removeprefix("@").strip()
        return Cited(head, name or None, post)

    # the author

    def _author(self, at: int, card: Card) -> Author | None:
        cell = card.first(*_NAMES) if card.kind != "comment" else card.first(*_HEADS)
        if cell is None:
            return None
        link = next((a for a in cell.iter("a") if self.page.text_of(a) and not self._is_beside_name(a, cell)), None)
        target = self.page.url_of(link) if link is not None and link.get("href") else None
        if link is not None:
            place, name = self.page.place(link), full(link, self.page.text_of(link).replace("\n", " "))
            if card.kind == "comment" and name != link.get("title"):
                name = _BY.sub("", name)
        else:  # a visitor's name is bare in 1.x
            bare = self._bare_name(cell, comments=card.kind == "comment")
            if bare is None:
                return None
            place, name = bare
        self.desk.move(place, f"posts.{at}.author")
        guest = card.user == "0" if card.user is not None else True if link is None else None
        return Author(name=name, url=target, id=card.user if card.user != "0" else None, guest=guest)

    def _bare_name(self, cell: HtmlElement, *, comments: bool) -> tuple[Interval, str] | None:
        """A visitor's name and its place; in a comment the time follows it, and the picture beside it says where it ends."""
        if not comments:
            beside = list(cell)
            shown = (part for part in beside if self.page.text_of(part) and not classes(part) & _NOT_NAMES)
            held = ((self.page.place(part), self.page.line_of(part)) for part in shown)  # a theme may give it an element
            return next(chain(stretches(self.page, cell, *beside), held), None)
        names = (" ".join(alt.split()) for image in cell.iter("img") if (alt := image.get("alt")))
        found = next(stretches(self.page, cell), None)
        name = next((name for name in names if name and found and found[1].startswith(f"{name} ")), None)
        return (Interval(found[0].start, found[0].start + len(name)), name) if found and name else None

    def _is_beside_name(self, link: HtmlElement, cell: HtmlElement) -> bool:
        """Whether the link leads to a profile by a picture or by the name for mentions."""
        around = [link]
        while around[-1] is not cell:
            around.append(around[-1].getparent())
        return any(classes(up) & _NOT_NAMES for up in around[:-1])

    # times

    def _published(self, card: Card, author: Author | None, field: str) -> Moment | None:
        """The first line in one of the places that reads as a time; where none does, what wpForo marks as one, unread."""
        raw: Moment | None = None
        for element in of_classes(card.parts, _DATES):
            aside = [part for part in element.iter("*") if part.tag == "a" or classes(part) & _BESIDE_DATES]
            marked = [self.page.place(part) for part in element.iter("span") if "wpforo-date" in classes(part)]
            for place, printed in stretches(self.page, element, *aside):
                if card.kind == "comment" and author and printed.startswith(f"{author.name} "):
                    place, printed = Interval(place.start + len(author.name), place.end), printed[len(author.name) :]
                found = self._when(_POSTED.sub("", printed))
                if found.at is not None or place in marked:
                    self.desk.move(place, f"{field}.published_at")
                    raw = raw or found
                if found.at is not None:
                    return found
        return raw

    def _when(self, raw: str) -> Moment:
        readable = _HALF.sub(lambda half: f" {_HALVES[half[1]]}", year_first(raw, month_first=self.month_first)).lstrip(", ")
        return replace(self.context.when(readable), raw=raw)

    def _is_month_first(self) -> bool:
        """How the page writes 05/07/2024: wpForo's own format is d/m/Y, in every language, unless the site sets another."""
        parts = (element for card in self.cards for element in of_classes(card.parts, _DATES))
        return bool(is_month_first([part.text_content() for part in parts], self.context.when))

    def _read_edits(self, card: Card, post: PostDraft, field: str) -> None:
        """The last edit; each is a line that says when, and by whom since 1.5."""
        for element in of_classes(card.parts, _EDITS):
            for place, printed in stretches(self.page, element):
                found = self._when(printed)
                if post.edited is None or post.edited.at is None or (found.at is not None and found.at >= post.edited.at):
                    post.edited = found
                self.desk.move(place, f"{field}.edited_at")

    # what else is printed

    def _read_votes(self, card: Card, post: PostDraft, field: str) -> None:
        if card.kind not in ("question", "answer"):
            return
        count = card.first("wpf-vote-number")
        if count is not None and _SCORE.fullmatch(printed := self.page.text_of(count)):
            post.score = whole_number(printed.replace("−", "-").replace("–", "-").replace(" ", ""))
            self.desk.book(f"{field}.score", count)
        if card.kind == "answer" and (chosen := {"wpf-toggle-answer", "wpf-toggle-not-answer"} & set(card.parts)):
            post.accepted = "wpf-toggle-answer" in chosen

    def _permalink(self, card: Card) -> str | None:
        for element in card.box.iter("span", "a"):
            target = element.get("data-copy-wpf-shurl") or element.get("href") or ""
            found = _ANCHOR.search(target)
            if found and found[1] == card.id:
                return join(self.page.base, target)
        return None

    def _parent(self, card: Card) -> str | None:
        """What the threaded layout says of an answer: a line above it, else the list in which it stands."""
        if "reply-wrap" not in card.names:
            return None
        line = card.first("wpf-reply-to")
        for link in line.iter("a") if line is not None else ():
            if found := _ANCHOR.search(link.get("href") or ""):
                return found[1]
        lists = (_REPLIES.fullmatch(up.get("id") or "") for up in card.box.iterancestors("div"))
        return next((found[1] for found in lists if found and found[1] != card.id), None)
