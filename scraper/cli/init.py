"""`thresher init`: a first configuration, made from an address."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from shlex import quote
from urllib.parse import urlsplit

import click

from cleaners.urls import masked
from schemas.config import Config
from schemas.errors import ConfigError
from schemas.outcome import UNREACHED, WALLS, Reason
from schemas.source import Scoping, Source, SourceKind

from ..config.config import FILE_NAME, data_dir, parse
from ..config.config import Settings as Found
from ..config.sources import Ids, block
from ..explain import visible
from ..export.base import unusable
from ..fetch.errand import Settings
from ..inputs import printable
from ..prospect import SILENT, Look, Prospect, prospects
from ..store.first_book import first_book
from .beginning import DATA_DIR, beginning
from .exits import Exit
from .live import addressed, agent_of, allowing, ask_agent, can_ask, named_by, visiting
from .options import filled
from .session import STORE_NAME, Session, standard, working_folder, write

MAX_TRIED = 3
"""Feeds, and sitemaps, that are visited until one of them is what it is called."""
_NOT_THERE = ("404", "410")
"""Begins what is said of a page that its host does not know."""
_DISTRUSTED = "CERTIFICATE_VERIFY_FAILED"
"""In what OpenSSL says of a certificate."""
CONTACT_WANTED = "sites must be able to reach whoever visits them: --contact https://example.org/me, or --contact me@example.org"
_WHY_KIND = {
    SourceKind.FEED: "newest pages as the site tells them",
    SourceKind.SITEMAP: "all pages of the site; the first run may read [run] max_pages of them",
    SourceKind.FORUM: "lists of threads, and what they lead to",
    SourceKind.LIST: "a page of links, and what it leads to",
}
_WHY_SCOPE = {
    "host": 'what it leads to on its host; "below" is for its folder alone',
    "below": 'what lies below its folder, and what its lists name; "host" is for all of its host',
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is worth being a source."""

    prospect: Prospect
    kind: SourceKind
    also: str | None = None
    """A sitemap beside it, not visited: of one of news, which holds two days, the one of all that ever was."""


@click.command("init")
@click.argument("url", callback=addressed)
@click.option("--contact", callback=filled, metavar="URL-OR-MAIL", help="How sites can reach you; it is asked for on a terminal.")
@click.option("--output", callback=filled, metavar="FILE", default=FILE_NAME, show_default=True, help="The file to write. One that is there is left alone.")
@allowing
@standard
def command(session: Session, url: str, contact: str | None, output: str, allow: tuple[str, ...]) -> Exit:
    """Write a commented thresher.toml from the address of a site.

    Visits the address and, where it is no list itself, a few that it names: its feeds, the sitemaps of its robots.txt, the board of a thread.
    What is found becomes a source: a forum, a feed, a sitemap or a page of links. When the host may be asked again is kept in the data folder.
    """
    file = Path(output)
    if os.path.lexists(file):
        raise ConfigError("config_exists", f"{file} is there and stays as it is: name another by --output, or add to it by `thresher sources import`")
    if not (working_folder() / file).parent.is_dir():
        raise ConfigError("output_unusable", f"{file}: there is no such folder")
    agent = agent_of(contact) if contact else session.config.fetch.user_agent or (ask_agent(session) if can_ask() else None)
    try:
        settings = visiting(session, [url], allow, agent=agent)
    except ConfigError as error:
        if error.code == "no_contact":
            raise ConfigError(error.code, CONTACT_WANTED) from error
        raise
    place = data_dir(session.named_data_dir, os.environ, Found(Config(data_dir=DATA_DIR), working_folder() / file), working_folder())
    vain: list[Prospect] = []
    with first_book(place / STORE_NAME) as book:  # so that the first run knows when the host was visited last
        first, choice = _chosen(url, _looking(session, replace(settings, book=book.path)), vain)
        if choice is not None:
            book.keep()
    if choice is None:
        tried = "".join(f"; {masked(one.asked)}, which it names: {_why_not(one.look)}{named_by(one.look.reason)}" for one in vain)
        session.complain(f"{printable(masked(url))}: {_why_not(first.look)}{tried or _advice(first.look)}; no source found, {file} is not written")
        return Exit.UNREACHABLE if first.look.reason in UNREACHED else Exit.FAILED
    text = "\n".join(chain(beginning(session, agent, allow), _sections(choice))).rstrip() + "\n"
    parse(text, file)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise unusable(str(file), error) from error
    _tell(session, choice, agent, file)
    return Exit.OK


def _why_not(look: Look) -> str:
    """Why it is no source, as far as that is known."""
    return ": ".join(filter(None, [look.what, look.detail or look.nowhere("host")]))


def _advice(look: Look) -> str:
    """What may be done where an address cannot be had, or leads nowhere and names nothing that might."""
    if look.reason is Reason.HTTP_CLIENT_ERROR and look.detail.startswith(_NOT_THERE):
        return "; is the address spelt as the site spells it?"
    if look.reason in WALLS or look.reason is Reason.HTTP_CLIENT_ERROR:
        return "; its feed, sitemap or board may be open: name that"
    if look.reason in SILENT:
        return "; it names no feed, sitemap or board: where the site has one, name that"
    if look.reason is Reason.ROBOTS_DISALLOWED:
        return "; what it leaves open may be named, and its operator asked"
    if Reason.TLS_FAILED in (look.reason, *look.detail.split(": ")):
        return "; its certificate is not one that this machine trusts" if _DISTRUSTED in look.detail else "; is it https that is spoken at that port?"
    if look.reason in UNREACHED:
        return "; is the name spelt right, and the network up?"
    return named_by(look.reason)


