"""One post of MyBB, read: in a thread's page (templates postbit and postbit_classic) and in the archive (inc: archive/global.php).

    #post_N                     the post
      .post_author .largetext   the author's name; linked where there is an account
      .post_date #edited_by_N   when it was written, and the notice of its last edit
      .post_body#pid_N          its words
      fieldset                  attached files, below the words; some themes print them among these
      .signature
1.9 (inc/themes/core.base/frontend/templates/postbit/postbit.twig) keeps ids and `.post_body`, and calls the rest `.post__author`, `.post__date`,
`.post__edit-reason` and `.post__signature`, which stands in the body.

Scripts of MyBB find posts by these ids (jscripts/thread.js), so themes keep them. 1.6 prints tables: plugins for it look for the same
`.post_body#pid_N` in its postbit (mybb.com "Thumbs Post Rating" 1.2); for its date no class is known, so that it is told by what it says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import BREAKS, classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import WROTE_BY_SOFTWARE, Cited, cite
from ..engine import Reader
from .dates import Dates, printed

_BODY_ID = re.compile(r"pid_(\d+)")
_BOX_ID = re.compile(r"post_?(\d+)")
_LABEL = re.compile(r"#(\d[\d.,]*)")
_PROFILE = re.compile(r"[?&]action=profile&(?:.*&)?uid=(\d+)|(?:^|/)user-(\d+)\.html|(?:^|/)[Uu]ser-[^/?#]+", re.IGNORECASE)
_QUOTED_POST = re.compile(r"[?&]pid=(\d+)|-post-(\d+)\.html|#pid(\d+)$")
_NAMES = frozenset({"largetext", "post__author"})
_CELLS = frozenset({"post_author", "author_information"})
_GUESTS = frozenset({"username"})
_SIGNATURES = frozenset({"signature", "post__signature"})
_DATES = frozenset({"post_date", "dateline", "post__date"})
_EDITS = frozenset({"edited_post", "post__edit-reason"})
_TIME = re.compile(r"\d{1,2}[:.]\d\d")
# `wrote` of the language packs (inc/languages/*/global.lang.php), printed behind the name.
_WROTE = re.compile(
    r"(?P<name>.+?)\s*(?<!\w)(?:wrote|schrieb|hat geschrieben|a écrit|escribió|escribio|ha scritto|escreveu|schreef|heeft geschreven|skrev|napisał\(a\)|"
    r"napisał|написал\(а\)|написал|пишет|wrote on|yazdı|kirjoitti|napsal|írta|a scris)\s*:?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    body: HtmlElement
    box: HtmlElement
    id: str | None
    gone: bool = False
    """Whether a notice stands in its place."""


def cards(page: Page) -> Iterator[Card]:
    """The posts of a thread's page, in document order: what is called `pid_N`, in what is called `post_N`; themes leave one of the two away."""
    bodies = page.by_class("post_body") or list(page.called(_BODY_ID, "pid_"))  # 1.4 prints the id alone
    around = Counter(up for body in bodies for up in body.iterancestors())
    known = set(bodies)
    seen = set()
    for body in bodies:
        boxes = ((up, found[1]) for up in body.iterancestors() if (found := _BOX_ID.fullmatch(up.get("id") or "")))
        own = _BODY_ID.fullmatch(body.get("id") or "")
        box, number = next(boxes, (None, own and own[1]))
        if number is None or number in seen or (own and own[1] != number) or not known.isdisjoint(body.iterancestors()):
            continue
        seen.add(number)
        if box is None:  # the largest element that holds no other post
            alone = takewhile(lambda up: around[up] == 1 and up.tag != "body", body.iterancestors())
            box = [body, *alone][-1]
        yield Card(_thanked(body, number), box, number)


def _thanked(body: HtmlElement, number: str) -> HtmlElement:
    """The words in a body into which a plugin prints who gave thanks for them ("Thank you" puts an element of its own around the message)."""
    return next((part for part in body.iter("div") if part.get("id") == f"thxpid_{number}"), body)


