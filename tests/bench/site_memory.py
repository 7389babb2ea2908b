"""Lines of the template in records against pages seen of a site: `python -m tests.bench.site_memory [CORPUS] [STEP]`.

    own          sites in our own words, of which every line is known to be the template's or a person's
    traps        sites on which people repeat themselves: a line that goes is wrong
    templates    article pages of WCXB (every STEP-th) as sites of their own: sentences of the truth are exchanged for those of other pages,
                 and everything else stays, as a template does. A line that stands on the page in each variant and not in the truth is leaked
    news         the articles of WordPress, by theme, their own host's pages in turn

No host of WCXB has more than three articles, and most have one: of them alone nothing can be learnt.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import lxml.html

from cleaners.clean import clean
from cleaners.memory.learning import learn, memory
from cleaners.page.decode import decode
from cleaners.page.selectors import select
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.memory import Learnt, Memory
from tests.memory.sites import NEWS, TRAPS

SEEN = (0, 1, 3, 10)
_HOST = "site.example"
_EXCHANGED = 5
"""Words from which on a text is exchanged for another page's."""
_STATED = (
    "//script[@type='application/ld+json'] | //link[@rel='canonical'] | //meta[contains(@property, ':title') or contains(@name, ':title')]"
    " | //meta[contains(@property, ':url') or contains(@name, ':url')]"
)
"""What a page says of itself, which would call all variants one document."""

Page = Callable[[int], tuple[str, bytes]]
"""The page of a number: its URL and bytes."""


@dataclass
class Figures:
    """Of many sites, by pages seen."""

    sites: int = 0
    leaked: Counter[int] = field(default_factory=Counter)
    wrong: Counter[int] = field(default_factory=Counter)
    gone: list[str] = field(default_factory=list)
    """The lines that were taken wrongly."""

    def row(self, name: str) -> str:
        """As printed."""
        leaked = "".join(f"{self.leaked[seen]:>8}" for seen in SEEN)
        wrong = "".join(f"{self.wrong[seen]:>8}" for seen in SEEN)
        return f"{name:<12}{self.sites:>6}{leaked}   {wrong}"


def squeezed(text: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"\W+", "", text.lower())


def answer(page: tuple[str, bytes], known: Memory) -> Cleaned | None:
    """The record of a page; null where it holds none."""
    url, body = page
    capture = Capture(url=url, sha256=sha256(body).hexdigest(), size_bytes=len(body))
    found = clean(capture, body, CleanConfig(), known)
    return found if isinstance(found, Cleaned) else None


def measure(figures: Figures, page: Page, is_leaked: Callable[[str], bool], is_persons: Callable[[str], bool]) -> None:
    """Adds a site: its page 0 read after so many others."""
    learnt = Learnt(host=_HOST)
    plain = answer(page(0), memory(learnt))
    if plain is None or plain.record.kind != "article":
        return
    figures.sites += 1
    before = [line for line in plain.record.text.split("\n") if line]
    for seen in range(SEEN[-1] + 1):
        if seen in SEEN:
            found = answer(page(0), memory(learnt))
            after = [line for line in found.record.text.split("\n") if line] if found else []
            figures.leaked[seen] += sum(map(is_leaked, after))
            gone = [line for line in before if line not in after and is_persons(line)]
            figures.wrong[seen] += len(gone)
            figures.gone += gone
        further = answer(page(seen + 1), memory(learnt))
        if further is not None and further.shown is not None:
            learnt = learn(learnt, further.shown)


def own() -> Figures:
    """The site whose template leaks."""
    figures = Figures()
    measure(figures, _numbered(NEWS.page), lambda line: line in NEWS.template, lambda line: line not in (*NEWS.template, "Letter", "Yes, please"))
    return figures


def traps() -> Figures:
    """The sites on which everything that recurs is somebody's."""
    figures = Figures()
    for site in TRAPS.values():
        measure(figures, _numbered(site.page), lambda line: False, lambda line: True)
    return figures


def _numbered(page: Callable[[int], tuple[Capture, bytes]]) -> Page:
    def of(number: int) -> tuple[str, bytes]:
        capture, body = page(number)
        return capture.url or "", body

    return of


