"""The lines of NodeBB's and wpForo's pages found again where a tool ran them together: both say in words when a post was written.

M M wrote on DATE last edited by NAME #1 words 1 Reply Last reply 0      NodeBB; before the verb stands the author's first letter, twice
NAME (@login) Posts: 9 Topic starter words Posted : DATE                 wpForo
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..stamps.stamp import date_from, is_date
from ..stamps.worded import AGO, LAST_EDITED, LOGIN, TAGS, VERBS

_LONGEST_NAME = 60
_MOST_STAMPS = 2_000
"""More of their signs in one line are no page of a thread."""
_EDITED = re.compile(rf"(?<!\S)(?i:{LAST_EDITED})(?: [^\s#]{{1,40}}){{0,4}} #\d{{1,6}}(?!\S)")
_VERB = re.compile(rf"(?<!\S)(?:{VERBS})(?: (?:on|am|le|el|il|em|op))?(?!\S)")
_VERB_REACH = 90
_LETTERS = re.compile(r"(?<!\S)(?P<letter>\w|\?) (?:(?P=letter) )?$")
_REPLIED = re.compile(r"(?<!\S)\d{1,5} (?:Reply|Replies|Antwort|Antworten) (?:Last reply|Letzte Antwort)(?: \d{1,6}(?!\S))?")
BELOW_WORDED = re.compile(
    r"(?<!\S)(?:(?:\? )?Drag and Drop Images Here|(?:\w )?\S{1,40} (?:un)?(?:locked|pinned) this topic|"
    r"Hello! It looks like you're interested in this conversation|Log in to reply|"
    r"Looks like your connection to|Please Login or Register to reply|Powered by)(?!\w)"
)
_POSTED = re.compile(r"(?<!\S)[^\W\d_]{4,20}(?: [^\W\d_]{2,12})? : (?=\w)")
_CARD = re.compile(r"(?: Posts: [\d.,]+| Topic starter| \[#\d+\]| (?:Admin|Moderator|Registered|Guest|[A-Z]\w+ Member)(?= Posts))")


def edges(text: str) -> tuple[int, set[int]]:
    """How many stamps a text holds, and the edges of these and of what belongs to them."""
    kinds = (list(_written(text)), list(_posted(text)))
    return max(((len(found), {edge for places in found for edge in places}) for found in kinds), key=lambda kind: kind[0])


def _written(text: str) -> Iterator[set[int]]:
    if not 0 < text.count("#") <= _MOST_STAMPS:
        return
    last = 0
    for match in _EDITED.finditer(text):
        near = max(last, match.start() - _VERB_REACH)
        verb = next(reversed(list(_VERB.finditer(text, near, match.start()))), None)
        when = text[verb.end() : match.start()].strip() if verb is not None else ""
        if verb is None or (when and not is_date(when) and not re.fullmatch(AGO, when)):
            continue
        letters = _LETTERS.search(text[max(last, verb.start() - 4) : verb.start()])
        yield {verb.start(), match.end()} | ({verb.start() - len(letters[0]), verb.start() - 2} if letters else set())
        last = match.end()
    if last:
        yield {edge for match in _REPLIED.finditer(text) for edge in match.span()}
        if below := BELOW_WORDED.search(text, last):
            yield set(below.span())


def _posted(text: str) -> Iterator[set[int]]:
    if "(@" not in text or not 0 < text.count(" : ") <= _MOST_STAMPS:
        return
    last = 0
    names: dict[str, str] = {}
    others: list[re.Match[str]] = []
    for match in _POSTED.finditer(text):
        if (end := date_from(text, match.end())) is None:
            continue
        places = {match.start(), end}
        # Of several logins above a post, which people write, too, the head of the first on the page is the last; others begin with theirs.
        logins = list(LOGIN.finditer(text, last, match.start()))
        if logins and (login := logins[0] if last else logins[-1]):
            places |= {*login.span(), *_card(text, login.end())}
            name = text[last : login.start()].strip()
            if last and len(name) <= _LONGEST_NAME and not name.startswith(TAGS):
                names[login[0]] = name
                places.add(last)
            else:
                others.append(login)
        last = end
        yield places
    # Where the name begins that stands behind other words is told by another post of its author.
    yield {login.start() - 1 - len(names[login[0]]) for login in others if login[0] in names and text[: login.start() - 1].endswith(f" {names[login[0]]}")}
    if last and (below := BELOW_WORDED.search(text, last)):
        yield set(below.span())


def _card(text: str, at: int) -> Iterator[int]:
    """The edges of what stands between the name for logging in and the words."""
    while card := _CARD.match(text, at):
        yield card.start()
        at = card.end()
    yield at
