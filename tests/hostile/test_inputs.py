"""Inputs that want to hurt end in bounded time, with a typed answer whose ledger balances and whose fields every output can carry."""

from __future__ import annotations

import json
import resource
from time import process_time

import pytest

from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from tests.door import through_door
from tests.hostile.attacks import ATTACKS
from tests.hostile.inputs import HOSTILE, STORY, _article, _bbpress, _board
from tests.laws.pages import NEVER, strings

_SIZE, _SIZE_OF_ATTACKS = 40_000, 20_000
"""The second of those that `test_growth` looks at as well."""
_MOST_CPU_S = 2.0
"""An idle core takes .02 to .4 s for each; at the larger size those that were mended once took 2 to 20, and what grows with the square does."""


def answered(body: bytes, url: str) -> Answer:
    """The door's answer."""
    return through_door(body, url)


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """What is loaded and compiled for the first page of its kind is no page's own time."""
    for name in ("lists in lists", "a dump of numbers", "thousands of posts", "a feed of dates"):
        for url in URLS:
            answered(HOSTILE[name](2_000), url)


URLS = ("https://quay.example/forum/thread/4", "https://quay.example/news/tide")


@pytest.mark.parametrize("url", URLS, ids=["forum", "news"])
@pytest.mark.parametrize("name", [*HOSTILE, *ATTACKS])
def test_each_ends_soon_and_in_order(name: str, url: str) -> None:
    """Whatever nests, repeats, never ends or says what is not so."""
    body = HOSTILE[name](_SIZE) if name in HOSTILE else ATTACKS[name](_SIZE_OF_ATTACKS)
    before = process_time()
    answer = answered(body, url)
    assert process_time() - before < _MOST_CPU_S
    assert isinstance(answer, Cleaned | Listed | Rejected)
    if answer.ledger is not None:
        assert answer.ledger.imbalances() == []
    said = list(strings(json.loads(answer.record.as_json()))) if isinstance(answer, Cleaned) else []
    said += [link.title or "" for link in answer.links] if isinstance(answer, Listed) else []
    assert [text[:80] for text in said if NEVER.search(text)] == []


