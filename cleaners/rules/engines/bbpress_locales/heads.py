"""The heads of posts in every language at once: a date as WordPress prints it anywhere, what the packs put before the time, and the post's number.

Which words stand behind the number, for answering and moderating, the packs' tables do not hold: there a word is whatever stands between bars.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from schemas.rule import Rule, fold

from ....dates.date_words import AFTERNOON, AFTERNOON_BEFORE, MORNING, MORNING_BEFORE
from ....dates.month_names import MONTHS
from ...phrase import PLACEHOLDER, Wording, literal
from .table import Locale


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first, in one order on every machine: the pattern is part of the ruleset's digest."""
    return "|".join(map(literal, sorted(set(words), key=lambda word: (-len(word), word))))


_MONTHS = _any(MONTHS)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_DATE = (
    rf"(?:(?:{_MONTHS})\.? {_DAY},? \d{{4}}|{_DAY} ?(?:de )?(?:{_MONTHS})\.?,? (?:de )?\d{{4}}"
    r"|\d{1,4}(?P<sign>[./-]) ?\d{1,2}(?P=sign) ?\d{1,4}\.?|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])"
)
_BEFORE = _any((*MORNING_BEFORE, *AFTERNOON_BEFORE, *MORNING, *AFTERNOON))
_AFTER = _any((*MORNING, *AFTERNOON))
_TIME = rf"(?:(?:{_BEFORE})\.? ?)?\d{{1,2}}(?:[:.]\d\d(?:[:.]\d\d)?| ?h ?\d\d(?: ?min)?)(?: ?(?:[ap]\.? ?m\.?|{_AFTER}|uhr|น)\.?)?"
_LINK = r"[^\s\d#|.,:;!?]{2,30}"
_LINKS = rf"{_LINK}(?: \| {_LINK}(?: \([^()]{{2,20}}\))?)*"

_HEADS = Wording("bbpress", None, "bbpress", "We said %s and nobody came.")


def head_rules(locales: Sequence[Locale]) -> Iterator[Rule]:
    """The heads of the packs, above a topic's posts and in lists of posts."""
    above = [
        "11. maj 2024 kl. 11:53 #3121 Svar",
        "11 mai 2024 à 11 h 53 min",
        "2024年5月11日 下午 11:53 #3121",
        "11 de mayo de 2024 a las 11:53 #3121 Responder | Editar",
    ]
    listed = ["13. maj 2024 kl. 13:00 som svar til: Kalkmaling #3160", "13 mai 2024 à 13 h 00 min en réponse à : La chaux"]
    prose = ["Mødes den 11. maj 2024 kl. 11:53", "11. maj 2024 kl. 11:53 #3121 er mit indlæg.", "11. maj 2024 kl. 11:53 faldt muren."]
    yield from heads(_HEADS, locales, _LINKS, above, listed, prose)


def heads(made: Wording, locales: Sequence[Locale], links: str, above: Sequence[str], listed: Sequence[str], prose: Sequence[str]) -> Iterator[Rule]:
    """The same of some languages, with examples of both and of what people write."""
    number = rf"#(?P<id>\d+)(?: {links})?"
    between = {PLACEHOLDER.split(fold(form))[2] for locale in locales for form in locale.forms("at")}
    when = f"(?P<when>{_DATE}(?:{_any(between)}){_TIME})"
    to = _any(fold(form) for locale in locales for form in locale.forms("in-reply-to"))
    yield made.raw(
        "post-head",
        "date, number and links above a post",
        "2.0-2.7 templates/default/bbpress/loop-single-reply.php:18-36, date by includes/topics/template.php:765 and WordPress's formats, in the packs",
        f"(?i){when}(?: {number})?",
        hits=above,
        misses=prose,
    )
    yield made.raw(
        "search-head",
        "date, topic and number above a post in a list of posts",
        "2.2-2.7 templates/default/bbpress/loop-single-reply.php:22, in the packs",
        f"(?i){when} (?:{to}) ?(?P<title>.{{1,200}}?)(?: {number})?",
        hits=listed,
        misses=prose,
    )
