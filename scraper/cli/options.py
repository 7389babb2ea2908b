"""The options that every command takes, in front of its name as well as behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from cleaners.masks import masked_whole
from schemas.version import VERSION

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def filled(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuses an empty value: a script's variable that was not set must not mean the default."""
    if value == "":
        raise click.BadParameter("it is empty")
    return value


def page_address(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuses what is no web address, for a page that is said to come from there."""
    from cleaners.urls import canonical  # most commands take no address, and what reads one takes its time to load

    if value is not None:
        try:
            canonical(value)
        except ValueError:
            raise click.BadParameter(f"{masked_whole(value)!a}: no web address, as https://forum.example/t/4") from None
    return value


def everywhere(command: Decorated) -> Decorated:
    """Gives a command, or a group of them, these options. What is given stands in the context's `obj`, which groups share with what they call."""
    for option in (
        click.version_option(VERSION, prog_name="thresher", message="%(prog)s %(version)s"),
        _option("-v", "--verbose", is_flag=True, help="Say more."),
        _option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
        _option("--data-dir", "named_data_dir", metavar="DIR", help="The store's folder; else THRESHER_DATA_DIR, else the data_dir set."),
        _option("--config", "named_config", metavar="FILE", help="Settings; else THRESHER_CONFIG, else ./thresher.toml."),
    ):
        command = option(command)
    return command


def _option(*names: str, **said: Any) -> Callable[[Decorated], Decorated]:
    return click.option(*names, callback=_given, expose_value=False, **said)


def _given(ctx: click.Context, parameter: click.Parameter, value: str | bool | None) -> None:
    given = ctx.ensure_object(dict)
    if value is not None and value is not False:
        given[parameter.name] = filled(ctx, parameter, value) if isinstance(value, str) else value
