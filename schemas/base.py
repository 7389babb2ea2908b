"""The base of every value: frozen, closed to unknown fields, times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, ValidatorFunctionWrapHandler, WrapValidator


class Value(BaseModel):
    """A frozen value. Change it by making a new one (`model_copy(update=...)`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def as_json(self) -> str:
        """One line of JSON: field names as in the contract, UTC times with offset, absent values as null."""
        return self.model_dump_json(by_alias=True)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time needs its zone")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a time beyond the ends of the calendar") from error


UtcTime = Annotated[datetime, AfterValidator(_in_utc)]
"""A point in time, kept in UTC. JSON form: ISO 8601 with `Z`. Refuses a time without zone.

Written by pydantic itself: a signal that came while a serializer of ours was running was wrapped in an error of it, and lost.
"""


def else_said(words: str) -> WrapValidator:
    """Has whatever a field refuses refused in these words, which name what was meant and never the value."""

    def read(value: object, inner: ValidatorFunctionWrapHandler) -> object:
        try:
            return inner(value)
        except ValidationError:
            raise ValueError(words) from None

    return WrapValidator(read)
