"""Which lines of a page are its article: judged by their signs, and by trafilatura where these leave a doubt."""

from __future__ import annotations

from time import process_time

import pytest

from cleaners.article import reader as article
from cleaners.page.mask import Mask
from cleaners.page.page import Interval
from cleaners.prose.confidence import confidence
from cleaners.prose.judge import Judgement, judge, together
from cleaners.prose.opinion import opinion
from cleaners.prose.signs import NAMES, Signs, signs
from cleaners.prose.weights import WEIGHTS
from schemas.cleaned import Cleaned
from schemas.ledger import TextFate
from tests.door import through_door

from .pages import PARAGRAPHS, URL, draft_of, page_of, story

CARDS = "".join(
    f"<div class='card'><h3><a href='/{number}/'>Another day at pier {number}</a></h3>"
    f"<p>What the harbour master said to the {number} boats that came in late, and what they answered him.</p></div>"
    for number in range(3, 9)
)


def test_every_sign_has_its_weight() -> None:
    """And a line has as many signs as there are names."""
    page = page_of(story())
    assert {len(row) for row in signs(page, Mask.of(page, ())).rows} == {len(NAMES)} == {len(WEIGHTS)}


@pytest.mark.parametrize("after", [f"<section class='related'><h2>Related stories</h2>{CARDS}</section>", f"<aside>{CARDS}</aside>", f"<div>{CARDS}</div>"])
def test_teasers_of_other_stories_are_no_text(after: str) -> None:
    """Whether a class says so, an element, or their own shape."""
    assert draft_of(story(after=after)).body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "between",
    [
        "<p><strong>Read also:</strong> <a href='/2024/04/pier/'>A pier for nobody</a></p>",
        "<div><p>Te puede gustar: <a href='/2024/04/pier/'>Un muelle para nadie</a></p></div>",
        "<p>Mohlo by vás zajímat: <a href='/2024/04/pier/'>Molo pro nikoho</a></p>",
        "<p>Lesen Sie auch: <a href='/2024/04/pier/'>Eine Mole für niemanden</a></p>",
        "<p><span>A lire aussi :</span> <a href='/2024/04/pier/'>Une jetée pour personne</a></p>",
        "<p><a href='/2024/04/pier/'>Lire aussi : Une jetée pour personne</a></p>",
        "<p>関連記事：<a href='/2024/04/pier/'>だれも来ない桟橋</a></p>",
        "<p><a href='/2024/04/pier/'>PREVIOUS COVERAGE: A pier for nobody</a></p>",
        "<p><a href='/2024/04/pier/'>Video: A pier for nobody</a></p>",
        "<p><a href='/2024/04/pier/'>En images : Une jetée pour personne</a></p>",
        "<p><b>ADD TO CART:</b> <a href='https://shop.example/77'>US$25 card for the ferry, valid on Sundays</a></p>",
        "<p>Jetzt kaufen: <a href='https://shop.example/77'>Modell der letzten Fähre, 1:87</a></p>",
        "<div><span>Read also</span><a href='/2024/04/pier/'><h6>A pier for nobody</h6></a></div>",
        "<div class='souvisejici'><a href='/2024/04/pier/'><b>A pier for nobody</b></a></div>",
        "<p>Read also:</p><ul><li><a href='/2024/04/pier/'>A pier for nobody</a></li></ul>",
        "<div><a href='/2024/04/pier/'>A pier for nobody, and what it cost 10.04.2024</a></div>",
        "<div><img src='/pier.jpg'><p class='cutline'>The pier at low tide, seen from the boat on a Sunday.</p></div>",
        "<div>- Advertisement -</div>",
        "<div>Advertisement - Scroll to continue</div>",
        "<div role='button'>Press enter or click to view image in full size</div>",
        "<p>Rated 4.5 out of 5 stars.</p>",
        "<p>3 of 12</p>",
        "<div>00:00 / 03:12</div>",
        "<p>مادة اعلانية</p>",
        "<span itemprop='caption'>The pier at low tide, seen from the boat on a Sunday.</span>",
        "<article class='node-teaser'><a href='/2024/04/pier/'><h3>A pier for nobody</h3></a><p>Why a town built what no boat needs.</p></article>",
        "<p>Реклама</p>",
        "<p><strong>Lea también: <a href='/2024/04/pier/'>Un muelle para nadie</a></strong></p>",
        "<p><strong>LEGGI ANCHE &gt;&gt;&gt; <a href='/2024/04/pier/'>Un molo per nessuno</a></strong></p>",
        "<h4>Related reading</h4><ul><li><a href='/2024/04/pier/'>A pier for nobody</a></li></ul>",
        "<h3>More piers</h3><ul><li><a href='/2024/04/pier/'>A pier for nobody</a></li><li><a href='/2024/03/mole/'>The mole hums</a></li>"
        "<li><a href='/2024/02/'>Planks of the bay</a></li></ul>",
        "<h3>مقالات ذات صلة</h3><ul><li><a href='/2024/04/pier/'>A pier for nobody</a></li></ul>",
        "<p>[ <a href='/2024/04/pier/'>Read more: A pier for nobody, and what the bay thinks of it</a> ]</p>",
        "<p>(Read more: <a href='/2024/04/pier/'>A pier for nobody</a>)</p>",
        "<p><b>More:</b> <a href='/2024/04/pier/'>A pier for nobody</a></p>",
        "<p>Artikkelen fortsetter under annonsen</p>",
        "<p>Dalsza część artykułu znajduje się pod materiałem wideo</p>",
        "<p>Photograph: Ada Quay</p>",
        "<div class='more article__related'><p>On this</p><a href='/2024/04/pier/'>A pier for nobody</a><p>Why a town built what no boat needs.</p></div>",
        "<div class='newsletter'><h4>The Tide</h4><p>What the sea has brought, each Friday.</p><form><input type='email'><button>Send</button></form></div>",
        "<div class='paywall'><p>Subscribe now to read on, as thousands of other readers have done before you.</p></div>",
    ],
)
def test_what_stands_between_the_paragraphs_is_no_text(between: str) -> None:
    """Links to other stories, labels of advertisements, and boxes that ask for an address or for money."""
    markup = story(head="<title>The last ferry</title>", before="<h1>The last ferry</h1>")
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert draft_of(markup.replace(middle, between + middle)).body.text == "\n\n".join(PARAGRAPHS)


