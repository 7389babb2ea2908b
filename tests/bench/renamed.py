"""Threads whose themes rename classes and ids: `python -m tests.bench.renamed CORPUS [ROUNDS]`, what is left of their posts, beside none.

In each round every name, but for the number at its end, is kept or replaced by a toss for each engine, as a theme or a new version would; `all` replaces
every one. A post is left where its author, its minute and its words are those that the page gives as it is. Engines are those of the pages as they are.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from schemas.cleaned import Answer, Cleaned
from schemas.record import Post as Said
from schemas.record import Thread
from tests.door import through_door
from tests.gold.ledger_figures import answer_of, pages

_NAME = re.compile(r"(.*?)(\d*)")
Post = tuple[str | None, str | None, str]


def renamed(body: bytes, seed: str, share: float = 0.5) -> bytes:
    """The page with a share of its names replaced; the same ones for the same seed."""
    tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    told: dict[str, str] = {}

    def called(name: str) -> str:
        found = _NAME.fullmatch(name)
        assert found is not None, name
        stem, number = found.groups()
        if stem not in told:
            toss = random.Random(f"{seed}.{stem}")
            told[stem] = stem if toss.random() >= share else "".join(toss.choices("abcdefghijklmnop", k=7))
        return told[stem] + number

    for element in tree.iter(etree.Element):
        for key in ("class", "id"):
            if names := (element.get(key) or "").split():
                element.set(key, " ".join(map(called, names)))
    return b"<!DOCTYPE html>\n" + etree.tostring(tree, method="html", encoding="utf-8")


def posts(answer: Answer) -> list[Post]:
    """Who, when and what of each post of an answer; none where it is no thread."""
    if not isinstance(answer, Cleaned) or not isinstance(answer.record, Thread):
        return []
    return [(_name(post), f"{post.published_at:%Y-%m-%dT%H:%M}" if post.published_at else None, " ".join(post.text.split())) for post in answer.record.posts]


def _name(post: Said) -> str | None:
    return post.author.name if post.author else None


def threads(corpus: Path) -> Iterator[tuple[str, str, bytes, list[Post]]]:
    """(engine, address, page, its posts as it is) of the corpus' pages in UTF-8 that are read as threads."""
    for group, path, truth in pages(corpus):
        if path.suffix == ".xml" or not (group.endswith((" thread", " forum"))):
            continue
        answer, body = answer_of(path, truth.get("url"))
        if found := posts(answer):
            yield answer.record.platform.name, truth["url"], body, found


def main() -> None:
    """A line for each round: what is left, by engine."""
    corpus, rounds = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4
    known = [*threads(corpus)]
    for name, share in (*((f"half {number}", 0.5) for number in range(1, rounds + 1)), ("all", 1.0)):
        left: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for engine, url, body, wanted in known:
            found = posts(through_door(renamed(body, f"{name}.{engine}", share), url))
            for key in (engine, "all"):
                left[key] = [a + b for a, b in zip(left[key], (len(wanted), len(found), len([post for post in found if post in wanted])), strict=True)]
        told = "  ".join(f"{engine} {2 * kept / (before + after):.3f}" for engine, (before, after, kept) in sorted(left.items()))
        print(f"{name}: {told}", flush=True)


if __name__ == "__main__":
    main()
