"""Messages between the fetching process and its parent: two lengths, a pickled head, and the body of a page beside it.

The body goes over as it is, so that neither side holds it twice.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from typing import Any

_LENGTHS = struct.Struct("!QQ")


def framed(head: object, body: bytes = b"") -> bytes:
    """What goes before the body."""
    pickled = pickle.dumps(head, pickle.HIGHEST_PROTOCOL)
    return _LENGTHS.pack(len(pickled), len(body)) + pickled


def receive(pipe: socket.socket) -> tuple[Any, bytes]:
    """The next message, waited for. Raises EOFError where nobody is there any more, in the midst of it too, and OSError."""
    size, body_size = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    return pickle.loads(_exactly(pipe, size)), _exactly(pipe, body_size)


async def hear(pipe: socket.socket) -> Any:
    """The head of the next message on a pipe that does not block; a body is not expected. Raises as `receive`."""
    size, _ = _LENGTHS.unpack(await _heard(pipe, _LENGTHS.size))
    return pickle.loads(await _heard(pipe, size))


def _exactly(pipe: socket.socket, size: int) -> bytes:
    # Asked for all at once, the kernel fills one buffer; a signal may still make it stop before.
    data = pipe.recv(size, socket.MSG_WAITALL) if size else b""
    while len(data) < size:
        more = pipe.recv(size - len(data), socket.MSG_WAITALL)
        if not more:
            raise EOFError
        data += more
    return data


async def _heard(pipe: socket.socket, size: int) -> bytes:
    loop, data = asyncio.get_running_loop(), b""
    while len(data) < size:
        more = await loop.sock_recv(pipe, size - len(data))
        if not more:
            raise EOFError
        data += more
    return data