def test_who_wrote_it_is_no_text() -> None:
    """In the box below that says more of them."""
    box = "<div class='author-box'><h4>Ada Quay</h4><p>Ada Quay writes on boats and on those who miss them, and lives by the sea.</p></div>"
    assert draft_of(story(before="<h1>The last ferry</h1>", within=box)).body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "said",
    [
        "Read also what the harbour master wrote to <a href='/2024/04/pier/'>the builders of the pier</a>, whom he knew.",
        "Related: in the <a href='/2024/04/pier/'>year of the pier</a> no boat came.",
        "Source: <a href='https://archive.example/pier'>Archive of the harbour</a>",
        "Advertisement, she says, is what others do.",
        "<a href='https://harbour.example/accounts'>The ferry costs the harbour office €90,000 a year, and the bridge nothing yet</a>.",
    ],
)
def test_a_paragraph_that_begins_like_a_link_to_another_story_stays(said: str) -> None:
    """Where it says more than that there is one."""
    markup = story(before="<h1>The last ferry</h1>")
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert len(draft_of(markup.replace(middle, f"<p>{said}</p>{middle}")).body.text.split("\n\n")) == len(PARAGRAPHS) + 1


def test_a_table_that_lays_out_a_page_is_none_of_its_data() -> None:
    """Its menu, its margin and its title are no text, though one cell holds all of it without a paragraph."""
    menu = "<br>".join(f"<a href='/{number}.html'>Pier {number}</a>" for number in range(8))
    page = (
        f"<html><head><title>The last ferry</title></head><body><table><tr><td>{menu}</td><td><font size=4><b>The last ferry</b></font><br><br>"
        f"{'<br><br>'.join(PARAGRAPHS)}</td></tr></table></body></html>"
    )
    assert draft_of(page).body.text == "\n".join(PARAGRAPHS)


