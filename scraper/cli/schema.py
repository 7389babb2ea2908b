"""`thresher schema`: the contract of a record, for machines."""

from __future__ import annotations

import json

import click

from schemas.record import Article, Thread

from .session import Session, standard, write


@click.command("schema")
@click.argument("kind", type=click.Choice(["article", "thread"]))
@standard
def command(session: Session, kind: str) -> None:
    """Print the JSON Schema of a record.

    It is of the record as it is printed and exported (JSON Schema 2020-12).
    """
    model = Article if kind == "article" else Thread
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True, mode="serialization")}
    write(json.dumps(described, indent=2, ensure_ascii=False))
