"""Word F1 beside other extractors in one run: `python -m tests.bench.peers CORPUS forum|article`.

Pages that came with their scripts (raw) and pages that lost them (stripped) are told apart: without scripts there is no JSON-LD
and no preloaded data. The measures are those of `score.py wcxb`: the bag of lower-cased words, and how many of the snippets that a text
must hold (with) and must not hold (without) it has. Peers that are not installed are named and left out;
`pip install resiliparse rs-trafilatura` brings them, the latter where Python is 3.12.

Beside each peer stands our mean difference to it, page by page, with its standard error, and the 95 % interval of that mean
when hosts instead of pages are drawn again: pages of one host stand or fall together.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from schemas.cleaned import Cleaned
from tests.gold.ledger_figures import answer_of

OURS = "thresher"
DRAWS = 10_000


@dataclass(frozen=True)
class Page:
    """A page of the corpus with its true text and, by extractor, how near each came."""

    key: str
    host: str
    raw: bool
    """Whether it has its scripts."""
    engine: str
    """What we took it for: an engine, `unknown`, `article`, or how it was turned away."""
    f1: dict[str, float]
    held: dict[str, float | None]
    """The share of its snippets that the text must hold which it does; null where none is named. So with those that it must not hold:"""
    leaked: dict[str, float | None]


def words(text: str) -> Counter[str]:
    """The words of a text with their numbers."""
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


def word_f1(given: str, truth: str) -> float:
    """0 to 1: the harmonic mean of how many words given are true and how many true ones are given."""
    ours, theirs = words(given), words(truth)
    return 2 * sum((ours & theirs).values()) / ((ours.total() + theirs.total()) or 1)


def share(snippets: Sequence[str], text: str) -> float | None:
    """How many of some snippets stand in a text; null where there are none to look for."""
    plain = " ".join(text.lower().split())
    found = [" ".join(snippet.lower().split()) in plain for snippet in snippets]
    return statistics.fmean(found) if found else None


def ours(path: Path, url: str) -> tuple[str, str]:
    """(engine, text) of a page as we read it."""
    answer, _ = answer_of(path, url)
    if not isinstance(answer, Cleaned):
        return type(answer).__name__.lower(), ""
    record = answer.record
    return record.platform.name if record.platform else record.kind, record.text


Extractor = Callable[[bytes, str], str]
"""(body, URL) to text."""


def trafilatura(**mode: bool) -> Extractor:
    """Trafilatura with such options."""
    extract = import_module("trafilatura").extract

    def read(body: bytes, url: str) -> str:
        try:
            return extract(body, url=url, **{"include_comments": False, **mode}) or ""
        except AssertionError:  # its known bug on odd pages
            return ""

    return read


def resiliparse() -> Extractor:
    """Resiliparse's main content."""
    encoding, html2text = import_module("resiliparse.parse.encoding"), import_module("resiliparse.extract.html2text")

    def read(body: bytes, url: str) -> str:
        text: str = html2text.extract_plain_text(encoding.bytes_to_str(body, encoding.detect_encoding(body)), main_content=True)
        return text

    return read


def rs_trafilatura() -> Extractor:
    """rs-trafilatura with its own judgement of the kind of page."""
    extract = import_module("rs_trafilatura").extract_bytes
    return lambda body, url: extract(body, url=url).main_content or ""


PEERS: dict[str, Callable[[], Extractor]] = {
    "rs-trafilatura": rs_trafilatura,
    "resiliparse": resiliparse,
    "trafilatura": trafilatura,
    "trafilatura+comments": lambda: trafilatura(include_comments=True),
    "trafilatura+recall": lambda: trafilatura(favor_recall=True),
}


def peers() -> dict[str, Extractor]:
    """The peers that are installed; says which, and what is missing."""
    found: dict[str, Extractor] = {}
    for name, peer in PEERS.items():
        package = name.partition("+")[0]
        try:
            print(f"{name} {version(package)}")
            found[name] = peer()
        except (ImportError, PackageNotFoundError):
            print(f"{name} is missing")
    return found


