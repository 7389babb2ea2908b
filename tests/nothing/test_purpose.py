"""Pages that are there to be filled in or bought from are no articles, whatever they say beside that; stories about such things are."""

from __future__ import annotations

import pytest

from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.outcome import Reason
from tests.door import through_door

_PAGE = """<!doctype html><html lang="{language}"><head><title>{title} | Quay Supplies</title>{head}</head><body>
<div class="top"><a href="/">Quay Supplies</a> <a href="/boats">Boats</a> <a href="/ropes">Ropes</a></div>
<div class="page"><h1>{title}</h1>{body}</div><div class="end"><a href="/imprint">Imprint</a></div></body></html>"""
_WORDS = (
    "<p>Our office at the old slipway is open from nine to five on weekdays. We answer most letters within two days, and sooner when a boat is waiting.</p>"
    "<p>Bring the papers of your vessel if you come in person, because we cannot look anything up without them.</p>"
)
_STORY = (
    "<p>The harbour office has replaced its forms after two hundred captains complained that their berths had gone to others, the council said.</p>"
    "<p>Ada Brook, who has moored at the west quay for thirty years, said that she had written four letters and been given four different answers.</p>"
    "<p>The new forms are printed on yellow paper, which the office says is harder to lose, and are to be handed in by the end of the month.</p>"
) * 3
_LETTER = (
    '<form action="/send"><p>Name <input name="who"> Address <input type="email" name="mail"></p><textarea name="words"></textarea><button>Send</button></form>'
)
_LOGIN = '<form action="/in"><p>Name <input name="who"> Secret <input type="password" name="key"></p><button>Go</button></form>'
_RECALL = '<form action="/recall"><p>Address <input type="email" name="mail"></p><button>Send</button></form>'
_LONG = "<form><p>" + " ".join(f"Field {number} <input name='f{number}'>" for number in range(20)) + "</p><button>Send</button></form>"
_COMMENT = (
    '<form id="commentform"><p>Name <input name="author"> Mail <input name="email"> Site <input name="url"></p><textarea name="comment"></textarea></form>'
)
_SEARCH = '<form role="search" action="/find"><p>Word <input name="term"> Place <input name="place"></p></form>'
_DAY = "<p class='byline'>By <a rel='author' href='/ada'>Ada Brook</a>, <time datetime='2026-03-02T09:00:00Z'>2 March 2026</time></p>"


def _answer(title: str, body: str, *, language: str = "en", head: str = "", at: str = "page/7") -> Answer:
    content = _PAGE.format(title=title, body=body, language=language, head=head).encode()
    return through_door(content, f"https://supplies.example/{at}")


@pytest.mark.parametrize(
    ("title", "body", "at", "reason"),
    [
        ("Contact us", _WORDS + _LETTER, "page/7", Reason.NO_ARTICLE_FOUND),
        ("Kontaktieren Sie uns", _WORDS + _LETTER, "page/7", Reason.NO_ARTICLE_FOUND),
        ("Обратная связь", _WORDS + _LETTER, "page/7", Reason.NO_ARTICLE_FOUND),
        ("お問い合わせ", _WORDS + _LETTER, "page/7", Reason.NO_ARTICLE_FOUND),
        ("Member sign in", _WORDS + _LOGIN, "page/7", Reason.NO_ACCESS),
        ("Create a new account", _WORDS + _LOGIN, "page/7", Reason.NO_ACCESS),
        ("Quay Supplies for captains", _WORDS + _LOGIN, "user/login", Reason.NO_ACCESS),
        ("Quay Supplies for captains", _WORDS + _RECALL, "forgot-password", Reason.NO_ARTICLE_FOUND),
        ("Berths for the winter", _WORDS + _LONG, "page/7", Reason.NO_ARTICLE_FOUND),
        ("Contact", _DAY + _WORDS + _LETTER, "page/7", Reason.NO_ARTICLE_FOUND),
    ],
)
def test_a_page_of_a_form_is_no_article(title: str, body: str, at: str, reason: Reason) -> None:
    """Named or addressed after it, in whatever language; or of so many fields that the words beside are their introduction."""
    answer = _answer(title, body, at=at)
    assert isinstance(answer, Rejected), answer
    assert answer.reason is reason


