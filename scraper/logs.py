"""What a run does, line by line, for programs and for later: in a file that may be rotated or taken away at any time, or on stderr.

    2026-11-27T14:04:27Z warning outcome fate=failed target=https://forum.example/ reason=connection_lost detail="reset by peer"

A line is a line whatever a page says: what would end it, or move a terminal, is written out.
"""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import WatchedFileHandler
from pathlib import Path

from cleaners.masks import masked_within
from schemas.config import LogConfig

from .amounts import amount
from .answers import one_line
from .explain import visible

STDERR = "-"
"""The file that is none."""
_LEVELS: Mapping[str, int] = {"info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
_QUOTED = frozenset(' "=')


class Log:
    """A run's log; where no file is named, nobody hears it. What a disk does to it is told once and ends no run."""

    def __init__(self, config: LogConfig, folder: Path, complain: Callable[[str], None]) -> None:
        """Names of files are relative to `folder`. The file is opened with the first line."""
        self.on_stderr = config.file == STDERR
        self._file = None if config.file is None or self.on_stderr else _File(folder / config.file, complain)
        self._logger = logging.Logger("thresher", _LEVELS[config.level])
        handler = self._file or (_Stderr() if self.on_stderr else logging.NullHandler())
        handler.setFormatter(_Lines(config.format == "json"))
        self._logger.addHandler(handler)

    def info(self, event: str, **facts: object) -> None:
        """What is as it should be."""
        self._logger.info(event, extra={"facts": facts})

    def warning(self, event: str, **facts: object) -> None:
        """What somebody may want to look at."""
        self._logger.warning(event, extra={"facts": facts})

    def error(self, event: str, **facts: object) -> None:
        """What kept the run from its work."""
        self._logger.error(event, extra={"facts": facts})

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            self._file.close()


class _Lines(logging.Formatter):
    """An event with its facts as one line, without its end."""

    def __init__(self, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        return masked_within(self._line(record))

    def _line(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        level, event, facts = record.levelname.lower(), record.msg, vars(record)["facts"]
        if self._as_json:
            return one_line(json.dumps({"at": at, "level": level, "event": event, **facts}, ensure_ascii=False))
        return " ".join([at, level, event, *(f"{name}={_word(value)}" for name, value in facts.items() if value is not None)])


def _waiting_for_nobody(path: str, flags: int) -> int:
    """A pipe that nobody reads would hold a run up for ever, signals or not; a full one is as a full disk."""
    return os.open(path, flags | os.O_NONBLOCK, 0o666)


def _word(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return visible(json.dumps(text, ensure_ascii=False) if isinstance(value, str) and (not text or _QUOTED & set(text)) else text)


class _Stderr(logging.StreamHandler):  # type: ignore[type-arg]
    """Nothing stops because it cannot be heard."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)

    def handleError(self, record: logging.LogRecord) -> None:
        pass


class _File(WatchedFileHandler):
    """Opened anew where it was rotated or taken away."""

    def __init__(self, path: Path, complain: Callable[[str], None]) -> None:
        super().__init__(path, encoding="utf-8", errors="backslashreplace", delay=True)
        self._complain = complain
        self._lost = 0
        self._mend = ""
        """What ends the line that a full disk has cut off."""

    def _open(self) -> io.TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, errors=self.errors, opener=_waiting_for_nobody)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.reopenIfNeeded()
            self.stream = self.stream or self._open()
            self.stream.write(f"{self._mend}{self.format(record)}\n")
            self.stream.flush()
            self._mend = ""
        except OSError as error:
            if not self._lost:
                self._complain(f"the log cannot be written, and the run goes on without it: {self.baseFilename}: {error.strerror or error}")
            self._lost += 1
            self._mend = "\n"
            self._let_go()

    def close(self) -> None:
        if self._lost:
            self._complain(f"{amount(self._lost, 'line')} of the log could not be written: {self.baseFilename}")
        self._let_go()
        super().close()

    def _let_go(self) -> None:
        """What could not be written is not tried again: closing would fail as writing did."""
        stream, self.stream = self.stream, None
        with suppress(OSError):
            if stream is not None:
                stream.close()
