"""The cases of the wire grammar as data, and the fields of a story as the cases print them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from schemas.record import Credit, Wire

HERE = Path(__file__).parent
FIELDS = ("agency", "place", "date_raw", "date", "byline", "credits", "notes", "key_points")
TUNED = ("heads", "nations")
"""Files of stories that the rules were made with."""
HELD_OUT = ("held_out",)
"""Files of stories that were written before the rules, and that no rule was made with."""
LOOKALIKES = ("lookalikes",)
HELD_OUT_LOOKALIKES = ("held_out_lookalikes",)


def stories(*names: str) -> list[dict[str, Any]]:
    """The stories of the files NAME.toml, each a text and what it prints."""
    return [case for name in names for case in tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["wire"]]


def lookalikes(*names: str) -> list[str]:
    """The texts of the files NAME.toml that hold no story."""
    return [text for name in names for text in tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["texts"]]


def printed(credit: Credit) -> str:
    return f"{credit.role}: {', '.join(credit.names)}".rstrip() + (f" @ {credit.place}" if credit.place else "")


def fields(found: Wire | None) -> dict[str, Any]:
    """The parts of a story in the form of the cases; all empty where there is none."""
    if found is None:
        return dict.fromkeys(FIELDS)
    line = found.dateline
    return {
        "agency": found.agency,
        "place": line.place if line else None,
        "date_raw": line.date_raw if line else None,
        "date": line.date if line else None,
        "byline": list(found.byline),
        "credits": [printed(credit) for credit in found.credits],
        "notes": [note.text for note in found.notes],
        "key_points": [point.text for point in found.key_points],
    }