def with_gone(page: Page, found: list[Card]) -> list[Card]:
    """The posts and, among them, what stands in the place of deleted ones for who may know of them; in document order."""
    boxes = ((box, _BOX_ID.fullmatch(box.get("id") or "")) for box in page.by_class("deleted_post_hidden") if "post" in classes(box))
    known = {card.id for card in found}
    gone = [Card(box, box, number[1], gone=True) for box, number in boxes if number and number[1] not in known]
    return sorted([*found, *gone], key=lambda card: page.place(card.box).start) if gone else found


def archived(page: Page) -> Iterator[Card]:
    """The posts of a page of the archive."""
    for body in page.by_class("message"):
        box = body.getparent()
        if box is not None and "post" in classes(box):
            yield Card(body, box, None)


def cited(quote: HtmlElement) -> Cited:
    """Who is quoted: `<cite><span> (date)</span>Ada Wrote: <a href="showthread.php?pid=7#pid7"></a></cite>`; 1.6 prints the date last."""
    line = next((part for part in quote.iterchildren("cite")), None)
    if line is None:
        return cite(quote)
    links = [found for link in line.iter("a") if (found := _QUOTED_POST.search(link.get("href") or ""))]
    post_id = next((group for found in links for group in found.groups() if group), None)
    dates = [part for part in line.iter("span") if re.fullmatch(r"\s*\(.*\d.*\)\s*", part.text_content(), re.DOTALL)]
    text = printed(line, without=[*dates, *line.iter("a")]).replace("\n", " ").strip()
    wrote = _WROTE.fullmatch(text)
    if wrote:
        return Cited(line, wrote["name"].strip() or None, post_id)
    if (bare := WROTE_BY_SOFTWARE.sub("", text)) != text:
        return Cited(line, bare.strip() or None, post_id)
    # In a language that we do not read the verb stays behind the name until the quoted post tells them apart.
    name = text.rstrip(":： ") if dates or post_id else ""
    return Cited(line, name or None, post_id)


def furniture(body: HtmlElement) -> list[HtmlElement]:
    """What MyBB prints into a post's words: titles of code, and the lines above quotes of nobody."""
    titles = [part for part in body.iter("div") if "title" in classes(part) and "codeblock" in classes(part.getparent())]
    nameless = [who.element for quote in body.iter("blockquote") if (who := cited(quote)).element is not None and who.author is None]
    return [*titles, *nameless]


def is_attachment(address: str | None) -> bool:
    """Whether an address is that of an attached file."""
    return "attachment.php?" in (address or "")


def read_words(page: Page, desk: Desk, body: HtmlElement, field: str, beside: Iterable[HtmlElement] = ()) -> Body:
    """The words of a post, and the files attached to it; `beside` are the elements of the post around its words."""
    boxes = (part for part in (*body.iter("fieldset"), *beside) if part.tag == "fieldset")
    files = [part for part in boxes if any(is_attachment(link.get("href")) for link in part.iter("a"))]
    signed = [part for part in body.iter("div") if "post__signature" in classes(part)]
    return read_body(page, desk, body, field, dropped=[*furniture(body), *signed], attachments=files, citation=cited)


