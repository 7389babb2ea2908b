"""What every test shares: examples drawn the same way each time, and the corpus where it lies beside the project."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

# Derandomised, so that a red run is red for everybody; without deadline, because two busy cores are slow.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", parent=settings.get_profile("ci"), derandomize=False, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# A shell lets what it starts in the background ignore SIGINT, `nohup` SIGHUP, and so would every program that a test starts and interrupts.
for number, handler in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: one more than there are processors, for a quarter of the suite's time is spent waiting for servers and their pace."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder that holds `corpus/` and `score/`: THRESHER_CORPUS, else `../shared`. The test is skipped where neither exists."""
    named = os.environ.get("THRESHER_CORPUS")
    place = Path(named) if named else ROOT.parent / "shared"
    if not (place / "corpus").is_dir():
        pytest.skip("the corpus is not here: set THRESHER_CORPUS, or put it at ../shared")
    return place


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    """A monkeypatch that lasts for a module."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch
