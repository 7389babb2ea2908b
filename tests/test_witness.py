"""What a page states of its posts fills what a reader found, and never gets the better of it unseen."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cleaners.draft import Body, Moment, PostDraft, ThreadDraft
from cleaners.merge import merge
from cleaners.metadata.stated_post import StatedPost
from cleaners.witness import hear
from schemas.cleaned import Cleaned
from schemas.record import Author, Disagreement, Thread
from tests.door import through_door

NOON = datetime(2024, 5, 14, 12, 30, tzinfo=UTC)
WORDS = "Bronze bolts last longer than the keel they hold."
MOMENT = Moment("May 14, 2024 12:30 pm", NOON, "minute", "assumed_utc")


def post(number: int = 1, text: str = WORDS, **more: Any) -> PostDraft:
    """A post as an engine reads it."""
    return PostDraft(
        Body(text=text, text_full=more.pop("text_full", text)), id=str(number), position=number, author=more.pop("author", Author(name="Ada")), **more
    )


def thread(*posts: PostDraft) -> ThreadDraft:
    """A thread as an engine reads it."""
    return ThreadDraft("boats", list(posts), extractor="boats")


def stated(number: int | None = 1, text: str | None = WORDS, **more: Any) -> StatedPost:
    """A statement of a post."""
    author = more.pop("author", Author(name="Ada", url="https://boats.example/user/ada"))
    return StatedPost("post", "json-ld", id=None if number is None else str(number), text=text, author=author, **more)


def at(moment: datetime, zone: str = "page") -> Moment:
    """A time that is stated to the second."""
    return Moment(moment.isoformat(), moment, "second", zone)  # type: ignore[arg-type]


def test_what_was_left_open_is_filled() -> None:
    """And what was read stays."""
    draft = thread(post(published=MOMENT))
    url = "https://boats.example/topic/7#post-1"
    hear(draft, [stated(url=url, score=4, accepted=True, published=at(NOON + timedelta(seconds=44)))])
    [one] = draft.posts
    assert one.author == Author(name="Ada", url="https://boats.example/user/ada")
    assert (one.permalink, one.score, one.accepted) == (url, 4, True)
    assert one.published == Moment("May 14, 2024 12:30 pm", NOON + timedelta(seconds=44), "second", "page")
    assert (draft.flags, draft.disagreements) == ([], [])
    hear(draft, [stated(url="https://boats.example/elsewhere", score=9, accepted=False, author=Author(name="ada", url="https://boats.example/2"))])
    assert (one.permalink, one.score, one.accepted, one.author.url) == (url, 4, True, "https://boats.example/user/ada")


def test_of_a_thread_the_title_and_the_number_of_posts_are_filled() -> None:
    """The thread's address is no permalink of its opening post."""
    draft = thread(post())
    hear(draft, [stated(headline="Keel", is_opening=True, comment_count=2, url="https://boats.example/topic/7")])
    assert (draft.title, draft.declared_posts, draft.posts[0].permalink) == ("Keel", 3, None)


@pytest.mark.parametrize(
    ("drafted", "statement"),
    [
        (post(1), stated(1)),
        (post(1, permalink="http://boats.example/p1/"), stated(None, None, url="https://boats.example/p1")),
        (post(1, published=MOMENT), stated(None, None, published=at(NOON + timedelta(seconds=9)))),
        (post(1), stated(None, "Bronze bolts last longer than the keel…")),
        (post(1), stated(None, "BRONZE  bolts last longer, than the keel they hold!", author=None)),
        (post(1, text_full=f"> Steel?\n{WORDS}"), stated(None, f"Kees said: Steel? {WORDS}", published=at(NOON), is_opening=True)),
    ],
    ids=["number", "address", "author and minute", "beginning", "words alone", "opening"],
)
def test_a_statement_finds_its_post(drafted: PostDraft, statement: StatedPost) -> None:
    """By the surest mark that it bears."""
    draft = thread(post(8, "Other words altogether, of another sort.", author=Author(name="Ines")), drafted)
    if statement.is_opening:
        draft.posts.reverse()
    hear(draft, [replace(statement, score=4)])
    assert (drafted.score, draft.flags) == (4, [])


def test_a_mark_that_two_posts_bear_is_none() -> None:
    """Two posts with the same words: the statement without a number is of either."""
    draft = thread(post(1), post(2))
    hear(draft, [stated(None, score=4)])
    assert [one.score for one in draft.posts] == [None, None]
    hear(draft, [stated(2, score=4)])
    assert [one.score for one in draft.posts] == [None, 4]


def test_numbers_of_other_things_are_not_taken_for_posts() -> None:
    """Where neither author nor words agree, it is another post."""
    draft = thread(post(7))
    hear(draft, [stated(7, "The topic about something else entirely.", author=Author(name="Kees"), score=4)])
    assert (draft.posts[0].score, draft.flags) == (None, [])


