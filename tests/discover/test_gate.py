"""The gate: each page once, inside the scope, and no address that nobody would write."""

from __future__ import annotations

import pytest

from cleaners.dedupe import address
from schemas.outcome import Reason
from schemas.source import SourceKind
from schemas.target import Left, Link
from scraper.discover.gate import Gate
from scraper.discover.recent import Recent
from scraper.discover.scope import Scope

BOARD = "https://club.example/forums/"


def reason(gate: Gate, url: str, kind: str = "page") -> Reason | None:
    """Why the gate leaves a link on the board's front page, null where it takes it."""
    found = gate.consider(Link(url=url, kind=kind), BOARD)
    return found.reason if isinstance(found, Left) else None


@pytest.mark.parametrize(
    ("url", "kind", "expected"),
    [
        ("https://club.example/forums/forum/glazes/", "forum", None),
        ("https://www.club.example/forums/forum/glazes/", "forum", None),
        ("http://club.example/forums/forum/glazes/", "forum", None),
        ("https://club.example/topic/kiln/", "thread", None),
        ("https://club.example/shop/", "page", Reason.OUT_OF_SCOPE),
        ("https://club.example/forumshop/", "page", Reason.OUT_OF_SCOPE),
        ("https://club.example/forums", "page", None),
        ("https://other.example/forums/topic/kiln/", "thread", Reason.OUT_OF_SCOPE),
        ("https://club.example.evil.example/forums/", "thread", Reason.OUT_OF_SCOPE),
        ("https://club.example:8443/forums/", "thread", Reason.OUT_OF_SCOPE),
        ("https://club.example/forums/kiln.JPG", "page", Reason.OUT_OF_SCOPE),
        ("https://club.example/forums/user/ada/", "profile", Reason.OUT_OF_SCOPE),
        ("https://ada:secret@club.example/forums/topic/kiln/", "thread", Reason.BAD_ADDRESS),
        ("mailto:ada@club.example", "page", Reason.BAD_ADDRESS),
        ("https://club.example/forums/" + "a" * 2_000, "page", Reason.CRAWL_TRAP),
        ("https://club.example/forums/a/b/c/a/b/c/", "page", Reason.CRAWL_TRAP),
        ("https://club.example/forums/2024/05/05/05/", "page", None),
        ("https://club.example/forums/?" + "&".join(f"f{number}=1" for number in range(20)), "page", Reason.CRAWL_TRAP),
        ("https://club.example/forums/?" + "&".join(f"f[]={number}" for number in range(6)), "page", Reason.CRAWL_TRAP),
    ],
)
def test_a_link_is_taken_or_left_for_a_reason(url: str, kind: str, expected: Reason | None) -> None:
    """The board's own pages are taken, its threads also where they lie beside it."""
    assert reason(Gate(Scope.of([BOARD], below=True)), url, kind) is expected


@pytest.mark.parametrize("start", ["HTTPS://CLUB.Example/forums/", "https://club.example:0443/forums", "https:\\\\www.club.example/x/../forums/./"])
def test_a_start_opens_the_same_scope_however_it_is_spelt(start: str) -> None:
    """What is judged are canonical addresses, and so must be what they are judged by."""
    assert Scope.of([start], below=True) == Scope.of([BOARD], below=True)


def test_what_is_no_address_opens_nothing_and_stops_nothing() -> None:
    """The gate says of each what is wrong with it; a password is not told."""
    starts = ["http://[::1", "https://club.example:99999/", "", "foo", "https://club.example/\udcff", "ftp://ada:secret@club.example/"]
    assert Scope.of(starts) == Scope.of([])
    gate = Gate(Scope.of([*starts, BOARD]))
    left = [gate.consider(Link(url=url, kind="page")) for url in (*starts, "https://ada:secret@club.example/")]
    assert {found.reason for found in left if isinstance(found, Left)} == {Reason.BAD_ADDRESS}
    assert all(isinstance(found, Left) for found in left)
    assert "secret" not in str(left)
    assert reason(gate, BOARD + "topic/kiln/") is None


@pytest.mark.parametrize("answered", ["https://there.example/club/", "https://club.example/club/"])
def test_where_a_source_is_answered_from_is_the_place_that_was_meant(answered: str) -> None:
    """With its folder: what lies beside it is no more a part of the source there than it was where the source was."""
    scope = Scope.of_source(SourceKind.LIST, "below", BOARD, answered)
    refused = [scope.refusal(f"{answered.removesuffix('club/')}{path}", "page") != "" for path in ("club/kiln/", "shop/", "club")]
    assert refused == [False, True, False]


