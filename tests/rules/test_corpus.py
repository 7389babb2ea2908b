"""On real pages, rules leave alone what people wrote and find what the templates printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

from cleaners.page.index import Index
from cleaners.page.nodes import classes
from cleaners.rules import ElementRules, LineRules, catalogue, rules_for
from cleaners.rules.phrase import number

pytestmark = pytest.mark.corpus

LINES = LineRules(rules_for("bbpress"))
ELEMENTS = ElementRules(rules_for(None))


def truths(folder: Path) -> Iterator[tuple[Path, dict[str, object]]]:
    """The pages of a folder with what is known about them. In the `trap` threads people write the templates' own lines."""
    for path in sorted(folder.glob("*.json")):
        if "trap" not in path.name:
            yield path.with_suffix(".html"), json.loads(path.read_text(encoding="utf-8"))


def written(truth: dict[str, object]) -> Iterator[str]:
    """The lines that people wrote on a page."""
    posts = truth.get("posts")
    texts = [post["text"] or "" for post in posts] if isinstance(posts, list) else [str(truth.get("text") or "")]
    yield from (line for text in texts for line in text.splitlines() if line.strip())


def test_no_line_of_a_post_is_taken(corpus: Path) -> None:
    """Not one in over a thousand."""
    taken = [(page.name, line) for page, truth in truths(corpus / "corpus/pages/bbpress") for line in written(truth) if LINES.find(line)]
    assert taken == []


@pytest.mark.parametrize("platform", sorted({rule.platform for rule in catalogue() if rule.platform and rule.pattern}))
def test_no_line_that_people_wrote_is_taken_for_an_engines(corpus: Path, platform: str) -> None:
    """Whatever their page runs on: posts and articles hold none of the forms of the engine's language files."""
    own = LineRules(rule for rule in rules_for(platform) if rule.platform == platform)
    folders = [folder for folder in sorted((corpus / "corpus/pages").iterdir()) if folder.is_dir()]
    assert [line for folder in folders for _, truth in truths(folder) for line in written(truth) if own.find(line)] == []


@pytest.mark.parametrize("platform", ["bbpress", "wordpress_news", "phpbb", "mybb", "smf", "nodebb", "wpforo"])
def test_no_element_with_written_text_is_taken(corpus: Path, platform: str) -> None:
    """Sentences of eight words and more that stand in no other place of the page."""
    lost = []
    for page, truth in truths(corpus / "corpus/pages" / platform):
        if not page.exists() or truth.get("kind") not in ("thread", "article"):
            continue
        tree = lxml.html.document_fromstring(page.read_bytes())
        chrome = [(rule.id, " ".join(element.text_content().split())) for rule, element in ELEMENTS.find(Index.of(tree.iter("*")))]
        lost += [(page.name, rule, line) for line in written(truth) if len(line.split()) > 7 for rule, text in chrome if " ".join(line.split()) in text]
    assert lost == []


def test_the_description_of_a_topic_counts_its_replies(corpus: Path) -> None:
    """The page's claim, read by the rule, is what the database holds."""
    read = 0
    for page, truth in truths(corpus / "corpus/pages/bbpress"):
        if truth.get("kind") != "thread" or not page.exists():
            continue
        for element in lxml.html.document_fromstring(page.read_bytes()).iter("*"):
            if "bbp-topic-description" not in classes(element):
                continue
            text = "".join(str(piece) for piece in element.itertext())
            found = LINES.find(text)
            assert found, text
            claims = found[1].groupdict()
            if "replies" in claims:
                assert number(claims["replies"]) == truth["reply_count"], page.name
                read += 1
    assert read > 50


def test_no_line_of_an_article_is_taken_for_an_engines(corpus: Path) -> None:
    """Of the texts of 709 articles; short lines are words that stand on buttons, too (Next, Language)."""
    truths = (json.loads(path.read_text("utf-8")) for path in sorted((corpus / "corpus/wcxb/ground-truth").glob("*.json")))
    texts = [truth["ground_truth"].get("main_content") or "" for truth in truths if truth["_internal"]["page_type"]["primary"] == "article"]
    lines = {line.strip() for text in texts for line in text.splitlines() if len(line.split()) > 2}
    assert len(lines) > 20_000
    forms = LineRules(rule for rule in catalogue() if rule.platform not in (None, "bbpress", "plain"))
    assert [(found[0].id, line) for line in sorted(lines) if (found := forms.find(line))] == []