@pytest.mark.parametrize(
    ("statement", "flag", "told"),
    [
        (stated(author=Author(name="Kees")), "structured_author_differs", ("author", "Ada", "Kees")),
        (
            stated(text="Nobody ever wrote such a thing on this page."),
            "structured_text_differs",
            ("text", WORDS, "Nobody ever wrote such a thing on this page."),
        ),
        (
            stated(published=at(NOON + timedelta(days=3))),
            "structured_time_differs",
            ("published_at", "2024-05-14T12:30:00+00:00", "2024-05-17T12:30:00+00:00"),
        ),
    ],
)
def test_both_sides_of_a_disagreement_are_told(statement: StatedPost, flag: str, told: tuple[str, str, str]) -> None:
    """What is shown stays."""
    draft = thread(post(published=MOMENT))
    hear(draft, [replace(statement, score=4)])
    field, shown, other = told
    assert draft.flags == [flag]
    assert draft.disagreements == [Disagreement(field=field, post_id="1", position=1, shown=shown, stated=other)]
    assert (draft.posts[0].published, draft.posts[0].author) == (MOMENT, Author(name="Ada")) if field != "published_at" else True
    assert draft.posts[0].score == (4 if field == "published_at" else None)


def test_two_names_of_one_profile_are_no_disagreement() -> None:
    """Nor are capitals and the sign of a mention."""
    profile = "https://boats.example/user/4"
    draft = thread(post(author=Author(name="Ada Brook", url=profile)))
    hear(draft, [stated(author=Author(name="ada_b", url=profile), score=4)])
    hear(draft, [stated(author=Author(name="@adabrook"))])
    assert (draft.posts[0].score, draft.flags) == (4, [])


@pytest.mark.parametrize(
    ("shown", "other", "kept", "flags"),
    [
        (MOMENT, at(NOON + timedelta(seconds=61)), False, ["structured_time_differs"]),
        (MOMENT, at(NOON - timedelta(hours=2, seconds=-44)), False, ["structured_zone"]),
        (MOMENT, at(NOON - timedelta(hours=5, minutes=30)), False, ["structured_zone"]),
        (MOMENT, at(NOON - timedelta(hours=2, minutes=7)), True, ["structured_time_differs"]),
        (MOMENT, at(NOON - timedelta(hours=2), "assumed_utc"), True, []),
        (replace(MOMENT, zone="page"), at(NOON - timedelta(hours=2)), True, ["structured_time_differs"]),
        (replace(MOMENT, precision="day"), at(NOON + timedelta(hours=20)), False, []),
        (Moment("2 years ago", NOON, "month", "page"), at(NOON - timedelta(days=200)), False, []),
        (Moment("2 weeks ago", NOON, "day", "page"), at(NOON - timedelta(days=6)), False, []),
        (Moment("2 weeks ago", NOON, "day", "page"), at(NOON + timedelta(days=9)), True, ["structured_time_differs"]),
        (Moment("vor 3 Stunden", NOON, "day", "page"), at(NOON - timedelta(minutes=40)), False, []),
        (at(NOON + timedelta(seconds=3)), at(NOON), True, []),
        (MOMENT, Moment("2024-05-14", NOON.replace(hour=0), "day", "page"), True, []),
        (Moment("the other day"), at(NOON), False, []),
    ],
)
def test_times_are_the_same_but_for_rounding_and_zone(shown: Moment, other: Moment, kept: bool, flags: list[str]) -> None:  # a column
    """The words stay as printed, whatever is known of the time."""
    draft = thread(post(published=shown))
    hear(draft, [stated(published=other)])
    expected = shown if kept or flags == ["structured_time_differs"] else replace(other, raw=shown.raw)
    assert (draft.posts[0].published, draft.flags) == (expected, flags)


def test_what_is_counted_back_from_the_capture_gives_way_to_an_exact_time_before_it() -> None:
    """The page may have been made long before it was captured. Both sides are told, and a statement that is not trusted takes no place."""
    counted = Moment("1 year ago", NOON, "month", "page")
    exact = at(NOON - timedelta(days=550))
    draft = thread(post(published=counted))
    hear(draft, [stated(published=exact)])
    assert (draft.posts[0].published, draft.flags) == (replace(exact, raw="1 year ago"), ["structured_time_differs"])
    for shown, statement in (
        (counted, stated(published=exact, author=Author(name="Kees"))),
        (counted, stated(published=at(NOON + timedelta(days=550)))),
        (Moment("May 14, 2024", NOON, "day", "page"), stated(published=exact)),
    ):
        draft = thread(post(published=shown))
        hear(draft, [statement])
        assert draft.posts[0].published == shown


