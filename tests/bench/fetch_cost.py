"""CPU per fetched page beside Scrapy and bare httpx in one run: `python -m tests.bench.fetch_cost CORPUS --scrapy PYTHON`.

The pages of the corpus are served by a process of its own from 20 loopback addresses, so that one connection per host
still means 20 side by side; gzip where it is asked for, and 304 to whoever knows the page. Whole client processes are
measured (user and system time), start-up subtracted by a run on one page; each figure is the median of five, taken in turns so
that a busy machine hurts all alike. Ratios mean something, milliseconds do not.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

HOSTS = tuple(f"127.0.0.{number}" for number in range(1, 21))
PASSES = 3
"""How often each page is fetched in a run: a start-up costs as much as hundreds of pages."""
ROUNDS = 5
ETAG = '"known"'
AGENT = "Bench/1.0 (+https://bench.example)"

SCRAPY = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess
urls, known = json.load(open(sys.argv[1])), sys.argv[2] == "304"
class Pages(scrapy.Spider):
    name = "pages"
    handle_httpstatus_list = [304]
    seen = 0
    async def start(self):
        for url in urls:
            yield scrapy.Request(url, headers={"If-None-Match": '"known"'} if known else {}, dont_filter=True)
    def parse(self, response):
        assert response.status == 304 if known else response.body
        self.seen += 1
    def closed(self, reason):
        assert self.seen == len(urls), self.seen
process = CrawlerProcess({
    "LOG_ENABLED": False, "ROBOTSTXT_OBEY": False, "COOKIES_ENABLED": False, "RETRY_ENABLED": False, "TELNETCONSOLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 20, "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 0,
})
process.crawl(Pages)
process.start()
"""

BARE = """
import asyncio, json, sys
from collections import defaultdict
import httpx
urls, known = json.load(open(sys.argv[1])), sys.argv[2] == "304"
async def main():
    hosts = defaultdict(list)
    for url in urls:
        hosts[url.split("/")[2]].append(url)
    async with httpx.AsyncClient(headers={"Accept-Encoding": "gzip, deflate"}) as client:
        async def visit(pages):
            for url in pages:
                answer = await client.get(url, headers={"If-None-Match": '"known"'} if known else {})
                assert answer.status_code == 304 if known else answer.content
        await asyncio.gather(*map(visit, hosts.values()))
asyncio.run(main())
"""


