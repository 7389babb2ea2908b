"""`thresher platforms`: what is known, and what gives a page away."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from cleaners import plain
from cleaners.platforms import platforms
from tests.cli.conftest import Call
from tests.cli.processes import ROOT, SAMPLES, ended
from tests.fetch.server import Asked, answer, serve

CASES = ROOT / "tests" / "platforms"
STRAP = SAMPLES / "bench-strap.html"
ARTICLE = SAMPLES / "gazette-lamp-room.html"
TALK = CASES / "unknown" / "cards" / "page.html"
BOARD = CASES / "vbulletin" / "four_page_1_of_2" / "page.html"
ANSWERS = {
    "/robots.txt": answer(b"User-agent: *\nDisallow: /hidden\n", "Content-Type: text/plain"),
    "/topic": answer(STRAP.read_bytes(), "Content-Type: text/html; charset=utf-8"),
    "/kept-from-strangers": answer(STRAP.read_bytes(), "Content-Type: text/html; charset=utf-8", "X-Robots-Tag: noindex"),
    "/hidden": answer(STRAP.read_bytes(), "Content-Type: text/html"),
    "/gone": answer(status="410 Gone"),
}


async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Answers from the table."""
    writer.write(ANSWERS[asked.target])
    await writer.drain()


def test_every_engine_is_listed_with_its_versions_and_what_gives_it_away(thresher: Call):
    """For people and for programs, in one order; those that are read from text come last."""
    rows = thresher("platforms", "list").out.splitlines()
    told = thresher("platforms", "list", "--json").lines
    engines = [*platforms(), *plain.engines()]
    assert [(one["name"], one["versions"]) for one in told] == [(engine.name, engine.versions) for engine in engines]
    assert [one["reads"] for one in told] == ["pages"] * len(platforms()) + ["text"] * len(plain.engines())
    for row, one in zip(rows, told, strict=True):
        assert row.split()[0] == one["name"]
        assert one["versions"] in row
        assert one["evidence"].endswith(".")
        assert row.endswith(one["evidence"])


def test_a_page_of_a_known_engine_is_told_with_all_that_speaks_for_it(thresher: Call):
    """Its engine, what repeats on it, how it ends and with which flags."""
    told = thresher("platforms", "detect", STRAP)
    assert (told.code, told.err) == (0, "")
    page, engine, repeated, end, flags = told.out.splitlines()
    assert page == f"page       {STRAP}"
    assert engine.startswith("engine     bbpress 1.0-1.2, 2.0-2.7: #bbpress-forums, ")
    assert re.fullmatch("structure  4 posts: 4 with a name, 4 with a time; [1-9][0-9] % of the page's text", repeated)
    assert (end, flags) == ("ends       accepted: a thread of 4 posts", "flags      reply_to_flat_view")


def test_the_keys_for_programs_are_those_that_are_documented(thresher: Call):
    """On every line, whatever came of the page; what does not apply is null."""
    told = thresher("platforms", "detect", "--json", STRAP, SAMPLES / "bench-list.html", SAMPLES / "empty.html", "gone.html")
    lines = told.lines
    assert told.code == 1
    for line in lines:
        assert list(line) == ["target", "url", "engines", "structure", "ends"]
        assert {tuple(engine) for engine in line["engines"]} <= {("name", "versions", "evidence")}
        assert line["structure"] is None or list(line["structure"]) == ["kind", "posts", "names", "times", "share", "links", "detail"]
        assert list(line["ends"]) == ["status", "reason", "detail", "kind", "platform", "posts", "links", "flags"]
    assert [(line["ends"]["status"], line["ends"]["reason"]) for line in lines] == [
        ("accepted", None),
        ("listed", "topic_list"),
        ("rejected", "empty_input"),
        ("failed", "not_found"),
    ]
    assert [(line["ends"]["kind"], line["ends"]["platform"], line["ends"]["posts"], line["ends"]["links"]) for line in lines[:2]] == [
        ("thread", "bbpress", 4, None),
        (None, None, None, 3),
    ]


def test_an_engine_with_less_evidence_is_told_too(thresher: Call, tmp_path: Path):
    """Behind the one that reads the page: a thread with the newest topics of another board below it."""
    page = tmp_path / "thread.html"
    newest = '<a class="forumtitle" href="/old/2">Kiln</a> <a class="topictitle" href="/old/2/9">Which glaze?</a>'
    page.write_text(BOARD.read_text("utf-8").replace("</body>", f"{newest}</body>"), "utf-8")
    (line,) = thresher("platforms", "detect", page, "--json").lines
    rows = thresher("platforms", "detect", page).out.splitlines()
    assert [engine["name"] for engine in line["engines"]] == ["vbulletin", "phpbb"]
    assert [row.split()[:2] for row in rows[1:3]] == [["engine", "vbulletin"], ["also", "phpbb"]]


