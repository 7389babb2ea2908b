"""Connections between two requests: one for each host, for as long as a pause may be."""

from __future__ import annotations

import asyncio

from .connection import Connection
from .guard import Place

_REST_S = 60.0
"""Seconds for which an unused connection is kept: as long as the longest pause between two requests to a host."""


class Resting:
    """Keeps a connection for the next request to its host; one for each, since whoever calls takes turns."""

    def __init__(self, most: int) -> None:
        """At most so many rest at once."""
        self._most = most
        self._by_host: dict[str, tuple[Place, Connection]] = {}
        """The one that has rested longest first."""
        self._closing: list[Connection] = []

    def take(self, place: Place) -> Connection | None:
        """The host's connection, where it still stands, is fresh and leads to the same place."""
        there, connection = self._by_host.get(place.host, (None, None))
        if connection is None or there is None:
            return None
        fresh = asyncio.get_running_loop().time() - connection.rested_at < _REST_S
        if not (connection.idle and fresh and (there.scheme, there.port) == (place.scheme, place.port)):
            self._forget(place.host)
            return None
        del self._by_host[place.host]
        return connection

    def put_away(self, place: Place, connection: Connection) -> None:
        """Lets a connection rest that can carry more, and ends any other."""
        if not connection.idle:
            self._end(connection)
            return
        self._forget(place.host)
        connection.rested_at = asyncio.get_running_loop().time()
        self._by_host[place.host] = (place, connection)
        if len(self._by_host) > self._most:
            self._forget(next(iter(self._by_host)))

    async def aclose(self) -> None:
        """Ends all of them, and waits until they are gone."""
        for host in list(self._by_host):
            self._forget(host)
        for connection in self._closing:
            await connection.closed()
        self._closing.clear()

    def _forget(self, host: str) -> None:
        if host in self._by_host:
            self._end(self._by_host.pop(host)[1])

    def _end(self, connection: Connection) -> None:
        connection.close()
        self._closing = [closing for closing in self._closing if not closing.gone]
        self._closing.append(connection)
