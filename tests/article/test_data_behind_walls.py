"""What a page does not show to everybody is not read from its data, and other titles beside it are no list."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from schemas.cleaned import Cleaned, Listed, Rejected

from .test_in_data import STORY, TITLE, article, island, nuxt2, read, shell, state


@pytest.mark.parametrize(
    ("said", "is_free"),
    [
        ({"isPremium": 1}, False),
        ({"is_premium": "true"}, False),
        ({"premiumContent": True}, False),
        ({"isPlus": True}, False),
        ({"locked": True}, False),
        ({"isFree": False}, False),
        ({"requiresSubscription": True}, False),
        ({"access": "premium"}, False),
        ({"accessLevel": "Subscribers"}, False),
        ({"access": {"level": "members"}}, False),
        ({"paywall": {"enabled": True}}, False),
        ({"audience": "only_paid"}, False),
        ({"isPremium": 0, "premium": "false", "locked": None, "isFree": True}, True),
        ({"access": "public", "tier": "free", "visibility": "public", "audience": "everyone"}, True),
        ({"access": True, "paywall": {"enabled": False}, "members": ["Ada Quay"], "subscribers": 1}, True),
    ],
)
def test_a_story_for_those_who_pay_stays_unread(said: Mapping[str, object], is_free: bool) -> None:
    """However its data say so."""
    assert isinstance(read(shell(state({**STORY, **said}))), Cleaned if is_free else Rejected)


@pytest.mark.parametrize("around", [{"post": STORY, "isPremium": True}, {"story": {"title": TITLE, "paywall": {"enabled": True}}, "copy": STORY}])
def test_what_stands_around_or_beside_a_story_may_say_so(around: Mapping[str, object]) -> None:
    """In whatever it is kept; of other stories it says nothing of this one."""
    for kept in (state(around), nuxt2(around), island(around)):
        assert isinstance(read(shell(kept)), Rejected)
        assert isinstance(read(shell(kept + state([STORY]) if "copy" in around else kept)), Rejected)
    assert isinstance(read(shell(state([{"title": "Eels return", "isPremium": True}, STORY, {"user": {"isPremium": True}}]))), Cleaned)


def test_whoever_is_told_to_log_in_is_told_so() -> None:
    """The text in data is none that the page shows to him; a request to let scripts run refuses nothing."""
    assert isinstance(read(shell(state(STORY), shown="<p>You must be logged in to view this content.</p>")), Rejected)
    title = f"<header><a href=/>The Quay</a> <a href=/in>Log in</a></header><h1>{TITLE}</h1>"
    assert isinstance(read(shell(state(STORY), shown=f"{title}<p>Members only</p>")), Rejected)
    assert article(shell(state(STORY), shown=title)).title == TITLE
    assert article(shell(state(STORY), shown="<noscript>You need to enable JavaScript to run this app.</noscript>")).title == TITLE


@pytest.mark.parametrize(
    ("line", "script", "kind"),
    [("Boats and bridges", state(STORY), Cleaned), ("Members only", state(STORY), Rejected), ("Members only", "", Rejected), ("Boats and bridges", "", Listed)],
)
def test_other_titles_are_no_list_where_a_story_is_in_data_or_behind_a_wall(line: str, script: str, kind: type) -> None:
    """What stands beside it with a day each is a page's list only where it has nothing of its own."""
    rows = "".join(f"<li>{day} May 2024 <a href='/bay/{day}'>The band plays at the mill</a></li>" for day in range(3, 12))
    assert isinstance(read(shell(script, shown=f"<h1>{TITLE}</h1><p>Loading</p><p>{line}</p><ul>{rows}</ul>")), kind)


@pytest.mark.parametrize(
    ("said", "is_wall"),
    [
        ("Subscribe to continue reading", True),
        ("Sign in to read the full story", True),
        ("Jetzt anmelden und weiterlesen", True),
        ("S’abonner pour lire la suite", True),
        ("Subscribe", False),
        ("Log in / Register", False),
        ("Get our newsletter", False),
        ("Read more stories", False),
    ],
)
def test_what_one_presses_is_a_wall_where_it_is_pressed_to_read_on(said: str, *, is_wall: bool) -> None:
    """Menus ask for nothing of the kind."""
    for pressed in (f"<div><a href='/in'>{said}</a></div>", f"<button>{said}</button>"):
        assert isinstance(read(shell(nuxt2(STORY), shown=f"<h1>{TITLE}</h1>{pressed}")), Rejected if is_wall else Cleaned)