def _looking(session: Session, settings: Settings) -> Callable[[str], Prospect]:
    def looked(url: str) -> Prospect:
        (prospect,) = prospects(settings, session.config, [url])
        return prospect

    return looked


def _chosen(url: str, look: Callable[[str], Prospect], vain: list[Prospect]) -> tuple[Prospect, Choice | None]:
    """What is found at the address, and the best source that it is or names; what it names and is none is added to `vain`."""
    first = look(url)
    seen = first.look

    def tried(urls: Sequence[str], *kinds: SourceKind) -> Prospect | None:
        """The first of them that is of one of the kinds and leads somewhere that a source of it may go."""
        for prospect in (look(named) for named in dict.fromkeys(urls[:MAX_TRIED]) if named != first.url):
            if prospect.look.kind in kinds and prospect.look.leads("host"):
                return prospect
            vain.append(prospect)
        return None

    if seen.reason is not None and seen.reason not in SILENT:
        return first, None
    # Those of news hold what is new, the others all that ever was.
    sitemaps = sorted((*first.permit.sitemaps, *seen.sitemaps), key=lambda named: "news" not in urlsplit(named).path.lower())
    if seen.kind in (SourceKind.FORUM, SourceKind.FEED, SourceKind.SITEMAP):
        beside = sitemaps if seen.kind is SourceKind.FEED else ()
        return first, Choice(first, seen.kind, next(iter(beside), None)) if seen.leads("host") else None
    boards = [seen.board] if seen.board else []
    if seen.what == "thread" and (board := tried(boards, SourceKind.FORUM)):
        return first, Choice(board, SourceKind.FORUM)
    # A section names the feed of the whole site first, and its own behind it.
    own = urlsplit(first.url).path.rstrip("/") + "/"
    feeds = sorted(seen.feeds, key=lambda named: own == "/" or not urlsplit(named).path.startswith(own))
    if feed := tried(feeds, SourceKind.FEED):
        return first, Choice(feed, SourceKind.FEED, next(iter(sitemaps), None))
    if sitemap := tried(sitemaps, SourceKind.SITEMAP):
        return first, Choice(sitemap, SourceKind.SITEMAP, next((named for named in sitemaps if named != sitemap.url), None))
    if seen.kind is SourceKind.LIST and seen.leads("host"):
        return first, Choice(first, SourceKind.LIST)
    if seen.what == "article" and (section := tried(boards, SourceKind.LIST)):
        return first, Choice(section, SourceKind.LIST)
    return first, None


def _sections(choice: Choice) -> Iterator[str]:
    look, url = choice.prospect.look, choice.prospect.url
    scope: Scoping = "below" if choice.kind is SourceKind.FORUM and look.leads("below") else "host"
    source = Source(id=Ids().free(look.title, url), kind=choice.kind, url=url, scope=scope)
    yield block(source, _why(source, choice))
    if choice.also:
        other = Source(id=f"{source.id}-sitemap", kind=SourceKind.SITEMAP, url=choice.also, every="1d")
        yield f"# {_WHY_KIND[SourceKind.SITEMAP]}: take the # away to read them too"
        yield "\n".join(f"# {line}" for line in block(other).splitlines())


def _why(source: Source, choice: Choice) -> dict[str, str]:
    look = choice.prospect.look
    return {
        "id": "how reports call it",
        "kind": _WHY_KIND[source.kind] + (f"; {look.platform} by its pages" if look.platform else ""),
        "url": f"{look.count} when this was written",
        "every": "how often it is looked at where something happens; more seldom where nothing does",
        "scope": _WHY_SCOPE[source.scope],
    }


def _tell(session: Session, choice: Choice, agent: str | None, file: Path) -> None:
    look, permit = choice.prospect.look, choice.prospect.permit
    engine = f" of {look.platform} ({', '.join(look.evidence)})" if look.platform else ""
    title = f"  {' '.join(look.title.split())}" if look.title else ""
    write(visible(f"found    {choice.kind}{engine}  {masked(choice.prospect.url)}{title}"))
    write(visible(f"         {look.count}; robots.txt allows it, {permit.delay_s or 0:g} s between requests"))
    write(visible(f"written  {file}"))
    if choice.also:
        write(visible(f"         with {masked(choice.also)} to be switched on: {_WHY_KIND[SourceKind.SITEMAP]}"))
    if agent is None:
        session.talk(f"no contact is known: before you visit hosts other than your own, name one at user_agent in {file}")
    named = "" if file == Path(FILE_NAME) and not os.environ.get("THRESHER_CONFIG") else f" --config {quote(str(file))}"
    write(visible(f"next     thresher check{named}"))
    write(visible(f"         thresher run{named}"))
    write(visible(f"         thresher report{named}"))
