"""Text that a page's own style keeps from sight is none of its text."""

from __future__ import annotations

from time import process_time

import pytest

from tests.door import page_of

_STORY = "<p>The tide took the lower row of posts with it again this spring, and nobody was there to see it go.</p>"


def shown(body: str, head: str = "") -> bool:
    """Whether the word "secret" of a page is visible text of it."""
    html = f"<html><head>{head}</head><body>{_STORY}{body}{_STORY}</body></html>"
    page = page_of(html)
    assert "secret" in "".join(line.text for line in page.all_lines)
    return any("secret" in line.text for line in page.lines)


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px !important",
        "FONT-SIZE:.0em",
        "font-size:1px",
        "text-indent:-9999px",
        "text-indent: -99em",
        "opacity:0",
        "color:red;opacity:0.0",
        "position:absolute;left:-9999px",
        "position: fixed; top: -10000px",
        "position:absolute;width:1px;clip:rect(0,0,0,0)",
        "position:absolute;clip: rect(1px 1px 1px 1px)",
        "color:transparent",
        "color:#fff;background-color:#fff",
        "content-visibility:hidden",
        "clip-path:inset(50%)",
        "clip-path: inset(0 100% 0 0)",
        "clip-path:circle(0)",
        "clip-path:polygon(0 0, 0 0, 0 0)",
        "width:1px;height:1px;overflow:hidden",
        "transform:scale(0)",
        "transform: scale(0, 0)",
        "transform:translateX(-9999px)",
        "transform:translate(-200vw, 0)",
        "margin-left:-9999px",
        "margin:-99999px 0 0",
        "position:absolute;bottom:-9999px",
        "position:absolute;inset:-9999px auto auto -9999px",
        "position:absolute;left:-100vw",
        "letter-spacing:-9999px",
        "text-indent:100%;white-space:nowrap;overflow:hidden",
        "font-size:0.1px",
        "font-size:.01em",
        "font-size:calc(0px)",
        "font:0/0 a",
        "zoom:0",
        "opacity:0.01",
        "opacity:0%",
        "filter:opacity(0)",
        "color:rgba(0,0,0,0)",
        "color:hsla(0, 0%, 0%, 0)",
        "color:#00000000",
        "color:white;background:#fff",
        "color:rgb(255,255,255);background-color:#FFFFFF",
        "display:/**/none",
        "d\\69splay:none",
        "dis\\play:none",
    ],
)
def test_a_style_that_leaves_nothing_to_see_hides(style: str) -> None:
    """Whether by size, by place or by colour."""
    assert not shown(f'<p style="{style}">secret</p>')


@pytest.mark.parametrize(
    "html",
    [
        '<p style="font-size:0.9em">secret</p>',
        '<div style="font-size:0"><span style="font-size:14px">secret</span></div>',
        '<div style="font-size:0"><span class="cell">secret</span></div>',
        '<p style="text-indent:-20px">secret</p>',
        '<p style="opacity:0;transform:translateY(20px)">secret</p>',
        '<p style="opacity:0; transition: opacity 1s">secret</p>',
        '<div style="opacity:0"><p>secret</p></div>',
        '<p style="opacity:.05">secret</p>',
        '<p style="margin-left:-106px">secret</p>',
        '<p style="left:-9999px">secret</p>',
        '<h1 style="position:absolute;clip:rect(0,0,0,0)">secret</h1>',
        '<p style="background:linear-gradient(red,blue);background-clip:text;color:transparent">secret</p>',
        '<div style="height:0;overflow:hidden"><p>secret</p></div>',
        '<p style="color:#fff;background-color:#000">secret</p>',
        '<p style="color:inherit;background-color:inherit">secret</p>',
        '<p style="color:rgb(255,0,0);background:#fff">secret</p>',
        '<p style="transform:scale(0);transition:transform 1s">secret</p>',
        '<p style="transform:translateX(-50%)">secret</p>',
        '<p style="clip-path:inset(0 0 0 0)">secret</p>',
        '<div style="width:100%;height:1px;overflow:hidden"><p>secret</p></div>',
        '<div style="margin-bottom:-9999px;padding-bottom:9999px">secret</div>',
        '<p style="left:-100%;position:absolute">secret</p>',
        '<p style="font:14px/0 serif">secret</p>',
        '<p style="opacity:.5">secret</p>',
        f'<div style="opacity:0">{"<b>x</b>" * 600}secret</div>',
    ],
)
def test_styles_that_move_or_open_hide_nothing(html: str) -> None:
    """Lines that move in, boxes that open, and layouts without gaps."""
    assert shown(html)


BOXED = '<div id="root"><div class="box accordion"><p class="a zz tab-pane" id="it">secret</p></div></div>'


