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
_NORMAL_95 = 1.96


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


def reliability(told: Any, right: Any, edges: Sequence[float], weights: Any = None) -> list[tuple[float, float, int]]:
    """By bin: what was told on average, what share was right, and of how many."""
    inside = ((told >= low) & (told < high) for low, high in pairwise(edges))
    heavy = np.ones(len(told)) if weights is None else weights
    return [(float(np.average(told[at], weights=heavy[at])), float(np.average(right[at], weights=heavy[at])), int(at.sum())) for at in inside if at.any()]


def interval(share: float, count: int) -> tuple[float, float]:
    """Where the share that so many show may lie, 95 times of 100 (Wilson)."""
    square = _NORMAL_95**2 / count
    middle = (share + square / 2) / (1 + square)
    half = _NORMAL_95 * (share * (1 - share) / count + square / 4 / count) ** 0.5 / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def drawing(kind: str, count: int, error: float, bins: Sequence[tuple[float, float, int]]) -> str:
    """A reliability plot as SVG: told to the right, right upwards, each dot as large as its bin and on the interval in which its share may lie."""
    most = max(size for *_, size in bins)
    dots = ""
    for told, right, size in bins:
        low, high = interval(right, size)
        across = f"{told * _SIDE:.1f}"
        dots += (
            f'<path d="M{across} {(1 - low) * _SIDE:.1f}V{(1 - high) * _SIDE:.1f}" stroke="steelblue"/>'
            f'<circle cx="{across}" cy="{(1 - right) * _SIDE:.1f}" r="{3 + 9 * (size / most) ** 0.5:.1f}"/>'
            f'<text x="{across}" y="{_SIDE + 14}" text-anchor="middle" font-size="9" fill="gray">{size}</text>'
            f"<title>{told:.2f} told, {right:.2f} right ({low:.2f}-{high:.2f}) of {size}</title>"
        ).join(("<g>", "</g>"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 -50 {_SIDE + 60} {_SIDE + 90}" font-family="sans-serif" font-size="12">'
        f'<text x="-36" y="-34">{kind}: {count} pages, calibration error {error:.3f}</text>'
        f'<path d="M0 {_SIDE}L{_SIDE} 0M0 0V{_SIDE}H{_SIDE}" fill="none" stroke="gray"/><g fill="steelblue" fill-opacity=".7">{dots}</g>'
        f'<text x="0" y="{_SIDE + 32}">told, 0 to 1, and how many</text><text x="-36" y="-10">right, 0 to 1</text></svg>\n'
    )
