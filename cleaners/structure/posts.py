"""The posts of a series as drafts: own words, quotes, signatures and what an engine prints in each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.record import Author

from ..draft import Moment, PostDraft
from ..ledger import Desk
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..posts.body import read_body
from ..urls import join
from .answers import answered
from .edits import Edit, notices
from .endings import endings
from .identities import identities
from .labels import Labels
from .offers import tools_in
from .post import SIGNATURE, Post, files_in
from .quotations import Quotations
from .quoted import first_said, quoted_places, quotes_in, repeated_quotes, unnamed_quotes
from .times import Printed

REPEATED = "structure.repeated"
"""The rule that takes lines which stand in most posts."""
SERVICE = "structure.service"
"""The rule that takes parts of a body which are called a tool, a notice or a signature."""

_SERVICE = re.compile(
    r"(?:^|[-_])(?:edit(?:ed|s|-?info|-?by|-?note|-?notice)?|last-?edit(?:ed)?|modified|notice|revision|toolbar|tools|actions?|buttons?|controls?|menu|share|social|reactions?|likes?|votes?|rating|"
    r"report|links|reply-?link|quot(?:e|ed)[-_](?:switch|toggle)|post-?footer|postfoot(?:er)?|sr-only|visually-hidden|screen-reader-text|tooltip|dropdown)"
    r"(?:$|[-_])(?![\w-]*hide$)",  # GitHub calls "edit-comment-hide" what it hides while somebody edits
    re.IGNORECASE,
)
_LONGEST_HEAD = 120
"""Characters of an element that says when; a larger one says more."""
_HIDDEN = frozenset({"hidden", "hide", "d-none", "is-hidden"})
"""Classes of frameworks that hide what they are given to, as long as no script takes them away."""
_TELLING = 4
"""Words with which nothing begins as what it stands in does but a copy of that."""
_WORD = re.compile(r"\w+")
_OF_MAILS = re.compile(r"(?:>\s?)+")
_CODE = re.compile(r"(?:^|[-_ ])(?:bb)?code", re.IGNORECASE)
_LONGEST_OF_CODE = 40
_OF_MAIL = re.compile(r"\s*(?:to|cc|bcc|subject|date|reply-to|message-id|in-reply-to|references|newsgroups): ", re.IGNORECASE)
"""What stands at the head of a letter below who wrote it and when (RFC 5322, section 3.6)."""
_LABEL = re.compile(r"#\s?\d{1,7}|\d{1,6}\.?")


def drafts(page: Page, desk: Desk, posts: Sequence[Post], title: str | None, edits: Sequence[Edit] = (), field: str = "posts") -> list[PostDraft]:
    """The posts in page order, booked as the record's `field`. `title` is the thread's, which engines print above posts; `edits` are those of the page."""
    ids = identities(posts)
    authors = {post.author.name.casefold(): post.author.name for post in posts if post.author}
    said = notices(page, edits, authors.values())
    printed = _printed_as_quotes(posts)
    labels = Labels.of(page, posts, title or "", [*quoted_places(page), *(() if printed else map(page.place, page.index.tags.get("blockquote", ())))])
    first = first_said(page, posts)
    heard = {line: (number, author.name) for line, number in first.items() if (author := posts[number].author) is not None}
    chrome = _Chrome(labels, printed, tuple(edits), said, authors, frozenset(ids.values()), heard, len(posts) == 1)
    repeated = [list(repeated_quotes(page, post, number, posts, first)) for number, post in enumerate(posts)]
    ends = endings(page, posts, labels.repeated, {notice.place for notice in said.values()})
    found = [
        _draft(page, desk, number, post, ids.get(number), chrome, ends.get(number, []), repeated[number], f"{field}.{number}")
        for number, post in enumerate(posts)
    ]
    for number, parent in answered(page, posts).items():
        found[number].reply_to = ids.get(parent)
    return found


class _Chrome(NamedTuple):
    """What stands in bodies without being words of theirs."""

    labels: Labels
    quotes: frozenset[str]
    """Classes of `blockquote` elements that are no quotes."""
    edits: tuple[Edit, ...]
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


def _heard_before(page: Page, body: Interval, number: int, chrome: _Chrome) -> Mapping[str, str]:
    """Who said those lines of a body that an earlier post says, too."""
    told = ((page.lines[index].text, chrome.heard.get(page.lines[index].text)) for index in page.lines_in(body))
    return {line: found[1] for line, found in told if found is not None and found[0] < number}


def _above(head: Interval, body: Interval) -> Interval:
    """The part of a head that stands above the words: one that is never closed holds them, too."""
    return Interval(head.start, body.start) if head.start < body.start < head.end else head


def _draft(
    page: Page,
    desk: Desk,
    number: int,
    post: Post,
    identity: str | None,
    chrome: _Chrome,
    ending: Sequence[Interval],
    repeated: Sequence[HtmlElement],
    field: str,
) -> PostDraft:
    author = None
    element, without = _body(page, post, chrome)
    whole = page.place(element)
    if post.author is not None:
        author = Author(name=post.author.name, url=join(page.url, post.author.url or "") if post.author.url else None)
        desk.move(_above(post.author.place or page.place(post.author.element), whole), f"{field}.author")
    if post.time is not None and len(page.text_of(post.time.element)) <= _LONGEST_HEAD:
        desk.move(_above(page.place(post.time.element), whole), f"{field}.published_at")
    copies = list(_copies(page, element))
    tools = tools_in(element) if chrome.alone else ()
    dropped = [*post.heads, *_within(element, post, _SERVICE), *copies, *tools, *(signatures := list(_within(element, post, SIGNATURE)))]
    for part in dropped:
        if part not in signatures and part not in post.heads:
            desk.remove(page.place(part), SERVICE)
    said_once = Interval(whole.start, min([whole.end, *(page.place(part).start for part in copies)]))
    lines = [*chrome.labels.within(page, said_once, post), *_heads_of_code(page, element)]
    for line in lines:
        desk.remove(line, REPEATED)
    noted = list(_edits(post, whole, chrome))
    for edit in noted:
        desk.move(edit.place, f"{field}.edited_at")
    lines = sorted({*lines, *(edit.place for edit in noted if edit in chrome.notices.values()), *ending})
    signatures += _signatures_beside(page, post, whole)
    called = list(map(page.place, signatures))
    apart = [place for place in ending if not any(part.start <= place.start < part.end for part in called)]
    said = [line for part in signatures for line in page.text_of(part).split("\n")] + [page.slice(place) for place in apart]
    signature = "\n".join(line for line in said if line.strip("_ ") and not chrome.labels.hold(line)) or None
    for part in signatures:
        desk.move(page.place(part), f"{field}.signature")
    for place in ending:
        desk.move(place, f"{field}.signature")
    nested = list(_nested(page, post))
    quoted = quotes_in(element) or unnamed_quotes(page, element, chrome.authors) or repeated
    whose = Quotations(page, whole, chrome.authors, chrome.ids, quoted, _heard_before(page, whole, number, chrome))
    lines += _marks_of_mails(page, quoted)
    files = files_in(page, element)
    body = read_body(
        page, desk, element, field, dropped=[*dropped, *nested], attachments=files, quoted=quoted, without=sorted({*without, *lines}), citation=whose
    )
    permalink, label = _permalink(page, post, identity)
    return PostDraft(
        body=body,
        id=identity,
        position=number + 1,
        label=label,
        author=author,
        published=_moment(page, post),
        edited=noted[-1].mark.moment if noted else None,
        permalink=permalink,
        signature=signature,
    )


def _edits(post: Post, body: Interval, chrome: _Chrome) -> Iterator[Edit]:
    """What a post's engine prints of its edits: beside its body, and as lines in it."""
    for edit in chrome.edits:
        if edit.place.start >= body.start and edit.place.end <= body.end:
            if edit.mark in chrome.notices:
                yield chrome.notices[edit.mark]
        elif any(place.start <= edit.mark.at < place.end for place in post.unit.stretches):
            yield edit


