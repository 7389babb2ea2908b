"""Pages: what is shown, how it is numbered, and what it costs."""

from __future__ import annotations

import re

import pytest

from cleaners.page.decode import decode
from cleaners.page.page import Interval
from cleaners.page.parse import tree_of
from cleaners.page.reading import read
from schemas.errors import ReadError
from schemas.ledger import Origin
from tests.door import page_of


def shown(html: str) -> list[str]:
    """The visible lines."""
    return [line.text for line in page_of(f"<html><body>{html}</body></html>").lines]


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html><title>T</title><article><p>One</p></article><p>two",
        "<!doctype html><title>T</title><meta name=a content=b><main>One</main>two",
        "<html><head><title>T</title><nav>One</nav><p>two</p></html>",
        "<title>T</title><section>One</section><link rel=x href=y><aside>two</aside>",
    ],
)
def test_a_page_without_the_tags_of_its_body_has_one_all_the_same(html: str) -> None:
    """They may be left out, and the elements of HTML 5 begin it too."""
    page = page_of(html)
    assert [line.text for line in page.lines] == ["One", "two"]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>One  two\n three</p>", ["One two three"]),
        ("<p>One<br>two</p><p>three</p>", ["One", "two", "three"]),
        ("<b>One</b> <i>two</i><b>three</b>", ["One twothree"]),
        ("<p>One <b> two </b> three</p>", ["One two three"]),
        ("<ul><li>One<li>two</ul>", ["One", "two"]),
        ("<pre>  a\n    b\n\nc</pre>", ["  a", "    b", "c"]),
        ("<table><tr><td>One<td>two</table>", ["One", "two"]),
        ("One<!-- no -->two", ["Onetwo"]),
        ("<p>One<script>no</script> two</p>", ["One two"]),
        ("<button>Menu</button><button>Close</button>", ["Menu", "Close"]),
        ("<p>Price <span hidden>no</span>5</p>", ["Price 5"]),
        ("<p>One\u00a0two</p>", ["One two"]),
        ('<p>Well <img class="emoji" alt="👍" src="x.png">, <img class="wp-smiley" alt=":-)"> <img alt="no" src="y.png"></p>', ["Well 👍, :-)"]),
    ],
)
def test_lines_are_what_a_reader_sees(html: str, lines: list[str]) -> None:
    """Blocks and line breaks end lines; white space collapses, except in preformatted text."""
    assert shown(html) == lines


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden>no</div>",
        '<div style="display:none">no</div>',
        '<div style="color:red; DISPLAY : none;">no</div>',
        '<div style="visibility: hidden">no</div>',
        "<dialog>no</dialog>",
    ],
)
def test_hidden_text_is_numbered_and_stays_out(html: str) -> None:
    """A hidden line has a number of its own and is no visible line."""
    page = page_of(f"<html><body><p>before</p>{html}<p>after</p></body></html>")
    assert [line.text for line in page.lines] == ["before", "after"]
    assert [(line.text, line.hidden) for line in page.all_lines] == [("before", False), ("no", True), ("after", False)]


@pytest.mark.parametrize(
    "attributes",
    ['style="opacity:0.5"', 'class="print-only"', 'hidden="until-found"', 'style="display:none-ish"', 'class="hidden"'],
)
def test_what_does_not_decide_about_hiding(attributes: str) -> None:
    """A part of opacity and class names alone never hide text."""
    assert shown(f"<p {attributes}>yes</p>") == ["yes"]


def test_what_is_kept_from_listeners_is_hidden_where_it_is_one_paragraph() -> None:
    """Around a page that something lies over, and on signs in a line, aria-hidden decides nothing."""
    assert shown('<p aria-hidden="true">no</p><p aria-hidden="false">yes</p>') == ["yes"]
    assert shown('<div aria-hidden="true"><p>yes</p><p>yes <span aria-hidden="true">and so</span></p></div>') == ["yes", "yes and so"]


def test_what_a_control_offers_is_no_text() -> None:
    """A reader sees one line of it, whatever it be; a hundred thousand lines of it are skipped at once."""
    assert shown("<p>yes</p><select><optgroup label=no><option selected>no</optgroup></select>") == ["yes"]


def test_a_page_that_hides_its_story_is_read_all_the_same() -> None:
    """Streamed and fade-in pages hold their paragraphs in hidden subtrees; then these are read, and the page says so."""
    story = "<p>" + "The tide took the lower row of posts with it again this spring. " * 5 + "</p>"
    page = page_of(f"<html><body><p>Menu</p><div hidden>{story * 3}</div></body></html>")
    assert page.flags == ("hidden_main",)
    assert sum("tide" in line.text for line in page.lines) == 3


