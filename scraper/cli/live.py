"""What the commands share that go out to the web: who we are there, and where the operator lets us go."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from cleaners.masks import masked_whole
from schemas.config import FetchConfig
from schemas.errors import ConfigError
from schemas.outcome import Reason

from ..config.config import FILE_NAME, refuse, web_address
from ..export.base import unusable
from ..fetch.credentials import faults
from ..fetch.errand import Settings
from ..fetch.guard import Guard, TableResolver, parse_allow
from ..fetch.identity import Identity, anonymous_agent, check_user_agent
from ..fetch.visit import NotFetched
from ..inputs import printable
from .session import STORE_NAME, Session

NAME = "Thresher"
"""Whom a visitor without a name of their own is called."""
NO_CONTACT = (
    "sites must be able to reach whoever visits them: "
    f'`user_agent = "Name/1.0 (+https://example.org/contact)"`, with your own name and address, belongs into [fetch] of {FILE_NAME}'
)

_NAMED_BY = {
    Reason.ADDRESS_FORBIDDEN: "; a host of your own is named by --allow ADDRESS:PORT",
    Reason.PORT_FORBIDDEN: "; ports beside 80 and 443 are named by `ports` of [fetch]; a host of your own by its address, in URL and --allow ADDRESS:PORT",
}


def allowing(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """Gives a command the option `--allow`."""
    said = "A host of your own that may be visited though it is not on the open net, e.g. 127.0.0.1:8000; may be repeated."
    return click.option("--allow", multiple=True, metavar="ADDRESS:PORT", help=said)(command)


def named_by(reason: Reason | None) -> str:
    """How an address is named that is refused because it is not on the open net, or for its port, to be said behind that; else nothing."""
    return _NAMED_BY.get(reason, "") if reason else ""


def addressed(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    """Refuses what is no address: the callback of an argument. Raises ConfigError: `bad_address`."""
    try:
        web_address(value)
    except ValueError as error:
        raise ConfigError("bad_address", f"{printable(masked_whole(value)) or 'nothing'}: {error}{_with_scheme(value)}") from None
    return value


def _with_scheme(value: str) -> str:
    """What was meant where somebody names a site as people do, as forum.example/tea or localhost:8000; else nothing."""
    name, colon, port = value.partition("/")[0].partition(":")
    if "@" in value or not (port.isdecimal() if colon else "." in name.strip(".")):
        return ""
    scheme = "http" if colon and port != "443" else "https"
    meant = value.replace("localhost", "127.0.0.1", 1) if name == "localhost" else value  # as --allow names it, too
    try:
        return f"; write {web_address(f'{scheme}://{meant}').asked}"
    except ValueError:
        return ""


def visiting(
    session: Session, urls: Sequence[str], allow: Sequence[str], *, warc: Path | None = None, agent: str | None = None, unattended: bool = False
) -> Settings:
    """What the fetching process is told. Asks for the contact on a terminal if there is none yet; `agent` goes before the one that is configured.

    `unattended`: nobody is asked, and a pipe is not told whose hosts are the operator's own.

    Raises ConfigError before anything is made or asked: `config_invalid` for files of `[[site]]`, `bad_user_agent`, `bad_allow`, and
    `no_contact` where foreign hosts are named and nobody can be asked.
    """
    config = session.config.fetch
    config = config.model_copy(update={"allow": (*config.allow, *allow), "user_agent": agent or config.user_agent})
    for place in allow:
        parse_allow(place)
    refuse(session.settings, faults(session.config.site, session.folder))
    if config.allow:
        (session.remark if unattended else session.talk)(f"may visit your own {', '.join(sorted(set(config.allow)))}")
    return Settings(
        config,
        _identity(session, config, urls, may_ask=not unattended and can_ask()),
        sites=session.config.site,
        folder=session.folder,
        book=session.data_dir / STORE_NAME,
        warc=warc,
    )


def _identity(session: Session, config: FetchConfig, urls: Sequence[str], *, may_ask: bool) -> Identity:
    if config.user_agent is not None:
        return Identity(check_user_agent(config.user_agent), contact=True)
    guard = Guard(frozenset(config.ports), frozenset(map(parse_allow, config.allow)), TableResolver({}))
    if all(_is_own(guard, url) for url in urls):
        return Identity(anonymous_agent(), contact=False)
    if not may_ask:
        raise ConfigError("no_contact", NO_CONTACT)
    return Identity(_asked(session), contact=True)


def _is_own(guard: Guard, url: str) -> bool:
    judged = guard.judge(url)
    return isinstance(judged, NotFetched) or guard.is_own(judged)  # what is refused is nobody's host, and its visit says why


def can_ask() -> bool:
    """Whether a person is there who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_agent(session: Session) -> str:
    """The User-Agent that a person makes up now; what cannot be one is asked for again."""
    session.talk("Sites must be able to reach whoever visits them.")
    contact = _prompted("Your contact for their log (a page or a mail address)", None, agent_of)
    name = _prompted("The name you visit under", NAME, lambda name: agent_of(contact, name))
    return agent_of(contact, name)


def _prompted(question: str, default: str | None, agent: Callable[[str], str]) -> str:
    """What is typed, once an agent can be made of it: whoever mistypes one answer has not done so with the other."""

    def usable(typed: str) -> str:
        try:
            agent(typed)
        except ConfigError as error:
            raise click.UsageError(error.detail) from error
        return typed

    return str(click.prompt(question, default=default, value_proc=usable, err=True))


def agent_of(contact: str, name: str = NAME) -> str:
    """The User-Agent of whoever can be reached there, a page or a mail address. Raises ConfigError: `bad_user_agent`."""
    contact = contact.strip()
    mark = "+" if contact.startswith("http") else "mailto:" if "@" in contact else ""
    return check_user_agent(f"{name.strip().replace(' ', '-')}/1.0 ({mark}{contact.removeprefix('mailto:')})")


def _asked(session: Session) -> str:
    """The same, and it stands in the configuration from now on."""
    agent = ask_agent(session)
    file = session.settings.file or session.folder / FILE_NAME
    try:
        if file.exists() and "fetch" in file.read_text(encoding="utf-8-sig"):
            session.talk(f"to be asked no more, put into [fetch] of {file}: user_agent = {json.dumps(agent)}")
            return agent
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f"\n[fetch]\nuser_agent = {json.dumps(agent)}\n")
    except OSError as error:
        raise unusable(str(file), error) from error
    session.talk(f"kept in {file}")
    return agent
