"""Where a page keeps the comments under its article: elements that are called so, and what follows a heading that says so.

A name is read in words (`article__comments-list`, `CommentsSection`), for a part of a name stands in those of buttons and counters, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..page.words import word_count
from ..remembered import remembered

_MANY = frozenset(
    "comments kommentare commentaires comentarios comentários commenti reacties kommentarer komentarze kommentit komentáře hozzászólások yorumlar guestbook"
    " gästebuch condolences condoléances comentarii komentari komentarji komentarai komentāri kommentaarid комментарии коментарии коментари коментарі σχόλια"
    " 评论 評論 留言 コメント 댓글 تعليقات التعليقات نظرات תגובות".split()
)
_ONE = frozenset("comment kommentar commentaire comentario comentário commento reactie komentarz komentář hozzászólás yorum".split())
_CONTAINERS = frozenset(
    "app area block body box component container content embed feed form group holder inner items list listing main module notice outer panel policy region"
    " respond root rules section stream thread threads tree wrap wrapper".split()
)
_OF_MANY = frozenset("area feed list section stream thread threads tree".split())
"""What holds several comments, also where its name has one."""
# What makes a name that of something else: a state of the page, a button, a list of what is new on the site.
_ELSE = frozenset("no not has without hide hidden disable disabled closed open show toggle num number count total recent latest newest link jump goto".split())
# Services that a page calls in; before they answer they print a notice at most.
_SERVICES = re.compile(
    r"disqus[-_]thread|fb-comments|hyvor-talk-view|coral[-_](?:talk[-_])?(?:thread|stream|container)|commento|isso-thread|giscus|utterances|cusdis_thread|remark42"
    r"|graphcomment|livefyre(?:-comments)?|spotim-[\w-]*conversation|vf-[\w-]*comments|viafoura|vuukle-comments|hcomments|cackle|insticator-commenting"
)
_PARTS = (
    "comment comentar comentár komment koment reactie yorum hozzászól disqus hyvor-talk coral isso-thread giscus utterances cusdis_thread remark42 livefyre"
    " spotim viafoura cackle guestbook gästebuch condol"
).split()
"""Each of these names has one of them."""
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# What builders of style sheets add to a name, so that no other has it: a capital or a digit tells it from a word.
_DIGEST = re.compile(r"__(?=\w*[A-Z0-9])[\w-]{4,8}$|[-_](?=[a-f]*\d)[0-9a-f]{16,}$")
_HEADING = re.compile(
    r"(?:(?:\d[\d.,]*|(?:avis|reviews?|bewertungen|opiniones|recensioni|recenze) (?:et|and|und|y|e|a)|join the"
    rf"|view all|all|readers?['’]?|users?['’]?|visitors?['’]?)\s+)?(?:{'|'.join(sorted(_MANY | _ONE))}|responses?|replies)"
    r"(?:\s*[(\[]?\s*\d[\d.,]*\s*[)\]]?)?\s*:?"
    r"|\d[\d.,]* (?:thoughts?|comments?|responses?|replies) (?:on|to)\b.{1,200}"
    r"|[^.。！!？?]{0,8}(?:评论|評論|留言|回应|回應|コメント|댓글)[^.。！!？?]{0,8}",
    re.IGNORECASE,
)
"""Where words are not parted, the heading may also say how many they are, and that it heads a list of them: "2件のコメント", "댓글목록"."""
_LONGEST_HEADING = 240
_LONGEST_NAME = 80
_NEVER = frozenset({"html", "body", "a", "button"})
_STORY_WORDS = 40
"""Of paragraphs before a section: the shortest article text of WCXB has 30, and what has no story before it is one, called a comment."""
_SHORT_STORY = 8
"""The same before several that are called a comment each: a line that somebody posts is commented on, too."""

_Kind = Literal["section", "one", "box"]
"""What a name says that an element is: a section of comments, one comment, or a box around one or, where it is the only one of its name, several."""

BelowHeading = tuple[HtmlElement, list[HtmlElement]]
"""A heading, and the elements that follow it."""


def sections(page: Page) -> list[HtmlElement]:
    """The elements that are called a section of comments and stand below a story, the outermost of those in each other."""
    named = list(_called(page, "section", "box"))
    boxes = (elements for kind, elements in named if kind == "box" and len(elements) == 1)
    every = (element for elements in (*(elements for kind, elements in named if kind == "section"), *boxes) for element in elements)
    called = (element for element in every if _is_service(element) or _is_below_a_story(page, element))
    return _outermost(page, [element for element in called if page.place(element) and not _is_most(element)])


def single(page: Page) -> list[HtmlElement]:
    """The elements that are called one comment each, below a story: they are comments where they also look so."""
    least = ((elements, _SHORT_STORY if len(elements) > 1 else _STORY_WORDS) for _, elements in _called(page, "one"))
    return _outermost(page, [element for elements, words in least for element in elements if _is_below_a_story(page, element, words)])


def headed(page: Page, below: Sequence[BelowHeading]) -> list[HtmlElement]:
    """What follows headings that say comments, as `below_headings` finds them: it is comments where it also looks so."""
    return _outermost(page, [element for _, elements in below for element in elements])


def counted(page: Page, below: Sequence[BelowHeading]) -> list[HtmlElement]:
    """What follows those that say whose comments, or how many, below most of what the page tells: nothing else is headed so, whatever it looks like."""
    told = [(heading, elements) for heading, elements in below if len(page.line_of(heading).split()) > 1]
    half = sum(word_count(line.text) for line in page.paragraphs) / 2 if told else 0
    return _outermost(
        page, [element for heading, elements in told if has_story_before(page, page.place(heading).start, half) for element in (heading, *elements)]
    )


def below_headings(page: Page) -> Iterator[BelowHeading]:
    """Each heading, or line in bold print, that says comments below a story, and the elements that follow it."""
    bold = (element for tag in ("b", "strong") for element in page.index.tags.get(tag, ()) if _is_line(page, page.place(element)))
    for heading in (*(element for tag in ("h2", "h3", "h4", "h5") for element in page.index.tags.get(tag, ())), *bold):
        place = page.place(heading)
        if place and place.end - place.start <= _LONGEST_HEADING and _HEADING.fullmatch(page.line_of(heading)) and _is_below_a_story(page, heading):
            top = heading
            while (up := top.getparent()) is not None and page.place(up) == place:
                top = up
            yield top, [sibling for sibling in top.itersiblings() if page.place(sibling)]


def _is_line(page: Page, place: Interval) -> bool:
    line = page.lines[page.line_at(place.start)]
    return place == (line.start, line.end)


def _called(page: Page, *kinds: _Kind) -> Iterator[tuple[_Kind, Sequence[HtmlElement]]]:
    """The elements that one name says are of one of the kinds, for each such name."""
    tokens, identities = page.index.names_with(*_PARTS)
    yield from ((kind, page.by_class(name)) for name in tokens if (kind := kind_of_name(name)) in kinds)
    yield from ((kind, page.index.ids[name]) for name in identities if (kind := kind_of_name(name)) in kinds)
    yield from ((kind, elements) for tag, elements in page.index.tags.items() if "-" in tag and (kind := kind_of_name(tag)) in kinds)


@remembered(8_192)  # pages of a site use the same names
def kind_of_name(name: str) -> _Kind | None:
    """What an element is that goes by a class, an id or a tag of its own."""
    if len(name) > _LONGEST_NAME:
        return None
    if _SERVICES.fullmatch(name.lower()):
        return "section"
    words = [word for word in re.split(r"[-_:]+", _HUMP.sub("-", _DIGEST.sub("", name)).lower()) if word]
    at = next((number for number, word in enumerate(words) if word in _MANY or word in _ONE), None)
    if at is None or not _ELSE.isdisjoint(words) or at > 4:
        return None
    rest = words[at + 1 :]
    if words[at] in _ONE and not rest:
        return "one"
    if not all(word in _CONTAINERS for word in rest):
        return None
    return "section" if words[at] in _MANY or not _OF_MANY.isdisjoint(rest) else "box"


def _is_below_a_story(page: Page, element: HtmlElement, least: float = _STORY_WORDS) -> bool:
    """Whether a story stands before the element, and no heading of a page in it."""
    place = page.place(element)
    if not place or element.tag in _NEVER or next(element.iter("h1"), None) is not None:
        return False
    return has_story_before(page, place.start, least)


def has_story_before(page: Page, position: int, least: float = _STORY_WORDS) -> bool:
    """Whether paragraphs with enough words stand before a character."""
    words = 0
    for line in page.paragraphs:
        if line.end > position:
            break
        words += word_count(line.text)
        if words >= least:
            return True
    return False


def _is_service(element: HtmlElement) -> bool:
    """Whether a service keeps its comments in the element: no story is ever called after it, however short the page's own is."""
    return any(_SERVICES.fullmatch(name.lower()) for name in (element.get("id") or "", *(element.get("class") or "").split())) and element.tag not in _NEVER


def _is_most(element: HtmlElement) -> bool:
    """Whether the page's own element for its story, or its heading, lies within: tags that nobody closed have put it there."""
    return next(element.iter("main", "h1"), None) is not None


def _outermost(page: Page, elements: list[HtmlElement]) -> list[HtmlElement]:
    """Those that lie in no other, each once, in page order."""
    found: list[HtmlElement] = []
    end = -1
    for element in sorted(dict.fromkeys(elements), key=lambda one: (page.place(one).start, -page.place(one).end)):
        if page.place(element).end > end:
            found.append(element)
            end = page.place(element).end
    return found
