"""Whose words the quotes in a post of no known engine are: engines print a name, a verb and a time above a quote in any order, and some a label."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from ...page.page import Interval, Page, VisibleLine
from ...posts.cited import POST_ANCHOR, QUOTE_WORDS, Cited, cite, is_label, names_somebody, posted_by
from ...urls import join, same_site
from ..judged.says import thread_of
from ..repeated.times import says_when
from .answers import TO
from .people import People
from .quoted import BY, ORIGINAL, QUOTERS, heads_words_of, is_quote

_LONGEST_HEAD = 120
_LONGEST_NAME = 40
_HEADS = 3
"""Lines at the beginning of a quote that may say whose it is: a label, a name, a time."""
_LONGEST_TAIL = 60
"""Characters of what stands behind a name: a verb, a time."""
_FEWEST_DIGITS = 4
"""Of a line that says when."""
_VERB = re.compile(
    r"(?P<name>.{1,80}?)(?:\s+(?:(?:has )?(?:written|wrote|said|posted|replied|commented)|writes|schrieb|sagte|hat geschrieben|a écrit|a dit|escribió|"
    r"dijo|escreveu|disse|ha scritto|schreef|skrev|napisał|napisała|написал|написала|пишет|yazdı|kirjoitti|napsal)\b|"
    r"\s*(?:发表于|發表於|发布于|写道|說|说道?|さん(?:の|が)?))(?P<rest>.*)",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(r"(?P<when>.{6,60}?),?\s+(?:schrieb|schreef|skrev)\s+(?P<name>[^:]{1,80}):")
"""What programs for mail print in languages whose verb stands before who it is of: "Am 02.06.2026 um 18:22 schrieb Ada Brook:"."""
_ADDRESS = re.compile(r"\s*(?:<[^<>\s]+@[^<>\s]+>|<[^<>@]+ at [^<>@]+>)")
_BEGUN = re.compile(
    rf"(?P<name>[^\n:：]{{1,{_LONGEST_NAME}}}?)\s+(?:wrote|said|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał|писал)\s*[:：]\s+(?=\S)"
)
_WROTE_LAST = re.compile(
    r"[.!?…:)\"”»]\s(?P<head>(?:On|Am|Le|El|Il|Em|Op|Den|W dniu)\s[^\n]{8,90}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał):)$"
)
"""What letters end with above a quote, on a line of its own that a page runs on from the one before: "It is open. On 3 May 2024 at 10:15, Ada wrote:" """
_DOTS = re.compile(r"\[?(?:\.{3}|…)\]?")
"""What unfolds a quote, above it."""
_LABELLED = re.compile(
    rf"(?:{QUOTE_WORDS}|quoting|(?:original(?:ly)? |re)?post(?:ed)?|message|in reply to|reply(?:ing)? to)\s*"
    r"(?:(?:from|by|von|vom|de|di|da|van|af|av|od|от|of)\b)?\s*[:：]?\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_IN_REPLY = re.compile(r"\(?in reply to (?:(?P<name>[^\n()]{1,40}) from )?comment #(?P<number>\d{1,6})\)?:?", re.IGNORECASE)
"""What trackers print above a quote: Bugzilla names the comment, newer ones its author, too."""
_WHEN_FIRST = re.compile(r"\((?P<when>[^()]{4,40})\)\s*(?P<rest>.*)")
_AFTER_TIME = re.compile(r"\d(?:\s*[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|[+-]\d{4}))?\)?,?\s+(?=\D)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_COLONS = (":", "：")
_EMPTY = re.compile(r"\s*\(\s*\)")
"""What is left of a link that shows a picture."""
_POST_BEHIND = re.compile(r",\s*(?:post|msg|message)\s*[:#]?\s*\d{1,12}$", re.IGNORECASE)
"""The number of the quoted post behind a name: "@ada, post: 12 has written:", as Misago has it."""
_NUMBERED = re.compile(r"#?\d{1,12}\s+(?=\D)")
_BEFORE_TIME = re.compile(r"\s*(?:[,·•|@(-]|\s(?:on|at|am|um|le|el|il|em|en|op|den|på|dnia))+\s*(?=\W*\w{0,10}\.?,?\s*\d)|\s+(?=\d{1,4}[-./]\d)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s+(?:link|date|post|pid|dateline|msg|author)=.*")
"""What is left of a tag that no engine replaced."""
_SIGNS = " \t:：,.…↑»›>|·•–—-\"“”'"
_AROUND = f"{_SIGNS}@"
_ANCHOR = re.compile(r"#(?:p|pid|post|msg|message|comment|reply|entry|findcomment)[-_]?(\d{1,12})$")
"""The end of an address that leads to one post, on this page or on another one, in the software of boards."""
_ARROWS = " ↑↩⤴»›"
"""What a link to the quoted post shows, behind the line that names its author."""
_NUMBER = re.compile(r"\d{1,20}")


def author_in(printed: str, authors: Mapping[str, str]) -> tuple[str, bool] | None:
    """Who is quoted by the line above a quote, and whether the line can be nothing else; null where it names nobody.

    `authors` are the people of the page by their folded names: a line that says one of them, and when, says it without a verb that we know.
    """
    line = _ADDRESS.sub("", " ".join(printed.split()))
    if not line or len(line) > _LONGEST_HEAD:
        return None
    turned = _VERB_FIRST.fullmatch(line)
    if turned is not None and says_when(turned["when"]) and _could_be_name(turned["name"]):
        return authors.get(turned["name"].casefold(), turned["name"]), True
    if (name := posted_by(line.rstrip(_SIGNS))) is not None:
        return authors.get(name.casefold(), name), True
    line = _ATTRIBUTES.sub("", line)
    first = _WHEN_FIRST.fullmatch(line)
    if first is not None and says_when(first["when"]):
        line = first["rest"]
    labelled = _LABELLED.fullmatch(line)
    name = _without_time(labelled["name"] if labelled else line)
    wrote = _VERB.fullmatch(line) if labelled is None else None
    if wrote is not None and _is_tail(wrote["rest"]):
        name = wrote["name"]
        if says_when(name):
            name = _AFTER_TIME.split(name)[-1]
    name = _POST_BEHIND.sub("", _EMPTY.sub("", name))
    name = _NUMBERED.sub("", name, count=1).strip(_SIGNS).lstrip("@(")
    if known := authors.get(name.casefold()):
        alone = len(name) == len(line.strip(_SIGNS))
        return known, not alone or line.endswith((":", "："))
    if wrote is not None and _is_tail(wrote["rest"]) and (first is not None or says_when(wrote["rest"]) or line.rstrip(_ARROWS).endswith(_COLONS)):
        return (name, True) if _could_be_name(name) else None
    return (name, True) if labelled is not None and _could_be_name(name) and not labelled["name"].endswith(".") else None


def _without_time(words: str) -> str:
    """A name without the time that stands behind it."""
    found = _BEFORE_TIME.search(words)
    return words[: found.start()] if found and says_when(words[found.start() :]) and len(words) - found.start() <= _LONGEST_TAIL else words


def _is_tail(rest: str) -> bool:
    """Whether what stands behind a verb is a time, or only signs."""
    words = rest.strip(_SIGNS)
    return not words or (len(words) <= _LONGEST_TAIL and says_when(words))


def _is_elsewhere(address: str, url: str) -> bool:
    """Whether an address leads to another site than that of a page, or to a thread of another number: posts have the numbers of this page's there, too."""
    there, here = thread_of(address), thread_of(url)
    if not same_site(address, url):
        return True
    if there is None or here is None or there.split("/")[1:2] != here.split("/")[1:2]:
        return False  # boards have several addresses for a thread
    return set(_NUMBER.findall(there)).isdisjoint(_NUMBER.findall(here)) and there != here


