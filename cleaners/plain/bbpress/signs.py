"""What gives a bbPress page saved as text away, and which of its lists it is: by the parts of the page and by the keys of neighbouring rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.outcome import Reason
from schemas.rule import fold

from ..rows import Row
from .split import is_head
from .survey import REACH, Survey

_PROSE = 12
"""Words of a row that are more than a label."""
_MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Message-ID|Von|An|Betreff|Datum): \S.*", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\S)\d\S*")


def evidence(survey: Survey) -> tuple[str, ...]:
    """What gives bbPress away, by position; one sign alone is none."""
    rows = survey.rows
    if sum(bool(_MAIL.fullmatch(row.text)) for row in rows[:12]) > 1:
        return ()
    signs = {
        "post under Author": bool(survey.heads) and is_head(rows[survey.top].text),
        "counter twice": _has_counter_twice(rows),
        "counter above posts": bool(survey.heads) and survey.counter is not None and survey.counter < survey.top,
        "title ends the way": survey.way is not None and survey.title_row is not None,
        "description or tags by counter or way": _is_described(rows),
        "reply form": any(_is_form(rows, at) for at in range(len(rows))),
        "head of a list": _heads_a_list(rows),
        "facts about a member": sum(row.key == "profile-facts" for row in rows) > 1,
        "posts of several topics": _has_posts_of_several_topics(rows),
        "counter of results": any(row.key.startswith("viewing-result") for row in rows),
    }
    found = tuple(sign for sign, seen in signs.items() if seen)
    # A sidebar stands beside anything: it tells only of a page that is nothing else.
    if _has_statistics(survey) and not found and not any(len(row.text.split()) >= _PROSE for row in rows):
        return ("statistics",)
    return found if len(found) > 1 else ()


def listing(rows: Sequence[Row]) -> Reason | None:
    """What kind of list the page is; null where it is none."""
    keys = {row.key for row in rows}
    if any(key.startswith("viewing-result") for key in keys):
        return Reason.SEARCH
    if "profile-facts" in keys or _has_posts_of_several_topics(rows):
        return Reason.PROFILE
    if any(key.startswith(("viewing-topic", "forum-")) for key in keys):
        return Reason.TOPIC_LIST
    return Reason.FORUM_INDEX if _heads_a_list(rows) else None


def _has_statistics(survey: Survey) -> bool:
    """Whether the box of statistics stands here: names and numbers by turns."""
    for at, row in enumerate(survey.rows):
        block = " ".join(row.text for row in survey.rows[at : at + 6]) if row.key in ("widget-title", "statistics") else ""
        named = survey.namer(block) if len(_NUMBER.findall(block)) > 2 else None
        if named and named[0].id.endswith(".statistics"):
            return True
    return False


def _heads_a_list(rows: Sequence[Row]) -> bool:
    """Whether three column heads stand in a row: those of a list of forums or topics."""
    keys = [row.key for row in rows]
    return any(keys[at : at + 3] == ["table-head"] * 3 for at in range(len(keys)))


def _has_posts_of_several_topics(rows: Sequence[Row]) -> bool:
    """Whether a post's head names its topic, under the head of a table, or several do: in lists of somebody's posts and of what a search found."""
    named = [at for at, row in enumerate(rows) if row.key in ("search-head", "in-reply-to")]
    answered = {rows[at].text for at in named if rows[at - 1].key == "post-head"}
    return len(answered) > 1 or (bool(named) and any(is_head(row.text) for row in rows[max(0, named[0] - REACH) : named[0]]))


def _has_counter_twice(rows: Sequence[Row]) -> bool:
    """Whether one counter stands here twice, as above and below a table."""
    counters = [fold(row.text) for row in rows if row.key.startswith("viewing-")]
    return len(counters) > len(set(counters))


def _is_described(rows: Sequence[Row]) -> bool:
    """Whether a description or tags stand near the way or a counter."""
    described = [at for at, row in enumerate(rows) if row.key.startswith(("topic-", "forum-")) or row.key == "tagged"]
    return any(row.key == "breadcrumb" or row.key.startswith("viewing-") for at in described for row in rows[max(0, at - 2) : at + 3])


def _is_form(rows: Sequence[Row], at: int) -> bool:
    """Whether the form for replies begins at a row: its title or its first label, and another label."""
    return rows[at].key in ("reply-to", "anonymous-form") and at + 1 < len(rows) and rows[at + 1].key in ("anonymous-form", "post-form")
