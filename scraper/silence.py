"""Whether anybody answers in a run. Where none of several hosts does, our own network is to blame, or its name service, and no source."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas import report
from schemas.outcome import UNREACHED, Fate, Reason

from .discover.scope import host_of

SEVERAL_HOSTS = 3
"""So many do not fall silent in one run, and nobody else speaks, unless it is our own network or name service that is down."""
MANY_HOSTS = 10
"""So many are needed where others were due that the run did not come to: the first three in line may lie on one machine."""
UNMET = UNREACHED | {Reason.HOST_PARKED}
"""Ends that met nobody, or that left a host alone because of those before."""


def is_answer(fate: Fate, reason: Reason | None) -> bool:
    """Whether a target that ended so was answered by somebody. What was skipped says nothing: rules are remembered."""
    return reason not in UNMET and fate is not Fate.SKIPPED


@dataclass
class Silence:
    """What is heard of the hosts of a run."""

    answered: set[str] = field(default_factory=set)
    """Those that did, in this run."""
    hosts: set[str] = field(default_factory=set)
    """Those that have not since anybody has, and of whom an answer was to be expected."""
    unasked: int = 0
    """Hosts with pages that were due, and to which the run did not come."""

    def hear(self, url: str, fate: Fate, reason: Reason | None, *, is_expected: bool = True) -> None:
        """How a target has ended. Of a host that has never answered, or was silent before, an answer is not to be expected."""
        if is_answer(fate, reason):
            self.answered.add(host_of(url))
            self.hosts.clear()
        elif reason in UNMET and is_expected:
            self.hosts.add(host_of(url))

    @property
    def is_broken(self) -> bool:
        """Whether anybody has answered."""
        return bool(self.answered)

    @property
    def is_ours(self) -> bool:
        """Whether our own network is to blame for whatever has met nobody since the last answer."""
        return len(self.hosts) >= (MANY_HOSTS if self.unasked else SEVERAL_HOSTS)

    @property
    def met_nobody(self) -> bool:
        """Whether it was so from the start."""
        return self.is_ours and not self.is_broken

    @property
    def kept(self) -> report.Silence | None:
        """As the run's report keeps it; null where it is not ours."""
        if not self.is_ours:
            return None
        return report.Silence.FROM_THEN_ON if self.is_broken else report.Silence.FROM_THE_START
