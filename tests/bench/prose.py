"""Learn how the signs of a line weigh, and measure what comes of it: `python -m tests.bench.prose CORPUS [--write]`.

    WCXB's article pages -> signs of each line (`cleaners.prose.signs`) and whether the truth holds it
                         -> logistic regression
                         -> F1 of pages whose host was not learnt from (five folds by host), beside trafilatura in the same run
                         -> with --write, `cleaners/prose/weights.py` learnt on all of them

A line is right where the truth's text, placed on the page in its order, covers more than half of it. Each page weighs the same,
its lines by the root of their words. Needs numpy, which Thresher itself does not: `pip install numpy`.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html

from cleaners.align import Squeezed, align
from cleaners.comments import comments
from cleaners.decode import decode
from cleaners.ledger import Desk
from cleaners.mask import Mask
from cleaners.page import read
from cleaners.platforms.engine import Context
from cleaners.prose.judge import together
from cleaners.prose.signs import NAMES, Signs, signs

np: Any = import_module("numpy")

WEIGHTS = Path(__file__).parents[2] / "cleaners" / "prose" / "weights.py"
FOLDS = 5
LINE = 0.4
"""Above this chance a line is kept. F1 over the folds is flat around it."""
_RIDGE = 1.0
_ROUNDS = 25


@dataclass
class Case:
    """One page: its lines' signs, what is right, what may be judged, and the words that count."""

    key: str
    fold: int
    signs: Any
    right: Any
    judged: Any
    found: Signs
    sizes: Any
    words: list[Counter[str]]
    truth: Counter[str]
    theirs: float
    """F1 of trafilatura's text."""

    @property
    def weights(self) -> Any:
        """One for the page, shared out among its lines."""
        roots = np.sqrt([sum(words.values()) + 1 for words in self.words]) * self.judged
        return roots / (roots.sum() or 1)


def tokens(text: str) -> Counter[str]:
    """The words of a text as WCXB's own measure counts them."""
    return Counter(re.findall(r"\w+", text.lower()))


def f1(found: Counter[str], truth: Counter[str]) -> float:
    """Word F1 of two bags of words."""
    hits = sum((found & truth).values())
    return 2 * hits / (sum(found.values()) + sum(truth.values())) if hits else 0.0


def cases(corpus: Path) -> list[Case]:
    """The article pages that have a truth."""
    found = []
    for path in sorted((corpus / "wcxb" / "ground-truth").glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        text = truth["ground_truth"].get("main_content")
        if truth["_internal"]["page_type"]["primary"] == "article" and text is not None:
            body = gzip.decompress((corpus / "wcxb" / "html" / f"{path.stem}.html.gz").read_bytes())
            found.append(case(path.stem, truth.get("url") or path.stem, body, text))
    return found


def case(key: str, url: str, body: bytes, text: str) -> Case:
    """One page with its truth."""
    page = read(decode(body, None), url, max_nodes=1_000_000, max_characters=50_000_000)
    _, holders = comments(page, Desk(page), Context(zone=None, base=None, language=None))
    without = [page.place(holder) for holder in holders]
    cut = Mask.of(page, without)
    held = Mask.of(page, align(Squeezed(page), [block for block in text.split("\n") if block.strip()]).places)
    try:
        theirs = bare_extraction(load_html(body), include_comments=False, with_metadata=False)
    except AssertionError:
        theirs = None
    found = signs(page, cut)
    return Case(
        key=key,
        fold=zlib.crc32((urlsplit(url).hostname or key).encode()) % FOLDS,
        signs=np.array(found.rows, dtype=float).reshape(len(page.lines), len(NAMES)),
        right=np.array([held.within(line) > len(line.text) / 2 for line in page.lines], dtype=float),
        judged=np.array([not cut.holds(line.start) for line in page.lines], dtype=bool),
        found=found,
        sizes=np.array([len(line.text) for line in page.lines], dtype=float),
        words=[tokens(line.text) for line in page.lines],
        truth=tokens(text),
        theirs=f1(tokens(getattr(theirs, "text", None) or ""), tokens(text)),
    )


def learnt(rows: Any, right: Any, weights: Any) -> Any:
    """Weights of the signs and, last, the bias: logistic regression with a ridge on the standardised signs, by Newton's method."""
    weights = weights / weights.mean()
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    table = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    ridge = np.full(table.shape[1], _RIDGE)
    ridge[-1] = 0
    found = np.zeros(table.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(table @ found, -40, 40)))
        slope = table.T @ (weights * (chances - right)) + ridge * found
        bend = (table * (weights * chances * (1 - chances))[:, None]).T @ table + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        found -= step
        if abs(step).max() < 1e-6:
            break
    return np.append(found[:-1] / spread, found[-1] - (found[:-1] * mean / spread).sum())


