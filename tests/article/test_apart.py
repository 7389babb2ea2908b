"""What stands in an article and is no part of its text."""

from __future__ import annotations

import re

import pytest

from cleaners.article.apart import pulled
from cleaners.article.reprinted import reprinted
from cleaners.draft import ArticleDraft
from cleaners.page.page import Interval

from .pages import PARAGRAPHS, URL, draft_of, page_of, reading, story

TEXT = "\n\n".join(PARAGRAPHS)
DECK = "Eleven people and a crate of oranges went across"
SAID = "A bridge, she said, takes you over the water, while a ferry takes you across it"


@pytest.mark.parametrize(
    "within",
    [
        f"<aside><p>“{SAID}”</p></aside>",
        f"<blockquote>{SAID}.</blockquote>",
        f"<div class='article-pullquote'><p>{SAID}</p></div>",
        "<div class='subscription-widget-wrap'><p>The Bay is paid for by its readers, become one of them and get every story first.</p></div>",
    ],
)
def test_a_sentence_that_is_pulled_out_of_the_text_is_told_once(within: str) -> None:
    """In print it draws the eye; the text has it already."""
    assert draft_of(story(before="<h1>The last ferry</h1>", within=within)).body.text == TEXT


@pytest.mark.parametrize(
    "within",
    [
        "<blockquote>Nobody rows for money, my father used to say, and nobody rows for nothing, and he rowed all of his life.</blockquote>",
        "<div class='pullquote'><p>The sea is never late, and it is only you who were somewhere else.</p></div>",
        "<aside><p>Crossings by year: ninety in the first one, four hundred in the best, and none in the year of the long ice.</p></aside>",
    ],
)
def test_a_quote_that_stands_nowhere_else_is_not_pulled(within: str) -> None:
    """It would be lost."""
    page = page_of(story(before="<h1>The last ferry</h1>", within=within))
    assert pulled(page, [Interval(line.start, line.end) for line in page.lines]) == []


def test_a_story_that_is_printed_twice_is_told_once() -> None:
    """A page may hold it for wide and for narrow screens; a chorus and a few lines said again are the author's."""
    day = "Nobody had counted the boats on day {}, and so the harbour master counted them himself."
    told = [day.format(number) for number in range(6)]
    for lines, is_told_once in ((told, True), (told[:3], False), (["Row, row, the water is wide"] * 9, False)):
        text = "".join(f"<p>{line}</p>" for line in lines)
        page = page_of(story(before="<h1>The last ferry</h1>", within=f"<h2>The days</h2>{text}<h2>The days</h2>{text}"))
        places = reprinted(page, [Interval(line.start, line.end) for line in page.lines])
        assert [page.slice(place) for place in places] == ["The days", *lines] * is_told_once


def test_a_list_of_a_page_s_own_headings_is_no_text() -> None:
    """Whatever stands above it; a list of links to notes says something of its own."""
    for words in (("Boats", "Bridges"), ("What the harbour master wrote", "The numbers of both villages")):
        links = [f"<a href='#{at}'>{said}</a>" for at, said in enumerate(words)]
        headed = f"<h2 id='0'>Boats</h2><p>{PARAGRAPHS[0]}</p><h2 id='1'>2. Bridges</h2><p>{PARAGRAPHS[1]}</p>"
        for listed in (f"<ul><li>{'</li><li>'.join(links)}</li></ul>", f"<div>{''.join(links)}</div>", f"<div><p>{'</p><p>'.join(links)}</p></div>"):
            text = draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{PARAGRAPHS[2]}</p>{listed}{headed}")).body.text
            assert text.count(words[0]) == 1


def test_a_list_of_the_article_s_pages_is_no_text() -> None:
    """The page's own entry need be no link."""
    pages = "<ol><li><a href='/2024/05/ferry/'>The last boats</a></li><li><b>The captain</b></li><li><a href='/2024/05/ferry/3/'>The bridge</a></li></ol>"
    assert draft_of(story(before=f"<h1>The last ferry</h1>{pages}"), url=f"{URL}2/").body.text == TEXT


