"""`thresher ingest URL --warc FOLDER`: what a real forum on loopback said is archived, and read again as it was fetched."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests.cli.processes import Ended, ended, process
from tests.crawl.board import LIST, ROBOTS, STRAP, WINTER, WINTER_2, Board, open_board
from tests.fetch.server import Asked, serve

pytestmark = pytest.mark.enable_socket

PAGES = [LIST, WINTER, WINTER_2]


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    """A board of its own for each test, which bears a little more haste than others."""
    (tmp_path / "thresher.toml").write_text("[fetch]\ninterval_s = 0.05\n")
    with open_board() as board:
        yield board


def ingest(home: Path, *args: object, kept: str = "kept", stdin: bytes = b"") -> Ended:
    """The command with its store in `kept`."""
    return ended("ingest", *args, "--data-dir", home / kept, cwd=home, stdin=stdin)


def visit(board: Board, home: Path, *paths: str, shown: str = "--json") -> Ended:
    """The pages of the board, fetched and archived."""
    return ingest(home, *map(board.url, paths), "--allow", board.server.allow, "--warc", home / "archive", shown)


def fates(said: Ended) -> dict[str, str]:
    """Each page's end, by its path."""
    lines: list[dict[str, Any]] = said.lines
    return {re.sub(r"^http://[^/]+", "", line["target"]): line["fate"] for line in lines}


def archives(home: Path) -> list[Path]:
    """The complete files, in the order of their runs."""
    return sorted((home / "archive").glob("*.warc.gz"))


def kinds(archive: Path) -> list[tuple[str, str]]:
    """Kind and path of each record, by warcio."""
    with archive.open("rb") as file:
        return [(record.rec_type, re.sub(r"^http://[^/]+", "", record.rec_headers["WARC-Target-URI"] or "")) for record in ArchiveIterator(file)]


def sound(*files: Path) -> bool:
    """Whether warcio finds nothing wrong."""
    return not subprocess.run([sys.executable, "-m", "warcio.cli", "check", *map(str, files)], check=False).returncode


def test_every_answer_is_archived_with_its_request(board: Board, tmp_path: Path):
    """Robots.txt and what was not found included."""
    visit(board, tmp_path, *PAGES, "/gone")
    (archive,) = archives(tmp_path)
    said = kinds(archive)
    assert said[:3] == [("warcinfo", ""), ("response", ROBOTS), ("request", ROBOTS)]
    assert sorted(said[1:]) == sorted((kind, path) for path in [ROBOTS, *PAGES, "/gone"] for kind in ("request", "response"))
    assert sound(archive)
    assert os.listdir(tmp_path / "archive") == [archive.name]


def test_a_store_made_from_the_archive_is_that_made_from_the_web(board: Board, tmp_path: Path):
    """Named by its file, by its folder, or read from standard input."""
    from_the_web = visit(board, tmp_path, *PAGES, shown="--print")
    assert (from_the_web.code, len(from_the_web.out.splitlines())) == (0, 1)
    board.asked  # noqa: B018  # forgotten
    (archive,) = archives(tmp_path)
    for kept, (what, stdin) in {"file": (archive, b""), "folder": (archive.parent, b""), "stdin": ("-", archive.read_bytes())}.items():
        said = ingest(tmp_path, what, "--print", kept=kept, stdin=stdin)
        assert (said.code, said.out) == (0, from_the_web.out)
    assert board.asked == []


def test_what_has_not_changed_is_archived_as_a_revisit(board: Board, tmp_path: Path):
    """It refers to the archive of the run before; read together, it is the same page again, and alone it is nothing."""
    visit(board, tmp_path, LIST)
    assert fates(visit(board, tmp_path, LIST)) == {LIST: "listed"}
    first, second = archives(tmp_path)
    assert ("revisit", LIST) in kinds(second)
    assert ("response", LIST) not in kinds(second)
    assert sound(first, second)
    both = ingest(tmp_path, first.parent, "--json", kept="again")
    alone = ingest(tmp_path, second, "--json", kept="alone")
    assert [json.loads(line)["reason"] for line in (both.out + alone.out).splitlines()] == ["topic_list", "duplicate_target", "revisit_unresolved"]


@pytest.mark.parametrize("where", ["header", "meta"])
def test_a_page_that_objects_is_read_and_not_archived(board: Board, tmp_path: Path, where: str):
    """The archive says so in its place; no word of the page is in it."""
    if where == "header":
        board.headers[STRAP] = ("X-Robots-Tag: noarchive",)
    else:
        board.pages[STRAP] = board.pages[STRAP].replace(b"max-image-preview:large", b"noarchive")
    assert fates(visit(board, tmp_path, STRAP)) == {STRAP: "stored"}
    (archive,) = archives(tmp_path)
    assert [kind for kind, path in kinds(archive) if path == STRAP] == ["metadata", "request"]
    assert ended("ingest", archive, "--data-dir", tmp_path / "again").code in (0, 2)
    with archive.open("rb") as file:
        assert not any(b"rucksack" in record.raw_stream.read() for record in ArchiveIterator(file) if record.rec_type != "request")


