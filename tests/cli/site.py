"""A small news site on loopback: pages of our own words under the paths that a test gives it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.fetch.server import Asked, Server, answer, serve

HOME = "http://HOST"
"""Stands in pages for the site's own address."""
HARBOUR = "/harbour/"
STORY = "/2026/lamp-room/"
FEED = "/feed.xml"
SITEMAP = "/map.xml"
ROBOTS = "/robots.txt"

_TEXT = "<p>The harbour board voted on Tuesday to open the old lamp room to visitors, nineteen years after the last keeper left it to the gulls.</p>"
STORY_PAGE = f"""<html><head><title>Lamp room opens</title>
<link rel="alternate" type="application/rss+xml" title="Comments" href="/?feed=comments-rss2"><link rel="alternate" type="application/rss+xml" href="{FEED}">
</head><body><article><h1>Lamp room opens</h1>{_TEXT * 6}</article></body></html>"""
LIST_PAGE = """<html><head><title>Harbour</title></head><body><ul>{}</ul></body></html>""".format(
    "".join(f'<li><a href="/2026/story-{number}/">Story {number} of the harbour</a></li>' for number in range(9))
)
FEED_PAGE = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette: News &amp; "views"</title><link>{HOME}/</link>
<item><title>Lamp room opens</title><link>{HOME}{STORY}</link></item><item><title>Fog</title><link>{HOME}/2026/fog/</link></item></channel></rss>"""
SITEMAP_PAGE = f"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{HOME}{STORY}</loc></url></urlset>"""


@dataclass
class Site:
    """The site, and what it is asked."""

    pages: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    """Paths that send on, and where."""
    server: Server = field(default_factory=lambda: Server("127.0.0.1"))

    async def handle(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        """Answers one request; what is not there is 404."""
        page = self.pages.get(asked.target)
        if asked.target in self.moved:
            writer.write(answer(b"moved", f"Location: {self.moved[asked.target]}", status="301 Moved Permanently"))
            return
        kind = "text/plain" if asked.target == ROBOTS else "text/xml" if (page or "").startswith("<?xml") else "text/html; charset=utf-8"
        body = (page or "<h1>Nothing here</h1>").replace(HOME, self.server.url("")).encode()
        writer.write(answer(body, f"Content-Type: {kind}", status="404 Not Found" if page is None else "200 OK"))
        await writer.drain()

    @property
    def asked(self) -> list[str]:
        """What was asked for since the last look, in order."""
        targets = [asked.target for asked in self.server.asked]
        self.server.asked.clear()
        return targets


@contextmanager
def open_site(pages: Mapping[str, str]) -> Iterator[Site]:
    """The site, on the air."""
    site = Site(dict(pages))
    with serve(site.handle) as server:
        site.server = server
        yield site
