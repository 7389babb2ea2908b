"""Learn how sure a thread's posts are, and measure what comes of it: `python -m tests.bench.threads SHARED [--write] [--plot FILE]`.

    pages of forums whose posts are known    ->  each read by structure alone, as if nobody knew its engine  ->  share of its posts that are right
    what speaks against each reading         ->  logistic regression  ->  the share that it expects, of engines that it has not learnt from
    with --write                             ->  `cleaners/structure/judged/weights.py`, learnt on all of them

What is right is known from the truth of `corpus/pages`, whose threads are read twice, once with all classes and ids renamed, and on WCXB's forum
pages from the readers that know their engines. A post is right when author, minute and text are; a time in a zone that the record says was assumed
may be off by whole quarters of an hour. Each engine weighs by the root of its pages. Needs numpy, which Thresher itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cleaners import structure
from cleaners.confidence import signs
from cleaners.context import Context
from cleaners.draft import Moment, PostDraft, ThreadDraft
from cleaners.ledger import Desk
from cleaners.metadata.metadata import metadata
from cleaners.metadata.structured import stated_posts
from cleaners.page.decode import decode
from cleaners.page.page import Page
from cleaners.page.reading import read
from cleaners.platforms import recognise
from cleaners.structure.judged.doubts import NAMES
from cleaners.witness import hear

from .learning import calibration_error, chances, drawing, logistic, np, reliability, with_bias

WEIGHTS = Path(__file__).parents[2] / "cleaners" / "structure" / "weights.py"
BASE = datetime(2026, 11, 23, 18, tzinfo=UTC)
"""When the pages of the corpus were saved."""
_EDGES = (0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_RIDGE = 0.1
"""Of 1, .3 and .1 the least squared error on engines that were not learnt from."""
_SAMPLES = 1_000
_QUARTER_S = 900
_WIDEST_S = 14 * 3600


class Truth(NamedTuple):
    """What is known of one post."""

    author: str
    at: datetime | None
    text: str


@dataclass
class Case:
    """One page, read by structure."""

    engine: str
    signs: tuple[float, ...]
    right: float
    """Share of its posts."""


def tokens(text: str) -> list[str]:
    """A text's words."""
    return re.findall(r"\w+", text.lower())


def is_right(post: PostDraft, truth: Truth) -> bool:
    """Whether who, when and what are those of the truth."""
    name = " ".join(post.author.name.split()) if post.author else ""
    return name == " ".join(truth.author.split()) and _is_time(post.published, truth.at) and tokens(post.body.text) == tokens(truth.text)


def _is_time(found: Moment | None, at: datetime | None) -> bool:
    if found is None or found.at is None or at is None:
        return (found is None or found.at is None) and at is None
    apart = abs((found.at - at).total_seconds())
    if found.precision in ("day", "month"):
        return found.at.date() == at.date()
    return apart < 60 or (found.zone == "assumed_utc" and apart <= _WIDEST_S and min(apart % _QUARTER_S, -apart % _QUARTER_S) < 60)


def share(posts: Sequence[PostDraft], truths: Sequence[Truth]) -> float:
    """Share of the posts that are right, each the one post of the truth whose words it shares most."""
    left = [(truth, Counter(tokens(truth.text))) for truth in truths]
    right = 0
    for post in posts:
        words = Counter(tokens(post.body.text))
        best = max(left, key=lambda pair: (sum((pair[1] & words).values()), is_right(post, pair[0])), default=None)
        if best is not None and is_right(post, best[0]):
            right += 1
            left.remove(best)
    return right / len(posts)


def page_of(body: bytes, url: str | None) -> Page:
    """A page as the door reads it."""
    return read(decode(body, None), url, max_nodes=1_000_000, max_characters=50_000_000)


def by_structure(body: bytes, url: str | None) -> ThreadDraft | None:
    """A thread as if nobody knew its engine, witnesses heard; null where the page gives none."""
    page = page_of(body, url)
    meta = metadata(page, zone=None, base=BASE)
    context = Context(zone=None, base=BASE, language=meta.language)
    draft = structure.read(page, Desk(page), meta, context)
    if not isinstance(draft, ThreadDraft):
        return None
    hear(draft, stated_posts(page, meta.data, context))
    return draft


