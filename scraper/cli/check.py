"""`thresher check`: whether a run would find all that it needs."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click

from schemas.config import FetchConfig
from schemas.errors import StoreError
from schemas.outcome import Reason
from schemas.source import Source

from ..amounts import amount
from ..answers import one_line
from ..config.config import FILE_NAME
from ..explain import visible
from ..fetch.errand import Settings
from ..prospect import Permit, permits
from ..store.failures import writable
from ..store.migrations import STEPS
from ..store.opening import look_over
from ..store.sqlite import open_store
from .exits import Exit
from .live import allowing, visiting
from .session import STORE_NAME, Session, standard, write
from .sources import aligned


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a run needs."""

    check: str
    """`configuration`, `contact`, `folder`, `space`, `store`, or `source`."""
    good: bool
    says: str
    reason: str | None = None
    """Code of what is not good, where it has one: `robots_disallowed`, `store_damaged`."""
    source: str | None = None
    """Id of a source."""
    delay_s: float | None = None
    """Of a source: rest between two requests to its host."""


@click.command("check")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@allowing
@standard
def command(session: Session, as_json: bool, allow: tuple[str, ...]) -> Exit:
    """Say whether a run would find what it needs.

    Configuration, contact, the store and its folder, and what robots.txt says of each source; no page is asked for. Ends with 1 where
    something is not good, and with 2 where the configuration cannot be read.
    """
    settings = visiting(session, [], allow)
    place = list(_of_place(session.data_dir, settings.config))
    if not all(finding.good for finding in place):
        settings = replace(settings, book=None)  # robots.txt is asked all the same, and nothing remembers it
    urls = [source.url for source in session.config.source]
    permitted = asyncio.run(permits(settings, urls)) if urls else []
    found = [_of_configuration(session), _of_contact(settings, permitted), *place, *map(_of_source, session.config.source, permitted)]
    rows = aligned([("+" if one.good else "-", one.source or one.check, one.says) for one in found])
    for one, row in zip(found, rows, strict=True):
        write(one_line(json.dumps(asdict(one), ensure_ascii=False)) if as_json else visible(row))
    return Exit.OK if all(one.good for one in found) else Exit.FAILED


def _of_configuration(session: Session) -> Finding:
    count = len(session.config.source)
    says = amount(count, "source") if count else "no source; `thresher init URL` writes one"
    return Finding("configuration", count > 0, f"{session.settings.file or f'no {FILE_NAME}'}: {says}")


def _of_contact(settings: Settings, permitted: Sequence[Permit]) -> Finding:
    if settings.identity.contact:
        return Finding("contact", True, settings.identity.user_agent)
    enough = bool(permitted) and all(permit.reason is not Reason.NO_CONTACT for permit in permitted)
    return Finding("contact", enough, "none in user_agent of [fetch]" + (", and your own hosts need none" if enough else ""))


def _of_place(folder: Path, config: FetchConfig) -> Iterator[Finding]:
    """The folder, its disk and the store in it. None of them is made or changed by looking."""
    places = (folder, *folder.absolute().parents)
    there = next(place for place in places if os.path.lexists(place))  # False also where one may not look; a link that leads nowhere is in the way
    try:
        with tempfile.TemporaryFile(dir=there):
            yield Finding("folder", True, f"{folder}, writable" if there == folder else f"{folder}, which the first run makes")
    except OSError as error:
        yield Finding("folder", False, f"{folder}: {error.strerror or error}")
    # What may be in hand at once: a largest body of each host that is visited.
    free, wanted = shutil.disk_usage(next(filter(os.path.exists, places))).free, config.hosts_at_once * config.max_body_bytes
    yield Finding("space", free >= wanted, f"{free / 1e9:,.1f} GB free" + ("" if free >= wanted else f", {wanted / 1e9:,.1f} GB may be needed at once"))
    yield _of_store(folder / STORE_NAME)


def _of_store(path: Path) -> Finding:
    try:
        with closing(open_store(path, read_only=True)) as store:
            look_over(store.connection, path)
            store.look_through()
        if not writable(path):
            raise StoreError("store_read_only", str(path))
    except StoreError as error:
        if error.code == "store_missing":
            return Finding("store", True, f"{path}: none yet, the first run makes it")
        if error.code == "store_read_only" and writable(path) and writable(path.parent):  # so it is its version that forbids reading
            return Finding("store", True, error.detail)
        return Finding("store", False, str(error), error.code)
    return Finding("store", True, f"{path}: whole, version {len(STEPS)}, {path.stat().st_size / 1e6:,.1f} MB")


def _of_source(source: Source, permit: Permit) -> Finding:
    says = "robots.txt allows it" if permit.reason is None else f"{permit.reason}: {permit.detail}"
    rest = f", {permit.delay_s:g} s between requests" if permit.delay_s is not None else ""
    return Finding("source", permit.reason is None, says + rest, permit.reason, source.id, permit.delay_s)
