"""Pages that are made of other class names than before, and hold less: each by itself happens, on the same page it is a redesign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import Reason

from .measures import Measure, Pair, platform_of, usual_fields
from .speech import evidence_of_change

UNREAD = frozenset({Reason.NO_ARTICLE_FOUND, Reason.NO_POSTS_FOUND, Reason.CONTENT_MISSING, Reason.NO_TEXT, Reason.SCRIPT_SHELL})
"""What is said of a page whose text is not where it was. What says that it is out of order, gone or closed is told by that: walls counted here,
too, were seen no sooner in a year of simulated sources."""
TOLD_BY = frozenset({AlarmKind.WALL, AlarmKind.REJECTED, AlarmKind.PLATFORM, AlarmKind.FIELDS, AlarmKind.YIELD, AlarmKind.LENGTH})
"""While one of these is on, it is told."""
MOST_FOREIGN = 0.2
"""Share of pages before what is in doubt. A source that shows more is deployed with names that a build makes up: those of poorer pages say nothing."""


def remade(history: Sequence[Observation], known: Sequence[Observation]) -> Iterator[tuple[AlarmKind, str]]:
    """The alarm that the last look calls for, if any, with the evidence; `known` is what the source was like before all that is in doubt.

    Pages that still give something are told at the first look. A page that gives nothing may be out of order for an hour, in words
    that nobody knows: such pages need another look.
    """
    usual, platform = usual_fields(known), platform_of(known)
    if sum(seen.foreign.get("pages", 0) for seen in known) > MOST_FOREIGN * sum(seen.compared for seen in known):
        return

    def poorer(seen: Observation) -> Pair:
        worse = _worse(seen.foreign, usual, platform)
        return max(worse[kind] for kind in (AlarmKind.PLATFORM, AlarmKind.FIELDS, AlarmKind.YIELD)), seen.compared

    def unread(seen: Observation) -> Pair:
        worse = _worse(seen.foreign, usual, platform)
        return worse[AlarmKind.REJECTED] + poorer(seen)[0], seen.compared

    words = "pages made of other class names than before that gave"
    for measure in (
        Measure("poorer", AlarmKind.FIELDS, f"{words} less", poorer, at_once=True, patient=True),
        Measure("unread", AlarmKind.FIELDS, f"{words} less or nothing", unread, patient=True),
    ):
        if evidence := evidence_of_change(measure, history):
            worse = _worse(history[-1].foreign, usual, platform)
            yield max(worse, key=lambda kind: worse[kind]), evidence
            return


def _worse(foreign: Mapping[str, int], usual: Sequence[str], platform: str | None) -> dict[AlarmKind, int]:
    """How many of the pages are worse than usual, and in what."""
    records, threads = foreign.get("records", 0), foreign.get("threads", 0)
    return {
        AlarmKind.REJECTED: sum(foreign.get(f"rejected:{reason}", 0) for reason in UNREAD),
        AlarmKind.PLATFORM: records - foreign.get(f"platform:{platform}", 0) if platform else 0,
        AlarmKind.FIELDS: max((threads if name.startswith("post:") else records) - foreign.get(name, 0) for name in ("records", *usual)),
        AlarmKind.YIELD: foreign.get("shrunk", 0),
    }