def by_engine(body: bytes, url: str | None) -> ThreadDraft | None:
    """The thread as the reader of its engine gives it; null where no engine is known."""
    page = page_of(body, url)
    engine, _ = recognise(page)
    meta = metadata(page, zone=None, base=BASE)
    draft = engine.read(page, Desk(page), Context(zone=None, base=BASE, language=meta.language)) if engine else None
    return draft if isinstance(draft, ThreadDraft) and draft.posts else None


def renamed(body: bytes) -> bytes:
    """The page with all its classes and ids read backwards, numbers at their ends kept."""

    def backwards(names: re.Match[str]) -> str:
        parts = (re.fullmatch(r"(.*?)(\d*)", name) for name in names[2].split())
        return f'{names[1]}="{" ".join(f"zz{part[1][::-1]}{part[2]}" for part in parts if part)}"'

    head, tag, rest = body.decode("utf-8", "replace").partition("<body")
    return (head + tag + re.sub(r'(class|id)="([^"]*)"', backwards, rest)).encode()


def cases(corpus: Path) -> Iterator[Case]:
    """Every page that is read as a thread and whose posts are known."""
    for path in sorted((corpus / "pages").glob("*/*.html")):
        known = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if known["kind"].startswith("thread") and known.get("posts"):
            truths = [Truth(one["author"] or "", datetime.fromisoformat(one["published"]), one["text"]) for one in known["posts"]]
            for body in (path.read_bytes(), renamed(path.read_bytes())):
                yield from _case(known["platform"], by_structure(body, known["url"]), truths)
    for path in sorted((corpus / "wcxb" / "ground-truth").glob("*.json")):
        about = json.loads(path.read_text("utf-8"))
        if about["_internal"]["page_type"]["primary"] == "forum":
            body = gzip.decompress((corpus / "wcxb" / "html" / f"{path.stem}.html.gz").read_bytes())
            if (engine := by_engine(body, about["url"])) is not None:
                truths = [Truth(one.author.name if one.author else "", one.published.at if one.published else None, one.body.text) for one in engine.posts]
                yield from _case(engine.platform, by_structure(body, about["url"]), truths)


def _case(engine: str, draft: ThreadDraft | None, truths: Sequence[Truth]) -> Iterator[Case]:
    if draft is not None and draft.doubts is not None:
        told, right = signs(draft), share(draft.posts, truths)
        if told[NAMES.index("day_or_month")]:
            # The corpus has its boards as they were installed; others of them are set the other way and print the same page.
            right = (right + share(draft.posts, [truth._replace(at=_turned(truth.at)) for truth in truths])) / 2
        yield Case(engine, told, right)


def _turned(at: datetime | None) -> datetime | None:
    """The time whose day is the month of another, where that can be."""
    return at.replace(month=at.day, day=at.month) if at is not None and at.day <= 12 else at


def witnessed(corpus: Path) -> tuple[int, int]:
    """Of posts that readers of known engines give of WCXB's pages: how many structured data say anything of, and of how many nothing else."""
    posts = agreed = 0
    for path in sorted((corpus / "wcxb" / "ground-truth").glob("*.json")):
        about = json.loads(path.read_text("utf-8"))
        if about["_internal"]["page_type"]["primary"] == "forum":
            body = gzip.decompress((corpus / "wcxb" / "html" / f"{path.stem}.html.gz").read_bytes())
            page = page_of(body, about["url"])
            stated = stated_posts(page, None, Context(zone=None, base=BASE))
            if (draft := by_engine(body, about["url"])) is not None and len(stated) >= len(draft.posts):
                hear(draft, stated)
                posts += len(draft.posts)
                agreed += len(draft.posts) - len({one.position for one in draft.disagreements if one.position is not None})
    return posts, agreed


def learnt(rows: Any, right: Any, weights: Any) -> Any:
    """Weights of the signs and, last, the bias. No sign speaks for a reading: weights above 0 are held at 0."""
    table = with_bias(rows)
    free = np.ones(table.shape[1], dtype=bool)
    ridge = np.append(np.full(rows.shape[1], _RIDGE), 1e-9)
    while True:
        found = np.zeros(table.shape[1])
        found[free] = logistic(table[:, free], right, weights, ridge[free])
        wrong = (found[:-1] > 0) & free[:-1]
        if not wrong.any():
            return found
        free[:-1] &= ~wrong


