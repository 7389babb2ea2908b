"""One post of Discuz!, read, and the comments below it.

    .pls, td.postauthor         the author's column: .pi (X), .postinfo, .avatar (7.x), cite (6.x); the name stands beside the time where so configured
    #authorpostonN              when it was written; in 6.x a line of .postinfo
    #postnumN, #postnum_N (6.0) its number or the name that the forum has for it: 楼主, 沙发, 5#
    .pcb h2, .postmessage h2    the title of an answer                X; 6.x and 7.x
    .sign, .signatures          signature                         X; 6.x and 7.x
    .pattl, .postattachlist     files beside the words; in them `ignore_js_op`, and `span#attach_N` (`.t_attach` before X)
    #comment_N .pstl            a comment: .psta, .psti

Templates: see `cards`; template/default/forum/discuzcode.htm for what is in the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from lxml.html import HtmlElement

from schemas.record import Author, Image

from ...draft import Body, Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Interval
from ...posts.body import read_body
from ...posts.cited import Cited
from ...posts.subtree import Marks, marks, of_classes, outside
from ...urls import join
from ..engine import NestedReader
from .cards import Card
from .words import BLOCKED, DATE, FIND_POST, GUESTS, POSTED, answered_in, cite_in, edit_in

_MEMBER = re.compile(r"(?:space|viewpro)\.php\?(?:[^#]*&)?uid=(\d+)|mod=space&(?:[^#]*&)?uid=(\d+)|(?:^|/)space-uid-(\d+)\.html")
_MEMBER_BY_NAME = re.compile(r"[?&]username=|(?:^|/)space-username-")
_NO_NAME = re.compile(r"[?&](?:do|ac)=")
"""In addresses of members behind their counts of posts and points."""
_BEFORE_TIME = re.compile(rf"^\s*(?:{POSTED}\s*[:：]?\s*|\D{{1,40}}(?={DATE}))", re.IGNORECASE)
_STAMP = re.compile(rf"{POSTED}\s*[:：]?\s*(?P<at>{DATE})", re.IGNORECASE)
_BARE_STAMP = re.compile(DATE)
_NUMBER = re.compile(r"\d{1,7}")
_COPIED = re.compile(r"setCopy\('(https?://[^']+)'", re.IGNORECASE)
_ADDRESS = re.compile(r"[\d.*x:]{3,}")
_COLUMNS = ("pls", "postauthor")
_FILES = ("pattl", "postattachlist", "img_one", "img_list")
_HEADED = ("pcb", "postmessage")
"""What holds a post's words and, above them, the title of an answer that has one."""
_KEPT_BACK = ("locked", "attach_nopermission", "attach_tips", "jammer", "guestviewthumb")
_SIGNATURES = ("sign", "signatures")
_PLACES = ("none.gif", "loading.gif")
"""Pictures that keep the place of others until those are loaded."""


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        others = self.within.get(card.box, ())
        aside = [part for part in (*others, card.words, *self._own(card, "comment_"), *self._own(card, "userinfo")) if part is not None and part.tag != "a"]
        beside = marks(card.box, *aside)
        post = PostDraft(Body()) if card.words is None else self._words(card.words, others, of_classes(beside, _FILES), field)
        post.id = card.id
        # In the view for phones the notice stands among the words, in the dress of a quote.
        notices = of_classes(beside, ("locked", "notice")) if card.words is None else _notices(marks(card.words, *others), card.words)
        post.deleted = not post.body.text_full and any(BLOCKED.search(self.page.line_of(part)) for part in notices)
        if post.title is None:
            post.title = self.line(f"{field}.title", (part for head in of_classes(beside, _HEADED) for part in head.iterchildren("h2")))
        self._read_number(card, post, field)
        self._read_time(card, beside, post, field)
        post.author = self._author(card, beside, aside, field)
        post.signature = self.text(f"{field}.signature", of_classes(beside, _SIGNATURES))
        return post

    def comments(self, card: Card, first: int) -> Iterator[PostDraft]:
        """The comments on a post, which have no numbers; `first` is the place of the first of them on the page."""
        for box in self._own(card, "comment_"):
            for row in (row for row in box.iter("div") if "pstl" in classes(row)):
                inside = marks(row)
                words = next(iter(inside.get("psti", ())), None)
                if words is not None:
                    yield self._comment(inside, words, card.id, f"posts.{first}")
                    first += 1

    def _own(self, card: Card, name: str) -> list[HtmlElement]:
        """The elements with a name and the post's number."""
        return self.page.by_id(f"{name}{card.id}") if card.id else []

    def _words(self, words: HtmlElement, others: Sequence[HtmlElement], files: list[HtmlElement], field: str) -> PostDraft:
        page = self.page
        inside = marks(words, *others)
        answer, edit = answered_in(page, words), edit_in(page, words, *others)
        _name_code(inside)
        late = [part for top in (words, *files) for part in outside(top, set(others).__contains__) if part.tag == "img" and _load(part)]
        heads = [part for box in inside.get("quote", ()) for part in box.iterchildren("h5")]
        heads += [part for box in inside.get("showhide", ()) for part in box.iterchildren("h4")]
        heads += [part for box in inside.get("blockcode", ()) for part in box.iter("em", "h5")]
        title = next(iter(words.iterchildren("h2")), None)  # in the view for phones
        dropped = [
            *others,
            *heads,
            *_notices(inside, words),
            *of_classes(inside, _KEPT_BACK),
            *([answer[0]] if answer else []),
            *([title] if title is not None else []),
        ]
        own = [*of_classes(inside, ("tattl", "t_attachlist")), *self._inline(words, others)]
        own = [part for part in own if page.place(part)]
        dropped += [edit.element] if edit and edit.element is not None else []
        without = [edit.line] if edit else []
        body = read_body(page, self.desk, words, field, dropped=dropped, attachments=[*own, *files], without=without, citation=partial(self._cited, field))
        body.images += tuple(self._pictures(late, words))
        post = PostDraft(body, reply_to=answer[1] if answer else None)
        if answer:
            self.desk.book(f"{field}.reply_to", answer[0])
        if edit:
            self.desk.move(edit.line, f"{field}.edited_at")
            post.edited = Moment(edit.at)
        post.title = self.line(f"{field}.title", [title] if title is not None else [])
        return post

    def _inline(self, words: HtmlElement, others: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
        """Files among the words."""
        yield from (part for part in outside(words, set(others).__contains__) if part.tag == "span" and (part.get("id") or "").startswith("attach_"))

    def _cited(self, field: str, quote: HtmlElement) -> Cited:
        """Who is quoted. A line in a language that is not read names nobody; it tells which post is answered."""
        cited = cite_in(self.page, quote)
        if cited.line is not None and cited.author is None:
            self.desk.move(cited.line, f"{field}.reply_to")
        return cited

    def _pictures(self, late: list[HtmlElement], words: HtmlElement) -> Iterator[Image]:
        """The pictures that are files of the post and stand beside its words."""
        inside = set(words.iter("img"))
        for picture in late:
            if picture not in inside and (target := join(self.page.base, picture.get("src") or "")):
                yield Image(url=target, alt=picture.get("alt") or None)

    def _read_number(self, card: Card, post: PostDraft, field: str) -> None:
        """Its label, the place in the thread that this tells, and its address."""
        for part in (*self._own(card, "postnum"), *self._own(card, "postnum_")):
            post.label = self.page.line_of(part) or None
            post.permalink = self.page.url_of(part)
            if post.permalink is None and (copied := _COPIED.search(part.get("onclick") or "")):
                post.permalink = join(self.page.base, copied[1])
            self.desk.book(f"{field}.label", part)
        if post.label is None:
            heads = (part for head in card.box.iter("ul") if "authi" in classes(head) for part in head.iter("em", "span"))
            post.label = self.line(f"{field}.label", (part for part in heads if part.tag == "em" or "y" in classes(part)))
        number = _NUMBER.search(post.label or "")
        post.position = whole_number(number[0]) or None if number else None

    def _read_time(self, card: Card, beside: Marks, post: PostDraft, field: str) -> None:
        """Times stay raw: which zone they are in is told below the posts."""
        stamps = self._own(card, "authorposton")
        for stamp in stamps:
            post.published = self._moment(stamp)
            self.desk.book(f"{field}.published_at", stamp)
        if post.published is None:
            heads = of_classes(beside, ("postinfo", "authi", "pi"))
            post.published = self._stated(heads, field) or self._in_line(heads, field)

    def _stated(self, heads: list[HtmlElement], field: str) -> Moment | None:
        for part in (part for head in heads for part in head.iter("span") if _BARE_STAMP.match(part.get("title") or "")):
            self.desk.book(f"{field}.published_at", part)
            return Moment((part.get("title") or "").strip())
        return None

    def _in_line(self, heads: list[HtmlElement], field: str) -> Moment | None:
        lines = {index for head in heads for index in self.page.lines_in(self.page.place(head))}
        for pattern in (_STAMP, _BARE_STAMP):
            for line in (self.page.lines[index] for index in sorted(lines)):
                if found := pattern.search(line.text):
                    self.desk.move(Interval(line.start + found.start(), line.start + found.end()), f"{field}.published_at")
                    return Moment(found["at"] if pattern is _STAMP else found[0])
        return None

    def _moment(self, stamp: HtmlElement) -> Moment:
        """A time as an attribute tells it in full, else as it is printed."""
        exact = next((title for part in stamp.iter("span") if _BARE_STAMP.match(title := (part.get("title") or "").strip())), None)
        return Moment(exact or _BEFORE_TIME.sub("", self.page.line_of(stamp)))

    def _author(self, card: Card, beside: Marks, aside: list[HtmlElement], field: str) -> Author | None:
        without = {*aside, *of_classes(beside, (*_SIGNATURES, *_FILES, "rate", "locked", "notice"))}
        words = self.page.place(card.words) if card.words is not None else None
        end = words.start if words else self.page.place(card.box).end  # below them stand others: who liked, who moved it
        links = [part for part in outside(card.box, without.__contains__) if part.tag == "a" and self.page.place(part).end <= end]
        for link in links:
            address = link.get("href") or ""
            found = _MEMBER.search(address)
            if (found or _MEMBER_BY_NAME.search(address)) and not _NO_NAME.search(address) and (name := self.page.line_of(link)):
                self.desk.book(f"{field}.author", link)
                return Author(name=name, url=self.page.url_of(link), id=found and next(filter(None, found.groups())), guest=False)
        return self._unlinked(beside, field)

    def _unlinked(self, beside: Marks, field: str) -> Author | None:
        """Guests, who may stand with their address, the nameless, and those whose account is gone; what is said of them stands in `em`."""
        page = self.page
        columns = of_classes(beside, _COLUMNS)
        heads = [part for column in columns for part in column.iter("div", "cite") if {"pi", "postinfo"} & classes(part) or part.tag == "cite"]
        heads += [part for column in beside.get("postauthor", ()) for part in column.iter("div") if "avatar" in classes(part)]
        heads += [part for head in beside.get("authi", ()) if head.tag == "ul" for part in head.iter("li")][:1]
        # Of the column itself only what stands in no part of it: those are of ranks and points.
        aside = ((head, [part for part in head.iter("em", "span") if part.tag == "em" or "y" in classes(part)]) for head in heads)
        for head, cuts in (*aside, *((column, list(column)) for column in columns)):
            name = page.text(page.place(head), map(page.place, cuts)).partition("\n")[0].strip()
            if name:
                is_guest = name in GUESTS or any(_ADDRESS.fullmatch(page.line_of(part)) for part in cuts if part.tag == "em")
                self.desk.book(f"{field}.author", head)
                return Author(name=name, guest=is_guest or None)
        return None

    def _comment(self, inside: Marks, words: HtmlElement, on: str | None, field: str) -> PostDraft:
        page = self.page
        stamps = [part for part in words.iterchildren("span") if _BEFORE_TIME.match(page.line_of(part))]
        buttons = [part for part in words.iterchildren("a") if page.place(part) and not page.line_of(part).startswith(("http", "www."))]
        post = PostDraft(read_body(page, self.desk, words, field, dropped=[*stamps, *buttons]), kind="comment", reply_to=on)
        for stamp in stamps[-1:]:
            post.published = self._moment(stamp)
            self.desk.book(f"{field}.published_at", stamp)
        for head in inside.get("psta", ())[:1]:
            link = next((link for link in head.iter("a") if page.line_of(link)), None)
            if name := page.line_of(head if link is None else link):
                found = _MEMBER.search(link.get("href") or "") if link is not None else None
                number = next(filter(None, found.groups())) if found else None
                post.author = Author(name=name, url=page.url_of(link), id=number, guest=link is None)
                self.desk.book(f"{field}.author", head)
        return post


def _notices(inside: Marks, words: HtmlElement) -> list[HtmlElement]:
    if "message" not in classes(words):
        return []
    return [part for part in inside.get("quote", ()) if part.find("blockquote") is None]


def _load(picture: HtmlElement) -> bool:
    """Give a picture that loads late its address, and smileys and arrows their class; whether it is one of the post's pictures that load late."""
    link = picture.getparent()
    if picture.get("smilieid") or (link is not None and FIND_POST.search(link.get("href") or "")):
        picture.set("class", f"{picture.get('class') or ''} emoji".strip())
    late = picture.get("zoomfile") or picture.get("file")
    if late and (picture.get("src") or "").endswith(_PLACES):
        picture.set("src", late)
    return bool(late)


def _name_code(inside: Marks) -> None:
    """Give code the element that means it: it is printed as a list of lines."""
    for box in inside.get("blockcode", ()):
        for code in box.iterchildren("div"):
            for part in code.iter("ol", "li"):
                part.tag = "span"
            for end in code.iter("br"):  # and the line ends in the source, too
                end.tail = (end.tail or "").lstrip("\r\n")
            code.tag = "pre"
