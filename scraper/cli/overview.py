"""What `thresher --help` prints. It is asked for more often than anything else, so it loads nothing at all."""

from __future__ import annotations

COMMANDS = {
    "check": "Say whether a run would find what it needs.",
    "clean": "Read a saved page, or a manifest of them, without keeping anything.",
    "db": "Look over the store's file, and copy it while runs go on.",
    "discover": "Print what a feed, sitemap, page or forum list leads to.",
    "explain": "Print a page of the store line by line with its fate.",
    "export": "Write all records to a file.",
    "fetch": "Visit one URL, politely, and say what came of it.",
    "ingest": "Read pages into the store, from files or from the web.",
    "init": "Write a commented thresher.toml from the address of a site.",
    "platforms": "Say which forum software is known, and which a page is from.",
    "reclean": "Read the pages of the store again, by the rules of today.",
    "report": "Say what a run did.",
    "rules": "Show and prove the cleaning rules.",
    "run": "Visit what is due of the sources, once.",
    "schema": "Print the JSON Schema of a record.",
    "sources": "List, check and import the places to look for pages.",
    "status": "Say whether the data is good.",
}
"""Name and first line of each command's help: kept here, because asking the commands would load them. A test holds them equal."""


def overview() -> str:
    """The help of the whole, with its line end."""
    widest = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{widest}}  {does}" for name, does in sorted(COMMANDS.items()))
    return f"""\
Usage: thresher [OPTIONS] COMMAND [OPTIONS] ...

  Thresher turns forum and news pages into validated records, keeps what it
  cut off and says why. To begin: `thresher ingest FILE`, which reads saved
  pages, or `thresher init URL` and then `thresher run`.

Commands:
{commands}

Options:
  -h, --help  Show this, or with a command what that does.
  --version   Show the version.
  --config, --data-dir, -q and -v may stand here, too: each command says what
  they do.
"""