def expected(found: Any, rows: Any) -> Any:
    """The share of right posts that is expected of each page."""
    return chances(with_bias(rows), found)


def main(corpus: Path, *, write: bool, plot: Path | None) -> None:
    """Print the measure; write the weights and the drawing."""
    pages = list(cases(corpus))
    engines = np.array([page.engine for page in pages])
    sizes = Counter(engines)
    rows, right = np.array([page.signs for page in pages]), np.array([page.right for page in pages])
    weights = np.array([sizes[engine] ** -0.5 for engine in engines])
    hoped, plain = np.zeros(len(pages)), np.zeros(len(pages))
    for engine in sizes:
        apart = engines == engine
        hoped[apart] = expected(learnt(rows[~apart], right[~apart], weights[~apart]), rows[apart])
        plain[apart] = np.average(right[~apart], weights=weights[~apart])
    print(f"{len(pages)} pages of {len(sizes)} engines, each expected from the others; share of posts that are right {np.average(right, weights=weights):.3f}")
    chance = np.random.default_rng(5)
    for name, told in (("signs", hoped), ("one number for all", plain)):
        errors = []
        for _ in range(_SAMPLES):
            drawn = np.concatenate([np.flatnonzero(engines == one) for one in chance.choice(list(sizes), len(sizes))])
            errors.append(calibration_error(told[drawn], right[drawn], weights[drawn], _EDGES))
        low, high = np.quantile(errors, (0.025, 0.975))
        square = float(np.average((told - right) ** 2, weights=weights))
        error = calibration_error(told, right, weights, _EDGES)
        print(f"{name:20} calibration error {error:.3f} (95 % over engines {low:.3f}-{high:.3f}), squared error {square:.4f}")
    print("expected  pages  right")
    bins = reliability(hoped, right, _EDGES, weights)
    for told_on_average, share_right, count in bins:
        print(f"{told_on_average:8.3f} {count:6} {share_right:6.3f}")
    if plot is not None:
        plot.write_text(drawing("thread, engines not learnt from", len(pages), calibration_error(hoped, right, weights, _EDGES), bins), encoding="utf-8")
    by_name = defaultdict(list)
    for index, engine in enumerate(engines):
        by_name[engine].append(index)
    for engine, at in sorted(by_name.items()):
        print(f"{engine:16} {len(at):4} expected {hoped[at].mean():.3f} right {right[at].mean():.3f}")
    found = learnt(rows, right, weights)
    for name, weight in zip((*NAMES, "disagreeing"), found, strict=False):
        print(f"{name:20} {weight:+.2f}")
    posts, agreed = witnessed(corpus)
    print(f"readers of known engines: structured data contradict none of {agreed} of {posts} posts, {agreed / posts:.3f}")
    if write:
        WEIGHTS.write_text(as_module(found, calibration_error(hoped, right, weights, _EDGES), len(pages), len(sizes), (posts, agreed)), encoding="utf-8")


def as_module(found: Any, error: float, pages: int, engines: int, witness: tuple[int, int]) -> str:
    """The weights as a module."""
    rows = "\n".join(f"    {round(weight, 2) or 0.0},  # {name}" for name, weight in zip((*NAMES, "disagreeing"), found[:-1].tolist(), strict=True))
    return (
        f'"""How much speaks against a reading by structure. Written by `tests/bench/threads.py`, learnt on {pages} pages of {engines} engines;\n'
        f'calibration error {error:.3f} on engines that were not learnt from.\n"""\n\n'
        f"BIAS = {found[-1]:.2f}\nWEIGHTS = (\n{rows}\n)\n\n"
        f"KNOWN = {100 * witness[1] // witness[0] / 100}\n"  # downwards: 1 would say that nothing can be wrong
        f'"""Of posts by readers that know their engine: structured data contradict {witness[0] - witness[1]} of {witness[0]} on pages of WCXB."""\n'
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/pages and corpus/wcxb")
    parser.add_argument("--write", action="store_true", help="write cleaners/structure/judged/weights.py")
    parser.add_argument("--plot", type=Path, help="draw how honest the confidence is, as SVG")
    given = parser.parse_args()
    main(given.shared / "corpus", write=given.write, plot=given.plot)
