"""When pages that are made of other class names than before tell of a redesign, and when they do not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from schemas.alarm import AlarmKind
from schemas.markup import Markup
from schemas.observation import Observation
from schemas.outcome import Reason
from scraper.drift.markup import KNOWN, LEAST_NAMES, MOST_NAMES, is_foreign, known_names, learnt

from .living import Forum, visited
from .test_drift import WALLED, after_a_month, feed, forum, in_turn, told

LIKE_BEFORE = forum(compared=3)
WHOLE = {"pages": 3, "records": 3, "threads": 3, "title": 3, "published_at": 3, "platform:bbpress": 3, "post:author": 3, "post:published_at": 3}


def without(*names: str) -> dict[str, int]:
    """What foreign pages gave that lack these."""
    return {name: times for name, times in WHOLE.items() if name not in names}


@pytest.mark.parametrize(
    ("lost", "kind"),
    [
        (["published_at"], AlarmKind.FIELDS),
        (["post:author"], AlarmKind.FIELDS),
        (["platform:bbpress", "threads", "post:author", "post:published_at"], AlarmKind.PLATFORM),
    ],
)
def test_foreign_pages_that_give_less_are_told_at_the_first_look(lost: list[str], kind: AlarmKind):
    """Either by itself waits for the second; one such page waits, too."""
    alarms, _ = after_a_month(LIKE_BEFORE, forum(compared=3, foreign=without(*lost)))
    assert [alarm.kind for alarm in alarms] == [kind]
    assert "pages made of other class names than before that gave less: 3 of 3 since 2026-04-01" in alarms[0].evidence
    assert alarms[0].guess.endswith("; 3 of 3 pages have other class names than before")
    one = dict.fromkeys(without(*lost), 1)
    assert after_a_month(LIKE_BEFORE, forum(compared=3, foreign=one))[0] == []


def test_threads_of_foreign_pages_that_lost_posts_are_told_at_the_first_look():
    """A moderator needs no other template."""
    alarms, _ = after_a_month(LIKE_BEFORE, forum(compared=3, again=3, shrunk=2, foreign={**WHOLE, "shrunk": 2}))
    assert [alarm.kind for alarm in alarms] == [AlarmKind.YIELD]


@pytest.mark.parametrize("foreign", [WHOLE, {}])
def test_foreign_pages_that_give_what_they_gave_are_no_news(foreign: dict[str, int]):
    """Names that a build makes up change each time that a site is deployed."""
    assert after_a_month(LIKE_BEFORE, *[forum(compared=3, foreign=foreign)] * 5)[0] == []


def test_where_all_pages_are_foreign_all_the_time_it_says_nothing():
    """A moderator on a board whose names a build makes up was a redesign at the first look."""
    usual = forum(compared=3, again=3, foreign=WHOLE)
    assert after_a_month(usual, forum(compared=3, again=3, shrunk=2, foreign={**WHOLE, "shrunk": 2}))[0] == []
    assert after_a_month(forum(compared=3, foreign=WHOLE), forum(compared=3, foreign={**WHOLE, "published_at": 1}))[0] == []


def test_foreign_pages_that_give_nothing_need_a_second_look():
    """A site that is being worked on for an hour says so in words that nobody knows."""
    bad = forum(**WALLED, compared=3, rejected={Reason.NO_POSTS_FOUND: 3}, foreign={"pages": 3, "rejected:no_posts_found": 3})
    assert after_a_month(LIKE_BEFORE, bad, LIKE_BEFORE)[0] == []
    assert [alarm.kind for alarm in after_a_month(LIKE_BEFORE, bad, bad)[0]] == [AlarmKind.REJECTED]


def test_a_page_that_says_what_it_is_is_no_redesign():
    """However it is made: out of order, or a login; with one foreign page that holds no record it makes no two."""
    unread = feed(**WALLED, compared=1, rejected={Reason.NO_ARTICLE_FOUND: 1}, foreign={"pages": 1, "rejected:no_article_found": 1})
    for reason in (Reason.ERROR_PAGE, Reason.NO_ACCESS):
        said = feed(**WALLED, compared=1, rejected={reason: 1}, foreign={"pages": 1, f"rejected:{reason}": 1})
        alarms, _ = after_a_month(feed(compared=1), said, unread)
        assert not any("class names than before that gave" in alarm.evidence for alarm in alarms)


def test_a_source_whose_pages_are_bad_now_and_then_is_told_by_what_they_are_made_of():
    """One page a look, and one in twelve holds no record: two in a row are no news, unless both are foreign."""
    sometimes: dict[str, Any] = {**WALLED, "compared": 1, "rejected": {Reason.NO_ARTICLE_FOUND: 1}}
    usual = [feed(**sometimes) if number % 12 == 5 else feed(compared=1) for number in range(120)]
    foreign = feed(**sometimes, foreign={"pages": 1, "rejected:no_article_found": 1})
    assert told(in_turn(*usual, *[feed(**sometimes)] * 2), first=120)[0] == []
    alarms, _ = told(in_turn(*usual, *[foreign] * 2), first=120)
    assert [(alarm.kind, alarm.evidence.partition(":")[0]) for alarm in alarms] == [
        (AlarmKind.REJECTED, "pages made of other class names than before that gave less or nothing")
    ]


def test_a_source_of_many_templates_is_judged_by_what_it_gives():
    """One page in four is foreign and undated there."""
    odd = feed(compared=1, foreign={"pages": 1, "records": 1, "title": 1, "authors": 1}, fields={"title": 1, "authors": 1})
    usual = [odd if number % 4 == 0 else feed(compared=1) for number in range(120)]
    assert told(in_turn(*usual, odd, odd), first=120)[0] == []


def test_a_redesign_is_told_once_and_over_when_all_is_well():
    """Its names are known after some looks, and the pages are no better for it."""
    less: dict[str, Any] = {"fields": {"title": 3}, "compared": 3}
    alarms, on = after_a_month(LIKE_BEFORE, forum(**less, foreign=without("published_at")), *[forum(**less)] * 20)
    assert [alarm.ended for alarm in alarms] == [None]
    assert list(on) == [AlarmKind.FIELDS]
    alarms, on = after_a_month(LIKE_BEFORE, forum(**less, foreign=without("published_at")), *[LIKE_BEFORE] * 4)
    assert [bool(alarm.ended) for alarm in alarms] == [False, True]


def test_what_was_not_compared_before_is_no_change():
    """A store of an earlier version knows no names."""
    bad = forum(compared=3, foreign=without("published_at"))
    assert after_a_month(forum(), bad)[0] == []


def test_names_are_known_after_some_looks_and_no_more_of_them_are_kept_than_is_of_use():
    """A page twice in one look is one; what was seen last stays."""
    names = range(LEAST_NAMES)
    markup = Markup()
    for look in range(KNOWN):
        assert is_foreign(names, known_names(markup)) is None
        assert markup.looks == look
        markup = learnt(markup, names)
    known = known_names(markup)
    assert is_foreign(names, known) is False
    assert is_foreign(range(LEAST_NAMES - 1), known) is None
    half, more = [*range(4), *range(90, 94)], [*range(4), *range(90, 95)]
    assert [is_foreign(page, known) for page in (half, more)] == [False, True]
    assert learnt(markup, ()) == markup
    for first in range(100, 100 + 3 * MOST_NAMES, MOST_NAMES // 2):
        markup = learnt(markup, range(first, first + MOST_NAMES // 2))
    assert len(markup.names) == MOST_NAMES
    assert known_names(markup) == {}


def test_a_source_that_shows_more_names_than_are_kept_is_not_compared():
    """Nothing of it changes, and most of its names are never known."""
    markup = Markup()
    for _ in range(2 * KNOWN):
        markup = learnt(markup, range(3 * MOST_NAMES))
    assert is_foreign(range(2 * MOST_NAMES, 3 * MOST_NAMES), known_names(markup)) is None


def test_looks_at_foreign_pages_add_up():
    """Number by number."""
    one = forum(compared=3, foreign=WHOLE)
    both = one + forum(compared=2, foreign={"pages": 1, "records": 1})
    assert (both.compared, both.foreign["pages"], both.foreign["records"], both.foreign["title"]) == (5, 4, 4, 3)
    assert Observation.model_validate_json(both.as_json()) == both


class Remade(Forum):
    """The forum, whose templates name their classes otherwise from a day on."""

    is_remade = False

    def shown(self, topic: Any, number: int, target: str) -> bytes:
        """A page of a topic."""
        head, blank, page = super().shown(topic, number, target).partition(b"\r\n\r\n")
        if not self.is_remade:
            return head + blank + page
        page = re.sub(rb' data-(?:xf|app|template|content|author)(?:-key)?="[^"]*"|Community platform by XenForo|id="XF"', b"", page)
        page = re.sub(rb'class="([^"]*)"', lambda names: b'class="' + b" ".join(b"w-" + name[::-1] for name in names[1].split()) + b'"', page)
        return re.sub(rb"content-length: \d+", b"Content-Length: %d" % len(page), head, flags=re.IGNORECASE) + blank + page


@pytest.mark.enable_socket
def test_a_board_whose_classes_are_renamed_is_told_by_the_next_run(tmp_path: Path):
    """From its pages as they come over the wire to the alarm that people read."""
    board = Remade()
    for topic in range(1, 5):
        board.write(topic, *range(10 * topic, 10 * topic + 3))
    with visited(tmp_path, board) as days:
        for day in range(6):
            days.run()
            for topic in board.topics:
                board.write(topic, 1000 + 10 * topic + day)
        assert days.store.alarms() == []
        board.is_remade = True
        days.run()
        (alarm,) = days.store.alarms()
        assert (alarm.kind, alarm.source) == (AlarmKind.PLATFORM, "quay")
        assert alarm.guess == "redesign: the software is no longer recognised; 4 of 4 pages have other class names than before"
