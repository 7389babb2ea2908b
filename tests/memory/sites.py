"""Sites in our own words whose pages repeat themselves: what the template repeats, and what people do."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from cleaners.clean import clean
from cleaners.memory.learning import learn, memory
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.memory import Learnt, Memory

CAPTURED = datetime(2026, 5, 1, 12, tzinfo=UTC)
_WORDS = (
    "harbour kiln ferry lantern orchard pier bread winter bridge captain village market river boat letter garden stone summer office "
    "morning evening window street council teacher concert library ticket engine ladder blanket festival"
).split()
_VERBS = "carried mended painted sold counted followed opened closed found remembered promised borrowed weighed repaired measured".split()


def sentence(rng: random.Random) -> str:
    """Twelve words or so that no other page has."""
    one, two, three, four = rng.sample(_WORDS, 4)
    first, then = rng.sample(_VERBS, 2)
    return f"The {one} by the {two} {first} {rng.randint(3, 9_999)} things before the {three}, and nobody in the {four} {then} them again."


def paragraph(rng: random.Random) -> str:
    """Three sentences."""
    return " ".join(sentence(rng) for _ in range(3))


@dataclass(frozen=True)
class Site:
    """A host with pages that differ in what their authors wrote."""

    host: str
    body: Callable[[Sequence[str]], str]
    """What stands within `main`, of four paragraphs."""
    people: tuple[str, ...] = ()
    """Lines that recur and are their authors'."""
    template: tuple[str, ...] = ()
    """Lines that recur and are the site's."""
    title: str = "{noun} {number}"

    def page(self, number: int, *, url: str | None = None) -> tuple[Capture, bytes]:
        """The page of that number, as it would be captured; at another address where one is given."""
        rng = random.Random(f"{self.host} {number}")
        paragraphs = [paragraph(rng) for _ in range(4)]
        title = self.title.format(noun=f"Of the {rng.choice(_WORDS)} and the {rng.choice(_WORDS)}", number=number)
        markup = (
            f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head><body class='single postid-{number} category-{rng.choice(_WORDS)}'>"
            "<nav><ul><li><a href='/'>Front page</a></li><li><a href='/about/'>About</a></li></ul></nav>"
            f"<main><article class='post-{number} tag-{rng.choice(_WORDS)}'><h1>{title}</h1>{self.body(paragraphs)}</article></main>"
            "<footer><p>Imprint and contact</p></footer></body></html>"
        )
        body = markup.encode()
        capture = Capture(url=url or f"https://{self.host}/2026/{number}/", fetched_at=CAPTURED, sha256=sha256(body).hexdigest(), size_bytes=len(body))
        return capture, body


def read(site: Site, number: int, known: Memory | None = None, *, url: str | None = None) -> Cleaned:
    """The answer to one page."""
    answer = clean(*site.page(number, url=url), CleanConfig(), known)
    assert isinstance(answer, Cleaned), answer
    return answer


def remembered(site: Site, pages: int, *, first: int = 100) -> Learnt:
    """What is learnt from so many pages, each read with what the earlier ones have taught."""
    learnt = Learnt(host=site.host)
    for number in range(first, first + pages):
        shown = read(site, number, memory(learnt)).shown
        assert shown is not None
        learnt = learn(learnt, shown)
    return learnt


def lines(answer: Cleaned) -> list[str]:
    """The lines of a record's text."""
    return [line for line in answer.record.text.split("\n") if line]


def _flow(paragraphs: Sequence[str], *, between: Sequence[str] = ("", "", ""), above: str = "", below: str = "") -> str:
    parts = [f"<p>{paragraphs[0]}</p>"]
    for inset, words in zip(between, paragraphs[1:], strict=True):
        parts += [inset, f"<p>{words}</p>"]
    return f"<div class='entry-content'>{above}{''.join(parts)}{below}</div>"


_SIGN_UP = "Never miss a tide: our letter comes each Friday with the times of high water."
_TRUST = "The Lantern is owned by its readers and takes no money from the harbour office."
_BIO = "Maren Holt writes about boats and those who mend them for the Lantern."
_SHARE = "Follow the Lantern on Pondside"

NEWS = Site(
    "lantern.example",
    lambda words: _flow(
        words,
        between=(
            f"<div class='letter-box'><h3>Letter</h3><p>{_SIGN_UP}</p><form action='/letter/'><input name='mail'><button>Yes, please</button></form></div>",
            f"<div class='who-we-are'><p>{_TRUST}</p></div>",
            "",
        ),
        below=f"<p class='follow'><a href='https://pondside.example/lantern'>{_SHARE}</a></p>"
        f"<div class='about-her'><p>{_BIO} <a href='/people/holt/'>More by her</a></p></div>",
    ),
    template=(_SIGN_UP, _TRUST, _SHARE, f"{_BIO} More by her"),
)
"""Boxes of the template between and below the paragraphs."""


