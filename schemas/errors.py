"""What can go wrong. A refusal that we chose is no error but an outcome (`schemas.outcome`).

ThresherError
├── ConfigError      thresher.toml, arguments, environment          exit 2
├── FetchError       the network or the server                      one failed outcome
├── ReadError        bytes that cannot be read                      one failed outcome
├── StoreError       the store is unavailable, damaged or full      exit 74
├── LockHeld         another run works on this data folder          exit 75
└── Bug              ours; never caught below the command line      exit 70
"""

from __future__ import annotations


class ThresherError(Exception):
    """`code` is a stable reason code, `detail` is for people. Survives pickling, because errors cross processes."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}" if self.detail else self.code


class ConfigError(ThresherError):
    """The configuration or the arguments cannot be used."""


class FetchError(ThresherError):
    """The network or the server failed us. `code` is a `Reason` of the network or server, or `too_large`."""


class ReadError(ThresherError):
    """The bytes of a page or file cannot be read."""


class StoreError(ThresherError):
    """The store is unavailable, damaged, full, read-only or not ours."""


class LockHeld(ThresherError):
    """Another run works on this data folder."""


class Bug(ThresherError):
    """A fault of ours."""
