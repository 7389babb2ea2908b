"""Laws of the door, held against pages that nobody wrote: random trees, bytes, labels, depths and scripts."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.page.decode import decode
from schemas.errors import ReadError
from tests.laws.pages import broken_laws

_WORDS = st.text(st.sampled_from("ab é漢م가ไ \n\t\u00a0\u200b\u200d\u202e\u0301\u00ad\x1b\x85\ufeff.<>&'\"🎨#:-–1/"), max_size=16)
_ODD = st.sampled_from(
    [
        "&#x202e;", "&#27;", "&shy;", "&#xD800;", "&#0;", "&nosuch;", "<!-- ", "-->", "<![CDATA[", "]]>", "<?x", "<p>By Ada Quay</p>",
        "LONDON, June 2 (Reuters) - ",
        "Viewing 15 posts - 1 through 15 (of 41 total)", "<time datetime='2024-02-30T25:00Z'>yesterday</time>", "2 years, 6 months ago", "Ada wrote:",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\u001b\\ud800\"}</script>", "<style>.x{display:none}</style>",
    ]
)  # fmt: skip
_TAGS = st.sampled_from(
    "p div span b a li ul ol pre td tr table blockquote noscript br h1 h2 article section img form select svg math template iframe i-x".split()
)
_ATTRIBUTES = st.sampled_from(
    ["", ' class="x post"', ' id="post-1"', ' class="author"', ' href="/t/1?a=\u202e"', " hidden", ' style="opacity:0"', ' style="font-size:0"', " itemscope"]
)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda tag, attributes, parts: f"<{tag}{attributes}>{''.join(parts)}</{tag}>", _TAGS, _ATTRIBUTES, st.lists(inner, max_size=5))


_TREES = st.recursive(st.one_of(_WORDS, _ODD), _element, max_leaves=40)
_CHOICES = st.integers(0, 255)
_STARTS = st.sampled_from([b"", b"<html><body><p>", b"<rss><channel><item><title>", b'{"title": "', b"Home Forums\n", b"\xff\xfe", b"<urlset>"])


@settings(max_examples=60, deadline=None)
@given(st.lists(_TREES, min_size=1, max_size=6), _CHOICES)
def test_of_every_tree(parts: list[str], choice: int) -> None:
    """Markup that is well formed, and the odd piece that is not."""
    assert broken_laws(f"<html><body><p>start</p>{''.join(parts)}</body></html>".encode("utf-8", "surrogatepass"), choice) == []


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"<html><body><p>", b"<rss><channel><item><title>", b'{"title": "', b"Home Forums\n", b"\xff\xfe", b"<urlset>"]),
    _CHOICES,
)
def test_of_every_handful_of_bytes(rest: bytes, start: bytes, choice: int) -> None:
    """Whatever it is taken for."""
    assert broken_laws(start + rest, choice) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(_TAGS, _ATTRIBUTES), min_size=1, max_size=3), st.integers(1, 2_500), _CHOICES)
def test_of_every_depth(around: list[tuple[str, str]], depth: int, choice: int) -> None:
    """Deeper than Python's stack, and than the parser goes."""
    opening = "".join(f"<{tag}{attributes}>" for tag, attributes in around)
    assert broken_laws(f"<html><body><p>start</p>{opening * (depth // len(around))}words".encode(), choice) == []


@settings(max_examples=25, deadline=None)
@given(st.sampled_from("class id style href title content data-x".split()), _WORDS, st.integers(1, 20_000), _CHOICES)
def test_of_every_attribute(name: str, value: str, times: int, choice: int) -> None:
    """Of hundreds of thousands of characters."""
    assert broken_laws(f"<html><body><p {name}='{value.replace(chr(39), '') * times}'>words</p></body></html>".encode(), choice) == []


@given(st.binary(max_size=200), st.one_of(st.none(), st.text(max_size=20).map("text/html; charset={}".format)))
def test_decoding_gives_text_or_a_reason(body: bytes, label: str | None) -> None:
    """For any bytes under any label."""
    with suppress(ReadError):
        decode(body, label).text.encode("utf-8")
