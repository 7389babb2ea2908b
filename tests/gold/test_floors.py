"""Floors on the corpus, just below what has been reached: that may not be lost. Where an issue asks for more, the comment says so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold.ledger_figures import figures

pytestmark = pytest.mark.corpus

ENGINES = ("bbpress", "mybb", "nodebb", "phpbb", "smf", "wpforo")
FORUM_PAGES = ("--kinds", "thread,topic_list,forum_index,profile,feed")


def _scores(
    corpus: Path, folder: Path, layout: str, place: str, *options: str, cleaned: tuple[str, ...] = (), addressed: bool = True
) -> dict[str, dict[str, float]]:
    """The scorer's table of what the real command makes of the pages, by the name at the head of each line."""
    score = [sys.executable, str(corpus / "score" / "score.py")]
    truth = corpus / "corpus" / place
    manifest, output = folder / "pages.jsonl", folder / "out.jsonl"
    listed = subprocess.run([*score, "manifest", layout, str(truth), *options], check=True, capture_output=True, text=True).stdout
    manifest.write_text(listed if addressed else re.sub(r'"url": "[^"]*", ', "", listed))
    command = [sys.executable, "-m", "scraper.cli.main", "clean", *cleaned, "--manifest", str(manifest), "--output", str(output)]
    subprocess.run(command, check=True, capture_output=True, cwd=corpus)
    table = subprocess.run([*score, layout, str(truth), str(output), *options], check=True, capture_output=True, text=True).stdout
    head, *rows = (line.split() for line in table.replace("wrong time", "wrong_time").replace("chrome records", "chrome_records").splitlines())
    return {row[0]: {name: float(value) for name, value in zip(head[1:], row[1:], strict=True) if value != "-"} for row in rows}


@pytest.fixture(scope="module", autouse=True)
def _from_the_checkout(monkeypatch_module: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch_module.setenv("PYTHONPATH", str(root))


def test_pages_of_known_engines_keep_their_figures(corpus: Path, tmp_path: Path) -> None:
    """Every post whole, every list a list. `parent` is bounded by flat views, which do not print who answers whom."""
    scores = _scores(corpus, tmp_path, "pages", "pages", *FORUM_PAGES)
    for engine in ENGINES:
        got = scores[engine]
        assert got["perfect-F1"] >= 0.995, engine
        assert got["full"] >= 0.995, engine
        assert got["title"] == 1.0, engine
        assert got["leaks"] == 0, engine
        assert got["false"] == 0, engine
    assert scores["bbpress"]["parent"] >= 0.78
    assert scores["all"]["parent"] >= 0.69
    assert scores["all"]["quotes"] >= 0.91


def test_structure_alone_finds_the_posts_of_engines_that_it_does_not_know(corpus: Path, tmp_path: Path) -> None:
    """With the engines' own readers switched off; the issue asks .9 and .7. Two articles that only their engine tells are taken for threads."""
    scores = _scores(corpus, tmp_path, "pages", "pages", *FORUM_PAGES, cleaned=("--platform", "unknown"))
    for engine in ENGINES:
        got = scores[engine]
        assert got["found"] == got["posts"], engine
        assert got["perfect-F1"] >= 0.985, engine
        assert got["leaks"] == 0, engine
    assert scores["all"]["false"] <= 2


def test_forums_of_the_web_are_read_better_than_by_extractors(corpus: Path, tmp_path: Path) -> None:
    """rs-trafilatura 0.1.1 has .783, trafilatura 2.3.1 .708 on these pages by the same measure; the issue asks .85."""
    got = _scores(corpus, tmp_path, "wcxb", "wcxb", "--types", "forum")["all"]
    assert got["F1"] >= 0.83
    assert got["title"] >= 0.885
    assert got["author"] >= 0.935
    assert got["date"] >= 0.885


def test_news_pages_keep_their_figures(corpus: Path, tmp_path: Path) -> None:
    """Articles whole with author; lists are no records. Six of the 24 articles print no time anywhere, so perfect ends at .75; the issue asks .97."""
    got = _scores(corpus, tmp_path, "pages", "pages/wordpress_news", "--kinds", "article,article_list")["all"]
    assert got["text"] >= 0.99
    assert got["author"] >= 0.99
    assert got["perfect-F1"] >= 0.74
    assert got["leaks"] == 0
    assert got["false"] == 0


def test_articles_of_the_web_are_read_better_than_by_trafilatura(corpus: Path, tmp_path: Path) -> None:
    """trafilatura 2.3.1 has .935 on these pages by the same measure; the issue asks .95, .9, .8 and, of the dates, .95."""
    got = _scores(corpus, tmp_path, "wcxb", "wcxb", "--types", "article")["all"]
    assert got["F1"] >= 0.96
    assert got["title"] >= 0.9
    assert got["author"] >= 0.83
    assert got["date"] >= 0.835


def test_articles_are_read_as_well_where_nobody_knows_their_address(corpus: Path, tmp_path: Path) -> None:
    """As from a saved page: what asks an address whether it is a site's front must not take its absence for one."""
    got = _scores(corpus, tmp_path, "wcxb", "wcxb", "--types", "article", addressed=False)["all"]
    assert got["F1"] >= 0.96
    assert got["title"] >= 0.885
    assert got["author"] >= 0.83
    assert got["date"] >= 0.83


def test_dumps_never_make_records_of_chrome(corpus: Path, tmp_path: Path) -> None:
    """Six tools' dumps of twelve threads; the issue asks .95 of all."""
    got = _scores(corpus, tmp_path, "dumps", "pages")["all"]
    assert got["found"] >= 0.96
    assert got["text"] >= 0.95
    assert got["author"] >= 0.99
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
