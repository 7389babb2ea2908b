"""A story that stands in its page's data alone is read from there, whatever keeps it; goods, lists, threads and other stories in data are none."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping
from functools import partial

import pytest

from schemas.cleaned import Answer, Cleaned, Rejected
from schemas.outcome import Reason
from schemas.record import Article
from tests.door import through_door
from tests.growth import linear

from .pages import PARAGRAPHS

URL = "https://news.example/harbour/last-ferry"
TITLE = "The last ferry of the season"
HTML = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
OTHER = {"title": "Eels return to the weir", "slug": "eels", "body": HTML.replace("ferry", "eel")}
STORY = {"title": TITLE, "slug": "last-ferry", "body": HTML, "publishedAt": "2024-05-03T09:30:00Z", "author": {"name": "Ada Quay"}}


def shell(scripts: str, *, title: str = f"{TITLE} | The Quay", head: str = "", shown: str = "") -> str:
    """A page that scripts would draw."""
    return f"<!DOCTYPE html><html lang=en><head><title>{title}</title>{head}</head><body>{shown}<div id=root></div>{scripts}</body></html>"


def state(value: object) -> str:
    """A page's data as Next.js keeps them."""
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": value}})}</script>'


def read(markup: str, url: str = URL) -> Answer:
    """The door's answer."""
    return through_door(markup.encode(), url)


def article(markup: str) -> Article:
    """The record of a page that must be an article."""
    answer = read(markup)
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Article)
    return answer.record


def flight() -> str:
    """React's stream in two pieces, the second of which begins amid the text."""
    stream = f'0:["$","div",null,{{}}]\n1:I["app.js",["1"],"Reader"]\n10:T{len(HTML.encode()):x},{HTML}'
    stream += "11:" + json.dumps(["$", "$L1", None, {"story": {**STORY, "body": "$10"}, "more": [OTHER]}]) + "\n"
    pieces = (json.dumps(piece).replace("</", "\\u003c/") for piece in (stream[:150], stream[150:]))
    return "".join(f"<script>self.__next_f.push([1,{piece}])</script>" for piece in pieces)


def nuxt2(story: Mapping[str, object]) -> str:
    """A story as Nuxt 2 keeps it, which names what stands twice and fills it in a function."""
    said = "".join(f"a.{name}={json.dumps(value)};" for name, value in story.items()).replace("</", "\\u003c/")
    return f'<script>window.__NUXT__=(function(a,b){{{said}return {{layout:b,data:[{{post:a,also:[a],fetched:!0,user:void 0}}]}}}}({{}},"default"))</script>'


def island(value: object) -> str:
    """A story as Astro hands it to what draws it."""

    def paired(inner: object) -> object:
        if isinstance(inner, dict):
            return [0, {key: paired(one) for key, one in inner.items()}]
        return [1, [paired(one) for one in inner]] if isinstance(inner, list) else [0, inner]

    props = json.dumps({"story": paired(value), "more": paired([OTHER]), "user": [0]})
    return f'<astro-island uid="a" client="only" props="{html.escape(props)}"></astro-island><script>self.Astro=1</script>'


def rows(stream: str) -> str:
    """React's stream in one piece."""
    return f"<script>self.__next_f.push([1,{json.dumps(stream)}])</script>"


def nuxt() -> str:
    """Nuxt's list, in which numbers name entries."""
    entries = [["ShallowReactive", 1], {"data": 2}, ["Reactive", 3], {"story": 4}, {"title": 5, "slug": 6, "body": 7, "publishedAt": 8, "author": 9}]
    entries += [TITLE, "last-ferry", HTML, "2024-05-03T09:30:00Z", {"name": 10}, "Ada Quay"]
    return f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(entries)}</script>'


def stated(**more: object) -> str:
    """JSON-LD of an article."""
    node = {"@type": "NewsArticle", "headline": TITLE, "datePublished": STORY["publishedAt"], "author": STORY["author"], **more}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


KEPT = {
    "Next.js": state({"story": STORY, "more": [OTHER]}),
    "Next.js, React's stream": flight(),
    "Nuxt": nuxt(),
    "Nuxt 2": nuxt2(STORY),
    "Astro": island({**STORY, "tags": ["boats"]}),
    "assigned, behind what Nuxt 3 is told": f'<script>window.__NUXT__={{config:{{base:"/"}}}};window.S={json.dumps({"story": STORY})}</script>',
    "assigned": f"<script>window.__STATE__ = {json.dumps({'story': STORY, 'more': [OTHER]})}; draw(window.__STATE__)</script>",
    "assigned, with what is no JSON": f"<script>var a = {{b: 1}}; window.S={json.dumps({'u': 0, 'story': STORY}).replace(': 0', ':undefined')};</script>",
    "assigned as text": f"<script>window.__STATE__ = JSON.parse({json.dumps(json.dumps(STORY))})</script>",
    "JSON-LD": stated(articleBody="\n\n".join(PARAGRAPHS)),
    "JSON-LD with markup": stated(articleBody=HTML),
}


