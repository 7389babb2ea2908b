"""Who we say we are: a name, a version and a way to reach whoever visits (RFC 9110, 10.1.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.errors import ConfigError
from schemas.version import VERSION

MAX_CHARACTERS = 256
"""Servers refuse long fields, and logs cut them."""

# RFC 9110, 5.6.2: what a product and its version may be written with.
_TOKEN = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_PRODUCT = re.compile(rf"({_TOKEN})/{_TOKEN}(?=$|[ ])")
# RFC 9309, 2.2.1: what robots.txt may call us by. Digits stand in the names of many crawlers.
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]"
_CONTACT = re.compile(rf"https?://{_HOST}(?![\w.-]*@)|(?:mailto:)?[\w.!#$%&'*+=?^`{{|}}~-]+@{_HOST}", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who visits."""

    user_agent: str
    contact: bool
    """Whether it tells how to reach us. Without that we visit the operator's own hosts and nobody else."""


def anonymous_agent() -> str:
    """The User-Agent of those who have set none. Without a contact, it is for the operator's own hosts only."""
    return f"Thresher/{VERSION}"


def product_token(agent: str) -> str:
    """The name in robots.txt of whoever bears this User-Agent: `Name/1.0 (+https://...)` is `Name`."""
    name = _NAME.match(agent)
    return name[0] if name else agent.partition("/")[0]


def check_user_agent(text: str) -> str:
    """The User-Agent, trimmed, if sites can tell by it who visits and how to reach them. Raises ConfigError: `bad_user_agent`."""
    agent = text.strip(" \t")
    if not agent.isascii() or not agent.isprintable():
        raise ConfigError("bad_user_agent", "it holds characters that no header may: only printable ASCII is sent")
    if len(agent) > MAX_CHARACTERS:
        raise ConfigError("bad_user_agent", f"{len(agent)} characters, of which {MAX_CHARACTERS} may be sent")
    product = _PRODUCT.match(agent)
    if not product:
        raise ConfigError("bad_user_agent", f"{agent!r} does not begin with a name and a version, as Name/1.0")
    if not _NAME.fullmatch(product[1]):
        raise ConfigError("bad_user_agent", f"{product[1]!r} cannot be named in a robots.txt: letters, digits, - and _ can")
    if not _CONTACT.search(agent, product.end()):
        raise ConfigError("bad_user_agent", f"{agent!r} names no contact, as (+https://example.org/contact) or (mailto:me@example.org)")
    return agent