def test_a_statement_in_the_words_of_the_page_says_no_more_than_the_page() -> None:
    """Which number of a date is the month: boards put microdata around the dates that they print. A day of a machine's tells."""
    shown = Moment("12-01-2024, 04:23 AM", datetime(2024, 12, 1, 4, 23, tzinfo=UTC), "minute", "page")
    turned = datetime(2024, 1, 12, 4, 23, tzinfo=UTC)
    for said, read in ((replace(shown, at=turned), shown.at), (Moment("2024-01-12T04:23:00Z", turned, "minute", "page"), turned)):
        draft = thread(post(published=shown))
        hear(draft, [stated(published=said)])
        assert draft.posts[0].published is not None
        assert draft.posts[0].published.at == read
        assert draft.flags == []


def test_more_posts_stated_than_read_are_told() -> None:
    """Fewer are usual: pages state their best answers. Every page of a thread may state its opening."""
    draft = thread(post(2), post(3, "Steel rusts where nobody looks for it."))
    opening = stated(1, "Which bolts for a keel of oak, and how many?", is_opening=True)
    hear(draft, [opening, stated(2)])
    assert draft.flags == []
    hear(draft, [opening, stated(2), stated(3, "Steel rusts where nobody looks for it."), stated(4, "And who looks there?")])
    assert draft.flags == ["structured_posts_differ"]
    assert draft.disagreements == [Disagreement(field="posts", shown="2 on the page", stated="3 on the page")]


def test_the_thread_s_own_claim_is_compared() -> None:
    """With and without the opening post in it. Fewer than the page shows are the replies to the opening post alone."""
    draft = thread(post(), post(2, "Steel rusts where nobody looks for it."))
    hear(draft, [stated(is_opening=True, comment_count=0)])
    assert draft.declared_posts is None
    draft.declared_posts = 12
    for count in (0, 11, 12):
        hear(draft, [stated(is_opening=True, comment_count=count)])
    assert draft.flags == []
    hear(draft, [stated(is_opening=True, comment_count=40)])
    assert [(found.shown, found.stated) for found in draft.disagreements] == [("12 in the thread", "41 in the thread")]


NODEBB = """<html><body class="page-topic template-topic"><div component="topic" data-tid="7"><h1 component="topic/title">Keel</h1><ul>
<li component="post" data-pid="31" data-index="0" data-timestamp="1715689844000"><a data-uid="4" data-username="Ada" href="/user/ada">Ada</a>
<div component="post/content"><p>Which bolts for a keel of oak?</p></div></li>
<li component="post" data-pid="32" data-index="1" data-timestamp="1715689944000"><a data-uid="5" data-username="Kees" href="/user/kees">Kees</a>
<div component="post/content"><p>Bronze bolts last longer than the keel.</p></div></li></ul></div>
<script type="application/ld+json">STATED</script></body></html>"""


def read(*comments: dict[str, Any]) -> tuple[Thread, Cleaned]:
    """A page of NodeBB that states these comments."""
    data = json.dumps([{"@type": "Comment", **comment} for comment in comments])
    body = NODEBB.replace("STATED", data).encode()
    answer = through_door(body, "https://boats.example/topic/7/keel")
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    return answer.record, answer


def test_a_record_tells_both_sides_and_its_ledger_nothing_of_it() -> None:
    """Statements are no visible text: the books are the same with and without them."""
    silent, before = read()
    told, after = read(
        {"@id": "#post-32", "author": "Guest", "text": "Bronze bolts last longer than the keel."},
        {"@id": "#post-31", "author": {"name": "Ada"}, "upvoteCount": 3},
    )
    assert (silent.quality.flags, silent.quality.disagreements) == ((), ())
    assert told.quality.flags == ("structured_author_differs",)
    assert told.quality.disagreements == (Disagreement(field="author", post_id="32", position=2, shown="Kees", stated="Guest"),)
    assert [one.score for one in told.posts] == [3, None]
    assert after.ledger == before.ledger
    other, _ = read({"@id": "#post-32", "author": "Nobody", "text": "Bronze bolts last longer than the keel."})
    assert {found.stated for found in merge([told, other]).quality.disagreements} == {"Guest", "Nobody"}


def test_a_deleted_post_is_no_statement_s_of_other_words() -> None:
    """Nobody is made its author by a number that is a topic's; what a page has taken away and still states differs."""
    draft = thread(post(text="", deleted=True, author=None))
    hear(draft, [stated()])
    assert draft.posts[0].author is None
    draft = thread(post(text="", deleted=True))
    hear(draft, [stated(url="https://boats.example/topic/7#post-1")])
    assert (draft.flags, draft.posts[0].permalink) == (["structured_text_differs"], None)
    draft = thread(post(text="", deleted=True))
    hear(draft, [stated(text="This post is hidden. You cannot see its contents.")])
    assert draft.flags == []
