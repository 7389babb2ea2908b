"""Who is quoted: what the markup of a quote, or the line above it, says of its author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from lxml.html import HtmlElement

from ..page.nodes import BREAKS, line_in
from ..page.page import Interval


class Citation(Protocol):
    """How an engine names who is quoted."""

    def __call__(self, quote: HtmlElement) -> Cited:
        """What the markup of one quote says of its author."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The line of a quote that names its author, and what it says. All empty where a quote names nobody."""

    element: HtmlElement | None = None
    author: str | None = None
    post_id: str | None = None
    line: Interval | None = None
    """Where that line stands if no element holds it and it alone."""


class Marked(NamedTuple):
    """A quote that no element holds, and whose it is."""

    place: Interval
    cited: Cited


# "Anna wrote:" as quotation plugins and people print it above a quote, and "Anna posted...".
_WROTE = re.compile(
    r"^(?P<name>.{1,100}?)\s+(?:wrote|said|posted|schrieb|sagte|hat geschrieben|a écrit|a dit|escribió|dijo|escreveu|disse|ha scritto|schreef|skrev|"
    r"napisał|napisała|написал|написала|пишет|yazdı)\s*(?P<colon>:|…|\.\.\.)?$",
    re.DOTALL,
)
QUOTE_WORDS = (
    "quote|quoted|quotation|zitat|zitiert|citation|cita|citação|citazione|citaat|citat|sitat|cytat|lainaus|цитата|alıntı|idézet|citace|παράθεση|引用|인용"
)
"""Words that say that a quote follows, and not whose; alternatives of a pattern."""
# "Originally Posted by Anna" as the first line of a quote: vBulletin's phrase in its language packs, and those of boards that came from it; XMB has a
# label before it.
_POSTED_BY = re.compile(
    rf"^(?:(?:{QUOTE_WORDS})\s*[:：]\s*)?"
    r"(?:(?:originally|first) (?:posted|written) by|zitat von|(?:ursprünglich|original) (?:geschrieben|gepostet|verfasst) von|envoyé par|citation de|"
    r"posté (?:à l'origine|initialement) par|iniciado por|(?:originalmente|original) (?:publicado|escrito|postado|enviado) por|"
    r"(?:publicado|escrito|postado|enviado) originalmente por|(?:originariamente|originalmente) (?:inviato|scritto|postato) da|"
    r"(?:oorspronkelijk|origineel) (?:geplaatst|gepost|geschreven) door|zamieszczone przez|сообщение от|ursprungligen (?:postat|skrivet|inlagt) av|"
    r"(?:oprindeligt|opprinnelig) (?:indsendt|skrevet|postet|lagt inn|sendt) a[fv]|alkuperäinen kirjoittaja|původně (?:zaslal|odeslal|napsal)|"
    r"postat (?:în original|inițial|iniţial) de)(?:\s*+:\s*+|\s++|$)(?P<name>.{0,100}?)\s*:?$"
    r"|^最初由\s*+(?P<framed>.{1,100}?)\s*(?:发布|發表|发表|發佈)\s*:?$",
    re.IGNORECASE | re.DOTALL,
)
WROTE_BY_SOFTWARE = re.compile(
    r"(?:\s+(?:(?:на)?писал\(а\)|писав(?:\(ла\))?|напісаў(?:\(ла\))?|напис(?:а|ао|ао је)|(?:је|je) (?:написао|napisao(?:/la)?|napisal(?:[/(]?a\)?)?)|"
    r"napisao je|pisze|napisał[/(]a\)?|napsal(?:\(a\))?|napísal(?:\(a\))?|píše|írta|a scris|kirjoitti|kirjutas|rašė|rakstīja|έγραψε|ha escrit|"
    r"idatzi (?:du|zuen)|escribiu|shkroi|skribis|skrifaði|menulis|đã viết|كتب|نوشته است|כתב)|"
    r"\s*(?:さんが書きました|寫|写道|님이 (?:쓴 글|썼습니다)|เขียน))\s*:?\s*$"
)
"""The end of "Ada wrote:" in the language packs of phpBB, MyBB and others, in words that a person's own line is not searched for: they bear both genders,
or are of languages whose pronouns we do not know."""
_LABEL = re.compile(rf"(?:{QUOTE_WORDS})\s*[:：]?", re.IGNORECASE)
POST_ANCHOR = re.compile(r"#(?:post|comment|reply)-?(\d+)$")
"""The end of an address that leads to one post; its group is the post's number."""
# GD bbPress Tools: d4p-bbp-quote-title; bbPress Quotes: bbp-the-quote-cite; others alike.
_LINE_OF_NAME = re.compile(r"(?:^|[-_])(?:quote[-_]?(?:title|author|header|by|cite)|quotetitle|cite)(?:$|[-_])")
# Above a quote, outside of it, anybody may have typed the line: a name is then one word, or words with capitals. "john doe wrote:"
# is left to the text, which loses nothing; taking "The mayor wrote:" would.
_MOST_WORDS_OF_A_NAME = 6
_PARTICLES = frozenset("von van de der den di da del la le el al bin ibn of the and & und y e et".split())
_NO_NAMES = frozenset(
    "i you he she it we they who one someone somebody everyone nobody people this that these those the a an my your his her its our their as when what "
    "here there then so and but or if in on at to of by from once yesterday today earlier later also just previously originally quote "
    "ich du er sie es wir ihr man wer jemand niemand der die das ein eine mein dein sein wie als was da dann so und aber oder wenn im am in auf zu "
    "von bei gestern heute hier dort je tu il elle on nous vous ils qui quelqu'un le la les un une mon comme quand ce et mais yo él ella usted "
    "nosotros ellos alguien quien el los una como cuando y pero eu ele ela você alguém o os um uma io lui lei qualcuno lo gli".split()
)
_NO_PART_OF_A_NAME = re.compile(r"[,;:!?<>()\[\]\"“”„…]|\w{4}\.(?:\s|$)")
_EMPHASIS = frozenset({"strong", "b", "em", "i", "u"})
_LONGEST_NAME = 120
_DEEPEST_LINE = 6
"""Elements around the first line of a quote: old templates print quotes as tables."""


