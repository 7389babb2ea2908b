"""A page that neither dates nor signs its text is no story where that is labels, or sums up what other pages tell."""

from __future__ import annotations

import pytest

from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.outcome import Reason
from tests.door import through_door

_PAGE = """<!doctype html><html lang="en"><head><title>{title} | Estuary Post</title></head><body>
<header><a href="/">Estuary Post</a><nav><a href="/news">News</a><a href="/sport">Sport</a></nav></header>
<main><h1>{title}</h1>{body}</main><footer><a href="/imprint">Imprint</a></footer></body></html>"""
_SUMMARIES = (
    ("Weir leaks again", "The stones were laid in 1811, and the lime between them is almost gone."),
    ("Two schools, one bus", "Parents at Fell End and Marsh Lane are to take turns, the council said."),
    ("Bakers win", "Mills may deliver after ten in the evening from now on, a court has ruled."),
    ("Tunnel stays shut", "Engineers found a second crack on Tuesday, and the pumps run all summer."),
)
_INTRODUCED = (
    "<p>What the county told in the week of the flood, and what of it was true when we looked once more, street by street, with those who had been there "
    "that night and all of the next day.</p>"
)
_BESIDE = "<p>Mara writes about water and the people who live by it.</p>"


def _answer(title: str, body: str) -> Answer:
    content = _PAGE.format(title=title, body=body).encode()
    return through_door(content, "https://post.example/a/1")


def _cards(count: int = 4, above: str = "", site: str = "") -> str:
    return "".join(
        f'<div class="card">{above}<h2><a href="{site}/s/{number}">{head}</a></h2><p>{words}</p></div>'
        for number, (head, words) in enumerate(_SUMMARIES[:count])
    )


@pytest.mark.parametrize(
    "body", [_BESIDE + _cards(), _INTRODUCED * 2 + _cards(), _cards(above="<time datetime='2026-03-02'>2 March 2026</time><p>By Ola Brandt</p>")]
)
def test_what_sums_up_other_pages_is_a_list_of_them(body: str) -> None:
    """Also below a line on their author or what introduces them, and with the dates and names of each: those are theirs."""
    answer = _answer("Mara Finch", body)
    assert isinstance(answer, Listed)
    assert [link.title for link in answer.links] == [head for head, _ in _SUMMARIES]


def test_a_video_above_other_stories_is_none_of_them() -> None:
    """Three are no list, and no story either."""
    answer = _answer("Watch: the weir", "<video src='w.mp4'></video><p>0:00 / 1:24</p><h3>Up next</h3>" + _cards(3))
    assert isinstance(answer, Rejected)
    assert answer.reason is Reason.NO_ARTICLE_FOUND


def test_a_page_that_is_not_there_may_show_what_else_there_is() -> None:
    """Links that begin the items of a list are other pages', too."""
    items = "".join(f"<li><a href='/s/{number}'>{head}</a><p>{words}</p></li>" for number, (head, words) in enumerate(_SUMMARIES))
    answer = _answer("Page not found", f"<p>The address may be old or mistyped. Try a search.</p><h2>Popular today</h2><ul>{items}</ul>")
    assert isinstance(answer, Rejected)
    assert answer.reason is Reason.SOFT_404


@pytest.mark.parametrize(
    "body",
    [
        "<p>By Ola Brandt, 2 March 2026</p><p>What I read this week, and why you might as well.</p>" + _cards(),
        _cards(site="https://other.example"),
        _INTRODUCED * 3 + _cards(),
        _INTRODUCED + "<h2>More news</h2>" + _cards(),
        f"<article>{_INTRODUCED}</article>{_cards()}",
    ],
)
def test_a_page_that_tells_something_itself_is_an_article(body: str) -> None:
    """Signed and dated, of others' pages, in more than an introduction, or above others that are no part of it."""
    assert isinstance(answer := _answer("Five papers worth your Sunday", body), Cleaned), answer


@pytest.mark.parametrize(
    "body",
    [
        "<p>Estuary Post Ltd<br>Mill Lane 4<br>Wexbury</p><p>Telephone: 555-0133<br>Mail: post@post.example</p><p>Editor: Ola Brandt</p>",
        "<div class='gallery'>" + "".join(f"<figure><img src='{n}.jpg'><figcaption>{n} / 9</figcaption></figure>" for n in range(1, 10)) + "</div>",
        "<p>£18.00</p><ul><li>Weight: 310 g</li><li>Burns for: 25 min</li><li>In stock</li></ul><h2>See also</h2><ul><li>Brass buckle £4.00</li></ul>",
        "<ul><li>24.11.2026 Town council, hall</li><li>25.11.2026 Flea market, 9 am</li><li>28.11.2026 Choir practice, 7 pm</li>"
        "<li>30.11.2026 Blood drive, fire station</li></ul>",
    ],
)
def test_labels_without_a_sentence_are_no_article(body: str) -> None:
    """An address, numbered pictures, the marks of a thing for sale, what is on."""
    answer = _answer("Regatta", f"<article>{body}</article>")
    assert isinstance(answer, Rejected), answer
    assert answer.reason is Reason.NO_ARTICLE_FOUND


@pytest.mark.parametrize(
    "body",
    [
        "<p>The water goes over<br>and has gone over<br>and will not say<br>what it was before.</p>",
        "<dl><dt>Bitt</dt><dd>Cast iron around which the rope is turned.</dd><dt>Quay</dt><dd>What the bitt stands on.</dd></dl>",
    ],
)
def test_a_verse_or_a_glossary_says_sentences(body: str) -> None:
    """A paragraph is read as a whole, however its lines are broken."""
    assert isinstance(_answer("Weir", f"<article>{body}</article>"), Cleaned)


