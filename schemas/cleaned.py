"""The three answers of the door `cleaners.clean.clean`."""

from __future__ import annotations

from .base import Value
from .ledger import Ledger
from .memory import Shown
from .outcome import Reason
from .record import Permission, Record
from .target import Link


class Cleaned(Value):
    """The page holds a record."""

    record: Record
    ledger: Ledger | None = None
    """The door gives one always; null where it is kept by itself."""
    links: tuple[Link, ...] = ()
    """Next pages and the like, for whoever follows links."""
    shown: Shown | None = None
    """What the site's memory may learn from the page; null where nobody asked."""
    markup: tuple[int, ...] = ()
    """What the page is made of (`cleaners.memory.markup`); nothing where nobody asked."""


class Listed(Value):
    """The page leads to records and is none itself."""

    reason: Reason
    """What kind of list it is."""
    title: str | None = None
    links: tuple[Link, ...] = ()
    flags: tuple[str, ...] = ()
    """What the list has and `links` has not: `cut_off`, `beyond_limit:50000`, `no_address:3`."""
    permission: Permission = Permission()
    ledger: Ledger | None = None
    markup: tuple[int, ...] = ()
    """As in `Cleaned`."""


class Rejected(Value):
    """The page holds nothing to record, and why."""

    reason: Reason
    detail: str = ""
    """The evidence, for people."""
    links: tuple[Link, ...] = ()
    """Where its site gives to programs what the page itself does not show."""
    ledger: Ledger | None = None
    markup: tuple[int, ...] = ()
    """As in `Cleaned`."""


Answer = Cleaned | Listed | Rejected
