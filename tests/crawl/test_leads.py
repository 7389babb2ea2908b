"""Where the pages that somebody names lead to: `discover` prints what `ingest --follow` goes to."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.processes import Ended, ended
from tests.fetch.server import Asked, Server, answer, serve

pytestmark = pytest.mark.enable_socket

ENTRY = "<article><h2><a href='{}'>{}</a></h2><p>{}</p></article>"
SENTENCE = "The harbour board met on Tuesday and spoke of the quay, of its cranes and of the people who work there by day and by night. "


def page(title: str, body: str, head: str = "") -> bytes:
    """A page of a small paper."""
    return f"<html lang=en><head><title>{title}</title>{head}</head><body><main>{body}</main></body></html>".encode()


def entries(*paths: str) -> str:
    """Teasers of stories."""
    return "".join(ENTRY.format(path, f"Of the quay, part {path}", SENTENCE) for path in paths)


PAGES = {
    "/robots.txt": b"User-agent: *\nDisallow: /hidden/\nSitemap: /map.xml\n",
    "/": page("The Quay Post", entries("/s/1", "/s/2", "/s/3", "/s/4"), "<link rel=alternate type=application/rss+xml href=/feed>"),
    "/archive/": page("Archive", entries("/s/5", "/s/6", "/s/7", "/s/8"), "<link rel=next href=/archive/2/>"),
    "/archive/2/": page("Archive, page 2", entries("/s/9", "/s/10", "/s/11", "/s/12"), "<link rel=prev href=/archive/>"),
    "/map.xml": b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/s/13</loc></url></urlset>',
    "/feed": b"<rss version='2.0'><channel><title>Quay</title><link>/</link><item><title>Part 14</title><link>/s/14</link></item></channel></rss>",
    "/links": page("Links", "<ul><li><a href=/s/15>Part 15</a><li><a rel=nofollow href=/s/16>Part 16</a><li><a href=/hidden/1>Part 17</a></ul>"),
    "/left": page("Links", "<ul><li><a href=/s/18>Part 18</a></ul>", "<meta name=robots content=nofollow>"),
}


def story(path: str) -> bytes:
    """One of the stories."""
    return page(f"Of the quay, part {path}", f"<article><h1>Of the quay, part {path}</h1>{f'<p>{path}: {SENTENCE}</p>' * 6}</article>")


async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Answers with marks, so that what is asked for again costs a 304."""
    body = PAGES.get(asked.target) or (story(asked.target) if asked.target.startswith("/s/") else None)
    mark = f'"{hashlib.sha256(body or b"").hexdigest()[:16]}"'
    kind = "application/rss+xml" if asked.target == "/feed" else "application/xml" if asked.target.endswith(".xml") else "text/html"
    if body is None:
        writer.write(answer(status="404 Not Found"))
    elif asked.header("if-none-match") == mark:
        writer.write(answer(b"", f"ETag: {mark}", status="304 Not Modified"))
    else:
        writer.write(answer(body, f"Content-Type: {kind}", f"ETag: {mark}"))
    await writer.drain()


@pytest.fixture
def paper() -> Iterator[Server]:
    """The paper on the air."""
    with serve(handle) as server:
        yield server


def run(command: str, paper: Server, home: Path, path: str, *more: str) -> Ended:
    """A command on one page of the paper."""
    (home / "thresher.toml").write_text("[fetch]\ninterval_s = 0.02\n")
    return ended(command, paper.url(path), *more, "--json", "--allow", paper.allow, "--data-dir", home / "kept", cwd=home)


def paths(said: Ended, key: str) -> set[str]:
    """What was named, without its host."""
    return {re.sub(r"^http://[^/]+", "", line[key]) for line in said.lines}


@pytest.mark.parametrize(
    ("start", "first", "further"),
    [
        ("/", {"/s/1", "/s/2", "/s/3", "/s/4", "/feed", "/map.xml"}, {"/s/13", "/s/14"}),
        ("/archive/", {"/s/5", "/s/6", "/s/7", "/s/8", "/archive/2/"}, {"/s/9", "/s/10", "/s/11", "/s/12"}),
        ("/links", {"/s/15"}, {"/hidden/1"}),
        ("/left", set(), set()),
        ("/s/1", set(), set()),
    ],
)
def test_what_is_discovered_is_what_is_followed(paper: Server, tmp_path: Path, start: str, first: set[str], further: set[str]):
    """But for what robots.txt forbids, which a run tells as skipped. A named site leads to its sitemaps, a start to its feeds, a list to its next page."""
    named = {line["url"].removeprefix(paper.url("")) for line in run("discover", paper, tmp_path, start).lines if line["taken"]}
    assert named - ({"/map.xml"} if start != "/" else set()) == first
    assert paths(run("ingest", paper, tmp_path, start, "--follow"), "target") == {start, *first, *further}


def test_where_nothing_has_changed_the_same_is_followed(paper: Server, tmp_path: Path):
    """By the page as it is kept, also where its reader could not make anything of it."""
    first, second = (paths(run("ingest", paper, tmp_path, "/", paper.url("/links"), "--follow"), "target") for _ in range(2))
    assert first == second >= {"/", "/feed", "/map.xml", "/s/1", "/s/13", "/s/14", "/links", "/s/15"}


def test_a_page_that_was_read_for_itself_before_leads_on_when_it_is_to_be_followed(paper: Server, tmp_path: Path):
    """Nothing of it has changed, and the first time nobody asked where it leads."""
    assert paths(run("ingest", paper, tmp_path, "/links"), "target") == {"/links"}
    assert paths(run("ingest", paper, tmp_path, "/links", "--follow"), "target") == {"/links", "/s/15", "/hidden/1"}


def test_what_is_forbidden_is_told(paper: Server, tmp_path: Path):
    """And nothing is asked for to know it."""
    said = run("discover", paper, tmp_path, "/links")
    assert {line["reason"] for line in said.lines if line["url"].endswith("/hidden/1")} == {"robots_disallowed"}
    assert [asked.target for asked in paper.asked] == ["/robots.txt", "/links"]


def test_without_follow_nothing_is(paper: Server, tmp_path: Path):
    """One page, and the rules of its host."""
    assert paths(run("ingest", paper, tmp_path, "/"), "target") == {"/"}
    assert [asked.target for asked in paper.asked] == ["/robots.txt", "/"]
