"""Records from text without markup: what a tool saved of a page. An `ENGINE` here, or `ENGINES` that differ in facts alone, is found by itself.

rows, body, earlier  the lines, and what a person wrote from those of a post     article  stories, and what stands in their place
stamps               the lines that say when a post was written                  cards    the posts around these
boards               threads by stamps and cards, whoever printed them           bbpress, stackexchange, discourse  engines with lines of their own

An engine of this folder has the shape of `cleaners.platforms.engine.Engine`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ..context import Context
from ..draft import ArticleDraft
from ..ledger import Desk
from ..page.page import Page
from ..platforms.engine import Draft, Engine, most_evident
from .article import reader as article
from .boards import reader as boards

__all__ = ["CATCH_ALL", "engines", "read", "recognise"]

CATCH_ALL = "plain.rest"
"""Rule id for lines of a text that no engine and no rule takes."""


@cache
def engines() -> tuple[Engine, ...]:
    """Every engine that can be read from text alone, by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = (engine for module in modules for engine in getattr(module, "ENGINES", (getattr(module, "ENGINE", None),)) if engine is not None)
    return tuple(sorted(found, key=lambda engine: str(engine.name)))


def recognise(page: Page) -> tuple[str, ...]:
    """What in the text gives a forum engine away, for the engine with the most of it; empty for a text of no known kind."""
    return most_evident(engines(), page)[1]


def read(page: Page, desk: Desk, context: Context) -> Draft | ArticleDraft:
    """The thread, list or article that a tool saved as text; `no_article_found` for a text of no known kind, whoever wrote it."""
    engine, _ = most_evident(engines(), page)
    if engine is None:
        return boards.remains(page) or article.read(page, desk, context)
    return engine.read(page, desk, context)