def test_what_a_page_hides_and_shows_as_well_is_not_its_story() -> None:
    """Forums keep each post once more, hidden, for whoever quotes it."""
    told = [
        "The tide took the lower row of posts with it again this spring, and nobody saw it go.",
        "We put the row back in June, with longer posts and two beams.",
    ]
    page = page_of("<html><body>" + "".join(f"<div hidden>Quote from Ada on May 5 <p>{said}</p></div><p>{said}</p>" for said in told) + "</body></html>")
    assert (page.flags, [line.text for line in page.lines]) == ((), told)


def test_noscript_is_visible_and_says_where_it_comes_from() -> None:
    """Discourse serves its posts there."""
    page = page_of("<html><body><noscript><p>A post</p></noscript><p>More</p></body></html>")
    assert [(line.text, line.origin) for line in page.all_lines] == [("A post", Origin.NOSCRIPT), ("More", Origin.DOM)]


def test_a_line_knows_where_it_stood() -> None:
    """The address names the nearest block with an id or a class."""
    page = page_of('<html><body><div id="post-7" class="reply odd even"><div><p>Text</p></div></div></body></html>')
    assert page.all_lines[0].address == "div#post-7.reply.odd"


def test_text_keeps_paragraphs_and_lines_apart() -> None:
    """Paragraphs are a blank line apart, items of a list a line."""
    page = page_of("<html><body><div id=x><p>One</p><p>two<br>three</p><ul><li>four</li><li>five</li></ul></div></body></html>")
    assert page.text_of(page.tree.get_element_by_id("x")) == "One\n\ntwo\nthree\n\nfour\nfive"


def test_a_list_in_an_item_breaks_lines_before_and_behind_it() -> None:
    """A list beside paragraphs parts these."""
    page = page_of("<html><body><ul><li>bread<ul><li>of rye</li></ul>butter</li></ul>cheese</body></html>")
    assert page.text(Interval(0, page.length)) == "bread\nof rye\nbutter\n\ncheese"


def test_every_element_has_the_place_of_its_text() -> None:
    """Also those that show nothing, and those that hold others."""
    page = page_of("<html><body><div><i></i>one <b>two</b></div><h2 hidden>three</h2><p>four</p></body></html>")
    places = [(tag, page.place(page.index.tags[tag][0])) for tag in ("div", "i", "b", "h2", "p")]
    assert places == [("div", (0, 7)), ("i", (0, 0)), ("b", (3, 7)), ("h2", (7, 7)), ("p", (7, 11))]


def test_cutting_an_element_out_leaves_the_rest_in_place() -> None:
    """What stands around a cut stays in order, and no word runs into another."""
    page = page_of("<html><body><div id=x><p>One <b id=cut>two</b> three</p><blockquote id=q>four</blockquote><p>five</p></div></body></html>")
    cut = [page.place(page.tree.get_element_by_id(name)) for name in ("cut", "q")]
    assert page.text(page.place(page.tree.get_element_by_id("x")), cut) == "One three\n\nfive"


def test_a_million_attributes_on_one_tag_are_cut_before_parsing() -> None:
    """libxml2 would take minutes for them."""
    attributes = " ".join(f'a{number}="x"' for number in range(200_000))
    page = page_of(f"<html><body><p>before</p><div {attributes} title='a > b'>text</div><p>after</p></body></html>")
    assert "attributes_cut" in page.flags
    assert page.lines[0].text == "before"
    assert page.lines[-1].text == "after"


def test_one_long_honest_attribute_is_left_alone() -> None:
    """A picture in a data URL is one attribute, however long."""
    page = page_of(f'<html><body><img src="data:image/png;base64,{"A" * 100_000}"><p>text</p></body></html>')
    assert page.flags == ()


def test_a_page_nested_ten_thousand_deep_is_read_as_far_as_the_parser_goes() -> None:
    """The walk does not recurse, and what libxml2 left out is told."""
    page = page_of("<html><body><p>before</p>" + "<div>" * 10_000 + "deep" + "</div>" * 10_000 + "</body></html>")
    assert page.flags == ("depth_cut",)
    assert page.lines[0].text == "before"


