"""What is measured of a source: pairs of numbers that add up, `part` of `whole`.

share   how many of the pages are bad: rejected, walled, without a date ...     0 is good
level   how much there is a page: links of a list, posts, characters            as it was is good
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import WALLS, Fate, Reason

DEFINITE = frozenset(
    {
        Reason.GONE,
        Reason.HTTP_CLIENT_ERROR,
        Reason.UNEXPECTED_STATUS,
        Reason.TOO_MANY_REDIRECTS,
        Reason.BAD_REDIRECT,
        Reason.BAD_RESPONSE,
        Reason.RECORD_INVALID,
        Reason.CLEANER_BUG,
    }
)
"""Failures that are the site's answer and will be the same in an hour. All others are the network's and the hour's."""
TOLD_NOTHING = frozenset({Reason.BUDGET_SPENT, Reason.DUPLICATE_TARGET, Reason.NOTHING_NEW, Reason.NO_CONTACT})
"""Ends of a start that say nothing of the source."""
_LINKS, _THREADS = f"{Fate.LISTED}:{Reason.ARTICLE_LIST}", f"{Fate.LISTED}:{Reason.TOPIC_LIST}"
"""A page of links is one of threads where it has enough of them, and less is made of it where it has not: the one says no less than the other."""
FORBIDDEN = f"{Fate.SKIPPED}:{Reason.ROBOTS_DISALLOWED}"
PARKED = f"{Fate.SKIPPED}:{Reason.HOST_PARKED}"
CLOSED = "closed"
"""The measure of articles that are not free: a paper that closes some of them closes more on one day than on another."""
CLOSED_NEW = "closed_new"
"""The same of articles that were not free before, new ones above all."""
SHUT = "shut"
"""The measure of pages that were free to read before. Where a paper closes one article in three, such pages stay as they were, and tell sooner."""

Pair = tuple[float, float]
"""Part and whole; a whole of nought says nothing."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured."""

    name: str
    """Unique: `start`, `links:feed`, `record:published_at` ..."""
    kind: AlarmKind
    """The alarm that it raises."""
    words: str
    """For people: what `part` of `whole` is."""
    pair: Callable[[Observation], Pair]
    level: bool = False
    rises: bool = False
    """Of a level: whether more is looked for, and not less."""
    by_day: bool = False
    """Whether looks of one day are one look: what comes and goes with the hour is judged by days."""
    at_once: bool = False
    """Whether one look may be enough."""
    patient: bool = False
    """Whether a busy source is given as many pages as the threshold asks for, and is not told by the second that is unheard of."""


def measures(history: Sequence[Observation]) -> tuple[Measure, ...]:
    """All that can be measured of a source that was like this."""
    form, platform, usual, language = _start_form(history), platform_of(history), _usual(history), _language(history)
    found = [
        Measure("start", AlarmKind.SOURCE_FAILING, "looks at its own page that brought nothing to read", lambda seen: _start(seen, form)),
        Measure("start_by_day", AlarmKind.SOURCE_FAILING, "looks at its own page that failed", _start_failed, by_day=True),
        Measure("robots", AlarmKind.ROBOTS_CLOSED, "pages that robots.txt forbids", _robots),
        Measure("robots_start", AlarmKind.ROBOTS_CLOSED, "looks at its own page that robots.txt forbids", _robots_start),
        Measure("wall", AlarmKind.WALL, "pages that were a wall", _wall),
        Measure(CLOSED, AlarmKind.WALL, "articles that are not free to read", _closed, patient=True),
        SHUT_BEFORE,
        Measure("rejected", AlarmKind.REJECTED, "pages that held no record", _rejected),
        Measure("failed", AlarmKind.FAILED, "visits that were refused", lambda seen: (failed_pages(seen, DEFINITE), visited_pages(seen))),
        Measure("failed_by_day", AlarmKind.FAILED, "visits that failed", lambda seen: (failed_pages(seen), visited_pages(seen)), by_day=True),
        Measure("shrunk", AlarmKind.YIELD, "threads that lost posts since they were last read", lambda seen: (seen.shrunk, seen.again)),
        Measure("posts", AlarmKind.YIELD, "posts a page", lambda seen: (seen.posts, seen.pages_of_posts), level=True),
        Measure("length", AlarmKind.LENGTH, "characters a record", _characters, level=True),
        Measure("length_up", AlarmKind.LENGTH, "characters a record", _characters, level=True, rises=True),
        Measure("spoilt", AlarmKind.FIELDS, "pages that held no record, or a poorer one", lambda seen: _spoilt(seen, usual, platform)),
        Measure("letters", AlarmKind.VALUES, "records with broken letters", lambda seen: (seen.garbled, seen.records), patient=True),
        Measure("one_time", AlarmKind.VALUES, "new pages on which all times are one", lambda seen: (seen.one_time, seen.timed), patient=True),
        Measure("language", AlarmKind.VALUES, f"records not in {language or 'any language'}", lambda seen: _other_language(seen, language), patient=True),
        Measure("platform", AlarmKind.PLATFORM, f"records not of {platform or 'no forum software'}", lambda seen: _other_platform(seen, platform)),
    ]
    found += (
        Measure(f"links:{kind}", AlarmKind.YIELD, f"links a {_spoken(kind)}", _links(kind), level=True) for kind in _named(seen.lists for seen in history)
    )
    found += (Measure(f"record:{name}", AlarmKind.FIELDS, f"records without {name}", _without(name)) for name in _named(seen.fields for seen in history))
    found += (
        Measure(f"post:{name}", AlarmKind.FIELDS, f"pages of posts without {name}", _posts_without(name))
        for name in _named(seen.post_fields for seen in history)
    )
    return tuple(found)