def _moment(page: Page, post: Post) -> Moment | None:
    """The time of a post; a name on its line is no part of it."""
    if post.time is None or post.author is None or (post.author.place is None and not post.time.moment.raw.startswith(post.author.name)):
        return post.time.moment if post.time else None
    return replace(post.time.moment, raw=post.time.moment.raw.rpartition(post.author.name)[2].strip(" \t,;:·•|»–—-"))


def _body(page: Page, post: Post, chrome: _Chrome) -> tuple[HtmlElement, list[Interval]]:
    """The element of a post's words, and the lines in it that say who and when."""
    if post.body is not None:
        return _unquoted(post.body, chrome.quotes), []
    box = page.gather([post.unit.box, *post.unit.rest], post.unit.place) if post.unit.rest else post.unit.box
    heads = []
    for mark in (post.author, post.time):
        if mark is not None:
            line = page.lines[page.line_at(mark.at)]
            heads.append(Interval(max(line.start, post.unit.place.start), min(line.end, post.unit.place.end)))
    below = islice(page.lines, page.line_at(max(heads).start) + 1, None) if heads else ()
    heads += (Interval(line.start, line.end) for line in takewhile(lambda line: _OF_MAIL.match(line.text), below))
    return box, sorted(set(heads))


def _unquoted(body: HtmlElement, printed: frozenset[str]) -> HtmlElement:
    """The body, or the `blockquote` in it that every post has: some engines print what people write as one."""
    found = (quote for quote in body.iter("blockquote") if not printed.isdisjoint(classes(quote)) or quote is body)
    return next(found, body)


