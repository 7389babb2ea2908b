"""Differences between addresses that make none on a site: upper and lower case, a value drawn by chance. Learnt from what was read, per host.

Two addresses are twins if they differ by one such difference alone. Where twins have always been the same page, further ones are
taken for it; where they were two pages but once, that difference counts there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .recent import Recent, number_of
from .shapes import is_drawn

PROOFS = 3
"""Records that were read under two addresses, before the difference is taken for none."""
_MAX_DIFFERENCES = 10_000


@dataclass(slots=True)
class _Proof:
    same: int = 0
    other: int = 0


class Twins:
    """What is known of the twins of one crawl. Keys are those of `cleaners.dedupe`."""

    def __init__(self) -> None:
        self._taken: Recent[bool] = Recent()
        self._contents: Recent[int] = Recent()
        self._proofs: dict[tuple[str, str], _Proof] = {}

    def taken(self, key: str) -> str:
        """What alone tells a page from one that was taken before, where that makes no difference on its site; else empty."""
        return self._idle(key, self._taken)

    def read(self, key: str) -> str:
        """The same for a page that was read."""
        return self._idle(key, self._contents)

    def _idle(self, key: str, among: Recent[bool] | Recent[int]) -> str:
        for difference, folded in _foldings(key):
            proof = self._proofs.get((_host(key), difference))
            if proof is not None and proof.same >= PROOFS and not proof.other and number_of(difference + folded) in among:
                return difference
        return ""

    def take(self, key: str) -> None:
        """A page was taken into the crawl."""
        for difference, folded in _foldings(key):
            self._taken.keep(number_of(difference + folded), True)

    def learn(self, key: str, content: int) -> None:
        """A page that became a record was read for the first time."""
        for difference, folded in _foldings(key):
            number = number_of(difference + folded)
            known = self._contents.get(number)
            if known is None:
                self._contents.keep(number, content)
            elif len(self._proofs) < _MAX_DIFFERENCES:
                proof = self._proofs.setdefault((_host(key), difference), _Proof())
                proof.same += known == content
                proof.other += known != content


def _foldings(key: str) -> Iterator[tuple[str, str]]:
    """Each difference that may make none, and the key without it."""
    yield "case", key.lower()
    path, _, query = key.partition("?")
    folders = path.split("/")
    for number, folder in enumerate(folders[1:], start=1):
        if is_drawn(folder):
            yield f"folder {number}", "/".join((*folders[:number], "", *folders[number + 1 :])) + "?" + query
    parameters = query.split("&")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if is_drawn(value):
            yield f"parameter {name[:100]}", path + "?" + "&".join(other for other in parameters if other is not parameter)


def _host(key: str) -> str:
    return key.partition("/")[0]
