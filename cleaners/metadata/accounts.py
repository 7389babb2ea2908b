"""Who signs and is no person: offices, and the accounts of a site's system."""

from __future__ import annotations

import re

# Desks sign stories of their own; beside people they say where these work.
_DESK = re.compile(
    r"(?:[\w-]+ ){0,3}(?:staff|newsroom|(?:news|web|sports|foreign|city|digital|editorial|online|content) (?:desk|team|staff|board|office)"
    r"|(?:redaktion(?:en)?|rédaction|redacción|redazione|redactie|redakcja|redakce|redakcia|redação|redacția|toimitus|szerkesztőség|редакция|редакція)"
    r"(?: [\w.-]+){0,2})",
    re.IGNORECASE,
)
_ACCOUNTS = frozenset({"admin", "administrator", "editor", "webmaster", "team"})
_LOGIN = re.compile(r"[a-z\d]+(?:[._][a-z\d]+)+")
UNCASED = re.compile(r"[\u0590-\u0fff\u3040-\u9fff\uac00-\ud7af]")


def is_desk(name: str) -> bool:
    """Whether a name is that of an office: "Redaktion", "City desk"."""
    return _DESK.fullmatch(name) is not None


def is_account(name: str) -> bool:
    """Whether it looks like what somebody logs in with, not like a person's name: `ada.quay`, `AdaQ2`, `NOC Admin`."""
    words = name.split()
    if UNCASED.search(name):
        return False
    if len(words) == 1:
        return name.islower() or "." in name or not name.istitle()
    return words[-1].lower() in _ACCOUNTS or words[0].lower() == "team"


def is_login(name: str) -> bool:
    """Whether it can be nothing but that: `ada.quay`, `ada_quay`."""
    return _LOGIN.fullmatch(name) is not None
