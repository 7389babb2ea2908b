"""The inside of `thresher run`."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from schemas.cleaned import Answer
from schemas.outcome import Fate, Outcome

from ..answers import one_line
from ..crawl.line import Place
from ..crawl.schedule import Schedule
from ..explain import visible
from ..fetch.errand import Settings
from ..fetch.visitor import Visitor
from ..inputs import Failure, Input
from ..rhythm import Look
from ..silence import is_answer
from ..stop import Stop
from ..store.base import merge
from ..store.opening import LOOKED_OVER_S, PATIENCE_S, look_over
from ..store.sightings import Standing
from ..store.sqlite import open_store
from .exits import Exit, Tally
from .notices import Notices
from .rows import OUR_NETWORK, clock, counted, minute, row, said, summed
from .seen import Seen
from .session import STORE_NAME, Session, on_terminal, write

SHOWN = 100
"""Pages that a dry run asks the robots.txt about."""
SAID = 5
"""Failures that are told one by one where a run has met nobody: of a hundred sources on a machine without a network they are one and the same."""


def work(session: Session, settings: Settings, visitor: Visitor, stop: Stop, command: str, max_pages: int, notices: Notices, *, as_json: bool) -> Exit:
    """The run; how it ended."""
    told = _Told(session, notices, as_json, Tally(), Seen())
    with closing(open_store(session.data_dir / STORE_NAME, busy_timeout_s=PATIENCE_S)) as store:
        look_over(store.connection, store.path, LOOKED_OVER_S)
        schedule = Schedule(session.config, store, clock)
        with told.to_the_end():
            ended = schedule.run(settings, visitor, merge=merge, listener=told, stop=stop, command=command, max_pages=max_pages)
        days = session.config.run.keep_captures_days
        if days is not None:
            store.drop_bodies(clock() - timedelta(days=days), lambda: stop.signal is not None)
        alarmed = {alarm.source for alarm in store.alarms()} & schedule.sources.keys()
        queues = store.targets.queues(clock())
    notices.report = ended.report
    if not ended.silence.is_ours or stop.signal is not None:
        told.speak(None if ended.silence.is_broken else SAID)
    for alarm in ended.changes:
        notices.alarm(alarm)
        notices.complain(said(alarm))
    due = [queue.next_due for name, queue in queues.items() if name in schedule.sources and queue.next_due]
    nothing = f"run {ended.report.run}: nothing is due before {minute(min(due))}" if due and not ended.report.targets else None
    session.remark(nothing or summed(ended.report))
    if stop.signal is not None:
        notices.complain("stopped; what was finished is kept")
        return Exit.INTERRUPTED if stop.signal == signal.SIGINT else Exit.TERMINATED
    code = Exit.UNREACHABLE if ended.silence.met_nobody else told.tally.ended()
    if ended.silence.is_ours and told.tally.failed:
        heard = len(ended.silence.answered)
        what = f"nobody answered any more, after {heard} hosts had" if heard else f"nothing could be reached ({counted(ended.report.reasons)})"
        notices.complain(f"{what}: {OUR_NETWORK}")
        for failure in told.held[:1]:
            notices.complain(f"for one, {failure}")
    elif code is Exit.UNREACHABLE and not told.tally.failed and not all(source.source in alarmed for source in ended.report.sources):
        notices.complain("nothing could be reached: the hosts of all pages that are due are left alone for now")
    return Exit.FAILED if alarmed and code is Exit.OK else code


def asked(session: Session, settings: Settings, *, as_json: bool) -> Exit:
    """What a run would ask for, printed."""
    with closing(open_store(session.data_dir / STORE_NAME)) as store:
        asyncio.run(_would_ask(Schedule(session.config, store, clock), settings, as_json=as_json))
    return Exit.OK


@dataclass(frozen=True)
class _Told:
    """Tells what cannot wait for the report."""

    session: Session
    notices: Notices
    as_json: bool
    tally: Tally
    seen: Seen
    held: list[str] = field(default_factory=list)
    """Failures since anybody has answered: where nobody does any more, one line is said for them all."""

    @property
    def is_watched(self) -> bool:
        """Whether a person sees a line for each page."""
        return not self.as_json and (on_terminal(sys.stdout) or self.session.verbose)

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """Remembers what a person is shown of it; for a program its outcome says enough."""
        if self.is_watched:
            self.seen.note(item, answer)

    def ended(self, outcome: Outcome) -> None:
        """A line each for a person who watches; in a pipe what failed."""
        self.tally.count(outcome)
        self.notices.outcome(outcome)
        if self.as_json:
            write(one_line(outcome.as_json()))
        elif self.is_watched:
            write(row(outcome, *self.seen.of(outcome)))
            return
        if outcome.fate is Fate.FAILED:
            self.held.append(f"{outcome.source}: {outcome.target}: {outcome.reason}: {outcome.detail}")
        if is_answer(outcome.fate, outcome.reason):
            self.speak()

    @contextmanager
    def to_the_end(self) -> Iterator[None]:
        """A block after which nothing is held back, should it die."""
        try:
            yield
        except BaseException:
            self.speak()
            raise

    def speak(self, most: int | None = None) -> None:
        """Tells what failed by now, so many of them one by one."""
        for failure in self.held[:most]:
            self.notices.complain(failure)
        if more := len(self.held[most:]) if most else 0:
            self.notices.complain(f"and {more:,} more, as nobody has answered: `thresher report --targets` names all")
        self.held.clear()

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """Nothing to tell."""


async def _would_ask(schedule: Schedule, settings: Settings, *, as_json: bool) -> None:
    line = schedule.line()
    waiting = [line.take(number) for number, *_ in line.due()]
    due = [place for place in waiting if place.hint is None or schedule.gate_of(place.source).check(place.url, place.hint.kind) is None]
    from ..fetch.hosts import NEW_HOST
    from ..fetch.pace import rest_s
    from ..fetching import fetching  # a run that visits has it in a process of its own

    async with fetching(settings) as fetcher:
        for place in due[:SHOWN]:
            verdict = await fetcher.robots.verdict(place.url)
            delay_s = rest_s(NEW_HOST, settings.config, verdict.crawl_delay_s, own=fetcher.guard.is_own(place.url))
            verdict_of = {"source": place.source, "url": place.url, "allowed": verdict.allowed, "why": verdict.detail, "delay_s": delay_s}
            write(one_line(json.dumps(verdict_of, ensure_ascii=False)) if as_json else _would(verdict_of))
    if len(due) > SHOWN and not as_json:
        write(f"and {len(due) - SHOWN:,} more")


def _would(said: Mapping[str, object]) -> str:
    why = f"  {said['why']}" if said["why"] else ""
    return visible(f"{'+' if said['allowed'] else '-'} {said['source']}  {said['url']}  {said['delay_s']:g} s between requests{why}")