def test_what_nests_deeper_than_pages_do_is_lifted_with_its_text_in_order() -> None:
    """As browsers do, so that nobody who looks around or below elements takes the square of the depth; nothing is lost."""
    levels = range(600)
    opened, closed = ("".join(f"{tag}{level} " for level in order) for tag, order in (("<div>a", levels), ("</div>b", reversed(levels))))
    page = page_of(f"<html><body>{opened}<i>middle</i>{closed}</body></html>")
    assert page.flags == ()
    assert max(sum(1 for _ in element.iterancestors()) for element in page.tree.iter()) < 300
    shown = " ".join(line.text for line in page.lines).split()
    assert shown == [*(f"a{level}" for level in levels), "middle", *(f"b{level}" for level in reversed(levels))]


def test_cuts_may_nest_and_overlap() -> None:
    """What is left is what none of them covers."""
    page = page_of("<html><body><p>one two three</p><p>four five</p><p>six</p></body></html>")
    assert page.text(Interval(0, page.length), [Interval(4, 20), Interval(5, 7), Interval(0, 3), Interval(18, 21)]) == "e\n\nsix"


def test_a_text_is_the_same_whenever_it_is_asked_for() -> None:
    """It is put together once, unless so many others were asked for between that it was forgotten."""
    big = "".join(f"<section id='{name}'><p>{name * 1_500_000}</p><p>end</p></section>" for name in "abc")
    page = page_of(f"<html><body>{big}</body></html>")
    asked = [page.text_of(page.by_id(name)[0]) for name in "abcab"]
    assert asked == [f"{name * 1_500_000}\n\nend" for name in "abcab"]


def test_budgets_give_a_reason() -> None:
    """Too many elements or characters are refused before they cost."""
    decoded = decode(b"<html><body>" + b"<p>x</p>" * 100 + b"</body></html>")
    for limits in ({"max_nodes": 50, "max_characters": 10**6}, {"max_nodes": 10**6, "max_characters": 50}):
        with pytest.raises(ReadError) as caught:
            read(decoded, None, **limits)
        assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    "before",
    ["", "<style>" + "a {color: red} " * 500 + "</style>", "<p>" + "word " * 1_000 + "</p>", "<p>" + "x" * 1_999, "<p>" + "x" * 2_000, "<p>" + "x" * 2_001],
)
def test_a_long_tag_is_cut_wherever_it_stands(before: str) -> None:
    """Behind long stretches without a bracket, and where the leaps over them end."""
    page = page_of(f"<html><body>{before}<div {' '.join(f'a{number}=1' for number in range(1_500))}>text</div></body></html>")
    assert page.flags == ("attributes_cut",)
    assert page.lines[-1].text == "text"


def test_what_follows_an_element_without_content_is_none_of_it() -> None:
    """`source` and `track` have no end tag, and what stands behind one is shown."""
    assert shown("<p>One <source srcset='a'>two <b>three</b> four</p><p>five</p>") == ["One two three four", "five"]
    page = page_of("<body><picture><source srcset='a'><source srcset='b'><img src='c'></picture>")
    assert [element.getparent().tag for element in page.index.tags["img"]] == ["picture"]


def test_a_comment_in_the_markup_cuts_no_word() -> None:
    """Neither does an instruction for a processor."""
    page = page_of("<html><body><p>wa<!-- ter -->ter and <?php echo 1 ?>land</p></body></html>")
    assert [line.text for line in page.lines] == ["water and land"]


def test_elements_are_found_by_class_in_document_order() -> None:
    """Whatever other classes stand beside the one that is asked for."""
    page = page_of("<html><body><p id=1 class='a b'>x</p><p id=2 class=b>x</p><p id=3 class='b a'>x</p><p id=4 class='a b'>x</p></body></html>")
    assert [element.get("id") for element in page.by_class("a")] == ["1", "3", "4"]
    assert [element.get("id") for element in page.by_class("b")] == ["1", "2", "3", "4"]
    assert page.by_class("ab") == []


def test_elements_are_found_by_what_they_are_called() -> None:
    """A class before an id, in whatever case, and none that shows nothing."""
    page = page_of(
        '<div class="Has-Crumbs"><nav class="site Bread-Crumbs" id="1"><a id="x" href=/>Front</a></nav><ol id="breadcrumbs"><li>Tools</ol>'
        '<p id="İstanbul-crumbs">Planes</p><p class="crumbs" id="2"></p></div>'
    )
    trail = re.compile(r"(?:bread-?)?crumbs", re.IGNORECASE)
    assert [element.get("id") for element in page.called(trail, "crumb")] == ["1", "breadcrumbs"]
    assert page.index.names_with("crumb", "site") == (["Has-Crumbs", "site", "Bread-Crumbs", "crumbs"], ["breadcrumbs", "İstanbul-crumbs"])
    assert page.index.names_with("x") == ([], ["x"])
    assert page_of("<p>Nothing is called anything").index.names_with("crumb") == ([], [])


