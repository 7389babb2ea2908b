"""The password of an address `http://name:password@host/` is for no output: neither what a command says, nor what it logs, prints and keeps for people."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from cleaners.masks import masked_whole, masked_within
from tests.cli.processes import ended
from tests.fetch.server import Asked, answer, serve

pytestmark = pytest.mark.enable_socket
PASSWORD = "seagull"
TYPED = f"http://ida:{PASSWORD}@bay.example/x"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{TYPED}: no_access", "http://***@bay.example/x: no_access"),
        ("from http://a:b@c.example/@d to ftp://e:f@g@h.example", "from http://***@c.example/@d to ftp://***@h.example"),
        ("http:/ida:pw@bay.example and http:\\\\ida:pw@bay.example", "http:/***@bay.example and http:\\\\***@bay.example"),
        ("write to ida@bay.example, see https://bay.example/@ida and https://bay.example/?to=ida@bay.example", None),
        ("Reply-To: ida@bay.example", None),
        ("12:30 @ida", None),
        ('{"path":"http://bay.example","to":"ida@bay.example"}', None),
        ('["http://bay.example"]:["ida@bay.example"]', None),
        ('{"url":"http://ida:pw@bay.example","to":"ida@bay.example"}', '{"url":"http://***@bay.example","to":"ida@bay.example"}'),
        ('["http://bay.example",null,1,"ida@bay.example"]', None),
        ('[{"path":"http://bay.example"},{"to":"ida@bay.example"}]', None),
        ('open "http://ida:p"w@bay.example"', 'open "http://***@bay.example"'),
        ('open http://ida:p",w":x"}y"]z@bay.example', "open http://***@bay.example"),
    ],
)
def test_addresses_in_a_message_are_shown_without_names_and_passwords(text: str, shown: str | None):
    """And nothing else of it is changed."""
    assert masked_within(text) == (shown or text)


def test_of_what_is_no_address_all_is_masked_that_may_be_a_password():
    """Nobody can say where it begins."""
    assert [masked_whole(text) for text in ("ida:a/b@bay.example", "http://ida:a/b@bay.example", "bay.example", "@ida")] == [
        "***@bay.example",
        "http://***@bay.example",
        "bay.example",
        "@ida",
    ]


@pytest.mark.parametrize(
    "args",
    [
        ("fetch", f"ida:{PASSWORD}@bay.example"),
        ("clean", "-", "--url", f"ida:{PASSWORD}@bay.example"),
        ("clean", TYPED),
        ("run", TYPED),
        (TYPED,),
        ("--config", TYPED, "run"),
        ("schema", TYPED),
        ("db", "backup", TYPED),
        ("ingest", "--allow", TYPED, TYPED),
    ],
)
def test_what_is_refused_is_named_without_it(tmp_path: Path, args: tuple[str, ...]):
    """Also by the parser of options, and where it is meant for something else."""
    said = ended(*args, cwd=tmp_path)
    assert (said.code, PASSWORD in said.out + said.err) == (2, False)


async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """A redirect to nowhere and lists, all of which hold it."""
    feed = f"<rss version='2.0'><channel><title>Bay</title><item><title>Pier</title><link>{TYPED}</link></item></channel></rss>"
    answers = {
        "/robots.txt": answer(f"User-agent: *\nSitemap: {TYPED}\n".encode()),
        "/moved": answer(b"", f"Location: http://ida:{PASSWORD}@[::bay/", status="302 Found"),
        "/feed": answer(feed.encode(), "Content-Type: application/rss+xml"),
    }
    writer.write(answers[asked.target])


def test_what_pages_say_of_it_stands_in_no_line_of_a_command_and_in_no_log(tmp_path: Path):
    """The bodies are kept as they came; what is told of them, and the links that they name, are not shown with it."""
    with serve(handle) as server:
        config = f"""
            data_dir = "kept"
            [fetch]
            user_agent = "Tests/1.0 (+https://tests.example/contact)"
            interval_s = 0.0
            tries = 1
            allow = ["{server.allow}"]
            [log]
            file = "log"
            """
        sources = (f'[[source]]\nid = "{name}"\nkind = "feed"\nurl = "{server.url(f"/{name}")}"\n' for name in ("moved", "feed"))
        (tmp_path / "thresher.toml").write_text("\n".join([config, *sources]))
        calls = [("run", "-v"), ("report",), ("report", "--targets", "--json"), ("fetch", "--json", server.url("/moved"))]
        calls += [("discover", *options, server.url("/feed")) for options in ((), ("--json",))]
        told = [ended(*call, cwd=tmp_path) for call in calls]
    assert "bad_redirect" in (tmp_path / "log").read_text()
    for text in ((tmp_path / "log").read_text(), *(said.out + said.err for said in told)):
        assert PASSWORD not in text
        assert "***@" in text


def test_a_manifest_is_echoed_without_it(tmp_path: Path):
    """In path and URL, and in a line that is none; the page is read as from there."""
    (tmp_path / "page.html").write_text("<p>Hello.")
    lines = [json.dumps({"path": "page.html", "url": TYPED, "mine": 3}), json.dumps({"path": TYPED}), f'{{"path": "{TYPED}"']
    (tmp_path / "pages.jsonl").write_text("\n".join(lines))
    said = ended("clean", "--manifest", "pages.jsonl", cwd=tmp_path)
    assert PASSWORD not in said.out + said.err
    assert said.lines[0]["input"] == {"path": "page.html", "url": "http://***@bay.example/x", "mine": 3}
