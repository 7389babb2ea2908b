"""One answer as one line: `{"input", "status", "reason", "record", "links"}`, as `thresher clean` prints it."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import assert_never

from cleaners.urls import masked
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.outcome import Reason
from schemas.record import Record
from schemas.target import Link

from .inputs import Failure, printable

# JSON escapes what lies below U+0020 only. Readers break lines at NEL, U+2028 and U+2029 too; terminals obey C1 controls, and
# turn the rest of a line round at bidirectional ones. In JSON all of these stand inside strings.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """JSON text without anything that a reader of lines or a terminal acts on; the same values."""
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def iso(moment: datetime | None) -> str | None:
    """A time as records hold it."""
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def answer_line(echo: object, fields: str) -> str:
    """The line, without its end: `echo` is what stands as `input`, `fields` what `answer_fields` made."""
    return f'{{"input": {one_line(json.dumps(_without_surrogates(echo), ensure_ascii=False))}, {fields}}}'


def answer_fields(answer: Answer | Failure, *, leave_wire_out: bool = False) -> str:
    """All of the line but its input. Raises what pydantic raises for a record that is no valid Unicode."""
    match answer:
        case Cleaned():
            return _fields("accepted", None, without_wire(answer.record) if leave_wire_out else answer.record, answer.links)
        case Listed():
            return _fields("listed", answer.reason, None, answer.links)
        case Rejected():
            return _fields("rejected", answer.reason, None, answer.links)
        case Failure():
            return _fields(answer.fate, answer.reason)
    assert_never(answer)


def without_wire(record: Record) -> Record:
    """The record without an agency's furniture."""
    from cleaners.wire import without_wire  # here, since every command prints lines, and few have a record

    return without_wire.without_wire(record)


def _fields(status: str, reason: Reason | None, record: Record | None = None, links: tuple[Link, ...] = ()) -> str:
    shown = (link.model_copy(update={"url": masked(link.url)}) if "@" in link.url else link for link in links)
    listed = ", ".join(link.as_json() for link in shown)
    said = f'"status": "{status}", "reason": {json.dumps(reason)}'
    return one_line(f'{said}, "record": {record.as_json() if record else "null"}, "links": [{listed}]')


def _without_surrogates(value: object) -> object:
    """The same with lone surrogates written out, at any depth: no encoder of UTF-8 takes them, and no strict reader of JSON."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {printable(str(key)): _without_surrogates(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_surrogates(inner) for inner in value]
    return value
