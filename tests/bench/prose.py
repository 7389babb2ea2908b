"""Learn how the signs of a line weigh, and measure what comes of it: `python -m tests.bench.prose SHARED [--write] [--plot FILE]`.

    WCXB's article pages -> signs of each line (`cleaners.prose.signs`) and whether the truth holds it
                         -> logistic regression
                         -> F1 of pages whose host was not learnt from (five folds by host), beside trafilatura in the same run
                         -> with --write, `cleaners/prose/weights.py` learnt on all of them

A line is right where the truth's text, placed on the page in its order, covers more than half of it. Each page weighs the same,
its lines by the root of their words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html

from cleaners.comments import comments
from cleaners.context import Context
from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.mask import Mask
from cleaners.page.reading import read
from cleaners.prose.align import Squeezed, align
from cleaners.prose.confidence import LEAST, MOST
from cleaners.prose.judge import together
from cleaners.prose.signs import NAMES, Signs, signs

from .learning import calibration_error, chances, drawing, logistic, np, reliability, with_bias

WEIGHTS = Path(__file__).parents[2] / "cleaners" / "prose" / "weights.py"
FOLDS = 5
LINE = 0.4
"""Above this chance a line is kept. F1 over the folds is flat around it."""
RIGHT = 0.9
"""F1 from which a text counts as right."""
_RIDGE = 1.0
_SAMPLES = 1_000
_EXPECTED = (0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
_TENTHS = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


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
    """Weights of the signs and, last, the bias, with a ridge on the standardised signs."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    found = logistic(with_bias((rows - mean) / spread), right, weights, np.append(np.full(rows.shape[1], _RIDGE), 0))
    return np.append(found[:-1] / spread, found[-1] - (found[:-1] * mean / spread).sum())


def judged(weights: Any, one: Case) -> Any:
    """The chance of each line."""
    found = list(one.judged * chances(with_bias(one.signs), weights))
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


def surely(hoped: Any, right: Any) -> Any:
    """Platt's two numbers: from what is expected to the share that is right."""
    return logistic(with_bias(odds(hoped)), right, np.ones(len(hoped)), np.zeros(2))


def odds(hoped: Any) -> Any:
    """Of the expected F1, as `cleaners.prose.confidence` has them."""
    sure = np.clip(hoped, LEAST, MOST)
    return np.log(sure / (1 - sure))


def main(corpus: Path, *, write: bool, plot: Path | None) -> None:
    """Print the measure; write the weights and the drawing."""
    pages = cases(corpus)
    folds = np.array([page.fold for page in pages])
    ours, hoped = np.zeros(len(pages)), np.zeros(len(pages))
    for fold in range(FOLDS):
        weights = of_all([page for page in pages if page.fold != fold])
        for number in np.flatnonzero(folds == fold):
            found = judged(weights, pages[number])
            ours[number] = f1(text_of(pages[number], found), pages[number].truth)
            hoped[number] = expected(pages[number], found)
    theirs = np.array([page.theirs for page in pages])
    gain = ours - theirs
    print(f"{len(pages)} pages, hosts not learnt from: F1 {ours.mean():.4f}, trafilatura {theirs.mean():.4f}")
    print(f"difference {gain.mean():+.4f}, standard error {gain.std() / len(gain) ** 0.5:.4f}")
    right = (ours >= RIGHT).astype(float)
    print("expected F1   F1  pages  right")
    for (hope, score, count), (_, share, _) in zip(reliability(hoped, ours, _EXPECTED), reliability(hoped, right, _EXPECTED), strict=True):
        print(f"{hope:8.3f} {score:8.3f} {count:5} {share:6.2f}")
    told = np.zeros(len(pages))
    for fold in range(FOLDS):
        told[folds == fold] = chances(with_bias(odds(hoped[folds == fold])), surely(hoped[folds != fold], right[folds != fold]))
    ones, chance = np.ones(len(pages)), np.random.default_rng(5)
    errors = []
    for _ in range(_SAMPLES):
        drawn = chance.integers(0, len(pages), len(pages))
        errors.append(calibration_error(told[drawn], right[drawn], ones, _TENTHS))
    low, high = np.quantile(errors, (0.025, 0.975))
    error = calibration_error(told, right, ones, _TENTHS)
    print(f"confidence: expected calibration error {error:.3f} (95 % {low:.3f}-{high:.3f})")
    bins = reliability(told, right, _TENTHS)
    for told_on_average, share, count in bins:
        print(f"{told_on_average:8.2f} {share:6.2f} {count:5}")
    if plot is not None:
        plot.write_text(drawing("article, hosts not learnt from", len(pages), error, bins), encoding="utf-8")
    if write:
        WEIGHTS.write_text(as_module(of_all(pages), surely(hoped, right), ours.mean(), error, len(pages)), encoding="utf-8")


def as_module(weights: Any, sure: Any, score: float, error: float, count: int) -> str:
    """The weights as a module."""
    rows = "\n".join(f"    {weight:.4g},  # {sign}" for sign, weight in zip(NAMES, weights, strict=False))
    return (
        f'"""How the signs of a line weigh. Written by `tests/bench/prose.py`, learnt on {count} article pages of WCXB (Foley 2026, CC BY 4.0);\n'
        f'F1 {score:.4f} and calibration error {error:.3f} on pages whose host was not learnt from.\n"""\n\n'
        f'LINE = {LINE}\n"""The chance above which a line is kept."""\n\nBIAS = {weights[-1]:.4g}\nWEIGHTS = (\n{rows}\n)\n\n'
        f'SLOPE, OFFSET = {sure[0]:.3g}, {sure[1]:.3g}\n"""From the odds of the F1 that is expected to the odds that a text is right."""\n'
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/wcxb")
    parser.add_argument("--write", action="store_true", help="write cleaners/prose/weights.py")
    parser.add_argument("--plot", type=Path, help="draw how honest the confidence is, as SVG")
    given = parser.parse_args()
    main(given.shared / "corpus", write=given.write, plot=given.plot)