SHUT_BEFORE = Measure(SHUT, AlarmKind.WALL, "pages that were free to read before and are no more", lambda seen: (seen.shut, seen.reread))
SHUT_NEW = (
    Measure("wall_new", AlarmKind.WALL, "others that were a wall", lambda seen: _without_shut(seen, _wall(seen))),
    Measure(CLOSED_NEW, AlarmKind.WALL, "others that are not free to read", lambda seen: _without_shut(seen, _closed(seen))),
)
"""The same of all other pages: a site that shuts its pages shuts the ones and the others."""


def is_paywall(seen: Observation) -> bool:
    """Whether a look met articles that are not free, and no wall before a page."""
    return bool(seen.access.get("closed")) and not WALLS & seen.rejected.keys()


def _start_form(history: Sequence[Observation]) -> str | None:
    """What the source's own page was read as most of the time: `listed:feed`. Null where nothing is known."""
    read = {end: times for end, times in _total(seen.starts for seen in history).items() if end.startswith((Fate.LISTED, Fate.STORED))}
    return max(read, key=lambda end: read[end]) if read else None


def passes(end: str) -> bool:
    """Whether a start failed in a way that may be over in an hour."""
    fate, _, reason = end.partition(":")
    return end == PARKED or (fate == Fate.FAILED and reason not in DEFINITE)


def form_of(end: str) -> str:
    """What the source's own page was: the kind of list, or a record; a list that is seen again as it was ends as it did before."""
    return Fate.STORED.value if end == Fate.UNCHANGED else end


def _start(seen: Observation, form: str | None) -> Pair:
    """Without failures that pass and without walls and robots.txt, which are measured by themselves."""
    bad = good = 0
    for end, times in seen.starts.items():
        fate, _, reason = end.partition(":")
        if passes(end) or fate == Fate.SKIPPED or reason in WALLS:
            continue
        forms = {form, _THREADS} if form == _LINKS else {form}
        of_another_form = form is not None and fate in (Fate.LISTED, Fate.STORED, Fate.UNCHANGED) and form_of(end) not in forms
        if fate in (Fate.FAILED, Fate.REJECTED) or of_another_form:
            bad += times
        else:
            good += times
    if good and seen.lists and not any(seen.links.values()) and any(end.startswith(Fate.LISTED) for end in seen.starts):
        return bad + good, bad + good
    return bad, bad + good


def _start_failed(seen: Observation) -> Pair:
    told = {end: times for end, times in seen.starts.items() if end.partition(":")[2] not in TOLD_NOTHING}
    return sum(times for end, times in told.items() if passes(end)), sum(told.values())


def _robots(seen: Observation) -> Pair:
    forbidden = seen.skipped.get(Reason.ROBOTS_DISALLOWED, 0) - seen.starts.get(FORBIDDEN, 0)
    return forbidden, forbidden + visited_pages(seen)


def _robots_start(seen: Observation) -> Pair:
    return seen.starts.get(FORBIDDEN, 0), sum(seen.starts.values())


def _wall(seen: Observation) -> Pair:
    walls = sum(times for reason, times in seen.rejected.items() if reason in WALLS)
    return walls, seen.records + sum(seen.rejected.values())


def _closed(seen: Observation) -> Pair:
    """Some beginnings are too short for a record: beside others such a wall is one of them."""
    walls = _wall(seen)[0] if seen.access else 0
    return seen.access.get("closed", 0) + walls, sum(seen.access.values()) + walls


