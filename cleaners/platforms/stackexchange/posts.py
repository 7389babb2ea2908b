"""One question, answer or comment of a StackExchange site, read.

#question  #answer-N                        the post; `.accepted-answer`
  .js-post-body | .post-text                its words
  .js-vote-count | .vote-count-post         its score
  .post-signature .user-action-time         when it was asked, answered or edited; `.user-details` is by whom
  .js-share-link | .short-link              its address
#comment-N .comment-copy                    a comment, in the post that it is on; `.comment-user`, `.comment-date`
#follow-up-N [itemprop=text]                the same since 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...dates.dates import iso
from ...draft import Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import Marks, marks, of_classes, unpasted
from ...urls import join
from ..engine import NestedReader

BODIES = ("js-post-body", "post-text")
NOTICES = ("js-post-notice", "question-status")
"""What is said of a post above its words: closed, a duplicate, protected."""

_BOX_ID = re.compile(r"(?:(?P<post>answer)|comment|follow-up)-(?P<number>\d+)")
_QUESTION = re.compile(r"/(?:questions|q)/(\d+)(?:[/?#]|$)")
_USER = re.compile(r"/users/(-?\d+)(?:[/?#]|$)")
_REMOVED = re.compile(r"user(\d+)")
_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?\d+")
_MODERATOR = "\N{BLACK DIAMOND SUIT}"


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post. `on` is the post that a comment is on."""

    kind: str
    box: HtmlElement
    body: HtmlElement
    id: str | None
    on: Card | None = None


def question_id(address: str | None) -> str | None:
    """The number of the question to which an address leads."""
    found = _QUESTION.search(address or "")
    return found[1] if found else None


def cards(page: Page, topic_id: str | None) -> list[Card]:
    """The posts in document order: a post, then its comments."""
    boxes = {box: "question" for box in page.by_id("question") if "question" in classes(box)}
    comments: list[HtmlElement] = []
    for identity, elements in page.index.ids.items():
        if found := _BOX_ID.fullmatch(identity):
            if found["post"]:
                boxes |= {box: "answer" for box in elements if "answer" in classes(box)}
            elif identity.startswith("follow-up"):
                comments += elements
            else:
                comments += [box for box in elements if "comment" in classes(box)]
    posts: dict[HtmlElement, Card] = {}
    for body in (body for token in BODIES for body in page.by_class(token)):
        box = next((up for up in body.iterancestors() if up in boxes), None)
        if box is not None and box not in posts:
            posts[box] = Card(boxes[box], box, body, topic_id if boxes[box] == "question" else _number_of(box))
    found_comments: dict[HtmlElement, Card] = {}
    for box in sorted(comments, key=lambda box: page.place(box).start):
        above = (posts.get(up) or found_comments.get(up) for up in box.iterancestors())
        on = next((card for card in above if card is not None), None)
        words = next((part for part in box.iter("*") if "comment-copy" in classes(part) or part.get("itemprop") == "text"), None)
        if on is not None and words is not None:
            found_comments[box] = Card("comment", box, words, _number_of(box), on)
    every = sorted((*posts.values(), *found_comments.values()), key=lambda card: page.place(card.box).start)
    return unpasted(page, every, lambda card: (card.box, card.body))


