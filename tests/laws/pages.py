"""The laws that hold of every answer of the door, whatever the bytes: for properties and for the search that is guided by coverage."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.config import CleanConfig
from schemas.ledger import TextFate

NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""What no field of an answer holds."""
LABELS = (None, *(f"text/html; charset={name}" for name in "utf-8 latin1 utf-16 gbk iso-2022-jp utf-7 klingon shift_jis koi8-r windows-1255".split()))
ADDRESSES = (None, "https://quay.example/forum/thread/4", "https://quay.example/news/tide", "https://quay.example/feed/")


def answer_of(body: bytes, choice: int = 0) -> Answer:
    """The door's answer; `choice` picks one of the labels and addresses."""
    label, url = LABELS[choice % len(LABELS)], ADDRESSES[choice // len(LABELS) % len(ADDRESSES)]
    capture = Capture(
        url=url,
        headers=(("content-type", label),) if label else (),
        fetched_at=datetime(2026, 11, 2, tzinfo=UTC),
        sha256=hashlib.sha256(body).hexdigest(),
        size_bytes=len(body),
    )
    return clean(capture, body, CleanConfig(max_nodes=100_000))


def broken_laws(body: bytes, choice: int = 0) -> list[str]:
    """What is wrong with the answer: nothing, always."""
    answer = answer_of(body, choice)
    broken = answer.ledger.imbalances() if answer.ledger is not None else []
    said = list(strings(json.loads(answer.record.as_json()))) if isinstance(answer, Cleaned) else []
    said += [link.title or "" for link in answer.links] if isinstance(answer, Listed) else []
    broken += [f"a field holds {text[:80]!a}" for text in said if NEVER.search(text)]
    if isinstance(answer, Cleaned) and answer.ledger is not None:
        lines = {line.number: line.text for line in answer.ledger.lines}
        kept = {sign for span in answer.ledger.spans if span.fate is TextFate.KEPT for sign in lines[span.line][span.start : span.end]}
        broken += [f"the text holds {sign!a}, which no kept span does" for sign in set(answer.record.text) - kept if not sign.isspace()]
    if answer_of(body, choice) != answer:
        broken.append("the same page has two answers")
    return broken


def strings(value: object) -> Iterator[str]:
    """All strings of JSON, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
