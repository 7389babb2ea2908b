"""Lengths of time on the command line."""

from __future__ import annotations

from datetime import timedelta

import click
from pydantic import TypeAdapter, ValidationError

from schemas.source import Span, span

_SPAN = TypeAdapter(Span)


class _Length(click.ParamType):
    name = "span"

    def convert(self, value: str | timedelta, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        try:
            return span(_SPAN.validate_python(value))
        except ValidationError:
            self.fail(f"{value!r} is no length of time, as 90s, 50m, 26h or 2d is", param, ctx)


LENGTH = _Length()
"""`90s`, `50m`, `26h` or `2d`, as in the configuration."""