def test_gzip_of_zeros_takes_no_more_memory_than_its_bound() -> None:
    """60 MB of zeros took 650 MB once."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert isinstance(answered(HOSTILE["gzip of nothing but zeros"](250_000), URLS[0]), Rejected)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000


def test_a_title_of_megabytes_is_cut_and_told() -> None:
    """The article below it is read."""
    title, story = "T" * 300_000, "<p>The tide took the lower row of posts again.</p>" * 9
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{story}</article></body></html>"
    answer = answered(page.encode(), URLS[1])
    assert isinstance(answer, Cleaned)
    assert answer.record.title == "T" * 1_000
    assert "title_cut" in answer.record.quality.flags
    assert answer.record.text.count("tide") == 9


def test_tags_and_authors_without_end_are_cut_and_told() -> None:
    """43,000 tags of one page were all kept once."""
    tags = "".join(f'<meta property="article:tag" content="tag {number}">' for number in range(3_000))
    letters = [f"Ada {first}{second}quill" for first in "BCDFGHKLMNPQRSTVWXZ" for second in "abcdefghijklmnopqrstuvwxyz" * 4]
    people = ", ".join(f'{{"@type": "Person", "name": "{name}{number // 26}"}}' for number, name in enumerate(letters))
    people = people.translate({ord(str(digit)): "eiouaeioua"[digit] for digit in range(10)})
    stated = f'{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Low water", "author": [{people}]}}'
    story = "<p>The tide took the lower row of posts again, and nobody saw it go.</p>" * 9
    head = f'<title>Low water</title>{tags}<script type="application/ld+json">{stated}</script>'
    answer = answered(f"<html><head>{head}</head><body><article><h1>Low water</h1>{story}</article></body></html>".encode(), URLS[1])
    assert isinstance(answer, Cleaned)
    assert (len(answer.record.tags), len(answer.record.authors)) == (1_000, 1_000)
    assert {"tags_cut", "authors_cut"} <= set(answer.record.quality.flags)


def test_links_and_pictures_without_end_are_cut_and_told() -> None:
    """Of a post, and of its thread."""
    many = "".join(f'<a href="/tide/{number}">low</a> <img src="/gauge/{number}.png"> ' for number in range(10_100))
    answer = answered(_board(_bbpress(1) + _bbpress(2)).replace(b"The divers", many.encode()), URLS[0])
    assert isinstance(answer, Cleaned)
    assert (len(answer.record.links), len(answer.record.images)) == (10_000, 10_000)
    assert {"links_cut", "images_cut"} <= set(answer.record.quality.flags)


@pytest.mark.parametrize("shown", [">May 1, 2024 at 10:01 am", ">Pim", "/u/1", "#post-1", "The lower row"])
def test_no_name_and_no_address_is_without_end(shown: str) -> None:
    """Of a post, its author and its thread: texts alone may be long."""
    page = _board(_bbpress(1) + _bbpress(2)).decode().replace(shown, shown + "y" * 100_000)
    page = page.replace("</head>", f'<link rel="canonical" href="https://quay.example/{"a" * 100_000}"></head>')
    answer = answered(page.encode(), URLS[0])
    assert isinstance(answer, Cleaned)
    assert max(map(len, strings(json.loads(answer.record.as_json())))) <= 1_000


@pytest.mark.parametrize("sign", ["\u3164", "\u2800", "\uffa0", "\ufffc", "\u200e", "\u0301", "\u17b4", "\ue000", "&shy;", ""])
def test_posts_that_show_nothing_are_no_thread(sign: str):
    """Blanks that Unicode calls letters, symbols or marks, and nothing at all."""
    answer = answered(_board("".join(_bbpress(number, sign * 9) for number in range(1, 5))), URLS[0])
    assert isinstance(answer, Rejected)
    assert answer.reason == "content_missing"
    assert answer.detail.startswith("posts without a word, picture or link: 4")
    assert answer.ledger is not None
    assert answer.ledger.imbalances() == []


@pytest.mark.parametrize("said", ["+1", "…", "👍", "是", "<img src='/pile.png'>", "<a href='/pile.pdf'></a>", "&#x3164;a"])
def test_a_post_may_say_little(said: str):
    """One of four is enough: the others were emptied."""
    answer = answered(_board("".join(_bbpress(number, said if number == 3 else "") for number in range(1, 5))), URLS[0])
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "thread"
    assert len(answer.record.posts) == 4


@pytest.mark.parametrize(
    "shown", ["iframe src='//tube.example/1'", "video src='/1.mp4'", "audio src='/1.mp3'", "embed src='/1.swf'", "img src='data:image/png;base64,iVBO'"]
)
def test_posts_of_videos_or_smileys_alone_are_a_thread(shown: str):
    """The record keeps neither, but who posted and when; a video in a box that the page does not show is none."""
    tag = shown.partition(" ")[0]
    answer = answered(_board("".join(_bbpress(number, f"<{shown}></{tag}>") for number in range(1, 4))), URLS[0])
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "thread"
    assert len(answer.record.posts) == 3
    hidden = f"<div hidden><{shown}></{tag}></div>"
    assert isinstance(answered(_board("".join(_bbpress(number, hidden) for number in range(1, 4))), URLS[0]), Rejected)


@pytest.mark.parametrize("line", [". " * 60, "— " * 60, "12 345 " * 30, "🙂 " * 60, "• " * 60, "\ue000 " * 60, "x 1 " * 2 + "2 3 " * 30])
def test_lines_without_letters_are_no_article(line: str):
    """Whatever its head states: strokes, numbers and pictures between spaces were counted as words."""
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-01">'
    answer = answered(_article(f"<p>{line}</p>" * 6, head).replace(STORY.encode(), b""), URLS[1])
    assert isinstance(answer, Rejected)
    assert answer.reason == "no_article_found"


def test_an_attribute_beyond_all_bounds_does_not_cost_the_page() -> None:
    """What nobody reads is not counted."""
    page = f'<html><body><article><p title="{"x" * 20_000_000}">{"The tide took the lower row of posts again. " * 9}</p></article></body></html>'
    answer = answered(page.encode(), URLS[1])
    assert isinstance(answer, Cleaned)
    assert answer.record.quality.flags == ("attributes_cut",)
