"""Who waits at one host: the pages of each source in their order, and the sources in turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain


@dataclass
class Turns:
    """A line of numbers of pages. A source with a hundred thousand of them lets the three of another one pass."""

    _lines: dict[str | None, deque[int]] = field(default_factory=dict)
    """By source, the next one first; none of them empty."""

    def append(self, number: int, source: str | None) -> None:
        """The last of its source."""
        self._lines.setdefault(source, deque()).append(number)

    def pop(self) -> int:
        """The next one, whose source has its turn behind all others then. Raises StopIteration where nobody waits."""
        source = next(iter(self._lines))
        line = self._lines.pop(source)
        number = line.popleft()
        if line:
            self._lines[source] = line
        return number

    def __bool__(self) -> bool:
        return bool(self._lines)

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self._lines.values())