@pytest.mark.parametrize(
    ("title", "body", "at"),
    [
        ("Contact tracing app is late", _DAY + _STORY + _COMMENT, "news/7"),
        ("Bank login fails for thousands", _DAY + _STORY + _RECALL, "news/7"),
        ("Contact", _DAY + _STORY + _RECALL, "reviews/contact"),
        ("Yellow forms at the harbour", _STORY + _LETTER, "news/7"),
        ("Yellow forms at the harbour", _STORY + _COMMENT, "news/7"),
        ("Yellow forms at the harbour", _DAY + _STORY + _LOGIN, "lost-password"),
        ("How to contact a diver", _STORY + _SEARCH, "news/7"),
        ("Contact us", f"<header>{_LETTER}</header>" + _STORY, "news/7"),
        ("Contact lost with trawler", _STORY + _LETTER, "news/7"),
        ("Password sharing must end", _LOGIN + _STORY, "news/7"),
        ("Registration – what captains should know", _STORY + _LETTER, "news/7"),
        ("Kontaktverbot", _STORY + _LETTER, "news/7"),
        ("Регистрация кандидатов завершена", _LOGIN + _STORY, "news/7"),
        ("密码泄露影响百万用户", _DAY + _LOGIN + _STORY, "news/7"),
        ("世界遺産に登録へ", _LOGIN + _STORY, "news/7"),
        ("Contact", _LOGIN + _STORY, "news/7"),
        ("Contact", _STORY + _COMMENT, "films/7"),
        ("Contact", _DAY + _STORY + _LETTER, "news/7"),
        ("Yellow forms at the harbour", f"<h1>Subscribe</h1>{_LETTER}" + _STORY, "news/7"),
        ("Yellow forms at the harbour", _STORY + _LETTER, "reviews/contact"),
        ("Yellow forms at the harbour", _STORY + _LETTER, "defer-panic-and-recover"),
        ("Yellow forms at the harbour", _STORY + _LONG, "news/7"),
    ],
)
def test_a_story_with_a_form_is_one(title: str, body: str, at: str) -> None:
    """Below it, beside it, or about it."""
    answer = _answer(title, body, at=at)
    assert isinstance(answer, Cleaned), answer
    assert "Ada Brook, who has moored" in answer.record.model_dump()["text"]


def test_a_story_of_a_site_that_is_called_like_a_form_is_one():
    """As its host says, or its head."""
    markup = _PAGE.replace("Quay Supplies", "Contact").format(title="Yellow forms", body=_DAY + _LOGIN + _STORY, language="en", head="")
    assert isinstance(through_door(markup.encode(), "https://contact.example/news/7"), Cleaned)
    named = markup.replace("</title>", "</title><meta property='og:site_name' content='Contact'>")
    assert isinstance(through_door(named.encode(), "https://quay.example/news/7"), Cleaned)


def test_a_letter_to_the_site_asks_for_no_password():
    """Though one may log in beside it; and what is told by its address is not said to be called so."""
    answer = _answer("Contact us", _LOGIN + _WORDS + _LETTER)
    assert isinstance(answer, Rejected)
    assert answer.reason is Reason.NO_ARTICLE_FOUND
    answer = _answer("Quay Supplies for captains", _WORDS + _LOGIN, at="user/login")
    assert isinstance(answer, Rejected)
    assert answer.detail == "a form, and the page's address is called after it: login"


def test_a_long_address_is_looked_at_once():
    """Its words are parted before they are compared: a pattern of repeated words took minutes for thirty of them."""
    assert isinstance(_answer("Yellow forms at the harbour", _STORY + _LETTER, at="a_" * 400 + "!"), Cleaned)


_GOODS = "<p>Three strands of hemp, tarred by hand, for boats of up to four tons that lie in a tide. It floats when it is new, and it does not creep.</p>"


@pytest.mark.parametrize(
    "button",
    [
        "<button>Add to cart</button>",
        '<input type="submit" value="In den Warenkorb">',
        '<a class="btn" href="/k">Добавить в корзину</a>',
        '<button class="js-add-to-cart"><img src="/k.png" alt="+"></button>',
        "<button>カートに入れる</button>",
    ],
)
def test_goods_for_sale_are_no_article(button: str) -> None:
    """By the button that they are bought by."""
    answer = _answer("Rope, 12 mm", f"{_GOODS}<p>£ 14.50</p><div class='buy'>{button}</div>")
    assert isinstance(answer, Rejected), answer
    assert answer.reason is Reason.NO_ARTICLE_FOUND
    assert answer.detail.startswith("goods for sale")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"{_DAY}{_STORY}<button>Add to cart</button>"),
        ('<meta property="og:type" content="article">', f"{_GOODS}<button>Add to cart</button>"),
        ("", f"<header><button>Add to cart</button></header>{_STORY}"),
        ("", f"<ul><li><a href='#cart'>Add to cart</a></li></ul>{_STORY}"),
        ("", f"{_STORY}<p><a href='/n/9'>How to add to cart in three well known shops</a></p>"),
        ("", f"{_STORY}<p>Подробнее <a href='/n/9'>о том, как купить лодку</a></p><a href='/ads'>Купить рекламу</a>"),
        ("", _STORY + "".join(f"<div><h3><a href='/p/{number}'>Rope {number}</a></h3><button>Add to cart</button></div>" for number in range(3))),
    ],
)
def test_what_is_written_about_goods_is(head: str, body: str) -> None:
    """By somebody on a day, or called an article; the frame of a shop's journal has its buttons, and so have other goods beside it."""
    assert isinstance(_answer("Which rope holds", body, head=head), Cleaned)


