"""The inside of one worker process: limits, one page at a time, and nothing that outlives the parent."""

from __future__ import annotations

import gc
import logging
import os
import pickle
import resource
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from schemas.config import CleanConfig, WorkerConfig
from schemas.errors import ConfigError, ThresherError
from schemas.outcome import Reason

from ..inputs import Failure, Input

T = TypeVar("T")
Work = Callable[[Input, CleanConfig], T]
"""What is done to one input inside a worker. Its result crosses a pipe, so it must survive pickling."""

MESSAGE_CHARACTERS = 500
GARBAGE = 100_000
"""Objects after which cycles are looked for. A page makes tens of thousands, all of which go with it, but for BeautifulSoup's trees, without being
looked for; with Python's 700 a tenth of a page's time went into looking. To look after every tenth page, too, saves a worker that reads
articles no memory, and one that reads threads 7 MB of 68."""


def serve(pipe: Connection, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> None:
    """The worker's life: one input, one result, until the pipe ends."""
    _settle_in(pipe)
    while True:
        try:
            item = pipe.recv()
            pipe.send_bytes(_attempt(item, limits, config, work))
        except (EOFError, OSError):
            os._exit(0)  # nobody is there any more; nothing that was inherited may be flushed or closed twice


def _settle_in(pipe: Connection) -> None:
    for number in (signal.SIGINT, signal.SIGHUP):  # they go to the whole terminal, and stopping in order is the parent's business
        signal.signal(number, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    # What the parent has open (its store, its lock, the pipes of other workers) must end when the parent does.
    gc.freeze()
    gc.set_threshold(GARBAGE)
    os.closerange(3, pipe.fileno())
    os.closerange(pipe.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", buffering=1, closefd=False)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Libraries talk about pages; what is to be said about a page is in its answer.
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")


def _attempt(item: Input, limits: WorkerConfig, config: CleanConfig, work: Work[T]) -> bytes:
    """The pickled result of one page, its failure included."""
    result: T | Failure | ConfigError
    _limit_memory(limits.memory_bytes)
    signal.setitimer(signal.ITIMER_REAL, limits.deadline_s)
    try:
        return pickle.dumps(work(item, config), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        result = Failure(Reason.MEMORY_EXCEEDED, f"more than {limits.memory_bytes} bytes for one page")
    except ConfigError as error:
        result = error
    except Exception as error:  # noqa: BLE001  # whatever it was, it is told as this page's failure
        result = failure(error)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _limit_memory(None)
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)


def failure(error: Exception) -> Failure:
    """A page's failure for what was raised while it was cleaned: its own reason where it has one, else a bug with its place."""
    if isinstance(error, ThresherError) and error.code in set(Reason):
        return Failure(Reason(error.code), error.detail)
    if isinstance(error, ValidationError | PydanticSerializationError):
        return Failure(Reason.RECORD_INVALID, str(error)[:MESSAGE_CHARACTERS])
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{'/'.join(Path(where.filename).parts[-2:])}:{where.lineno} in {where.name}"
    return Failure(Reason.CLEANER_BUG, f"{type(error).__name__}: {str(error)[:MESSAGE_CHARACTERS]} ({place})")


def _limit_memory(more_bytes: int | None) -> None:
    """Lets the address space grow by so much from where it is now, and for null by as much as whoever started us allows (`ulimit -v`, `LimitAS=`).

    Counted anew for each page: what a worker kept of earlier pages is not the fault of this one. Only where the kernel
    tells a process its size (Linux); elsewhere the deadline alone holds.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = hard
    if more_bytes is not None:
        try:
            with open("/proc/self/statm", "rb", buffering=0) as sizes:
                wanted = int(sizes.read().split()[0]) * resource.getpagesize() + more_bytes
        except FileNotFoundError:
            return
    is_more = hard != resource.RLIM_INFINITY and wanted > hard  # "no limit" is -1
    resource.setrlimit(resource.RLIMIT_AS, (hard if is_more else wanted, hard))
