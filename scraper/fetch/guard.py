"""Where we may go: decided on the canonical URL, and again on the addresses at the moment of connecting.

Everything that is not globally routable is refused, because a page must not make us reach what only we can reach. The
operator may allow exact address:port pairs. A name is judged by the addresses it leads to, never by its spelling.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Protocol

from cleaners.urls import canonical
from schemas.errors import ConfigError, FetchError
from schemas.outcome import Reason

from .visit import NotFetched

_PORTS = {"http": 80, "https": 443}

# IANA's special-purpose registries (RFC 6890) as tables of our own: what `ipaddress` calls global differs between Python's
# releases. Beside them: the retired 6to4 relays (RFC 7526), multicast, and the address at which Azure answers its own machines.
_CLOSED_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
    ).split()
)
_OPEN_V6 = IPv6Network("2000::/3")
"""All that is given out for global unicast (RFC 4291, 2.4 and IANA's list); whatever lies outside is closed."""
_CLOSED_V6 = tuple(
    IPv6Network(network)
    # IETF protocols with Teredo and benchmarking, documentation, 6to4, the former 6bone, documentation again (RFC 9637).
    for network in "2001::/23 2001:db8::/32 2002::/16 3ffe::/16 3fff::/20".split()
)
_NAT64 = IPv6Network("64:ff9b::/96")
"""The well-known prefix (RFC 6052): on networks without IPv4 every IPv4 host looks like this."""
_ISATAP = frozenset({0x0000_5EFE, 0x0200_5EFE})
"""Upper half of an interface identifier whose lower half is an IPv4 address (RFC 5214, 6.1)."""


_LONGEST_AUTHORITY = 1_000
"""Characters. A name has 253 at most (RFC 1035, 2.3.4), a user's name and a password some more."""
_OURS = frozenset({socket.EAI_AGAIN, socket.EAI_SYSTEM, socket.EAI_MEMORY})
"""What getaddrinfo says where no name service could be asked. A name whose own servers are broken looks the same from here."""


class Outage(FetchError):
    """The network failed on our side: neither the host nor its site is to blame."""


def routable(address: str) -> bool:
    """Whether an address literal is one of the open internet. An IPv6 address that carries an IPv4 address must be so in both."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv4Address):
        return not any(parsed in network for network in _CLOSED_V4)
    if parsed.scope_id is not None:
        return False
    carried = IPv4Address(int(parsed) & 0xFFFF_FFFF)
    if parsed in _NAT64:
        return routable(str(carried))
    if parsed not in _OPEN_V6 or any(parsed in network for network in _CLOSED_V6):
        return False
    return int(parsed) >> 32 & 0xFFFF_FFFF not in _ISATAP or routable(str(carried))


def parse_allow(text: str) -> tuple[str, int]:
    """Address and port of `127.0.0.1:8900` or `[::1]:8900`, the address in its shortest form. Raises ConfigError."""
    host, _, port = text.strip().rpartition(":")
    try:
        address = IPv6Address(host[1:-1]) if host.startswith("[") and host.endswith("]") else IPv4Address(host)
    except AddressValueError as error:
        raise ConfigError("bad_allow", f"no ADDRESS:PORT, as 127.0.0.1:8900 or [::1]:8900: {text!r}") from error
    if not (port.isascii() and port.isdecimal() and len(port) <= 5 and 0 < int(port) < 65_536):
        raise ConfigError("bad_allow", f"no port from 1 to 65535: {text!r}")
    return str(address), int(port)


@dataclass(frozen=True, slots=True)
class Place:
    """What a canonical URL is made of."""

    scheme: str
    host: str
    """A name, or an address without brackets."""
    port: int
    authority: str
    """Host and port as the URL spells them: the Host header (RFC 9110, 7.2)."""
    target: str
    """Path and query as they are sent."""

    @classmethod
    def of(cls, url: str) -> Place:
        """Takes a canonical URL without user information apart; on those a plain split is right."""
        scheme, _, rest = url.partition("://")
        authority, _, path = rest.partition("#")[0].partition("/")
        host, port = authority, _PORTS[scheme]
        if not authority.endswith("]") and ":" in authority:
            host, _, digits = authority.rpartition(":")
            port = int(digits)
        return cls(scheme, host.strip("[]"), port, authority, f"/{path}")


class NameService(Protocol):
    """Where names come from."""

    async def resolve(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of a name, best first. Raises OSError where it has none."""
        ...


class Resolver:
    """The machine's own resolver, asked in a thread for each name.

    The loop's pool has a handful of threads, and one host's dead name server would let the names of all others wait;
    and a thread of the pool that hangs would keep the process from ending.
    """

    async def resolve(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of a name, in the order in which the system prefers them."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[str, ...]] = loop.create_future()

        def tell(addresses: tuple[str, ...], error: OSError | None) -> None:
            if answer.done():  # the deadline has passed
                return
            if error is None:
                answer.set_result(addresses)
            else:
                answer.set_exception(error)

        def ask() -> None:
            addresses: tuple[str, ...] = ()
            failure: OSError | None = None
            try:
                found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
            except (OSError, UnicodeError) as error:  # UnicodeError: a label that is no label of DNS
                failure = error if isinstance(error, OSError) else OSError(str(error))
            with suppress(RuntimeError):  # the loop is closed, and nobody waits any more
                loop.call_soon_threadsafe(tell, addresses, failure)

        threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
        return await answer


@dataclass
class TableResolver:
    """A name service with a table for its world: each name has its answers, given one after the other, the last for ever."""

    table: Mapping[str, Sequence[tuple[str, ...]]]

    def __post_init__(self) -> None:
        self.asked: list[str] = []

    async def resolve(self, host: str, port: int) -> tuple[str, ...]:
        """The next answer of the table."""
        name = host.removesuffix(".")
        answers = self.table.get(name)
        if not answers:
            raise OSError(f"{name} is not in the table")
        turn = self.asked.count(name)
        self.asked.append(name)
        return answers[min(turn, len(answers) - 1)]


@dataclass(frozen=True)
class Guard:
    """Judges URLs and addresses."""

    ports: frozenset[int]
    """Ports that any URL may name."""
    allow: frozenset[tuple[str, int]]
    """Addresses and ports of the operator's own hosts."""
    resolver: NameService

    def judge(self, url: str) -> str | NotFetched:
        """The canonical form of a URL that may be asked for, as far as can be told without asking DNS; else why not."""
        try:
            form = canonical(url)
        except (ValueError, TypeError) as error:  # TypeError: a lone surrogate, which JSON can spell
            return NotFetched(Reason.BAD_ADDRESS, str(error)[:300])
        if len(authority := form.split("/", 3)[2]) > _LONGEST_AUTHORITY:
            return NotFetched(Reason.BAD_ADDRESS, f"{len(authority)} characters are no name of a host")
        if "@" in authority:
            return NotFetched(Reason.BAD_ADDRESS, f"it carries a user's name for {authority.rpartition('@')[2]}")
        place = Place.of(form)
        literal = _is_address(place.host)
        if literal and (place.host, place.port) in self.allow:
            return form
        if literal and not routable(place.host):
            return NotFetched(Reason.ADDRESS_FORBIDDEN, f"{place.authority} is not globally routable")
        if place.port not in self.ports:
            return NotFetched(Reason.PORT_FORBIDDEN, f"{place.port} of {place.host}")
        return form

    async def addresses(self, host: str, port: int) -> tuple[str, ...] | NotFetched:
        """The addresses of a host, all of which may be dialled; else why not. Asks DNS once, and never for an address."""
        if _is_address(host):
            found: tuple[str, ...] = (host,)
        else:
            try:
                found = await self.resolver.resolve(host, port)
            except OSError as error:
                ours = isinstance(error, socket.gaierror) and error.errno in _OURS
                return NotFetched(Reason.NAME_NOT_RESOLVED, f"{host}: {error.strerror or error}", is_ours=ours)
            if not found:
                return NotFetched(Reason.NAME_NOT_RESOLVED, f"{host}: no address")
        # One inside address among outside ones is refused whole: which of them would be dialled is up to whoever answers for the name.
        closed = [address for address in found if not routable(address) and (address, port) not in self.allow]
        if closed:
            return NotFetched(Reason.ADDRESS_FORBIDDEN, f"{host} leads to {', '.join(closed[:4])}")
        return found

    def is_own(self, url: str) -> bool:
        """Whether a canonical URL names one of the operator's own hosts by its address."""
        place = Place.of(url)
        return (place.host, place.port) in self.allow


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