def pages(corpus: Path, kind: str, extractors: dict[str, Extractor]) -> Iterator[Page]:
    """Every page of a kind that has a true text, scored."""
    folder = corpus / "corpus" / "wcxb"
    for path in sorted((folder / "ground-truth").glob("*.json")):
        stated: dict[str, Any] = json.loads(path.read_text("utf-8"))
        truth, url = stated["ground_truth"], stated["url"]
        if stated["_internal"]["page_type"]["primary"] != kind or not truth.get("main_content"):
            continue
        file = folder / "html" / f"{path.stem}.html.gz"
        body = gzip.decompress(file.read_bytes())
        engine, read = ours(file, url)
        texts = {OURS: read} | {name: extract(body, url) for name, extract in extractors.items()}
        yield Page(
            path.stem,
            urlsplit(url).hostname or "",
            b"<script" in body.lower(),
            engine,
            {name: word_f1(text, truth["main_content"]) for name, text in texts.items()},
            {name: share(truth.get("with") or (), text) for name, text in texts.items()},
            {name: share(truth.get("without") or (), text) for name, text in texts.items()},
        )


def interval(found: Sequence[Page], peer: str) -> tuple[float, float]:
    """The 95 % interval of our mean difference to a peer, hosts drawn again."""
    by_host: dict[str, list[float]] = defaultdict(list)
    for page in found:
        by_host[page.host].append(page.f1[OURS] - page.f1[peer])
    hosts, chance = list(by_host.values()), random.Random(0)
    draws = (chance.choices(hosts, k=len(hosts)) for _ in range(DRAWS))
    means = statistics.quantiles((statistics.fmean(d for host in draw for d in host) for draw in draws), n=40)
    return means[0], means[-1]


def table(name: str, found: Sequence[Page]) -> None:
    """Each extractor's mean over some pages, and ours against it."""
    if not found:
        return
    print(f"\n{f'{name}: {len(found)} pages of {len({page.host for page in found})} hosts':<34}", end="")
    print(f"{'F1':>7}{'median':>8}{'with':>7}{'without':>9}{'ours':>8}{'s.e.':>7}{'by host':>18}")
    for extractor in found[0].f1:
        scores = [page.f1[extractor] for page in found]
        line = f"{extractor:<34}{statistics.fmean(scores):>7.3f}{statistics.median(scores):>8.3f}"
        held, leaked = (statistics.fmean(rate for page in found if (rate := getattr(page, rates)[extractor]) is not None) for rates in ("held", "leaked"))
        line += f"{held:>7.3f}{leaked:>9.3f}"
        if extractor != OURS:
            gained = [page.f1[OURS] - page.f1[extractor] for page in found]
            low, high = interval(found, extractor)
            line += f"{statistics.fmean(gained):>+8.3f}{statistics.stdev(gained) / len(gained) ** 0.5:>7.3f}{f'{low:+.3f} to {high:+.3f}':>18}"
        print(line)


def main(corpus: Path, kind: str) -> None:
    """The tables: raw, stripped, all, and by what we took the pages for."""
    found = list(pages(corpus, kind, peers()))
    table("raw", [page for page in found if page.raw])
    table("stripped", [page for page in found if not page.raw])
    table("all", found)
    by_engine: dict[str, list[Page]] = defaultdict(list)
    for page in found:
        by_engine[page.engine].append(page)
    print(f"\n{'engine':<16}{'pages':>6}{'raw':>5}" + "".join(f"{name:>22}" for name in found[0].f1))
    for engine, some in sorted(by_engine.items(), key=lambda item: (-len(item[1]), item[0])):
        means = "".join(f"{statistics.fmean(page.f1[name] for page in some):>22.3f}" for name in found[0].f1)
        print(f"{engine:<16}{len(some):>6}{sum(page.raw for page in some):>5}{means}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
