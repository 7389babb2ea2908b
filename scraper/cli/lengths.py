"""Lengths of time on the command line."""

from __future__ import annotations

from datetime import timedelta

import click
from pydantic import TypeAdapter, ValidationError

from schemas.source import Span, span

from ..config.faults import fault

_SPAN: TypeAdapter[str] = TypeAdapter(Span)


def length(ctx: click.Context, parameter: click.Parameter, value: str | None) -> timedelta | None:
    """Reads `90s`, `50m`, `26h` or `2d`, as the configuration does: the callback of an option."""
    if value is None:
        return None
    try:
        return span(_SPAN.validate_python(value))
    except ValidationError as error:
        raise click.BadParameter(fault(error.errors(include_url=False)[0])[1]) from None
