"""A short text that nothing dates, signs or calls a story is none where it is worded as notices are, whatever it claims."""

from __future__ import annotations

import pytest

from schemas.cleaned import Answer, Cleaned, Rejected
from tests.door import through_door

_PAGE = "<!doctype html><html lang='{lang}'><head><title>{title}</title></head><body><h1>{title}</h1>{above}<p>{words}</p></body></html>"

NOTICES = (
    ("en", "One moment", "Your browser is being examined before you are let through to market.example. This takes up to ten seconds and happens by itself."),
    ("en", "Not here yet", "For reasons of rights we may only offer it to viewers in Norway and Denmark. We are sorry for the inconvenience."),
    ("en", "That page has sailed", "We looked everywhere and there is nothing at this address. The link may be old, or a letter may be missing from it."),
    ("en", "Ledger App", "This page is drawn by scripts, and your browser does not run any. Switch them on and load the page again to see it."),
)
STORIES = (
    ("en", "Ferry site fails", "Hundreds of passengers could not sign in on Tuesday. They were asked to prove that they were human, and saw nothing more."),
    ("en", "New hours", "From May the tea room at the pier is open until nine. You can book the long table for birthdays, and please bring the dog."),
    ("da", "Hvid skærm", "Borgere, der ville logge ind på kommunens side mandag, så kun en hvid skærm. Fejlen skyldtes et gammelt certifikat."),
    ("el", "Λευκή οθόνη", "Όσοι θέλησαν τη Δευτέρα να συνδεθούν στη σελίδα του δήμου είδαν μόνο μια λευκή οθόνη. Έφταιγε ένα παλιό πιστοποιητικό."),
    ("de", "Kein Zugang", "Der Steg am Nordufer ist seit Montag gesperrt, weil zwei Bohlen morsch sind. Bitte nehmen Sie die Fähre ab Oberlin."),
)


def _answered(lang: str, title: str, words: str, above: str = "") -> Answer:
    return _clean(_PAGE.format(lang=lang, title=title, words=words, above=above))


def _clean(markup: str) -> Answer:
    body = markup.encode()
    return through_door(body, "https://paper.example/a")


@pytest.mark.parametrize(("lang", "title", "words"), NOTICES)
def test_a_notice_that_claims_what_nobody_listed_is_none(lang: str, title: str, words: str) -> None:
    """It is told by speaking to its reader in the words that notices are made of."""
    answer = _answered(lang, title, words)
    assert isinstance(answer, Rejected)
    assert answer.detail


@pytest.mark.parametrize(("lang", "title", "words"), STORIES)
def test_short_news_without_a_date_is_an_article(lang: str, title: str, words: str) -> None:
    """It tells of what notices have no words for."""
    answer = _answered(lang, title, words)
    assert isinstance(answer, Cleaned), answer
    assert words in answer.record.text


def test_what_is_built_like_a_notice_may_be_worded_more_freely() -> None:
    """By what is to be pressed amid the words, or the name of what holds them, which an article's own does not undo."""
    words = "The gannet dived and came up with nothing. The piece you are after has flown, or was never hatched at all."
    assert isinstance(_answered("en", "Well", words), Cleaned)
    assert isinstance(_answered("en", "Well", words, "<button>Back</button>"), Rejected)
    page = "<html><title>Well</title><body><article class='{}'><h1>Well</h1><p>{}</p></article></body></html>"
    assert isinstance(_clean(page.format("error-404", words)), Rejected)
    assert isinstance(_clean(page.format("post", words)), Cleaned)


def test_answers_to_many_questions_are_no_notice() -> None:
    """They speak to their reader, too."""
    words = "Yes, at any time, under settings. Write to us from the address with which you registered, and we will delete it."
    page = "<html><title>Questions</title><body><main><h1>Questions</h1>{}</main></body></html>"
    assert isinstance(_clean(page.format(f"<h3>How do I close my account?</h3><p>{words}</p>")), Rejected)
    assert isinstance(_clean(page.format("<h3>Can I?</h3><h3>Where is it?</h3><h3>Is there an app?</h3><h3>How?</h3>" + f"<p>{words}</p>")), Cleaned)


@pytest.mark.parametrize("above", ["<p>By Ola Brandt</p>", "<p><time datetime='2026-03-02T09:00:00Z'>2 March 2026</time></p>"])
def test_what_is_signed_or_dated_is_taken_at_its_word(above: str) -> None:
    """A column may speak so."""
    lang, title, words = NOTICES[2]
    assert isinstance(_answered(lang, title, words, above), Cleaned)


@pytest.mark.parametrize(
    ("words", "is_wall"),
    [
        ("이 이야기의 남은 부분은 구독하시면 모두 이어서 읽으실 수 있습니다. 첫 달은 무료로 제공됩니다.", True),
        ("剩余内容需付费阅读。订阅会员，畅读全站深度报道，每天不到五毛钱。", True),
        ("The harbour board met until two in the morning and sold both cranes to a scrap dealer from Marrow.", False),
        ("渔民清晨在港外捞起一条三米长的鲟鱼，量过之后又放回了江里。", False),
    ],
)
def test_what_stands_in_place_of_a_story_that_is_not_free_is_a_wall(words: str, is_wall: bool) -> None:
    """Date, author and headline of such a page are the story's; its own first lines stay a record, whatever is offered below them."""
    stated = '{"@type":"NewsArticle","headline":"Cranes","isAccessibleForFree":%s,"datePublished":"2026-04-04T08:00:00Z","author":{"name":"Ola Brandt"}}'
    page = (
        '<html><head><title>Cranes</title><script type="application/ld+json">{}</script></head><body><article><h1>Cranes</h1><p>{}</p></article></body></html>'
    )
    assert isinstance(_clean(page.format(stated % "false", words)), Rejected) is is_wall
    assert isinstance(_clean(page.format(stated % "true", words)), Cleaned)
    offer = "</p><div class='paywall'><h2>Keep reading</h2><p>Subscribe for $1 a month and read all articles on the web and in the app.</p><p>Log in</p></div>"
    assert isinstance(_clean(page.format(stated % "false", words + offer)), Rejected) is is_wall


def test_a_story_is_asked_whose_heading_stands_in_a_box_of_its_own() -> None:
    """Not what stands beside that heading alone: with no other heading between, what follows is what it heads."""
    told = " ".join(words for lang, _, words in STORIES if lang == "en")
    head = "<div><h1>Greta Mole</h1><p>March 3, 1931 – May 12, 2024</p><a href='/f'>Send flowers to the hall</a></div>"
    assert isinstance(_clean(f"<html lang='en'><title>Greta Mole</title><body>{head}<div><p>{told}</p><p>{told}</p></div></body></html>"), Cleaned)