def _printed_as_quotes(posts: Sequence[Post]) -> frozenset[str]:
    """The classes of `blockquote` elements that nearly every body holds."""
    bodies = [post.body for post in posts if post.body is not None]
    tokens = Counter(token for body in bodies for token in frozenset().union(*(classes(quote) for quote in body.iter("blockquote"))))
    return frozenset(token for token, count in tokens.items() if len(bodies) > 1 and count >= 0.9 * len(bodies))


def _nested(page: Page, post: Post) -> Iterator[HtmlElement]:
    """The units in this one, where the body reaches over them."""
    boxes = set(post.unit.inner)
    if not boxes or post.body is not None:
        return
    seen: set[Interval] = set()
    for element in post.unit.box.iterdescendants():
        place = page.place(element)
        if place in boxes and place not in seen:
            seen.add(place)
            yield element


@lru_cache(maxsize=4_096)  # posts are built alike
def _is_called(names: str, pattern: re.Pattern[str]) -> bool:
    """Whether one of the class tokens is what the pattern asks for."""
    return any(map(pattern.search, names.split()))


def _within(element: HtmlElement, post: Post, called: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The tops of what is called so below an element."""
    taken: set[HtmlElement] = set()
    for part in element.iterdescendants("*"):
        button = part.tag == "button" or (part.tag == "div" and part.get("role") == "button")
        if (button or _is_called(part.get("class") or "", called)) and taken.isdisjoint(part.iterancestors()):
            taken.add(part)
            yield part


def _copies(page: Page, body: HtmlElement) -> Iterator[HtmlElement]:
    """What stands in a body once more, hidden by a sheet that is not here: the source of it, for scripts to edit."""
    for part in body.iterdescendants("div", "pre", "span", "textarea"):
        if part.tag == "textarea" or (not _HIDDEN.isdisjoint(classes(part)) and _begin(page, part) == _begin(page, body)):
            yield part


def _begin(page: Page, element: HtmlElement) -> list[str]:
    """The words with which an element begins, without the signs of Markdown before them."""
    return [word[0] for word in islice(_WORD.finditer(page.text_of(element)), _TELLING)]


def _signatures_beside(page: Page, post: Post, body: Interval) -> Iterator[HtmlElement]:
    """The tops of what a post calls a signature outside its body."""
    end = 0
    for part in post.elements:
        place = page.place(part)
        beside = place.start >= end and (place.end <= body.start or place.start >= body.end)
        if place and beside and _is_called(part.get("class") or "", SIGNATURE):
            end = place.end
            yield part


def _marks_of_mails(page: Page, quoted: Iterable[HtmlElement]) -> Iterator[Interval]:
    """The signs with which mails begin the lines that they quote."""
    for quote in quoted:
        for index in page.lines_in(page.place(quote)):
            line = page.lines[index]
            if (found := _OF_MAILS.match(line.text)) is not None:
                yield Interval(line.start, line.start + found.end())


def _heads_of_code(page: Page, body: HtmlElement) -> Iterator[Interval]:
    """What boxes around code print above it and below: its language, and buttons that select it."""
    for code in body.iter("pre", "code"):
        boxes = [up for up in takewhile(lambda up: up is not body, code.iterancestors()) if _CODE.search(up.get("class") or "")]
        if boxes:
            box, place = page.place(boxes[-1]), page.place(code)
            for beside in (Interval(box.start, place.start), Interval(place.end, box.end)):
                if 0 < beside.end - beside.start <= _LONGEST_OF_CODE:
                    yield beside


def _permalink(page: Page, post: Post, identity: str | None) -> tuple[str | None, str | None]:
    """The link to the post itself, and the number that it prints."""
    links = [(link, href) for link in post.elements if link.tag == "a" and (href := link.get("href"))]
    for link, href in links:
        words = page.line_of(link)
        if words.startswith("#") and _LABEL.fullmatch(words):
            return join(page.url, href), words
    for _, href in links:
        if identity and "#" in href and href.endswith(identity) and not href[: -len(identity)][-1:].isdecimal():
            return join(page.url, href), None
    return None, None
