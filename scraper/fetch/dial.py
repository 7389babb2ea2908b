"""Makes connections: to the addresses that the guard has passed and to no other, or by way of the operator's proxy."""

from __future__ import annotations

import asyncio
import errno
import ssl
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import unquote

from cleaners.urls import canonical
from schemas.errors import ConfigError, FetchError
from schemas.outcome import Reason

from .connection import Connection
from .guard import Outage, Place

_MAX_ADDRESSES = 4
_PATIENCE_S = 2.0
"""Seconds for an address while there is another: a host whose IPv6 is broken is still reached well within a deadline."""


_OURS = frozenset({errno.ENETUNREACH, errno.ENETDOWN})
"""What the kernel says where we have no network, or none of that kind."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy that the operator has configured."""

    host: str
    port: int
    credentials: str | None
    """The value of Proxy-Authorization."""

    @classmethod
    def of(cls, url: str) -> Proxy:
        """Reads `http://name:password@host:port`. Raises ConfigError."""
        try:
            scheme, _, rest = canonical(url).partition("://")
        except ValueError as error:
            raise ConfigError("bad_proxy", str(error)) from error
        if scheme != "http":
            raise ConfigError("bad_proxy", f"{scheme} is not spoken with proxies, only http")
        user, _, authority = rest.partition("/")[0].rpartition("@")
        place = Place.of(f"{scheme}://{authority}/")
        # The separator is looked for before the percent signs are undone (RFC 7617, 2).
        secret = ":".join(unquote(part) for part in (*user.split(":", 1), "")[:2])
        return cls(place.host, place.port, f"Basic {b64encode(secret.encode()).decode()}" if user else None)


async def dial(place: Place, addresses: tuple[str, ...], tls: ssl.SSLContext | None) -> Connection:
    """A connection to the first of the addresses that answers, secured where a context is given. Raises FetchError, `Outage` where no network leads to any."""
    loop = asyncio.get_running_loop()
    failure: FetchError | None = None
    for more, address in reversed(tuple(enumerate(reversed(addresses[:_MAX_ADDRESSES])))):
        try:
            async with asyncio.timeout(_PATIENCE_S if more else None):
                _, connection = await loop.create_connection(Connection, address, place.port, ssl=tls, server_hostname=_tls_name(place) if tls else None)
        except ssl.SSLError as error:
            failure = FetchError(Reason.TLS_FAILED, f"{address}: {error.strerror or error}")
        except (OSError, TimeoutError) as error:
            if error.errno not in _OURS:
                failure = FetchError(Reason.CONNECT_FAILED, f"{address}: {_said(error)}")
            elif failure is None:  # an address that was tried says more about the host than one that could not be
                failure = Outage(Reason.CONNECT_FAILED, f"{address}: {error}")
        else:
            connection.address = address
            return connection
    raise failure or FetchError(Reason.CONNECT_FAILED, "no address")


async def dial_through(proxy: Proxy, place: Place, addresses: tuple[str, ...], tls: ssl.SSLContext | None) -> Connection:
    """A connection to the proxy, which for TLS is told to connect to the checked address; a name that we checked it could look up anew.

    Without TLS the proxy is asked for the whole URL and finds the address by itself. Raises FetchError, `Outage` where the proxy cannot be had.
    """
    loop = asyncio.get_running_loop()
    try:
        _, connection = await loop.create_connection(Connection, proxy.host, proxy.port)
    except OSError as error:
        raise Outage(Reason.CONNECT_FAILED, f"the proxy: {error}") from error
    if tls is not None:
        address = f"[{addresses[0]}]" if ":" in addresses[0] else addresses[0]
        try:
            await connection.tunnel(f"{address}:{place.port}", proxy.credentials, tls, _tls_name(place))
        except BaseException as error:
            connection.close()
            if isinstance(error, ssl.SSLError):
                raise FetchError(Reason.TLS_FAILED, f"{address}: {error.strerror or error}") from error
            if isinstance(error, OSError):
                raise FetchError(Reason.CONNECTION_LOST, f"by way of the proxy: {_said(error)}") from error
            raise
    return connection


def _said(error: OSError) -> str:
    """What went wrong, for people. asyncio says nothing of a connection that is closed in the midst of TLS's handshake."""
    return str(error) or ("no answer" if isinstance(error, TimeoutError) else "closed before it was secured")


def _tls_name(place: Place) -> str:
    """The name in SNI and on the certificate, which has no dot at its end (RFC 6066, 3)."""
    return place.host.removesuffix(".")
