"""Threads with pages withheld and pages cut: `python -m tests.bench.truncated CORPUS [-v]`. How well `complete` tells that posts are missing.

withheld  the pages of a thread in every choice that leaves some out
cut       one page whose source breaks off at 30, 50, 70 or 90 %, alone and among its thread's other pages
closed    the same, but somebody closed the tags again: only the page's own counts can tell
removed   the last post taken out of an otherwise whole page, with the element around it
whole     all pages: not to be called incomplete

A post is there where the thread holds it with the text that the uncut pages give; where the tags were closed half a post counts as one,
for nothing can tell. Where a cut page is no record, nothing is counted. Precision is over all that is called incomplete, recall over what
lacks posts and makes any claim: a number of posts, pages that are not there, or an end without closing tags. `null` counts what lacks posts
and makes no claim, `behind` what broke off after the last post: it is called incomplete by design, for nothing says that no post was lost.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from lxml import html

from cleaners.clean import clean
from cleaners.merge import merge
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.record import Thread

FIXTURES = Path(__file__).parent.parent / "platforms"
CUTS = (30, 50, 70, 90)
"""Per cent of the source that are left."""
_NUMBER = re.compile(r"page_\d+_")
_PART = re.compile(r"single|page_of_a_comment|truncated|post_as_an_answer|alone")
"""Names of fixtures that show one post or only the comments, or a page that is cut already."""


@dataclass(frozen=True)
class Source:
    """A page as it lies on disk."""

    name: str
    url: str | None
    body: bytes
    fetched_at: datetime

    def thread(self, body: bytes | None = None) -> Thread | None:
        """What the page, or a damaged copy of it, is read as; null where that is no thread."""
        body = self.body if body is None else body
        capture = Capture(url=self.url, sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body), fetched_at=self.fetched_at)
        answer = clean(capture, body, CleanConfig())
        return answer.record if isinstance(answer, Cleaned) and isinstance(answer.record, Thread) else None


@dataclass(frozen=True)
class Trial:
    """A thread as somebody holds it."""

    engine: str
    way: str
    name: str
    lacks_posts: bool
    claims: bool
    complete: bool | None


def corpus(folder: Path) -> Iterator[tuple[str, str, Source, int]]:
    """(engine, thread, page, posts in the thread) of all threads of the corpus."""
    for path in sorted((folder / "corpus" / "pages").rglob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        if truth.get("kind") == "thread":
            source = Source(path.stem, truth["url"], path.with_suffix(".html").read_bytes(), datetime(2026, 11, 23, 18, tzinfo=UTC))
            yield path.parent.name, re.sub(r"-p\d+$", "", path.stem), source, truth["reply_count"] + 1


def fixtures() -> Iterator[tuple[str, Source, dict[str, Any]]]:
    """(engine, page, what its author expects of the record) of our own accepted pages that are no part by name."""
    for path in sorted(FIXTURES.glob("*/*/expected.toml")):
        expected = tomllib.loads(path.read_text("utf-8"))
        if expected["status"] == "accepted" and not _PART.search(path.parent.name):
            at = datetime.fromisoformat(expected.get("fetched_at", "2026-11-23T18:00:00+00:00"))
            body = next(path.parent.glob("page.*")).read_bytes()
            yield path.parent.parent.name, Source(path.parent.name, expected.get("url"), body, at), expected["record"]


def is_excerpt(threads: Sequence[Thread], expected: dict[str, Any]) -> bool:
    """Whether a page was written to show some posts of a thread: its author says so or counts more, the first ones are not there, or pages."""
    found = [post for thread in threads for post in thread.posts]
    pages = max((thread.pages or thread.page for thread in threads), default=1)
    return (
        expected.get("complete") is False
        or expected.get("declared_posts", 0) > len(found)
        or min((post.position for post in found), default=1) > 1
        or {thread.page for thread in threads} < set(range(1, pages + 1))
    )


def posts(threads: Sequence[Thread], *, texts: bool = False) -> set[tuple[str, str]]:
    """Their posts by id, where they have none by place; with their texts where those count."""
    return {(post.id or f"{thread.page} {at}", post.text if texts else "") for thread in threads for at, post in enumerate(thread.posts)}


def without_last_post(body: bytes, thread: Thread) -> bytes | None:
    """The page without the greatest elements around its last post that hold no other one; null where no element bears the posts' ids."""
    if len(thread.posts) < 2 or body.lstrip()[:1] != b"<":
        return None
    tree = html.document_fromstring(body)
    ids, last = {post.id for post in thread.posts if post.id}, thread.posts[-1].id
    marks = [(found[1], element) for element in tree.iter("*") if (found := re.fullmatch(r"(?:.*\D)?(\d+)", element.get("id") or "")) and found[1] in ids]
    others = {up for identity, element in marks if identity != last for up in (element, *element.iterancestors())}
    boxes = [element for identity, element in marks if identity == last and element not in others]
    if not others or not boxes:
        return None
    for box in boxes:
        while (around := box.getparent()) is not None and around not in others:
            box = around
        if around is not None:
            around.remove(box)
    return bytes(html.tostring(tree, encoding="utf-8", doctype="<!DOCTYPE html>"))