def test_what_a_feed_names_need_not_lie_below_it() -> None:
    """A feed at /feed/ names what lies beside it."""
    scope = Scope.of_source(SourceKind.FEED, "below", "https://club.example/feed/", None)
    assert scope.refusal("https://club.example/2026/kiln/", "article") == ""
    assert Scope.of_source(SourceKind.LIST, "below", "https://club.example/feed/", None).refusal("https://club.example/2026/kiln/", "article") != ""


@pytest.mark.parametrize(
    ("kind", "url", "lies_outside"),
    [
        (SourceKind.LIST, "https://club.example/shop/", True),
        (SourceKind.LIST, "https://club.example/forums/kiln/", False),
        (SourceKind.LIST, "https://other.example/forums/kiln/", True),
        (SourceKind.FEED, "https://other.example/forums/kiln/", False),
    ],
)
def test_what_waits_is_held_against_what_its_source_leads_to_now(kind: SourceKind, url: str, lies_outside: bool) -> None:
    """It was let in when the source was declared otherwise; but what a feed has named on other hosts is known to the run that read it alone."""
    left = Gate(Scope.of_source(kind, "below", BOARD, None)).check(url, "page")
    assert (left is not None and left.reason is Reason.OUT_OF_SCOPE) is lies_outside


def test_the_operator_widens_the_scope() -> None:
    """More hosts, but none below them that is not named."""
    other, below = "https://other.example/x", "https://blog.club.example/x"
    scope = Scope.of([BOARD])
    assert [reason(Gate(scope), url) for url in (other, below)] == [Reason.OUT_OF_SCOPE] * 2
    assert reason(Gate(scope.also("www.other.example")), other) is None


@pytest.mark.parametrize("name", ["auth", "token", "sig"])
def test_what_lets_its_bearer_in_is_asked_for_and_tells_no_pages_apart(name: str) -> None:
    """The address of a feed that is for one subscriber was asked for without its key, and refused."""
    url = f"https://pods.example/rss/show?{name}="
    one, other = (address(url + 8 * key) for key in ("0f1e", "2d3c"))
    assert (one.asked, other.asked) == (url + 8 * "0f1e", url + 8 * "2d3c")
    assert one.key == other.key


def test_a_target_is_asked_for_as_it_was_linked_but_for_its_session_and_marks_of_campaigns() -> None:
    """Order and case stay in what is asked for; session, `utm_source` and fragment go."""
    gate = Gate(Scope.of([BOARD]))
    link = Link(url="https://Club.example/showthread.php?utm_source=x&t=5&s=0123456789abcdef0123456789abcdef#post9", kind="thread", reply_count=3)
    assert gate.consider(link, BOARD) == "https://club.example/showthread.php?t=5"
    assert reason(gate, "https://club.example/showthread.php?t=5&PHPSESSID=x") is Reason.DUPLICATE_TARGET


def test_a_start_is_taken_whatever_it_looks_like_but_once() -> None:
    """The operator has named it."""
    gate = Gate(Scope.of([BOARD], below=True))
    odd = Link(url="https://elsewhere.example/a/b/a/b/" + "x" * 3_000, kind="page")
    assert gate.consider(odd) == odd.url
    again = gate.consider(odd)
    assert isinstance(again, Left)
    assert again.reason is Reason.DUPLICATE_TARGET


def test_a_run_ends_at_its_budget_of_targets() -> None:
    """And says so."""
    gate = Gate(Scope.of([BOARD]), max_targets=2)
    assert [reason(gate, f"{BOARD}{number}") for number in range(3)] == [None, None, Reason.BUDGET_SPENT]


def test_what_the_store_holds_spends_nothing_of_the_budget_of_targets() -> None:
    """Else the pages behind the first two hundred thousand of a site's sitemaps would never have their turn."""
    gate = Gate(Scope.of([BOARD]), max_targets=2)
    for number in range(5):
        assert reason(gate, f"{BOARD}{number}") is None
        gate.spare(BOARD)
    assert [reason(gate, f"{BOARD}new-{number}") for number in range(3)] == [None, None, Reason.BUDGET_SPENT]


