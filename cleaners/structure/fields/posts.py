"""The posts of a series as drafts: own words, quotes, signatures and what an engine prints in each of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...urls import join
from ..beside.offers import tools_in
from ..letters import FIELD, heads_of_letters
from ..repeated.post import SIGNATURE, Post
from ..repeated.times import Printed
from .answers import addressed, answered, pointers
from .edits import Edit, notices
from .endings import endings
from .gone import GONE, is_gone
from .identities import around_time, ends_in, identities
from .labels import Labels
from .mail_quotes import mail_quotes, signs_of
from .people import People
from .quotations import Quotations
from .quoted import first_said, quoted_places, quotes_in, repeated_quotes, unnamed_quotes
from .service import SERVICE, copies_in, files_in, heads_of_code, marks_of_mails, service_in, signatures_beside, within

REPEATED = "structure.repeated"
"""The rule that takes lines which stand in most posts."""
_LONGEST_HEAD = 120
"""Characters of an element that says when; a larger one says more."""
_LABEL = re.compile(r"#\s?\d{1,7}|\d{1,6}\.?")


def drafts(page: Page, desk: Desk, posts: Sequence[Post], title: str | None, edits: Sequence[Edit] = (), field: str = "posts") -> list[PostDraft]:
    """The posts in page order, booked as the record's `field`. `title` is the thread's, which engines print above posts; `edits` are those of the page."""
    ids = identities(posts)
    authors = {post.author.name.casefold(): post.author.name for post in posts if post.author}
    said = notices(page, edits, authors.values())
    printed = _printed_as_quotes(page, posts)
    labels = Labels.of(page, posts, title or "", [*quoted_places(page), *(() if printed else map(page.place, page.index.tags.get("blockquote", ())))])
    first = first_said(page, posts)
    heard = {line: (number, author.name) for line, number in first.items() if (author := posts[number].author) is not None}
    in_order = tuple(sorted(edits, key=lambda edit: edit.mark.at))
    files = bool(page.index.names_with("attach")[0])
    people = People.of(page, posts)
    chrome = _Chrome(labels, printed, in_order, said, authors, frozenset(ids.values()), heard, len(posts) == 1, files, people, people.verbs(page))
    repeated = [list(repeated_quotes(page, post, number, posts, first)) for number, post in enumerate(posts)]
    ends = endings(page, posts, labels.repeated, {notice.place for notice in said.values()})
    drafter = _Drafter(page, desk, chrome, field)
    pointed = {number: (parent, place) for number, parent, place in (*addressed(page, posts), *pointers(page, posts, ids))}
    found = []
    for number, post in enumerate(posts):
        pointer = [pointed[number][1]] if number in pointed else []
        found.append(drafter.draft(number, post, _Own(ids.get(number), ends.get(number, []), repeated[number], pointer)))
    for number, parent in (answered(page, posts, ids) | {number: parent for number, (parent, _) in pointed.items() if parent != number}).items():
        found[number].reply_to = ids.get(parent)
    return found


class _Chrome(NamedTuple):
    """What stands in bodies without being words of theirs."""

    labels: Labels
    quotes: frozenset[str]
    """Classes of `blockquote` elements that are no quotes."""
    edits: tuple[Edit, ...]
    """In page order."""
    notices: Mapping[Printed, Edit]
    """Whole lines that engines print of edits, by their times."""
    authors: Mapping[str, str]
    """Who wrote the page's posts, by folded name."""
    ids: frozenset[str]
    """Numbers of the page's posts."""
    heard: Mapping[str, tuple[int, str]]
    """Which of them says each line first, and who that is."""
    alone: bool
    """Whether the page has one post, so that nothing tells by coming again what is none of its words."""
    files: bool
    """Whether anything on the page is called attached."""
    people: People
    verbs: frozenset[str]
    """What stands behind links to them with which quotes begin."""


def _heard_before(page: Page, body: Interval, number: int, chrome: _Chrome) -> Mapping[str, str]:
    """Who said those lines of a body that an earlier post says, too."""
    told = ((page.lines[index].text, chrome.heard.get(page.lines[index].text)) for index in page.lines_in(body))
    return {line: found[1] for line, found in told if found is not None and found[0] < number}


def _above(head: Interval, body: Interval) -> Interval:
    """The part of a head that stands above the words: one that is never closed holds them, too."""
    return Interval(head.start, body.start) if head.start < body.start < head.end else head


class _Own(NamedTuple):
    """What is known of one post before its body is read."""

    identity: str | None
    ending: Sequence[Interval]
    """Lines with which all posts of its author end."""
    repeated: Sequence[HtmlElement]
    """What it repeats of earlier posts, as quotes do."""
    pointer: Sequence[Interval]
    """The line that names the post which it answers."""


