"""Who we say we are."""

from __future__ import annotations

import pytest

from schemas.errors import ConfigError
from scraper.fetch.identity import anonymous_agent, check_user_agent, product_token


@pytest.mark.parametrize(
    "agent",
    [
        "Gleaner/1.0 (+https://gleaner.example/about)",
        "Gleaner/1.0 (mailto:me@gleaner.example)",
        "Gleaner/1.0 (me@gleaner.example)",
        "Gleaner/1.0 +http://gleaner.example",
        "gleaner_bot-2/2026.1 (harvest of words; https://www.gleaner.example/~me?lang=en) lib/3",
        "  Gleaner/1.0 (first.last+bots@mail.gleaner.example)  ",
    ],
)
def test_a_name_a_version_and_a_contact_are_enough(agent):
    """The contact is a page or an address."""
    assert check_user_agent(agent) == agent.strip()


@pytest.mark.parametrize(
    ("agent", "why"),
    [
        ("", "name and a version"),
        ("Gleaner", "name and a version"),
        ("Gleaner (+https://gleaner.example)", "name and a version"),
        ("(+https://gleaner.example) Gleaner/1.0", "name and a version"),
        ("Gleaner/ (+https://gleaner.example)", "name and a version"),
        ("Gleaner/1.0", "contact"),
        ("Gleaner/1.0 (contact us)", "contact"),
        ("Gleaner/1.0 (+https://)", "contact"),
        ("Gleaner/1.0 (+https://localhost/me)", "contact"),
        ("Gleaner/1.0 (me@home)", "contact"),
        ("Gleaner/1.0 (@gleaner.example)", "contact"),
        ("Gle.aner/1.0 (+https://gleaner.example)", "robots.txt"),
        ("Gleaner/1.0 (+https://gleaner.example)\r\nX-Admin: 1", "printable"),
        ("Gleaner/1.0\t(+https://gleaner.example)", "printable"),
        ("Gleaner/1.0 (+https://gleaner.example)\x00", "printable"),
        ("Glaneur/1.0 (é; +https://gleaner.example)", "printable"),
        ("Gleaner/1.0 (+https://gleaner.example/" + "x" * 300 + ")", "characters"),
    ],
)
def test_who_cannot_be_told_or_reached_visits_nobody(agent, why):
    """The error says what is missing."""
    with pytest.raises(ConfigError, match=why) as caught:
        check_user_agent(agent)
    assert caught.value.code == "bad_user_agent"


def test_who_has_set_no_name_is_told_apart():
    """Good enough for the operator's own hosts, and for nobody else."""
    with pytest.raises(ConfigError, match="contact"):
        check_user_agent(anonymous_agent())


@pytest.mark.parametrize(
    ("agent", "token"),
    [("Gleaner/1.0 (+https://x.example)", "Gleaner"), ("Gleaner", "Gleaner"), ("gle-an_er2/1", "gle-an_er2"), (anonymous_agent(), "Thresher")],
)
def test_robots_txt_knows_us_by_the_name_alone(agent, token):
    """RFC 9309, 2.2.1."""
    assert product_token(agent) == token
