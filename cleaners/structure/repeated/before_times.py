"""Who is named before a time, on its line, or behind it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ...dates.date_words import WEEKDAYS
from ...dates.month_names import MONTHS
from ...page.page import Interval, Page, VisibleLine
from .names import INLINE, NO_NAME, SURE, Named, first_alone

_MOST_WORDS = 4
_PARTED = re.compile(r"[:,] ")
"""What stands between a name and what else is told of who bears it: "Ada, Old Quay"."""
OF_NAMES = "von|da|di|av|af"
"""Words that say so and are parts of names, too."""
_BY = rf"(?:by|from|par|por|door|przez|od|от|від|{OF_NAMES})\b:?\s+"
_WRITER = (
    r"(?:message|mensaje|mensagem)\s+de\s+|"
    r"(?:wrote|schrieb|escribió|escreveu|schreef|napisała?|dodała?|написала?|skrev)\s+|(?:作者|投稿者|작성자|글쓴이)\s*[:：]\s*"
)
_WRITTEN = (
    r"posted|written|added|published|created|sent|submitted|asked|answered|replied|comment(?:ed)?|message|reply|answer|"
    r"geschrieben|erstellt|verfasst|gesendet|eingetragen|beitrag|kommentar|antwort|posté|écrit|envoyé|publié|ajouté|réponse|"
    r"publicado|escrito|enviado|creado|respuesta|resposta|inviato|scritto|pubblicato|inserito|risposta|geplaatst|geschreven|verzonden|antwoord|"
    r"написано|отправлено|добавлено|опубликовано|ответ|dodan[aey]|napisan[aey]|wysłan[aey]|dodano|napisano|wysłano|odpowiedź|skrivet|skrevet|postat|svar"
)
BY = rf"(?:(?:{_WRITTEN})\s+)?{_BY}|{_WRITER}"
"""What says that a name follows. "Penny from Hull" and "Marco di Lauro" are names."""
SAID = (
    "wrote|said|replied|posted|asked|answered|added|commented|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|napisała?|написала?|skrev|tarafından|yazdı|"
    "发表于|發表於"
)
"""What says that a name stood before it."""
# "by david.emery ( 127135 ) on", "longshot ·", "Posted by Ada,", "napisał Ada »": what stands before a time on its line.
_JOINING = rf"(?:on|at|am|le|el|il|op|em|den|dnia|{SAID})"
_BEFORE_TIME = re.compile(
    rf"^(?:(?:#\d{{1,7}}[.:)]?|[(\[]\d{{1,7}}[)\]])\s|\W)*+(?P<by>(?:\w{{5,14}}(?::\d{{1,5}})?\s+)?{_BY}|{_WRITER})?(?P<name>[^\n]{{1,40}}?)(?:\s*+\(\s*+\d+\s*\))?"
    rf"(?P<parted>\s*+(?:[·•|»›,:@–—-]|(?<=\s){_JOINING})(?:[·•|»›,:@–—-]|\s{_JOINING})*)?(?(parted)|(?(by)|(?!)))\s*$",
    re.IGNORECASE,
)
# "9:12 a.m. - Ada", "10:30 by Ada", "2 years ago · Ada": what stands behind a time in its element and on its line.
_BEHIND_TIME = re.compile(
    rf"(?:(?:\d{{1,2}}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|(?:19|20)\d\d)(?:\s*[-–—]\s+|,?\s+(?P<by>{_BY}))|\w\s*[·•|]\s+)"
    r"(?P<name>[^\n·•|]{1,40})$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?P<by>(?!))?(?P<name>(?=\d{0,9}[^\W\d])\w[^\n:]{1,39}?)\s*")
_SAID_THEN = re.compile(r"[^()\n]{4,40}\)\s?:")
"""What stands behind the first number of a time in brackets where the words of whom it stands behind follow: "Ada (3 May 2024, 10:30): Moor here." """
LABEL = re.compile(
    rf"{_WRITTEN}|date|time|datum|le|fecha|data|дата|lagt inn|发表于|發表於|投稿日",
    re.IGNORECASE,
)
"""What forms print before a time, and is nobody."""
_LONGEST_BEFORE_TIME = 120
"""Characters of a line before its time, among which its name is; a longer line is what somebody wrote, and costs the square of its signs."""
_WORD = re.compile(r"[^\W\d_]+")
_AND_DAY = re.compile(r"\.?,?\s*\d|\W*$")
"""Behind the name of a month or a weekday in a date."""
_DAY_AND_WEEKDAY = re.compile(r"(?:\b(?P<weekday>[^\W\d_]{2,})[.,]*\s+)?(?P<day>(?:\b\d{1,2}(?:[.ºª°]|st|nd|rd|th)?[\s/-]*(?:de |of |di )?)?)$")
"""What of a date stands before its month."""
_POST_NUMBER = re.compile(r"#\s?\d{1,7}\s*")
_WEEKDAYS = frozenset(day[:letters] for day in WEEKDAYS for letters in (2, 3, len(day)))


def without_day(head: str) -> str:
    """What stands before a time without the day that stands before its numbers."""
    for word in _WORD.finditer(head):
        name = word[0].lower()
        if word.start() and (name in MONTHS or name in _WEEKDAYS) and _AND_DAY.match(head, word.end()):
            before = head[: word.start()]
            day = _DAY_AND_WEEKDAY.search(before)
            if day is None:
                return before
            is_named = day["weekday"] is not None and day["weekday"].lower() in _WEEKDAYS
            return before[: day.start() if is_named else day.start("day")]
    return head


def _own(page: Page, line: VisibleLine, head: str) -> re.Match[str] | None:
    """What stands before a time where the one or the other is in an element of its own."""
    named = _ALONE.fullmatch(head)
    if named is None:
        return None
    begins, ends = line.start + named.start("name"), line.start + named.end("name")
    around = (page.place(element) for tag in INLINE for element, _ in page.begun_in(Interval(begins, line.start + len(head) + 1), tag))
    return named if any(place == (begins, ends) or ends <= place.start <= line.start + len(head) for place in around) else None


def _behind_number(page: Page, line: VisibleLine) -> VisibleLine:
    """A line without the number of the post where it begins with a link of that, which floats to its other end."""
    ends = (page.place(link).end for link, _ in page.begun_in(Interval(line.start, line.start + 1), "a"))
    told = (_POST_NUMBER.match(line.text) for end in ends if _POST_NUMBER.fullmatch(line.text[: end - line.start]))
    length = next((found.end() for found in told if found is not None), 0)
    return line._replace(start=line.start + length, text=line.text[length:])


def name_behind(page: Page, at: int, element: HtmlElement) -> Named | None:
    """The name behind a time in its element, or in the one around that, on its line; null where nothing else stands there, or more."""
    line = page.lines[page.line_at(at)]
    ends = (min(page.place(up).end, line.end) for up in (element, element.getparent()) if up is not None)
    told = ((end, _BEHIND_TIME.search(page.slice(Interval(at, end)))) for end in ends if at < end <= at + _LONGEST_BEFORE_TIME)
    end, found = next(((end, found) for end, found in told if found is not None), (at, None))
    if found is None or NO_NAME.search(found["name"]) or len(found["name"].split()) > _MOST_WORDS or not any(map(str.isalpha, found["name"])):
        return None
    start = end - len(found["name"])
    return Named(element, start, found["name"], None, SURE if found["by"] else 0.2, Interval(start, end))


def name_before(page: Page, at: int, element: HtmlElement) -> Named | None:
    """The name on the line of a time, before it; null where the line has none."""
    line = _behind_number(page, page.lines[page.line_at(at)])
    head = without_day(line.text[: at - line.start]) if at - line.start <= _LONGEST_BEFORE_TIME else ""
    if head.endswith("(") and _SAID_THEN.match(line.text, at - line.start) is not None:
        head = f"{head[:-1]},"
    found = (_BEFORE_TIME.match(head) or _own(page, line, head)) if head else None
    if (found is None or not found["by"]) and (pressed := _in_button(page, line, element)) is not None:
        return pressed
    if found is None or LABEL.fullmatch(found["name"]) or NO_NAME.search(found["name"]):
        return None
    words = found["name"].split()
    if len(words) > _MOST_WORDS or not any(map(str.isalpha, found["name"])) or _PARTED.search(found["name"]) or words[-1].lower().rstrip(".,") in WEEKDAYS:
        return None
    start = line.start + found.start("name")
    name = first_alone(page, start, found["name"])
    return Named(element, start, name.strip(), None, SURE if found["by"] else 0.2, Interval(start, start + len(name)))


def _in_button(page: Page, line: VisibleLine, time: HtmlElement) -> Named | None:
    """The name in a button above the line of a time that stands beside that: it opens a card of who bears the name; a rank may stand between them."""
    number = page.line_at(line.start)
    if not number:
        return None
    told = page.lines[number - 1]
    inner = page.innermost(told.start)
    button = next((up for up in (inner, *inner.iterancestors()) if up.tag == "button"), None)
    if button is None or page.place(button) != (told.start, told.end) or button.getparent() not in time.iterancestors():
        return None
    is_name = len(told.text.split()) <= _MOST_WORDS and any(map(str.isalpha, told.text)) and not (NO_NAME.search(told.text) or LABEL.fullmatch(told.text))
    return Named(button, told.start, told.text, None, 0.2) if is_name else None