@dataclass(frozen=True, slots=True)
class _Drafter:
    """The posts of a page, being read one by one."""

    page: Page
    desk: Desk
    chrome: _Chrome
    field: str

    def draft(self, number: int, post: Post, own: _Own) -> PostDraft:
        """One post. What stands in its body without being words of it is booked first."""
        page, chrome, field = self.page, self.chrome, f"{self.field}.{number}"
        element, without = _body(page, post, chrome)
        whole = page.place(element)
        author = self._author(post, whole, field)
        if is_gone(page, element):
            self.desk.remove(whole, GONE)
            gone = PostDraft(Body(), id=own.identity, position=number + 1, author=author, published=_moment(post), deleted=True)
            gone.permalink, gone.label = _permalink(page, post, own.identity)
            return gone
        copies, signed = list(copies_in(page, element)), list(within(element, SIGNATURE))
        dropped = self._dropped(post, element, copies, signed)
        lines = self._repeated_lines(post, element, copies)
        edits = list(_edits(post, whole, chrome))
        for edit in edits:
            self.desk.move(edit.place, f"{field}.edited_at")
        for line in own.pointer:
            self.desk.move(line, f"{field}.reply_to")
        lines = sorted({*lines, *(edit.place for edit in edits if chrome.notices.get(edit.mark) == edit), *own.ending, *own.pointer})
        signature = self._signature([*signed, *signatures_beside(page, post, whole)], own.ending, field)
        nested = list(_nested(page, post))
        quoted = quotes_in(element) or unnamed_quotes(page, element, chrome.authors) or own.repeated
        whose = Quotations(page, whole, chrome.authors, chrome.ids, frozenset(quoted), _heard_before(page, whole, number, chrome), chrome.people, chrome.verbs)
        lines += marks_of_mails(page, quoted)
        marked = [] if quoted else mail_quotes(page, element, [*map(page.place, [*dropped, *nested]), *without, *lines], chrome.authors)
        left_out = sorted({*without, *lines, *signs_of(page, marked)})
        files, dropped = files_in(page, element) if chrome.files else [], [*dropped, *nested]
        body = read_body(page, self.desk, element, field, dropped=dropped, attachments=files, quoted=quoted, without=left_out, marked=marked, citation=whose)
        permalink, label = _permalink(page, post, own.identity)
        return PostDraft(
            body=body,
            id=own.identity,
            position=number + 1,
            label=label,
            author=author,
            published=_moment(post),
            edited=edits[-1].mark.moment if edits else None,
            edit_reason=edits[-1].reason if edits else None,
            permalink=permalink,
            signature=signature,
        )

    def _author(self, post: Post, whole: Interval, field: str) -> Author | None:
        """Who wrote it; its time is booked with the name."""
        author = None
        if post.author is not None:
            author = Author(name=post.author.name, url=join(self.page.base, post.author.url or "") if post.author.url else None)
            printed = post.author.place if post.author.place is not None else self.page.place(post.author.element)
            if printed.end > post.unit.place.start:  # of messages in a row the first one names who wrote them
                self.desk.move(_above(printed, whole), f"{field}.author")
        if post.time is not None and len(self.page.text_of(post.time.element)) <= _LONGEST_HEAD:
            self.desk.move(_above(self.page.place(post.time.element), whole), f"{field}.published_at")
        return author

    def _dropped(self, post: Post, element: HtmlElement, copies: Sequence[HtmlElement], signed: Sequence[HtmlElement]) -> list[HtmlElement]:
        """The elements of a body that hold none of its words."""
        tools = tools_in(element) if self.chrome.alone else ()
        dropped = [*post.heads, *service_in(self.page, element), *copies, *tools, *signed]
        for part in dropped:
            if part not in signed and part not in post.heads:
                self.desk.remove(self.page.place(part), SERVICE)
        return dropped

    def _repeated_lines(self, post: Post, element: HtmlElement, copies: Sequence[HtmlElement]) -> list[Interval]:
        """The lines of a body that most posts have, and heads of code; in what it says once."""
        whole = self.page.place(element)
        once = Interval(whole.start, min([whole.end, *(self.page.place(part).start for part in copies)]))
        lines = [*self.chrome.labels.within(self.page, once, post), *heads_of_code(self.page, element)]
        for line in lines:
            self.desk.remove(line, REPEATED)
        return lines

    def _signature(self, parts: Sequence[HtmlElement], ending: Sequence[Interval], field: str) -> str | None:
        """What its author has under all posts: what is called so, and the lines with which they end."""
        page = self.page
        called = list(map(page.place, parts))
        apart = [place for place in ending if not any(part.start <= place.start < part.end for part in called)]
        said = [line for part in parts for line in page.text_of(part).split("\n")] + [page.slice(place) for place in apart]
        for place in (*called, *ending):
            self.desk.move(place, f"{field}.signature")
        return "\n".join(line for line in said if line.strip("_-=— ") and not self.chrome.labels.hold(line)) or None


