"""Short news that begins like a notice, or is titled like one, is an article: it goes on about something else. Notices are none, whatever their words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cleaners.clean import clean
from cleaners.nothing.notice import worded
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Rejected
from schemas.config import CleanConfig
from schemas.outcome import Reason
from tests.door import through_door

from .pages import framed

_WORDINGS = Path(__file__).parent / "wordings.toml"
_PAGE = (
    "<html lang=en><head><title>{title}</title></head><body><header><a href='/'>The Strait</a><nav><a href='/n'>News</a> <a href='/s'>Sport</a></nav></header>"
    "<main><article><h1>{title}</h1><p>{words}</p></article></main><footer><a href='/p'>Privacy</a></footer></body></html>"
)

NEWS = (
    ("Bridge closed", "The bridge at Oberlin is closed for maintenance until Friday. Drivers should try the ferry, which sails again from seven."),
    ("Back soon", "We will be back on the pier in May, with more chairs and the same old piano. Thank you for a fine summer."),
    ("Under construction", "The new library is under construction on Mill Lane. Work on the roof begins next week and the team hopes for dry days."),
    ("Something went wrong", "Something went wrong with the fireworks on Saturday, and the sky stayed dark. Next year there will be lanterns."),
    ("The server", "The server at the Anchor failed to turn up twice, so the cook carried the plates. Nobody complained of the minutes lost."),
    ("Nothing found", "Nothing was found in the wreck but ballast and one shoe. Divers look again in spring, when the water is clear."),
    ("This post", "This post has been vacant since May, and nobody wants the home that comes with it. The search goes on."),
    ("We cannot find", "We cannot find the words to thank everyone who came to look for the boat. It was found at last by two boys with a lamp."),
    ("For sale", "The lighthouse is for sale at 90,000 pounds. The owner wants an offer before Easter and throws in the boat."),
    ("Parked", "The site has been reserved for the fair since March. Vans parked on the grass will be towed, says a sign by the gate."),
    ("In your region", "Apples are not available in your region yet? Try the market in Oberlin, where the first ones came on Tuesday."),
    ("Blocked", "You have been blocked by a flock of sheep if you drove to Marrow Halt this week. They move to the hill on Monday."),
    ("Error", "An error occurred in the tide table for June: high water on the ninth is at seven, not at nine."),
    ("No results yet", "No results yet from the northern wards. Counting stopped at midnight when the hall lost its lights, and goes on at eight."),
    ("No posts", "There are no posts in this field any more. The farmer sold them to a man who makes chairs."),
    ("Wartungsarbeiten", "Wartungsarbeiten an der Schleuse dauern länger als geplant. Schiffe warten bis Montag vor dem Tor."),
    ("Wir sind wieder da", "Wir sind seit Montag wieder in Husum und backen, als wäre nichts gewesen. Der Ofen zieht besser als vor der Flut."),
    ("Der Artikel", "Der Artikel im Vertrag gilt nicht mehr. Pächter zahlen ab Januar nach Fläche, beschloss der Verein."),
    ("Diese Seite", "Diese Seite des Deichs wird nicht erhöht. Die Schafe bleiben, die Treppe wird erneuert."),
    ("Le service", "Le service du bac est indisponible dimanche. Un autocar attend les voyageurs devant la mairie."),
    ("La page", "La page des mots croisés n'a pas plu à tout le monde. Elle revient samedi, plus difficile encore."),
    ("Volvemos", "Volvemos a la playa el domingo con palas y sacos. Quien quiera ayudar, que traiga guantes."),
    ("El servicio", "El servicio de ferry no está disponible en tu zona hasta marzo. Un autobús sale cada hora desde el mercado."),
    ("Torniamo presto", "Torniamo sempre presto dal mercato, quando il pesce è finito. Ieri è finito alle otto."),
    ("A página", "A página do livro de honra tem três nomes novos. São os pescadores que salvaram o veleiro."),
    ("We zijn terug", "We zijn terug van het eiland, met zand in alle schoenen. De foto's hangen vanaf zaterdag in de bibliotheek."),
    ("Trwają prace", "Trwają prace na moście zwodzonym. Kierowcy muszą czekać do piątku albo jechać przez las."),
    ("Ведутся работы", "Ведутся работы на набережной, и пешеходы идут по соседней улице. К пятнице обещают закончить."),
    ("Are you over 18?", "Are you over 18 and fond of mud? The club looks for two hands for the winter work on its boats."),
    ("Open the app", "Open the app of the harbour office and you see every free berth. It was made by two pupils from Oberlin."),
    ("Checking your boat", "Checking your boat before winter takes an hour and saves a spring. Begin with the bilge, and end with the flag."),
    ("Page 404", "Body of page 404 of the harbour book with its own text number 404."),
    ("Leaving", "You are leaving the harbour with the tide on Sunday if you have a ticket for the old ferry. It comes back on Monday, with cheese."),
    ("Wait a minute", "Wait twenty seconds at the lock in Oberlin and the gate opens by itself now. The keeper has retired to the island."),
    ("Suspended", "The site is suspended from four ropes over the mill race: a stage for forty dancers. They open on Friday."),
    ("Your browser", "Your browser is too old? Mine is a goat, and she still strips a hedge in an hour. The parish hires both of us out."),
    ("Cookies", "We and our partners at the bakery give cookies to every child who reads a page aloud. Come on Saturday at ten."),
)


@pytest.mark.parametrize(("title", "words"), NEWS, ids=[title for title, _ in NEWS])
def test_short_news_is_an_article(title: str, words: str) -> None:
    """Whole."""
    answer = _answered(_PAGE.format(title=title, words=words).encode())
    assert isinstance(answer, Cleaned), answer
    assert words in answer.record.text


@pytest.mark.parametrize(
    "title", ["404", "Access denied", "Forbidden", "Just a moment", "Not found", "Page introuvable", "Seite nicht gefunden", "Error", "Login"]
)
@pytest.mark.parametrize("words", [NEWS[at][1] for at in (1, 2, 3, 6, 8, 9, 10, 14, 17, 21, 23, 25, 29)])
def test_short_news_that_is_titled_like_a_notice_is_an_article(title: str, words: str) -> None:
    """Before it was asked what stands below the title, seven of these titles had all such news refused."""
    answer = _answered(_PAGE.format(title=title, words=words).encode())
    assert isinstance(answer, Cleaned), answer
    assert words in answer.record.text


@pytest.mark.parametrize("frame", ["bare", "blog", "paper"])
@pytest.mark.parametrize(("lang", "reason", "title", "heading", "below"), tomllib.loads(_WORDINGS.read_text("utf-8"))["wordings"])
def test_a_notice_is_none_whatever_its_words(lang: str, reason: str, title: str, heading: str, below: str, frame: str) -> None:
    """Of 108 wordings in three frames, 324 pages, 86 were records when they were first seen; the two that still are, jokes, are left out."""
    answer = _answered(framed(lang, title, f"# {heading}\n\n{below}", frame))
    assert isinstance(answer, Rejected), answer
    assert answer.reason.value == reason


def _answered(body: bytes) -> Answer:
    return through_door(body, "https://strait.example/2026/news")


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("Die Themen sind bis Sonntag geschlossen, weil das Board umzieht.", Reason.ERROR_PAGE),
        ("The topic you asked for is not there.", Reason.SOFT_404),
        ("この掲示板を読むにはログインが必要です。", Reason.NO_ACCESS),
        ("U hebt geen toestemming om dit forum te lezen.", Reason.NO_ACCESS),
        ("Bạn cần đăng nhập để đọc chủ đề này.", Reason.NO_ACCESS),
        ("Wait for half a minute.", Reason.BOT_CHALLENGE),
        ("Odd Larch has the key.", Reason.NO_POSTS_FOUND),
    ],
)
def test_the_message_of_a_software_is_told_by_its_words(message: str, reason: Reason) -> None:
    """In whatever language a board prints it; what claims and demands nothing is what the software's page is else."""
    assert worded(message, Reason.NO_POSTS_FOUND) is reason


