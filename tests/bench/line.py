"""What a long line costs a run: `python -m tests.bench.line [--targets 1000,10000,100000] [--pages 200]`.

A sitemap on the loopback names so many pages. The first run reads the sitemap and a number of pages, the second one only so many pages more,
the third finds nothing due; then the store is asked how it stands. Printed for each command: CPU seconds of its own process and of all,
and the largest memory of its own process. The second run beside the third tells what a page costs in a line of that length.
"""

from __future__ import annotations

import argparse
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
PART = 5_000
"""Pages that one part of the sitemap names."""
SENTENCE = "On day {0} ferry {1} left the harbour at {2} past seven, and {3} people who were late waited for the one at noon."


class Site(BaseHTTPRequestHandler):
    """A sitemap in parts, and pages by number."""

    protocol_version = "HTTP/1.1"
    targets = 0

    def do_GET(self) -> None:
        """Answers."""
        name, host = self.path.strip("/"), f"http://{self.headers['host']}"
        if name == "sitemap.xml":
            parts = "".join(f"<sitemap><loc>{host}/part/{first}.xml</loc></sitemap>" for first in range(0, self.targets, PART))
            self._say("application/xml", f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>')
        elif name.startswith("part/"):
            first = int(name[5:-4])
            pages = "".join(f"<url><loc>{host}/news/{number}</loc></url>" for number in range(first, min(first + PART, self.targets)))
            self._say("application/xml", f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{pages}</urlset>')
        elif name.startswith("news/"):
            title, day = f"The ferry of day {name[5:]}", int(name[5:])
            said = "".join(f"<p>{SENTENCE.format(day, day + more, day % 60, more + 3)}</p>" for more in range(16))
            self._say("text/html", f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{said}</article></body></html>")
        else:
            self._say("text/plain", "", 404)

    def _say(self, kind: str, text: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nobody asks."""


def measured(name: str, home: Path, *words: str) -> None:
    """A line for one command, which must succeed."""
    before, began, own, peak = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), 0.0, 0
    command = [sys.executable, "-m", "scraper.cli.main", *words]
    with subprocess.Popen(command, cwd=home, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL) as running:
        while running.poll() is None:
            own, peak = _now(running.pid) or (own, peak)
            time.sleep(0.02)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    code = "" if not running.returncode else f"  exit {running.returncode}"
    print(f"  {name:<18}{time.monotonic() - began:>8.1f}{own:>8.2f}{cpu_s:>8.2f}{peak / 1e3:>8.0f}{code}", flush=True)


def _now(pid: int) -> tuple[float, int] | None:
    """CPU seconds of a process and the most kB that it has held."""
    try:
        used = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        held = Path(f"/proc/{pid}/status").read_text().partition("VmHWM:")[2].split()
    except OSError:
        return None
    return ((int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK"), int(held[0])) if held else None


def main(targets: int, pages: int) -> None:
    """The lines for a sitemap of so many pages."""
    Site.targets = targets
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_port}"
    parts = 1 + -(-targets // PART)
    with tempfile.TemporaryDirectory() as folder:
        home, data = Path(folder), Path(folder, "kept")
        config = f'[fetch]\nallow = ["{host}"]\ninterval_s = 0\n[[source]]\nid = "ferry"\nkind = "sitemap"\nurl = "http://{host}/sitemap.xml"\nevery = "1d"\n'
        (home / "thresher.toml").write_text(config, "utf-8")
        at = ("--data-dir", str(data))
        print(f"{targets:,} pages, {pages} of them read in each of two runs\n  {'':<18}{'wall s':>8}{'own s':>8}{'all s':>8}{'MB':>8}")
        measured("sitemap and pages", home, "run", "--max-pages", str(parts + pages), *at)
        measured("pages alone", home, "run", "--max-pages", str(pages), *at)
        with closing(sqlite3.connect(data / "thresher.db")) as db, db:
            (waiting,) = db.execute("SELECT count(*) FROM targets").fetchone()
            db.execute("UPDATE targets SET looked_at = coalesce(looked_at, ?1), due_at = ?1 + 86400 * 16", (time.time(),))
        for command in (["run"], ["report"], ["status"], ["export", "-"]):
            measured("nothing is due" if command == ["run"] else command[0], home, *command, *at)
        print(f"  {waiting:,} stand in line; the store has {(data / 'thresher.db').stat().st_size / 1e6:.1f} MB")
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--targets", default="1000,10000,100000")
    parser.add_argument("--pages", type=int, default=200)
    asked = parser.parse_args()
    for each in asked.targets.split(","):
        main(int(each), asked.pages)