def author_of(page: Page, name: HtmlElement) -> Author | None:
    """The author whose name an element prints; nobody's account is linked for guests."""
    text = page.line_of(name)
    link = next((link for link in (*name.iter("a"), *name.iterancestors("a")) if _PROFILE.search(link.get("href") or "")), None)
    if not text:
        return None
    if link is None:
        return Author(name=text, guest=True)
    found = _PROFILE.search(link.get("href") or "")
    return Author(name=text, url=page.url_of(link), id=found and (found[1] or found[2]), guest=False)


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`. Times stay raw until all are known."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        page, field = self.page, f"posts.{at}"
        if card.gone:
            post = PostDraft(Body(), id=card.id, deleted=True)
            self._read_date(card, list(card.box.iter("*")), post, field)
            return post
        beside = list(_outside(card.box, card.body))
        post = PostDraft(read_words(page, self.desk, card.body, field, beside), id=card.id)
        self._read_edit(card, beside, post, field)
        self._read_permalink(beside, post, field)
        name = self._name(beside)
        if name is not None:
            post.author = author_of(page, name)
            self.desk.book(f"{field}.author", name)
        post.signature = self.text(f"{field}.signature", (part for part in (*beside, *card.body.iter("div")) if _SIGNATURES & classes(part)))
        self._read_date(card, beside, post, field)
        return post

    def _name(self, beside: list[HtmlElement]) -> HtmlElement | None:
        """By MyBB's classes; else the first link to an account that has a text."""
        for part in beside:
            names = classes(part)
            if not _NAMES.isdisjoint(names) or ("author" in names and part.tag == "div"):
                return part
        authors = [part for part in beside if not _CELLS.isdisjoint(classes(part))]
        inside = [link for part in authors for link in part.iter("a")]
        links = (link for link in (*inside, *(part for part in beside if part.tag == "a")) if _PROFILE.search(link.get("href") or ""))
        found = next((link for link in links if self.page.text_of(link)), None)
        if found is not None:
            return found
        bare = [part for author in authors for part in author.iter("strong") if self.page.text_of(part)]
        # A theme may give a guest's name no element but that of names.
        return next(iter((*bare, *(part for author in authors for part in author.iter("*") if _GUESTS & classes(part) and self.page.text_of(part)))), None)

    def _read_permalink(self, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        for link in (part for part in beside if part.tag == "a" and _QUOTED_POST.search(part.get("href") or "")):
            text = self.page.text_of(link)
            if found := _LABEL.fullmatch(text):
                post.label, post.position = text, whole_number("".join(sign for sign in found[1] if sign.isdecimal()))
                post.permalink = self.page.url_of(link)
                self.desk.book(f"{field}.label", link)
                return
        if post.id:
            post.label = f"#{post.id}"

    def _read_edit(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        """`(This post was last modified: DATE by NAME. Edit Reason: WHY)`"""
        notices = (part for part in beside if part.get("id") == f"edited_by_{card.id}" or _EDITS & classes(part))
        notice = next((part for part in notices if self.page.text_of(part)), None)
        if notice is None:
            return
        reason = next((part for part in notice.iter("em") if ":" in part.text_content()), None)
        if reason is not None:
            post.edit_reason = " ".join(reason.text_content().partition(":")[2].split()) or None
        # Names may hold anything, even dates: the time stands before them.
        post.edited = Moment(printed(notice, without=[*notice.iter("a"), *notice.iter("em")]).replace("\n", " "))
        self.desk.book(f"{field}.edited_at", notice)

    def _read_date(self, card: Card, beside: list[HtmlElement], post: PostDraft, field: str) -> None:
        """By class; else the first line beside the post, outside of the author's cell, that tells a time of day."""
        page = self.page
        edits = [part for part in beside if part.get("id") == f"edited_by_{card.id}" or {*_EDITS, "post_edit"} & classes(part)]
        element = next((part for part in beside if _DATES & classes(part)), None)
        if element is not None and (raw := printed(element, without=edits).replace("\n", " ").strip(" ,")):
            post.published = Moment(raw)
            self.desk.book(f"{field}.published_at", element)
            return
        cells = {"post_author", "author_information", "author_statistics", "post_author_info", "signature", "post_meta"}
        away = [page.place(part) for part in (card.body, *edits, *(part for part in beside if cells & classes(part)))]
        for part in beside:
            if part.tag in ("td", "div", "span", "time") and not any(child.tag in BREAKS for child in part):
                text = printed(part, without=edits).replace("\n", " ").strip(" ,")
                place = page.place(part)
                if len(text) <= 80 and _TIME.search(text) and not any(cell.start <= place.start < cell.end for cell in away):
                    found = Dates(page, self.context, [text], ordered=False).when(text)
                    if found.at is not None:
                        post.published = Moment(text)
                        self.desk.move(place, f"{field}.published_at")
                        return


def _outside(box: HtmlElement, body: HtmlElement) -> Iterator[HtmlElement]:
    """Every element of the box but those of the post's words, in document order."""
    stack = [box]
    while stack:
        element = stack.pop()
        if element is body:
            continue
        yield element
        stack += reversed(element)


def settle(page: Page, context: Context, posts: list[PostDraft]) -> None:
    """Give the raw times of the posts their place in time."""
    raws = [post.published.raw for post in posts if post.published]
    dates = Dates(page, context, raws, ordered=True)
    for post in posts:
        post.published = dates.when(post.published.raw) if post.published else None
        post.edited = dates.when(post.edited.raw) if post.edited else None