def _could_be_name(name: str) -> bool:
    """Whether words that stand where names do are one, and no pronoun or sentence."""
    return 0 < len(name) <= _LONGEST_NAME and any(map(str.isalpha, name)) and names_somebody(f"{name} wrote:")


@dataclass(slots=True)
class Quotations:
    """Says of each quote in one body whose it is; a `Citation`."""

    page: Page
    body: Interval
    authors: Mapping[str, str]
    ids: Collection[str]
    """Numbers of the page's posts, which links in heads of quotes lead to."""
    quotes: Collection[HtmlElement]
    """Elements that hold quotes without being a `blockquote`."""
    heard: Mapping[str, str]
    """Who said those of the body's lines that an earlier post says."""
    people: People
    verbs: Collection[str]
    """What stands behind links to people with which the page's quotes begin."""

    def __call__(self, quote: HtmlElement) -> Cited:
        """What the head of a quote, in it or above it, says of its author."""
        place = self.page.place(quote)
        told = cite(quote)
        above = self._above(quote, place)
        if above is not None and self._begins_with_another(quote, place):
            return above if above.line is None or above.post_id else replace(above, post_id=self._number(above.line))
        if told.element is not None and (own := self.page.place(told.element)):
            named = author_in(self.page.slice(own), self.authors)
            if named is not None or (told.author is not None and not is_label(self.page.line_of(told.element))):
                name = named[0] if named else self.authors.get((told.author or "").casefold(), told.author)
                return Cited(told.element, self._person(own, name), told.post_id or self._to_post(told.element.iter("a")))  # links may show nothing
        for line in (self._first(place), above, self._caption(quote)):
            if line is not None and line.post_id is not None:
                return line
            if line is not None and line.author is not None:
                return Cited(None, self._person(line.line, line.author), told.post_id or self._number(line.line), line.line)
        return told if told.element is not None or (first := self._first(place)) is None else first

    def _begins_with_another(self, quote: HtmlElement, place: Interval) -> bool:
        """Whether a quote begins with one that is quoted in it, or with the head of that."""
        first = self.page.lines[self.page.line_at(place.start)]
        inner = (part for part in quote.iterdescendants("blockquote", *QUOTERS) if part.tag == "blockquote" or is_quote(part.get("class") or ""))
        starts = (self.page.place(part).start for part in inner if self.page.place(part))
        return next(starts, None) in (place.start, first.end)

    def _first(self, place: Interval) -> Cited | None:
        """The lines with which a quote begins, where they say whose it is or only that it is one, and words follow."""
        if (begun := self._begun(place)) is not None:
            return begun
        labelled: Cited | None = None
        lines = [self.page.lines[index] for index in self.page.lines_in(place)[: _HEADS + 1]]
        if len(lines) > 1 and lines[0].end < place.end and (speaker := self._speaker(lines[0].text, lines[1].text)) is not None:
            return Cited(None, speaker, None, Interval(place.start, lines[0].end))
        if len(lines) > 1 and lines[0].end < place.end and (person := self._led_to(lines[0])) is not None:
            return Cited(None, person, None, Interval(place.start, lines[0].end))
        for line in lines[:_HEADS]:
            if line.end >= place.end:
                break
            head = Interval(place.start, line.end)
            if is_label(line.text) or ORIGINAL.fullmatch(line.text):
                labelled = Cited(line=head)
                continue
            by = BY.fullmatch(line.text) if labelled is not None else None
            known = self.authors.get(by["name"].casefold()) if by is not None else None
            named = (known, True) if known else author_in(line.text, self.authors)
            if named is not None and (named[1] or labelled is not None or self._is_apart(line.start, line.end)):
                return Cited(None, named[0], None, self._and_when(head, place))
            if labelled is not None and self._is_apart(line.start, line.end) and _could_be_name(line.text) and not line.text.endswith((".", ",")):
                return Cited(None, line.text, None, head)
            break
        return labelled

    def _led_to(self, line: VisibleLine) -> str | None:
        """To whom the link leads with which a line begins that goes on with one of `verbs`."""
        head = self.people.head(self.page, line) if self.verbs else None
        return self.people.names.get(head.address, head.called) if head is not None and head.verb in self.verbs else None

    def _begun(self, place: Interval) -> Cited | None:
        """Whose words a quote holds whose first line says so and goes on with them: "Ada wrote: The gate is open." """
        begins = _BEGUN.match(self.page.slice(Interval(place.start, min(place.end, place.start + _LONGEST_HEAD))))
        if begins is None or (author := self.authors.get(begins["name"].strip().casefold())) is None:
            return None
        return Cited(None, author, None, Interval(place.start, place.start + begins.end()))

    def _and_when(self, head: Interval, place: Interval) -> Interval:
        """The head of a quote with the line below it, where that says no more than when, and words follow."""
        line = self.page.lines[self.page.line_at(head.end)]
        is_time = line.start == head.end and line.end < place.end and _is_tail(line.text) and sum(map(str.isdigit, line.text)) >= _FEWEST_DIGITS
        return Interval(head.start, line.end) if is_time else head

    def _is_apart(self, start: int, end: int) -> bool:
        """Whether a line is an element of its own that stands out: a name in bold, a link."""
        element = self.page.begun_before(start)
        return element.tag in ("b", "strong", "em", "i", "cite", "a", "span", "dt", "h1", "h4", "h5", "h6") and self.page.place(element) == Interval(start, end)

    def _above(self, quote: HtmlElement, place: Interval) -> Cited | None:
        """The line above a quote, in the body and in the same quote or none, where it can be nothing but its head."""
        index = self.page.line_at(place.start) - 1
        if index > 0 and _DOTS.fullmatch(self.page.lines[index].text):
            index -= 1
        if index < 0:
            return None
        line = self.page.lines[index]
        if line.start < self.body.start or line.end != self.page.lines[index + 1].start or self._quote_of(line.start) is not self._quote_around(quote):
            return None
        if (reply := _IN_REPLY.fullmatch(line.text)) is not None:
            return Cited(None, reply["name"], reply["number"], Interval(line.start, line.end))
        speaker = self._speaker(line.text, self.page.lines[index + 1].text) or self._answered(line.text)
        if speaker is not None:
            return Cited(None, speaker, None, Interval(line.start, line.end))
        behind = _WROTE_LAST.search(line.text)
        start = line.start + (behind.start("head") if behind is not None and says_when(behind["head"]) else 0)
        named = author_in(self.page.slice(Interval(start, line.end)), self.authors)
        return Cited(None, named[0], None, Interval(start, line.end)) if named is not None and named[1] else None

    def _speaker(self, head: str, words: str) -> str | None:
        """Who said the words before, where the line above them names him, in whatever language; null where nobody or somebody else did."""
        speaker = self.heard.get(words)
        return speaker if speaker is not None and heads_words_of(speaker, head) else None

    def _answered(self, head: str) -> str | None:
        """Who of the page's people is answered, where a line says no more: "Response to Ada (view):"; null where it says something else."""
        to = TO.match(head) if head.endswith(_COLONS) and len(head) <= _LONGEST_HEAD else None
        return self.authors.get(_IN_BRACKETS.sub("", head[to.end() :].rstrip(_SIGNS)).strip(_SIGNS).casefold()) if to is not None else None

    def _caption(self, quote: HtmlElement) -> Cited | None:
        """The caption of the figure that a quote is, where it says whose it is: HTML knows no other place for it (HTML standard, section 4.4.12)."""
        figure = quote.getparent()
        captions = figure.iterchildren("figcaption") if figure is not None and figure.tag == "figure" else iter(())
        place = next((self.page.place(caption) for caption in captions), None)
        named = author_in(self.page.slice(place), self.authors) if place else None
        return Cited(None, named[0], None, place) if named is not None else None

    def _quote_of(self, position: int) -> HtmlElement | None:
        """The innermost quote around a character; null where none is."""
        element = self.page.begun_before(position)
        ups = (element, *element.iterancestors())
        return next((up for up in ups if (up.tag == "blockquote" or up in self.quotes) and position < self.page.place(up).end), None)

    def _quote_around(self, quote: HtmlElement) -> HtmlElement | None:
        return next((up for up in quote.iterancestors() if up.tag == "blockquote" or up in self.quotes), None)

    def _person(self, head: Interval | None, name: str | None) -> str | None:
        """The name under which somebody wrote here whom the head of a quote calls otherwise, and links to: wpForo has "@ada" above words of Ada Brook."""
        for link, _ in self.page.begun_in(head, "a") if head is not None and name else ():
            called = self.page.line_of(link).strip(_AROUND)
            if called and name is not None and name.startswith(called) and (wrote := self.people.names.get(self.page.url_of(link) or "")):
                return wrote
        return name

    def _number(self, head: Interval | None) -> str | None:
        """The number of the post to which a link in the head of a quote leads; one to a person has a number, too, which may be that of a post."""
        return self._to_post(link for link, _ in self.page.begun_in(head, "a")) if head is not None else None

    def _to_post(self, links: Iterable[HtmlElement]) -> str | None:
        """The number of the post to which the first of the links leads that leads to one."""
        for to in (link.get("href") or "" for link in links):
            address = join(self.page.base, to)
            if self.people.has(address) or (address is not None and self.page.url is not None and _is_elsewhere(address, self.page.url)):
                continue
            anchor = POST_ANCHOR.search(to) or _ANCHOR.search(to)
            number = str(anchor[1]) if anchor else next((number for number in reversed(_NUMBER.findall(to)) if number in self.ids), None)
            if number is not None:
                return number
        return None