def _number_of(box: HtmlElement) -> str | None:
    found = _BOX_ID.fullmatch(box.get("id") or "")
    return found["number"] if found else None


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card, topic_id: str | None) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        for hidden in card.body.iter("blockquote"):
            if "spoiler" in classes(hidden):
                hidden.tag = "div"  # a person's own words, shown on demand; no quote
        others = self.within.get(card.box, ())
        notices = of_classes(marks(card.body, *others), NOTICES)
        post = PostDraft(read_body(self.page, self.desk, card.body, field, dropped=[*others, *notices]), id=card.id, kind=card.kind)
        inside = marks(card.box, card.body, *others)
        if card.kind == "comment":
            post.reply_to = card.on.id if card.on else None
            self._read_comment(card, inside, post, field)
        else:
            self._read_signatures(inside, post, field)
            self._read_score(of_classes(inside, ("js-vote-count", "vote-count-post")), post, field)
            link = next(iter(of_classes(inside, ("js-share-link", "short-link"))), None)
            post.permalink = self.page.url_of(link)
        if card.kind == "answer":
            post.reply_to = topic_id
            post.accepted = bool({"accepted-answer", "js-accepted-answer"} & classes(card.box)) or card.box.get("itemprop") == "acceptedAnswer"
        return post

    def _read_signatures(self, inside: Marks, post: PostDraft, field: str) -> None:
        """Who wrote the post and when, and when somebody last edited it. The author's signature is the last; of a community's post it has no time."""
        written: list[HtmlElement] = []
        for signature in inside.get("post-signature", ()):
            time = next((part for part in signature.iter("span") if "relativetime" in classes(part) and part.get("title")), None)
            if time is not None and _is_edit(time):
                post.edited = post.edited or self._when(time)
                self.desk.book(f"{field}.edited_at", time)
                continue
            written.append(signature)
            if time is not None:
                post.published = self._when(time)
                self.desk.book(f"{field}.published_at", time)
        if post.published is None:
            created = next((part for part in self._times(inside) if part.get("itemprop") == "dateCreated"), None)
            post.published = iso(created.get("datetime") or "", zone="UTC", base=self.context.base) if created is not None else None
        names = (name for signature in reversed(written) if (name := self._name_in(signature)) is not None)
        if (name := next(names, None)) is not None:
            post.author = self._author(name)
            self.desk.book(f"{field}.author", name)

    def _times(self, inside: Marks) -> Iterator[HtmlElement]:
        for cell in of_classes(inside, ("postcell", "answercell")):
            yield from cell.iter("time")

    def _name_in(self, signature: HtmlElement) -> HtmlElement | None:
        """The element that prints a name: a link to an account, the history of a community's post, else the text itself."""
        for details in (part for part in signature.iter("*") if "user-details" in classes(part)):
            for link in details.iter("a"):
                if (_USER.search(link.get("href") or "") or (link.get("id") or "").startswith("history-")) and self.page.place(link):
                    return link
            if self.page.text_of(details) and not any("community-wiki" in classes(part) for part in details.iter("*")):
                return details
        return None

    def _author(self, element: HtmlElement) -> Author | None:
        """The author whose name an element prints. The name of a removed account is its number, without a link."""
        # A removed account's name stands beside itself, for machines.
        hidden = [self.page.place(part) for part in element.iterdescendants("span") if "d-none" in classes(part)]
        lines = self.page.text(self.page.place(element), hidden).split("\n")
        name = " ".join(lines[-1 if (element.get("id") or "").startswith("history-") else 0].split()).removesuffix(_MODERATOR).strip()
        if not name:
            return None
        address = element.get("href") or ""
        user = _USER.search(address)
        if user:
            return Author(name=name, url=join(self.page.base, address), id=user[1], guest=False)
        removed = _REMOVED.fullmatch(name)
        return Author(name=name, id=removed[1] if removed else None)

    def _read_score(self, elements: list[HtmlElement], post: PostDraft, field: str) -> None:
        for element in elements:
            printed = _NUMBER.fullmatch(element.get("data-value") or self.page.text_of(element))
            if printed:
                post.score = whole_number(printed[0].replace("\N{MINUS SIGN}", "-"))
                self.desk.book(f"{field}.score", element)
                return

    def _read_comment(self, card: Card, inside: Marks, post: PostDraft, field: str) -> None:
        user = next(iter(inside.get("comment-user", ())), None)
        if user is not None:
            post.author = self._author(user)
            self.desk.book(f"{field}.author", user)
        times = [*of_classes(inside, ("relativetime-clean", "relativetime")), *card.box.iter("time")]
        if (time := next((part for part in times if part.get("title")), None)) is not None:
            post.published = self._when(time)
            self.desk.book(f"{field}.published_at", time)
        if (link := next(iter(inside.get("comment-link", ())), None)) is not None:
            post.permalink = self.page.url_of(link)
        # Since 2025 the number stands in the button to vote, which is the first.
        buttons = [part for button in card.box.iter("button") for part in button.iter("span")]
        self._read_score([part for score in inside.get("comment-score", ()) for part in score.iter("span")] or buttons[:3], post, field)
        if post.score is None and (card.box.get("data-comment-score") or "").isdecimal():
            post.score = int(card.box.get("data-comment-score") or 0)

    def _when(self, time: HtmlElement) -> Moment:
        """`2011-02-11 23:49:17Z, License: CC BY-SA 2.5` in the title; what is printed is shorter or relative."""
        return iso(time.get("title") or "", zone="UTC", base=self.context.base)


def _is_edit(time: HtmlElement) -> bool:
    """Whether a time is that of an edit: then the link to all versions holds the verb, too; else it holds the time alone."""
    link = next(time.iterancestors("a"), None)
    return link is not None and "/revisions" in (link.get("href") or "") and bool((link.text or "").strip())