def test_a_thread_of_no_known_engine_is_told_by_what_repeats(thresher: Call):
    """Where the page came from speaks, too."""
    told = thresher("platforms", "detect", TALK, "--url", "https://gazette.example/talk/lamp-room")
    (line,) = thresher("platforms", "detect", TALK, "--url", "https://gazette.example/talk/lamp-room", "--json").lines
    assert "engine     unknown" in told.out.splitlines()
    assert "ends       accepted: a thread of 4 posts" in told.out.splitlines()
    assert (line["url"], line["engines"]) == ("https://gazette.example/talk/lamp-room", [])
    assert [line["structure"][key] for key in ("kind", "posts", "names", "times")] == ["thread", 4, 4, 4]
    assert 0.3 < line["structure"]["share"] < 1
    assert line["ends"]["platform"] == "unknown"


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        (ARTICLE, ["engine     unknown", "structure  nothing that repeats as posts or rows of a forum do", "ends       accepted: an article"]),
        (SAMPLES / "bench-list.html", ["ends       listed: topic_list: 3 links"]),
        (SAMPLES / "bench-members.html", ["ends       rejected: no_access: You must be logged in to view this content."]),
        (SAMPLES / "empty.html", ["engine     unknown", "ends       rejected: empty_input: 0 bytes, no text"]),
        (SAMPLES / "towntalk-nighttrain.txt", ["ends       accepted: a thread of 1 post"]),
        (CASES / "reddit" / "story_as_an_answer" / "page.json", ["ends       accepted: a thread of 5 posts"]),
    ],
    ids=lambda value: value.parent.name if isinstance(value, Path) and value.parent != SAMPLES else getattr(value, "name", None),
)
def test_whatever_a_page_is_its_end_is_told(thresher: Call, page: Path, rows: list[str]):
    """No record is no failure."""
    told = thresher("platforms", "detect", page)
    assert told.code == 0
    assert [row for row in rows if row not in told.out.splitlines()] == []


def test_pages_come_from_folders_and_from_standard_input(home: Path):
    """As `ingest` takes them; what is passed over is counted."""
    folder = home / "pages"
    folder.mkdir()
    (folder / "strap.html").write_bytes(STRAP.read_bytes())
    (folder / "logo.png").write_bytes(b"")
    told = ended("platforms", "detect", "pages", "-", stdin=ARTICLE.read_bytes(), cwd=home)
    assert [row for row in told.out.splitlines() if row.startswith("page ")] == ["page       pages/strap.html", "page       -"]
    assert told.err == "thresher: passed over: files that are no pages by their names (1)\n"
    assert list(home.iterdir()) == [folder]


@pytest.mark.parametrize(
    ("args", "code", "word"),
    [
        (["gone.html"], 2, "gone.html: not_found: "),
        (["gone.html", str(STRAP)], 1, "gone.html: not_found: "),
        (["broken.gz"], 1, "broken.gz: bad_archive: "),
        ([], 2, "Missing argument"),
        (["https://forum.example/"], 2, "no_contact"),
        (["http://ada:secret@h.example/"], 0, "bad_address"),
        ([str(STRAP), str(ARTICLE), "--url", "https://bench.example/"], 2, "--url goes with a single file"),
        ([str(STRAP), "--url", "bench.example"], 2, "'bench.example': no web address"),
    ],
)
def test_what_cannot_be_read_says_why(thresher: Call, home: Path, args: list[str], code: int, word: str):
    """With the exit codes of all commands, and without a password."""
    (home / "broken.gz").write_bytes(b"\x1f\x8b\x08 broken")
    told = thresher("platforms", "detect", *args)
    assert told.code == code
    assert word in told.err
    assert "secret" not in told.out + told.err


def test_a_page_beyond_the_cap_is_the_pages_fault(thresher: Call, home: Path):
    """As `clean` has it."""
    (home / "thresher.toml").write_text("[clean]\nmax_body_bytes = 1000\n")
    told = thresher("platforms", "detect", STRAP, "--json")
    (line,) = told.lines
    assert (told.code, line["engines"], line["ends"]["status"], line["ends"]["reason"]) == (0, [], "rejected", "too_large")


@pytest.mark.enable_socket
def test_a_url_is_visited_as_every_other(tmp_path: Path):
    """robots.txt first; a page that asks strangers not to keep it is told and would be skipped."""
    paths = ("/topic", "/kept-from-strangers", "/hidden", "/gone")
    with serve(handle) as server:
        common = ("platforms", "detect", "--allow", server.allow, "--data-dir", tmp_path / "kept")
        told = ended(*common, *map(server.url, paths), "--json", cwd=tmp_path)
        asked = [asked.target for asked in server.asked]
        people = ended(*common, server.url("/hidden"), cwd=tmp_path)
    lines = told.lines
    assert asked == ["/robots.txt", "/topic", "/kept-from-strangers", "/gone"]
    assert [line["target"] for line in lines] == [server.url(path) for path in paths]
    assert [(line["ends"]["status"], line["ends"]["reason"]) for line in lines] == [
        ("accepted", None),
        ("skipped", "noindex"),
        ("skipped", "robots_disallowed"),
        ("failed", "gone"),
    ]
    assert [[engine["name"] for engine in line["engines"]] for line in lines] == [["bbpress"], ["bbpress"], [], []]
    assert told.code == 1
    assert (people.code, people.out) == (0, "")
    assert "robots_disallowed" in people.err


@pytest.mark.enable_socket
def test_a_host_that_nobody_reaches_has_its_exit_code(tmp_path: Path):
    """As for every visit."""
    with serve(handle) as server:
        url, allow = server.url("/topic"), server.allow
    assert ended("platforms", "detect", url, "--allow", allow, "--data-dir", tmp_path / "kept", cwd=tmp_path).code == 69