@pytest.mark.parametrize(
    ("status", "reason"),
    [(403, Reason.HTTP_CLIENT_ERROR), (404, Reason.PAGE_MISSING), (410, Reason.PAGE_MISSING), (503, Reason.HTTP_SERVER_ERROR)],
)
def test_an_answer_with_the_status_of_an_error_is_no_record_whatever_its_page_tells(status: int, reason: Reason) -> None:
    """Servers send stories along with errors; a saved page has no status and is read."""
    body = _PAGE.format(title=NEWS[0][0], words=NEWS[0][1]).encode()
    capture = Capture(url="https://strait.example/2026/news", sha256="0" * 64, size_bytes=len(body))
    refused = clean(capture.model_copy(update={"status": status}), body, CleanConfig())
    assert isinstance(refused, Rejected)
    assert refused.reason is reason
    assert isinstance(clean(capture, body, CleanConfig()), Cleaned)


SIGNED = "<p class=byline>By Ada Quay</p><p><time datetime='2026-03-02T09:00:00Z'>2 March 2026</time></p>"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "Page not found: the library lost its catalogue",
            "When readers typed in a title, all they saw was “page not found”. It was found on an old disk.",
        ),
        (
            "Too many requests at the counter",
            "Please wait a minute and try again: the permit office hands out numbers now. It had four hundred visitors.",
        ),
        ("Something went wrong: how the ferry's app failed", "“Something went wrong. Please try again later.” That was all that was shown for nine hours."),
    ],
)
def test_what_is_signed_and_dated_is_a_story_of_what_its_words_are_about(title: str, words: str) -> None:
    """Though each sentence keeps to the subject of a notice. What is withdrawn keeps its author and day."""
    page = f"<html lang=en><title>{title}</title><body><nav><a href=/n>News</a></nav><main><article><h1>{title}</h1>{{}}</article></main></body></html>"
    assert isinstance(_answered(page.format(f"{SIGNED}<p>{words}</p>").encode()), Cleaned)
    assert isinstance(_answered(page.format(f"{SIGNED}<p>This story has been removed.</p>").encode()), Rejected)