def test_an_address_with_a_day_dates_what_is_written_about_goods():
    assert isinstance(_answer("Which rope holds", f"{_STORY}<button>Add to cart</button>", at="2026/03/02/ropes"), Cleaned)


def test_goods_are_told_by_what_their_button_is_named():
    """Where nothing is written on it, it is its name that the answer passes on."""
    answer = _answer("Rope, 12 mm", f"{_GOODS}<p>£ 14.50</p><button id='js-add-to-cart'></button>")
    assert isinstance(answer, Rejected)
    assert answer.detail.endswith(": js-add-to-cart")


_HEADS = "".join(
    f'<h2><a href="/s/{number}">The {word} boat comes home late again</a></h2>'
    for number, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"))
)


@pytest.mark.parametrize("at", ["", "#top", "en/", "pt-BR/", "index.php", "de/index.html", "home"])
def test_the_front_of_a_site_is_a_list_of_its_headlines(at: str) -> None:
    """However much it says of the site, and whoever has signed that."""
    answer = _answer("Quay Supplies", _DAY + _STORY + _HEADS, at=at)
    assert isinstance(answer, Listed), answer
    assert [link.url for link in answer.links if link.kind == "article"] == [f"https://supplies.example/s/{number}" for number in range(6)]


def test_a_saved_page_without_an_address_is_no_front() -> None:
    """Nobody knows where it stood."""
    assert isinstance(through_door(_PAGE.format(title="Yellow forms", body=_DAY + _STORY + _HEADS, language="en", head="").encode(), None), Cleaned)


def test_without_headlines_it_is_nothing() -> None:
    """What a site says of itself is no story, where it leads on to what it has."""
    menu = "".join(f'<a href="/{name}">{name}</a> ' for name in ("anchors", "lamps", "nets", "oars", "paint", "sails"))
    answer = _answer("Quay Supplies", menu + _STORY, at="")
    assert isinstance(answer, Rejected), answer
    assert answer.reason is Reason.NO_ARTICLE_FOUND
    for head, told in (("", _DAY + _STORY), ('<meta property="og:type" content="article">', _STORY)):
        assert isinstance(_answer("Yellow forms", menu + told, at="", head=head), Cleaned)


def test_what_can_be_commented_on_is_a_story() -> None:
    """At the front of a site as anywhere."""
    comments = f'<section id="comments"><h2>Leave a word</h2>{_COMMENT}</section>'
    assert isinstance(_answer("Yellow forms", _HEADS + _STORY + comments, at=""), Cleaned)


@pytest.mark.parametrize("at", ["", "?p=7", "news", "en/yellow", "index.php?id=7", "home/yellow"])
def test_a_story_at_a_sites_own_address_says_so(at: str) -> None:
    """To machines; or it has a number, as those of WordPress without names, or a path. What a site of a page or two tells is one all the same."""
    assert isinstance(_answer("Yellow forms", _DAY + _STORY, at=""), Cleaned)
    stated = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Yellow forms", "datePublished": "2026-03-02T09:00:00Z"}</script>'
    assert isinstance(_answer("Yellow forms", _DAY + _STORY + _HEADS, at=at, head="" if at else stated), Cleaned)


def test_a_form_around_all_of_a_page_asks_nothing() -> None:
    """ASP.NET puts whole pages into one, with the fields of the login in their head."""
    whole = f'<form id="aspnetForm"><div>Name <input name="who"> Secret <input type="password" name="key"></div>{_DAY}{_STORY}</form>'
    assert isinstance(_answer("Yellow forms at the harbour", whole, at="news/7"), Cleaned)


def test_a_day_below_a_heading_is_no_notice() -> None:
    """Nor is it with an agency's name. The story stands in the box below, behind a menu."""
    short = "<p>Four boats have changed their berths since Sunday, and one of them is now moored beside the school, where nobody has seen it sail.</p>" * 3
    title = "<div class='title'><h1>Boats change places</h1><p>Updated: May 15, 2026, 12:10 PM ET</p><p>Associated Press</p></div>"
    page = f"<html lang='en'><head><title>Boats change places</title></head><body>{title}<nav><h5>Boats</h5></nav><div>{short}</div></body></html>"
    assert isinstance(through_door(page.encode(), "https://supplies.example/news/7"), Cleaned)
