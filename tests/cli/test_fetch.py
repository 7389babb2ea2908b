"""`thresher fetch`: one visit and what it brought, whatever came and however it was asked for."""

from __future__ import annotations

import asyncio
import gzip
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.cli.processes import Ended, ended, process
from tests.fetch.server import Asked, Server, answer, serve

pytestmark = pytest.mark.enable_socket

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
SITEMAP = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://bay.example/pier</loc></url></urlset>'
PACKED = gzip.compress(SITEMAP)
PAGE = "<html><body><p>Fähre</p></body></html>".encode()
ANSWERS = {
    "/robots.txt": answer(status="404 Not Found"),
    "/i.png": answer(PNG, "Content-Type: image/png"),
    "/sitemap.xml.gz": answer(PACKED, "Content-Type: application/x-gzip"),
    "/page.gz": answer(gzip.compress(PAGE), "Content-Type: application/x-gzip"),
    "/page": answer(PAGE, "Content-Type: text/html; charset=utf-8"),
    "/secret": answer(PAGE, "Content-Type: text/html; charset=utf-8", "X-Robots-Tag: thresher: noindex"),
}


async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Answers from the table."""
    writer.write(ANSWERS[asked.target])
    await writer.drain()


def fetch(home: Path, server: Server, url: str, *args: str) -> Ended:
    """The command with the server allowed."""
    return ended("fetch", url, *args, "--allow", server.allow, "--data-dir", home / "kept", cwd=home)


def said(home: Path, server: Server, url: str, *args: str) -> dict[str, Any]:
    """Its summary."""
    summary: dict[str, Any] = json.loads(fetch(home, server, url, "--json", *args).out)
    return summary


@pytest.mark.parametrize(("path", "body"), [("/i.png", PNG), ("/sitemap.xml.gz", PACKED), ("/page", PAGE), ("/secret", PAGE)])
def test_a_body_that_came_whole_is_printed_byte_by_byte(tmp_path: Path, path: str, body: bytes):
    """Whatever it is, and whatever we would make of it."""
    with serve(handle) as server, process("fetch", server.url(path), "--body", "--allow", server.allow, "--data-dir", tmp_path, cwd=tmp_path) as running:
        out, _ = running.communicate(timeout=60)
    assert (running.returncode, out) == (0, body)


def test_a_body_that_is_no_text_is_skipped_in_the_summary(tmp_path: Path):
    """Its size and digest are told all the same."""
    with serve(handle) as server:
        got = said(tmp_path, server, server.url("/i.png"), "--text")
        packed = said(tmp_path, server, server.url("/page.gz"))
    assert [got[key] for key in ("outcome", "reason", "status", "bytes", "text")] == ["skipped", "not_text", 200, len(PNG), None]
    assert (packed["outcome"], packed["reason"]) == ("skipped", "not_text")


def test_a_body_beyond_the_cap_is_the_pages_own_fault(tmp_path: Path):
    """As every other command has it, and so the exit code says, too."""
    (tmp_path / "thresher.toml").write_text("[fetch]\nmax_body_bytes = 9\n")
    with serve(handle) as server:
        got = fetch(tmp_path, server, server.url("/page"))
    assert (got.code, got.out.splitlines()[0], "too_large" in got.out) == (0, "outcome      rejected", True)


def test_a_sitemap_in_a_gzip_file_is_text(tmp_path: Path):
    """Servers keep them so. Size and digest are those of what came."""
    with serve(handle) as server:
        got = said(tmp_path, server, server.url("/sitemap.xml.gz"), "--text")
    assert [got[key] for key in ("outcome", "reason", "bytes", "charset", "text")] == ["captured", None, len(PACKED), "utf-8", SITEMAP.decode()]


@pytest.mark.parametrize("command", ["fetch", "discover", "ingest"])
@pytest.mark.parametrize("url", ["http://h.example/\udcff", "ftp://\udcff", "http://[::1", "http://ada:secret@h.example/", "ftp://ada:secret@h.example/"])
def test_what_is_no_address_ends_with_a_reason_and_tells_no_password(thresher: Call, command: str, url: str):
    """No contact is asked for either, since nobody will be visited. Where it is all that was named, nothing has started."""
    got = thresher(command, url, "--json")
    assert got.code == (0 if command == "ingest" else 2)
    assert "bad_address" in got.out + got.err
    assert "secret" not in got.out + got.err
    assert not {"no_contact", "fault"} & set((got.out + got.err).replace(":", " ").split())


def test_a_run_goes_on_past_a_url_with_a_password_and_keeps_no_trace_of_it(tmp_path: Path):
    """Neither in the report nor in the store."""
    with serve(handle) as server:
        secret = server.url("/page").replace("http://", "http://ada:secret@")
        got = ended("ingest", secret, server.url("/page"), "--json", "--allow", server.allow, "--data-dir", tmp_path / "kept", cwd=tmp_path)
    ends = {line["target"].partition("@")[0]: line["fate"] for line in got.lines}
    assert ends == {"http://***": "skipped", server.url("/page"): "rejected"}
    assert got.code == 0
    with sqlite3.connect(tmp_path / "kept" / "thresher.db") as store:
        dump = "\n".join(store.iterdump())
    store.close()
    assert "secret" not in got.out + got.err + dump
    assert "ingest http://***@" in dump


def test_why_a_url_of_the_user_gave_nothing_is_said_in_a_pipe_too(tmp_path: Path):
    """Once each, on stderr, unless quiet was asked for; whoever reads the outcomes has it there."""
    common = ("ingest", "ftp://h.example/", "http://10.1.2.3/a", "http://10.1.2.3/a#top", "--data-dir", tmp_path / "kept")
    with serve(handle) as server:
        named = (*common, server.url("/page") + "#top", "--allow", server.allow)
        loud, quiet, outcomes = (ended(*named, *more, cwd=tmp_path) for more in ((), ("-q",), ("--json",)))
    reasons = [line.split(": ")[2] for line in loud.err.splitlines() if "may visit your own" not in line]
    assert sorted(reasons) == ["address_forbidden", "bad_address", "no_article_found"]
    assert (loud.code, loud.out) == (0, "")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    assert "address_forbidden" not in outcomes.err
