"""`thresher.toml`, found and read strictly, and the folder that runs write to.

    --config, else THRESHER_CONFIG, else ./thresher.toml, else every default
    --data-dir, else THRESHER_DATA_DIR, else data_dir of the file, else data/ in a checkout, else the user's data folder
    a value of a table: THRESHER_TABLE_KEY or THRESHER_TABLE_KEY_FILE (`scraper.environment`), else that of the file

The environment and the working folder are handed in: only the command line reads them.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
from pydantic import ValidationError

from cleaners.dedupe import Address, address
from cleaners.urls import host
from schemas.config import Config, FetchConfig, SiteConfig
from schemas.errors import ConfigError
from schemas.rule import Rule
from schemas.source import Source, span

from .environment import Given, given
from .faults import Path_, fault, near
from .toml_lines import line_of, lines

FILE_NAME = "thresher.toml"
_SAID = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)
"""How `tomllib` says where a file is no TOML."""
_TWICE = "it stands there already; each of several sources or sites begins with [[source]], [[site]]"
_HINTS = {"Invalid value": "a text stands between quotes", "Cannot overwrite": _TWICE, "Cannot declare": _TWICE}
"""What is meant, by how that begins."""
_LARGEST = 8_000_000
"""Bytes of a file, some fifty thousand sources; a device has no end."""
_LONGEST = 600
"""Characters of a key or a fault in a message: selectors may have thousands."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration and where it came from."""

    config: Config
    file: Path | None
    """Null where there is no file, so that every value is a default."""


def settings(named: str | None, environment: Mapping[str, str], folder: Path) -> Settings:
    """The configuration in force. Raises ConfigError with file, key and line, or variable, of all that is wrong with it."""
    name = named or environment.get("THRESHER_CONFIG")
    file = folder / (name or FILE_NAME)
    try:
        return Settings(read(file, environment, folder), file)
    except ConfigError as error:
        if name or error.code != "config_not_found":
            raise
    return Settings(parse("", file, environment, folder), None)


def data_dir(named: str | None, environment: Mapping[str, str], found: Settings, folder: Path) -> Path:
    """Where a store is or will be; not created. `data_dir` of a file is relative to that file."""
    if chosen := named or environment.get("THRESHER_DATA_DIR"):
        return folder / chosen
    if found.file and found.config.data_dir:
        return found.file.parent / Path(found.config.data_dir).expanduser()
    if os.path.isdir(folder / "data") and _is_checkout(folder):  # False also for what may not be looked into
        return folder / "data"
    return platformdirs.user_data_path("thresher", appauthor=False)


