"""Labelled pages with and without content: what each is, and how it must end.

Made for these tests, in our own words and markup; what vendors and forum software print around a page (ids, classes, names of scripts, the
short lines they are known by) is taken from their pages as facts. A page is a text in one of five frames: `bare` (nothing around it), `blog` and
`paper` (sections, most read, newsletter, cookie notice, footer in the page's language, from frames.toml), `phpbb` (posts), and `raw` (the bytes as
they stand). In `body`, `# ` and `## ` begin headings, `- ` items, `<` markup, and any other paragraph is a `<p>`.

The files whose name begins with `held_out` were written before anybody looked at how the cleaner decides, and mended nothing but mistakes in
the pages themselves; the others were written beside the code.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from schemas.capture import Capture

_HERE = Path(__file__).parent
FRAMES: dict[str, dict[str, Any]] = tomllib.loads((_HERE / "frames.toml").read_text("utf-8"))
CONTENT = ("article", "thread")


@dataclass(frozen=True)
class Case:
    """One labelled page."""

    name: str
    lang: str
    accepts: tuple[str, ...]
    """How it may end: `article`, `thread`, `listed` or the code of a reason; the first is what it is called in the matrix."""
    held_out: bool
    free_access: bool
    capture: Capture
    body: bytes

    @property
    def is_content(self) -> bool:
        """Whether there is something to keep."""
        return self.accepts[0] in CONTENT


@cache
def cases() -> tuple[Case, ...]:
    """Every labelled page, by file and in the file's order."""
    found = []
    for path in sorted(_HERE.glob("*.toml")):
        for page in tomllib.loads(path.read_text("utf-8")).get("page", ()):  # frames and wordings are of another form
            found.append(_case(page, path.name.startswith("held_out")))
    return tuple(found)


def framed(lang: str, title: str, body: str, frame: str) -> bytes:
    """A page of those blocks in a frame."""
    return _document({"lang": lang, "title": title, "body": body, "frame": frame}).encode()


def _case(page: dict[str, Any], held_out: bool) -> Case:
    body = bytes.fromhex(page["hex"]) if "hex" in page else _document(page).encode()
    accepts = page["is"]
    url = page.get("url", f"https://site.example/2026/11/{page['name'].replace('_', '-')}")
    headers = {"content-type": "text/html; charset=utf-8"} | page.get("headers", {})
    capture = Capture(
        url=url,
        status=page.get("status", 200),
        headers=tuple(headers.items()),
        sha256=hashlib.sha256(body).hexdigest(),
        size_bytes=len(body),
        fetched_at=datetime(2026, 11, 27, 12, tzinfo=UTC),
    )
    accepted = (accepts,) if isinstance(accepts, str) else tuple(accepts)
    return Case(page["name"], page["lang"], accepted, held_out, page.get("free_access", True), capture, body)


def _document(page: dict[str, Any]) -> str:
    if page["frame"] == "raw":
        return f"{page['body'].strip()}\n"
    words = FRAMES[page["lang"]]
    title = html.escape(page["title"])
    inner = _marked_up(page.get("body", "")) + "".join(f"<p>{line}</p>" for line in words["prose"][: page.get("prose", 0)])
    inner += _teasers(words, page.get("teasers", 0))
    if page["frame"] == "phpbb":
        inner = _posts(page["title"], page["posts"])
    if "wrap" in page:
        inner = f'<{page["wrap"]} class="post hentry"><div class="entry-content">{inner}</div></{page["wrap"]}>'
    around = {"bare": _bare, "blog": _blog, "paper": _paper, "phpbb": _phpbb}[page["frame"]]
    head = f'<meta charset="utf-8"><title>{title}</title>{page.get("head", "")}{_stated(page) if page.get("stated") else ""}'
    return f'<!DOCTYPE html><html lang="{page["lang"]}"><head>{head}</head>{around(words, inner)}</html>'


def _marked_up(text: str) -> str:
    """The body's blocks as HTML."""
    blocks = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if block.startswith("## "):
            blocks.append(f"<h2>{html.escape(block[3:])}</h2>")
        elif block.startswith("# "):
            blocks.append(f"<h1>{html.escape(block[2:])}</h1>")
        elif block.startswith("- "):
            blocks.append("<ul>" + "".join(f"<li>{html.escape(line[2:])}</li>" for line in block.splitlines()) + "</ul>")
        elif block.startswith("<"):
            blocks.append(block)
        elif block:
            # A paragraph may hold links; nothing else in it is markup.
            blocks.append(f"<p>{block}</p>")
    return "\n".join(blocks)