def templates(corpus: Path, step: int) -> Figures:
    """Pages of WCXB with the sentences of others in place of their own."""
    figures = Figures()
    truths = [(path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted((corpus / "wcxb/ground-truth").glob("*.json"))]
    articles = [
        (path, truth) for path, truth in truths if truth["_internal"]["page_type"]["primary"] == "article" and truth["ground_truth"].get("main_content")
    ]
    pool = [word for _, truth in articles for word in truth["ground_truth"]["main_content"].split()]
    for path, truth in articles[::step]:
        source = decode(gzip.decompress((corpus / "wcxb/html" / f"{path.stem}.html.gz").read_bytes()), None).text
        told = truth["ground_truth"]["main_content"]
        wanted, lines = squeezed(told), frozenset(map(squeezed, told.split("\n")))
        stands = squeezed("".join(map(str, lxml.html.document_fromstring(source).itertext())))
        measure(
            figures,
            lambda number, source=source, wanted=wanted, path=path: (f"https://{_HOST}/{number}/", _variant(source, wanted, pool, f"{path.stem} {number}")),  # type: ignore[misc]
            lambda line, wanted=wanted, stands=stands: bool(squeezed(line)) and squeezed(line) not in wanted and squeezed(line) in stands,  # type: ignore[misc]
            lambda line, wanted=wanted, lines=lines, stands=stands: _is_told(line, wanted, lines, stands),  # type: ignore[misc]
        )
    return figures


def _is_told(line: str, wanted: str, lines: Collection[str], stands: str) -> bool:
    """Whether a line is the truth's, or one that was put in. Words too few to be exchanged may stand in any sentence: they must be a line of the truth."""
    said = squeezed(line)
    if len(line.split()) < _EXCHANGED:
        return said in lines
    return bool(said) and (said in wanted or said not in stands)


def _variant(source: str, wanted: str, pool: list[str], seed: str) -> bytes:
    """The page with other sentences where its truth has so many words or more, and another title."""
    rng = random.Random(seed)

    def fresh(count: int) -> str:
        start = rng.randrange(len(pool) - count)
        return f" {' '.join(pool[start : start + count])} "

    tree = lxml.html.document_fromstring(source)
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript"):
            continue
        for part in ("text", "tail"):
            words = getattr(element, part) or ""
            if len(words.split()) >= _EXCHANGED and squeezed(words) and squeezed(words) in wanted:
                setattr(element, part, fresh(len(words.split())))
    for element in tree.iter("title", "h1"):
        for child in list(element):
            element.remove(child)
        element.text = fresh(8)
    for element in select(tree, _STATED):
        element.drop_tree()
    variant: bytes = lxml.html.tostring(tree, encoding="utf-8")
    return variant


def news(corpus: Path) -> Figures:
    """Each theme of the WordPress corpus as a site: one article is read, and the others, as often as it takes, are what was seen before."""
    figures = Figures()
    pages = [(path, json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))) for path in sorted((corpus / "pages/wordpress_news").glob("*.html"))]
    themes = sorted({path.name.split("__")[0] for path, _ in pages})
    for theme in themes:
        own_pages = [(path, truth) for path, truth in pages if path.name.startswith(f"{theme}__") and truth["kind"] == "article"]
        for first, (_, truth) in enumerate(own_pages):
            turn = own_pages[first:] + own_pages[:first]
            banned = tuple(truth.get("must_not_contain") or ())
            text = squeezed(truth["text"])
            measure(
                figures,
                lambda number, turn=turn: (turn[number % len(turn)][1]["url"], turn[number % len(turn)][0].read_bytes()),  # type: ignore[misc]
                lambda line, banned=banned: any(words in line for words in banned),  # type: ignore[misc]
                lambda line, text=text: squeezed(line) in text,  # type: ignore[misc]
            )
    return figures


def main(corpus: Path | None, step: int) -> None:
    """Prints a row for each kind of site."""
    print(f"{'':<12}{'sites':>6}{'leaked lines, pages seen':>32}   {'wrongly taken':>32}")
    print(f"{'':<18}{''.join(f'{seen:>8}' for seen in SEEN)}   {''.join(f'{seen:>8}' for seen in SEEN)}")
    rows = {"own": own, "traps": traps}
    if corpus is not None:
        rows |= {"news": lambda: news(corpus), "templates": lambda: templates(corpus, step)}
    for name, measured in rows.items():
        figures = measured()
        print(figures.row(name), flush=True)
        for line, count in Counter(figures.gone).most_common():
            print(f"    taken {count} times: {line[:120]}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else 8)