def _edits(post: Post, body: Interval, chrome: _Chrome) -> Iterator[Edit]:
    """What a post's engine prints of its edits: beside its body, and as lines in it."""
    whole = Interval(min(post.unit.place.start, body.start), max(post.unit.place.end, body.end))
    first, behind = (bisect_left(chrome.edits, at, key=lambda edit: edit.mark.at) for at in (whole.start, whole.end))
    for edit in chrome.edits[first:behind]:
        if edit.place.start >= body.start and edit.place.end <= body.end:
            if edit.mark in chrome.notices:
                yield chrome.notices[edit.mark]
        elif any(place.start <= edit.mark.at < place.end for place in post.unit.stretches):
            yield edit


def _moment(post: Post) -> Moment | None:
    """The time of a post; a name on its line is no part of it."""
    if post.time is None or post.author is None or (post.author.place is None and not post.time.moment.raw.startswith(post.author.name)):
        return post.time.moment if post.time else None
    return replace(post.time.moment, raw=post.time.moment.raw.rpartition(post.author.name)[2].strip(" \t,;:·•|»–—-"))


def _body(page: Page, post: Post, chrome: _Chrome) -> tuple[HtmlElement, list[Interval]]:
    """The element of a post's words, and the lines in it that say who and when."""
    if post.body is not None:
        return _unquoted(page, post.body, chrome.quotes), []
    box = page.gather([post.unit.box, *post.unit.rest], post.unit.place) if post.unit.rest else post.unit.box
    if post.signed is not None:
        return box, [post.signed]
    heads = []
    for mark in (post.author, post.time):
        if mark is not None:
            line = page.lines[page.line_at(mark.at)]
            heads.append(Interval(max(line.start, post.unit.place.start), min(line.end, post.unit.place.end)))
    below = islice(page.lines, page.line_at(max(heads).start) + 1, None) if heads else ()
    heads += (Interval(line.start, line.end) for line in takewhile(lambda line: FIELD.match(line.text), below))
    return box, sorted({*heads, *heads_of_letters(page, post.unit.place)[:1]})


def _unquoted(page: Page, body: HtmlElement, printed: frozenset[str]) -> HtmlElement:
    """The body, or the `blockquote` in it that every post has: some engines print what people write as one."""
    found = (quote for quote in body.iter("blockquote") if quote is body or not printed.isdisjoint(_called(page, body, quote)))
    return next(found, body)


def _printed_as_quotes(page: Page, posts: Sequence[Post]) -> frozenset[str]:
    """What `blockquote` elements are called that nearly every body holds."""
    bodies = [post.body for post in posts if post.body is not None]
    tokens = Counter(token for body in bodies for token in frozenset().union(*(_called(page, body, quote) for quote in body.iter("blockquote"))))
    return frozenset(token for token, count in tokens.items() if len(bodies) > 1 and count >= 0.9 * len(bodies))


def _called(page: Page, body: HtmlElement, quote: HtmlElement) -> frozenset[str]:
    """The classes of a `blockquote`, and an empty one where it is all of a body."""
    return classes(quote) | ({""} if page.place(quote) == page.place(body) else frozenset())


def _nested(page: Page, post: Post) -> Iterator[HtmlElement]:
    """The units in this one, where the body reaches over them."""
    body = post.unit.box if post.body is None else post.body
    whole = page.place(body)
    boxes = {place for place in post.unit.inner if whole.start <= place.start < whole.end}
    if not boxes:
        return
    seen: set[Interval] = set()
    for element in body.iterdescendants():
        place = page.place(element)
        if place in boxes and place not in seen:
            seen.add(place)
            yield element


def _permalink(page: Page, post: Post, identity: str | None) -> tuple[str | None, str | None]:
    """The link to the post itself, and the number that it prints."""
    links = [(link, href) for link in post.elements if link.tag == "a" and (href := link.get("href"))]
    for link, href in links:
        words = page.line_of(link)
        if words.startswith("#") and _LABEL.fullmatch(words):
            return join(page.base, href), words
    for _, href in links:
        if identity and "#" in href and href.endswith(identity) and not href[: -len(identity)][-1:].isdecimal():
            return join(page.base, href), None
    around = (href for link in around_time(post) if ends_in(href := link.get("href") or "", identity))
    return join(page.base, next(around, "")), None
