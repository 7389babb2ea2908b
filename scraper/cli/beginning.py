"""How a configuration begins that `thresher init` or `thresher sources import` makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..config.sources import row, toml
from .session import Session, working_folder

DATA_DIR = "data"


def beginning(session: Session, agent: str | None = None, allow: Sequence[str] = ()) -> Iterator[str]:
    """Its first lines, up to the sources: where the store lies, who visits, and what is commonly set."""
    yield "# What Thresher reads, and how. `thresher check` says whether all is well, `thresher run` reads what is due.\n"
    yield row(f"data_dir = {toml(_folder(session))}", "where the store lies, beside this file unless the path is absolute") + "\n"
    yield "[fetch]"
    named = toml(agent or "Name/1.0 (+https://example.org/contact)")
    yield row(f"{'' if agent else '# '}user_agent = {named}", "name, version and contact: sites must be able to reach whoever visits them")
    yield row("# interval_s = 2.0", "seconds of rest between two requests to one host; a longer one that robots.txt asks for holds")
    if allow:
        yield row(f"allow = {toml(sorted(set(allow)))}", "your own hosts that may be visited though they are not on the open net")
    yield "\n[run]"
    yield row("# max_pages = 10000", "visits of one run; what is due beyond that stays due")
    yield row('# max_time = "50m"', "after so long visits begin no more, but those that wait for their turn") + "\n"


def _folder(session: Session) -> str:
    """As the file names it: what a caller names is relative to where the caller stands."""
    return str(working_folder() / session.named_data_dir) if session.named_data_dir else DATA_DIR
