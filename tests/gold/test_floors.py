"""Floors on the corpus: what has been reached may not be lost. The aims are higher where the comment says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold.ledger_figures import figures

pytestmark = pytest.mark.corpus


def _score(corpus: Path, folder: Path, layout: str, place: str, *options: str, cleaned: tuple[str, ...] = ()) -> dict[str, float]:
    """The line `all` of the scorer's table, for what the real command makes of the pages."""
    score = [sys.executable, str(corpus / "score" / "score.py")]
    truth = corpus / "corpus" / place
    manifest, output = folder / "pages.jsonl", folder / "out.jsonl"
    manifest.write_bytes(subprocess.run([*score, "manifest", layout, str(truth), *options], check=True, capture_output=True).stdout)
    command = [sys.executable, "-m", "scraper.cli.main", "clean", *cleaned, "--manifest", str(manifest), "--output", str(output)]
    subprocess.run(command, check=True, capture_output=True, cwd=corpus)
    table = subprocess.run([*score, layout, str(truth), str(output), *options], check=True, capture_output=True, text=True).stdout
    head, *rows = (line.split() for line in table.replace("wrong time", "wrong_time").replace("chrome records", "chrome_records").splitlines())
    last = next(row for row in rows if row[0] == "all")
    return {name: float(value) for name, value in zip(head, last, strict=True) if name not in ("platform", "type", "tool") and value != "-"}


@pytest.fixture(scope="module", autouse=True)
def _from_the_checkout(monkeypatch_module: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch_module.setenv("PYTHONPATH", str(root))


def test_bbpress_pages_keep_their_figures(corpus: Path, tmp_path: Path) -> None:
    """Issue floors are .99, .99 and .97; `parent` is bounded by flat views, which do not print who answers whom."""
    got = _score(corpus, tmp_path, "pages", "pages/bbpress", "--kinds", "thread,topic_list,forum_index,profile,feed")
    assert got["perfect-F1"] >= 0.995
    assert got["full"] >= 0.995
    assert got["quotes"] >= 0.99
    assert got["title"] == 1.0
    assert got["parent"] >= 0.78
    assert got["leaks"] == 0
    assert got["false"] == 0


@pytest.mark.parametrize("platform", ["mybb", "nodebb", "phpbb", "smf", "wpforo"])
def test_pages_of_other_engines_keep_their_figures(corpus: Path, tmp_path: Path, platform: str) -> None:
    """Every post with author and time, every list a list."""
    got = _score(corpus, tmp_path, "pages", f"pages/{platform}", "--kinds", "thread,topic_list,forum_index,profile,feed")
    assert got["perfect-F1"] >= 0.99
    assert got["full"] >= 0.99
    assert got["title"] == 1.0
    assert got["leaks"] == 0
    assert got["false"] == 0


@pytest.mark.parametrize(
    ("platform", "found", "perfect"),
    [("bbpress", 0.92, 0.9), ("mybb", 0.99, 0.74), ("nodebb", 0.96, 0.88), ("phpbb", 0.99, 0.89), ("smf", 0.99, 0.88), ("wpforo", 0.99, 0.76)],
)
def test_structure_alone_finds_the_posts_of_engines_that_it_does_not_know(corpus: Path, tmp_path: Path, platform: str, found: float, perfect: float) -> None:
    """With the engines' own readers switched off; the issue asks .9 and .7."""
    options = ("--kinds", "thread,topic_list,forum_index,profile,feed")
    got = _score(corpus, tmp_path, "pages", f"pages/{platform}", *options, cleaned=("--platform", "unknown"))
    assert got["found"] / got["posts"] >= found
    assert got["perfect-F1"] >= perfect


def test_forums_of_the_web_are_read_better_than_by_extractors(corpus: Path, tmp_path: Path) -> None:
    """rs-trafilatura 0.1.1 has .783, trafilatura 2.3.1 .708 on these pages by the same measure."""
    assert _score(corpus, tmp_path, "wcxb", "wcxb", "--types", "forum")["F1"] >= 0.81


def test_news_pages_keep_their_figures(corpus: Path, tmp_path: Path) -> None:
    """Articles whole with author; lists are no records. Six of the 24 articles print no time anywhere, so perfect ends at .75."""
    got = _score(corpus, tmp_path, "pages", "pages/wordpress_news", "--kinds", "article,article_list")
    assert got["text"] >= 0.99
    assert got["author"] >= 0.99
    assert got["perfect-F1"] >= 0.74
    assert got["leaks"] == 0
    assert got["false"] == 0


def test_articles_of_the_web_are_read_no_worse_than_by_trafilatura(corpus: Path, tmp_path: Path) -> None:
    """trafilatura 2.3.1 has .935 on these pages by the same measure."""
    assert _score(corpus, tmp_path, "wcxb", "wcxb", "--types", "article")["F1"] >= 0.935


def test_dumps_never_make_records_of_chrome(corpus: Path, tmp_path: Path) -> None:
    """Six tools' dumps of twelve threads; a later issue asks .95 of all."""
    got = _score(corpus, tmp_path, "dumps", "pages")
    assert got["found"] >= 0.94
    assert got["text"] >= 0.93
    assert got["wrong_time"] == 0
    assert got["chrome_records"] == 0


@pytest.mark.parametrize("group", ["bbpress", "wordpress_news"])
def test_ledgers_balance_and_nothing_is_invented(corpus: Path, group: str) -> None:
    """Over all pages; on threads the truth's lines are kept and chrome has a named rule."""
    for name, seen in figures(corpus, group).items():
        assert seen["imbalances"] == 0, name
        assert seen["invented"] == 0, name
        assert seen["chrome leaked"] == 0, name
        if name == "bbpress thread":
            assert seen["truth kept"] / seen["truth lines"] >= 0.99
            places = seen["chrome named"] + seen["chrome catch-all"]
            assert seen["chrome named"] / places >= 0.95