def cite(quote: HtmlElement) -> Cited:
    """The author of a quote from its own `<cite>` (HTML standard, section 4.4.4), else from the line above its words.

    That line must give itself away: by its class, by a link to a post, as "Anna wrote:", or as "Originally Posted by Anna". One that says
    "Quote:" and no more names nobody. The quoted post is named by
    that link or by the quote's `cite` attribute.
    """
    source = POST_ANCHOR.search(quote.get("cite") or "")
    for element in quote.iter("cite"):
        if next(element.iterancestors("blockquote"), None) is quote:
            return _cited(element, source)
    for element in _openings(quote):
        printed = line_in(element)
        wrote = _WROTE.match(printed)
        links = any(POST_ANCHOR.search(link.get("href") or "") for link in element.iter("a"))
        says = any(_LINE_OF_NAME.search(token) for token in (element.get("class") or "").split())
        if 0 < len(printed) <= _LONGEST_NAME and (
            says
            or (_is_line(element) and (posted_by(printed) or is_label(printed)))
            or (links and printed.endswith(":"))
            or (wrote and wrote["colon"] and (element.tag in _EMPHASIS or (_is_line(element) and names_somebody(printed))))
        ):
            return _cited(element, source)
    return Cited(post_id=source[1] if source else None)


def _openings(quote: HtmlElement) -> Iterator[HtmlElement]:
    """The element with which the quote begins, and those with which that one begins: no text may stand before them."""
    element = quote
    for _ in range(_DEEPEST_LINE):
        first = next(iter(element), None)
        if first is None or (element.text or "").strip() or first.tag == "blockquote":
            return
        yield first
        element = first


def _is_line(element: HtmlElement) -> bool:
    return not any(part.tag in BREAKS for part in element.iterdescendants("*"))


def _cited(element: HtmlElement, source: re.Match[str] | None) -> Cited:
    author = author_of(line_in(element))
    anchor = next((found for link in element.iter("a") if (found := POST_ANCHOR.search(link.get("href") or ""))), source)
    return Cited(element, author, anchor[1] if anchor else None)


def author_of(printed: str) -> str | None:
    """The name in "Ada wrote:", in "Originally Posted by Ada", or in a line that holds nothing but a name; null where it holds none."""
    if is_label(printed) or _POSTED_BY.match(printed):
        return posted_by(printed)
    named = _WROTE.match(printed)
    name = (named["name"] if named else printed).rstrip(":").lstrip("@—–- ").strip().strip("»«›‹„“”")
    return name if any(map(str.isalnum, name)) else None


def posted_by(line: str) -> str | None:
    """The name in a line that is "Originally Posted by Ada"; null where it is another, or names nobody."""
    found = _POSTED_BY.match(line)
    name = (found["name"] or found["framed"] or "").strip("»«›‹„“”") if found else ""
    return name if any(map(str.isalnum, name)) and not _NO_PART_OF_A_NAME.search(name) and len(name.split()) <= _MOST_WORDS_OF_A_NAME else None


def is_label(line: str) -> bool:
    """Whether a line says that a quote follows, and not whose: "Quote:"."""
    return _LABEL.fullmatch(line) is not None


def names_somebody(line: str) -> bool:
    """Whether a whole line is "Ada Brook wrote:" and neither a sentence nor a pronoun's."""
    wrote = _WROTE.match(line)
    if not wrote or not wrote["colon"] or _NO_PART_OF_A_NAME.search(wrote["name"]):
        return False
    words = wrote["name"].split()
    if author_of(line) is None or len(words) > _MOST_WORDS_OF_A_NAME or not _NO_NAMES.isdisjoint((words[0].lower(), words[-1].lower())):
        return False
    return len(words) == 1 or all(word in _PARTICLES or not word[0].islower() for word in words)
