"""The folder's promises: engines found by themselves, marks with proof, long texts in linear time, the corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cleaners import plain
from cleaners.context import Context
from cleaners.draft import ArticleDraft, NothingDraft, ThreadDraft
from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.reading import read
from cleaners.platforms.engine import Draft
from cleaners.rules.catalogue import prove
from cleaners.rules.engines.plain_marks import RULES
from tests.growth import linear


def read_text(body: bytes) -> Draft | ArticleDraft:
    """What a text gives."""
    page = read(decode(body, None), None, max_nodes=1_000_000, max_characters=20_000_000)
    return plain.read(page, Desk(page), Context())


def thread(posts: int, body: str) -> bytes:
    """A saved topic with that many posts, each with the same words."""
    head = "Tide\n\nHome › Forums › Harbour › Tide\n\nViewing 9 reply threads\n  • Author\n    Posts\n"
    each = "".join(f"    • May 1, 2024 at 8:00 am #{number} Reply\n      Ada\n      Participant\n\n{body}\n" for number in range(1, posts + 1))
    return f"{head}{each}  • Author\n    Posts\nViewing 9 reply threads\nReply To: Tide\nYour information:\n".encode()


def board(posts: int, body: str) -> bytes:
    """A saved thread of XenForo with that many posts, each with its own words and then the same."""
    head = "Tide\n\n  • Thread starter Ada\n  • Start date May 1, 2024\n"
    author = "A\n\nAda\n\nMember\nMessages\n12\n  • May 1, 2024\n"
    each = "".join(f"{author}  • #{number}\nWater stood at {number}.\n{body}\n  • Like\n" for number in range(1, posts + 1))
    return f"{head}{each}You must log in or register to reply here.\n".encode()


def question(posts: int, body: str) -> bytes:
    """A saved question of StackExchange with that many posts, all but the first of them answers, each with the same words."""
    head = "Tide\nAsk Question\nAsked today\nViewed 9 times\n1\n"
    closed = "Share\nImprove this answer\n{} May 1, 2024 at 8:00\nAda\n1,020\n{}Add a comment\n"
    each = "".join(f"{body}{closed.format('answered' if number else 'asked', body)}{number}\n" for number in range(posts))
    return f"{head}{each}Your Answer\n".encode()


def test_engines_are_found_by_themselves() -> None:
    """A file in the folder with an ENGINE or ENGINES is enough."""
    assert {"bbpress", "phpbb", "xenforo", "smf", "mybb", "vbulletin", "discourse"} <= {engine.name for engine in plain.engines()}


def test_marks_of_tools_prove_themselves() -> None:
    """The rules that tools' marks are booked under take their hits and leave their misses."""
    assert prove(RULES) == []


@pytest.mark.parametrize(
    ("make", "body"),
    [
        pytest.param(thread, "      Ada wrote:\n      low water\n\n      high water\n", id="bbpress-quotes"),
        pytest.param(thread, "      Ada wrote:\n      low\n" * 4, id="bbpress-quotes without end"),
        pytest.param(thread, "      * one\n      Author\n      #1 Reply\n", id="bbpress-lines of bbPress"),
        pytest.param(board, "low water\nhigh water\n", id="board-signatures"),
        pytest.param(board, "Ada said:\nlow water and nothing else\nClick to expand...\nhigh water", id="board-quotes"),
        pytest.param(board, "Ada said:\nlow water\n", id="board-quotes without end"),
        pytest.param(board, "Ada\nAda\nPosts: 1\n", id="board-heads"),
        pytest.param(question, "low\nReply\n2024-05-01T08:00:00Z+00:00\n–\nasked\ncommunity wiki\n", id="question-lines that close nothing"),
    ],
)
def test_time_grows_with_the_text(make: Callable[[int, str], bytes], body: str) -> None:
    """Quotes are looked up, not compared post by post."""

    def read(posts: int) -> None:
        draft = read_text(make(posts, body))
        assert isinstance(draft, ThreadDraft)
        assert len(draft.posts) == posts

    read(10)
    assert linear(partial(read, 150), partial(read, 600))


@pytest.mark.corpus
def test_the_seed_is_one_thread(corpus: Path) -> None:
    """The document that the project started from: one post without a name or a time, and no chrome."""
    (seed,) = (corpus / "corpus" / "seed").glob("*.txt")
    draft = read_text(seed.read_bytes())
    assert isinstance(draft, ThreadDraft)
    (post,) = draft.posts
    assert (draft.title or "").startswith("Social media platform X blocked in Pakistan")
    assert (draft.forum, draft.section, draft.declared_posts, draft.whole) == ("Art for Climate Forum", ("Home", "Forums", "Art for Climate Forum"), 1, True)
    assert (post.id, post.label, post.author, post.published) == ("3072", "#3072", None, None)
    assert post.body.text.startswith("X has been blocked since time of Feb. 8 election")
    assert post.body.text.endswith("Daniel Wallis)")
    assert not [line for line in ("Viewing", "Author", "Reply To", "Your information", "Skip to") if line in post.body.text]


@pytest.mark.corpus
@pytest.mark.parametrize("tool", ["lynx", "w3m", "resiliparse", "trafilatura_html2txt"])
def test_tools_that_keep_the_posts_give_them_all(corpus: Path, tool: str) -> None:
    """As many posts as the truth has, with their ids, authors and times to the minute."""
    for dump in sorted((corpus / "corpus" / "pages" / "bbpress").glob(f"*.{tool}.txt")):
        truth = json.loads(dump.with_name(dump.name.split(".")[0] + ".json").read_text(encoding="utf-8"))
        draft = read_text(dump.read_bytes())
        if truth["kind"] != "thread":
            assert not isinstance(draft, ThreadDraft), dump.name
            continue
        assert isinstance(draft, ThreadDraft), dump.name
        times = [post.published.at.isoformat()[:16] if post.published and post.published.at else None for post in draft.posts]
        printed = [(post.id, post.author and post.author.name, time) for post, time in zip(draft.posts, times, strict=True)]
        assert printed == [(str(post["id"]), post["author"], post["published"][:16]) for post in truth["posts"]], dump.name


@pytest.mark.corpus
def test_a_dump_that_lost_its_posts_is_no_record(corpus: Path) -> None:
    """Where not one post's beginning stands in the text, nothing is recorded."""
    for dump in sorted((corpus / "corpus" / "pages" / "bbpress").glob("*.txt")):
        truth = json.loads(dump.with_name(dump.name.split(".")[0] + ".json").read_text(encoding="utf-8"))
        printed = " ".join(dump.read_text(encoding="utf-8").split())
        if not any(" ".join(post["text"].split())[:40] in printed for post in truth.get("posts", ())):
            draft = read_text(dump.read_bytes())
            assert not isinstance(draft, ThreadDraft), dump.name
            assert truth["kind"] != "thread" or isinstance(draft, NothingDraft), dump.name


def test_a_post_signed_by_whom_a_sentence_names_has_no_head() -> None:
    """The line that signs it is all that says whose it is."""
    posts = "".join(
        f"Ada wrote to the harbour master about the {word} boiler, who has not answered.\nAda, May {day}, 2024 at 10:12 AM\n"
        for day, word in enumerate(("old", "new", "third"), 3)
    )
    draft = read_text(posts.encode())
    assert isinstance(draft, ThreadDraft)
    assert [post.body.text for post in draft.posts] == [
        f"Ada wrote to the harbour master about the {word} boiler, who has not answered." for word in ("old", "new", "third")
    ]
