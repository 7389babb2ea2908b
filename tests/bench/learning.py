"""What the benches that learn have in common: logistic regression, how honest its numbers are, and a drawing of that.

Needs numpy, which Thresher itself does not: `pip install numpy`.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any

np: Any = import_module("numpy")

_ROUNDS = 40
_SMALL = 1e-6
_SIDE = 320
"""Of a drawing, in pixels."""


def logistic(table: Any, right: Any, weights: Any, ridge: Any) -> Any:
    """The weights of the table's columns, by Newton's method; `ridge` holds each of them back from growing."""
    weights = weights / weights.mean()
    found = np.zeros(table.shape[1])
    for _ in range(_ROUNDS):
        told = chances(table, found)
        slope = table.T @ (weights * (told - right)) + ridge * found
        bend = (table * (weights * told * (1 - told))[:, None]).T @ table + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        found -= step
        if abs(step).max() < _SMALL:
            break
    return found


def chances(table: Any, found: Any) -> Any:
    """The chance of each row, 0 to 1."""
    return 1 / (1 + np.exp(-np.clip(table @ found, -40, 40)))


def with_bias(rows: Any) -> Any:
    """The rows with a last column of ones."""
    return np.column_stack([rows, np.ones(len(rows))])


def calibration_error(told: Any, right: Any, weights: Any, edges: Sequence[float]) -> float:
    """Mean distance of what is told from what is so, over bins."""
    bins = np.digitize(told, edges)
    return float(sum(abs((weights * (told - right))[bins == at].sum()) for at in set(bins)) / weights.sum())


def reliability(told: Any, right: Any, edges: Sequence[float]) -> list[tuple[float, float, int]]:
    """By bin: what was told on average, what share was right, and of how many."""
    inside = ((told >= low) & (told < high) for low, high in pairwise(edges))
    return [(float(told[at].mean()), float(right[at].mean()), int(at.sum())) for at in inside if at.any()]


def drawing(title: str, bins: Sequence[tuple[float, float, int]]) -> str:
    """A reliability plot as SVG: told to the right, right upwards, each dot as large as its bin."""
    most = max(count for *_, count in bins)
    dots = "".join(
        f'<circle cx="{told * _SIDE:.1f}" cy="{(1 - right) * _SIDE:.1f}" r="{3 + 9 * (count / most) ** 0.5:.1f}"><title>{told:.2f} told, {right:.2f} right, '
        f"{count}</title></circle>"
        for told, right, count in bins
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 -30 {_SIDE + 60} {_SIDE + 70}" font-family="sans-serif" font-size="12">'
        f'<text y="-12">{title}</text><path d="M0 {_SIDE}L{_SIDE} 0M0 0V{_SIDE}H{_SIDE}" fill="none" stroke="gray"/>'
        f'<g fill="steelblue" fill-opacity=".7">{dots}</g><text x="0" y="{_SIDE + 30}">told 0 to 1</text><text x="-36" y="12">right</text></svg>\n'
    )
