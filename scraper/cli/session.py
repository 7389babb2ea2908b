"""What every command shares: its standard options, and how it speaks."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from schemas.config import Config
from schemas.errors import ConfigError
from schemas.outcome import Fate
from schemas.source import Source

from ..config.config import FILE_NAME, Settings, data_dir, settings
from ..explain import visible
from ..export.base import unusable
from ..inputs import Failure
from .options import everywhere
from .streams import tell

T = TypeVar("T")
STORE_NAME = "thresher.db"
"""Of the store's file in the data folder."""
PROGRESS_EVERY_S = 0.1
CLEAR = "\r\x1b[K"
MAX_COLUMNS = 10_000
"""COLUMNS can be set to anything, and rows are filled up to it."""


@dataclass(frozen=True)
class Session:
    """One call of one command."""

    named_config: str | None = None
    named_data_dir: str | None = None
    quiet: bool = False
    verbose: bool = False

    @cached_property
    def settings(self) -> Settings:
        """Read when first asked for. Raises ConfigError."""
        return settings(self.named_config, os.environ, working_folder())

    @property
    def config(self) -> Config:
        """The configuration in force. Raises ConfigError."""
        return self.settings.config

    @property
    def sources(self) -> tuple[Source, ...]:
        """Those that the configuration names, one at the least. Raises ConfigError, `no_sources` among them."""
        if not self.config.source:
            named = f"{self.settings.file} names no [[source]]" if self.settings.file else f"there is no {FILE_NAME} here"
            raise ConfigError("no_sources", f"{named}; `thresher init URL` writes one")
        return self.config.source

    @property
    def data_dir(self) -> Path:
        """Where the store is. Raises ConfigError."""
        return data_dir(self.named_data_dir, os.environ, self.settings, working_folder())

    @property
    def folder(self) -> Path:
        """What the names of files in the configuration are relative to. Raises ConfigError."""
        return self.settings.file.parent if self.settings.file else working_folder()

    def talk(self, message: str) -> None:
        """Tells people something on stderr, unless they asked for quiet."""
        if not self.quiet:
            self.complain(message)

    def remark(self, message: str) -> None:
        """Tells people how it went: on a terminal, or where they asked for more. A pipe hears nothing of success."""
        if self.verbose or sys.stderr.isatty():
            self.talk(message)

    def complain(self, message: str) -> None:
        """Tells people on stderr what went wrong with an input."""
        tell(f"{CLEAR if sys.stderr.isatty() else ''}thresher: {visible(message)}\n")

    def fault(self, target: str, failure: Failure, complain: Callable[[str], None] | None = None) -> None:
        """Tells people why an input gave no answer, by `complain` where one is given; what is the page's own fault is no more than a remark."""
        ((complain or self.complain) if failure.fate is Fate.FAILED else self.remark)(f"{target}: {failure.reason}: {failure.detail}")

    def progress(self, items: Iterable[T], total: int | None, what: str, *, shown: bool = True) -> Iterator[T]:
        """The same items, with a single line on stderr that counts them where that is a terminal.

        `shown` is false where the data itself comes by on the terminal.
        """
        tick = self.ticker(what, total, shown=shown)
        try:
            for count, item in enumerate(items, 1):
                yield item
                tick(count)
        finally:
            tick(None)

    def ticker(self, what: str, total: int | None = None, *, shown: bool = True) -> Callable[[int | None], None]:
        """Tells how many there are by now, as `progress` does, and wipes its line for null."""
        shown_at = time.monotonic()  # what is done at once needs no progress

        def tick(count: int | None) -> None:
            nonlocal shown_at
            if count is None:
                tell(CLEAR)
            elif time.monotonic() - shown_at > PROGRESS_EVERY_S:
                shown_at = time.monotonic()
                tell(f"{CLEAR}{count:,}{f' of {total:,}' if total else ''} {what}")

        return tick if shown and not self.quiet and sys.stderr.isatty() else lambda count: None


def working_folder() -> Path:
    """Where the command was called. Raises ConfigError where that was removed since, as under a service that outlives a deployment."""
    try:
        return Path.cwd()
    except OSError as error:
        raise ConfigError("no_working_folder", f"the folder that this was started in cannot be used: {error.strerror}") from error


def standard(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """Gives a command the options that all have, and its session as first argument."""

    @everywhere
    @wraps(command)
    def called(**rest: Any) -> int | None:
        return command(Session(**click.get_current_context().ensure_object(dict)), **rest)

    return called


def write(text: str, end: str = "\n") -> None:
    """Data on stdout, as UTF-8 whatever the locale says. Raises BrokenPipeError, and StoreError where the place is full."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write((text + end).encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unusable("stdout", error) from error


def on_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream."""
    return stream.isatty()


def colour(stream: TextIO) -> bool:
    """Whether the stream may be coloured: a terminal, and NO_COLOR (no-color.org) not set to anything."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int | None:
    """Columns that a row may take: COLUMNS, else those of the terminal; null where there is none, since a file has no edge."""
    return min(shutil.get_terminal_size().columns, MAX_COLUMNS) if sys.stdout.isatty() or os.environ.get("COLUMNS") else None
