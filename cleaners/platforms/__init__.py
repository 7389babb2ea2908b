"""Forum engines, each a file or, where it has grown, a folder with its reader, posts and lists."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ..page.page import Page
from .engine import Draft, Engine, most_evident

__all__ = ["Draft", "Engine", "platforms", "recognise"]


@cache
def platforms() -> tuple[Engine, ...]:
    """Every engine, by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.ENGINE for module in modules if hasattr(module, "ENGINE")), key=lambda engine: str(engine.name)))


def recognise(page: Page) -> tuple[Engine, tuple[str, ...]] | tuple[None, tuple[()]]:
    """The engine with the most evidence on the page, and that evidence; (None, ()) where no engine finds any."""
    return most_evident(platforms(), page)