def test_a_name_at_the_right_below_a_text_has_signed_it() -> None:
    """In bold print; it is none of the text."""
    name = "<p style='text-align:right'><strong>Ada Quay</strong></p>"
    draft = draft_of(story(before="<h1>The last ferry</h1>", within=name))
    assert ([author.name for author in draft.authors], draft.body.text) == (["Ada Quay"], TEXT)


def test_bold_words_at_the_head_of_a_paragraph_are_a_part_of_it() -> None:
    """Also where the page has no heading, and is called as they are."""
    said = "Our report from Saltmere gave Ms Ada Quay's majority on the harbour board as 41. It was 410, the clerk said on Saturday; she keeps goats."
    answer = draft_of(f"<html><head><title>Correction</title></head><body><main><p><strong>Correction.</strong> {said}</p></main></body></html>")
    assert answer.body.text == f"Correction. {said}"


def test_the_hours_of_live_coverage_are_no_text() -> None:
    """They stand above each entry."""
    head = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "The last ferry"}</script>'
    for hour in (
        "<span class='date'>1{at}:05</span>",
        "<time>1{at}:05 a.m. ET</time>",
        "<p><b class='date'>14.05.2024</b> <i class='time'>1{at}:05 Uhr</i></p>",
    ):
        entries = "".join(f"<section>{hour.format(at=at)}<p>{said}</p></section>" for at, said in enumerate(PARAGRAPHS))
        assert draft_of(f"<html><head>{head}</head><body><main><article><h1>The last ferry</h1>{entries}</article></main></body></html>").body.text == TEXT


def test_the_summary_below_the_title_is_a_field_of_its_own() -> None:
    """As a heading, or in an element that is called so; a first paragraph that the head repeats stays."""
    head = f"<meta name='description' content='{PARAGRAPHS[0]}'>"
    assert draft_of(story(head=head, before="<h1>The last ferry</h1>")).body.text == TEXT
    deck = "Eleven people and a crate of oranges went across"
    head = f"<meta name='description' content='{deck}'>"
    for markup in (f"<h2>{deck}</h2>", f"<p class='article-deck'>{deck}</p>"):
        draft, ledger = reading(story(head=head, before=f"<h1>The last ferry</h1>{markup}"))
        assert isinstance(draft, ArticleDraft)
        assert draft.summary == deck
        assert draft.body.text == TEXT
        assert "summary" in {entry.field for entry in ledger.spans}


@pytest.mark.parametrize(
    ("below", "summary"),
    [
        (f"<p class='article__preamble'>{DECK}</p>", DECK),
        (f"<p>By Ada Quay</p><div class='field--name-field-teaser'><p>{DECK}</p></div>", DECK),
        (f"<h2 class='subtitle'>{DECK}</h2>", DECK),
        (f"<p class='intro'>{DECK}</p>", None),
        (f"<header><p class='intro'>{DECK}</p></header>", DECK),
        ("<p class='subtitle'>Last update</p>", None),
        (f"<div class='documentDescription'>{DECK}</div>", DECK),
    ],
)
def test_what_is_called_a_summary_is_one_where_the_head_states_none(below: str, summary: str | None) -> None:
    """It may be a first paragraph, and stays in the text where it is read as one."""
    draft, ledger = reading(story(before=f"<h1>The last ferry</h1>{below}"))
    assert isinstance(draft, ArticleDraft)
    assert draft.summary == summary
    assert TEXT in draft.body.text
    assert summary is None or DECK in draft.body.text or "summary" in {entry.field for entry in ledger.spans}


def test_a_line_of_the_stated_authors_and_the_day_is_a_byline() -> None:
    """Whatever element it stands in."""
    head = "<meta name='author' content='Ada Quay'><meta name='author' content='Omar Pier'>"
    assert draft_of(story(head=head, before="<h1>The last ferry</h1><p>Ada Quay and Omar Pier — 14 May 2024</p>")).body.text == TEXT