def _stated(page: dict[str, Any]) -> str:
    """What a newspaper says of its article to machines."""
    said: dict[str, Any] = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": page["title"], "datePublished": "2026-11-20T08:00:00Z"}
    if page.get("free_access") is False:
        said["isAccessibleForFree"] = False
    return f'<meta property="og:type" content="article"><script type="application/ld+json">{json.dumps(said)}</script>'


def _teasers(words: dict[str, Any], count: int) -> str:
    """As many cards of other pages: a link, a sentence, and "read more"."""
    cards = []
    for at in range(count):
        headline, line = words["read"][at % len(words["read"])], words["prose"][at % len(words["prose"])]
        address = f"/2026/11/{20 - at}/story-{at}"
        cards.append(
            f'<article class="teaser"><h2><a href="{address}">{headline}</a></h2><p>{line[:110]} …</p><a href="{address}">{words["labels"][6]}</a></article>'
        )
    return "".join(cards)


def _bare(_words: dict[str, Any], inner: str) -> str:
    return f"<body>{inner}</body>"


def _links(texts: list[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="/{at}/{hashlib.sha256(text.encode()).hexdigest()[:6]}">{text}</a></li>' for at, text in enumerate(texts)) + "</ul>"


def _blog(words: dict[str, Any], inner: str) -> str:
    most, imprint, privacy, contact, *_ = words["labels"]
    return (
        f'<body class="wordpress"><header id="masthead"><p class="site-title"><a href="/">Boats &amp; bread</a></p>'
        f"<nav>{_links(words['sections'][:5])}</nav></header>"
        f'<main id="primary" class="site-main">{inner}</main>'
        f'<aside id="secondary" class="widget-area"><section class="widget"><h2>{most}</h2>{_links(words["read"][:4])}</section></aside>'
        f'<footer id="colophon"><a href="/p">{privacy}</a> <a href="/i">{imprint}</a> <a href="/c">{contact}</a></footer></body>'
    )


def _paper(words: dict[str, Any], inner: str) -> str:
    most, imprint, privacy, contact, subscribe, login, _more, _comments = words["labels"]
    return (
        f'<body><div class="topbar"><a href="/login">{login}</a> <a href="/abo">{subscribe}</a></div><nav class="main-nav">{_links(words["sections"])}</nav>'
        f'<main>{inner}</main><section class="most-read"><h2>{most}</h2>{_links(words["read"])}</section>'
        f'<div class="newsletter"><p>{words["newsletter"]}</p><input type="email"><button>{subscribe}</button></div>'
        f'<footer><a href="/p">{privacy}</a> <a href="/i">{imprint}</a> <a href="/c">{contact}</a> © 2026</footer>'
        f'<div class="cookie-notice"><p>{words["cookies"]}</p><button>OK</button></div></body>'
    )


def _posts(title: str, posts: list[str]) -> str:
    """Posts as phpBB 3.3 prints them in prosilver."""
    printed = [f'<h2 class="topic-title"><a href="./viewtopic.php?t=1">{html.escape(title)}</a></h2>']
    for number, text in enumerate(posts, start=101):
        name = f'<a href="./memberlist.php?mode=viewprofile&amp;u={number}" class="username">sailor{number}</a>'
        when = f'<time datetime="2026-11-{number - 90}T08:00:00+00:00">Nov {number - 90}, 2026 8:00 am</time>'
        printed.append(
            f'<div id="p{number}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile{number}"><dt>{name}</dt></dl>'
            f'<div class="postbody"><div id="post_content{number}"><h3><a href="#p{number}">{html.escape(title)}</a></h3>'
            f'<p class="author"><a href="./viewtopic.php?p={number}#p{number}">Post</a> by <strong>{name}</strong> » {when}</p>'
            f'<div class="content">{html.escape(text)}</div></div></div></div></div>'
        )
    return "".join(printed)


def _phpbb(_words: dict[str, Any], inner: str) -> str:
    return (
        '<body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><h1>Boats</h1></div>'
        f'<div id="page-body" class="page-body" role="main">{inner}</div>'
        '<div id="page-footer" class="page-footer">Powered by <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software</div></div></body>'
    )
