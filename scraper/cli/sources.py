"""`thresher sources`: the places that the configuration names."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from cleaners.urls import masked
from schemas.errors import ConfigError
from schemas.outcome import UNREACHED, Reason
from schemas.source import Source, SourceKind
from schemas.target import Left

from ..amounts import amount
from ..answers import one_line
from ..config.config import FILE_NAME
from ..config.faults import near
from ..config.sources import added, append, entries
from ..explain import visible
from ..inputs import NOTHING_THERE, BadInput, Failure, printable
from ..intake.intake import STDIN, read_file, read_stream, refuse_address
from ..prospect import Prospect, prospects
from ..workers.workers import work_through
from .beginning import beginning
from .exits import Exit, ended
from .live import allowing, visiting
from .options import everywhere
from .session import Session, standard, working_folder, write

_ALSO = {SourceKind.LIST: {SourceKind.FORUM}, SourceKind.ARCHIVE: {SourceKind.LIST, SourceKind.FORUM}}
"""What a declared kind may turn out to be beside itself: a board is a list, and an archive is lists that are walked to their end."""


@click.group("sources")
@everywhere
def command() -> None:
    """List, check and import the places to look for pages."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Whole sources, one JSON object a line.")
@standard
def listed(session: Session, as_json: bool) -> None:
    """One source a line: id, kind, rhythm, scope, address, tags."""
    sources = session.config.source
    rows = [(source.id, source.kind.value, source.every, source.scope, masked(source.url), " ".join(source.tags)) for source in sources]
    for source, row in zip(sources, aligned(rows), strict=True):
        write(one_line(source.as_json()) if as_json else visible(row))
    if not sources:
        session.talk(f"no source in {session.settings.file or FILE_NAME}: `thresher init URL` or `thresher sources import FILE` writes one")


@command.command("check")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@allowing
@standard
def checked(session: Session, ids: tuple[str, ...], as_json: bool, allow: tuple[str, ...]) -> Exit:
    """Visit each source once and say what is there.

    Asks for the address of each source (and its host's robots.txt) and for nothing that it leads to. All sources, unless some are named.
    """
    sources = _named(session.sources, ids)
    settings = visiting(session, [source.url for source in sources], allow)
    platforms = {source.url: source.platform for source in sources if source.platform}
    found = list(session.progress(prospects(settings, session.config, [source.url for source in sources], platforms), len(sources), "sources"))
    good = [_is_good(source, prospect) for source, prospect in zip(sources, found, strict=True)]
    rows = aligned(
        [("+" if well else "-", source.id, source.kind.value, _says(source, prospect)) for source, prospect, well in zip(sources, found, good, strict=True)]
    )
    for source, prospect, well, row in zip(sources, found, good, rows, strict=True):
        write(one_line(json.dumps(_as_json(source, prospect, good=well), ensure_ascii=False)) if as_json else visible(row))
    if found and all(prospect.look.reason in UNREACHED for prospect in found):
        return Exit.UNREACHABLE
    return Exit.OK if all(good) else Exit.FAILED


@command.command("import")
@click.argument("file")
@click.option("--kind", type=click.Choice([kind.value for kind in SourceKind]), help="Of all of them; else OPML names feeds, and addresses are guessed.")
@standard
def imported(session: Session, file: str, kind: str | None) -> Exit:
    """Add the addresses of an OPML file or a text to the configuration.

    A text has an address a line, perhaps with a title, or is a table or Markdown with addresses; - is standard input. Each becomes a `[[source]]`
    at the end of thresher.toml, which is made where there is none, unless that has its address already. Nobody is visited: `thresher sources
    check` does that.
    """
    refuse_address(file)
    config, cap = session.config, session.config.clean.max_body_bytes
    read = read_stream(sys.stdin.buffer, cap) if file == STDIN else read_file(file, cap)
    given = read.failure() if isinstance(read, BadInput) else read
    ((_, found),) = work_through([(file, given)], config, entries)
    if isinstance(found, Failure):
        session.complain(f"{printable(file)}: {found.reason}: {found.detail}")
        return ended(1, failed=1, missing=int(found.reason in NOTHING_THERE))
    made = [*found.left, *added(found.taken, config.source, SourceKind(kind) if kind else None)]
    new = [one for one in made if isinstance(one, Source)]
    left = [one for one in made if isinstance(one, Left)]
    place = session.settings.file or working_folder() / FILE_NAME
    if new:
        append(place, new, "\n".join(beginning(session)).rstrip("\n") + "\n")
    for row in aligned([("+", source.id, source.kind.value, source.url) for source in new]):
        write(visible(row))
    for one in left:
        said = f"{one.url}: {one.reason}: {one.why}"
        (session.remark if one.reason is Reason.DUPLICATE_TARGET else session.complain)(said)
    if not made:
        session.complain(f"{printable(file)}: no address in it")
        return Exit.FAILED
    session.remark(f"{amount(len(new), 'source')} added to {place}, {len(left):,} left out")
    return Exit.FAILED if any(one.reason is not Reason.DUPLICATE_TARGET for one in left) else Exit.OK


def aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The rows of a table as lines, the last column ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _named(sources: tuple[Source, ...], ids: tuple[str, ...]) -> list[Source]:
    known = {source.id: source for source in sources}
    for name in ids:
        if name not in known:
            raise ConfigError("unknown_source", f"{name}{near(name, known)}; `thresher sources list` names all")
    return [known[name] for name in dict.fromkeys(ids)] if ids else list(sources)


def _is_good(source: Source, prospect: Prospect) -> bool:
    kind = prospect.look.kind
    return kind is not None and (kind is source.kind or kind in _ALSO.get(source.kind, ())) and prospect.look.leads(source.scope)


def _says(source: Source, prospect: Prospect) -> str:
    look, permit = prospect.look, prospect.permit
    moved = f"now at {masked(prospect.url)}" if prospect.url != prospect.asked else ""
    links = look.count if look.kind else ""
    what = f"{look.what} ({look.kind})" if look.kind and look.kind.value != look.what else look.what
    robots = "robots.txt allows it" if permit.reason is None else "" if permit.reason is look.reason else f"{permit.reason}: {permit.detail}"
    delay = f"{permit.delay_s:g} s between requests" if permit.delay_s is not None else ""
    return ", ".join(
        filter(None, [f"{what}: {look.detail}" if look.detail else what, look.nowhere(source.scope) or links, look.platform, moved, robots, delay])
    )


def _as_json(source: Source, prospect: Prospect, *, good: bool) -> dict[str, Any]:
    look, permit = prospect.look, prospect.permit
    return {
        "id": source.id,
        "declared": source.kind,
        "url": source.url,
        "answered": prospect.url,
        "good": good,
        "kind": look.kind,
        "what": look.what,
        "detail": look.detail,
        "links": look.links,
        "outside": look.outside.get(source.scope),
        "platform": look.platform or None,
        "robots": permit.reason or "allowed",
        "delay_s": permit.delay_s,
    }