@pytest.mark.parametrize("kept", KEPT)
def test_a_story_in_data_is_read(kept: str) -> None:
    """Its text, who wrote it and when."""
    record = article(shell(KEPT[kept]))
    assert record.title == TITLE
    assert record.text == "\n\n".join(PARAGRAPHS)
    assert [author.name for author in record.authors] == ["Ada Quay"]
    assert record.published_at is not None
    assert record.published_at.isoformat() == "2024-05-03T09:30:00+00:00"
    assert record.published_at_source == ("json-ld datePublished" if kept.startswith("JSON-LD") else "script")
    assert record.provenance.extractor == "data"


def runs(text: str) -> list[dict[str, object]]:
    """A paragraph's text in two runs, the first of them in italics."""
    return [{"type": "text", "text": text[:20], "value": text[:20], "marks": [{"type": "italic"}]}, {"type": "text", "text": text[20:], "value": text[20:]}]


def test_a_text_that_is_named_deep_in_a_story_stands_there() -> None:
    """As WordPress wraps it."""
    story = {**STORY, "body": None, "content": {"rendered": "$10"}}
    assert article(shell(rows(f"10:T{len(HTML.encode()):x},{HTML}11:{json.dumps(story)}\n"))).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("row", [f"1:T{'f' * 16},Boats", f"1:T{'f' * 5_000},Boats", f"{'1' * 5_000}:{{}}\n", "1:Tffffffff,Boats", "1:T,Boats"])
def test_a_row_of_impossible_length_is_none(row: str) -> None:
    """However long it says that it is."""
    assert isinstance(read(shell(rows(row))), Rejected)


LISTED = ("One boat", "Two boats")
BODIES = {
    "WordPress": {"rendered": HTML},
    "Arc": [*({"type": "text", "content": one} for one in PARAGRAPHS), {"type": "interstitial_link", "content": "Read more about eels"}],
    "Editor.js": {"blocks": [{"type": "paragraph", "data": {"text": one}} for one in PARAGRAPHS]},
    "Sanity": [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": one}]} for one in PARAGRAPHS],
    "Contentful": {"nodeType": "document", "content": [{"nodeType": "paragraph", "content": runs(one)} for one in PARAGRAPHS]},
    "ProseMirror": {"type": "doc", "content": [{"type": "paragraph", "content": runs(one)} for one in PARAGRAPHS]},
    "Lexical": {"root": {"type": "root", "children": [{"type": "paragraph", "children": runs(one)} for one in PARAGRAPHS]}},
    "Prismic": [*({"type": "paragraph", "text": one, "spans": []} for one in PARAGRAPHS), {"type": "image", "url": "/x.jpg", "alt": "A boat"}],
    "Gutenberg": [{"name": "core/paragraph", "attributes": {"content": one}} for one in PARAGRAPHS],
    "lines": "\n".join(PARAGRAPHS),
}


@pytest.mark.parametrize("system", BODIES)
def test_blocks_become_paragraphs(system: str) -> None:
    """Each block one, its runs put together; pictures and links to other stories are none."""
    assert article(shell(state({**STORY, "body": BODIES[system]}))).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "block",
    [
        {"type": "list", "data": {"items": ["One boat", "Two boats"]}},
        {"type": "list", "data": {"items": [{"content": "One boat", "items": []}, {"content": "Two boats", "items": []}]}},
        {"type": "list", "data": {"items": [{"content": "One boat", "items": [{"content": "Two boats", "items": []}]}]}},
        {"type": "list", "html": "<ul><li>One boat</li><li>Two boats</li></ul>", "items": LISTED},
        {"name": "core/list", "attributes": {"ordered": False}, "innerBlocks": [{"name": "core/list-item", "attributes": {"content": one}} for one in LISTED]},
        {"type": "paragraph", "content": [{"type": "text", "text": LISTED[0]}, {"type": "hardBreak"}, {"type": "text", "text": LISTED[1]}]},
    ],
)
def test_items_and_breaks_part_lines(block: dict[str, object]) -> None:
    """Of Editor.js in its two forms, of WordPress and of ProseMirror; none is glued to the next, none is lost, none told twice."""
    body = [{"type": "paragraph", "data": {"text": one}} for one in PARAGRAPHS]
    text = article(shell(state({**STORY, "body": [*body[:2], block, *body[2:]]}))).text
    assert text.split("\n\n", 2)[2].replace("\n\n", "\n").startswith("\n".join([*LISTED, PARAGRAPHS[2]]))


def test_a_title_with_references_is_the_page_s() -> None:
    """As WordPress keeps it."""
    story = {**STORY, "slug": "other", "title": {"rendered": "Ferries &#038; boats &#8211; a &lt;season&gt;"}}
    assert article(shell(state(story), title="Ferries &amp; boats – a &lt;season&gt;")).title == "Ferries & boats – a <season>"