def test_what_is_for_sale_is_described_and_no_story() -> None:
    """By the page's own word to machines, unless it is signed or dated."""
    words = "<p>A strap of one piece of leather, cut by hand and sewn with waxed thread, that will outlive the rucksack it is made for.</p>"
    sold = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Strap","offers":{"price":"18"}}</script>'
    assert isinstance(_answer("Strap", words), Cleaned)
    assert isinstance(_answer("Strap", sold + words), Rejected)
    assert isinstance(_answer("Strap", sold + "<p>By Ola Brandt, 2 March 2026</p>" + words), Cleaned)


def test_a_banner_is_not_all_that_a_page_says_where_its_main_part_shows_more() -> None:
    """Be it a table of the weather: what is missing there is an article, and nobody's consent."""
    banner = "<div><p>We use cookies to run this site and to count visits.</p><button>Accept all</button></div>"
    table = "<table><tr><th>Morning</th><th>Noon</th><th>Evening</th></tr><tr><td>4°</td><td>9°</td><td>6°</td></tr></table><p>Wind 20 km/h</p>"
    content = _PAGE.format(title="Weather", body=table).replace("<header>", banner + "<header>").encode()
    answer = through_door(content, "https://post.example/a/1")
    assert isinstance(answer, Rejected)
    assert answer.reason is Reason.NO_ARTICLE_FOUND


def test_a_main_part_that_holds_little_of_the_text_is_not_all_of_it() -> None:
    """Themes put a picture there, and the story beside it."""
    story = "<div>" + "".join(f"<p>{words}</p>" for _, words in _SUMMARIES) + "</div>"
    content = _PAGE.format(title="The week", body="<p>2 March 2026</p>").replace("<footer>", story + "<footer>").encode()
    answer = through_door(content, "https://post.example/a/1")
    assert isinstance(answer, Cleaned), answer
    assert _SUMMARIES[0][1] in answer.record.text


@pytest.mark.parametrize(
    ("title", "body", "reason"),
    [
        (
            "Wartung",
            "<p>Wir sind gleich zurück.</p><p>Unsere Seite wird gerade gewartet. Bitte versuchen Sie es in ein paar Minuten noch einmal.</p>",
            "error_page",
        ),
        ("post.example", "<p>This domain may be for sale. Click here to inquire about this domain.</p>", "domain_parked"),
        ("アクセス確認", "<p>ロボットではないことを確認してください。続行するには、下のボックスにチェックを入れてください。</p>", "bot_challenge"),
        ("Błąd", "<p>Wystąpił błąd.</p><p>Serwer jest chwilowo przeciążony. Spróbuj ponownie później.</p>", "error_page"),
    ],
)
def test_the_day_in_an_address_does_not_date_what_is_answered_there(title: str, body: str, reason: str) -> None:
    """Walls and notices stand where stories do; a short story there is one as it is at any other address."""
    at = "https://post.example/2026/05/04/weir"
    answer = through_door(f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>".encode(), at)
    assert isinstance(answer, Rejected), answer
    assert answer.reason == reason
    told = through_door(_PAGE.format(title=_SUMMARIES[0][0], body="".join(f"<p>{words}</p>" for _, words in _SUMMARIES[:2])).encode(), at)
    assert isinstance(told, Cleaned), told
    assert told.record.published_at is not None


_BLOGS = '<meta property="og:type" content="website"><meta property="article:author" content="Ada Quay">'
_DAYS = "".join(
    f"<div><span>0{at}/14 09:30</span> <a href='/2024/{at}/'>{head}, and what the people of the bay said of it then</a></div>"
    for at, (head, _) in enumerate(_SUMMARIES[:2])
)
_LABELS = f"<p>All posts - 2</p><p>2024</p>{_DAYS}"


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "<footer><p>All that is written here may be passed on by whoever names its author.</p></footer>",
        "<aside><div class='author-name'>Ada Quay</div><p>Posts</p><p>2</p></aside>",
    ],
)
def test_an_archive_of_links_is_no_story_whoever_s_blog_it_is(beside: str) -> None:
    """The name that a blog states on all of its pages vouches for no labels, and the words of links to other stories are theirs."""
    content = _PAGE.format(title="March 2024", body=_LABELS + beside).replace("<title>", _BLOGS + "<title>").encode()
    assert isinstance(through_door(content, "https://post.example/archives/2024/03/"), Rejected)
    told = content.replace(b"All posts - 2", b"The weir leaks again, and nobody in the whole of the bay is surprised.")
    assert isinstance(through_door(told, "https://post.example/archives/2024/03/"), Cleaned)


def test_what_only_a_page_s_footer_says_is_no_story() -> None:
    """Whose site it is and what it disclaims, below a list of its tags."""
    tags = "".join(f"<a href='/tags/{name}'>{name}</a> " for name in ("boats", "bridges", "eels"))
    footer = "<p>This site was made by Ada Quay with Slipway 2.</p><p>All opinions on it are her own and no employer's, unless it says so.</p>"
    page = f"<html lang=en><head><title>Tags</title></head><body><article><h1>Tags</h1>{tags}</article><footer>{footer}</footer></body></html>"
    assert isinstance(through_door(page.encode(), "https://post.example/tags/"), Rejected)


def test_a_story_may_have_a_footer_of_its_own() -> None:
    """Where its element is the story's, what stands there is told."""
    words = "<p>The last ferry of the season left the eastern pier on Sunday evening with eleven passengers and a crate of oranges on board.</p>"
    page = f"<html lang=en><head><title>Ferry</title></head><body><article><h1>Ferry</h1><footer>{words}</footer></article></body></html>"
    assert isinstance(through_door(page.encode(), "https://post.example/a/1"), Cleaned)