@pytest.mark.parametrize(
    "box",
    [
        "<div class='photo'><img src='a.jpg'><p>The ferry at the eastern pier, seen from the bridge that is to come.</p></div>",
        "<div class='story-image-block'><img src='a.jpg'><span>The crate of oranges, before it was opened.</span></div>",
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td class='tr-caption'>The ferry at the eastern pier, seen from the bridge.</td></tr></table>",
        "<figure><img src='a.jpg'><span class='source'>Ada Quay / The Bay</span><figcaption>The eastern pier</figcaption></figure>",
        f"<div class='block'><blockquote>{SAID}<cite>Its captain, a friend of oranges</cite></blockquote></div>",
        "<p class='b-article-body__interstitial-link'>[ <a href='/pier/'>A pier for nobody, and what the bay thinks of it</a> ]</p>",
        "<div class='c-newsletter'><h3>Columns in your mail</h3><p>Receive a choice of what our writers think, on Mondays</p></div>",
        "<div class='inline-signup'><h3>The bay</h3><p>Who signs up agrees that we keep it as long as we print.</p><button>Go on</button></div>",
        "<section class='mid-article-cta'><h3>Thinking of a boat of your own?</h3><p>Get what it is worth in nine days.</p></section>",
        "<ul class='related'><li><a href='/pier/'><strong>A pier for nobody, and what the bay thinks of it</strong></a></li></ul>",
        "<div class='article-list--inline'><h2>More</h2><div><a href='/a/'>Jugs are counted at the mill</a><a href='/b/'>A fence, no gate</a></div></div>",
    ],
)
def test_small_boxes_of_pictures_letters_and_quotes_are_no_text(box: str) -> None:
    """What they say is a caption, asks for an address, or stands in the text."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert draft_of(story(before="<h1>The last ferry</h1>").replace(middle, box + middle)).body.text == TEXT


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='related-work'><p>{DECK}, as <a href='/2019/'>Pier</a> found before us.</p></div>",
        f"<div class='story-related'><p>{DECK}.</p><a href='/map/'>The map</a></div>",
        f"<ul class='article-list'><li><a href='https://sea.example/a'>{DECK}</a></li></ul>",
        f"<div class='subscriber-only'><p>{DECK}, and were never seen again.</p></div>",
        f"<section id='donations'><h2>Where it went</h2><p>{DECK}, and were never seen again.</p></section>",
        f"<div class='donation'><p>{DECK}, as <a href='/2019/'>Pier</a> had found before, and were never seen again.</p></div>",
        f"<div class='related'><p>Her sister, <a href='/2019/'>{DECK}</a>, left.</p></div>",
        f"<p class='cta'>{DECK}.</p>",
        f"<ol class='donations'><li>{DECK}</li></ol>",
        f"<div class='donation'><p>“{DECK}, and were never seen again!”</p></div>",
        f"<p class='cta'>{DECK}, and were never seen again.</p>",
        f"<div class='subscribe-hidden'><p>{DECK}, and were never seen again.</p></div>",
        f"<div class='action'><p>{DECK}, and were never seen again.</p></div>",
        f"<p class='spread-more'>{DECK}, and were never seen again.</p>",
    ],
)
def test_boxes_with_such_names_that_tell_something_stay(box: str) -> None:
    """In words of their own, of what is elsewhere, where the name only holds the letters of another, or in sentences with nothing to press."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert DECK in draft_of(story(before="<h1>The last ferry</h1>").replace(middle, box + middle)).body.text


def test_a_figure_of_data_stays() -> None:
    """Tables and listings are put into figures, too."""
    table = "<figure><img src='a.jpg'><table><tr><td>Crossings in the best year</td><td>four hundred</td></tr></table></figure>"
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert "Crossings in the best year" in draft_of(story(before="<h1>The last ferry</h1>").replace(middle, table + middle)).body.text


