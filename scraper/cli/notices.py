"""What a run tells those who are not there: its log, line by line, and a monitor."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from schemas.alarm import Alarm
from schemas.config import LogConfig
from schemas.outcome import Fate, Outcome
from schemas.report import RunReport
from schemas.version import VERSION

from ..logs import STDERR, Log
from ..ping import Ping
from .endings import Terminated
from .exits import Exit, of
from .session import Session


class Notices:
    """A context around a whole run, which hears of its end however that comes. `code` is the exit code of a run that ends by itself."""

    def __init__(self, session: Session, *, log_json: bool, is_heard: bool = True) -> None:
        """`log_json`: the log is JSON, and on stderr where no file is named. Raises ConfigError."""
        config = session.config
        log = config.log.model_copy(update={"format": "json", "file": config.log.file or STDERR}) if log_json else config.log
        url = config.run.ping_url
        self.session = session
        self.code = Exit.OK
        self.report: RunReport | None = None
        self._has_begun = False
        self._log = Log(log if is_heard else LogConfig(), session.folder, session.complain)
        self._ping = Ping(url, config.fetch.proxy, self._ping_failed) if url and is_heard else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        code = Exit.TERMINATED if isinstance(error, Terminated) else of(error) if error else self.code
        run = self.report
        facts = {"run": run.run, "targets": run.targets, **{str(fate): count for fate, count in run.fates.items()}, "posts": run.posts} if run else {}
        say = self._log.info if code is Exit.OK else self._log.error if error else self._log.warning
        event = "run_ended" if self._has_begun else "run_not_begun"  # the lock is held, or a signal came while its modules were loaded
        say(event, code=int(code), **facts, error=str(error) or type(error).__name__ if error else None)
        try:
            if self._ping is not None:
                self._ping.end(code, hurried=code in (Exit.INTERRUPTED, Exit.TERMINATED))
        finally:
            self._log.close()

    def begin(self, command: str) -> None:
        """It has the lock."""
        self._has_begun = True
        self._log.info("run_started", command=command, sources=len(self.session.config.source), version=VERSION)
        if self._ping is not None:
            self._ping.start()

    def complain(self, message: str) -> None:
        """Tells people what the log says as well, unless they read the log itself."""
        if not self._log.on_stderr:
            self.session.complain(message)

    def outcome(self, outcome: Outcome) -> None:
        """A target has ended."""
        say = self._log.warning if outcome.fate is Fate.FAILED else self._log.info
        say(
            "outcome",
            fate=outcome.fate,
            target=outcome.target,
            source=outcome.source,
            reason=outcome.reason,
            detail=outcome.detail or None,
            record=outcome.record_id,
        )

    def alarm(self, alarm: Alarm) -> None:
        """One that came on, or went off."""
        say, event = (self._log.warning, "alarm_on") if alarm.ended is None else (self._log.info, "alarm_off")
        say(event, source=alarm.source, kind=alarm.kind, since=alarm.since.isoformat(), evidence=alarm.evidence, guess=alarm.guess or None)

    def _ping_failed(self, message: str) -> None:
        self._log.warning("ping_failed", detail=message)
        self.complain(message)
