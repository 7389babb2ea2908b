"""Runs whose other side is not there: hosts behind which nobody answers, and a reader that has enough."""

from __future__ import annotations

import asyncio
import socket
import subprocess
from pathlib import Path

import pytest

from tests.cli.processes import ended, process
from tests.crawl.board import LIST, open_board
from tests.fetch.server import Asked, Server, answer, serve

from .test_run import an_hour_later, configure, rows, run

pytestmark = pytest.mark.enable_socket


def test_a_source_behind_which_nobody_is_met_is_named_by_the_first_run_and_told_by_the_second(tmp_path: Path):
    """A port where nobody listens and a server that says nothing, beside a board that is well."""
    with open_board() as board, socket.create_server(("127.0.0.1", 0)) as silent, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        configure(tmp_path, board.server, ("bench", "forum", LIST))
        with (tmp_path / "thresher.toml").open("r+") as file:
            dead = {name: Server("127.0.0.1", place.getsockname()[1]) for name, place in (("refused", taken), ("silent", silent))}
            allowed = "".join(f', "{server.allow}"' for server in dead.values())
            text = file.read().replace('"]', f'"{allowed}]\ndeadline_s = 0.5', 1)
            file.seek(0)
            file.write(text + "".join(f'[[source]]\nid = "{name}"\nkind = "feed"\nurl = "{server.url("/feed")}"\n' for name, server in dead.items()))
        first = run(tmp_path)
        report = ended("report", "--data-dir", tmp_path / "kept", cwd=tmp_path).out
        an_hour_later(tmp_path)
        second = run(tmp_path)
        third = run(tmp_path)
    assert first.code == 1
    for name, server in dead.items():
        assert f"thresher: {name}: {server.url('/feed')}: robots_unreachable: " in first.err
        assert f"! {name}: {server.url('/feed')}: robots_unreachable: " in report
        assert f"alarm: {name}: source_failing since " in second.err
    assert "alarm" not in first.err
    assert "alarm: bench" not in second.err
    assert (second.code, third.code, third.err) == (1, 1, "")


def test_a_host_that_wants_a_pause_takes_nothing_from_the_others(tmp_path: Path):
    """Of a long line one page or two learn that it is left alone, and neither is counted as visited; where nobody else is due, the run says so."""

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target == "/":
            body = "".join(f"<a href=/p/{number}>page {number}</a> " for number in range(8))
            writer.write(answer(body.encode(), "Content-Type: text/html"))
        elif asked.target.startswith("/p/") and writer.get_extra_info("sockname")[0] == "127.0.0.1":
            writer.write(answer(b"", "Retry-After: 86400", status="429 Too Many Requests"))
        else:
            writer.write(answer(b"<article><h1>Quay</h1>It lies in the fog.</article>", "Content-Type: text/html"))
        await writer.drain()

    with serve(handle, host="0.0.0.0") as server:
        port = server.url("").rpartition(":")[2].strip("/")
        hosts = [f"127.0.0.{number}:{port}" for number in (1, 2)]
        sources = "".join(f'[[source]]\nid = "s{number}"\nkind = "list"\nurl = "http://{host}/"\n' for number, host in enumerate(hosts, 1))
        (tmp_path / "thresher.toml").write_text(f"[fetch]\nallow = {hosts}\ninterval_s = 0.02\n{sources}")
        run(tmp_path, "--max-pages", "11")
        said = run(tmp_path)
    ended_at = dict(rows(tmp_path, "SELECT source, count(*) FROM outcomes WHERE run = 1 AND reason IS NOT 'host_parked' GROUP BY source"))
    assert ended_at == {"s1": 2, "s2": 9}
    assert rows(tmp_path, "SELECT count(*) <= 2 FROM outcomes WHERE run = 1 AND reason = 'host_parked'") == [(1,)]
    assert (said.code, said.err) == (69, "thresher: nothing could be reached: the hosts of all pages that are due are left alone for now\n")


def test_a_run_on_a_damaged_store_says_so_before_it_asks_anybody(tmp_path: Path):
    """Also where nothing is due, and the broken page is one that nobody would read."""
    with open_board() as board:
        configure(tmp_path, board.server, ("bench", "forum", LIST))
        run(tmp_path)
        assert board.asked
        with (tmp_path / "kept" / "thresher.db").open("r+b") as file:
            file.seek(4096 * 3)
            file.write(b"\xff" * 8192)
        said = run(tmp_path)
        assert (said.code, said.out, board.asked) == (74, "", [])
        assert said.err.startswith("thresher: store_damaged: ")


def test_a_reader_that_has_enough_ends_a_run_quietly(tmp_path: Path):
    """As `| head -1` does: no word of a store that is well, and what was kept is kept."""
    with open_board() as board:
        configure(tmp_path, board.server, ("bench", "forum", LIST))
        with process("run", "--json", "--data-dir", tmp_path / "kept", cwd=tmp_path, stdin=subprocess.DEVNULL) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.readline()
            running.stdout.close()
            err = running.stderr.read()
        assert (running.returncode, err) == (0, b"")
        run(tmp_path)
    assert rows(tmp_path, "SELECT count(*) FROM records") == [(1,)]