@pytest.mark.parametrize(
    "sheet",
    [
        ".zz{display:none}",
        "p.zz , .other { color: red; display : none !important; }",
        "#it{visibility:hidden}",
        "/* { */ .a.zz{display:none}",
        "@import 'x.css';.zz{display:none}",
        "@media screen{.b{color:red}} .zz{display:none}",
        ".zz{font-size:0}",
        ".zz{opacity:0}",
        ".zz{position:absolute;left:-9999px}",
        ".zz{display:block;clip-path:inset(50%)}",
        "#it{color:#fff;background:white}",
        ".b{color:red}" * 400 + ".zz{position:absolute;clip:rect(0 0 0 0)}",
        ".b{color:red}" * 400 + ".zz{position:fixed;top:-100vh}",
        ".zz{display:none}.zzz{display:block}",
        ".zz{display:none}.b{background:url(x.zz);display:block}",
        ".box .zz{display:none}",
        "#root > .box > p.zz{display:none}",
        "#root .zz{position:absolute;left:-9999px}",
        ".box p{display:none}",
        "body .zz{display:none}.box{display:flex}",
        ".zz:not(.on){display:none}",
        ".box:not(.open) .a:not(.on){display:none}",
        "@media screen{.b{color:red}.box .zz{display:none}}",
        "@media only screen { @layer base { .zz{visibility:hidden} } }",
        ".zz{clip-path:ellipse(0 0)}",
        ".zz{max-width:0;block-size:0;overflow:clip}",
    ],
)
def test_a_rule_of_the_page_hides_what_it_names(sheet: str) -> None:
    """By class or id."""
    assert not shown(BOXED, f"<style>{sheet}</style>")


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.zz{display:none}}",
        "@media (max-width:400px){.zz{display:none}}",
        ".zz{display:none}.zz.open{display:block}",
        ".zz{display:none}.js .zz{display:flex}",
        ".menu .zz{display:none}",
        ".zz:empty{display:none}",
        "p{display:none}",
        ".zzz{display:none}",
        ".zz{display:none-ish",
        ".zz::after{display:none}",
        ".zz{opacity:0;transition:opacity 1s}",
        ".zz{opacity:0}.zz.seen{opacity:1}",
        "@media print{.zz{font-size:0}}",
        "@supports selector(.zz){.b,.zz{display:block}}.zz{display:none}",
        ".zz .box{display:none}",
        "#root > .zz{display:none}",
        "div.zz{display:none}",
        ".box .zz{display:none}.open .zz{display:block}",
        ".zz:not(.a){display:none}",
        ".zz:not(:hover){display:none}",
        ".box:hover .zz{display:none}",
        ".box + .zz{display:none}",
        "[class] .zz{display:none}",
        ".box section p{display:none}",
        ".box.accordion .zz,.box .tab-pane.zz{display:none}",
        "@media screen and (min-width:40em){.zz{display:none}}",
        "@media screen{.b{color:red}",
        ".zz{max-height:0;overflow:hidden}",
    ],
)
def test_a_rule_for_other_times_hides_nothing(sheet: str) -> None:
    """Print, small screens, states, other places, and what another rule shows again."""
    assert shown(BOXED, f"<style>{sheet}</style>")


@pytest.mark.parametrize("sheet", ['<style media="print">.zz{display:none}</style>', "<noscript><style>.zz{display:none}</style></noscript>"])
def test_a_sheet_for_others_hides_nothing(sheet: str) -> None:
    """Printers, and browsers without scripts."""
    assert shown('<p class="zz">secret</p>', sheet)


def test_an_element_that_shows_itself_is_shown() -> None:
    """Its own style goes before the page's."""
    assert shown('<p class="zz" style="display:block">secret</p>', "<style>.zz{display:none}</style>")


@pytest.mark.parametrize("html", ["<div popover><p>secret</p></div>", "<dialog>secret</dialog>", "<meter>secret</meter>", "<p hidden>secret</p>"])
def test_what_waits_for_a_script_or_an_old_browser_is_hidden(html: str) -> None:
    """Boxes that somebody must open, and what stands where a browser draws."""
    html = f"<html><body>{_STORY}{html}{_STORY}</body></html>"
    page = page_of(html)
    assert not any("secret" in line.text for line in page.lines)


@pytest.mark.parametrize(
    "sheet",
    [
        "".join(f".a{number}{{display:none}}" for number in range(30_000)),
        ".a1{display:none}" + "} .a1 " * 60_000,
        ".a1{display:none}" + ".a1 " * 60_000 + "{display:block}",
        ".a1{" + "display:none;" * 30_000 + "}",
        "{" * 100_000 + ".a1{display:none}",
    ],
)
def test_the_longest_sheets_are_read_in_time_that_grows_with_them(sheet: str) -> None:
    """Of names that all stand on the page, too."""
    names = " ".join(f"a{number}" for number in range(3_000))
    page = f'<!doctype html><style>{sheet}</style><p class="{names}">{_STORY}</p>'
    begun = process_time()
    page_of(page)
    assert process_time() - begun < 3


def test_pictures_in_styles_are_looked_through_in_time_that_grows_with_them() -> None:
    """Hundreds that differ, each of letters without a colon: to try a name from every letter of them takes with the square."""
    boxes = "".join(f'<p style="background:url(data:image/png;base64,{number:04}{"a" * 1_900})">{_STORY}</p>' for number in range(400))
    begun = process_time()
    assert page_of(f"<!doctype html><body>{boxes}").lines
    assert process_time() - begun < 3
