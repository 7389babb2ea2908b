"""Fetch, clean and store beside Scrapy with trafilatura and JSONL in one run: `python -m tests.bench.throughput CORPUS --scrapy PYTHON`.

The pages of the corpus are served from 20 loopback addresses, as in `fetch_cost`. Whole commands are measured, start-up included: wall
time, CPU time (user and system, of all their processes), and the largest sum of their processes' proportional set sizes. Each figure is
the median of three, taken in turns, and both run from byte code, as what is installed does: to compile ours takes a second of each run.
Ours keeps pages, records, posts, ledgers and outcomes in its store; theirs keeps what
`trafilatura.extract` returns, one JSON object a line. Ratios mean something, seconds do not.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from .fetch_cost import HOSTS

ROUNDS = 3
ROOT = Path(__file__).parents[2]

SCRAPY = """
import json, sys
import scrapy, trafilatura
from scrapy.crawler import CrawlerProcess
urls = json.load(open(sys.argv[1]))
out = open(sys.argv[2], "w")
class Pages(scrapy.Spider):
    name = "pages"
    async def start(self):
        for url in urls:
            yield scrapy.Request(url)
    def parse(self, response):
        found = trafilatura.extract(response.text, url=response.url, with_metadata=True, include_comments=True, output_format="json")
        if found:
            out.write(found + "\\n")
process = CrawlerProcess({
    "LOG_ENABLED": False, "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 20, "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 0,
})
process.crawl(Pages)
process.start()
"""


@dataclass(frozen=True)
class Taken:
    """What a command took."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    """Of all its processes together, shared pages divided among them."""


def measured(command: list[str], cwd: Path, ends: Collection[int]) -> Taken:
    """Runs it; it must end with one of these codes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(ROOT)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    with subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        peaks: list[float] = []
        watching = threading.Thread(target=lambda: peaks.append(_peak(running)))
        watching.start()
        code = running.wait()
        wall_s = time.monotonic() - began
        watching.join()
    assert code in ends, (command[0], code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall_s, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peaks[0])


def _peak(running: subprocess.Popen[bytes]) -> float:
    highest = 0.0
    while running.poll() is None:
        highest = max(highest, sum(map(_pss_mb, _tree(running.pid))))
        time.sleep(0.2)
    return highest


def _tree(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(below for child in children for below in _tree(int(child)))]


def _pss_mb(pid: int) -> float:
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1e3


def main(corpus: Path, scrapy: str | None) -> None:
    """The table."""
    server = subprocess.Popen([sys.executable, "-m", "tests.bench.fetch_cost", str(corpus), "--role", "serve"], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port, count = map(int, server.stdout.readline().split())
        urls = [f"http://{HOSTS[page % len(HOSTS)]}:{port}/{page}" for page in range(count)]
        taken: dict[str, list[Taken]] = {"ours": [], **({"scrapy": []} if scrapy else {})}
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as folder:
                home = Path(folder)
                (home / "urls.json").write_text(json.dumps(urls), "utf-8")
                allow = ", ".join(f'"{host}:{port}"' for host in HOSTS)
                (home / "thresher.toml").write_text(f"[fetch]\nallow = [{allow}]\ninterval_s = 0\nhosts_at_once = {len(HOSTS)}\n", "utf-8")
                command = [sys.executable, "-m", "scraper.cli.main", "ingest", *urls, "--max-pages", str(count), "--data-dir", "kept"]
                taken["ours"].append(measured(command, home, (0, 1)))  # 1: some pages are no articles
                if scrapy:
                    taken["scrapy"].append(measured([scrapy, "-c", SCRAPY, "urls.json", "records.jsonl"], home, (0,)))
    finally:
        server.kill()
        server.wait()
    print(f"{count} pages, {len(HOSTS)} hosts, median of {ROUNDS}")
    print(f"{'':<8}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}")
    for name, each in taken.items():
        figures = [statistics.median(getattr(one, field) for one in each) for field in ("wall_s", "cpu_s", "peak_mb")]
        print(f"{name:<8}{figures[0]:>8.1f}{figures[1]:>8.1f}{figures[2]:>9.0f}")
    if scrapy:
        pairs = list(zip(taken["scrapy"], taken["ours"], strict=True))
        wall, cpu = (statistics.median(getattr(theirs, field) / getattr(ours, field) for theirs, ours in pairs) for field in ("wall_s", "cpu_s"))
        print(f"ratio   {wall:>8.2f}{cpu:>8.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder that holds corpus/")
    parser.add_argument("--scrapy", help="the Python that has Scrapy and trafilatura installed; without it only ours is measured")
    asked = parser.parse_args()
    main(asked.corpus, asked.scrapy)
