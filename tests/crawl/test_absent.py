"""Pages that are not there: what their host says of them is no failure of a run."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scraper.store.sqlite import open_store
from tests.cli.processes import Ended, ended
from tests.fetch.server import Asked, answer, serve

pytestmark = pytest.mark.enable_socket


def run(home: Path, *args: object) -> Ended:
    return ended("run", *args, "--data-dir", home / "kept", cwd=home)


def shelf(number: int) -> bytes:
    words = f"The harbour board met on day {number} and spoke of the quay, of its cranes and of the people who work there. " * 3
    return f"<html><head><title>Day {number}</title></head><body><article><h1>Day {number}</h1><p>{words}</p></article></body></html>".encode()


@pytest.mark.parametrize(("status", "reason"), [("404 Not Found", "page_missing"), ("410 Gone", "gone")])
def test_an_article_that_was_withdrawn_is_no_failure(tmp_path: Path, status: str, reason: str):
    """Nor is a list's dead link, however often it is asked for again. It is told in the report, and its record stays; a source whose own page is
    withdrawn fails.
    """
    there = {f"/day/{number}": shelf(number) for number in range(6)}
    withdrawn: set[str] = {"/day/9"}

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        links = "".join(f"<p><a href={path}>The board on a day as long as {path}</a></p>" for path in [*there, "/day/9"])
        body = {"/": f"<title>Days</title>{links}".encode(), **there}.get(asked.target)
        is_gone = body is None or asked.target in withdrawn
        said = "404 Not Found" if asked.target == "/robots.txt" else status
        writer.write(answer(b"", status=said) if is_gone else answer(body or b"", "Content-Type: text/html"))
        await writer.drain()

    def an_hour_later() -> None:
        with closing(sqlite3.connect(tmp_path / "kept" / "thresher.db")) as db:
            db.execute("UPDATE targets SET due_at = 0 WHERE due_at IS NOT NULL")
            db.commit()

    with serve(handle) as server:
        (tmp_path / "thresher.toml").write_text(
            f'[fetch]\nallow = ["{server.allow}"]\ninterval_s = 0.02\n[[source]]\nid = "days"\nkind = "list"\nurl = "{server.url("/")}"\n'
        )
        first = run(tmp_path)
        withdrawn.add("/day/3")
        an_hour_later()
        second = run(tmp_path, "--json")
        for _ in range(5):
            an_hour_later()
            still = run(tmp_path)
        withdrawn.add("/")
        an_hour_later()
        third = run(tmp_path)
    assert (first.code, first.err) == (0, "")
    assert (second.code, second.err) == (still.code, still.err) == (0, "")
    ends = {event["target"].rpartition("/")[2]: (event["fate"], event["reason"]) for event in second.lines}
    assert ends["3"] == ("rejected", reason)
    with closing(open_store(tmp_path / "kept" / "thresher.db")) as store:
        assert len(list(store.records())) == 6
    assert third.code == 1


def test_a_run_asks_for_no_part_of_a_sitemap_that_names_terms_and_authors(tmp_path: Path):
    """Its index names them beside its posts, as the plug-ins of WordPress do."""
    asked_for: list[str] = []

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        asked_for.append(asked.target)
        site = f"http://{asked.header('host')}"

        def listing(root: str, entry: str, paths: list[str]) -> bytes:
            entries = "".join(f"<{entry}><loc>{site}{path}</loc></{entry}>" for path in paths)
            return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'.encode()

        parts = ["post", "page", "category", "post_tag", "author"]
        bodies = {
            "/sitemap_index.xml": listing("sitemapindex", "sitemap", [f"/{part}-sitemap.xml" for part in parts]),
            "/post-sitemap.xml": listing("urlset", "url", [f"/2026/day-{number}/" for number in range(4)]),
            "/page-sitemap.xml": listing("urlset", "url", ["/about/"]),
            **{f"/{part}-sitemap.xml": listing("urlset", "url", [f"/{part}/{number}/" for number in range(3)]) for part in parts[2:]},
            **{path: shelf(number) for number, path in enumerate(["/about/", *(f"/2026/day-{number}/" for number in range(4))])},
        }
        body = bodies.get(asked.target)
        writer.write(
            answer(body, "Content-Type: text/xml" if "sitemap" in asked.target else "Content-Type: text/html") if body else answer(b"", status="404 No")
        )
        await writer.drain()

    with serve(handle) as server:
        (tmp_path / "thresher.toml").write_text(
            f'[fetch]\nallow = ["{server.allow}"]\ninterval_s = 0.02\n[[source]]\nid = "a"\nkind = "sitemap"\nurl = "{server.url("/sitemap_index.xml")}"\n'
        )
        assert run(tmp_path).code == 0
    posts = [f"/2026/day-{number}/" for number in range(4)]
    assert sorted(asked_for) == sorted(["/robots.txt", "/sitemap_index.xml", "/post-sitemap.xml", "/page-sitemap.xml", "/about/", *posts])