@pytest.mark.parametrize("author", ["5f3a2b1c9d8e7f6a5b4c3d2e", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", {"_ref": "a1", "title": "Reporter"}])
def test_keys_and_roles_are_nobody(author: object) -> None:
    """Where systems keep people elsewhere, their key stands in the story."""
    assert not article(shell(state({**STORY, "author": author}))).authors


def test_headings_and_captions() -> None:
    """A heading stays a line of its own; a caption is its picture's."""
    body = [
        {"type": "header", "content": "Who crosses"},
        *BODIES["Arc"],
        {"type": "text", "content": "<figure><img src=/a.jpg><figcaption>A boat</figcaption></figure>"},
    ]
    record = article(shell(state({**STORY, "body": body})))
    assert record.text.startswith("Who crosses\n\nThe last ferry")
    assert "A boat" not in record.text


LOOK_ALIKES = {
    "goods": state({"product": {**STORY, "price": 12, "sku": "F-1"}}),
    "goods by another name": state({"product": {**STORY, "formattedPrice": "€ 12"}}),
    "goods, says the head": state({"product": STORY}) + stated(**{"@type": "Product"}),
    "for those who pay": state({"story": {**STORY, "isPremium": True}}),
    "for members": state({"story": {**STORY, "visibility": "members"}}),
    "not free": state({"story": {**STORY, "isAccessibleForFree": False}}),
    "not free, says the head": state({"story": STORY}) + stated(articleBody=HTML, isAccessibleForFree=False),
    "a question": state({"question": {**STORY, "answers": [{"body": HTML}]}}),
    "a list": state({"section": {**STORY, "articles": [OTHER]}}),
    "other stories": state({"more": [OTHER, {**OTHER, "title": "A bridge hums", "slug": "bridge"}]}),
    "the site": state({"site": {"title": "The Quay", "body": HTML}}),
    "goods, in Nuxt 2": nuxt2({**STORY, "price": 12}),
    "goods, in Astro": island({**STORY, "price": 12}),
    "for those who pay, in Nuxt 2": nuxt2({**STORY, "isPremium": True}),
    "for those who pay, in Astro": island({**STORY, "isPremium": True}),
    "a teaser": state({"story": {**STORY, "body": "<p>The last ferry left on Sunday.</p>"}}),
    "no title": state({"text": HTML}),
    "broken": state({"story": STORY}).replace("}}", "", 1),
    "another's article": stated(articleBody=HTML, headline="Eels return", url="https://news.example/weir/eels"),
}


@pytest.mark.parametrize("kind", LOOK_ALIKES)
def test_other_data_is_no_story(kind: str) -> None:
    """What is sold, answered, listed, not free or of another page stays unread."""
    answer = read(shell(LOOK_ALIKES[kind]))
    assert isinstance(answer, Rejected)
    assert answer.reason == Reason.SCRIPT_SHELL


def test_a_front_page_is_no_story() -> None:
    """Though what its scripts hold has its title."""
    assert isinstance(read(shell(state(STORY)), "https://news.example/"), Rejected)


def test_what_a_page_shows_is_read_there() -> None:
    """Data are asked where nothing is shown."""
    shown = f"<main><h1>{TITLE}</h1>{HTML}</main>"
    record = article(shell(state({**STORY, "body": HTML.replace("ferry", "eel")}), shown=shown))
    assert record.text == "\n\n".join(PARAGRAPHS)
    assert record.provenance.extractor == "lines"


GROWING: dict[str, Callable[[int], str]] = {
    "objects": lambda n: state([{"title": "x", "slug": "y", "body": "z"}] * n),
    "stories": lambda n: state([{"title": TITLE, "body": f"{number} {HTML}"} for number in range(n // 10)]),
    "blocks": lambda n: state({**STORY, "body": [{"type": "text", "content": "A word."}] * n}),
    "pushes": lambda n: '<script>self.__next_f.push([1,"a\\n' * n,
    "rows": lambda n: f"<script>self.__next_f.push([1,{json.dumps('1:T5,abcde' * n)}])</script>",
    "names of one long text": lambda n: rows(f"2:T{100 * n:x},{'word ' * 20 * n}1:{json.dumps([{'title': TITLE, 'body': '$2'}] * n)}\n"),
    "entries that name one long text": lambda n: (
        f'<script type="application/json" id="__NUXT_DATA__">{json.dumps([[1] * n, {"title": 2, "body": 3}, TITLE, "word " * 20 * n])}</script>'
    ),
    "assignments": lambda n: "<script>" + "a = {" * n + "</script>",
    "names of entries": lambda n: f'<script type="application/json" id="__NUXT_DATA__">{json.dumps([[1] * n, [2] * n, [3] * n, {"title": 0}])}</script>',
}


@pytest.mark.parametrize("what", GROWING)
def test_time_grows_with_the_data(what: str) -> None:
    """However it is nested, and whether or not it ends."""
    little, much = (shell(GROWING[what](count)) for count in (2_500, 10_000))
    assert linear(partial(read, little), partial(read, much))