def test_the_title_is_no_text_whatever_heading_it_is() -> None:
    """Blogs give the first heading to their own name."""
    head = "<title>The last ferry - Bay Blog</title><meta property='og:site_name' content='Bay Blog'>"
    page = story(head=head, before="<h1><a href='/'>Bay Blog</a></h1><h3>The last ferry</h3>")
    assert draft_of(page).body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "below",
    [
        "<p>The mole hums, too, and has done so since it was built.</p>",
        "<ul><li><a href='/2024/04/pier/'>A pier for nobody</a>, in which we counted the planks and those who walk on them</li><li>The mole hums</li></ul>",
        "<p><a href='/2024/04/pier/'>A pier for nobody</a></p><p><a href='/2024/03/mole/'>The mole hums</a></p>",
        "<ul><li><a href='https://a.example/'>Archive of the harbour</a></li><li><a href='https://b.example/'>Archive of the bay</a></li></ul>",
    ],
)
def test_a_heading_that_goes_on_stays(below: str) -> None:
    """Where what is below tells something, or is on other sites."""
    assert "More piers" in draft_of(story(before="<h1>The last ferry</h1>", within=f"<h3>More piers</h3>{below}<p>{PARAGRAPHS[0]} Again.</p>")).body.text


def test_hours_between_which_something_is_are_no_player_s() -> None:
    """A player that nobody has begun stands at its beginning."""
    for line, is_text in (("12:30 / 13:30", True), ("0:00 / 3:12", False), ("00:00/1:03:12", False)):
        text = draft_of(story(before="<h1>The last ferry</h1>", within=f"<h3>Runners</h3><p>{line}</p><p>{PARAGRAPHS[0]} Again.</p>")).body.text
        assert (line in text) == is_text


@pytest.mark.parametrize("heading", ["More than a pier", "Más de 30 muelles", "Meer dan een pier", "Plus de 300 bateaux"])
def test_a_heading_that_compares_or_counts_points_to_nothing(heading: str) -> None:
    """The links below it are what it tells of."""
    links = "".join(f"<p><a href='/2024/04/{name}/'>The {name}</a></p>" for name in ("mill", "inn", "chapel"))
    within = f"<h3>{heading}</h3>{links}<p>{PARAGRAPHS[0]} Again.</p>"
    assert heading in draft_of(story(before="<h1>The last ferry</h1>", within=within)).body.text


@pytest.mark.parametrize(
    "above",
    [
        "<div class='tools'><button>Share this</button></div>",
        "<section><h2>Related</h2><ul><li><a href='/3/'>Pier 3</a></li><li><a href='/4/'>Pier 4</a></li></ul></section>",
        "<details><summary><span>Tags</span></summary><ul><li><a href='/tag/pier/'>Piers</a></li></ul></details>",
    ],
)
def test_what_is_headed_ends_with_the_element_around_it(above: str) -> None:
    """Paragraphs that follow on a box are not under its heading."""
    page = page_of(story(before=f"<h1>The last ferry</h1>{above}"))
    under = NAMES.index("side_section")
    rows = dict(zip((line.text for line in page.lines), signs(page, Mask.of(page, ())).rows, strict=True))
    assert [rows[paragraph][under] for paragraph in PARAGRAPHS] == [0.0] * len(PARAGRAPHS)


def test_the_lines_of_a_list_have_one_fate() -> None:
    """A short entry stays with the long ones."""
    items = "<li>Bring the oranges that are left from the crossing of last week, all of them.</li><li>Rope</li><li>A lamp</li>"
    assert draft_of(story(after=f"<ul>{items}</ul>")).body.text.endswith("all of them.\nRope\nA lamp")


@pytest.mark.parametrize(
    "pressed",
    [
        "<button>Share this update</button>",
        "<p><a href='#top'>Back to top</a></p>" * 3,
        "<div><a href='https://shop.example/boat?tag=bay'>$49.99 at Boats and Co</a></div>",
        "<div class='story-cta'><p>Find out how we can help you to find your boat</p></div>",
        "<p class='disclaimer'>Boats may differ from those shown</p>",
        "<p>© 2024 The Gazette of the Bay. All of it is ours, and none of it may be printed elsewhere.</p>",
        "<p>Table of contents</p>",
        "<div id='adjustTextSize'><h4>Text Size</h4><ul><li class='decrease-font'>-</li><li class='increase-font'>+</li><li>reset</li></ul></div>",
        "<div id='story_tools'><h4>Story Tools</h4><ul><li><a href='/mail?1'>Send it on</a></li></ul></div>",
        "<div class='ugc-flyout'><p>Sign in now to share your story</p></div>",
        "<p><a href='/print?1'>Printer-friendly version</a> | <a href='/mail?1'>E-mail this story to a friend</a></p>",
        "<p><a href='/f/1'>1</a> <b>2</b> <a href='/f/3'>3</a> <a href='/f/3'>Onward</a></p>",
    ],
)
def test_what_one_presses_and_what_labels_it_is_no_text(pressed: str) -> None:
    """Wherever it stands."""
    assert draft_of(story(before="<h1>The last ferry</h1>", within=pressed + f"<p>{PARAGRAPHS[0]}</p>")).body.text == "\n\n".join((*PARAGRAPHS, PARAGRAPHS[0]))