@pytest.mark.parametrize("end", ["</body>", "</html>", "</BODY ></HTML\n>", "</body></html>\n<!-- mirrored -->"])
def test_an_end_of_the_page_in_its_midst_ends_nothing(end: str) -> None:
    """What follows is shown where it stands, as in a browser: a widget brings the end of its own page, or a user writes it."""
    html = f"<html><body><main><p>One</p>{end}<p>two</p></main><p>three</p></body></html>"
    assert [line.text for line in page_of(html).lines] == ["One", "two", "three"]
    assert [paragraph.text for paragraph in tree_of(html)[0].findall(".//main/p")] == ["One", "two"]


def test_links_are_read_once() -> None:
    """With what they say of where they lead."""
    page = page_of('<p><a href="/by/ada" rel="Author nofollow">Ada</a> <a>b</a></p>')
    assert [(link.address, link.relations) for link in page.links] == [("/by/ada", "author nofollow"), ("", "")]


def test_links_of_the_content_stand_in_no_menu_and_no_foot() -> None:
    story = "<p>Low tide came at <a href='/tides'>noon</a>.</p><a href='/map'><img src=map.png></a>" + "<p>Nobody saw the barge leave the harbour.</p>" * 9
    page = page_of(f"<nav><a href='/'>Home</a></nav><main>{story}</main><footer><p>See <a href='/imprint'>who we are</a></p></footer>")
    assert [link.address for link in page.links_of_content] == ["/tides", "/map"]
    own = page_of(f"<article>{story}<footer><a href='/letter'>The letter</a></footer></article><footer><a href='/imprint'>Imprint</a></footer>")
    assert [link.address for link in own.links_of_content] == ["/tides", "/map", "/letter"]
    unclosed = page_of(f"<nav><a href='/'>Home</a><main>{story}</main>")
    assert [link.address for link in unclosed.links_of_content] == ["/", "/tides", "/map"]


def test_elements_that_begin_in_an_extent_are_found() -> None:
    """Those that show nothing are none, nor those around the extent."""
    page = page_of("<html><body><a>0</a><div id=x><a>1</a><a></a><p>two <a>2</a></p><a hidden>3</a></div><a>4</a></body></html>")
    extent = page.place(page.tree.get_element_by_id("x"))
    assert [page.text(place) for _, place in page.begun_in(extent, "a")] == ["1", "2"]
    assert page.begun_in(extent, "div") == [(page.tree.get_element_by_id("x"), extent)]
    assert page.begun_in(extent, "h1") == []


def test_a_page_names_its_generator_its_styles_its_scripts_and_what_it_leads_to() -> None:
    """In its head and in its body; words, and what no reader could follow, are not among them."""
    head = '<meta name="generator" content="Quay 2"><meta name="author" content="Ada"><link href="/a.css"><script src="/a.js"></script>'
    page = page_of(f'<html><head>{head}</head><body><p>/words</p><a href="/t/7">x</a><form action="/find">y</form><script src="/b.js"></script></body></html>')
    assert page.addresses.split("\n") == ["Quay 2", "/a.css", "/a.js", "/b.js", "/t/7", "/find"]


@pytest.mark.parametrize(
    ("behind", "is_truncated"),
    [
        ("</body></html>", False),
        (f"</BODY></HTML><script>{'count(); ' * 900}</script>", False),
        (f"</html><!-- {'cached ' * 900} --><style>{'p {} ' * 900}", False),
        (f"</html>{'<p>and what another template prints' * 200}", True),
        ("", True),
    ],
)
def test_what_hosts_add_behind_a_page_does_not_break_it_off(behind: str, is_truncated: bool) -> None:
    """Scripts, styles and remarks of any length."""
    assert page_of(f"<html><body><p>All of it.</p>{behind}").is_truncated is is_truncated


@pytest.mark.parametrize("before", ["", "<br />Notice: Undefined index in /srv/thread.php on line 3<br />"])
def test_links_start_from_the_base_that_a_page_names(before: str) -> None:
    """Also below a server's own notice, which opens the body before the head has come."""
    html = f"{before}<!doctype html><html><head><base target=_top><base href='/forum/'></head><body><p>Words</p></body></html>"
    page = page_of(html, "https://quay.example/forum/t/2/last")
    assert page.base == "https://quay.example/forum/"