class Answering(asyncio.Protocol):
    """A connection of the server: pages by number, whole and at once."""

    def __init__(self, plain: list[bytes], packed: list[bytes]) -> None:
        self.plain, self.packed = plain, packed

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answers; no peer pipelines, and a request fits into one read."""
        if b"known" in data:
            self.transport.write(b'HTTP/1.1 304 Not Modified\r\nETag: "known"\r\n\r\n')
            return
        page = data.split(b" ", 2)[1].strip(b"/")
        if not page.isdigit():
            self.transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")  # robots.txt
            return
        number = int(page)
        self.transport.write((self.packed if b"gzip" in data else self.plain)[number])


def answers(bodies: list[bytes], *headers: str) -> list[bytes]:
    """Bodies with a head of the size that heads have."""
    lines = (
        "Server: bench",
        "Date: Tue, 01 Dec 2026 00:00:00 GMT",
        "Content-Type: text/html; charset=utf-8",
        "Cache-Control: max-age=60",
        "Vary: Accept-Encoding",
    )
    return ["\r\n".join(["HTTP/1.1 200 OK", *lines, f"ETag: {ETAG}", *headers, f"Content-Length: {len(body)}", "", ""]).encode() + body for body in bodies]


async def serve(corpus: Path) -> None:
    """Serves until it is killed; says its port and its number of pages first."""
    pages = [gzip.decompress(path.read_bytes()) for path in sorted((corpus / "corpus" / "wcxb" / "html").glob("*.gz"))]
    plain, packed = answers(pages), answers([gzip.compress(page, 6) for page in pages], "Content-Encoding: gzip")
    loop = asyncio.get_running_loop()
    port = 0
    for host in HOSTS:
        server = await loop.create_server(lambda: Answering(plain, packed), host, port)
        port = port or server.sockets[0].getsockname()[1]
    print(port, len(pages), flush=True)
    await asyncio.Event().wait()


Visit = Callable[[str], Awaitable[tuple[int, bytes]]]
"""Status and body of a URL."""


@asynccontextmanager
async def exchanging(hosts: Iterable[str], known: bool) -> AsyncIterator[Visit]:
    """Our client with its guard, every check on."""
    from schemas.config import FetchConfig
    from scraper.fetch.client import Client
    from scraper.fetch.exchange import Ask, Exchange
    from scraper.fetch.guard import Guard, Resolver, parse_allow

    guard = Guard(frozenset({80, 443}), frozenset(map(parse_allow, hosts)), Resolver())
    headers = (("if-none-match", ETAG),) if known else ()
    async with Client(FetchConfig(), guard, AGENT, lambda: datetime.now(UTC)) as client:

        async def visit(url: str) -> tuple[int, bytes]:
            answer = await client.exchange(Ask(url, headers))
            assert isinstance(answer, Exchange)
            return answer.status, answer.body

        yield visit


@asynccontextmanager
async def fetching(hosts: Iterable[str], known: bool) -> AsyncIterator[Visit]:
    """Our whole fetcher: robots.txt, turns without a rest between them, validators, captures with their digests."""
    from schemas.config import FetchConfig
    from scraper import fetching as process
    from scraper.fetch.errand import Settings
    from scraper.fetch.identity import Identity
    from scraper.fetch.visit import Captured, Unmodified, Validators

    config = FetchConfig(interval_s=0, allow=tuple(hosts), hosts_at_once=len(HOSTS))
    validators = Validators(etag=ETAG) if known else None
    async with process.fetching(Settings(config, Identity(AGENT, contact=True))) as fetcher:

        async def visit(url: str) -> tuple[int, bytes]:
            end = await fetcher.fetch(url, validators)
            assert isinstance(end, Captured | Unmodified), end
            return (200, end.body) if isinstance(end, Captured) else (304, b"")

        yield visit


async def visit_all(urls: list[str], role: str) -> None:
    """Every URL once, one at a time for each host."""
    part, _, status = role.rpartition("-")
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(url.split("/")[2], []).append(url)
    async with (fetching if part == "fetcher" else exchanging)(hosts, status == "304") as visit:

        async def visit_host(pages: list[str]) -> None:
            for url in pages:
                got, body = await visit(url)
                assert got == int(status)
                assert status == "304" or body

        await asyncio.gather(*map(visit_host, hosts.values()))


def cpu_seconds(command: list[str]) -> float:
    """User and system time of a command; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def per_page(command: list[str], urls: list[str]) -> float:
    """CPU seconds per page, start-up subtracted; `{}` in the command stands for the file that lists the URLs."""
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one.json"), Path(folder, "many.json")
        one.write_text(json.dumps(urls[:1]), "utf-8")
        many.write_text(json.dumps(urls), "utf-8")
        whole, alone = (cpu_seconds([str(file) if part == "{}" else part for part in command]) for file in (many, one))
        return (whole - alone) / (len(urls) - 1)


def main(corpus: Path, scrapy: str | None) -> None:
    """The table."""
    server = subprocess.Popen([sys.executable, "-m", "tests.bench.fetch_cost", str(corpus), "--role", "serve"], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port, count = map(int, server.stdout.readline().split())
        urls = [f"http://{HOSTS[page % len(HOSTS)]}:{port}/{page}" for _ in range(PASSES) for page in range(count)]
        peers = {"httpx": [sys.executable, "-c", BARE], **({"scrapy": [scrapy, "-c", SCRAPY]} if scrapy else {})}
        print(f"{count} pages, {PASSES} passes, {len(HOSTS)} hosts; CPU ms a page, median of {ROUNDS}, and ours as a ratio to each peer")
        print(f"{'':<14}{'ours':>7}" + "".join(f"{name:>9}{'ratio':>7}" for name in peers))
        for status in ("200", "304"):
            ours = {part: [sys.executable, "-m", "tests.bench.fetch_cost", "{}", "--role", f"{part}-{status}"] for part in ("client", "fetcher")}
            theirs = {name: [*command, "{}", status] for name, command in peers.items()}
            rounds = [{name: per_page(command, urls) for name, command in {**ours, **theirs}.items()} for _ in range(ROUNDS)]
            for part in ours:
                line = f"{status + ' ' + part:<14}{statistics.median(each[part] for each in rounds) * 1000:>7.2f}"
                for name in peers:
                    ratio = statistics.median(each[part] / each[name] for each in rounds)
                    line += f"{statistics.median(each[name] for each in rounds) * 1000:>9.2f}{ratio:>7.2f}"
                print(line, flush=True)
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder that holds corpus/; for a role of a client, its list of URLs")
    parser.add_argument("--scrapy", help="the Python that has Scrapy installed; without it Scrapy is left out")
    parser.add_argument("--role", choices=["serve", "client-200", "client-304", "fetcher-200", "fetcher-304"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.role == "serve":
        asyncio.run(serve(asked.corpus))
    elif asked.role:
        asyncio.run(visit_all(json.loads(asked.corpus.read_text("utf-8")), asked.role))
    else:
        main(asked.corpus, asked.scrapy)