def test_a_story_that_is_told_in_such_boxes_stays() -> None:
    """Where they are a good part of what the page tells, they are it."""
    boxes = "".join(f"<div class='photo'><img src='{at}.jpg'><p>{said}</p></div>" for at, said in enumerate(PARAGRAPHS))
    page = f"<html lang='en'><body><main><article><h1>The last ferry</h1>{boxes}</article></main></body></html>"
    assert draft_of(page).body.text == TEXT


def test_what_unfolds_to_a_list_of_headings_is_none_of_the_text() -> None:
    """What is unfolded to more than that is."""
    links = "".join(f"<li><a href='#{at}'>{said}</a></li>" for at, said in enumerate(("Boats", "Bridges")))
    headed = f"<h2 id='0'>Boats</h2><p>{DECK} in the boats.</p><h2 id='1'>Bridges</h2><p>{DECK} on the bridges.</p>"
    for more, is_text in (("", False), (f"<p>{DECK}, and what they saw on the way is told below in two parts.</p>", True)):
        unfolds = f"<details><summary>Open what there is to read</summary><ul>{links}</ul>{more}</details>"
        assert ("Open what" in draft_of(story(before="<h1>The last ferry</h1>", within=unfolds + headed)).body.text) == is_text


_PROMO = "<strong>From the harbour</strong><p>Two voices tell what happened on the water this week</p><p>Episodes</p>"


@pytest.mark.parametrize(
    "skipped",
    [
        f"<section><a href='#end'>Skip the podcast and continue reading</a>{_PROMO}<p id='end' tabindex='-1'>End of podcast</p></section>",
        f"<figure><div><a href='#end'>Newsletter überspringen</a></div><aside>{_PROMO}</aside><p id='end' tabindex='0'>nach dem Newsletter</p></figure>",
        f"<a href='#end'>Skip it</a><div>{_PROMO}</div><p id='end' tabindex='-1'>End of it</p>",
    ],
)
def test_what_one_may_skip_is_no_text(skipped: str) -> None:
    """Nor is what says so, before it and behind it."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert draft_of(story(before="<h1>The last ferry</h1>").replace(middle, skipped + middle)).body.text == TEXT


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("<a href='#end'>On to the boats</a>", "<h2 id='end' tabindex='-1'>Boats</h2>"),
        ("<a href='#end'>On to the boats</a>", "<div id='end'></div>"),
        ("<a href='#end'>On to the boats</a>", "<p id='end'>Boats</p>"),
        ("<a href='#end'>A note</a> says of it:", "<p id='end' tabindex='-1'>A note.</p>"),
        ("Said in <a href='#end'>a note</a>,", "<p id='end' tabindex='-1'>A note.</p>"),
        ("<a href='#end'>On to the boats</a>", f"<div id='end' tabindex='-1'><p>{DECK}, and nobody knows of what it was that they spoke.</p></div>"),
    ],
)
def test_what_stands_between_a_link_and_a_part_of_the_story_stays(link: str, target: str) -> None:
    """A heading, a place, a note, a whole part."""
    said = f"{DECK}, and all of them came back."
    assert said in draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{link}</p><p>{said}</p>{target}<p>{PARAGRAPHS[0]}</p>")).body.text


@pytest.mark.parametrize("name", ["noprint", "hidden-print", "mw-editsection"])
def test_what_is_not_printed_is_no_text(name: str) -> None:
    """It may end a line; where it is much of the page, it is the text."""
    markup = story(before="<h1>The last ferry</h1>", within=f"<h2>Boats<span class='{name}'>[edit]</span></h2><p>{DECK}, and all of them came back.</p>")
    assert draft_of(markup).body.text.endswith(f"Boats\n\n{DECK}, and all of them came back.")
    assert draft_of(story(before="<h1>The last ferry</h1>").replace("class='entry-content'", f"class='{name}'")).body.text == TEXT


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#boats'>Permalink</a>",
        "<a href='#boats'>Direct link to Boats</a>",
        "<span><a href='#boats' aria-label='Link'>#</a></span>",
        "<a href='#top'>¶</a>",
        "<a href='#boats'>#boats</a>",
    ],
)
def test_a_heading_s_link_to_itself_is_no_text(link: str) -> None:
    """Whether it stands behind the heading's words or before them."""
    for heading in (f"Boats{link}", f"{link}Boats"):
        text = draft_of(story(before="<h1>The last ferry</h1>", within=f"<h2 id='boats'>{heading}</h2><p>{DECK}, and all of them came back.</p>")).body.text
        assert text.endswith(f"Boats\n\n{DECK}, and all of them came back.")