def _without_shut(seen: Observation, pair: Pair) -> Pair:
    """Without the pages that were free before."""
    bad, pages = pair
    others = max(pages - seen.reread, 0)
    return min(max(bad - seen.shut, 0), others), others


def _rejected(seen: Observation) -> Pair:
    rejected = rejected_pages(seen)
    return rejected, seen.records + rejected


def rejected_pages(seen: Observation) -> int:
    """Pages without a record and without a wall, the start not among them: that it is rejected is measured by itself."""
    rejected = sum(times for reason, times in seen.rejected.items() if reason not in WALLS)
    starts = sum(times for end, times in seen.starts.items() if end.startswith(Fate.REJECTED) and end.partition(":")[2] not in WALLS)
    return max(rejected - starts, 0)


def visited_pages(seen: Observation) -> int:
    """Visits to others than the start."""
    return max(seen.visits - sum(times for end, times in seen.starts.items() if not end.startswith(Fate.SKIPPED)), 0)


def failed_pages(seen: Observation, reasons: frozenset[Reason] | None = None) -> int:
    """Failed visits to others than the start, for these reasons or for any."""
    failed = sum(times for reason, times in seen.failed.items() if reasons is None or reason in reasons)
    starts = sum(times for end, times in seen.starts.items() if end.startswith(Fate.FAILED) and (reasons is None or end.partition(":")[2] in reasons))
    return max(failed - starts, 0)


def _characters(seen: Observation) -> Pair:
    """What a paper shows of the articles that it closes is as long as it likes."""
    return seen.characters, seen.records - seen.access.get("closed", 0)


def _usual(history: Sequence[Observation]) -> list[str]:
    """The fields that nearly every record had."""
    records = sum(seen.records for seen in history)
    return [name for name, times in _total(seen.fields for seen in history).items() if times >= 0.9 * records]


def usual_fields(history: Sequence[Observation]) -> list[str]:
    """The fields that nearly every record had, and `post:field` of those that nearly every post had."""
    posts = sum(seen.posts for seen in history)
    return [*_usual(history), *(f"post:{name}" for name, times in _total(seen.post_fields for seen in history).items() if times >= 0.9 * posts)]


def _spoilt(seen: Observation, usual: Sequence[str], platform: str | None) -> Pair:
    """A redesign that rejects one page and takes the dates from the next is one change."""
    rejected = rejected_pages(seen)
    poorer = max([seen.records - seen.fields.get(name, 0) for name in usual], default=0)
    other = _other_platform(seen, platform)[0] if platform else 0
    return rejected + max(poorer, other), seen.records + rejected


def _other_platform(seen: Observation, platform: str | None) -> Pair:
    named = seen.platforms.get(platform, 0) if platform else seen.records - sum(seen.platforms.values())
    return seen.records - named, seen.records


def platform_of(history: Sequence[Observation]) -> str | None:
    """The software that most records named; null where most named none."""
    named = _total(seen.platforms for seen in history)
    records = sum(seen.records for seen in history)
    return next((platform for platform, times in named.items() if 2 * times > records), None)


def _language(history: Sequence[Observation]) -> str | None:
    """The one that nearly all records named; null where several are spoken, or pages name none."""
    named = _total(seen.languages for seen in history)
    records = sum(seen.records for seen in history)
    return next((language for language, times in named.items() if times >= 0.9 * records), None)


def _other_language(seen: Observation, language: str | None) -> Pair:
    return (seen.records - seen.languages.get(language, 0), seen.records) if language else (0, 0)


def _total(tallies: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for tally in tallies:
        for name, times in tally.items():
            total[name] = total.get(name, 0) + times
    return total


def _links(kind: str) -> Callable[[Observation], Pair]:
    reason = Reason(kind)
    return lambda seen: (seen.links.get(reason, 0), seen.lists.get(reason, 0))


def _without(field: str) -> Callable[[Observation], Pair]:
    return lambda seen: (seen.records - seen.fields.get(field, 0), seen.records)


def _posts_without(field: str) -> Callable[[Observation], Pair]:
    """In pages, not in posts: the posts of one page have their dates or lack them together."""

    def pair(seen: Observation) -> Pair:
        return (seen.pages_of_posts * (1 - seen.post_fields.get(field, 0) / seen.posts), seen.pages_of_posts) if seen.posts else (0, 0)

    return pair


def _named(tallies: Iterable[Iterable[str]]) -> list[str]:
    return sorted(set[str]().union(*tallies))


def _spoken(kind: str) -> str:
    return kind.replace("_", " ")