@pytest.mark.parametrize(("name", "is_text"), [("html-block", True), ("facts-block", False)])
def test_a_list_in_a_block_of_its_own_goes_with_the_blocks_of_its_names(name: str, is_text: bool) -> None:
    """Ingredients behind a box that asks for an address; what goes by another name is told by its signs alone."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    listed = "<h2>For four</h2><ul><li>200 g barley</li><li>1 leek</li><li>2 carrots</li><li>1 bay leaf</li></ul>"
    letter = "<div class='newsletter-block'><p>A soup a month, by mail.</p><form><input type='email'><button>Sign up</button></form></div>"
    page = f"<main><h1>Soup</h1><div class='html-block'>{prose}</div>{letter}<div class='row'><div class='{name}'>{listed}</div></div></main>"
    assert ("1 bay leaf" in draft_of(f"<html lang='en'><body>{page}<div><a href='/n/'>Next</a></div></body></html>").body.text) == is_text


def test_a_heading_over_what_is_left_out_goes_with_it() -> None:
    """At the end of a story as between its parts."""
    links = "<h2>All the piers</h2><ul><li><a href='/3/'>Pier 3</a></li><li><a href='/4/'>Pier 4</a></li></ul>"
    rest = f"<h2>The bridge</h2><p>{PARAGRAPHS[0]}</p>"
    assert draft_of(story(before="<h1>The last ferry</h1>", within=links + rest + links)).body.text == "\n\n".join((*PARAGRAPHS, "The bridge", PARAGRAPHS[0]))


def test_headings_without_number_are_looked_through_once() -> None:
    """Each asks for the next of its level, which in a page of nothing else is right behind it."""
    count = 60_000
    rows = [(0.0,) * len(NAMES)] * count
    chances = [0.9] * count
    before = process_time()
    together(Signs(rows, [], [], [], [], [(number, f"h{2 + number % 3}") for number in range(0, count - 1, 2)]), [1] * count, chances)
    assert process_time() - before < 2
    assert chances == [0.9] * count


def test_a_heading_between_a_kept_line_and_a_kept_list_stays() -> None:
    """However little stands in the list."""
    points = "<h2>Key points</h2><ul><li>Eleven passengers, one crate</li><li>No boats before spring</li></ul>"
    text = draft_of(story(before="<h1>The last ferry</h1>", within=f"{points}<p>{PARAGRAPHS[0]}</p>")).body.text
    assert "\n\nKey points\n\nEleven passengers" in text


def test_a_question_that_unfolds_its_answer_is_no_button() -> None:
    """Nor is a heading without a line below it one of nothing: a picture may stand there, or the heading of its first part."""
    asked = "<div class='faq-button'>Will the boats go on when the bridge is there?</div><p>They will, she said, as long as it rains.</p>"
    asked += "<h3><button class='btn accordion-button' aria-expanded='false'>And the oranges, too?</button></h3><p>They go where she goes, with the crate.</p>"
    west = "<h2>The boat of the west</h2><h3>Her bow</h3><p>It was painted green in the year of the flood.</p>"
    pictured = f"<h2>The boat of the east</h2><img src='e.jpg' alt=''>{west}"
    text = draft_of(story(before="<h1>The last ferry</h1>", within=asked + pictured)).body.text
    assert [line for line in text.split("\n\n") if line not in PARAGRAPHS] == [
        "Will the boats go on when the bridge is there?",
        "They will, she said, as long as it rains.",
        "And the oranges, too?",
        "They go where she goes, with the crate.",
        "The boat of the east",
        "The boat of the west",
        "Her bow",
        "It was painted green in the year of the flood.",
    ]


def test_the_verses_of_a_poem_have_one_fate() -> None:
    """Each in an element of its own, and the first as sure as the last."""
    verses = ("He goes across at six", "and back at nine", "and pays with nothing", "but his being there,", "a wet coat on the rope,", "a line of eye")
    page = f"<html><body><nav><a href='/'>Poems</a></nav><h1>The dog</h1><div>{''.join(f'<div>{verse}</div>' for verse in verses)}</div></body></html>"
    assert len(set(judge(page_of(page)).chances[-len(verses) :])) == 1


def test_what_is_left_out_is_booked_under_what_tells_it() -> None:
    """For what no other rule takes."""
    page = story(after=f"<aside>{CARDS}</aside>")
    assert "article.in-aside" in {rule for _, rule in draft_of(page).left}
    answer = through_door(page.encode(), URL)
    assert isinstance(answer, Cleaned)
    assert answer.ledger is not None
    removed = {span.rule for span in answer.ledger.spans if span.fate is TextFate.REMOVED}
    assert "article.in-aside" in removed
    assert article.CATCH_ALL not in removed


def test_trafilatura_votes_where_the_lines_are_in_doubt() -> None:
    """What it keeps is placed on the page; its voice counts as much as that of the signs."""
    page = page_of(story())
    second = opinion(page, [])
    assert second is not None
    mine = judge(page)
    assert [page.slice(place) for place in mine.voted(second.covered).places] == list(PARAGRAPHS)
    nothing = Judgement(page, [0.0] * len(page.lines), mine.rows)
    assert nothing.expected == 0
    assert [page.slice(place) for place in nothing.voted(second.covered).places] == list(PARAGRAPHS)


def test_trafilatura_is_not_asked_for_what_would_take_it_too_long() -> None:
    """Its time grows with the square of the depth and of the elements."""
    assert opinion(page_of("<html><body>" + "<div>" * 400 + PARAGRAPHS[0] + "</div>" * 400 + "</body></html>"), []) is None


def test_confidence_grows_with_what_is_expected() -> None:
    """Between 0 and 1."""
    numbers = [confidence(number / 50) for number in range(51)]
    assert numbers == sorted(numbers)
    assert 0 <= numbers[0] < 0.05
    assert 0.95 < numbers[-1] <= 1


def test_paragraphs_that_are_stated_one_by_one_are_the_article_s() -> None:
    """The New York Times kept the first beside a box of links; a caption with such a property would be stated, too, but none with another."""
    links = "".join(f"<li><a href='/{number}'>Standings</a></li>" for number in range(12))
    first = "<div><p {}>The pilot came aboard with a smile and a quip.</p></div>"
    rest = "".join(f"<p itemprop='articleBody'>{line}</p>" for line in PARAGRAPHS)
    page = f"<html><body><h1>The pilot</h1>{first}<div><h3>Related</h3><ul>{links}</ul></div><div class='text'>{rest}</div></body></html>"
    assert draft_of(page.format("itemprop='articleBody'")).body.text.startswith("The pilot came aboard")
    assert draft_of(page.format("itemprop='alternativeHeadline'")).body.text == "\n\n".join(PARAGRAPHS)
    other = "<div itemscope><a href='/{0}'>Lamp {0} of the bay</a><p itemprop='articleBody'>Teaser {0} of another story, cut where it …</p></div>"
    others = "".join(other.format(number) for number in range(4))
    related = f"<footer class='related'><h3>More</h3>{others}</footer></body>"
    assert "Teaser" not in draft_of(page.format("itemprop='articleBody'").replace("</body>", related)).body.text


def test_a_form_around_all_of_a_page_asks_for_nothing() -> None:
    """ASP.NET puts each page into one: short last paragraphs are the story's as they are without it."""
    ends = "<p>Such a bridge, she said, would have no pilot.</p><p><i>Ada Quay and Ben Pier contributed to this report.</i></p>"
    page = story(before="<h1>The last ferry</h1>", within=ends)
    form = page.replace("<body >", "<body><form method='post'><input type='text' name='q'>").replace("</body>", "</form></body>")
    assert "no pilot" in draft_of(form).body.text
    assert draft_of(form).body.text == draft_of(page).body.text


def test_what_only_interrupts_is_not_voted_in() -> None:
    """A second reader takes labels and rights along with the text around them."""
    page = page_of(story(within="<p>Read also: <a href='/2024/04/pier/'>A pier for nobody</a></p><p>© 2024 The Lantern</p>"))
    judged = judge(page)
    told = [page.slice(place) for place in judged.voted(Mask.of(page, [Interval(0, page.length)])).places]
    assert not {"Read also: A pier for nobody", "© 2024 The Lantern"} & set(told)
    assert set(PARAGRAPHS) <= set(told)