@pytest.mark.parametrize(
    "heading",
    [
        "Boats <a href='#note-1'>[1]</a>",
        "Boats <a href='/boats'>of the bay</a>",
        "<a href='#boats'>Boats of the bay</a>",
        "<a href='#boats'>Boats</a> (noun)",
        "<a href='#boats'>1999</a>: the boats",
        "<a href='#boats'>§ 2</a> Of boats",
        "Boats of <a href='#boats'>2024</a>",
    ],
)
def test_other_links_of_a_heading_are_its_words(heading: str) -> None:
    """As are those of a heading that is nothing but the link to itself, and its number or first word where that is the link."""
    text = draft_of(story(before="<h1>The last ferry</h1>", within=f"<h2 id='boats'>{heading}</h2><p>{DECK}, and all of them came back.</p>")).body.text
    assert f"\n\n{re.sub('<[^>]*>', '', heading)}\n\n{DECK}, and" in text


def test_headings_below_each_other_that_are_links_to_themselves_are_no_list_of_headings() -> None:
    """A title and what stands below it, in a box of their own."""
    heads = "<div><h2 id='a'><a href='#a'>Boats of the bay</a></h2><h3 id='b'><a href='#b'>Dinghies and skiffs</a></h3></div>"
    text = draft_of(story(before="<h1>The last ferry</h1>", within=f"{heads}<p>{DECK}, and all of them came back.</p>")).body.text
    assert "Boats of the bay\n\nDinghies and skiffs\n\n" in text


def test_the_time_codes_of_a_transcript_are_no_text() -> None:
    """They say how far into a recording somebody speaks; the hours of a day do not."""
    for code, is_text in (("0:0{at}:12", False), ("1{at}:12", True)):
        said = "".join(f"<div><div class='ts-time'>{code.format(at=at)}</div><p>{line}</p></div>" for at, line in enumerate(PARAGRAPHS))
        text = draft_of(f"<html><body><main><article><h1>The last ferry</h1>{said}</article></main></body></html>").body.text
        assert (code.format(at=2) in text) == is_text


MEDIA = "<div class='wp-block-media-text alignwide is-image-fill'><figure class='wp-block-media-text__media'><img src='/a.png'></figure>{}</div>"


def test_a_paragraph_beside_a_picture_is_told() -> None:
    """WordPress's block of a picture and text holds the story's own words; a box that is called after its picture alone holds its caption."""
    line = "Olga Wren was born in the lighthouse and slept in a drawer of the chart table."
    told = MEDIA.format(f"<div class='wp-block-media-text__content'><p>{line}</p></div>")
    assert draft_of(story(within=told)).body.text == f"{TEXT}\n\n{line}"
    assert draft_of(story(within=told.replace("media-text", "media-box"))).body.text == TEXT


LATEST = "<ul class='wp-block-latest-posts__list wp-block-latest-posts'><li><a href='/2024/05/{0}/'>The ferry was late on day {0}</a><div>{1}</div></li></ul>"
EDITORS_OWN = "<p>The Lantern is printed on paper that was once a sail, and you can have it brought to your boat.</p>"


