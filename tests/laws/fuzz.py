"""Coverage-guided search for inputs that break a law: bytes of a page and a label of its charset, through the door. Not run by pytest.

    pip install atheris && python -m tests.laws.fuzz -max_total_time=300 -timeout=20 -rss_limit_mb=2048 -max_len=20000 FOLDER_OF_PAGES

FOLDER_OF_PAGES is where it starts from and where it keeps what leads to code that was not reached before; `data/samples`, copied, will do. What it finds is
written to `crash-*`, and belongs into `tests/hostile/inputs.py` once it is mended.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["cleaners", "schemas"]):
    from tests.laws.pages import broken_laws


def one(data: bytes) -> None:
    """The first byte chooses a label and an address, the rest is the page."""
    broken = broken_laws(data[1:], data[0] if data else 0)
    if broken:
        raise AssertionError(broken)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
