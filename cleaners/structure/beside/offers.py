"""Links and buttons with which boards offer to answer a post, and to quote it, and links to the post itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

_TO_QUOTE = re.compile(
    r"(?:reply with |with )?(?:quote|zitat|zitieren|zitiere|citer|citar|cita|citeren|citeer|cytuj|citera|citér|siter|цитировать|цитата|引用|인용|"
    r"alıntıla|idézet|lainaa)"
    r"(?: (?:message|post|this|reply|selected))?",
    re.IGNORECASE,
)
QUOTES = re.compile(r"(?:^|[/?&;=_-])(?:re?p?ly_?)?quote(?:[/=&?;._-]|$)|replyquote|repquote", re.IGNORECASE)
_ANSWERING = re.compile(
    r"(?:post |add |quick )?(?:reply|answer|respond|antworten|antwort|répondre|responder|respuesta|rispondi|odpowiedz|reageer|reageren|beantwoorden|ответить|"
    r"відповісти|svara|svar|besvar|vastaa|yanıtla|cevapla|válasz|回复|回覆|返信|답글)(?: to)?(?: (?:this|the))?(?: (?:message|post|topic|thread|discussion))?",
    re.IGNORECASE,
)
ANSWERS = re.compile(r"(?:^|[/?&;=#_-])(?:post_?)?reply(?:to|ing)?(?:[/=&?;._-]|\d|$)|[?&;]in-reply-to=", re.IGNORECASE)
_LONGEST_TOOL = 20
"""Characters, without spaces; what people link is longer for the most part."""
_NUMBER = re.compile(r"#\s?\d{1,9}")


def offers_quote(element: HtmlElement) -> bool:
    """Whether an element is a link or a button that answers with a quote."""
    return any(map(_TO_QUOTE.fullmatch, _called(element))) or (element.tag == "a" and QUOTES.search(element.get("href") or "") is not None)


def offers_answer(element: HtmlElement) -> bool:
    """Whether an element is a link or a button that answers."""
    return any(map(_ANSWERING.fullmatch, _called(element))) or (element.tag == "a" and ANSWERS.search(element.get("href") or "") is not None)


def says_offer(words: str) -> bool:
    """Whether words are those with which boards offer to answer or to quote, and nobody's name."""
    return _ANSWERING.fullmatch(words) is not None or _TO_QUOTE.fullmatch(words) is not None


def is_number(element: HtmlElement) -> bool:
    """Whether an element is a link to the post in which it stands, by the number of that: "#1"."""
    href = element.get("href") or ""
    return element.tag == "a" and "#" in href and any(map(_NUMBER.fullmatch, _called(element)))


def _called(element: HtmlElement) -> tuple[str, ...]:
    """What a link or a button says, and what it and the pictures in it are called; nothing for what is neither."""
    if element.tag not in ("a", "button", "input") and element.get("role") != "button":
        return ()
    words = " ".join((element.text_content() or element.get("value") or "").split())
    pictures = (image.get("alt") or image.get("title") or "" for image in element.iter("img"))
    return (words, element.get("title") or "", element.get("aria-label") or "", *pictures)


def tools_in(body: HtmlElement) -> Iterator[HtmlElement]:
    """The elements in the body of a post that hold links alone, of which one offers to answer it or to quote it."""
    for tool in body.iterdescendants("a", "button", "input"):
        if offers_quote(tool) or offers_answer(tool):
            around = (up for up in takewhile(lambda up: up is not body, tool.iterancestors()) if _holds_tools(up))
            yield max(around, key=lambda up: len(list(up.iter())), default=tool)


def _holds_tools(element: HtmlElement) -> bool:
    """Whether an element says nothing but what its links and buttons do, which takes few words."""
    said = ["".join(part.text_content().split()) for part in element.iter("a", "button")]
    return "".join(said) == "".join(element.text_content().split()) and max(map(len, said), default=0) <= _LONGEST_TOOL
