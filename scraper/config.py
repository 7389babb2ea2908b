"""`thresher.toml`, found and read strictly, and the folder that runs write to.

    --config, else THRESHER_CONFIG, else ./thresher.toml, else every default
    --data-dir, else THRESHER_DATA_DIR, else data_dir of the file, else data/ in a checkout, else the user's data folder

The environment and the working folder are handed in: only the command line reads them.
"""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.config import CleanSection, Config, FetchConfig, RunConfig, SiteConfig, WorkerConfig
from schemas.errors import ConfigError
from schemas.rule import Rule
from schemas.source import Source

FILE_NAME = "thresher.toml"

Path_ = tuple[str | int, ...]
"""Where a value stands: `("source", 1, "url")` is the `url` of the second `[[source]]`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration and where it came from."""

    config: Config
    file: Path | None
    """Null where there is no file, so that every value is a default."""


def settings(named: str | None, environment: Mapping[str, str], folder: Path) -> Settings:
    """The configuration in force. Raises ConfigError with file, key and line of all that is wrong with it."""
    name = named or environment.get("THRESHER_CONFIG")
    file = folder / (name or FILE_NAME)
    if not name and not file.exists():
        return Settings(Config(), None)
    return Settings(read(file), file)


def data_dir(named: str | None, environment: Mapping[str, str], found: Settings, folder: Path) -> Path:
    """Where a store is or will be; not created. `data_dir` of a file is relative to that file."""
    if chosen := named or environment.get("THRESHER_DATA_DIR"):
        return folder / chosen
    if found.file and found.config.data_dir:
        return found.file.parent / Path(found.config.data_dir).expanduser()
    if (folder / "data").is_dir() and _is_checkout(folder):
        return folder / "data"
    return platformdirs.user_data_path("thresher", appauthor=False)


def read(file: Path) -> Config:
    """The configuration in one file. Raises ConfigError as `settings` does."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError("config_not_found", str(file)) from None
    except OSError as error:
        raise ConfigError("config_unreadable", f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError("config_syntax", f"{file}: not UTF-8 at byte {error.start}") from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("config_syntax", f"{file}: {error}") from error
    except RecursionError as error:
        raise ConfigError("config_syntax", f"{file}: nested too deeply") from error
    try:
        # JSON, because only there a strict reading takes a list for a tuple and a string for a date, and still no "3" for 3.
        config = Config.model_validate_json(json.dumps(values, default=str), strict=True)
    except ValidationError as error:
        problems = [_problem(file, text, details) for details in error.errors(include_url=False)]
        raise ConfigError("config_invalid", "\n".join(problems)) from error
    if problems := [_sentence(file, text, path, message) for path, message in _contradictions(config)]:
        raise ConfigError("config_invalid", "\n".join(problems))
    return config


def _contradictions(config: Config) -> Iterator[tuple[Path_, str]]:
    """What each value alone does not show."""
    seen: set[str] = set()
    for number, source in enumerate(config.source):
        if source.id in seen:
            yield ("source", number, "id"), f"{source.id!r} is taken by an earlier source"
        seen.add(source.id)
    for number, site in enumerate(config.site):
        try:
            ZoneInfo(site.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield ("site", number, "timezone"), f"{site.timezone!r} is no IANA time zone, as Europe/Berlin is"
    if config.clean.rule:
        yield from _faults_of_rules(config.clean.rule)


def _faults_of_rules(own: tuple[Rule, ...]) -> Iterator[tuple[Path_, str]]:
    """What is wrong with the user's rules beyond their patterns, which have proved their examples already."""
    from cleaners.platforms import platforms
    from cleaners.rules.catalogue import catalogue, prove

    engines = {engine.name for engine in platforms()}
    taken = {rule.id for rule in catalogue()}
    for number, rule in enumerate(own):
        place = ("clean", "rule", number)
        if rule.id in taken:
            yield (*place, "id"), f"{rule.id!r} is taken by another rule"
        taken.add(rule.id)
        if rule.platform is not None and rule.platform not in engines:
            yield (*place, "platform"), f"{rule.platform!r} is no platform that is known: {', '.join(sorted(engines))}"
        yield from (((*place, "selector"), failure) for failure in prove((rule,)))


def _problem(file: Path, text: str, details: ErrorDetails) -> str:
    path = details["loc"]
    if details["type"] != "extra_forbidden":
        return _sentence(file, text, path, details["msg"].removeprefix("Value error, "))
    near = difflib.get_close_matches(str(path[-1]), sorted(_known(path[:-1])), n=1)
    return _sentence(file, text, path, f"unknown key{f', did you mean {near[0]}?' if near else ''}")


def _known(table: Path_) -> set[str]:
    tables: dict[Path_, type] = {(): Config, ("fetch",): FetchConfig, ("clean",): CleanSection, ("workers",): WorkerConfig, ("run",): RunConfig}
    lists: dict[Path_, type] = {("source",): Source, ("site",): SiteConfig, ("clean", "rule"): Rule}
    model = tables.get(table) or lists.get(table[:-1])
    return set(getattr(model, "model_fields", ()))


def _sentence(file: Path, text: str, path: Path_, message: str) -> str:
    line = line_of(text, path)
    return f"{file}{f':{line}' if line else ''}: {dotted(path)}: {message}"


def dotted(path: Path_) -> str:
    """The path as people write it: `source[2].url`, counted from 1."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?")
_ASSIGNMENT = re.compile(rf"\s*({_DOTTED})\s*=(.*)")


def line_of(text: str, path: Path_) -> int | None:
    """The 1-based line of TOML at which the value stands, or else the nearest table around it; null where none does.

    `tomllib` tells no positions. Keys inside inline tables and of nested arrays are found only as the key that holds them.
    """
    places = dict(_places(text))
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return None


def _places(text: str) -> Iterator[tuple[Path_, int]]:
    table: Path_ = ()
    counts: dict[Path_, int] = {}
    open_string = ""
    for number, line in enumerate(text.splitlines(), 1):
        if open_string:
            if open_string in line:
                open_string = ""
        elif header := _HEADER.fullmatch(line):
            table = ()
            names = _names(header[2])
            for depth, name in enumerate(names, 1):
                table = (*table, name)
                if header[1] == "[[" and depth == len(names):
                    counts[table] = counts.get(table, -1) + 1
                    yield table, number
                if table in counts:
                    table = (*table, counts[table])
            yield table, number
        elif assignment := _ASSIGNMENT.fullmatch(line):
            keys = _names(assignment[1])
            for depth in range(1, len(keys) + 1):
                yield (*table, *keys[:depth]), number
            open_string = next((mark for mark in ('"""', "'''") if assignment[2].count(mark) % 2), "")


def _names(dotted_key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted_key))


def _is_checkout(folder: Path) -> bool:
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(project.get("project", {}).get("name") == "thresher")