def read(file: Path, environment: Mapping[str, str] = {}, folder: Path = Path()) -> Config:
    """The configuration in one file. Raises ConfigError as `settings` does."""
    try:
        with file.open("rb") as stream:
            said = stream.read(_LARGEST + 1)
        if len(said) > _LARGEST:
            raise ConfigError("config_unreadable", f"{file}: more than {_LARGEST} bytes")
        text = said.decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError("config_not_found", str(file)) from None
    except OSError as error:
        raise ConfigError("config_unreadable", f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError("config_syntax", f"{file}: not UTF-8 at byte {error.start}") from error
    return parse(text, file, environment, folder)


def parse(text: str, file: Path, environment: Mapping[str, str] = {}, folder: Path = Path()) -> Config:
    """The configuration that `text` is, with what the environment gives; `file` is what messages call it. Raises ConfigError as `settings` does."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = _SAID.fullmatch(str(error))
        more = next((f" ({hint})" for what, hint in _HINTS.items() if said and said[1].startswith(what)), "")
        where = f"{file}:{said[2]}: no TOML: {said[1]}{more}, at column {said[3]}" if said else f"{file}: no TOML: {error}"
        raise ConfigError("config_syntax", where) from error
    except (RecursionError, ValueError) as error:
        raise _beyond(file, error) from error
    problems: list[str] = []
    variables: dict[Path_, str] = {}
    for found in given(environment, folder):
        if not isinstance(found, Given):
            problems.append(f"{found.variable}: {found.why}")
        elif isinstance(table := values.setdefault(found.table, {}), dict):
            table[found.key] = found.value
            variables[found.table, found.key] = found.variable
    try:
        # JSON, because only there a strict reading takes a list for a tuple and a string for a date, and still no "3" for 3.
        config = Config.model_validate_json(json.dumps(values, default=str), strict=True)
    except ValidationError as error:
        faults = [fault(details) for details in error.errors(include_url=False)]
    except (RecursionError, ValueError) as error:
        raise _beyond(file, error) from error
    else:
        faults = list(_contradictions(config))
    places = lines(text) if faults else {}
    for path, message in faults:
        problems.append(f"{variables[path]}: {message}" if path in variables else _sentence(file, places, path, message))
    if problems:
        raise ConfigError("config_invalid", "\n".join(problems))
    return config


def _beyond(file: Path, error: RecursionError | ValueError) -> ConfigError:
    """What is TOML, and more of it than Python reads or writes."""
    return ConfigError("config_syntax", f"{file}: {'nested too deeply' if isinstance(error, RecursionError) else 'a number has too many digits'}")


def web_address(url: str) -> Address:
    """The address that a source may have. Raises ValueError, in words that do not show it: it may hold a password."""
    try:
        found = address(url)
    except ValueError:
        raise ValueError("no web address, as https://forum.example/forums/") from None
    if "@" in found.asked.split("/", 3)[2]:
        raise ValueError("it carries a user's name; what a host is to be shown stands in files that its [[site]] names")
    return found


def refuse(found: Settings, faults: Iterable[tuple[Path_, str]]) -> None:
    """Raises ConfigError with file, key and line of each fault, for what only shows where the configuration is put to use."""
    problems = list(faults)
    if problems:
        file = found.file or Path(FILE_NAME)
        places = lines(file.read_text(encoding="utf-8-sig")) if found.file else {}
        raise ConfigError("config_invalid", "\n".join(_sentence(file, places, path, message) for path, message in problems))


def _contradictions(config: Config) -> Iterator[tuple[Path_, str]]:
    """What each value alone does not show."""
    yield from _faults_of_fetch(config.fetch)
    if span(config.run.again_after) > span(config.run.again_within):
        after, within = f"again_after, {config.run.again_after}", f"again_within, {config.run.again_within}"
        is_after = "again_after" in config.run.model_fields_set
        said = f"longer than {within}" if is_after else f"shorter than {after}"
        yield ("run", "again_after" if is_after else "again_within"), f"{said}: no page would ever be looked at again"
    if config.log.file and Path(config.log.file).suffix in (".db", ".toml"):
        yield ("log", "file"), "a store or a configuration is no log: lines would be written into it"
    if config.clean.platform is not None:
        yield from _faults_of_platform(("clean", "platform"), config.clean.platform)
    if config.source:
        yield from _faults_of_sources(config.source, config.fetch)
    hosts: set[str] = set()
    for number, site in enumerate(config.site):
        if site.host.lower() in hosts:
            yield ("site", number, "host"), f"{site.host!r} has an earlier [[site]]"
        hosts.add(site.host.lower())
        yield from ((("site", number, key), message) for key, message in _faults_of_site(site))
        try:
            ZoneInfo(site.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield ("site", number, "timezone"), f"{site.timezone!r} is no IANA time zone, as Europe/Berlin is"
    if config.clean.rule:
        yield from _faults_of_rules(config.clean.rule)


def _faults_of_site(site: SiteConfig) -> Iterator[tuple[str, str]]:
    bare = site.host.removeprefix("*.")
    if set("/?#@*") & set(bare) or host(f"https://{bare}/") is None:
        yield "host", "no name of a host, as forum.example, nor a pattern, as *.forum.example"
    if bare != site.host:
        yield from ((key, "it is for one host, and not for a pattern") for key in ("cookies", "headers", "permission") if getattr(site, key) is not None)
    if site.platform is not None:
        yield from (("platform", message) for _, message in _faults_of_platform((), site.platform))
    if site.container or site.drop or site.title or site.author or site.date or site.date_format or site.hits or site.misses:
        from .trial import faults

        yield from faults(site)


def _faults_of_fetch(config: FetchConfig) -> Iterator[tuple[Path_, str]]:
    # What fetches is loaded where there is something to judge: most commands go nowhere.
    if config.user_agent is not None:
        from ..fetch.identity import check_user_agent

        try:
            check_user_agent(config.user_agent)
        except ConfigError as error:
            yield ("fetch", "user_agent"), error.detail
    if config.allow:
        from ..fetch.guard import parse_allow

        for number, place in enumerate(config.allow):
            try:
                parse_allow(place)
            except ConfigError as error:
                yield ("fetch", "allow", number), error.detail
    if config.proxy is not None:
        from ..fetch.dial import Proxy

        try:
            Proxy.of(config.proxy)
        except ConfigError:
            # Without the value: it may hold a password, also where it is so wrong that nobody can tell which part of it.
            yield ("fetch", "proxy"), "no address of a proxy, as http://proxy.example:3128 or http://NAME:PASSWORD@proxy.example:3128"


def _faults_of_sources(sources: tuple[Source, ...], fetch: FetchConfig) -> Iterator[tuple[Path_, str]]:
    ids: set[str] = set()
    addresses: dict[str, str] = {}
    for number, source in enumerate(sources):
        place = ("source", number)
        if source.id in ids:
            yield (*place, "id"), f"{source.id!r} is taken by an earlier source"
        ids.add(source.id)
        try:
            asked = web_address(source.url).asked
        except ValueError as error:
            yield (*place, "url"), str(error)
        else:
            if asked in addresses:
                yield (*place, "url"), f"the address of an earlier source, {addresses[asked]!r}"
            if (port := _port_of_name(asked)) not in (None, *fetch.ports):
                yield (*place, "url"), f"its port {port} is none of `ports` of [fetch]: it would never be visited"
            addresses.setdefault(asked, source.id)
        if source.platform is not None:
            yield from _faults_of_platform((*place, "platform"), source.platform)


def _port_of_name(url: str) -> int | None:
    """The port of a canonical address whose host is a name; null for an address of numbers, which `allow` may name, also that of the command line."""
    parts = urlsplit(url)
    is_name = re.search(r"[^0-9a-f.:]", parts.hostname or "") is not None
    return (parts.port or (443 if parts.scheme == "https" else 80)) if is_name else None


def _faults_of_platform(path: Path_, name: str, also: Collection[str] = ("unknown",)) -> Iterator[tuple[Path_, str]]:
    from cleaners.platforms import platforms

    engines = sorted(engine.name for engine in platforms())
    if name not in engines and name not in also:
        yield path, f"{name!r} is no platform that is known: {', '.join(engines)}{near(name, engines)}"


def _faults_of_rules(own: tuple[Rule, ...]) -> Iterator[tuple[Path_, str]]:
    """What is wrong with the user's rules beyond their patterns, which have proved their examples already."""
    from cleaners.rules.catalogue import catalogue, prove

    taken = {rule.id for rule in catalogue()} if own else set()
    for number, rule in enumerate(own):
        place = ("clean", "rule", number)
        if rule.id in taken:
            yield (*place, "id"), f"{rule.id!r} is taken by another rule"
        taken.add(rule.id)
        if rule.platform is not None:
            yield from _faults_of_platform((*place, "platform"), rule.platform, also=())
        yield from (((*place, "selector"), failure) for failure in prove((rule,)))


def _sentence(file: Path, places: Mapping[Path_, int], path: Path_, message: str) -> str:
    line = line_of(places, path)
    return f"{file}{f':{line}' if line else ''}: {_short(_dotted(path))}: {_short(message)}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _dotted(path: Path_) -> str:
    """The path as people write it: `source[2].url`, counted from 1."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def _is_checkout(folder: Path) -> bool:
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(project.get("project", {}).get("name") == "thresher")
