"""`thresher clean`: pages in, answers out, nothing kept."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from schemas.cleaned import Answer, Listed, Rejected
from schemas.config import CleanConfig, Config
from schemas.errors import ConfigError
from schemas.outcome import Fate

from ..answers import answer_fields, answer_line, iso, one_line
from ..export.base import spare, unusable
from ..inputs import NOTHING_THERE, BadInput, Failure, Input
from ..intake.intake import STDIN, Origin, read_file, read_stream, refuse_address
from ..intake.manifest import Echo, entries, moment
from ..workers.workers import cleaning, work_through
from . import ledgers
from .exits import Exit, ended
from .few import Few
from .options import filled, page_address
from .session import Session, on_terminal, standard, write


class _Clean(click.Command):
    """`--explain` alone means `--explain=text`; click would take the file after it for its value."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, ["--explain=text" if arg == "--explain" else arg for arg in args])


def _moment(ctx: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    try:
        return moment(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("clean", cls=_Clean)
@click.argument("file", required=False)
@click.option("--url", callback=page_address, help="Where the page came from.")
@click.option("--platform", metavar="NAME", callback=filled, help="Read it as a page of this forum software; `unknown` as one of none.")
@click.option("--fetched-at", metavar="TIME", callback=_moment, help="When it was received, ISO 8601 with zone: relative dates are placed against it.")
@click.option("--explain", type=click.Choice(["text", "json"]), metavar="[=json]", help="Print the page line by line with its fate instead of the record.")
@click.option("--without-wire", is_flag=True, help="Leave an agency's byline, notes, key points and credits out of the text.")
@click.option("--manifest", metavar="FILE", callback=filled, help='Read the pages that its lines name: {"path", "url", "fetched_at", ...}.')
@click.option("--output", metavar="FILE", callback=filled, help="Where the answers to a manifest go, one line each, in order; stdout by default.")
@standard
def command(
    session: Session,
    file: str | None,
    url: str | None,
    platform: str | None,
    fetched_at: datetime | None,
    explain: str | None,
    without_wire: bool,
    manifest: str | None,
    output: str | None,
) -> Exit:
    """Read a saved page, or a manifest of them, without keeping anything.

    FILE is a page, a text dump or a web archive (.mhtml, .webarchive), plain or packed by gzip or zstd; - is standard input. On a terminal the
    answer is printed for reading, in a pipe as one line of JSON.
    """
    config = session.config
    if platform:
        config = config.model_copy(update={"clean": config.clean.model_copy(update={"platform": platform})})
    if manifest is not None:
        if file or url or fetched_at or explain:
            raise click.UsageError("a manifest names its own files, addresses and times, and is not explained")
        return _clean_manifest(session, config, manifest, output or STDIN, without_wire)
    if output:
        raise click.UsageError("--output goes with --manifest; a single answer goes to stdout")
    if file is None:
        if on_terminal(sys.stdin):
            raise click.UsageError("name a FILE, or - for standard input")
        file = STDIN
    return _clean_one(session, config, file, Origin(url, fetched_at), explain, without_wire)


def _clean_one(session: Session, config: Config, file: str, origin: Origin, explain: str | None, without_wire: bool) -> Exit:
    refuse_address(file)
    cap = config.clean.max_body_bytes
    found = read_stream(sys.stdin.buffer, cap, origin) if file == STDIN else read_file(file, cap, origin)
    answer: Answer | Failure
    if isinstance(found, BadInput):
        answer = found.failure()
    else:
        ((_, answer),) = work_through([(found, found)], config, cleaning(many=False))
    if isinstance(answer, Failure):
        session.fault(found.target, answer)
    if explain:
        _explain(session, answer, as_json=explain == "json")
    else:
        line = answer_line(_echo(found), answer_fields(answer, leave_wire_out=without_wire))
        write(one_line(json.dumps(json.loads(line), indent=2, ensure_ascii=False)) if on_terminal(sys.stdout) else line)
    if isinstance(answer, Failure):
        return ended(1, failed=int(answer.fate is Fate.FAILED), missing=int(answer.reason in NOTHING_THERE))
    return Exit.OK


def _echo(found: Input | BadInput) -> Echo:
    if isinstance(found, BadInput):
        return {"path": found.target}
    fetched_at = found.capture.fetched_at
    return {"path": found.target, "url": found.capture.url, "fetched_at": iso(fetched_at)}


def _explain(session: Session, answer: Answer | Failure, *, as_json: bool) -> None:
    ledger = None if isinstance(answer, Failure) else answer.ledger
    if as_json:
        write(ledgers.as_json(ledger))
        return
    if ledger:
        ledgers.tell(session, ledger)
    match answer:
        case Listed():
            session.talk(f"listed: {answer.reason}")
        case Rejected():
            session.talk(f"rejected: {answer.reason}: {answer.detail}")


def _clean_manifest(session: Session, config: Config, manifest: str, output: str, without_wire: bool) -> Exit:
    if output != STDIN:
        spare(Path(output), manifest=None if manifest == STDIN else Path(manifest), configuration=session.settings.file)
    door = cleaning(many=True)

    def fields(item: Input, settings: CleanConfig) -> str:
        return answer_fields(door(item, settings), leave_wire_out=without_wire)

    total = failed = missing = 0
    told = Few(session.complain)
    with _opened(manifest, "rb") as lines, _opened(output, "wb") as answers:
        folder = "" if manifest == STDIN else os.path.dirname(manifest)
        done = work_through(_jobs(lines, folder, config.clean.max_body_bytes), config, fields)
        for (echo, name), made in session.progress(done, None, "pages", shown=output != STDIN or not on_terminal(sys.stdout)):
            total += 1
            if isinstance(made, Failure):
                failed += made.fate is Fate.FAILED
                missing += made.reason in NOTHING_THERE
                session.fault(name, made, told)
                made = answer_fields(made)
            try:
                answers.write(f"{answer_line(echo, made)}\n".encode())
                answers.flush()
            except BrokenPipeError:
                raise
            except OSError as error:
                raise unusable(output, error) from error
    told.end("their lines say why")
    return ended(total, failed=failed, missing=missing)


def _jobs(lines: BinaryIO, folder: str, max_bytes: int) -> Iterator[tuple[tuple[Echo, str], Input | Failure]]:
    for entry in entries(lines, folder, max_bytes):
        found = entry.found
        yield (entry.echo, found.target), found.failure() if isinstance(found, BadInput) else found


def _opened(name: str, mode: str) -> nullcontext[BinaryIO] | BinaryIO:
    if name == STDIN:
        return nullcontext(sys.stdin.buffer if mode == "rb" else sys.stdout.buffer)
    try:
        return Path(name).open(mode)  # type: ignore[return-value]  # both modes are binary
    except OSError as error:
        raise unusable(name, error) if mode == "wb" else ConfigError("manifest_unreadable", f"{name}: {error.strerror}") from error