@pytest.mark.parametrize("asked", [STRAP, LIST])
def test_what_is_not_to_be_archived_is_kept_without_its_body(board: Board, tmp_path: Path, asked: str):
    """Its record and its links are; it is asked for again like any other, and known again. An operator with a permission keeps it whole."""

    def kept(folder: str) -> dict[str, int]:
        with closing(sqlite3.connect(tmp_path / folder / "thresher.db")) as db:
            rows = db.execute("SELECT target, length(deflated) FROM captures JOIN bodies USING (sha256)").fetchall()
        return {target.removeprefix(board.url("")): size for target, size in rows}

    board.headers[asked] = ("X-Robots-Tag: noarchive",)
    ask = ("--follow", board.url(LIST), "--allow", board.server.allow, "--json")
    first, again = fates(ingest(tmp_path, *ask)), fates(ingest(tmp_path, *ask))
    assert first[STRAP] == "stored"
    assert again[LIST] == "listed"
    assert [path for path, size in kept("kept").items() if not size] == [asked]
    (tmp_path / "thresher.toml").write_text('[fetch]\ninterval_s = 0.05\n[[site]]\nhost = "127.0.0.1"\npermission = "agreed with the bench"\n')
    ingest(tmp_path, *ask, kept="permitted")
    assert all(kept("permitted").values())


def test_what_a_page_asked_of_strangers_is_obeyed_in_an_archive_too(board: Board, tmp_path: Path):
    """The same records come of it as from the web, unless the operator has a permission; of the pages that the archive holds."""
    board.headers[STRAP] = ("X-Robots-Tag: noindex",)
    assert fates(visit(board, tmp_path, STRAP)) == {STRAP: "skipped"}
    assert fates(ingest(tmp_path, *archives(tmp_path), "--json", kept="again")) == {STRAP: "skipped"}
    (tmp_path / "thresher.toml").write_text('[[site]]\nhost = "127.0.0.1"\npermission = "agreed with the bench"\n')
    assert fates(ingest(tmp_path, *archives(tmp_path), "--json", kept="permitted")) == {STRAP: "stored"}


def test_what_was_archived_before_a_kill_is_read_and_completed_by_the_next_run(board: Board, tmp_path: Path):
    """All processes of the command end at once, in the middle of a page; the file keeps its unfinished name until then."""
    reached, handle = asyncio.Event(), board.handle
    running: list[subprocess.Popen[bytes]] = []

    async def killing(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target == WINTER_2 and not reached.is_set():
            reached.set()
            children = Path(f"/proc/{running[0].pid}/task/{running[0].pid}/children").read_text().split()
            running[0].kill()  # first: it would end by itself for want of its children
            for child in children:
                os.kill(int(child), signal.SIGKILL)
        else:
            await handle(asked, writer)

    with serve(killing) as server:
        board.server = server
        common = ("--allow", server.allow, "--warc", tmp_path / "archive")
        wanted = ("ingest", board.url(LIST), board.url(WINTER), *common, "--data-dir", tmp_path / "kept")
        running.append(process(*wanted, cwd=tmp_path))
        with running[0]:
            running[0].communicate(timeout=60)
        assert running[0].returncode == -signal.SIGKILL
        (left,) = (tmp_path / "archive").iterdir()
        assert left.name.endswith(".warc.gz.open")
        assert kinds(left)[1::2] == [("response", path) for path in (ROBOTS, LIST, WINTER)]
        assert fates(ingest(tmp_path, left, "--json", kept="again")) == {LIST: "listed", WINTER: "stored"}
        assert ingest(tmp_path, board.url(STRAP), *common, kept="next").code == 0
    assert archives(tmp_path)[0].name == left.name.removesuffix(".open")
    assert len(archives(tmp_path)) == len(os.listdir(tmp_path / "archive")) == 2
    assert sound(*archives(tmp_path))


def test_a_signal_ends_a_run_with_its_archive_complete(board: Board, tmp_path: Path):
    """What is under way and who has the next turn are read; the exit code says that there was more to do."""
    reached, handle = threading.Event(), board.handle

    async def slowly(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target == WINTER:
            reached.set()
            await asyncio.sleep(0.5)
        await handle(asked, writer)

    with serve(slowly) as server:
        board.server = server
        wanted = ("ingest", *map(board.url, (WINTER, STRAP, LIST)), "--json", "--allow", server.allow, "--warc", tmp_path / "archive")
        with process(*wanted, "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
            assert reached.wait(30)
            running.send_signal(signal.SIGTERM)
            out, err = running.communicate(timeout=30)
    assert (running.returncode, err.decode().splitlines()[-1]) == (143, "thresher: stopped; what was finished is kept")
    assert [json.loads(line)["fate"] for line in out.splitlines()] == ["stored", "stored"]
    (archive,) = (tmp_path / "archive").iterdir()
    assert kinds(archive)[1::2] == [("response", path) for path in (ROBOTS, WINTER, STRAP)]
    assert sound(archive)
