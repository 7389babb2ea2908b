"""Single values of the configuration from the environment, for what should not stand in a file that is shown around.

THRESHER_FETCH_PROXY       `proxy` of `[fetch]`; so for every key of a table that holds one value and no list
THRESHER_FETCH_PROXY_FILE  a file that holds it, as Docker and systemd hand on secrets; blanks and line ends around it are taken off

They go before the configuration's file. No message holds a value: it may be a secret.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_origin

from pydantic import ValidationError

from schemas.base import Value

from .faults import TABLES, fault, near

_FILE = "_FILE"
_LARGEST = 65_536
"""Bytes of a file: a value stands on one line; a device has no end."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value that the environment gives."""

    variable: str
    table: str
    key: str
    value: Any = field(repr=False)
    """Of the key's own type."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A variable that gives nothing, and why."""

    variable: str
    why: str


def given(environment: Mapping[str, str], folder: Path) -> Iterator[Given | Refused]:
    """What the environment gives, by name of the variable. Names of files are relative to `folder`."""
    for variable in sorted(environment):
        for table, model in TABLES.items():
            if variable.startswith(prefix := f"THRESHER_{table.upper()}_"):
                yield _given(variable, prefix, table, model, environment, folder)


def _given(variable: str, prefix: str, table: str, model: type[Value], environment: Mapping[str, str], folder: Path) -> Given | Refused:
    plain = variable.removesuffix(_FILE)
    key = plain.removeprefix(prefix).lower()
    keys = {name for name, described in model.model_fields.items() if get_origin(described.annotation) is not tuple}
    if key not in keys:
        return Refused(variable, f"no such key{near(variable, {f'{prefix}{name.upper()}' for name in keys})}")
    text = environment[variable]
    if variable != plain:
        if plain in environment:
            return Refused(variable, f"{plain} is set too: choose one")
        try:
            with (folder / text).open("rb") as file:
                said = file.read(_LARGEST + 1)
            if len(said) > _LARGEST:
                return Refused(variable, f"its file has more than {_LARGEST} bytes")
            text = said.decode("utf-8-sig").strip()
        except OSError as error:
            return Refused(variable, f"its file cannot be read: {error.strerror}")
        except ValueError:
            return Refused(variable, "its file is no UTF-8 text")
    if not text.strip():
        return Refused(variable, "it is empty: unset it where nothing is meant")
    try:
        return Given(variable, table, key, getattr(model.model_validate_strings({key: text}), key))
    except ValidationError as error:
        return Refused(variable, fault(error.errors(include_url=False)[0])[1])