def chances(weights: Any, one: Case) -> Any:
    """The chance of each line."""
    found = list(one.judged / (1 + np.exp(-np.clip(one.signs @ weights[:-1] + weights[-1], -40, 40))))
    together(one.found, one.sizes, found)
    return np.array(found)


def of_all(pages: list[Case]) -> Any:
    """The weights that all lines of the pages teach."""
    return learnt(*(np.concatenate([getattr(one, name)[one.judged] for one in pages]) for name in ("signs", "right", "weights")))


def text_of(one: Case, found: Any) -> Counter[str]:
    """The words of the lines that are kept."""
    kept: Counter[str] = Counter()
    for words, chance in zip(one.words, found, strict=True):
        if chance > LINE:
            kept.update(words)
    return kept


def expected(one: Case, found: Any) -> float:
    """The F1 that the chances let expect."""
    kept = found > LINE
    return float(2 * (found * one.sizes)[kept].sum() / max(1.0, one.sizes[kept].sum() + (found * one.sizes).sum()))


def main(corpus: Path, write: bool) -> None:
    """Print the measure, and write the weights."""
    pages = cases(corpus)
    ours, hoped, theirs = [], [], []
    for fold in range(FOLDS):
        weights = of_all([page for page in pages if page.fold != fold])
        for page in (page for page in pages if page.fold == fold):
            found = chances(weights, page)
            ours.append(f1(text_of(page, found), page.truth))
            hoped.append(expected(page, found))
            theirs.append(page.theirs)
    gain = np.array(ours) - np.array(theirs)
    print(f"{len(pages)} pages, hosts not learnt from: F1 {np.mean(ours):.4f}, trafilatura {np.mean(theirs):.4f}")
    print(f"difference {gain.mean():+.4f}, standard error {gain.std() / len(gain) ** 0.5:.4f}")
    print("expected F1   pages   F1")
    for low, high in ((0, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.01)):
        at = [(hope, score) for hope, score in zip(hoped, ours, strict=True) if low <= hope < high]
        if at:
            print(f"{np.mean([hope for hope, _ in at]):11.3f} {len(at):7} {np.mean([score for _, score in at]):6.3f}")
    if write:
        WEIGHTS.write_text(as_module(of_all(pages), float(np.mean(ours)), len(pages)))


def as_module(weights: Any, score: float, count: int) -> str:
    """The weights as a module."""
    rows = "\n".join(f"    {weight:.4g},  # {sign}" for sign, weight in zip(NAMES, weights, strict=False))
    return (
        f'"""How the signs of a line weigh. Written by `tests/bench/prose.py`, learnt on {count} article pages of WCXB (Foley 2026, CC BY 4.0);\n'
        f'F1 {score:.4f} on pages whose host was not learnt from.\n"""\n\n'
        f'LINE = {LINE}\n"""The chance above which a line is kept."""\n\nBIAS = {weights[-1]:.4g}\nWEIGHTS = (\n{rows}\n)\n'
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "corpus", "--write" in sys.argv)
