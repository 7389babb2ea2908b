"""Pages in an article's place are told by what they call themselves; articles about such pages are articles."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft, NothingDraft
from schemas.outcome import Reason

from .pages import PARAGRAPHS, draft_of, page_of, reading, story


def page(title: str, text: str, *, heading: str = "", body: str = "", buttons: str = "") -> str:
    """A short page."""
    return f"<html><head><title>{title}</title></head><body {body}><main><h1>{heading or title}</h1><p>{text}</p>{buttons}</main></body></html>"


LOST = "It looks like nothing was found at this place. Maybe try one of the links below, or a search?"
CONSENT = (
    "We and our partners keep information on your device, such as cookies, and read it again. You may accept or refuse below, and change your mind at any "
    "time on this page, where all of the partners are listed with the purposes for which each of them reads what is kept, and for how long that may be."
)
MEMBERS = "This part of the harbour forum is for registered members. Log in with your name and password, or register to read on."
DOOR = "<form><input name='name'><input type='password' name='word'><input type='submit' value='In'></form>"
GUARD = (
    "Whoever runs this site has put Anubis before it, because too many programs read it at once, and people could not. Sadly, you must enable JavaScript to "
    "get past this challenge, for which your browser has to reckon a little."
)
CHALLENGE = "This site needs to review the security of your connection before it goes on. Enable JavaScript and wait for a moment, please."


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (page("Nothing here", LOST, body="class='error404'"), Reason.SOFT_404),
        (page("Page not found | The Bay", LOST, heading="Oops! That page can’t be found."), Reason.SOFT_404),
        (page("The Bay", LOST, heading="404 – Not Found"), Reason.SOFT_404),
        (page("Seite nicht gefunden – Die Bucht", LOST), Reason.SOFT_404),
        (page("Just a moment...", CHALLENGE, heading="news.example"), Reason.BOT_CHALLENGE),
        (page("Attention Required! | Cloudflare", CHALLENGE), Reason.BOT_CHALLENGE),
        (page("Making sure you're not a bot!", GUARD), Reason.BOT_CHALLENGE),
        (page("Access denied | news.example used Cloudflare to restrict access", CHALLENGE), Reason.BOT_CHALLENGE),
        (page("Before you continue", CONSENT, buttons="<button>Accept all</button><button>Reject all</button>"), Reason.CONSENT_WALL),
        (page("The Bay - Log in", MEMBERS, heading="You must be logged in to read this.", buttons=DOOR), Reason.NO_ACCESS),
        (page("Sign in to continue | The Bay", MEMBERS, buttons=DOOR), Reason.NO_ACCESS),
        (page("Die Bucht – Anmelden", "Bitte melde dich mit deinem Namen und Passwort an.", buttons=DOOR), Reason.NO_ACCESS),
        (page("Access Denied", "You have no permission to open this address on this server, whoever you may be, so please go."), Reason.NO_ACCESS),
    ],
)
def test_a_page_in_an_article_s_place_is_reasoned_nothing(markup: str, reason: Reason) -> None:
    """With the words by which it was told."""
    draft, ledger = reading(markup)
    assert isinstance(draft, NothingDraft)
    assert draft.reason is reason
    assert "error404" in draft.detail or "calls itself" in draft.detail
    assert ledger.imbalances() == []


@pytest.mark.parametrize("title", ["Page not found", "404", "Just a moment…", "We value your privacy", "Access denied", "Making sure you're not a bot!"])
def test_a_story_that_bears_such_a_title_is_an_article(title: str) -> None:
    """Beside a real story no title decides; a cookie banner's button does not either."""
    markup = story(head=f"<title>{title} | The Bay</title>", before=f"<h1>{title}</h1>", after=f"<button>Accept all</button>{DOOR}", body="class='error404'")
    assert draft_of(markup).body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("title", ["Why the page not found is worth a look", "Just a moment of silence at the pier", "404 ferries and counting"])
def test_a_short_note_whose_title_only_holds_such_words_is_an_article(title: str) -> None:
    """A title is told as a whole."""
    draft, _ = reading(page(title, PARAGRAPHS[0]))
    assert isinstance(draft, ArticleDraft)


def test_a_page_nested_beyond_reason_is_read() -> None:
    """What takes the square of the depth is not asked; the text is kept, and the record says how it was found."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    draft = draft_of("<html><body>" + "<div>" * 400 + paragraphs + "</div>" * 400 + "</body></html>")
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert draft.extractor == "lines"


def test_a_page_that_shows_nothing_is_reasoned_nothing() -> None:
    """The parser leaves out what nests deeper than it can go, and says so."""
    markup = "<html><body>" + "<div>" * 5_000 + PARAGRAPHS[0] + "</div>" * 5_000 + "</body></html>"
    draft, _ = reading(markup)
    assert isinstance(draft, NothingDraft)
    assert draft.reason is Reason.NO_ARTICLE_FOUND
    assert "depth_cut" in page_of(markup).flags


def test_a_short_note_about_logging_in_is_an_article_where_no_password_is_asked_for() -> None:
    """A wall has a door."""
    draft, _ = reading(page("Please log in", PARAGRAPHS[0]))
    assert isinstance(draft, ArticleDraft)
