"""What is wrong with a value of the configuration, in the words of whoever writes it. No message shows the value: it may be a secret."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from pydantic_core import ErrorDetails

from schemas.base import Value
from schemas.config import CleanSection, Config, FetchConfig, LogConfig, RunConfig, SiteConfig, WorkerConfig
from schemas.own_rule import OwnRule
from schemas.source import Source

Path_ = tuple[str | int, ...]
"""Where a value stands: `("source", 1, "url")` is the `url` of the second `[[source]]`."""

TABLES: Mapping[str, type[Value]] = {"fetch": FetchConfig, "clean": CleanSection, "workers": WorkerConfig, "run": RunConfig, "log": LogConfig}
"""The tables of the configuration that stand in it once."""
_LISTS: Mapping[Path_, type[Value]] = {("source",): Source, ("site",): SiteConfig, ("clean", "rule"): OwnRule}
"""Those that stand in it as often as one likes."""
_WORDS: Mapping[str, str] = {
    "missing": "it must be there",
    "string_type": "no text: put it in quotes",
    "string_too_short": "it is empty",
    "too_short": "it is empty",
    "bool_type": "neither true nor false",
    "int_type": "no whole number",
    "int_from_float": "no whole number",
    "int_parsing": "no whole number",
    "float_type": "no number",
    "float_parsing": "no number",
    "greater_than": "it must be more than {gt}",
    "greater_than_equal": "it must be at least {ge}",
    "less_than": "it must be less than {lt}",
    "less_than_equal": "it must be at most {le}",
}
"""By pydantic's names of errors (docs.pydantic.dev, "Validation Errors"), with what they tell. Of others its own words must do."""


def fault(details: ErrorDetails) -> tuple[Path_, str]:
    """Where something is wrong, and what."""
    path, context = details["loc"], details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            return path, f"unknown key{_at_home(path[-1]) or near(path[-1], _keys(path[:-1]))}"
        case "enum" | "literal_error":
            return path, f"it must be {context['expected']}" + near(details["input"], re.findall("'([^']*)'", context["expected"]))
        case "tuple_type":
            return path, f"there may be many: write [[{'.'.join(map(str, path))}]]" if path in _LISTS else "no list: write it between [ and ]"
        case "model_type" | "model_attributes_type":
            return path, f"no table: write [{'.'.join(map(str, path))}]" if path[0] in TABLES and len(path) == 1 else "no table"
        case "value_error":
            return path, str(context["error"])
        case name if name in _WORDS:
            return path, _WORDS[name].format_map(context)
    return path, details["msg"]


def near(word: object, words: Iterable[str]) -> str:
    """The one of the words that was probably meant, as the end of a message; empty where none is like it."""
    alike = difflib.get_close_matches(str(word), sorted(words), n=1)
    return f", did you mean {alike[0]}?" if alike else ""


def _at_home(key: object) -> str:
    """Where such a key stands, as the end of a message; empty where it stands nowhere. Of TOML, `data_dir` below a table is the table's."""
    tables = {f"[{name}]": model for name, model in TABLES.items()} | {f"[[{'.'.join(map(str, path))}]]": model for path, model in _LISTS.items()}
    homes = ["front of the first [table]"] if key == "data_dir" else [name for name, model in tables.items() if key in model.model_fields]
    return f", it stands in {' or '.join(homes)}" if homes else ""


def _keys(table: Path_) -> set[str]:
    tables: dict[Path_, type[Value]] = {(): Config, **{(name,): model for name, model in TABLES.items()}}
    model = tables.get(table) or _LISTS.get(table[:-1])
    return set(model.model_fields) if model else set()
