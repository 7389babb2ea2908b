"""What the ledgers of the whole corpus say: `python -m tests.gold.ledger_figures CORPUS`.

imbalances   breaches of the ledger law
invented     text fields whose words are not the kept spans, in order; Markdown and link texts with words that were not kept;
             fields that are empty though text is booked as moved to them
truth kept   share of the truth's lines whose words stand in kept spans
chrome named share of the places of `must_not_contain` lines that a named rule removed, or a field took
catch-all    share of the visible characters that only the catch-all rule removed
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.cleaned import Cleaned
from schemas.ledger import Ledger, TextFate
from schemas.record import Article, Thread
from tests.door import through_door

_CATCH_ALLS = re.compile(r".*\.outside-posts|.*\.rest|trafilatura.*")


def answer_of(path: Path, url: str | None) -> tuple[Any, bytes]:
    """The door's answer to a corpus page, and the page."""
    body = path.read_bytes()
    body = gzip.decompress(body) if path.suffix == ".gz" else body
    fetched = datetime(2026, 11, 23, 18, tzinfo=UTC)
    return through_door(body, url, fetched), body


def pages(corpus: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """(group, page, truth) of everything that has a truth."""
    for path in sorted((corpus / "corpus" / "pages").rglob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        page = next((p for p in (path.with_suffix(".html"), path.with_suffix(".xml")) if p.exists()), None)
        if page is not None and "kind" in truth:
            yield f"{path.parent.name} {truth['kind']}", page, truth
    for path in sorted((corpus / "corpus" / "wcxb" / "ground-truth").glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        gold = truth["ground_truth"]
        kind = truth["_internal"]["page_type"]["primary"]
        yield f"wcxb {kind}", path.parent.parent / "html" / f"{path.stem}.html.gz", {"url": truth.get("url"), "text": gold.get("main_content") or ""}


def loose(text: str) -> str:
    """Words alone, for comparison."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


_TARGET = r"\((?:[^()\s]|\([^()\s]*\))*\)"
_IMAGE = re.compile(r"!\[(?:\\.|[^\]\\])*\]" + _TARGET)
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]" + _TARGET)
_LEADS = re.compile(r"^[ >]*(?:(?:\d+\.|-) +|>)*", re.MULTILINE)
_MARKS = re.compile(r"(?<!\\)(?:\*+|~~|`+)")
_ESCAPED = re.compile(r"\\([^a-zA-Z0-9\s])")


def markdown_words(markdown: str) -> list[str]:
    """The words that a reader of rendered Markdown sees: no pictures, targets, list numbers and signs of markup."""
    plain = _LINK.sub(r"\1", _IMAGE.sub("", markdown))
    return re.findall(r"\w+", _ESCAPED.sub(r"\1", _MARKS.sub("", _LEADS.sub("", plain))))


def unseen(words: Iterable[str], text: str) -> list[str]:
    """Words that stand nowhere in a text; markup in the middle of a word, or code that holds signs of it, may have cut or joined them."""
    known, letters = set(re.findall(r"\w+", text)), bare(text)
    return [word for word in words if word not in known and word not in letters]


def bare(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())


def at(value: Any, path: str) -> Any:
    """What a dotted path leads to; null where it leads nowhere."""
    for step in path.split("."):
        if isinstance(value, list):
            value = value[int(step)] if step.isdecimal() and int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def invented(record: Article | Thread, ledger: Ledger) -> list[str]:
    """Fields that are not what the ledger says was kept for them or moved to them."""
    fields = {"text": record.text} if isinstance(record, Article) else {}
    kept: dict[str, list[str]] = defaultdict(list)
    moved: dict[str, list[str]] = defaultdict(list)
    for span in ledger.spans:
        if span.field:
            words = ledger.lines[span.line - 1].text[span.start : span.end]
            (kept if span.fate is TextFate.KEPT else moved)[span.field].append(words)
    wrong: list[str] = []
    for name in ("posts", "comments"):
        for number, post in enumerate(getattr(record, name, ())):
            own = f"{name}.{number}."
            fields[f"{own}text"] = post.text
            fields |= {f"{own}quotes.{q}.text": quote.text for q, quote in enumerate(post.quotes)}
            text = " ".join(words for spans in (kept, moved) for field, found in spans.items() if field.startswith(own) for words in found)
            if unseen(markdown_words(post.markdown or ""), text):
                wrong.append(f"{own}markdown")
            wrong += [f"{own}links.{n}.text" for n, link in enumerate(post.links) if unseen(re.findall(r"\w+", link.text or ""), text)]
    wrong += [field for field, text in fields.items() if bare("".join(kept.get(field, []))) != bare(text)]
    wrong += [field for field in kept if field not in fields]
    values = record.model_dump(mode="json", by_alias=True)
    # A time that could not be placed stands as printed beside its empty field.
    empty = [field for field in moved if all(at(values, path) in (None, "", []) for path in (field, f"{field}_raw"))]
    return wrong + [f"{field} (moved to, and empty)" for field in empty]


def chrome(ledger: Ledger, lines: list[str], words: str) -> Counter[str]:
    """Fates of the places at which chrome lines stand; places where a person wrote the same words are left out."""
    found: Counter[str] = Counter()
    by_line: dict[int, list[Any]] = defaultdict(list)
    for span in ledger.spans:
        by_line[span.line].append(span)
    for text in {text for text in lines if text not in words}:
        for line in ledger.lines:
            at = line.text.find(text)
            if at < 0 or line.hidden:
                continue
            covering = [span for span in by_line[line.number] if span.start < at + len(text) and span.end > at]
            if any(span.fate is TextFate.KEPT for span in covering):
                found["leaked"] += 1
            elif all(span.fate is TextFate.MOVED or not _CATCH_ALLS.fullmatch(span.rule or "") for span in covering):
                found["named"] += 1
            else:
                found["catch-all"] += 1
    return found


def figures(corpus: Path, groups: str = "") -> dict[str, Counter[str]]:
    """Counts by group of pages; `groups` is the beginning of the groups wanted."""
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for group, page, truth in pages(corpus):
        if not group.startswith(groups):
            continue
        answer, _ = answer_of(page, truth.get("url"))
        seen = total[group]
        seen["pages"] += 1
        ledger = answer.ledger
        if ledger is None:
            continue
        seen["imbalances"] += len(ledger.imbalances())
        for span in ledger.spans:
            if span.fate is not TextFate.HIDDEN:
                seen["visible"] += span.end - span.start
                seen["catch-all chars"] += (span.end - span.start) * bool(_CATCH_ALLS.fullmatch(span.rule or ""))
        if not isinstance(answer, Cleaned):
            continue
        seen["records"] += 1
        seen["invented"] += len(invented(answer.record, ledger))
        kept = [ledger.lines[s.line - 1].text[s.start : s.end] for s in ledger.spans if s.fate is TextFate.KEPT]
        words = f" {loose(' '.join(kept))} "
        texts = (
            [post.get("text_full") or post["text"] for post in truth["posts"]] if truth.get("posts") else [truth.get("text_full") or truth.get("text") or ""]
        )
        for line in "\n".join(texts).splitlines():
            if loose(line):
                seen["truth lines"] += 1
                seen["truth kept"] += f" {loose(line)} " in words
        seen.update({f"chrome {k}": v for k, v in chrome(ledger, truth.get("must_not_contain", []), "\n".join(texts)).items()})
    return total


def main(corpus: Path, groups: str = "") -> None:
    """The table."""
    columns = ("pages", "records", "imbalances", "invented", "truth lines")
    print(f"{'group':<28}" + "".join(f"{name:>12}" for name in columns) + f"{'truth kept':>12}{'chrome':>8}{'named':>8}{'leaked':>8}{'catch-all':>11}")
    for group, seen in sorted(figures(corpus, groups).items()):
        places = seen["chrome named"] + seen["chrome catch-all"] + seen["chrome leaked"]

        def share(part: int, whole: int) -> str:
            return f"{part / whole:.3f}" if whole else "-"

        print(
            f"{group:<28}"
            + "".join(f"{seen[name]:>12}" for name in columns)
            + f"{share(seen['truth kept'], seen['truth lines']):>12}{places:>8}{share(seen['chrome named'], places):>8}{seen['chrome leaked']:>8}"
            + f"{share(seen['catch-all chars'], seen['visible']):>11}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
