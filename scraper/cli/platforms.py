"""`thresher platforms`: the forum software that is known."""

from __future__ import annotations

import sys

import click

from cleaners import plain
from cleaners.decode import decode
from cleaners.page import read
from cleaners.platforms import platforms
from schemas.config import CleanConfig
from schemas.errors import ReadError
from schemas.outcome import Fate

from ..explain import visible
from ..inputs import NOTHING_THERE, BadInput, Failure, Input
from ..intake import STDIN, read_file, read_stream, refuse_address
from ..workers import work_through
from .exits import Exit, ended
from .session import Session, standard, write


@click.group("platforms")
def command() -> None:
    """Say which forum software is known, and which a page is from."""


@command.command("list")
@standard
def listed(session: Session) -> None:
    """One forum software a line: its name and the versions that were read."""
    widest = max((len(engine.name) for engine in platforms()), default=0)
    for engine in platforms():
        write(f"{engine.name:<{widest}}  {engine.versions}")


@command.command("detect")
@click.argument("file")
@standard
def detect(session: Session, file: str) -> Exit:
    """Name the forum software that rendered FILE, and what gave it away.

    Prints `unknown` where nothing does.
    """
    refuse_address(file)
    cap = session.config.clean.max_body_bytes
    found = read_stream(sys.stdin.buffer, cap) if file == STDIN else read_file(file, cap)
    given = found.failure() if isinstance(found, BadInput) else found
    ((_, evidence),) = work_through([(file, given)], session.config, _evidence)
    if isinstance(evidence, Failure):
        session.fault(found.target, evidence)
        if evidence.fate is Fate.FAILED:
            return ended(1, failed=1, missing=int(evidence.reason in NOTHING_THERE))
        evidence = ("unknown", f"{evidence.reason}: {evidence.detail}")
    write(visible("  ".join(evidence)))
    return Exit.OK


def _evidence(item: Input, config: CleanConfig) -> tuple[str, ...]:
    """Name, versions and evidence of the software that has the most of it."""
    try:
        decoded = decode(item.body, item.capture.header("content-type"))
        if decoded.kind == "xml":
            return ("unknown", "a feed or sitemap")
        page = read(decoded, item.capture.url, max_nodes=config.max_nodes, max_characters=config.max_characters)
    except ReadError as error:
        return ("unknown", str(error))
    engines = plain.engines() if page.kind == "text" else platforms()
    found = max(((engine.recognise(page), engine) for engine in engines), key=lambda pair: len(pair[0]), default=None)
    if found is None or not found[0]:
        return ("unknown",)
    evidence, engine = found
    return (engine.name, engine.versions, ", ".join(evidence))
