"""What may be behind an alarm, in a few words. Never more than a guess: the evidence beside it is what was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import Fate, Reason

from .measures import PARKED, is_paywall

BY_REASON: dict[str, str] = {
    Reason.GONE: "taken down",
    Reason.HTTP_CLIENT_ERROR: "moved, taken down, or closed to us",
    Reason.NAME_NOT_RESOLVED: "the domain is gone, or its name server is down",
    Reason.TLS_FAILED: "its certificate has expired",
    Reason.RATE_LIMITED: "the site asks us to be slower",
    Reason.DEADLINE_EXCEEDED: "the site is slow",
    Reason.ROBOTS_UNREACHABLE: "the site is down: not even its robots.txt can be had",
    Reason.ROBOTS_UNUSABLE: "the site is in trouble: it answers, but with no robots.txt that can be used",
    Reason.TOO_MANY_REDIRECTS: "a wall that sends visitors in a circle",
    Reason.NO_ACCESS: "a login wall",
    Reason.CONSENT_WALL: "a consent wall",
    Reason.BOT_CHALLENGE: "a wall against robots",
    Reason.AGE_GATE: "a wall that asks for an age",
    Reason.REGION_BLOCKED: "closed to the country we come from",
    Reason.APP_WALL: "the pages are shown in an app only now",
    Reason.DOMAIN_PARKED: "the domain was given up, or its server set up anew",
    Reason.DIRECTORY_INDEX: "the site's software is gone: its server lists files",
    Reason.ERROR_PAGE: "the site is out of order or being worked on",
    Reason.REDIRECT_STUB: "pages were moved",
    Reason.SCRIPT_SHELL: "the pages need JavaScript now",
    Reason.NO_POSTS_FOUND: "redesign or another software: the posts are not where they were",
    Reason.NO_ARTICLE_FOUND: "redesign: the article is not where it was",
    Reason.NO_TEXT: "the pages need JavaScript now",
    Reason.SOFT_404: "pages were moved or taken down",
}
"""The commonest reason of the look that brought the alarm, read."""
UNKNOWN = "unknown"
"""The platform of posts that are read without knowing their software (`cleaners.structure`)."""
OF_PAGES = frozenset({AlarmKind.REJECTED, AlarmKind.FIELDS, AlarmKind.YIELD, AlarmKind.LENGTH, AlarmKind.PLATFORM})
"""Kinds that a redesign may be behind."""


def guess(kind: AlarmKind, history: Sequence[Observation]) -> str:
    """What may be behind an alarm that the last look brought on, and what the markup of its pages says to that."""
    now = history[-1]
    told = _of_kind(kind, history)
    if kind not in OF_PAGES or not now.compared:
        return told
    foreign = now.foreign.get("pages", 0)
    return f"{told}; " + (f"{foreign} of {now.compared} pages have other class names than before" if foreign else "the pages' class names are as before")


def _of_kind(kind: AlarmKind, history: Sequence[Observation]) -> str:
    now = history[-1]
    match kind:
        case AlarmKind.SOURCE_FAILING:
            return _of_start(now, history)
        case AlarmKind.ROBOTS_CLOSED:
            return "robots changed: the site asks us to stay out" if _was_read(history) else "the site asks us to stay out, and did so from the first look on"
        case AlarmKind.WALL if is_paywall(now):
            return "a paywall: the pages show beginnings only"
        case AlarmKind.WALL | AlarmKind.REJECTED:
            return _commonest(now.rejected) or "redesign"
        case AlarmKind.FAILED:
            return _commonest(now.failed) or "the site is down or overloaded"
        case AlarmKind.YIELD:
            return "redesign: part of the posts is not found" if now.shrunk else "redesign, or the site shows less on a page"
        case AlarmKind.LENGTH:
            return "redesign: texts are cut off, or something beside them is read; or the site shows beginnings only"
        case AlarmKind.FIELDS:
            return "redesign: the field is not where it was, or is no longer shown"
        case AlarmKind.VALUES:
            return _of_values(now)
        case AlarmKind.PLATFORM:
            return _of_platform(now)


def _of_start(now: Observation, history: Sequence[Observation]) -> str:
    end = next(iter(now.starts), "")
    fate, _, reason = end.partition(":")
    if fate == Fate.FAILED:
        return BY_REASON.get(reason, "the site is down or overloaded")
    if fate == Fate.SKIPPED:  # why its host is left alone the look before says
        before, _, reason = next((end for seen in reversed(history) for end in seen.starts if end != PARKED), "").partition(":")
        return BY_REASON.get(reason if before == Fate.FAILED else "", "the site is down or overloaded")
    if any(f"{Fate.LISTED}:{Reason.FEED}" in seen.starts for seen in history):
        return "the feed is dead: " + ("nothing is in it" if end == f"{Fate.LISTED}:{Reason.FEED}" else "something else is at its address")
    if any(f"{Fate.LISTED}:{Reason.SITEMAP}" in seen.starts for seen in history):
        return "the sitemap was moved or is broken"
    if not _was_read(history):
        return "another address may be meant: `thresher sources check` says what is there"
    return "redesign or another software: its lists are not where they were"


def _was_read(history: Sequence[Observation]) -> bool:
    """Whether the source's own page has ever been what a source is."""
    return any(end.partition(":")[0] in (Fate.LISTED, Fate.STORED, Fate.UNCHANGED) for seen in history for end in seen.starts)


def _of_values(now: Observation) -> str:
    if now.garbled:
        return "the pages are served in another charset than they say"
    return "redesign: the time of something else is read" if now.one_time else "the site or its software speaks another language"


def _of_platform(now: Observation) -> str:
    named = {name: times for name, times in now.platforms.items() if name != UNKNOWN}
    return f"engine changed: now {max(named, key=lambda name: named[name])}" if named else "redesign: the software is no longer recognised"


def _commonest(reasons: Mapping[Reason, int]) -> str:
    return BY_REASON.get(max(reasons, key=lambda reason: reasons[reason]), "") if reasons else ""
