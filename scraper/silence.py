"""Whether anybody answers in a run. Where none of several hosts does, our own network is to blame, or its name service, and no source."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.outcome import UNREACHED, Fate, Reason

from .discover.scope import host_of

SEVERAL_HOSTS = 3
"""So many do not fall silent in one run, and nobody else speaks, unless it is our own network or name service that is down."""
UNMET = UNREACHED | {Reason.HOST_PARKED}
"""Ends that met nobody, or that left a host alone because of those before."""


@dataclass
class Silence:
    """What is heard of the hosts of a run."""

    is_broken: bool = False
    """Whether anybody has answered."""
    hosts: set[str] = field(default_factory=set)
    """Those that did not."""

    def hear(self, url: str, fate: Fate, reason: Reason | None, *, was_so: bool = False) -> None:
        """How a target has ended. What was skipped says nothing: rules are remembered. A host that `was_so` before is silent by itself."""
        if reason in UNMET:
            self.hosts.update(() if was_so else {host_of(url)})
        else:
            self.is_broken |= fate is not Fate.SKIPPED

    @property
    def is_ours(self) -> bool:
        """Whether our own network is to blame."""
        return not self.is_broken and len(self.hosts) >= SEVERAL_HOSTS