def trials(engine: str, name: str, pages: Sequence[Source], *, whole: bool) -> Iterator[Trial]:
    """Every way to hold some of the thread. `whole` says whether the pages are all of it."""
    read = {page.name: thread for page in pages if (thread := page.thread())}

    def trial(way: str, held: Sequence[Thread], words: str) -> Trial:
        thread = merge(held)
        claims = thread.declared_posts is not None or thread.complete is not None or way == "cut"
        lacks = posts(list(read.values()), texts=way == "cut") - posts(held, texts=way == "cut")
        return Trial(engine, way, f"{name} {words}", not whole or bool(lacks), claims, thread.complete)

    yield trial("whole" if whole else "withheld", list(read.values()), "all")
    for size in range(1, len(read)):
        for chosen in combinations(read, size):
            yield trial("withheld", [read[one] for one in chosen], " ".join(chosen))
    for page in pages:
        others = [thread for other, thread in read.items() if other != page.name]
        for per_cent, (way, end) in ((cut, how) for cut in CUTS for how in (("cut", b""), ("closed", b"</body></html>"))):
            damaged = page.thread(page.body[: len(page.body) * per_cent // 100] + end) if page.body.lstrip()[:1] == b"<" else None
            if damaged is not None:
                for held in [[damaged], [damaged, *others]][: 2 if others and damaged.id == others[0].id else 1]:
                    yield trial(way, held, f"{page.name} at {per_cent} %, {len(held)} pages")
        if page.name in read and (body := without_last_post(page.body, read[page.name])) and (damaged := page.thread(body)):
            yield trial("removed", [damaged, *(others if damaged.id == read[page.name].id else [])], page.name)


def all_trials(folder: Path | None) -> Iterator[Trial]:
    """Of the corpus, where it is given, and of our own fixtures."""
    threads: dict[tuple[str, str], list[Source]] = defaultdict(list)
    sizes: dict[tuple[str, str], int] = {}
    for engine, name, source, size in corpus(folder) if folder else ():
        threads[engine, name].append(source)
        sizes[engine, name] = size
    for (engine, name), pages in threads.items():
        read = [thread for page in pages if (thread := page.thread())]
        yield from trials(engine, name, pages, whole=len(posts(read)) == sizes[engine, name])
    ours: dict[tuple[str, str], list[Source]] = defaultdict(list)
    expected: dict[str, Any] = {}
    for engine, source, said in fixtures():
        ours[engine, _NUMBER.sub("", source.name)].append(source)
        expected[f"{engine} {source.name}"] = said
    for (engine, name), pages in ours.items():
        read = [thread for page in pages if (thread := page.thread())]
        said = expected[f"{engine} {pages[0].name}"] if len(pages) == 1 else {}
        yield from trials(f"{engine} (ours)", name, pages, whole=not is_excerpt(read, said))


def main() -> None:
    """One row for each engine and way, the sums at the end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("-v", action="store_true", help="name what was told wrong")
    given = parser.parse_args()
    found = list(all_trials(given.corpus))
    print(f"{'engine':<24}{'way':<10}{'held':>6}{'lack':>6}{'told':>6}{'false':>6}{'missed':>7}{'null':>6}{'behind':>8}{'precision':>10}{'recall':>8}")
    groups = {(one.engine, one.way) for one in found} | {("all", one.way) for one in found} | {("all", "all")}
    for engine, way in sorted(groups, key=lambda group: (group[0] == "all", group)):
        counts = Counter(outcome(one) for one in found if engine in ("all", one.engine) and way in ("all", one.way))
        told, false, missed, null, behind = (counts[name] for name in ("told", "false", "missed", "null", "behind"))
        precision, recall = (told / (told + wrong) if told + wrong else 1 for wrong in (false, missed))
        lack = told + missed + null
        print(
            f"{engine:<24}{way:<10}{counts.total():>6}{lack:>6}{told:>6}{false:>6}{missed:>7}{null:>6}{behind:>8}{precision:>10.3f}{recall:>8.3f}",
        )
    if given.v:
        for one in found:
            if outcome(one) in ("false", "missed"):
                print(outcome(one), one.engine, one.way, one.name, one.complete)


def outcome(trial: Trial) -> str:
    """How the trial ended: `told`, `false`, `missed`, `null` where it lacks posts without a claim, `behind`, `right`."""
    if trial.lacks_posts:
        return "told" if trial.complete is False else "missed" if trial.claims or trial.complete else "null"
    return "right" if trial.complete is not False else "behind" if trial.way == "cut" else "false"


if __name__ == "__main__":
    main()