def test_a_page_that_is_read_again_is_no_copy_of_itself() -> None:
    """Its links are followed as before."""
    gate = Gate(Scope.of([BOARD]))
    for _ in range(2):
        gate.learn(BOARD, yielded=False, digest="same")
    assert reason(gate, f"{BOARD}topic/1") is None


def test_a_list_of_known_threads_is_no_trap_where_the_caller_vouches_for_it() -> None:
    """A board that is read again names threads that are all left alone."""
    for vouches, expected in ((False, Reason.CRAWL_TRAP), (True, None)):
        gate = Gate(Scope.of([BOARD]))
        for number in range(60):
            page = f"{BOARD}?page={number}"
            gate.learn(page, yielded=False, digest=str(number))
            if vouches:
                gate.vouch(page)
        assert reason(gate, f"{BOARD}?page=60", "next_page") is expected


def test_memory_of_shapes_does_not_grow_with_the_pages() -> None:
    """Thousands of slugs, numbers and words become a handful of places."""
    gate = Gate(Scope.of([BOARD]))
    for number in range(5_000):
        word = "".join(chr(97 + int(digit)) for digit in str(number))
        for url in (f"{BOARD}{word}", f"{BOARD}{number}/{word}", f"{BOARD}{word}/x{word}", f"{BOARD}?q={word}", f"{BOARD}?{word}=1"):
            gate.learn(url, yielded=True, digest=url)
    assert gate.places < 400


def test_memory_ends() -> None:
    """What was put in last is known, the rest is forgotten."""
    memory: Recent[int] = Recent(100)
    for number in range(10_000):
        memory.keep(number, number)
    known = [number for number in range(10_000) if number in memory]
    assert 50 <= len(known) <= 100
    assert known == list(range(known[0], 10_000))
    memory.drop(9_999)
    assert memory.get(9_999) is None
    assert memory.get(9_998) == 9_998


@pytest.mark.parametrize(
    ("known", "gone"),
    [
        (True, Reason.DUPLICATE_TARGET),
        (False, None),
    ],
)
def test_a_difference_is_learnt_from_records_and_unlearnt_from_one_exception(known: bool, gone: Reason | None) -> None:
    """Three stories came under two cases each; where one of the pairs was two stories, cases are told apart from then on."""
    gate = Gate(Scope.of([BOARD]))
    for number in range(3):
        for name in ("Story", "story"):
            url = f"{BOARD}{name}-{number}"
            assert reason(gate, url) is None
            gate.learn(url, yielded=True, digest=f"{number}{name if number == 0 and not known else ''}")
    assert reason(gate, f"{BOARD}Story-9") is None
    assert reason(gate, f"{BOARD}story-9") is gone


@pytest.mark.parametrize(
    ("read", "new"),
    [
        # numbers of stories, though three were filed under two of them each
        ([(f"https://club.example/story?id={4700 + number}", number // 2) for number in range(8)], "https://club.example/story?id=4712"),
        # drawn ids before one and the same name, with another text each day, that one cannot tell by title nor by length
        ([(f"https://club.example/{number:06}a7f3c/weather", number) for number in range(8)], "https://club.example/000009a7f3c/weather"),
        # drawn ids alone, of which three pairs say the same
        ([(f"https://club.example/{number:06}a7f3c", number // 2) for number in range(8)], "https://club.example/000009a7f3c"),
    ],
)
def test_a_new_story_is_none_of_those_that_runs_before_have_read(read: list[tuple[str, int]], new: str) -> None:
    """Where its address, but for the id, was that of others."""
    gate = Gate(Scope.of(["https://club.example/"]))
    gate.remember((url, str(said)) for url, said in read)
    assert reason(gate, new, "article") is None


def test_drawn_ids_that_made_no_difference_to_runs_before_make_none() -> None:
    """The story before, in contrast, was read three times, under an id of each day."""
    gate = Gate(Scope.of(["https://club.example/"]))
    gate.remember((f"https://club.example/{number:06}a7f3c/{number % 3}", str(number % 3)) for number in range(6))
    assert reason(gate, "https://club.example/000009a7f3c/1", "article") is Reason.DUPLICATE_TARGET
    assert reason(gate, "https://club.example/000009a7f3c/7", "article") is None
    assert reason(gate, "https://club.example/000001a7f3c/1", "article") is None
