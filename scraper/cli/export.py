"""`thresher export`: the store's records as a file."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import click

from schemas.errors import ConfigError

from ..amounts import amount
from ..answers import without_wire as cut
from ..export.base import Exporter, export, spare, unusable
from ..export.jsonl import jsonl
from ..export.table import table
from ..intake.intake import STDIN
from ..store.sqlite import open_store
from .lengths import length
from .rows import clock
from .session import STORE_NAME, Session, standard

FORMATS: dict[str, Exporter] = {"csv": table, "jsonl": jsonl}
_OTHERS = frozenset(
    ".7z .arrow .avro .bz2 .db .feather .gz .htm .html .json .md .ods .orc .parquet .sqlite .sqlite3".split()
    + ".tar .toml .tsv .xls .xlsx .xml .xz .yaml .yml .zip .zst".split()
)
"""What a name promises by such an end we do not write."""
_FORMAT_HELP = "jsonl: one record a line; csv: one row for each article, comment and post. By default as the name of PATH ends, else jsonl."


@click.command("export")
@click.argument("path")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), help=_FORMAT_HELP)
@click.option("--since", metavar="SPAN", callback=length, help="Only what came or changed in the runs of that time, e.g. 24h.")
@click.option("--without-wire", is_flag=True, help="Leave an agency's byline, notes, key points and credits out of the text.")
@standard
def command(session: Session, path: str, form: str | None, since: timedelta | None, without_wire: bool) -> None:
    """Write all records to a file.

    With --since only those that are new or not as they were. The file appears whole or not at all. PATH - is stdout.
    """
    if path != STDIN:
        spare(Path(path), configuration=session.settings.file)
    exporter = FORMATS[form or _named(path)]
    store = open_store(session.data_dir / STORE_NAME, read_only=True)
    try:
        found = store.records(since=clock() - since if since else None)
        records = map(cut, found) if without_wire else found
        records = session.progress(records, None, "records", shown=path != STDIN)
        if path != STDIN:
            count = export(records, Path(path), exporter)
            session.remark(f"{amount(count, 'record')} in {path}")
            return
        try:
            exporter(records, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unusable("stdout", error) from error
    finally:
        store.close()


def _named(path: str) -> str:
    """The format that a file's name ends in. Raises ConfigError where that is none of ours."""
    end = Path(path).suffix.lower()
    if end in _OTHERS:
        raise ConfigError("output_unusable", f"{path}: {end} is not written here; --format jsonl or csv writes that under any name")
    return "csv" if end == ".csv" else "jsonl"