def test_latest_posts_in_a_story_go_with_their_heading() -> None:
    """The block of WordPress core prints the beginnings of other stories; a list of an author's own links has no such name."""
    listed = LATEST.format(7, "It was the fog, said the captain, and she had seen it coming since noon.")
    assert draft_of(story(within=f"<h3>More from the Lantern</h3>{listed}")).body.text == TEXT
    own = listed.replace("wp-block-latest-posts", "boats")
    assert "she had seen it coming" in draft_of(story(within=f"<h3>What the captain saw</h3>{own}")).body.text


@pytest.mark.parametrize("area", ["<aside class='widget-area'>{}</aside>", "<div id='secondary' class='widget-area' role='complementary'>{}</div>"])
def test_what_editors_say_beside_each_story_is_none_of_it(area: str) -> None:
    """Among the widgets of WordPress's themes are paragraphs. An area that holds the story is how somebody has built the page."""
    beside = area.format(f"<section class='widget widget_block'>{EDITORS_OWN}</section>")
    short = story().replace("".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:]), "")
    assert draft_of(short.replace("</main>", f"</main>{beside}")).body.text == PARAGRAPHS[0]
    assert draft_of(area.format("X").replace("X", story()).replace("<aside", "<div").replace("</aside", "</div")).body.text == TEXT
    assert draft_of(story(within=area.format(EDITORS_OWN).replace("aside", "div"))).body.text == f"{TEXT}\n\n{EDITORS_OWN[3:-4]}"
    lead, rest = "<p>The season is over.</p>", "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    built = f"<html><body><main><h1>The last ferry</h1><div class='entry-content'>{lead}</div>{area.format(rest)}</main></body></html>".replace("aside", "div")
    assert TEXT in draft_of(built).body.text


_BOX = "<div class='feature'><a class='hidden' href='#on'>{}</a>{}</div><p id='on'>{}</p>"
_BEHIND = "The office of the harbour has never said how many people it has counted on a Sunday in winter, nor why."
_QUOTE = (
    "<h2 class='quote'>“<span>Start Quote</span></h2><blockquote><p>Nobody counts the gulls, and they cross for nothing”</p></blockquote><span>End Quote</span>"
)
_LEADS = "<h2>The bay</h2><ul><li><a href='/a'>The pilots of the eastern pier</a></li><li><a href='/b'>A bridge too low</a></li></ul>"
_FACTS = "<h2>The bay</h2><p>Nine miles wide at high water, it was first crossed by a boat for hire in the spring of 1702.</p>"


@pytest.mark.parametrize("says", ["Continue reading the main story", "Skip to the rest of the story", "Weiterlesen", "Seguir leyendo"])
def test_a_box_that_leads_past_itself_goes_with_what_it_pulls_out_or_leads_to(says: str) -> None:
    """As BBC and The New York Times printed them; what is told in it stays."""
    for inside in (_QUOTE, _LEADS):
        assert draft_of(story(within=_BOX.format(says, inside, _BEHIND))).body.text == f"{TEXT}\n\n{_BEHIND}"
    told = draft_of(story(within=_BOX.format(says, "<blockquote><p>Nobody counts the gulls.</p></blockquote>" + _FACTS, _BEHIND))).body.text
    assert says not in told
    assert "first crossed by a boat for hire" in told


@pytest.mark.parametrize("says", ["The harbour's own count", "Boats", "1", "Continue with the pilot who has seen it all from her window"])
def test_a_box_that_begins_with_another_link_to_what_follows_is_told(says: str) -> None:
    """A note, a number or a word of the story leads to what follows, too."""
    quote = "<blockquote><p>Nobody counts the gulls, and they cross for nothing, says the pilot.</p></blockquote>"
    assert "Nobody counts the gulls" in draft_of(story(within=_BOX.format(says, quote, _BEHIND))).body.text
    assert "Nobody counts the gulls" in draft_of(story(within=_BOX.format("Continue reading", quote, _BEHIND).replace("id='on'", "id='off'"))).body.text