def _traps() -> Mapping[str, Site]:
    intro = "Each Friday our gardener answers what readers have asked her during the week, in her own words."
    off = "Until next week, keep your tools dry and your neighbours warm."
    refrain = "And the river goes on as the river has gone, and the mill wheel stands still in the rain."
    asked = ("What was the last thing that you mended with your own hands?", "Who taught you to wait for the tide instead of the bus?")
    credit = "(Reporting by Maren Holt in Pier Town; Editing by Ole Brandt)"
    found: dict[str, Site] = {}

    def trap(name: str, body: Callable[[Sequence[str]], str], *people: str) -> None:
        found[name] = Site(f"{name}.example", body, people)

    trap("bare-introduction", lambda words: _flow(words, above=f"<p>{intro}</p>"), intro)
    trap("italic-introduction", lambda words: _flow(words, above=f"<p><em>{intro}</em></p>"), intro)
    trap("named-introduction", lambda words: _flow(words, above=f"<p class='standfirst'>{intro}</p>"), intro)
    trap("boxed-introduction", lambda words: _flow(words, above=f"<div class='intro'><p>{intro}</p></div>"), intro)
    linked = intro.replace("our gardener", "<a href='https://linked-introduction.example/garden/'>our gardener</a>")
    trap("linked-introduction", lambda words: _flow(words, above=f"<p class='standfirst'>{linked}</p>"), intro)
    trap("bare-farewell", lambda words: _flow(words, below=f"<p>{off}</p>"), off)
    trap("named-farewell", lambda words: _flow(words, below=f"<p class='farewell'>{off}</p>"), off)
    trap("bare-refrain", lambda words: _flow(words, between=[f"<p>{refrain}</p>"] * 3, below=f"<p>{refrain}</p>"), refrain)
    trap("named-refrain", lambda words: _flow(words, between=[f"<p class='refrain'>{refrain}</p>"] * 3, below=f"<p class='refrain'>{refrain}</p>"), refrain)
    trap("boxed-refrain", lambda words: _flow(words, between=[f"<div class='refrain'><p>{refrain}</p></div>"] * 3), refrain)
    trap("quoted-refrain", lambda words: _flow(words, between=(f"<blockquote class='verse'><p>{refrain}</p></blockquote>", "", "")), refrain)
    trap(
        "recipe-headings",
        lambda words: _flow(words, between=("<h2>Ingredients</h2>", "<h2>Method</h2>", "<h2>Notes from the kitchen</h2>")),
        "Ingredients",
        "Method",
    )
    trap(
        "recipe-labels",
        lambda words: _flow(words, between=[f"<div class='label'><p>{name}</p></div>" for name in ("Ingredients", "Method", "Notes from the kitchen")]),
        "Ingredients",
        "Method",
        "Notes from the kitchen",
    )
    trap(
        "recipe-anchors",
        lambda words: _flow(words, between=[f"<h3 id='{name}'><a href='#{name}'>{name} and what it takes</a></h3>" for name in ("Dough", "Filling", "Oven")]),
        "Dough and what it takes",
    )
    trap("questions", lambda words: _flow(words, between=[f"<p class='question'>{question}</p>" for question in (*asked, asked[0])]), *asked)
    trap("one-question", lambda words: _flow(words, between=(f"<div class='question'><p>{asked[0]}</p></div>", "", "")), asked[0])
    unfolds = f"<div class='item'><h2><button aria-expanded='true' aria-controls='answer'>{asked[1]}</button></h2></div>"
    trap("unfolding-question", lambda words: _flow(words, between=("", unfolds, "")), asked[1])
    sources = "<ol class='list'><li>Harbour office (2024). <a href='https://harbour.example/numbers/'>https://harbour.example/numbers/</a></li></ol>"
    trap("sources", lambda words: _flow(words, below=f"<h2>References</h2>{sources}"), "Harbour office (2024). https://harbour.example/numbers/")
    heads = "<div class='text_element'><h2>What to do before the tide</h2><h3>1. Find a dry place to stand</h3></div>"
    trap("boxed-headings", lambda words: _flow(words, between=("", heads, "")), "What to do before the tide", "1. Find a dry place to stand")
    trap(
        "labels-of-talk",
        lambda words: _flow(words, between=[f"<div class='who'><p>{name}</p></div>" for name in ("Question:", "Answer:", "Question:")]),
        "Question:",
        "Answer:",
    )
    trap("dateline", lambda words: _flow(words, above="<p class='dateline'>PIER TOWN, North Shore &mdash;</p>"), "PIER TOWN, North Shore —")
    trap("credits", lambda words: _flow(words, below=f"<div class='credits'><p>{credit}</p></div>"), credit)
    trap(
        "code",
        lambda words: _flow(words, between=("<div class='code'><pre>pip install lantern && lantern serve --port 8000 --quiet</pre></div>", "", "")),
        "pip install lantern && lantern serve --port 8000 --quiet",
    )
    trap(
        "facts",
        lambda words: _flow(words, between=("<table class='facts'><tr><th>Distance to the nearest pier</th><td>12 km by boat</td></tr></table>", "", "")),
        "Distance to the nearest pier",
    )
    return found


TRAPS = _traps()
"""By name: sites on which everything that recurs is somebody's."""
