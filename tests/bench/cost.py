"""CPU per page beside trafilatura in one run: `python -m tests.bench.cost CORPUS [KIND]`, all kinds of page or those whose name begins so.

Whole processes are measured (user and system time, children included), start-up and all that is loaded once subtracted by a run on the first half
of the pages; each figure is the median of three, taken in turns so that a busy machine hurts both alike. Ratios mean something, seconds do not.
Thresher has one worker here, for its peer is one process: two that share a core are charged for each other's waits.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from schemas.cleaned import Cleaned
from tests.gold.ledger_figures import answer_of

PAGES = 200
"""Of each kind that are counted, behind as many that are not: libraries and rules are loaded when a page first needs them, which takes as long as 100.
The corpus from its start, and over again where it holds fewer."""
PEER = """
import gzip, json, sys
from trafilatura import bare_extraction
for line in open(sys.argv[1]):
    row = json.loads(line)
    body = open(row["path"], "rb").read()
    body = gzip.decompress(body) if row["path"].endswith(".gz") else body
    try:
        bare_extraction(body, url=row["url"], with_metadata=True)
    except AssertionError:
        pass
"""


def cpu_seconds(command: list[str]) -> float:
    """User and system time of a command with all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def per_page(manifest: Path, command: list[str]) -> float:
    """CPU seconds for a page of the manifest's second half."""
    lines = manifest.read_text("utf-8").splitlines(keepends=True)
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "first.jsonl")
        first.write_text("".join(lines[:PAGES]), "utf-8")
        whole, before = (cpu_seconds([part.format(manifest=pages, output=os.devnull) for part in command]) for pages in (manifest, first))
    return (whole - before) / (len(lines) - PAGES)


def has_engine(row: dict[str, str]) -> bool:
    """Whether we know the forum software of a manifest's page."""
    answer, _ = answer_of(Path(row["path"]), row["url"])
    return isinstance(answer, Cleaned) and answer.record.platform is not None and answer.record.platform.name != "unknown"


def compared(name: str, manifest: Path, options: list[str]) -> None:
    """One line: both costs and their ratio."""
    config = manifest.with_name("thresher.toml")
    config.write_text("[workers]\ncount = 1\n", "utf-8")
    ours = [sys.executable, "-m", "scraper.cli.main", "clean", "--config", str(config), "--manifest", "{manifest}", "--output", "{output}", *options]
    theirs = [sys.executable, "-c", PEER, "{manifest}"]
    rounds = [(per_page(manifest, ours), per_page(manifest, theirs)) for _ in range(3)]
    mine, peer = (statistics.median(figures) for figures in zip(*rounds, strict=True))
    ratio = statistics.median(a / b for a, b in rounds)
    print(f"{name:<22}{mine * 1000:>10.1f}{peer * 1000:>14.1f}{ratio:>8.2f}", flush=True)


def help_cost() -> None:
    """CPU of `thresher --help` beside `trafilatura --help`."""
    folder = Path(sys.executable).parent
    ours, theirs = [sys.executable, "-m", "scraper.cli.main", "--help"], [str(folder / "trafilatura"), "--help"]
    rounds = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(5)]
    mine, peer = (statistics.median(figures) for figures in zip(*rounds, strict=True))
    print(f"{'--help':<22}{mine * 1000:>10.1f}{peer * 1000:>14.1f}{mine / peer:>8.2f}", flush=True)


def main(corpus: Path, kind: str = "") -> None:
    """The table."""
    score = corpus / "score" / "score.py"
    print(f"{'CPU ms a page':<22}{'thresher':>10}{'trafilatura':>14}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, layout, place, kinds, options in (
            ("bbpress threads", "pages", "pages/bbpress", ["--kinds", "thread"], []),
            ("wordpress articles", "pages", "pages/wordpress_news", ["--kinds", "article"], []),
            ("wcxb articles", "wcxb", "wcxb", ["--types", "article"], []),
            ("forums, known engine", "wcxb", "wcxb", ["--types", "forum"], []),
            ("forums, as of none", "wcxb", "wcxb", ["--types", "forum"], ["--platform", "unknown"]),
        ):
            if not name.startswith(kind):
                continue
            made = subprocess.run(
                [sys.executable, str(score), "manifest", layout, str(corpus / "corpus" / place), *kinds], check=True, capture_output=True, text=True
            )
            rows = [row for line in made.stdout.splitlines() if (row := json.loads(line)) and ("forum" not in kinds or has_engine(row))]
            manifest = Path(folder, "pages.jsonl")
            manifest.write_text("".join(json.dumps(row) + "\n" for row in islice(cycle(rows), 2 * PAGES)), "utf-8")
            compared(name, manifest, options)
    if not kind:
        help_cost()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
